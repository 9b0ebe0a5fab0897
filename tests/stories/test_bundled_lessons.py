"""The bundled lessons: complete, alike in both languages, and every number checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from neviewer.cli.check import main as check
from neviewer.data.pack import Pack
from neviewer.derive.story_answers import check_story
from neviewer.reading.read import Reader
from neviewer.stories.model import Block, Story
from neviewer.stories.parse import parse_story

FOLDER = Path(__file__).parents[2] / "data" / "northeast" / "stories"
LESSONS = (
    "turn-the-corner",
    "one-figure-three-values",
    "counting-people",
    "growing-older",
    "heavy-industry",
)
ALL = sorted(path.name for path in FOLDER.iterdir())
EVERY = [pytest.param(id_, code, id=f"{id_}-{code}") for id_ in ALL for code in ("en", "zh")]
WORDS = ("ask", "right", "wrong", "hint", "explain", "answer")
LINK = re.compile(r"\[[^\]]*\]\((neviewer:[^)]*)\)")


def read(id_: str, language: str) -> Story:
    parsed = parse_story((FOLDER / id_ / f"{language}.md").read_text("utf-8"))
    assert parsed.story is not None, parsed.problems
    return parsed.story


def prose(story: Story) -> str:
    """All that a reader or teacher is told, without what only the program reads."""
    told = [story.title, story.notes]
    for step in story.steps:
        told.append(step.title)
        for part in step.parts:
            if isinstance(part, Block):
                told += [text for key in WORDS for text in part.values.get(key, ())]
            else:
                told.append(part)
        told.append(step.notes)
    return "\n\n".join(told)


@pytest.fixture(scope="module")
def pack(real_pack_path: Path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def reader(pack: Pack) -> Reader:
    return Reader.of(pack)


def test_the_five_lessons_come_first_and_in_their_order(pack: Pack) -> None:
    for code in ("en", "zh"):
        assert tuple(info.id for info in pack.stories(code))[:5] == LESSONS


@pytest.mark.parametrize(("id_", "code"), EVERY)
def test_the_pack_shows_every_view_and_answers_every_task(pack: Pack, id_: str, code: str) -> None:
    assert check_story(pack, read(id_, code)) == ()


@pytest.mark.parametrize(("id_", "code"), EVERY)
def test_no_number_contradicts_the_pack(reader: Reader, id_: str, code: str) -> None:
    reading = reader.read(prose(read(id_, code)))
    wrong = [
        (item.verdict, item.claim.quote, item.claim.indicator, item.claim.period)
        for item in reading.claims
        if item.verdict == "contradicts"
    ]
    assert not wrong


@pytest.mark.parametrize(("id_", "code"), EVERY)
def test_figures_with_a_view_of_their_own_are_all_borne_out(
    reader: Reader, id_: str, code: str
) -> None:
    """Their author says what they are about, so that nothing less than a match will do."""
    text = prose(read(id_, code))
    judged = reader.read(text).claims
    for match in LINK.finditer(text):
        if "focus=" in match[1]:
            found = [
                item.verdict
                for item in judged
                if item.claim.start < match.end() and item.claim.end > match.start()
            ]
            assert found in (["agrees"], ["since revised"]), match[0]


@pytest.mark.parametrize(("id_", "code"), EVERY)
def test_the_check_of_the_command_line_finds_no_contradiction(
    real_pack_path: Path, capsysbinary: pytest.CaptureFixture[bytes], id_: str, code: str
) -> None:
    file = str(FOLDER / id_ / f"{code}.md")
    asked = [file, "--pack", str(real_pack_path), "--language", "en"]
    assert check([*asked, "--fail-on", "contradicts"]) == 0
    said = capsysbinary.readouterr().out
    assert b"neviewer:/" not in said
    if id_ in LESSONS:
        assert b"Agrees" in said


@pytest.mark.parametrize("id_", LESSONS)
@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_lesson_fills_an_hour_at_school(id_: str, code: str) -> None:
    story = read(id_, code)
    assert 20 <= story.minutes <= 40
    assert sum(step.minutes for step in story.steps) == story.minutes
    kinds = {block.kind for step in story.steps for block in step.blocks}
    assert len(kinds) >= 5
    assert {"draw", "find", "altered", "write", "choose"} <= kinds
    assert story.notes
    for step in story.steps:
        assert step.view
        assert step.notes
        for block in step.blocks:
            if block.kind == "write":
                assert block.get("answer")
            else:
                assert block.get("hint")
                assert block.get("explain")


@pytest.mark.parametrize("id_", ALL)
def test_both_languages_are_one_lesson(id_: str) -> None:
    en, zh = read(id_, "en"), read(id_, "zh")
    assert (en.level, en.minutes) == (zh.level, zh.minutes)
    assert [step.view for step in en.steps] == [step.view for step in zh.steps]
    assert [step.minutes for step in en.steps] == [step.minutes for step in zh.steps]
    kinds = [[block.kind for block in step.blocks] for step in en.steps]
    assert kinds == [[block.kind for block in step.blocks] for step in zh.steps]
    links = [Counter(link.target for link in story.links) for story in (en, zh)]
    assert links[0] == links[1]
    for one, other in zip(
        (b for s in en.steps for b in s.blocks),
        (b for s in zh.steps for b in s.blocks),
        strict=True,
    ):
        for key in ("indicator", "period", "periods", "from", "to", "given", "vintage", "pick"):
            assert one.get(key) == other.get(key)
        assert len(one.values.get("right", ())) == len(other.values.get("right", ()))
