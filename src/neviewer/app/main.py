"""Where the program starts: the window, or one of the commands that need none."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_COMMANDS = {
    "render": ("neviewer.cli.render", "draw the figure of a view to a file"),
    "check": ("neviewer.cli.check", "judge the figures of a text against the pack"),
    "story": ("neviewer.cli.story", "check the files of stories and lessons"),
    "worksheet": ("neviewer.cli.worksheet", "print the tasks of a lesson"),
    "pack": ("neviewer.cli.pack", "build or verify a pack"),
    "smoke": ("neviewer.cli.smoke", "open everything once without a screen"),
}
_MEASURE = "--measure-start"


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit code: 0 done, 1 found wanting, 2 could not be done."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and arguments[0] in _COMMANDS:
        from importlib import import_module

        module, _ = _COMMANDS[arguments[0]]
        command: Callable[[list[str]], int] = import_module(module).main
        return command(arguments[1:])
    return _run_window(arguments)


def _run_window(arguments: list[str]) -> int:
    options = _parse(arguments)
    if options.picture:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Nearly all that is made at the start stays: looking through it for garbage only takes time.
    gc.disable()
    try:
        from neviewer.app import window_run

        return window_run.run(options)
    finally:
        gc.enable()


class WindowOptions:
    """What the command line says about the window."""

    def __init__(self) -> None:
        self.link = ""
        self.profile: Path | None = None
        self.pack: Path | None = None
        self.settings: dict[str, Any] = {}  # preferences for this run
        self.picture: Path | None = None
        self.size: tuple[int, int] | None = None
        self.measure_start = False


def _parse(arguments: list[str]) -> WindowOptions:
    options = WindowOptions()
    if arguments in ([], [_MEASURE]):  # the usual start, and measuring it, do without argparse
        options.measure_start = bool(arguments)
        return options
    import argparse

    from neviewer.state.preferences import LANGUAGES, THEMES, parse_settings

    commands = "\n".join(f"  neviewer {name:8} {text}" for name, (_, text) in _COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="neviewer",
        description="Explore China's northeast offline, with the source of every figure in reach.",
        epilog="other commands (each has --help):\n"
        + commands
        + "\n\nexample:\n  neviewer 'neviewer:/prefecture/gdp_nominal?period=2020&sel=210100'",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("link", nargs="?", default="", help="a view to open, or a pack")
    parser.add_argument("--pack", type=Path, help="explore this pack, not the bundled one")
    parser.add_argument("--profile", type=Path, help="keep settings in this folder")
    parser.add_argument("--language", choices=LANGUAGES, help="for this run")
    parser.add_argument("--theme", choices=THEMES, help="for this run")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a preference for this run, e.g. text_size=150; may be given again",
    )
    parser.add_argument("--picture", type=Path, help="grab the window to this PNG and leave")
    parser.add_argument("--size", type=_size, help="of the window, e.g. 1280x800")
    parser.add_argument(
        _MEASURE,
        action="store_true",
        help="leave after the first meaningful paint and print its time and memory as JSON",
    )
    given = parser.parse_args(arguments)
    try:
        options.settings = parse_settings(given.set)
    except ValueError as error:
        parser.error(str(error))
    for name in ("language", "theme"):
        if value := getattr(given, name):
            options.settings[name] = value
    for name in ("link", "profile", "pack", "picture", "size", "measure_start"):
        setattr(options, name, getattr(given, name))
    if options.link.endswith(".gpkg"):
        options.pack, options.link = Path(options.link), ""
    return options


def _size(text: str) -> tuple[int, int]:
    import argparse

    width, x, height = text.partition("x")
    if not (x and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; write it like 1280x800")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
