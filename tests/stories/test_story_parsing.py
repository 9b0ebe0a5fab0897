from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.language import ENGLISH
from neviewer.stories.kinds import KINDS
from neviewer.stories.parse import parse_story

SAMPLES = Path(__file__).parents[2] / "data" / "northeast" / "stories" / "turn-sample"
GOOD = (SAMPLES / "en.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sample_has_every_kind_of_block_and_a_view(language: str) -> None:
    parsed = parse_story((SAMPLES / f"{language}.md").read_text("utf-8"))
    assert parsed.problems == ()
    assert parsed.story is not None
    assert {block.kind for step in parsed.story.steps for block in step.blocks} == set(KINDS)
    assert parsed.story.steps[0].view.startswith("neviewer:/province/net_migration?")
    assert parsed.story.steps[0].notes
    assert len(parsed.story.steps) == 3


def _without(line: str) -> tuple[str, str]:
    return line + "\n", ""


BROKEN = [
    ("---\nnev", "nev"), ("hyphenless", "hyphenless"),
    _without("language: en"), _without("author: neviewer"), _without("minutes: 10"),
    _without("level: beginner"), _without("neviewer-story: turn-sample"),
    _without("title: A short look at the turn of 2023"),
    _without("sources: Statistical communiqués of Liaoning and Jilin"),
    ("minutes: 10", "minutes: ten"), ("minutes: 10", "minutes: 0"), ("minutes: 10", "minutes: ²"),
    ("minutes: 10", "minutes: 241"), ("minutes: 10", "minutes:"),
    ("language: en", "language: fr"), ("level: beginner", "level: hard"),
    ("minutes: 10", "minutes: 10\nminutes: 11"), ("minutes: 10", "minutes: 10\ncolour: red"),
    ("minutes: 10", "minutes: 10\nno colon"), ("story: turn-sample", "story: ../up"),
    ("sources: ", "sources； "), ("---\n\n##", "\n\n##"),
    ("---\n\n## Guess", "---\n\nText\n\n## Guess"),
    ("## Say how many", "## \n\ntext\n\n## Say how many"),
    ("## Say how many", "## Empty\n\n## Say how many"),
    ("```choose", "```chose"), ("pick: positive", "pick: best"), ("pick: positive\n", ""),
    ("periods: 2023, 2024, 2025", "periods: 2023"), ("periods: 2023, 2024, 2025\n", ""),
    ("place: Liaoning\n", ""), ("pick: positive", "right: yes"), ("hint: A bar", "hint A bar"),
    ("hint: A bar", "tip: A bar"), ("tolerance: 5%", "tolerance: some"),
    ("tolerance: 5%", "tolerance: -1"), ("tolerance: 5%", "tolerance: 0"),
    ("places: Jilin, Liaoning, Heilongjiang", "places: Jilin"),
    ("from: 2010", "from: 2023"), ("from: 2010\n", ""), ("to: 2023\n", ""),
    ("fact: net_migration, 220000, 2023", "fact: net_migration"), ("lines: 5", "lines: 0"),
    ("lines: 5", "lines: many"), ("lines: 5\n```", "lines: 5"), ("lines: 5", "lines: 5\nlines: 6"),
    ("ask: Where is Liaoning?\n", ""), ("order: 9", "order: last"), ("order: 9", "order: -1"),
    ("```notes\n", "```notes\nminutes: many\n"), ("```notes\n", "```notes\nminutes: 0\n"),
    ("```notes\n", "```notes\nminutes: 9\n"), ("---\n\n##", "---\n\n```notes\nopen\n\n##"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [pair for pair in BROKEN if pair[0] != pair[1]])
def test_a_broken_story_is_told_with_its_line_and_a_remedy(old: str, new: str) -> None:
    broken = GOOD.replace(old, new, 1)
    assert broken != GOOD
    parsed = parse_story(broken, "lesson.md")
    assert parsed.story is None
    assert parsed.problems
    for problem in parsed.problems:
        assert 1 <= problem.line <= len(broken.split("\n"))
        assert problem.text(ENGLISH).startswith(f"lesson.md:{problem.line}: ")


def test_at_least_forty_kinds_of_broken_stories_are_tried() -> None:
    assert len({pair for pair in BROKEN if pair[0] != pair[1]}) >= 40


def test_all_mistakes_are_told_at_once_in_the_order_of_lines() -> None:
    broken = GOOD.replace("language: en", "language: fr").replace("lines: 5", "lines: 0")
    lines = [problem.line for problem in parse_story(broken).problems]
    assert lines == [3, broken.split("\n").index("lines: 0") + 1]


@given(st.text())
def test_any_text_ends_in_a_story_or_in_problems(text: str) -> None:
    parsed = parse_story(text)
    assert (parsed.story is None) == bool(parsed.problems)


@given(st.data())
def test_a_story_with_lines_missing_or_doubled_never_raises(data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.sampled_from(GOOD.split("\n")), max_size=60))
    parsed = parse_story("\n".join(GOOD.split("\n")[:9] + lines))
    assert (parsed.story is None) == bool(parsed.problems)


def test_notes_on_the_whole_lesson_stand_above_its_steps() -> None:
    told = GOOD.replace(
        "---\n\n## Guess", "---\n\n```notes\n**Aims.** Look twice.\n```\n\n## Guess"
    )
    story = parse_story(told).story
    assert story is not None
    assert story.notes == "**Aims.** Look twice."
    assert "Look twice" not in story.steps[0].notes


def test_notes_may_begin_with_the_minutes_of_their_step() -> None:
    story = parse_story(GOOD.replace("```notes\nLet", "```notes\nminutes: 10\nLet")).story
    assert story is not None
    assert [step.minutes for step in story.steps] == [10, 0, 0]
    assert story.steps[0].notes.startswith("Let the class")


def test_minutes_that_do_not_add_up_are_told_at_the_front_matter() -> None:
    (problem,) = parse_story(GOOD.replace("```notes\n", "```notes\nminutes: 7\n")).problems
    assert problem.line == GOOD.split("\n").index("minutes: 10") + 1
    assert "7 minutes together, not 10" in problem.text(ENGLISH)
