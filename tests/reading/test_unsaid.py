"""What a sentence leaves out: the verb, the place, the thing or the time said before."""

from __future__ import annotations

from datetime import date

import pytest


def told(reader, text, *slots, day=date(2024, 4, 20)):
    """Each claim as its words and the slots asked for."""
    claims = [item.claim for item in reader.read(text, day).claims]
    return [(claim.quote, *(getattr(claim, slot) for slot in slots)) for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Heilongjiang lost 5.1 million people between 2010 and 2020, Jilin 2.9 million and "
            "Liaoning 0.8 million.",
            [-5.1e6, -2.9e6, -0.8e6],
            id="losses",
        ),
        pytest.param(
            "去年辽宁出生人口16.1万人，比上年减少1.3万人；吉林8.7万人。",
            [161000.0, -13000.0, 87000.0],
            id="after a semicolon the first figure is meant",
        ),
        pytest.param(
            "In 2023 Liaoning reported a net inflow of +21,000 and Jilin -34,000.",
            [21000.0, -34000.0],
            id="a sign that is written stays",
        ),
    ],
)
def test_a_place_alone_before_a_figure_goes_on_with_the_last_verb(reader, text, expected):
    assert [value for _, value in told(reader, text, "value")] == expected


def test_things_told_respectively_are_of_the_places_of_the_sentence_before(reader):
    text = (
        "Last year Liaoning and Jilin both grew 4 percent and Heilongjiang 3.1 percent. The rates "
        "for 2019 were 5.5 percent, 3 percent and 4.2 percent, respectively."
    )
    assert told(reader, text, "places", "indicator")[2:] == [
        ("5.5 percent", ("210000",), "gdp_growth_real"),
        ("3 percent", ("220000",), "gdp_growth_real"),
        ("4.2 percent", ("230000",), "gdp_growth_real"),
    ]


def test_the_nation_compared_with_is_not_spoken_of_next(reader):
    text = (
        "Liaoning's economy grew by 2.4% last year, below the 3.3% pace of the country as a whole, "
        "and its general budget revenue declined by 7.2% to 250.1 billion yuan."
    )
    places = [places for _, places in told(reader, text, "places")]
    assert places == [("210000",), ("100000",), ("210000",), ("210000",)]


def test_where_a_city_lies_is_not_what_is_spoken_of(reader):
    text = (
        "Dalian plans ahead\n\nThe congress of Dalian met on Jan 9.\n\nIn 2023, the coastal city "
        "in Northeast China's Liaoning province had GDP growth of 6.1 percent. Its budget revenue "
        "rose by 4.4 percent."
    )
    assert {places for _, places in told(reader, text, "places")} == {("210200",)}


def test_a_share_of_the_province_leaves_the_city_spoken_of(reader):
    text = (
        "Changchun told of its year. The city's GDP accounted for 51.1% of that of the whole "
        "province, up 0.3 percentage points.\n\nRetail sales increased by 5.4%."
    )
    assert {places for _, places in told(reader, text, "places")} == {("220100",)}


