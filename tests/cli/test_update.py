"""``neviewer update``: a pack from a file is verified, then shown from the next start."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import neviewer
from neviewer.app.places import shown_pack
from neviewer.cli import update
from neviewer.kiosk.content import file_digest
from neviewer.paths import default_pack

Edit = Callable[[str], None]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("NEVIEWER_PACK", raising=False)
    return tmp_path / "settings"


@pytest.fixture
def newer(real_pack_path: Path, tmp_path: Path) -> Path:
    pack = shutil.copyfile(real_pack_path, tmp_path / "newer.gpkg")
    edit(pack, "update pack_info set value = '2099.01.01' where key = 'source_version'")
    return pack


@pytest.fixture
def taken_on_trust(monkeypatch: pytest.MonkeyPatch) -> None:
    """Verifying takes seconds; where it is not what is tested it is left out."""
    monkeypatch.setattr(update, "verify_pack", lambda pack: iter(()))
    monkeypatch.setattr(update, "broken_stories", lambda pack: iter(()))


def edit(pack: Path, command: str) -> None:
    with closing(sqlite3.connect(pack)) as connection, connection:
        connection.execute(command)


def run(settings: Path, *words: object) -> int:
    return update.main([*map(str, words), "--profile", str(settings)])


def test_a_newer_pack_shows_from_the_next_start_until_the_program_is_updated(
    settings: Path,
    newer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(settings, newer) == 0
    assert "2099.01.01" in capsys.readouterr().out
    shown = shown_pack(settings)
    assert shown.is_relative_to(settings)
    assert file_digest(shown) == file_digest(newer)
    monkeypatch.setattr(neviewer, "__version__", "999.0")
    assert shown_pack(settings) == default_pack()


@pytest.mark.usefixtures("taken_on_trust")
def test_it_can_be_taken_back(settings: Path, newer: Path) -> None:
    run(settings, newer)
    assert run(settings, "--back") == 0
    assert shown_pack(settings) == default_pack()
    assert not list(settings.rglob("*.gpkg"))
    assert run(settings, "--back") == 0


@pytest.mark.usefixtures("taken_on_trust")
def test_an_older_pack_is_installed_only_when_asked(
    settings: Path, real_pack_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = shutil.copyfile(real_pack_path, tmp_path / "older.gpkg")
    edit(older, "update pack_info set value = '2001.01.01' where key = 'source_version'")
    assert run(settings, older) == 1
    assert "--older" in capsys.readouterr().err
    assert shown_pack(settings) == default_pack()
    assert run(settings, older, "--older") == 0
    assert shown_pack(settings) != default_pack()


def test_a_pack_that_breaks_a_rule_is_refused_and_nothing_is_left(
    settings: Path, newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(newer, "update observations set obs_value = obs_value + 1 where rowid = 1")
    assert run(settings, newer) == 1
    assert "breaks the rule" in capsys.readouterr().err
    assert shown_pack(settings) == default_pack()
    assert not list(settings.rglob("*.gpkg"))


@pytest.mark.parametrize("how", ["listed", "given"])
def test_a_file_that_is_not_the_published_one_is_refused(
    settings: Path, newer: Path, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = "0" * 64
    given = ["--sha256", wrong] if how == "given" else []
    if how == "listed":
        (newer.parent / "SHA256SUMS").write_text(f"{wrong}  {newer.name}\n", "utf-8")
    assert run(settings, newer, *given) == 1
    assert "SHA-256" in capsys.readouterr().err
    assert shown_pack(settings) == default_pack()


@pytest.mark.usefixtures("taken_on_trust")
def test_the_published_file_is_taken(settings: Path, newer: Path) -> None:
    assert run(settings, newer, "--sha256", file_digest(newer).upper()) == 0
    assert shown_pack(settings) != default_pack()


@pytest.mark.parametrize("content", [b"", b"no pack at all" * 100])
def test_a_file_that_is_no_pack_is_refused_in_one_line(
    settings: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wrong.gpkg"
    file.write_bytes(content)
    assert run(settings, file) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.usefixtures("taken_on_trust")
def test_a_record_that_leads_nowhere_leaves_the_bundled_pack(settings: Path, newer: Path) -> None:
    run(settings, newer)
    shown_pack(settings).unlink()
    assert shown_pack(settings) == default_pack()
    (settings / "packs" / "installed.json").write_text("[]", "utf-8")
    assert shown_pack(settings) == default_pack()
