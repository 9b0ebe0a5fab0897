"""Read a story file: any text gives a story or the list of all that is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.stories.blocks import read_block
from neviewer.stories.kinds import KINDS
from neviewer.stories.model import Block, Link, Parsed, Problem, Step, Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_NEEDED = ("neviewer-story", "language", "title", "author", "level", "minutes", "sources")
_KEYS = (*_NEEDED, "summary", "order")
_LANGUAGES, _LEVELS = ("en", "zh"), ("beginner", "intermediate", "advanced")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOTES = "notes"

_NO_MATTER = QT_TRANSLATE_NOOP("Stories", "The file does not begin with a front matter.")
_DO_MATTER = QT_TRANSLATE_NOOP("Stories", "Begin it with key: value lines between two lines ---.")
_NOT_CLOSED = QT_TRANSLATE_NOOP("Stories", "The front matter does not end.")
_NO_COLON = QT_TRANSLATE_NOOP("Stories", "“{asked}” is no key: value line.")
_DO_COLON = QT_TRANSLATE_NOOP("Stories", "Write a key, a colon and a value.")
_UNKNOWN = QT_TRANSLATE_NOOP("Stories", "The key “{asked}” is not known here.")
_DO_CHOOSE = QT_TRANSLATE_NOOP("Stories", "Use one of: {choices}.")
_TWICE = QT_TRANSLATE_NOOP("Stories", "The key “{asked}” is there twice.")
_DO_ONCE = QT_TRANSLATE_NOOP("Stories", "Keep one of the two lines.")
_LACKS = QT_TRANSLATE_NOOP("Stories", "The front matter lacks “{asked}”.")
_DO_ADD = QT_TRANSLATE_NOOP("Stories", "Add a line “{asked}: …”.")
_BAD_VALUE = QT_TRANSLATE_NOOP("Stories", "“{asked}” cannot be used here.")
_DO_MINUTES = QT_TRANSLATE_NOOP("Stories", "Give whole minutes from 1 to 240.")
_DO_ORDER = QT_TRANSLATE_NOOP("Stories", "Give a whole number from 0 to 999.")
_DO_ID = QT_TRANSLATE_NOOP("Stories", "Give small letters, digits and single hyphens.")
_NO_STEPS = QT_TRANSLATE_NOOP("Stories", "The story has no steps.")
_DO_STEPS = QT_TRANSLATE_NOOP("Stories", "Begin each step with a heading: ## Title.")
_BEFORE = QT_TRANSLATE_NOOP("Stories", "There is text before the first step.")
_EMPTY_STEP = QT_TRANSLATE_NOOP("Stories", "The step “{asked}” is empty.")
_DO_TEXT = QT_TRANSLATE_NOOP("Stories", "Write its text below the heading, or remove the heading.")
_NO_TITLE = QT_TRANSLATE_NOOP("Stories", "A step has no title.")
_STEP_MINUTES = re.compile(r"minutes:[ \t]*(.*)")
_DO_STEP_MINUTES = QT_TRANSLATE_NOOP("Stories", "Begin the notes with, say, minutes: 5.")
_SUM = QT_TRANSLATE_NOOP("Stories", "The steps take {asked} minutes together, not {choices}.")
_DO_SUM = QT_TRANSLATE_NOOP("Stories", "Change the minutes of a step or of the front matter.")
_OPEN_FENCE = QT_TRANSLATE_NOOP("Stories", "The block “{asked}” does not end.")
_DO_FENCE = QT_TRANSLATE_NOOP("Stories", "End it with a line of three backticks.")
_NO_KIND = QT_TRANSLATE_NOOP("Stories", "There is no kind of block “{asked}”.")


class _Reading:
    """Collects what is wrong while a file is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def say(self, line: int, what: str, remedy: str, asked: str = "", choices: str = "") -> None:
        asked = " ".join(asked.split())  # a mistake is one line, whatever was asked for
        short = asked if len(asked) <= 60 else asked[:59] + "…"
        self.problems.append(Problem(self.file, line, what, remedy, short, choices))


