"""The words of a reading in the window: verdicts, what is no claim and why."""

from __future__ import annotations

from typing import NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.reading import words
from neviewer.reading.claims import VERDICTS

NO_CLAIM = "no claim"  # what a reader may say of a claim besides another verdict


class _Words(NamedTuple):
    mark: str
    name: str
    counted: str
    meaning: str
    one: str = ""  # how a single one is counted, where English says it in another way


_VERDICTS = {
    "agrees": _Words(
        "✓",
        QT_TRANSLATE_NOOP("Reading", "Agrees"),
        QT_TRANSLATE_NOOP("Reading", "{count} agree"),
        QT_TRANSLATE_NOOP("Reading", "Equal to the data, within the figure’s own rounding."),
        QT_TRANSLATE_NOOP("Reading", "{count} agrees"),
    ),
    "since revised": _Words(
        "≈",
        QT_TRANSLATE_NOOP("Reading", "Since revised"),
        QT_TRANSLATE_NOOP("Reading", "{count} since revised"),
        QT_TRANSLATE_NOOP("Reading", "Equal to an earlier figure, which was revised since."),
    ),
    "other basis": _Words(
        "⇄",
        QT_TRANSLATE_NOOP("Reading", "On another basis"),
        QT_TRANSLATE_NOOP("Reading", "{count} on another basis"),
        QT_TRANSLATE_NOOP("Reading", "Equal to the same thing counted on another basis."),
    ),
    "contradicts": _Words(
        "≠",
        QT_TRANSLATE_NOOP("Reading", "Contradicts"),
        QT_TRANSLATE_NOOP("Reading", "{count} contradict"),
        QT_TRANSLATE_NOOP("Reading", "The data have this very thing, and it differs."),
        QT_TRANSLATE_NOOP("Reading", "{count} contradicts"),
    ),
    "ambiguous": _Words(
        "?",
        QT_TRANSLATE_NOOP("Reading", "Ambiguous"),
        QT_TRANSLATE_NOOP("Reading", "{count} ambiguous"),
        QT_TRANSLATE_NOOP("Reading", "Several readings fit."),
    ),
    "not in the data": _Words(
        "–",
        QT_TRANSLATE_NOOP("Reading", "Not in the data"),
        QT_TRANSLATE_NOOP("Reading", "{count} not in the data"),
        QT_TRANSLATE_NOOP("Reading", "Understood, but the data have no such figure."),
    ),
    "not checkable": _Words(
        "·",
        QT_TRANSLATE_NOOP("Reading", "Not checkable"),
        QT_TRANSLATE_NOOP("Reading", "{count} not checkable"),
        QT_TRANSLATE_NOOP("Reading", "A target, a forecast or an opinion."),
    ),
}
_NO_CLAIM = QT_TRANSLATE_NOOP("Reading", "No claim at all")


def mark(verdict: str) -> str:
    """The sign of a verdict."""
    return _VERDICTS[verdict].mark if verdict in _VERDICTS else "∅"


def name(verdict: str, language: Language) -> str:
    """A verdict in words."""
    found = _VERDICTS[verdict].name if verdict in _VERDICTS else _NO_CLAIM
    return language.translate("Reading", found)


def meaning(verdict: str, language: Language) -> str:
    """What a verdict says, in a sentence."""
    return language.translate("Reading", _VERDICTS[verdict].meaning)


def count(verdict: str, number: int, language: Language) -> str:
    """How many claims have a verdict: ``7 agree``."""
    words = _VERDICTS[verdict]
    counted = words.one if number == 1 and words.one else words.counted
    return language.translate("Reading", counted).format(count=number)


def reason(text: str, language: Language) -> str:
    """Why a number is no claim."""
    return words.reason(language, text)


def choices(language: Language) -> tuple[tuple[str, str], ...]:
    """What a reader may hold a claim to be: ids and words."""
    return tuple((each, name(each, language)) for each in (*VERDICTS, NO_CLAIM))
