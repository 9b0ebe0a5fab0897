"""Reads TOML and remembers in which line each thing stands, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

Path = tuple[str | int, ...]
_WHERE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")


class Lines(NamedTuple):
    """The values of a text, the line of each, and the lines that are no TOML."""

    values: dict[str, Any]
    lines: dict[Path, int]
    errors: tuple[tuple[int, str], ...]  # line and what tomllib says

    def line(self, *path: str | int) -> int:
        """Where something stands, or else the nearest thing around it; 1 at the least."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_lines(text: str) -> Lines:
    """Read TOML statement by statement; a line that is none is named, and reading goes on."""
    found: dict[str, Any] = {}
    lines: dict[Path, int] = {}
    errors: list[tuple[int, str]] = []
    table: Path = ()
    for number, statement, error in _statements(text):
        if error:
            errors.append((number, error))
            continue
        part = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _open_table(found, part, lines, number)
        else:
            _merge(_at(found, table), part, table, lines, (number, statement))
    if not errors:
        try:  # what only shows in the whole, such as a key that is there twice
            found = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            errors.append(_error(error, 1))
    return Lines(found, lines, tuple(errors))


def _statements(text: str) -> list[tuple[int, str, str]]:
    """Each statement with its first line; or a line that cannot be read, with the reason."""
    rows = text.replace("\r\n", "\n").split("\n")
    found: list[tuple[int, str, str]] = []
    start = 0
    while start < len(rows):
        if not rows[start].strip() or rows[start].lstrip().startswith("#"):
            start += 1
            continue
        end, reason = _end_of(rows, start)
        statement = "\n".join(rows[start:end])
        found.append((start + 1, "" if reason else statement, reason))
        start = end
    return found


def _end_of(rows: list[str], start: int) -> tuple[int, str]:
    """The line after a statement, and why it is none; only brackets and quotes go on below."""
    reason = ""
    opens = any(sign in rows[start] for sign in ("[", "{", '"""', "'''"))
    last = min(len(rows), start + 400) if opens else start + 1
    for end in range(start + 1, last + 1):
        try:
            tomllib.loads("\n".join(rows[start:end]))
        except tomllib.TOMLDecodeError as error:
            reason = reason or _error(error, start + 1)[1]
        else:
            return end, ""
    return start + 1, reason


def _error(error: tomllib.TOMLDecodeError, first: int) -> tuple[int, str]:
    where = _WHERE.search(str(error))
    line = int(where[1]) if where and where[1] else 1
    return first + line - 1, _WHERE.sub("", str(error))


def _open_table(
    found: dict[str, Any], part: dict[str, Any], lines: dict[Path, int], number: int
) -> Path:
    """Where the statements below a [table] or [[table]] belong."""
    path: Path = ()
    here: Any = found
    inner: Any = part
    while inner:
        key, inner = next(iter(inner.items()))
        path = (*path, key)
        is_list = isinstance(inner, list)
        if is_list:
            here = here.setdefault(key, []) if isinstance(here, dict) else []
            if not isinstance(here, list):
                here = []
            here.append({})
            path, here, inner = (*path, len(here) - 1), here[-1], {}
        else:
            here = here.setdefault(key, {}) if isinstance(here, dict) else {}
            if isinstance(here, list) and here:
                path, here = (*path, len(here) - 1), here[-1]
        lines.setdefault(path, number)
    return path


def _at(found: Any, path: Path) -> dict[str, Any]:
    for step in path:
        try:
            found = found[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return found if isinstance(found, dict) else {}


def _merge(
    into: dict[str, Any],
    part: dict[str, Any],
    path: Path,
    lines: dict[Path, int],
    where: tuple[int, str],
) -> None:
    for key, value in part.items():
        lines.setdefault((*path, key), where[0])
        if isinstance(value, list):
            for place, each in enumerate(value):
                lines.setdefault((*path, key, place), _line_of(each, *where))
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value, (*path, key), lines, where)
        else:
            into.setdefault(key, value)


def _line_of(value: object, first: int, statement: str) -> int:
    """The line of an item of a list that is written over several lines."""
    rows = statement.split("\n")
    text = str(value)
    return first + next((n for n, row in enumerate(rows) if text and text in row), 0)
