"""One window for each profile: a second start hands over what it was to open, and leaves."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QThread, Signal

_PATIENCE_S, _PAUSE_MS = 3.0, 30
_LONGEST = 65_536  # bytes of a message; a longer one is none of ours
_KEYS = ("open", "pack")


class SingleInstance(QObject):
    """A lock in the folder of settings, and a folder beside it where later starts leave messages.

    Files and a watcher do for every system: docs/decisions/0031-one-instance.md.
    """

    asked = Signal(str, str)  # what a later start was to open, and which pack; both may be empty

    def __init__(self, profile: Path) -> None:
        super().__init__()
        self._lock = QLockFile(str(profile / "instance.lock"))
        self._lock.setStaleLockTime(0)  # no lock is too old; one of a process that is gone is void
        self._inbox = profile / "handed-over"
        self._watcher: QFileSystemWatcher | None = None
        self._seen: set[str] = set()

    def begin(self) -> bool:
        """Whether no other program holds this profile; where none can be told, it goes on too."""
        with suppress(OSError):
            self._inbox.mkdir(parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, what: str, pack: str = "") -> bool:
        """Leave a message and wait until it is taken; False when nobody takes it."""
        message = self._inbox / f"{time.time_ns()}-{os.getpid()}.json"
        beside = message.with_suffix(".part")
        try:
            beside.write_text(json.dumps({"open": what, "pack": pack}), "utf-8")
            os.replace(beside, message)
        except OSError:
            return False
        until = time.monotonic() + _PATIENCE_S
        while message.exists():
            if time.monotonic() > until:
                with suppress(OSError):
                    message.unlink()
                return False
            QThread.msleep(_PAUSE_MS)
        return True

    def listen(self) -> bool:
        """Take messages from now on, those first that wait already; False done twice, or unheld."""
        if not self._lock.isLocked() or self._watcher is not None:
            return False
        self._watcher = QFileSystemWatcher([str(self._inbox)], self)
        self._watcher.directoryChanged.connect(lambda _folder: self._take())
        self._take()
        return True

    def end(self) -> None:
        """Let the next start be the first one."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _take(self) -> None:
        for message in sorted(self._inbox.glob("*.json")):
            if message.name in self._seen:  # it could not be removed
                continue
            self._seen.add(message.name)
            found = _read(message)
            with suppress(OSError):
                message.unlink()
            if found is not None:
                self.asked.emit(*found)


def _read(message: Path) -> tuple[str, str] | None:
    try:
        if message.stat().st_size > _LONGEST:
            return None
        found = json.loads(message.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    values = [found.get(key, "") for key in _KEYS] if isinstance(found, dict) else []
    if len(values) == len(_KEYS) and all(isinstance(value, str) for value in values):
        return values[0], values[1]
    return None
