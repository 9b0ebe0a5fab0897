"""The tables of a compiled pack, their hashes and its format number."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from neviewer.data.layers import DETAILS, LAYERS, layer_table
from neviewer.data.schema import (
    INDICATORS,
    OBSERVATIONS,
    REGIONS,
    SHOWN,
    SOURCES,
    TOPICS,
    UNITS,
    VINTAGES,
    TableSpec,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

FEATURE_COLUMNS = ("code", "name_en", "name_zh", "scope")


def _columns(spec: TableSpec, **types: str) -> Mapping[str, str]:
    return {column: types.get(column, "TEXT NOT NULL") for column in spec.columns}


ATTRIBUTE_TABLES: Mapping[str, Mapping[str, str]] = {
    "regions": _columns(REGIONS, area_km2="REAL"),
    "topics": _columns(TOPICS),
    "units": _columns(UNITS, factor="REAL NOT NULL"),
    "indicators": _columns(INDICATORS, decimals="INTEGER NOT NULL", diverging="BOOLEAN NOT NULL"),
    "vintages": _columns(VINTAGES),
    "shown": _columns(SHOWN),
    "sources": _columns(SOURCES),
    "observations": {
        **_columns(OBSERVATIONS, obs_value="REAL NOT NULL"),
        "shown": "BOOLEAN NOT NULL",
    },
    "articles": {
        "id": "TEXT NOT NULL",
        "language": "TEXT NOT NULL",
        "title": "TEXT NOT NULL",
        "date": "TEXT NOT NULL",
        "summary": "TEXT NOT NULL",
        "sort": "INTEGER NOT NULL",
        "body": "TEXT NOT NULL",
    },
    "stories": {
        "id": "TEXT NOT NULL",
        "language": "TEXT NOT NULL",
        "title": "TEXT NOT NULL",
        "summary": "TEXT NOT NULL",
        "level": "TEXT NOT NULL",
        "minutes": "INTEGER NOT NULL",
        "sort": "INTEGER NOT NULL",
        "text": "TEXT NOT NULL",
    },
}
PACK_INFO: Mapping[str, str] = {"key": "TEXT NOT NULL UNIQUE", "value": "TEXT NOT NULL"}

# Without rowid: one indicator's figures of one level lie side by side on the disk.
SLICE_TABLES = """
CREATE TABLE slices (
  indicator TEXT NOT NULL, level TEXT NOT NULL, time_period TEXT NOT NULL,
  ref_area TEXT NOT NULL, obs_value REAL NOT NULL, obs_status TEXT NOT NULL,
  vintage TEXT NOT NULL, source TEXT NOT NULL, derived INTEGER NOT NULL, noted INTEGER NOT NULL,
  PRIMARY KEY (indicator, level, time_period, ref_area)) WITHOUT ROWID;
CREATE TABLE coverage (
  indicator TEXT NOT NULL, level TEXT NOT NULL, time_period TEXT NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (level, indicator, time_period)) WITHOUT ROWID;
CREATE INDEX observations_figure ON observations (indicator, ref_area, time_period);
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, text_en, text_zh, pinyin,
  tokenize = "unicode61 remove_diacritics 2");
"""

# What each hashed table is ordered by, so that a hash says what is in it and not how it lies.
HASHED_TABLES: Mapping[str, str] = {
    **{layer_table(level, detail): "fid" for level in LAYERS for detail in DETAILS},
    **dict.fromkeys(ATTRIBUTE_TABLES, "fid"),
    "slices": "indicator, level, time_period, ref_area",
    "coverage": "level, indicator, time_period",
    "search": "rowid",
}

_CHINESE = re.compile("([㐀-鿿])")


def split_chinese(text: str) -> str:
    """A text with each Chinese character a word of its own, as ``search`` stores it.

    SQLite's word splitter takes a run of Chinese for one word, and its trigrams cannot find the
    two characters of most place names.
    """
    return " ".join(_CHINESE.sub(r" \1 ", text).split())


def table_hash(connection: sqlite3.Connection, table: str) -> str:
    """The SHA-256 of a table's rows, each as a line of JSON with geometries in hexadecimal."""
    import hashlib  # slow to load, and only building and verifying need it

    digest = hashlib.sha256()
    for row in connection.execute(f"SELECT * FROM {table} ORDER BY {HASHED_TABLES[table]}"):
        line = json.dumps(row, separators=(",", ":"), default=bytes.hex)
        digest.update(line.encode("ascii") + b"\n")
    return digest.hexdigest()


def pack_version(hashes: Mapping[str, str]) -> str:
    """A short name for the content of a pack, from the hashes of its tables."""
    lines = "".join(f"{table} {hashes[table]}\n" for table in sorted(hashes))
    import hashlib

    return hashlib.sha256(lines.encode("ascii")).hexdigest()[:12]
