"""Which place lies next to another, for moving about the map by keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt

DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


def neighbour(points: Mapping[str, QPointF], start: QPointF, direction: tuple[float, float]) -> str:
    """The place that one reaches from a point by going in a direction, or an empty text.

    Going straight counts for more than going a short way; what lies mostly aside is left to the
    other direction's key, unless there is nothing else.
    """
    right, up = direction
    best = {False: ("", float("inf")), True: ("", float("inf"))}
    for code, point in points.items():
        dx, dy = point.x() - start.x(), point.y() - start.y()
        along, aside = dx * right + dy * up, abs(dx * up) + abs(dy * right)
        if along <= 0 or (along < 1 and aside < 1):
            continue
        ahead = aside <= along
        cost = along + 2 * aside
        if cost < best[ahead][1]:
            best[ahead] = (code, cost)
    return best[True][0] or best[False][0]


def nearest(points: Mapping[str, QPointF], start: QPointF) -> str:
    """The place whose point is nearest, or an empty text."""
    return min(
        points,
        key=lambda code: (points[code].x() - start.x()) ** 2 + (points[code].y() - start.y()) ** 2,
        default="",
    )
