"""Lines over time: gaps stay gaps, breaks are marked, and time steps are cheap."""

from __future__ import annotations

from fake_pack import CHANGCHUN, DALIAN, HEILONGJIANG, JILIN, LIAONING, SHENYANG
from neviewer.derive.frames import Mark
from neviewer.derive.trend import trend_frame
from neviewer.domain.language import ENGLISH
from neviewer.state import changes


def lines(frame):
    return {line.code: line for line in frame.series}


def test_gaps_and_breaks_begin_new_strokes(pack, state):
    found = lines(trend_frame(pack, state, ENGLISH))
    liaoning = found[LIAONING]
    assert liaoning.positions == (2021.0, 2023.0, 2024.0)
    assert liaoning.starts == (0, 1)
    assert liaoning.breaks == (1,)  # computed before, official after
    assert found[HEILONGJIANG].starts == (0,)


def test_values_are_on_the_scale_that_the_axis_names(pack, state):
    frame = trend_frame(pack, state, ENGLISH)
    assert frame.axis == "Thousand persons"
    assert lines(frame)[JILIN].values == (-159.3, -180.7, 43.4, -108.0)
    assert lines(frame)[JILIN].texts[-1] == "−108 thousand persons (2024, provisional)"
    assert lines(frame)[JILIN].marks[-1] is Mark.PROVISIONAL


def test_a_gap_of_a_year_without_any_figures_and_a_new_census(pack, gdp):
    frame = trend_frame(pack, gdp, ENGLISH)
    found = lines(frame)
    assert found[LIAONING].starts == (0, 3, 4)  # 2016–2018, 2020, 2021–2023
    assert found[LIAONING].breaks == (4,)
    assert found["NE"].kind == "total"
    assert [each.text for each in frame.breaks] == ["from 2021: after the 2023 economic census"]
    assert frame.breaks[0].position == 2020.5


def test_the_nation_is_drawn_where_it_does_not_flatten_the_rest(pack, gdp):
    frame = trend_frame(pack, gdp, ENGLISH)
    assert "100000" not in lines(frame)
    assert frame.note == "China is not drawn: its total would flatten the lines."
    growth = changes.choose_indicator(gdp, pack, "gdp_growth")
    assert lines(trend_frame(pack, growth, ENGLISH))["100000"].kind == "nation"
    for transform in ("index", "change"):
        changed = trend_frame(pack, changes.set_transform(gdp, pack, transform), ENGLISH)
        assert "100000" in lines(changed)
    asked = trend_frame(pack, changes.toggle_selected(gdp, pack, "100000"), ENGLISH)
    assert "100000" in lines(asked)
    assert asked.note == ""


def test_places_beyond_the_map_are_drawn_when_chosen(pack, gdp):
    assert "110000" not in lines(trend_frame(pack, gdp, ENGLISH))
    chosen = changes.toggle_selected(gdp, pack, "110000")
    assert trend_frame(pack, chosen, ENGLISH).series[-1].code == "110000"


def test_chosen_lines_lie_on_top_in_order_of_choice(pack, cities):
    state = cities.with_(selected=(CHANGCHUN, SHENYANG), focus=DALIAN)
    frame = trend_frame(pack, state, ENGLISH)
    assert [line.code for line in frame.series] == [CHANGCHUN, SHENYANG, DALIAN]
    assert [line.selected for line in frame.series] == [True, True, False]
    assert [line.focused for line in frame.series] == [False, False, True]


def test_breaks_name_the_places_they_are_of(pack, cities):
    frame = trend_frame(pack, cities, ENGLISH)
    assert [each.text for each in frame.breaks] == [
        "from 2016: not comparable with before (Shenyang, Dalian)"
    ]
    one = trend_frame(pack, cities.with_(selected=(DALIAN,)), ENGLISH)
    assert [each.text for each in one.breaks] == ["from 2016: not comparable with before"]
    none = trend_frame(pack, cities.with_(selected=(CHANGCHUN,)), ENGLISH)
    assert none.breaks == ()


def test_censuses_are_joined(pack, cities):
    state = changes.choose_indicator(cities, pack, "population_census")
    for line in trend_frame(pack, state, ENGLISH).series:
        assert line.positions == (2000.0, 2010.0, 2020.0)
        assert line.starts == (0,)


def test_an_index_says_what_it_does_not_draw(pack, gdp, cities):
    index = trend_frame(pack, changes.set_transform(gdp, pack, "index"), ENGLISH)
    assert lines(index)[LIAONING].positions == (2021.0, 2022.0, 2023.0)
    assert index.axis == "Index, 2021 = 100"
    assert "not carried across a break" in index.note
    state = changes.set_transform(cities, pack, "index", "2015")
    note = trend_frame(pack, state, ENGLISH).note
    assert note.startswith("No index for Changchun: no figure in 2015.")


def test_a_change_is_not_drawn_across_what_parts_the_series(pack, gdp):
    frame = trend_frame(pack, changes.set_transform(gdp, pack, "change"), ENGLISH)
    line = lines(frame)[LIAONING]
    assert line.positions == (2017.0, 2018.0, 2022.0, 2023.0)
    assert line.starts == (0, 2)
    assert line.breaks == (2,)
    assert frame.axis == "Change on the period before, %"


def test_a_step_in_time_moves_the_marker_and_rebuilds_no_line(pack, gdp):
    before = trend_frame(pack, gdp, ENGLISH)
    after = trend_frame(pack, changes.step_period(gdp, pack, -1), ENGLISH)
    assert after.series is before.series
    assert (before.position, after.position) == (2023.0, 2022.0)
    focused = trend_frame(pack, gdp.with_(focus=JILIN), ENGLISH)
    assert lines(focused)[HEILONGJIANG] is lines(before)[HEILONGJIANG]


def test_a_view_without_figures_has_no_lines(pack, state):
    frame = trend_frame(pack, state.with_(indicator="gdp_nowhere"), ENGLISH)
    assert frame.series == ()
