"""Density in place of colour: classes as falling lines and as dots that fill more and more.

Both are made of rows one pixel high, so that vectors and the image of the fast path agree, and so
that they end where a place ends without a clip.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from neviewer.derive.frames import LegendFrame
from neviewer.export.figure_map_patterns import row_spans

SOLID = 8  # strength at which nothing of the paper is left
LINES_APART = 12  # pixels from line to line, along a row
DOTS_APART = 10
_STRONGEST_OF_TWO = 6  # solid dots and solid lines could not be told apart


class Shade(NamedTuple):
    """How much of the paper is inked, from 0 to ``SOLID``, and by which shape."""

    strength: int
    dots: bool = False


PAPER = Shade(0)


def class_shades(legend: LegendFrame) -> tuple[Shade, ...]:
    """The shade of each class: lines, or to both sides of a centre dots below and lines above."""
    count = len(legend.classes)
    below = legend.centre_class if legend.diverging else 0
    if not 0 < below < count:
        return tuple(Shade(round(SOLID * k / max(count - 1, 1))) for k in range(count))
    steps = max(below, count - below) - 1

    def strength(away: int) -> int:
        return 1 + round((_STRONGEST_OF_TWO - 1) * away / steps) if steps else 3

    dots = (Shade(strength(below - 1 - k), dots=True) for k in range(below))
    return (*dots, *(Shade(strength(k)) for k in range(count - below)))


def paint_shade(
    painter: QPainter, path: QPainterPath, seen: QRectF, shade: Shade, ink: QColor
) -> None:
    """Draw a shade inside an outline; shades of neighbours continue each other."""
    if not shade.strength:
        return
    painter.setPen(QPen(ink, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    if shade.strength >= SOLID:
        painter.fillPath(path, ink)
        return
    pieces = _dots if shade.dots else _lines
    painter.drawLines(
        [
            QLineF(left, row + 0.5, right, row + 0.5)
            for row, first, last in row_spans(path, seen)
            for left, right in pieces(row, first, last, shade.strength)
        ]
    )


def paint_shaded_rect(painter: QPainter, rect: QRectF, shade: Shade, ink: QColor) -> None:
    """Draw a shade over a rectangle."""
    path = QPainterPath()
    path.addRect(rect)
    paint_shade(painter, path, rect, shade, ink)


def _lines(row: int, first: float, last: float, strength: int) -> Iterator[tuple[float, float]]:
    """The inked pieces of a row of falling lines."""
    return _repeated(row % LINES_APART, LINES_APART * strength / SOLID, LINES_APART, first, last)


def _dots(row: int, first: float, last: float, strength: int) -> Iterator[tuple[float, float]]:
    """The inked pieces of a row of square dots, each second row of dots shifted by half."""
    line, within = divmod(row, DOTS_APART)
    side = DOTS_APART * strength / SOLID
    if abs(within + 0.5 - DOTS_APART / 2) >= side / 2:
        return iter(())
    start = (DOTS_APART - side) / 2 + (DOTS_APART / 2 if line % 2 else 0)
    return _repeated(start, side, DOTS_APART, first, last)


def _repeated(
    start: float, width: float, apart: float, first: float, last: float
) -> Iterator[tuple[float, float]]:
    """Pieces that begin at ``start`` and every so far after, as far as they lie in a span."""
    for number in range(math.floor((first - start) / apart), math.ceil((last - start) / apart) + 1):
        left = start + number * apart
        if left < last and left + width > first:
            yield max(left, first), min(left + width, last)
