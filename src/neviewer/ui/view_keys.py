"""The keys of each view, written once: views obey these tables, and the list of keys shows them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from neviewer.domain.language import QT_TRANSLATE_NOOP

_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier


class ViewKey(NamedTuple):
    """Keys of a view that do one thing."""

    keys: str  # portable names with blanks between
    title: str  # in the context Keys
    run: str = ""  # the method that does it, given the key; empty where Qt itself does


class ViewKeys(NamedTuple):
    """The keys of one view."""

    title: str  # in the context Keys
    rows: tuple[ViewKey, ...]


_CHOOSE = ViewKey("Return", QT_TRANSLATE_NOOP("Keys", "Choose it"), "choose")
_COMPARE = ViewKey("Space", QT_TRANSLATE_NOOP("Keys", "Add it to the comparison"), "compare")
_CLEAR = ViewKey("Esc", QT_TRANSLATE_NOOP("Keys", "Choose nothing"), "clear")

MAP = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Map"),
    (
        ViewKey(
            "Left Right Up Down",
            QT_TRANSLATE_NOOP("Keys", "Go to the next place in that direction"),
            "walk",
        ),
        _CHOOSE,
        _COMPARE,
        _CLEAR,
        ViewKey(
            "Shift+Left Shift+Right Shift+Up Shift+Down",
            QT_TRANSLATE_NOOP("Keys", "Move the map"),
            "pan",
        ),
        ViewKey("+ = -", QT_TRANSLATE_NOOP("Keys", "Enlarge and reduce"), "zoom_by_key"),
        ViewKey("Home 0", QT_TRANSLATE_NOOP("Keys", "Show the whole northeast"), "go_home"),
    ),
)
TREND = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Trend"),
    (
        ViewKey(
            "Left Right", QT_TRANSLATE_NOOP("Keys", "Go to the period before or after"), "step"
        ),
        ViewKey("Up Down", QT_TRANSLATE_NOOP("Keys", "Go to the line above or below"), "walk"),
        ViewKey("Home End", QT_TRANSLATE_NOOP("Keys", "Go to the first or last period"), "jump"),
        _CHOOSE,
        _COMPARE,
        _CLEAR,
        ViewKey("+ = -", QT_TRANSLATE_NOOP("Keys", "Enlarge and reduce"), "zoom_by_key"),
        ViewKey("0", QT_TRANSLATE_NOOP("Keys", "Show all periods"), "zoom_out"),
    ),
)
RANKING = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Ranking"),
    (
        ViewKey(
            "Up Down PgUp PgDown Home End",
            QT_TRANSLATE_NOOP("Keys", "Go to another place"),
            "walk",
        ),
        _CHOOSE,
        _COMPARE,
        _CLEAR,
    ),
)
TABLE = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Table"),
    (
        ViewKey("Left Right Up Down", QT_TRANSLATE_NOOP("Keys", "Go to another cell")),
        _CHOOSE,
        _COMPARE,
        _CLEAR,
        ViewKey("Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy the chosen rows, or all")),
    ),
)
TIMELINE = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Timeline"),
    (
        ViewKey("Left Right", QT_TRANSLATE_NOOP("Keys", "Go to the period before or after")),
        ViewKey("PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "Go five periods")),
        ViewKey("Home End", QT_TRANSLATE_NOOP("Keys", "Go to the first or last period")),
        ViewKey("Space", QT_TRANSLATE_NOOP("Keys", "Play, or stop playing")),
        ViewKey(
            "Shift+Home Shift+End",
            QT_TRANSLATE_NOOP("Keys", "Play from here, or up to here"),
            "bound_loop",
        ),
        ViewKey("Esc", QT_TRANSLATE_NOOP("Keys", "Play all periods"), "unbound_loop"),
    ),
)
INDICATORS = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Indicators"),
    (
        ViewKey("Up Down", QT_TRANSLATE_NOOP("Keys", "Go to another indicator")),
        ViewKey("Return", QT_TRANSLATE_NOOP("Keys", "Show it on the map")),
    ),
)
ARTICLE = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Article"),
    (
        ViewKey("Tab Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Go to the next or last link")),
        ViewKey("Return", QT_TRANSLATE_NOOP("Keys", "Follow the link")),
        ViewKey("Up Down PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "Read on, or back")),
    ),
)
SPLITTER = ViewKeys(
    QT_TRANSLATE_NOOP("Keys", "Edge between panels"),
    (
        ViewKey("Left Right Up Down", QT_TRANSLATE_NOOP("Keys", "Move the edge"), "nudge"),
        ViewKey("Home End", QT_TRANSLATE_NOOP("Keys", "Move it as far as it goes"), "to_end"),
    ),
)
VIEWS = (MAP, TREND, RANKING, TABLE, TIMELINE, INDICATORS, ARTICLE, SPLITTER)


def press(view: QWidget, keys: ViewKeys, event: QKeyEvent) -> bool:
    """Do what a key of a view is for; False for keys it does not know, or that are switched off."""
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    held = event.modifiers() & ~_KEYPAD
    printable = is_printable(key)
    if printable:
        held &= ~_SHIFT  # which keys need it is a matter of the keyboard's language
    name = _names(keys).get((key, held.value))
    if name is None or (printable and not has_single_keys(view)):
        return False
    getattr(view, name)(key)
    return True


def is_printable(key: Qt.Key) -> bool:
    """Whether a key alone writes a character that is no space."""
    return 0x21 <= key.value < 0x01000000


def has_single_keys(view: QWidget) -> bool:
    """Whether the reader lets characters alone be shortcuts."""
    preferences = getattr(view.window(), "preferences", None)
    return bool(getattr(preferences, "single_key_shortcuts", True))


@cache
def _names(keys: ViewKeys) -> dict[tuple[Qt.Key, int], str]:
    found = {}
    for row in keys.rows:
        for text in row.keys.split() if row.run else ():
            combination = QKeySequence(text)[0]  # type: ignore[index]
            found[combination.key(), combination.keyboardModifiers().value] = row.run
    return found
