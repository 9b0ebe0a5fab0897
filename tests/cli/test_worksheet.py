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
        told, _, true = altered.answer.partition("; really: ")
        assert true not in altered.options
        assert told in {letter(n) for n in range(3)}
        right = {choose.options[ord(each) - ord("A")] for each in choose.answer.split(", ")}
        assert right == {"2023", "2025"}
        assert number.answer == "86 thousand persons"
        assert order.answer == "Liaoning > Heilongjiang > Jilin"
        assert draw.drawing is not None
        assert draw.drawing.low < draw.drawing.high
        assert number.unit == "persons"
        assert order.letters == " ".join(
            letter(order.options.index(p)) for p in order.answer.split(" > ")
        )
        assert len({sheet[0].common for sheet in sheets}) == 1
        assert altered.letters in told
        assert true in altered.common
        assert (find.level, find.answer) == ("province", "Liaoning")
        assert write.lines == 5


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_lesson_of_the_pack_is_printed_by_its_name(qapp, tmp_path: Path, language: str) -> None:
    sizes = {}
    for more in ([], ["--answers"], ["--notes"]):
        target = tmp_path / "sheet.pdf"
        asked = ["growing-older", "--language", language, "-o", str(target), *more]
        assert main(asked) == 0
        sizes["".join(more)] = len(target.read_bytes())
    assert sizes["--answers"] > sizes[""]
    assert sizes["--notes"] != sizes[""]


def test_a_name_that_is_no_lesson_is_told_the_ones_there_are(qapp, tmp_path: Path, capsys) -> None:
    assert main(["no-such-lesson", "-o", str(tmp_path / "sheet.pdf")]) == 2
    said = capsys.readouterr().err
    assert "counting-people" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("more", [["--answers"], ["--notes"]])
def test_a_place_that_cannot_be_written_is_told(qapp, tmp_path: Path, capsys, more) -> None:
    (tmp_path / "file").write_text("in the way")
    target = str(tmp_path / "file" / "sheet.pdf")
    assert main(["growing-older", "-o", target, *more]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_a_lesson_with_mistakes_is_not_printed(qapp, tmp_path: Path, capsys) -> None:
    lesson = tmp_path / "lesson.md"
    lesson.write_text("no lesson", "utf-8")
    target = tmp_path / "sheet.pdf"
    assert main([str(lesson), "-o", str(target)]) == 1
    assert "lesson.md:1:" in capsys.readouterr().err
    assert main([str(tmp_path / "none.md"), "-o", str(target)]) == 2
    assert not target.exists()
