"""What the search box finds, and in which order."""

from __future__ import annotations

import pytest

from fake_pack import SHENYANG
from neviewer.derive.search import entry, fold, search, search_entries
from neviewer.domain.language import ENGLISH


def found(*names: str, query: str) -> list[str]:
    return [each.id for each in search([entry("place", n, n, (), ENGLISH) for n in names], query)]


def test_exact_names_come_first_then_beginnings_then_words_then_letters():
    names = ("Grand anshan", "An-shank an", "Anshan city", "Axnxshan", "Anshan", "Dalian")
    assert found(*names, query="ANSHAN")[:3] == ["Anshan", "Anshan city", "Grand anshan"]
    assert found(*names, query="anshan")[-1] != "Dalian"
    assert "Dalian" not in found(*names, query="anshan")
    assert "Axnxshan" in found(*names, query="anshan")


def test_two_letters_do_not_find_whatever_contains_them_in_order():
    assert found("Dalian", "Anshan", query="dn") == []


def test_a_chinese_word_is_found_inside_a_name():
    assert found("沈阳市", "地区生产总值", query="生产") == ["地区生产总值"]


def test_nothing_typed_finds_nothing():
    assert found("Anshan", query="  ") == []


def test_case_accents_and_spaces_do_not_count():
    assert fold("  Shěnyáng   Shì ") == "shenyang shi"


@pytest.mark.parametrize("query", ["shenyang", "沈阳", SHENYANG])
def test_a_place_is_found_in_both_languages_and_by_its_code(pack, state, query):
    first = search(search_entries(pack, state, ENGLISH), query)[0]
    assert (first.kind, first.id) == ("place", SHENYANG)


def test_a_story_is_found_by_its_title(pack, state):
    first = search(search_entries(pack, state, ENGLISH), "walk")[0]
    assert (first.kind, first.id, first.kind_text) == ("story", "walk", "story")


def test_periods_of_the_indicator_on_show_are_found(pack, state):
    first = search(search_entries(pack, state, ENGLISH), state.period)[0]
    assert (first.kind, first.id) == ("period", state.period)
