"""``neviewer worksheet``: print the tasks of a lesson, or the notes for its teacher."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.paths import default_pack

if TYPE_CHECKING:
    from neviewer.data.pack import Pack

_EXAMPLE = """examples:
  neviewer worksheet counting-people -o class.pdf --copies 30 --seed 7 --answers
  neviewer worksheet counting-people --language zh -o class.pdf
  neviewer worksheet counting-people -o teacher.pdf --notes
  neviewer worksheet my-lesson.en.md -o class.pdf"""


class _NoLesson(Exception):
    """Why there is nothing to print, in one sentence."""


def main(arguments: list[str]) -> int:
    """Write one PDF; 0 when it is written, 1 when the lesson has mistakes, 2 when it cannot be."""
    options = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from neviewer.data.pack import Pack, PackError
    from neviewer.export.figure_paper import PaperError
    from neviewer.ui.qt_messages import quiet_messages
    from neviewer.ui.theme import load_font

    _application = QApplication.instance() or QApplication(["neviewer"])  # lives to the end
    quiet_messages()
    load_font()
    pack = None
    try:
        pack = Pack.open(options.pack or default_pack())
        text, name = _lesson(pack, options.lesson, options.language)
        return _print(pack, text, name, options)
    except (_NoLesson, PackError, PaperError) as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return 2
    finally:
        if pack is not None:
            pack.close()


def _lesson(pack: Pack, asked: str, language: str) -> tuple[str, str]:
    """The text of a lesson and its name: of a file, else of the lessons in the pack."""
    path = Path(asked)
    names = [info.id for info in pack.stories(language)]
    if asked in names and not path.is_file():
        return pack.story(asked, language) or "", asked
    try:
        return path.read_text("utf-8-sig"), asked
    except UnicodeDecodeError:
        raise _NoLesson(f"{asked} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        listed = ", ".join(names) or "none"
        why = error.strerror or "it cannot be opened"
        raise _NoLesson(
            f"{asked} cannot be read: {why}; give a file or a lesson of the pack ({listed})."
        ) from None


def _print(pack: Pack, text: str, name: str, options: argparse.Namespace) -> int:
    from neviewer.derive.story_answers import check_story
    from neviewer.derive.story_list import level_name
    from neviewer.derive.worksheet import tasks
    from neviewer.domain.language import ENGLISH
    from neviewer.export.figure_map_paths import MapLayers
    from neviewer.export.figure_notes import write_notes
    from neviewer.export.figure_worksheet import Worksheet, write_worksheet
    from neviewer.stories.parse import parse_story
    from neviewer.ui.i18n import language_of

    parsed = parse_story(text, name)
    problems = parsed.problems if parsed.story is None else check_story(pack, parsed.story)
    if problems or parsed.story is None:
        for problem in problems:
            print(problem.text(ENGLISH), file=sys.stderr)
        return 1
    story = parsed.story
    language = language_of("zh") if story.language == "zh" else ENGLISH
    if options.notes:
        made = tasks(pack, story, options.seed, 0, language)
        write_notes(story, made, level_name(story.level, language), language, options.output)
        return 0
    copies = [tasks(pack, story, options.seed, n, language) for n in range(options.copies)]
    layers = MapLayers(pack.layer)
    write_worksheet(
        Worksheet(
            story.title, options.seed, copies, language, layers, options.answers, pack.credit
        ),
        options.output,
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neviewer worksheet",
        description="Print the tasks of a lesson: A4, black and white, a variant for each pupil.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("lesson", help="the name of a lesson in the pack, or a story file")
    parser.add_argument("-o", "--output", type=Path, required=True, help="a .pdf")
    parser.add_argument("--seed", type=int, default=1, help="another gives other variants")
    parser.add_argument("--copies", type=_copies, default=1, help="one for each pupil, 200 at most")
    parser.add_argument("--answers", action="store_true", help="add the answers at the end")
    parser.add_argument("--notes", action="store_true", help="print the teacher's notes instead")
    parser.add_argument(
        "--language", choices=("en", "zh"), default="en", help="of a lesson in the pack"
    )
    parser.add_argument("--pack", type=Path, help="take figures from this pack")
    return parser


def _copies(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 200):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of copies from 1 to 200")
    return int(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
