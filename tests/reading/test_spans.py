"""Plans, years looked back on, holidays and lists of periods: which period a figure is of."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.times.dates import find_whens


def periods(reader, text, day=date(2024, 4, 20)):
    """Each claim as its words and period."""
    claims = [item.claim for item in reader.read(text, day).claims]
    return [(claim.quote, claim.period) for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "During the 13th Five-Year Plan period Liaoning's GDP grew by 3.4 percent a year on "
            "average.",
            [("3.4 percent", "2016/2020")],
            id="the years of a plan",
        ),
        pytest.param(
            "“十三五”期间，辽宁省地区生产总值年均增长3.4%。",
            [("3.4%", "2016/2020")],
            id="the years of a plan in Chinese",
        ),
        pytest.param(
            "Over the past five years Jilin built much.\n\nIts exports grew 4.1 percent a year on "
            "average.",
            [("4.1 percent", "2019/2023")],
            id="the years that a report looks back on",
        ),
        pytest.param(
            "过去五年，吉林省变化很大。\n\n出口年均增长4.1%。",
            [("4.1%", "2019/2023")],
            id="the years looked back on in Chinese",
        ),
        pytest.param(
            "Over the past twenty years Jilin built much.\n\nIts exports grew 4.1 percent a year "
            "on average.",
            [("4.1 percent", "2023")],
            id="no report looks back on twenty",
        ),
        pytest.param(
            "Jilin's resident population was 23.39 million from 2021 to 2023.",
            [("23.39 million", "2023")],
            id="a level over years is that of the last",
        ),
    ],
)
def test_averages_are_of_the_years_spoken_of(reader, text, expected):
    assert periods(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2022年、2023年、2024年，吉林省GDP分别增长1.9%、6.3%和4.3%。",
            [("1.9%", "2022"), ("6.3%", "2023"), ("4.3%", "2024")],
            id="as many periods as numbers",
        ),
        pytest.param(
            "Liaoning's exports were 331.2 and 358.5 billion yuan in 2021, 2022.",
            [("331.2", "2021"), ("358.5 billion yuan", "2022")],
            id="periods after the numbers",
        ),
        pytest.param(
            "2022年、2023年，吉林省GDP分别增长1.9%、6.3%和4.3%。",
            [("1.9%", "2023"), ("6.3%", "2023"), ("4.3%", "2023")],
            id="three numbers are not dealt to two periods",
        ),
    ],
)
def test_numbers_are_dealt_to_periods(reader, text, expected):
    assert periods(reader, text, date(2025, 4, 20)) == expected


def test_a_second_list_of_numbers_is_of_the_same_places(reader):
    text = (
        "Liaoning, Jilin and Heilongjiang grew 5.3, 6.3 and 2.6 percent in 2023 respectively, by "
        "3.2, 8.2 and -0.1 percent."
    )
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    assert [claim.places for claim in claims] == [("210000",), ("220000",), ("230000",)] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国庆假期，辽宁省接待游客4500万人次，旅游收入260亿元。",
         [("4500万人次", "2023-10"), ("260亿元", "2023-10")]),
        ("春节假期（2月10日至17日），黑龙江省接待游客1230万人次。",
         [("1230万人次", "2024-02")]),
        ("Over the May Day holiday of 2023 Liaoning received 18.1 million visits of tourists.",
         [("18.1 million visits", "2023-05")]),
    ],
)  # fmt: skip
def test_holidays_are_of_the_month_they_fall_in(reader, text, expected):
    assert periods(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 2024 government work report of Jilin gives GDP growth of 6.3 percent.",
        "2024年吉林省政府工作报告提到，地区生产总值增长6.3%。",
    ],
)
def test_the_year_that_names_a_report_is_no_period(reader, text):
    assert [period for _, period in periods(reader, text)] == ["2023"]
    assert [when.role for when in find_whens(text)] == ["date"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was the best result since 2014.", "date"),
        ("Their hope stems from 2019.", "period"),
        ("Output was higher than in 2019.", "base"),
        ("In the same period of 2022 exports fell.", "period"),
        ("Exports rose from the same period of 2022.", "base"),
    ],
)
def test_what_stands_before_a_time_tells_its_part(text, role):
    assert [when.role for when in find_whens(text)] == [role]


def test_what_follows_a_range_is_said_of_both_its_ends(reader):
    claims = [
        item.claim
        for item in reader.read(
            "Jilin's GDP grew 6 to 6.5 percent in 2023.", date(2024, 4, 20)
        ).claims
    ]
    assert [(claim.kind, claim.unit, claim.period) for claim in claims] == [
        ("growth", "percent", "2023")
    ] * 2


def test_what_a_sentence_opens_by_comparing_with_counts_for_all_its_changes(reader):
    text = (
        "吉林省第七次全国人口普查主要数据\n\n与2010年第六次全国人口普查相比，0-14岁人口比重下降0.3个百分点，"
        "60岁及以上人口比重上升9.8个百分点。"
    )
    periods = [item.claim.period for item in reader.read(text, date(2021, 5, 24)).claims]
    assert periods == ["2010/2020", "2010/2020"]


def test_what_the_years_of_a_plan_brought_is_over_all_of_them(reader):
    text = "“十三五”期间，辽宁省出口增长19.8%，地区生产总值年均增长3.4%。"
    periods = [item.claim.period for item in reader.read(text, date(2021, 2, 1)).claims]
    assert periods == ["2016/2020", "2016/2020"]


def test_the_year_of_a_holidays_days_is_that_of_the_holiday(reader):
    text = (
        "During the Spring Festival holiday from February 10 to 17, 2024, Jilin received 20 "
        "million tourists."
    )
    (claim,) = (item.claim for item in reader.read(text, date(2025, 3, 1)).claims)
    assert claim.period == "2024-02"


def test_two_years_joined_by_and_are_no_range(reader):
    text = "Jilin's GDP grew 1.9 percent and 6.3 percent in 2022 and 2023."
    periods = [item.claim.period for item in reader.read(text, date(2024, 3, 1)).claims]
    assert periods == ["2022", "2023"]
