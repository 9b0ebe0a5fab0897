"""A clock that counts down the minutes of a task."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_TICK_MS = 250


class Countdown(QObject):
    """Counts down when it is started; ``changed`` tells the text, ``over`` that nothing is left."""

    changed = Signal(str)
    over = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._left = 0.0  # seconds, when it last stood still
        self._since: float | None = None  # when it was started
        self._said = ""
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """Whether time runs."""
        return self._since is not None

    @property
    def text(self) -> str:
        """Minutes and seconds that are left."""
        seconds = max(0, int(self._now() + 0.999))
        return f"{seconds // 60:02}:{seconds % 60:02}"

    def set_minutes(self, minutes: float) -> None:
        """Begin anew with so many minutes, standing still."""
        self.pause()
        self._left = minutes * 60.0
        self._tell()

    def start(self) -> None:
        """Let time run."""
        if self._left > 0 and not self.is_running:
            self._since = self._clock()
            self._timer.start()

    def pause(self) -> None:
        """Stand still."""
        self._left, self._since = self._now(), None
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clock."""
        if self.is_running and self._now() <= 0:
            self.pause()
            self._left = 0.0
            self._tell()
            self.over.emit()
        else:
            self._tell()

    def _now(self) -> float:
        gone = 0.0 if self._since is None else self._clock() - self._since
        return max(0.0, self._left - gone)

    def _tell(self) -> None:
        if self.text != self._said:
            self._said = self.text
            self.changed.emit(self._said)
