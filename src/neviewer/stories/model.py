"""What a story is: steps of text with views, notes for the teacher, and blocks to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from neviewer.domain.language import Language


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a story file: where, what, and what to do about it."""

    file: str
    line: int  # from 1
    what: str  # a pattern of context Stories, with its parts
    remedy: str
    asked: str = ""
    choices: str = ""

    def text(self, language: Language) -> str:
        """The mistake on one line: file, line, what is wrong, and the remedy."""
        what, remedy = self.words(language)
        return f"{self.file}:{self.line}: {what} {remedy}"

    def words(self, language: Language) -> tuple[str, str]:
        """What is wrong, and the remedy."""
        what, remedy = (
            language.translate("Stories", pattern).format(asked=self.asked, choices=self.choices)
            for pattern in (self.what, self.remedy)
        )
        return what, remedy


@dataclass(frozen=True, slots=True)
class Query:
    """Which figure answers: it is looked up in the pack when it is asked for."""

    indicator: str
    place: str
    period: str
    vintage: str = ""  # empty: the one that is shown


@dataclass(frozen=True, slots=True)
class Block:
    """Something for the reader to do; ``values`` are its lines, repeated keys in their order."""

    kind: str
    line: int
    values: Mapping[str, tuple[str, ...]]
    lines: Mapping[str, int]  # where each key stands first

    def get(self, key: str) -> str:
        """The first value of a key, or an empty text."""
        return next(iter(self.values.get(key, ())), "")

    def items(self, key: str) -> tuple[str, ...]:
        """The values of a key that lists several things between commas."""
        return tuple(part.strip() for part in self.get(key).split(",") if part.strip())


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of a story."""

    title: str
    line: int
    view: str  # the first link of its text: what map and chart show; empty to leave them
    parts: tuple[str | Block, ...]  # CommonMark and blocks, as they follow each other
    notes: str = ""  # for the teacher
    minutes: int = 0  # that it takes in class; 0 where its notes do not say

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What there is to do."""
        return tuple(part for part in self.parts if isinstance(part, Block))


@dataclass(frozen=True, slots=True)
class Link:
    """A view that the text names, and where."""

    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Story:
    """A story in one language."""

    id: str
    language: str
    title: str
    author: str
    level: str
    minutes: int
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    links: tuple[Link, ...] = ()
    file: str = ""
    notes: str = ""  # for the teacher, on the whole of it


@dataclass(frozen=True, slots=True)
class Parsed:
    """A story as far as it could be read, and all that is wrong with it."""

    story: Story | None  # None while there are problems
    problems: tuple[Problem, ...] = ()
