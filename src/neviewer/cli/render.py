"""``neviewer render``: draw the figure of a view without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from neviewer.paths import default_pack
from neviewer.state.preferences import THEMES, Preferences, parse_settings

_EXAMPLE = """example:
  neviewer render 'neviewer:/province/net_migration?period=2023' -o turn.png
  neviewer render 'neviewer:/county/share_65plus?period=2020' -o ageing.svg --language zh"""


def main(arguments: list[str]) -> int:
    """Draw one figure; 0 when it is written, 2 when it cannot be."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        settings = parse_settings(options.set)
    except ValueError as error:
        parser.error(str(error))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from neviewer.data.pack import Pack, PackError
    from neviewer.derive.bound import Derivations
    from neviewer.export.figure import Figure
    from neviewer.export.figure_files import FigureError, write_figure
    from neviewer.state.catalogue import opening
    from neviewer.state.link import parse_link
    from neviewer.ui.i18n import Translations
    from neviewer.ui.qt_messages import quiet_messages
    from neviewer.ui.theme import load_font, look_for

    _application = QApplication.instance() or QApplication(["neviewer"])  # lives to the end
    quiet_messages()
    load_font()
    translations = Translations()
    language = translations.use(options.language)
    try:
        pack = Pack.open(options.pack or default_pack())
        state = opening(pack)
        if options.link:
            parsed = parse_link(options.link, pack, language)
            state = parsed.state
            for reason in parsed.reasons:
                print(f"neviewer: {reason}", file=sys.stderr)
        look = look_for(Preferences(**{"theme": options.theme, **settings}))
        figure = Figure.of(Derivations(pack, language), state, look)
        write_figure(figure, options.output, options.size)
    except (PackError, FigureError) as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return 2
    finally:
        translations.use("en")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neviewer render",
        description="Draw the figure of a view, with heading, legend, source and credit.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("link", nargs="?", default="", help="the view (default: the opening view)")
    parser.add_argument("-o", "--output", type=Path, required=True, help="a .png, .svg or .pdf")
    parser.add_argument("--size", type=_size, default=(1600, 1000), help="e.g. 1600x1000")
    parser.add_argument("--language", choices=("en", "zh"), default="en")
    parser.add_argument("--theme", choices=tuple(THEMES[1:]), default="light")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a preference, e.g. ramp_sequential=batlow or patterns=on; may be given again",
    )
    parser.add_argument("--pack", type=Path, help="draw from this pack, not the bundled one")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.partition("x")
    if not (x and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; write it like 1600x1000")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
