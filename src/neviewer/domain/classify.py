"""Classes of a choropleth: where the breaks lie, and which class a value falls in."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

METHODS = ("quantile", "equal", "natural", "stddev")
# How far a break may move to become a rounder number, as a part of the narrower class beside it.
_TOLERANCE = 0.15

Inner = Callable[[Sequence[float], int], list[float]]


def class_of(value: float, breaks: Sequence[float]) -> int:
    """The class of a value: each holds its lower break, the last one also its upper."""
    return bisect_right(breaks, value, 1, len(breaks) - 1) - 1 if len(breaks) > 1 else -1


def class_breaks(
    values: Sequence[float], method: str, classes: int, centre: float | None = None
) -> tuple[float, ...]:
    """Breaks from the lowest to the highest value, at most ``classes`` + 1 of them.

    Fewer where the values are few or equal. Diverging data have their ``centre`` as a break if
    some lie below it and some at or above it. Breaks are rounded so that a legend can be read;
    they define the classes, so a value near a rounded break belongs where that break puts it.
    """
    finite = sorted(value for value in values if math.isfinite(value))
    if not finite or classes < 1:
        return ()
    low, high = finite[0], finite[-1]
    if low == high:
        return _around(low)
    if centre is not None and low < centre <= high and classes > 1:
        inner = _diverging(finite, method, classes, centre)
    else:
        inner = _INNER[method](finite, min(classes, len(set(finite))))
    inner = _distinct(inner, low, high)
    return _rounded(finite, inner, method, centre)


def _around(value: float) -> tuple[float, ...]:
    """One class for data that are all the same."""
    step = 10.0 ** (math.floor(math.log10(abs(value))) - 1) if value else 1.0
    low = math.floor(value / step) * step
    low = low if low <= value else value
    high = low + step
    return (low, high if high > value else math.nextafter(value, math.inf))


def _diverging(values: Sequence[float], method: str, classes: int, centre: float) -> list[float]:
    """Breaks on both sides of the centre, each side with its fair part of the classes."""
    if method == "stddev":
        spread = math.sqrt(sum((value - centre) ** 2 for value in values) / len(values))
        steps = range(-(classes // 2) + 1, classes // 2 + classes % 2)
        return [centre + step * spread for step in steps]
    below = [value for value in values if value < centre]
    above = [value for value in values if value >= centre]
    if method == "equal":
        part = (centre - values[0]) / (values[-1] - values[0])
    else:
        part = len(below) / len(values)
    lower = min(max(round(part * classes), 1), classes - 1)
    make = _INNER[method]
    # The centre closes both sides, so that equal intervals reach it.
    down = make([*below, centre], min(lower, len(set(below))))
    up = make([centre, *above], min(classes - lower, len(set(above))))
    return [*down, centre, *up]


def _quantiles(values: Sequence[float], classes: int) -> list[float]:
    count = len(values)
    found = []
    for step in range(1, classes):
        place = step * count / classes
        index = min(math.ceil(place), count - 1)
        exact = index == place
        found.append((values[index - 1] + values[index]) / 2 if exact else values[index])
    return found


def _equal(values: Sequence[float], classes: int) -> list[float]:
    width = (values[-1] - values[0]) / classes
    return [values[0] + width * step for step in range(1, classes)]


def _natural(values: Sequence[float], classes: int) -> list[float]:
    """Fisher-Jenks: each break is the lowest value of the class above it."""
    if classes < 2:
        return []
    import jenkspy

    ends = jenkspy.jenks_breaks(list(values), classes)[1:-1]
    return [values[bisect_right(values, end)] for end in ends if end < values[-1]]


def _stddev(values: Sequence[float], classes: int) -> list[float]:
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))
    return [mean + (step - (classes - 2) / 2) * spread for step in range(classes - 1)]


_INNER: dict[str, Inner] = {
    "quantile": _quantiles,
    "equal": _equal,
    "natural": _natural,
    "stddev": _stddev,
}


def _distinct(inner: Sequence[float], low: float, high: float) -> list[float]:
    return sorted({value for value in inner if low < value <= high})


def _rounded(
    values: Sequence[float], inner: list[float], method: str, centre: float | None
) -> tuple[float, ...]:
    """The breaks as the roundest numbers that are close enough, with the outer ones added."""
    edges = [values[0], *inner, values[-1]]
    found: list[float] = []
    for index in range(1, len(edges) - 1):
        edge = edges[index]
        if edge == centre:
            found.append(edge)
        elif method == "natural" or edge == values[-1]:
            found.append(_between(values, edge))
        else:
            narrow = min(edge - edges[index - 1], edges[index + 1] - edge)
            found.append(roundest(edge, edge - narrow * _TOLERANCE, edge + narrow * _TOLERANCE))
    found = _distinct(found, values[0], values[-1])
    first = found[0] if found else values[-1]
    last = found[-1] if found else values[0]
    low = roundest(values[0], values[0] - (first - values[0]) * _TOLERANCE, values[0])
    reach = max(values[-1] - last, (values[-1] - values[0]) / (len(found) + 1))
    high = roundest(values[-1], values[-1], values[-1] + reach * _TOLERANCE)
    if found and high <= found[-1]:
        # Only the centre itself is reached: its class gets some width.
        width = found[-1] - (found[-2] if len(found) > 1 else low)
        high = roundest(found[-1] + width / 2, found[-1] + width / 10, found[-1] + width)
        high = max(high, math.nextafter(found[-1], math.inf))
    return (low, *found, high)


def _between(values: Sequence[float], edge: float) -> float:
    """A round break anywhere between two groups: no value changes its class."""
    below = values[bisect_left(values, edge) - 1]
    # A class of the highest value alone must still have a width.
    upper = math.nextafter(edge, below) if edge == values[-1] else edge
    return roundest((below + edge) / 2, math.nextafter(below, edge), upper)


def roundest(value: float, low: float, high: float) -> float:
    """The number with the fewest digits from ``low`` to ``high``, the closest to ``value``."""
    if low <= 0 <= high:
        return 0.0
    width = high - low
    if not (math.isfinite(width) and width > 0):
        return value
    exponent = math.floor(math.log10(max(abs(low), abs(high)))) + 1
    for power in range(exponent, exponent - 16, -1):
        for step in (10.0**power, 5 * 10.0 ** (power - 1), 2 * 10.0 ** (power - 1)):
            multiple = round(value / step)
            candidates = [_clean(k * step, power) for k in (multiple - 1, multiple, multiple + 1)]
            inside = [number for number in candidates if low <= number <= high]
            if inside:
                return min(inside, key=lambda number: abs(number - value))
    return value


def _clean(number: float, power: int) -> float:
    """Without the dust of binary fractions."""
    return round(number, 1 - power) if power < 1 else number
