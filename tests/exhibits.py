"""Exhibits for tests: a folder with a file and a story."""

from __future__ import annotations

from pathlib import Path

from neviewer.kiosk.exhibit import Exhibit, read_exhibit

HEAD = """exhibit = 1
title = { en = "Did the northeast turn the corner?", zh = "东北的拐点到了吗？" }
languages = ["en", "zh"]
"""
STORY = """---
neviewer-story: turn
language: {language}
title: {title}
author: neviewer
level: beginner
minutes: 3
sources: communiqués
---

## {first}

Look at [Liaoning](neviewer:/province/net_migration?period=2023&focus=210000&sel=210000).

## {second}

```choose
ask: {second}
right: Both lost people
wrong: Both gained people
wrong: One of each
explain: Drag time to 2024.
```
"""
_WORDS = {
    "en": ("A turn?", "More came than left", "And in 2024?"),
    "zh": ("拐点？", "来的比走的多", "2024年呢？"),
}


def write_story(folder: Path) -> Path:
    """A story of two steps, the second one a question, in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for code, (title, first, second) in _WORDS.items():
        text = STORY.format(language=code, title=title, first=first, second=second)
        (folder / f"{code}.md").write_text(text, "utf-8")
    return folder


def make_exhibit(folder: Path, show: str = '[[show]]\nstory = "turn"\n', more: str = "") -> Exhibit:
    """A checked exhibit that begins in English."""
    write_story(folder / "turn")
    file = folder / "exhibit.toml"
    file.write_text(HEAD + show + more, "utf-8")
    parsed = read_exhibit(file)
    serious = [mistake for mistake in parsed.mistakes if mistake.serious]
    assert parsed.exhibit is not None, serious
    return parsed.exhibit
