"""What the pack says to a story: whether its views and figures exist, and the right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language
from neviewer.domain.units import plain_name
from neviewer.state.link import parse_link
from neviewer.stories.model import Block, Problem, Query, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.data.pack import Pack
    from neviewer.domain.series import Observation

_NO_VIEW = QT_TRANSLATE_NOOP("Stories", "The view “{asked}” cannot be shown as it is.")
_DO_VIEW = QT_TRANSLATE_NOOP("Stories", "Correct the link: {choices}")
_NO_PLACE = QT_TRANSLATE_NOOP("Stories", "There is no place “{asked}”.")
_DO_PLACE = QT_TRANSLATE_NOOP("Stories", "Give its code, as in a copied link, or its full name.")
_NO_FIGURE = QT_TRANSLATE_NOOP("Stories", "The pack has no figure of {asked}.")
_DO_FIGURE = QT_TRANSLATE_NOOP("Stories", "Choose a place and period that the table shows.")

_SPOILT = QT_TRANSLATE_NOOP("Stories", "The view “{asked}” shows the line that is to be drawn.")
_DO_SPOILT = QT_TRANSLATE_NOOP("Stories", "Add chart=ranking or chart=table to its link.")


def place_code(pack: Pack, text: str) -> str | None:
    """The code of a place that is named by code, English or Chinese name; None if unknown."""
    if text in pack.regions:
        return text
    wanted = text.casefold()
    found = (r.code for r in pack.regions if wanted in (r.name_en.casefold(), r.name_zh))
    return next(found, None)


def queries(block: Block) -> tuple[Query, ...]:
    """The figures that a block asks of the pack."""
    indicator, vintage = block.get("indicator"), block.get("vintage")
    if block.kind == "altered":
        parts = [[part.strip() for part in fact.split(",")] for fact in block.values["fact"]]
        return tuple(Query(*three) for three in parts)
    if not indicator:
        return ()
    if block.kind == "draw":
        ends = (block.get("from"), block.get("to"))
        return tuple(Query(indicator, block.get("place"), end) for end in ends)
    places = block.items("places") or (block.get("place"),)
    periods = block.items("periods") or (block.get("period"),)
    return tuple(Query(indicator, p, t, vintage) for p in places for t in periods)


def look_up(pack: Pack, query: Query) -> Observation | None:
    """The figure a query names, of its vintage or the shown one."""
    code = place_code(pack, query.place)
    if code is None:
        return None
    found = pack.observations(query.indicator, code, query.period)
    wanted = query.vintage
    return next(
        (each for each in found if (each.vintage == wanted if wanted else each.shown)), None
    )


def tolerance_of(pack: Pack, block: Block) -> float:
    """How far a number may be off: as its author says, else half of its last published digit."""
    query = queries(block)[0]
    found = look_up(pack, query)
    asked = block.get("tolerance")
    if asked.endswith("%") and found is not None:
        return abs(found.value) * float(asked[:-1]) / 100
    if asked:
        return float(asked)
    return 0.5 / 10.0 ** pack.indicators[query.indicator].decimals


def is_near(pack: Pack, block: Block, value: float) -> bool:
    """Whether a number, in the indicator's unit, answers a block of kind ``number``."""
    found = look_up(pack, queries(block)[0])
    if found is None:
        return False
    # The dust of decimal fractions must not decide.
    return abs(value - found.value) <= tolerance_of(pack, block) + 1e-9 * abs(found.value)


def number_unit(pack: Pack, block: Block, language: Language) -> tuple[str, float]:
    """The unit that a number is asked in, and the factor from it to the published one."""
    about = pack.units[pack.indicators[block.get("indicator")].unit]
    plain = plain_name(about, language)
    if plain and not language.code.startswith("zh"):  # English never counts in ten-thousands
        return plain, 1 / about.factor
    return about.name(language), 1.0


def right_order(pack: Pack, block: Block) -> tuple[str, ...]:
    """The places of a block of kind ``order`` as they belong; equal ones as they were given."""
    values = _values(pack, block)
    sign = 1 if block.get("first") == "lowest" else -1
    return tuple(sorted(values, key=lambda place: sign * values[place]))


def right_choices(pack: Pack, block: Block) -> tuple[str, ...]:
    """The right answers of a block of kind ``choose``."""
    if not block.get("indicator"):
        return block.values["right"]
    values = _values(pack, block)
    if not values:
        return ()
    pick = block.get("pick")
    if pick in ("positive", "negative"):
        return tuple(key for key, v in values.items() if (v > 0 if pick == "positive" else v < 0))
    best = max(values.values()) if pick == "highest" else min(values.values())
    return tuple(key for key, value in values.items() if value == best)


def _values(pack: Pack, block: Block) -> dict[str, float]:
    by_period = bool(block.items("periods"))
    found = ((query, look_up(pack, query)) for query in queries(block))
    return {
        (query.period if by_period else query.place): each.value
        for query, each in found
        if each is not None
    }


def check_story(pack: Pack, story: Story, language: Language = ENGLISH) -> tuple[Problem, ...]:
    """All that the pack cannot answer or show, by line."""
    problems = [
        *_links(pack, story, language), *_blocks(pack, story), *_spoilt(pack, story)
    ]  # fmt: skip
    return tuple(sorted(problems, key=lambda problem: problem.line))


def _links(pack: Pack, story: Story, language: Language) -> Iterator[Problem]:
    for link in story.links:
        reasons = parse_link(link.target, pack, language).reasons
        if reasons:
            said = " ".join(reasons)
            yield Problem(story.file, link.line, _NO_VIEW, _DO_VIEW, link.target, said)


def _blocks(pack: Pack, story: Story) -> Iterator[Problem]:
    for block in (block for step in story.steps for block in step.blocks):
        asked = queries(block)
        places = [query.place for query in asked] or [block.get("place")]
        unknown = {place for place in places if place and place_code(pack, place) is None}
        for place in sorted(unknown):
            yield Problem(story.file, block.line, _NO_PLACE, _DO_PLACE, place)
        for query in asked:
            if query.place not in unknown and look_up(pack, query) is None:
                name = " ".join(part for part in query_parts(query) if part)
                yield Problem(story.file, block.line, _NO_FIGURE, _DO_FIGURE, name)


def _spoilt(pack: Pack, story: Story) -> Iterator[Problem]:
    """Views of a step with something to draw that show its line already."""
    ends = [*(step.line for step in story.steps[1:]), 10**9]
    for step, end in zip(story.steps, ends, strict=True):
        drawn = {block.get("indicator") for block in step.blocks if block.kind == "draw"}
        for link in story.links:
            if drawn and step.line <= link.line < end:
                state = parse_link(link.target, pack).state
                if state.indicator in drawn and state.chart == "trend":
                    yield Problem(story.file, link.line, _SPOILT, _DO_SPOILT, link.target)


def query_parts(query: Query) -> tuple[str, str, str, str]:
    """A query's parts in the order they are read."""
    return query.indicator, query.place, query.period, query.vintage
