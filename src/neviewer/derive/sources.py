"""Sources as lines: who published what and when, and how the figures were taken."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figures
from neviewer.derive.frames import SourceLine
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.series import Source

if TYPE_CHECKING:
    from neviewer.data.pack import Pack

_ROUTE = QT_TRANSLATE_NOOP("Derive", "Read through: {route}.")
_HOW = QT_TRANSLATE_NOOP("Derive", "How taken: {how}.")
_LICENCE = QT_TRANSLATE_NOOP("Derive", "Licence: {licence}.")


@lru_cache(maxsize=256)
def source_lines(pack: Pack, ids: tuple[str, ...], language: Language) -> tuple[SourceLine, ...]:
    """The sources of these ids, each once, in the order of first use."""
    return tuple(
        SourceLine(source.id, source.citation, _detail(source, language))
        for source in pack.sources(ids)
    )


def sources_in_use(figures: Figures, period: str, first: Iterable[str] = ()) -> tuple[str, ...]:
    """The ids of the sources of a period's figures; those of the ``first`` places lead."""
    here = figures.at(period)
    codes = [*first, *(place.code for place in figures.places)]
    used = [here[code].cell.source for code in codes if code in here]
    return tuple(dict.fromkeys(used))


def _detail(source: Source, language: Language) -> str:
    parts = (
        (_ROUTE, "route", source.route),
        (_HOW, "how", source.how_taken),
        (_LICENCE, "licence", source.licence),
    )
    return " ".join(
        language.translate("Derive", pattern).format(**{name: text.rstrip(".。")})
        for pattern, name, text in parts
        if text
    )
