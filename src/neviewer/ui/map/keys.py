"""Which place lies next to another, for moving about the map by keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt

Direction = tuple[int, int]  # right, up
Ways = dict[str, dict[Direction, str]]

DIRECTIONS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_NEAR = 1.0  # metres within which two points are the same to a key


def ways_between(points: Mapping[str, QPointF]) -> Ways:
    """Where each key leads from each place, so that from any place every place can be reached."""
    spots = {code: (point.x(), point.y()) for code, point in points.items()}
    ways = {code: _ways_from(spots, code) for code in spots}
    while lost := _lost(ways):
        if not _mend(ways, spots, lost):
            break
    return ways


def nearest(points: Mapping[str, QPointF], start: QPointF) -> str:
    """The place whose point is nearest, or an empty text."""
    return min(
        points,
        key=lambda code: (points[code].x() - start.x()) ** 2 + (points[code].y() - start.y()) ** 2,
        default="",
    )


def _ways_from(spots: Mapping[str, tuple[float, float]], start: str) -> dict[Direction, str]:
    """The next place in each direction.

    Going straight counts for more than going a short way; what lies mostly aside is left to the
    other direction's key, unless there is nothing else.
    """
    x, y = spots[start]
    ahead: dict[Direction, tuple[float, str]] = {}
    aside: dict[Direction, tuple[float, str]] = {}
    for code, (other_x, other_y) in spots.items():
        dx, dy = other_x - x, other_y - y
        wide, high = abs(dx), abs(dy)
        if wide < _NEAR and high < _NEAR:
            continue
        across: Direction = (1, 0) if dx > 0 else (-1, 0)
        along: Direction = (0, 1) if dy > 0 else (0, -1)
        for way, far, beside in ((across, wide, high), (along, high, wide)):
            found = ahead if far >= beside else aside
            cost = far + 2 * beside
            if far and (way not in found or cost < found[way][0]):
                found[way] = (cost, code)
    return {way: code for way, (_, code) in {**aside, **ahead}.items()}


def _reached(ways: Ways, start: str) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for code in ways[waiting.pop()].values():
            if code not in seen:
                seen.add(code)
                waiting.append(code)
    return seen


def _lost(ways: Ways) -> set[str]:
    """The places that keys do not lead to from the first place."""
    return set(ways) - _reached(ways, next(iter(ways))) if ways else set()


def _mend(ways: Ways, spots: Mapping[str, tuple[float, float]], lost: set[str]) -> bool:
    """Let one key lead to a lost place, on the way to where it has led; False if none can."""
    found = []
    for target in lost:
        x, y = spots[target]
        for code in ways:
            if code in lost:
                continue
            dx, dy = x - spots[code][0], y - spots[code][1]
            for way in DIRECTIONS.values():
                along, aside = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
                if along > 0 and max(along, aside) >= _NEAR:
                    found.append((along + 2 * aside, code, way, target))
    for _, code, way, target in sorted(found):
        before = ways[code].get(way)
        ways[code][way] = target
        if len(_lost(ways)) < len(lost):
            return True
        if before is None:
            del ways[code][way]
        else:
            ways[code][way] = before
    return False
