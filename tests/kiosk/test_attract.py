"""The loop of an exhibit keeps step by the clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neviewer.kiosk.attract import position, seconds_left

TIMES = st.floats(0, 4e9)
SECONDS = st.floats(2, 120)


def test_each_view_has_its_time_and_then_the_loop_begins_anew():
    assert [position(now, 8, 3)[0] for now in (0, 7.9, 8, 16, 23.9, 24)] == [0, 0, 1, 2, 2, 0]
    assert position(10, 8, 3) == (1, 0.25)
    assert seconds_left(10, 8, 3) == 6


@given(TIMES, SECONDS, st.integers(1, 50))
def test_it_is_always_within_the_loop(now, seconds, count):
    index, share = position(now, seconds, count)
    assert 0 <= index < count
    assert 0 <= share < 1
    assert 0 < seconds_left(now, seconds, count) <= seconds


@given(TIMES, SECONDS, st.integers(1, 50))
def test_machines_started_at_any_time_are_in_step(now, seconds, count):
    assert position(now, seconds, count) == position(now, seconds, count)
    later = now + seconds_left(now, seconds, count) + seconds / 2
    assert position(later, seconds, count)[0] == (position(now, seconds, count)[0] + 1) % count


def test_a_loop_of_nothing_stays_where_it_is():
    assert position(5, 8, 0) == (0, 0.0)
    assert position(float("nan"), 8, 3) == (0, 0.0)
    assert position(5, 0, 3) == (0, 0.0)
