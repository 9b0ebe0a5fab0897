"""Tables: each figure is of the thing, place and period of its row and column."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.binding.tables import find_tables

YEARS = """Jilin in figures, 2023

Item\t2022\t2023
Exports (RMB bn)\t50.2\t62.7
Resident population (million persons)\t23.48\t23.39

Exports grew 25.2 percent in 2023.
"""
GROWTH = """辽宁省2023年统计公报

指标\t2023年\t比上年增长（%）
出口（亿元）\t3535.1\t-1.4
常住人口（万人）\t4182\t-0.4
"""
AGES = """Population of Jilin in 2020

Age\tPersons\tShare (%)
0-14\t2819000\t11.71
60 and over\t5551000\t23.06
"""
PLACES = """Growth in 2023

Province | GDP growth (%) | Exports growth (%)
Liaoning | 5.3 | -1.4
Jilin | 6.3 | 25.2
"""


def slots(reader, text):
    """Each claim as its words, kind, indicator, places and period."""
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    return [
        (claim.quote, claim.kind, claim.indicator or "", ",".join(claim.places), claim.period)
        for claim in claims
    ]


def test_years_are_columns_and_the_text_goes_on_below(reader):
    assert slots(reader, YEARS) == [
        ("50.2", "level", "exports", "220000", "2022"),
        ("62.7", "level", "exports", "220000", "2023"),
        ("23.48", "level", "population_resident", "220000", "2022"),
        ("23.39", "level", "population_resident", "220000", "2023"),
        ("25.2 percent", "growth", "exports", "220000", "2023"),
    ]


def test_the_unit_of_a_row_stands_behind_its_name(reader):
    claims = [item.claim for item in reader.read(YEARS, date(2024, 4, 20)).claims]
    assert [(claim.value, claim.unit) for claim in claims[:3]] == [
        (pytest.approx(50.2e9), "CNY"),
        (pytest.approx(62.7e9), "CNY"),
        (pytest.approx(23_480_000), "person"),
    ]


def test_the_unit_of_a_row_may_be_chinese(reader):
    claims = [item.claim for item in reader.read(GROWTH, date(2024, 4, 20)).claims]
    assert [(claim.value, claim.unit) for claim in claims[::2]] == [
        (pytest.approx(353.51e9), "CNY"), (pytest.approx(41.82e6), "person"),
    ]  # fmt: skip


def test_a_column_of_growth_is_growth_of_the_year_before_it(reader):
    assert slots(reader, GROWTH) == [
        ("3535.1", "level", "exports", "210000", "2023"),
        ("-1.4", "growth", "exports", "210000", "2023"),
        ("4182", "level", "population_resident", "210000", "2023"),
        ("-0.4", "growth", "population_resident", "210000", "2023"),
    ]


def test_a_table_of_ages_has_people_and_shares(reader):
    assert slots(reader, AGES) == [
        ("2819000", "level", "population_0_14", "220000", "2020"),
        ("11.71", "level", "share_0_14", "220000", "2020"),
        ("5551000", "level", "population_60plus", "220000", "2020"),
        ("23.06", "level", "share_60plus", "220000", "2020"),
    ]


def test_places_are_rows_and_things_columns(reader):
    assert slots(reader, PLACES) == [
        ("5.3", "growth", "gdp_growth_real", "210000", "2023"),
        ("-1.4", "growth", "exports", "210000", "2023"),
        ("6.3", "growth", "gdp_growth_real", "220000", "2023"),
        ("25.2", "growth", "exports", "220000", "2023"),
    ]


def test_a_line_that_heads_some_of_the_rows_does_not_end_a_table():
    text = "Item\tValue\nExports\t62.7\nOf which by land\nImports\t105.2\n"
    assert [len(table.rows) for table in find_tables(text)] == [2]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Home | About | Contact\nPage 1 | 2 | 3\nMore\n", id="links with bars"),
        pytest.param("Item\t2023\nExports\t62.7\n\nOne row is none.", id="one row"),
        pytest.param("62.7\t105.2\n50.2\t90.1\n", id="figures without a heading"),
        pytest.param("Exports grew 5 percent.\nImports fell 3 percent.\n", id="sentences"),
    ],
)
def test_other_lines_are_no_tables(text):
    assert not find_tables(text)


def test_figures_of_no_table_are_read_as_sentences(reader):
    text = "Home | News | Contact\nPage 1 | 2 | 3\nExports of Jilin grew 5.1 percent in 2023."
    assert slots(reader, text) == [("5.1 percent", "growth", "exports", "220000", "2023")]


MARKDOWN = """Jilin in figures, 2023

| Item | 2022 | 2023 | Growth (%) |
|---|---:|---:|---:|
| Exports (RMB bn) | 50.2 | 62.7 | 25.2 |
| Resident population (10,000 persons) | 2,347.7 | 2,339.4 | -0.4 |
"""
PROFILE = """Dalian (Liaoning): city profile

Main figures (2023)
Resident population (million) | 7.54
Exports (RMB billion) | 211.4
Tertiary industry | 52.3%
"""


def values(reader, text):
    """Each claim's indicator with its value in plain units."""
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    return [(claim.indicator, claim.kind, round(claim.value, 3)) for claim in claims]


def test_a_markdown_table_is_read_and_its_units_count(reader):
    assert values(reader, MARKDOWN) == [
        ("exports", "level", 50.2e9),
        ("exports", "level", 62.7e9),
        ("exports", "growth", 25.2),
        ("population_resident", "level", 23_477_000.0),
        ("population_resident", "level", 23_394_000.0),
        ("population_resident", "growth", -0.4),
    ]


