"""A process of the exhibit, as its supervisor sees it: what it says, and how it ended."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import IO, Any

from neviewer.kiosk.heartbeat import parse_message

_LONGEST_LINE = 16 * 1024
_PATIENCE = 3.0


class Child:
    """Runs a command; each message of its heartbeat wakes the supervisor, the rest is logged."""

    def __init__(
        self, command: Sequence[str], wake: Callable[[], None], log: Callable[[str], None]
    ) -> None:
        environment = {name: value for name, value in os.environ.items() if name not in _OURS}
        # Its input is the life line: it ends when the supervisor does, however that ends.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.pid = self._process.pid
        self._messages: deque[Mapping[str, Any]] = deque(maxlen=1000)
        self._wake, self._log = wake, log
        self._readers = [
            threading.Thread(target=self._read, args=(pipe,), daemon=True)
            for pipe in (self._process.stdout, self._process.stderr)
        ]
        for reader in self._readers:
            reader.start()

    def take(self) -> list[Mapping[str, Any]]:
        """What it has said since it was asked last."""
        found = []
        while self._messages:
            found.append(self._messages.popleft())
        return found

    def code(self) -> int | None:
        """How it ended; None while it runs. A signal is a negative number."""
        return self._process.poll()

    def kill(self) -> None:
        """End it at once, even one that is stopped, and let go of its pipes."""
        with contextlib.suppress(OSError):
            self._process.kill()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:  # in the hands of a broken driver: go on without it
            self._log(f"process {self.pid} does not end")
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        for reader in self._readers:
            reader.join(_PATIENCE)

    def _read(self, pipe: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), pipe:
            while line := pipe.readline(_LONGEST_LINE):
                message = parse_message(line)
                if message is None:
                    self._log(line.decode("utf-8", "replace").rstrip())
                else:
                    self._messages.append(message)
                    self._wake()
        self._wake()


_OURS = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")  # meant for the supervisor only
