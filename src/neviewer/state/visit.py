"""What one visitor of an exhibit has come to, as one value, and what each touch makes of it.

Whatever a visitor can change is in here, so that the exhibit is fresh again as soon as the value is
the first one again.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from neviewer.state.explorer import ExplorerState

CHOOSING = -1  # instead of a story: which one to see is still to be chosen
MOST_TOPICS = 5


class Visit(NamedTuple):
    """What a visitor sees."""

    language: str
    view: ExplorerState
    story: int = CHOOSING
    step: int = 0  # the one after the last is the map to touch
    size: int = 0  # of the text, an index
    place: str = ""  # whose own story is told; empty for none
    answer: int = -1  # the chosen option of the step's question
    sources: bool = False  # whether they are listed
    page: int = 0  # of what is read


class Tour(Protocol):
    """The screens of an exhibit, as far as visits need to know them."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Those it can be seen in."""

    @property
    def language(self) -> str:
        """The one every visitor begins in."""

    @property
    def topics(self) -> tuple[ExplorerState, ...]:
        """What the map to touch can show; at least one."""

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many steps each story has."""

    def view(self, story: int, step: int) -> ExplorerState:
        """What the map shows at a step."""


def first_visit(tour: Tour) -> Visit:
    """Where every visitor begins: the only story, or the choice among several."""
    story = 0 if len(tour.lengths) <= 1 else CHOOSING
    return Visit(tour.language, _view_at(tour, story, 0), story)


def begin(visit: Visit, tour: Tour, story: int) -> Visit:
    """Go to the first step of a story."""
    if not 0 <= story < len(tour.lengths):
        return visit
    return _at(visit, tour, story, 0)


def is_exploring(visit: Visit, tour: Tour) -> bool:
    """Whether a visitor is at the map to touch."""
    return visit.story != CHOOSING and visit.step >= steps_of(tour, visit.story)


def steps_of(tour: Tour, story: int) -> int:
    """How many steps a story has; none for what is no story."""
    return tour.lengths[story] if 0 <= story < len(tour.lengths) else 0


def forward(visit: Visit, tour: Tour) -> Visit:
    """Go one step on; the last one leads to the map to touch."""
    if visit.story == CHOOSING or is_exploring(visit, tour):
        return visit
    return _at(visit, tour, visit.story, visit.step + 1)


def back(visit: Visit, tour: Tour) -> Visit:
    """Put away what lies over the screen, else go one step back."""
    if visit.sources:
        return visit._replace(sources=False, page=0)
    if visit.place:
        return visit._replace(place="", page=0)
    if visit.step > 0:
        return _at(visit, tour, visit.story, visit.step - 1)
    if visit.story != CHOOSING and len(tour.lengths) > 1:
        return _at(visit, tour, CHOOSING, 0)
    return visit


def can_go_back(visit: Visit, tour: Tour) -> bool:
    """Whether ``back`` leads anywhere."""
    return back(visit, tour) != visit


def start_over(visit: Visit, tour: Tour) -> Visit:
    """Begin anew; language and size of text are the visitor's and stay."""
    return first_visit(tour)._replace(language=visit.language, size=visit.size)


def speak(visit: Visit, tour: Tour, language: str) -> Visit:
    """Go on in another language."""
    return visit._replace(language=language, page=0) if language in tour.languages else visit


def next_language(visit: Visit, tour: Tour) -> str:
    """The language that a touch of the language button leads to."""
    here = tour.languages.index(visit.language) if visit.language in tour.languages else -1
    return tour.languages[(here + 1) % len(tour.languages)]


def resize_text(visit: Visit, sizes: int) -> Visit:
    """Make the text larger; the largest is followed by the usual one."""
    return visit._replace(size=(visit.size + 1) % max(sizes, 1), page=0)


def touch_place(visit: Visit, place: str) -> Visit:
    """Tell the own story of a place; touched again, or beside every place, put it away."""
    if not place or place == visit.place:
        return visit._replace(place="", sources=False, page=0)
    return visit._replace(place=place, sources=False, page=0)


def see_period(visit: Visit, period: str) -> Visit:
    """Look at another period."""
    return visit._replace(view=visit.view.with_(period=period))


def see_topic(visit: Visit, tour: Tour, topic: int) -> Visit:
    """Look at another of the things the map to touch can show."""
    if not 0 <= topic < len(tour.topics):
        return visit
    view = tour.topics[topic]
    kept = visit.place if view.level == visit.view.level else ""
    return visit._replace(view=view, place=kept, sources=False, page=0)


def give_answer(visit: Visit, option: int) -> Visit:
    """Answer the question of a step; the first answer counts."""
    return visit._replace(answer=option) if visit.answer < 0 else visit


def show_sources(visit: Visit) -> Visit:
    """List where the figures come from, or put the list away."""
    return visit._replace(sources=not visit.sources, page=0)


def turn_page(visit: Visit, pages: int) -> Visit:
    """Read on; after the last page comes the first."""
    return visit._replace(page=(visit.page + 1) % max(pages, 1))


def _at(visit: Visit, tour: Tour, story: int, step: int) -> Visit:
    return visit._replace(
        view=_view_at(tour, story, step),
        story=story,
        step=step,
        place="",
        answer=-1,
        sources=False,
        page=0,
    )


def _view_at(tour: Tour, story: int, step: int) -> ExplorerState:
    if 0 <= step < steps_of(tour, story):
        return tour.view(story, step)
    return tour.topics[0]
