"""``neviewer smoke`` opens everything once."""

from __future__ import annotations

from pathlib import Path

from neviewer.cli import smoke


def test_everything_opens_and_versions_are_printed(qapp, real_pack_path: Path, capsys) -> None:
    assert smoke.main(["--pack", str(real_pack_path)]) == 0
    said = capsys.readouterr().out
    assert "neviewer" in said
    assert "PySide6" in said


def test_a_broken_pack_is_said_in_one_line(qapp, tmp_path: Path, capsys) -> None:
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"SQLite format 3\0" + b"\0" * 50)
    assert smoke.main(["--pack", str(broken)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
