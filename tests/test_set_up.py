"""A newcomer's first command: what it installs, what it refuses, what it says."""

from __future__ import annotations

import re
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PINNED = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.M)


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / "requirements" / name).read_text("utf-8")))


def normal(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_-]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes_and_name_no_index(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    for line in text.splitlines():
        kinds = (r"\S+==\S+ \\", r"    --hash=sha256:[0-9a-f]{64}( \\)?", r"\s*(#.*)?")
        assert any(re.fullmatch(kind, line) for kind in kinds), line
    assert re.search(r"^\S+==\S+ \\\n    --hash=", text, re.M)


def test_every_dependency_of_the_project_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    run, dev = pins("run.txt"), pins("dev.txt")
    extras = [name for extra in project["optional-dependencies"].values() for name in extra]
    assert {normal(name) for name in project["dependencies"]} <= set(run)
    assert {normal(name) for name in extras} <= set(dev)
    assert run.items() <= dev.items()
    assert run["pyside6-essentials"] != "6.12.0"


def test_ci_runs_exactly_the_test_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == "exec python3 dev.py test"


def test_an_old_python_gets_one_sentence(monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "version", "3.9.2 (default)")
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(ROOT / "dev.py"), run_name="__main__")
    assert stopped.value.code == "Neviewer needs Python 3.11 or newer; this is 3.9.2."


@pytest.fixture
def without_cursor_library(dev, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "has_display", lambda: True)
    monkeypatch.setattr(dev, "is_loadable", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setattr(dev.shutil, "which", lambda _: "/usr/bin/apt-get")


@pytest.mark.usefixtures("without_cursor_library")
def test_a_user_gets_the_exact_apt_line(dev, monkeypatch) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(dev.Stop) as stopped:
        dev.ensure_libraries()
    assert str(stopped.value).splitlines() == [
        "Qt needs libxcb-cursor.so.0, which this system does not have. Install it with:",
        "  sudo apt-get install -y --no-install-recommends libxcb-cursor0",
    ]


@pytest.mark.usefixtures("without_cursor_library")
def test_root_gets_the_libraries_installed(dev, monkeypatch) -> None:
    commands = []
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev.subprocess, "call", lambda command: commands.append(command) or 0)
    dev.ensure_libraries()
    assert commands[0][:2] == ["apt-get", "update"]
    assert "libxcb-cursor0" in commands[1]
    assert "libegl1" not in commands[1]


@pytest.mark.usefixtures("without_cursor_library")
def test_what_some_checks_need_is_installed_and_stops_nothing(dev, monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev, "LISTENING_TOOLS", {"/nowhere/at-spi": "at-spi2-core"})
    commands = []
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(dev.subprocess, "call", lambda command: commands.append(command) or 1)
    dev.ensure_test_tools()
    assert "at-spi2-core" in commands[1]
    assert "What needs them is left out." in capsys.readouterr().out
    monkeypatch.setattr(dev, "is_root", lambda: False)
    commands.clear()
    dev.ensure_test_tools()
    assert not commands


@pytest.mark.parametrize(
    ("variables", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "linuxfb"}, True),
    ],
)
def test_a_display_is_recognised(dev, monkeypatch, variables, shown) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    assert dev.has_display() is shown


def test_without_a_display_the_opening_view_is_drawn(dev, monkeypatch, tmp_path, capsys) -> None:
    picture = tmp_path / "build" / "opening.png"
    picture.parent.mkdir()
    started = []

    def start(*command, **variables):
        started.append((command[1:], variables))
        picture.write_bytes(b"picture")
        return 0

    monkeypatch.setattr(dev, "has_display", lambda: False)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "OPENING_PICTURE", picture)
    monkeypatch.setattr(dev, "start", start)
    monkeypatch.chdir(tmp_path)
    assert dev.run([]) == 0
    assert started == [(("--picture", picture), {"QT_QPA_PLATFORM": "offscreen"})]
    assert capsys.readouterr().out == "No display: drew the opening view to build/opening.png\n"


def test_arguments_reach_the_program(dev, monkeypatch) -> None:
    started = []
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev, "has_display", lambda: True)
    monkeypatch.setattr(dev, "start", lambda *command, **_: started.append(command[1:]) or 3)
    monkeypatch.chdir(ROOT)
    assert dev.main(["run", "render", "neviewer:/province/gdp", "-o", "a b.png"]) == 3
    assert started == [("render", "neviewer:/province/gdp", "-o", "a b.png")]


