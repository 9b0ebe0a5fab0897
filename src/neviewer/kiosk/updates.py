"""New content from a folder, as on a USB stick: verified, taken whole, or not at all."""

from __future__ import annotations

import os
import re
import shutil
import string
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language
from neviewer.kiosk.content import FOLDER, RECORD, digest_of, file_digest
from neviewer.kiosk.files import read_json, write_json, write_quietly
from neviewer.kiosk.mistakes import Mistake

SUMS = "SHA256SUMS"
EXHIBIT = "exhibit.toml"
RESTART = "restart"  # a file in the state folder that asks the supervisor to start afresh
_ROW = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")
_MOST_FILES, _MOST_BYTES = 2000, 2_000_000_000

_NO_SUMS = QT_TRANSLATE_NOOP("Kiosk", "The list of files {asked} cannot be read.")
_DO_SEAL = QT_TRANSLATE_NOOP("Kiosk", "Write it with: neviewer kiosk seal FOLDER")
_NO_EXHIBIT = QT_TRANSLATE_NOOP("Kiosk", "The folder has no file exhibit.toml.")
_DO_EXHIBIT = QT_TRANSLATE_NOOP("Kiosk", "Name the folder that holds it.")
_BAD_NAME = QT_TRANSLATE_NOOP("Kiosk", "The file “{asked}” may not be in an update.")
_DO_NAME = QT_TRANSLATE_NOOP("Kiosk", "Keep to plain files within the folder.")
_EXTRA = QT_TRANSLATE_NOOP("Kiosk", "The file “{asked}” is not in the list of files.")
_DO_AGAIN = QT_TRANSLATE_NOOP("Kiosk", "Copy the folder anew; if that does not help, seal it anew.")
_LOST = QT_TRANSLATE_NOOP("Kiosk", "The file “{asked}” is missing.")
_CHANGED = QT_TRANSLATE_NOOP("Kiosk", "The file “{asked}” is not what it was when it was sealed.")
_TOO_LARGE = QT_TRANSLATE_NOOP("Kiosk", "The update is too large: {asked} MB.")
_DO_ROOM = QT_TRANSLATE_NOOP("Kiosk", "Make room on the machine, or leave something out.")
_NO_COPY = QT_TRANSLATE_NOOP("Kiosk", "The update could not be copied: {asked}.")
_DONE = QT_TRANSLATE_NOOP("Kiosk", "The update is taken and will be shown from the next start.")


class Outcome(NamedTuple):
    """Whether an update was taken, and what there is to say about it."""

    ok: bool
    sentences: tuple[str, ...]


def seal(folder: Path) -> int:
    """Write the list of all files of a folder with their hashes; returns how many.

    ``sha256sum --check SHA256SUMS`` reads it too. OSError when it cannot be written.
    """
    names = sorted(name for name in _names(folder) if name != SUMS)
    rows = [f"{file_digest(folder / name)}  {name}\n" for name in names]
    beside = folder / f"{SUMS}.new"
    beside.write_text("".join(rows), "utf-8", newline="\n")
    os.replace(beside, folder / SUMS)
    return len(names)


def find_updates(roots: tuple[Path, ...] | None = None) -> tuple[Path, ...]:
    """The sealed exhibits on removable drives: at their top, or one folder below."""
    found = []
    for root in _drives() if roots is None else roots:
        for folder in (root, *_folders(root)):
            if (folder / EXHIBIT).is_file() and (folder / SUMS).is_file():
                found.append(folder)
    return tuple(found)


