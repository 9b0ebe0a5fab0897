"""Speed and memory against the project's bounds; compares within one run, judges nothing else.

``python dev.py bench`` runs it. Start-up is compared with a bare PySide6 window, the two in turn,
so that a slow moment of the machine slows both.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RUNS = 9


def main() -> int:
    """Print every figure with its bound; 1 when one is out of bounds."""
    rows = [*start_up(), *rows_of("steps.py"), *rows_of("story_steps.py")]
    width = max(len(name) for name, *_ in rows)
    failed = 0
    for name, value, unit, bound in rows:
        good = bound is None or value <= bound
        failed += not good
        limit = "" if bound is None else f"  (at most {bound:g}{unit})"
        print(f"{'ok  ' if good else 'OVER'} {name:{width}} {value:9.2f}{unit}{limit}")
    return 1 if failed else 0


Row = tuple[str, float, str, float | None]


def start_up() -> list[Row]:
    """First meaningful paint and memory, as ratios to the bare window."""
    program = Path(sys.executable).with_name("neviewer" + (".exe" if os.name == "nt" else ""))
    with tempfile.TemporaryDirectory() as profile:
        commands = {
            "bare": [sys.executable, str(HERE / "bare_window.py")],
            "bare with numpy": [sys.executable, str(HERE / "bare_window.py"), "--numpy"],
            "neviewer": [str(program), "--measure-start", "--profile", profile],
        }
        results: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
        for turn in range(RUNS + 1):
            for name, command in commands.items():
                result = _measured(command)
                if turn:  # the first turn only warms the caches
                    results[name].append(result)
    paint = {n: statistics.median(r["first_paint_ms"] for r in v) for n, v in results.items()}
    memory = {n: statistics.median(r["rss_mb"] for r in v) for n, v in results.items()}
    return [
        ("bare window: first paint", paint["bare"], " ms", None),
        ("neviewer: first meaningful paint", paint["neviewer"], " ms", None),
        ("first paint, ratio", paint["neviewer"] / paint["bare"], "", 2.0),
        ("bare window with numpy: memory", memory["bare with numpy"], " MiB", None),
        ("neviewer: memory at the opening view", memory["neviewer"], " MiB", None),
        ("memory, ratio", memory["neviewer"] / memory["bare with numpy"], "", 1.6),
    ]


def rows_of(script: str) -> list[Row]:
    """What a script measures in the real window, in a process of its own."""
    with tempfile.TemporaryDirectory() as profile:
        command = [sys.executable, str(HERE / script), profile]
        lines = _run(command).splitlines()
    return [tuple(row) for row in json.loads(lines[-1])]


def _measured(command: list[str]) -> dict[str, float]:
    return dict(json.loads(_run(command).splitlines()[-1]))


def _run(command: list[str]) -> str:
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
