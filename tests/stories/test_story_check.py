"""Whatever a story file holds: its mistakes are told, or every step can be shown and printed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_story_parsing import BROKEN, GOOD

from neviewer.cli.story import main
from neviewer.data.pack import Pack
from neviewer.derive.story_answers import check_story
from neviewer.derive.story_frame import story_frame
from neviewer.derive.worksheet import tasks
from neviewer.domain.language import ENGLISH
from neviewer.stories.parse import parse_story

# What only the pack can tell.
UNANSWERED = [
    ("place: Liaoning", "place: Atlantis"), ("place: 210000\nperiod", "place: 999999\nperiod"),
    ("places: Jilin, Liaoning", "places: Nowhere, Liaoning"), ("period: 2023", "period: 1066"),
    ("periods: 2023, 2024, 2025", "periods: 1801, 1802"), ("to: 2023", "to: 2099"),
    ("indicator: gdp_nominal", "indicator: joy"), ("indicator: net_migration", "indicator: x y"),
    ("/province/net_migration?", "/province/joy?"), ("/province/net", "/planet/net"),
    ("period=2023&sel", "period=1066&sel"), ("sel=210000", "sel=999999"),
    ("fact: gdp_nominal, 210000, 2023", "fact: gdp_nominal, 210000, 1066"),
    ("fact: gdp_nominal, 210000", "fact: joy, 210000"), ("from: 2010", "from: 1010"),
    ("pick: positive", "pick: positive\nvintage: port"),
]  # fmt: skip
ALL = [pair for pair in (*BROKEN, *UNANSWERED) if pair[0] != pair[1]]


@pytest.fixture(scope="module")
def pack(real_pack_path: Path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


def test_every_kind_of_mistake_is_told_with_file_line_and_remedy(tmp_path: Path, capsys) -> None:
    assert len(ALL) >= 55
    for n, (old, new) in enumerate(ALL):
        broken = GOOD.replace(old, new, 1)
        assert broken != GOOD, old
        file = tmp_path / f"lesson{n}.md"
        file.write_text(broken, "utf-8")
        assert main(["check", str(file)]) == 1, (old, new)
        said = capsys.readouterr()
        assert said.err == ""
        for line in said.out.splitlines():
            where, number, told = line.removeprefix(str(tmp_path)).split(":", 2)
            assert where.endswith(file.name)
            assert 1 <= int(number) <= len(broken.split("\n"))
            assert told.count(".") >= 2, line  # what is wrong, and what to do


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"---\n", b"\x00" * 99, b"---\n---\n"])
def test_what_is_no_text_is_told_in_one_line(tmp_path: Path, capsys, content: bytes) -> None:
    file = tmp_path / "odd.md"
    file.write_bytes(content)
    assert main(["check", str(file)]) in (1, 2)
    said = capsys.readouterr()
    assert "odd.md" in said.out + said.err
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize("seed", range(20))
def test_a_story_without_mistakes_can_be_shown_and_printed(pack: Pack, seed: int) -> None:
    """Values are exchanged at random; what is not refused must work in every step."""
    chance = random.Random(seed)
    lines = GOOD.split("\n")
    places = [n for n, line in enumerate(lines) if ": " in line and n > 10]
    values = [lines[n].partition(": ")[2] for n in places]
    values += ["0", "-", "NE", "100000", "230100", "2020", "2023-Q1", "50%", "1,2", "辽宁省"]
    for _ in range(30):
        changed = list(lines)
        for n in chance.sample(places, chance.randint(1, 3)):
            changed[n] = f"{changed[n].partition(': ')[0]}: {chance.choice(values)}"
        story = parse_story("\n".join(changed)).story
        if story is None or check_story(pack, story):
            continue
        for step in range(len(story.steps)):
            story_frame(pack, story, step, ENGLISH)
        tasks(pack, story, 1, 0, ENGLISH)
