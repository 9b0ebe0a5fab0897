"""Preferences survive being stored, and what cannot be used is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.state.preferences import (
    OPTIONS,
    Option,
    Preferences,
    SettingError,
    changed_values,
    option,
    parse_settings,
    read_preferences,
)


def values_of(each: Option) -> st.SearchStrategy:
    if each.kind == "flag":
        return st.booleans()
    if each.kind == "number":
        return st.integers(each.low, each.high)
    return st.sampled_from([choice.value for choice in each.choices])


ANY = st.builds(Preferences, **{each.id: values_of(each) for each in OPTIONS})


def test_every_preference_is_declared_with_its_default() -> None:
    assert [each.id for each in OPTIONS] != []
    assert {each.id: each.default for each in OPTIONS} == Preferences()._asdict()
    for each in OPTIONS:
        assert each.accepts(each.default)
        assert each.label
        assert each.help
        assert each.group


@given(ANY)
def test_stored_preferences_come_back(preferences: Preferences) -> None:
    assert read_preferences(changed_values(preferences)) == (preferences, ())


@given(ANY)
def test_a_command_line_can_set_each_preference(preferences: Preferences) -> None:
    words = {True: "on", False: "off"}
    texts = []
    for each in OPTIONS:
        value = getattr(preferences, each.id)
        texts.append(f"{each.id}={words[value] if each.kind == 'flag' else value}")
    assert Preferences(**parse_settings(texts)) == preferences


JSON = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())


@given(st.dictionaries(st.sampled_from([each.id for each in OPTIONS]), JSON))
def test_any_stored_value_is_used_or_named(values: dict) -> None:
    preferences, reasons = read_preferences(values)
    for name, value in values.items():
        used = value is not None and option(name).accepts(value)
        assert getattr(preferences, name) == (value if used else option(name).default)
        assert (
            used or value is None or any(str(reason).startswith(f"{name}:") for reason in reasons)
        )


@given(st.text())
def test_any_setting_is_read_or_refused(text: str) -> None:
    try:
        values = parse_settings([text])
    except SettingError:
        return
    assert all(option(name).accepts(value) for name, value in values.items())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("text_size=20", "from 80 to 200"),
        ("theme=pink", "high-contrast"),
        ("patterns=yes", "on, off"),
        ("colour=red", "ramp_sequential"),
        ("theme", "NAME=VALUE"),
    ],
)
def test_a_wrong_setting_says_what_is_possible(text: str, said: str) -> None:
    with pytest.raises(SettingError, match=said):
        parse_settings([text])
