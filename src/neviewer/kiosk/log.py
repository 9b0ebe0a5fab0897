"""The log of an exhibit: files that rotate, and writing that never stops anything."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
from pathlib import Path

_BYTES, _FILES = 1_000_000, 5
_SAME = 20  # the same line again and again is told of only so often


class Log:
    """Writes lines with the time; at most five files of 1 MB, kiosk.log the newest."""

    def __init__(self, folder: Path, *, echo: bool = False) -> None:
        self.file = folder / "kiosk.log"
        self._echo = echo
        self._last, self._times = "", 0
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._handler = _QuietHandler(
            self.file, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))

    def __call__(self, line: str) -> None:
        """Write a line; what is lost on a full disk is lost."""
        self._times = self._times + 1 if line == self._last else 0
        self._last = line
        if self._times > _SAME and self._times & (self._times - 1):
            return
        text = line if self._times <= _SAME else f"{line} ({self._times} times)"
        record = logging.LogRecord("kiosk", logging.INFO, "", 0, text, None, None)
        self._handler.handle(record)
        if self._echo:
            with contextlib.suppress(OSError, ValueError, AttributeError):
                sys.stderr.write(f"{text}\n")

    def close(self) -> None:
        """Let go of the file."""
        self._handler.close()


class _QuietHandler(logging.handlers.RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError, ValueError):
            if self.stream is not None:  # opened anew for the next line, when there may be room
                self.stream.close()
        self.stream = None
