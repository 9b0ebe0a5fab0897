"""The source form of the bundled pack: complete, sourced, and right on the figures of the story."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "data" / "northeast"
FORBIDDEN_VINTAGES = {"panel", "xcheck", "published_xcheck", "census2020_xcheck", "jan_sep"}
STATUSES = {"A", "B", "D", "E", "P", "U"}
CATALOGUE = """
gdp_nominal gdp_growth_real gdp_per_capita primary_value_added secondary_value_added
tertiary_value_added primary_share secondary_share tertiary_share industrial_value_added
population_resident population_registered population_census urban_population rural_population
population_change natural_change births deaths birth_rate death_rate natural_growth_rate
net_migration urbanisation_rate share_0_14 share_60plus share_65plus sex_ratio household_size
retail_sales fixed_asset_investment foreign_trade_total exports imports fdi_utilised
public_budget_revenue public_budget_expenditure urban_disposable_income_per_capita
rural_disposable_income_per_capita disposable_income_per_capita grain_output maize_output
rice_output wheat_output meat_output rnd_expenditure rnd_intensity rnd_personnel patents_filed
patents_granted technology_contracts hightech_firms sci_tech_sme_count electricity_generation
energy_consumption tourist_visits tourism_revenue unemployment_rate cpi_inflation
gdp_share_of_nation population_share_of_nation agri_gross_output
""".split()


@cache
def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def observations() -> dict[tuple[str, str, str, str], dict[str, str]]:
    keys = ("indicator", "ref_area", "time_period", "vintage")
    return {tuple(row[key] for key in keys): row for row in table("observations")}  # type: ignore[misc]


def test_the_package_is_valid() -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(FOLDER / "datapackage.json"))
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "message"])[:10]


def test_enough_figures_at_three_levels() -> None:
    levels = {row["code"]: row["level"] for row in table("regions")}
    counts = Counter(levels[row["ref_area"]] for row in table("observations"))
    assert counts.total() >= 55_000
    assert counts["province"] + counts["nation"] > 40_000
    assert min(counts["prefecture"], counts["county"]) > 9_000
    provinces = {row["ref_area"] for row in table("observations")} & {
        code for code, level in levels.items() if level == "province"
    }
    assert len(provinces) == 31


def test_rows_are_sorted_and_come_once() -> None:
    keys = list(observations())
    assert len(keys) == len(table("observations"))
    assert keys == sorted(keys)


def test_nothing_forbidden_is_in() -> None:
    vintages = {row["vintage"] for row in table("observations")}
    assert not vintages & FORBIDDEN_VINTAGES
    assert vintages == {row["id"] for row in table("vintages")}
    shown = {(row["indicator"], row["vintage"]) for row in table("shown")}
    assert not {vintage for _, vintage in shown} & {"prelim", "communique"}


@pytest.mark.parametrize(
    ("indicator", "area", "period", "vintage", "value"),
    [
        ("net_migration", "210000", "2023", "published", "8.6"),
        ("net_migration", "210000", "2024", "published", "-4.9"),
        ("net_migration", "210000", "2025", "published", "4.5"),
        ("net_migration", "220000", "2022", "published", "-18.07"),
        ("net_migration", "220000", "2023", "published", "4.34"),
        ("net_migration", "220000", "2024", "published", "-10.8"),
        ("net_migration", "230000", "2023", "residual", "-15.68"),
        ("natural_change", "220000", "2023", "single", "-12.62"),
        ("gdp_nominal", "210000", "2023", "published", "30209.4"),
        ("gdp_nominal", "210000", "2023", "census2023", "31389.8"),
        ("gdp_nominal", "210000", "2014", "published", "28626.58"),
        ("gdp_nominal", "210000", "2014", "census2018", "20025.7"),
        ("gdp_nominal", "220000", "2023", "published", "13531.19"),
        ("gdp_growth_real", "210000", "2023", "published", "5.3"),
        ("gdp_growth_real", "220000", "2023", "published", "6.3"),
        ("population_resident", "230000", "2019", "published", "3751"),
        ("population_resident", "230000", "2019", "census2020", "3255"),
        ("population_census", "230000", "2020", "published", "31850088"),
        ("population_census", "220600", "2020", "communique", "951866"),
        ("population_census", "220100", "2010", "boundary2020", "8767375"),
        ("share_65plus", "210000", "2020", "published", "17.42"),
    ],
)
def test_known_facts(indicator: str, area: str, period: str, vintage: str, value: str) -> None:
    assert observations()[indicator, area, period, vintage]["obs_value"] == value


def test_no_official_net_migration_of_heilongjiang() -> None:
    rows = [
        row
        for row in table("observations")
        if row["indicator"] == "net_migration" and row["ref_area"] == "230000"
    ]
    assert {row["time_period"] for row in rows} == {"2021", "2022", "2023"}
    for row in rows:
        assert (row["vintage"], row["obs_status"]) == ("residual", "E")
        assert row["derivation"].endswith(row["obs_value"].replace("-", "−"))


def test_the_exchanged_rows_of_three_harbin_districts_are_doubtful() -> None:
    districts = {"230108", "230109", "230110"}
    rows = [
        row
        for row in table("observations")
        if row["ref_area"] in districts and row["time_period"] == "2010"
    ]
    assert len(rows) == 3 * 17
    assert {row["obs_status"] for row in rows} == {"U"}
    assert all("appear to be exchanged" in row["note"] for row in rows)


def test_every_figure_has_a_known_source_unit_and_status() -> None:
    sources = {row["id"] for row in table("sources")}
    units = {row["id"]: row["unit"] for row in table("indicators")}
    for row in table("observations"):
        assert row["source"] in sources
        assert row["unit_measure"] == units[row["indicator"]]
        assert row["obs_status"] in STATUSES
        assert row["source"] != "derived" or row["derivation"]
        assert row["obs_status"] != "B" or row["note"]
    assert sources == {row["source"] for row in table("observations")}


def test_sources_are_complete() -> None:
    for row in table("sources"):
        assert all(row[column] for column in ("title", "publisher", "date", "licence"))
        assert row["route"] or row["id"] == "derived"


def test_readers_of_both_languages_are_served() -> None:
    for name in ("topics", "units", "vintages", "indicators", "regions"):
        for row in table(name):
            assert row["name_en"], (name, row)
            assert row["name_zh"], (name, row)
    for row in table("indicators"):
        for column in ("description", "synonyms", "caution"):
            assert bool(row[f"{column}_en"]) == bool(row[f"{column}_zh"]), row["id"]
        assert row["description_en"]
        assert re.search(r"[\u4e00-\u9fff]", row["description_zh"])
    for row in table("regions"):
        assert bool(row["note_en"]) == bool(row["note_zh"]), row["code"]
        assert row["label_en"]
        assert row["label_zh"]


def test_the_catalogue_names_what_articles_speak_of() -> None:
    assert set(CATALOGUE) <= {row["id"] for row in table("indicators")}


def test_a_graded_c_series_says_why() -> None:
    for row in table("indicators"):
        assert row["grade"] != "C" or row["caution_en"], row["id"]


def test_weights_are_indicators() -> None:
    ids = {row["id"] for row in table("indicators")}
    for row in table("indicators"):
        kind, _, weight = row["aggregation"].partition(":")
        assert kind in {"sum", "none", "weighted"}
        assert not weight or weight in ids


def test_no_figure_has_two_drawn_vintages() -> None:
    spans = defaultdict(list)
    for row in table("shown"):
        spans[row["indicator"], row["level"]].append(
            (row["first_period"] or "0000", row["last_period"] or "9999")
        )
    for periods in spans.values():
        periods.sort()
        assert all(a[1] < b[0] for a, b in pairwise(periods))


def test_places_of_the_map() -> None:
    current = Counter(
        row["level"]
        for row in table("regions")
        if row["scope"] == "northeast" and row["status"] == "current"
    )
    assert current == {"province": 3, "prefecture": 36, "county": 281}
    notes = {row["code"]: row["note_en"] for row in table("regions")}
    assert "Inner Mongolia" in notes["232700"]
    assert "Gongzhuling" in notes["220300"]
    assert "No official net-migration figure" in notes["230000"]


def test_census_counties_add_up_to_their_prefecture() -> None:
    parents = {row["code"]: row["parent"] for row in table("regions")}
    levels = {row["code"]: row["level"] for row in table("regions")}
    short = Counter[tuple[str, str]]()
    for (indicator, area, period, vintage), row in observations().items():
        if indicator == "population_census" and vintage == "published" and period >= "2010":
            if levels[area] == "county":
                short[parents[area], period] -= int(row["obs_value"])
            elif levels[area] == "prefecture" and not area.startswith("15"):
                short[area, period] += int(row["obs_value"])
    assert {key: n for key, n in short.items() if n} == {
        ("220200", "2020"): 255_303,
        ("220700", "2020"): 94_066,
    }
