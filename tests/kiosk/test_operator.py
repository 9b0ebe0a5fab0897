"""What the operator reads: status, counts and logs, which never stop the exhibit."""

from __future__ import annotations

import csv
import io
import json
import os
import socket
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.kiosk import notify
from neviewer.kiosk.counts import Counts, counts_csv
from neviewer.kiosk.heartbeat import ACTIVE, ATTRACT, PAGE, Heartbeat, parse_message
from neviewer.kiosk.hours import Nightly
from neviewer.kiosk.lock import Lock
from neviewer.kiosk.log import Log
from neviewer.kiosk.status import EVERY, StatusFile


def test_the_status_file_is_written_at_each_change_and_every_few_seconds(tmp_path):
    now = [0.0]
    status = StatusFile(tmp_path, lambda: now[0])
    status.write(ATTRACT, sessions=1)
    first = json.loads(status.file.read_text("utf-8"))
    assert first["status"] == ATTRACT
    assert first["sessions"] == 1
    datetime.fromisoformat(first["since"])
    status.file.unlink()
    status.write(ATTRACT, sessions=1)
    assert not status.file.exists()
    now[0] += EVERY
    status.write(ATTRACT, sessions=1)
    assert status.file.exists()
    status.write(ACTIVE, sessions=1)
    assert json.loads(status.file.read_text("utf-8"))["status"] == ACTIVE
    assert [path.name for path in tmp_path.iterdir()] == ["status.json"]


def test_a_status_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "status.json").mkdir()
    StatusFile(tmp_path, lambda: 0.0).write(ATTRACT)
    assert [path.name for path in tmp_path.iterdir()] == ["status.json"]


def test_sessions_are_counted_by_day_language_and_story(tmp_path):
    days = [date(2026, 11, 25)]
    counts = Counts(tmp_path, lambda: days[0])
    counts.add({"seconds": 30.5, "stories": ["turn", "turn"], "language": "zh", "touches": 4})
    counts.add({"seconds": 10, "stories": [], "language": "en", "touches": 1})
    days[0] = date(2026, 11, 26)
    counts.add({"seconds": 5, "stories": ["turn"], "language": "zh", "touches": 2})
    rows = list(csv.reader(io.StringIO(counts_csv(tmp_path))))
    assert rows == [
        ["day", "kind", "name", "sessions", "seconds", "touches"],
        ["2026-11-25", "all", "", "2", "40.5", "5"],
        ["2026-11-25", "language", "en", "1", "10.0", "1"],
        ["2026-11-25", "language", "zh", "1", "30.5", "4"],
        ["2026-11-25", "story", "turn", "1", "30.5", "4"],
        ["2026-11-26", "all", "", "1", "5.0", "2"],
        ["2026-11-26", "language", "zh", "1", "5.0", "2"],
        ["2026-11-26", "story", "turn", "1", "5.0", "2"],
    ]


@pytest.mark.parametrize("content", ["[]", "{", '{"2026-11-25": 3}', '{"x": {"all:": ["a"]}}'])
def test_broken_counts_are_as_none(tmp_path, content):
    (tmp_path / "counts.json").write_text(content, "utf-8")
    Counts(tmp_path, lambda: date(2026, 11, 25)).add({"seconds": 1})
    Counts(tmp_path).add({"seconds": "long"})
    assert counts_csv(tmp_path).startswith("day,")


def test_the_log_rotates_and_keeps_five_files(tmp_path):
    log = Log(tmp_path)
    for number in range(6000):
        log(f"{number} " + "x" * 1000)
    log.close()
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["kiosk.log", *(f"kiosk.log.{n}" for n in range(1, 5))]
    assert all(path.stat().st_size <= 1_000_000 for path in tmp_path.iterdir())
    assert "5999 " in log.file.read_text("utf-8").splitlines()[-1]


def test_the_same_line_over_and_over_does_not_fill_it(tmp_path):
    log = Log(tmp_path)
    for _ in range(100_000):
        log("again")
    log("other")
    log.close()
    lines = log.file.read_text("utf-8").splitlines()
    assert len(lines) < 50
    assert lines[-1].endswith("other")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_costs_lines_and_nothing_else(tmp_path):
    log = Log(tmp_path)
    log.file.symlink_to("/dev/full")
    for number in range(100):
        log(f"lost {number}")
    log.file.unlink()
    log("there is room again")
    log.close()
    assert "there is room again" in log.file.read_text("utf-8")


