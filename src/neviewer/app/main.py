"""Where the program starts: the window, or one of the commands that need none."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

from neviewer.app.options import COMMANDS, parse_options


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit code: 0 done, 1 found wanting, 2 could not be done."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and arguments[0] in COMMANDS:
        from importlib import import_module

        command: Callable[[list[str]], int] = import_module(f"neviewer.cli.{arguments[0]}").main
        return command(arguments[1:])
    return _run_window(arguments)


def _run_window(arguments: list[str]) -> int:
    options = parse_options(arguments)
    if options.picture:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Nearly all that is made at the start stays: looking through it for garbage only takes time.
    gc.disable()
    try:
        from neviewer.app import window_run

        return window_run.run(options)
    finally:
        gc.enable()
        gc.unfreeze()


if __name__ == "__main__":
    sys.exit(main())
