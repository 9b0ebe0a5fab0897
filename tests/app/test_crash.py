"""An error nobody foresaw is written down, said in one sentence, and ends nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

import neviewer
from neviewer.app.compose import Session
from neviewer.app.crash import CrashReports
from neviewer.app.profile import Profile
from neviewer.state.preferences import Preferences
from neviewer.ui.crash_dialog import CrashDialog

SOURCES = Path(neviewer.__file__).resolve().parents[1]


@pytest.fixture
def said() -> list:
    return []


@pytest.fixture
def reports(tmp_path: Path, said, monkeypatch):
    monkeypatch.delenv("NEVIEWER_DEBUG", raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)  # pytest-qt has one of its own
    hooks = CrashReports(
        tmp_path / "profile", lambda: "neviewer:/here", lambda *all_: said.append(all_)
    )
    hooks.install()
    yield hooks
    hooks.remove()


def fail() -> None:
    raise ValueError("no such thing")


def raise_into_hook(call=fail) -> None:
    try:
        call()
    except BaseException:
        sys.excepthook(*sys.exc_info())


def test_the_report_says_what_failed_where_and_on_what(reports, said, capsys) -> None:
    raise_into_hook()
    [(what, file, report)] = said
    assert what == "ValueError: no such thing"
    text = file.read_text("utf-8")
    assert text == report
    assert "in fail" in text
    assert "view neviewer:/here" in text
    assert "PySide6" in text
    assert capsys.readouterr().err == "", "no traceback for who did not ask for it"


def test_who_debugs_sees_the_traceback_too(reports, said, capsys, monkeypatch) -> None:
    monkeypatch.setenv("NEVIEWER_DEBUG", "1")
    raise_into_hook()
    assert "in fail" in capsys.readouterr().err
    assert said


def test_a_view_that_cannot_be_named_is_left_out(tmp_path: Path, said) -> None:
    reports = CrashReports(tmp_path, fail, lambda *all_: said.append(all_))
    reports.report(ValueError, ValueError("first"), None)
    [(_, file, _report)] = said
    assert "ValueError: first" in file.read_text("utf-8")


def test_a_folder_one_may_not_write_to_is_no_second_error(tmp_path: Path, said) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    reports = CrashReports(blocked / "profile", str, lambda *all_: said.append(all_))
    reports.report(ValueError, ValueError("first"), None)
    [(what, file, report)] = said
    assert (what, file) == ("ValueError: first", None)
    assert "ValueError: first" in report, "it can be copied all the same"


def test_an_interrupt_is_no_error(reports, said, capsys) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    raise_into_hook(interrupt)
    assert said == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_a_failed_call_held_is_let_go(reports, qapp) -> None:
    pixmap = QPixmap(10, 10)

    def paint() -> None:
        painter = QPainter(pixmap)
        painter.fillRect(QRect(0, 0, 5, 5), 0)
        fail()

    raise_into_hook(paint)
    assert not pixmap.paintingActive()


_BREAK = """
import sys
from neviewer.app import window_run
def painted(self, window):
    raise ValueError("cannot be measured")
window_run._Run._painted = painted
from neviewer.app.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("asked", [["--measure-start"], ["--picture", "picture.png"]])
def test_a_run_that_nobody_watches_ends_with_an_error(
    asked: list[str], real_pack_path: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BREAK, *asked, "--profile=profile", f"--pack={real_pack_path}"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(SOURCES)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "cannot be measured" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "profile").glob("crash-*.txt"))) == 1


def test_a_thread_that_fails_is_reported_too(reports, said) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [what for what, _, _ in said] == ["ValueError: no such thing"]


@pytest.fixture
def session(real_pack_path: Path, tmp_path: Path, qtbot):
    made = Session(Profile(tmp_path), real_pack_path, Preferences("en", "light"))
    made.start()
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(session: Session) -> CrashDialog:
    [dialog] = session.window.findChildren(CrashDialog)
    assert dialog.isVisible()
    return dialog


def test_the_dialog_tells_what_failed_and_gives_a_report_to_copy(session, tmp_path) -> None:
    session.tell_of_error("ValueError: no such thing", tmp_path / "crash.txt", "all of it")
    dialog = shown(session)
    for part in ("no such thing", "crash.txt", "Nothing was sent"):
        assert part in dialog.says.text()
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == "all of it"
    assert dialog.copy_button.text() == "Copied"
    session.tell_of_error("ValueError: another", tmp_path / "crash2.txt", "")
    assert "1" in shown(session).count.text(), "one window, however much fails"


def test_after_an_error_the_view_is_kept_for_the_next_start(session, tmp_path: Path) -> None:
    session.store.dispatch(session.store.state.with_(period="2020"))
    session.tell_of_error("ValueError: no such thing", None, "")
    assert "period=2020" in Profile(tmp_path).last_view


def test_the_view_is_kept_soon_after_each_change(session, tmp_path: Path, qtbot) -> None:
    assert Profile(tmp_path).last_view == ""
    session.store.dispatch(session.store.state.with_(period="2020"))
    qtbot.waitUntil(lambda: "period=2020" in Profile(tmp_path).last_view, timeout=8000)


_GO_DOWN = """
import ctypes, sys
from neviewer.app.crash import HardCrashes
from pathlib import Path
assert HardCrashes(Path(sys.argv[1])).begin() == ""
ctypes.string_at(0)
"""


def test_a_program_that_went_down_leaves_a_report_for_the_next_start(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _GO_DOWN, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    assert subprocess.run(command, env=environment, check=False, capture_output=True).returncode
    probe = (
        "import sys; from pathlib import Path; from neviewer.app.crash import HardCrashes;"
        "c = HardCrashes(Path(sys.argv[1])); print(c.begin()); c.end()"
    )
    command = [sys.executable, "-c", probe, str(tmp_path)]
    run = {"env": environment, "check": True, "capture_output": True, "text": True}
    assert "string_at" in subprocess.run(command, **run).stdout
    assert subprocess.run(command, **run).stdout.strip() == "", "it is told once"
