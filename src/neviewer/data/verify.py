"""Check a pack against the rules it must keep.

Each rule is one small function in a table: it says how many rows it looked at and yields a
sentence, with the row, for each that breaks it.
"""

from __future__ import annotations

import itertools
import re
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from neviewer.data.boundaries import BoundaryError, import_shapely
from neviewer.data.geopackage import HEADER_SIZE
from neviewer.data.layers import DETAILS, LAYERS, layer_table
from neviewer.data.pack import Pack, PackError, read_rings
from neviewer.data.tables import HASHED_TABLES, table_hash
from neviewer.domain.language import QT_TRANSLATE_NOOP, Told
from neviewer.domain.regions import LEVELS
from neviewer.domain.series import OBS_STATUSES

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

# What the counties of a prefecture lack in a census, because the tables give zones without a
# code of their own inside it: three zones in Jilin City, one in Songyuan.
CENSUS_EXCEPTIONS = {("220200", "2020"): 255_303, ("220700", "2020"): 94_066}
CENSUS_INDICATOR = "population_census"

# SDMX time periods: years, halves, quarters, months.
_PERIOD = re.compile(r"\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|-M(0[1-9]|1[0-2]))?")
_AREA_TOLERANCE = 0.001  # share of a province by which its prefectures may miss it
_MIN_RING = 4  # points: a triangle, closed

Failures = Iterator[Told]
Check = Callable[["Looked"], Failures]

_NO_PLACE = QT_TRANSLATE_NOOP("Verify", "observation {figure}: place '{value}' is not in {table}")
_NO_SUCH_UNIT = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: unit '{value}' is not in {table}"
)
_NO_INDICATOR = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: indicator '{value}' is not in {table}"
)
_NO_SOURCE = QT_TRANSLATE_NOOP("Verify", "observation {figure}: source '{value}' is not in {table}")
_NO_VINTAGE = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: vintage '{value}' is not in {table}"
)
_PARENT = QT_TRANSLATE_NOOP("Verify", "region {code}: parent '{parent}' is not in regions")
_OTHER_UNIT = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: unit '{unit}', but the indicator's is '{expected}'"
)
_NO_UNIT = QT_TRANSLATE_NOOP("Verify", "indicator {indicator}: unit '{unit}' is not in units")
_TIMES = QT_TRANSLATE_NOOP("Verify", "observation {figure}: there {count} times")
_AT_ONCE = QT_TRANSLATE_NOOP("Verify", "observation {figure}: {count} vintages are shown at once")
_NO_STATUS = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: status '{status}' is not an SDMX observation status"
)
_NO_PERIOD = QT_TRANSLATE_NOOP(
    "Verify", "observation {figure}: '{period}' is not an SDMX time period"
)
_OTHER_FIGURE = QT_TRANSLATE_NOOP("Verify", "slice {slice}: not the figure that observations show")
_GEOMETRY = QT_TRANSLATE_NOOP("Verify", "{table} {code}: {problem}")
_UNREADABLE = QT_TRANSLATE_NOOP("Verify", "the geometry cannot be read")
_EMPTY = QT_TRANSLATE_NOOP("Verify", "the geometry is empty")
_FEW_POINTS = QT_TRANSLATE_NOOP("Verify", "a ring has fewer than four points")
_NOT_CLOSED = QT_TRANSLATE_NOOP("Verify", "a ring is not closed")
_NO_BOUNDARY = QT_TRANSLATE_NOOP("Verify", "{table}: no boundary for {code} {name}")
_NOT_AT_EVERY = QT_TRANSLATE_NOOP("Verify", "{table}: {code} is not at every detail")
_AREAS = QT_TRANSLATE_NOOP(
    "Verify", "province {code}: {whole} km², but its prefectures together {parts} km²"
)
_CENSUS_OF_PREFECTURE = QT_TRANSLATE_NOOP(
    "Verify",
    "prefecture {code}, census of {period} ({vintage}): {whole}, but its counties together {parts}",
)
_CENSUS_OF_PROVINCE = QT_TRANSLATE_NOOP(
    "Verify",
    "province {code}, census of {period} ({vintage}): {whole}, but its prefectures "
    "together {parts}",
)
_NOT_BUILT = QT_TRANSLATE_NOOP("Verify", "table {table}: its content is not what was built")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, its name as it is printed and what it counts."""

    name: str
    counted: str  # a table whose rows are counted
    check: Check


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one rule."""

    rule: str
    rows: int
    counted: str
    failures: tuple[Told | str, ...]


