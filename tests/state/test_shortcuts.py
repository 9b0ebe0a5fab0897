from __future__ import annotations

import pytest

from neviewer.domain.language import ENGLISH
from neviewer.state.shortcuts import refusal

TAKEN = {"export": ["Ctrl+E"], "zoom-in": ["Ctrl++"], "go": ["Ctrl+G", "F3"]}


@pytest.mark.parametrize("keys", ["Ctrl+K", "F9", "Shift+F6", "Alt+Left", "Ctrl+Shift+E", "Meta+J"])
def test_keys_that_nobody_uses_are_fine(keys: str) -> None:
    assert refusal("find", keys, TAKEN, {}, ENGLISH) == ""


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("E", "add Ctrl or Alt"),
        ("+", "add Ctrl or Alt"),
        ("Shift+A", "add Ctrl or Alt"),
        ("Left", "add Ctrl or Alt"),
        ("Ctrl+Space", "input methods"),
        ("Shift+Space", "input methods"),
        ("Ctrl+V", "editing text"),
        ("Ctrl+E", "“Export”"),
        ("Ctrl++", "“zoom-in”"),
        ("F3", "“go”"),
    ],
)
def test_a_refusal_is_a_sentence_that_says_why(keys: str, told: str) -> None:
    text = refusal("find", keys, TAKEN, {"export": "Export"}, ENGLISH)
    assert told in text
    assert keys in text
    assert text.endswith(".")


def test_an_action_may_keep_its_own_keys() -> None:
    assert refusal("export", "Ctrl+E", TAKEN, {}, ENGLISH) == ""