def parse_story(text: str, file: str = "story.md") -> Parsed:
    """Read a story; never raises. All mistakes are told at once, in the order of lines."""
    reading = _Reading(file)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    matter, end = _front_matter(lines, reading)
    minutes = _check_matter(matter, reading) if end else 0
    steps, links, notes = _steps(lines, end, reading)
    taken = sum(step.minutes for step in steps)
    if taken and minutes and taken != minutes:
        line = matter["minutes"][1]
        reading.say(line, _SUM, _DO_SUM, str(taken), str(minutes))
    problems = tuple(sorted(reading.problems, key=lambda problem: problem.line))
    if problems:
        return Parsed(None, problems)
    value = {key: said for key, (said, _) in matter.items()}
    sources = tuple(part.strip() for part in value["sources"].split(";") if part.strip())
    story = Story(
        value["neviewer-story"], value["language"], value["title"], value["author"],
        value["level"], minutes, sources, steps, links, file, notes,
    )  # fmt: skip
    return Parsed(story)


def _front_matter(
    lines: Sequence[str], reading: _Reading
) -> tuple[dict[str, tuple[str, int]], int]:
    """The keys with their values and lines, and how many lines they take; 0 when there are none."""
    matter: dict[str, tuple[str, int]] = {}
    if lines[0].strip() != "---":
        reading.say(1, _NO_MATTER, _DO_MATTER)
        return matter, 0
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == "---":
            return matter, number
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not line.strip():
            continue
        if not colon:
            reading.say(number, _NO_COLON, _DO_COLON, line.strip())
        elif key not in _KEYS:
            reading.say(number, _UNKNOWN, _DO_CHOOSE, key, ", ".join(_KEYS))
        elif key in matter:
            reading.say(number, _TWICE, _DO_ONCE, key)
        else:
            matter[key] = (value, number)
    reading.say(1, _NOT_CLOSED, _DO_MATTER)
    return matter, 0


def _check_matter(matter: dict[str, tuple[str, int]], reading: _Reading) -> int:
    for key in _NEEDED:
        value, line = matter.get(key, ("", 1))
        if not value:
            reading.say(line, _LACKS, _DO_ADD, key)
    for key, choices in (("language", _LANGUAGES), ("level", _LEVELS)):
        value, line = matter.get(key, ("", 1))
        if value and value not in choices:
            reading.say(line, _BAD_VALUE, _DO_CHOOSE, value, ", ".join(choices))
    id_, line = matter.get("neviewer-story", ("", 1))
    if id_ and not _ID.fullmatch(id_):
        reading.say(line, _BAD_VALUE, _DO_ID, id_)
    order, line = matter.get("order", ("", 1))
    if order and not re.fullmatch("[0-9]{1,3}", order):
        reading.say(line, _BAD_VALUE, _DO_ORDER, order)
    minutes, line = matter.get("minutes", ("", 1))
    if not minutes:
        return 0
    if not (re.fullmatch("[0-9]{1,3}", minutes) and 1 <= int(minutes) <= 240):
        reading.say(line, _BAD_VALUE, _DO_MINUTES, minutes)
        return 0
    return int(minutes)


def _steps(
    lines: Sequence[str], start: int, reading: _Reading
) -> tuple[tuple[Step, ...], tuple[Link, ...], str]:
    """The steps, the links of their text, and the notes on the whole lesson above them."""
    from markdown_it import MarkdownIt

    # The lines of the front matter stay as empty ones, so that tokens know their lines.
    tokens = MarkdownIt("commonmark").parse("\n".join([""] * start + list(lines[start:])))
    heads = [
        (token.map[0], tokens[n + 1].content.strip())
        for n, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h2" and not token.level and token.map
    ]
    links = tuple(_links(tokens))
    if not heads:
        reading.say(start + 1, _NO_STEPS, _DO_STEPS)
    first = heads[0][0] if heads else len(lines)
    notes, noted = _notes_above(tokens, first, lines, reading)
    above = (n for n in range(start, first) if lines[n].strip() and n not in noted)
    before = next(above, None)
    if heads and before is not None:
        reading.say(before + 1, _BEFORE, _DO_STEPS)
    ends = [line for line, _ in heads[1:]] + [len(lines)]
    steps = [
        _step(title, line, end, lines, tokens, links, reading)
        for (line, title), end in zip(heads, ends, strict=False)
    ]
    return tuple(steps), links, notes


