"""The supervisor with real processes: killed, stopped, frozen or crashed, the exhibit is back.

A stand-in without a window is looked after, so that fifty failings take seconds;
``benchmarks/kiosk_kills.py`` does the same to the real window.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import neviewer
from neviewer.kiosk.supervisor import Settings, Supervisor
from neviewer.kiosk.watch import Policy

SOURCES = Path(neviewer.__file__).parents[1]
STANDIN = Path(__file__).with_name("standin.py")
PATIENCE = 30.0  # for a machine that is busy with other things
EXHIBIT = 'exhibit = 1\ntitle = "One"\n[[show]]\narticle = "one"\n[operator]\ncounts = true\n'
# Impatient, so that many failings take seconds; nothing is ever given up for being too many.
QUICK = Policy(silence=0.6, settled=0.0)


class Hall:
    """A machine with an exhibit, its supervisor running in a thread."""

    def __init__(self, folder: Path, policy: Policy = QUICK) -> None:
        self.state = folder / "state"
        self.file = folder / "exhibit.toml"
        self.pack = folder / "pack.gpkg"
        self.file.write_text(EXHIBIT, "utf-8")
        self.pack.write_bytes(b"a pack")
        self.state.mkdir()
        # Without the site packages, which it has no use for, it starts three times as fast.
        program = (sys.executable, "-S", str(STANDIN))
        self.settings = Settings(self.file, self.pack, self.state, folder / "logs", program)
        self.policy = policy
        self.supervisor = Supervisor(self.settings, policy)
        self.thread = threading.Thread(target=self.supervisor.run)

    def start(self):
        self.thread.start()
        self.wait_for(lambda: self.status == "ATTRACT")
        return self

    def end(self) -> None:
        self.tell("leave")
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()

    def tell(self, what: str) -> None:
        (self.state / what).touch()

    @property
    def status(self) -> str:
        return self.supervisor.watch.status

    @property
    def starts(self) -> list[list[str]]:
        with contextlib.suppress(OSError):
            return [line.split() for line in (self.state / "starts").read_text().splitlines()]
        return []

    @property
    def log(self) -> str:
        return (self.settings.logs / "kiosk.log").read_text("utf-8")

    def wait_for(self, what) -> float:
        started = time.monotonic()
        while not what():
            assert time.monotonic() - started < PATIENCE, self.log
            time.sleep(0.005)
        return time.monotonic() - started

    def wait_until_back(self, starts: int) -> float:
        return self.wait_for(lambda: len(self.starts) > starts and self.status == "ATTRACT")


@pytest.fixture(autouse=True)
def sources(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(SOURCES))


@pytest.fixture
def hall(tmp_path):
    halls = []

    def make(**settings):
        halls.append(Hall(tmp_path, **settings))
        return halls[-1]

    yield make
    for each in halls:
        if each.thread.is_alive():
            each.end()


def test_however_often_it_fails_it_is_always_back(hall):
    here = hall().start()

    def signalled(number):
        return lambda: os.kill(int(here.starts[-1][0]), number)

    ways = [
        *[signalled(signal.SIGKILL)] * 20,
        *[signalled(signal.SIGSTOP)] * 6,
        *[lambda: here.tell("freezes")] * 4,
        *[lambda: here.tell("crashes")] * 10,
        *[lambda: here.tell("ends")] * 10,
    ]
    for fail in ways:
        starts = len(here.starts)
        fail()
        here.wait_until_back(starts)
    counters = here.supervisor.watch.counters
    assert len(here.starts) == counters.starts >= len(ways) + 1
    assert counters.freezes >= 10  # a busy machine may be taken for a freeze
    assert counters.crashes + counters.freezes == counters.starts - 1
    assert "the safe page" not in here.log


def test_the_operator_leaves_and_nothing_is_started_again(hall):
    here = hall().start()
    here.tell("leaves")
    here.thread.join(PATIENCE)
    assert not here.thread.is_alive()
    assert len(here.starts) == 1


def test_a_restart_that_the_exhibit_asks_for_is_no_failure(hall):
    here = hall().start()
    here.tell("restarts")
    here.wait_until_back(1)
    assert here.supervisor.watch.counters.crashes == 0


def test_after_repeated_failures_the_safe_page_is_shown_until_the_exhibit_is_back(hall):
    policy = Policy(delays=(0.0, 0.0), retries=(0.1,), settled=0.0)
    here = hall(policy=policy)
    here.tell("dies-at-start")
    here.thread.start()
    here.wait_for(lambda: here.supervisor.watch.shows_safe_page)
    assert here.status == "FAILED"
    here.wait_for(lambda: len(here.starts) > 4)
    assert "exhibit: it dies" in here.log
    assert json.loads((here.state / "last-page.json").read_text("utf-8"))["titles"] == ["One"] * 2
    (here.state / "dies-at-start").unlink()
    here.wait_for(lambda: here.status == "ATTRACT" and not here.supervisor.watch.shows_safe_page)


def test_the_exhibit_ends_when_its_supervisor_is_killed(tmp_path):
    code = "import sys; from tests.kiosk.test_supervisor import Hall; from pathlib import Path;"
    code += "Hall(Path(sys.argv[1])).supervisor.run()"
    root = Path(__file__).resolve().parents[2]
    run = [sys.executable, "-c", code, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root), str(root / "src")))}
    process = subprocess.Popen(run, cwd=root, env=environment)
    starts = tmp_path / "state" / "starts"
    try:
        wait(lambda: starts.exists() and starts.read_text().endswith("\n"))
        pid = int(starts.read_text().split()[0])
        assert is_alive(pid)
    finally:
        process.kill()
        process.wait()
    wait(lambda: not is_alive(pid))


def test_a_story_or_pack_that_breaks_is_replaced_by_the_last_good_copy(hall):
    here = hall().start()
    here.wait_for(lambda: "is good" in here.log)
    here.pack.write_bytes(b"BROKEN")
    starts = len(here.starts)
    here.tell("ends")
    here.wait_until_back(starts)
    copy = Path(here.starts[-1][1])
    assert copy.parent.parent == here.state / "content"
    assert Path(here.starts[-1][2]).read_bytes() == b"a pack"
    here.file.write_text("no toml at all", "utf-8")
    here.tell("ends")
    here.wait_until_back(starts + 1)
    assert "it is broken" in here.log
    assert "This line is no TOML" in here.log
    # And what is mended is shown again.
    here.file.write_text(EXHIBIT.replace("One", "Two"), "utf-8")
    here.pack.write_bytes(b"a new pack")
    here.tell("ends")
    here.wait_until_back(starts + 2)
    assert Path(here.starts[-1][1]) == here.file


def test_content_that_only_fails_on_screen_gives_way_to_the_last_good_copy(hall):
    here = hall().start()
    here.wait_for(lambda: "is good" in here.log)
    here.file.write_text(EXHIBIT.replace("One", "DIES"), "utf-8")
    starts = len(here.starts)
    here.tell("ends")
    here.wait_for(lambda: len(here.starts) > starts + 1 and here.status == "ATTRACT")
    assert "(own) fails on screen" in here.log
    assert "DIES" not in Path(here.starts[-1][1]).read_text("utf-8")


def test_a_restart_can_be_asked_for_and_waits_for_no_visitor(hall):
    here = hall().start()
    here.tell("restart")
    here.wait_until_back(1)
    assert "restart: asked for" in here.log


def test_the_status_file_tells_how_it_fares(hall):
    here = hall().start()
    file = here.state / "status.json"
    here.wait_for(lambda: json.loads(file.read_text("utf-8"))["status"] == "ATTRACT")
    found = json.loads(file.read_text("utf-8"))
    assert (found["starts"], found["crashes"], found["safe_page"]) == (1, 0, False)


@pytest.mark.skipif(os.name != "posix", reason="a full disk is a file in the way of the folder")
def test_with_nowhere_to_write_the_exhibit_runs_all_the_same(tmp_path):
    here = Hall(tmp_path)
    blocked = tmp_path / "blocked"
    blocked.write_text("", "utf-8")
    settings = here.settings._replace(logs=blocked / "logs")
    (here.state / "status.json").mkdir()
    (here.state / "content").write_text("", "utf-8")
    (here.state / "content.json").mkdir()
    (here.state / "last-page.json").mkdir()
    here.supervisor = Supervisor(settings, QUICK)
    here.thread = threading.Thread(target=here.supervisor.run)
    try:
        here.start()
        here.tell("ends")
        here.wait_until_back(1)
    finally:
        here.end()


def wait(what) -> None:
    started = time.monotonic()
    while not what():
        assert time.monotonic() - started < PATIENCE
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with contextlib.suppress(OSError):  # a zombie is not alive
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    return True
