"""Find the times a text names."""

from __future__ import annotations

import re
from dataclasses import replace

from neviewer.reading.claims import When
from neviewer.reading.numbers.numerals import chinese_value, english_value
from neviewer.reading.times.timeroles import with_role
from neviewer.reading.times.timewords import MONTHS, WHEN, YEAR

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
             "4th": 4, "one": 1, "two": 2, "three": 3, "four": 4, "一": 1, "二": 2, "三": 3,
             "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}  # fmt: skip
_CENSUSES = {"seventh": 2020, "7th": 2020, "sixth": 2010, "6th": 2010, "fifth": 2000, "5th": 2000,
             "七": 2020, "六": 2010, "五": 2000, "7": 2020, "6": 2010, "5": 2000}  # fmt: skip
# The groups that hold the year of a part of one.
_YEAR_GROUPS = (
    "my fmy tqy qy hy q2y yq h2y yh mony rel fully year feasty uptoy untily zuntily "
    "zy zmy zyear zrel zdy zfeasty"
).split()
# Those that hold how many years ago, or over how many.
_COUNT_GROUPS = ("spann", "spann2", "spann3", "agon", "zagon", "zspann", "zspann2")
# The winter of 2024-2025: no year, and no two.
_SEASON = re.compile(r"[ -]?(?:[a-z-]+ ){0,4}(?:season|winter)|年?(?:冰雪|雪)季|供暖")
_FEASTS = (("new year", 1), ("spring", 2), ("lunar", 2), ("chinese", 2), ("qingming", 4),
           ("may", 5), ("labo", 5), ("dragon", 6), ("mid", 9), ("元旦", 1), ("春节", 2),
           ("清明", 4), ("五一", 5), ("端午", 6), ("中秋", 9))  # fmt: skip
_FIXED = ("05", "10")  # holidays that lie in one month whatever the year
_DAYS_NEAR = 40  # letters between a holiday and its days
_YEAR_OF = re.compile(r"(?:19|20)\d\d")
_DAY_OF = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? ?\d|(?P<zmonth>\d{1,2})月\d", re.IGNORECASE)
_COUNTED = {"tenth": "ten", "eleventh": "eleven", "twelfth": "twelve", "thirteenth": "thirteen",
            "fourteenth": "fourteen", "fifteenth": "fifteen"}  # fmt: skip
_SO_FAR = re.compile(r"\b(?:earlier|later|so far) $", re.IGNORECASE)
_COMPARES_ZH = re.compile(r"(?:比|较|与|和|同|上年|去年|年)$")


def find_whens(text: str) -> list[When]:
    """All times of a text in order, the comparison bases among them marked."""
    found: list[When] = []
    for match in WHEN.finditer(text):
        when = _when(match)
        if match["zthat"]:
            found += _named_again(match, found)
            continue
        if when is None or _passing(text, when):
            continue
        when = with_role(text, when)
        if when.role == "base" and when.year == "census":
            continue  # "more than at the last census": the one before the one spoken of
        after_base = bool(found) and found[-1].role == "base" and when.start - found[-1].end <= 1
        if after_base and when.part == "census":  # "compared with 2010, the sixth census"
            when = replace(when, role="base")
        found.append(when)
    return _dated_feasts(text, found)


def _named_again(match: re.Match[str], found: list[When]) -> list[When]:
    """``当月``, ``当季``: the month or quarter named last, if there was one."""
    month = match[0] == "当月"
    alike = [w for w in found if w.part.startswith("Q") or (month and len(w.part) == 2)]
    start, end = match.span()
    return [replace(when, start=start, end=end, role="period") for when in alike[-1:]]


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
            year = _YEAR_OF.search(text, day.start(), days[0].end)
            if year and when.year is None:
                found[at] = replace(when, year=int(year[0]))
    months |= {f"feast:{month}": month for month in _FIXED}
    return [replace(w, part=months[w.part]) if w.part in months else w for w in found]


def _passing(text: str, when: When) -> bool:
    """``同期`` that compares with nothing: in the same time."""
    if _SO_FAR.search(text[max(0, when.start - 9) : when.start]):
        return True  # "earlier this year": no period, but a day in it
    if text[when.start : when.end] != "同期":
        return False
    return not _COMPARES_ZH.search(text[max(0, when.start - 4) : when.start])


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
        return _later(groups, start, end)
    if groups.keys() & {"span", "span2", "ago", "zago", "zspan", "zspan2"}:
        return _ago(groups, start, end)
    if "lastcensus" in groups:
        return When(start, end, "census", part="census")
    if "census" in groups or "zcensus" in groups or "zcensus2" in groups:
        name = groups.get("census") or groups.get("zcensus") or groups["zcensus2"]
        return When(start, end, _CENSUSES[name.lower()], part="census")
    if groups.keys() & {"zy1", "ey1", "dy1"}:
        return _months_apart(groups, start, end)
    if "same" in groups:
        stated = groups.get("samey", "before").lower()
        year = stated if stated.startswith("last") else "before"
        return When(start, end, int(stated) if stated.isdigit() else year[:6].strip(), part="same")
    if "season" in groups:
        return When(start, end, int(groups["season"]), "season", until=int(groups["season"]) + 1)
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
    elif name[0].isdigit():
        number = int(name[:2])  # "14th"
    else:
        number = int(english_value(_COUNTED.get(name.split()[0], "ten")) or 10)
    first = 2001 + 5 * (number - 10)
    return When(start, end, first, role="plan", until=first + 4)


def _later(groups: dict[str, str], start: int, end: int) -> When:
    """``Ten years later``: so many after the year that is spoken of."""
    word = groups["latern"].lower()
    years = float(word) if word.isdigit() else english_value(word) or 1.0
    years *= 10 if groups["lateru"].startswith("decade") else 1
    return When(start, end, f"ago:-{int(years)}")


def _as_of(groups: dict[str, str], match: re.Match[str], start: int, end: int) -> When:
    """The day that a stock is counted on; a census's first of November stands for its year."""
    year, part = int(groups.get("untily") or groups["zuntily"]), _part(groups)
    census = year % 5 == 0 and part == "11" and re.search(r"\b1\b|\D1日", match[0])
    return When(start, end, year, "" if census else part)


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
    """``Ten years ago``, ``over the past decade``: counted back from the year spoken of."""
    words = next((groups[name] for name in _COUNT_GROUPS if name in groups), "")
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
    over = groups.keys() & {"span", "span2", "zspan", "zspan2"}
    return When(start, end, f"ago:{int(min(years, 999))}", role="span" if over else "base")


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
    if "halfyear" in groups:
        return "S1"
    if "zqlist" in groups:
        return f"Q{_ORDINALS[groups['zqlist'].lstrip('第')]}"
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
    return MONTHS[name.lower().rstrip(".")]
