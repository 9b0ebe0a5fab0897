"""``neviewer update``: install a pack from a file, once it has been verified."""

from __future__ import annotations

import re
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from neviewer.app.places import default_profile, shown_pack
from neviewer.cli.parsing import FILE, FOLDER, Parser, reader_language, refuse
from neviewer.data.installed import copy_beside, forget, use
from neviewer.data.pack import Pack, PackError
from neviewer.data.verify import verify_pack
from neviewer.derive.story_list import broken_stories
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language, Told
from neviewer.kiosk.content import file_digest
from neviewer.kiosk.updates import read_sums

_EXAMPLES = """\
  neviewer update northeast-2027.gpkg
  neviewer update --back
"""
_ABOUT = QT_TRANSLATE_NOOP(
    "Commands",
    "Install a pack from a file, once every rule is kept. It is explored in place of the bundled "
    "one until the program itself is updated. Nothing looks for updates by itself.",
)
_NOTES = QT_TRANSLATE_NOOP(
    "Commands",
    "A list SHA256SUMS beside the file is obeyed: the file has to be what the list says.",
)
_ONE = QT_TRANSLATE_NOOP("Commands", "name one file, or --back")
_CHANGED = QT_TRANSLATE_NOOP(
    "Commands", "{file} is not the file that was published: its SHA-256 sum differs; copy it anew."
)
_OLDER = QT_TRANSLATE_NOOP(
    "Commands",
    "{file} is of {new}, the pack in use is newer, of {now}; install it all the same with --older.",
)
_BROKEN = QT_TRANSLATE_NOOP(
    "Commands", "{file} breaks the rule “{rule}”: {failure} Ask whoever made it for a right one."
)
_FULL = QT_TRANSLATE_NOOP(
    "Commands",
    "The pack could not be kept in {folder} ({reason}); make room, or see who may write.",
)
_DONE = QT_TRANSLATE_NOOP("Commands", "Installed: {title} of {new}. It shows from the next start.")
_BACK = QT_TRANSLATE_NOOP("Commands", "The bundled pack shows from the next start.")
_NONE = QT_TRANSLATE_NOOP("Commands", "No pack was installed; the bundled one is in use.")


def main(arguments: list[str]) -> int:
    """Install a pack or go back; 0 done, 1 the pack is not right, 2 it could not be done."""
    language = reader_language(arguments)
    parser = _parser(language)
    options = parser.parse_args(arguments)
    if bool(options.file) == options.back:
        parser.error(language.translate("Commands", _ONE))
    settings = options.profile or default_profile()
    try:
        return (
            _go_back(settings, language) if options.back else _install(options, settings, language)
        )
    except PackError as error:
        return refuse(str(error), language)
    except OSError as error:
        reason = error.strerror or str(error)
        return refuse(Told("Commands", _FULL, folder=settings, reason=reason), language)


def _go_back(settings: Path, language: Language) -> int:
    print(language.translate("Commands", _BACK if forget(settings) else _NONE))
    return 0


def _install(options: Namespace, settings: Path, language: Language) -> int:
    """Verify the copy, not the file: what is looked at is what will be shown."""
    file: Path = options.file
    with closing(Pack.open(file)):
        digest = file_digest(file)
    wanted = _published(file, options.sha256)
    if wanted and wanted != digest:
        return _wanting(Told("Commands", _CHANGED, file=file), language)
    before = shown_pack(settings)
    copy = copy_beside(file, settings, digest)
    kept = copy == before
    try:
        problem = _problem(copy, before, file, options.older)
        if problem is not None:
            return _wanting(problem, language)
        use(copy)
        kept = True
    finally:
        if not kept:
            copy.unlink(missing_ok=True)
    with closing(Pack.open(copy)) as pack:
        said = Told("Commands", _DONE, title=pack.title, new=pack.source_version)
    print(said.told(language))
    return 0


def _published(file: Path, given: str) -> str:
    """The sum that the file has to have: as given, else as listed beside it, else empty."""
    return given.lower() or (read_sums(file.parent) or {}).get(file.name, "")


def _problem(copy: Path, before: Path, file: Path, older: bool) -> Told | None:
    """Why the pack cannot be installed; None when it can."""
    for outcome in verify_pack(copy):
        for failure in outcome.failures:
            return Told("Commands", _BROKEN, file=file, rule=outcome.rule, failure=failure)
    with closing(Pack.open(copy)) as pack:
        new = pack.source_version
        for failure in broken_stories(pack):
            return Told("Commands", _BROKEN, file=file, rule="stories right", failure=failure)
    try:
        with closing(Pack.open(before)) as pack:
            now = pack.source_version
    except PackError:
        return None  # what is in use is broken: anything is better
    if _number(new) < _number(now) and not older:
        return Told("Commands", _OLDER, file=file, new=new, now=now)
    return None


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _wanting(problem: Told, language: Language) -> int:
    refuse(problem, language)
    return 1


def _parser(language: Language) -> Parser:
    parser = Parser(language, "neviewer update", _ABOUT, _EXAMPLES, _NOTES)
    text = QT_TRANSLATE_NOOP("Commands", "the pack to install")
    parser.option("file", nargs="?", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "go back to the bundled pack")
    parser.option("--back", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "also when the pack in use is newer")
    parser.option("--older", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "the SHA-256 sum that was published with the file")
    parser.option("--sha256", default="", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "keep settings in this folder")
    parser.option("--profile", type=Path, metavar=FOLDER, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "for this run")
    parser.option("--language", choices=("en", "zh"), text=text)
    return parser


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
