from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing

import pyogrio
import pytest

from neviewer.data.build import BuildError, build_pack
from neviewer.data.layers import DETAILS, LAYERS, layer_table
from neviewer.data.pack import Pack
from neviewer.data.tables import ATTRIBUTE_TABLES, split_chinese


def test_the_same_input_gives_the_same_bytes(source_folder, boundary_folder, tmp_path):
    first = build_pack(source_folder, tmp_path / "first.gpkg", boundary_folder)
    for path in source_folder.rglob("*.csv"):
        os.utime(path, (1, 1))
    second = build_pack(source_folder, tmp_path / "deep" / "second.gpkg", boundary_folder)
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.version == second.version


def test_another_figure_gives_another_version(
    source_folder, boundary_folder, built_pack, tmp_path, pack
):
    path = source_folder / "observations.csv"
    path.write_text(path.read_text("utf-8").replace("32612.7", "32612.8"), "utf-8")
    built = build_pack(source_folder, tmp_path / "other.gpkg", boundary_folder)
    assert built.version != pack.version


def test_gdal_reads_every_layer(built_pack):
    kinds = dict(pyogrio.list_layers(built_pack))
    for level in LAYERS:
        for detail in DETAILS:
            assert kinds.pop(layer_table(level, detail)) == "MultiPolygon"
    assert set(kinds) == {*ATTRIBUTE_TABLES, "pack_info"}
    with closing(sqlite3.connect(built_pack)) as connection:
        for layer, _ in pyogrio.list_layers(built_pack):
            info = pyogrio.read_info(built_pack, layer=layer, force_feature_count=True)
            [(rows,)] = connection.execute(f"SELECT count(*) FROM {layer}")
            assert info["features"] == rows
    counties = pyogrio.read_info(built_pack, layer="counties")
    assert "Albers" in counties["crs"]


def test_gdal_reads_a_value(built_pack, read_with_gdal):
    where = "indicator = 'gdp_nominal' AND ref_area = 'NE' AND shown"
    [row] = read_with_gdal(built_pack, "observations", where)
    assert row["obs_value"] == 61634.9
    assert row["obs_status"] == "P"


def test_search_finds_places_in_both_languages(built_pack):
    def found(query):
        with closing(sqlite3.connect(built_pack)) as connection:
            rows = connection.execute("SELECT kind, id FROM search WHERE search MATCH ?", (query,))
            return set(rows.fetchall())

    province = ("place", "210000")
    assert province in found("liaoning")
    assert province in found(f'"{split_chinese("辽宁")}"')
    assert province in found("pinyin: liaoning")  # written with tone marks in the pack
    assert found(f'"{split_chinese("城镇化率")}"') == {("indicator", "urbanisation_rate")}
    assert ("article", "turn") in found("turn")
    assert found(f'"{split_chinese("宁辽")}"') == set()


def test_two_vintages_cannot_be_shown_at_once(source_folder, boundary_folder, tmp_path):
    with (source_folder / "shown.csv").open("a", encoding="utf-8") as file:
        file.write("gdp_nominal,revised,2000,,\n")
    with pytest.raises(BuildError, match="two vintages are shown for gdp_nominal, 210000, 2023"):
        build_pack(source_folder, tmp_path / "x.gpkg", boundary_folder)


def test_a_failed_build_leaves_the_old_pack(source_folder, boundary_folder, tmp_path):
    target = tmp_path / "target" / "pack.gpkg"
    build_pack(source_folder, target, boundary_folder)
    before = target.read_bytes()
    (source_folder / "units.csv").unlink()
    with pytest.raises(BuildError, match=r"units\.csv is missing"):
        build_pack(source_folder, target, boundary_folder)
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == ["pack.gpkg"]


@pytest.mark.parametrize("target", ["file/pack.gpkg", "folder"])
def test_a_place_that_cannot_be_written_is_named(source_folder, boundary_folder, tmp_path, target):
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder").mkdir()
    with pytest.raises(BuildError, match=r"cannot be written to .*name another place") as caught:
        build_pack(source_folder, tmp_path / target, boundary_folder)
    assert "\n" not in str(caught.value)
    assert not list(tmp_path.glob("*.part"))


def test_missing_build_requirements_are_named(source_folder, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "frykit", None)
    with pytest.raises(BuildError, match="Building a pack needs the build requirements"):
        build_pack(source_folder, tmp_path / "x.gpkg")


def test_a_pack_may_have_provinces_alone(tables, write_tables, province_boundaries, tmp_path):
    provinces = [row for row in tables["regions"] if row["level"] not in ("prefecture", "county")]
    codes = {row["code"] for row in provinces}
    tables["regions"] = provinces
    tables["observations"] = [row for row in tables["observations"] if row["ref_area"] in codes]
    target = tmp_path / "provinces.gpkg"
    built = build_pack(write_tables(tables), target, province_boundaries)
    with closing(Pack.open(built.path)) as pack:
        assert len(pack.layer("province", "medium")) == 4
        assert pack.layer("county", "medium") == ()