def _notes_above(
    tokens: Sequence[Token], first: int, lines: Sequence[str], reading: _Reading
) -> tuple[str, set[int]]:
    """The notes above the first step, and the lines that they take."""
    notes, noted = [], set()
    for token in tokens:
        if token.type == "fence" and token.map and not token.level and token.map[0] < first:
            if token.info.strip().partition(" ")[0] != _NOTES:
                continue
            noted |= set(range(*token.map))
            _check_closed(token, lines, reading)
            notes.append(token.content.strip())
    return "\n\n".join(notes), noted


def _check_closed(token: Token, lines: Sequence[str], reading: _Reading) -> None:
    """A fence that nothing ends swallows the next one: say so where it begins."""
    start, end = token.map or (0, 0)
    ends = end - 1 > start and set(lines[end - 1].strip()) == {token.markup[0]}
    if not ends or any(line.startswith(token.markup) for line in token.content.split("\n")):
        name = token.info.strip().partition(" ")[0]
        reading.say(start + 1, _OPEN_FENCE, _DO_FENCE, name)


def _step(
    title: str,
    start: int,
    end: int,
    lines: Sequence[str],
    tokens: Sequence[Token],
    links: Sequence[Link],
    reading: _Reading,
) -> Step:
    if not title:
        reading.say(start + 1, _NO_TITLE, _DO_STEPS)
    at = next(t.map[1] for t in tokens if t.type == "heading_open" and t.map and t.map[0] == start)
    parts: list[str | Block] = []
    notes: list[str] = []
    minutes = 0
    for token in tokens:
        inside = token.map is not None and start < token.map[0] < end
        name = token.info.strip().partition(" ")[0]
        if token.type != "fence" or token.map is None or not inside or token.level or not name:
            continue
        _add_text(parts, lines[at : token.map[0]])
        at = token.map[1]
        _check_closed(token, lines, reading)
        if name == _NOTES:
            taken, text = _minutes_of(token, reading)
            minutes += taken
            notes.append(text)
        elif name not in KINDS:
            choices = ", ".join((*KINDS, _NOTES))
            reading.say(token.map[0] + 1, _NO_KIND, _DO_CHOOSE, name, choices)
        else:
            parts.append(read_block(name, token.content, token.map[0] + 1, reading.say))
    _add_text(parts, lines[at:end])
    if not parts and not notes:
        reading.say(start + 1, _EMPTY_STEP, _DO_TEXT, title)
    view = next((link.target for link in links if start < link.line <= end), "")
    return Step(title, start + 1, view, tuple(parts), "\n\n".join(notes), minutes)


def _minutes_of(token: Token, reading: _Reading) -> tuple[int, str]:
    """The minutes that notes begin with, 0 for none, and what follows."""
    first, _, rest = token.content.partition("\n")
    match = _STEP_MINUTES.fullmatch(first.strip())
    if match is None:
        return 0, token.content.strip()
    if not (re.fullmatch("[0-9]{1,3}", match[1]) and 1 <= int(match[1]) <= 240):
        line = token.map[0] + 2 if token.map else 1
        reading.say(line, _BAD_VALUE, _DO_STEP_MINUTES, match[1])
        return 0, rest.strip()
    return int(match[1]), rest.strip()


def _add_text(parts: list[str | Block], lines: Sequence[str]) -> None:
    if text := "\n".join(lines).strip():
        parts.append(text)


def _links(tokens: Sequence[Token]) -> list[Link]:
    found = []
    for token in tokens:
        for child in token.children or ():
            target = str(child.attrGet("href") or "") if child.type == "link_open" else ""
            if target.startswith("neviewer:") and token.map:
                found.append(Link(target, token.map[0] + 1))
    return found
