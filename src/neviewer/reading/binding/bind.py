"""Make claims of a scanned text: each number gets its indicator, place, period and kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION
from neviewer.reading.binding import gapping, kinds, lists, ranking
from neviewer.reading.binding.averages import averaged_over
from neviewer.reading.binding.nearness import bare_words
from neviewer.reading.binding.periods import Time, Timing
from neviewer.reading.binding.placing import Placing
from neviewer.reading.binding.refusing import refusal
from neviewer.reading.binding.revisions import REVISION, is_revision, revised
from neviewer.reading.binding.subjects import Subjects
from neviewer.reading.binding.sweep import swept
from neviewer.reading.binding.tables import Tables
from neviewer.reading.binding.wording import PERCENT_OF, SHARE_OF_AGE, TOURISM
from neviewer.reading.claims import Claim, Number, Other
from neviewer.reading.discourse.context import Context, Group, begin
from neviewer.reading.discourse.memory import Memory
from neviewer.reading.indicators.catalogue import Catalogue
from neviewer.reading.numbers import units
from neviewer.reading.numbers.cues import Around
from neviewer.reading.pace import Pace
from neviewer.reading.times.resolving import years_of

if TYPE_CHECKING:
    from neviewer.reading.binding.carrying import Subject
    from neviewer.reading.numbers.special import Special
    from neviewer.reading.places.places import Gazetteer
    from neviewer.reading.scan import Scan
    from neviewer.reading.text.sentences import Sentence
    from neviewer.reading.times.resolving import Calendar

_OF_PLACE = re.compile(r"\s*(?:of|in) (?:the )?(?:total )?$")
_PLACE_OF = re.compile(r"^[^，。；,;\d]{0,14}$")
_RESPECTIVELY = re.compile(r"\brespective(?:ly)?\b|\bin that order\b|分别|依次|依序", re.IGNORECASE)
_CENSUS_OF = re.compile(
    r"(?<!经济)普查[^，。；]{0,12}$|(?<!economic )\bcensus\b[^,.;]{0,30}$", re.I
)
_PLACES_AFTER, _PLACES_BEFORE = 60, 40  # letters within which the whole of a share is named
_GROWTH = re.compile(r"\bgr[eo]w|\boutpac|\bfaster|增长|增速", re.IGNORECASE)
_RANGE = re.compile(r"\s?[-–—~～]\s?")
# What stands before such numbers counts for the next.
_READ_OVER = ("age", "count of places", "part of a name", "part of a definition")
_LATER = re.compile(r"\b(?:years?|decades?|months?) later\b")
_BY_HEAD = re.compile(r"按[^，]{0,8}人口计算，?[^，]*$")  # per head of those registered
# By how much figures had been made up is no growth of the thing.
_OVERSTATED = re.compile(
    r"\b(?:overstat\w+|inflated|exaggerat\w+|fabricat\w+|falsif\w+|fak(?:ed|ing))\b[^.;]{0,80}$"
    r"|(?:虚增|虚报|注水)[^，。；]{0,12}$",
    re.IGNORECASE,
)
# Words that point to other places than the one last spoken of.
_THERE = re.compile(
    r"\bthere\b(?! (?:was|were|is|are))|\bthe (?:two|pair|trio|three)\b|\bboth\b"
    r"|\bthe(?:se)? (?:\d+|[a-z]+) (?:provinces|cities|prefectures|counties)\b"
    r"|这\d{1,2}个(?:省份?|城市|市|州|县|地区)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bthe (?:others?|rest|remaining)\b|其余|其他", re.IGNORECASE)
_OF_THEM = re.compile(r" (?:people |residents )?of (?:them|these|those|whom|it|this|that|which)\b")
_INCREASE = re.compile(r"增量|增幅|\bincrease\b", re.IGNORECASE)  # ranked by it, not by the level
_OF_NATION, _OF_WORLD = 2e8, 1.6e9  # people; no province or region has so many
_OF_ALL_CHINA = re.compile(
    r" of (?:the )?(?:(?:country|nation|China)(?:'s|’s)|national) (?:total|population)",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"(?:Their|Both|The two|The pair)\b|两[省市地]|二者")
_FORETOLD = ("level", "growth", "share", "threshold", "change")


@dataclass(slots=True)
class Binder:
    """Goes through a text sentence by sentence."""

    scan: Scan
    catalogue: Catalogue
    context: Context
    pace: Pace = field(default_factory=Pace)
    placing: Placing = field(init=False)
    memory: Memory = field(init=False)
    tables: Tables = field(init=False)
    claims: list[Claim] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.placing = Placing(self.scan, self.context)
        self.memory = Memory(self.scan, self.context)
        self.tables = Tables(self.scan, self.catalogue, self.context)

    def run(self) -> None:
        """Read every sentence, then account for every digit that is left."""
        for sentence in self.scan.sentences:
            self.pace.at(sentence.start)
            if not self.tables.within(sentence.start):
                self._sentence(sentence)
        self.claims = sorted([*self.claims, *self.tables.claims()], key=lambda claim: claim.start)
        self.others = swept(self.scan, self.claims, self.others)

    def _sentence(self, sentence: Sentence) -> None:
        self.context.turn(sentence.paragraph)
        if sentence.heading and sentence.end - sentence.start < 80:
            self.memory.announce(sentence)
        self.memory.list_on(sentence)
        numbers = list(self.scan.numbers.within(sentence.start, sentence.end))
        specials = list(self.scan.specials.within(sentence.start, sentence.end))
        if not numbers and not specials:
            self.memory.run_in(sentence)
            self.memory.remember(sentence, [])
            return
        groups = self.context.groups(self.scan, sentence.start, sentence.end)
        subjects = Subjects(self.scan, self.catalogue, self.context, sentence)
        timing = Timing(self.scan, self.context, sentence)
        made: list[Claim] = []
        edges: list[Number | Special] = [*numbers, *specials]
        edges.sort(key=lambda item: item.start)
        left = sentence.start
        for at, item in enumerate(edges):
            end, right = self._reach(edges, at, sentence)
            around = self._around(sentence, left, item.start, end, right)
            around = replace(
                around,
                growing=any(c.kind == "growth" for c in made or self.context.previous),
                bare=bare_words(self.scan, item.start - len(around.left), item.start),
                rival=self.placing.rival(item.start - len(around.left), item.start),
            )
            claim = (
                self._number(item, around, subjects, timing, groups, made)
                if isinstance(item, Number)
                else self._special(item, around, subjects, timing, groups, made)
            )
            if claim is not None:
                made.append(claim)
            if claim is not None or getattr(item, "reason", "") not in _READ_OVER:
                left = item.end
        made = self._paired(sentence, made, timing)
        if made:
            first = made[0].indicator or ""
            self.context.opened = self.context.opened or first
            if not sentence.heading:
                self.context.opening = False
                self.context.lead = self.context.lead or first
        self.claims += made
        self.memory.remember(sentence, made)
        self.context.told = self.context.told or bool(made)

    def _reach(self, edges: list[Number | Special], at: int, sentence: Sentence) -> tuple[int, int]:
        """Where what follows a number begins, and where it ends: at the next number.

        What follows a range is said of both its ends: ``6 to 6.5 percent of growth``.
        """
        ends = [item.start for item in edges[at + 1 : at + 3]] + [sentence.end]
        end = edges[at].end
        if len(ends) > 1 and _RANGE.fullmatch(self.scan.text, end, ends[0]):
            return edges[at + 1].end, ends[1]
        return end, ends[0]

    def _around(self, sentence: Sentence, left: int, start: int, end: int, right: int) -> Around:
        text = self.scan.text
        return Around(
            text[max(left, start - 200) : start],
            text[end : min(right, end + 120)],
            text[max(sentence.start, start - 400) : start],
            text[end : min(sentence.end, end + 200)],
        )

    def _number(
        self,
        number: Number,
        around: Around,
        subjects: Subjects,
        timing: Timing,
        groups: list[Group],
        made: list[Claim],
    ) -> Claim | None:
        quote = self.scan.text[number.start : number.end]
        if number.reason:
            self.others.append(Other(number.start, number.end, quote, number.reason))
            return None
        number = units.with_growth_unit(number, around, made)
        sector = self.scan.splits.get(number.start)
        subject = (
            subjects.sector(sector) if sector is not None else subjects.of(number, around, made)
        )
        reason = refusal(number, around, subject, self.catalogue)
        if reason:
            self.others.append(Other(number.start, number.end, quote, reason))
            return None
        census = self.context.census_now() or _CENSUS_OF.search(around.left) is not None
        meant = kinds.decide(number, around, subject, self.catalogue, made, census=census)
        if meant.kind == "target" and around.merely_foretold():
            then = timing.of(number, around, "level", subject.indicator, made)
            if then.origin == "stated" and self.context.is_past(then.period):
                around = replace(around, past=True)
                meant = kinds.decide(number, around, subject, self.catalogue, made, census=census)
        if meant.kind in ("growth", "level", "threshold") and self.context.goals:
            meant = replace(meant, kind="target")
        subject = _qualified(subject, meant, around)
        if meant.unit == "percent" and is_revision(around, meant.indicator, made):
            subject, meant = replace(subject, part=REVISION), revised(meant)
        where, where_origin = self._place(number, around, subject, meant, groups, made)
        time = self._time(number, around, meant, timing, made)
        if self.context.beyond(time.period) and meant.kind in _FORETOLD:
            meant = replace(meant, kind="target")
        if meant.kind == "growth" and years_of(time.period) and meant.comparison != "average":
            meant = replace(meant, kind="change")
        if meant.kind == "change" and meant.unit == "percent":
            meant = replace(meant, indicator=PERCENT_OF.get(meant.indicator, meant.indicator))
        meant = self._against(number, meant, where, made)
        return Claim(
            number.start, number.end, quote, meant.kind, meant.indicator or None, where,
            time.period, meant.value, meant.unit, number.half, number.step, around.hedge(),
            time.base, meant.against, meant.comparison, subject.part,
            (("indicator", subject.origin), ("place", where_origin), ("period", time.origin)),
        )  # fmt: skip

    def _place(
        self,
        number: Number,
        around: Around,
        subject: Subject,
        meant: kinds.Meant,
        groups: list[Group],
        made: list[Claim],
    ) -> tuple[tuple[str, ...], str]:
        """The place of a number, and how it was found."""
        where, origin = self.placing.of(number, groups)
        if origin != "stated" and self._only_the_nations(meant, around):
            where, origin = (NATION,), "assumed"
            if subject.origin == "stated":
                self.context.places = where  # the sentence goes on about it
        of_pair = self.placing.of_pair(around, subject.indicator, made)
        if of_pair:
            where, origin = (of_pair,), "inherited"
        beside = around.left[-40:] + around.right
        if _OTHERS.search(beside) or (origin == "inherited" and _THERE.search(beside)):
            origin = "assumed"
        return where, origin

    def _only_the_nations(self, meant: kinds.Meant, around: Around) -> bool:
        """Whether so many people, or such a share of the country's total, are the nation's."""
        aged = meant.indicator in SHARE_OF_AGE
        people = aged or self.catalogue.plain(meant.indicator) == "person"
        if people and _OF_NATION < meant.value < _OF_WORLD:
            return True
        of_ages = meant.indicator in SHARE_OF_AGE.values()
        return of_ages and _OF_ALL_CHINA.match(around.right) is not None

    def _time(
        self,
        number: Number,
        around: Around,
        meant: kinds.Meant,
        timing: Timing,
        made: list[Claim],
    ) -> Time:
        time = timing.of(number, around, meant.kind, meant.indicator, made)
        if meant.kind == "growth" and meant.comparison == "average":
            told = made[-1].period if made else ""
            span = told if years_of(told) else timing.span(number.start, time.period)
            span = span or (self.context.span if time.origin != "stated" else "")
            span = averaged_over(around, time.period) or span
            time = replace(time, period=span or time.period)
        grown = meant.kind in ("growth", "change") and not around.yearly()
        plan = timing.plan(number.start) or self.context.plan
        if plan and grown and time.origin != "stated" and not time.base:
            # "In the years of the plan GDP grew 19.8 percent": over all of them.
            time = replace(time, period=plan, origin="inherited")
        if _LATER.search(around.wide):
            time = replace(time, origin="assumed")  # counted on from a period, not that one
        if meant.kind != "target" and time.origin != "stated" and not time.base:
            festive = number.unit == "visit" or meant.indicator in TOURISM
            time = replace(time, period=self.context.over(time.period, festive=festive))
        multiple = number.unit == "times" or number.word == "growth"
        if multiple and meant.kind == "growth" and not (time.base or around.yearly()):
            time = replace(time, origin="assumed")  # such growth may be that of many years
        return time

    def _against(
        self, number: Number, meant: kinds.Meant, where: tuple[str, ...], made: list[Claim]
    ) -> kinds.Meant:
        """The place that a share is of, or that a gap is to."""
        if meant.kind == "share":
            meant = self._of_whole(number, meant)
        last = made[-1] if made else None
        shared = last is not None and last.kind == "share" and last.against not in ("", NATION)
        if last is not None and shared and meant.unit == "percentage_point":
            meant = replace(meant, indicator=last.indicator or "")
        if meant.against == "@province":
            province = self.context.gazetteer.province_of(where[0]) if where else ""
            meant = replace(meant, against=province)
        return meant

    def _of_whole(self, number: Number, meant: kinds.Meant) -> kinds.Meant:
        """A share with the place whose whole it is of, when the text names one."""
        near = self.scan.places.within(number.start - _PLACES_BEFORE, number.end + _PLACES_AFTER)
        for place in near:
            gap = self.scan.text[min(number.end, place.end) : max(place.start, number.start)]
            told_of = place.end <= number.start and place.role == "subject"
            pointed = place.code.startswith("@") and not told_of  # "the region made up 9 percent"
            whole = place.role == "denominator" or pointed
            close = _OF_PLACE.match(gap) if place.start > number.end else _PLACE_OF.search(gap)
            if whole and close:
                code = self.context.resolve(place)
                if code != NATION and meant.indicator in kinds.WHOLES:
                    meant = replace(meant, indicator=kinds.WHOLES[meant.indicator])
                return replace(meant, against=code)
        return meant

    def _special(
        self,
        item: Special,
        around: Around,
        subjects: Subjects,
        timing: Timing,
        groups: list[Group],
        made: list[Claim],
    ) -> Claim | None:
        quote = self.scan.text[item.start : item.end]
        subject = subjects.of_special(item, around, made)
        if _INCREASE.search(around.left[-12:]):
            subject = replace(subject, part=subject.part or "增量")
        growth = item.kind == "streak" and subject.indicator == "gdp_nominal"
        if growth and _GROWTH.search(around.left[-60:] + quote):
            subject = replace(subject, indicator=kinds.growth_name(subject.indicator))
        where, where_origin = self.placing.of(item, groups)
        time = timing.of(item, around, item.kind, subject.indicator, made)
        comparison = ranking.special_words(item, quote, around)
        return Claim(
            item.start, item.end, quote, item.kind, subject.indicator or None, where,
            time.period, item.value, item.unit, 0.0, 1.0, item.hedge, time.base, "", comparison,
            subject.part,
            (("indicator", subject.origin), ("place", where_origin), ("period", time.origin)),
            scope=ranking.rank_scope(around) if item.kind == "rank" else "",
        )  # fmt: skip

    def _paired(
        self,
        sentence: Sentence,
        made: list[Claim],
        timing: Timing,
    ) -> list[Claim]:
        """Deal a list of numbers to a list of places, periods or indicators beside it."""
        text = self.scan.text[sentence.start : sentence.end]
        if len(made) < 2:
            return made
        told = _RESPECTIVELY.search(text) is not None
        ends = lists.ranges(made, self.scan.text) if told else []
        made = lists.closed(made, ends)
        named = self.context.groups(self.scan, sentence.start, sentence.end, apart=True)
        named = [group for group in named if len(group.codes) > 1]
        phrases = self.scan.phrases.within(sentence.start, sentence.end)
        made = lists.deal(made, named, self.scan.text, told=told)
        made = lists.deal_periods(made, timing.listed(), self.scan.text)
        made = lists.deal_again(made, phrases, self.scan.text, told=told)
        made = lists.deal_indicators(made, phrases, self.scan.text, told=told)
        if told or _THEIRS.match(text):
            made = lists.deal_from_before(made, self._listed_before(), self.scan.text)
        return gapping.goes_on(lists.opened(made, ends), self.scan)

    def _listed_before(self) -> list[tuple[str, ...]]:
        """The places of the sentence before in order, without the whole of them together."""
        codes = dict.fromkeys(code for claim in self.context.previous for code in claim.places)
        level = self.context.gazetteer.level
        return [(code,) for code in codes if level(code) not in ("group", "nation")]


def _qualified(subject: Subject, meant: kinds.Meant, around: Around) -> Subject:
    """The subject, with what its claim's other words say of it."""
    turned = meant.indicator == "population_change" != subject.indicator
    if turned and subject.origin != "stated":
        subject = replace(subject, origin="assumed")
    if _OVERSTATED.search(around.left):
        subject = replace(subject, part=subject.part or "overstated")
    if meant.kind == "level" and _OF_THEM.match(around.right):
        subject = replace(subject, part=subject.part or "of them")
    if _BY_HEAD.search(around.left):
        subject = replace(subject, part=subject.part or "户籍")
    return subject


def bind(
    scan: Scan,
    gazetteer: Gazetteer,
    calendar: Calendar,
    catalogue: Catalogue,
    pace: Pace | None = None,
) -> tuple[list[Claim], list[Other]]:
    """All claims of a text, and all its other numbers."""
    binder = Binder(scan, catalogue, begin(scan, gazetteer, calendar), pace or Pace())
    binder.run()
    return binder.claims, binder.others
