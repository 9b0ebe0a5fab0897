"""Numbers and times as texts write them."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.numbers.numbers import find_numbers
from neviewer.reading.numbers.numerals import chinese_value, english_value
from neviewer.reading.times.dates import find_whens
from neviewer.reading.times.resolving import Calendar
from neviewer.reading.times.text_date import find_date


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("86,000 people", 86000, "person"),
        ("3 trillion yuan", 3e12, "CNY"),
        ("30.2 bn yuan", 30.2e9, "CNY"),
        ("$2.17 billion", 2.17e9, "USD"),
        ("RMB 4.5 million", 4.5e6, "CNY"),
        ("twenty-five percent", 25, "percent"),
        ("half a million people", 5e5, "person"),
        ("1.1 percentage points", 1.1, "percentage_point"),
        ("a third of", 100 / 3, "percent"),
        ("-6.92 per thousand", -6.92, "permille"),
        ("8.6万人", 86000, "person"),
        ("3.02万亿元", 3.02e12, "CNY"),
        ("1558亿斤", 77.9e6, "tonne"),
        ("0.51个百分点", 0.51, "percentage_point"),
        ("一千五百五十八亿元", 1.558e11, "CNY"),
        ("百分之五", 5, "percent"),
        ("三分之一", 100 / 3, "percent"),
        ("300多万人次", 3e6, "visit"),
        ("5.75‰", 5.75, "permille"),
    ],
)
def test_numbers(text, value, unit):
    number = find_numbers(text)[0]
    assert number.value == pytest.approx(value)
    assert number.unit == unit


def test_rounding_is_read_from_the_digits():
    assert find_numbers("86,000 people")[0].half == 500
    assert find_numbers("15.73 billion yuan")[0].half == pytest.approx(5e6)


def test_a_list_shares_its_unit():
    numbers = find_numbers("grew 9.5, 2.4 and 3.1 percent")
    assert [(n.value, n.unit) for n in numbers] == [
        (9.5, "percent"), (2.4, "percent"), (3.1, "percent"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("in 2023", "2023"),
        ("last year", "2023"),
        ("in the first quarter of this year", "2024-Q1"),
        ("in the first three quarters of 2022", "2022-01/2022-09"),
        ("from January to May", "2024-01/2024-05"),
        ("in the first half", "2023-S1"),
        ("H1 2022", "2022-S1"),
        ("the first 11 months of 2023", "2023-01/2023-11"),
        ("in October 2023", "2023-10"),
        ("from 2010 to 2020", "2010/2020"),
        ("the seventh national population census", "2020"),
        ("2023年前三季度", "2023-01/2023-09"),
        ("去年", "2023"),
        ("今年一季度", "2024-Q1"),
        ("2023年1-11月", "2023-01/2023-11"),
        ("2023年上半年", "2023-S1"),
        ("2023年9月", "2023-09"),
        ("2010至2020年", "2010/2020"),
        ("第七次全国人口普查", "2020"),
    ],
)
def test_periods(text, period):
    when = find_whens(text)[0]
    assert Calendar(date(2024, 5, 20)).resolve(when, "") == period


@pytest.mark.parametrize(
    "text", ["May 13, 2021", "13 May 2021", "2021-05-13", "2021年5月13日", "2021/5/13"]
)
def test_the_date_of_a_text(text):
    assert find_date(f"Published {text}\nA text") == date(2021, 5, 13)


def test_comparison_bases_are_not_the_period():
    whens = find_whens("up 3 percent compared with 2022, 比2021年增长5%")
    assert [when.role for when in whens] == ["base", "base"]


def test_numerals():
    assert chinese_value("三万二千") == 32000
    assert chinese_value("二〇二三") == 2023
    assert english_value("three hundred and twelve thousand") == 312000
    assert english_value("grain") is None
