from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.data.totals import northeast_totals

PROVINCES = ("210000", "220000", "230000")


def rows(indicator, values, *, vintage="v", statuses="AAA", period="2023"):
    return [
        {
            "indicator": indicator,
            "ref_area": code,
            "time_period": period,
            "obs_value": value,
            "unit_measure": "U",
            "obs_status": status,
            "vintage": vintage,
            "source": "s",
            "derivation": "",
            "note": "",
        }
        for code, value, status in zip(PROVINCES, values, statuses, strict=True)
        if value
    ]


CATALOGUE = [
    {"id": "gdp", "aggregation": "sum", "decimals": "1"},
    {"id": "people", "aggregation": "sum", "decimals": "0"},
    {"id": "rate", "aggregation": "weighted:people", "decimals": "2"},
    {"id": "growth", "aggregation": "none", "decimals": "1"},
]


def totals(observations, shown=lambda row: True):
    return list(northeast_totals(observations, CATALOGUE, shown))


def test_a_sum_carries_its_arithmetic():
    [total] = totals(rows("gdp", ("31389.8", "14361.2", "15883.9")))
    assert total["ref_area"] == "NE"
    assert total["obs_value"] == "61634.9"
    assert total["derivation"] == "31,389.8 + 14,361.2 + 15,883.9 = 61,634.9"
    assert (total["source"], total["vintage"], total["unit_measure"]) == ("derived", "v", "U")


def test_a_total_is_absent_when_one_province_is():
    assert totals(rows("gdp", ("1", "", "3"))) == []


def test_vintages_are_not_mixed():
    mixed = rows("gdp", ("1", "2", "")) + rows("gdp", ("", "", "3"), vintage="w")
    assert totals(mixed) == []


def test_growth_is_never_added_up():
    assert totals(rows("growth", ("5.3", "6.3", "2.6"))) == []


def test_a_ratio_is_averaged_with_its_weights():
    observations = rows("rate", ("60", "70", "80")) + rows("people", ("2", "1", "1"))
    rate = next(row for row in totals(observations) if row["indicator"] == "rate")
    assert rate["obs_value"] == "67.50"
    assert rate["derivation"] == "(60 × 2 + 70 × 1 + 80 × 1) / 4 = 67.50"
    assert "people" in rate["note"]


def test_the_shown_weights_stand_in_for_weights_of_another_vintage():
    observations = rows("rate", ("60", "70", "80")) + rows("people", ("2", "1", "1"), vintage="w")
    assert [row["indicator"] for row in totals(observations)] == ["people", "rate"]
    hidden = totals(observations, lambda row: row["indicator"] != "people")
    assert [row["indicator"] for row in hidden] == ["people"]


def test_a_ratio_without_weights_has_no_total():
    observations = rows("rate", ("60", "70", "80")) + rows("people", ("2", "1", ""))
    assert totals(observations) == []


def test_weights_of_nothing_give_no_total():
    observations = rows("rate", ("60", "70", "80")) + rows("people", ("0", "0", "0"))
    assert [row["indicator"] for row in totals(observations)] == ["people"]


def test_a_published_figure_is_not_computed_again():
    published = rows("gdp", ("1", "2", "3"))
    published.append(published[0] | {"ref_area": "NE", "obs_value": "6.1"})
    assert totals(published) == []


@pytest.mark.parametrize(
    ("statuses", "worst"), [("AAA", "A"), ("APA", "P"), ("PEA", "E"), ("EUP", "U"), ("ABA", "B")]
)
def test_a_total_is_as_sure_as_its_least_sure_part(statuses, worst):
    [total] = totals(rows("gdp", ("1", "2", "3"), statuses=statuses))
    assert total["obs_status"] == worst


@given(st.tuples(*[st.decimals(-(10**9), 10**9, places=3)] * 3))
def test_a_sum_is_exact(values):
    [total] = totals(rows("gdp", tuple(f"{value:f}" for value in values)))
    assert Decimal(total["obs_value"]) == sum(values)