def test_points_after_a_share_of_a_place_are_that_places(reader):
    text = (
        "Population news from the northeast\n\nPeople aged 65 and above made up 21.4% of "
        "Liaoning's population in 2023, up 1.1 percentage points from the year before."
    )
    assert {places for _, places in told(reader, text, "places")} == {("210000",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The export was 17.1 billion yuan and the import 15.2 billion yuan.",
            ["exports", "imports"],
            id="one word for each way",
        ),
        pytest.param(
            "Steel mills of Liaoning made 75 million tonnes. Liaoning, largest of the three, "
            "grew 5.1 percent.",
            ["crude_steel_output", "gdp_growth_real"],
            id="a place that grows itself",
        ),
        pytest.param(
            "One in five of the province's 41 million people were 65 or older.",
            ["share_65plus", "population_resident"],
            id="people of whom a part is told",
        ),
    ],
)
def test_what_is_meant_by_few_words(reader, text, expected):
    text = f"Liaoning in 2023\n\n{text}"
    assert [indicator for _, indicator in told(reader, text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Liaoning lost 310,000 people in 2022, after a decline of 240,000 the year before.",
            ["2022", "2021"],
            id="what went before",
        ),
        pytest.param(
            "Liaoning had 42 million residents at the end of 2023, down 150,000 from a year "
            "earlier and 1.5 million fewer than in 2010.",
            ["2023", "2023", "2010/2023"],
            id="two times compared with",
        ),
        pytest.param(
            "Heilongjiang's trade tops 190 bln yuan in Jan.-Oct.",
            ["2023-01/2023-10"],
            id="months cut short",
        ),
    ],
)
def test_the_time_of_each_figure(reader, text, expected):
    assert [period for _, period in told(reader, text, "period", day=date(2023, 12, 9))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In 2023 Jilin grew 6.3 percent, missing its goal of around 7 percent.",
            ["2023", "2023"],
            id="a goal that was missed",
        ),
        pytest.param(
            "Jilin's GDP rose 6.3 percent last year, with the two-year average growth standing at "
            "2.1 percent.",
            ["2023", "2022/2023"],
            id="two-year average",
        ),
        pytest.param(
            "2023年吉林省生产总值增长6.3%，两年平均增长2.1%。",
            ["2023", "2022/2023"],
            id="两年平均",
        ),
        pytest.param(
            "吉林省2023年外贸，分季度看，一、二、三季度进出口分别为351亿元、388亿元和402亿元，增幅"
            "依次为3.1%、5.2%、4.4%。",
            ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q1", "2023-Q2", "2023-Q3"],
            id="quarters in a list",
        ),
        pytest.param(
            "国庆、中秋8天长假，辽宁全省接待游客5012万人次。",
            ["2023-10"],
            id="two holidays together",
        ),
    ],
)
def test_the_period_of_goals_averages_and_lists(reader, text, expected):
    assert [period for _, period in told(reader, text, "period")] == expected


def test_targets_of_three_provinces_with_a_range_are_dealt_in_order(reader):
    text = (
        "东北三省上半年数据公布。根据工作报告，辽宁、吉林、黑龙江今年的增长目标分别为5%左右、"
        "6%—7%和4%以上。"
    )
    assert told(reader, text, "kind", "places") == [
        ("5%", "target", ("210000",)),
        ("6%", "target", ("220000",)),
        ("7%", "target", ("220000",)),
        ("4%", "target", ("230000",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jilin grew by 6.1 per cent and Heilongjiang by 5.2 per cent in 2023, ranking 21st and "
            "24th among the provinces.",
            [("21st", ("220000",)), ("24th", ("230000",))],
            id="two ranks of two places",
        ),
        pytest.param(
            "Jilin's GDP rose 6.3 percent in 2023, which placed it seventh in the country.",
            [("seventh", ("220000",))],
            id="placed",
        ),
        pytest.param(
            "2023年吉林生产总值增长6.3%，增速居全国第7位、东北三省首位。",
            [("7", ("220000",)), ("首位", ("220000",))],
            id="首位",
        ),
    ],
)
def test_ranks_told_in_passing(reader, text, expected):
    ranks = told(reader, text, "kind", "places")
    assert [(quote, places) for quote, kind, places in ranks if kind == "rank"] == expected


def test_a_growth_told_of_grain_goes_on_with_grain(reader):
    text = (
        "Liaoning's harvest\n\nLiaoning's grain output reached 25.1 million tons in 2023, up 3.1 "
        "percent.\n\nThe growth was 1.8 percentage points above the nation's 1.3 percent. The "
        "province ranks 12th in the country in total output."
    )
    things = [indicator for _, indicator in told(reader, text, "indicator")]
    assert things == ["grain_output"] * 5


def test_a_part_of_an_amount_just_told_is_of_the_same_thing(reader):
    text = (
        "Heilongjiang's grain output reached 77.9 million tonnes in 2023, up 0.3 percent. It made "
        "up 11.2 percent of the country's total of 695 million tonnes."
    )
    assert ("11.2 percent", "share", "grain_output") in told(reader, text, "kind", "indicator")


