"""A policy locks what it names, and whatever cannot be used of it is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.language import ENGLISH, Language
from neviewer.state.policy import FREE, merged, read_policy
from neviewer.state.preferences import Preferences

SCHOOL = """
[locked]
language = "zh"
text_size = 125
patterns = true

[reason]
en = "Set by the school."
zh = "由学校设定。"
"""


def test_what_is_locked_holds_whatever_was_chosen() -> None:
    policy, problems = read_policy(SCHOOL)
    assert problems == ()
    chosen = policy.apply(Preferences(language="en", theme="dark", text_size=80))
    assert chosen == Preferences(language="zh", theme="dark", text_size=125, patterns=True)
    assert policy.locks("language")
    assert not policy.locks("theme")
    assert policy.refused(("theme", "language")) == ("language",)


def test_the_reason_is_in_the_language_of_the_reader() -> None:
    policy, _ = read_policy(SCHOOL)
    assert policy.reason("language", ENGLISH) == "Set by the school."
    assert policy.reason("language", Language("zh")) == "由学校设定。"
    bare, _ = read_policy("[locked]\ntheme = 'dark'")
    assert "Locked" in bare.reason("theme", ENGLISH)


def test_each_thing_that_cannot_be_used_is_told_and_the_rest_holds() -> None:
    policy, problems = read_policy("[locked]\ntheme = 'pink'\ncolour = 1\ntext_size = 150")
    assert policy.locked == {"text_size": 150}
    said = " ".join(map(str, problems))
    assert "pink" in said
    assert "colour" in said


def test_a_file_that_is_none_locks_nothing_and_says_why() -> None:
    for text in ("[locked", "theme = 'dark'", "locked = 3"):
        policy, problems = read_policy(text)
        assert policy == FREE
        assert len(problems) == 1


def test_the_first_of_two_policies_holds() -> None:
    first, _ = read_policy("[locked]\ntheme = 'dark'\n[reason]\nen = 'first'")
    second, _ = read_policy("[locked]\ntheme = 'light'\npatterns = true\n[reason]\nen = 'second'")
    both = merged((first, second))
    assert both.locked == {"theme": "dark", "patterns": True}
    assert both.reason("theme", ENGLISH) == "first"
    assert both.reason("patterns", ENGLISH) == "second"


@given(st.text())
def test_any_text_is_a_policy_or_told_of(text: str) -> None:
    policy, problems = read_policy(text)
    assert problems or policy.locked is not None
    policy.apply(Preferences())
