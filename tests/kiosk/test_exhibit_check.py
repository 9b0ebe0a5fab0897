"""What the pack cannot show of an exhibit is told at once, by line."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from neviewer.kiosk import check
from neviewer.kiosk.check import check_exhibit

EXHIBIT = """\
exhibit = 1
title = "x"
[[show]]
view = "neviewer:/province/net_migration?period=2023"
title = "x"
[[show]]
view = "neviewer:/province/happiness?period=2023"
title = "x"
[[show]]
article = "no-such-article"
[[show]]
story = "no-such-story"
[[show]]
story = "stories/one"
[attract]
views = ["neviewer:/planet/net_migration"]
"""


@pytest.fixture
def exhibit(tmp_path):
    file = tmp_path / "exhibit.toml"
    file.write_text(EXHIBIT, "utf-8")
    stories = tmp_path / "stories" / "one"
    stories.mkdir(parents=True)
    (stories / "en.md").write_text("no front matter", "utf-8")
    (stories / "zh.md").write_bytes(b"\xff")
    return file


def test_everything_is_told_at_once(exhibit, real_pack_path, monkeypatch):
    monkeypatch.setattr(check, "verify_pack", lambda _path: ())
    lines, good = check_exhibit(exhibit, real_pack_path)
    assert not good
    stories = exhibit.parent / "stories" / "one"
    begins = [
        f"{exhibit}:1: There is no PIN",
        f"{exhibit}:7: The view “neviewer:/province/happiness?period=2023” cannot",
        f"{exhibit}:10: The pack has no article “no-such-article”.",
        f"{exhibit}:12: There is no story “no-such-story”.",
        f"{stories / 'en.md'}:1: The file does not begin with a front matter.",
        f"{stories / 'zh.md'}: The file cannot be read: it is not UTF-8 text.",
        f"{exhibit}:16: The view “neviewer:/planet/net_migration” cannot",
    ]
    for begin in begins:
        assert any(line.startswith(begin) for line in lines), (begin, lines)


@pytest.mark.parametrize("content", [b"", b"no pack", b"SQLite format 3\0" + b"\0" * 5000])
def test_a_broken_pack_is_told_of(exhibit, tmp_path, content):
    pack = tmp_path / "broken.gpkg"
    pack.write_bytes(content)
    lines, good = check_exhibit(exhibit, pack)
    assert not good
    assert any(str(pack) in line for line in lines)


def test_a_pack_with_a_changed_figure_is_told_of(exhibit, tmp_path, real_pack_path):
    pack = tmp_path / "changed.gpkg"
    shutil.copy(real_pack_path, pack)
    with closing(sqlite3.connect(pack)) as connection:
        connection.execute("UPDATE observations SET obs_value = obs_value + 1 WHERE fid = 100")
        connection.commit()
    lines, good = check_exhibit(exhibit, pack)
    assert not good
    assert any("hash" in line for line in lines)
