"""Index and change: never across a break, never across a gap that was not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.series import Cell
from neviewer.domain.transform import (
    change_on_previous,
    default_base,
    index_to,
    strokes,
    values_as_they_are,
)

STATUSES = st.sampled_from(["A", "A", "P", "B"])
VINTAGES = st.sampled_from(["v1", "v1", "v1", "v2"])
CELLS = st.builds(Cell, st.floats(1, 1e6), STATUSES, VINTAGES)
SERIES = st.dictionaries(st.integers(1990, 2025).map(str), CELLS, min_size=1).map(
    lambda cells: sorted(cells.items())
)


def yearly(values, first=2000, **more):
    return [(str(first + place), Cell(value, **more)) for place, value in enumerate(values)]


def test_a_gap_and_a_break_begin_a_stroke_and_only_a_break_is_one():
    points = [
        ("2000", Cell(1.0)),
        ("2001", Cell(1.0)),
        ("2003", Cell(1.0)),
        ("2004", Cell(1.0, "B")),
        ("2005", Cell(1.0, vintage="new")),
    ]
    collected = [str(year) for year in range(2000, 2006)]
    assert strokes(points, collected) == ((0, False), (2, False), (3, True), (4, True))


def test_a_year_that_is_missing_for_all_is_still_a_gap():
    points = yearly([1.0, 2.0]) + yearly([3.0, 4.0], 2005)
    collected = [period for period, _ in points]
    assert strokes(points, collected) == ((0, False), (2, False))


def test_censuses_are_neighbours():
    points = [("2000", Cell(1.0)), ("2010", Cell(2.0)), ("2020", Cell(3.0))]
    assert strokes(points, ("2000", "2010", "2020")) == ((0, False),)
    without = [points[0], points[2]]
    assert strokes(without, ("2000", "2010", "2020")) == ((0, False), (1, False))


def test_an_index_stops_at_a_break():
    points = yearly([50.0, 100.0]) + yearly([300.0, 400.0], 2002, vintage="new")
    assert [point[:2] for point in index_to(points, "2001")] == [("2000", 50.0), ("2001", 100.0)]
    assert [point[:2] for point in index_to(points, "2002")] == [
        ("2002", 100.0),
        ("2003", pytest.approx(400 / 3)),
    ]
    assert index_to(points, "1999") == ()


def test_no_index_on_nothing():
    assert index_to(yearly([0.0, 5.0]), "2000") == ()
    assert index_to(yearly([-1.0, 5.0]), "2000") == ()


def test_a_change_is_in_per_cent_or_in_the_unit():
    points = yearly([100.0, 150.0])
    starts = strokes(points, ("2000", "2001"))
    assert change_on_previous(points, starts, relative=True)[0][:2] == ("2001", 50.0)
    assert change_on_previous(points, starts, relative=False)[0][:2] == ("2001", 50.0)
    falling = yearly([-8.0, 4.0])
    assert change_on_previous(falling, starts, relative=True) == ()
    assert change_on_previous(falling, starts, relative=False)[0].value == 12.0


@given(SERIES)
def test_nothing_is_computed_across_a_break(points):
    collected = [str(year) for year in range(1990, 2026)]
    starts = strokes(points, collected)
    for point in change_on_previous(points, starts, relative=True):
        after, before = point.cells
        assert after.status != "B"
        assert after.vintage == before.vintage
    base = points[len(points) // 2][0]
    for point in index_to(points, base):
        assert point.cells[0].vintage == point.cells[1].vintage


@given(SERIES)
def test_strokes_cover_the_series(points):
    starts = strokes(points, [period for period, _ in points])
    assert starts[0] == (0, False)
    assert [start.at for start in starts] == sorted({start.at for start in starts})
    assert len(values_as_they_are(points)) == len(points)


def test_the_usual_base_is_the_earliest_that_most_unbroken_series_have():
    old, new = yearly([1.0, 2.0, 3.0]), yearly([4.0, 5.0], 2003, vintage="new")
    assert default_base([old + new, old + new, new], "2004") == "2003"
    assert default_base([old + new], "2001") == "2000"
    longer = yearly([1.0] * 9, 1995)
    assert default_base([longer, old, old], "2001") == "2000"
    assert default_base([old], "2030") is None


def test_a_series_of_one_figure_is_its_own_base():
    assert default_base([yearly([7.0])], "2000") == "2000"
