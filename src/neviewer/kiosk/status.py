"""The status file, which staff or their programs read: one word, and counters."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from neviewer.kiosk.files import write_json

FILE = "status.json"
EVERY = 5.0  # seconds: an older file means that the supervisor is gone


class StatusFile:
    """Writes ``status.json`` whole, at each change and every five seconds."""

    def __init__(
        self,
        state: Path,
        steady: Callable[[], float],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.file = state / FILE
        self._steady, self._now = steady, now
        self._last: dict[str, Any] = {}
        self._since = self._text()
        self._due = 0.0

    def write(self, status: str, **about: Any) -> None:
        """Say how the exhibit fares; ``about`` are counters and the like."""
        if status != self._last.get("status"):
            self._since = self._text()
        value = {"status": status, "since": self._since, **about}
        now = self._steady()
        if value == self._last and now < self._due:
            return
        self._last, self._due = value, now + EVERY
        write_json(self.file, {**value, "written": self._text(), "pid": os.getpid()})

    def _text(self) -> str:
        return self._now().astimezone().isoformat(timespec="seconds")
