"""Back and Forward."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neviewer.state.explorer import ExplorerState
from neviewer.state.history import MOST_STEPS, History

FIRST = ExplorerState("province", "gdp", "2000")
STATES = st.integers(2000, 2006).map(lambda year: FIRST.with_(period=str(year)))
PUSHES = st.lists(st.tuples(STATES, st.sampled_from([None, "scrub", "zoom"])), max_size=40)


def test_equal_state_is_no_change():
    history = History(FIRST)
    assert history.push(FIRST) is history
    assert not history.can_back


def test_a_whole_drag_is_one_step_back():
    history = History(FIRST)
    for year in ("2001", "2002", "2003"):
        history = history.push(FIRST.with_(period=year), merge="scrub")
    assert history.state.period == "2003"
    assert history.back().state == FIRST


def test_a_drag_that_ends_where_it_began_leaves_no_step():
    history = History(FIRST).push(FIRST.with_(period="2001"), merge="scrub")
    assert not history.push(FIRST, merge="scrub").can_back


def test_two_drags_with_something_between_are_two_steps():
    history = History(FIRST).push(FIRST.with_(period="2001"), merge="scrub")
    history = history.settled().push(FIRST.with_(period="2002"), merge="scrub")
    assert history.back().state.period == "2001"


def test_a_new_state_ends_the_way_forward():
    history = History(FIRST).push(FIRST.with_(period="2001")).back()
    assert history.can_forward
    assert not history.push(FIRST.with_(period="2005")).can_forward


@given(PUSHES)
def test_any_changes_then_back_as_often_gives_the_first_state(pushes):
    history = History(FIRST)
    for state, merge in pushes:
        history = history.push(state, merge)
    for _ in pushes:
        history = history.back()
    assert history.state == FIRST
    assert not history.can_back


@given(PUSHES)
def test_back_then_forward_changes_nothing(pushes):
    history = History(FIRST)
    for state, merge in pushes:
        history = history.push(state, merge)
    if history.can_back:
        again = history.back().forward()
        assert (again.state, again.past, again.future) == (history.state, history.past, ())


def test_history_is_bounded():
    history = History(FIRST)
    for year in range(MOST_STEPS + 50):
        history = history.push(FIRST.with_(period=str(year)))
    assert len(history.past) == MOST_STEPS
