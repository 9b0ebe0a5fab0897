"""What gestures do: told as little stories."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fake_pack import CHANGCHUN, DALIAN, JILIN, LIAONING, SHENYANG, FakePack
from neviewer.domain.regions import LEVELS
from neviewer.state import changes
from neviewer.state.catalogue import opening
from neviewer.state.correct import correct
from neviewer.state.explorer import CHARTS, TRANSFORMS, Classification

PACK = FakePack()
OPENING = opening(PACK)


def test_another_indicator_keeps_the_period_if_it_has_figures_then():
    state = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    assert (state.level, state.period, state.selected) == ("province", "2023", (LIAONING, JILIN))


def test_another_indicator_goes_to_the_nearest_period_it_has():
    state = changes.choose_indicator(OPENING, PACK, "population")
    assert state.period == "2020"


def test_an_indicator_without_figures_here_is_shown_where_it_has_them():
    state = changes.choose_indicator(OPENING, PACK, "population_census")
    assert (state.level, state.period, state.selected) == ("prefecture", "2020", ())


def test_an_indicator_without_any_figures_is_not_chosen():
    assert changes.choose_indicator(OPENING, PACK, "gdp_nowhere") is OPENING
    assert changes.choose_indicator(OPENING, PACK, "nonsense") is OPENING


def test_choosing_a_level_without_figures_says_why_not():
    gdp = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    assert changes.choose_level(gdp, PACK, "county").level == "prefecture"
    _, reasons = correct(gdp.with_(level="county", selected=()), PACK)
    assert reasons[0] == "GDP has no figures by county: showing it by prefecture."
    assert any("2023" in reason for reason in reasons)  # prefectures end in 2017
    assert changes.lacks_level(gdp, PACK, "county")
    assert not changes.lacks_level(gdp, PACK, "prefecture")


def test_going_up_selects_the_provinces_of_what_was_selected():
    state = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    state = changes.choose_level(state, PACK, "prefecture")
    assert state.selected == ()
    state = changes.select(state, PACK, (CHANGCHUN, SHENYANG, DALIAN))
    state = changes.set_focus(state, PACK, DALIAN)
    state = changes.choose_level(state, PACK, "province")
    assert (state.selected, state.focus) == ((JILIN, LIAONING), LIAONING)


def test_steps_in_time_go_from_figure_to_figure_and_stop_at_the_ends():
    state = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    assert changes.step_period(state, PACK, -3).period == "2020"
    assert changes.step_period(state, PACK, -4).period == "2018"  # no figures for 2019
    assert changes.step_period(state, PACK, 1) == state
    assert changes.first_period(state, PACK).period == "2016"
    assert changes.last_period(changes.first_period(state, PACK), PACK) == state
    assert changes.choose_period(state, PACK, "2019").period == "2020"


def test_clicks_select_and_deselect():
    state = changes.select_only(OPENING, PACK, JILIN)
    assert state.selected == (JILIN,)
    assert changes.select_only(state, PACK, JILIN).selected == ()
    state = changes.toggle_selected(state, PACK, LIAONING)
    assert state.selected == (JILIN, LIAONING)
    assert changes.toggle_selected(state, PACK, JILIN).selected == (LIAONING,)
    assert changes.select(state, PACK, ()).selected == ()
    assert changes.select(state, PACK, ("NE", SHENYANG, "nonsense")).selected == ("NE",)
    assert changes.set_focus(state, PACK, "nonsense").focus is None


def test_an_index_begins_where_the_shown_period_can_be_compared_with():
    state = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    index = changes.set_transform(state, PACK, "index")
    assert index.baseline == "2021"  # the census of 2023 begins a new level then
    earlier = changes.set_transform(changes.choose_period(state, PACK, "2018"), PACK, "index")
    assert earlier.baseline == "2016"
    assert changes.set_transform(state, PACK, "index", "2022").baseline == "2022"
    assert changes.set_transform(index, PACK, "value").baseline is None
    assert changes.choose_indicator(index, PACK, "population").baseline == "2020"


def test_no_index_is_made_of_what_can_be_negative():
    assert changes.set_transform(OPENING, PACK, "index") == OPENING
    gdp = changes.choose_indicator(OPENING, PACK, "gdp_nominal")
    back = changes.choose_indicator(
        changes.set_transform(gdp, PACK, "index"), PACK, "net_migration"
    )
    assert (back.transform, back.baseline) == ("value", None)


def test_a_chart_an_article_and_classes():
    assert changes.set_chart(OPENING, PACK, "table").chart == "table"
    assert changes.set_chart(OPENING, PACK, "pie") == OPENING
    assert changes.set_article(OPENING, PACK, "water", "here").anchor == "here"
    assert changes.set_article(OPENING, PACK, "none") == OPENING
    assert changes.set_article(OPENING, PACK, None).article is None
    many = changes.set_classification(OPENING, PACK, Classification("equal", 40, "period"))
    assert many.classification == Classification("equal", 9, "period")


def test_a_link_in_an_article_leaves_the_article_open():
    target = OPENING.with_(article=None, period="2022")
    assert changes.follow(OPENING, target) == OPENING.with_(period="2022")
    assert changes.follow(OPENING, target.with_(article="water")).article == "water"


CODES = st.sampled_from([region.code for region in PACK.regions] + ["nonsense"])
GESTURES = st.one_of(
    st.tuples(st.just(changes.choose_indicator), st.sampled_from([*PACK.indicators, "nonsense"])),
    st.tuples(st.just(changes.choose_level), st.sampled_from(LEVELS)),
    st.tuples(st.just(changes.choose_period), st.sampled_from(["1900", "2016", "2022", "soon"])),
    st.tuples(st.just(changes.step_period), st.integers(-5, 5)),
    st.tuples(st.just(changes.toggle_selected), CODES),
    st.tuples(st.just(changes.select_only), CODES),
    st.tuples(st.just(changes.set_focus), CODES),
    st.tuples(st.just(changes.set_chart), st.sampled_from(CHARTS)),
    st.tuples(st.just(changes.set_transform), st.sampled_from(TRANSFORMS)),
)


@given(st.lists(GESTURES, max_size=12))
def test_whatever_one_does_there_is_something_to_see(gestures):
    state = OPENING
    for change, value in gestures:
        state = change(state, PACK, value)
        assert correct(state, PACK) == (state, ())
