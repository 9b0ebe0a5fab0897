from __future__ import annotations

import sqlite3
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from neviewer.data.geopackage import geometry_blob
from neviewer.data.pack import Pack, PackError, read_rings


def test_what_a_pack_says_of_itself(pack):
    assert pack.title == "A small pack"
    assert pack.credit == "Boundaries: squares for a test"
    assert len(pack.version) == 12


def test_catalogue_and_places(pack):
    assert pack.regions["210000"].name_zh == "辽宁省"
    assert [r.code for r in pack.regions.shown("prefecture")][:2] == ["210100", "210200"]
    assert list(pack.indicators) == [
        "population_census",
        "gdp_nominal",
        "urbanisation_rate",
        "net_migration",
    ]
    gdp = pack.indicators["gdp_nominal"]
    assert (gdp.synonyms_en, gdp.diverging, gdp.decimals) == (("output", "product"), False, 2)
    assert pack.units[gdp.unit].factor == 1e8
    assert [topic.id for topic in pack.topics] == ["economy"]
    assert "published" in pack.vintages


def test_coverage_counts_only_what_the_map_shows(pack):
    gdp = pack.coverage("gdp_nominal", "province")
    assert (gdp.periods, gdp.values) == (("2023", "2024"), 4)
    assert pack.coverage("net_migration", "province").periods == ()
    assert pack.coverage("unheard_of", "county").values == 0
    assert list(pack.covered("county")) == ["population_census"]


def test_a_slice_holds_the_shown_figures(pack):
    gdp = pack.slice("gdp_nominal", "province")
    assert gdp.periods == ("2023", "2024")
    assert set(gdp.cells["2023"]) == {"100000", "210000", "220000", "230000", "NE"}
    assert gdp.cell("220000", "2023").status == "P"
    total = gdp.cell("NE", "2023")
    assert (total.value, total.derived, total.note, total.status) == (61634.9, True, True, "P")
    assert gdp.cell("210000", "2024").note
    assert gdp.cell("NE", "2024") is None
    assert pack.slice("gdp_nominal", "province") is gdp
    assert pack.slice("unheard_of", "province").periods == ()


def test_observations_of_a_figure_begin_with_the_shown_one(pack):
    first, second = pack.observations("gdp_nominal", "NE", "2023")
    assert (first.vintage, first.shown, second.vintage, second.shown) == (
        "published",
        True,
        "revised",
        False,
    )
    assert first.derivation == "31,389.8 + 14,361.2 + 15,883.9 = 61,634.9"
    sources = pack.sources(["derived", "yearbook", "derived", "unheard_of"])
    assert [source.id for source in sources] == ["derived", "yearbook"]


def test_stories_fall_back_to_the_other_language(pack):
    (story,) = pack.stories("zh")
    assert (story.title, story.minutes, story.level) == ("走一走", 5, "beginner")
    assert pack.story("walk", "en").startswith("---\nneviewer-story: walk\nlanguage: en")
    assert pack.story("walk", "fr") is not None
    assert pack.story("unheard_of", "en") is None


def test_a_pack_of_the_first_days_has_no_stories(pack_copy):
    with closing(sqlite3.connect(pack_copy)) as connection:
        connection.execute("DROP TABLE stories")
        connection.commit()
    with closing(Pack.open(pack_copy)) as old:
        assert old.stories("en") == ()
        assert old.story("walk", "en") is None


def test_articles_fall_back_to_the_other_language(pack):
    assert [info.title for info in pack.articles("zh")] == ["转折"]
    assert [info.title for info in pack.articles("en")] == ["The turn"]
    assert pack.article("turn", "en").body.startswith("# The turn")
    assert pack.article("turn", "fr").info.id == "turn"
    assert pack.article("unheard_of", "en") is None


def test_layers_are_rings_of_points(pack):
    shapes = pack.layer("county", "coarse")
    assert [shape.code for shape in shapes] == sorted(shape.code for shape in shapes)
    for shape in shapes:
        for ring in shape.rings:
            points = list(struct.iter_unpack("<2d", ring))
            assert points[0] == points[-1]
            assert len(points) >= 4
    assert len(pack.layer("land", "fine")) == 1
    with pytest.raises(ValueError, match="unknown detail"):
        pack.layer("county", "finest")


