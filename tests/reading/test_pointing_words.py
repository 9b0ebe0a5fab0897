"""Words that point to places and things named before, and asides that leave nothing behind."""

from __future__ import annotations

from datetime import date

import pytest


def places(reader, text):
    """Each claim as its words and places."""
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    return [(claim.quote, ",".join(claim.places)) for claim in claims]


def things(reader, text):
    """Each claim as its words and indicator."""
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    return [(claim.quote, claim.indicator or "") for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Exports of Jilin and Heilongjiang grew in 2023. In both provinces retail sales rose "
            "4.5 percent.",
            [("4.5 percent", "220000,230000")],
            id="both provinces: the two named last",
        ),
        pytest.param(
            "2023年吉林省和黑龙江省进出口都在增长。两省社会消费品零售总额增长6.1%。",
            [("6.1%", "220000,230000")],
            id="the same in Chinese",
        ),
        pytest.param(
            "Liaoning's economy grew 5.3 percent in 2023. In the other two provinces GDP grew 4.1 "
            "percent.",
            [("5.3 percent", "210000"), ("4.1 percent", "220000,230000")],
            id="the other two: those of the three that were not named",
        ),
        pytest.param(
            "2023年辽宁省GDP增长5.3%。另外两省出口增长7.2%。",
            [("5.3%", "210000"), ("7.2%", "220000,230000")],
            id="the other two in Chinese",
        ),
        pytest.param(
            "Liaoning and Jilin shrank in 2023. Together with Heilongjiang the two have 95.8 "
            "million residents.",
            [("95.8 million residents", "NE")],
            id="the two and a third are the region",
        ),
        pytest.param(
            "Exports of Jilin and Liaoning grew in 2023. In the former imports rose 9 percent and "
            "in the latter 3 percent.",
            [("9 percent", "220000"), ("3 percent", "210000")],
            id="in the former, in the latter: places",
        ),
        pytest.param(
            "Liaoning's exports grew 3 percent in 2023. The two rivers rose and retail sales grew "
            "8.8 percent.",
            [("3 percent", "210000"), ("8.8 percent", "210000")],
            id="the two of something else point to no places",
        ),
        pytest.param(
            "Liaoning's exports grew 3 percent in 2023, the provincial government said. Retail "
            "sales grew 8.8 percent.",
            [("3 percent", "210000"), ("8.8 percent", "210000")],
            id="whose office speaks is no place of a figure",
        ),
    ],
)
def test_words_for_several_places_stand_for_those_named(reader, text, expected):
    assert places(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Liaoning's exports were 353.5 billion yuan and its imports 412.4 billion yuan in "
            "2023. The former grew 1.5 percent, the latter fell 4.4 percent.",
            [("353.5 billion yuan", "exports"), ("412.4 billion yuan", "imports"),
             ("1.5 percent", "exports"), ("4.4 percent", "imports")],
            id="former and latter of things",
        ),
        pytest.param(
            "2023年辽宁省出口3535亿元，进口4124亿元。前者增长1.5%，后者下降4.4%。",
            [("3535亿元", "exports"), ("4124亿元", "imports"), ("1.5%", "exports"),
             ("4.4%", "imports")],
            id="the same in Chinese",
        ),
        pytest.param(
            "Liaoning's GDP grew 5.3 percent in 2023; per capita it was 72,107 yuan.",
            [("5.3 percent", "gdp_growth_real"), ("72,107 yuan", "gdp_per_capita")],
            id="money per head of the economy just told of",
        ),
        pytest.param(
            "2023年吉林省地区生产总值13531亿元，人均57739元。",
            [("13531亿元", "gdp_nominal"), ("57739元", "gdp_per_capita")],
            id="money per head in Chinese",
        ),
        pytest.param(
            "In 2023 Liaoning received 512 million tourist visits. They brought in 502 billion "
            "yuan.",
            [("512 million tourist visits", "tourist_visits"),
             ("502 billion yuan", "tourism_revenue")],
            id="money that visitors brought in",
        ),
        pytest.param(
            "2024年春节假期，哈尔滨市接待游客1009.3万人次，收入164.2亿元。",
            [("1009.3万人次", "tourist_visits"), ("164.2亿元", "tourism_revenue")],
            id="money that visitors left, in Chinese",
        ),
        pytest.param(
            "In 2023 Liaoning received 512 million tourist visits. A ticket cost 120 yuan.",
            [("512 million tourist visits", "tourist_visits")],
            id="a small sum after visitors is a price",
        ),
        pytest.param(
            "Townspeople of Jilin had a per capita disposable income of 37,503 yuan in 2023, that "
            "of farmers was 19,472 yuan.",
            [("37,503 yuan", "urban_disposable_income_per_capita"),
             ("19,472 yuan", "rural_disposable_income_per_capita")],
            id="that of farmers, where incomes are spoken of",
        ),
    ],
)  # fmt: skip
def test_bare_words_stand_for_things_spoken_of(reader, text, expected):
    assert things(reader, text) == expected


def test_the_city_of_an_aside_does_not_carry_on(reader):
    text = (
        "Jilin's economy grew 6.3 percent in 2023, helped by Changchun, where exports rose 8 "
        "percent.\n\nRetail sales were 420 billion yuan."
    )
    assert places(reader, text) == [
        ("6.3 percent", "220000"), ("8 percent", "220100"), ("420 billion yuan", "220000"),
    ]  # fmt: skip


def test_cities_told_as_parts_of_their_province_do_not_carry_on(reader):
    text = (
        "黑龙江省2023年GDP增长2.6%，其中哈尔滨市增长4.1%，大庆市增长2.3%。"
        "社会消费品零售总额增长8.1%。"
    )
    assert places(reader, text)[-1] == ("8.1%", "230000")


def test_the_year_of_an_aside_does_not_carry_on(reader):
    text = (
        "Liaoning's exports, which in 2019 were 310 billion yuan, reached 353.5 billion yuan in "
        "2023. Imports were 412.4 billion yuan."
    )
    claims = [item.claim for item in reader.read(text, date(2024, 4, 20)).claims]
    assert [claim.period for claim in claims] == ["2019", "2023", "2023"]


def test_the_sector_of_an_aside_is_not_what_is_told_of(reader):
    text = "Liaoning's GDP, once that of a land of heavy industry, reached 3.02 trillion yuan."
    assert things(reader, text) == [("3.02 trillion yuan", "gdp_nominal")]
