"""Find the times a text names, and the date that it gives itself."""

from __future__ import annotations

import re
from dataclasses import replace

from neviewer.reading.claims import When
from neviewer.reading.numerals import chinese_value, english_value

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?:\.|\b)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
             "4th": 4, "one": 1, "two": 2, "three": 3, "four": 4, "一": 1, "二": 2, "三": 3,
             "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}  # fmt: skip
_CENSUSES = {"seventh": 2020, "7th": 2020, "sixth": 2010, "6th": 2010, "fifth": 2000, "5th": 2000,
             "七": 2020, "六": 2010, "五": 2000, "7": 2020, "6": 2010, "5": 2000}  # fmt: skip
YEAR = r"(?:(?:19|20)\d\d)(?!\d|,\d{3}|\.\d)"
_REL = r"(?:this|last|the previous|the current|that|the|the same) year"
_OF = rf"(?:,? (?:of |in )?(?P<@>{YEAR}|{_REL}))?"


def _of(name: str) -> str:
    return _OF.replace("@", name)


# Tried in this order at each place; the group names carry the pieces.
_PATTERNS = (
    r"(?P<iso>(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d))",
    r"(?P<clock>(?<!\d)(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d))",
    rf"\b(?:between|from) (?P<dm1>{MONTH}) \d{{1,2}},? (?P<dy1>{YEAR}),? (?:and|to"
    rf"|through) (?P<dm2>{MONTH}) "
    rf"\d{{1,2}},? (?P<dy2>{YEAR})",
    rf"(?P<mdy>\b{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?!\d|[-–]\d\d\d)(?:,? ?(?:19|20)\d\d)?)",
    rf"(?P<dmy>\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?! \d{{1,2}},? (?:19|20)\d\d)(?:,? (?:19|20)\d\d)?)",
    rf"(?P<zy1>{YEAR})年(?P<zm1>\d{{1,2}})月(?:至|到"
    rf"|[-—–~～])(?P<zy2>{YEAR})年(?P<zm2>\d{{1,2}})月",
    rf"\b(?:from )?(?P<em1>{MONTH}) (?P<ey1>{YEAR}) (?:to"
    rf"|through) (?P<em2>{MONTH}) (?P<ey2>{YEAR})",
    rf"\b(?:(?:from|between) )?(?P<m1>{MONTH})(?: ?(?:to|and|through"
    rf"|[-–—]) ?)(?P<m2>{MONTH}){_of('my')}",
    rf"\b(?P<same>(?:the )?same (?:period|quarter|half|months?|time|(?:two|three) quarters|[a-z]{3, 6} (?:months|days)))(?: (?:of|in|"
    rf"a year)(?: (?:the )?"
    rf"(?P<samey>{YEAR}|last year|previous year|earlier))?)?",
    r"\b(?:the )?first (?P<months>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)"
    rf"(?:[ -]months?{_of('fmy')}|(?= ?[.,;](?!\d)))",
    rf"(?P<until>\b(?:as of|as at|by|up to)) (?:the end of )?(?P<untilm>{MONTH})"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?P<untily>{YEAR})",
    rf"(?P<zuntil>截至|截止到?"
    rf"|到)(?P<zuntily>{YEAR})年(?P<zuntilm>\d{{1,2}})月(?:\d{{1,2}}[日号](?:零时)?|末|底)",
    rf"(?:^|(?<=[.!?] )|(?<=\n))(?P<bare>{MONTH})(?= (?:was|is|saw|brought|alone|proved|turned"
    rf"|marked)\b)",
    rf"\b(?:the )?(?P<tq>first three[ -]quarters?){_of('tqy')}",
    r"\b(?P<census>seventh|7th|sixth|6th|fifth|5th) (?:national )?(?:population )?census",
    rf"\b(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?! (?:in a row"
    rf"|running|of (?:growth|decline|contraction))){_of('qy')}",
    rf"\b(?:the )?(?P<h>first|second|1st|2nd)[ -]half(?= of (?:the year|a year|this|last|{YEAR})|"
    rf"\b(?! of)){_of('hy')}",
    rf"\bQ(?P<q2>[1-4])(?!\d){_of('q2y')}|\b(?P<yq>{YEAR}) ?-?Q(?P<q3>[1-4])\b",
    rf"\bH(?P<h2>[12])(?!\d){_of('h2y')}|\b(?P<yh>{YEAR}) ?-?H(?P<h3>[12])\b",
    rf"\b(?:the )?(?P<upto>two|three|four|five|six|seven|eight|nine|ten|eleven) months (?:to"
    rf"|through|ended|"
    rf"ending) (?P<uptom>{MONTH})"
    rf"(?:,? (?P<uptoy>{YEAR}))?",
    r"\b(?P<plan>(?:1[0-9]th|[A-Za-z]+teenth) Five[- ]Year Plan(?: period)?)"
    r"|(?P<planzh>[“\"]?十[一二三四五六]?五[”\"]?(?=期间|时期|以来|末|期末))",
    rf"\b(?:(?:from|between) )?(?:the )?(?P<y1>{YEAR})(?: ?(?:to|and|through|[-–—]|至|到|~|～) ?)"
    rf"(?P<y2>{YEAR})(?!年?[,，、和] ?{YEAR})年?",
    rf"\b(?P<mon>{MONTH}),? (?P<mony>{YEAR}|{_REL})",
    r"\b(?P<feast>(?:New Year(?:'s)?(?: Day)?|Spring Festival|Lunar New Year|Chinese New Year|"
    r"May Day|"
    r"Labou?r Day|Qingming|Dragon Boat|National Day|Mid-Autumn|Golden Week)\b(?: Golden Week)?"
    rf"(?: holidays?| travel rush| break| Festival| season)*(?: (?:of |in )?(?P<feasty>{YEAR}"
    rf"|{_REL}))?)"
    rf"|(?:(?P<zfeasty>{YEAR}|今|去)年)?(?P<zfeast>(?:元旦|春节|五一|清明|端午|国庆|中秋)(?:国庆)?(?:\d天)?(?:小长假|长假|假期|假日|黄金周|期间)|(?<=年)春节)",
    rf"\b(?:in|of|by|since|until|last|this) (?P<barem>{MONTH})(?! \d| ?(?:to|through"
    rf"|[-–—]) ?{MONTH})",
    r"\b(?P<span>(?:over |in |during )?the (?:past|last) (?P<spann>decade|\d{1,3} years?"
    r"|[a-z]{2,12} years?))",
    r"\b(?P<span2>(?:over|in|during|within) (?:the|those|these) (?P<spann2>decade|\d{1,2} years"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twenty) years)(?! (?:to|from|ago|since|of"
    r"|between))|(?<![a-z] )over (?P<spann3>a decade|two decades|\d{1,2} years"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twenty) years)(?= [a-z]|,))",
    r"(?:过去|近|这)(?P<zspan2>(?P<zspann2>[2-5]|[二两三四五])年)(?![前初度底末])",
    r"(?P<zspan>(?P<zspann>\d{1,2}|[一二三四五六七八九十]{1,3})(?:多)?年(?:间|来))",
    r"\b(?P<ago>(?P<agon>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty) "
    r"(?P<agou>years?|decades?) (?:ago|earlier|before))",
    r"\b(?P<later>(?P<latern>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten) (?P<lateru>years?|decades?) later)\b",
    r"\b(?P<before>the year (?:before|earlier))\b",
    r"\b(?P<rel>this|last|the previous|the preceding|the current|the prior)[ -]year\b",
    rf"(?P<full>\b(?:full-year|year-end|end-))(?P<fully>{YEAR})|(?<![\d.,$¥])(?P<year>{YEAR})(?!\d"
    rf"|年)"
    r"(?=$|[^\w]|[\u4e00-\u9fff])",
    # Chinese
    rf"(?P<zy>{YEAR}|今|去|上|本|当|次|前|同)年?度?(?<=[年度])(?P<zq>第?[一二三四1-4]季度"
    rf"|上半年|下半年|"
    r"前三季度|前[二两三四五六七八九十]{1,2}个?月|前\d{1,2}个?月|"
    r"(?:[1１]|一)(?:月份?)?[-—–至到~～]\d{1,2}月份?)",
    rf"(?:(?P<zdy>{YEAR})年)?(?P<zdm1>\d{{1,2}})月\d{{1,2}}[日号]?(?:至|到|[-—–~～])"
    rf"(?P<zdm2>\d{{1,2}})月\d{{1,2}}[日号]",
    rf"(?P<zd>(?:{YEAR}年|今年|去年)?\d{{1,2}}月\d{{1,2}}[日号])",
    rf"(?P<zmy>{YEAR}年|今年|去年|上年)(?P<zm>\d{{1,2}})月份?(?:末|底)?",
    rf"(?P<zr1>{YEAR})年?(?:至|到|[-—–~～])(?P<zr2>{YEAR})年",
    rf"(?P<zyear>{YEAR})年(?:末|底|全年)?",
    r"(?P<zpart>第?[一二三四1-4]季度|上半年|下半年|前三季度|前[二两三四五六七八九十]{1,2}个?月|"
    r"前\d{1,2}个?月|(?<!\d)(?:[1１]|一)(?:月份?)?[-—–至到~～]\d{1,2}月份?)",
    r"(?<![\d年])(?P<zmonth>1[0-2]|[1-9])月(?:份|当月|末|底|单月)?(?!\d|日|\d日)",
    r"(?<!年)(?P<whole>全年|年末|年底)(?!预期|目标)|\b(?P<whole2>(?:for|over|during) the (?:whole"
    r"|full|entire) "
    r"year|the year as a whole)\b",
    r"(?P<zprior>(?:在?此前一年|前一年|上一年(?!度)))|(?P<znext>次年|翌年|第二年)",
    r"(?P<zago>(?P<zagon>\d{1,3}|[一二三四五六七八九十]{1,4}|上个?世纪)年(?:前|以前))",
    r"(?P<zthat>当月|当季)",
    r"(?P<zrel>今年|去年|上年|本年|当年|同年|同期)(?:末|底|全年|同期)?",
    r"第(?P<zcensus>[五六七567])次(?:全国)?(?:人口)?普查|(?P<zcensus2>[五六七])(?:人)?普",
)
# The winter of 2024-2025: no year, and no two.
_SEASON = re.compile(r"[ -]?(?:[a-z-]+ ){0,4}(?:season|winter)|年?(?:冰雪|雪)季|供暖")
_FEASTS = (("new year", 1), ("spring", 2), ("lunar", 2), ("chinese", 2), ("qingming", 4),
           ("may", 5), ("labo", 5), ("dragon", 6), ("mid", 9), ("元旦", 1), ("春节", 2),
           ("清明", 4), ("五一", 5), ("端午", 6), ("中秋", 9))  # fmt: skip
