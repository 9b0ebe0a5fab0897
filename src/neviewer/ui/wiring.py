"""Ties the panels to the store: gestures become changes, changes become frames."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from neviewer.derive.bound import Derivations
from neviewer.export.figure_look import Look
from neviewer.state import changes
from neviewer.state.catalogue import Catalogue
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import SCHEME, parse_link
from neviewer.state.preferences import Preferences
from neviewer.ui.store import ExplorerStore
from neviewer.ui.window import Window

if TYPE_CHECKING:
    from neviewer.tasks.jobs import Jobs
    from neviewer.ui.article.desk import ReadingDesk
    from neviewer.ui.charts.panel import ChartPanel
    from neviewer.ui.map.view import MapView
    from neviewer.ui.provenance import ProvenanceDialog
    from neviewer.ui.sound import SoundDesk
    from neviewer.ui.stories.classroom import Classroom
    from neviewer.ui.stories.desk import StoryDesk
    from neviewer.ui.stories.teacher import TeacherDesk


_NESTED = 4  # layouts within each other: each asks the one around it for room


class Wiring(QObject):
    """Lives as long as its window; holds nothing but what it ties together."""

    lock_changed = Signal()

    def __init__(
        self,
        window: Window,
        store: ExplorerStore,
        derivations: Derivations,
        catalogue: Catalogue,
        look: Look,
        jobs: Callable[[], Jobs],
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._store = store
        self.derivations = derivations
        self._catalogue = catalogue
        self._look = look
        self.provenance: ProvenanceDialog | None = None
        self._follow()
        self._listen()
        store.changed.connect(self._lay_out)

    def furnish(self) -> None:
        """Tie in the panels that the window made after its first paint."""
        self._follow_around()
        self._listen_around()
        if self.derivations.library.is_writing:
            self.stories.write()
        if self.is_locked:
            _ = self.teacher  # another look of the window leaves the lesson locked

    @cached_property
    def desk(self) -> ReadingDesk:
        """What reads the text on show; it is made after the first paint, or when it is needed."""
        from neviewer.ui.article.desk import ReadingDesk

        jobs = self._jobs()
        desk = ReadingDesk(self._window, self._store, self.derivations, jobs, self, self._look)
        desk.texts.story_found.connect(lambda path: self.stories.open(path))
        return desk

    @cached_property
    def classroom(self) -> Classroom:
        """What all of stories and lessons share."""
        from neviewer.ui.stories.classroom import Classroom

        return Classroom(self.derivations, self._look, self._jobs)

    @cached_property
    def stories(self) -> StoryDesk:
        """What opens stories; made when one is asked for."""
        from neviewer.ui.stories.desk import StoryDesk

        return StoryDesk(self._window, self._store, self._catalogue, self.classroom)

    @cached_property
    def teacher(self) -> TeacherDesk:
        """The teacher's side of a lesson; made when it is asked for."""
        from neviewer.ui.stories.teacher import TeacherDesk

        made = TeacherDesk(self._window, self._store, self.stories, self.classroom)
        made.lock_changed.connect(self.lock_changed)
        return made

    @property
    def is_locked(self) -> bool:
        """Whether a locked lesson keeps its readers in."""
        return self.derivations.library.is_locked

    def is_free(self, action: str) -> bool:
        """Whether an action may be done now: a locked lesson leaves some of them."""
        if not self.is_locked:
            return True
        from neviewer.ui.stories.teacher import FREE

        return action in FREE

    def begin_reading(self) -> None:
        """Read the text on show, and from now on every other."""
        self.desk.follow()

    def open(self, what: str) -> None:
        """Open a text or a story of the reader's own, or else a link."""
        path = Path(what)
        if not what or what.startswith(f"{SCHEME}:") or not path.is_file():
            self.open_link(what)
        elif self.derivations.is_story(path):
            self.stories.open(path)
        else:
            self.desk.texts.open(path)

    def open_link(self, link: str, merge: str | None = None) -> None:
        """Go to the view a link names; what had to be corrected is said in the status bar."""
        parsed = parse_link(link, self._catalogue, self.derivations.language)
        self._store.dispatch(lambda state: changes.follow(state, parsed.state), merge=merge)
        if parsed.reasons:
            self._window.say(" ".join(parsed.reasons))

    def set_look(self, look: Look, preferences: Preferences) -> None:
        """Draw with other ramps or patterns from now on."""
        self._look = look
        self._window.set_look(look)
        self._show_map(self._store.state)
        self._show_chart(self._store.state)
        if self.provenance is not None:
            self.provenance.set_look(look)
        self._window.set_preferences(preferences)

    # What is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        follow = self._store.follow
        follow(
            self, lambda s: (s.level, s.indicator), lambda _s: self._window.heading.release_height()
        )
        follow(self, lambda s: (s.level, s.indicator, s.period), self._show_heading)
        follow(self, lambda s: (s.level, s.indicator, s.period, s.classification), self._show_map)
        follow(self, lambda s: (s.selected, s.focus), self._show_selection)
        follow(self, lambda s: (s.article, s.anchor), self._show_article)

    def _follow_around(self) -> None:
        follow = self._store.follow
        follow(self, lambda s: s.level, self._show_level)
        follow(self, lambda s: (s.level, s.indicator), self._show_indicator)
        follow(
            self, lambda s: s.with_(article=None, anchor=None, story=None, step=0), self._show_chart
        )
        follow(self, lambda s: (s.level, s.indicator, s.period), self._show_timeline)
        follow(self, lambda s: s.classification, self._show_classification)
        follow(self, lambda s: s, lambda _s: self._show_history())
        follow(self, lambda s: (s.story, s.step), self._show_story)

    def _lay_out(self, old: ExplorerState, new: ExplorerState) -> None:
        """Give all panels their new sizes before any is painted: else the map is drawn twice.

        A step in time needs no such care: the heading holds its height meanwhile.
        """
        if old.with_(period=new.period) != new:
            for _ in range(_NESTED):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _show_level(self, state: ExplorerState) -> None:
        self._window.top_bar.level.set_current(state.level)
        self._window.indicators.set_rows(self.derivations.indicators(state.level))

    def _show_indicator(self, state: ExplorerState) -> None:
        self._window.indicators.set_current(state.indicator)

    def _show_heading(self, state: ExplorerState) -> None:
        self._window.heading.set_frame(self.derivations.heading(state))

    def _show_map(self, state: ExplorerState) -> None:
        self._window.map.set_frame(self.derivations.map(state), self._look)

    def _show_selection(self, state: ExplorerState) -> None:
        self._window.map.set_selection(state.selected, state.focus)

    def _show_chart(self, state: ExplorerState) -> None:
        charts = self._window.charts
        charts.set_chart(state.chart)
        periods = self.derivations.timeline(state).periods
        charts.set_transform(state.transform, state.baseline, periods)
        if state.chart == "trend":
            charts.trend.set_frame(self.derivations.trend(state))
        elif state.chart == "ranking":
            colours = self._window.map.class_colours()
            shades = self._window.map.class_shades()
            charts.ranking.set_frame(self.derivations.ranking(state), colours, shades)
        else:
            charts.table.set_frame(self.derivations.table(state))

    def _show_timeline(self, state: ExplorerState) -> None:
        self._window.timeline.set_frame(self.derivations.timeline(state))

    def _show_article(self, state: ExplorerState) -> None:
        self._window.article.set_frame(self.derivations.article(state))

    def _show_story(self, state: ExplorerState) -> None:
        if state.story is not None or "stories" in self.__dict__:
            self.stories.show(state)

    def _show_classification(self, state: ExplorerState) -> None:
        self._window.top_bar.set_classification(state.classification)

    def _show_history(self) -> None:
        self._window.top_bar.set_history(self._store.can_go_back(), self._store.can_go_forward())

    # What is done -------------------------------------------------------------------------

    def _listen(self) -> None:
        window = self._window
        window.heading.sources_asked.connect(self.show_provenance)
        window.map.lassoed.connect(self._lasso)
        window.map.focused.connect(lambda code: self._change(changes.set_focus, code))
        window.map.cleared.connect(self.clear_selection)
        window.map.chosen.connect(self._choose)
        window.map.hovered.connect(self._hover)
        window.map.describe = lambda code: self.derivations.place(self._store.state, code)
        window.article.link_activated.connect(self.open_link)
        window.article.said.connect(window.say)
        window.article.highlighted.connect(self._hover_link)
        window.article.article_chosen.connect(lambda id_: self._change(changes.set_article, id_))
        window.article.list_stories = self.derivations.stories
        window.article.story_chosen.connect(lambda id_: self.stories.open_bundled(id_))

    def _listen_around(self) -> None:
        window, bar = self._window, self._window.top_bar
        bar.back_asked.connect(self._store.back)
        bar.forward_asked.connect(self._store.forward)
        bar.level_chosen.connect(lambda level: self._change(changes.choose_level, level))
        bar.classification_chosen.connect(
            lambda value: self._change(changes.set_classification, value)
        )
        window.indicators.chosen.connect(lambda id_: self._change(changes.choose_indicator, id_))
        window.charts.chart_chosen.connect(lambda name: self._change(changes.set_chart, name))
        window.charts.transform_chosen.connect(
            lambda name: self._change(changes.set_transform, name)
        )
        window.charts.baseline_chosen.connect(self._baseline)
        window.charts.lassoed.connect(self._lasso)
        window.charts.period_chosen.connect(lambda p: self._period(p, scrubbing=False))
        window.charts.chosen.connect(self._choose)
        window.charts.cleared.connect(self.clear_selection)
        window.charts.hovered.connect(self._hover)
        window.timeline.period_chosen.connect(lambda p, scrub: self._period(p, scrubbing=scrub))
        window.timeline.scrub_ended.connect(self._store.settle)

    def _brushed(self) -> tuple[MapView | ChartPanel, ...]:
        window = self._window
        return (window.map, window.charts) if window.is_furnished else (window.map,)

    def show_provenance(self) -> None:
        """Open the window of sources and vintages of what is shown."""
        if self.provenance is None:
            from neviewer.ui.provenance import ProvenanceDialog

            self.provenance = ProvenanceDialog(self._window)
            self.provenance.set_look(self._look)
        self.provenance.set_frame(self.derivations.provenance(self._store.state))
        self.provenance.show()
        self.provenance.activateWindow()

    @cached_property
    def sound(self) -> SoundDesk:
        """What lets the lines of chosen places be heard."""
        from neviewer.ui.sound import SoundDesk

        return SoundDesk(self._window, self.derivations, self._jobs())

    def save_sound(self) -> None:
        """Write the lines of the places chosen as a sound."""
        self.sound.save(self._store.state)

    def play_sound(self) -> None:
        """Let the lines of the places chosen be heard, or stop it."""
        self.sound.toggle(self._store.state)

    def print_worksheet(self) -> None:
        """Ask which lesson to print, and how."""
        from neviewer.ui.stories.print_dialog import PrintDialog

        PrintDialog(self._window, self.derivations, self._jobs(), self.stories.story).show()

    def step(self, by: int) -> None:
        """Go some periods on or back."""
        self._change(changes.step_period, by)

    def go_to(self, kind: str, id_: str) -> None:
        """Go to what the search box found: a place, an indicator, a text or a period."""
        if kind == "story":
            self.stories.open_bundled(id_)
            return
        by_kind = {
            "place": changes.go_to_place,
            "indicator": changes.choose_indicator,
            "article": changes.set_article,
            "period": changes.choose_period,
        }
        self._change(by_kind[kind], id_)
        if text := self.derivations.lack(self._store.state, kind, id_):
            self._window.say(text)

    def clear_selection(self) -> None:
        """Select nothing."""
        self._change(changes.select, ())

    def map_credit(self) -> str:
        """Whose boundaries the map draws."""
        return self.derivations.map(self._store.state).credit

    def _change(self, change: Callable[..., ExplorerState], value: object) -> None:
        self._store.dispatch(lambda state: change(state, self._catalogue, value))

    def _choose(self, code: str, add: bool) -> None:
        self._change(changes.toggle_selected if add else changes.select_only, code)

    def _lasso(self, codes: tuple[str, ...], add: bool) -> None:
        old = self._store.state.selected if add else ()
        new = tuple(code for code in codes if code not in old)
        self._change(changes.select, old + new)

    def _baseline(self, period: str) -> None:
        self._store.dispatch(
            lambda state: changes.set_transform(state, self._catalogue, "index", period)
        )

    def _period(self, period: str, *, scrubbing: bool) -> None:
        self._store.dispatch(
            lambda state: changes.choose_period(state, self._catalogue, period),
            merge="scrub" if scrubbing else None,
        )

    def _hover_link(self, link: str) -> None:
        """Light the place that a link of the article is about."""
        state = parse_link(link, self._catalogue, self.derivations.language).state if link else None
        code = "" if state is None else state.focus or next(iter(state.selected), "")
        self.light(code, "" if state is None else state.period)

    def light(self, code: str, period: str = "") -> None:
        """Light a place, at the level shown, on the map, and with its period on the chart."""
        shown = changes.at_level(code, self._catalogue, self._store.state.level) or ""
        self._window.map.set_hover(shown)
        if self._window.is_furnished:
            self._window.charts.set_hover(shown, period)

    def _hover(self, code: str) -> None:
        """Hover is passing: it goes from view to view and never into the state."""
        for view in self._brushed():
            if view is not self.sender():
                view.set_hover(code)
