"""Keeps stories that are being written, so that none is lost, and saves them to their files."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from neviewer.stories.draft import LANGUAGES, Draft, file_for

if TYPE_CHECKING:
    from neviewer.stories.model import Problem, Story


class Checked(NamedTuple):
    """A text as far as it is a story, and all its mistakes."""

    story: Story | None
    problems: tuple[Problem, ...]


class StoryDrafts:
    """Drafts of a profile; without a folder they last as long as the session."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._kept: dict[str, str] = {}
        self.open_key = ""  # the draft that an editor is open for

    def find(self, key: str) -> Draft | None:
        """The draft that was kept under a key and never saved."""
        text = self._kept.get(key)
        if text is None and self._folder is not None:
            try:
                text = self._path(key).read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                return None
        return Draft.from_json(text) if text is not None else None

    def keep(self, draft: Draft) -> bool:
        """Keep what is not saved, or forget what is; False when it cannot be written."""
        if draft.is_saved:
            self._kept.pop(draft.key, None)
        else:
            self._kept[draft.key] = draft.to_json()
        if self._folder is None:
            return True
        try:
            if draft.is_saved:
                self._path(draft.key).unlink(missing_ok=True)
            else:
                self._folder.mkdir(parents=True, exist_ok=True)
                _write(self._path(draft.key), draft.to_json())
        except OSError:
            return False
        return True

    def _path(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:16]}.json"


def draft_of_file(path: Path) -> Draft:
    """The story of a file, with its translation where one lies beside; OSError or ValueError."""
    draft = Draft(str(path))
    own = path.read_text("utf-8-sig")
    code = path.stem.rpartition(".")[2]
    if code not in LANGUAGES:
        code = "zh" if "\nlanguage: zh" in own else "en"
    for language in LANGUAGES:
        file = path if language == code else file_for(path, language)
        if language != code and not file.is_file():
            continue
        draft.texts[language] = own if language == code else file.read_text("utf-8-sig")
        draft.files[language] = str(file)
    draft.saved = dict(draft.texts)
    return draft


def save_draft(draft: Draft, chosen: Path | None = None) -> tuple[Path, ...]:
    """Write every language to its file, beside and then in its place; OSError when one cannot.

    ``chosen`` is the file of the first language for a story that has none. A file that somebody
    else has changed since it was read is kept beside, with ``.before`` in its name.
    """
    known = [Path(file) for file in draft.files.values() if file] or ([chosen] if chosen else [])
    if not known:
        raise OSError("no file was chosen")
    written = []
    first = next(code for code in LANGUAGES if draft.texts[code])
    for language in LANGUAGES:
        if not draft.texts[language]:
            continue
        mine = draft.files[language]
        is_chosen = not mine and chosen is not None and language == first
        path = Path(mine) if mine else known[0] if is_chosen else file_for(known[0], language)
        if draft.texts[language] != draft.saved[language] or not path.is_file():
            _keep_foreign(path, draft.saved[language])
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, draft.texts[language])
            written.append(path)
        draft.files[language] = str(path)
        draft.saved[language] = draft.texts[language]
    return tuple(written)


def _keep_foreign(path: Path, expected: str) -> None:
    try:
        found = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return
    if found != expected:
        os.replace(path, path.with_name(f"{path.stem}.before{path.suffix}"))


def _write(path: Path, text: str) -> None:
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, "utf-8", newline="\n")
    os.replace(beside, path)
