"""Takes values out of the tables of an exhibit file and notes all that is wrong with them."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable
from typing import Any, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.kiosk.mistakes import Mistake
from neviewer.kiosk.toml_lines import Lines

_UNKNOWN = QT_TRANSLATE_NOOP("Kiosk", "The key “{asked}” is not known here.")
_DO_CHOOSE = QT_TRANSLATE_NOOP("Kiosk", "Use one of: {choices}.")
_DO_MEAN = QT_TRANSLATE_NOOP("Kiosk", "Is “{choices}” meant?")
_BAD = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” cannot be used here.")
_DO_TEXT = QT_TRANSLATE_NOOP("Kiosk", "Write a text in quotation marks.")
_DO_TABLE = QT_TRANSLATE_NOOP("Kiosk", "Write a table of keys here.")
_DO_LIST = QT_TRANSLATE_NOOP("Kiosk", "Write a list of texts in brackets.")
_DO_YES = QT_TRANSLATE_NOOP("Kiosk", "Write true or false.")
_DO_NUMBER = QT_TRANSLATE_NOOP("Kiosk", "Write a number from {choices}.")
_TWICE = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” is there twice.")
_DO_ONCE = QT_TRANSLATE_NOOP("Kiosk", "Keep one of the two.")


class Texts(NamedTuple):
    """A text for visitors in each language; empty where there is none."""

    en: str = ""
    zh: str = ""

    def pick(self, code: str) -> str:
        """The text in a language, or else in the other."""
        return (self.zh or self.en) if code == "zh" else (self.en or self.zh)


class Notes:
    """Collects mistakes by their line."""

    def __init__(self, file: str, lines: Lines) -> None:
        self.file = file
        self._lines = lines
        self.mistakes: list[Mistake] = []

    def line(self, path: tuple[str | int, ...]) -> int:
        """The line of a thing, or of the table around it."""
        return self._lines.line(*path)

    def say(
        self,
        path: tuple[str | int, ...],
        what: str,
        remedy: str,
        asked: object = "",
        choices: str = "",
        *,
        serious: bool = True,
    ) -> None:
        """Note a mistake in the line of a thing, or of the table around it."""
        text = str(asked).lower() if isinstance(asked, bool) else str(asked)
        short = text if len(text) <= 60 else text[:59] + "…"
        line = self._lines.line(*path)
        self.mistakes.append(Mistake(self.file, line, what, remedy, short, choices, serious))


class Table:
    """One table of the file; each value is taken by its key, and what was not is unknown."""

    def __init__(self, values: object, path: tuple[str | int, ...], notes: Notes) -> None:
        self.path = path
        self.notes = notes
        self._values: dict[str, Any] = values if isinstance(values, dict) else {}
        self._known: list[str] = []
        if not isinstance(values, dict):
            notes.say(path, _BAD, _DO_TABLE, path[-1] if path else "")

    def has(self, key: str) -> bool:
        """Whether the file has this key."""
        return key in self._values

    def say(self, key: str, what: str, remedy: str, asked: object = "", choices: str = "") -> None:
        """Note a mistake in the line of a key."""
        self.notes.say((*self.path, key), what, remedy, asked, choices)

    def text(self, key: str, default: str = "", choices: Iterable[str] = ()) -> str:
        """A text, one of the choices if there are any."""
        value = self._take(key, default)
        allowed = tuple(choices)
        if not isinstance(value, str):
            self.say(key, _BAD, _DO_TEXT, value)
        elif allowed and value not in allowed:
            self.say(key, _BAD, _DO_CHOOSE, value, ", ".join(allowed))
        else:
            return value
        return default

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A number between bounds."""
        value = self._take(key, default)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and math.isfinite(value) and least <= value <= most:
            return float(value)
        self.say(key, _BAD, _DO_NUMBER, value, f"{least:g}–{most:g}")
        return default

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """A whole number between bounds."""
        value = self._take(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.say(key, _BAD, _DO_NUMBER, value, f"{least}–{most}")
        return default

    def yes(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._take(key, default)
        if isinstance(value, bool):
            return value
        self.say(key, _BAD, _DO_YES, value)
        return default

    def texts(self, key: str) -> Texts:
        """A text in each language: ``{ en = "…", zh = "…" }``, or one for both."""
        value = self._take(key, {})
        if isinstance(value, str):
            return Texts(value, value)
        inner = Table(value, (*self.path, key), self.notes)
        found = Texts(inner.text("en"), inner.text("zh"))
        inner.end()
        return found

    def list(
        self, key: str, default: tuple[str, ...], choices: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """Several different texts, each one of the choices if there are any."""
        value = self._take(key, list(default))
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.say(key, _BAD, _DO_LIST, value)
            return default
        allowed = tuple(choices)
        for place, each in enumerate(value):
            where = (*self.path, key, place)
            if allowed and each not in allowed:
                self.notes.say(where, _BAD, _DO_CHOOSE, each, ", ".join(allowed))
            elif allowed and each in value[:place]:
                self.notes.say(where, _TWICE, _DO_ONCE, each)
        return tuple(value)

    def sizes(self, key: str, default: tuple[int, ...], least: int, most: int) -> tuple[int, ...]:
        """One to five whole numbers between bounds, in rising order."""
        value = self._take(key, list(default))
        numbers = value if isinstance(value, list) else []
        fit = all(type(each) is int and least <= each <= most for each in numbers)
        if fit and 1 <= len(numbers) <= 5 and sorted(set(numbers)) == numbers:
            return tuple(numbers)
        self.say(key, _BAD, _DO_NUMBER, value, f"{least}–{most}")
        return default

    def table(self, key: str) -> Table:
        """A table in this one; empty when it is not there."""
        return Table(self._take(key, {}), (*self.path, key), self.notes)

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of a list ``[[key]]``."""
        value = self._take(key, [])
        if not isinstance(value, list):
            self.say(key, _BAD, _DO_TABLE, key)
            return ()
        return tuple(
            Table(each, (*self.path, key, place), self.notes) for place, each in enumerate(value)
        )

    def end(self) -> None:
        """Note each key that nobody asked for."""
        for key in self._values:
            if key in self._known:
                continue
            near = difflib.get_close_matches(key, self._known, 1)
            if near:
                self.say(key, _UNKNOWN, _DO_MEAN, key, near[0])
            else:
                self.say(key, _UNKNOWN, _DO_CHOOSE, key, ", ".join(self._known))

    def _take(self, key: str, default: object) -> Any:
        self._known.append(key)
        return self._values.get(key, default)
