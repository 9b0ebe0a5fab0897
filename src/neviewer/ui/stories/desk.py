"""Opens stories and shows the step one is at in the place of the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from neviewer.state import changes
from neviewer.state.explorer import OWN_TEXT, ExplorerState, viewed
from neviewer.state.link import parse_link
from neviewer.stories.run import Answer, Place, Run
from neviewer.ui.stories.panel import StoryPanel

if TYPE_CHECKING:
    from neviewer.state.catalogue import Catalogue
    from neviewer.stories.draft import Draft
    from neviewer.stories.model import Problem, Story
    from neviewer.ui.store import ExplorerStore
    from neviewer.ui.stories.classroom import Classroom
    from neviewer.ui.stories.editor import StoryEditor
    from neviewer.ui.stories.mistakes import MistakesDialog
    from neviewer.ui.window import Window

_KEEP_MS = 800  # after the last letter that was typed
_AHEAD_MS = 100  # after a step is shown, so that its painting has the interpreter for itself


class StoryDesk(QObject):
    """Which story and step are read stands in the state; here is what they look like."""

    shown = Signal()

    def __init__(
        self,
        window: Window,
        store: ExplorerStore,
        catalogue: Catalogue,
        classroom: Classroom,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._classroom = classroom
        self._derivations = classroom.derivations
        self._catalogue = catalogue
        self._runs = classroom.derivations.library.runs
        self.story: Story | None = None
        self.run: Run | None = None
        self._view: ExplorerState | None = None  # what the step shows
        self.panel: StoryPanel | None = None
        self.mistakes: MistakesDialog | None = None
        self.editor: StoryEditor | None = None
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._prepare)
        window.closing.connect(self.keep)
        window.installEventFilter(self)
        store.follow(self, lambda state: state, self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the window goes, or another one takes its place, all is kept."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.keep()
            self._ahead.stop()
            if self.editor is not None:
                self.editor.hide()
        return False

    def ask(self) -> None:
        """Ask for a file and open it."""
        title, kinds = self.tr("Open a story or lesson"), self.tr("Stories (*.md)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open the story of a file where it was left; what stands against it is said."""
        story = self._read(lambda: self._derivations.open_story(path))
        if story is not None:
            self._begin(story, OWN_TEXT + story.id, str(path))

    def open_bundled(self, id_: str) -> None:
        """Open a story of the pack where it was left."""
        story = self._read(lambda: self._derivations.bundled_story(id_))
        if story is not None:
            self._begin(story, id_, "")

    def resume(self) -> None:
        """Go on with the story that was being read when the program was left."""
        run = self._runs.last_open()
        if run is not None and self._load(run) and self._store.state.story is None:
            self._store.dispatch(lambda state: state.with_(story=run.story, step=run.step))

    def restart(self) -> None:
        """Let another reader begin; the answers so far are kept."""
        if self.story is not None and self.run is not None:
            self.keep()
            self._enter(self.story, self._runs.begin(self.run.story, self.run.file))

    def write(self) -> None:
        """Open the editor on the story that is read, or on a new one; unsaved text is there."""
        from neviewer.ui.stories.editor import StoryEditor

        if self.editor is not None:
            self.editor.show()
            self.editor.activateWindow()
            return
        drafts = self._derivations.library.drafts
        draft = self._draft(drafts.open_key)
        drafts.open_key = draft.key
        self.editor = StoryEditor(
            self._classroom, draft, lambda: self._store.state, self.show_view, self._window
        )
        self.editor.closed.connect(self._editor_closed)
        self.editor.show()

    def _editor_closed(self) -> None:
        self._derivations.library.drafts.open_key = ""
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None

    def _draft(self, key: str) -> Draft:
        """The draft of a key, else of the story that is read, else a new one."""
        from neviewer.derive.story_drafts import draft_of_file
        from neviewer.stories.draft import Draft

        run, find = self.run if self.panel is not None else None, self._derivations.library.drafts
        if not key:
            key = "new" if run is None else run.file or f"pack:{run.story}"
        if (kept := find.find(key)) is not None:
            return kept
        draft = Draft(key)
        if key.startswith("pack:"):
            draft.texts = self._derivations.story_texts(key.removeprefix("pack:"))
        elif key != "new":
            try:
                return draft_of_file(Path(key))
            except (OSError, UnicodeDecodeError) as error:
                self._window.say(self.tr("It cannot be read: {error}").format(error=error))
        return draft

    def begin_anew(self) -> None:
        """All results were cleared: the story begins again."""
        story, run, self.run = self.story, self.run, None
        if story is not None and run is not None and self.panel is not None:
            self._enter(story, self._runs.begin(run.story, run.file))

    def go(self, step: int) -> None:
        """Go to a step and its view."""
        if self.story is None or self.run is None:
            return
        story, id_ = self.story, self.run.story
        step = min(max(step, 0), len(story.steps) - 1)
        view = story.steps[step].view

        def change(state: ExplorerState) -> ExplorerState:
            return self._to(state, view).with_(story=id_, step=step)

        self._store.dispatch(change)

    def turn(self, by: int) -> None:
        """Go some steps on or back."""
        if self.run is not None:
            self.go(self.run.step + by)

    def show_view(self, view: str) -> None:
        """Go to a view of the story."""
        if view:
            self._store.dispatch(lambda state: self._to(state, view))

    def close(self) -> None:
        """Leave the story."""
        self._store.dispatch(lambda state: state.with_(story=None, step=0))

    def show(self, state: ExplorerState) -> None:
        """Show the story and step of a state, or the article where it has none."""
        if state.story is None or not self._is_loaded(state.story):
            self._put_away()
            return
        assert self.story is not None
        assert self.run is not None
        frame = self._derivations.story(self.story, state.step)
        self.run.step = frame.step
        view = frame.view
        self._view = self._to(state, view) if view else None
        panel = self.panel or self._make_panel()
        panel.set_frame(frame, self.run)
        self._follow(state)
        self._keeping.start()
        self.shown.emit()
        self._ahead.start()

    # --------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        """Have made, off the thread of the window, what the next step will show."""
        story, derivations = self.story, self._derivations
        step = self.run.step + 1 if self.run is not None else 0
        if story is None or self.panel is None or step >= len(story.steps):
            return
        state = self._to(self._store.state, story.steps[step].view)
        make_shapes = self._window.map.ahead(state.level)

        def work(_report: object) -> None:
            derivations.story(story, step)
            derivations.heading(state)
            derivations.map(state)
            make_shapes()
            derivations.indicators(state.level)
            derivations.timeline(state)
            charts = {"trend": derivations.trend, "ranking": derivations.ranking}
            charts.get(state.chart, derivations.table)(state)

        self._classroom.prepare(self, work)

    def _begin(self, story: Story, id_: str, file: str) -> None:
        run = self._runs.current(id_)
        if run is None or run.file != file:
            run = self._runs.begin(id_, file)
        self._enter(story, run)

    def _read(self, opened: Callable[[], Story]) -> Story | None:
        from neviewer.derive.story_frame import StoryError

        try:
            return opened()
        except StoryError as error:
            self._window.say(str(error))
            if error.problems:
                self._list_mistakes(error.problems)
            return None

    def _list_mistakes(self, problems: tuple[Problem, ...]) -> None:
        from neviewer.ui.stories.mistakes import MistakesDialog

        if self.mistakes is not None:
            self.mistakes.close()
        self.mistakes = MistakesDialog(problems, self._derivations.language, self._window)
        self.mistakes.show()

    def _enter(self, story: Story, run: Run) -> None:
        self.story, self.run = story, run
        state = self._store.state
        if state.story == run.story:  # opened again: it may have changed
            self.show(state.with_(step=run.step))
        if self.mistakes is not None:
            self.mistakes.close()
        self.go(run.step)

    def _to(self, state: ExplorerState, view: str) -> ExplorerState:
        if not view:
            return state
        parsed = parse_link(view, self._catalogue, self._derivations.language)
        return changes.follow(state, parsed.state)

    def _is_loaded(self, id_: str) -> bool:
        if self.run is not None and self.run.story == id_ and self.story is not None:
            return True
        run = self._runs.current(id_)
        if run is None and not id_.startswith(OWN_TEXT):  # a link led here
            run = self._runs.begin(id_)
        return run is not None and self._load(run)

    def _load(self, run: Run) -> bool:
        """Read the story of a run, in the language of the window where there is such a file."""
        story = self._read(lambda: self._opened(run))
        if story is None:
            return False
        self.story = story
        self.run = run
        return True

    def _opened(self, run: Run) -> Story:
        from neviewer.derive.story_frame import file_in_language

        if not run.file:
            return self._derivations.bundled_story(run.story)
        path = file_in_language(Path(run.file), self._derivations.language)
        return self._derivations.open_story(path)

    def _follow(self, state: ExplorerState) -> None:
        if self.panel is None:
            return
        self.panel.set_away(self._view is not None and _shown(state) != _shown(self._view))
        names = tuple(self._derivations.place(state, code).name for code in state.selected)
        self.panel.show_selection(state.selected, names)

    def _answered(self, place: Place, answer: Answer) -> None:
        if self.run is not None:
            self.run.answers[place] = answer
            self._keeping.start()

    def keep(self) -> None:
        """Write what was answered, and where the reader is."""
        self._keeping.stop()
        if self.run is not None:
            self._runs.keep(self.run, is_open=self.panel is not None)

    def _put_away(self) -> None:
        """Show the article again."""
        if self.panel is None:
            return
        panel, self.panel = self.panel, None
        self.keep()
        columns = self._window.columns
        sizes = columns.sizes()
        columns.replaceWidget(columns.indexOf(panel), self._window.article)
        self._window.article.show()
        columns.setSizes(sizes)
        panel.setParent(None)
        panel.deleteLater()

    def _make_panel(self) -> StoryPanel:
        panel = self.panel = StoryPanel(self._classroom)
        article, columns = self._window.article, self._window.columns
        sizes = columns.sizes()
        columns.replaceWidget(columns.indexOf(article), panel)
        article.setParent(self._window)  # it waits there, unseen
        article.hide()
        panel.show()
        columns.setSizes(sizes)
        panel.step_asked.connect(self.turn)
        panel.link_activated.connect(self.show_view)
        panel.answered.connect(self._answered)
        panel.closed.connect(self.close)
        return panel


def _shown(state: ExplorerState) -> ExplorerState:
    """What map and chart show, wherever the keyboard is in them."""
    return viewed(state).with_(focus=None)
