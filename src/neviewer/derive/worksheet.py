"""What a printed worksheet asks: the blocks of a story, varied by a seed, with their answers."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from neviewer.derive.story_answers import (
    look_up,
    number_unit,
    place_code,
    queries,
    right_choices,
    right_order,
)
from neviewer.derive.story_drawing import DrawFrame, draw_frame
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
    source: str
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()  # of the options; of an order, as they belong
    several: bool = True  # whether more than one option may be right
    unit: str = ""  # of a number
    lines: int = 0  # to write on
    level: str = ""  # of a blank map
    place: str = ""  # the code of what is to be found on it
    drawing: DrawFrame | None = None
    answer: str = ""  # of this copy
    common: str = ""  # the answer in words, which all copies have
    facts: tuple[Fact, ...] = ()  # beside the options of altered sentences

    @property
    def letters(self) -> str:
        """The answer of this copy in the letters of its options; empty without options."""
        return " ".join(map(letter, self.right))


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
        kinds = {
            "choose": self._choose,
            "number": self._number,
            "order": self._order,
            "draw": self._draw,
            "find": self._find,
            "altered": self._altered,
            "write": self._write,
        }
        plain = Task(step, block.kind, block.get("ask"), self._source(block))
        task = kinds[block.kind](plain, block)
        return task._replace(common=task.common or task.answer)

    def _choose(self, task: Task, block: Block) -> Task:
        if block.get("indicator"):
            given = block.items("periods") or block.items("places")
        else:
            given = (*block.values["right"], *block.values["wrong"])
        keys = self._shuffled(given)
        chosen = right_choices(self._pack, block)
        right = tuple(n for n, key in enumerate(keys) if key in chosen)
        options = tuple(map(self._name, keys)) if block.items("places") else keys
        return task._replace(
            options=options,
            right=right,
            several=len(right) != 1 or not one_fits(block),
            answer=", ".join(map(letter, right)),
            common=" / ".join(sorted(options[n] for n in right)),
        )

    def _number(self, task: Task, block: Block) -> Task:
        unit, _ = number_unit(self._pack, block, self._language)
        return task._replace(unit=unit, answer=self._value(queries(block)[0]))

    def _order(self, task: Task, block: Block) -> Task:
        options = self._shuffled([self._name(place) for place in block.items("places")])
        named = [self._name(place) for place in right_order(self._pack, block)]
        sign = " < " if block.get("first") == "lowest" else " > "
        right = tuple(map(options.index, named))
        return task._replace(options=options, right=right, answer=sign.join(named))

    def _draw(self, task: Task, block: Block) -> Task:
        drawing = draw_frame(self._pack, block, self._language)
        pairs = [*zip(drawing.periods, drawing.texts, strict=True)]
        told = "; ".join(f"{period}: {text}" for period, text in pairs[drawing.given :])
        return task._replace(drawing=drawing, answer=told)

    def _find(self, task: Task, block: Block) -> Task:
        code = place_code(self._pack, block.get("place")) or ""
        found = self._pack.regions[code].level
        level = found if found in ("prefecture", "county") else "province"
        return task._replace(level=level, place=code, answer=self._name(code))

    def _write(self, task: Task, block: Block) -> Task:
        return task._replace(lines=int(block.get("lines") or 4), common=block.get("answer"))

    def _altered(self, task: Task, block: Block) -> Task:
        facts = [self._fact(query) for query in self._shuffled(queries(block))]
        true = [fact.before + fact.true + fact.after for fact in facts]
        count = min(int(block.get("count") or 1), len(facts))
        chosen = sorted(self._chance.sample(range(len(facts)), count))
        for n in chosen:
            factors = self._chance.sample(_FACTORS, len(_FACTORS))
            altered = (self._value(facts[n].query, factor) for factor in factors)
            number = next((text for text in altered if text != facts[n].true), facts[n].true)
            facts[n] = facts[n]._replace(number=number)
        pattern = self._language.translate("Stories", _ALTERED)
        return task._replace(
            options=tuple(fact.before + fact.number + fact.after for fact in facts),
            right=tuple(chosen),
            facts=tuple(facts),
            answer=" ".join(pattern.format(letter=letter(n), sentence=true[n]) for n in chosen),
            common=" ".join(sorted(true)),
        )

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


def one_fits(block: Block) -> bool:
    """Whether the question itself says that one answer is right."""
    if block.get("indicator"):
        return block.get("pick") in ("highest", "lowest")
    return len(block.values.get("right", ())) == 1


def letter(n: int) -> str:
    """The letter of an option: A for the first."""
    return chr(ord("A") + n)
