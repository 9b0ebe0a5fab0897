"""Patterns over the colours of a map, as lines and dots that end where a place ends.

They are cut here and not by a clip of the painter, which several readers of SVG ignore.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from enum import IntFlag

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


class Pattern(IntFlag):
    """What is drawn over a place's colour."""

    NONE = 0
    HATCH = 1  # rising lines
    DOTS = 2
    LINES = 4  # falling lines
    ROWS = 8  # level lines


PATTERNS = (Pattern.HATCH, Pattern.DOTS, Pattern.LINES, Pattern.ROWS)
_SPACING = {Pattern.HATCH: 7.0, Pattern.DOTS: 7.0, Pattern.LINES: 9.0, Pattern.ROWS: 9.0}
_SLOPE = {Pattern.HATCH: -1.0, Pattern.LINES: 1.0, Pattern.ROWS: 0.0}

# Which of the parallel lines of a pattern a point is on, as a distance from the first.
_ACROSS: dict[Pattern, Callable[[float, float], float]] = {
    Pattern.HATCH: lambda x, y: x + y,
    Pattern.DOTS: lambda _x, y: y,
    Pattern.LINES: lambda x, y: y - x,
    Pattern.ROWS: lambda _x, y: y,
}


def paint_pattern(
    painter: QPainter, path: QPainterPath, seen: QRectF, pattern: Pattern, ink: QColor
) -> None:
    """Draw one kind of pattern inside an outline; patterns of neighbours continue each other."""
    spacing = _SPACING[pattern]
    spans = _spans(path, seen, _ACROSS[pattern], spacing)
    if pattern == Pattern.DOTS:
        painter.setPen(QPen(ink, 1.8))
        painter.drawPoints(list(_dots(spans, spacing)))
        return
    slope = _SLOPE[pattern]
    painter.setPen(QPen(ink, 1.0))
    painter.drawLines(
        [
            QLineF(left, k * spacing + slope * left, right, k * spacing + slope * right)
            for k, left, right in spans
        ]
    )


def paint_pattern_over(painter: QPainter, rect: QRectF, pattern: Pattern, ink: QColor) -> None:
    """Draw one kind of pattern over a rectangle."""
    path = QPainterPath()
    path.addRect(rect)
    paint_pattern(painter, path, rect, pattern, ink)


def _dots(spans: Iterator[tuple[int, float, float]], spacing: float) -> Iterator[QPointF]:
    for k, left, right in spans:
        shift = 0.5 if k % 2 else 0.0
        first, last = math.ceil(left / spacing - shift), math.floor(right / spacing - shift)
        for column in range(first, last + 1):
            yield QPointF((column + shift) * spacing, k * spacing)


def row_spans(path: QPainterPath, seen: QRectF) -> Iterator[tuple[int, float, float]]:
    """Number, left and right end of each piece of the rows of pixels inside an outline."""
    return _spans(path, seen, lambda _x, y: y - 0.5, 1.0)


def _spans(
    path: QPainterPath, seen: QRectF, across: Callable[[float, float], float], spacing: float
) -> Iterator[tuple[int, float, float]]:
    """Number, left and right end of each piece of parallel lines inside an outline."""
    corners = (seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight())
    numbers = [across(corner.x(), corner.y()) / spacing for corner in corners]
    lowest, highest = math.floor(min(numbers)), math.ceil(max(numbers))
    crossings: dict[int, list[float]] = defaultdict(list)
    for polygon in path.toSubpathPolygons():
        points = [(point.x(), point.y()) for point in polygon.toList()]
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
            a, b = across(ax, ay) / spacing, across(bx, by) / spacing
            low, high = (a, b) if a < b else (b, a)
            # Half open, so that a line through a corner crosses one of its two sides.
            for k in range(max(math.ceil(low), lowest), min(math.ceil(high), highest + 1)):
                crossings[k].append(ax + (k - a) / (b - a) * (bx - ax))
    left_end, right_end = seen.left(), seen.right()
    for k, places in crossings.items():
        places.sort()
        for left, right in zip(places[::2], places[1::2], strict=False):
            if left < right_end and right > left_end:
                yield k, max(left, left_end), min(right, right_end)
