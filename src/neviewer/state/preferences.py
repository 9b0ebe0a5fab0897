"""How the program looks and speaks: kept apart from what is explored.

Each preference is declared once, in ``OPTIONS``: the dialog, the profile, a policy file and the
command line all read that table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError, Told

Value = str | int | bool

THEMES = ("system", "light", "dark", "high-contrast")
SEQUENTIAL_RAMPS = (
    "deep",
    "matter",
    "batlow",
    "davos",
    "lajolla",
    "ylgnbu",
    "ylorbr",
    "greys",
)
DIVERGING_RAMPS = ("puor", "vik", "broc", "cork", "bam")
SMALLEST_TEXT, LARGEST_TEXT = 80, 200


_NO_NUMBER = QT_TRANSLATE_NOOP(
    "Errors", "{name}: “{value}” is not a whole number from {low} to {high}"
)
_NO_CHOICE = QT_TRANSLATE_NOOP("Errors", "{name}: “{value}” is not one of {choices}")
_NO_SETTING = QT_TRANSLATE_NOOP(
    "Errors", "“{text}” is not a setting; write NAME=VALUE with one of {names}"
)


class SettingError(TellableError):
    """A setting of the command line that cannot be had."""


class Choice(NamedTuple):
    """One value an option may have; ``label`` is in the context Preferences, or a proper name."""

    value: str
    label: str


class Option(NamedTuple):
    """One preference: what it may be, and the words it is offered with."""

    id: str
    kind: Literal["choice", "number", "flag"]
    default: Value
    group: str
    label: str
    help: str
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 0
    others: str = ""  # a pattern of further values that a choice may have, as files bring them

    def accepts(self, value: object) -> bool:
        """Whether a value of the right type is one that this option may have."""
        if self.kind == "flag":
            return isinstance(value, bool)
        if self.kind == "number":
            whole = isinstance(value, int) and not isinstance(value, bool)
            return whole and self.low <= value <= self.high  # type: ignore[operator]
        if any(value == choice.value for choice in self.choices):
            return True
        return isinstance(value, str) and bool(
            self.others and re.fullmatch(self.others, value, re.ASCII)
        )

    def from_text(self, text: str) -> Value | None:
        """The value that a text of the command line stands for, or None."""
        value: Value = text
        if self.kind == "flag":
            value = {"on": True, "off": False}.get(text, text)
        elif self.kind == "number" and text.isascii() and text.isdecimal():
            value = int(text)
        return value if self.accepts(value) else None

    def refusal(self, value: object) -> Told:
        """Why a value cannot be had, and what can."""
        if self.kind == "number":
            return Told(
                "Errors", _NO_NUMBER, name=self.id, value=value, low=self.low, high=self.high
            )
        names = ["on", "off"] if self.kind == "flag" else [each.value for each in self.choices]
        return Told("Errors", _NO_CHOICE, name=self.id, value=value, choices=", ".join(names))


class Preferences(NamedTuple):
    """A reader's choices of language and look."""

    language: str = "system"
    theme: str = "system"
    text_size: int = 100  # per cent
    ramp_sequential: str = "deep"
    ramp_diverging: str = "puor"
    patterns: bool = False  # classes drawn by density and not by colour
    numbers: str = "language"
    reduced_motion: str = "system"
    single_key_shortcuts: bool = True
    sound: bool = False  # whether lines may be heard
    tour: bool = True  # whether the first start leads round the window


_LOOK = QT_TRANSLATE_NOOP("Preferences", "Look")
_LANGUAGE = QT_TRANSLATE_NOOP("Preferences", "Language")
_NUMBERS = QT_TRANSLATE_NOOP("Preferences", "Numbers")
_MAP = QT_TRANSLATE_NOOP("Preferences", "Map and charts")
_KEYBOARD = QT_TRANSLATE_NOOP("Preferences", "Keyboard")
_HELP = QT_TRANSLATE_NOOP("Preferences", "Help")
_SYSTEM = QT_TRANSLATE_NOOP("Preferences", "As the system")

