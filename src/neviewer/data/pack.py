"""Read a pack: a GeoPackage opened read-only, a slice at a time.

Standard library only: this is on the way to the first paint. Nothing is read before it is asked
for, and what was read once is kept.
"""

from __future__ import annotations

import sqlite3
import struct
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from neviewer.data.geopackage import GEOMETRY_MAGIC, HEADER_SIZE
from neviewer.data.layers import layer_table
from neviewer.data.pack_file import PackError, check_header, read_info
from neviewer.domain.indicators import Coverage, Indicator, Topic, Unit
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.regions import Region, Regions
from neviewer.domain.series import Cell, Observation, Slice, Source, Vintage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

__all__ = ["Article", "ArticleInfo", "Pack", "PackError", "Shape"]
_COUNT = struct.Struct("<I")
_ENVELOPE = struct.Struct("<4d")
_ENVELOPE_AT = HEADER_SIZE - _ENVELOPE.size
_WKB_HEADER = 5  # byte order and geometry type
_POINT = 16  # two doubles
Looked = TypeVar("Looked")
_DAMAGED = QT_TRANSLATE_NOOP("Errors", "The pack {path} is damaged; build or download it again.")
_DAMAGED_SO = QT_TRANSLATE_NOOP(
    "Errors", "The pack {path} is damaged ({reason}); build or download it again."
)
_NO_GEOMETRY = QT_TRANSLATE_NOOP(
    "Errors", "The pack holds a geometry that is none; build or download it again."
)
_BROKEN_GEOMETRY = QT_TRANSLATE_NOOP(
    "Errors", "The pack holds a broken geometry; build or download it again."
)


class Shape(NamedTuple):
    """The outline of one place; fill its rings by the odd-even rule."""

    code: str
    scope: str
    rings: tuple[memoryview, ...]  # little-endian doubles x, y, x, y, … in metres, y up
    box: tuple[float, float, float, float]  # min x, max x, min y, max y, in metres


class ArticleInfo(NamedTuple):
    """What a list of articles shows."""

    id: str
    title: str
    date: str
    summary: str
    language: str


class Article(NamedTuple):
    """An article with its text in CommonMark."""

    info: ArticleInfo
    body: str


class StoryInfo(NamedTuple):
    """What a list of stories shows."""

    id: str
    title: str
    summary: str
    level: str
    minutes: int
    language: str


