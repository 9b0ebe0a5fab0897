"""One supervisor for each state folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

FILE = "lock"


class Lock:
    """Holds a file of the state folder until the process ends, however it ends."""

    def __init__(self, state: Path) -> None:
        self._path = state / FILE
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Whether nobody else holds it; where no file can be made, there is nothing to hold."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab")
        except OSError:
            return True
        try:
            _lock(self._file)
        except OSError:
            self.let_go()
            return False
        return True

    def let_go(self) -> None:
        """Let others have it."""
        if self._file is not None:
            self._file.close()
        self._file = None


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    elif os.name == "posix":
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
