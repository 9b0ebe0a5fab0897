"""Says to listeners what changed without their doing: calmly, and only the latest."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 250  # for what belongs to the same gesture
_PAUSE_MS = 1000  # between one announcement and the next


class Announcer(QObject):
    """Announces sentences through the platform's assistive technology.

    While sentences come quickly, as when time is played, only the latest is said, at most one a
    second.
    """

    announced = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._speak)

    def say(self, text: str) -> None:
        """Announce a sentence soon, unless another one takes its place."""
        self._waiting = text
        if text and not self._timer.isActive():
            self._timer.start(_PATIENCE_MS)

    def _speak(self) -> None:
        text, self._waiting = self._waiting, ""
        if not text:
            return
        self._timer.start(_PAUSE_MS)
        if QAccessible.isActive():
            # Not in every Qt that the program runs with.
            kind = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
            if kind is not None:
                QAccessible.updateAccessibility(kind(self._window, text))
        self.announced.emit(text)


def announce(widget: QWidget, text: str) -> None:
    """Announce a sentence in the window that a widget lies in, if that has listeners."""
    found = widget.window().findChild(Announcer)
    if found is not None:
        found.say(text)
