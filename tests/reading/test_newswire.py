"""How releases, news agencies and web pages write: lists, lost spaces, signs, scripts."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.text.normal import normal


def claims(reader, text, day=date(2024, 4, 20)):
    return [item.claim for item in reader.read(text, day).claims]


def told(reader, text, *slots, day=date(2024, 4, 20)):
    """Each claim as its words and the slots asked for."""
    return [
        (claim.quote, *(getattr(claim, slot) for slot in slots))
        for claim in claims(reader, text, day)
    ]


SECTORS = ("primary_value_added", "secondary_value_added", "tertiary_value_added")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The added values of Jilin's primary, secondary, and tertiary industries came to 61 "
            "billion yuan, 402 billion yuan, and 518 billion yuan, up 2.1 percent, 3.3 percent, "
            "and 4.2 percent.",
            [*SECTORS, *SECTORS],
            id="levels, then growths, of the three sectors",
        ),
        pytest.param(
            "Retail sales, exports and fixed-asset investment in Jilin grew by 3 percent, 5 "
            "percent and 6 percent.",
            ["retail_sales", "exports", "fixed_asset_investment"],
            id="three things without respectively",
        ),
        pytest.param(
            "Jilin's exports and imports rose 3 percent and 5 percent.",
            ["exports", "imports"],
            id="both ways of trade",
        ),
        pytest.param(
            "In Jilin disposable income per capita of urban residents and rural residents reached "
            "31,000 yuan and 12,000 yuan.",
            ["urban_disposable_income_per_capita", "rural_disposable_income_per_capita"],
            id="its townspeople and country people",
        ),
        pytest.param(
            "春节期间，哈尔滨市接待游客480万人次、旅游收入42亿元，分别增长9.3%和8.7%。",
            ["tourist_visits", "tourism_revenue", "tourist_visits", "tourism_revenue"],
            id="percentages of the two amounts before them",
        ),
        pytest.param(
            "吉林省一、二、三产业占比为11.2%、51.4%（比上年下降1.4个百分点）和37.4%。",
            ["primary_share", "secondary_share", "secondary_share", "tertiary_share"],
            id="a bracket within the list tells of the figure before it",
        ),
        pytest.param(
            "In Jilin the primary sector made up 11 percent of GDP, the secondary 48.1 percent "
            "(up from 47.3 percent) and the tertiary 40.9 percent.",
            ["primary_share", "secondary_share", "secondary_share", "tertiary_share"],
            id="the word sector stands once",
        ),
    ],
)
def test_numbers_of_a_list_go_to_the_things_of_a_list(reader, text, expected):
    assert [claim.indicator for claim in claims(reader, text)] == expected


def test_a_number_that_lost_its_space_is_read(reader):
    found = told(
        reader,
        "Jilin's GDP expanded5.6percent year on year. Per capita income stood at17,146 yuan.",
        "value",
    )
    assert found == [("5.6percent", 5.6), ("17,146 yuan", 17146.0)]


def test_an_amount_glued_to_its_abbreviation_is_read(reader):
    assert told(reader, "2015年吉林GDP1.4万亿元，人均GDP5.1万元。", "indicator") == [
        ("1.4万亿元", "gdp_nominal"),
        ("5.1万元", "gdp_per_capita"),
    ]


def test_what_a_code_ends_in_is_no_measure(reader):
    assert told(reader, "In Jilin COVID19 spread, and PM2.5 and G20 were spoken of.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jilin's GDP growth fell to 5.3 percent in 2017.", [("5.3 percent", 5.3)],
            id="a rate that fell to a figure is above nought",
        ),
        pytest.param(
            "Economic growth in China slipped below 8 percent in 2012.", [("8 percent", 8.0)],
            id="so is one that slipped below a mark",
        ),
        pytest.param(
            "Liaoning's GDP fell 2.5 percent in 2016.", [("2.5 percent", -2.5)],
            id="an economy that fell shrank",
        ),
        pytest.param(
            "Jilin's registered urban unemployment rate was 3.2 percent, lower than the target.",
            [("3.2 percent", 3.2)],
            id="a rate lower than another is no fall",
        ),
    ],
)  # fmt: skip
def test_the_sign_of_a_rate(reader, text, expected):
    assert told(reader, text, "value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jilin's GDP grew 5.6 percent in the first half of 2023. The pace was 0.9 "
            "percentage points above what it had been in the first quarter.",
            [("5.6 percent", "2023-S1"), ("0.9 percentage points", "2023-S1")],
            id="a quarter compared with is not the period",
        ),
        pytest.param(
            "In the first half of 2023 Jilin's exports fell 4.2 percent, compared with a drop of "
            "19.5 percent in the first quarter.",
            [("4.2 percent", "2023-S1"), ("19.5 percent", "2023-Q1")],
            id="a figure with its own quarter",
        ),
        pytest.param(
            "Jilin's GDP growth eased to 4.1 percent in the third quarter of 2018 from 4.4 percent "
            "in the first.",
            [("4.1 percent", "2018-Q3"), ("4.4 percent", "2018-Q1")],
            id="in the first: of the quarters spoken of",
        ),
        pytest.param(
            "In the first quarter (Q1) of 2022 Jilin's economy grew by 3.4 percent and its GDP was "
            "280 billion yuan.",
            [("3.4 percent", "2022-Q1"), ("280 billion yuan", "2022-Q1")],
            id="a quarter with its sign in brackets",
        ),
        pytest.param(
            "Despite floods in July 2021, Heilongjiang's grain output still reached 78 million "
            "tonnes.",
            [("78 million tonnes", "2021")],
            id="a harvest is a year's",
        ),
        pytest.param(
            "Over the holiday Jilin's tourism revenue was 4 billion yuan, 61 percent of that of "
            "the same holiday in 2019.",
            [("4 billion yuan", "2023"), ("61 percent", "2023")],
            id="a year measured against",
        ),
    ],
)
def test_which_period_a_figure_is_of(reader, text, expected):
    assert told(reader, text, "period") == expected


def test_a_spring_festival_is_in_the_month_it_began_in(reader):
    text = "2023年春节期间，哈尔滨市接待游客486.8万人次。哈尔滨市常住人口超过900万人。"
    assert told(reader, text, "period", day=date(2023, 1, 30)) == [
        ("486.8万人次", "2023-01"),
        ("900万人", "2022"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The province’s GDP will reach 1.31 trillion yuan in 2021.", "level",
            id="will of a year that is over",
        ),
        pytest.param(
            "The province’s GDP will reach 1.31 trillion yuan in 2024.", "target",
            id="will of the running year",
        ),
        pytest.param(
            "According to a preliminary estimate the province's GDP was 1.31 trillion yuan in "
            "2023.",
            "level",
            id="a preliminary estimate is no goal",
        ),
        pytest.param(
            "Officials for population and family planning counted 24 million permanent residents "
            "in the province.",
            "level",
            id="family planning is no plan",
        ),
        pytest.param(
            "The urbanisation rate of the province was 57.5%, 0.8% above that of the year before.",
            "change",
            id="a percentage above a rate of the year before is a change",
        ),
    ],
)  # fmt: skip
def test_how_a_number_is_meant(reader, text, expected):
    assert claims(reader, f"Jilin reported. {text}")[-1].kind == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Profits of major industrial firms in Jilin rose 4.8 percent.", "industrial_profit",
            id="whose profits they are does not change them",
        ),
        pytest.param(
            "Jilin's imports of grain rose 27 percent.", "exports_by_goods",
            id="grain that is imported was not harvested there",
        ),
        pytest.param(
            "Jilin's tourism industry has generated 19.3 billion yuan.", "tourism_revenue",
            id="what tourism generated",
        ),
        pytest.param(
            "Jilin's firms bought abroad. It was purchasing goods valued at 247 billion yuan.",
            "imports",
            id="goods purchased",
        ),
        pytest.param(
            "Jilin's GDP reached 6.5 percent.", "gdp_growth_real",
            id="a percentage that GDP reached is its growth",
        ),
        pytest.param(
            "In Jilin 13 million people were employed.", "employment", id="people at work",
        ),
        pytest.param(
            "Jilin had 27 million people.", "population_resident",
            id="people of a place are its residents unless a census is spoken of",
        ),
        pytest.param(
            "In Jilin men accounted for 50.19 percent.", "population_census_male",
            id="men",
        ),
        pytest.param(
            "吉林省GDP增速居全国第3位。", "gdp_growth_real",
            id="the growth, not the size, is ranked",
        ),
        pytest.param(
            "吉林省人均国内生产总值55698元。", "gdp_per_capita", id="a head's part of the product",
        ),
    ],
)  # fmt: skip
def test_what_a_number_speaks_of(reader, text, expected):
    assert claims(reader, text)[-1].indicator == expected


def test_a_sum_in_brackets_restates_the_change_before_it(reader):
    text = "Jilin's grain output rose by 1.5 million tonnes (3 billion jin) or 3.9 percent."
    found = claims(reader, text)
    assert [claim.kind for claim in found] == ["change", "change", "growth"]


def test_how_units_convert_is_no_claim(reader):
    text = (
        "Jilin's grain output was 41 million tonnes, or 82 billion jin "
        "(1 jin is equal to 0.5 kilograms)."
    )
    assert [claim.quote for claim in claims(reader, text)] == [
        "41 million tonnes",
        "82 billion jin",
    ]


def test_this_number_is_of_the_place_of_the_figure_before(reader):
    text = (
        "Jilin had 23.39 million residents. The nation's population fell to 1.41 billion. This "
        "number stood at 1.42 billion a year earlier."
    )
    assert claims(reader, text)[-1].places == ("100000",)


def test_places_of_a_picture_are_not_what_a_text_is_about(reader):
    text = (
        "A farmer reaps rice near Dandong, Oct. 16, 2023. It was a good day. (Xinhua/Li Hua)\n"
        "Grain output rose in 2023 in Jilin. It reached 41 million tonnes.\n"
    )
    assert claims(reader, text)[-1].places == ("220000",)


TRADITIONAL = "2023年，遼寧省外貿進出口總值7659.6億元，比上年下降3.1%。"
SIMPLIFIED = "2023年，辽宁省外贸进出口总值7659.6亿元，比上年下降3.1%。"


def test_traditional_characters_are_read_as_simplified_ones(reader):
    slots = ("indicator", "places", "period", "value", "kind", "start", "end")
    found, expected = (told(reader, text, *slots) for text in (TRADITIONAL, SIMPLIFIED))
    assert [one[1:] for one in found] == [one[1:] for one in expected]
    assert [one[0] for one in found] == ["7659.6億元", "3.1%"]


def test_how_characters_are_spoken_is_passed_over(reader):
    text = "2023年，遼寧省經(jīng)濟發(fā)展穩(wěn)定，外貿(mào)進出口總值7659.6億元。"
    assert told(reader, text, "indicator") == [("7659.6億元", "foreign_trade_total")]


def test_brackets_with_other_letters_stay():
    assert normal("地区生产总值(GDP)增长").text == "地区生产总值(GDP)增长"


def test_some_of_those_told_of_are_not_judged_as_all_of_them(reader):
    text = "In 2014 in Jilin 14.47 million people were employed, 5.2 million of them on farms."
    found = [item.verdict for item in reader.read(text, date(2015, 4, 20)).claims]
    assert found == ["agrees", "not in the data"]


def test_ranks_are_told_one_after_another(reader):
    text = "Jilin ranks 22nd among China's provinces by GDP and 21st by population."
    assert told(reader, text, "kind", "indicator") == [
        ("22nd", "rank", "gdp_nominal"),
        ("21st", "rank", "population_resident"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("2022年吉林省实现生产总值13 070.2亿元。", 13070.2e8, id="of money"),
        pytest.param("2020年大庆常住人口2 781 562人。", 2_781_562.0, id="of people"),
        pytest.param("2022 751.2亿元，吉林省。", 751.2e8, id="a year is no thousand"),
    ],
)
def test_thousands_set_apart_by_spaces_are_one_number(reader, text, value):
    assert claims(reader, text)[0].value == pytest.approx(value)


def test_a_running_year_means_the_part_of_it_that_was_told(reader):
    text = (
        "辽宁经济半年报出炉\n"
        "省政府举行今年第14场发布会。上半年辽宁省生产总值增长5.6%。\n"
        "投资喜忧参半，固定资产投资增长0.4%。"
    )
    found = told(reader, text, "period", day=date(2019, 7, 24))
    assert found == [("5.6%", "2019-S1"), ("0.4%", "2019-S1")]


def test_a_harvest_goes_on_being_of_grain(reader):
    text = "吉林省粮食播种面积8677万亩，亩产470公斤，总产816.2亿斤。"
    assert claims(reader, text, date(2023, 1, 30))[-1].indicator == "grain_output"


def test_a_place_compared_with_does_not_become_the_subject(reader):
    text = "2012年大庆GDP4000.5亿元，比省会哈尔滨只少600亿元。2016年为2610亿元。"
    assert claims(reader, text, date(2017, 3, 1))[-1].places == ("230600",)


def test_each_age_group_of_a_list_is_of_itself(reader):
    text = "辽宁0—14岁、15—59岁、60岁及以上人口占比分别为10.5%、61.3%和28.2%。"
    assert [claim.indicator for claim in claims(reader, text)] == [
        "share_0_14",
        "share_15_59",
        "share_60plus",
    ]


def test_ranks_that_went_from_one_to_another(reader):
    found = told(reader, "吉林GDP排名由第21位降至第22位。", "kind", "value")
    assert found == [("21", "rank", 21.0), ("22", "rank", 22.0)]


def test_what_stands_under_a_heading_of_plans_is_aimed_at(reader):
    text = (
        "Work report of Heilongjiang\n\nWhat has been done\nGDP grew 1 percent in 2020.\n\n"
        "What is planned for 2021\nGrowth of GDP: over 6 percent. Unemployment: 6 percent.\n"
    )
    assert told(reader, text, "kind", "period", day=date(2021, 2, 19)) == [
        ("1 percent", "growth", "2020"),
        ("6 percent", "target", "2021"),
        ("6 percent", "target", "2021"),
    ]


def test_a_unit_is_shared_with_a_number_whose_thousands_are_set_apart(reader):
    text = "2022年吉林省、辽宁省生产总值分别为13 070.2、28 975.1亿元。"
    values = [claim.value for claim in claims(reader, text)]
    assert values == [pytest.approx(13070.2e8), pytest.approx(28975.1e8)]


def test_an_amount_that_is_about_a_share_is_a_claim(reader):
    text = "Jilin's population of 23 million is about 2 percent of the nation's."
    assert claims(reader, text)[0].value == 23e6
