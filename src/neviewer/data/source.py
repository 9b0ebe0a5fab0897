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
from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError, Told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, str]
_NO_FOLDER = QT_TRANSLATE_NOOP("Errors", "There is no folder {folder} to build a pack from.")
_WRONG_PLACE = QT_TRANSLATE_NOOP(
    "Errors", "{file}: by its front matter the file belongs at {expected}."
)
_NO_MATTER = QT_TRANSLATE_NOOP(
    "Errors", "{file}: an article or story begins with key: value lines between ---."
)
_NO_KEY = QT_TRANSLATE_NOOP("Errors", "{file}, line {line}: expected key: value, found “{found}”.")
_LACKS = QT_TRANSLATE_NOOP("Errors", "{file}: the front matter lacks {key}.")
_NOT_WHOLE = QT_TRANSLATE_NOOP("Errors", "{file}: {key} must be a whole number, not “{value}”.")
_NO_FILE = QT_TRANSLATE_NOOP("Errors", "{file} is missing in {folder}.")
_NOT_UTF8 = QT_TRANSLATE_NOOP("Errors", "{file} is not UTF-8 text (byte {byte}).")
_BAD_LINE = QT_TRANSLATE_NOOP("Errors", "{file}, line {line}: {reason}.")
_NO_OBJECT = QT_TRANSLATE_NOOP("Errors", "{file} must hold one JSON object.")
_TWICE = QT_TRANSLATE_NOOP(
    "Errors", "{file}, row {row}: {key} is there twice, first in row {first}."
)
_BAD_ROW = QT_TRANSLATE_NOOP("Errors", "{file}, row {row}: {reason}.")
_NO_COLUMN = QT_TRANSLATE_NOOP("Errors", "{file}, row 1: column {column} is missing.")
_ODD_COLUMN = QT_TRANSLATE_NOOP("Errors", "{file}, row 1: column “{column}” is not known.")
_FIELDS = QT_TRANSLATE_NOOP(
    "Errors", "{file}, row {row}: {fields} fields where there are {columns} columns."
)
_BAD_FIELD = QT_TRANSLATE_NOOP("Errors", "{file}, row {row}, column {column}: {problem}.")
_IS_EMPTY = QT_TRANSLATE_NOOP("Errors", "must not be empty")
_NO_NUMBER = QT_TRANSLATE_NOOP("Errors", "“{value}” is not a number")
_NO_CHOICE = QT_TRANSLATE_NOOP("Errors", "“{value}” is not one of {choices}")
_NOT_IN = QT_TRANSLATE_NOOP(
    "Errors", "{file}, the row of {row}, column {column}: “{value}” is not in {table}.csv."
)


class SourceError(TellableError):
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
        raise SourceError(_NO_FOLDER, folder=folder)
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
        raise SourceError(_WRONG_PLACE, file=name, expected=expected)
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
        raise SourceError(_NO_MATTER, file=name)
    end = next(n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---")
    matter: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], start=2):
        key, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise SourceError(_NO_KEY, file=name, line=number, found=line)
        matter[key.strip()] = value.strip()
    for key in needed:
        if not matter.get(key):
            raise SourceError(_LACKS, file=name, key=key)
    return matter, "\n".join(lines[end + 1 :]).strip("\n") + "\n"


def _whole(matter: dict[str, str], key: str, name: str) -> int:
    value = matter.get(key, "0")
    if not (value.isascii() and value.isdigit()):
        raise SourceError(_NOT_WHOLE, file=name, key=key, value=value)
    return int(value)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise SourceError(_NO_FILE, file=path.name, folder=path.parent) from None
    except UnicodeDecodeError as error:
        raise SourceError(_NOT_UTF8, file=path.name, byte=error.start) from None


def _read_description(path: Path) -> dict[str, object]:
    try:
        described = json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise SourceError(_BAD_LINE, file=path.name, line=error.lineno, reason=error.msg) from None
    if not isinstance(described, dict):
        raise SourceError(_NO_OBJECT, file=path.name)
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
                    _TWICE,
                    file=spec.file,
                    row=reader.line_num,
                    key=", ".join(key),
                    first=seen[key],
                )
            seen[key] = reader.line_num
            rows.append(row)
    except csv.Error as error:
        raise SourceError(_BAD_ROW, file=spec.file, row=reader.line_num, reason=error) from None
    return rows


def _check_header(spec: TableSpec, header: tuple[str, ...]) -> None:
    missing = [column for column in spec.columns if column not in header]
    if missing:
        raise SourceError(_NO_COLUMN, file=spec.file, column=missing[0])
    unknown = [column for column in header if column not in spec.columns]
    if unknown:
        raise SourceError(_ODD_COLUMN, file=spec.file, column=unknown[0])


def _row(spec: TableSpec, number: int, header: tuple[str, ...], fields: list[str]) -> Row:
    if len(fields) != len(header):
        raise SourceError(
            _FIELDS, file=spec.file, row=number, fields=len(fields), columns=len(header)
        )
    row = dict(zip(header, fields, strict=True))
    for column, problem in _problems(spec, row):
        raise SourceError(_BAD_FIELD, file=spec.file, row=number, column=column, problem=problem)
    return row


def _problems(spec: TableSpec, row: Row) -> Iterator[tuple[str, Told]]:
    for column in spec.required:
        if not row[column]:
            yield column, Told("Errors", _IS_EMPTY)
    for column in spec.numbers:
        if row[column] and not _is_number(row[column]):
            yield column, Told("Errors", _NO_NUMBER, value=row[column])
    for column, choices in spec.choices.items():
        if row[column] not in choices:
            names = ", ".join(filter(None, choices))
            yield column, Told("Errors", _NO_CHOICE, value=row[column], choices=names)


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
                    _NOT_IN,
                    file=spec.file,
                    row=where,
                    column=column,
                    value=row[column],
                    table=table,
                )
