"""Opens every window of the program, one after another, as its menus and panels do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from neviewer.app.compose import Session
from neviewer.ui.action_table import ACTIONS
from neviewer.ui.article.correct import CorrectionDialog
from neviewer.ui.crash_dialog import tell_of_error
from neviewer.ui.window import Window

# Ask by a dialog of the system, act at once, or leave: no window of ours.
OF_THE_SYSTEM = {"open-text", "open-story", "export", "save-sound", "play-sound", "quit"}
Look = Callable[[str, QWidget], None]


def each_window(session: Session, look: Look) -> list[str]:
    """Show each window to ``look``, with its name; returns the names.

    ``look`` must not raise: it is called within the loop of a dialog that holds its caller.
    """
    window = session.window
    assert isinstance(window, Window)
    settle()
    look("window", window)
    seen = ["window", *opened_by(lambda: correct_in(session, window), window, look)]
    for spec in ACTIONS:
        action = window.findChild(QAction, spec.id)
        if spec.id not in OF_THE_SYSTEM and action is not None and action.isEnabled():
            seen += opened_by(action.trigger, window, look)
    seen += opened_by(lambda: fail_in(window), window, look)
    return seen


def fail_in(window: Window) -> None:
    """Let something fail that nobody foresaw."""
    tell_of_error(window, "ValueError: none", Path("crash.txt"), "a line of the report\n" * 9)


def correct_in(session: Session, window: Window) -> None:
    """Say of the first claim that it was read wrongly."""
    desk = session.wiring.desk
    dialog = CorrectionDialog(session.language, window)
    dialog.ask(0, desk.reading.claims[0], None)


def opened_by(trigger: Callable[[], object], window: Window, look: Look) -> list[str]:
    """Show ``look`` what something opens, close it, and return the names of it."""
    seen: list[str] = []
    before = set(visible_dialogs(window))

    def look_within() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog in before:
            return
        if not isinstance(dialog, QFileDialog):
            settle()
            seen.append(type(dialog).__name__)
            look(seen[-1], dialog)
        dialog.reject()

    QTimer.singleShot(0, window, look_within)
    trigger()
    settle()
    for dialog in visible_dialogs(window):
        if dialog not in before:
            seen.append(type(dialog).__name__)
            look(seen[-1], dialog)
            dialog.close()
            settle()
    return seen


def visible_dialogs(window: Window) -> list[QDialog]:
    """The dialogs that are open over a window."""
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def settle() -> None:
    """Let what was shown take its place."""
    for _ in range(4):
        QGuiApplication.processEvents()
