"""What is being spoken of: the place and period that a sentence leaves unsaid."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.regions import NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading.discourse.frame import CENSUS_YEARS, frame
from neviewer.reading.places.placewords import (
    OTHER_TWO,
    THE_FORMER,
    THE_LATTER,
    THESE_TWO,
    THIS_CITY,
    THIS_PROVINCE,
    THIS_REGION,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neviewer.reading.claims import Claim, Place
    from neviewer.reading.places.places import Gazetteer
    from neviewer.reading.scan import Scan
    from neviewer.reading.times.resolving import Calendar

_JOINED = re.compile(
    r"(?:'s|’s)?(?:\s+province)?\s*(?:,|、|and|和|与|及|以及|,\s*and)\s*(?:the\s+)?", re.I
)
_JOINED_WITHIN = 24  # letters
# "Together with Heilongjiang the two have": one more than the two.
_TOGETHER = re.compile(r"\b[Tt]ogether with $|连同$|加上$")
_BEFORE = 16  # letters
# "Of the national harvest, which rose": what was compared with becomes the subject.
_SPOKEN_ON = re.compile(r"(?:'s|’s)? (?:[a-z-]+ ){0,3}[a-z-]+, which ", re.IGNORECASE)
_REACH = 1500  # letters back in which the places that several words stand for were named
_EARLY = 9  # month; later in a year its own figures are told, of the harvest first


class Group(NamedTuple):
    """Places of a sentence that are spoken of together: ``Liaoning and Jilin``."""

    start: int
    end: int
    codes: tuple[str, ...]


@dataclass(slots=True)
class Context:
    """The state that reading carries from sentence to sentence."""

    gazetteer: Gazetteer
    calendar: Calendar
    main: tuple[str, ...] = ()  # the place the whole text is about
    places: tuple[str, ...] = ()  # the place last spoken of
    province: str = ""  # the province named last
    paragraph: int = -1
    first_places: tuple[str, ...] = ()  # the places of the paragraph's first claim
    begun: bool = False  # whether a sentence of the paragraph was read
    told: bool = False  # whether a sentence of the paragraph made a claim
    period: str = ""  # the period last spoken of
    period_origin: str = "assumed"
    main_period: str = ""  # the period the text, or its part under a heading, is about
    midway: bool = False  # whether the period came up only after the paragraph had begun
    spoken: bool = False  # whether a claim has stated a period yet
    led: str = ""  # the period that a sentence, no heading, opened with last
    plan: str = ""  # the years of a five-year plan that is spoken of
    span: str = ""  # the years that a plan has or a report looks back on: 2018/2022
    census: bool = False  # whether the text speaks of a census
    goals: bool = False  # whether a heading announced targets
    listing: bool = False  # whether a line announced that goals are listed below it
    topic: str = ""  # the indicator last named
    headed: bool = False  # whether a heading of the paragraph named it
    opened: str = ""  # the indicator of the paragraph's first claim
    lead: str = ""  # the indicator of the text's first claim
    headline: tuple[str, ...] = ()  # the indicators that the headlines name
    opening: bool = True  # whether no claim has been made yet: the headline is spoken of
    named: list[str] = field(default_factory=list)  # all indicators spoken of, none twice in a row
    previous: list[Claim] = field(default_factory=list)  # claims of the sentence before

    def turn(self, paragraph: int) -> None:
        """Begin a paragraph: a single month was spoken of in passing, the text's period goes on."""
        if paragraph != self.paragraph:
            if len(self.period) == 9:  # a range of years ends with its paragraph
                last = self.period.rpartition("/")[2]
                self.period = self.main_period if self.main_period[:4] > last else last
            passing = self._looked_back() or _finer(self.period, self.main_period)
            if self.main_period and passing:
                self.period = self.main_period
            self._return()
            self.first_places = ()
            self.begun = self.told = self.midway = False
            self.opened = ""
            self.paragraph = paragraph

    def _looked_back(self) -> bool:
        """Whether the period is an earlier year that the last paragraph only looked back to."""
        # A census is gone through part by part, whichever text it stands in.
        census = self.census_now() and self.main_period[:4] not in CENSUS_YEARS
        has_figures = self.main_period == self.over(self.main_period)
        earlier = self.period[:4] < self.main_period[:4]
        ours = self.main_period[:4] in CENSUS_YEARS and self.period in CENSUS_YEARS
        return (self.midway or ours) and earlier and has_figures and not census

    def _return(self) -> None:
        """Come back from a place spoken of in passing to the one a text is about."""
        if not (self.places and self.main):
            return
        level, main = self.gazetteer.level(self.places[0]), self.gazetteer.level(self.main[0])
        inside = self.gazetteer.holds(self.main[0], self.places[0])
        beside = level == main == "province" and self.first_places != self.places
        part = main in ("province", "prefecture") and inside and level in ("prefecture", "county")
        wider = self.places == (NORTHEAST,) and self.gazetteer.holds(NORTHEAST, self.main[0])
        wider = wider or (level == "nation" and main != "nation")
        if part or wider or beside or self.gazetteer.is_outside(self.places[0]):
            self.places = self.main

    def over(self, period: str, *, festive: bool = False) -> str:
        """A carried year that is not over yet gives way to the one before: that has figures.

        Its holidays may be over; ``festive`` is whether what is counted at them is spoken of.
        """
        day = self.calendar.date
        running = day is not None and period == str(day.year) and day.month <= _EARLY
        if not running or period == self.led or (festive and period in self.calendar.festive):
            return period
        main = self.main_period
        part = main if main[:4] == period and main not in self.calendar.festive else ""
        return part if part and part != period else str(int(period) - 1)

    def is_past(self, period: str) -> bool:
        """Whether a period lies in a year before that of the text."""
        day = self.calendar.date
        return day is not None and "" < period.rpartition("/")[2][:4] < str(day.year)

    def beyond(self, period: str) -> bool:
        """Whether a period lies after the text: it is spoken of in passing, as a goal."""
        day = self.calendar.date
        return day is not None and period[:4] > str(day.year)

    def census_now(self) -> bool:
        """Whether figures of a census are being spoken of."""
        return self.census and self.period[:4] in CENSUS_YEARS

    def resolve(self, place: Place, named: Sequence[str] = ()) -> str:
        """The code a place word stands for; empty when it points to nothing.

        ``named`` are the places of the sentence so far.
        """
        if place.code == THIS_PROVINCE:
            return self._above("province", named)
        if place.code == THIS_CITY:
            return self._above("prefecture", named)
        if place.code == THIS_REGION:
            return self._above("group") or self._this_region()
        if place.code in (THE_FORMER, THE_LATTER):
            two = self.places if len(self.places) > 1 else ("", "")
            return two[0] if place.code == THE_FORMER else two[1]
        return place.code

    def _this_region(self) -> str:
        """The northeast, unless the text is about a province elsewhere, which may be a region."""
        main = self.main[0] if self.main else NORTHEAST
        elsewhere = self.gazetteer.level(main) != "nation" and self.gazetteer.is_outside(main)
        return self._above("province") if elsewhere else NORTHEAST

    def _above(self, level: str, named: Sequence[str] = ()) -> str:
        for code in reversed(named):
            if self.gazetteer.level(code) == level:
                return code
        for codes in (self.places, self.main):
            for code in codes:
                if self.gazetteer.level(code) == level:
                    return code
                if level == "province" and self.gazetteer.level(code) in ("prefecture", "county"):
                    return self.gazetteer.province_of(code)
        return self.province if level == "province" else ""

    def groups(self, scan: Scan, start: int, end: int, *, apart: bool = False) -> list[Group]:
        """The places of a sentence, those joined by ``and`` together, or each ``apart``."""
        found: list[Group] = []
        for place in scan.places.within(start, end):
            if place.role != "subject" and not _spoken_on(place, scan.text):
                continue
            if place.code in (THESE_TWO, OTHER_TWO):
                self._add_several(found, scan, place)
                continue
            code = self.resolve(place, [code for group in found for code in group.codes])
            if not code:
                continue
            if place.role != "subject":
                found.append(Group(place.end + 1, place.end + 2, (code,)))
            elif found and self._goes_on(found[-1], code, place, scan.text):
                found[-1] = Group(found[-1].start, place.end, (*found[-1].codes, code))
            else:
                found.append(Group(place.start, place.end, (code,)))
        if apart:
            return found
        return [group._replace(codes=_together(group.codes)) for group in found]

    def _goes_on(self, last: Group, code: str, place: Place, text: str) -> bool:
        """Whether a place goes on a list of places of its level."""
        joined = _JOINED.fullmatch(text, last.end, min(last.end + _JOINED_WITHIN, place.start))
        return joined is not None and (
            self.gazetteer.level(last.codes[-1]) == self.gazetteer.level(code)
        )

    def _add_several(self, found: list[Group], scan: Scan, place: Place) -> None:
        """Add the places that ``both provinces`` or ``the other two`` stand for."""
        several = self._several(scan, place)
        if several and found and _with_others(found[-1].start, scan.text):
            last = found.pop()
            found.append(Group(last.start, place.end, _together((*last.codes, *several))))
        elif several:
            found.append(Group(place.start, place.end, several))

    def _several(self, scan: Scan, place: Place) -> tuple[str, ...]:
        """``both provinces``: the two named last; ``the other two``: those of the three left."""
        last: list[str] = []
        for earlier in reversed(scan.places.within(max(0, place.start - _REACH), place.start)):
            level = self.gazetteer.level(earlier.code)
            apart = _with_others(earlier.start, scan.text)
            if level in ("province", "prefecture") and not apart:
                same = not last or level == self.gazetteer.level(last[0])
                if same and earlier.code not in last:
                    last.append(earlier.code)
            if len(last) == (2 if place.code == THESE_TWO else 1):
                break
        if place.code == OTHER_TWO:
            left = tuple(code for code in NORTHEAST_PROVINCES if code not in last)
            return left if len(left) < len(NORTHEAST_PROVINCES) else ()
        return tuple(reversed(last)) if len(last) > 1 else ()


