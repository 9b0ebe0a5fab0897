from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from neviewer.data.pack import Pack
from neviewer.export.figure_map_paths import MapLayers
from neviewer.ui.map.keys import nearest, ways_between

kilometres = st.tuples(st.integers(-200, 200), st.integers(-200, 200))
countries = st.lists(kilometres, min_size=1, max_size=10, unique=True).map(
    lambda spots: {str(i): QPointF(5000.0 * x, 5000.0 * y) for i, (x, y) in enumerate(spots)}
)


def reached(ways, start):
    """All places that keys lead to from one of them."""
    seen, waiting = {start}, [start]
    while waiting:
        new = set(ways[waiting.pop()].values()) - seen
        seen |= new
        waiting.extend(new)
    return seen


@given(countries)
def test_a_key_never_leads_against_its_direction(places):
    for start, ways in ways_between(places).items():
        for (right, up), code in ways.items():
            moved = places[code] - places[start]
            assert moved.x() * right + moved.y() * up > 0


@given(countries)
def test_from_any_place_every_place_can_be_reached(places):
    ways = ways_between(places)
    assert all(reached(ways, start) == set(places) for start in places)


@pytest.mark.parametrize("level", ["province", "prefecture", "county"])
def test_every_place_of_the_northeast_can_be_reached(real_pack_path, level):
    pack = Pack.open(real_pack_path)
    places = MapLayers(pack.layer).anchors(level)
    pack.close()
    ways = ways_between(places)
    assert all(reached(ways, start) == set(places) for start in places)


def test_straight_ahead_goes_before_nearer_but_aside():
    places = {"aside": QPointF(5, 9), "ahead": QPointF(12, 1), "here": QPointF(0, 0)}
    assert ways_between(places)["here"][1, 0] == "ahead"


def test_nearest_of_none_is_nothing():
    assert nearest({}, QPointF()) == ""
    assert ways_between({}) == {}
