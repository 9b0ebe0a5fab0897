"""``neviewer worksheet``: print the tasks of a lesson, or the notes for its teacher."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.app.places import shown_pack
from neviewer.cli.parsing import (
    FILE,
    LANGUAGES,
    LESSON,
    NUMBER,
    Parser,
    reader_language,
    refuse,
)
from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language, TellableError
from neviewer.domain.reasons import why

if TYPE_CHECKING:
    from argparse import Namespace

    from neviewer.data.pack import Pack

_EXAMPLES = """\
  neviewer worksheet counting-people -o class.pdf --copies 30 --seed 7 --answers
  neviewer worksheet counting-people --language zh -o class.pdf
  neviewer worksheet counting-people -o teacher.pdf --notes
  neviewer worksheet my-lesson.en.md -o class.pdf"""
_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Print the tasks of a lesson: A4, black and white, a variant for each pupil."
)
_NO_LESSON = QT_TRANSLATE_NOOP(
    "Errors", "{file} cannot be read: {reason}; give a file or a lesson of the pack ({listed})."
)
_MOST_COPIES = 200


class _NoLesson(TellableError):
    """Why there is nothing to print, in one sentence."""


def main(arguments: list[str]) -> int:
    """Write one PDF; 0 when it is written, 1 when the lesson has mistakes, 2 when it cannot be."""
    speech = reader_language(arguments)
    options = _parser(speech).parse_args(arguments)
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
        pack = Pack.open(options.pack or shown_pack())
        text, name = _lesson(pack, options.lesson, options.language or speech.code)
        return _print(pack, text, name, options, speech)
    except (_NoLesson, PackError, PaperError) as error:
        return refuse(error, speech)
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
    except (OSError, UnicodeDecodeError) as error:
        raise _NoLesson(
            _NO_LESSON, file=asked, reason=why(error), listed=", ".join(names)
        ) from None


def _print(pack: Pack, text: str, name: str, options: Namespace, speech: Language) -> int:
    from neviewer.derive.story_answers import check_story
    from neviewer.derive.story_list import level_name
    from neviewer.derive.worksheet import tasks
    from neviewer.export.figure_map_paths import MapLayers
    from neviewer.export.figure_notes import write_notes
    from neviewer.export.figure_worksheet import Worksheet, write_worksheet
    from neviewer.stories.parse import parse_story
    from neviewer.ui.i18n import language_of

    parsed = parse_story(text, name)
    problems = parsed.problems if parsed.story is None else check_story(pack, parsed.story, speech)
    if problems or parsed.story is None:
        for problem in problems:
            print(problem.text(speech), file=sys.stderr)
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


def _parser(language: Language) -> Parser:
    parser = Parser(language, "neviewer worksheet", _DESCRIPTION, _EXAMPLES)
    text = QT_TRANSLATE_NOOP("Commands", "the name of a lesson in the pack, or a story file")
    parser.option("lesson", metavar=LESSON, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "a .pdf")
    parser.option("-o", "--output", type=Path, required=True, metavar=FILE, text=text)
    seed, copies = parser.whole_number(0, 2**31 - 1), parser.whole_number(1, _MOST_COPIES)
    text = QT_TRANSLATE_NOOP("Commands", "another gives other variants")
    parser.option("--seed", type=seed, default=1, metavar=NUMBER, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "one for each pupil, 200 at most")
    parser.option("--copies", type=copies, default=1, metavar=NUMBER, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "add the answers at the end")
    parser.option("--answers", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "print the teacher's notes instead")
    parser.option("--notes", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "of a lesson in the pack, and of what is said here")
    parser.option("--language", choices=LANGUAGES, default="", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "take figures from this pack")
    parser.option("--pack", type=Path, metavar=FILE, text=text)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
