"""Parsers of command lines that speak the reader's language, argparse's own words included."""

from __future__ import annotations

import argparse
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language, TellableError, Told

LANGUAGES = ("en", "zh")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts
_WIDTH = 80
_NO_BREAK_BEFORE = "，。；：、？！）》”"
_SEE = QT_TRANSLATE_NOOP("Commands", "{message}; see {program} --help")
_EXAMPLES = QT_TRANSLATE_NOOP("Commands", "examples:")
_NO_SIZE = QT_TRANSLATE_NOOP("Commands", "“{text}” is not a size; write it like 1600x1000")
_NO_NUMBER = QT_TRANSLATE_NOOP("Commands", "“{text}” is not a whole number from {low} to {high}")
UNREADABLE = QT_TRANSLATE_NOOP("Errors", "{file} cannot be read: {reason}.")
SPEECH = QT_TRANSLATE_NOOP("Commands", "of what is said here")
# What stands for a value in the help.
FILE = QT_TRANSLATE_NOOP("Commands", "FILE")
FOLDER = QT_TRANSLATE_NOOP("Commands", "FOLDER")
LINK = QT_TRANSLATE_NOOP("Commands", "LINK")
CODE = QT_TRANSLATE_NOOP("Commands", "CODE")
SIZE = QT_TRANSLATE_NOOP("Commands", "SIZE")
NUMBER = QT_TRANSLATE_NOOP("Commands", "NUMBER")
SETTING = QT_TRANSLATE_NOOP("Commands", "NAME=VALUE")
LESSON = QT_TRANSLATE_NOOP("Commands", "LESSON")
COMMAND = QT_TRANSLATE_NOOP("Commands", "COMMAND")
# What argparse itself says; it looks these up by the English text.
_OWN_WORDS = (
    QT_TRANSLATE_NOOP("Argparse", "usage: "),
    QT_TRANSLATE_NOOP("Argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("Argparse", "options"),
    QT_TRANSLATE_NOOP("Argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("Argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("Argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("Argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("Argparse", "expected at most one argument"),
    QT_TRANSLATE_NOOP("Argparse", "expected at least one argument"),
    QT_TRANSLATE_NOOP("Argparse", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("Argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("Argparse", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("Argparse", "one of the arguments %s is required"),
    QT_TRANSLATE_NOOP("Argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("Argparse", "unrecognized arguments: %s"),
)


def reader_language(arguments: Sequence[str]) -> Language:
    """The language to speak in: as asked for, else as preferred, else the system's."""
    code = _asked(arguments) or _preferred() or _of_system()
    if code != "zh":
        return ENGLISH
    from neviewer.ui.i18n import language_of  # Qt is loaded for Chinese only

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a character shows a mark
            stream.reconfigure(errors="replace")
    return language_of("zh")


class Parser(argparse.ArgumentParser):
    """A parser whose help and mistakes are in one language; a mistake takes one line."""

    def __init__(
        self,
        language: Language,
        prog: str,
        description: str = "",
        examples: str = "",
        notes: str = "",
    ) -> None:
        """``description`` and ``notes`` are marked in the context Commands."""
        self.language = language
        _speak(language)
        translate = language.translate
        epilog = f"{translate('Commands', _EXAMPLES)}\n{examples.rstrip()}"
        if notes:
            epilog += f"\n\n{translate('Commands', notes)}"
        super().__init__(
            prog=prog,
            description=translate("Commands", description),
            epilog=epilog,
            formatter_class=_Help,
        )

    def option(self, *names: str, text: str, metavar: str = "", **rest: Any) -> None:
        """Add an argument; its help and what stands for its value are marked for Commands."""
        translate = self.language.translate
        if metavar:
            rest["metavar"] = translate("Commands", metavar)
        self.add_argument(*names, help=translate("Commands", text), **rest)

    def commands(self) -> Commands:
        """Let commands follow, one of which has to be given."""
        self.option("--language", choices=LANGUAGES, default="", text=SPEECH)
        return Commands(self)

    def size(self, text: str) -> tuple[int, int]:
        """Width and height, as the type of an argument."""
        width, x, height = text.partition("x")
        if not (x and width.isdecimal() and height.isdecimal()):
            raise self.wrong(_NO_SIZE, text=text)
        return int(width), int(height)

    def whole_number(self, low: int, high: int) -> Callable[[str], int]:
        """A type of arguments that are whole numbers within bounds."""

        def read(text: str) -> int:
            if text.isascii() and text.isdecimal() and low <= int(text[:12]) <= high:
                return int(text)
            raise self.wrong(_NO_NUMBER, text=text, low=low, high=high)

        return read

    def wrong(self, text: str, /, **values: object) -> argparse.ArgumentTypeError:
        """The error that an argument cannot be so; its text is marked for Commands."""
        said = self.language.translate("Commands", text).format(**values)
        return argparse.ArgumentTypeError(said)

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, and leave."""
        text = self.language.translate("Commands", _SEE)
        refuse(text.format(message=message, program=self.prog))
        sys.exit(2)


class Commands:
    """The commands of a parser, each with a parser of its own."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        metavar = parser.language.translate("Commands", COMMAND)
        self._made = parser.add_subparsers(
            dest="command", required=True, metavar=metavar, parser_class=Parser
        )

    def add(self, name: str, text: str, examples: str, notes: str = "") -> Parser:
        """Add a command with what it does and examples."""
        language = self._parser.language
        return self._made.add_parser(
            name,
            help=language.translate("Commands", text),
            language=language,
            prog=f"{self._parser.prog} {name}",
            description=text,
            examples=examples,
            notes=notes,
        )


def refuse(problem: str | TellableError | Told, language: Language = ENGLISH) -> int:
    """Say in one line why something cannot be done; the exit code that says so."""
    said = problem.said if isinstance(problem, TellableError) else problem
    sentence = said.told(language) if isinstance(said, Told) else said
    print(f"neviewer: {' '.join(sentence.split())}", file=sys.stderr)
    return 2


def _asked(arguments: Sequence[str]) -> str:
    for place, each in enumerate(arguments):
        name, equals, value = each.partition("=")
        if name == "--language":
            found = value if equals else "".join(arguments[place + 1 : place + 2])
            return found if found in LANGUAGES else ""
    return ""


def _preferred() -> str:
    from neviewer.app.places import read_policies
    from neviewer.app.profile import Profile

    policy, _ = read_policies()
    chosen = policy.apply(Profile().preferences).language
    return "" if chosen == "system" else chosen


def _of_system() -> str:
    found = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    if not found and sys.platform in ("win32", "darwin"):
        from neviewer.ui.i18n import system_language

        return system_language()
    return "zh" if found.lower().startswith("zh") else "en"


def _speak(language: Language) -> None:
    """Let argparse look its words up here: it asks gettext through these two names."""
    own = set(_OWN_WORDS)

    def look_up(text: str) -> str:
        return language.translate("Argparse", text) if text in own else text

    argparse._ = look_up  # type: ignore[attr-defined]


class _Help(argparse.RawDescriptionHelpFormatter):
    """Breaks lines by the width of characters: a Chinese one takes two columns."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=_WIDTH)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return broken(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Text that was broken by hand stays as it is; a long sentence is broken."""
        lines = []
        for line in text.splitlines():
            is_example = line.startswith("  ")
            lines += [line] if is_example else broken(line, width) or [""]
        return "\n".join(indent + line for line in lines)

    def _format_action(self, action: argparse.Action) -> str:
        """Argparse pads by letters: as many blanks as columns are too many are taken out."""
        text = super()._format_action(action)
        head = self._format_action_invocation(action)
        too_many = columns(head) - len(head)
        return text.replace(f"{head}{' ' * too_many}  ", f"{head}  ", 1)


def broken(text: str, width: int) -> list[str]:
    """A text in lines of so many columns; Chinese may break anywhere but before a stop."""
    lines, line = [], ""
    for word in re.findall(r"\s*[^\s\u2e80-\uffff]+|\s*[\u2e80-\uffff]", text):
        is_stop = word in _NO_BREAK_BEFORE
        if line and not is_stop and columns(line) + columns(word) > width:
            lines.append(line)
            word = word.lstrip()
            line = ""
        line += word
    return [*lines, line] if line else lines


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