def test_a_folder_that_cannot_be_made_costs_the_log_only(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    log = Log(tmp_path / "file" / "logs")
    log("lost")
    log.close()


def test_only_one_supervisor_has_a_state_folder(tmp_path):
    first, second = Lock(tmp_path), Lock(tmp_path)
    assert first.take()
    assert not second.take()
    first.let_go()
    assert second.take()
    second.let_go()


def nights(start: datetime, hours: int, at: time | None) -> list[datetime]:
    nightly = Nightly(at, start)
    restarts = []
    for n in range(hours * 4):
        now = start + timedelta(minutes=15 * n)
        if nightly.is_due(now):
            nightly.done(now)
            restarts.append(now)
    return restarts


def test_it_restarts_once_a_night():
    start = datetime(2026, 11, 25, 10)
    found = nights(start, 72, time(4))
    assert found == [datetime(2026, 11, day, 4) for day in (26, 27, 28)]
    assert nights(datetime(2026, 11, 25, 4, 1), 20, time(4)) == []
    assert nights(start, 72, None) == []


@given(st.lists(st.integers(-100_000, 100_000), max_size=30))
def test_however_the_clock_jumps_each_jump_costs_one_restart_at_most(jumps):
    now = datetime(2026, 11, 25, 10)
    nightly = Nightly(time(4), now)
    restarts = 0
    for minutes in jumps:
        now += timedelta(minutes=minutes)
        for _ in range(3):
            if nightly.is_due(now):
                nightly.done(now)
                restarts += 1
    assert restarts <= len(jumps)
    assert nightly.is_due(now + timedelta(days=1))


def test_a_heartbeat_says_what_happens():
    reading, writing = os.pipe()
    heart = Heartbeat(writing)
    heart.beat()
    heart.say(ACTIVE)
    heart.session(12.34, ["turn"], "zh", 7)
    os.close(writing)
    heart.beat()  # nobody hears it, and that is no matter
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().splitlines()
    session = {"seconds": 12.3, "stories": ["turn"], "language": "zh", "touches": 7}
    assert [parse_message(line) for line in lines] == [
        {"status": "STARTING"},
        {"status": ACTIVE},
        {"status": ACTIVE, "session": session},
    ]


@pytest.mark.skipif(os.name != "posix", reason="pipes of Windows are read as fast as they fill")
def test_a_heartbeat_that_nobody_reads_does_not_stop_the_exhibit():
    reading, writing = os.pipe()
    heart = Heartbeat(writing)
    for _ in range(10_000):
        heart.beat()
    os.close(writing)
    os.close(reading)


def test_without_a_supervisor_nothing_is_said(tmp_path, capfdbinary):
    heart = Heartbeat()
    heart.say(ACTIVE)
    heart.session(1)
    heart.keep_page(b"png")
    assert capfdbinary.readouterr().out == b""
    Heartbeat(None, tmp_path).keep_page(b"png")
    assert (tmp_path / PAGE).read_bytes() == b"png"


@given(st.binary(max_size=200))
def test_whatever_else_is_printed_is_no_message(line):
    assert parse_message(line) is None or line.startswith(b"\x1e")


needs_sockets = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX") or os.name != "posix", reason="needs sockets that are files"
)


@needs_sockets
def test_systemd_is_told_through_its_socket_and_no_other_family_is_used(tmp_path, monkeypatch):
    families = []
    real = socket.socket

    def watched(family=-1, *rest):
        families.append(family)
        return real(family, *rest)

    with real(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "10000000")
        monkeypatch.setattr(socket, "socket", watched)
        notifier = notify.Notifier()
        assert notifier.every == 5.0
        assert notifier.ready()
        for now in (100.0, 101.0, 105.0):
            notifier.alive(now)
        for _ in range(3):
            assert notifier.status(ATTRACT)
        assert notifier.stopping()
        systemd.setblocking(False)
        said = [systemd.recv(100).decode() for _ in range(5)]
        with pytest.raises(BlockingIOError):
            systemd.recv(100)
    assert said == ["READY=1", "WATCHDOG=1", "WATCHDOG=1", "STATUS=ATTRACT", "STOPPING=1"]
    assert set(families) == {socket.AF_UNIX}


def test_without_systemd_nothing_is_told(monkeypatch):
    for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC"):
        monkeypatch.delenv(name, raising=False)
    notifier = notify.Notifier()
    assert not notifier.ready()
    notifier.alive(1.0)
    assert notifier.every == 0


@needs_sockets
def test_a_socket_that_is_gone_is_no_matter(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert not notify.Notifier().ready()