@pytest.fixture
def small_project(dev, monkeypatch, tmp_path):
    """A project set up already: nothing may be installed again."""
    for name in ("requirements/dev.txt", "requirements/build-nodeps.txt", "pyproject.toml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("a==1 \\\n", "utf-8")
    for name in ("src", ".venv/lib/python3/site-packages"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "set-up.json")
    monkeypatch.setattr(dev, "REQUIREMENTS", tmp_path / "requirements" / "dev.txt")
    monkeypatch.setattr(dev, "WITHOUT_DEPENDENCIES", tmp_path / "requirements" / "build-nodeps.txt")
    steps = []
    monkeypatch.setattr(dev, "call", lambda *command, what: steps.append(what))
    monkeypatch.setattr(dev, "install_pinned", lambda: steps.append("Installing the packages"))
    monkeypatch.setattr(dev.subprocess, "call", lambda *_, **__: 0)
    stamp = {"venv": dev.fingerprint()}
    python = dev.tool("python")
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()
    return stamp, steps


def set_up_again(dev, stamp) -> None:
    dev.ensure_venv(stamp)
    dev.ensure_packages(stamp)
    dev.ensure_project(stamp)


def test_packages_are_installed_only_when_their_list_changed(dev, small_project) -> None:
    stamp, steps = small_project
    set_up_again(dev, stamp)
    assert steps == [
        "Installing the packages",
        "Installing the packages for the boundaries",
        "Installing neviewer",
    ]
    steps.clear()
    set_up_again(dev, stamp)
    assert steps == []
    dev.REQUIREMENTS.write_text("a==2 \\\n", "utf-8")
    set_up_again(dev, dev.read_stamp())
    assert steps == ["Installing the packages", "Installing the packages for the boundaries"]


def test_the_pack_is_built_when_a_source_is_newer(dev, monkeypatch, tmp_path) -> None:
    import os

    source, builder, pack = tmp_path / "data", tmp_path / "builder", tmp_path / "pack.gpkg"
    for folder, name in ((source, "regions.csv"), (builder, "build.py")):
        folder.mkdir()
        (folder / name).touch()
    monkeypatch.setattr(dev, "PACK", pack)
    monkeypatch.setattr(dev, "PACK_SOURCE", source)
    monkeypatch.setattr(dev, "PACK_BUILDER", builder)
    assert dev.pack_is_stale()
    pack.touch()
    os.utime(pack, (2e9, 2e9))
    assert not dev.pack_is_stale()
    os.utime(builder / "build.py", (2.1e9, 2.1e9))
    assert dev.pack_is_stale()


@pytest.fixture
def able_to_freeze(dev, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "ensure_test_tools", lambda: None)
    monkeypatch.setattr(dev, "is_loadable", lambda library: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")


@pytest.mark.usefixtures("able_to_freeze")
def test_one_failed_check_fails_the_test_command(dev, monkeypatch, capsys) -> None:
    def start(*command, **_):
        return int("mypy" in command)

    monkeypatch.setattr(dev, "start", start)
    assert dev.test([]) == 1
    report = capsys.readouterr().out
    assert re.search(r"types +FAILED", report)
    assert re.search(r"tests +passed", report)
    assert re.search(r"frozen +passed", report)


@pytest.mark.usefixtures("able_to_freeze")
@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ("platform", "dev.py package --test"),
        ("which", "install binutils"),
        ("is_loadable", "this Python has no shared library"),
        ("arguments", "only these tests"),
    ],
)
def test_where_nothing_can_be_frozen_the_tests_pass_and_say_why(
    dev, monkeypatch, capsys, lacking, reason
) -> None:
    started = []
    monkeypatch.setattr(dev, "start", lambda *command, **_: started.append(command) or 0)
    if lacking == "platform":
        monkeypatch.setattr(dev.sys, "platform", "win32")
    if lacking == "which":
        monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    if lacking == "is_loadable":
        monkeypatch.setattr(dev, "is_loadable", lambda library: False)
    assert dev.test(["-k", "map"] if lacking == "arguments" else []) == 0
    assert re.search(rf"frozen +left out: .*{reason}", capsys.readouterr().out)
    assert not [command for command in started if "--smoke" in command]


def test_the_tests_themselves_cannot_reach_the_network() -> None:
    import socket

    with socket.socket() as plug, pytest.raises(Exception, match="127"):
        plug.connect(("127.0.0.1", 9))
