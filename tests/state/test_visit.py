"""Where touches lead a visitor, and that the beginning is always within reach."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from neviewer.state import visit as visits
from neviewer.state.explorer import ExplorerState
from neviewer.state.visit import CHOOSING


def view(indicator: str) -> ExplorerState:
    return ExplorerState("province", indicator, "2023")


class FakeTour(NamedTuple):
    lengths: tuple[int, ...] = (3,)
    languages: tuple[str, ...] = ("en", "zh")
    language: str = "zh"
    topics: tuple[ExplorerState, ...] = (view("gdp"), view("births"))

    def view(self, story: int, step: int) -> ExplorerState:
        return view(f"story {story} step {step}")


ONE, SEVERAL = FakeTour(), FakeTour(lengths=(2, 4))
gestures = st.lists(
    st.sampled_from(
        ["forward", "back", "over", "zh", "en", "text", "place", "other", "period", "topic",
         "answer", "sources", "page", "begin"]
    )
)  # fmt: skip


def do(visit: visits.Visit, tour: FakeTour, gesture: str) -> visits.Visit:
    changes = {
        "forward": lambda: visits.forward(visit, tour),
        "back": lambda: visits.back(visit, tour),
        "over": lambda: visits.start_over(visit, tour),
        "zh": lambda: visits.speak(visit, tour, "zh"),
        "en": lambda: visits.speak(visit, tour, "en"),
        "text": lambda: visits.resize_text(visit, 3),
        "place": lambda: visits.touch_place(visit, "210000"),
        "other": lambda: visits.touch_place(visit, ""),
        "period": lambda: visits.see_period(visit, "2020"),
        "topic": lambda: visits.see_topic(visit, tour, 1),
        "answer": lambda: visits.give_answer(visit, 1),
        "sources": lambda: visits.show_sources(visit),
        "page": lambda: visits.turn_page(visit, 3),
        "begin": lambda: visits.begin(visit, tour, 1),
    }
    return changes[gesture]()


def test_one_story_begins_at_once_and_ends_at_the_map_to_touch():
    visit = visits.first_visit(ONE)
    assert (visit.story, visit.language, visit.view) == (0, "zh", view("story 0 step 0"))
    for _ in range(3):
        assert not visits.is_exploring(visit, ONE)
        visit = visits.forward(visit, ONE)
    assert visits.is_exploring(visit, ONE)
    assert visit.view == ONE.topics[0]
    assert visits.forward(visit, ONE) == visit


def test_among_several_stories_one_chooses_and_comes_back():
    visit = visits.first_visit(SEVERAL)
    assert visit.story == CHOOSING
    assert not visits.can_go_back(visit, SEVERAL)
    second = visits.begin(visit, SEVERAL, 1)
    assert second.view == view("story 1 step 0")
    assert visits.back(second, SEVERAL) == visit


def test_back_puts_away_what_lies_on_top_first():
    visit = visits.touch_place(visits.forward(visits.first_visit(ONE), ONE), "210000")
    visit = visits.show_sources(visit)
    without_sources = visits.back(visit, ONE)
    assert (without_sources.sources, without_sources.place) == (False, "210000")
    assert visits.back(without_sources, ONE).place == ""
    assert visits.back(without_sources, ONE).step == 1


def test_the_first_answer_counts():
    visit = visits.give_answer(visits.first_visit(ONE), 2)
    assert visits.give_answer(visit, 0).answer == 2
    assert visits.forward(visit, ONE).answer == -1


@given(st.sampled_from([ONE, SEVERAL]), gestures)
def test_starting_over_keeps_only_language_and_text(tour: FakeTour, done: list[str]):
    visit = first = visits.first_visit(tour)
    for gesture in done:
        visit = do(visit, tour, gesture)
        assert visit.language in tour.languages
        assert visit.step <= visits.steps_of(tour, visit.story)
    over = visits.start_over(visit, tour)
    assert over._replace(language=first.language, size=first.size) == first


@given(st.sampled_from([ONE, SEVERAL]), gestures)
def test_back_often_enough_leads_to_the_beginning(tour: FakeTour, done: list[str]):
    visit = visits.first_visit(tour)
    for gesture in done:
        visit = do(visit, tour, gesture)
    for _ in range(8):
        visit = visits.back(visit, tour)
    assert not visits.can_go_back(visit, tour)
    assert (visit.place, visit.sources, visit.step) == ("", False, 0)
