"""Which series lies under the pointer."""

from __future__ import annotations

import math
from bisect import bisect_left

from PySide6.QtCore import QPointF

from neviewer.derive.frames import SeriesFrame
from neviewer.export.figure_chart_layout import TrendLayout

TOLERANCE = 14.0  # pixels
_FAVOUR = 0.6  # how much nearer a highlighted series seems


def nearest(layout: TrendLayout, at: QPointF) -> tuple[SeriesFrame, int] | None:
    """The series near a point and its figure nearest in time, or None beyond the tolerance."""
    best, found = TOLERANCE * layout.unit, None
    position = layout.area.position(at.x())
    for each in layout.frame.series:
        if not each.positions:
            continue
        away = _distance(layout, each, position, at)
        if layout.styles[each.code].strong:
            away *= _FAVOUR
        if away < best:
            best, found = away, each
    return (found, closest_index(found, position)) if found else None


def closest_index(series: SeriesFrame, position: float) -> int:
    """The index of the figure closest in time."""
    index = bisect_left(series.positions, position)
    beside = [i for i in (index - 1, index) if 0 <= i < len(series.positions)]
    return min(beside, key=lambda i: abs(series.positions[i] - position))


def named_at(layout: TrendLayout, at: QPointF) -> SeriesFrame | None:
    """The series whose name at the end of its line lies under a point."""
    if at.x() <= layout.area.rect.right() + 6 * layout.unit:
        return None
    half = layout.letters.bold_size.height() / 2
    code = next((end.code for end in layout.ends if abs(end.y - at.y()) <= half), None)
    return next((each for each in layout.frame.series if each.code == code), None)


def _distance(layout: TrendLayout, series: SeriesFrame, position: float, at: QPointF) -> float:
    """How far, in pixels, a point is from a series, along its strokes and not across gaps."""
    after = bisect_left(series.positions, position)
    if 0 < after < len(series.positions) and after not in series.starts:
        before = after - 1
        first, last = series.positions[before], series.positions[after]
        share = (position - first) / (last - first)
        value = series.values[before] + share * (series.values[after] - series.values[before])
        return abs(layout.area.y(value) - at.y())
    point = layout.area.point(series, closest_index(series, position)) - at
    return math.hypot(point.x(), point.y())
