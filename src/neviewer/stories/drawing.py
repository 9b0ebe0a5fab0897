"""A line drawn by hand before the published one is seen: its strokes, and how far off it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

Line = tuple[float | None, ...]  # a value for each period, None where nothing is drawn yet
Point = tuple[float, float]  # position in time, value


class Distance(NamedTuple):
    """How a drawn line differs from the published one."""

    mean: float  # of the absolute differences, in the unit of the figures
    worst: int  # the period with the largest difference
    turns_right: int  # steps from one period to the next in the right direction
    turns: int


def stroke(line: Line, positions: Sequence[float], given: int, start: Point, end: Point) -> Line:
    """The line after the hand has gone from one point to another; given periods stay."""
    drawn = list(line)
    (left, low), (right, high) = sorted((start, end))
    for n, at in enumerate(positions):
        if n >= given and left <= at <= right and right > left:
            drawn[n] = low + (high - low) * (at - left) / (right - left)
    if positions:
        near = min(range(len(positions)), key=lambda n: abs(positions[n] - end[0]))
        if near >= given:
            drawn[near] = end[1]
    return tuple(drawn)


def filled(line: Line, positions: Sequence[float]) -> Line:
    """The line with straight pieces where its drawer left a gap between two points."""
    drawn = list(line)
    known = [n for n, value in enumerate(line) if value is not None]
    for a, b in pairwise(known):
        first, last = line[a] or 0.0, line[b] or 0.0
        for n in range(a + 1, b):
            part = (positions[n] - positions[a]) / (positions[b] - positions[a])
            drawn[n] = first + (last - first) * part
    return tuple(drawn)


def lacking(line: Line, positions: Sequence[float]) -> tuple[int, ...]:
    """The periods that no stroke reaches."""
    return tuple(n for n, value in enumerate(filled(line, positions)) if value is None)


def distance(line: Sequence[float], truth: Sequence[float], given: int) -> Distance | None:
    """How far a whole line is off where it was drawn; None when nothing was to be drawn."""
    asked = range(given, len(truth))
    if not asked:
        return None
    off = [abs(line[n] - truth[n]) for n in asked]
    steps = [(n - 1, n) for n in asked if n]
    right = sum(_sign(line[b] - line[a]) == _sign(truth[b] - truth[a]) for a, b in steps)
    return Distance(sum(off) / len(off), given + off.index(max(off)), right, len(steps))


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
