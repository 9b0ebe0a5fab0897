"""What happens to an error nobody foresaw: a report in the profile folder, and one sentence."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import neviewer


class CrashReports:
    """Stands in for ``sys.excepthook`` while the window is open; Qt calls it for each gesture."""

    def __init__(
        self, folder: Path, view: Callable[[], str], said: Callable[[str, Path | None], None]
    ) -> None:
        self._folder = folder
        self._view = view
        self._said = said
        self._before = sys.excepthook

    def install(self) -> None:
        """Take every unforeseen error from now on."""
        self._before, sys.excepthook = sys.excepthook, self.report

    def remove(self) -> None:
        """Leave errors to whom they were left before."""
        sys.excepthook = self._before

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
        self._said(f"{kind.__name__}: {error}", self._write(text))

    def _write(self, text: str) -> Path | None:
        file = self._folder / time.strftime("crash-%Y%m%d-%H%M%S.txt")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{self._versions()}\nview {self._view_link()}\n\n{text}", "utf-8")
        except OSError:
            return None
        return file

    def _view_link(self) -> str:
        try:
            return self._view()
        except Exception:  # what failed may be the view itself
            return "unknown"

    def _versions(self) -> str:
        import platform

        from PySide6 import __version__

        return (
            f"neviewer {neviewer.__version__}, Python {platform.python_version()}, "
            f"PySide6 {__version__}, {platform.platform()}"
        )
