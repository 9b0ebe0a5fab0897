"""The reader's profile on disk: preferences, the last view, the window's size."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from neviewer.app.places import default_profile
from neviewer.domain.language import QT_TRANSLATE_NOOP, Told
from neviewer.domain.reasons import why
from neviewer.state.preferences import Preferences, changed_values, read_preferences

_FILE, _SIZES = "profile.json", "window.ini"
_SETTINGS = ("preferences", "shortcuts")
_NOT_USED = QT_TRANSLATE_NOOP("Errors", "{file}: {reason}. The default is used.")
_NOT_SAVED = QT_TRANSLATE_NOOP(
    "Errors",
    "Your settings could not be saved in {folder} ({reason}); the program goes on without. "
    "Choose another folder with --profile DIR.",
)
_NOT_READ = QT_TRANSLATE_NOOP(
    "Errors",
    "Your settings in {file} could not be read ({reason}); the program starts with its defaults.",
)


class Profile:
    """A folder with the reader's choices; the program runs on defaults where it cannot be used."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_profile()
        self.problem: Told | None = None  # when the profile could not be read or written
        self._values = self._read()

    @property
    def preferences(self) -> Preferences:
        """The stored preferences; values that cannot be used are left at their defaults."""
        preferences, reasons = read_preferences(self._values.get("preferences", {}))
        if reasons and not self.problem:
            file = self.folder / _FILE
            self.problem = Told("Errors", _NOT_USED, file=file, reason=reasons[0])
        return preferences

    @property
    def last_view(self) -> str:
        """The link of the view the program was left with, or an empty text."""
        link = self._values.get("last_view", "")
        return link if isinstance(link, str) else ""

    @property
    def is_toured(self) -> bool:
        """Whether the reader has been led round the window."""
        return self._values.get("toured") is True

    @property
    def geometry_file(self) -> Path:
        """Where the window keeps its size and the sizes of its panels."""
        return self.folder / _SIZES

    @property
    def shortcuts(self) -> dict[str, str]:
        """The reader's own keys by action, empty for an action that has none any more."""
        found = self._values.get("shortcuts", {})
        pairs = found.items() if isinstance(found, dict) else ()
        return {name: keys for name, keys in pairs if isinstance(keys, str)}

    def save(
        self,
        *,
        preferences: Preferences | None = None,
        last_view: str | None = None,
        shortcuts: dict[str, str] | None = None,
        toured: bool = False,
    ) -> bool:
        """Store what is given, keeping everything else; False with ``problem`` set when not."""
        if toured:
            self._values["toured"] = True
        if shortcuts is not None:
            self._values["shortcuts"] = shortcuts
        if preferences is not None:
            self._values["preferences"] = changed_values(preferences)
        if last_view is not None:
            self._values["last_view"] = last_view
        target = self.folder / _FILE
        beside = target.with_suffix(".json.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self._values, indent=2, ensure_ascii=False), "utf-8")
            os.replace(beside, target)
        except OSError as error:
            self.problem = Told("Errors", _NOT_SAVED, folder=self.folder, reason=why(error))
            return False
        return True

    def reset(self) -> bool:
        """Forget settings, keys and sizes; texts, corrections and the last view stay."""
        for name in _SETTINGS:
            self._values.pop(name, None)
        with suppress(FileNotFoundError, NotADirectoryError):
            self.geometry_file.unlink()
        self.problem = None
        return self.save()

    def is_writable(self) -> bool:
        """Whether settings can be kept; sets ``problem`` when they cannot."""
        return self.save()

    def _read(self) -> dict[str, Any]:
        path = self.folder / _FILE
        try:
            values = json.loads(path.read_text("utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError) as error:
            self.problem = Told("Errors", _NOT_READ, file=path, reason=error)
            return {}
        return values if isinstance(values, dict) else {}