def test_what_came_after_of_which_is_left_when_another_place_is_turned_to(reader):
    text = (
        "2023年吉林省一般公共预算收入1074亿元，其中税收收入702亿元。长春市完成451亿元，增长9.1%。"
    )
    things = [indicator for _, indicator in told(reader, text, "indicator")]
    assert things[0] == things[2] == things[3] == "public_budget_revenue"


def test_more_people_than_any_province_has_are_the_nations(reader):
    text = (
        "Liaoning and the census of 2020\n\nLiaoning had 42.6 million people in 2020.\n\nPeople "
        "aged 60 and above numbered 264 million and made up 18.7 percent of the total."
    )
    assert [places for _, places in told(reader, text, "places")][1:] == [("100000",)] * 2


def test_a_space_between_chinese_words_ends_a_clause(reader):
    found = told(reader, "前三季度辽宁外贸增长近两成 民营企业成第一主体", "kind", "indicator")
    assert found == [("两成", "growth", "foreign_trade_total")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In 2023 the central, western and northeastern regions lost 1.1, 0.7 and 0.3 million "
            "people respectively.",
            [("Central China",), ("Western China",), ("NE",)],
            id="regions that share a word",
        ),
        pytest.param(
            "In Liaoning people over 65 made up 21 percent in 2023, three points more than in the "
            "country as a whole.",
            [("210000",), ("210000",)],
            id="more than in the country as a whole",
        ),
        pytest.param(
            "Jilin's population fell in 2023. Children under 15 make up 16.1 percent of the "
            "country's total.",
            [("100000",)],
            id="an age group of the whole country",
        ),
        pytest.param(
            "People dance in a square of Harbin in 2023. A quarter of the province's people are "
            "over 60.",
            [("230000",)],
            id="of the province's people",
        ),
    ],
)
def test_the_place_that_a_share_or_a_list_is_of(reader, text, expected):
    assert [places for _, places in told(reader, text, "places")] == expected


def test_deaths_and_births_set_against_each_other_are_the_natural_change(reader):
    text = "In Shenyang births, at 45,000 in 2023, fell short of deaths by 24,000."
    assert told(reader, text, "indicator", "value") == [
        ("45,000", "births", 45000.0),
        ("24,000", "natural_change", -24000.0),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "前4个月全省出口增长3.2%\n\n5月19日，记者从沈阳海关获悉，今年1至4月，全省外贸进出口总值"
            "2401.5亿元。",
            {("210000",)},
            id="a customs office and the whole province",
        ),
        pytest.param(
            "Liaoning and Jilin recorded net inflows of 71,000 and 33,000 people in 2023, "
            "respectively. Their populations still declined, by 145,000 and 75,000.",
            {("210000",), ("220000",)},
            id="theirs",
        ),
    ],
)
def test_places_pointed_to(reader, text, expected):
    assert {places for _, places in told(reader, text, "places")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In January 2017 the governor of Liaoning admitted that revenue had been inflated. In "
            "nominal terms the economy came in at 2.1 trillion yuan.",
            ["2016"],
            id="when it was said",
        ),
        pytest.param(
            "Harbin's tourism revenue was 60.5 billion yuan in 2021, only two-fifths of the 2019 "
            "level.",
            ["2021", "2021"],
            id="of the level of another year",
        ),
        pytest.param(
            "Retail sales of Dalian were 140 billion yuan in the first three quarters of 2023, of "
            "which September saw an increase of 6.1%.",
            ["2023-01/2023-09", "2023-09"],
            id="of which a month",
        ),
        pytest.param(
            "2022年末东北三省常住人口9643万人。而2010年第六次全国人口普查时，三省人口还有10952万人，"
            "12年间减少了1309万人。",
            ["2022", "2010", "2010/2022"],
            id="so many years until now",
        ),
    ],
)
def test_times_told_in_passing(reader, text, expected):
    day = date(2017, 2, 24) if "2017" in text else date(2023, 11, 9)
    assert [period for _, period in told(reader, text, "period", day=day)] == expected


