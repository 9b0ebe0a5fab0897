"""Read the source form of a pack: a folder of CSV files, articles and stories.

Every mistake is reported with file, row and column, because people write these files by hand.
"""

from __future__ import annotations

import csv
import hashlib
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.data.schema import TABLES, TableSpec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, str]


class SourceError(Exception):
    """A mistake in the source form; its text is one sentence saying where and what."""


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """One article in one language."""

    id: str
    language: str
    title: str
    date: str
    summary: str
    order: int
    body: str


@dataclass(frozen=True, slots=True)
class SourceStory:
    """A story or lesson in one language; what its blocks say is for the story check to judge."""

    id: str
    language: str
    title: str
    summary: str
    level: str
    minutes: int
    order: int
    text: str  # the whole file


@dataclass(frozen=True, slots=True)
class SourcePackage:
    """Everything the source form says."""

    title: str
    title_zh: str
    version: str
    tables: dict[str, list[Row]]
    articles: tuple[SourceArticle, ...]
    stories: tuple[SourceStory, ...]
    hashes: dict[str, str]  # file name to SHA-256


def read_source(folder: Path) -> SourcePackage:
    """Read and check a source folder; SourceError says what is wrong with it."""
    if not folder.is_dir():
        raise SourceError(f"There is no folder {folder} to build a pack from.")
    tables = {spec.name: _read_table(folder / spec.file, spec) for spec in TABLES}
    for spec in TABLES:
        _check_references(spec, tables)
    described = _read_description(folder / "datapackage.json")
    article_files = sorted((folder / "articles").glob("*.md"))
    story_files = sorted((folder / "stories").glob("*/*.md"))
    files = [folder / spec.file for spec in TABLES] + article_files + story_files
    hashes = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    return SourcePackage(
        title=str(described.get("title") or folder.name),
        title_zh=str(described.get("title_zh") or ""),
        version=str(described.get("version") or ""),
        tables=tables,
        articles=tuple(read_article(path) for path in article_files),
        stories=tuple(read_story(path) for path in story_files),
        hashes=hashes,
    )


def read_article(path: Path) -> SourceArticle:
    """Read an article: a front matter of ``key: value`` lines between ``---``, then Markdown."""
    matter, body = _front_matter(_text(path), path.name, ("id", "language", "title", "date"))
    return SourceArticle(
        matter["id"],
        matter["language"],
        matter["title"],
        matter["date"],
        matter.get("summary", ""),
        _whole(matter, "order", path.name),
        body,
    )


def read_story(path: Path) -> SourceStory:
    """Read what a list of stories shows of one: its file is ``stories/ID/LANGUAGE.md``."""
    text, name = _text(path), f"stories/{path.parent.name}/{path.name}"
    needed = ("neviewer-story", "language", "title", "level", "minutes")
    matter, _ = _front_matter(text, name, needed)
    expected = f"stories/{matter['neviewer-story']}/{matter['language']}.md"
    if name != expected:
        raise SourceError(f"{name}: by its front matter the file belongs at {expected}.")
    return SourceStory(
        matter["neviewer-story"],
        matter["language"],
        matter["title"],
        matter.get("summary", ""),
        matter["level"],
        _whole(matter, "minutes", name),
        _whole(matter, "order", name),
        text,
    )


def _front_matter(text: str, name: str, needed: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """The key: value lines between ``---`` and the text below them."""
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        raise SourceError(f"{name}: an article or story begins with key: value lines between ---.")
    end = next(n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---")
    matter: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], start=2):
        key, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise SourceError(f"{name}, line {number}: expected key: value, found {line!r}.")
        matter[key.strip()] = value.strip()
    for key in needed:
        if not matter.get(key):
            raise SourceError(f"{name}: the front matter lacks {key}.")
    return matter, "\n".join(lines[end + 1 :]).strip("\n") + "\n"


def _whole(matter: dict[str, str], key: str, name: str) -> int:
    value = matter.get(key, "0")
    if not (value.isascii() and value.isdigit()):
        raise SourceError(f"{name}: {key} must be a whole number, not {value!r}.")
    return int(value)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise SourceError(f"{path.name} is missing in {path.parent}.") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{path.name} is not UTF-8 text (byte {error.start}).") from None


def _read_description(path: Path) -> dict[str, object]:
    try:
        described = json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise SourceError(f"{path.name}, line {error.lineno}: {error.msg}.") from None
    if not isinstance(described, dict):
        raise SourceError(f"{path.name} must hold one JSON object.")
    return described


def _read_table(path: Path, spec: TableSpec) -> list[Row]:
    reader = csv.reader(_text(path).splitlines(keepends=True), strict=True)
    rows: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    try:
        header = tuple(next(reader, ()))
        _check_header(spec, header)
        for fields in reader:
            row = _row(spec, reader.line_num, header, fields)
            key = tuple(row[column] for column in spec.key)
            if key in seen:
                raise SourceError(
                    f"{spec.file}, row {reader.line_num}: {', '.join(key)} is there twice, "
                    f"first in row {seen[key]}."
                )
            seen[key] = reader.line_num
            rows.append(row)
    except csv.Error as error:
        raise SourceError(f"{spec.file}, row {reader.line_num}: {error}.") from None
    return rows


def _check_header(spec: TableSpec, header: tuple[str, ...]) -> None:
    missing = [column for column in spec.columns if column not in header]
    if missing:
        raise SourceError(f"{spec.file}, row 1: column {missing[0]} is missing.")
    unknown = [column for column in header if column not in spec.columns]
    if unknown:
        raise SourceError(f"{spec.file}, row 1: column {unknown[0]!r} is not known.")


def _row(spec: TableSpec, number: int, header: tuple[str, ...], fields: list[str]) -> Row:
    if len(fields) != len(header):
        raise SourceError(
            f"{spec.file}, row {number}: {len(fields)} fields where there are "
            f"{len(header)} columns."
        )
    row = dict(zip(header, fields, strict=True))
    for column, problem in _problems(spec, row):
        raise SourceError(f"{spec.file}, row {number}, column {column}: {problem}.")
    return row


def _problems(spec: TableSpec, row: Row) -> Iterator[tuple[str, str]]:
    for column in spec.required:
        if not row[column]:
            yield column, "must not be empty"
    for column in spec.numbers:
        if row[column] and not _is_number(row[column]):
            yield column, f"{row[column]!r} is not a number"
    for column, choices in spec.choices.items():
        if row[column] not in choices:
            yield column, f"{row[column]!r} is not one of {', '.join(filter(None, choices))}"


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text)) and text == text.strip() and "_" not in text
    except ValueError:
        return False


def _check_references(spec: TableSpec, tables: dict[str, list[Row]]) -> None:
    for column, (table, key) in spec.references.items():
        known = {row[key] for row in tables[table]}
        for row in tables[spec.name]:
            if row[column] and row[column] not in known:
                where = ", ".join(row[part] for part in spec.key)
                raise SourceError(
                    f"{spec.file}, the row of {where}, column {column}: "
                    f"{row[column]!r} is not in {table}.csv."
                )