class Looked:
    """A pack being looked at."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self.connection.execute(query).fetchall()


def verify_pack(path: Path) -> Iterator[Outcome]:
    """Check every rule in turn; PackError when the file is no pack at all."""
    with closing(Pack.open(path)) as pack:
        for rule in RULES:
            yield pack.examine(partial(_outcome, rule))


def _outcome(rule: Rule, connection: sqlite3.Connection) -> Outcome:
    looked = Looked(connection)
    failures = tuple(rule.check(looked))
    [(rows,)] = looked.rows(f"SELECT count(*) FROM {rule.counted}")
    return Outcome(rule.name, rows, rule.counted, failures)


_FIGURE = "o.indicator || ' ' || o.ref_area || ' ' || o.time_period || ' ' || o.vintage"


def _unknown(column: str, table: str, key: str, unknown: str) -> Check:
    def check(looked: Looked) -> Failures:
        for figure, value in looked.rows(
            f"SELECT {_FIGURE}, o.{column} FROM observations o "
            f"WHERE o.{column} NOT IN (SELECT {key} FROM {table}) ORDER BY o.fid"
        ):
            yield Told("Verify", unknown, figure=figure, value=value, table=table)

    return check


def _codes(looked: Looked) -> Failures:
    yield from _unknown("ref_area", "regions", "code", _NO_PLACE)(looked)
    for code, parent in looked.rows(
        "SELECT code, parent FROM regions WHERE parent <> '' "
        "AND parent NOT IN (SELECT code FROM regions) ORDER BY code"
    ):
        yield Told("Verify", _PARENT, code=code, parent=parent)


def _units(looked: Looked) -> Failures:
    yield from _unknown("unit_measure", "units", "id", _NO_SUCH_UNIT)(looked)
    for figure, unit, expected in looked.rows(
        f"SELECT {_FIGURE}, o.unit_measure, i.unit FROM observations o "
        "JOIN indicators i ON i.id = o.indicator JOIN units u ON u.id = o.unit_measure "
        "WHERE o.unit_measure <> i.unit ORDER BY o.fid"
    ):
        yield Told("Verify", _OTHER_UNIT, figure=figure, unit=unit, expected=expected)
    for indicator, unit in looked.rows(
        "SELECT id, unit FROM indicators WHERE unit NOT IN (SELECT id FROM units) ORDER BY fid"
    ):
        yield Told("Verify", _NO_UNIT, indicator=indicator, unit=unit)


def _no_duplicates(looked: Looked) -> Failures:
    for figure, n in looked.rows(
        f"SELECT {_FIGURE}, count(*) FROM observations o "
        "GROUP BY o.indicator, o.ref_area, o.time_period, o.vintage HAVING count(*) > 1 ORDER BY 1"
    ):
        yield Told("Verify", _TIMES, figure=figure, count=n)
    for indicator, area, period, n in looked.rows(
        "SELECT indicator, ref_area, time_period, count(*) FROM observations WHERE shown "
        "GROUP BY 1, 2, 3 HAVING count(*) > 1 AND count(DISTINCT vintage) = count(*) ORDER BY 1, 2"
    ):
        figure = f"{indicator} {area} {period}"
        yield Told("Verify", _AT_ONCE, figure=figure, count=n)


def _statuses(looked: Looked) -> Failures:
    known = ",".join(f"'{code}'" for code in OBS_STATUSES)
    for figure, status in looked.rows(
        f"SELECT {_FIGURE}, o.obs_status FROM observations o "
        f"WHERE o.obs_status NOT IN ({known}) ORDER BY o.fid"
    ):
        yield Told("Verify", _NO_STATUS, figure=figure, status=status)


def _periods(looked: Looked) -> Failures:
    for (period,) in looked.rows("SELECT DISTINCT time_period FROM observations ORDER BY 1"):
        if not _PERIOD.fullmatch(period):
            [figure, *_] = looked.rows(
                f"SELECT {_FIGURE} FROM observations o WHERE o.time_period = {_quoted(period)}"
            )
            yield Told("Verify", _NO_PERIOD, figure=figure[0], period=period)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _slices(looked: Looked) -> Failures:
    for indicator, area, period in looked.rows(
        "SELECT indicator, ref_area, time_period FROM "
        "(SELECT indicator, ref_area, time_period, obs_value, obs_status, vintage, source "
        "FROM observations WHERE shown "
        "EXCEPT SELECT indicator, ref_area, time_period, obs_value, obs_status, vintage, source "
        "FROM slices) UNION SELECT indicator, ref_area, time_period FROM "
        "(SELECT indicator, ref_area, time_period, obs_value, vintage FROM slices "
        "EXCEPT SELECT indicator, ref_area, time_period, obs_value, vintage "
        "FROM observations WHERE shown) ORDER BY 1, 2, 3"
    ):
        yield Told("Verify", _OTHER_FIGURE, slice=f"{indicator} {area} {period}")


def _layers() -> Iterator[tuple[str, str, str]]:
    for level in LAYERS:
        for detail in DETAILS:
            yield level, detail, layer_table(level, detail)


def _geometry_valid(looked: Looked) -> Failures:
    for _, _, table in _layers():
        for code, blob in looked.rows(f"SELECT code, geom FROM {table} ORDER BY fid"):
            problem = _geometry_problem(blob)
            if problem:
                yield Told("Verify", _GEOMETRY, table=table, code=code, problem=problem)


def _geometry_problem(blob: bytes) -> Told | str:
    try:
        rings = read_rings(blob)
    except PackError:
        return Told("Verify", _UNREADABLE)
    if not rings:
        return Told("Verify", _EMPTY)
    for ring in rings:
        if len(ring) < _MIN_RING * 16:
            return Told("Verify", _FEW_POINTS)
        if ring[:16] != ring[-16:]:
            return Told("Verify", _NOT_CLOSED)
    try:
        shapely = import_shapely()
    except BoundaryError:
        return ""  # the checks above must do where shapely is not installed
    geometry = shapely.from_wkb(blob[HEADER_SIZE:])
    return "" if shapely.is_valid(geometry) else str(shapely.is_valid_reason(geometry))


def _geometry_covering(looked: Looked) -> Failures:
    for level, _, table in _layers():
        if level in LEVELS:
            for code, name in looked.rows(
                "SELECT code, name_en FROM regions WHERE scope = 'northeast' "
                f"AND status = 'current' AND level = '{level}' "
                f"AND code NOT IN (SELECT code FROM {table}) ORDER BY code"
            ):
                yield Told("Verify", _NO_BOUNDARY, table=table, code=code, name=name)
        for (code,) in looked.rows(
            f"SELECT code FROM {LAYERS[level]} EXCEPT SELECT code FROM {table} UNION ALL "
            f"SELECT * FROM (SELECT code FROM {table} EXCEPT SELECT code FROM {LAYERS[level]})"
        ):
            yield Told("Verify", _NOT_AT_EVERY, table=table, code=code)


def _areas_agree(looked: Looked) -> Failures:
    areas = {
        level: {
            code: _area(read_rings(blob))
            for code, blob in looked.rows(f"SELECT code, geom FROM {LAYERS[level]}")
        }
        for level in ("province", "prefecture")
    }
    sums: dict[str, float] = {}
    for code, parent in looked.rows(
        "SELECT code, parent FROM regions WHERE level = 'prefecture' AND scope = 'northeast'"
    ):
        sums[parent] = sums.get(parent, 0.0) + areas["prefecture"].get(code, 0.0)
    for province, total in sorted(sums.items()):
        whole = areas["province"].get(province, 0.0)
        if abs(total - whole) > _AREA_TOLERANCE * whole:
            sizes = {"whole": f"{whole / 1e6:,.0f}", "parts": f"{total / 1e6:,.0f}"}
            yield Told("Verify", _AREAS, code=province, **sizes)


def _area(rings: Iterable[memoryview]) -> float:
    """Square metres, by the signed areas of the rings: holes run the other way round."""
    total = 0.0
    for ring in rings:
        points = list(struct.iter_unpack("<2d", ring))
        total += sum(
            x * next_y - next_x * y for (x, y), (next_x, next_y) in itertools.pairwise(points)
        )
    return abs(total) / 2


def _census_sums(looked: Looked) -> Failures:
    incomplete = _censuses_without_some_prefecture(looked)
    for part, whole in (("county", "prefecture"), ("prefecture", "province")):
        for code, period, vintage, total, parts in looked.rows(
            "SELECT w.ref_area, w.time_period, w.vintage, w.obs_value, sum(p.obs_value) "
            "FROM observations w JOIN regions wr ON wr.code = w.ref_area "
            "JOIN regions pr ON pr.parent = w.ref_area "
            "JOIN observations p ON p.ref_area = pr.code AND p.indicator = w.indicator "
            "AND p.time_period = w.time_period AND p.vintage = w.vintage "
            f"WHERE w.indicator = '{CENSUS_INDICATOR}' AND wr.level = '{whole}' "
            f"AND pr.level = '{part}' AND wr.scope = 'northeast' "
            "GROUP BY w.ref_area, w.time_period, w.vintage ORDER BY 1, 2, 3"
        ):
            lacking = CENSUS_EXCEPTIONS.get((code, period), 0)
            if total - parts != lacking and (code, period, vintage) not in incomplete:
                sizes = {"whole": f"{total:,.0f}", "parts": f"{parts:,.0f}"}
                text = _CENSUS_OF_PREFECTURE if whole == "prefecture" else _CENSUS_OF_PROVINCE
                yield Told("Verify", text, code=code, period=period, vintage=vintage, **sizes)


def _censuses_without_some_prefecture(looked: Looked) -> set[tuple[str, str, str]]:
    """Province, period and vintage where a prefecture has no figure, so no sum can be asked for."""
    rows = looked.rows(
        "SELECT r.parent, c.time_period, c.vintage FROM regions r, "
        "(SELECT DISTINCT time_period, vintage FROM observations "
        f"WHERE indicator = '{CENSUS_INDICATOR}') c "
        "WHERE r.level = 'prefecture' AND r.scope = 'northeast' AND r.status = 'current' "
        "AND NOT EXISTS (SELECT 1 FROM observations o "
        f"WHERE o.indicator = '{CENSUS_INDICATOR}' AND o.ref_area = r.code "
        "AND o.time_period = c.time_period AND o.vintage = c.vintage)"
    )
    return {(province, period, vintage) for province, period, vintage in rows}


def _hashes(looked: Looked) -> Failures:
    stored = dict(looked.rows("SELECT key, value FROM pack_info WHERE key LIKE 'sha256:%'"))
    for table in HASHED_TABLES:
        if stored.get(f"sha256:{table}") != table_hash(looked.connection, table):
            yield Told("Verify", _NOT_BUILT, table=table)


RULES = (
    Rule(QT_TRANSLATE_NOOP("Verify", "codes known"), "regions", _codes),
    Rule(
        QT_TRANSLATE_NOOP("Verify", "indicators known"),
        "observations",
        _unknown("indicator", "indicators", "id", _NO_INDICATOR),
    ),
    Rule(QT_TRANSLATE_NOOP("Verify", "units known"), "observations", _units),
    Rule(
        QT_TRANSLATE_NOOP("Verify", "every value sourced"),
        "observations",
        _unknown("source", "sources", "id", _NO_SOURCE),
    ),
    Rule(
        QT_TRANSLATE_NOOP("Verify", "vintages known"),
        "observations",
        _unknown("vintage", "vintages", "id", _NO_VINTAGE),
    ),
    Rule(QT_TRANSLATE_NOOP("Verify", "no duplicate key"), "observations", _no_duplicates),
    Rule(QT_TRANSLATE_NOOP("Verify", "statuses valid"), "observations", _statuses),
    Rule(QT_TRANSLATE_NOOP("Verify", "periods valid"), "observations", _periods),
    Rule(QT_TRANSLATE_NOOP("Verify", "slices agree with observations"), "slices", _slices),
    Rule(QT_TRANSLATE_NOOP("Verify", "geometry valid"), "counties", _geometry_valid),
    Rule(QT_TRANSLATE_NOOP("Verify", "geometry covering"), "counties", _geometry_covering),
    Rule(
        QT_TRANSLATE_NOOP("Verify", "areas of prefectures make up the province"),
        "prefectures",
        _areas_agree,
    ),
    Rule(QT_TRANSLATE_NOOP("Verify", "census figures add up"), "observations", _census_sums),
    Rule(QT_TRANSLATE_NOOP("Verify", "hashes right"), "pack_info", _hashes),
)
