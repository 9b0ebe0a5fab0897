"""A story that is being written: its text in each language, where it belongs, and what is saved."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("en", "zh")

_MATTER = {
    "en": """---
neviewer-story: my-story
language: en
title: A new story
author: Your name
level: beginner
minutes: 20
sources: Where the figures come from
---

""",
    "zh": """---
neviewer-story: my-story
language: zh
title: 新故事
author: 你的名字
level: beginner
minutes: 20
sources: 数据来源
---

""",
}
_HEADING = re.compile(r"^## ", re.MULTILINE)
_LINK = re.compile(r"\((neviewer:[^()\s]+)\)")
_PLACEHOLDER = {"en": "Write here what there is to see.", "zh": "在这里写：能看到什么。"}


class Asked(NamedTuple):
    """What a new block asks about: the view that was on show."""

    indicator: str
    place: str
    period: str
    periods: tuple[str, ...]  # that the indicator has
    places: tuple[str, ...]


class Draft:
    """The texts of one story, as they are and as they were last saved."""

    def __init__(self, key: str = "new") -> None:
        self.key = key  # what the draft is found by: its first file, or "new"
        self.texts: dict[str, str] = dict.fromkeys(LANGUAGES, "")
        self.files: dict[str, str] = dict.fromkeys(LANGUAGES, "")
        self.saved: dict[str, str] = dict.fromkeys(LANGUAGES, "")

    @property
    def is_saved(self) -> bool:
        """Whether every text is as its file."""
        return self.texts == self.saved

    def to_json(self) -> str:
        """All of it as a text."""
        whole = {"key": self.key, "texts": self.texts, "files": self.files, "saved": self.saved}
        return json.dumps(whole, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Draft | None:
        """What was kept as a text; None when it is no such text."""
        try:
            whole = json.loads(text)
            draft = cls(str(whole["key"]))
            for name in ("texts", "files", "saved"):
                values = {code: str(whole[name].get(code, "")) for code in LANGUAGES}
                setattr(draft, name, values)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None
        return draft


def new_text(language: str) -> str:
    """The front matter that a story begins with."""
    return _MATTER[language]


def with_step(text: str, language: str, title: str, link: str, at: int | None = None) -> str:
    """A text with one more step that shows a view: after the step at a letter, or at the end."""
    base = text or new_text(language)
    step = f"## {title}\n\n[{title}]({link})\n\n{_PLACEHOLDER[language]}\n"
    after = None if at is None else _HEADING.search(base, at)
    if after is None:
        return f"{base.rstrip()}\n\n{step}"
    return f"{base[: after.start()]}{step}\n{base[after.start() :]}"


def count_steps(text: str, before: int | None = None) -> int:
    """How many steps begin in a text, or before one of its letters."""
    return len(_HEADING.findall(text if before is None else text[:before]))


def end_of_step(text: str, step: int) -> int:
    """A letter within a step, counted from 0, so that one can be put after it."""
    heads = [match.start() for match in _HEADING.finditer(text)]
    return heads[step] + 1 if 0 <= step < len(heads) else len(text)


def block_text(kind: str, asked: Asked) -> str:
    """A new block about what is on show; its question is still to be written."""
    three = ", ".join(asked.periods[-3:])
    places = ", ".join(asked.places[:4])
    fact = f"fact: {asked.indicator}, {asked.place}, "
    one = f"indicator: {asked.indicator}\nplace: {asked.place}\n"
    lines = {
        "choose": f"{one}periods: {three}\npick: highest",
        "number": f"{one}period: {asked.period}\ntolerance: 5%",
        "order": f"indicator: {asked.indicator}\nperiod: {asked.period}\nplaces: {places}",
        "draw": f"{one}from: {asked.periods[0]}\nto: {asked.periods[-1]}",
        "find": f"place: {asked.place}",
        "altered": "\n".join(fact + period for period in asked.periods[-3:]),
        "write": "lines: 4",
    }
    body = f"ask: …?\n{lines[kind]}\nhint: …\nexplain: …" if kind in lines else "…"
    return f"```{kind}\n{body}\n```\n"


def without_line(text: str, step: int, indicator: str) -> str:
    """A text whose step shows a ranking where it would show the line that is to be drawn."""
    heads = [match.start() for match in _HEADING.finditer(text)]
    start = heads[step] if 0 <= step < len(heads) else 0
    end = heads[step + 1] if 0 <= step + 1 < len(heads) else len(text)

    def ranked(match: re.Match[str]) -> str:
        link, path = match[1], match[1].partition("?")[0]
        if "chart=" in link or not path.endswith(f"/{indicator}"):
            return match[0]
        return f"({link}{'&' if '?' in link else '?'}chart=ranking)"

    return text[:start] + _LINK.sub(ranked, text[start:end]) + text[end:]


def file_for(path: Path, language: str) -> Path:
    """Where the text of another language belongs beside a file: ``en.md`` and ``zh.md``."""
    before, dot, code = path.stem.rpartition(".")
    if code in LANGUAGES:
        return path.with_name(f"{before}{dot}{language}{path.suffix}")
    return path.with_name(f"{path.stem}.{language}{path.suffix}")