def _with_others(start: int, text: str) -> bool:
    """Whether a place is added to others: ``together with Heilongjiang``."""
    return _TOGETHER.search(text[max(0, start - _BEFORE) : start]) is not None


def _spoken_on(place: Place, text: str) -> bool:
    """Whether a place that is compared with is spoken of next."""
    aside = place.role in ("denominator", "comparator")
    return aside and _SPOKEN_ON.match(text, place.end) is not None


def _finer(period: str, main: str) -> bool:
    """Whether a period is shorter than the one the text is about, and no later year's."""
    return period[:4] <= main[:4] and _months(period) < _months(main)


def _months(period: str) -> int:
    """How many months a period has."""
    first, slash, last = period.partition("/")
    if slash and len(first) == len(last) == 7 and (first + last).replace("-", "").isdigit():
        return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    return {"": 12, "-Q": 3, "-S": 6}.get(period[4:6], 12 if slash else 1)


def _together(codes: tuple[str, ...]) -> tuple[str, ...]:
    distinct = tuple(dict.fromkeys(codes))
    return (NORTHEAST,) if set(distinct) == set(NORTHEAST_PROVINCES) else distinct


def begin(scan: Scan, gazetteer: Gazetteer, calendar: Calendar) -> Context:
    """The context at the beginning of a text: what its headline and first lines are about."""
    found = frame(scan, gazetteer, calendar)
    calendar.year = found.year
    return Context(
        gazetteer, calendar, found.places, found.places, period=found.period,
        period_origin=found.origin, main_period=found.period, headline=found.topics,
        census=found.census,
    )  # fmt: skip


def census_before(period: str) -> str:
    """The census before that of a year, which its changes are counted from; none of the first."""
    return str(int(period) - 10) if period in CENSUS_YEARS[1:] else ""
