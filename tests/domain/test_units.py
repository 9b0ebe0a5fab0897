"""Numbers as they are read, in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.indicators import Unit
from neviewer.domain.language import ENGLISH, Language
from neviewer.domain.units import NumberStyle, format_value, places_needed, scales_of, signed

CHINESE = Language("zh")
TEN_THOUSAND = Unit("PERSON_10K", "person", 1e4, "10 thousand persons", "万人")
PERSON = Unit("PERSON", "person", 1.0, "persons", "人")
YUAN_100M = Unit("CNY_100M", "CNY", 1e8, "100 million yuan", "亿元")
YUAN = Unit("CNY", "CNY", 1.0, "yuan", "元")
PERCENT = Unit("PERCENT", "percent", 1.0, "%", "%")
ODD = Unit("ODD", "thing", 1e4, "myriads of things", "万个")
FINITE = st.floats(-1e12, 1e12, allow_nan=False)


def written(value, unit, decimals, language=ENGLISH, **more):
    return format_value(value, scales_of(unit, decimals, language), language, **more)


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "english", "chinese"),
    [
        (8.6, TEN_THOUSAND, 2, "86 thousand persons", "8.6万人"),
        (4.34, TEN_THOUSAND, 2, "43.4 thousand persons", "4.34万人"),
        (-18.07, TEN_THOUSAND, 2, "−180.7 thousand persons", "−18.07万人"),
        (4197, TEN_THOUSAND, 0, "41.97 million persons", "4,197万人"),
        (0.05, TEN_THOUSAND, 2, "500 persons", "0.05万人"),
        (0, TEN_THOUSAND, 2, "0 persons", "0万人"),
        (31389.8, YUAN_100M, 1, "3.14 trillion yuan", "31,389.8亿元"),
        (8122.1, YUAN_100M, 2, "812.2 billion yuan", "8,122.1亿元"),
        (99.9996, TEN_THOUSAND, 4, "1.00 million persons", "99.9996万人"),
        (58700, YUAN, 0, "58,700 yuan", "5.87万元"),
        (730785, PERSON, 0, "730,785 persons", "73.08万人"),
        (1335935, PERSON, 0, "1.34 million persons", "133.6万人"),
        (6.3, PERCENT, 1, "6.3%", "6.3%"),
        (5, PERCENT, 1, "5.0%", "5.0%"),
        (5, PERCENT, 0, "5%", "5%"),
        (1234.5, PERCENT, 1, "1,234.5%", "1,234.5%"),
        (12, ODD, 0, "12 myriads of things", "12万个"),
    ],
)
def test_figures_are_read_in_the_words_of_the_language(value, unit, decimals, english, chinese):
    assert written(value, unit, decimals) == english
    assert written(value, unit, decimals, CHINESE) == chinese


def test_precise_text_keeps_every_published_digit():
    assert written(30209.4, YUAN_100M, 1, precise=True) == "3.02094 trillion yuan"


def test_separators_are_those_of_the_style():
    style = NumberStyle(group=".", point=",", minus="-")
    assert style.number(-1234567.8, 1) == "-1.234.567,8"


@given(FINITE, st.integers(0, 4))
def test_zero_has_no_sign_and_negative_numbers_the_true_minus(value, decimals):
    text = NumberStyle().number(value, decimals)
    assert "-" not in text
    assert text.startswith("−") == (value < 0 and any(digit in text for digit in "123456789"))


@given(FINITE, st.integers(0, 3))
def test_english_never_counts_in_ten_thousands(value, decimals):
    text = written(value, TEN_THOUSAND, decimals)
    assert text.count(" 10 thousand") == 0


@given(st.decimals(-10000, 10000, places=3))
def test_places_needed_lose_nothing_and_add_nothing(number):
    places = places_needed(float(number), 6)
    assert float(f"{float(number):.{places}f}") == float(number)
    assert not places or float(f"{float(number):.{places - 1}f}") != float(number)


def test_changes_have_a_sign():
    assert [signed(text) for text in ("5.3%", "−5.3%", "0.0%")] == ["+5.3%", "−5.3%", "0.0%"]
