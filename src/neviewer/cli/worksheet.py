"""``neviewer worksheet``: print the tasks of a lesson."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from neviewer.paths import default_pack

_EXAMPLE = "example:\n  neviewer worksheet lesson.en.md -o class.pdf --copies 30 --answers"


def main(arguments: list[str]) -> int:
    """Write one PDF; 0 when it is written, 1 when the lesson has mistakes, 2 when it cannot be."""
    options = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from neviewer.data.pack import Pack, PackError
    from neviewer.derive.story_answers import check_story
    from neviewer.derive.worksheet import tasks
    from neviewer.domain.language import ENGLISH
    from neviewer.export.figure_map_paths import MapLayers
    from neviewer.export.figure_worksheet import Worksheet, WorksheetError, write_worksheet
    from neviewer.stories.parse import parse_story
    from neviewer.ui.i18n import language_of
    from neviewer.ui.qt_messages import quiet_messages
    from neviewer.ui.theme import load_font

    _application = QApplication.instance() or QApplication(["neviewer"])  # lives to the end
    quiet_messages()
    load_font()
    try:
        text = options.lesson.read_text("utf-8-sig")
        pack = Pack.open(options.pack or default_pack())
    except (OSError, UnicodeDecodeError, PackError) as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return 2
    try:
        parsed = parse_story(text, str(options.lesson))
        problems = parsed.problems if parsed.story is None else check_story(pack, parsed.story)
        if problems or parsed.story is None:
            for problem in problems:
                print(problem.text(ENGLISH), file=sys.stderr)
            return 1
        story = parsed.story
        language = language_of("zh") if story.language == "zh" else ENGLISH
        copies = [tasks(pack, story, options.seed, n, language) for n in range(options.copies)]
        layers = MapLayers(pack.layer)
        sheet = Worksheet(
            story.title, options.seed, copies, language, layers, options.answers, pack.credit
        )
        write_worksheet(sheet, options.output)
    except WorksheetError as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return 2
    finally:
        pack.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neviewer worksheet",
        description="Print the tasks of a lesson: A4, black and white, a variant for each pupil.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("lesson", type=Path, help="a story file")
    parser.add_argument("-o", "--output", type=Path, required=True, help="a .pdf")
    parser.add_argument("--seed", type=int, default=1, help="another gives other variants")
    parser.add_argument("--copies", type=_copies, default=1, help="one for each pupil, 200 at most")
    parser.add_argument("--answers", action="store_true", help="add the answers at the end")
    parser.add_argument("--pack", type=Path, help="take figures from this pack")
    return parser


def _copies(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 200):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of copies from 1 to 200")
    return int(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
