"""Where settings and policies are looked for, and how a start obeys them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import neviewer
from neviewer.app import places
from neviewer.app.places import default_profile, policy_files, read_policies
from neviewer.app.profile import Profile
from neviewer.state.preferences import OPTIONS, Preferences

SOURCES = Path(neviewer.__file__).resolve().parents[1]
POLICY = '[locked]\ntheme = "dark"\n[reason]\nen = "Set by the museum."\n'


@pytest.fixture
def program(tmp_path: Path, monkeypatch) -> Path:
    """The folder of a program that looks for its settings itself, and for no real policy."""
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.delenv("NEVIEWER_PROFILE")
    monkeypatch.setattr(sys, "argv", [str(folder / "neviewer")])
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    return folder


def test_a_portable_program_keeps_everything_beside_it(program: Path) -> None:
    usual = default_profile()
    assert program not in usual.parents
    (program / "portable.ini").write_text("", "utf-8")
    assert default_profile() == program / "neviewer-data"
    (program / "portable.ini").write_text("[portable]\nfolder = mine\n", "utf-8")
    assert default_profile() == program / "mine"
    (program / "portable.ini").write_text("no table", "utf-8")
    assert default_profile() == program / "neviewer-data"


def test_policies_lie_where_the_system_keeps_settings_and_beside_the_program(
    program: Path, monkeypatch
) -> None:
    assert policy_files()[-1] == program / "policy.toml"
    files = [program / "of-the-computer.toml", program / "policy.toml"]
    monkeypatch.setattr(places, "policy_files", lambda: files)
    assert read_policies()[0].locked == {}
    files[1].write_text("[locked]\ntheme = 'light'\npatterns = true", "utf-8")
    files[0].write_text(POLICY, "utf-8")
    policy, problems = read_policies()
    assert problems == ()
    assert policy.locked == {"theme": "dark", "patterns": True}, "that of the computer comes first"
    files[0].write_bytes(b"\xff\xfe")
    policy, problems = read_policies()
    assert "of-the-computer.toml" in str(problems[0])
    assert policy.locked["theme"] == "light"


_PROBE = """
import sys
from neviewer.app import window_run
def painted(self, window):
    session = self._session
    print("theme", session.preferences.theme, "size", session.preferences.text_size)
    print("said", [remark.told(session.language) for remark in session.remarks])
    print("view", session.view())
    print("title", window.windowTitle())
    from PySide6.QtWidgets import QApplication
    QApplication.quit()
window_run._Run._painted = painted
from neviewer.app.main import main
sys.exit(main(sys.argv[1:]))
"""


def start(program: Path, pack: Path, *arguments: str) -> str:
    """Start a program that lies in a folder of its own; what it says of its first window."""
    script = program / "start.py"
    script.write_text(_PROBE, "utf-8")
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(SOURCES)}
    variables |= {"XDG_CONFIG_HOME": str(program / "home"), "NEVIEWER_PACK": str(pack)}
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def keep(folder: Path, **values: object) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "profile.json").write_text(json.dumps(values), "utf-8")


def test_a_policy_stands_above_the_command_line_which_is_told(program, real_pack_path) -> None:
    (program / "policy.toml").write_text(POLICY, "utf-8")
    (program / "portable.ini").write_text("", "utf-8")
    data = program / "neviewer-data"
    keep(data, preferences={"theme": "light"}, last_view="neviewer:/county/share_65plus")
    out = start(program, real_pack_path, "--set", "theme=light", "--set", "text_size=150")
    assert "theme dark size 150" in out
    assert "theme is locked" in out
    assert "view neviewer:/county/share_65plus" in out
    kept = json.loads((data / "profile.json").read_text("utf-8"))
    assert kept["preferences"] == {"theme": "light"}, "what holds for a run is not kept"
    assert not (program / "home").exists(), "nothing lies anywhere else"


def test_safe_mode_knows_nothing_of_the_reader_and_keeps_nothing(program, real_pack_path) -> None:
    (program / "portable.ini").write_text("", "utf-8")
    data = program / "neviewer-data"
    keep(data, preferences={"text_size": 150}, last_view="neviewer:/county/share_65plus")
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    out = start(program, real_pack_path, "--safe-mode")
    assert "size 100" in out
    assert "share_65plus" not in out
    assert "safe mode" in out
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_a_log_tells_versions_pack_and_view(program, real_pack_path) -> None:
    start(program, real_pack_path, "--profile", str(program / "mine"), "--log")
    log = (program / "mine" / "logs" / "neviewer.log").read_text("utf-8")
    for part in (f"neviewer {neviewer.__version__}", real_pack_path.name, "window with"):
        assert part in log


def test_reset_forgets_settings_and_keeps_the_view(tmp_path: Path) -> None:
    keep(
        tmp_path,
        preferences={"theme": "dark"},
        shortcuts={"export": "F9"},
        last_view="neviewer:/a",
    )
    (tmp_path / "window.ini").write_text("", "utf-8")
    assert Profile(tmp_path).reset()
    profile = Profile(tmp_path)
    assert (profile.preferences, profile.shortcuts) == (Preferences(), {})
    assert profile.last_view == "neviewer:/a"
    assert not profile.geometry_file.exists()


def test_every_option_is_told_of_to_those_who_lock_them() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "deploying.md").read_text("utf-8")
    for option in OPTIONS:
        row = next(line for line in page.splitlines() if line.startswith(f"| `{option.id}` |"))
        for choice in option.choices:
            assert f"`{choice.value}`" in row
        if option.kind == "number":
            assert f"{option.low} to {option.high}" in row
