"""How the exhibit tells its supervisor that it is alive, and what it does."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from neviewer.kiosk.exits import RESTART
from neviewer.kiosk.files import write_quietly

STARTING, ATTRACT, ACTIVE, CLOSED, FAILED = "STARTING", "ATTRACT", "ACTIVE", "CLOSED", "FAILED"
BEAT_SECONDS = 0.5
MARK = b"\x1eneviewer "  # begins each line, so that what else is printed is not taken for one
PAGE, TITLES = "last-page.png", "last-page.json"  # what the safe page is made of


class Heartbeat:
    """Says a line for each beat; does nothing where no supervisor listens."""

    def __init__(self, fd: int | None = None, state: Path | None = None) -> None:
        self._fd = fd
        self._state = state
        self.status = STARTING
        if fd is not None and os.name == "posix":
            os.set_blocking(fd, False)  # a supervisor that hangs must not stop the exhibit

    @classmethod
    def of_supervisor(cls, state: Path) -> Heartbeat:
        """The heartbeat of a process whose output a supervisor reads; ends with the supervisor."""
        threading.Thread(target=_end_with_supervisor, daemon=True, name="supervisor").start()
        return cls(1, state)

    def beat(self) -> None:
        """Say that the event loop runs; from a timer of it, every ``BEAT_SECONDS``."""
        self._send({"status": self.status})

    def say(self, status: str) -> None:
        """Tell another status; the first after STARTING means that it is on screen."""
        self.status = status
        self.beat()

    def session(
        self, seconds: float, story_ids: Iterable[str] = (), language: str = "", touches: int = 0
    ) -> None:
        """Tell that a visitor's session has ended: how long it was and what was looked at."""
        session = {
            "seconds": round(seconds, 1),
            "stories": list(story_ids),
            "language": language,
            "touches": touches,
        }
        self._send({"status": self.status, "session": session})

    def keep_page(self, png: bytes) -> None:
        """Keep a picture of the start screen, for when nothing else can be shown."""
        if self._state is not None:
            write_quietly(self._state / PAGE, png)

    def _send(self, message: dict[str, Any]) -> None:
        if self._fd is None:
            return
        line = MARK + json.dumps(message, ensure_ascii=True).encode() + b"\n"
        with contextlib.suppress(OSError):  # nobody reads: its end is noticed elsewhere
            os.write(self._fd, line)


def parse_message(line: bytes) -> dict[str, Any] | None:
    """What a line of the exhibit says; None when it is none of its heartbeat."""
    if not line.startswith(MARK):
        return None
    try:
        message = json.loads(line[len(MARK) :])
    except ValueError:
        return None
    return message if isinstance(message, dict) else None


def _end_with_supervisor() -> None:
    """Wait until the supervisor is gone: an exhibit that nobody looks after must not stay."""
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    os._exit(RESTART)
