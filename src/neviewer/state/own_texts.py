"""Texts of the reader's own, which lie beside the articles of a pack for one session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.indicators import Coverage, Indicator
from neviewer.domain.regions import Regions
from neviewer.domain.series import Slice
from neviewer.state.explorer import OWN_TEXT

if TYPE_CHECKING:
    from neviewer.state.catalogue import Catalogue, HasId


class OwnText(NamedTuple):
    """A text that was opened, dropped or pasted."""

    title: str
    body: str
    id: str = ""  # given when it is kept
    date: str = ""  # as a text states it for itself: 2024-02-26
    markdown: bool = False
    path: Path | None = None  # None for a pasted text


class OwnTexts:
    """The texts of a session, in the order they were opened."""

    def __init__(self) -> None:
        self._texts: dict[str, OwnText] = {}

    def __iter__(self) -> Iterator[OwnText]:
        return iter(self._texts.values())

    def get(self, id_: str | None) -> OwnText | None:
        """The text of an id, or None."""
        return self._texts.get(id_ or "")

    def keep(self, text: OwnText) -> OwnText:
        """Keep a text under an id of its own; opened or pasted again it has the one it had."""
        before = next((each for each in self if _same(each, text)), None)
        id_ = before.id if before is not None else self._new_id(text.title)
        kept = text._replace(id=id_)
        self._texts[id_] = kept
        return kept

    def _new_id(self, title: str) -> str:
        numbered = (f"{OWN_TEXT}{title} ({number})" for number in count(2))
        return next(id_ for id_ in chain([OWN_TEXT + title], numbered) if id_ not in self._texts)


def _same(one: OwnText, other: OwnText) -> bool:
    if one.path is None or other.path is None:
        return one.path is other.path and one.body == other.body
    return one.path == other.path


class WithOwnTexts:
    """A catalogue whose articles are those of a pack and the reader's own texts."""

    def __init__(self, catalogue: Catalogue, texts: OwnTexts) -> None:
        self._catalogue = catalogue
        self._texts = texts

    @property
    def regions(self) -> Regions:
        """All places."""
        return self._catalogue.regions

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """All indicators in display order."""
        return self._catalogue.indicators

    def coverage(self, indicator: str, level: str) -> Coverage:
        """The periods an indicator has figures for at a level."""
        return self._catalogue.coverage(indicator, level)

    def slice(self, indicator: str, level: str) -> Slice:
        """The shown figures of an indicator at a level."""
        return self._catalogue.slice(indicator, level)

    def articles(self, language: str) -> Sequence[HasId]:
        """The articles, and after them the reader's texts."""
        return (*self._catalogue.articles(language), *self._texts)

    def stories(self, language: str) -> Sequence[HasId]:
        """The stories of the pack."""
        return self._catalogue.stories(language)
