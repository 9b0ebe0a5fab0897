from __future__ import annotations

import json

import pytest
import shapely

from neviewer.data.boundaries import BoundaryError, compile_boundaries, read_folder
from neviewer.data.source import read_source

DETAILS = ("fine", "medium", "coarse")


@pytest.fixture
def regions(source_folder):
    return read_source(source_folder).tables["regions"]


@pytest.fixture
def outlines(boundary_folder, regions):
    return compile_boundaries(read_folder(boundary_folder), regions)


def geometries(outlines, layer, detail):
    return {feature.code: feature.geometry for feature in outlines.layers[layer, detail]}


def test_every_layer_has_its_places(outlines):
    counts = {layer: len(features) for (layer, _), features in outlines.layers.items()}
    assert counts == {"provinces": 4, "prefectures": 6, "counties": 12, "land": 1}
    assert outlines.credit == "Boundaries: squares for a test"


@pytest.mark.parametrize("detail", DETAILS)
def test_neighbours_and_levels_share_their_borders(outlines, detail):
    provinces = geometries(outlines, "provinces", detail)
    prefectures = geometries(outlines, "prefectures", detail)
    counties = geometries(outlines, "counties", detail)
    for layer in (provinces, prefectures, counties):
        assert shapely.coverage_is_valid(list(layer.values()))
    for code in ("210100", "230200"):
        parts = [counties[str(int(code) + n)] for n in (1, 2)]
        assert shapely.union_all(parts).symmetric_difference(prefectures[code]).area < 1
    land = geometries(outlines, "land", detail)["land"]
    for code in ("210000", "220000", "230000"):
        assert provinces[code].difference(land).area < 1


def test_the_projection_keeps_areas(outlines):
    # Four degrees by four on the ellipsoid, from the formula for a cell between parallels.
    areas = [geometries(outlines, "provinces", "fine")[c].area for c in ("210000", "230000")]
    assert areas[0] == pytest.approx(areas[1], rel=2e-3)
    assert areas[0] / 1e6 == pytest.approx(142_000, rel=0.01)


def test_scopes_and_names_come_from_the_regions(outlines):
    places = {f.code: f for f in outlines.layers["provinces", "fine"]}
    assert (places["210000"].name_zh, places["210000"].scope) == ("辽宁省", "northeast")
    assert places["110000"].scope == "wider"


def edit(path, change):
    described = json.loads(path.read_text("utf-8"))
    change(described)
    path.write_text(json.dumps(described), "utf-8")


def test_a_missing_code_is_named(boundary_folder, regions):
    edit(boundary_folder / "counties.geojson", lambda text: text["features"].pop(0))
    with pytest.raises(BoundaryError, match="counties have no boundary for 210101"):
        compile_boundaries(read_folder(boundary_folder), regions)


def test_a_feature_without_code_is_named(boundary_folder):
    edit(boundary_folder / "counties.geojson", lambda d: d["features"][1]["properties"].clear())
    with pytest.raises(BoundaryError, match=r"counties\.geojson, feature 2: the property code"):
        read_folder(boundary_folder)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"features": 3}', '{"features": [3]}'])
def test_what_is_no_geojson_is_refused(boundary_folder, text):
    (boundary_folder / "provinces.geojson").write_text(text, "utf-8")
    with pytest.raises(BoundaryError, match=r"provinces\.geojson is not a GeoJSON"):
        read_folder(boundary_folder)


def test_a_broken_geometry_is_named(boundary_folder):
    def spoil(described):
        described["features"][0]["geometry"] = {"type": "Polygon", "coordinates": [[[1, 2]]]}

    edit(boundary_folder / "provinces.geojson", spoil)
    with pytest.raises(BoundaryError, match=r"provinces\.geojson, feature 1"):
        read_folder(boundary_folder)


def test_a_missing_file_is_named(boundary_folder):
    (boundary_folder / "land.geojson").unlink()
    with pytest.raises(BoundaryError, match=r"land\.geojson is missing"):
        read_folder(boundary_folder)
