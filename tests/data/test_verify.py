from __future__ import annotations

import sqlite3
import sys
from contextlib import closing

import pytest

from neviewer.data.geopackage import HEADER_SIZE
from neviewer.data.pack import PackError
from neviewer.data.tables import HASHED_TABLES, table_hash
from neviewer.data.verify import RULES, verify_pack

# An observation like another, for a statement to vary.
INSERT = (
    "INSERT INTO observations (indicator, ref_area, time_period, obs_value, unit_measure, "
    "obs_status, vintage, source, derivation, note, shown) "
)
LIKE = "FROM observations WHERE indicator = 'gdp_nominal' AND ref_area = '210000' AND NOT shown"
# A county's ring with one point moved so that the outline crosses itself, made in the test.
CROSS = "cross"
OPEN = "open"

BREAKS = [
    ("codes known", "UPDATE regions SET parent = '999999' WHERE code = '110000'", "110000"),
    (
        "indicators known",
        f"{INSERT} SELECT 'luck', ref_area, '2001', 1, unit_measure, 'A', vintage, source, '', "
        f"'', 0 {LIKE}",
        "luck 210000 2001",
    ),
    (
        "units known",
        f"UPDATE observations SET unit_measure = 'FURLONG' WHERE fid = (SELECT fid {LIKE})",
        "gdp_nominal 210000 2023 revised: unit 'FURLONG'",
    ),
    (
        "every value sourced",
        f"UPDATE observations SET source = '' WHERE fid = (SELECT fid {LIKE})",
        "gdp_nominal 210000 2023 revised: source ''",
    ),
    (
        "vintages known",
        f"UPDATE observations SET vintage = 'port' WHERE fid = (SELECT fid {LIKE})",
        "gdp_nominal 210000 2023 port",
    ),
    (
        "no duplicate key",
        f"{INSERT} SELECT indicator, ref_area, time_period, 7, unit_measure, 'A', vintage, source, "
        f"'', '', 0 {LIKE}",
        "gdp_nominal 210000 2023 revised: there 2 times",
    ),
    (
        "statuses valid",
        f"UPDATE observations SET obs_status = 'Z' WHERE fid = (SELECT fid {LIKE})",
        "gdp_nominal 210000 2023 revised: status 'Z'",
    ),
    (
        "periods valid",
        f"UPDATE observations SET time_period = '2023-Q5' WHERE fid = (SELECT fid {LIKE})",
        "'2023-Q5' is not an SDMX time period",
    ),
    (
        "slices agree with observations",
        "UPDATE slices SET obs_value = 5 WHERE indicator = 'gdp_nominal' AND ref_area = '210000' "
        "AND time_period = '2024'",
        "gdp_nominal 210000 2024",
    ),
    ("geometry valid", CROSS, "counties 210101"),
    ("geometry valid", OPEN, "counties 210101: a ring is not closed"),
    ("geometry covering", "DELETE FROM counties_medium WHERE code = '210101'", "210101"),
    (
        "areas of prefectures make up the province",
        "UPDATE prefectures SET geom = (SELECT geom FROM counties WHERE code = '210101') "
        "WHERE code = '210100'",
        "province 210000",
    ),
    (
        "census figures add up",
        "UPDATE observations SET obs_value = 999, shown = 0 WHERE indicator = 'population_census' "
        "AND ref_area = '210101'",
        "prefecture 210100, census of 2020 (single): 3,000, but its counties together 2,999",
    ),
    ("hashes right", "UPDATE sources SET title = 'Another book'", "table sources"),
]


def spoil_county(connection, how):
    [(blob,)] = connection.execute("SELECT geom FROM counties WHERE code = '210101'").fetchall()
    broken = bytearray(blob)
    first = HEADER_SIZE + 5 + 4 + 5 + 4 + 4  # the first point of the first ring
    if how == OPEN:
        broken[first : first + 8] = bytes(8)
    else:
        second, third = slice(first + 16, first + 32), slice(first + 32, first + 48)
        broken[second], broken[third] = broken[third], broken[second]
    connection.execute("UPDATE counties SET geom = ? WHERE code = '210101'", (bytes(broken),))


def spoil(path, rule, statement):
    with closing(sqlite3.connect(path)) as connection:
        if statement in (CROSS, OPEN):
            spoil_county(connection, statement)
        else:
            assert connection.execute(statement).rowcount > 0
        if rule == "census figures add up":
            connection.execute(
                "DELETE FROM slices WHERE indicator = 'population_census' AND ref_area = '210101'"
            )
        if rule != "hashes right":
            for table in HASHED_TABLES:
                connection.execute(
                    "UPDATE pack_info SET value = ? WHERE key = ?",
                    (table_hash(connection, table), f"sha256:{table}"),
                )
        connection.commit()


def broken_rules(path):
    return {outcome.rule: outcome.failures for outcome in verify_pack(path) if outcome.failures}


def test_a_built_pack_keeps_every_rule(built_pack):
    outcomes = list(verify_pack(built_pack))
    assert [outcome.rule for outcome in outcomes] == [rule.name for rule in RULES]
    assert not broken_rules(built_pack)
    assert all(outcome.rows > 0 for outcome in outcomes)


@pytest.mark.parametrize(("rule", "statement", "row"), BREAKS, ids=[b[0] for b in BREAKS])
def test_each_rule_breaks_alone_and_names_the_row(pack_copy, rule, statement, row):
    spoil(pack_copy, rule, statement)
    failures = broken_rules(pack_copy)
    assert set(failures) == {rule}
    assert row in str(failures[rule][0])


def test_every_rule_has_a_test_that_breaks_it():
    assert {rule for rule, _, _ in BREAKS} == {rule.name for rule in RULES}


def test_unclosed_rings_are_seen_without_shapely(pack_copy, monkeypatch):
    spoil(pack_copy, "geometry valid", OPEN)
    monkeypatch.setitem(sys.modules, "shapely", None)
    assert set(broken_rules(pack_copy)) == {"geometry valid"}


def test_a_census_that_lacks_a_prefecture_is_not_added_up(pack_copy):
    statement = (
        "DELETE FROM observations WHERE indicator = 'population_census' AND ref_area = '210100'"
    )
    spoil(pack_copy, "", statement)
    assert "census figures add up" not in broken_rules(pack_copy)


def test_what_is_no_pack_cannot_be_verified(tmp_path):
    with pytest.raises(PackError):
        list(verify_pack(tmp_path / "none.gpkg"))
