"""Writes exhibit files: a whole one from an exhibit, or a PIN into one that is there."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

from neviewer.kiosk.exhibit import FEATURES, Attract, Exhibit, Idle, Item, Operator, Screen
from neviewer.kiosk.fields import Texts
from neviewer.kiosk.hours import ALL_DAY, WEEKDAYS, Hours, spans_text
from neviewer.kiosk.toml_lines import read_lines

_TABLE = re.compile(r"^\s*\[")
_OPERATOR = re.compile(r"^\s*\[\s*operator\s*\]\s*(#.*)?$")
_PIN = re.compile(r"^\s*(#\s*)?pin\s*=")


def write_exhibit(exhibit: Exhibit) -> str:
    """The text of an exhibit file; ``read_text`` at its place gives the same exhibit again."""
    folder = exhibit.file.parent
    rows = [
        "# An exhibit of neviewer. Start it with: neviewer kiosk exhibit.toml",
        "exhibit = 1",
        f"title = {_texts(exhibit.title)}",
        f"languages = {_list(exhibit.languages)}",
        f"language = {_quote(exhibit.language)}",
    ]
    if exhibit.pack is not None:
        rows.append(f"pack = {_quote(_inside(exhibit.pack, folder))}")
    if exhibit.features != frozenset(FEATURES):
        rows.append(f"features = {_list(f for f in FEATURES if f in exhibit.features)}")
    for item in exhibit.items:
        rows += ["", "[[show]]", *_item(item, folder)]
    folders = {"state": exhibit.state_folder, "logs": exhibit.log_folder}
    tables = {
        "attract": _attract(exhibit.attract),
        "idle": _changed(exhibit.idle, Idle()),
        "screen": _changed(exhibit.screen, Screen()),
        "hours": _hours(exhibit.hours),
        "operator": _changed(exhibit.operator, Operator()),
        "folders": {name: _quote(_inside(path, folder)) for name, path in folders.items() if path},
    }
    for name, values in tables.items():
        if values:
            rows += ["", f"[{name}]", *(f"{key} = {value}" for key, value in values.items())]
    return "\n".join(rows) + "\n"


def with_pin(text: str, kept: str) -> str | None:
    """An exhibit file with another PIN and nothing else changed; None when that cannot be done."""
    row = f'pin = "{kept}"'
    rows = text.split("\n")
    start = next((n for n, each in enumerate(rows) if _OPERATOR.match(each)), None)
    if start is None:
        rows = [*text.rstrip("\n").split("\n"), "", "[operator]", row, ""]
    else:
        after = (n for n in range(start + 1, len(rows)) if _TABLE.match(rows[n]))
        end = next(after, len(rows))
        old = [n for n in range(start + 1, end) if _PIN.match(rows[n])]
        real = [n for n in old if not rows[n].lstrip().startswith("#")]
        if old:
            rows[(real or old)[0]] = row
        else:
            rows.insert(start + 1, row)
    changed = "\n".join(rows)
    before, now = read_lines(text), read_lines(changed)
    operator = now.values.get("operator")
    if now.errors or not isinstance(operator, dict) or operator.pop("pin", None) != kept:
        return None
    others = before.values.get("operator", {})
    others.pop("pin", None)
    if (before.values | {"operator": others}) != now.values:
        return None
    return changed


def _item(item: Item, folder: Path) -> list[str]:
    is_folder = item.kind == "story" and os.path.isabs(item.ref)
    ref = _inside(Path(item.ref), folder) if is_folder else item.ref
    rows = [f"{item.kind} = {_quote(ref)}"]
    rows += [f"title = {_texts(item.title)}"] * any(item.title)
    return rows + [f"text = {_texts(item.text)}"] * any(item.text)


def _attract(attract: Attract) -> dict[str, str]:
    found = _changed(attract._replace(views=()), Attract())
    if attract.views:
        found["views"] = "[\n" + "".join(f"  {_quote(view)},\n" for view in attract.views) + "]"
    return found


def _hours(hours: Hours) -> dict[str, str]:
    days = dict(zip(WEEKDAYS, hours.days, strict=True))
    found = {day: _quote(spans_text(spans)) for day, spans in days.items() if spans != ALL_DAY}
    if hours.restart is not None:
        found["restart"] = _quote(f"{hours.restart:%H:%M}")
    return found


def _changed(
    value: Idle | Screen | Operator | Attract, usual: tuple[object, ...]
) -> dict[str, str]:
    """The keys of a table that are not as usual."""
    parts = value._asdict()
    return {
        key: _value(each)
        for (key, each), common in zip(parts.items(), usual, strict=True)
        if each != common
    }


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    return _quote(str(value))


def _texts(texts: Texts) -> str:
    parts = [f"{key} = {_quote(text)}" for key, text in texts._asdict().items() if text]
    return "{ " + ", ".join(parts) + " }"


def _list(texts: Iterable[str]) -> str:
    return _value(tuple(texts))


def _quote(text: str) -> str:
    """A basic string of TOML: JSON's, which has the same escapes but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _inside(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
