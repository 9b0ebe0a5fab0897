"""Listens to the program as a screen reader does, on a real bus; run by the system's own Python.

    atspi_walk.py PROGRAM ARGUMENTS…

Prints what was seen and heard as JSON. Needs a display and a session bus of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 35  # seconds for one try, on however slow a machine
TRIES = 3  # a program that comes to a bus still waking up is not always heard: start it anew
EVENTS = ("object:announcement", "object:state-changed:focused")


class Silence(Exception):
    """Something waited for did not come."""


class Ear:
    """Keeps what the bus says."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.focused: list[str] = []
        self.end = 0.0  # of the try
        pyatspi.Registry.registerEventListener(self._hear, *EVENTS)

    def begin(self) -> None:
        """Forget what was heard: another try."""
        self.announced.clear()
        self.focused.clear()
        self.end = time.monotonic() + PATIENCE

    def _hear(self, event: Any) -> None:
        if str(event.type).startswith("object:announcement"):
            self.announced.append(event.any_data)
        elif event.detail1:
            self.focused.append(event.source.name)


def wait_until(end: float, what: str, ask: Callable[[], Any]) -> Any:
    """Wait until something is there, and return it."""
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        while context.pending():
            context.iteration(False)
        try:
            if answer := ask():
                return answer
        except (GLib.Error, LookupError, NotImplementedError, AttributeError):
            pass  # what was asked has just gone, or is not whole yet
        GLib.timeout_add(50, lambda: False)
        context.iteration(True)
    raise Silence(f"{what}: not within {PATIENCE} s")


def children(accessible: Any) -> Iterator[Any]:
    """The parts of something, as many as there are."""
    for index in range(accessible.childCount):
        if (child := accessible.getChildAtIndex(index)) is not None:
            yield child


def program_on_the_bus() -> Any:
    """The program, once it has come to the bus."""
    return next((a for a in children(pyatspi.Registry.getDesktop(0)) if a.name == "neviewer"), None)


def find(root: Any, role: str, name: str) -> Any:
    """The thing with a role and a name below another, as it is now: panels come one by one."""
    root.clear_cache()
    return pyatspi.findDescendant(root, lambda a: a.getRoleName() == role and a.name == name)


def press(*keys: str) -> None:
    """Press keys in the window that has the keyboard."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def give_keyboard() -> str:
    """Give the keyboard to the main window: without a window manager nobody else does."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "^neviewer"],
        capture_output=True,
        text=True,
        check=False,
    )
    windows = found.stdout.split()
    if windows:
        subprocess.run(["xdotool", "windowfocus", "--sync", windows[0]], check=True)
    return windows[0] if windows else ""


def walk(ear: Ear) -> dict[str, Any]:
    """Go through the map and the time, and tell what was seen and heard."""
    wait = partial(wait_until, ear.end)
    program = wait("the program", program_on_the_bus)
    listed = wait("the map", lambda: find(program, "list", "Map"))
    wait("places on the map", lambda: listed.childCount > 3)
    seen: dict[str, Any] = {"places": [child.name for child in children(listed)]}
    seen["roles"] = [child.getRoleName() for child in children(listed)]
    trend = wait("the trend", lambda: find(program, "chart", "Trend"))
    wait("lines of the trend", lambda: trend.childCount)
    line = wait("figures of a line", lambda: trend.getChildAtIndex(0))
    seen["line"] = [line.name, *(child.name for child in children(line))]
    slider = wait("the slider", lambda: find(program, "slider", "Period"))
    wait("the window", give_keyboard)
    for key, place in (("Up", "Heilongjiang"), ("Down", "Jilin")):
        press(key)
        said = wait(place, lambda place=place: [t for t in ear.focused if t.startswith(place)])
        seen.setdefault("walked", []).append(said[-1])
    ear.announced.clear()
    press("ctrl+bracketright")
    seen["announced"] = wait("the new period", lambda: list(ear.announced))[-1]
    seen["after"] = wait(
        "figures of the new period",
        lambda: [c.name for c in children(listed) if " 2024: " in c.name],
    )
    seen["slider"] = slider.getRoleName()
    ear.focused.clear()
    press("F6")
    seen["next pane"] = wait("the next panel", lambda: list(ear.focused))[-1]
    return seen


def listen(ear: Ear, command: list[str]) -> dict[str, Any]:
    """Start the program, walk through it, and end it again."""
    ear.begin()
    program = subprocess.Popen(command)
    try:
        return walk(ear)
    finally:
        program.terminate()
        try:
            program.wait(5)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def main(command: list[str]) -> int:
    """Listen, more than once if need be."""
    ear = Ear()
    for _ in range(TRIES):
        try:
            print(json.dumps(listen(ear, command), ensure_ascii=False))
        except Silence as what:
            print(json.dumps({"silence": str(what), "announced": ear.announced}), file=sys.stderr)
        else:
            return 0
    return 1


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    os.environ["QT_ACCESSIBILITY"] = "1"
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    sys.exit(main(sys.argv[1:]))
