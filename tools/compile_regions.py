"""Make the places of the source form: codes, names, labels, seats and notes."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = (
    "code",
    "level",
    "parent",
    "name_en",
    "name_zh",
    "label_en",
    "label_zh",
    "pinyin",
    "scope",
    "status",
    "area_km2",
    "seat_en",
    "seat_zh",
    "note_en",
    "note_zh",
)
NORTHEAST = ("21", "22", "23")
# Da Hinggan Ling's special districts have no code in the national list and no outline of their
# own on the map, so they are not among the counties that the map shows.
SPECIAL_DISTRICTS = {"232761", "232762", "232763", "232764"}
TYPE_EN = re.compile(
    r" (?:(?:(?:Manchu|Mongol|Mongolian|Korean|Hui|Daur)\b ?)*Autonomous )?"
    r"(?:Daur |New )?(?:District|County|City|Banner)$"
)
TYPE_ZH = re.compile(
    r"(?:(?:蒙古族|满族|朝鲜族|回族|达斡尔族)*自治县|达斡尔族区|新区|(?<!开发)区|县|市)$"
)

Row = dict[str, str]


def compile_regions(path: Path, catalogue: Path) -> list[Row]:
    """All places in order of code, the nation first and NE after the provinces."""
    written = {row["code"]: row for row in _read(catalogue / "places.csv")}
    notes = {row["code"]: row for row in _read(catalogue / "place_notes.csv")}
    found = {row["code"]: row for row in _read(path)}
    rows = []
    for code in found | written:
        row = dict.fromkeys(COLUMNS, "")
        row |= _researched(found[code]) if code in found else _written_only(code)
        row |= {name: value for name, value in written.get(code, {}).items() if value}
        row |= notes.get(code, {})
        rows.append(row)
    return sorted(rows, key=lambda row: (_rank(row["level"]), row["code"]))


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rank(level: str) -> int:
    return ("nation", "group", "province", "prefecture", "county").index(level)


def _researched(row: Row) -> Row:
    code = row["code"]
    status = "census-only" if code in SPECIAL_DISTRICTS else row["status"]
    return {
        "code": code,
        "level": row["level"],
        "parent": row["parent_code"],
        "name_en": row["name_en"],
        "name_zh": row["name_zh"],
        "label_en": TYPE_EN.sub("", row["name_en"]),
        "label_zh": _short_zh(row["name_zh"]),
        "pinyin": row["pinyin"],
        "scope": "northeast" if code.startswith(NORTHEAST) else "wider",
        "status": status,
        "area_km2": row["area_km2"],
    }


def _written_only(code: str) -> Row:
    level = {"100000": "nation", "NE": "group"}.get(code, "province")
    return {
        "code": code,
        "level": level,
        "parent": "" if level == "nation" else "100000",
        "scope": "wider",
        "status": "current",
    }


def _short_zh(name: str) -> str:
    short = TYPE_ZH.sub("", name)
    return short if len(short) > 1 else name
