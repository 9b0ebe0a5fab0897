"""How the figures of one view are written: their scale, their unit, their digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from neviewer.derive.figures import Figures
from neviewer.domain.indicators import Unit
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.units import (
    MORE_DECIMALS,
    PLAIN_STYLE,
    Ladder,
    Scale,
    format_value,
    places_needed,
    scale_for,
    scales_of,
    signed,
)

_INDEX = QT_TRANSLATE_NOOP("Derive", "index, {period} = 100")
_INDEX_VALUE = QT_TRANSLATE_NOOP("Derive", "{value} ({period} = 100)")
_CHANGE = QT_TRANSLATE_NOOP("Derive", "change on the period before, {unit}")
_POINTS = QT_TRANSLATE_NOOP("Derive", "percentage points")
_MOST_DECIMALS = 6


class Writer(NamedTuple):
    """Writes the figures of one view in one language."""

    unit: Unit
    decimals: int
    scales: Ladder  # single figures take the one that suits them
    scale: Scale  # of axis and legend, one for the whole view
    axis: str  # "thousand persons"; "index, 2013 = 100"
    pattern: str  # how a single figure is completed; "{value}" as a rule
    is_change: bool
    language: Language

    @property
    def is_computed(self) -> bool:
        """Whether figures are made by the program, so that their digits are its choice."""
        return self.is_change or bool(self.pattern)

    def text(self, value: float) -> str:
        """A figure for reading, with its unit, at the scale that suits it."""
        text = format_value(value, self.scales, self.language, fixed=self.is_computed)
        text = signed(text) if self.is_change else text
        return self.pattern.format(value=text) if self.pattern else text

    def precise(self, value: float) -> str:
        """A figure with its unit and every digit that was published."""
        return format_value(value, self.scales, self.language, precise=True)

    def short(self, value: float) -> str:
        """A figure at the scale of the axis, without its unit."""
        size = abs(self.scale.scaled(value))
        places = min(self.scale.decimals, 2 if size < 100 else 1)
        text = PLAIN_STYLE.number(self.scale.scaled(value), places)
        return signed(text) if self.is_change else text

    def column(self, values: Sequence[float | None]) -> tuple[str, ...]:
        """Figures in the published unit, without naming it, all with the decimals that one needs.

        Computed figures have as many as is usual for their indicator.
        """
        most = self.decimals + MORE_DECIMALS
        known = [value for value in values if value is not None]
        places = max((places_needed(value, most) for value in known), default=0)
        places = self.decimals if self.is_computed else places
        texts = ["" if v is None else PLAIN_STYLE.number(v, places) for v in values]
        return tuple(signed(text) if self.is_change else text for text in texts)

    def edges(self, values: Sequence[float]) -> tuple[str, ...]:
        """Class breaks at the scale of the axis, each with no more digits than it needs."""
        scaled = [self.scale.scaled(value) for value in values]
        return tuple(PLAIN_STYLE.number(v, places_needed(v, _MOST_DECIMALS)) for v in scaled)


def writer_for(figures: Figures, units: Mapping[str, Unit], language: Language) -> Writer:
    """The writer of some figures; ``units`` are the pack's."""
    return _writer(figures, units[figures.indicator.unit], language)


@lru_cache(maxsize=32)
def _writer(figures: Figures, unit: Unit, language: Language) -> Writer:
    unit, decimals, pattern = _as_transformed(figures, unit, language)
    scales = scales_of(unit, decimals, language)
    scale = scale_for(_usual_size(figures), scales)
    axis = scale.name
    if figures.transform == "index":
        base = period_text(figures.baseline or "", language)
        axis = language.translate("Derive", _INDEX).format(period=base)
    elif figures.transform == "change":
        axis = language.translate("Derive", _CHANGE).format(unit=scale.name)
    return Writer(
        unit, decimals, scales, scale, axis, pattern, figures.transform == "change", language
    )


def _as_transformed(figures: Figures, unit: Unit, language: Language) -> tuple[Unit, int, str]:
    decimals = figures.indicator.decimals
    if figures.transform == "index":
        base = period_text(figures.baseline or "", language)
        pattern = language.translate("Derive", _INDEX_VALUE).replace("{period}", base)
        return Unit("", "index", 1.0, "", ""), 1, pattern
    if figures.transform == "change":
        if figures.relative:
            return Unit("PERCENT", "percent", 1.0, "%", "%"), 1, ""
        if unit.plain == "percent":
            name = language.translate("Derive", _POINTS)
            return Unit("PERCENTAGE_POINT", "percentage_point", 1.0, name, name), decimals, ""
    return unit, decimals, ""


def _usual_size(figures: Figures) -> float:
    """The median: the largest would write the early years of a growing series as 0.004."""
    codes = [place.code for place in figures.places]
    sizes = sorted(
        abs(figure.value)
        for by_place in figures.values.values()
        for code in codes
        if (figure := by_place.get(code)) is not None and figure.value != 0
    )
    middle = len(sizes) // 2
    return (sizes[middle] + sizes[-1 - middle]) / 2 if sizes else 0.0
