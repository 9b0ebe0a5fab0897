"""``neviewer pack``: build a pack from its source form, or verify one."""

from __future__ import annotations

import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.cli.parsing import FILE, FOLDER, LANGUAGES, SPEECH, Parser, reader_language, refuse
from neviewer.data.build import BuildError, build_pack
from neviewer.data.pack import Pack, PackError
from neviewer.data.verify import Outcome, verify_pack
from neviewer.derive.story_list import broken_stories
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neviewer.domain.language import Told

_SHOWN_FAILURES = 10

_BUILD_EXAMPLES = """\
  neviewer pack build data/northeast -o build/northeast.gpkg
  neviewer pack build data/northeast -o mine.gpkg --boundaries my-boundaries"""
_BUILD_NOTES = QT_TRANSLATE_NOOP(
    "Commands",
    "The folder given with --boundaries holds provinces.geojson, prefectures.geojson, "
    "counties.geojson and land.geojson in degrees, each feature with the property “code”, and may "
    "hold a credit.txt.",
)
_VERIFY_EXAMPLES = "  neviewer pack verify build/northeast.gpkg"
_VERIFY_NOTES = QT_TRANSLATE_NOOP(
    "Commands",
    "Each rule is printed on a line. The exit status is 1 when a rule is broken, 2 "
    "when the file is "
    "no pack.",
)
_BUILT = QT_TRANSLATE_NOOP(
    "Commands",
    "Built {file}: {observations} observations ({totals} totals computed, {shown} shown), "
    "{size} MB, version {version}, in {seconds} s",
)
_KEPT = QT_TRANSLATE_NOOP("Commands", "Every rule is kept.")
_BROKEN = QT_TRANSLATE_NOOP("Commands", "Rules broken: {count}.")
_MORE = QT_TRANSLATE_NOOP("Commands", "and {count} more")
_OUTCOME = QT_TRANSLATE_NOOP("Commands", "{mark} {rule} ({table}: {rows} rows)")
_OK = QT_TRANSLATE_NOOP("Commands", "ok  ")
_FAIL = QT_TRANSLATE_NOOP("Commands", "FAIL")
_STORIES_RIGHT = QT_TRANSLATE_NOOP("Verify", "stories right")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; 0 when done, 1 when a rule is broken, 2 when it cannot be done."""
    given = sys.argv[1:] if arguments is None else arguments
    language = reader_language(given)
    options = _parser(language).parse_args(given)
    try:
        if options.command == "build":
            return _build(options.source, options.output, options.boundaries, language)
        return _verify(options.file, language)
    except (BuildError, PackError) as error:
        return refuse(error, language)


def _parser(language: Language) -> Parser:
    text = QT_TRANSLATE_NOOP("Commands", "Build or verify a pack.")
    parser = Parser(language, "neviewer pack", text, f"{_BUILD_EXAMPLES}\n{_VERIFY_EXAMPLES}")
    commands = parser.commands()
    text = QT_TRANSLATE_NOOP("Commands", "build a pack from a source folder")
    build = commands.add("build", text, _BUILD_EXAMPLES, _BUILD_NOTES)
    text = QT_TRANSLATE_NOOP("Commands", "folder with the source form")
    build.option("source", type=Path, metavar=FOLDER, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "the pack to write")
    build.option("-o", "--output", type=Path, required=True, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "boundaries of your own, as GeoJSON")
    build.option("--boundaries", type=Path, metavar=FOLDER, text=text)
    build.option("--language", choices=LANGUAGES, default="", text=SPEECH)
    text = QT_TRANSLATE_NOOP("Commands", "check a pack against every rule")
    verify = commands.add("verify", text, _VERIFY_EXAMPLES, _VERIFY_NOTES)
    text = QT_TRANSLATE_NOOP("Commands", "the pack to check")
    verify.option("file", type=Path, metavar=FILE, text=text)
    verify.option("--language", choices=LANGUAGES, default="", text=SPEECH)
    return parser


def _build(source: Path, output: Path, boundaries: Path | None, language: Language) -> int:
    def report(line: Told) -> None:
        _say(line.told(language))

    started = time.monotonic()
    built = build_pack(source, output, boundaries, report=report)
    text = language.translate("Commands", _BUILT).format(
        file=output,
        observations=f"{built.observations:,}",
        totals=f"{built.totals:,}",
        shown=f"{built.shown:,}",
        size=f"{output.stat().st_size / 1e6:.1f}",
        version=built.version,
        seconds=f"{time.monotonic() - started:.0f}",
    )
    _say(text)
    return 0


def _verify(path: Path, language: Language) -> int:
    broken = 0
    for outcome in (*verify_pack(path), _stories_right(path, language)):
        _say_outcome(outcome, language)
        broken += bool(outcome.failures)
    translate = language.translate
    if broken:
        _say(translate("Commands", _BROKEN).format(count=broken))
    else:
        _say(translate("Commands", _KEPT))
    return 1 if broken else 0


def _stories_right(path: Path, language: Language) -> Outcome:
    """The one rule that needs more than the data: every task of a story has its answer."""
    with closing(Pack.open(path)) as pack:
        failures = tuple(broken_stories(pack, language))
        return Outcome(_STORIES_RIGHT, len(pack.stories("en")), "stories", failures)


def _say_outcome(outcome: Outcome, language: Language) -> None:
    translate = language.translate
    text = translate("Commands", _OUTCOME).format(
        mark=translate("Commands", _FAIL if outcome.failures else _OK),
        rule=translate("Verify", outcome.rule),
        table=outcome.counted,
        rows=f"{outcome.rows:,}",
    )
    _say(text)
    for failure in outcome.failures[:_SHOWN_FAILURES]:
        _say(f"     {told(failure, language)}")
    if len(outcome.failures) > _SHOWN_FAILURES:
        count = f"{len(outcome.failures) - _SHOWN_FAILURES:,}"
        _say(f"     {translate('Commands', _MORE).format(count=count)}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
