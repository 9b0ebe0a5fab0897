"""The tree of indicators."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.frames import IndicatorRow, TopicRows
from neviewer.domain.indicators import Indicator, Topic
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import short_years
from neviewer.domain.regions import LEVELS

if TYPE_CHECKING:
    from neviewer.data.pack import Pack

_NO_FIGURES = QT_TRANSLATE_NOOP("Derive", "no figures yet")
_ELSEWHERE = {
    "province": QT_TRANSLATE_NOOP("Derive", "by province only"),
    "prefecture": QT_TRANSLATE_NOOP("Derive", "by prefecture only"),
    "county": QT_TRANSLATE_NOOP("Derive", "by county only"),
}
_NOT_HERE = QT_TRANSLATE_NOOP("Derive", "not by this level")


@lru_cache(maxsize=16)
def indicator_rows(pack: Pack, level: str, language: Language) -> tuple[TopicRows, ...]:
    """The indicators by topic, with the years each covers at a level; empty topics are left out."""
    found = []
    for topic in pack.topics:
        rows = tuple(
            _row(pack, indicator, topic, level, language)
            for indicator in pack.indicators.values()
            if indicator.topic == topic.id
        )
        if rows:
            found.append(TopicRows(topic.id, topic.name(language), rows))
    return tuple(found)


def _row(
    pack: Pack, indicator: Indicator, topic: Topic, level: str, language: Language
) -> IndicatorRow:
    periods = _periods(pack, indicator, level)
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name(language),
        years=short_years(periods) or _instead(pack, indicator, language),
        description=indicator.description(language),
        search=_search_text(indicator, topic),
        warning=indicator.caution(language),
        available=bool(periods),
    )


def _periods(pack: Pack, indicator: Indicator, level: str) -> tuple[str, ...]:
    """Those with figures; of all indicators at once, for asking for each is slow."""
    found = pack.covered(level).get(indicator.id)
    return () if found is None else found.periods


def _instead(pack: Pack, indicator: Indicator, language: Language) -> str:
    """What stands in the place of years for an indicator without figures at this level."""
    levels = [each for each in LEVELS if _periods(pack, indicator, each)]
    if not levels:
        return language.translate("Derive", _NO_FIGURES)
    text = _ELSEWHERE[levels[0]] if len(levels) == 1 else _NOT_HERE
    return language.translate("Derive", text)


def _search_text(indicator: Indicator, topic: Topic) -> str:
    """Names and synonyms of both languages, so that a filter finds either."""
    parts = (
        indicator.name_en,
        indicator.name_zh,
        *indicator.synonyms_en,
        *indicator.synonyms_zh,
        topic.name_en,
        topic.name_zh,
        indicator.id.replace("_", " "),
    )
    return "\n".join(dict.fromkeys(parts)).casefold()
