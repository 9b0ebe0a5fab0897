"""Jobs: work off the thread of the window, of which only the newest is heard."""

from __future__ import annotations

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from neviewer.tasks.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def owner(qapp):
    return QObject()


def until_told(report, told: threading.Event) -> str:
    """Work until it is no longer wanted."""
    while report(0.5):
        if told.wait(0.001):
            return "told to end"
    return "cancelled"


def test_the_result_comes_back_on_the_thread_that_asked(jobs, owner, qtbot):
    heard = []
    jobs.start(
        "a",
        owner,
        lambda _report: threading.get_ident(),
        lambda worker: heard.append((worker, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(heard))
    worker, listener = heard[0]
    assert listener == threading.get_ident()
    assert worker != listener


def test_only_the_newest_of_a_key_is_heard(jobs, owner, qtbot):
    heard, never = [], threading.Event()
    for number in range(5):
        jobs.start(
            "a",
            owner,
            lambda report, n=number: n if n == 4 else until_told(report, never),
            heard.append,
        )
    with qtbot.waitSignal(jobs.idle):
        pass
    assert heard == [4]


def test_keys_do_not_disturb_each_other(jobs, owner, qtbot):
    heard = []
    jobs.start("a", owner, lambda _report: "a", heard.append)
    jobs.start("b", owner, lambda _report: "b", heard.append)
    qtbot.waitUntil(lambda: sorted(heard) == ["a", "b"])


def test_progress_is_told_and_then_the_result(jobs, owner, qtbot):
    heard = []

    def work(report) -> str:
        return "all wanted" if all(report(part) for part in (0.25, 0.5, 1.0)) else "not wanted"

    jobs.start("a", owner, work, heard.append, progress=heard.append)
    qtbot.waitUntil(lambda: heard == [0.25, 0.5, 1.0, "all wanted"])


def test_a_cancelled_job_ends_and_is_not_heard_of(jobs, owner, qtbot):
    heard, begun, ended = [], threading.Event(), []

    def work(report) -> None:
        begun.set()
        ended.append(until_told(report, threading.Event()))

    jobs.start("a", owner, work, heard.append, failed=heard.append)
    assert begun.wait(10)
    jobs.cancel("a")
    assert not jobs.is_running("a")
    with qtbot.waitSignal(jobs.idle):
        pass
    assert (ended, heard) == (["cancelled"], [])


def test_an_error_is_given_to_who_asked(jobs, owner, qtbot):
    heard = []

    def work(_report) -> None:
        raise ValueError("no such text")

    jobs.start("a", owner, work, heard.append, failed=lambda error: heard.append(str(error)))
    qtbot.waitUntil(lambda: heard == ["no such text"])
    assert not jobs.is_running()


def test_an_error_nobody_asked_for_is_raised(jobs, owner, qtbot):
    def work(_report) -> None:
        raise ValueError("unforeseen")

    with qtbot.capture_exceptions() as raised:
        jobs.start("a", owner, work, lambda _result: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert "unforeseen" in str(raised[0][1])


def test_who_is_gone_hears_nothing(jobs, qtbot):
    heard, told = [], threading.Event()
    owner = QObject()
    jobs.start("a", owner, lambda report: until_told(report, told), heard.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told.set()
    jobs._pool.waitForDone()
    QCoreApplication.processEvents()
    assert heard == []
    assert not jobs.is_running()


def test_closing_ends_every_thread_and_later_work_is_not_begun(jobs, owner, qtbot):
    heard = []
    for number in range(6):
        jobs.start(f"{number}", owner, lambda r: until_told(r, threading.Event()), heard.append)
    jobs.close()
    assert jobs._pool.activeThreadCount() == 0
    jobs.start("late", owner, lambda _report: "late", heard.append)
    QCoreApplication.processEvents()
    assert heard == []
    assert not jobs.is_running()


def test_threads_take_short_turns_only_while_work_is_done(jobs, owner, qtbot):
    usual, during = sys.getswitchinterval(), []
    jobs.start("a", owner, lambda _report: sys.getswitchinterval(), during.append)
    qtbot.waitUntil(lambda: bool(during))
    jobs.close()
    assert during[0] < usual
    assert sys.getswitchinterval() == usual


def test_news_for_a_window_that_is_gone_is_dropped(qapp, owner, capfd):
    jobs, begun, end = Jobs(), threading.Event(), threading.Event()
    pool = jobs._pool

    def work(report):
        begun.set()
        end.wait(10)
        return report(0.5)

    jobs.start("a", owner, work, lambda _result: None)
    assert begun.wait(10)
    shiboken6.delete(jobs)
    end.set()
    pool.waitForDone()
    assert capfd.readouterr().err == ""
