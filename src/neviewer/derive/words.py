"""The states of a figure as marks and as words."""

from __future__ import annotations

from functools import lru_cache

from neviewer.derive.frames import Mark
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.series import Cell

SEPARATOR = " • "

_BY_STATUS = {
    "B": Mark.BREAK,
    "D": Mark.DEFINITION,
    "E": Mark.ESTIMATED,
    "P": Mark.PROVISIONAL,
    "U": Mark.DOUBTFUL,
}
_WORDS = {
    Mark.PROVISIONAL: QT_TRANSLATE_NOOP("Derive", "provisional"),
    Mark.ESTIMATED: QT_TRANSLATE_NOOP("Derive", "estimated"),
    Mark.DERIVED: QT_TRANSLATE_NOOP("Derive", "derived"),
    Mark.DOUBTFUL: QT_TRANSLATE_NOOP("Derive", "doubtful"),
    Mark.BREAK: QT_TRANSLATE_NOOP("Derive", "break in the series"),
    Mark.DEFINITION: QT_TRANSLATE_NOOP("Derive", "other definition"),
    Mark.MISSING: QT_TRANSLATE_NOOP("Derive", "no figure"),
    Mark.NOT_APPLICABLE: QT_TRANSLATE_NOOP("Derive", "not applicable"),
}
_FINAL = QT_TRANSLATE_NOOP("Derive", "final")
_BOTH = QT_TRANSLATE_NOOP("Derive", "{first} and {next}")
_LIST = QT_TRANSLATE_NOOP("Derive", "{first}, {next}")


def mark_of(cell: Cell) -> Mark:
    """What must be shown of a figure besides its value."""
    mark = _BY_STATUS.get(cell.status, Mark.NONE)
    return mark | Mark.DERIVED if cell.derived else mark


@lru_cache(maxsize=256)
def mark_words(mark: Mark, language: Language) -> str:
    """The words of a mark, one after the other; empty for no mark."""
    words = [language.translate("Derive", _WORDS[each]) for each in mark]
    return linked(words, language.translate("Derive", _BOTH))


@lru_cache(maxsize=256)
def status_words(mark: Mark, language: Language) -> str:
    """How far a figure can be relied on: ``final``, ``provisional``, ``estimated and derived``.

    A break says nothing against the figure itself, so it is no status, but it is told.
    """
    if mark in (Mark.NONE, Mark.BREAK):
        final = language.translate("Derive", _FINAL)
        return listed([final, mark_words(mark, language)] if mark else [final], language)
    return mark_words(mark, language)


def listed(texts: list[str], language: Language) -> str:
    """Texts in a row, with the comma of the language."""
    return linked(texts, language.translate("Derive", _LIST))


def linked(texts: list[str], pattern: str) -> str:
    """Texts in a row, joined two by two by a pattern with ``first`` and ``next``."""
    row = texts[0] if texts else ""
    for text in texts[1:]:
        row = pattern.format(first=row, next=text)
    return row


def joined(*parts: str) -> str:
    """The parts that are not empty, with dots between."""
    return SEPARATOR.join(part for part in parts if part)


def uncapitalised(text: str) -> str:
    """A name as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def sentence_case(text: str) -> str:
    """A phrase with a capital at its beginning; symbols of units stay as they are."""
    word = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if len(word) > 3 and word.islower() else text
