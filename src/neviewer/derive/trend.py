"""Lines over time. They are made once per indicator: a step in time only moves the marker."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figures, figures_of
from neviewer.derive.frames import BreakFrame, SeriesFrame, TrendFrame
from neviewer.derive.words import listed, mark_words, sentence_case, uncapitalised
from neviewer.derive.writing import writer_for
from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text, position, usual_step
from neviewer.domain.regions import NATION, NORTHEAST

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_POINT = QT_TRANSLATE_NOOP("Derive", "{value} ({period})")
_MARKED_POINT = QT_TRANSLATE_NOOP("Derive", "{value} ({period}, {marks})")
_BREAK = QT_TRANSLATE_NOOP("Derive", "from {period}: {what}")
_BREAK_OF = QT_TRANSLATE_NOOP("Derive", "from {period}: {what} ({places})")
_NOT_COMPARABLE = QT_TRANSLATE_NOOP("Derive", "not comparable with before")
_NO_NATION = QT_TRANSLATE_NOOP("Derive", "China is not drawn: its total would flatten the lines.")
_NO_BRIDGE = QT_TRANSLATE_NOOP("Derive", "An index is not carried across a break in the series.")
_NO_BASE = QT_TRANSLATE_NOOP("Derive", "No index for {places}: no figure in {period}.")
_NO_CHANGE = QT_TRANSLATE_NOOP("Derive", "No change is computed across a gap or a break.")
_MOST_NAMES = 3


def trend_frame(pack: Pack, state: ExplorerState, language: Language) -> TrendFrame:
    """The lines of a view, and where in time it is."""
    figures = figures_of(pack, state)
    lines = _lines(pack, figures, state.selected, state.focus, language)
    return lines._replace(period=state.period, position=position(state.period))


@lru_cache(maxsize=32)
def _lines(
    pack: Pack,
    figures: Figures,
    selected: tuple[str, ...],
    focus: str | None,
    language: Language,
) -> TrendFrame:
    chosen = [*selected, *([focus] if focus else [])]
    series = [
        _highlighted(_line(pack, figures, code, language), selected, focus)
        for code in _in_order(figures, chosen)
    ]
    series = [line for line in series if line.positions]
    ends = [end for line in series for end in (line.positions[0], line.positions[-1])]
    return TrendFrame(
        indicator=figures.indicator.id,
        level=figures.level,
        axis=sentence_case(writer_for(figures, pack.units, language).axis),
        series=tuple(series),
        breaks=_breaks(pack, figures, chosen, language),
        span=(min(ends), max(ends)) if ends else (0.0, 0.0),
        period="",
        position=0.0,
        note=_note(pack, figures, chosen, language),
    )


def _in_order(figures: Figures, chosen: Iterable[str]) -> list[str]:
    """The places drawn: comparisons first, then the level's, the chosen ones last and on top."""
    codes = [code for code in (NATION, NORTHEAST) if _is_compared(figures, code)]
    codes += [place.code for place in figures.places]
    lifted = list(dict.fromkeys(reversed(list(chosen))))[::-1]
    return [code for code in codes if code not in lifted] + lifted


def _is_compared(figures: Figures, code: str) -> bool:
    if code not in figures.series:
        return False
    return code == NORTHEAST or not _would_flatten(figures)


def _would_flatten(figures: Figures) -> bool:
    """Whether the nation is too large to share an axis with its provinces."""
    if figures.indicator.kind in ("ratio", "index") or figures.transform == "index":
        return False
    return figures.transform == "value" or not figures.relative


def _highlighted(line: SeriesFrame, selected: tuple[str, ...], focus: str | None) -> SeriesFrame:
    is_selected, is_focused = line.code in selected, line.code == focus
    if not (is_selected or is_focused):
        return line
    return line._replace(selected=is_selected, focused=is_focused)


@lru_cache(maxsize=1024)
def _line(pack: Pack, figures: Figures, code: str, language: Language) -> SeriesFrame:
    writer = writer_for(figures, pack.units, language)
    points = figures.series.get(code, ())
    marks = tuple(figures.values[point.period][code].mark for point in points)
    plain, marked = (language.translate("Derive", text) for text in (_POINT, _MARKED_POINT))
    texts = tuple(
        (marked if mark else plain).format(
            value=writer.text(point.value),
            period=period_text(point.period, language),
            marks=mark_words(mark, language),
        )
        for point, mark in zip(points, marks, strict=True)
    )
    starts = figures.starts.get(code, ())
    return SeriesFrame(
        code=code,
        name=pack.regions[code].label(language) if code in pack.regions else code,
        kind={NATION: "nation", NORTHEAST: "total"}.get(code, "place"),
        positions=tuple(position(point.period) for point in points),
        values=tuple(writer.scale.scaled(point.value) for point in points),
        texts=texts,
        marks=marks,
        starts=tuple(start.at for start in starts),
        breaks=tuple(start.at for start in starts if start.is_break),
        selected=False,
        focused=False,
    )


def _breaks(
    pack: Pack, figures: Figures, chosen: list[str], language: Language
) -> tuple[BreakFrame, ...]:
    """Where figures stop being comparable: for the chosen places, or for all if none is."""
    watched = chosen or [place.code for place in figures.places]
    found: dict[tuple[str, str], list[str]] = {}
    for code in watched:
        points = figures.series.get(code, ())
        for start in figures.starts.get(code, ()):
            if start.is_break:
                cell, before = points[start.at].cells[0], points[start.at - 1].cells[0]
                vintage = cell.vintage if cell.vintage != before.vintage else ""
                found.setdefault((points[start.at].period, vintage), []).append(code)
    half = min(usual_step(figures.collected), 1.0) / 2
    drawn = len([code for code in watched if figures.series.get(code)])
    return tuple(
        BreakFrame(
            position(period) - half,
            _break_text(pack, period, vintage, codes if len(codes) < drawn else [], language),
        )
        for (period, vintage), codes in sorted(found.items())
    )


def _break_text(pack: Pack, period: str, vintage: str, codes: list[str], language: Language) -> str:
    what = language.translate("Derive", _NOT_COMPARABLE)
    if vintage in pack.vintages:
        what = uncapitalised(pack.vintages[vintage].name(language))
    pattern = language.translate("Derive", _BREAK_OF if codes else _BREAK)
    return pattern.format(
        period=period_text(period, language),
        what=what,
        places=_names(pack, codes, language),
    )


def _names(pack: Pack, codes: list[str], language: Language) -> str:
    if len(codes) > _MOST_NAMES:
        return Counts(language).places(len(codes))
    known = [code for code in codes if code in pack.regions]
    return listed([pack.regions[code].label(language) for code in known], language)


def _note(pack: Pack, figures: Figures, chosen: list[str], language: Language) -> str:
    notes = []
    if _would_flatten(figures) and figures.series.get(NATION) and NATION not in chosen:
        notes.append(language.translate("Derive", _NO_NATION))
    ours = [place.code for place in figures.places]
    if figures.transform == "change":
        notes.append(language.translate("Derive", _NO_CHANGE))
    if figures.transform == "index":
        without = [code for code in ours if code in figures.series and not figures.series[code]]
        if without:
            text = language.translate("Derive", _NO_BASE)
            base = period_text(figures.baseline or "", language)
            notes.append(text.format(places=_names(pack, without, language), period=base))
        if any(code in figures.shortened and code not in without for code in ours):
            notes.append(language.translate("Derive", _NO_BRIDGE))
    return ("" if language.code.startswith("zh") else " ").join(notes)
