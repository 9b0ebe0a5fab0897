"""Lines drawn by hand: strokes, gaps, and how far they are off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.stories.drawing import distance, filled, lacking, stroke

NOTHING = (None,) * 5
YEARS = (2010.0, 2011.0, 2012.0, 2013.0, 2014.0)
values = st.floats(-1e6, 1e6)
lines = st.lists(st.none() | values, min_size=5, max_size=5).map(tuple)


def test_a_stroke_draws_every_period_it_passes_and_no_other() -> None:
    line = stroke(NOTHING, YEARS, 0, (2010.6, 10.0), (2013.1, 35.0))
    assert line[0] is None
    assert line[4] is None
    assert line[1:4] == pytest.approx((14.0, 24.0, 35.0))


def test_a_press_draws_the_nearest_period() -> None:
    assert stroke(NOTHING, YEARS, 0, (2011.2, 7.0), (2011.2, 7.0)) == (None, 7.0, None, None, None)


@given(lines, st.floats(2009, 2015), st.floats(2009, 2015), values, values)
def test_given_periods_stay_as_they_are(line, a, b, low, high) -> None:
    assert stroke(line, YEARS, 2, (a, low), (b, high))[:2] == line[:2]


@given(lines)
def test_only_gaps_are_filled_and_only_within_what_was_drawn(line) -> None:
    whole = filled(line, YEARS)
    assert all(new == old for new, old in zip(whole, line, strict=True) if old is not None)
    known = [n for n, value in enumerate(line) if value is not None]
    inside = range(known[0], known[-1] + 1) if known else range(0)
    assert lacking(line, YEARS) == tuple(n for n in range(5) if n not in inside)


def test_a_distance_names_the_worst_period_and_counts_directions() -> None:
    found = distance((1.0, 2.0, 3.0, 2.0), (1.0, 3.0, 7.0, 8.0), 1)
    assert found is not None
    assert found.mean == (1 + 4 + 6) / 3
    assert found.worst == 3
    assert (found.turns_right, found.turns) == (2, 3)


@given(st.lists(values, min_size=1, max_size=30))
def test_the_published_line_itself_is_not_off(truth) -> None:
    found = distance(truth, truth, 0)
    assert found is not None
    assert found.mean == 0
    assert found.turns_right == found.turns
