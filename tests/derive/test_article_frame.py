"""The article frame: which article is shown, in which words its day is written."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.derive.article_frame import article_frame, date_text
from neviewer.domain.language import ENGLISH, Language
from neviewer.state.explorer import ExplorerState

CHINESE = Language("zh", lambda _context, text: "{year}年{day}" if "{" in text else text)


class FakePack:
    """Two articles, the second one in English only."""

    infos = (
        SimpleNamespace(id="turn", title="Turn", date="2026-11-23", summary="s", language="en"),
        SimpleNamespace(id="water", title="Water", date="undated", summary="w", language="en"),
    )

    def __init__(self, count: int = 2) -> None:
        self.infos = self.infos[:count]

    def articles(self, language):
        return self.infos

    def article(self, id_, language):
        found = [info for info in self.infos if info.id == id_]
        return SimpleNamespace(info=found[0], body=f"body of {id_}") if found else None


def state(**more) -> ExplorerState:
    return ExplorerState("province", "net_migration", "2023", **more)


@pytest.mark.parametrize(
    ("article", "shown"), [(None, "turn"), ("turn", "turn"), ("water", "water"), ("gone", "turn")]
)
def test_the_article_of_the_state_or_else_the_first(article, shown):
    frame = article_frame(FakePack(), state(article=article), ENGLISH)
    assert frame.id == shown
    assert frame.body == f"body of {shown}"
    assert [choice.id for choice in frame.choices] == ["turn", "water"]


def test_an_anchor_belongs_to_the_article_it_was_given_with():
    assert article_frame(FakePack(), state(article="water", anchor="a"), ENGLISH).anchor == "a"
    assert article_frame(FakePack(), state(article="gone", anchor="a"), ENGLISH).anchor is None


def test_a_pack_without_articles_gives_an_empty_frame():
    frame = article_frame(FakePack(0), state(article="turn"), ENGLISH)
    assert (frame.id, frame.body, frame.choices) == ("", "", ())


def test_the_day_is_written_as_the_language_writes_it():
    assert date_text("2026-11-23", ENGLISH) == "23 November 2026"
    assert date_text("2026-11-03", CHINESE) == "2026年3"


@given(st.text())
def test_what_is_no_date_is_left_as_it_is(text):
    shown = date_text(text, ENGLISH)
    assert shown == text or shown.split()[0].isdigit()
