from __future__ import annotations

from pathlib import Path

import pytest

from neviewer.cli.story import main
from neviewer.data.pack import Pack
from neviewer.derive.story_answers import is_near, look_up, queries, right_choices, right_order
from neviewer.paths import default_pack
from neviewer.stories.parse import parse_story

SAMPLES = Path(__file__).parents[2] / "data" / "northeast" / "stories" / "turn-sample"
EN = SAMPLES / "en.md"


def test_the_samples_are_right(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", str(EN), str(SAMPLES / "zh.md")]) == 0
    assert capsysbinary.readouterr().out == b""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("place: Liaoning", "place: Atlantis"),
        ("period: 2023", "period: 1066"),
        ("indicator: gdp_nominal", "indicator: joy"),
        ("/province/net_migration", "/province/joy"),
    ],
)
def test_what_the_pack_cannot_answer_is_a_mistake(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], old: str, new: str
) -> None:
    file = tmp_path / "broken.md"
    file.write_text(EN.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert main(["check", str(file)]) == 1
    assert b"broken.md:" in capsysbinary.readouterr().out


def test_a_view_that_shows_the_line_to_be_drawn_is_a_mistake(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    view = "[Look](neviewer:/province/population_resident?period=2010{more})"
    for more, code in (("", 1), ("&chart=ranking", 0)):
        file = tmp_path / "spoilt.md"
        told = f"## Draw and find\n\n{view.format(more=more)}\n"
        file.write_text(EN.read_text("utf-8").replace("## Draw and find\n", told), "utf-8")
        assert main(["check", str(file)]) == code
    assert b"shows the line" in capsysbinary.readouterr().out


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert main(["check", str(tmp_path / "none.md")]) == 2


def test_answers_come_from_the_pack() -> None:
    story = parse_story(EN.read_text("utf-8")).story
    assert story is not None
    choose, number, order = (block for step in story.steps[:2] for block in step.blocks)
    pack = Pack.open(default_pack())
    try:
        assert right_choices(pack, choose) == ("2023", "2025")
        assert right_order(pack, order) == ("Liaoning", "Heilongjiang", "Jilin")
        found = look_up(pack, queries(number)[0])
        assert found is not None
        assert is_near(pack, number, found.value * 1.04)
        assert not is_near(pack, number, found.value * 1.06)
    finally:
        pack.close()
