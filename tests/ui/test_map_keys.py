from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from neviewer.ui.map.keys import DIRECTIONS, nearest, neighbour

coordinates = st.floats(-1e6, 1e6, allow_nan=False)
points = st.builds(QPointF, coordinates, coordinates)
maps = st.dictionaries(st.text("0123456789", min_size=6, max_size=6), points, max_size=8)


@given(maps, points, st.sampled_from(list(DIRECTIONS.values())))
def test_a_key_never_leads_against_its_direction(places, start, direction):
    code = neighbour(places, start, direction)
    if code:
        moved = places[code] - start
        assert moved.x() * direction[0] + moved.y() * direction[1] > 0


@given(maps, points)
def test_some_key_reaches_whatever_lies_elsewhere(places, start):
    elsewhere = any((point - start).manhattanLength() > 2 for point in places.values())
    reached = [neighbour(places, start, direction) for direction in DIRECTIONS.values()]
    assert any(reached) or not elsewhere


def test_straight_ahead_goes_before_nearer_but_aside():
    places = {"aside": QPointF(5, 9), "ahead": QPointF(12, 1)}
    assert neighbour(places, QPointF(0, 0), (1.0, 0.0)) == "ahead"


def test_nearest_of_none_is_nothing():
    assert nearest({}, QPointF()) == ""
