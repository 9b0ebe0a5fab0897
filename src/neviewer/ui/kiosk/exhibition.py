"""Runs an exhibit: the loop, the visitor's touches, the question whether anybody is there, anew."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from neviewer.kiosk.attract import position
from neviewer.kiosk.heartbeat import ACTIVE, ATTRACT, CLOSED
from neviewer.state import visit as visits
from neviewer.state.attract import Moment, drift, moment
from neviewer.state.visit import Visit
from neviewer.ui.kiosk.overlays import breath

if TYPE_CHECKING:
    from neviewer.derive.frames import MapFrame
    from neviewer.kiosk.guide import Guide
    from neviewer.ui.kiosk.stage import Stage

_FRAME_MS = 33  # thirty a second while the loop plays
_CALM_MS = 500  # where nothing may move by itself
_LOOK_MS = 250  # how often idleness is looked at
_FADE_S = 0.4  # of a visitor's change of period


class Clock(NamedTuple):
    """Where an exhibit's time comes from."""

    now: Callable[[], float] = time.time  # of the wall
    since: Callable[[], float] = time.monotonic  # never goes back


class Session(NamedTuple):
    """What is told of a visit when it is over: nothing that says who it was."""

    seconds: float
    stories: tuple[str, ...]
    language: str
    touches: int


