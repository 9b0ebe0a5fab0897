"""What the map, its legend, its heading and its tooltips say."""

from __future__ import annotations

import pytest

from fake_pack import CHANGCHUN, HEILONGJIANG, LIAONING, SHENYANG
from neviewer.derive.frames import Mark
from neviewer.derive.heading import heading_frame
from neviewer.derive.map_frame import map_frame, place_frame
from neviewer.domain.classify import METHODS
from neviewer.domain.language import ENGLISH, Language
from neviewer.state import changes
from neviewer.state.explorer import Classification

CHINESE = Language(
    "zh",
    lambda _context, text, _count=-1: {"{place}, {province}": "{province}{place}"}.get(text, text),
)


def test_the_map_of_2023(pack, state):
    frame = map_frame(pack, state, ENGLISH)
    assert frame.names == ("Liaoning", "Jilin", "Heilongjiang")
    assert frame.texts == (
        "86 thousand persons",
        "43.4 thousand persons",
        "−156.8 thousand persons",
    )
    assert frame.values == (8.6, 4.34, -15.68)
    assert frame.marks == (Mark.NONE, Mark.NONE, Mark.ESTIMATED | Mark.DERIVED)
    assert frame.credit == pack.credit


def test_a_gain_and_a_loss_never_share_a_class(pack, state):
    legend = map_frame(pack, state, ENGLISH).legend
    assert legend.diverging
    assert legend.unit == "Thousand persons"
    for place, frame in enumerate(legend.classes):
        assert (frame.low >= 0) == (place >= legend.centre_class)
    assert len(legend.break_texts) == len(legend.classes) + 1
    assert 0.0 in [each.low for each in legend.classes]


def test_the_legend_counts_the_places_of_the_period(pack, state):
    for period in pack.coverage("net_migration", "province").periods:
        frame = map_frame(pack, changes.choose_period(state, pack, period), ENGLISH)
        shown = [place for place in frame.classes if place >= 0]
        assert sum(each.places for each in frame.legend.classes) == len(shown)
        assert sum(each.places for each in frame.legend.histogram) == len(shown)
        assert frame.legend.missing == 3 - len(shown)
        for place, value in zip(frame.classes, frame.values, strict=True):
            if place >= 0:
                held = frame.legend.classes[place]
                assert held.low <= value <= held.high


def test_a_missing_figure_is_no_class_and_is_told(pack, state):
    frame = map_frame(pack, changes.choose_period(state, pack, "2024"), ENGLISH)
    assert frame.classes[2] == -1
    assert frame.texts[2] == "no figure"
    assert frame.marks == (Mark.NONE, Mark.PROVISIONAL, Mark.MISSING)
    assert dict(frame.legend.marked_texts) == {
        Mark.PROVISIONAL: "provisional",
        Mark.MISSING: "no figure",
    }


def test_breaks_are_held_over_all_years_unless_asked_otherwise(pack, gdp):
    held = {
        map_frame(pack, changes.choose_period(gdp, pack, period), ENGLISH).legend.break_texts
        for period in pack.coverage("gdp_nominal", "province").periods
    }
    assert len(held) == 1
    anew = gdp.with_(classification=Classification(scope="period"))
    frame = map_frame(pack, anew, ENGLISH)
    assert frame.legend.break_texts not in held
    assert frame.legend.method_text == "Quantiles of this year"


@pytest.mark.parametrize("method", METHODS)
def test_every_method_puts_every_figure_in_a_class(pack, cities, method):
    frame = map_frame(pack, cities.with_(classification=Classification(method)), ENGLISH)
    assert all(0 <= place < len(frame.legend.classes) for place in frame.classes)


def test_selection_and_focus_do_not_recolour_the_map(pack, state):
    changed = state.with_(selected=(LIAONING,), focus=HEILONGJIANG)
    assert map_frame(pack, changed, ENGLISH) is map_frame(pack, state, ENGLISH)


def test_the_heading_says_unit_status_completeness_and_sources(pack, state):
    frame = heading_frame(pack, state, ENGLISH)
    assert frame.title == "Net migration, 2023"
    assert frame.subtitle == (
        "Thousand persons • 2 final, 1 estimated and derived • 3 of 3 provinces have a figure"
    )
    assert frame.sources_text == "3 sources"
    assert [line.id for line in frame.sources] == ["L", "J", "derived"]
    assert frame.sources[0].citation == "Liaoning Bureau, Communique of Liaoning, 2024"
    assert frame.sources[0].detail == "Read through: a page. How taken: typed. Licence: none."


def test_the_heading_names_mixed_vintages_and_what_is_missing(pack, state):
    frame = heading_frame(pack, state, ENGLISH)
    assert frame.caution == (
        "Figures of different vintages are shown together: as published, computed as the "
        "residual. Official figures are few."
    )
    later = heading_frame(pack, changes.choose_period(state, pack, "2024"), ENGLISH)
    assert "2 of 3 provinces have a figure • no figure for Heilongjiang" in later.subtitle


def test_the_heading_names_the_census_and_the_breaks(pack, gdp, cities):
    assert heading_frame(pack, gdp, ENGLISH).caution == "After the 2023 economic census."
    broken = heading_frame(pack, cities.with_(period="2016"), ENGLISH)
    assert "break in the series for Shenyang, Dalian" in broken.subtitle
    assert "• final •" in broken.subtitle


def test_a_tooltip_says_rank_status_vintage_and_arithmetic(pack, state):
    frame = place_frame(pack, state, HEILONGJIANG, ENGLISH)
    assert frame.name == "Heilongjiang"
    assert frame.value == "−156.8 thousand persons, 2023"
    assert frame.detail == "rank 3 of 3 • estimated and derived • computed as the residual"
    assert frame.note.startswith("Computed: Population change − natural change")


def test_a_tooltip_without_a_figure_says_when_there_are_some(pack, state, cities):
    missing = place_frame(pack, state.with_(period="2024"), HEILONGJIANG, ENGLISH)
    assert (missing.value, missing.detail) == ("no figure for 2024", "figures for 2022–2023")
    city = place_frame(pack, cities.with_(period="2015"), CHANGCHUN, ENGLISH)
    assert (city.name, city.note) == ("Changchun, Jilin", "Gongzhuling since 2020.")
    assert place_frame(pack, state, SHENYANG, ENGLISH).detail == "no figures in this pack"
    assert place_frame(pack, state, "nowhere", ENGLISH).name == "nowhere"


def test_a_tooltip_of_a_place_beyond_the_map(pack, gdp):
    frame = place_frame(pack, gdp, "110000", ENGLISH)
    assert frame.name == "Beijing"
    assert "trillion yuan" in frame.value
    assert "rank" not in frame.detail


def test_chinese_texts_keep_the_published_unit(pack, state, cities):
    assert map_frame(pack, state, CHINESE).texts[0] == "8.6万人"
    assert place_frame(pack, cities, CHANGCHUN, CHINESE).name == "吉林长春"


def test_an_index_and_a_change_are_written_as_such(pack, gdp):
    index = changes.set_transform(gdp, pack, "index")
    frame = map_frame(pack, index, ENGLISH)
    assert frame.heading.subtitle.startswith("Index, 2021 = 100 •")
    assert frame.texts[0] == "121.0 (2021 = 100)"
    assert frame.legend.diverging
    change = map_frame(pack, changes.set_transform(gdp, pack, "change"), ENGLISH)
    assert change.texts[0] == "+10.0%"
    at_break = changes.set_transform(gdp.with_(period="2021"), pack, "change")
    assert set(map_frame(pack, at_break, ENGLISH).texts) == {"no figure"}