OPTIONS: tuple[Option, ...] = (
    Option(
        id="language",
        kind="choice",
        default="system",
        group=_LANGUAGE,
        label=QT_TRANSLATE_NOOP("Preferences", "Language of the interface"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Data names, articles, numbers and dates follow it too."
        ),
        choices=(Choice("system", _SYSTEM), Choice("en", "English"), Choice("zh", "中文")),
        others="[a-z]{2,3}(_[A-Za-z]{2,4})*",
    ),
    Option(
        id="theme",
        kind="choice",
        default="system",
        group=_LOOK,
        label=QT_TRANSLATE_NOOP("Preferences", "Theme"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "High contrast is white and yellow on black, with strong lines."
        ),
        choices=(
            Choice("system", _SYSTEM),
            Choice("light", QT_TRANSLATE_NOOP("Preferences", "Light")),
            Choice("dark", QT_TRANSLATE_NOOP("Preferences", "Dark")),
            Choice("high-contrast", QT_TRANSLATE_NOOP("Preferences", "High contrast")),
        ),
    ),
    Option(
        id="text_size",
        kind="number",
        default=100,
        group=_LOOK,
        label=QT_TRANSLATE_NOOP("Preferences", "Text size (%)"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Of menus, panels, map, charts and articles; figures keep their own."
        ),
        low=SMALLEST_TEXT,
        high=LARGEST_TEXT,
    ),
    Option(
        id="reduced_motion",
        kind="choice",
        default="system",
        group=_LOOK,
        label=QT_TRANSLATE_NOOP("Preferences", "Less motion"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Nothing fades, slides or blinks, and nothing plays unless asked to."
        ),
        choices=(
            Choice("system", _SYSTEM),
            Choice("on", QT_TRANSLATE_NOOP("Preferences", "Less motion")),
            Choice("off", QT_TRANSLATE_NOOP("Preferences", "Usual motion")),
        ),
    ),
    Option(
        id="ramp_sequential",
        kind="choice",
        default="deep",
        group=_MAP,
        label=QT_TRANSLATE_NOOP("Preferences", "Colours from low to high"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Published colour ramps, each checked for three colour deficiencies."
        ),
        choices=(
            Choice("deep", "deep (cmocean)"),
            Choice("matter", "matter (cmocean)"),
            Choice("batlow", "batlow (Crameri)"),
            Choice("davos", "davos (Crameri)"),
            Choice("lajolla", "lajolla (Crameri)"),
            Choice("ylgnbu", "YlGnBu (ColorBrewer)"),
            Choice("ylorbr", "YlOrBr (ColorBrewer)"),
            Choice("greys", "Greys (ColorBrewer)"),
        ),
    ),
    Option(
        id="ramp_diverging",
        kind="choice",
        default="puor",
        group=_MAP,
        label=QT_TRANSLATE_NOOP("Preferences", "Colours to both sides of a turning point"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "The first name is used on a light page, the second on a dark one."
        ),
        choices=(
            Choice("puor", "PuOr (ColorBrewer), managua (Crameri)"),
            Choice("vik", "vik, berlin (Crameri)"),
            Choice("broc", "broc, lisbon (Crameri)"),
            Choice("cork", "cork, tofino (Crameri)"),
            Choice("bam", "bam, vanimo (Crameri)"),
        ),
    ),
    Option(
        id="patterns",
        kind="flag",
        default=False,
        group=_MAP,
        label=QT_TRANSLATE_NOOP("Preferences", "Patterns in place of colours"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Classes are lines and dots that grow denser: good for black and white."
        ),
    ),
    Option(
        id="numbers",
        kind="choice",
        default="language",
        group=_NUMBERS,
        label=QT_TRANSLATE_NOOP("Preferences", "Large numbers"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "As published, a figure keeps its unit however large or small it is."
        ),
        choices=(
            Choice("language", QT_TRANSLATE_NOOP("Preferences", "As the language counts")),
            Choice("published", QT_TRANSLATE_NOOP("Preferences", "As published")),
        ),
    ),
    Option(
        id="single_key_shortcuts",
        kind="flag",
        default=True,
        group=_KEYBOARD,
        label=QT_TRANSLATE_NOOP("Preferences", "Shortcuts of one key"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "Such as [ and ] on the map and the charts; never where text is written."
        ),
    ),
    Option(
        id="sound",
        kind="flag",
        default=False,
        group=_MAP,
        label=QT_TRANSLATE_NOOP("Preferences", "Sound"),
        help=QT_TRANSLATE_NOOP(
            "Preferences",
            "Chosen places can be heard: pitch is the value, a tick the nation’s, left is west.",
        ),
    ),
    Option(
        id="tour",
        kind="flag",
        default=True,
        group=_HELP,
        label=QT_TRANSLATE_NOOP("Preferences", "Tour at the first start"),
        help=QT_TRANSLATE_NOOP(
            "Preferences", "A few words on each panel, once; it is in the Help menu too."
        ),
    ),
)

_BY_ID = {option.id: option for option in OPTIONS}


def option(id_: str) -> Option:
    """The declaration of a preference; KeyError for an unknown one."""
    return _BY_ID[id_]


def read_preferences(values: Mapping[str, Any]) -> tuple[Preferences, tuple[Told, ...]]:
    """Preferences from stored values, with a reason for each value that could not be used."""
    kept: dict[str, Any] = {}
    reasons: list[Told] = []
    for each in OPTIONS:
        value = values.get(each.id)
        if each.accepts(value):
            kept[each.id] = value
        elif value is not None:
            reasons.append(each.refusal(value))
    return Preferences(**kept), tuple(reasons)


def parse_settings(texts: Iterable[str]) -> dict[str, Value]:
    """Values from texts like ``text_size=150``.

    Raises:
        SettingError: for an unknown preference or a value it cannot have; its text says which.
    """
    values: dict[str, Value] = {}
    for text in texts:
        name, equals, given = text.partition("=")
        known = _BY_ID.get(name.strip())
        if known is None or not equals:
            raise SettingError(_NO_SETTING, text=text, names=", ".join(_BY_ID))
        value = known.from_text(given.strip())
        if value is None:
            said = known.refusal(given.strip())
            raise SettingError(said.marked, **said.values)
        values[known.id] = value
    return values


def changed_values(preferences: Preferences) -> dict[str, Value]:
    """Only what differs from the defaults, ready to be stored."""
    default = Preferences()
    return {
        name: value
        for name, value in preferences._asdict().items()
        if value != getattr(default, name)
    }
