"""Links: every state survives being written and read; wrong links are corrected with reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_pack import DALIAN, JILIN, LIAONING, SHENYANG, FakePack
from neviewer.domain.language import ENGLISH, Language
from neviewer.state.catalogue import is_place, levels_of, opening
from neviewer.state.explorer import (
    CHARTS,
    MAX_CLASSES,
    METHODS,
    MIN_CLASSES,
    SCOPES,
    TRANSFORMS,
    Classification,
    ExplorerState,
)
from neviewer.state.link import format_link, parse_link

PACK = FakePack()
VIEWS = [
    (level, indicator) for indicator in PACK.indicators for level in levels_of(PACK, indicator)
]


@st.composite
def states(draw):
    level, indicator = draw(st.sampled_from(VIEWS))
    places = [region.code for region in PACK.regions if is_place(PACK, region.code, level)]
    periods = st.sampled_from(PACK.coverage(indicator, level).periods)
    diverging = PACK.indicators[indicator].diverging
    transform = draw(st.sampled_from([t for t in TRANSFORMS if not (diverging and t == "index")]))
    article = draw(st.sampled_from([None, "turn-2023", "water"]))
    story = draw(st.sampled_from([None, "walk"]))
    return ExplorerState(
        level=level,
        indicator=indicator,
        period=draw(periods),
        focus=draw(st.none() | st.sampled_from(places)),
        selected=tuple(draw(st.lists(st.sampled_from(places), unique=True))),
        transform=transform,
        baseline=draw(periods) if transform == "index" else None,
        classification=Classification(
            draw(st.sampled_from(METHODS)),
            draw(st.integers(MIN_CLASSES, MAX_CLASSES)),
            draw(st.sampled_from(SCOPES)),
        ),
        chart=draw(st.sampled_from(CHARTS)),
        article=article,
        anchor=draw(st.none() | st.text(min_size=1)) if article else None,
        story=story,
        step=draw(st.integers(0, 50)) if story else 0,
    )


@given(states())
def test_every_state_survives_a_link(state):
    # A lone surrogate cannot be written down anywhere, so no heading has one.
    if state.anchor:
        state = state.with_(anchor=state.anchor.encode("utf-8", "replace").decode("utf-8"))
    assert parse_link(format_link(state), PACK) == (state, ())


def test_what_is_as_by_default_is_left_out():
    state = ExplorerState("prefecture", "gdp_nominal", "2016", selected=(DALIAN, SHENYANG))
    assert format_link(state) == "neviewer:/prefecture/gdp_nominal?period=2016&sel=210200,210100"


@given(st.text())
def test_no_text_raises(text):
    for link in (text, f"neviewer:/{text}", f"neviewer:/province/gdp_nominal?{text}"):
        state, _ = parse_link(link, PACK)
        assert state.period in PACK.coverage(state.indicator, state.level).periods
        assert parse_link(format_link(state), PACK) == (state, ())


PART = st.sampled_from(
    "period focus sel transform base method classes scope chart article at story step other".split()
)
VALUE = st.text() | st.sampled_from(["2016", "210000", "1e9", "-5", "99999999999", "%ff", "index"])


@given(st.lists(st.tuples(PART, VALUE), max_size=6))
def test_no_part_raises_and_the_same_link_is_corrected_in_the_same_way(parts):
    query = "&".join(f"{name}={value}" for name, value in parts)
    link = f"neviewer:/prefecture/population_census?{query}"
    assert parse_link(link, PACK) == parse_link(link, PACK)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://example.org/", "is not a link of neviewer"),
        ("neviewer:/province/nonsense?period=2020", "no indicator “nonsense”"),
        ("neviewer:/province/gdp_nowhere", "no figures of Firms yet"),
        ("neviewer:/planet/gdp_nominal?period=2016", "no level “planet”"),
        ("neviewer:/county/gdp_nominal?period=2016", "by county: showing it by prefecture"),
        ("neviewer:/province/gdp_nominal?period=2050", "no figures for “2050”: showing 2023"),
        ("neviewer:/province/gdp_nominal?period=2020&sel=210000,999999", "no such province"),
        ("neviewer:/province/gdp_nominal?period=2020&sel=210100", "Shenyang"),
        ("neviewer:/province/gdp_nominal?period=2020&focus=x", "x"),
        ("neviewer:/province/gdp_nominal?period=2020&chart=pie", "“pie” is not a choice"),
        ("neviewer:/province/gdp_nominal?period=2020&classes=99", "“99” is not a choice"),
        ("neviewer:/province/gdp_nominal?period=2020&classes=many", "not a number of classes"),
        ("neviewer:/province/gdp_nominal?period=2020&transform=log", "“log”"),
        ("neviewer:/province/gdp_nominal?period=2020&transform=index&base=soon", "“soon”"),
        ("neviewer:/province/net_migration?period=2023&transform=index", "no index is made of it"),
        ("neviewer:/province/gdp_nominal?period=2020&article=none", "no article “none”"),
        ("neviewer:/province/gdp_nominal?period=2020&story=run", "no story “run”"),
        ("neviewer:/province/gdp_nominal?period=2020&story=walk&step=x", "not a number of a step"),
        ("neviewer:/province/gdp_nominal?period=2020&colour=red", "no part “colour”"),
    ],
)
def test_what_is_wrong_is_corrected_and_said(link, said):
    state, reasons = parse_link(link, PACK)
    assert said in " ".join(reasons)
    assert state.period in PACK.coverage(state.indicator, state.level).periods


def test_a_link_without_a_period_shows_the_latest_and_says_nothing():
    state, reasons = parse_link("neviewer:/province/gdp_nominal", PACK)
    assert (state.period, reasons) == ("2023", ())


def test_order_of_selection_is_kept_and_doubles_are_dropped():
    link = "neviewer:/province/gdp_nominal?period=2020&sel=220000,210000,220000,NE"
    assert parse_link(link, PACK).state.selected == (JILIN, LIAONING, "NE")


def test_reasons_are_in_the_language_asked_for_and_safe_to_show():
    chinese = Language("zh", lambda _context, text: f"〈{text}〉")
    _, reasons = parse_link("neviewer:/province/gdp_nominal?period=2050", PACK, chinese)
    assert reasons[0].startswith("〈地区生产总值")
    _, reasons = parse_link("neviewer:/province/" + "a%00" * 90, PACK, ENGLISH)
    assert "\0" not in reasons[0]
    assert len(reasons[0]) < 120


def test_the_opening_view():
    assert format_link(opening(PACK)) == (
        "neviewer:/province/net_migration?period=2023&sel=210000,220000&article=turn-2023"
    )


def test_the_opening_view_of_another_pack_is_its_first_indicator_with_figures():
    other = FakePack()
    other.indicators = {
        key: value for key, value in other.indicators.items() if key.startswith("gdp_no")
    }
    other.articles = lambda _language: ()
    state = opening(other)
    assert (state.indicator, state.period, state.article) == ("gdp_nominal", "2023", None)


def test_a_link_never_names_a_story_of_the_readers_own():
    own = parse_link("neviewer:/province/gdp_nominal?period=2020", PACK).state.with_(
        story="own:mine", step=3
    )
    assert "story" not in format_link(own)
    link = "neviewer:/province/gdp_nominal?period=2020&story=own:mine&step=2"
    assert parse_link(link, PACK).state.story is None
