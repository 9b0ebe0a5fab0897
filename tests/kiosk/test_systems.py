"""The files that set a system up for an exhibit are whole, and fit the program."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux" / "kiosk"
WINDOWS = ROOT / "packaging" / "windows" / "kiosk-setup.ps1"
HANDBOOKS = [ROOT / "docs" / "kiosk.md", ROOT / "docs" / "kiosk.zh.md"]
UNIT = LINUX / "neviewer-kiosk.service"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here")
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_systemd_takes_the_unit():
    done = run("systemd-analyze", "verify", str(UNIT))
    # The programs and the manual are not installed where it is only tested.
    known = ("is not executable: No such file", "Command 'man neviewer(1)' failed")
    said = [line for line in done.stderr.splitlines() if UNIT.name in line]
    assert not [line for line in said if not any(part in line for part in known)]


@pytest.mark.parametrize("name", ["neviewer-kiosk-session", "gnome-kiosk-script"])
def test_shells_take_the_scripts(name):
    assert run("sh", "-n", str(LINUX / name)).returncode == 0


def test_the_session_starts_what_fails_and_ends_when_the_operator_leaves(tmp_path):
    stand_in = tmp_path / "neviewer"
    stand_in.write_text('#!/bin/sh\necho "$@" >> "$0.log"\n[ "$(wc -l < "$0.log")" -ge 2 ]\n')
    stand_in.chmod(0o755)
    conf = tmp_path / "conf"
    conf.write_text(f'NEVIEWER={stand_in}\nEXHIBIT=/x/exhibit.toml\nOPTIONS="--name hall-2"\n')
    session = str(LINUX / "neviewer-kiosk-session")
    done = run("env", f"NEVIEWER_KIOSK_CONF={conf}", "sh", session)
    assert done.returncode == 0
    log = (tmp_path / "neviewer.log").read_text()
    assert log == "kiosk /x/exhibit.toml --name hall-2\n" * 2


def test_weston_shows_the_session_and_never_dims():
    weston = configparser.ConfigParser()
    weston.read(LINUX / "neviewer-weston.ini", "utf-8")
    assert weston["core"]["shell"] == "kiosk-shell.so"
    assert weston["core"]["idle-time"] == "0"
    assert weston["autolaunch"]["path"] == "/usr/local/bin/neviewer-kiosk-session"


def test_unit_and_session_read_the_same_settings():
    keys = {
        line.split("=")[0]
        for line in (LINUX / "neviewer-kiosk.conf").read_text("utf-8").splitlines()
        if re.match(r"[A-Z]+=", line)
    }
    assert keys == {"NEVIEWER", "EXHIBIT", "OPTIONS"}
    for file in (UNIT, LINUX / "neviewer-kiosk-session"):
        text = file.read_text("utf-8")
        assert all(f"${{{key}}}" in text or f"${key}" in text for key in keys)


@pytest.mark.parametrize("handbook", HANDBOOKS, ids=lambda path: path.name)
def test_the_handbook_names_every_file_and_only_what_is_there(handbook):
    text = handbook.read_text("utf-8")
    for file in (*LINUX.iterdir(), WINDOWS):
        assert file.name in text
    for link in re.findall(r"\]\((\w[^)]*)\)", text):
        assert (handbook.parent / link).exists()


def test_both_handbooks_have_the_same_sections_and_commands():
    english, chinese = (path.read_text("utf-8") for path in HANDBOOKS)
    for mark in ("\n## ", "\n- [ ] ", "\n| "):
        assert english.count(mark) == chinese.count(mark)
    commands = [
        re.findall(r"^(?:sudo|neviewer|\.\\)[^#\n]*", text, re.M) for text in (english, chinese)
    ]
    assert [line.strip() for line in commands[0]] == [line.strip() for line in commands[1]]
