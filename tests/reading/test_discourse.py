"""What a number speaks of when its own clause does not say: place, period, indicator, kind."""

from __future__ import annotations

from datetime import date

import pytest
import strangers

from neviewer.reading.discourse.frame import frame
from neviewer.reading.scan import scan
from neviewer.reading.text.normal import normal
from neviewer.reading.times.resolving import Calendar


def slots(reader, text, day=date(2024, 4, 20)):
    """Each claim as its words, indicator, place and period."""
    return [
        (claim.quote, claim.indicator or "", ",".join(claim.places), claim.period)
        for claim in (item.claim for item in reader.read(text, day).claims)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "辽宁省2023年统计公报\n\n一季度规模以上工业增加值增长3.1%。全年进出口总额7659.6亿元。",
            [("3.1%", "industrial_value_added", "210000", "2023-Q1"),
             ("7659.6亿元", "foreign_trade_total", "210000", "2023")],
            id="the year of the headline is that of its quarters; the whole year comes back",
        ),
        pytest.param(
            "Jilin in 2023\n\nGDP rose 6.3 percent in 2023, against 5.2 percent for the country.",
            [("6.3 percent", "gdp_growth_real", "220000", "2023"),
             ("5.2 percent", "gdp_growth_real", "100000", "2023")],
            id="a figure given for comparison is that of its own place",
        ),
        pytest.param(
            "Exports of Liaoning, Jilin and Heilongjiang grew 1.5 percent, 25.2 percent and 39.4 "
            "percent in 2023.",
            [("1.5 percent", "exports", "210000", "2023"),
             ("25.2 percent", "exports", "220000", "2023"),
             ("39.4 percent", "exports", "230000", "2023")],
            id="as many numbers as places are dealt in order",
        ),
        pytest.param(
            "Liaoning's share of national GDP was 2.4 percent in 2023.",
            [("2.4 percent", "gdp_share_of_nation", "210000", "2023")],
            id="a share of the nation's is not the nation's",
        ),
        pytest.param(
            "黑龙江日报4月20日讯 去年，全省粮食总产量155.76亿斤，全国为1390.82亿斤。",
            [("155.76亿斤", "grain_output", "230000", "2023"),
             ("1390.82亿斤", "grain_output", "100000", "2023")],
            id="a newspaper reports of its own place",
        ),
        pytest.param(
            "2023年大连市三次产业增加值依次为500.1亿元、3700.2亿元和4400.3亿元，分别增长4.1%、9.2%和3.3%。",
            [("500.1亿元", "primary_value_added", "210200", "2023"),
             ("3700.2亿元", "secondary_value_added", "210200", "2023"),
             ("4400.3亿元", "tertiary_value_added", "210200", "2023"),
             ("4.1%", "primary_value_added", "210200", "2023"),
             ("9.2%", "secondary_value_added", "210200", "2023"),
             ("3.3%", "tertiary_value_added", "210200", "2023")],
            id="the three sectors by turns",
        ),
        pytest.param(
            "Harbin, capital of Heilongjiang province, had exports of 20.1 billion yuan in 2023.",
            [("20.1 billion yuan", "exports", "230100", "2023")],
            id="an apposition tells where, not of what",
        ),
        pytest.param(
            "In the first half of 2023 Jilin's industrial output slid 4.7 percent.",
            [("4.7 percent", "industrial_value_added", "220000", "2023-S1")],
            id="half of a year is no half of a whole",
        ),
        pytest.param(
            "Jilin's trade fell in 2023. Online sales were 80.5 billion yuan, up 9.1 percent.",
            [("80.5 billion yuan", "online_sales", "220000", "2023"),
             ("9.1 percent", "online_sales", "220000", "2023")],
            id="a thing the catalogue lacks is its own topic",
        ),
        pytest.param(
            "2023年辽宁省快递业务量25.1亿件，增长30.2%。",
            [("25.1亿件", "parcels", "210000", "2023"), ("30.2%", "parcels", "210000", "2023")],
            id="the same in Chinese",
        ),
        pytest.param(
            "吉林省7月经济\n\n7月份进出口160.3亿元。前7个月进出口1020.4亿元，其中，出口400.1亿元。",
            [("160.3亿元", "foreign_trade_total", "220000", "2023-07"),
             ("1020.4亿元", "foreign_trade_total", "220000", "2023-01/2023-07"),
             ("400.1亿元", "exports", "220000", "2023-01/2023-07")],
            id="a month and the months up to it",
        ),
        pytest.param(
            "2020年黑龙江省60岁及以上7395690人，占23.22%。",
            [("7395690人", "population_60plus", "230000", "2020"),
             ("23.22%", "share_60plus", "230000", "2020")],
            id="people of an age, then the share that they are",
        ),
        pytest.param(
            "Liaoning recorded 170,100 births and 406,200 deaths in 2023. In Jilin the numbers "
            "were 88,400 and 214,600.",
            [("170,100", "births", "210000", "2023"), ("406,200", "deaths", "210000", "2023"),
             ("88,400", "births", "220000", "2023"), ("214,600", "deaths", "220000", "2023")],
            id="a pair is told again in its order",
        ),
    ],
)  # fmt: skip
def test_slots_left_open_are_filled_by_what_is_spoken_of(reader, text, expected):
    day = date(2023, 8, 20) if "7月" in text else date(2024, 4, 20)
    assert slots(reader, text, day) == expected


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("Liaoning wants exports to rise by 5 percent this year.", "target", "2024"),
        ("到2026年，吉林省粮食产量达到1000亿斤。", "target", "2026"),
        (
            "Investment in Jilin shrank; it made up 5.1 percent of the total in 2023.",
            "share",
            "2023",
        ),
        ("吉林省2023年出口增长5.1%，比辽宁低2.2个百分点。", "gap", "2023"),
    ],
)
def test_kinds_follow_from_the_words_around(reader, text, kind, period):
    claim = reader.read(text, date(2024, 4, 20)).claims[-1].claim
    assert (claim.kind, claim.period) == (kind, period)


