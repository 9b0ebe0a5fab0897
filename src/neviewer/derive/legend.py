"""The legend: classes, their histogram, and which states of figures occur."""

from __future__ import annotations

from bisect import bisect_left

from neviewer.derive.figures import Figures, shown_breaks
from neviewer.derive.frames import ClassFrame, HistogramBin, LegendFrame, Mark
from neviewer.derive.words import mark_words, sentence_case
from neviewer.derive.writing import Writer
from neviewer.domain.classify import class_of
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.state.explorer import Classification

_BINS = 24
_CLASS = QT_TRANSLATE_NOOP("Derive", "{low} to {high}")
_METHODS = {
    ("quantile", "all"): QT_TRANSLATE_NOOP("Derive", "Quantiles, the same over all years"),
    ("quantile", "period"): QT_TRANSLATE_NOOP("Derive", "Quantiles of this year"),
    ("equal", "all"): QT_TRANSLATE_NOOP("Derive", "Equal intervals, the same over all years"),
    ("equal", "period"): QT_TRANSLATE_NOOP("Derive", "Equal intervals of this year"),
    ("natural", "all"): QT_TRANSLATE_NOOP("Derive", "Natural breaks, the same over all years"),
    ("natural", "period"): QT_TRANSLATE_NOOP("Derive", "Natural breaks of this year"),
    ("stddev", "all"): QT_TRANSLATE_NOOP("Derive", "Standard deviations, the same over all years"),
    ("stddev", "period"): QT_TRANSLATE_NOOP("Derive", "Standard deviations of this year"),
}


def legend_frame(
    figures: Figures,
    period: str,
    classification: Classification,
    writer: Writer,
    language: Language,
) -> LegendFrame:
    """The legend of a period's map."""
    breaks = shown_breaks(figures, classification, period)
    here = figures.at(period)
    present = [here[place.code] for place in figures.places if place.code in here]
    values = [figure.value for figure in present]
    missing = len(figures.places) - len(present)
    marks = Mark.MISSING if missing else Mark.NONE
    for mark in {figure.mark for figure in present}:
        marks |= mark
    texts = writer.edges(breaks)
    pattern = language.translate("Derive", _METHODS[classification.method, classification.scope])
    return LegendFrame(
        unit=sentence_case(writer.axis),
        classes=_classes(breaks, texts, values, language),
        break_texts=texts,
        histogram=_histogram(breaks, values),
        diverging=figures.centre is not None,
        centre_class=centre_class(breaks, figures.centre),
        method_text=pattern,
        marks=marks,
        missing=missing,
        marked_texts=tuple((mark, mark_words(mark, language)) for mark in marks),
    )


def centre_class(breaks: tuple[float, ...], centre: float | None) -> int:
    """The first class at or above the centre; 0 where there is no centre."""
    if centre is None or len(breaks) < 2:
        return 0
    # All below: no class is at or above it. All above: the first one is.
    return min(bisect_left(breaks, centre), len(breaks) - 1)


def _classes(
    breaks: tuple[float, ...], texts: tuple[str, ...], values: list[float], language: Language
) -> tuple[ClassFrame, ...]:
    counts = [0] * max(len(breaks) - 1, 0)
    for value in values:
        counts[class_of(value, breaks)] += 1
    pattern = language.translate("Derive", _CLASS)
    return tuple(
        ClassFrame(
            breaks[place],
            breaks[place + 1],
            pattern.format(low=texts[place], high=texts[place + 1]),
            count,
        )
        for place, count in enumerate(counts)
    )


def _histogram(breaks: tuple[float, ...], values: list[float]) -> tuple[HistogramBin, ...]:
    if len(breaks) < 2 or not values:
        return ()
    low, width = breaks[0], (breaks[-1] - breaks[0]) / _BINS
    counts = [0] * _BINS
    for value in values:
        counts[min(max(int((value - low) / width), 0), _BINS - 1)] += 1
    return tuple(
        HistogramBin(low + place * width, low + (place + 1) * width, count)
        for place, count in enumerate(counts)
    )
