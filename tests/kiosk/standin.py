"""Stands in for the program: an exhibit without a window, which does as its folder tells it.

It is started as the supervisor starts the program. While a file of the name of a failing is in
the state folder it fails in this way: each start, or once it is on screen.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from neviewer.kiosk.exits import LEAVE, RESTART
from neviewer.kiosk.heartbeat import ATTRACT, FAILED, Heartbeat


def main(arguments: list[str]) -> int:
    if "--check" in arguments:
        return check(Path(arguments[2]), Path(arguments[4]))
    if "--safe-page" in arguments:
        return play(Path(arguments[2]), FAILED)
    options = dict(zip(arguments[2:-1:2], arguments[3:-1:2], strict=True))
    state = Path(options["--state"])
    with (state / "starts").open("a") as file:
        file.write(f"{os.getpid()} {arguments[-1]} {options['--pack']}\n")
    if (state / "dies-at-start").exists():
        print("it dies", file=sys.stderr, flush=True)
        return 3
    if "DIES" in Path(arguments[-1]).read_text("utf-8"):  # what only shows on screen
        return 4
    return play(state, ATTRACT)


def check(exhibit: Path, pack: Path) -> int:
    if "BROKEN" in exhibit.read_text("utf-8") or b"BROKEN" in pack.read_bytes():
        print(f"{exhibit}:1: it is broken.")
        return 1
    return 0


def play(state: Path, status: str) -> int:
    heart = Heartbeat.of_supervisor(state)
    ways = {
        "leaves": lambda: LEAVE,
        "restarts": lambda: RESTART,
        "ends": lambda: 0,
        "freezes": lambda: time.sleep(60),
        "crashes": os.abort,
    }
    while True:
        heart.say(status)
        for name, fail in ways.items():
            if status == ATTRACT and (state / name).exists():
                (state / name).unlink()
                return fail()
        time.sleep(0.02)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