# None begins within a word, and few words begin one: most places of a text are passed over at once.
_BEGINS = (
    r"\d|[“\"今去上下本当次前同第一二三四五六七八九十两截到过近这全年在此翌元春清端国中１]|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|between|from|the |same|first|second|third"
    r"|fourth|fifth|sixth|seventh|as |by |up to|[qh][12]|q[34]|one |two |three |four |five |six "
    r"|seven |eight |nine |ten |eleven |twenty |thirteenth|fourteenth|fifteenth|sixteenth"
    r"|eleventh|twelfth|new y|spring|lunar|chinese|labo|qing|dragon|national|mid-|golden|in |of "
    r"|since|until|last|this|over |during|within|an? |full-|year-|end-|for |that "
)
_WHEN = re.compile(
    f"(?={_BEGINS})(?<![A-Za-z])(?:" + "|".join(f"(?:{pattern})" for pattern in _PATTERNS) + ")",
    re.IGNORECASE,
)
_BASE_EN = re.compile(
    r"\b(?:(?<!year )(?:over|on)|(?:exceed|surpass|top|beat)\w* that|than|from|compared (?:with|to)|against|versus|(?<!or )above|"
    r"below|"
    r"since|relative to)"
    r"(?: (?:that|those|it was|the|a|its|in|of|at|for|same|corresponding|period|quarter|month|"
    r"level|levels|figure|end|average|during|year)){0,7} $",
    re.IGNORECASE,
)
# "Over the first three quarters, GDP rose ...": at the opening it is no comparison.
_OPENING = re.compile(r"(?:^|[.!?;:\n\"“]\s*)(?:Over|From|On|During|In|For|Since)(?: the)? $")
_ACT = re.compile(
    r"\b(?:set|adopted|approved|published|released|announced|issued|launched|unveiled|signed"
    r"|founded|"
    r"wrote|said|reported|built|opened|established|introduced|started|held)(?: back)? (?:in|on) $",
    re.IGNORECASE,
)
_DURING = re.compile(
    r"^(?:(?!\b(?:than|from|over|compared|against|versus|above|below|on)\b)[^.;])*\b(?:in|during|for) $",
    re.IGNORECASE | re.DOTALL,
)
_FIXED = ("05", "10")  # holidays that lie in one month whatever the year
_DAYS_NEAR = 40  # letters between a holiday and its days
_DAY_OF = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? ?\d|(?P<zmonth>\d{1,2})月\d", re.IGNORECASE)
# "The 2019 government work report" tells of 2018: the year names it.
_NAMES_REPORT = re.compile(
    r" (?:(?:govt|government|provincial|municipal|annual) ){0,3}work report"
    r"|(?:年)?(?:[\u4e00-\u9fff]{0,3}(?:省|市))?政府工作报告"
    r"|年?以来[^，。；]{0,4}(?:最|首|新高|新低|第一)",
    re.IGNORECASE,
)
_SAME_BEFORE = ("上年同期", "去年同期")
_OPENS_ZH = re.compile(r"(?:^|[。；\n])\s*$")
_FIRST_SINCE = re.compile(
    r"\b(?:first|best|highest|lowest|fastest|slowest|biggest|largest|record|most|worst|steepest)\b"
    r"[^.;]{0,40}\bsince $",
    re.IGNORECASE,
)
_COUNTED = {"tenth": "ten", "eleventh": "eleven", "twelfth": "twelve", "thirteenth": "thirteen",
            "fourteenth": "fourteen", "fifteenth": "fifteen"}  # fmt: skip
