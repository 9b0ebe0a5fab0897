"""The teacher's side: presenting, locking the lesson, the next reader, and the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from neviewer.ui.stories.word_dialog import WordDialog

if TYPE_CHECKING:
    from neviewer.state.explorer import ExplorerState
    from neviewer.ui.store import ExplorerStore
    from neviewer.ui.stories.classroom import Classroom
    from neviewer.ui.stories.desk import StoryDesk
    from neviewer.ui.stories.presenter import PresenterWindow
    from neviewer.ui.stories.results_dialog import ResultsDialog
    from neviewer.ui.window import Window

# What pupils may still do while their lesson is locked, by the ids of actions.
FREE = frozenset(
    "back forward next-period previous-period sources zoom-in zoom-out home clear describe "
    "next-pane previous-pane keys lock-lesson".split()
)


class TeacherDesk(QObject):
    """Lives as long as its window; whether the lesson is locked outlives it."""

    lock_changed = Signal()

    def __init__(
        self, window: Window, store: ExplorerStore, stories: StoryDesk, classroom: Classroom
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._stories = stories
        self._classroom = classroom
        self._lock = classroom.derivations.library.lock
        self._fills = False  # whether the lock made the window fill the screen
        self.presenter: PresenterWindow | None = None
        self.results: ResultsDialog | None = None
        self.word: WordDialog | None = None
        window.installEventFilter(self)
        stories.shown.connect(self._apply)
        self._apply()

    @property
    def is_locked(self) -> bool:
        """Whether the lesson is locked."""
        return self._lock.is_locked

    # Presenting ---------------------------------------------------------------------------

    def present(self) -> None:
        """Open the console, and with it what the class sees."""
        if self.presenter is not None:
            self.presenter.show()
            self.presenter.activateWindow()
            return
        if self._stories.story is None or self._stories.panel is None:
            self._window.say(self.tr("Open a story or lesson first."))
            return
        from neviewer.ui.stories.presenter import PresenterWindow

        presenter = self.presenter = PresenterWindow(self._classroom.look, self._window)
        presenter.step_asked.connect(self._stories.turn)
        presenter.closed.connect(self._end_presenting)
        self._store.follow(presenter, lambda state: state, self._show)
        presenter.show()

    def _show(self, state: ExplorerState) -> None:
        from neviewer.export.figure import Figure

        story = self._stories.story
        if self.presenter is None or story is None:
            return
        if state.story is None:  # the story was left
            self._end_presenting()
            return
        derivations = self._classroom.derivations
        frame = derivations.story(story, state.step)
        self.presenter.set_frame(story, frame, Figure.of(derivations, state, self._classroom.look))

    def _end_presenting(self) -> None:
        presenter, self.presenter = self.presenter, None
        if presenter is not None:
            presenter.put_away()

    # The lock -----------------------------------------------------------------------------

    def lock_or_unlock(self) -> None:
        """Ask for the word that locks the lesson, or for the one that unlocks it."""
        if self._store.state.story is None and not self.is_locked:
            self._window.say(self.tr("Open a story or lesson first."))
            return
        if self.word is not None:
            self.word.reject()
        self.word = WordDialog(locking=not self.is_locked, parent=self._window)
        self.word.word_given.connect(self._take_word)
        self.word.show()

    def _take_word(self, word: str) -> None:
        lock = self._lock
        if not lock.is_locked:
            lock.lock(word)
            self._window.say(self.tr("The lesson is locked."))
        elif not lock.unlock(word):
            if self.word is not None:
                self.word.refuse()
            return
        else:
            self._window.say(self.tr("The lesson is unlocked."))
        if self.word is not None:
            self.word.accept()
        self._apply()
        self.lock_changed.emit()

    def _apply(self) -> None:
        """Let the window be as the lock says."""
        locked = self.is_locked
        self._window.setAcceptDrops(not locked)
        if self._stories.panel is not None:
            self._stories.panel.leave.setVisible(not locked)
        if locked and self._window.isVisible() and not self._window.isFullScreen():
            self._fills = True
            self._window.showFullScreen()
        elif not locked and self._fills:
            self._fills = False
            self._window.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A locked window does not close; one that goes takes the presentation along."""
        if event.type() == QEvent.Type.Close and self.is_locked and self._window.isVisible():
            event.ignore()
            self.lock_or_unlock()
            return True
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._end_presenting()
        if event.type() == QEvent.Type.Show and self.is_locked:
            self._apply()
        return False

    # Results ------------------------------------------------------------------------------

    def next_reader(self) -> None:
        """Let another reader begin at the first step; the answers so far are kept."""
        self._stories.restart()

    def show_results(self) -> None:
        """Open the list of results."""
        from neviewer.ui.stories.results_dialog import ResultsDialog

        self._stories.keep()
        if self.results is not None:
            self.results.close()
        self.results = ResultsDialog(
            self._classroom.derivations, self._stories.begin_anew, self._window
        )
        self.results.show()
