"""The program on a real accessibility bus, heard by the library that screen readers use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WALK = Path(__file__).resolve().parents[1] / "atspi_walk.py"
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that pyatspi is installed for
LINK = "neviewer:/province/net_migration?period=2023&focus=220000"


@pytest.fixture
def display(dev, tmp_path: Path) -> Iterator[str]:
    """An X server of the test's own."""
    if not sys.platform.startswith("linux"):
        pytest.skip("AT-SPI is the bus of Linux")
    if missing := dev.missing_tools(dev.LISTENING_TOOLS):
        pytest.skip(f"needs the Debian packages {' '.join(missing)}")
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x900x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()  # nothing when the server has ended
    try:
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def test_a_screen_reader_hears_the_map_and_the_time(
    display: str, real_pack_path: Path, tmp_path: Path
) -> None:
    program = [sys.executable, "-m", "neviewer.app.main", "--pack", str(real_pack_path)]
    program += ["--profile", str(tmp_path / "profile"), "--set", "language=en", LINK]
    told = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(WALK), *program],
        env={**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    heard = json.loads(told.stdout.splitlines()[-1])
    assert heard["places"][:3] == [
        "Liaoning, Net migration 2023: 86 thousand persons, rank 1 of 3 with data, final",
        "Jilin, Net migration 2023: 43.4 thousand persons, rank 2 of 3 with data, final",
        "Heilongjiang, Net migration 2023: −156.8 thousand persons, "
        "rank 3 of 3 with data, estimated and derived",
    ]
    assert heard["roles"][:3] == ["list item"] * 3
    assert heard["line"][0] == "Liaoning, 3 figures"
    assert "Liaoning: 86 thousand persons (2023)" in heard["line"]
    assert heard["walked"] == [heard["places"][2], heard["places"][1]]
    assert heard["announced"].startswith("Jilin, Net migration 2024: −108 thousand persons")
    assert heard["announced"] in heard["after"]
    assert heard["next pane"] == "Trend"
