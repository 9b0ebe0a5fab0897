"""Cut a text into sentences, each with its kind of block."""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

_MAX = 1500  # a longer stretch without a full stop is cut, so that reading stays linear
_ABBREVIATION = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Co|Ltd|Inc|Corp|Dr|Mr|Mrs|Ms|"
    r"Prof|St|vs|e\.g|i\.e|approx|Fig|pct)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_END = re.compile(r"(?<![.!?])[.!?]+[\"'”’)]*(?=\s)|(?<![。！？!?])[。！？!?]+[”’」』）]*|\n+")
_SPACE = re.compile(r"\s+")


_SHORT = 60  # letters of a headline of two sentences


class Sentence(NamedTuple):
    """A sentence or heading of a text."""

    start: int
    end: int
    paragraph: int
    heading: bool


_ASIDE = re.compile(
    r", (?:which|who|whose|where|when|hit by|struck by|helped by|hurt by)\b"
    r"(?:[^,;.]|\.\d|,\d){3,160},"
)


class Asides:
    """The relative clauses that end within a sentence: what they tell is by the way."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._spans = [match.span() for match in _ASIDE.finditer(text, start, end)]

    def hold(self, at: int, before: int = sys.maxsize) -> bool:
        """Whether one that ends ``before`` a place of the text holds another."""
        return any(start <= at < end <= before for start, end in self._spans)


def split(text: str) -> list[Sentence]:
    """The sentences of a text in order; together they cover all that is not white space."""
    found: list[Sentence] = []
    start, paragraph = 0, 0
    for match in _END.finditer(text):
        newline = match[0].startswith("\n")
        if not newline and _ABBREVIATION.search(text[max(start, match.start() - 8) : match.end()]):
            continue
        end = match.start() if newline else match.end()
        _add(text, found, start, end, paragraph, newline)
        paragraph += newline
        start = match.end()
    _add(text, found, start, len(text), paragraph, newline=True)
    return found


def _add(
    text: str, found: list[Sentence], start: int, end: int, paragraph: int, newline: bool
) -> None:
    first = _SPACE.match(text, start)
    start = min(end, first.end()) if first else start
    while end - start > _MAX:
        cut = text.rfind(" ", start + 1, start + _MAX)
        cut = cut if cut > start else start + _MAX
        found.append(Sentence(start, cut, paragraph, heading=False))
        start = cut
    if end <= start:
        return
    alone = not found or found[-1].paragraph != paragraph
    if not alone and newline and end - found[-1].start < _SHORT:
        alone = len(found) < 2 or found[-2].paragraph != paragraph  # "507 million! A new record"
    bare = text[end - 1] not in '.。！？!?；;：:"”'
    found.append(Sentence(start, end, paragraph, heading=newline and alone and bare))
