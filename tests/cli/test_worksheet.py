from __future__ import annotations

from pathlib import Path

import pytest

from neviewer.cli.worksheet import main
from neviewer.data.pack import Pack
from neviewer.derive.worksheet import letter, tasks
from neviewer.domain.language import ENGLISH
from neviewer.paths import default_pack
from neviewer.stories.parse import parse_story

SAMPLES = Path(__file__).parents[2] / "data" / "northeast" / "stories" / "turn-sample"
EN = SAMPLES / "en.md"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_same_seed_prints_the_same_bytes(qapp, tmp_path: Path, language: str) -> None:
    written = []
    for name in ("one.pdf", "two.pdf"):
        target = tmp_path / name
        lesson = str(SAMPLES / f"{language}.md")
        assert main([lesson, "-o", str(target), "--copies", "2", "--seed", "7", "--answers"]) == 0
        written.append(target.read_bytes())
    assert written[0] == written[1]
    assert written[0].startswith(b"%PDF-")
    assert not list(tmp_path.glob(".*"))


def test_pupils_get_variants_whose_keys_match_them() -> None:
    story = parse_story(EN.read_text("utf-8")).story
    assert story is not None
    pack = Pack.open(default_pack())
    try:
        sheets = [tasks(pack, story, 1, copy, ENGLISH) for copy in range(12)]
        assert sheets[3] == tasks(pack, story, 1, 3, ENGLISH)
        assert len({sheet[0].options for sheet in sheets}) > 1
        assert sheets != [tasks(pack, story, 2, copy, ENGLISH) for copy in range(12)]
    finally:
        pack.close()
    for sheet in sheets:
        choose, number, order, draw, find, altered, write = sheet
        right = {choose.options[ord(each) - ord("A")] for each in choose.answer.split(", ")}
        assert right == {"2023", "2025"}
        assert number.answer == "86 thousand persons"
        assert order.answer == "Liaoning > Heilongjiang > Jilin"
        assert draw.axes is not None
        assert draw.axes.bottom < draw.axes.top
        assert (find.level, find.answer) == ("province", "Liaoning")
        assert write.lines == 5
        told, _, true = altered.answer.partition("; really: ")
        assert true not in altered.options
        assert told in {letter(n) for n in range(3)}


def test_a_lesson_with_mistakes_is_not_printed(qapp, tmp_path: Path, capsys) -> None:
    lesson = tmp_path / "lesson.md"
    lesson.write_text("no lesson", "utf-8")
    target = tmp_path / "sheet.pdf"
    assert main([str(lesson), "-o", str(target)]) == 1
    assert "lesson.md:1:" in capsys.readouterr().err
    assert main([str(tmp_path / "none.md"), "-o", str(target)]) == 2
    assert not target.exists()