_STEMS = re.compile(
    r"\b(?:stem|result|benefit|come|derive|suffer)\w* from (?:the )?$", re.IGNORECASE
)
_EXCEEDED = re.compile(r"\b(?:exceed|surpass|top|beat)\w* $", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:earlier|later|so far) $", re.IGNORECASE)
_TIMES_OF_ZH = re.compile(r"的?[\d.一二三四五六七八九十]{1,6}倍")
_COMPARED_EN = re.compile(
    r"\b(?:compared (?:with|to)|relative to|as against) [^.,;:]{0,60}$", re.IGNORECASE
)
_SAME_EN = re.compile(r"(?:the )?(?:same|corresponding) (?:period|quarter|month|time)"
                      r"(?: (?:of|in))? $", re.IGNORECASE)  # fmt: skip
_BASE_ZH = re.compile(r"(?:比|较|与|和|同|相比|相较于|自|超过|超|高于|低于|快于|慢于)(?:于)?$")
_BASE_AFTER_ZH = re.compile(r"(?:年)?(?:同期|末|底)?(?:的)?(?:相比|以来)")


def find_whens(text: str) -> list[When]:
    """All times of a text in order, the comparison bases among them marked."""
    found: list[When] = []
    for match in _WHEN.finditer(text):
        when = _when(match)
        if match["zthat"]:
            length = 2 if match[0] == "当月" else 0
            alike = [w for w in found if w.part.startswith("Q") or len(w.part) == length != 0]
            when = replace(alike[-1], start=match.start(), end=match.end()) if alike else None
            if when is not None:
                found.append(replace(when, role="period"))
            continue
        if when is None or _passing(text, when):
            continue
        when = _with_role(text, when)
        after_base = bool(found) and found[-1].role == "base" and when.start - found[-1].end <= 1
        if after_base and when.part == "census":  # "compared with 2010, the sixth census"
            when = replace(when, role="base")
        found.append(when)
    return _dated_feasts(text, found)


