"""The task of finding altered numbers: a text whose numbers can be marked, and later proved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.story_answers import place_code
from neviewer.domain.language import Language
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import format_link

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.derive.worksheet import Fact, Task

Span = tuple[int, int, str]  # first letter, end, and the view that its author would link


class AlteredFrame(NamedTuple):
    """A text of sentences, where its numbers stand, and what they really are."""

    text: str
    numbers: tuple[Span, ...]
    true: tuple[str, ...]


def altered_frame(pack: Pack, task: Task, language: Language) -> AlteredFrame:
    """The sentences of a task as one text."""
    gap = "" if language.code.startswith("zh") else " "
    text, spans = "", []
    for fact in task.facts:
        text += gap if text else ""
        start = len(text) + len(fact.before)
        spans.append((start, start + len(fact.number), _view(pack, fact)))
        text += fact.before + fact.number + fact.after
    return AlteredFrame(text, tuple(spans), tuple(fact.true for fact in task.facts))


def _view(pack: Pack, fact: Fact) -> str:
    """The view that shows what a fact is about."""
    code = place_code(pack, fact.query.place) or ""
    level = pack.regions[code].level
    level = level if level in ("prefecture", "county") else "province"
    return format_link(
        ExplorerState(level, fact.query.indicator, fact.query.period, selected=(code,))
    )
