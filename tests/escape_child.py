"""Runs an exhibit as its supervisor would, and says its status on lines of its own."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from neviewer.app import kiosk_run
from neviewer.kiosk.exhibit import read_exhibit
from neviewer.kiosk.heartbeat import Heartbeat
from neviewer.kiosk.places import Places


class Told(Heartbeat):
    """A heartbeat that is read by a test."""

    def say(self, status: str) -> None:
        super().say(status)
        print(f"status {status}", flush=True)


def _end_with_test() -> None:
    """A test that is killed leaves no exhibit behind."""
    while os.read(0, 4096):
        pass
    os._exit(1)


def main() -> int:
    threading.Thread(target=_end_with_test, daemon=True).start()
    file, state, pack = map(Path, sys.argv[1:4])
    exhibit = read_exhibit(file).exhibit
    assert exhibit is not None
    return kiosk_run.run(exhibit, Told(), Places(state, state, pack, file.parent, file, pack))


if __name__ == "__main__":
    sys.exit(main())
