"""What a printed worksheet asks: the blocks of a story, varied by a seed, with their answers."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from neviewer.derive.story_answers import (
    look_up,
    place_code,
    queries,
    right_choices,
    right_order,
)
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.units import format_value, scales_of

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.stories.model import Block, Query, Story

_FACT = QT_TRANSLATE_NOOP("Stories", "{indicator} of {place} in {period}: {value}.")
_ALTERED = QT_TRANSLATE_NOOP("Stories", "{letter}; really: {sentence}")
_FACTORS = (0.4, 0.6, 1.5, 1.9)
Item = TypeVar("Item")


class Axes(NamedTuple):
    """Axes to draw a line on, with the points that are given."""

    periods: tuple[str, ...]
    top: float
    bottom: float
    given: tuple[tuple[int, float], ...]
    labels: tuple[str, str]  # of bottom and top, with the unit


class Fact(NamedTuple):
    """A sentence that may be altered: what it asks of the pack, and its number."""

    query: Query
    before: str
    number: str  # as it stands there
    after: str
    true: str  # as the pack has it


class Task(NamedTuple):
    """One task of one pupil's sheet."""

    step: str
    kind: str
    ask: str
    options: tuple[str, ...]
    lines: int  # to write on
    level: str  # of a blank map; empty for none
    axes: Axes | None
    answer: str
    source: str
    right: tuple[int, ...] = ()  # of the options; of an order, as they belong
    facts: tuple[Fact, ...] = ()  # beside the options of altered sentences


def tasks(pack: Pack, story: Story, seed: int, copy: int, language: Language) -> tuple[Task, ...]:
    """The tasks of a numbered copy; the same seed and number always make the same."""
    steps = range(len(story.steps))
    return tuple(
        task for step in steps for task in step_tasks(pack, story, step, seed, copy, language)
    )


def step_tasks(
    pack: Pack, story: Story, step: int, seed: int, copy: int, language: Language
) -> tuple[Task, ...]:
    """The tasks of one step; a story's languages have them in the same order."""
    made = []
    for n, block in enumerate(story.steps[step].blocks):
        chance = Random(f"{story.id}/{seed}/{copy}/{step}/{n}/{block.kind}")
        made.append(_Maker(pack, language, chance).task(story.steps[step].title, block))
    return tuple(made)