def test_growths_right_after_two_amounts_are_theirs(reader):
    text = (
        "In Jilin disposable income was 34,650 yuan for urban residents and 17,140 yuan for rural "
        "residents in 2023, an increase of 5.7 percent and 7.8 percent."
    )
    urban, rural = "urban_disposable_income_per_capita", "rural_disposable_income_per_capita"
    things = [indicator for _, indicator in told(reader, text, "indicator")]
    assert things == [urban, rural, urban, rural]


def test_a_goal_told_after_growth_is_of_growth(reader):
    text = (
        "Heilongjiang's GDP grew 2.6 percent in 2023, the governor said. The goal had been set at "
        "around 6 percent.\n\nThe growth compares with 5.2 percent for the country as a whole."
    )
    things = [indicator for _, indicator in told(reader, text, "indicator")]
    assert things == ["gdp_growth_real"] * 3


def test_what_a_loss_of_people_is_put_down_to(reader):
    text = (
        "Liaoning lost 260,000 people in 2024. Of the decrease, 211,000 was natural and the "
        "remaining 49,000 the result of a net outflow."
    )
    assert told(reader, text, "indicator", "value", day=date(2025, 3, 1))[1:] == [
        ("211,000", "natural_change", -211000.0),
        ("49,000", "net_migration", -49000.0),
    ]


def test_a_list_that_says_only_at_its_end_that_all_are_fewer(reader):
    text = (
        "Liaoning, Jilin and Heilongjiang had 1.1 million, 3.2 million and 6.1 million fewer "
        "people in 2020 than in 2010, but in the same period Shenyang gained 820,000."
    )
    assert told(reader, text, "indicator", "value", "period") == [
        ("1.1 million", "population_change", -1.1e6, "2010/2020"),
        ("3.2 million", "population_change", -3.2e6, "2010/2020"),
        ("6.1 million", "population_change", -6.1e6, "2010/2020"),
        ("820,000", "population_change", 820000.0, "2010/2020"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In 2018 Liaoning had 43.6 million people. 68.1% of the population lived in urban "
            "areas, against 59.6% nationwide.",
            ["urbanisation_rate", "urbanisation_rate"],
            id="a share that lived in towns",
        ),
        pytest.param(
            "Liaoning's exports rose 4 percent and its imports 6 percent in 2023. The total stood "
            "at 760 billion yuan, up 5 percent.",
            ["imports", "foreign_trade_total", "foreign_trade_total"],
            id="the total of both ways of trade",
        ),
        pytest.param(
            "2023年大连市生产总值增长6.0%。第一产业增长4.4%，第三产业增长5.4%。分季度看，一季度同比"
            "增长5.6%，上半年增长5.9%。",
            ["primary_value_added", "tertiary_value_added", "gdp_growth_real", "gdp_growth_real"],
            id="by quarter",
        ),
        pytest.param(
            "Liaoning's GDP expanded 9.6 percent to 1.1 trillion yuan in 2012, slowing from 12.2 "
            "percent in 2011. The province set its growth targets for GDP and fixed-asset "
            "investment at 9 percent and 18 percent, respectively.",
            ["gdp_nominal", "gdp_growth_real", "gdp_growth_real", "fixed_asset_investment"],
            id="slowing, and targets of two things",
        ),
    ],
)
def test_things_that_few_words_point_to(reader, text, expected):
    things = [indicator for _, indicator in told(reader, text, "indicator")]
    assert things[1:] == expected


def test_a_paragraph_comes_back_from_neighbours_told_of_last(reader):
    text = (
        "Liaoning and its figures\n\nLiaoning's economy shrank 2.5 percent in 2016, while Jilin "
        "and Heilongjiang grew 6.9 percent and 6.1 percent.\n\nRetail sales rose 4.9 percent."
    )
    assert told(reader, text, "places", day=date(2017, 2, 27))[-1][1] == ("210000",)


