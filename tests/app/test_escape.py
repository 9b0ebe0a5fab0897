"""Keys, gestures and drops in a real session with a window manager: none leaves the exhibit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exhibits import make_exhibit
from neviewer.kiosk.exits import LEAVE
from neviewer.kiosk.pin import hash_pin

ROOT = Path(__file__).resolve().parents[2]
MANAGERS = ("openbox", "matchbox-window-manager")
SIZE = (1280, 720)
PIN = "2468"
PATIENCE_S = 30.0
BACK_S = 8.0  # so long at the most something may lie over the exhibit
KEYS = """
Escape Tab Return space Delete Home End Prior Next Menu Print Pause Insert Super_L Super_R
F1 F2 F3 F4 F5 F6 F10 F11 F12
alt+F4 alt+Tab alt+Escape alt+space alt+F1 alt+F2 alt+F5 alt+F7 alt+F8 alt+F9 alt+F10
alt+shift+Tab alt+Left alt+Home
ctrl+c ctrl+v ctrl+x ctrl+o ctrl+n ctrl+s ctrl+p ctrl+w ctrl+q ctrl+t ctrl+k ctrl+l ctrl+f ctrl+e
ctrl+i ctrl+d ctrl+0 ctrl+slash ctrl+Escape ctrl+Tab ctrl+F4 ctrl+shift+Escape ctrl+shift+v
ctrl+alt+Delete ctrl+alt+t ctrl+alt+d ctrl+alt+l ctrl+alt+Left ctrl+alt+Right ctrl+alt+Up
ctrl+alt+Down ctrl+alt+shift+Left
super+d super+e super+l super+r super+m super+Tab super+1 super+F1 super+Up super+space
shift+F10 shift+Insert shift+Delete
""".split()
GESTURES = {
    "right click": "mousemove 640 300 click 3",
    "middle click": "mousemove 640 300 click 2",
    "double click": "mousemove 900 300 click --repeat 2 --delay 40 1",
    "wheel": "mousemove 900 300 click --repeat 6 4 click --repeat 6 5",
    "long press": "mousemove 900 350 mousedown 1 sleep 0.6 mouseup 1",
    "drag down from the top edge": "mousemove 640 0 mousedown 1 mousemove 640 400 mouseup 1",
    "drag up from the bottom edge": "mousemove 640 719 mousedown 1 mousemove 640 300 mouseup 1",
    "drag in from the left edge": "mousemove 0 360 mousedown 1 mousemove 500 360 mouseup 1",
    "drag in from the right edge": "mousemove 1279 360 mousedown 1 mousemove 700 360 mouseup 1",
    "drag with alt": "mousemove 640 300 keydown alt mousedown 1 mousemove 300 200 mouseup 1 "
    "keyup alt",
    "resize with alt": "mousemove 640 300 keydown alt mousedown 3 mousemove 300 200 mouseup 3 "
    "keyup alt",
    "a few taps in the corner": "mousemove 1270 8 click --repeat 5 --delay 120 1",
}


class Session:
    """A display with a window manager and an exhibit."""

    def __init__(self, folder: Path, pack: Path) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT / "src")}
        self.environment["DISPLAY"] = self._display()
        manager = next(name for name in MANAGERS if shutil.which(name))
        self._start(manager)
        self.log = (folder / "log").open("w+b")
        make_exhibit(folder, more=f'[operator]\npin = "{hash_pin(PIN)}"\n')
        child = [sys.executable, str(ROOT / "tests" / "escape_child.py")]
        self.exhibit = self._start(
            *child, str(folder / "exhibit.toml"), str(folder), str(pack), stdout=self.log
        )
        self.until(lambda: b"status ATTRACT" in self.said(), PATIENCE_S)
        search = ("search", "--onlyvisible", "--pid", str(self.exhibit.pid))
        self.until(lambda: bool(self.ask(*search)), PATIENCE_S)
        self.window = self.ask(*search).splitlines()[-1]

    def _display(self) -> str:
        read, write = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "x".join(map(str, (*SIZE, 24))),
        ]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        self._processes.append(server)
        os.close(write)
        with os.fdopen(read) as told:
            return f":{told.readline().strip()}"

    def _start(self, *command: str, stdout: object = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE,  # when it ends, the exhibit ends too
            stdout=stdout,  # type: ignore[call-overload]
            stderr=subprocess.STDOUT,
        )
        self._processes.append(process)
        return process

    def said(self) -> bytes:
        return Path(self.log.name).read_bytes()

    def ask(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True
        )
        return done.stdout.strip()

    def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return True
        return holds()

    def is_in_front(self, *before: str) -> bool:
        """Do something, then see whether the exhibit is active and fills the screen."""
        asked = self.ask(*before, "getactivewindow", "getwindowgeometry", "--shell")
        whole = {f"WINDOW={self.window}", "X=0", "Y=0", f"WIDTH={SIZE[0]}", f"HEIGHT={SIZE[1]}"}
        return self.exhibit.poll() is None and whole <= set(asked.split())

    def is_alone(self) -> bool:
        """Whether the exhibit has no other window than its own."""
        return self.ask("search", "--onlyvisible", "--pid", str(self.exhibit.pid)) == self.window

    def close(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()
            if process.stdin is not None:
                process.stdin.close()
        self.log.close()


@pytest.fixture
def session(tmp_path: Path, real_pack_path: Path) -> Iterator[Session]:
    missing = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]
    missing += [] if any(map(shutil.which, MANAGERS)) else [" or ".join(MANAGERS)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    made = Session(tmp_path, real_pack_path)
    yield made
    made.close()


def test_there_are_enough_ways_to_try() -> None:
    assert len(set(KEYS)) + len(GESTURES) >= 60


def test_no_key_and_no_gesture_leaves_the_exhibit(session: Session) -> None:
    assert session.until(session.is_in_front, PATIENCE_S)
    for name, how in {**{key: f"key {key}" for key in KEYS}, **GESTURES}.items():
        # What comes late is seen by the check that follows.
        if not session.is_in_front(*how.split(), "sleep", "0.03"):
            assert session.until(session.is_in_front, BACK_S), name
    assert session.until(session.is_in_front, BACK_S)
    assert session.is_alone()
    assert b"Traceback" not in session.said()
    assert b"status ACTIVE" in session.said()  # it was touched, and still lives


def test_the_operator_leaves_with_keys_and_the_pin_and_not_without(session: Session) -> None:
    assert session.until(session.is_in_front, PATIENCE_S)
    session.ask("key", "ctrl+alt+shift+o")
    session.ask("type", "1111")
    session.ask("key", "Return")
    assert session.until(session.is_in_front, BACK_S)
    # The desk has its buttons one under the other: clean, restart, leave.
    leave = SIZE[1] * 0.3 + 2 * (112 + 18) * SIZE[1] / 1080 + 30
    click = f"mousemove {SIZE[0] // 2} {round(leave)} click 1".split()

    def leaves() -> bool:
        session.ask("key", "Escape")
        session.ask("key", "ctrl+alt+shift+o")
        session.ask("type", PIN)
        session.ask("key", "Return")

        def gone() -> bool:
            session.ask(*click)
            return session.exhibit.poll() is not None

        return session.until(gone, PATIENCE_S / 4)

    assert session.until(leaves, PATIENCE_S)
    assert session.exhibit.returncode == LEAVE
