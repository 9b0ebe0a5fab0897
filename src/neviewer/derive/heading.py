"""The plain sentence above the map: what is shown, in which unit, how final, how complete."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figure, Figures, figures_of
from neviewer.derive.frames import HeadingFrame, Mark
from neviewer.derive.sources import source_lines, sources_in_use
from neviewer.derive.words import (
    joined,
    listed,
    mark_words,
    sentence_case,
    status_words,
    uncapitalised,
)
from neviewer.derive.writing import writer_for
from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_TITLE = QT_TRANSLATE_NOOP("Derive", "{indicator}, {period}")
_NO_SOURCES = QT_TRANSLATE_NOOP("Derive", "no sources")
_COMPLETE = {
    "province": QT_TRANSLATE_NOOP("Derive", "{count} of {total} provinces have a figure"),
    "prefecture": QT_TRANSLATE_NOOP("Derive", "{count} of {total} prefectures have a figure"),
    "county": QT_TRANSLATE_NOOP("Derive", "{count} of {total} counties have a figure"),
}
_WITHOUT = QT_TRANSLATE_NOOP("Derive", "no figure for {places}")
_COUNTED = QT_TRANSLATE_NOOP("Derive", "{count} {status}")
_BREAKS = QT_TRANSLATE_NOOP("Derive", "break in the series for {places}")
_VINTAGE = QT_TRANSLATE_NOOP("Derive", "{vintage}.")
_VINTAGES = QT_TRANSLATE_NOOP(
    "Derive", "Figures of different vintages are shown together: {names}."
)
_MOST_NAMES = 3
# Vintages that need no word above the map: the figure is as its publisher gave it.
ORDINARY = ("single", "published")
SINGLE = ORDINARY[0]


def heading_frame(pack: Pack, state: ExplorerState, language: Language) -> HeadingFrame:
    """The heading of a view."""
    return make_heading(pack, figures_of(pack, state), state.period, language)


@lru_cache(maxsize=256)
def make_heading(pack: Pack, figures: Figures, period: str, language: Language) -> HeadingFrame:
    """The heading of some figures in a period."""
    writer = writer_for(figures, pack.units, language)
    title = language.translate("Derive", _TITLE).format(
        indicator=figures.indicator.name(language), period=period_text(period, language)
    )
    here = figures.at(period)
    present = {place.code: here[place.code] for place in figures.places if place.code in here}
    sources = source_lines(pack, sources_in_use(figures, period), language)
    return HeadingFrame(
        title=title,
        subtitle=joined(
            sentence_case(writer.axis),
            _statuses(present, language),
            _break_text(figures, present, language),
            _completeness(figures, present, language),
        ),
        caution=_caution(pack, figures, present, language),
        sources=sources,
        sources_text=_sources_text(len(sources), language),
    )


def _sources_text(count: int, language: Language) -> str:
    return Counts(language).sources(count) if count else language.translate("Derive", _NO_SOURCES)


def _statuses(present: dict[str, Figure], language: Language) -> str:
    """``final``; or ``2 final, 1 estimated and derived``."""
    # Flags are slow to combine: once for each kind, not for each of 281 counties.
    counts: Counter[Mark] = Counter()
    for mark, count in Counter(figure.mark for figure in present.values()).items():
        counts[mark & ~Mark.BREAK] += count
    if len(counts) == 1:
        return status_words(next(iter(counts)), language)
    pattern = language.translate("Derive", _COUNTED)
    texts = [
        pattern.format(count=count, status=status_words(mark, language))
        for mark, count in sorted(counts.items())
    ]
    return listed(texts, language)


def _break_text(figures: Figures, present: dict[str, Figure], language: Language) -> str:
    breaking = {m for m in {figure.mark for figure in present.values()} if m & Mark.BREAK}
    if not breaking:
        return ""
    broken = [
        place
        for place in figures.places
        if place.code in present and present[place.code].mark in breaking
    ]
    if len(broken) == len(figures.places):
        return mark_words(Mark.BREAK, language)
    if len(broken) > _MOST_NAMES:
        return Counts(language).broken_places(len(broken))
    names = listed([place.label(language) for place in broken], language)
    return language.translate("Derive", _BREAKS).format(places=names)


def _completeness(figures: Figures, present: dict[str, Figure], language: Language) -> str:
    total = len(figures.places)
    missing = [place for place in figures.places if place.code not in present]
    text = language.translate("Derive", _COMPLETE[figures.level])
    text = text.format(count=len(present), total=total)
    if not 0 < len(missing) <= _MOST_NAMES or not present:
        return text
    names = listed([place.label(language) for place in missing], language)
    return joined(text, language.translate("Derive", _WITHOUT).format(places=names))


def _caution(pack: Pack, figures: Figures, present: dict[str, Figure], language: Language) -> str:
    vintages = dict.fromkeys(figure.cell.vintage for figure in present.values())
    names = [
        pack.vintages[vintage].name(language)
        for vintage in vintages
        if vintage in pack.vintages and (vintage not in ORDINARY or len(vintages) > 1)
    ]
    told = ""
    if len(names) == 1:
        told = language.translate("Derive", _VINTAGE).format(vintage=names[0])
    elif names:
        names = [uncapitalised(name) for name in names]
        told = language.translate("Derive", _VINTAGES).format(names=listed(names, language))
    caution = figures.indicator.caution(language)
    gap = "" if language.code.startswith("zh") else " "
    return gap.join(part for part in (told, caution) if part)