class Exhibition(QObject):
    """Holds the visit; every touch makes another one, and every reset the first one again."""

    status_changed = Signal(str)  # ATTRACT, ACTIVE, CLOSED
    session_ended = Signal(object)  # a Session

    def __init__(
        self, stage: Stage, guide: Guide, clock: Clock | None = None, *, moves: bool = True
    ) -> None:
        super().__init__(stage)
        self.stage, self.guide = stage, guide
        self.clock = clock or Clock()
        self._moves = moves
        self.status = ""
        self.start = visits.first_visit(guide.tour)
        self.visit: Visit = self.start
        self._last_touch = self._began = self.clock.since()
        self._touches = 0
        self._seen: dict[str, None] = {}
        self._clean_until = 0.0
        self._words = {code: guide.words(code) for code in guide.tour.languages}
        self.frames = QTimer(self, interval=_FRAME_MS if moves else _CALM_MS)
        self.frames.setTimerType(Qt.TimerType.PreciseTimer)
        self.frames.timeout.connect(self.play)
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self.look_after)
        self._connect()

    def _connect(self) -> None:
        stage = self.stage
        stage.pressed.connect(self._pressed)
        stage.moved.connect(self._touched)
        stage.did.connect(self._do)
        stage.option_chosen.connect(self._choose)
        stage.page_turned.connect(lambda pages: self.go(visits.turn_page(self.visit, pages)))
        stage.period_asked.connect(self._see_period)
        stage.place_touched.connect(self._touch_place)
        stage.curtain.touched.connect(self.begin)

    def run(self) -> None:
        """Begin with the loop."""
        self._looks.start()
        if self._is_open():
            self._attract()
        else:
            self._close()

    def stop(self) -> None:
        """Do nothing any more."""
        self.frames.stop()
        self._looks.stop()

    # The loop -----------------------------------------------------------------------------

    def _attract(self) -> None:
        languages = self.guide.tour.languages
        order = (self.start.language, *(code for code in languages if code != self.start.language))
        self.stage.message.hide()
        self.stage.set_percent(self.guide.exhibit.screen.text_sizes[self.start.size])
        self.stage.set_words(self._words[self.start.language])
        self.stage.map.let_go()
        self._titles = tuple(dict.fromkeys(filter(None, map(self.guide.title, order))))
        self._call = " · ".join(self._words[code].text["touch"] for code in order)
        self.stage.show_attract(self._titles)
        self._loop_began = self.clock.since()
        self.frames.start()
        self.play()
        self._tell(ATTRACT)

    def play(self) -> None:
        """Show what the loop shows at this moment: it is asked of the clock, never counted."""
        exhibit, now = self.guide.exhibit, self.clock.now()
        at = now if exhibit.attract.in_step else self.clock.since() - self._loop_began
        scenes = self.guide.scenes
        index, share = position(at, exhibit.attract.seconds, len(scenes))
        here = moment(scenes, index, share)
        frame, before = self._map_at(here.scene, here.period), None
        if self._moves and here.fade < 1:
            before = self._before(here, frame)
        self.stage.show_map(frame, "", before, here.fade)
        language = self.start.language
        scene = scenes[here.scene]
        moved = drift(now)
        self.stage.poster.set_titles(self._titles, moved)
        self.stage.call.set_words(
            self.guide.heading(scene.view, language),
            self.guide.period(scene.periods[here.period], language),
            self._call,
            moved,
            breath(now) if self._moves else 0.5,
        )

    def _map_at(self, scene: int, period: int) -> MapFrame:
        found = self.guide.scenes[scene]
        view = found.view.with_(period=found.periods[period])
        return self.guide.map(view, self.start.language)

    def _before(self, here: Moment, frame: MapFrame) -> MapFrame | None:
        """The map of the step before, if it has the same places."""
        before = self._map_at(*here.before)
        return before if before.level == frame.level and before is not frame else None

    # The visitor --------------------------------------------------------------------------

    def begin(self) -> None:
        """The first touch: the loop ends, and nothing else happens."""
        if self.status == CLOSED or not self.stage.curtain.isVisible():
            return
        if self.status != ACTIVE:
            self.frames.stop()
            self.stage.curtain.open()
            self.visit = self.start
            self._touches, self._seen = 1, {}
            self._last_touch = self._began = self.clock.since()
            self._show()
            self._tell(ACTIVE)

    def go(self, visit: Visit) -> None:
        """Show another visit."""
        if visit != self.visit and self.status == ACTIVE:
            old, self.visit = self.visit, visit
            self._show(old)

    def reset(self) -> None:
        """Be as fresh as before the first visitor."""
        if self.status == ACTIVE:
            self.session_ended.emit(
                Session(
                    max(self._last_touch - self._began, 0.0),
                    tuple(self._seen),
                    self.visit.language,
                    self._touches,
                )
            )
        self.visit = self.start
        self._touches, self._seen = 0, {}
        self._attract()

    def snapshot(self) -> tuple[object, ...]:
        """All that a visitor could have changed: after a reset it is what it was at the start."""
        stage = self.stage
        return (
            self.visit,
            stage.map.is_home(),
            stage.map.fingers,
            stage.scale,
            stage.buttons["language"].text(),
            stage.message.isVisible(),
            stage.curtain.isVisible(),
            self._touches,
            tuple(self._seen),
        )

    def _show(self, old: Visit | None = None) -> None:
        visit, stage, guide = self.visit, self.stage, self.guide
        stage.set_percent(guide.exhibit.screen.text_sizes[visit.size])
        stage.set_words(self._words[visit.language])
        frame = guide.map(visit.view, visit.language)
        stage.show_map(frame, visit.place, None, 1.0)
        if old is not None and (old.story, old.step) != (visit.story, visit.step):
            stage.map.let_go()
        stage.show_screen(guide.screen(visit), guide.timeline(visit), visit.page)
        if visit.story >= 0:
            self._seen.setdefault(guide.tour.ids()[visit.story])

    def _do(self, name: str) -> None:
        tour, visit = self.guide.tour, self.visit
        if name == "over":
            self.stage.map.let_go()
        changes = {
            "back": lambda: visits.back(visit, tour),
            "next": lambda: visits.forward(visit, tour),
            "over": lambda: visits.start_over(visit, tour),
            "sources": lambda: visits.show_sources(visit),
            "larger": lambda: visits.resize_text(visit, len(self.guide.exhibit.screen.text_sizes)),
            "language": lambda: visits.speak(visit, tour, visits.next_language(visit, tour)),
        }
        self.go(changes[name]())

    def _choose(self, index: int) -> None:
        visit, tour = self.visit, self.guide.tour
        kind = self.guide.screen(visit).kind
        if kind == "choose":
            self.go(visits.begin(visit, tour, index))
        elif kind == "explore":
            self.go(visits.see_topic(visit, tour, index))
        else:
            self.go(visits.give_answer(visit, index))

    def _see_period(self, period: str) -> None:
        self.go(visits.see_period(self.visit, period))

    def _touch_place(self, code: str) -> None:
        if self.guide.screen(self.visit).kind != "choose":
            self.go(visits.touch_place(self.visit, code))

    def words(self) -> dict[str, str]:
        """The texts of the language in use."""
        return self._words[self.visit.language].text

    def clean(self) -> None:
        """Let touches do nothing for a while, so that the screen can be wiped."""
        self._clean_until = self.clock.since() + self.guide.exhibit.operator.cleaning_seconds
        if self.status == ACTIVE:
            self.reset()
        self.stage.cleaning.cover()
        self.look_after()

    # Whether anybody is there -------------------------------------------------------------

    def _pressed(self) -> None:
        self._touches += self.status == ACTIVE
        self._touched()

    def _touched(self) -> None:
        self._last_touch = self.clock.since()
        if self.stage.message.isVisible() and self.status == ACTIVE:
            self.stage.message.hide()

    def look_after(self) -> None:
        """Close and open by the hours; ask, and begin anew, when nobody touches."""
        self._tell_cleaning()
        if not self._is_open():
            if self.status != CLOSED:
                self._close()
            return
        if self.status == CLOSED:
            self._attract()
        if self.status != ACTIVE:
            return
        idle = self.guide.exhibit.idle
        quiet = self.clock.since() - self._last_touch
        if quiet >= idle.seconds + idle.countdown:
            self.reset()
        elif quiet >= idle.seconds:
            self._ask(idle.seconds + idle.countdown - quiet, idle.countdown)

    def _tell_cleaning(self) -> None:
        cleaning = self.stage.cleaning
        if not cleaning.isVisible():
            return
        left = self._clean_until - self.clock.since()
        if left <= 0:
            cleaning.hide()
            return
        text, whole = self.words(), self.guide.exhibit.operator.cleaning_seconds
        said = text["cleaned"].format(seconds=max(1, round(left)))
        cleaning.say(text["cleaning"], said, left=min(left / whole, 1.0))

    def _ask(self, left: float, countdown: float) -> None:
        text = self._words[self.visit.language].text
        message = self.stage.message
        if not message.isVisible():
            self.stage.map.drop_fingers()
            message.cover()
        seconds = max(1, round(left))
        share = left / countdown if countdown > 0 else 0.0
        message.say(text["ask"], text["asked"].format(seconds=seconds), text["stay"], left=share)

    def _is_open(self) -> bool:
        return self.guide.exhibit.hours.is_open(datetime.fromtimestamp(self.clock.now()))

    def _close(self) -> None:
        if self.status == ACTIVE:
            self.reset()
        self.frames.stop()
        self.stage.curtain.hide()
        self.stage.message.say("", "", black=True)
        self.stage.message.cover()
        self._tell(CLOSED)

    def _tell(self, status: str) -> None:
        if status != self.status:
            self.status = status
            self.status_changed.emit(status)