def _dated_feasts(text: str, found: list[When]) -> list[When]:
    """Holidays, those whose days the text tells as the month that they fell in."""
    months: dict[str, str] = {}
    for at, when in enumerate(found):
        if not when.part.startswith("feast") or when.part in months:
            continue
        days = [later for later in found[at + 1 : at + 3] if later.start - when.end < _DAYS_NEAR]
        named = [_DAY_OF.search(text, day.start, day.end) for day in days if day.role == "date"]
        if named and named[0] is not None:
            day = named[0]
            month = month_number(day["month"]) if day["month"] else int(day["zmonth"])
            months[when.part] = f"{month:02}"
    months |= {f"feast:{month}": month for month in _FIXED}
    return [replace(w, part=months[w.part]) if w.part in months else w for w in found]


def _passing(text: str, when: When) -> bool:
    """``同期`` that compares with nothing: in the same time."""
    if _SO_FAR.search(text[max(0, when.start - 9) : when.start]):
        return True  # "earlier this year": no period, but a day in it
    if text[when.start : when.end] != "同期":
        return False
    return not re.search(
        r"(?:比|较|与|和|同|上年|去年|年)$", text[max(0, when.start - 4) : when.start]
    )


def _with_role(text: str, when: When) -> When:
    if when.role != "period":
        return when
    if when.part == "same":
        opening = re.search(
            r"(?:^|[.;,\n\"“]\s*)(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]ver) $",
            text[max(0, when.start - 12) : when.start],
        )
        if _DURING.search(text[max(0, when.start - 60) : when.start]) and (
            text[when.start : when.end]
            .lower()
            .endswith(("period", "quarters", "months", "half", "days"))
        ):
            return replace(when, year="text")  # what was spoken of, once more
        named = when.year != "before" or re.search(r"year|earlier", text[when.start : when.end])
        return when if opening and named else replace(when, role="base" if named else "span")
    if text[when.start : when.end] in _SAME_BEFORE and _OPENS_ZH.search(
        text[max(0, when.start - 4) : when.start]
    ):
        return replace(when, part="same")  # "in the same time of last year, ... fell 6 percent"
    before = text[max(0, when.start - 60) : when.start]
    if _OPENING.search(before):
        before = ""
    stated = text[when.start : when.end].lower()
    if _STEMS.search(before):
        return when  # "their confidence stems from last year's showing": no comparison
    if _FIRST_SINCE.search(before):
        return replace(when, role="date")  # "the best since 2014" compares with no figure of it
    if _ACT.search(before) or _NAMES_REPORT.match(text, when.end):
        return replace(when, role="date")  # when a target was set, a plan adopted
    base = (
        (_EXCEEDED.search(before) and text[when.end : when.end + 2] in ("'s", "’s"))
        or stated.startswith(("同期", "上年"))
        or _COMPARED_EN.search(re.sub(r"(?<=\d)[,.](?=\d)", "", before))
        or _SAME_EN.search(before)
        or (_BASE_ZH.search(before) and when.until is None)
        or _BASE_AFTER_ZH.match(text, when.end)
        or _TIMES_OF_ZH.match(text, when.end)
        or (_BASE_EN.search(before) and when.until is None)
        or when.year == "before"
    )
    return replace(when, role="base") if base else when


