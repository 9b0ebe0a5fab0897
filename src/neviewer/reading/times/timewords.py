"""How times are written, as one pattern whose groups are named for what they hold."""

from __future__ import annotations

import re

MONTHS = {
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
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\.|\b)"
YEAR = r"(?:(?:19|20)\d\d)(?!\d|,\d{3}|\.\d)"
_REL = r"(?:this|last|the previous|the current|that|the|the same) year"
_ORDINAL = r"(?:st|nd|rd|th)"
_TO_TEN = "two|three|four|five|six|seven|eight|nine|ten"


def _of(name: str) -> str:
    """The year that may follow a part of one, as a group of a name."""
    return rf"(?:(?: \([QH][1-4]\))?,? (?:of |in )?(?P<{name}>{YEAR}|{_REL}))?"


# Tried in this order at each place.
_PATTERNS = (
    # Days and times of day.
    r"(?P<iso>(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d))",
    r"(?P<clock>(?<!\d)(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d))",
    rf"\b(?:between|from) (?P<dm1>{MONTH}) \d{{1,2}},? (?P<dy1>{YEAR}),? (?:and|to|through) "
    rf"(?P<dm2>{MONTH}) \d{{1,2}},? (?P<dy2>{YEAR})",
    rf"(?P<mdy>\b{MONTH} ?\d{{1,2}}{_ORDINAL}?(?!\d|[-–]\d\d\d)"
    r"(?:(?: to |[-–])\d{1,2}(?!\d))?(?:,? ?(?:19|20)\d\d)?)",
    rf"(?P<dmy>\b\d{{1,2}}{_ORDINAL}? {MONTH}(?! \d{{1,2}},? (?:19|20)\d\d)"
    r"(?:,? (?:19|20)\d\d)?)",
    # Months of two years.
    rf"(?P<zy1>{YEAR})年(?P<zm1>\d{{1,2}})月(?:\d{{1,2}}[日号])?(?:至|到|[-—–~～]+)"
    rf"(?P<zy2>{YEAR})年(?P<zm2>\d{{1,2}})月(?:\d{{1,2}}[日号])?",
    rf"\b(?:from )?(?P<em1>{MONTH}) (?P<ey1>{YEAR}) (?:to|through) "
    rf"(?P<em2>{MONTH}) (?P<ey2>{YEAR})",
    # Parts of a year.
    rf"\b(?:(?:from|between) )?(?P<m1>{MONTH})(?: ?(?:to|and|through|[-–—]) ?)"
    rf"(?P<m2>{MONTH}){_of('my')}",
    r"\b(?P<same>(?:the )?(?:same|corresponding) (?:period|quarter|half|months?|time"
    r"|(?:two|three) quarters"
    rf"|[a-z]{{3,6}} (?:months|days)))(?:(?: (?:of|in|a year))?(?: (?:the )?"
    rf"(?P<samey>{YEAR}|last year|previous year|earlier))|(?: (?:of|in|a year)))?",
    rf"\b(?:the )?first (?P<months>\d{{1,2}}|{_TO_TEN}|eleven)"
    rf"(?:[ -]months?{_of('fmy')}|(?= ?[.,;](?!\d)))",
    rf"(?P<until>\b(?:as of|as at|by|up to)) (?:the end of )?(?P<untilm>{MONTH})"
    rf"(?: \d{{1,2}}{_ORDINAL}?)?,? (?P<untily>{YEAR})",
    rf"(?P<zuntil>截至|截止到?|到|(?={YEAR}年11月1[日号]零时))(?P<zuntily>{YEAR})年"
    r"(?P<zuntilm>\d{1,2})月(?:\d{1,2}[日号](?:零时)?|末|底)",
    rf"(?:^|(?<=[.!?] )|(?<=\n)|(?<=of which ))(?P<bare>{MONTH})"
    r"(?= (?:was|is|saw|brought|alone|proved|turned|marked)\b)",
    rf"\b(?:the )?(?P<tq>first three[ -]quarters?){_of('tqy')}",
    r"\b(?P<lastcensus>the (?:last|latest|most recent) (?:national |population )*census)\b",
    r"\b(?P<census>seventh|7th|sixth|6th|fifth|5th) (?:national )?(?:population )?census",
    r"\b(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter"
    rf"(?! (?:in a row|running|of (?:growth|decline|contraction))){_of('qy')}",
    r"\b(?:the )?(?P<h>first|second|1st|2nd)[ -]half"
    rf"(?= of (?:the year|a year|this|last|{YEAR})|\b(?! of)){_of('hy')}",
    r"\b(?:in|for|over|during) (?P<halfyear>the half[- ]year)\b",
    rf"\bQ(?P<q2>[1-4])(?!\d){_of('q2y')}|\b(?P<yq>{YEAR}) ?-?Q(?P<q3>[1-4])\b",
    rf"\bH(?P<h2>[12])(?!\d){_of('h2y')}|\b(?P<yh>{YEAR}) ?-?H(?P<h3>[12])\b",
    rf"\b(?:the )?(?P<upto>{_TO_TEN}|eleven) months (?:to|through|ended|ending) "
    rf"(?P<uptom>{MONTH})(?:,? (?P<uptoy>{YEAR}))?",
    # Years together.
    r"\b(?P<plan>(?:1[0-9]th|tenth|eleventh|twelfth|[A-Za-z]+teenth) Five[- ]Year Plan(?: period)?)"
    r"|(?P<planzh>[“\"]?十[一二三四五六]?五[”\"]?(?=期间|时期|以来|末|期末))",
    r"\b(?:the )?(?P<season>(?:19|20)\d\d)[-–/]\d\d(?= (?:[a-z-]+ ){0,3}season\b)",
    rf"\b(?:(?:from|between) )?(?:the )?(?P<y1>{YEAR})"
    rf"(?: ?(?:to|through|[-–—]|至|到|~|～) ?|(?<=between \d\d\d\d) and )"
    rf"(?P<y2>{YEAR})(?!年?[,，、和] ?{YEAR})年?",
    rf"\b(?P<mon>{MONTH}),? (?P<mony>{YEAR}|{_REL})",
    # Holidays.
    r"\b(?P<feast>(?:New Year(?:'s)?(?: Day)?|Spring Festival|Lunar New Year|Chinese New Year"
    r"|May Day|Labou?r Day|Qingming|Dragon Boat|National Day|Mid-Autumn|Golden Week)\b"
    r"(?:,? and (?:the )?(?:Mid-Autumn|National Day))?"
    r"(?: Golden Week)?(?: holidays?| travel rush| break| Festival| season)*"
    rf"(?: (?:of |in )?(?P<feasty>{YEAR}|{_REL}))?)"
    rf"|(?:(?P<zfeasty>{YEAR}|今|去)年)?(?P<zfeast>(?:元旦|春节|五一|清明|端午|国庆|中秋)"
    r"(?:节?[、和]?(?:国庆|中秋)节?)?[”\"]?(?:(?:[三五七八]|\d)天)?(?:小长假|长假|假期|假日|黄金周|期间|(?<=天)(?!前|后))"
    r"|(?<=年)春节)",
    r"\b(?:in|of|by|since|until|last|this) "
    rf"(?P<barem>{MONTH})(?!\.| \d| ?(?:to|through|[-–—]) ?{MONTH})",
    # So many years until, before or after.
    r"\b(?P<span>(?:over |in |during )?the (?:past|last|preceding) "
    r"(?P<spann>decade|\d{1,3} years?|[a-z]{2,12} years?))",
    r"\b(?P<span2>(?:over|in|during|within) (?:the|those|these) "
    rf"(?P<spann2>decade|\d{{1,2}} years|(?:{_TO_TEN}|twenty) years)"
    r"(?! (?:to (?:the|\d)|from|ago|since|of|between))"
    rf"|(?<![a-z] )over (?P<spann3>a decade|two decades|\d{{1,2}} years|(?:{_TO_TEN}|twenty) years)"
    r"(?= [a-z]|,))",
    r"(?:过去|近|这)(?P<zspan2>(?P<zspann2>[2-5]|[二两三四五])年)(?![前初度底末])",
    r"(?P<zspan>(?P<zspann>\d{1,2}|[一二三四五六七八九十]{1,3})(?:多)?年"
    r"(?:间|来|(?=(?:年均|平均|累计|共)[^年])))",
    rf"\b(?P<ago>(?P<agon>\d{{1,3}}|an?|one|{_TO_TEN}|twenty) "
    r"(?P<agou>years?|decades?) (?:ago|earlier|before))",
    rf"\b(?P<later>(?P<latern>\d{{1,2}}|an?|one|{_TO_TEN}) (?P<lateru>years?|decades?) later)\b",
    # Years.
    r"\b(?P<before>the year (?:before|earlier))\b",
    r"\b(?P<rel>this|last|the previous|the preceding|the current|the prior)[ -]year\b",
    rf"(?P<full>\b(?:full-year|year-end|end-))(?P<fully>{YEAR})"
    rf"|(?<![\d.,$¥])(?P<year>{YEAR})(?!\d|年)(?=$|[^\w]|(?![万亿千百元个户家人名辆台件吨亩])[\u4e00-\u9fff])",
    # The same in Chinese.
    rf"(?P<zy>{YEAR}|今|去|上|本|当|次|前|同)年?度?(?<=[年度])"
    r"(?P<zq>第?[一二三四1-4]季度|上半年|下半年|前三季度|前[二两三四五六七八九十]{1,2}个?月"
    r"|前\d{1,2}个?月|(?:[1１]|一)(?:月份?)?[-—–至到~～]\d{1,2}月份?)",
    rf"(?:(?P<zdy>{YEAR})年)?(?P<zdm1>\d{{1,2}})月\d{{1,2}}[日号]?(?:至|到|[-—–~～])"
    r"(?P<zdm2>\d{1,2})月\d{1,2}[日号]",
    rf"(?P<zd>(?:{YEAR}年|今年|去年)?\d{{1,2}}月\d{{1,2}}[日号])",
    rf"(?P<zmy>{YEAR}年|今年|去年|上年)(?P<zm>\d{{1,2}})月份?(?:末|底)?",
    rf"(?P<zr1>{YEAR})年?(?:至|到|[-—–~～])(?P<zr2>{YEAR})年",
    rf"(?P<zyear>{YEAR})年(?:末|底|全年)?",
    r"(?P<zqlist>第?[一二三](?=、[二三、和四第]{1,6}季度|[和及与]第?[二三四]季度))",
    r"(?P<zpart>第?[一二三四1-4]季度|上半年|下半年|前三季度|前[二两三四五六七八九十]{1,2}个?月"
    r"|前\d{1,2}个?月|(?<!\d)(?:[1１]|一)(?:月份?)?[-—–至到~～]\d{1,2}月份?)",
    r"(?<![\d年])(?P<zmonth>1[0-2]|[1-9])月(?:份|当月|末|底|单月)?(?!\d|日|\d日)",
    r"(?<!年)(?P<whole>全年|年末|年底)(?!预期|目标)"
    r"|\b(?P<whole2>(?:for|over|during) the (?:whole|full|entire) year|the year as a whole)\b",
    r"(?P<zprior>(?:在?此前一年|前一年|上一年(?!度)))|(?P<znext>次年|翌年|第二年)",
    r"(?P<zago>(?P<zagon>\d{1,3}|[一二三四五六七八九十]{1,4}|上个?世纪)年(?:前|以前))",
    r"(?P<zthat>当月|当季)",
    r"(?P<zrel>今年|去年|上年|本年|当年|同年|同期)(?:末|底|全年|同期)?",
    r"第(?P<zcensus>[五六七567])次(?:全国)?(?:人口)?普查|(?P<zcensus2>[五六七])(?:人)?普",
)
# None begins within a word, and few words begin one: most places of a text are passed over at once.
_BEGINS = (
    r"\d|[“\"今去上下本当次前同第一二三四五六七八九十两截到过近这全年在此翌元春清端国中１]"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|first|second|third|fourth|fifth|sixth|seventh|[qh][12]|q[34]"
    r"|one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelfth|twenty "
    r"|eleventh|tenth|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|new y|spring|lunar|chinese|labo|qing|dragon|national|mid-|golden"
    r"|the |same|this|that |last|full-|year-|end-|an? |as |by |up to|between|from|in |of |for "
    r"|since|until|over |during|within"
)
WHEN = re.compile(
    f"(?<![A-Za-z])(?={_BEGINS})(?:" + "|".join(f"(?:{pattern})" for pattern in _PATTERNS) + ")",
    re.IGNORECASE,
)
