"""What happens to an error nobody foresaw: a report in the profile folder, and one sentence."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

import neviewer


class CrashReports:
    """Stands in for ``sys.excepthook`` while the window is open; Qt calls it for each gesture."""

    def __init__(
        self, folder: Path, view: Callable[[], str], said: Callable[[str, Path | None, str], None]
    ) -> None:
        """``said`` is told on the thread that failed: what, the file of the report, the report."""
        self._folder = folder
        self._view = view
        self._said = said
        self._before = sys.excepthook
        self._before_threads = threading.excepthook

    def install(self) -> None:
        """Take every unforeseen error from now on."""
        self._before, sys.excepthook = sys.excepthook, self.report
        self._before_threads, threading.excepthook = threading.excepthook, self._report_thread

    def remove(self) -> None:
        """Leave errors to whom they were left before."""
        sys.excepthook = self._before
        threading.excepthook = self._before_threads

    def _report_thread(self, failed: threading.ExceptHookArgs) -> None:
        error = failed.exc_value or failed.exc_type()
        self.report(failed.exc_type, error, failed.exc_traceback)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the error down, say so, and go on."""
        if not issubclass(kind, Exception) or "NEVIEWER_DEBUG" in os.environ:
            self._before(kind, error, trace)
        if not issubclass(kind, Exception):
            return
        import traceback

        text = "".join(traceback.format_exception(kind, error, trace))
        # What the failed call held, such as a painter on a window, is to be let go at once.
        traceback.clear_frames(trace)
        report = f"{versions()}\nview {self._view_link()}\n\n{text}"
        self._said(f"{kind.__name__}: {error}", self._write(report), report)

    def _write(self, report: str) -> Path | None:
        file = self._folder / time.strftime("crash-%Y%m%d-%H%M%S.txt")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(report, "utf-8")
        except OSError:
            return None
        return file

    def _view_link(self) -> str:
        try:
            return self._view()
        except Exception:  # what failed may be the view itself
            return "unknown"


class HardCrashes:
    """Errors that end the interpreter itself: written as it goes down, told at the next start."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "running.txt"
        self._stream: TextIO | None = None

    def begin(self) -> str:
        """Watch from now on; the report that the last run left, if it went down."""
        import faulthandler

        left = ""
        with suppress(OSError, UnicodeDecodeError):
            left = self._file.read_text("utf-8")
        with suppress(OSError):
            self._stream = self._file.open("w", encoding="utf-8")
            self._stream.write(f"{versions()}\n")
            self._stream.flush()
            faulthandler.enable(self._stream)
        return left

    def end(self) -> None:
        """All went well: leave nothing."""
        if self._stream is None:
            return
        import faulthandler

        faulthandler.disable()
        self._stream.close()
        self._stream = None
        with suppress(OSError):
            self._file.unlink()


def versions() -> str:
    """What a report says of the program and of what it runs on."""
    import platform

    from PySide6 import __version__

    return (
        f"neviewer {neviewer.__version__}, Python {platform.python_version()}, "
        f"PySide6 {__version__}, {platform.platform()}"
    )
