"""The real pack, built from the project's own source form."""

from __future__ import annotations

import csv
from contextlib import closing

import pyogrio
import pytest

from neviewer.data.pack import Pack
from neviewer.data.tables import ATTRIBUTE_TABLES
from neviewer.data.verify import verify_pack


@pytest.fixture
def real_pack(real_pack_path):
    with closing(Pack.open(real_pack_path)) as pack:
        yield pack


def test_the_real_pack_keeps_every_rule(real_pack_path):
    assert [o.failures for o in verify_pack(real_pack_path) if o.failures] == []


def test_it_has_the_northeast_at_three_levels(real_pack):
    for level, places in (("province", 3), ("prefecture", 36), ("county", 281)):
        outlines = {shape.code for shape in real_pack.layer(level, "coarse")}
        shown = real_pack.regions.shown(level)
        assert len(shown) == places
        assert {region.code for region in shown} <= outlines
        assert real_pack.covered(level)
    assert len(real_pack.layer("province", "fine")) == 34
    assert "GS(2024)0650" in real_pack.credit


def test_gdal_sees_what_the_source_says(real_pack_path, real_source, read_with_gdal):
    for table in ("regions", "indicators", "units", "topics", "vintages", "shown"):
        with (real_source / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        info = pyogrio.read_info(real_pack_path, layer=table, force_feature_count=True)
        assert info["features"] == len(rows)
        assert list(info["fields"]) == list(ATTRIBUTE_TABLES[table])
    observations = pyogrio.read_info(real_pack_path, layer="observations")
    assert observations["features"] >= 55_000
    where = "indicator = 'population_census' AND ref_area = 'NE' AND time_period = '2020' AND shown"
    [total] = read_with_gdal(real_pack_path, "observations", where)
    # The three provinces in the communique of the seventh census.
    assert total["obs_value"] == 98_514_948
