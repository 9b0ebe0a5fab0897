"""``neviewer story``: check story files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from neviewer.data.pack import Pack, PackError
from neviewer.derive.story_answers import check_story
from neviewer.domain.language import ENGLISH, Language
from neviewer.paths import default_pack
from neviewer.stories.parse import parse_story

_EXAMPLE = "example:\n  neviewer story check lesson.en.md lesson.zh.md"


def main(arguments: list[str]) -> int:
    """Check stories; 0 when all are right, 1 when one is not, 2 when one cannot be read."""
    options = _parser().parse_args(arguments)
    language = ENGLISH
    if options.language == "zh":
        from neviewer.ui.i18n import language_of  # Qt is loaded for Chinese sentences only

        language = language_of("zh")
    try:
        pack = Pack.open(options.pack or default_pack())
    except PackError as error:
        print(f"neviewer: {error}", file=sys.stderr)
        return 2
    try:
        return max(_check(pack, path, language) for path in options.files)
    finally:
        pack.close()


def _check(pack: Pack, path: Path, language: Language) -> int:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        print(f"neviewer: {path} cannot be read: {why}.", file=sys.stderr)
        return 2
    parsed = parse_story(text, str(path))
    problems = (
        parsed.problems if parsed.story is None else check_story(pack, parsed.story, language)
    )
    for problem in problems:
        line = problem.text(language)
        sys.stdout.buffer.write(line.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.flush()
    return int(bool(problems))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neviewer story",
        description="Check the files of stories and lessons, and name every mistake by its line.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="tell all that is wrong with story files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--pack", type=Path, help="check against this pack, not the bundled one")
    check.add_argument("--language", choices=("en", "zh"), default="en")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
