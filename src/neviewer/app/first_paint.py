"""What happens at the first meaningful paint: it is timed, and slow libraries are fetched after."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_IMPORTED = time.time()


class FirstPaint(QObject):
    """Calls back once, after a widget and everything painted with it is on screen."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; a timer of 0 runs after the whole window was flushed."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


class WarmUp(QObject):
    """Imports the libraries of the interactive views on a thread: their first use is quick."""

    _finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: threading.Thread | None = None
        self._done = False
        self.problem = ""
        self._waiting: list[tuple[QObject, Callable[[], None]]] = []
        self._finished.connect(self._mark_done)

    @property
    def running(self) -> bool:
        """Whether the thread is at work."""
        return self._thread is not None and self._thread.is_alive()

    def when_done(self, owner: QObject, then: Callable[[], None]) -> None:
        """Call ``then`` on the GUI thread when all libraries are there, if ``owner`` still is."""
        if self._done:
            QTimer.singleShot(0, owner, then)
            return
        self._waiting.append((owner, then))
        if self._thread is None:
            self._thread = threading.Thread(target=self._import, name="warm-up", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Let the thread end: a program that leaves in the middle of an import may crash."""
        if self._thread is not None:
            self._thread.join()

    def _mark_done(self) -> None:
        self._done = True
        for owner, then in self._waiting:
            if isValid(owner):
                QTimer.singleShot(0, owner, then)
        self._waiting.clear()

    def _import(self) -> None:
        try:
            import numpy  # noqa: F401
            import pyqtgraph  # noqa: F401
        except ImportError as error:  # said by what needs it, on the thread of the window
            self.problem = str(error)
        finally:
            self._finished.emit()


def collect_garbage() -> None:
    """Collect it from now on, without looking through what the start made: nearly all of it stays.

    Without that, the search holds up a gesture for a tenth of a second now and then.
    """
    gc.freeze()
    gc.enable()


def since_process_start() -> float:
    """Seconds since the operating system started this process (since import where unknown)."""
    if sys.platform == "linux":
        stat = Path("/proc/self/stat").read_text("ascii")
        ticks = float(stat.rpartition(")")[2].split()[19])
        uptime = time.clock_gettime(time.CLOCK_BOOTTIME)
        return uptime - ticks / os.sysconf("SC_CLK_TCK")
    return time.time() - _IMPORTED


def resident_mb() -> float:
    """Memory of this process in MiB: resident now on Linux, the most so far elsewhere, else 0."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