class _Maker:
    """Makes one task."""

    def __init__(self, pack: Pack, language: Language, chance: Random) -> None:
        self._pack = pack
        self._language = language
        self._chance = chance

    def task(self, step: str, block: Block) -> Task:
        options: tuple[str, ...] = ()
        axes = None
        level, answer, lines = "", "", 0
        right: tuple[int, ...] = ()
        facts: tuple[Fact, ...] = ()
        if block.kind == "choose":
            options, right = self._choose(block)
            answer = ", ".join(map(letter, right))
        elif block.kind == "number":
            lines, answer = 1, self._value(queries(block)[0])
        elif block.kind == "order":
            options = self._shuffled([self._name(place) for place in block.items("places")])
            named = [self._name(place) for place in right_order(self._pack, block)]
            right = tuple(map(options.index, named))
            answer, lines = " > ".join(named), 1
            answer = answer.replace(" > ", " < ") if block.get("first") == "lowest" else answer
        elif block.kind == "draw":
            axes, answer = self._axes(block)
        elif block.kind == "find":
            code = place_code(self._pack, block.get("place")) or ""
            found = self._pack.regions[code].level
            level = found if found in ("prefecture", "county") else "province"
            answer = self._name(code)
        elif block.kind == "altered":
            facts, right = self._altered(block)
            options = tuple(fact.before + fact.number + fact.after for fact in facts)
            pattern = self._language.translate("Stories", _ALTERED)
            answer = " ".join(
                pattern.format(letter=letter(n), sentence=fact.before + fact.true + fact.after)
                for n, fact in enumerate(facts)
                if n in right
            )
        else:
            lines = int(block.get("lines") or 4)
        return Task(
            step, block.kind, block.get("ask"), options, lines, level, axes, answer,
            self._source(block), right, facts,
        )  # fmt: skip

    def _choose(self, block: Block) -> tuple[tuple[str, ...], tuple[int, ...]]:
        if block.get("indicator"):
            given = block.items("periods") or block.items("places")
        else:
            given = (*block.values["right"], *block.values["wrong"])
        keys = self._shuffled(given)
        right = right_choices(self._pack, block)
        places = tuple(n for n, key in enumerate(keys) if key in right)
        named = tuple(map(self._name, keys)) if block.items("places") else keys
        return named, places

    def _altered(self, block: Block) -> tuple[tuple[Fact, ...], tuple[int, ...]]:
        facts = [self._fact(query) for query in self._shuffled(queries(block))]
        count = min(int(block.get("count") or 1), len(facts))
        chosen = sorted(self._chance.sample(range(len(facts)), count))
        for n in chosen:
            factors = self._chance.sample(_FACTORS, len(_FACTORS))
            altered = (self._value(facts[n].query, factor) for factor in factors)
            number = next((text for text in altered if text != facts[n].true), facts[n].true)
            facts[n] = facts[n]._replace(number=number)
        return tuple(facts), tuple(chosen)

    def _axes(self, block: Block) -> tuple[Axes, str]:
        code = place_code(self._pack, block.get("place")) or ""
        indicator, given = block.get("indicator"), block.get("given")
        level = self._pack.regions[code].level
        level = level if level in ("prefecture", "county") else "province"
        series = [
            (period, cell.value)
            for period, cell in self._pack.slice(indicator, level).series(code)
            if block.get("from") <= period <= block.get("to")
        ]
        values = [value for _, value in series]
        top = _rounded(max([0.0, *values]) * 1.25)
        bottom = -_rounded(-min([0.0, *values]) * 1.25)
        points = tuple((n, v) for n, (period, v) in enumerate(series) if period <= given)
        labels = (self._written(indicator, bottom), self._written(indicator, top))
        axes = Axes(tuple(p for p, _ in series), top, bottom, points, labels)
        told = (f"{p}: {self._written(indicator, v)}" for p, v in series)
        return axes, "; ".join(told)

    def _fact(self, query: Query) -> Fact:
        pattern = self._language.translate("Stories", _FACT)
        before, _, after = pattern.partition("{value}")
        parts = {
            "indicator": self._pack.indicators[query.indicator].name(self._language),
            "place": self._name(query.place),
            "period": period_text(query.period, self._language),
        }
        true = self._value(query)
        return Fact(query, before.format(**parts), true, after.format(**parts), true)

    def _value(self, query: Query, factor: float = 1.0) -> str:
        found = look_up(self._pack, query)
        return "" if found is None else self._written(query.indicator, found.value * factor)

    def _written(self, indicator: str, value: float) -> str:
        about = self._pack.indicators[indicator]
        scales = scales_of(self._pack.units[about.unit], about.decimals, self._language)
        return format_value(value, scales, self._language)

    def _name(self, place: str) -> str:
        code = place_code(self._pack, place)
        return place if code is None else self._pack.regions[code].name(self._language)

    def _shuffled(self, given: tuple[Item, ...] | list[Item]) -> tuple[Item, ...]:
        return tuple(self._chance.sample(given, len(given)))

    def _source(self, block: Block) -> str:
        found = [look_up(self._pack, query) for query in queries(block)]
        sources = self._pack.sources(each.source for each in found if each is not None)
        return "; ".join(source.citation for source in sources)


def letter(n: int) -> str:
    """The letter of an option: A for the first."""
    return chr(ord("A") + n)


def _rounded(value: float) -> float:
    """The next number above with one or two digits that count."""
    if value <= 0:
        return 0.0
    power = 10.0 ** len(str(int(value))) / 10 if value >= 1 else 0.1
    return next(power * step for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if power * step >= value)
