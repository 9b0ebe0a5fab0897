"""Which content is shown: the exhibit's own, an update, or the last that was good.

Every content that was found good is copied whole into the state folder, under the digest of all
its files. So a pack or a story that breaks later has a copy to fall back to, and an update from
a USB folder is one small file replaced: it is in use as a whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from neviewer.kiosk.exhibit import Exhibit, read_exhibit
from neviewer.kiosk.files import read_json, write_json

FOLDER = "content"
RECORD = "content.json"
BUNDLED = "bundled-pack.gpkg"  # a copy of the bundled pack, which is part of what was good
OWN, UPDATE, LAST_GOOD = "own", "update", "last good"

Check = Callable[[Path, Path], list[str]]  # exhibit file and pack: all that is wrong


class Content(NamedTuple):
    """Something that can be shown, and where it comes from."""

    exhibit: Path
    pack: Path
    digest: str
    origin: str


class Library:
    """The content of one kiosk: what it is given, and the copies it keeps."""

    def __init__(
        self, file: Path, pack: Path, state: Path, check: Check, log: Callable[[str], None]
    ) -> None:
        self._file, self._pack = file.absolute(), pack.absolute()
        self._folder = state / FOLDER
        self._record = state / RECORD
        self._check, self._log = check, log
        self._refused: set[str] = set()  # digests that this run found wanting
        self._checked: set[str] = set()

    def choose(self) -> Content | None:
        """The first that can be shown of update, own content and last good copy."""
        record = read_json(self._record)
        own = digest_of(self._file, self._pack)
        if not own:
            for mistake in read_exhibit(self._file).mistakes:
                self._log(mistake.text())
        asked: list[tuple[str, str]] = []
        update = record.get("update")
        # Whoever edits the exhibit itself afterwards means the edited one.
        over = digest_of(self._file) if own else ""
        if isinstance(update, dict) and over in ("", update.get("over")):
            asked.append((UPDATE, str(update.get("digest", ""))))
        asked += [(OWN, own), (LAST_GOOD, str(record.get("good", "")))]
        for origin, digest in asked:
            content = self._content(origin, digest)
            if content is not None and self._can_be_shown(content, record):
                return content
        return None

    def keep(self, content: Content) -> None:
        """Remember content that has stood the test of being shown, and forget older copies."""
        if not (self._folder / content.digest).is_dir():
            return  # there was no room for a copy: an older one is better than none
        record = read_json(self._record)
        if record.get("good") != content.digest:
            record["good"] = content.digest
            write_json(self._record, record)
            self._log(f"content {content.digest[:12]} is good")
        self._forget({content.digest, *_digests(record)})

    def refuse(self, content: Content) -> None:
        """Do not show content any more that fails on screen, as long as there is other content."""
        self._refused.add(content.digest)
        if self.choose() is None:  # then it is not the content's fault
            self._refused.clear()
        else:
            self._log(f"content {content.digest[:12]} ({content.origin}) fails on screen")

    def _content(self, origin: str, digest: str) -> Content | None:
        if not digest or digest in self._refused:
            return None
        if origin == OWN:
            return Content(self._file, self._pack_of(self._file), digest, origin)
        files = sorted((self._folder / digest).glob("*.toml"))
        if len(files) != 1 or digest_of(files[0]) != digest:
            return None
        return Content(files[0], self._pack_of(files[0]), digest, origin)

    def _pack_of(self, file: Path) -> Path:
        kept = file.parent / BUNDLED
        return kept if kept.is_file() else self._pack

    def _can_be_shown(self, content: Content, record: Mapping[str, object]) -> bool:
        if content.digest in self._checked or content.digest in _digests(record):
            self._copy(content)
            return True
        problems = self._check(content.exhibit, content.pack)
        for problem in problems:
            self._log(problem)
        if problems:
            self._refused.add(content.digest)
            return False
        self._checked.add(content.digest)
        self._copy(content)
        return True

    def _copy(self, content: Content) -> None:
        """Put a copy aside, whole or not at all; without one the exhibit runs all the same."""
        target = self._folder / content.digest
        if content.origin != OWN or target.is_dir():
            return
        beside = self._folder / f".{content.digest}.new"
        try:
            shutil.rmtree(beside, ignore_errors=True)
            for name, source in _files(content.exhibit, self._pack).items():
                (beside / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, beside / name)
            beside.rename(target)
        except OSError as error:
            self._log(f"no copy of the content could be kept: {error}")
            shutil.rmtree(beside, ignore_errors=True)

    def _forget(self, wanted: set[str]) -> None:
        with contextlib.suppress(OSError):
            for folder in self._folder.iterdir():
                if folder.name not in wanted:
                    shutil.rmtree(folder, ignore_errors=True)


def _digests(record: Mapping[str, object]) -> set[str]:
    """What was found good before: the last good one, and an update, which is checked when taken."""
    update = record.get("update")
    found = {str(record.get("good", ""))}
    if isinstance(update, dict):
        found.add(str(update.get("digest", "")))
    return found - {""}


def _files(file: Path, bundled: Path | None) -> dict[str, Path]:
    """All files that an exhibit is made of, by their names in its folder.

    A mistake in the exhibit file gives an empty table. A copy has its own bundled pack.
    """
    exhibit = read_exhibit(file).exhibit
    if exhibit is None:
        return {}
    folder = file.absolute().parent
    kept = folder / BUNDLED
    found = {file.name: file}
    for source in _named(exhibit):
        found[source.relative_to(folder).as_posix()] = source
    if exhibit.pack is None and (bundled or kept.is_file()):
        found[BUNDLED] = kept if kept.is_file() or bundled is None else bundled
    return found


def _named(exhibit: Exhibit) -> list[Path]:
    named = [exhibit.pack] if exhibit.pack else []
    for item in exhibit.items:
        if item.kind == "story" and Path(item.ref).is_absolute():
            named += [path for path in sorted(Path(item.ref).rglob("*")) if path.is_file()]
    return named


def digest_of(file: Path, bundled: Path | None = None) -> str:
    """One digest of all files of an exhibit, with their names; empty when it cannot be shown."""
    whole = hashlib.sha256()
    files = _files(file, bundled)
    try:
        for name, path in sorted(files.items()):
            whole.update(f"{name}\0{file_digest(path)}\n".encode())
    except OSError:
        return ""
    return whole.hexdigest() if files else ""


def file_digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
