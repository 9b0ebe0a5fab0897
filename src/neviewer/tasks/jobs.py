"""Work off the thread of the window: the newest of each key counts, progress and results come back.

The work is plain Python, so that it shares the interpreter with the window: while it runs, threads
take turns more often than usual, and a click waits for half a millisecond and not for five.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

Report = Callable[[float], bool]  # takes the part done, from 0 to 1; answers whether to go on
Result = TypeVar("Result")

_TURN_S = 0.0005  # how long a thread may go on while another one waits
_PROGRESS, _DONE, _FAILED = "progress", "done", "failed"


class _Job(QRunnable):
    """One piece of work with those who wait for it."""

    def __init__(
        self,
        key: str,
        owner: QObject,
        work: Callable[[Report], Any],
        tell: Callable[[_Job, str, object], None],
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)  # the dictionary of jobs keeps it until it is heard of
        self.key = key
        self.owner = owner
        self.cancelled = False
        self.done: Callable[[Any], None] | None = None
        self.failed: Callable[[Exception], None] | None = None
        self.progress: Callable[[float], None] | None = None
        self._work = work
        self._tell = tell

    def run(self) -> None:
        """Do the work, on a thread of the pool."""
        if self.cancelled:
            self._tell(self, _DONE, None)
            return
        with _SHORT_TURNS:
            try:
                result = self._work(self._report)
            except Exception as error:
                self._tell(self, _FAILED, error)
            else:
                self._tell(self, _DONE, result)

    def _report(self, part: float) -> bool:
        if not self.cancelled:
            self._tell(self, _PROGRESS, part)
        return not self.cancelled


class _ShortTurns:
    """Makes threads take turns more often as long as anybody is inside."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._usual = sys.getswitchinterval()

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._usual = sys.getswitchinterval()
                sys.setswitchinterval(_TURN_S)
            self._inside += 1

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                sys.setswitchinterval(self._usual)


_SHORT_TURNS = _ShortTurns()


class Jobs(QObject):
    """Runs work on threads and tells of it on the thread it was made on."""

    _told = Signal(object, str, object)
    idle = Signal()  # the last of the jobs that were running is over

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._newest: dict[str, _Job] = {}
        self._running: set[_Job] = set()
        self._closed = False
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        key: str,
        owner: QObject,
        work: Callable[[Report], Result],
        done: Callable[[Result], None],
        *,
        progress: Callable[[float], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do some work; an earlier job of the same key is cancelled and not heard of again.

        ``work`` gets a function to report the part done, which answers False when the work is no
        longer wanted. ``done``, ``progress`` and ``failed`` are called as long as ``owner`` lives;
        without ``failed`` an error is raised where all unforeseen ones are.
        """
        self.cancel(key)
        if self._closed:
            return
        job = _Job(key, owner, work, self._tell)
        job.done, job.progress, job.failed = done, progress, failed
        self._newest[key] = job
        self._running.add(job)
        self._pool.start(job)

    def cancel(self, key: str) -> None:
        """Want a job no more; nothing is heard of it again."""
        job = self._newest.pop(key, None)
        if job is not None:
            job.cancelled = True

    def is_running(self, key: str = "") -> bool:
        """Whether the job of a key, or any job, is wanted and not over."""
        return key in self._newest if key else bool(self._newest)

    def close(self) -> None:
        """Cancel everything, and wait until no thread works any more."""
        self._closed = True
        for key in tuple(self._newest):
            self.cancel(key)
        self._pool.clear()
        self._pool.waitForDone()
        self._running.clear()

    def _tell(self, job: _Job, what: str, value: object) -> None:
        """Pass news on from a thread; when the window has gone meanwhile nobody is left to hear."""
        try:
            self._told.emit(job, what, value)
        except RuntimeError:
            if isValid(self):
                raise

    def _hear(self, job: _Job, what: str, value: object) -> None:
        wanted = not job.cancelled and isValid(job.owner)
        if what == _PROGRESS:
            if wanted and job.progress is not None and isinstance(value, float):
                job.progress(value)
            return
        self._running.discard(job)
        if self._newest.get(job.key) is job:
            del self._newest[job.key]
        try:
            if wanted:
                self._answer(job, what, value)
        finally:
            if not self._newest:
                self.idle.emit()

    def _answer(self, job: _Job, what: str, value: object) -> None:
        if what == _DONE and job.done is not None:
            job.done(value)
        elif isinstance(value, Exception):
            if job.failed is None:
                raise value
            job.failed(value)
