"""``neviewer pack``: build a pack from its source form, or verify one."""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.data.build import BuildError, build_pack
from neviewer.data.pack import Pack, PackError
from neviewer.data.verify import Outcome, verify_pack
from neviewer.derive.story_list import broken_stories

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN_FAILURES = 10

_BUILD_EXAMPLES = """\
examples:
  neviewer pack build data/northeast -o build/northeast.gpkg
  neviewer pack build data/northeast -o mine.gpkg --boundaries my-boundaries

The folder given with --boundaries holds provinces.geojson, prefectures.geojson, counties.geojson
and land.geojson in degrees, each feature with the property "code", and may hold a credit.txt.
"""
_VERIFY_EXAMPLES = """\
example:
  neviewer pack verify build/northeast.gpkg

Each rule is printed on a line. The exit status is 1 when a rule is broken, 2 when the file is no
pack.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``pack`` with its two commands to the program's parser."""
    pack = subparsers.add_parser("pack", help="build or verify a pack")
    _add_commands(pack)


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="pack_command", required=True, metavar="COMMAND")
    build = commands.add_parser(
        "build",
        help="build a pack from a source folder",
        epilog=_BUILD_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    build.add_argument("source", type=Path, help="folder with the source form")
    build.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE.gpkg", help="the pack to write"
    )
    build.add_argument(
        "--boundaries", type=Path, metavar="FOLDER", help="boundaries of your own, as GeoJSON"
    )
    verify = commands.add_parser(
        "verify",
        help="check a pack against every rule",
        epilog=_VERIFY_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verify.add_argument("file", type=Path, help="the pack to check")


def run(args: argparse.Namespace) -> int:
    """Do what was asked; the exit status."""
    try:
        if args.pack_command == "build":
            return _build(args.source, args.output, args.boundaries)
        return _verify(args.file)
    except (BuildError, PackError) as error:
        sys.stderr.write(f"neviewer: {error}\n")
        return 2


def _build(source: Path, output: Path, boundaries: Path | None) -> int:
    started = time.monotonic()
    built = build_pack(source, output, boundaries, report=_say)
    size = output.stat().st_size / 1e6
    _say(
        f"Built {output}: {built.observations:,} observations ({built.totals:,} totals computed, "
        f"{built.shown:,} shown), {size:.1f} MB, version {built.version}, "
        f"in {time.monotonic() - started:.0f} s"
    )
    return 0


def _verify(path: Path) -> int:
    broken = 0
    for outcome in (*verify_pack(path), _stories_right(path)):
        _say_outcome(outcome)
        broken += bool(outcome.failures)
    _say("Every rule is kept." if not broken else f"Rules broken: {broken}.")
    return 1 if broken else 0


def _stories_right(path: Path) -> Outcome:
    """The one rule that needs more than the data: every task of a story has its answer."""
    with closing(Pack.open(path)) as pack:
        return Outcome(
            "stories right", len(pack.stories("en")), "stories", tuple(broken_stories(pack))
        )


def _say_outcome(outcome: Outcome) -> None:
    mark = "FAIL" if outcome.failures else "ok  "
    _say(f"{mark} {outcome.rule} ({outcome.counted}: {outcome.rows:,} rows)")
    for failure in outcome.failures[:_SHOWN_FAILURES]:
        _say(f"     {failure}")
    if len(outcome.failures) > _SHOWN_FAILURES:
        _say(f"     and {len(outcome.failures) - _SHOWN_FAILURES:,} more")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``python -m neviewer.cli.pack`` on its own."""
    parser = argparse.ArgumentParser(prog="neviewer pack", description=__doc__)
    _add_commands(parser)
    return run(parser.parse_args(arguments))


if __name__ == "__main__":
    sys.exit(main())
