"""Class breaks: every value falls in exactly one class, whatever the values are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.classify import METHODS, class_breaks, class_of, roundest

VALUES = st.lists(
    st.one_of(
        st.floats(-1e9, 1e9, allow_nan=False, allow_subnormal=False),
        st.integers(-20, 20).map(float),
    ),
    max_size=80,
)
CLASSES = st.integers(3, 9)
CENTRES = st.sampled_from([None, 0.0, 100.0])


@given(VALUES, st.sampled_from(METHODS), CLASSES, CENTRES)
def test_breaks_rise_hold_every_value_and_are_not_too_many(values, method, classes, centre):
    breaks = class_breaks(values, method, classes, centre)
    assert bool(breaks) == bool(values)
    assert all(low < high for low, high in pairwise(breaks))
    assert len(breaks) - 1 <= classes
    for value in values:
        place = class_of(value, breaks)
        inside = breaks[place] <= value < breaks[place + 1]
        assert inside or (place == len(breaks) - 2 and value == breaks[-1])


@given(VALUES, st.sampled_from(METHODS), CLASSES)
def test_no_class_of_diverging_data_lies_on_both_sides_of_the_centre(values, method, classes):
    breaks = class_breaks(values, method, classes, 0.0)
    if any(value < 0 for value in values) and any(value >= 0 for value in values):
        assert 0.0 in breaks


@pytest.mark.parametrize("method", METHODS)
def test_equal_values_make_one_class(method):
    for value in (0.0, 5.3, -12.0, 1e12, 3e-7):
        breaks = class_breaks([value] * 4, method, 6)
        assert len(breaks) == 2
        assert class_of(value, breaks) == 0


@pytest.mark.parametrize("method", METHODS)
def test_nothing_to_classify(method):
    assert class_breaks([], method, 6) == ()
    assert class_breaks([float("nan")], method, 6) == ()
    assert class_of(1.0, ()) == -1


def test_quantiles_share_the_places_out_evenly():
    values = [float(value) for value in range(1, 61)]
    breaks = class_breaks(values, "quantile", 6)
    counts = [0] * (len(breaks) - 1)
    for value in values:
        counts[class_of(value, breaks)] += 1
    assert len(counts) == 6
    assert max(counts) - min(counts) <= 3  # rounding moves a break by 15 % of a class at most


def test_natural_breaks_lie_in_the_gaps():
    groups = [1.0, 2.0, 3.0, 41.0, 42.0, 97.0, 98.0, 99.0]
    breaks = class_breaks(groups, "natural", 3)
    assert [class_of(value, breaks) for value in groups] == [0, 0, 0, 1, 1, 2, 2, 2]
    assert breaks[1:-1] == (20.0, 50.0)


def test_breaks_are_round_numbers():
    values = [1.7, 3.14, 8.9, 12.2, 19.3, 27.7, 33.1, 41.8, 55.5, 61.2, 78.4, 99.9]
    for method in METHODS:
        for edge in class_breaks(values, method, 5):
            assert len(f"{edge:g}".strip("-0.").replace(".", "")) <= 2, (method, edge)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_the_roundest_number_lies_where_it_may(low, width):
    high = low + width
    assert low <= roundest((low + high) / 2, low, high) <= high


def test_data_that_only_reach_the_centre_have_a_class_for_it():
    breaks = class_breaks([42.0, 80.0, 92.0, 100.0, 100.0], "quantile", 6, 100.0)
    assert 100.0 in breaks[:-1]
    assert breaks[class_of(100.0, breaks)] == 100.0