def install_update(
    folder: Path, file: Path, pack: Path, state: Path, language: Language = ENGLISH
) -> Outcome:
    """Verify an update, copy it and let the next start show it; nothing changes when it fails.

    ``file`` is the exhibit that the machine was set up with, ``pack`` the bundled one.
    """
    problems = list(_look(folder, state))
    if problems:
        return Outcome(False, tuple(problem.text(language) for problem in problems))
    try:
        (state / FOLDER).mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".incoming-", dir=state / FOLDER))
    except OSError as error:
        return _refused(folder, error, language)
    try:
        return _take(folder, beside, file, pack, state, language)
    except OSError as error:
        return _refused(folder, error, language)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _take(
    folder: Path, beside: Path, file: Path, pack: Path, state: Path, language: Language
) -> Outcome:
    from neviewer.kiosk.check import check_exhibit

    sums = read_sums(folder) or {}
    for name in sums:
        (beside / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, beside / name)
    changed = [name for name, wanted in sums.items() if file_digest(beside / name) != wanted]
    if changed:
        mistakes = (Mistake(str(folder / name), 0, _CHANGED, _DO_AGAIN, name) for name in changed)
        return Outcome(False, tuple(mistake.text(language) for mistake in mistakes))
    said, good = check_exhibit(beside / EXHIBIT, pack, language)
    said = [line.replace(str(beside), str(folder)) for line in said]
    if not good:
        return Outcome(False, tuple(said))
    digest = digest_of(beside / EXHIBIT)
    target = state / FOLDER / digest
    if not target.is_dir():
        beside.rename(target)
    record = read_json(state / RECORD)
    record["update"] = {"digest": digest, "over": digest_of(file)}
    if not write_json(state / RECORD, record):
        raise OSError(0, f"{RECORD} cannot be written")
    write_quietly(state / RESTART, b"")
    return Outcome(True, (*said, language.translate("Kiosk", _DONE)))


def _refused(folder: Path, error: OSError, language: Language) -> Outcome:
    why = error.strerror or "?"
    return Outcome(False, (Mistake(str(folder), 0, _NO_COPY, _DO_ROOM, why).text(language),))


def _look(folder: Path, state: Path) -> Iterator[Mistake]:
    """What is wrong with an update before anything is copied."""
    if not (folder / EXHIBIT).is_file():
        yield Mistake(str(folder), 0, _NO_EXHIBIT, _DO_EXHIBIT)
        return
    sums = read_sums(folder)
    if sums is None:
        yield Mistake(str(folder), 0, _NO_SUMS, _DO_SEAL, SUMS)
        return
    present = set(_names(folder)) - {SUMS}
    for name in sorted({*sums, *present}):
        where = str(folder / name)
        if not _is_plain(folder, name):
            yield Mistake(where, 0, _BAD_NAME, _DO_NAME, name)
        elif name not in sums:
            yield Mistake(where, 0, _EXTRA, _DO_AGAIN, name)
        elif name not in present:
            yield Mistake(where, 0, _LOST, _DO_AGAIN, name)
    size = sum((folder / name).stat().st_size for name in present if (folder / name).is_file())
    if size > min(_MOST_BYTES, _room(state)):
        yield Mistake(str(folder), 0, _TOO_LARGE, _DO_ROOM, str(size // 1_000_000))


def read_sums(folder: Path) -> dict[str, str] | None:
    """The names in the list with their hashes; None when it is no such list."""
    try:
        rows = (folder / SUMS).read_text("utf-8-sig").splitlines()
    except (OSError, ValueError):
        return None
    matches = [_ROW.fullmatch(row) for row in rows if row.strip()]
    if not matches or len(matches) > _MOST_FILES:
        return None
    found = {match[2]: match[1] for match in matches if match}
    return found if len(found) == len(matches) else None


def _is_plain(folder: Path, name: str) -> bool:
    """Whether a name stays within the folder and is no link to anywhere else."""
    parts = PurePosixPath(name).parts
    safe = bool(parts) and not any(sign in name for sign in ("\\", ":", "\0")) and ".." not in parts
    if not safe or PurePosixPath(name).is_absolute():
        return False
    paths = [folder.joinpath(*parts[: n + 1]) for n in range(len(parts))]
    return not any(path.is_symlink() for path in paths)


def _names(folder: Path) -> list[str]:
    """Every file in a folder, as the list names it."""
    found = []
    for where, _, names in os.walk(folder):
        inside = Path(where).relative_to(folder)
        found += [(inside / name).as_posix() for name in names]
    return found[: _MOST_FILES + 1]


def _room(state: Path) -> int:
    for folder in (state, *state.parents):
        if folder.is_dir():
            return shutil.disk_usage(folder).free
    return 0


def _folders(root: Path) -> list[Path]:
    try:
        return sorted(path for path in root.iterdir() if path.is_dir() and path.name[0] != ".")
    except OSError:
        return []


def _drives() -> list[Path]:
    if os.name == "nt":
        system = os.environ.get("SYSTEMDRIVE", "C:")[0].upper()
        letters = (letter for letter in string.ascii_uppercase[2:] if letter != system)
        return [Path(f"{letter}:\\") for letter in letters]
    tops = (Path("/media"), Path("/run/media"), Path("/Volumes"), Path("/mnt"))
    return [drive for top in tops for user in _folders(top) for drive in (user, *_folders(user))]
