"""Each verdict, on sentences of figures that the data have."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.read import Reader


def verdicts(reader: Reader, text: str, day: date | None = None) -> list[tuple[str, str]]:
    return [(item.claim.quote, item.verdict) for item in reader.read(text, day).claims]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Liaoning's GDP grew 5.3 percent in 2023.", "agrees"),
        ("Liaoning's GDP grew 4.9 percent in 2023.", "contradicts"),
        ("Liaoning's GDP grew 4.3 percent in 2023.", "other basis"),
        ("In 2023, Liaoning's GDP was 3,020.94 billion yuan.", "since revised"),
        ("In 2023, Liaoning's GDP exceeded 3 trillion yuan.", "agrees"),
        ("In 2023, Liaoning's GDP exceeded 4 trillion yuan.", "contradicts"),
        ("Liaoning had a net outflow of 86,000 residents in 2023: net outflow.", "contradicts"),
        ("Liaoning aims for GDP growth of 5 percent in 2031.", "not checkable"),
        ("Exports of ships from Liaoning grew 5 percent in 2023.", "not in the data"),
        ("In the first quarter of 2023, Liaoning's GDP grew 4.7 percent.", "not in the data"),
        ("2023年辽宁省地区生产总值增长5.3%。", "agrees"),
        ("2023年辽宁省地区生产总值增长3.5%。", "contradicts"),
        ("2023年末吉林省常住人口2339.41万人。", "agrees"),
        ("2020年，辽宁省65岁及以上人口占17.42%。", "agrees"),
        ("Liaoning's nominal GDP grew 4.3 percent in 2023.", "since revised"),
        ("2023年黑龙江省粮食产量占全国的11.2%。", "agrees"),
        ("2023年黑龙江省粮食产量占全国的14.2%。", "contradicts"),
        (
            "According to the census, Shenyang was home to 21.3 percent of Liaoning's population "
            "in 2020.",
            "agrees",
        ),
        ("In 2023, Liaoning's economy grew 10-fold.", "ambiguous"),
        (
            "In 2023 the services sector of Liaoning contributed 98 percent of growth.",
            "not in the data",
        ),
    ],
)
def test_verdict_of_the_first_claim(reader, text, verdict):
    found = verdicts(reader, text)
    assert found
    assert found[0][1] == verdict, found


def test_figures_revised_after_a_text_was_written_refute_nothing(reader):
    text = "At the end of 2012 Heilongjiang had a resident population of 38.34 million."
    assert verdicts(reader, text, date(2013, 3, 1)) == [("38.34 million", "ambiguous")]
    assert verdicts(reader, text, date(2024, 3, 1)) == [("38.34 million", "contradicts")]


def test_a_part_that_the_data_lack_is_not_judged_by_the_total(reader):
    text = "In 2023 soybean output in Heilongjiang was 9.17 million tonnes."
    assert [verdict for _, verdict in verdicts(reader, text)] == ["not in the data"]


def test_every_verdict_carries_its_query_and_what_was_compared(reader):
    item = reader.read("2023年辽宁省地区生产总值增长5.3%。").claims[0]
    assert "2023" in item.evidence.query
    assert item.evidence.cells
    assert item.evidence.source
    assert item.evidence.tolerance == pytest.approx(0.05)
    assert item.link == "neviewer:/province/gdp_growth_real?period=2023&sel=210000"


def test_a_value_alone_makes_no_link(reader):
    # 5.3 is Liaoning's growth; nothing here says growth of what.
    found = reader.read("Liaoning planted 5.3 percent in 2023.").claims
    assert all(item.verdict != "agrees" for item in found)


def test_places_are_kept_apart_from_what_they_are_compared_with(reader):
    text = "In 2023 Jilin's GDP rose 6.3 percent, above the national average of 5.2 percent."
    places = [item.claim.places for item in reader.read(text).claims]
    assert places == [("220000",), ("100000",)]


def test_last_year_is_told_from_the_date(reader):
    claim = reader.read("Jilin's GDP grew 6.3 percent last year.", date(2024, 2, 1)).claims[0].claim
    assert claim.period == "2023"


def test_respectively_deals_numbers_to_places(reader):
    text = "In 2023, GDP in Liaoning and Jilin grew 5.3 percent and 6.3 percent, respectively."
    found = reader.read(text).claims
    assert [item.claim.places for item in found] == [("210000",), ("220000",)]
    assert [item.verdict for item in found] == ["agrees", "agrees"]


def test_numbers_that_are_no_claims_have_reasons(reader):
    text = "On May 3, 2024 at 13:41 Wang Lan, 37, spoke in Room 12 of 14 cities."
    reading = reader.read(text)
    assert not reading.claims
    reasons = {other.quote: other.reason for other in reading.others}
    assert reasons["37"] == "age"
    assert reasons["May 3, 2024"] == "date"
    assert reasons["14 cities"] == "count of places"


@pytest.mark.parametrize(
    ("day", "verdict"), [(date(2019, 3, 5), "ambiguous"), (date(2021, 3, 5), "contradicts")]
)
def test_first_count_of_a_year_is_not_refuted_by_the_final_one(reader, day, verdict):
    text = "In 2018, Dalian's GDP grew 7.1 percent."
    assert verdicts(reader, text, day) == [("7.1 percent", verdict)]


def test_what_each_office_counts_in_its_own_way_refutes_nothing(reader):
    text = "In 2018, the foreign direct investment utilised in Dalian was US$3.25 billion."
    assert verdicts(reader, text) == [("US$3.25 billion", "ambiguous")]


def test_share_that_is_far_from_the_nations_is_likely_another_one(reader):
    text = "In 2020 Liaoning had 53.5 percent of the nation's GDP."
    assert verdicts(reader, text) == [("53.5 percent", "ambiguous")]
    text = "In 2020 Liaoning had 3.5 percent of the nation's GDP."
    assert verdicts(reader, text) == [("3.5 percent", "contradicts")]


def test_a_share_of_first_counts_does_not_contradict_the_yearbooks(reader):
    text = (
        "In 2017 the three northeastern provinces accounted for 6.7 percent of the national GDP. "
    )
    assert verdicts(reader, text, date(2018, 1, 29)) == [("6.7 percent", "ambiguous")]
    assert verdicts(reader, text, date(2025, 1, 29)) == [("6.7 percent", "contradicts")]


def test_what_an_economic_census_took_away_later_is_not_held_against_a_text(reader):
    text = "In 2018 Jilin's GDP was 1.5 trillion yuan."
    assert verdicts(reader, text, date(2019, 1, 29))[0][1] != "contradicts"