def test_a_revised_figure_neither_grew_nor_fell(reader):
    text = (
        "Jilin's gross domestic product for 2018 was cut to 1.13 trillion yuan from the 1.51 "
        "trillion yuan first announced. Heilongjiang's GDP was revised down by 21.5 percent."
    )
    found = told(reader, text, "kind", "indicator", "period", day=date(2020, 1, 20))
    assert found == [
        ("1.13 trillion yuan", "level", "gdp_nominal", "2018"),
        ("1.51 trillion yuan", "level", "gdp_nominal", "2018"),
        ("21.5 percent", "change", "gdp_nominal", "2018"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Heilongjiang, which overtook Henan years ago, reaped 77.9 million tonnes of grain in "
            "2023, the tenth consecutive increase.",
            [("level", ("230000",)), ("streak", ("230000",))],
            id="one that was overtaken",
        ),
        pytest.param(
            "Liaoning's GDP fell 1.1 percent in the first quarter of 2023. It came last for the "
            "sixth quarter in a row.",
            [("growth", ("210000",)), ("streak", ("210000",))],
            id="quarters in a row",
        ),
    ],
)
def test_streaks_told_in_passing(reader, text, expected):
    assert [(kind, places) for _, kind, places in told(reader, text, "kind", "places")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Changchun's congress\n\nGDP of Changchun grew 3.6 percent in 2020.\n\nThe main "
            "targets of 2021 are as follows:\n\n- GDP growth of 7 percent\n\n- retail sales growth "
            "of 8 percent\n\nRetail sales of 2020 fell 9 percent.",
            ["growth", "target", "target", "growth"],
            id="listed below",
        ),
        pytest.param(
            "Dalian's targets for this year include GDP growth of around 6 percent, growth of 9 "
            "percent in fixed-asset investment and growth of 7 percent in retail sales.",
            ["target", "target", "target"],
            id="one after another",
        ),
    ],
)
def test_goals_in_lists(reader, text, expected):
    assert [kind for _, kind in told(reader, text, "kind", day=date(2021, 2, 8))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Liaoning had 43.9 million people at the end of 2014. The last census found that "
            "people aged 60 and over made up 15 per cent of them.",
            ["2014", "2010"],
            id="the last census",
        ),
        pytest.param(
            "Jilin's GDP rose 2.9% in 2014, down from 4.4% in 2013 and well short of a goal of 5%.",
            ["2014", "2013", "2014"],
            id="a goal missed in the year told of first",
        ),
        pytest.param(
            "Zhao moved back in January to work in Shenyang, capital of Liaoning.\n\nLiaoning grew "
            "by 5.8 percent last year.\n\nIts population was 43.9 million.",
            ["2014", "2014"],
            id="when somebody moved",
        ),
    ],
)
def test_the_time_that_a_text_is_about(reader, text, expected):
    assert [period for _, period in told(reader, text, "period", day=date(2015, 3, 18))] == expected


def test_a_place_that_led_with_a_rate_grew_by_it(reader):
    text = (
        "Liaoning's GDP growth was 5.3 percent in 2023.\n\nHainan led with 9.2 percent, and the "
        "port of Tianjin, at 4.3 percent, came near the end."
    )
    assert told(reader, text, "indicator", "kind")[1:] == [
        ("9.2 percent", "gdp_growth_real", "growth"),
        ("4.3 percent", "gdp_growth_real", "growth"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2022年辽宁固定资产投资增长3.6%，其中高技术制造业投资增长22.1%；黑龙江增长0.5%；吉林下降2.4%。",
            [("fixed_asset_investment", 0.5), ("fixed_asset_investment", -2.4)],
            id="a verb of its own after a part",
        ),
        pytest.param(
            "全省常住人口为38312224人，同第五次全国人口普查的36237576人相比，十年共增加2074648人，增长"
            "5.73%，年平均增长率为0.56%。",
            [("population_resident", 5.73), ("population_resident", 0.56)],
            id="a census communique",
        ),
        pytest.param(
            "In Heilongjiang people aged 65 and over made up 18.4 per cent of the population in "
            "2022, compared with 15.6 per cent in the 2020 census.",
            [("share_65plus", 18.4), ("share_65plus", 15.6)],
            id="a census is a time",
        ),
    ],
)
def test_things_that_go_on(reader, text, expected):
    found = told(reader, text, "indicator", "value", day=date(2023, 2, 2))
    assert [(indicator, value) for _, indicator, value in found][-2:] == expected