@given(
    st.lists(
        st.tuples(st.integers(-5, 5), st.integers(-5, 5), st.booleans()), min_size=1, max_size=6
    )
)
def test_rings_come_back_as_they_were_written(places):
    polygons = []
    for x, y, hollow in places:
        outer = [(x, y), (x + 9, y), (x + 9, y + 9), (x, y)]
        hole = [(x + 6, y + 1), (x + 7, y + 1), (x + 7, y + 2), (x + 6, y + 1)]
        polygons.append((outer, [hole] if hollow else []))
    shape = shapely.MultiPolygon(polygons)
    rings = read_rings(geometry_blob(shapely.to_wkb(shape, byte_order=1), shape.bounds))
    expected = [ring for outer, holes in polygons for ring in (outer, *holes)]
    assert [list(struct.iter_unpack("<2d", ring)) for ring in rings] == expected


@given(st.binary(max_size=200), st.integers(0, 120))
def test_broken_geometry_is_an_error_of_the_pack(noise, cut):
    shape = shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])
    blob = geometry_blob(shapely.to_wkb(shape, byte_order=1), shape.bounds)
    for broken in (noise, blob[:cut], blob[:45] + noise):
        # Either rings, when the noise happens to count right, or the one error; never another.
        with suppress(PackError):
            assert isinstance(read_rings(broken), tuple)


def refused(path):
    with pytest.raises(PackError) as caught:
        Pack.open(path)
    said = str(caught.value)
    assert str(path) in said
    assert "\n" not in said
    assert said.endswith((".", path.name, "build"))
    return said


def test_a_missing_pack(tmp_path):
    assert "There is no pack" in refused(tmp_path / "none.gpkg")


def test_a_folder_is_no_pack(tmp_path):
    assert "cannot be read" in refused(tmp_path)


@pytest.mark.parametrize(("content", "said"), [(b"", "is empty"), (b"PK\3\4", "not a GeoPackage")])
def test_another_file_is_no_pack(tmp_path, content, said):
    path = tmp_path / "other.gpkg"
    path.write_bytes(content)
    assert said in refused(path)


@pytest.mark.parametrize("keep", [60, 100, 4096, 0.5, 0.99])
def test_a_truncated_pack(pack_copy, keep):
    content = pack_copy.read_bytes()
    pack_copy.write_bytes(content[: int(keep * len(content)) if keep < 1 else keep])
    assert "cut short" in refused(pack_copy)


def test_a_damaged_pack(pack_copy):
    content = bytearray(pack_copy.read_bytes())
    content[100:4096] = bytes(3996)
    pack_copy.write_bytes(content)
    assert "damaged" in refused(pack_copy)


def change(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("PRAGMA application_id = 7", "no GeoPackage"),
        ("DROP TABLE pack_info", "not made by neviewer"),
        ("UPDATE pack_info SET value = 'x' WHERE key = 'format'", "not made by neviewer"),
        ("UPDATE pack_info SET value = '99' WHERE key = 'format_version'", "update neviewer"),
    ],
)
def test_foreign_and_newer_packs(pack_copy, statement, said):
    change(pack_copy, statement)
    assert said in refused(pack_copy)


def test_a_table_that_is_gone_is_told_when_it_is_read(pack_copy):
    change(pack_copy, "DROP TABLE slices")
    with (
        closing(Pack.open(pack_copy)) as pack,
        pytest.raises(PackError, match="damaged"),
    ):
        pack.slice("gdp_nominal", "province")


def test_odd_names_are_opened(pack_copy, tmp_path):
    odd = pack_copy.rename(tmp_path / "50% of #1? 东北.gpkg")
    with closing(Pack.open(odd)) as pack:
        assert len(pack.regions) > 0


def test_a_pack_is_read_from_several_threads(built_pack):
    with closing(Pack.open(built_pack)) as pack, ThreadPoolExecutor(4) as pool:
        slices = pool.map(lambda _: pack.slice("gdp_nominal", "province"), range(20))
        layers = pool.map(lambda _: pack.layer("county", "fine"), range(20))
        assert len(set(map(id, slices))) == 1
        assert len(set(map(id, layers))) == 1


def test_reading_needs_the_standard_library_alone(built_pack):
    code = (
        "import sys; from pathlib import Path; from neviewer.data.pack import Pack\n"
        "pack = Pack.open(Path(sys.argv[1])); pack.layer('county', 'fine')\n"
        "pack.slice('gdp_nominal', 'province')\n"
        "heavy = {'numpy', 'pandas', 'shapely', 'frykit', 'pyproj', 'PySide6'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()\n"
    )
    subprocess.run([sys.executable, "-c", code, str(built_pack)], check=True)
