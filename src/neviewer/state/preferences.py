"""How the program looks and speaks: kept apart from what is explored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

LANGUAGES = ("system", "en", "zh")
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """A reader's choices of language and look."""

    language: str = "system"
    theme: str = "system"


_ALLOWED = {"language": LANGUAGES, "theme": THEMES}


def read_preferences(values: Mapping[str, Any]) -> tuple[Preferences, tuple[str, ...]]:
    """Preferences from stored values, with a reason for each value that could not be used."""
    kept: dict[str, str] = {}
    reasons: list[str] = []
    for name, allowed in _ALLOWED.items():
        value = values.get(name)
        if value in allowed:
            kept[name] = str(value)
        elif value is not None:
            reasons.append(f"{name}: {value!r} is not one of {', '.join(allowed)}")
    return Preferences(**kept), tuple(reasons)


def changed_values(preferences: Preferences) -> dict[str, str]:
    """Only what differs from the defaults, ready to be stored."""
    default = Preferences()
    values = asdict(preferences)
    return {
        field.name: values[field.name]
        for field in fields(Preferences)
        if values[field.name] != getattr(default, field.name)
    }