class Pack:
    """An open pack. May be read from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection, info: dict[str, str]) -> None:
        self.path = path
        self._connection = connection
        self._lock = threading.RLock()
        self._info = info
        self._slices: dict[tuple[str, str], Slice] = {}
        self._covered: dict[str, dict[str, Coverage]] = {}
        self._layers: dict[tuple[str, str], tuple[Shape, ...]] = {}

    @classmethod
    def open(cls, path: Path) -> Pack:
        """Open a pack for reading; PackError says why it cannot be."""
        check_header(path)
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = None
        try:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            info = read_info(path, connection)
        except sqlite3.DatabaseError:
            if connection is not None:
                connection.close()
            raise PackError(_DAMAGED, path=path) from None
        except PackError:
            if connection is not None:
                connection.close()
            raise
        return cls(path, connection, info)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def examine(self, look: Callable[[sqlite3.Connection], Looked]) -> Looked:
        """Let a function look at the raw tables, as the verification does."""
        try:
            with self._lock:
                return look(self._connection)
        except sqlite3.DatabaseError as error:
            raise PackError(_DAMAGED_SO, path=self.path, reason=error) from error

    @property
    def version(self) -> str:
        """A short name of the content: equal packs have equal versions."""
        return self._info.get("version", "")

    @property
    def source_version(self) -> str:
        """The date of what the pack was built from, e.g. 2026.11.23."""
        return self._info.get("source_version", "")

    @property
    def title(self) -> str:
        """What the pack calls itself."""
        return self._info.get("title", "")

    def title_in(self, language: Language) -> str:
        """What the pack calls itself in a language."""
        return language.pick(self.title, self._info.get("title_zh", ""))

    @property
    def credit(self) -> str:
        """The credit line of the boundaries with the map review number."""
        return self._info.get("credit", "")

    @cached_property
    def regions(self) -> Regions:
        """All places."""
        columns = (
            "code, level, parent, name_en, name_zh, label_en, label_zh, pinyin, scope, status, "
            "seat_en, seat_zh, note_en, note_zh"
        )
        return Regions(Region(*row) for row in self._rows(f"SELECT {columns} FROM regions"))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in display order."""
        rows = self._rows("SELECT id, name_en, name_zh FROM topics ORDER BY fid")
        return tuple(Topic(*row) for row in rows)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The catalogue in display order, by id."""
        rows = self._rows(
            "SELECT id, topic, name_en, name_zh, description_en, description_zh, synonyms_en, "
            "synonyms_zh, unit, decimals, kind, aggregation, diverging, better, grade, "
            "caution_en, caution_zh FROM indicators ORDER BY fid"
        )
        return {row[0]: _indicator(row) for row in rows}

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by id."""
        rows = self._rows("SELECT id, plain, factor, name_en, name_zh FROM units ORDER BY fid")
        return {row[0]: Unit(*row) for row in rows}

    @cached_property
    def vintages(self) -> Mapping[str, Vintage]:
        """Vintages by id."""
        rows = self._rows(
            "SELECT id, name_en, name_zh, description_en, description_zh FROM vintages ORDER BY fid"
        )
        return {row[0]: Vintage(*row) for row in rows}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        rows = self._rows(
            "SELECT id, title, publisher, date, route, licence, how_taken FROM sources ORDER BY fid"
        )
        return {row[0]: Source(*row) for row in rows}

    def coverage(self, indicator: str, level: str) -> Coverage:
        """The periods with figures for the map; none for an unknown indicator."""
        none = Coverage(indicator, level, (), 0)
        with self._lock:
            if level in self._covered:
                return self._covered[level].get(indicator, none)
            # Of the many indicators the opening view asks for one.
            return self._read_coverage(level, indicator).get(indicator, none)

    def covered(self, level: str) -> Mapping[str, Coverage]:
        """The coverage of every indicator that has figures at a level."""
        with self._lock:
            if level not in self._covered:
                self._covered[level] = self._read_coverage(level)
            return self._covered[level]

    def slice(self, indicator: str, level: str) -> Slice:
        """All shown figures of an indicator at a level."""
        with self._lock:
            key = (indicator, level)
            if key not in self._slices:
                self._slices[key] = self._read_slice(indicator, level)
            return self._slices[key]

    def observations(self, indicator: str, ref_area: str, period: str) -> tuple[Observation, ...]:
        """Every vintage of one figure, the shown one first."""
        rows = self._rows(
            "SELECT indicator, ref_area, time_period, obs_value, unit_measure, obs_status, "
            "vintage, source, derivation, note, shown FROM observations "
            "WHERE indicator = ? AND ref_area = ? AND time_period = ? ORDER BY shown DESC, fid",
            (indicator, ref_area, period),
        )
        return tuple(Observation._make((*row[:-1], bool(row[-1]))) for row in rows)

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids, each once, in the order asked; unknown ids are left out."""
        return tuple(self._sources[key] for key in dict.fromkeys(ids) if key in self._sources)

    def articles(self, language: str) -> tuple[ArticleInfo, ...]:
        """All articles in reading order, in this language where they have it."""
        rows = self._rows("SELECT id, title, date, summary, language FROM articles ORDER BY fid")
        infos: dict[str, ArticleInfo] = {}
        for row in rows:
            if row[0] not in infos or row[4] == language:
                infos[row[0]] = ArticleInfo(*row)
        return tuple(infos.values())

    def article(self, id: str, language: str) -> Article | None:  # noqa: A002 - as in the pack
        """An article in this language, else in another, else None."""
        rows = self._rows(
            "SELECT id, title, date, summary, language, body FROM articles WHERE id = ? "
            "ORDER BY language <> ?, fid LIMIT 1",
            (id, language),
        )
        return Article(ArticleInfo(*rows[0][:-1]), rows[0][-1]) if rows else None

    def stories(self, language: str) -> tuple[StoryInfo, ...]:
        """All stories in their order, in this language where they have it."""
        infos: dict[str, StoryInfo] = {}
        for row in self._story_rows("id, title, summary, level, minutes, language"):
            if row[0] not in infos or row[5] == language:
                infos[row[0]] = StoryInfo(*row)
        return tuple(infos.values())

    def story(self, id: str, language: str) -> str | None:  # noqa: A002 - as in the pack
        """The file of a story in this language, else in another, else None."""
        texts = {row[1]: row[2] for row in self._story_rows("id, language, text") if row[0] == id}
        return texts.get(language, next(iter(texts.values()), None))

    def layer(self, level: str, detail: str) -> tuple[Shape, ...]:
        """The outlines of a level (or ``land``) at a detail: fine, medium or coarse."""
        with self._lock:
            key = (level, detail)
            if key not in self._layers:
                table = layer_table(level, detail)
                rows = self._rows(f"SELECT code, scope, geom FROM {table} ORDER BY fid")
                self._layers[key] = tuple(
                    Shape(code, scope, read_rings(geom), _ENVELOPE.unpack_from(geom, _ENVELOPE_AT))
                    for code, scope, geom in rows
                )
            return self._layers[key]

    def _read_coverage(self, level: str, indicator: str = "") -> dict[str, Coverage]:
        periods: dict[str, list[str]] = {}
        values: dict[str, int] = {}
        only, parameters = (
            ("AND indicator = ? ", (level, indicator)) if indicator else ("", (level,))
        )
        for id_, period, n in self._rows(
            "SELECT indicator, time_period, n FROM coverage WHERE level = ? "
            f"{only}ORDER BY indicator, time_period",
            parameters,
        ):
            periods.setdefault(id_, []).append(period)
            values[id_] = values.get(id_, 0) + n
        # In the order of the catalogue, so that whoever lists them need not sort.
        return {
            id_: Coverage(id_, level, tuple(periods[id_]), values[id_])
            for id_ in self.indicators
            if id_ in periods
        }

    def _read_slice(self, indicator: str, level: str) -> Slice:
        cells: dict[str, dict[str, Cell]] = {}
        for period, code, value, status, vintage, source, derived, noted in self._rows(
            "SELECT time_period, ref_area, obs_value, obs_status, vintage, source, derived, noted "
            "FROM slices WHERE indicator = ? AND level = ? ORDER BY time_period, ref_area",
            (indicator, level),
        ):
            cell = Cell(value, status, vintage, source, derived != 0, noted != 0)
            cells.setdefault(period, {})[code] = cell
        return Slice(indicator, level, tuple(cells), cells)

    def _story_rows(self, columns: str) -> list[Any]:
        if not self._rows("SELECT 1 FROM sqlite_master WHERE name = 'stories'"):
            return []  # a pack of the first days
        return self._rows(f"SELECT {columns} FROM stories ORDER BY fid")

    def _rows(self, query: str, parameters: tuple[str, ...] = ()) -> list[Any]:
        return self.examine(lambda connection: connection.execute(query, parameters).fetchall())


def read_rings(blob: bytes) -> tuple[memoryview, ...]:
    """The rings of a GeoPackage MultiPolygon, as views into it without copying."""
    if blob[:2] != GEOMETRY_MAGIC:
        raise PackError(_NO_GEOMETRY)
    view = memoryview(blob)
    rings: list[memoryview] = []
    try:
        at = HEADER_SIZE + _WKB_HEADER
        (polygons,) = _COUNT.unpack_from(blob, at)
        at += 4
        for _ in range(polygons):
            at += _WKB_HEADER
            (count,) = _COUNT.unpack_from(blob, at)
            at += 4
            for _ in range(count):
                (points,) = _COUNT.unpack_from(blob, at)
                start = at + 4
                at = start + points * _POINT
                rings.append(view[start:at])
    except struct.error:
        raise PackError(_BROKEN_GEOMETRY) from None
    return tuple(rings)


def _indicator(row: tuple[Any, ...]) -> Indicator:
    values = list(row)
    for position in (6, 7):
        values[position] = tuple(filter(None, (part.strip() for part in row[position].split(";"))))
    values[12] = bool(row[12])
    return Indicator(*values)
