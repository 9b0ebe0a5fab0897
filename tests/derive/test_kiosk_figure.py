"""A place's own story: three figures and a sentence, each with state and source."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from neviewer.data.pack import Pack
from neviewer.derive.kiosk_figure import FIGURES_TOLD, key_figure, parts, place_story
from neviewer.domain.language import ENGLISH, Language
from neviewer.state.explorer import ExplorerState
from neviewer.ui.i18n import language_of

LIAONING = ExplorerState("province", "net_migration", "2023", selected=("210000",))


@pytest.fixture(scope="module")
def pack(real_pack_path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


def test_the_figure_of_a_view_is_large_signed_and_sourced(pack: Pack):
    figure = key_figure(pack, LIAONING, ENGLISH)
    assert figure is not None
    assert (figure.number, figure.unit, figure.state) == ("+86,000", "persons", "final")
    assert "Liaoning" in figure.label
    assert figure.source is not None
    assert "Liaoning" in figure.source.citation


def test_a_derived_figure_says_so(pack: Pack):
    figure = key_figure(pack, LIAONING.with_(selected=("230000",)), ENGLISH)
    assert figure is not None
    assert "derived" in figure.state


def test_the_focus_comes_before_the_choice_and_neither_gives_none(pack: Pack):
    state = LIAONING.with_(focus="220000", period="2024")
    figure = key_figure(pack, state, ENGLISH)
    assert figure is not None
    assert figure.number == "−108,000"
    assert key_figure(pack, LIAONING.with_(selected=()), ENGLISH) is None
    assert key_figure(pack, LIAONING.with_(period="1950"), ENGLISH) is None


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize(
    ("level", "indicator"),
    [("province", "net_migration"), ("prefecture", "population_census"),
     ("prefecture", "gdp_nominal")],
)  # fmt: skip
def test_every_place_has_a_story(pack: Pack, code: str, level: str, indicator: str):
    language: Language = language_of(code)
    period = pack.coverage(indicator, level).periods[-1]
    state = ExplorerState(level, indicator, period)
    for place in pack.regions.shown(level):
        story = place_story(pack, state, place.code, language)
        assert story.name
        assert story.sentence.endswith((".", "。"))
        assert 0 < len(story.figures) <= FIGURES_TOLD
        labels = [figure.label for figure in story.figures]
        assert len(set(labels)) == len(labels)
        for figure in story.figures:
            assert figure.number
            assert figure.state
            assert figure.source in story.sources


def test_a_break_in_a_series_is_told(pack: Pack):
    state = ExplorerState("prefecture", "population_resident", "2023")
    assert "2020 cannot be compared" in place_story(pack, state, "210200", ENGLISH).sentence


def test_numbers_and_their_units_are_told_apart():
    assert parts("+86,000 persons") == ("+86,000", "persons")
    assert parts("−15.68万人") == ("−15.68", "万人")
    assert parts("82.35%") == ("82.35%", "")
    assert parts("nothing") == ("nothing", "")
