"""Options that whoever keeps the computer has locked: docs/deploying.md shows the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language, Told
from neviewer.state.preferences import OPTIONS, Preferences, Value

_LOCKED = QT_TRANSLATE_NOOP("Preferences", "Locked by whoever keeps this computer.")
_NO_TOML = QT_TRANSLATE_NOOP("Errors", "it cannot be read as TOML ({reason})")
_NO_TABLE = QT_TRANSLATE_NOOP("Errors", "it has no table [locked]")
_UNKNOWN = QT_TRANSLATE_NOOP("Errors", "{name} is not an option")
_LANGUAGES = ("en", "zh")


class Policy(NamedTuple):
    """Values that hold whatever the reader chose, and why."""

    locked: Mapping[str, Value] = {}
    reasons: Mapping[str, Mapping[str, str]] = {}

    def locks(self, id_: str) -> bool:
        """Whether a reader cannot change an option."""
        return id_ in self.locked

    def reason(self, id_: str, language: Language) -> str:
        """Why an option is locked, as its keeper wrote it, else in general words."""
        given = self.reasons.get(id_, {})
        text = language.pick(given.get("en", ""), given.get("zh", ""))
        return text or language.translate("Preferences", _LOCKED)

    def apply(self, preferences: Preferences) -> Preferences:
        """The preferences with what is locked in its place."""
        return preferences._replace(**self.locked)  # type: ignore[arg-type]

    def refused(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """Those of some options that are locked."""
        return tuple(id_ for id_ in wanted if id_ in self.locked)


FREE = Policy()


def read_policy(text: str) -> tuple[Policy, tuple[Told, ...]]:
    """A policy from TOML, with what could not be used of it; the rest of it holds."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return FREE, (Told("Errors", _NO_TOML, reason=error),)
    table = found.get("locked")
    if not isinstance(table, dict):
        return FREE, (Told("Errors", _NO_TABLE),)
    given = found.get("reason", {})
    words = {code: given[code] for code in _LANGUAGES if isinstance(given, dict) and code in given}
    reasons = {code: str(text) for code, text in words.items()}
    locked, problems = _usable(table)
    return Policy(locked, dict.fromkeys(locked, reasons)), problems


def merged(policies: Iterable[Policy]) -> Policy:
    """Several policies as one; of two that lock the same option the first holds."""
    locked: dict[str, Value] = {}
    reasons: dict[str, Mapping[str, str]] = {}
    for policy in policies:
        for id_, value in policy.locked.items():
            if id_ not in locked:
                locked[id_] = value
                reasons[id_] = policy.reasons.get(id_, {})
    return Policy(locked, reasons)


def _usable(table: Mapping[str, Any]) -> tuple[dict[str, Value], tuple[Told, ...]]:
    options = {option.id: option for option in OPTIONS}
    locked: dict[str, Value] = {}
    problems: list[Told] = []
    for name, value in table.items():
        if name not in options:
            problems.append(Told("Errors", _UNKNOWN, name=name))
        elif not options[name].accepts(value):
            problems.append(options[name].refusal(value))
        else:
            locked[name] = value
    return locked, tuple(problems)