def test_two_columns_under_a_title_take_its_year(reader):
    assert slots(reader, PROFILE) == [
        ("7.54", "level", "population_resident", "210200", "2023"),
        ("211.4", "level", "exports", "210200", "2023"),
        ("52.3%", "share", "tertiary_value_added", "210200", "2023"),
    ]


def test_a_unit_in_the_heading_of_a_column_counts(reader):
    text = (
        "Jilin\n\nYear\tExports (RMB bn)\tImports (RMB bn)\n"
        "of 2022\t50.2\t105.7\nof 2023\t62.7\t105.2\n"
    )
    assert [value for _, _, value in values(reader, text)] == [50.2e9, 105.7e9, 62.7e9, 105.2e9]


RANKED = """2023年辽宁省各市人口

人口排名 | 城市 | 2023年户籍人口 | 2023年常住人口 |
1 | 沈阳市 | 771 | 918.2 |
2 | 大连市 | 612.5 | 748.6 |
"""
ABOVE = """2023年吉林省主要指标

单位：亿元
指标 | 2022年 | 2023年
出口 | 502.2 | 627.7
进口 | 1056.1 | 1051.5
"""
GLUED = """Harbin at a Glance

Main Figures (2012)

Inhabitants (million)9.9
GDP (RMB billion)455.2
Unemployment Rate3.4%
Export (USD million)1,850
Imports & Exports (USD million)5,300

GDP of the city grew 10 percent in 2012.
"""


def amounts(reader, text):
    """Each claim as its words, indicator and value."""
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    return [(claim.quote, claim.indicator or "", round(claim.value, 2)) for claim in claims]


def test_a_column_that_counts_the_rows_is_no_figure(reader):
    assert [found[1:] for found in amounts(reader, RANKED)] == [
        ("population_registered", 7_710_000),
        ("population_resident", 9_182_000),
        ("population_registered", 6_125_000),
        ("population_resident", 7_486_000),
    ]


def test_people_without_a_unit_are_only_taken_to_be_ten_thousands(reader):
    verdicts = {item.verdict for item in reader.read(RANKED, date(2024, 4, 20)).claims}
    assert "contradicts" not in verdicts


def test_a_unit_above_the_heading_is_that_of_all_figures(reader):
    assert amounts(reader, ABOVE) == [
        ("502.2", "exports", 502.2e8),
        ("627.7", "exports", 627.7e8),
        ("1056.1", "imports", 1056.1e8),
        ("1051.5", "imports", 1051.5e8),
    ]


def test_a_list_of_figures_that_lost_its_spaces_is_a_table(reader):
    assert amounts(reader, GLUED) == [
        ("9.9", "population_resident", 9.9e6),
        ("455.2", "gdp_nominal", 455.2e9),
        ("3.4%", "unemployment_rate", 3.4),
        ("1,850", "exports", 1.85e9),
        ("5,300", "foreign_trade_total", 5.3e9),
        ("10 percent", "gdp_growth_real", 10.0),
    ]


STACKED = """Jinzhou

Main figures (2008)

Inhabitants (million)
3.1
GDP (RMB billion)
69.0  (a record)
Exports (USD million)
800
"""


def test_names_and_figures_on_lines_by_turns_are_a_table(reader):
    assert amounts(reader, STACKED) == [
        ("3.1", "population_resident", 3.1e6),
        ("69.0", "gdp_nominal", 69.0e9),
        ("800", "exports", 8e8),
    ]
    found = reader.read(STACKED, date(2024, 4, 20)).claims
    assert {item.claim.period for item in found} == {"2008"}


FALLEN = """Main figures of Jilin, 2023

Item
Value (RMB bn)
Growth (%)
GDP
1353.1
6.3
Exports
62.7
24.1

All figures are first counts.
"""
OF_PLACES = """吉林省各市常住人口
单位：万人
地区
2010
2020
长春市
876.9
906.7
吉林市
441.5
362.4
"""


def test_columns_whose_cells_fell_onto_lines_are_read_as_the_table_they_were(reader):
    assert slots(reader, FALLEN) == [
        ("1353.1", "level", "gdp_nominal", "220000", "2023"),
        ("6.3", "growth", "gdp_growth_real", "220000", "2023"),
        ("62.7", "level", "exports", "220000", "2023"),
        ("24.1", "growth", "exports", "220000", "2023"),
    ]


def test_a_table_of_places_is_of_the_thing_that_its_title_names(reader):
    assert slots(reader, OF_PLACES) == [
        ("876.9", "level", "population_resident", "220100", "2010"),
        ("906.7", "level", "population_resident", "220100", "2020"),
        ("441.5", "level", "population_resident", "220200", "2010"),
        ("362.4", "level", "population_resident", "220200", "2020"),
    ]


WIDE = """东北三省2023年经济

地区　GDP（亿元）　增速（%）　上年增速（%）
辽宁　30209.4　5.3　2.1
吉林　13531.2　6.3　-1.9

两省增速均高于上年。
"""


def test_wide_spaces_part_the_cells_of_a_table(reader):
    assert slots(reader, WIDE) == [
        ("30209.4", "level", "gdp_nominal", "210000", "2023"),
        ("5.3", "growth", "gdp_growth_real", "210000", "2023"),
        ("2.1", "growth", "gdp_growth_real", "210000", "2022"),
        ("13531.2", "level", "gdp_nominal", "220000", "2023"),
        ("6.3", "growth", "gdp_growth_real", "220000", "2023"),
        ("-1.9", "growth", "gdp_growth_real", "220000", "2022"),
    ]
