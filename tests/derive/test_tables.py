"""Ranking, table, timeline, tree and provenance."""

from __future__ import annotations

import math

from fake_pack import CHANGCHUN, HEILONGJIANG, JILIN, LIAONING
from neviewer.derive.catalogue import indicator_rows
from neviewer.derive.frames import Mark
from neviewer.derive.opening import opening_state
from neviewer.derive.provenance import provenance_frame
from neviewer.derive.ranking import ranking_frame
from neviewer.derive.table_frame import table_frame
from neviewer.derive.timeline import timeline_frame
from neviewer.domain.language import ENGLISH, Language
from neviewer.state import changes


def columns(frame):
    return {column.id: column for column in frame.columns}


def test_the_ranking_is_largest_first_with_the_missing_named(pack, state):
    frame = ranking_frame(pack, state.with_(focus=JILIN), ENGLISH)
    assert [(row.rank, row.name, row.text) for row in frame.rows] == [
        (1, "Liaoning", "86.0"),
        (2, "Jilin", "43.4"),
        (3, "Heilongjiang", "−156.8"),
    ]
    assert frame.axis == "Thousand persons"
    assert frame.rows[0].value == 86.0
    assert [row.selected for row in frame.rows] == [True, True, False]
    assert [row.focused for row in frame.rows] == [False, True, False]
    later = ranking_frame(pack, state.with_(period="2024"), ENGLISH)
    assert later.missing == ("Heilongjiang",)
    assert later.rows[1].marks is Mark.PROVISIONAL


def test_the_table_is_exact_in_the_published_unit(pack, state):
    frame = table_frame(pack, state, ENGLISH)
    table = columns(frame)
    assert table["value"].texts == ("8.60", "4.34", "−15.68")
    assert set(table["unit"].texts) == {"10 thousand persons"}
    assert table["rank"].texts == ("1", "2", "3")
    assert table["status"].texts == ("final", "final", "estimated and derived")
    assert table["vintage"].texts[2] == "Computed as the residual"
    assert table["source"].texts[1] == "Jilin Bureau, Communique of Jilin, 2024"
    assert table["change"].title == "Change since 2022"
    # Liaoning has no figure of 2022: no change, rather than one over two years.
    assert table["change"].texts == ("", "+22.41", "−7.57")
    assert math.isnan(table["change"].keys[0])
    assert (frame.selected, frame.focus) == (frozenset({LIAONING, JILIN}), None)


def test_no_change_is_told_across_a_new_census(pack, gdp):
    after = columns(table_frame(pack, gdp, ENGLISH))
    assert after["change"].texts[0] == "+10.0%"
    at = columns(table_frame(pack, gdp.with_(period="2021"), ENGLISH))
    assert set(at["change"].texts) == {""}


def test_totals_and_chosen_places_have_rows_without_a_rank(pack, gdp):
    frame = table_frame(pack, changes.toggle_selected(gdp, pack, "110000"), ENGLISH)
    assert frame.codes[-3:] == ("NE", "100000", "110000")
    assert columns(frame)["rank"].texts[-3:] == ("", "", "")
    assert columns(frame)["value"].texts[-1] != ""
    assert frame.marks[3] is Mark.DERIVED


def test_a_place_without_a_figure_keeps_its_row(pack, state):
    frame = table_frame(pack, state.with_(period="2024"), ENGLISH)
    table = columns(frame)
    place = frame.codes.index(HEILONGJIANG)
    assert table["value"].texts[place] == ""
    assert math.isnan(table["value"].keys[place])
    assert table["status"].texts[place] == "no figure"
    assert frame.marks[place] is Mark.MISSING


def test_a_table_of_changes_has_no_second_change(pack, gdp):
    frame = table_frame(pack, changes.set_transform(gdp, pack, "change"), ENGLISH)
    assert "change" not in columns(frame)
    assert columns(frame)["value"].texts[0] == "+10.0"
    assert columns(frame)["unit"].texts[0] == "%"


def test_the_timeline_says_which_years_it_skips(pack, gdp, state):
    frame = timeline_frame(pack, gdp, ENGLISH)
    assert frame.periods[frame.current] == "2023"
    assert frame.skipped == "No figures for 2019."
    assert timeline_frame(pack, state, ENGLISH).skipped == ""
    nothing = timeline_frame(pack, state.with_(indicator="gdp_nowhere"), ENGLISH)
    assert (nothing.periods, nothing.current) == ((), -1)


def test_the_tree_says_what_there_is_and_where(pack):
    rows = {
        row.id: row for topic in indicator_rows(pack, "province", ENGLISH) for row in topic.rows
    }
    assert rows["gdp_nominal"].years == "2016–2023"
    assert rows["gdp_nominal"].available
    assert rows["population_census"].years == "not by this level"
    assert not rows["population_census"].available
    assert rows["gdp_nowhere"].years == "no figures yet"
    assert rows["net_migration"].warning == "Official figures are few."
    assert "net inflow" in rows["net_migration"].search
    assert "净迁移" in rows["net_migration"].search


def test_topics_without_indicators_are_left_out(pack):
    topics = indicator_rows(pack, "county", Language("zh"))
    assert [topic.name for topic in topics] == ["人口", "经济"]
    by_province = {row.id: row.years for topic in topics for row in topic.rows}
    assert by_province["net_migration"] == "by province only"


def test_provenance_lists_the_chosen_places_first_and_all_their_vintages(pack, gdp):
    frame = provenance_frame(pack, gdp.with_(focus=HEILONGJIANG, selected=(LIAONING,)), ENGLISH)
    assert frame.title == "GDP, 2023"
    assert [name for name, _ in frame.vintages] == ["Heilongjiang", "Liaoning"]
    shown, first = frame.vintages[1][1]
    assert (shown.shown, first.shown) == (True, False)
    assert first.text == "3.02094 trillion yuan"
    assert (first.status, first.note) == ("provisional", "Later revised.")
    assert [line.id for line in frame.sources] == ["L"]


def test_provenance_shows_published_figures_whatever_is_drawn(pack, gdp):
    index = changes.set_transform(gdp, pack, "index")
    as_index = provenance_frame(pack, index, ENGLISH)
    assert as_index.vintages == provenance_frame(pack, gdp, ENGLISH).vintages


def test_provenance_tells_the_arithmetic_of_derived_figures(pack, state):
    frame = provenance_frame(pack, state.with_(selected=(HEILONGJIANG,)), ENGLISH)
    assert frame.sources[0].id == "derived"
    ((name, rows),) = frame.vintages
    assert name == "Heilongjiang"
    assert rows[0].note.endswith("= −15.68. Quoted twice.")
    assert rows[0].status == "estimated and derived"


def test_places_with_one_plain_figure_have_nothing_to_tell(pack, cities):
    state = changes.choose_indicator(cities, pack, "population_census")
    assert provenance_frame(pack, state.with_(selected=(CHANGCHUN,)), ENGLISH).vintages == ()


def test_the_opening_state_is_the_turn_of_2023(pack):
    state = opening_state(pack)
    assert (state.indicator, state.period, state.article) == ("net_migration", "2023", "turn-2023")
