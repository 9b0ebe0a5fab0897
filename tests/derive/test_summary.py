"""What map and chart show, in sentences that are true of the figures."""

from __future__ import annotations

import pytest

from neviewer.data.pack import Pack
from neviewer.derive.bound import Derivations
from neviewer.domain.language import ENGLISH
from neviewer.state.link import parse_link

TURN = "neviewer:/province/net_migration?period=2023&sel=220000"


@pytest.fixture(scope="module")
def pack(real_pack_path):
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


def told(pack, link: str) -> str:
    state = parse_link(link, pack, ENGLISH).state
    return Derivations(pack, ENGLISH).summary(state).text


def test_it_says_what_where_how_many_and_how_it_went(pack) -> None:
    lines = told(pack, TURN).splitlines()
    assert lines[0] == "Map of the provinces: Net migration, 2023."
    assert "3 of 3 provinces have a figure" in lines[1]
    assert lines[2] == (
        "Highest: Liaoning (86 thousand persons). Lowest: Heilongjiang (−156.8 thousand persons)."
    )
    assert lines[3].startswith("Jilin: 3 figures, from −180.7 thousand persons in 2022 to ")
    assert not [line for line in lines if line.startswith("Liaoning")], "only the chosen"


def test_missing_places_are_named_and_one_figure_has_no_ends(pack) -> None:
    text = told(pack, "neviewer:/province/net_migration?period=2025&sel=220000")
    assert "1 of 3 provinces have a figure" in text
    assert "The only figure: Liaoning (45 thousand persons)." in text


def test_the_nation_and_the_three_together_are_told(pack) -> None:
    text = told(pack, "neviewer:/province/gdp_nominal?period=2010&transform=change")
    assert "China: +18.2%." in text
    assert "The three provinces together: +" in text


def test_a_break_is_told_with_the_course_it_breaks(pack) -> None:
    text = told(pack, "neviewer:/prefecture/gdp_nominal?period=2020&sel=220300")
    assert "Not comparable across the break in the series at " in text


def test_a_place_without_a_figure_says_so(pack) -> None:
    state = parse_link("neviewer:/province/net_migration?period=2024", pack, ENGLISH).state
    sentence = Derivations(pack, ENGLISH).sentence(state, "230000")
    assert sentence == "Heilongjiang, Net migration 2024: no figure"


def test_counties_are_summed_up_without_a_list(pack) -> None:
    lines = told(pack, "neviewer:/county/share_65plus?period=2020").splitlines()
    assert len(lines) <= 6