def _when(match: re.Match[str]) -> When | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    start, end = match.span()
    if groups.keys() & {"until", "zuntil"}:
        return _as_of(groups, match, start, end)
    for name in ("iso", "mdy", "dmy", "zd"):
        if name in groups:
            return When(start, end, None, role="date")
    if "clock" in groups:
        return When(start, end, None, role="time")
    if "plan" in groups or "planzh" in groups:
        return _plan(groups, start, end)
    if "zprior" in groups or "znext" in groups:
        return When(start, end, "ago:1" if "zprior" in groups else "ago:-1")
    if "before" in groups:
        return When(start, end, "before", role="base")
    if groups.keys() & {"whole", "whole2"}:
        return When(start, end, "text")
    if "later" in groups:
        word = groups["latern"].lower()
        years = float(word) if word.isdigit() else english_value(word) or 1.0
        years *= 10 if groups["lateru"].startswith("decade") else 1
        return When(start, end, f"ago:-{int(years)}")
    if groups.keys() & {"span", "span2", "ago", "zago", "zspan", "zspan2"}:
        return _ago(groups, start, end)
    if "census" in groups or "zcensus" in groups or "zcensus2" in groups:
        name = groups.get("census") or groups.get("zcensus") or groups["zcensus2"]
        return When(start, end, _CENSUSES[name.lower()], part="census")
    if groups.keys() & {"zy1", "ey1", "dy1"}:
        return _months_apart(groups, start, end)
    if "same" in groups:
        stated = groups.get("samey", "before").lower()
        year = stated if stated.startswith("last") else "before"
        return When(start, end, int(stated) if stated.isdigit() else year[:6].strip(), part="same")
    if "y1" in groups or "zr1" in groups:
        first, last = (int(groups[a]) for a in (("y1", "y2") if "y1" in groups else ("zr1", "zr2")))
        season = _SEASON.match(match.string, end) and last == first + 1
        part = "season" if season else ""
        return When(start, end, first, part, until=last) if last > first else None
    year = next((groups[name] for name in _YEAR_GROUPS if name in groups), None)
    return When(start, end, _year(year), _part(groups))


