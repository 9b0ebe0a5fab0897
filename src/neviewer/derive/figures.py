"""The figures of one indicator at one level, after the transform: what all frames are made of.

Made once per indicator, level and transform, and kept; stepping through time only reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.frames import Mark
from neviewer.derive.words import mark_of
from neviewer.domain.classify import class_breaks
from neviewer.domain.indicators import Indicator, Unit
from neviewer.domain.periods import ordered
from neviewer.domain.regions import NATION, NORTHEAST, Region, Regions
from neviewer.domain.series import Cell, Slice
from neviewer.domain.transform import (
    Point,
    Points,
    Start,
    change_on_previous,
    index_to,
    strokes,
    values_as_they_are,
)
from neviewer.state.explorer import Classification, ExplorerState

if TYPE_CHECKING:
    from neviewer.data.pack import Pack


_MONEY = ("CNY", "USD")


class Figure(NamedTuple):
    """One figure as it is shown."""

    value: float
    mark: Mark
    cell: Cell  # the observation; with a transform, that of the period itself


class Figures(NamedTuple):
    """Figures by period and place; equal only to itself, so that it can be the key of caches."""

    indicator: Indicator
    relative: bool  # whether a change is in per cent of the figure before
    level: str
    transform: str
    baseline: str | None
    places: tuple[Region, ...]  # those on the map, in order of code
    collected: tuple[str, ...]  # periods with figures of those places, before the transform
    values: Mapping[str, Mapping[str, Figure]]  # period: place: figure
    series: Mapping[str, tuple[Point, ...]]  # place: figures in order of time
    starts: Mapping[str, tuple[Start, ...]]  # place: strokes of that series
    shortened: frozenset[str]  # places with figures that the transform leaves out
    others: tuple[str, ...] = ()  # places beyond the usual ones that were asked for

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def at(self, period: str) -> Mapping[str, Figure]:
        """The figures of a period by place."""
        return self.values.get(period, {})

    @property
    def centre(self) -> float | None:
        """The value that parts two directions, or None if there are none."""
        if self.transform == "index":
            return 100.0
        return 0.0 if self.transform == "change" or self.indicator.diverging else None


def _is_relative(indicator: Indicator, unit: Unit) -> bool:
    """Whether changes are best told in per cent: of amounts that stay above zero."""
    is_amount = indicator.kind in ("stock", "flow") or unit.plain in _MONEY
    return is_amount and not indicator.diverging


def figures_of(pack: Pack, state: ExplorerState, *asked: str) -> Figures:
    """The figures a state looks at, with those of its chosen places and of any others asked for."""
    baseline = state.baseline if state.transform == "index" else None
    usual = _usual_codes(pack.regions, state.level)
    chosen = {*state.selected, *asked, *([state.focus] if state.focus else [])}
    others = tuple(sorted(chosen - usual))
    return make_figures(pack, state.indicator, state.level, state.transform, baseline, others)


@lru_cache(maxsize=8)
def _usual_codes(regions: Regions, level: str) -> frozenset[str]:
    """The places on the map, and what they are always compared with."""
    return frozenset([place.code for place in regions.shown(level)] + [NORTHEAST, NATION])


@lru_cache(maxsize=16)
def make_figures(
    pack: Pack,
    indicator: str,
    level: str,
    transform: str,
    baseline: str | None,
    others: tuple[str, ...] = (),
) -> Figures:
    """The figures of an indicator at a level after a transform.

    Of places beyond the map only those asked for are made: a pack may hold every province.
    """
    found = pack.slice(indicator, level)
    places = pack.regions.shown(level)
    collected = pack.coverage(indicator, level).periods
    wanted = _usual_codes(pack.regions, level).union(others)
    ours = {place.code for place in places} | {NORTHEAST}
    wider = ordered(found.periods)
    series: dict[str, tuple[Point, ...]] = {}
    starts: dict[str, tuple[Start, ...]] = {}
    shortened: set[str] = set()
    about = pack.indicators[indicator]
    relative = _is_relative(about, pack.units[about.unit])
    for code, points in _by_place(found, wider, wanted).items():
        begins = strokes(points, collected if code in ours else wider)
        made = _transformed(points, begins, transform, baseline, relative=relative)
        series[code], starts[code] = made, _kept_starts(points, begins, made)
        if len(made) < len(points):
            shortened.add(code)
    return Figures(
        indicator=about,
        relative=relative,
        level=level,
        transform=transform,
        baseline=baseline,
        places=places,
        collected=collected,
        values=_by_period(series),
        series=series,
        starts=starts,
        shortened=frozenset(shortened),
        others=others,
    )


def _by_place(
    found: Slice, periods: tuple[str, ...], wanted: frozenset[str]
) -> dict[str, list[tuple[str, Cell]]]:
    series: dict[str, list[tuple[str, Cell]]] = {}
    for period in periods:
        for code, cell in found.cells[period].items():
            if code in wanted:
                series.setdefault(code, []).append((period, cell))
    return series


def _by_period(series: Mapping[str, tuple[Point, ...]]) -> dict[str, dict[str, Figure]]:
    values: dict[str, dict[str, Figure]] = {}
    for code, points in series.items():
        for point in points:
            figure = Figure(point.value, _mark(point), point.cells[0])
            values.setdefault(point.period, {})[code] = figure
    return values


def _mark(point: Point) -> Mark:
    mark = mark_of(point.cells[0])
    for compared in point.cells[1:]:
        mark |= mark_of(compared) & ~Mark.BREAK
    return mark


def _transformed(
    points: Points,
    begins: tuple[Start, ...],
    transform: str,
    baseline: str | None,
    *,
    relative: bool,
) -> tuple[Point, ...]:
    if transform == "index":
        return index_to(points, baseline or "")
    if transform == "change":
        return change_on_previous(points, begins, relative=relative)
    return values_as_they_are(points)


def _kept_starts(
    points: Points, begins: tuple[Start, ...], made: tuple[Point, ...]
) -> tuple[Start, ...]:
    """Where strokes begin among the points that a transform has left."""
    if len(made) == len(points):
        return begins
    order = {period: place for place, (period, _) in enumerate(points)}
    found: list[Start] = []
    before = -1
    for place, point in enumerate(made):
        here = order[point.period]
        crossed = [start for start in begins if before < start.at <= here]
        if place == 0:
            found.append(Start(0, False))
        elif crossed:
            found.append(Start(place, any(start.is_break for start in crossed)))
        before = here
    return tuple(found)


@lru_cache(maxsize=64)
def breaks_of(
    figures: Figures, classification: Classification, period: str | None
) -> tuple[float, ...]:
    """Class breaks from the figures of a period, or of all periods when it is None."""
    periods = figures.values if period is None else (period,)
    codes = [place.code for place in figures.places]
    values = [
        figure.value
        for each in periods
        for code in codes
        if (figure := figures.at(each).get(code)) is not None
    ]
    return class_breaks(values, classification.method, classification.classes, figures.centre)


def shown_breaks(
    figures: Figures, classification: Classification, period: str
) -> tuple[float, ...]:
    """The class breaks in force in a period."""
    return breaks_of(figures, classification, None if classification.scope == "all" else period)
