"""Start the frozen program in every way; fail on any error, import error or Qt warning."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BAD = re.compile(r"Traceback|ImportError|ModuleNotFoundError|qt\.\w+|Q[A-Z]\w+::|Could not load")
ALLOWED = "This plugin does not support propagateSizeHints"
TEXT = "In 2020 the GDP of Liaoning was 2,511.5 billion yuan.\n"
LINK = "neviewer:/province/net_migration?period=2023"
STARTS = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF-"}


class Failed(Exception):
    """What the program did wrong."""


def run(program: Path, *arguments: str | Path, codes: tuple[int, ...] = (0,)) -> str:
    """Run the program offscreen; what it printed."""
    line = [str(program), *map(str, arguments)]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("PYTHONPATH", "PYTHONHOME", "NEVIEWER_PACK"):
        variables.pop(name, None)
    began = time.perf_counter()
    done = subprocess.run(
        line,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
    )
    output = done.stdout + done.stderr
    print(f"{time.perf_counter() - began:6.1f} s  neviewer {' '.join(line[1:])}", flush=True)
    bad = [part for part in output.splitlines() if BAD.search(part) and ALLOWED not in part]
    if done.returncode not in codes or bad:
        raise Failed(f"{' '.join(line)} ended with {done.returncode}:\n{output}")
    return output


def main(program: Path) -> int:
    """Go through the commands and the window; 0 when all of it works."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            views = run(program, "smoke")
            if not re.search(r"[1-9]\d* views shown", views):
                raise Failed(f"smoke showed nothing:\n{views}")
            text = folder / "text.txt"
            text.write_text(TEXT, "utf-8")
            if "2,511.5" not in run(program, "check", text):
                raise Failed("check did not find the figure of the text.")
            for ending, start in STARTS.items():
                figure = folder / f"figure{ending}"
                run(program, "render", LINK, "-o", figure)
                if not figure.read_bytes().startswith(start):
                    raise Failed(f"render wrote no {ending[1:].upper()}.")
            picture = folder / "window.png"
            run(program, LINK, "--picture", picture, "--profile", folder / "p", "--language", "zh")
            if picture.stat().st_size < 20_000:
                raise Failed("The picture of the window is empty.")
        except (Failed, OSError, subprocess.TimeoutExpired) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    print(f"The frozen program works ({time.perf_counter() - began:.1f} s).")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
