"""Looks whether a pack can show all that an exhibit names."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from neviewer.data.pack import Pack, PackError
from neviewer.data.verify import verify_pack
from neviewer.derive.story_answers import check_story
from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language, told
from neviewer.kiosk.exhibit import Exhibit, Item, read_exhibit
from neviewer.kiosk.mistakes import Mistake
from neviewer.state.link import parse_link
from neviewer.stories.parse import parse_story

_NO_VIEW = QT_TRANSLATE_NOOP("Kiosk", "The view “{asked}” cannot be shown as it is.")
_DO_VIEW = QT_TRANSLATE_NOOP("Kiosk", "Correct the link: {choices}")
_NO_ARTICLE = QT_TRANSLATE_NOOP("Kiosk", "The pack has no article “{asked}”.")
_NO_STORY = QT_TRANSLATE_NOOP("Kiosk", "There is no story “{asked}”.")
_DO_CHOOSE = QT_TRANSLATE_NOOP("Kiosk", "Use one of: {choices}.")
_BAD_PACK = QT_TRANSLATE_NOOP("Kiosk", "The pack breaks a rule: {asked}.")
_DO_PACK = QT_TRANSLATE_NOOP("Kiosk", "Copy the pack anew; neviewer pack verify tells more.")
_NO_TEXT = QT_TRANSLATE_NOOP("Kiosk", "The file cannot be read: {asked}.")
_DO_TEXT = QT_TRANSLATE_NOOP("Kiosk", "Save it as UTF-8 text.")


def check_exhibit(file: Path, pack: Path, language: Language = ENGLISH) -> tuple[list[str], bool]:
    """All that is wrong with an exhibit, its stories and its pack, and whether it can be shown."""
    exhibit, mistakes = read_exhibit(file)
    said = [mistake.text(language) for mistake in mistakes]
    if exhibit is None:
        return said, False
    found = list(check_content(exhibit, exhibit.pack or pack, language))
    return said + found, not found


def check_content(exhibit: Exhibit, pack: Path, language: Language = ENGLISH) -> Iterator[str]:
    """What the pack cannot show of an exhibit, and what is wrong with the pack; a line for each."""
    try:
        for outcome in verify_pack(pack):
            if outcome.failures:
                rule = outcome.rule
                yield Mistake(str(pack), 0, _BAD_PACK, _DO_PACK, rule).text(language)
        opened = Pack.open(pack)
    except (PackError, sqlite3.Error) as error:
        yield str(told(error, language))
        return
    try:
        for item in exhibit.items:
            yield from _item(exhibit, item, opened, language)
        for link in exhibit.attract.views:
            yield from _view(exhibit, link, _line_of(exhibit, link), opened, language)
    finally:
        opened.close()


def _item(exhibit: Exhibit, item: Item, pack: Pack, language: Language) -> Iterator[str]:
    if item.kind == "view":
        yield from _view(exhibit, item.ref, item.line, pack, language)
    elif item.kind == "article":
        ids = [info.id for info in pack.articles(exhibit.language)]
        if item.ref not in ids:
            yield _say(exhibit, item.line, _NO_ARTICLE, _DO_CHOOSE, item.ref, ids, language)
    elif os.path.isabs(item.ref):
        for code in exhibit.languages:
            yield from _story_file(Path(item.ref) / f"{code}.md", pack, language)
    else:
        ids = [info.id for info in pack.stories(exhibit.language)]
        if item.ref not in ids:
            yield _say(exhibit, item.line, _NO_STORY, _DO_CHOOSE, item.ref, ids, language)


def _view(exhibit: Exhibit, link: str, line: int, pack: Pack, language: Language) -> Iterator[str]:
    reasons = parse_link(link, pack, language).reasons
    if reasons:
        yield _say(exhibit, line, _NO_VIEW, _DO_VIEW, link, [" ".join(reasons)], language)


def _line_of(exhibit: Exhibit, text: str) -> int:
    """Where a text stands last in the exhibit file: the loop comes after what is shown."""
    rows = exhibit.file.read_text("utf-8-sig").splitlines()
    return max((n for n, row in enumerate(rows, start=1) if text in row), default=0)


def _story_file(file: Path, pack: Pack, language: Language) -> Iterator[str]:
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        yield Mistake(str(file), 0, _NO_TEXT, _DO_TEXT, str(why)).text(language)
        return
    parsed = parse_story(text, str(file))
    problems = parsed.problems if parsed.story is None else check_story(pack, parsed.story)
    for problem in problems:
        yield problem.text(language)


def _say(
    exhibit: Exhibit,
    line: int,
    what: str,
    remedy: str,
    asked: str,
    choices: list[str],
    language: Language,
) -> str:
    mistake = Mistake(str(exhibit.file), line, what, remedy, asked, ", ".join(choices))
    return mistake.text(language)
