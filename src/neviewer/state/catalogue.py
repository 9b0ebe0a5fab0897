"""What the state must know of a pack to stay possible: what there is, not the figures' look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from neviewer.domain.indicators import Coverage, Indicator
from neviewer.domain.language import ENGLISH, Language
from neviewer.domain.regions import LEVELS, NATION, NORTHEAST, Regions
from neviewer.domain.series import Slice
from neviewer.state.explorer import CHARTS, ExplorerState

OPENING_LEVEL = "province"
OPENING_INDICATOR = "net_migration"
OPENING_PERIOD = "2023"
OPENING_SELECTION = ("210000", "220000")
OPENING_ARTICLE = "turn-2023"


class HasId(Protocol):
    """Something with an id: an article's particulars."""

    @property
    def id(self) -> str:
        """The id links name it by."""


class Catalogue(Protocol):
    """The part of a pack that states are checked against; an open pack is one."""

    @property
    def regions(self) -> Regions:
        """All places."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """All indicators in display order, those without figures included."""

    def coverage(self, indicator: str, level: str) -> Coverage:
        """The periods an indicator has figures for at a level."""

    def slice(self, indicator: str, level: str) -> Slice:
        """The shown figures of an indicator at a level."""

    def articles(self, language: str) -> Sequence[HasId]:
        """The articles, whatever languages they are in."""

    def stories(self, language: str) -> Sequence[HasId]:
        """The stories, whatever languages they are in."""


def levels_of(catalogue: Catalogue, indicator: str) -> tuple[str, ...]:
    """The levels at which an indicator has figures."""
    return tuple(level for level in LEVELS if catalogue.coverage(indicator, level).periods)


def closest_level(level: str, levels: Sequence[str]) -> str:
    """The level to go to instead of one without figures: the next one up or down."""
    place = LEVELS.index(level)
    return min(levels, key=lambda other: (abs(LEVELS.index(other) - place), LEVELS.index(other)))


def is_place(catalogue: Catalogue, code: str, level: str) -> bool:
    """Whether a place can be looked at on a level; nation and northeast ride with provinces."""
    if code not in catalogue.regions:
        return False
    own = catalogue.regions[code].level
    return own == level or (level == "province" and code in (NATION, NORTHEAST))


def article_ids(catalogue: Catalogue, language: Language = ENGLISH) -> tuple[str, ...]:
    """The ids of all articles."""
    return tuple(article.id for article in catalogue.articles(language.code))


def opening(catalogue: Catalogue) -> ExplorerState:
    """The view the program opens with, or the nearest to it that a pack allows."""
    level, indicator = _opening_indicator(catalogue)
    periods = catalogue.coverage(indicator, level).periods if indicator else ()
    period = OPENING_PERIOD if OPENING_PERIOD in periods else (periods[-1] if periods else "")
    articles = article_ids(catalogue)
    article = OPENING_ARTICLE if OPENING_ARTICLE in articles else None
    return ExplorerState(
        level=level,
        indicator=indicator,
        period=period,
        selected=tuple(code for code in OPENING_SELECTION if is_place(catalogue, code, level)),
        chart=CHARTS[0],
        article=article or (articles[0] if articles else None),
    )


def _opening_indicator(catalogue: Catalogue) -> tuple[str, str]:
    wanted = [OPENING_INDICATOR] if OPENING_INDICATOR in catalogue.indicators else []
    for indicator in [*wanted, *catalogue.indicators]:
        levels = levels_of(catalogue, indicator)
        if levels:
            return closest_level(OPENING_LEVEL, levels), indicator
    return OPENING_LEVEL, next(iter(catalogue.indicators), "")