def test_marks_of_a_latin_keyboard_part_chinese_clauses(reader):
    text = "2023年吉林省出口626.8亿元,增长25.2%;进口1052.3亿元,下降0.7%。"
    assert [claim[1] for claim in slots(reader, text)] == ["exports"] * 2 + ["imports"] * 2


def test_nothing_carried_from_another_sentence_refutes(reader):
    text = "Jilin's GDP grew 6.3 percent in 2023. It was 9.9 percent."
    assert [item.verdict for item in reader.read(text, date(2024, 4, 20)).claims][1] == "ambiguous"


@pytest.mark.parametrize("name", ["a", "b"])
def test_another_authors_texts_are_read_as_measured(name):
    rates = strangers.score(strangers.SETS / name).rates()
    least = {"precision": 0.96, "recall": 0.97, "accounted": 0.995, "place": 0.97, "period": 0.95,
             "value": 0.98, "kind": 0.95, "indicator": 0.95, "linked": 0.9}  # fmt: skip
    assert all(rates[key] >= bar for key, bar in least.items()), rates


def test_later_numbers_of_a_list_are_meant_as_its_first(reader):
    text = "Liaoning and Jilin saw their resident populations drop by 270,000 and 221,000 in 2024."
    claims = [item.claim for item in reader.read(text, date(2025, 4, 10)).claims]
    assert [(c.indicator, c.places, c.value) for c in claims] == [
        ("population_change", ("210000",), -270_000),
        ("population_change", ("220000",), -221_000),
    ]


def test_the_northeast_is_a_place_and_a_sub_provincial_city_no_province(reader):
    text = (
        "Shenyang is one of 15 sub-provincial cities. Its birth rate was 9.48 per thousand in 2016."
        " Added up, the Northeast lost 817,000 people in 2024."
    )
    places = [item.claim.places for item in reader.read(text, date(2025, 4, 10)).claims]
    assert places == [("210100",), ("NE",)]


def test_an_assembly_tells_which_place_a_text_is_about(reader):
    text = (
        "Report on Government Work\n\nLed by Liaoning, we have done what the 1st meeting of the "
        "16th People's Congress of Dalian had set."
    )
    scanned = scan(normal(text).text, reader.gazetteer, reader.lexicon)
    assert frame(scanned, reader.gazetteer, Calendar(date(2019, 1, 20))).places == ("210200",)
