from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from neviewer.cli.pack import main


def test_build_then_verify(source_folder, boundary_folder, tmp_path, capsys):
    target = tmp_path / "made.gpkg"
    arguments = ["build", str(source_folder), "-o", str(target)]
    assert main([*arguments, "--boundaries", str(boundary_folder)]) == 0
    said = capsys.readouterr().out
    assert "Built" in said
    assert "totals computed" in said
    assert main(["verify", str(target)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok   ") for line in lines[:-1])
    assert lines[-1] == "Every rule is kept."


def test_a_broken_rule_gives_status_1_and_the_row(pack_copy, capsys):
    with closing(sqlite3.connect(pack_copy)) as connection:
        connection.execute("UPDATE observations SET obs_status = '?'")
        connection.commit()
    assert main(["verify", str(pack_copy)]) == 1
    said = capsys.readouterr().out
    assert "FAIL statuses valid (observations: 3" in said
    assert "observation gdp_nominal 100000 2023 published: status '?'" in said
    assert "and 2" in said


def test_a_story_that_the_pack_cannot_answer_is_told_with_its_line(pack_copy, capsys):
    with closing(sqlite3.connect(pack_copy)) as connection:
        connection.execute("UPDATE stories SET text = replace(text, '210000', '990000')")
        connection.commit()
    assert main(["verify", str(pack_copy)]) == 1
    said = capsys.readouterr().out
    assert "FAIL stories right (stories: 1 rows)" in said
    assert "stories/walk/zh.md:17: There is no place “990000”." in said


def test_a_story_in_one_language_only_is_told(pack_copy, capsys):
    with closing(sqlite3.connect(pack_copy)) as connection:
        connection.execute("DELETE FROM stories WHERE language = 'zh'")
        connection.commit()
    assert main(["verify", str(pack_copy)]) == 1
    assert "story walk: it is not there in zh" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["build", "none", "-o", "x.gpkg"], ["verify", "none.gpkg"]])
def test_what_cannot_be_done_is_one_line_and_status_2(command, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(command) == 2
    said = capsys.readouterr().err
    assert said.startswith("neviewer: There is no ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("command", ["build", "verify"])
def test_help_has_an_example(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"neviewer pack {command} " in capsys.readouterr().out
