"""What each screen of an exhibit shows, as frames with their texts ready to draw."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from neviewer.data.pack import Pack, Shape
from neviewer.derive.heading import heading_frame
from neviewer.derive.kiosk_figure import BigFigure, key_figure, place_story
from neviewer.derive.map_frame import map_frame
from neviewer.derive.timeline import timeline_frame
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.kiosk.tour import Step, Tour, attract_views, make_tour
from neviewer.state.attract import Scene, scene_of
from neviewer.state.visit import CHOOSING, Visit, can_go_back, is_exploring, next_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neviewer.derive.frames import MapFrame, SourceLine, TimelineFrame
    from neviewer.kiosk.exhibit import Exhibit
    from neviewer.state.explorer import ExplorerState

LANGUAGE_NAMES = {"en": "English", "zh": "中文"}
_WORDS = {
    "back": QT_TRANSLATE_NOOP("Exhibit", "Back"),
    "over": QT_TRANSLATE_NOOP("Exhibit", "Start over"),
    "larger": QT_TRANSLATE_NOOP("Exhibit", "Larger text"),
    "sources": QT_TRANSLATE_NOOP("Exhibit", "Sources"),
    "close": QT_TRANSLATE_NOOP("Exhibit", "Close"),
    "more": QT_TRANSLATE_NOOP("Exhibit", "More ({page} of {pages})"),
    "closer": QT_TRANSLATE_NOOP("Exhibit", "Closer"),
    "farther": QT_TRANSLATE_NOOP("Exhibit", "Farther away"),
    "whole": QT_TRANSLATE_NOOP("Exhibit", "The whole map"),
    "period": QT_TRANSLATE_NOOP("Exhibit", "Time"),
    "map": QT_TRANSLATE_NOOP("Exhibit", "Map"),
    "touch": QT_TRANSLATE_NOOP("Exhibit", "Touch the screen"),
    "ask": QT_TRANSLATE_NOOP("Exhibit", "Are you still there?"),
    "asked": QT_TRANSLATE_NOOP("Exhibit", "The exhibit begins anew in {seconds} s."),
    "stay": QT_TRANSLATE_NOOP("Exhibit", "Yes, go on"),
    "cleaning": QT_TRANSLATE_NOOP("Exhibit", "The screen is being cleaned"),
    "pin": QT_TRANSLATE_NOOP("Exhibit", "PIN of the operator"),
    "wrong": QT_TRANSLATE_NOOP("Exhibit", "Wrong."),
    "wait": QT_TRANSLATE_NOOP("Exhibit", "Wrong. Try again in {seconds} s."),
    "looking": QT_TRANSLATE_NOOP("Exhibit", "Looking…"),
    "cancel": QT_TRANSLATE_NOOP("Exhibit", "Cancel"),
    "enter": QT_TRANSLATE_NOOP("Exhibit", "Enter"),
    "delete": QT_TRANSLATE_NOOP("Exhibit", "Delete"),
    "operator": QT_TRANSLATE_NOOP("Exhibit", "For the operator"),
    "leave": QT_TRANSLATE_NOOP("Exhibit", "Leave the exhibit"),
    "clean": QT_TRANSLATE_NOOP("Exhibit", "Clean the screen"),
    "restart": QT_TRANSLATE_NOOP("Exhibit", "Start the program anew"),
    "update": QT_TRANSLATE_NOOP("Exhibit", "Take new content from {name}"),
    "stay_in": QT_TRANSLATE_NOOP("Exhibit", "Go on with the exhibit"),
    "working": QT_TRANSLATE_NOOP("Exhibit", "Working…"),
    "cleaned": QT_TRANSLATE_NOOP("Exhibit", "Touches do nothing for {seconds} s."),
}
_CHOOSE = QT_TRANSLATE_NOOP("Exhibit", "What would you like to see?")
_EXPLORE = QT_TRANSLATE_NOOP("Exhibit", "Touch the map")
_EXPLORE_TEXT = QT_TRANSLATE_NOOP(
    "Exhibit", "Each place has a story of its own. Two fingers move the map or bring it closer."
)
_EXPLORE_STILL = QT_TRANSLATE_NOOP("Exhibit", "What shall the map show?")
_NEXT = QT_TRANSLATE_NOOP("Exhibit", "Next: {title}")
_TO_MAP = QT_TRANSLATE_NOOP("Exhibit", "Next: touch the map")
_SOURCES = QT_TRANSLATE_NOOP("Exhibit", "Where the figures come from")
_RIGHT = QT_TRANSLATE_NOOP("Exhibit", "Yes.")
_WRONG = QT_TRANSLATE_NOOP("Exhibit", "Not quite.")
_LONGEST_NEXT = 34  # letters of a title on a button


class OptionFrame(NamedTuple):
    """An answer, a topic or a story to touch."""

    text: str
    chosen: bool = False
    right: bool | None = None  # None until a question is answered


class ScreenFrame(NamedTuple):
    """One screen beside its map."""

    kind: str  # choose, step, place, explore, sources
    title: str
    text: str  # CommonMark
    figures: tuple[BigFigure, ...]
    options: tuple[OptionFrame, ...]
    next: str  # empty where nothing follows
    can_go_back: bool
    has_sources: bool
    step: int  # of ``steps``, for the row of dots; -1 for none
    steps: int
    heading: str  # what the map shows


class Words(NamedTuple):
    """Texts that every screen of a language has."""

    text: dict[str, str]
    language: str  # the name of the language that a touch leads to


class Guide:
    """The frames of one exhibit; ``languages`` are all that it speaks."""

    def __init__(self, pack: Pack, exhibit: Exhibit, languages: Mapping[str, Language]) -> None:
        self.pack = pack
        self.exhibit = exhibit
        self.tour: Tour = make_tour(pack, exhibit, languages)
        self._languages = languages
        views = attract_views(pack, exhibit, self.tour)
        self.scenes: tuple[Scene, ...] = tuple(
            scene_of(view, self._periods(view), exhibit.attract.seconds) for view in views
        )

    def layer(self, level: str, detail: str) -> tuple[Shape, ...]:
        """Shapes of a level for drawing."""
        return self.pack.layer(level, detail)

    def map(self, view: ExplorerState, language: str) -> MapFrame:
        """The map of a view."""
        return map_frame(self.pack, view, self._languages[language])

    def timeline(self, visit: Visit) -> TimelineFrame:
        """The periods that a visitor can go to."""
        return timeline_frame(self.pack, visit.view, self._languages[visit.language])

    def words(self, language: str) -> Words:
        """The texts of buttons and questions."""
        spoken = self._languages[language]
        text = {key: spoken.translate("Exhibit", word) for key, word in _WORDS.items()}
        tour, visit = self.tour, Visit(language, self.tour.topics[0])
        return Words(text, LANGUAGE_NAMES.get(next_language(visit, tour), ""))

    def title(self, language: str) -> str:
        """What the exhibit is called."""
        return self.exhibit.title.pick(language)

    def period(self, period: str, language: str) -> str:
        """A period in words."""
        return period_text(period, self._languages[language])

    def heading(self, view: ExplorerState, language: str) -> str:
        """What the map of a view shows."""
        return self.pack.indicators[view.indicator].name(self._languages[language])

    def screen(self, visit: Visit) -> ScreenFrame:
        """The screen of a visit."""
        language, tour = self._languages[visit.language], self.tour
        steps = tour.lengths[visit.story] + 1 if visit.story != CHOOSING else 0
        base = ScreenFrame(
            kind="step", title="", text="", figures=(), options=(), next="",
            can_go_back=can_go_back(visit, tour),
            has_sources="sources" in self.exhibit.features,
            step=min(visit.step, steps - 1) if steps > 1 else -1,
            steps=steps,
            heading=heading_frame(self.pack, visit.view, language).title,
        )  # fmt: skip
        if visit.sources:
            title = language.translate("Exhibit", _SOURCES)
            return base._replace(kind="sources", title=title, text=self._sources_text(visit))
        if visit.place:
            told = place_story(self.pack, visit.view, visit.place, language)
            return base._replace(
                kind="place", title=told.name, text=told.sentence, figures=told.figures
            )
        if visit.story == CHOOSING:
            options = tuple(OptionFrame(each.title) for each in tour.chapters[language.code])
            title = language.translate("Exhibit", _CHOOSE)
            return base._replace(kind="choose", title=title, options=options)
        if is_exploring(visit, tour):
            return self._explore(base, visit)
        return self._step(base, visit)

    # --------------------------------------------------------------------------------------

    def _periods(self, view: ExplorerState) -> tuple[str, ...]:
        return self.pack.coverage(view.indicator, view.level).periods

    def _explore(self, base: ScreenFrame, visit: Visit) -> ScreenFrame:
        language = self._languages[visit.language]
        touchable = "places" in self.exhibit.features
        shown = (visit.view.level, visit.view.indicator)
        options = tuple(
            OptionFrame(self.heading(each, language.code), (each.level, each.indicator) == shown)
            for each in self.tour.topics
        )
        title = _EXPLORE if touchable else _EXPLORE_STILL
        text = language.translate("Exhibit", _EXPLORE_TEXT) if touchable else ""
        return base._replace(
            kind="explore",
            title=language.translate("Exhibit", title),
            text=text,
            options=options if len(options) > 1 else (),
        )

    def _step(self, base: ScreenFrame, visit: Visit) -> ScreenFrame:
        language = self._languages[visit.language]
        steps = self.tour.chapters[visit.language][visit.story].steps
        step = steps[visit.step]
        following = steps[visit.step + 1].title if base.steps > visit.step + 2 else ""
        pattern = language.translate("Exhibit", _NEXT)
        onward = pattern.format(title=_short(following))
        if not following:
            onward = language.translate("Exhibit", _TO_MAP)
        figure = key_figure(self.pack, step.view.with_(period=visit.view.period), language)
        found = base._replace(
            title=step.title,
            text=step.text,
            figures=(figure,) if figure is not None else (),
            next=onward,
        )
        return found if step.task is None else _asked(found, step, visit.answer, language)

    def _sources_text(self, visit: Visit) -> str:
        """The sources of what is on the screen under the sources."""
        language = self._languages[visit.language]
        under = self.screen(visit._replace(sources=False))
        lines = [each.source for each in under.figures if each.source is not None]
        lines += heading_frame(self.pack, visit.view, language).sources
        caution = heading_frame(self.pack, visit.view, language).caution
        credit = self.pack.credit
        told = [_cited(line) for line in dict.fromkeys(lines)]
        return "\n\n".join(part for part in (*told, caution, credit) if part)


def _cited(line: SourceLine) -> str:
    return f"**{_escaped(line.citation)}**  \n{_escaped(line.detail)}"


def _escaped(text: str) -> str:
    """A text in which CommonMark finds no signs of its own."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#" else sign for sign in text)


def _asked(frame: ScreenFrame, step: Step, answer: int, language: Language) -> ScreenFrame:
    """A screen with its question, and what is said once it is answered."""
    task = step.task
    if task is None:
        return frame
    answered = answer >= 0
    options = tuple(
        OptionFrame(text, index == answer, index in task.right if answered else None)
        for index, text in enumerate(task.task.options)
    )
    ask = task.block.get("ask")
    if not answered:
        text = f"{frame.text}\n\n**{ask}**" if frame.text else f"**{ask}**"
        return frame._replace(text=text, options=options, figures=())
    said = language.translate("Exhibit", _RIGHT if answer in task.right else _WRONG)
    explain = task.block.get("explain")
    return frame._replace(text=f"**{said}** {explain}".strip(), options=options)


@lru_cache(maxsize=64)
def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_NEXT else title[: _LONGEST_NEXT - 1].rstrip() + "…"
