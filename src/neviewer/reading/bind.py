"""Make claims of a scanned text: each number gets its indicator, place, period and kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION
from neviewer.reading import kinds, lists, ranking
from neviewer.reading.catalogue import Catalogue
from neviewer.reading.claims import Claim, Number, Other
from neviewer.reading.context import Context, begin
from neviewer.reading.cues import Around
from neviewer.reading.frame import dates_text, is_caption
from neviewer.reading.pace import Pace
from neviewer.reading.periods import Time, Timing, begins_range
from neviewer.reading.placing import Placing
from neviewer.reading.subjects import Subjects
from neviewer.reading.sweep import swept

if TYPE_CHECKING:
    from neviewer.reading.carrying import Subject
    from neviewer.reading.places import Gazetteer
    from neviewer.reading.resolving import Calendar
    from neviewer.reading.scan import Scan
    from neviewer.reading.sentences import Sentence
    from neviewer.reading.special import Special

_OF_PLACE = re.compile(r"\s*(?:of|in) (?:the )?(?:total )?$")
_PLACE_OF = re.compile(r"^[^，。；,;\d]{0,14}$")
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin that order\b|分别|依次", re.IGNORECASE)
# A sentence that begins with its period speaks of that period from then on.
_OPENS = re.compile(r"(?:In|By|At the end of|During|For|From)?\s*(?:19|20)\d\d|In the |\d{4}年")
_AS_OF = re.compile(r"\bend of [A-Z][a-z]+\b|月末|月底", re.IGNORECASE)
_PASSING = re.compile(r"(?:份)?(?:当月|单月)| alone\b")
_PARTS = re.compile(r"Of (?:the|this|these|them)\b|Among (?:them|the)\b|其中", re.IGNORECASE)
_LATER = re.compile(r"\b(?:years?|decades?|months?) later\b")
_GOALS = re.compile(r"目标|\b(?:targets?|goals|outlook)\b", re.IGNORECASE)


_BY_HEAD = re.compile(r"按[^，]{0,8}人口计算，?[^，]*$")  # per head of those registered
_THERE = re.compile(
    r"\bthere\b(?! (?:was|were|is|are))|\bthe (?:two|pair|trio|three)\b"
    r"|\bboth\b",
    re.I,
)
_OTHERS = re.compile(r"\bthe (?:others?|rest|remaining)\b|其余|其他", re.IGNORECASE)
_FORETOLD = ("level", "growth", "share", "threshold", "change")


@dataclass(slots=True)
class Binder:
    """Goes through a text sentence by sentence."""

    scan: Scan
    catalogue: Catalogue
    context: Context
    pace: Pace = field(default_factory=Pace)
    placing: Placing = field(init=False)
    claims: list[Claim] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.placing = Placing(self.scan, self.context)

    def run(self) -> None:
        """Read every sentence, then account for every digit that is left."""
        for sentence in self.scan.sentences:
            self.pace.at(sentence.start)
            self._sentence(sentence)
        self.others = swept(self.scan, self.claims, self.others)

    def _sentence(self, sentence: Sentence) -> None:
        self.context.turn(sentence.paragraph)
        if sentence.heading and sentence.end - sentence.start < 80:
            self._announce(sentence)
        numbers = list(self.scan.numbers.within(sentence.start, sentence.end))
        specials = list(self.scan.specials.within(sentence.start, sentence.end))
        if not numbers and not specials:
            self._run_in(sentence)
            self._remember(sentence, [])
            return
        groups = self.context.groups(self.scan, sentence.start, sentence.end)
        subjects = Subjects(self.scan, self.catalogue, self.context, sentence)
        timing = Timing(self.scan, self.context, sentence)
        made: list[Claim] = []
        edges: list[Number | Special] = [*numbers, *specials]
        edges.sort(key=lambda item: item.start)
        left = sentence.start
        for at, item in enumerate(edges):
            right = edges[at + 1].start if at + 1 < len(edges) else sentence.end
            around = self._around(sentence, left, item.start, item.end, right)
            around = replace(
                around,
                bare=subjects.bare(item.start - len(around.left), item.start),
                rival=self.placing.rival(item.start - len(around.left), item.start),
            )
            claim = (
                self._number(item, around, subjects, timing, groups, made)
                if isinstance(item, Number)
                else self._special(item, around, subjects, timing, groups, made)
            )
            if claim is not None:
                made.append(claim)
                left = item.end
            elif not (isinstance(item, Number) and item.reason in ("age", "count of places")):
                left = item.end
        made = self._paired(sentence, made)
        if made and not sentence.heading:
            self.context.opening = False
            self.context.lead = self.context.lead or made[0].indicator or ""
        if made:
            self.context.telling = True
            self.context.opened = self.context.opened or made[0].indicator or ""
        self.claims += made
        self._remember(sentence, made)
        self.context.told = self.context.telling

    def _run_in(self, sentence: Sentence) -> None:
        """Take a word or two before a full stop at a paragraph's start as its heading."""
        text = self.scan.text
        words = text[sentence.start : sentence.end].split()
        first = text[: sentence.start].rstrip(" \t")[-1:] in ("", "\n")
        short = len(words) <= 3 if text[sentence.start].isascii() else len(words[0]) <= 8
        if first and (sentence.heading or short):
            self.context.topic = ""
            self.context.previous = []
            named = self.scan.phrases.within(sentence.start, sentence.end)
            self.context.headed = bool(named)

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
        groups: list[tuple[int, int, tuple[str, ...]]],
        made: list[Claim],
    ) -> Claim | None:
        quote = self.scan.text[number.start : number.end]
        if number.reason:
            self.others.append(Other(number.start, number.end, quote, number.reason))
            return None
        number = kinds.with_growth_unit(number, around)
        sector = self.scan.splits.get(number.start)
        subject = (
            subjects.sector(sector) if sector is not None else subjects.of(number, around, made)
        )
        reason = kinds.refusal(number, around, subject, self.catalogue)
        if reason:
            self.others.append(Other(number.start, number.end, quote, reason))
            return None
        meant = kinds.decide(
            number, around, subject, self.catalogue, made, census=self.context.census_now()
        )
        if meant.kind in ("growth", "level", "threshold") and self.context.goals:
            meant = replace(meant, kind="target")
        subject = _qualified(subject, meant, around)
        where, where_origin = self.placing.of(number, groups)
        beside = around.left[-40:] + around.right
        if _OTHERS.search(beside) or (where_origin == "inherited" and _THERE.search(beside)):
            where_origin = "assumed"
        time = self._time(number, around, meant, timing, made)
        if self.context.beyond(time.period) and meant.kind in _FORETOLD:
            meant = replace(meant, kind="target")
        several = re.fullmatch(r"\d{4}/\d{4}", time.period) is not None
        if meant.kind == "growth" and several and meant.comparison != "average":
            meant = replace(meant, kind="change")
        meant = self._against(number, meant, where, made)
        return Claim(
            number.start, number.end, quote, meant.kind, meant.indicator or None, where,
            time.period, meant.value, meant.unit, number.half, number.step, around.hedge(),
            time.base, meant.against, meant.comparison, subject.part,
            (("indicator", subject.origin), ("place", where_origin), ("period", time.origin)),
        )  # fmt: skip

    def _time(
        self,
        number: Number,
        around: Around,
        meant: kinds.Meant,
        timing: Timing,
        made: list[Claim],
    ) -> Time:
        time = timing.of(number, around, meant.kind, meant.indicator, made)
        if _LATER.search(around.wide):
            time = replace(time, origin="assumed")  # counted on from a period, not that one
        if meant.kind != "target" and time.origin != "stated" and not time.base:
            time = replace(time, period=self.context.over(time.period))
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
        near = self.scan.places.within(number.start - 40, number.end + 60)
        for place in near:
            gap = self.scan.text[min(number.end, place.end) : max(place.start, number.start)]
            whole = place.role == "denominator" or place.code.startswith("@")
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
        groups: list[tuple[int, int, tuple[str, ...]]],
        made: list[Claim],
    ) -> Claim | None:
        quote = self.scan.text[item.start : item.end]
        subject = subjects.of_special(item, around, made)
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
    ) -> list[Claim]:
        """Deal a list of numbers to a list of places, where the text says ``respectively``."""
        text = self.scan.text[sentence.start : sentence.end]
        if len(made) < 2:
            return made
        told = _RESPECTIVELY.search(text) is not None
        named = self.context.groups(self.scan, sentence.start, sentence.end, apart=True)
        named = [one for one in named if len(one[2]) > 1]
        made = lists.deal(made, named, self.scan.text, told=told)
        if not told:
            return made
        phrases = self.scan.phrases.within(sentence.start, sentence.end)
        return lists.deal_indicators(made, phrases, self.scan.text)

    def _remember(self, sentence: Sentence, made: list[Claim]) -> None:
        context = self.context
        if is_caption(self.scan.text, sentence.start, sentence.end):
            return
        phrases = self.scan.phrases.within(sentence.start, sentence.end)
        if made and phrases:
            context.headed = False  # the paragraph goes on to other things
        if not made:
            self._remember_period(sentence, made)
        if phrases:
            context.topic = phrases[-1].indicator
            context.previous = made
        groups = context.groups(self.scan, sentence.start, sentence.end)
        if made:
            own = [claim.places for claim in made if claim.origin("place") != "aside"]
            if not self._in_passing(sentence, groups):
                last = own[-1] if own else ()
                passing = last == (NATION,) and context.main != last
                context.places = context.places if passing else last or context.places
            self._remember_period(sentence, made)
            context.previous = made
        elif groups and not sentence.heading:
            context.places = groups[0][2]
            context.previous = []
        elif groups and sentence.heading and context.gazetteer.level(groups[0][2][0]) != "other":
            context.places = groups[0][2]

    def _in_passing(
        self, sentence: Sentence, groups: list[tuple[int, int, tuple[str, ...]]]
    ) -> bool:
        """Whether cities were spoken of only as parts of the province a text is about."""
        context = self.context
        spoken = [codes[0] for codes in (context.places, context.main) if codes]
        main = next((c for c in spoken if context.gazetteer.level(c) == "province"), "")
        if not main:
            return False
        cities = {code for _, _, codes in groups for code in codes}
        inside = cities and all(
            code != main and context.gazetteer.province_of(code) == main for code in cities
        )
        part = _PARTS.match(self.scan.text, sentence.start) is not None
        return bool(inside) and (part or len(cities) > 1)

    def _remember_period(self, sentence: Sentence, made: list[Claim]) -> None:
        """The period that goes on: of the latest year spoken of, the one named first.

        A look back in passing ("but in 2019 ...") changes nothing.
        """
        context = self.context
        if made and all(claim.kind == "target" for claim in made):
            return
        lead = self._lead(sentence, made)
        if lead is not None:
            if lead:
                context.period, context.period_origin, context.spoken = lead, "inherited", True
                context.led = lead
            return
        spoken = [
            claim
            for claim in made
            if claim.origin("period") in ("stated", "inherited") and claim.kind != "target"
        ]
        if not any(claim.origin("period") == "stated" for claim in spoken):
            return
        if _AS_OF.search(self.scan.text[sentence.start : sentence.end]):
            spoken = [claim for claim in spoken if len(claim.period) != 7] or []
            if not spoken:
                return
        period = max((_spoken_of(claim) for claim in spoken), key=_year)
        back = period[:4] < context.period[:4] and context.spoken
        if back and not _OPENS.match(self.scan.text, sentence.start, sentence.start + 40):
            return
        context.period = period
        context.period_origin = "inherited"
        context.spoken = True

    def _lead(self, sentence: Sentence, made: list[Claim]) -> str | None:
        """The period a sentence opens with; empty when it passes with it, None without one."""
        text = self.scan.text
        end = made[0].start if made else sentence.end
        for when in self.scan.whens.within(sentence.start, min(end, sentence.start + 40)):
            if when.role != "period" or dates_text(self.scan, when) or begins_range(text, when):
                continue
            if _PASSING.match(text, when.end) or _AS_OF.search(text[sentence.start : when.end + 2]):
                return ""
            period = self.context.calendar.resolve(when, self.context.period)
            back = period[:4] < self.context.period[:4] and self.context.told
            return "" if back or self.context.beyond(period) else period
        return None

    def _announce(self, sentence: Sentence) -> None:
        """Take the period, and whether targets follow, from a heading."""
        context = self.context
        words = self.scan.text[sentence.start : sentence.end]
        first = not self.scan.text[: sentence.start].strip()  # a headline tells of all the text
        context.goals = not first and _GOALS.search(words) is not None
        for when in self.scan.whens.within(sentence.start, sentence.end):
            if dates_text(self.scan, when):
                continue
            if when.role == "period" and (isinstance(when.year, int) or when.part):
                period = context.calendar.resolve(when, context.period)
                if period:
                    context.period, context.period_origin = period, "inherited"
                    context.main_period = period
                    return


def _qualified(subject: Subject, meant: kinds.Meant, around: Around) -> Subject:
    """The subject, with what its claim's other words say of it."""
    turned = meant.indicator == "population_change" != subject.indicator
    if turned and subject.origin != "stated":
        subject = replace(subject, origin="assumed")
    if _BY_HEAD.search(around.left):
        subject = replace(subject, part=subject.part or "户籍")
    return subject


def _spoken_of(claim: Claim) -> str:
    """The period that goes on after a claim: the end of a range of years."""
    years = re.fullmatch(r"\d{4}/(\d{4})", claim.period)
    return years[1] if years and claim.kind == "change" else claim.period


def _year(period: str) -> str:
    return period[:4]


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
