"""Start the frozen program in every way; fail on any error, import error or Qt warning.

``smoke_test.py PROGRAM…``: the program may be a whole command, e.g. ``wine neviewer.exe``.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import screen
from common import Failed

BAD = re.compile(
    r"Traceback|ImportError|ModuleNotFoundError|Fatal Python|Segmentation"
    r"|\bqt\.\w+|\bQ[A-Z]\w+::|[Cc]ould not (load|find) .*(plugin|librar)|Signal source"
)
ALLOWED = ("This plugin does not support propagateSizeHints",)
TEXT = "In 2020 the GDP of Liaoning was 2,511.5 billion yuan.\n"
LESSON = """\
---
neviewer-story: smoke
language: en
title: One task
author: neviewer
level: beginner
minutes: 5
sources: Statistical communiqués
summary: A lesson with one task.
---

## Say how many

Look at [net migration](neviewer:/province/net_migration?period=2023&sel=210000).

```number
ask: How many more people moved to Liaoning than left it in 2023?
indicator: net_migration
place: 210000
period: 2023
tolerance: 5%
```
"""
LINK = "neviewer:/province/net_migration?period=2023"
STARTS = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF-"}
USUAL_SECONDS = 60


class Program:
    """The frozen program, run with files in a folder that it may know by another path."""

    def __init__(self, command: Sequence[str], folder: Path, seen: str = "") -> None:
        self.command = list(command)
        self.folder = folder
        self.seen = seen or str(folder)

    def path(self, name: str) -> str:
        """How the program calls a file of the folder."""
        return f"{self.seen}/{name}"

    def run(self, *arguments: str, codes: tuple[int, ...] = (0,), typed: str = "") -> str:
        """Run the program without a screen; what it printed."""
        began = time.perf_counter()
        line = [*self.command, *arguments]
        done = subprocess.run(
            line,
            env=clean(QT_QPA_PLATFORM="offscreen"),
            input=typed,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=180,
            check=False,
        )
        said(began, arguments)
        judge(line, done.returncode, done.stdout + done.stderr, codes)
        return done.stdout + done.stderr


def said(began: float, arguments: Sequence[str]) -> None:
    """Print a line about a finished run."""
    print(f"{time.perf_counter() - began:6.1f} s  neviewer {' '.join(arguments)}", flush=True)


def clean(**more: str) -> dict[str, str]:
    """The variables of the program: nothing that leads it to another Python or pack."""
    away = ("PYTHONPATH", "PYTHONHOME", "NEVIEWER_PACK", "NEVIEWER_PROFILE", "QT_PLUGIN_PATH")
    return {**{k: v for k, v in os.environ.items() if k not in away}, **more}


def judge(line: Sequence[str], code: int, output: str, codes: tuple[int, ...] = (0,)) -> None:
    """Raise where a run ended badly or said something of an error."""
    bad = any(
        BAD.search(part)
        for part in output.splitlines()
        if not any(fine in part for fine in ALLOWED)
    )
    if code not in codes or bad:
        raise Failed(f"{' '.join(line)} ended with {code}:\n{output}")


def views(program: Program) -> None:
    """Every level, chart and language."""
    output = program.run("smoke")
    if not re.search(r"[1-9]\d* views shown", output):
        raise Failed(f"smoke showed nothing:\n{output}")


def reading(program: Program) -> None:
    """A text is judged against the pack."""
    (program.folder / "text.txt").write_text(TEXT, "utf-8")
    if "2,511.5" not in program.run("check", program.path("text.txt")):
        raise Failed("check did not find the figure of the text.")


def figures(program: Program) -> None:
    """The figure of a view in each format."""
    for ending, start in STARTS.items():
        program.run("render", LINK, "-o", program.path(f"figure{ending}"))
        if not (program.folder / f"figure{ending}").read_bytes().startswith(start):
            raise Failed(f"render wrote no {ending[1:].upper()}.")


def worksheet(program: Program) -> None:
    """A lesson on paper."""
    (program.folder / "lesson.en.md").write_text(LESSON, "utf-8")
    lesson, sheet = program.path("lesson.en.md"), program.path("sheet.pdf")
    program.run("worksheet", lesson, "-o", sheet, "--answers")
    if not (program.folder / "sheet.pdf").read_bytes().startswith(b"%PDF-"):
        raise Failed("worksheet wrote no PDF.")


def kiosk(program: Program) -> None:
    """An exhibit is checked, and its operator's PIN can be hashed and kept."""
    program.run("kiosk", "example", program.path("exhibit"))
    program.run("kiosk", "set-pin", program.path("exhibit/exhibit.toml"), typed="240826\n")
    program.run("kiosk", "--check", program.path("exhibit/exhibit.toml"))


def picture(program: Program) -> None:
    """The window in Chinese, without a screen."""
    where, profile = program.path("window.png"), program.path("profile")
    program.run(LINK, "--picture", where, "--profile", profile, "--language", "zh")
    if (program.folder / "window.png").stat().st_size < 20_000:
        raise Failed("The picture of the window is empty.")


def real_window(program: Program) -> None:
    """A window on a display, clicked with a pointer: article, map, chart; then closed by key."""
    if not screen.is_there():
        print("     –    no Xvfb and xdotool here: no real window is opened", flush=True)
        return
    began = time.perf_counter()
    view = screen.explore(program.command, clean(), program.folder, program.seen)
    said(began, ["(a window, clicked)", view.link])
    judge(["window"], view.code, view.output)
    if "/province/gdp_nominal" in view.link:
        raise Failed(f"No click in the article moved the view: {view.link}")
    if "230000" not in view.link or "chart=ranking" not in view.link:
        raise Failed(f"The clicks on map and chart were lost: {view.link}")


STEPS: tuple[Callable[[Program], None], ...] = (
    views,
    reading,
    figures,
    worksheet,
    kiosk,
    picture,
    real_window,
)


def go_through(program: Program) -> float:
    """Go through the steps; the seconds it took. Raises Failed."""
    began = time.perf_counter()
    for step in STEPS:
        step(program)
    seconds = time.perf_counter() - began
    print(f"The frozen program works ({seconds:.1f} s).", flush=True)
    return seconds


def main(arguments: Sequence[str]) -> int:
    """Go through the commands and the window; 0 when all of it works."""
    parser = argparse.ArgumentParser(prog="smoke_test.py", description=__doc__)
    parser.add_argument("program", nargs="+")
    options = parser.parse_args(arguments)
    command = [shutil.which(options.program[0]) or options.program[0], *options.program[1:]]
    with tempfile.TemporaryDirectory() as name:
        try:
            seconds = go_through(Program(command, Path(name)))
        except (Failed, OSError, subprocess.TimeoutExpired) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    if seconds > USUAL_SECONDS:  # no failure: the machine may be busy with other things
        print(f"That is more than the usual {USUAL_SECONDS} s.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
