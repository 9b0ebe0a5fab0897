"""A real window on a display of its own (Xvfb), moved by a real pointer (xdotool)."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple

from common import Failed

SIZE = (1280, 800)
START = "neviewer:/province/gdp_nominal?period=2010"
# Where things lie in a window of this size with the opening article and a profile of its own.
ARTICLE_X, ARTICLE_Y = (990, 1065, 1095, 1150, 1190), range(515, 640, 11)
HEILONGJIANG = (620, 330)
RANKING_TAB = (355, 540)
PATIENCE = 60  # seconds


class View(NamedTuple):
    """How the window ended: its exit code, what it printed, and the view it was left with."""

    code: int
    output: str
    link: str


def is_there() -> bool:
    """Whether windows can be shown and clicked here."""
    return all(shutil.which(name) for name in ("Xvfb", "xdotool"))


@contextmanager
def display() -> Iterator[str]:
    """A display without network, gone afterwards; its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            if not number:
                raise Failed("Xvfb did not start.")
            yield f":{number}"
        finally:
            server.terminate()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Wait until something is so; raises Failed when it never is."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise Failed(f"{what} did not come within {PATIENCE} s.")
        time.sleep(0.2)


class Pointer:
    """xdotool on one display."""

    def __init__(self, name: str, variables: dict[str, str]) -> None:
        self._variables = {**variables, "DISPLAY": name}

    def do(self, *words: str | float) -> str:
        """Run xdotool; what it printed."""
        line = ["xdotool", *map(str, words)]
        done = subprocess.run(
            line, env=self._variables, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def click(self, x: int, y: int, pause: float = 0.1) -> None:
        """Press the first button there for a moment, which wine needs to notice it."""
        move, pressed = ("mousemove", x, y, "sleep", pause), ("mousedown", 1, "sleep", pause)
        self.do(*move, *pressed, "mouseup", 1, "sleep", pause)


def explore(
    command: Sequence[str], variables: dict[str, str], folder: Path, seen: str, patience: float = 3
) -> View:
    """Open the window, click links of the article, a place of the map and a chart, and leave."""
    profile = folder / "window-profile"
    size = "x".join(map(str, SIZE))
    line = [*command, START, "--profile", f"{seen}/window-profile", "--size", size]
    in_wine = Path(command[0]).name == "wine"
    # wine stays on the display that it was begun on
    with nullcontext(variables["DISPLAY"]) if in_wine else display() as name:
        pointer = Pointer(name, variables)
        platform, leave = ("windows", "alt+F4") if in_wine else ("xcb", "ctrl+q")
        said = {**variables, "DISPLAY": name, "QT_QPA_PLATFORM": platform}
        said.pop("WAYLAND_DISPLAY", None)
        process = subprocess.Popen(
            line,
            env=said,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # wine's Python cannot write to a file that it did not open
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        output = ""
        try:
            window = _window(pointer, process)
            pointer.do("windowmove", window, 0, 0, "windowfocus", window)
            time.sleep(patience)  # the panels around map and article come after the first paint
            picture(name, folder / "opened.png")
            for y in ARTICLE_Y:
                for x in ARTICLE_X:
                    pointer.click(x, y, 0.02)
            pointer.click(*HEILONGJIANG)
            pointer.click(*RANKING_TAB)
            time.sleep(1)
            picture(name, folder / "clicked.png")
            pointer.do("windowfocus", window, "key", leave)
            output, _ = process.communicate(timeout=PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    kept = profile / "profile.json"
    link = json.loads(kept.read_text("utf-8")).get("last_view", "") if kept.is_file() else ""
    return View(process.returncode, output, link)


def _window(pointer: Pointer, process: subprocess.Popen[str]) -> str:
    """The window of the program, once it is shown."""
    found: list[str] = []

    def is_shown() -> bool:
        if process.poll() is not None:
            raise Failed(f"The program ended with {process.returncode} before its window came.")
        found[:] = pointer.do("search", "--onlyvisible", "--name", "neviewer").split()
        return bool(found)

    wait_for(is_shown, "The window")
    return found[-1]


def picture(name: str, target: Path) -> None:
    """Keep what the display shows, where ImageMagick is there."""
    if shutil.which("import"):
        command = ["import", "-display", name, "-window", "root", target]
        subprocess.run(command, check=False, capture_output=True)