def _plan(groups: dict[str, str], start: int, end: int) -> When:
    """The years of a five-year plan, counted from the tenth: 2001 to 2005."""
    name = (groups.get("plan") or groups["planzh"]).lower().strip('“”"')
    if name[0] == "十":
        number = 10 + ("一二三四五六".find(name[1]) + 1 if len(name) > 2 else 0)
    else:
        digits = re.match(r"\d+", name)
        number = (
            int(digits[0])
            if digits
            else int(english_value(_COUNTED.get(name.split()[0], "ten")) or 10)
        )
    first = 2001 + 5 * (number - 10)
    return When(start, end, first, role="plan", until=first + 4)


def _as_of(groups: dict[str, str], match: re.Match[str], start: int, end: int) -> When:
    """The day that a stock is counted on; a census's first of November stands for its year."""
    year, part = int(groups.get("untily") or groups["zuntily"]), _part(groups)
    census = year % 10 == 0 and part == "11" and re.search(r"\b1\b|\D1日", match[0])
    return When(start, end, year, "" if census else part)


_YEAR_GROUPS = (
    "my fmy tqy qy hy q2y yq h2y yh mony rel fully year feasty uptoy untily zuntily "
    "zy zmy zyear zrel zdy zfeasty"
).split()


def _months_apart(groups: dict[str, str], start: int, end: int) -> When | None:
    if "zy1" in groups:
        first, last = int(groups["zm1"]), int(groups["zm2"])
    else:
        letter = "e" if "em1" in groups else "d"
        first, last = month_number(groups[f"{letter}m1"]), month_number(groups[f"{letter}m2"])
    names = ("zy1", "ey1", "dy1", "zy2", "ey2", "dy2")
    years = [int(groups[name]) for name in names if name in groups]
    if not (years[0] <= years[1] and 1 <= first <= 12 and 1 <= last <= 12):
        return None
    return When(start, end, years[0], f"{first:02}:{last:02}", until=years[1])


