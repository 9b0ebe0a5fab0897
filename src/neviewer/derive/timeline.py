"""The periods one can step through."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.frames import TimelineFrame
from neviewer.derive.words import listed
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import missing_years, nearest, period_text, position

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_SKIPPED = QT_TRANSLATE_NOOP("Derive", "No figures for {years}.")
_FROM_TO = QT_TRANSLATE_NOOP("Derive", "{first}–{last}")


def timeline_frame(pack: Pack, state: ExplorerState, language: Language) -> TimelineFrame:
    """The timeline of a view."""
    periods = pack.coverage(state.indicator, state.level).periods
    here = nearest(state.period, periods)
    index = periods.index(here) if here is not None else -1
    text = period_text(here, language) if here is not None else ""
    return _timeline(periods, language)._replace(current=index, text=text)


@lru_cache(maxsize=64)
def _timeline(periods: tuple[str, ...], language: Language) -> TimelineFrame:
    pattern = language.translate("Derive", _FROM_TO)
    years = [
        str(first) if first == last else pattern.format(first=first, last=last)
        for first, last in missing_years(periods)
    ]
    skipped = language.translate("Derive", _SKIPPED).format(years=listed(years, language))
    return TimelineFrame(periods, tuple(map(position, periods)), -1, skipped if years else "")
