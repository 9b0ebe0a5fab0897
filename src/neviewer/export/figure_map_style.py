"""Colours and patterns of the choropleth: every data state has a look besides its colour."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from neviewer.derive.frames import LegendFrame, MapFrame, Mark
from neviewer.domain.colour import contrast
from neviewer.export.figure_look import Look
from neviewer.export.figure_map_patterns import Pattern
from neviewer.export.figure_map_shades import PAPER, Shade, class_shades

_TOLD = 3.0  # contrast of a mark
_FADE = 0.82  # how far classes step back behind a highlighted one


class Fill(NamedTuple):
    """How a place is filled."""

    colour: QColor
    pattern: Pattern
    ink: QColor
    shade: Shade = PAPER
    shade_ink: QColor | None = None


def class_colours(legend: LegendFrame, colours: Look) -> tuple[QColor, ...]:
    """The colour of each class of a legend; the bare paper where density stands for colour."""
    if colours.patterns:
        return (colours.panel,) * len(legend.classes)
    return colours.ramp(len(legend.classes), diverging=legend.diverging, centre=legend.centre_class)


def shades_of(legend: LegendFrame, colours: Look) -> tuple[Shade, ...]:
    """The shade of each class of a legend, blank where colour says it."""
    return class_shades(legend) if colours.patterns else (PAPER,) * len(legend.classes)


def pattern_of(marks: Mark, *, missing: bool) -> Pattern:
    """The pattern that stands for a figure's marks."""
    if missing:
        return Pattern.DOTS if marks & Mark.NOT_APPLICABLE else Pattern.HATCH
    pattern = Pattern.NONE
    if marks & Mark.PROVISIONAL:
        pattern |= Pattern.DOTS
    if marks & Mark.ESTIMATED:
        pattern |= Pattern.LINES
    if marks & Mark.DERIVED:
        pattern |= Pattern.ROWS
    if marks & Mark.DOUBTFUL:
        pattern |= Pattern.HATCH
    return pattern


def is_blank(mark: Mark) -> bool:
    """Whether a mark stands for the lack of a figure."""
    return bool(mark & (Mark.MISSING | Mark.NOT_APPLICABLE))


class Fills:
    """The fills of a frame's places, made once per frame."""

    def __init__(self, frame: MapFrame, colours: Look, highlight: int = -1) -> None:
        self._classes = tuple(
            colour if highlight in (-1, index) else blend(colour, colours.missing, _FADE)
            for index, colour in enumerate(class_colours(frame.legend, colours))
        )
        self._inks = tuple(
            colours.hatch if colours.patterns else ink_on(colour) for colour in self._classes
        )
        self._shades = shades_of(frame.legend, colours)
        self._shade_inks = tuple(
            colours.text
            if highlight in (-1, index)
            else blend(colours.text, colours.missing, _FADE)
            for index in range(len(self._classes))
        )
        self._missing = (colours.missing, colours.hatch)
        self._rows = {code: row for row, code in enumerate(frame.codes)}
        self._frame = frame
        self._known: dict[tuple[int, int], Fill] = {}  # few, for many places

    def of(self, code: str) -> Fill:
        """How a place is filled; one that the frame does not name is missing."""
        row = self._rows.get(code)
        if row is None:
            return self._fill(-1, Mark.MISSING)
        index, marks = self._frame.classes[row], self._frame.marks[row]
        key = (index, int(marks))
        if key not in self._known:
            self._known[key] = self._fill(index, marks)
        return self._known[key]

    def _fill(self, index: int, marks: Mark) -> Fill:
        if not 0 <= index < len(self._classes):
            paper, ink = self._missing
            return Fill(paper, pattern_of(marks, missing=True), ink)
        return Fill(
            self._classes[index],
            pattern_of(marks, missing=False),
            self._inks[index],
            self._shades[index],
            self._shade_inks[index],
        )


def ink_on(colour: QColor) -> QColor:
    """The quietest colour for a pattern that is still told from another colour."""
    return QColor(_ink_on(colour.name()))


@cache
def _ink_on(colour: str) -> str:
    end = max(("#000000", "#ffffff"), key=lambda end: contrast(end, colour))
    under, over = QColor(colour), QColor(end)
    mixes = (blend(under, over, share / 20).name() for share in range(7, 20))
    return next((mix for mix in mixes if contrast(mix, colour) >= _TOLD), end)


def blend(under: QColor, over: QColor, share: float) -> QColor:
    """A mix of two colours, opaque."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        under.redF() * keep + over.redF() * share,
        under.greenF() * keep + over.greenF() * share,
        under.blueF() * keep + over.blueF() * share,
    )