def _ago(groups: dict[str, str], start: int, end: int) -> When | None:
    words = next(
        (
            groups[name]
            for name in ("spann", "spann2", "spann3", "agon", "zagon", "zspann", "zspann2")
            if name in groups
        ),
        "",
    )
    number = re.match(r"\d+|[a-z]+", words.lower())
    if words.lower().startswith("decade"):
        years: float | None = 10.0
    elif number is not None:
        years = (
            float(number[0]) if number[0].isdigit()
            else 1.0 if number[0] in ("a", "an") else english_value(number[0])
        )  # fmt: skip
    else:
        years = chinese_value(words)
    if years is None:
        return None
    if "decade" in groups.get("agou", "").lower():
        years *= 10
    return When(
        start,
        end,
        f"ago:{int(min(years, 999))}",
        role="span" if groups.keys() & {"span", "span2", "zspan", "zspan2"} else "base",
    )


def _year(text: str | None) -> int | str | None:
    if text is None:
        return None
    digits = re.match(YEAR, text)
    if digits is not None:
        return int(digits[0])
    lower = text.lower()
    if lower.startswith(("当年", "同年", "that year", "the same year")):
        return "that"
    if lower.startswith(("last", "去")):
        return "last"
    if lower.startswith(("this", "the current", "今")):
        return "this"
    if lower.startswith(("the previous", "the preceding", "the prior", "上", "同期")):
        return "before"
    return None


def _part(groups: dict[str, str]) -> str:
    for name in ("feast", "zfeast"):
        if name in groups:
            start = groups[name].lower()
            return f"feast:{next((m for w, m in _FEASTS if start.startswith(w)), 10):02}"
    if "zdm1" in groups:
        first, last = int(groups["zdm1"]), int(groups["zdm2"])
        return f"{first:02}:{last:02}" if first < last else f"{first:02}"
    if "m1" in groups:
        return f"{month_number(groups['m1']):02}:{month_number(groups['m2']):02}"
    if "upto" in groups:
        last = month_number(groups["uptom"])
        first = last + 1 - int(english_value(groups["upto"].lower()) or 1)
        return f"{first:02}:{last:02}" if first >= 1 else ""
    if "months" in groups:
        number = groups["months"].lower()
        last = int(number) if number.isdigit() else int(english_value(number) or 1)
        return f"01:{last:02}" if 1 <= last <= 12 else ""
    for name in ("mon", "barem", "bare"):
        if name in groups:
            return f"{month_number(groups[name]):02}"
    if "untilm" in groups or "zuntilm" in groups:
        named = groups.get("untilm")
        month = month_number(named) if named else int(groups["zuntilm"])
        return f"{month:02}" if 1 <= month < 12 else ""
    if "zm" in groups or "zmonth" in groups:
        month = int(groups.get("zm") or groups["zmonth"])
        return f"{month:02}" if 1 <= month <= 12 else ""
    for name in ("q", "q2", "q3"):
        if name in groups:
            return f"Q{_ORDINALS[groups[name].lower()]}"
    for name in ("h", "h2", "h3"):
        if name in groups:
            return f"S{_ORDINALS[groups[name].lower()]}"
    chinese = groups.get("zq") or groups.get("zpart")
    if chinese:
        return _part_zh(chinese)
    return "01:09" if "tq" in groups else ""


def _part_zh(text: str) -> str:
    if text == "上半年":
        return "S1"
    if text == "下半年":
        return "S2"
    if text == "前三季度":
        return "01:09"
    if "季度" in text:
        return f"Q{_ORDINALS[text.lstrip('第')[0]]}"
    digits = re.findall(r"(\d+)(?:个?月)", text)
    last = int(digits[-1]) if digits else int(chinese_value(text[1:].partition("个")[0]) or 1)
    return f"01:{last:02}" if 1 <= last <= 12 else ""


def month_number(name: str) -> int:
    """The number of a month named in English, in full or cut short."""
    return _MONTHS[name.lower().rstrip(".")]
