"""The screens of an exhibit say what they should, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from exhibits import make_exhibit
from neviewer.data.pack import Pack
from neviewer.kiosk.guide import Guide
from neviewer.state import visit as visits
from neviewer.ui.i18n import language_of

VIEWS = """
[[show]]
view = "neviewer:/province/net_migration?period=2023&focus=210000"
title = { en = "More came", zh = "来的更多" }
text = { en = "In 2023.", zh = "2023年。" }
[[show]]
view = "neviewer:/prefecture/gdp_nominal?period=2020"
title = { en = "GDP", zh = "生产总值" }
"""


@pytest.fixture(scope="module")
def pack(real_pack_path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


def guide_of(pack: Pack, folder: Path, *show: str) -> Guide:
    exhibit = make_exhibit(folder, *show)
    return Guide(pack, exhibit, {code: language_of(code) for code in exhibit.languages})


def test_a_story_has_its_steps_then_the_map_to_touch(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    visit = visits.first_visit(guide.tour)
    first = guide.screen(visit)
    assert (first.kind, first.title, first.step, first.steps) == (
        "step",
        "More came than left",
        0,
        3,
    )
    assert "neviewer:" not in first.text
    assert first.figures[0].number == "+86,000"
    assert "And in 2024?" in first.next
    asked = visits.forward(visit, guide.tour)
    question = guide.screen(asked)
    assert len(question.options) == 3
    assert {option.right for option in question.options} == {None}
    assert not question.figures
    explored = visits.forward(asked, guide.tour)
    last = guide.screen(explored)
    assert (last.kind, last.next) == ("explore", "")
    assert len(last.options) >= 2
    assert [option.chosen for option in last.options].count(True) == 1


def test_an_answer_shows_all_signs_and_the_explanation(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    visit = visits.forward(visits.first_visit(guide.tour), guide.tour)
    for option in range(3):
        told = guide.screen(visits.give_answer(visit, option))
        assert [each.right for each in told.options].count(True) == 1
        assert told.options[option].chosen
        assert "Drag time to 2024." in told.text


def test_a_figure_follows_the_time(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    visit = visits.see_period(visits.first_visit(guide.tour), "2024")
    assert guide.screen(visit).figures[0].number == "−49,000"


def test_sources_of_what_is_on_the_screen_are_one_touch_away(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    visit = visits.touch_place(visits.first_visit(guide.tour), "220000")
    place = guide.screen(visit)
    assert place.kind == "place"
    assert len(place.figures) == 3
    assert place.has_sources
    told = guide.screen(visits.show_sources(visit)).text
    for figure in place.figures:
        assert figure.source is not None
        assert figure.source.citation[:20] in told.replace("\\", "")


def test_views_in_a_row_are_one_chapter_and_the_topics_of_the_map(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path, VIEWS)
    assert guide.tour.lengths == (2,)
    assert [view.indicator for view in guide.tour.topics] == ["net_migration", "gdp_nominal"]
    visit = visits.first_visit(guide.tour)
    assert guide.screen(visit).title == "More came"
    assert guide.screen(visits.speak(visit, guide.tour, "zh")).title == "来的更多"
    assert "GDP" in guide.screen(visits.forward(visit, guide.tour)).title


def test_among_several_one_chooses_by_title(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path, '[[show]]\nstory = "turn"\n[[show]]\narticle = "turn-2023"\n')
    visit = visits.first_visit(guide.tour)
    screen = guide.screen(visit)
    assert screen.kind == "choose"
    assert screen.options[0].text == "A turn?"
    article = guide.screen(visits.begin(visit, guide.tour, 1))
    assert article.title
    assert "](neviewer:" not in article.text


def test_every_screen_of_both_languages_has_its_words(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    english, chinese = guide.words("en"), guide.words("zh")
    assert english.language == "中文"
    assert chinese.language == "English"
    assert english.text.keys() == chinese.text.keys()


def test_the_loop_has_the_views_of_the_steps(pack: Pack, tmp_path: Path):
    guide = guide_of(pack, tmp_path)
    assert guide.scenes[0].view.indicator == "net_migration"
    assert guide.scenes[0].periods[-1] == "2023"
