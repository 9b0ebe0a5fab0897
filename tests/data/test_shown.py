from __future__ import annotations

import pytest

from neviewer.data.shown import ShownVintages, slice_level

REGIONS = [
    {"code": "210000", "level": "province"},
    {"code": "210100", "level": "prefecture"},
    {"code": "NE", "level": "group"},
]


def rule(vintage, first="", last="", level=""):
    return {
        "indicator": "gdp",
        "vintage": vintage,
        "first_period": first,
        "last_period": last,
        "level": level,
    }


def figure(vintage, period="2020", area="210000", indicator="gdp"):
    return {
        "indicator": indicator,
        "ref_area": area,
        "time_period": period,
        "vintage": vintage,
    }


def shown(rules, rows):
    decide = ShownVintages(rules, REGIONS, rows)
    return [row["vintage"] for row in rows if decide.is_shown(row)]


def test_periods_decide_the_vintage():
    rules = [rule("old", "", "1991"), rule("new", "1992")]
    both = [figure("old", "1991"), figure("new", "1991"), figure("old", "1992")]
    assert shown(rules, [*both, figure("new", "1992")]) == ["old", "new"]


def test_a_rule_for_the_level_goes_first():
    rules = [rule("general"), rule("special", level="prefecture")]
    rows = [figure(v, area=a) for a in ("210000", "210100", "NE") for v in ("general", "special")]
    assert shown(rules, rows) == ["general", "special", "general"]


def test_the_only_vintage_is_shown_where_no_rule_speaks():
    rules = [rule("new", "2021")]
    assert shown(rules, [figure("old", "2020")]) == ["old"]
    assert shown([], [figure("old"), figure("new")]) == []


def test_a_rule_that_speaks_hides_other_vintages():
    assert shown([rule("new")], [figure("old")]) == []


@pytest.mark.parametrize("period", ["2022", "2022-Q4", "2022-12"])
def test_a_last_year_includes_its_parts(period):
    assert shown([rule("v", "2000", "2022")], [figure("v", period)]) == ["v"]
    assert shown([rule("v", "2000", "2021"), rule("w", "2022")], [figure("v", period)]) == []


def test_the_nation_and_the_total_ride_with_the_provinces():
    assert [slice_level(level) for level in ("nation", "group", "county")] == [
        "province",
        "province",
        "county",
    ]
