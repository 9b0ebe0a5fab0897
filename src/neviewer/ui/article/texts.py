"""Brings in texts of the reader's own: opened, dropped on the window, or pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from neviewer.ui.article.drop import DropTarget
from neviewer.ui.i18n import told

if TYPE_CHECKING:
    from neviewer.derive.bound import Derivations
    from neviewer.state.own_texts import OwnText
    from neviewer.tasks.jobs import Jobs
    from neviewer.ui.store import ExplorerStore
    from neviewer.ui.window import Window

_KEY = "open text"


class OwnTextDesk(QObject):
    """Opens texts and shows them in place of the article."""

    story_found = Signal(object)  # the path of a file that is a story and no article

    def __init__(
        self,
        window: Window,
        store: ExplorerStore,
        derivations: Derivations,
        jobs: Jobs,
        read_again: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._derivations = derivations
        self._jobs = jobs
        self._read_again = read_again
        self.drop = DropTarget(window, window.article, window.look)
        self.drop.file_dropped.connect(self.open)
        self.drop.text_dropped.connect(self.take)
        window.article.open_asked.connect(self.ask)
        window.article.paste_asked.connect(self.paste)

    def ask(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a text"),
            "",
            self.tr("Texts (*.txt *.md *.markdown *.html *.htm *.docx)"),
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file as a text, or as a story; what stands against it is said."""
        if path.suffix.lower() in (".md", ".markdown") and self._derivations.is_story(path):
            self.story_found.emit(path)
            return
        self._jobs.start(
            _KEY,
            self,
            lambda _report: self._derivations.open_text(path),
            self._show,
            failed=self._refuse,
        )

    def paste(self) -> None:
        """Read what is on the clipboard."""
        self.take(QGuiApplication.clipboard().text())

    def take(self, body: str) -> None:
        """Read a text that was given as it is."""
        try:
            text = self._derivations.pasted_text(body)
        except Exception as error:
            self._refuse(error)
        else:
            self._show(text)

    def _show(self, text: OwnText) -> None:
        kept = self._derivations.library.texts.keep(text)
        state = self._store.state
        if state.article == kept.id:  # opened anew: it may have changed
            self._window.article.set_frame(self._derivations.article(state))
            self._read_again()
        else:
            self._store.dispatch(lambda state: state.with_(article=kept.id, anchor=None))

    def _refuse(self, error: Exception) -> None:
        from neviewer.reading.text.textfile import TextError

        if not isinstance(error, TextError):
            raise error
        self._window.say(told(error))
