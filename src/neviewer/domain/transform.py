"""What is made of a series before it is drawn: an index, or the change on the period before.

Nothing is computed across a break: figures of two vintages, or before and after a change of
method, are not comparable, and an index or a change across them would be an invented figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from neviewer.domain.periods import follows, sort_key, usual_step
from neviewer.domain.series import Cell

_MOST = 0.8  # of the series that could have a base: so many must have this one

Points = Sequence[tuple[str, Cell]]


class Start(NamedTuple):
    """Where a stroke of a series begins, and whether a break (not a gap) is the reason."""

    at: int  # index of its first point
    is_break: bool


class Point(NamedTuple):
    """A figure after the transform, with the observations it was made of."""

    period: str
    value: float
    cells: tuple[Cell, ...]  # its own, then the one it is compared with


def is_break(before: Cell, after: Cell) -> bool:
    """Whether two neighbouring figures are of different vintages or methods."""
    return after.status == "B" or before.vintage != after.vintage


def strokes(points: Points, collected: Sequence[str]) -> tuple[Start, ...]:
    """Where the strokes of a series begin: first, after each gap and at each break.

    ``collected`` are the periods for which the indicator is collected at all: censuses ten years
    apart are neighbours, a yearly figure that is missing leaves a gap.
    """
    if not points:
        return ()
    order = {period: index for index, period in enumerate(collected)}
    step = usual_step(collected)
    found = [Start(0, False)]
    for index in range(1, len(points)):
        (before, cell_before), (after, cell_after) = points[index - 1], points[index]
        if is_break(cell_before, cell_after):
            found.append(Start(index, True))
        elif not _are_neighbours(before, after, order, step):
            found.append(Start(index, False))
    return tuple(found)


def _are_neighbours(before: str, after: str, order: dict[str, int], step: float) -> bool:
    places = order.get(before), order.get(after)
    if places[0] is None or places[1] is None:
        return follows(before, after, step)
    return places[1] - places[0] == 1 and follows(before, after, step)


def values_as_they_are(points: Points) -> tuple[Point, ...]:
    """The figures themselves."""
    return tuple(Point(period, cell.value, (cell,)) for period, cell in points)


def index_to(points: Points, base: str) -> tuple[Point, ...]:
    """The figures as an index, the base period 100, as far as no break lies between."""
    place = next((i for i, (period, _) in enumerate(points) if period == base), None)
    if place is None or points[place][1].value <= 0:
        return ()
    base_cell = points[place][1]
    first, last = unbroken_run(points, place)
    return tuple(
        Point(period, cell.value / base_cell.value * 100, (cell, base_cell))
        for period, cell in points[first : last + 1]
    )


def change_on_previous(
    points: Points, starts: Sequence[Start], *, relative: bool
) -> tuple[Point, ...]:
    """The change on the period before, absent after a gap or a break.

    ``relative`` changes are in per cent of the figure before; they need it to be above zero.
    """
    begins = {start.at for start in starts}
    found = []
    for index in range(1, len(points)):
        if index in begins:
            continue
        before, (period, cell) = points[index - 1][1], points[index]
        if relative and before.value <= 0:
            continue
        difference = cell.value - before.value
        value = difference / before.value * 100 if relative else difference
        found.append(Point(period, value, (cell, before)))
    return tuple(found)


def unbroken_run(points: Points, place: int) -> tuple[int, int]:
    """First and last index around a place between which no break lies; gaps are bridged."""
    first = last = place
    while first > 0 and not is_break(points[first - 1][1], points[first][1]):
        first -= 1
    while last + 1 < len(points) and not is_break(points[last][1], points[last + 1][1]):
        last += 1
    return first, last


def default_base(series: Sequence[Points], period: str) -> str | None:
    """The earliest period that most series can be compared with ``period`` from, unbroken.

    The period itself is taken only where there is no other: an index of 100 everywhere says little.
    """
    reached: Counter[str] = Counter()
    for points in series:
        place = next((i for i, (each, _) in enumerate(points) if each == period), None)
        if place is not None:
            first, last = unbroken_run(points, place)
            reached.update(each for each, _ in points[first : last + 1])
    others = {each: count for each, count in reached.items() if each != period}
    if not others:
        return period if reached else None
    enough = max(others.values()) * _MOST
    return min((each for each, count in others.items() if count >= enough), key=sort_key)
