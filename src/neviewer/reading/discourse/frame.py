"""What a whole text is about: the place, period and things that its sentences leave unsaid."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading.places.placewords import THIS_CITY, THIS_PROVINCE
from neviewer.reading.text.sentences import Asides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.reading.claims import Place, When
    from neviewer.reading.places.places import Gazetteer
    from neviewer.reading.scan import Scan
    from neviewer.reading.times.resolving import Calendar

CENSUS_YEARS = ("2000", "2010", "2020")
_CENSUS = re.compile(
    r"\bcensus(?:es)?\b|人口普查|[五六七]普|第[五六七]次普查|普查数据", re.IGNORECASE
)
_OF_PEOPLE = re.compile(r"population census|(?:six|seven)th (?:national )?census|人口普查", re.I)
_ECONOMIC_CENSUS = re.compile(r"economic census|经济普查", re.IGNORECASE)
_AIMED = re.compile(
    r"(?:\b(?:target\w*|goals?|aim\w*|expected|forecast|plans?|will)\b|目标|预期|力争)[^。；\n]*$",
    re.I,
)
_SO_FAR = re.compile(r"[QS]\d$|/")  # a quarter, a half or some months
# How much a mention says of what the text is about, by the part it plays in its sentence.
_WEIGHTS = {"subject": 1.0, "dateline": 0.7, "container": 0.5, "denominator": 0.2,
            "comparator": 0.2, "aside": 0.2}  # fmt: skip
_HEADLINE, _OPENING, _NATION, _POINTER = 5.0, 2.0, 0.25, 0.7
_BEIJING = "110000"
_OPENS, _READ = 600, 5000  # letters
_REACH = 160  # letters
_MONTH = re.compile(r"\d\d")
_LATELY = 4  # years before the text that it is likely about; a census is named as such
# A line, or brackets, that hold a date and nothing else: the day a text came out.
_BEFORE_DATE = re.compile(
    r"(?:^|[\n(（])[ \t]*(?:(?:发布|印发|成文|更新)?(?:时间|日期)[:：])?[ \t]*$"
)
_AFTER_DATE = re.compile(r"\d{0,2}日?[ \t]*(?:[)）\n]|$)")
# The number of a document: 〔2023〕14号.
_FILED = re.compile(r"[〕\]］】)）][ \t]*(?:第?[ \t]*\d+[ \t]*号|No)")
_CAPTION = re.compile(
    r"\((?:XINHUA|Xinhua|AFP|Reuters)\)[ \t]*(?:\n|$)|\[?[Pp]hotos?[:/ ]|/(?:Xinhua|VCG|CFP)\b|摄$"
)
# The end of a line under a picture of several sentences.
_PICTURED = re.compile(r"[(\[][^()\[\]]{0,40}(?:Xinhua/|[Pp]hoto|VCG|CFP)[^()\[\]]{0,60}[)\]]\s*$")
_CAPTION_LINE = 400  # letters
_LINK = re.compile(r"[ \t]*[-•·*>][ \t]")  # a line of a list of other articles


@dataclass(frozen=True, slots=True)
class Frame:
    """The outermost scope of a text."""

    places: tuple[str, ...] = ()
    period: str = ""
    origin: str = "assumed"  # how the period was found
    year: int | None = None  # the one year that the headlines state
    topics: tuple[str, ...] = ()  # indicators of the headlines
    census: bool = False


def frame(scan: Scan, gazetteer: Gazetteer, calendar: Calendar) -> Frame:
    """What a text is about by its headlines, its dateline and its first sentences."""
    census = _of_census(scan.text[:6000])
    stated = {
        when.year
        for start, end in _headlines(scan)
        for when in scan.whens.within(start, end)
        if isinstance(when.year, int) and when.role == "period" and not dates_text(scan, when)
    }
    calendar.year = year = stated.pop() if len(stated) == 1 else None
    period, origin = _period(scan, calendar, census=census)
    topics = [
        phrase.indicator
        for start, end in _headlines(scan)
        for phrase in scan.phrases.within(start, end)
        if phrase.indicator
    ]
    return Frame(
        _places(scan, gazetteer), period, origin, year, tuple(dict.fromkeys(topics)), census
    )


def _of_census(opening: str) -> bool:
    """Whether a text is about a census of the population: not one of the economy."""
    if _ECONOMIC_CENSUS.search(opening):
        return _OF_PEOPLE.search(opening) is not None
    return _CENSUS.search(opening) is not None


def _headlines(scan: Scan) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in scan.sentences[:8] if s.heading and s.start < _OPENS]


def _places(scan: Scan, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The place that headlines and first sentences name most."""
    counts: dict[str, float] = {}
    pointers = {THIS_PROVINCE: 0.0, THIS_CITY: 0.0}
    headlines = _headlines(scan)
    pictured = [s for s in scan.sentences[:8] if is_caption(scan.text, s.start, s.end)]
    for place in scan.places.within(0, max(_READ, len(scan.text) // 4)):
        if any(s.start <= place.start < s.end and len(scan.sentences) > 2 for s in pictured):
            continue
        if place.code in pointers:
            pointers[place.code] += _POINTER
        level = gazetteer.level(place.code)
        if place.code.startswith("@") or level in ("other", "county") or _listed(scan, place):
            continue
        weight = _WEIGHTS.get(place.role, 0.2) * (_OPENING if place.start < _OPENS else 1.0)
        if place.role == "dateline" and place.code == _BEIJING:
            weight = _NATION  # what is told from there is likelier of the nation
        if any(start <= place.start < end for start, end in headlines):
            weight = _HEADLINE * (1.0 if place.role == "subject" else 0.5)
        counts[place.code] = counts.get(place.code, 0.0) + weight * (
            _NATION if place.code == NATION else 1.0
        )
    for code in gazetteer.speakers(scan.text[:_READ]):
        if code != NATION and gazetteer.level(code) in ("province", "prefecture"):
            counts[code] = counts.get(code, 0.0) + _OPENING
    for code in counts:
        level = gazetteer.level(code)
        if level == "prefecture":
            counts[code] += pointers[THIS_CITY] - pointers[THIS_PROVINCE]
        elif level == "province":
            counts[code] += pointers[THIS_PROVINCE] - pointers[THIS_CITY]
    headed = {place.code for place in scan.places.within(*headlines[0])} if headlines else set()
    opening = {place.code for place in scan.places.within(0, _OPENS)} - set(pointers)
    parts = [code for code in headed if gazetteer.level(code) in ("province", "prefecture")]
    if NATION in headed and not (parts or any(_of_northeast(c, gazetteer) for c in opening)):
        return (NATION,)
    if pointers[THIS_PROVINCE] and set(counts) == {NATION}:
        return ()  # "the whole province" of a text that never names it is not the nation
    if not counts:
        return ()
    named = [code for code in NORTHEAST_PROVINCES if counts.get(code, 0.0) >= 1.0]
    if len(named) == len(NORTHEAST_PROVINCES) and NORTHEAST in counts:
        # All three by turns: the text is about the region, unless one stands out.
        most, second = sorted((counts[code] for code in named), reverse=True)[:2]
        if most < 2.0 * second:
            return (NORTHEAST,)
    return (max(counts, key=lambda code: counts[code]),)


def _of_northeast(code: str, gazetteer: Gazetteer) -> bool:
    return code != NATION and not gazetteer.is_outside(code)


def _listed(scan: Scan, place: Place) -> bool:
    """Whether a place stands in a line of links to other articles."""
    line = scan.text.rfind("\n", 0, place.start) + 1
    return place.start > _OPENS and _LINK.match(scan.text, line) is not None


def dates_text(scan: Scan, when: When) -> bool:
    """Whether a month or year stands alone, as the date or file number of the text itself."""
    if when.year is not None and not when.part and _FILED.match(scan.text, when.end):
        return True
    whole = when.year is not None and len(when.part) == 2
    before = scan.text[max(0, when.start - 24) : when.start]
    return (
        whole and _BEFORE_DATE.search(before) is not None
        and _AFTER_DATE.match(scan.text, when.end) is not None
    )  # fmt: skip


def _period(scan: Scan, calendar: Calendar, *, census: bool) -> tuple[str, str]:
    """The first period the text states; without one, the year before its date."""
    running = ""  # the year of the text, which is not over: a part of it says more
    for when in _spoken(scan):
        if isinstance(when.year, int) and when.part == "census":
            return running or str(when.year), "inherited"
        period = calendar.resolve(when, "")
        if not period or _beyond(period, calendar):
            continue
        over = calendar.date is not None and period[:4] < str(calendar.date.year)
        if not over and _AIMED.search(scan.text[max(0, when.start - 100) : when.start]):
            continue
        if census and period[:4] not in CENSUS_YEARS and when.year is None:
            continue
        if _long_ago(period, calendar):
            continue  # how it began; what is told is told of the last years
        if running and not (period.startswith(running) and _SO_FAR.search(period)):
            break
        if calendar.date is not None and period == str(calendar.date.year):
            running = period
            continue
        return period, "inherited"
    if running:
        return running, "inherited"
    if calendar.date is not None:
        return str(calendar.date.year - 1), "assumed"
    return "", "assumed"


def is_caption(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands under a picture: it tells of the picture's day, not the text's."""
    if _CAPTION.search(text, start, min(len(text), end + 24)) is not None:
        return True
    line = text.find("\n", end, end + _CAPTION_LINE)
    close = line if line >= 0 else len(text)
    return close - end < _CAPTION_LINE and _PICTURED.search(text[end:close]) is not None


def _spoken(scan: Scan) -> Iterator[When]:
    """The periods spoken of: those of the headlines, then the others in order."""
    whens = [
        when
        for at, when in enumerate(scan.whens[:200])
        if when.role == "period" and not _indexed(scan, at) and not dates_text(scan, when)
        and not is_caption(scan.text, when.start, when.end) and not _by_the_way(scan, when)
        and not of_nothing_counted(scan, when)
    ]  # fmt: skip
    heads = _headlines(scan)
    first = [w for w in whens if any(start <= w.start < end for start, end in heads)]
    yield from first
    yield from (when for when in whens if when not in first)


def _by_the_way(scan: Scan, when: When) -> bool:
    """Whether a time stands in a relative clause: ``Shanxi, whose revenue fell last year, …``."""
    near = Asides(scan.text, max(0, when.start - _REACH), min(len(scan.text), when.end + _REACH))
    return near.hold(when.start)


def of_nothing_counted(scan: Scan, when: When) -> bool:
    """Whether a month stands in a sentence that names nothing counted: when somebody moved."""
    if not _MONTH.fullmatch(when.part):
        return False
    at = bisect_right(scan.sentences, when.start, key=lambda sentence: sentence.start) - 1
    near = scan.sentences[max(0, at)]
    return not scan.phrases.within(near.start, near.end)


def _indexed(scan: Scan, at: int) -> bool:
    """Whether a year stands in a row of years: the index of a page."""
    near = scan.whens[max(0, at - 1) : at + 2]
    return any(
        scan.text[a.end : b.start].strip(" |/·") == "" and b.start - a.end <= 4
        and not (a.part or b.part)
        for a, b in pairwise(near)
    )  # fmt: skip


def _long_ago(period: str, calendar: Calendar) -> bool:
    return calendar.date is not None and int(period[:4]) < calendar.date.year - _LATELY


def _beyond(period: str, calendar: Calendar) -> bool:
    return calendar.date is not None and period[:4] > str(calendar.date.year)
