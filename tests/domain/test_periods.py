"""Time periods: what is one, where it stands, and what lies between two of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.language import ENGLISH
from neviewer.domain.periods import (
    follows,
    missing_years,
    nearest,
    ordered,
    parse_period,
    period_text,
    position,
    short_years,
    usual_step,
)

YEARS = st.integers(1000, 9999).map(str)
PERIODS = st.one_of(
    YEARS,
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.builds("{}-S{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
)


@given(PERIODS)
def test_every_form_lies_within_its_year(text):
    year = int(text[:4])
    period = parse_period(text)
    assert year <= period.start < period.end <= year + 1
    assert position(text) == period.start


@given(st.text())
def test_no_text_is_too_strange_to_ask(text):
    parse_period(text)
    assert isinstance(period_text(text, ENGLISH), str)
    assert isinstance(position(text), float)


@pytest.mark.parametrize(
    "text", ["", "23", "2023-Q5", "2023-13", "2023-S3", "20233", "２０２３", "2020/2010"]
)
def test_what_is_no_period_is_none(text):
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2023", "2023"),
        ("2023-Q1", "Q1 2023"),
        ("2023-S2", "second half of 2023"),
        ("2023-03", "March 2023"),
        ("2010/2020", "2010–2020"),
        ("soon", "soon"),
    ],
)
def test_periods_are_read_in_words(text, read):
    assert period_text(text, ENGLISH) == read


def test_periods_are_ordered_in_time_and_the_year_before_its_parts():
    assert ordered(["2024", "2023-Q2", "2023", "2023-01", "2023"]) == (
        "2023", "2023-01", "2023-Q2", "2024",
    )  # fmt: skip


def test_the_nearest_period_is_the_later_of_two_equally_near():
    assert nearest("2015", ("2010", "2020")) == "2020"
    assert nearest("1900", ("2010", "2020")) == "2010"
    assert nearest("nonsense", ("2010", "2020")) == "2020"
    assert nearest("2020", ()) is None


@given(PERIODS, st.lists(PERIODS, min_size=1))
def test_the_nearest_period_exists_and_none_is_nearer(wanted, existing):
    found = nearest(wanted, existing)
    assert found in existing
    reach = abs(position(found) - position(wanted))
    assert all(abs(position(other) - position(wanted)) >= reach for other in existing)


def test_yearly_figures_have_gaps_and_censuses_have_none():
    assert usual_step(("1990", "1991", "1995")) == 4.0
    assert usual_step(("1990", "1991", "1992", "1995")) == 1.0
    assert not follows("1992", "1995", 1.0)
    assert follows("1990", "1991", 1.0)
    assert follows("1964", "1982", usual_step(("1953", "1964", "1982", "1990", "2000")))


def test_years_without_figures_are_told_as_ranges():
    assert missing_years(("2000", "2010", "2011", "2013")) == ((2001, 2009), (2012, 2012))
    assert missing_years(("2020-Q1", "2020-Q3", "2021-Q1")) == ()
    assert short_years(("1952", "2025")) == "1952–2025"
    assert short_years(("2020",)) == "2020"
    assert short_years(()) == ""
