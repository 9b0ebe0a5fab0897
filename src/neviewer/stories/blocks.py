"""Read one block of a story: key: value lines, checked as far as that needs no pack."""

from __future__ import annotations

from typing import Protocol

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.stories.kinds import ENDS, KINDS, PICKS
from neviewer.stories.model import Block

_NO_COLON = QT_TRANSLATE_NOOP("Stories", "“{asked}” is no key: value line.")
_DO_COLON = QT_TRANSLATE_NOOP("Stories", "Write a key, a colon and a value.")
_UNKNOWN = QT_TRANSLATE_NOOP("Stories", "The key “{asked}” is not known here.")
_DO_CHOOSE = QT_TRANSLATE_NOOP("Stories", "Use one of: {choices}.")
_TWICE = QT_TRANSLATE_NOOP("Stories", "The key “{asked}” is there twice.")
_DO_ONCE = QT_TRANSLATE_NOOP("Stories", "Keep one of the two lines.")
_LACKS = QT_TRANSLATE_NOOP("Stories", "The block lacks “{asked}”.")
_DO_ADD = QT_TRANSLATE_NOOP("Stories", "Add a line “{asked}: …”.")
_BAD_VALUE = QT_TRANSLATE_NOOP("Stories", "“{asked}” cannot be used here.")
_DO_NUMBER = QT_TRANSLATE_NOOP("Stories", "Give a number above 0, or a share like 5%.")
_DO_COUNT = QT_TRANSLATE_NOOP("Stories", "Give a whole number from 1 to 20.")
_DO_FACT = QT_TRANSLATE_NOOP("Stories", "Write indicator, place, period with commas between.")
_FEW = QT_TRANSLATE_NOOP("Stories", "There are fewer than two answers to choose from.")
_DO_MORE = QT_TRANSLATE_NOOP("Stories", "Give at least two different ones with commas between.")
_DO_RIGHT = QT_TRANSLATE_NOOP(
    "Stories", "Give right: and wrong: lines, or indicator with places or periods and pick."
)
_BACKWARDS = QT_TRANSLATE_NOOP("Stories", "The line ends before it begins.")
_DO_LATER = QT_TRANSLATE_NOOP("Stories", "Let “to” be later than “from”.")


class Say(Protocol):
    """Notes a mistake."""

    def __call__(
        self, line: int, what: str, remedy: str, asked: str = "", choices: str = ""
    ) -> None:
        """At a line, what is wrong and what to do."""


def read_block(kind: str, content: str, line: int, say: Say) -> Block:
    """The block of a fence that begins in a line; mistakes are said."""
    about = KINDS[kind]
    values: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    for number, text in enumerate(content.split("\n"), start=line + 1):
        key, colon, value = (part.strip() for part in text.partition(":"))
        if not text.strip():
            continue
        if not colon:
            say(number, _NO_COLON, _DO_COLON, text.strip())
        elif key not in about.keys:
            say(number, _UNKNOWN, _DO_CHOOSE, key, ", ".join(about.keys))
        elif key in values and key not in about.repeated:
            say(number, _TWICE, _DO_ONCE, key)
        elif value:
            values[key] = (*values.get(key, ()), value)
            lines.setdefault(key, number)
    for key in about.needs:
        if key not in values:
            say(line, _LACKS, _DO_ADD, key)
    block = Block(kind, line, values, lines)
    _check(block, say)
    return block


def _check(block: Block, say: Say) -> None:
    _check_choices(block, "pick", PICKS, say)
    _check_choices(block, "first", ENDS, say)
    for key in ("count", "lines"):
        asked = block.get(key)
        if asked and not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= 20):
            say(block.lines[key], _BAD_VALUE, _DO_COUNT, asked)
    tolerance = block.get("tolerance")
    if tolerance and not _is_tolerance(tolerance):
        say(block.lines["tolerance"], _BAD_VALUE, _DO_NUMBER, tolerance)
    for fact in block.values.get("fact", ()):
        if len([part for part in fact.split(",") if part.strip()]) != 3:
            say(block.lines["fact"], _BAD_VALUE, _DO_FACT, fact)
    for key in ("places", "periods"):
        if key in block.values and len(set(block.items(key))) < 2:
            say(block.lines[key], _FEW, _DO_MORE)
    if block.kind == "choose":
        _check_choose(block, say)
    if block.kind == "draw" and block.get("from") and block.get("from") >= block.get("to") > "":
        say(block.lines["from"], _BACKWARDS, _DO_LATER)


def _check_choose(block: Block, say: Say) -> None:
    has = block.values.keys()
    written = {"right", "wrong"} <= has and not has & {"indicator", "places", "periods", "pick"}
    asked = {"indicator", "pick"} <= has and not has & {"right", "wrong"}
    by_place, by_period = {"places", "period"} <= has, {"periods", "place"} <= has
    if not written and not (asked and by_place != by_period):
        say(block.line, _FEW, _DO_RIGHT)


def _check_choices(block: Block, key: str, choices: tuple[str, ...], say: Say) -> None:
    asked = block.get(key)
    if asked and asked not in choices:
        say(block.lines[key], _BAD_VALUE, _DO_CHOOSE, asked, ", ".join(choices))


def _is_tolerance(text: str) -> bool:
    number = text.removesuffix("%")
    whole, _, part = number.partition(".")
    return (
        number.isascii()
        and (whole + part).isdigit()
        and len(number) < 15
        and float(number or 0) > 0
    )
