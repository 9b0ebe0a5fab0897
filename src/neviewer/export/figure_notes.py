"""Prints the teacher's notes of a lesson: aims, a plan with minutes, and each step with answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from neviewer.derive.worksheet import Task
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_paper import Paper, write_paper
from neviewer.stories.model import Story

_TITLE = QT_TRANSLATE_NOOP("Stories", "For the teacher: {title}")
_FACTS = QT_TRANSLATE_NOOP("Stories", "{minutes} minutes; level: {level}; by {author}")
_SOURCES = QT_TRANSLATE_NOOP("Stories", "Sources: {sources}")
_STEP = QT_TRANSLATE_NOOP("Stories", "{number}. {title} ({minutes} min, from minute {start})")
_TASK = QT_TRANSLATE_NOOP("Stories", "Task {number}: {ask}")
_ANSWER = QT_TRANSLATE_NOOP("Stories", "Answer: {answer}")
_PAGE = QT_TRANSLATE_NOOP("Stories", "Page {page}")
_LINK = re.compile(r"\[([^\]]*)\]\(neviewer:[^)]*\)")


def write_notes(
    story: Story, tasks: Sequence[Task], level: str, language: Language, target: Path
) -> None:
    """Put the PDF at ``target``; PaperError if it cannot be."""
    write_paper(target, story.title, lambda paper: _fill(paper, story, tasks, level, language))


def _fill(
    paper: Paper, story: Story, tasks: Sequence[Task], level: str, language: Language
) -> None:
    def say(pattern: str, **parts: object) -> str:
        return language.translate("Stories", pattern).format(**parts)

    title = say(_TITLE, title=story.title)
    paper.begin(lambda page: (title, say(_PAGE, page=page)))
    paper.text(title, 19, bold=True)
    facts = say(_FACTS, minutes=story.minutes, level=level, author=story.author)
    paper.text(facts, 11, grey=True)
    if story.notes:
        paper.y += 8
        paper.markdown(_plain(story.notes), 13)
    remaining, start, number = iter(tasks), 0, 0
    for n, step in enumerate(story.steps, start=1):
        head = f"{n}. {step.title}"
        if step.minutes:
            head = say(_STEP, number=n, title=step.title, minutes=step.minutes, start=start)
        start += step.minutes
        paper.keep(70)
        paper.text(head, 14, bold=True, before=12)
        if step.notes:
            paper.markdown(_plain(step.notes), 12, indent=12)
        for _ in step.blocks:
            task, number = next(remaining), number + 1
            ask, answer = say(_TASK, number=number, ask=task.ask), task.common
            paper.keep(paper.height(ask, 11, indent=24) + 24)
            paper.text(ask, 11, indent=24, before=2)
            if answer:
                paper.text(say(_ANSWER, answer=answer), 11, indent=24, grey=True)
    paper.text(say(_SOURCES, sources="; ".join(story.sources)), 10, before=14, grey=True)


def _plain(text: str) -> str:
    """On paper nothing can be followed: links are their words."""
    return _LINK.sub(r"\1", text)
