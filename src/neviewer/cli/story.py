"""``neviewer story``: check story files."""

from __future__ import annotations

import sys
from pathlib import Path

from neviewer.app.places import shown_pack
from neviewer.cli.parsing import (
    FILE,
    LANGUAGES,
    SPEECH,
    UNREADABLE,
    Parser,
    reader_language,
    refuse,
)
from neviewer.data.pack import Pack, PackError
from neviewer.derive.story_answers import check_story
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language, Told
from neviewer.domain.reasons import why
from neviewer.stories.parse import parse_story

_EXAMPLES = "  neviewer story check en.md zh.md"
_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Check the files of stories and lessons, and name every mistake by its line."
)


def main(arguments: list[str]) -> int:
    """Check stories; 0 when all are right, 1 when one is not, 2 when one cannot be read."""
    language = reader_language(arguments)
    options = _parser(language).parse_args(arguments)
    try:
        pack = Pack.open(options.pack or shown_pack())
    except PackError as error:
        return refuse(error, language)
    try:
        return max(_check(pack, path, language) for path in options.files)
    finally:
        pack.close()


def _check(pack: Pack, path: Path, language: Language) -> int:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return refuse(Told("Errors", UNREADABLE, file=path, reason=why(error)), language)
    parsed = parse_story(text, str(path))
    problems = (
        parsed.problems if parsed.story is None else check_story(pack, parsed.story, language)
    )
    for problem in problems:
        line = problem.text(language)
        sys.stdout.buffer.write(line.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.flush()
    return int(bool(problems))


def _parser(language: Language) -> Parser:
    parser = Parser(language, "neviewer story", _DESCRIPTION, _EXAMPLES)
    commands = parser.commands()
    text = QT_TRANSLATE_NOOP("Commands", "tell all that is wrong with story files")
    check = commands.add("check", text, _EXAMPLES)
    text = QT_TRANSLATE_NOOP("Commands", "the files of stories, one for each language")
    check.option("files", nargs="+", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "check against this pack, not the bundled one")
    check.option("--pack", type=Path, metavar=FILE, text=text)
    check.option("--language", choices=LANGUAGES, default="", text=SPEECH)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
