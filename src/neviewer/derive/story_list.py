"""The stories that a pack brings along: what lists show of them, and whether they are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.data.pack import Pack

_LEVELS = {
    "beginner": QT_TRANSLATE_NOOP("Stories", "beginner"),
    "intermediate": QT_TRANSLATE_NOOP("Stories", "intermediate"),
    "advanced": QT_TRANSLATE_NOOP("Stories", "advanced"),
}
_NOT_THERE = QT_TRANSLATE_NOOP("Stories", "story {story}: it is not there in {code}")
_ABOUT = QT_TRANSLATE_NOOP("Stories", "{minutes} min, {level}")


class StoryChoice(NamedTuple):
    """One story or lesson that can be opened."""

    id: str
    title: str
    summary: str
    about: str  # how long it takes, and for whom it is


def story_choices(pack: Pack, language: Language) -> tuple[StoryChoice, ...]:
    """The stories of a pack in their order."""
    pattern = language.translate("Stories", _ABOUT)
    return tuple(
        StoryChoice(
            info.id,
            info.title,
            info.summary,
            pattern.format(minutes=info.minutes, level=level_name(info.level, language)),
        )
        for info in pack.stories(language.code)
    )


def level_name(level: str, language: Language) -> str:
    """For whom a story is, in words."""
    return language.translate("Stories", _LEVELS[level]) if level in _LEVELS else level


def broken_stories(pack: Pack, language: Language = ENGLISH) -> Iterator[str]:
    """A sentence for each mistake in the stories of a pack."""
    from neviewer.derive.story_answers import check_story
    from neviewer.stories.parse import parse_story

    for code in ("en", "zh"):
        for info in pack.stories(code):
            if info.language != code:
                text = language.translate("Stories", _NOT_THERE)
                yield text.format(story=info.id, code=code)
                continue
            parsed = parse_story(pack.story(info.id, code) or "", f"stories/{info.id}/{code}.md")
            story = parsed.story
            problems = parsed.problems if story is None else check_story(pack, story, language)
            yield from (problem.text(language) for problem in problems)
