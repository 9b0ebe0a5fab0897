"""Nothing but touches reaches an exhibit, and only the operator gets out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibits import make_exhibit
from neviewer.app.kiosk_run import Kiosk
from neviewer.data.pack import Pack
from neviewer.kiosk.exits import LEAVE, RESTART
from neviewer.kiosk.heartbeat import ACTIVE, ATTRACT, Heartbeat
from neviewer.kiosk.pin import hash_pin
from neviewer.kiosk.places import Places
from neviewer.ui.kiosk.layout import dots_per_inch, is_standing
from visitor import Fingers, SlowClock

ROOT = Path(__file__).resolve().parents[3]
PIN = "2468"


class Heard(Heartbeat):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.sessions: list[tuple[object, ...]] = []
        self.page = b""

    def say(self, status: str) -> None:
        super().say(status)
        self.said.append(status)

    def session(self, seconds, story_ids=(), language="", touches=0) -> None:
        self.sessions.append((seconds, tuple(story_ids), language, touches))

    def keep_page(self, png: bytes) -> None:
        self.page = png


@pytest.fixture
def codes() -> list[int]:
    return []


@pytest.fixture
def kiosk(qtbot, real_pack_path: Path, tmp_path: Path, codes: list[int]) -> Iterator[Kiosk]:
    pin = hash_pin(PIN)
    exhibit = make_exhibit(tmp_path, more=f'[operator]\npin = "{pin}"\n')
    pack = Pack.open(real_pack_path)
    places = Places(tmp_path, tmp_path, real_pack_path, tmp_path, exhibit.file, real_pack_path)
    made = Kiosk(exhibit, Heard(), places, pack, codes.append)
    made.show()
    qtbot.waitUntil(lambda: bool(made._heart.said))
    yield made
    made.close()
    pack.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tap(kiosk: Kiosk, point: QPoint) -> None:
    Fingers(kiosk.stage).tap(point)
    QApplication.processEvents()


def type_pin(kiosk: Kiosk, pin: str) -> None:
    for digit in (*pin, "enter"):
        key = kiosk.operator.pad.keys[digit]
        tap(kiosk, key.mapTo(kiosk.stage, key.rect().center()))


def call_operator(kiosk: Kiosk) -> None:
    """Five taps in the corner, the last one held."""
    clock = SlowClock()
    kiosk.exhibition.clock = clock.clock()
    corner = QPoint(kiosk.stage.width() - 9, 9)
    for _ in range(5):
        tap(kiosk, corner)
        clock.go_on(0.3)
    clock.go_on(2.0)
    kiosk.operator.look_at_hold()


def test_it_fills_the_screen_without_a_cursor_and_says_that_it_is_there(kiosk: Kiosk):
    stage = kiosk.stage
    assert stage.isFullScreen()
    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor
    assert stage.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert kiosk._heart.said[0] == ATTRACT


def test_keys_menus_wheels_and_dropped_files_reach_nothing(kiosk: Kiosk, tmp_path: Path):
    stage = kiosk.stage
    tap(kiosk, stage.rect().center())
    before = kiosk.exhibition.visit
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "exhibit.toml"))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for widget in (stage, *stage.findChildren(QWidget)):
        middle = widget.rect().center()
        events = [
            QDragEnterEvent(middle, copy, data, left, none),
            QDropEvent(QPointF(middle), copy, data, left, none),
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, middle),
            QHelpEvent(QEvent.Type.ToolTip, middle, middle),
            QWheelEvent(QPointF(middle), QPointF(middle), QPoint(), QPoint(0, 120),
                        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False),
        ]  # fmt: skip
        for event in events:
            QApplication.sendEvent(widget, event)
            assert not event.isAccepted(), event
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=middle)
        QTest.mouseClick(widget, Qt.MouseButton.MiddleButton, pos=middle)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape,
                Qt.Key.Key_F11, Qt.Key.Key_Q, Qt.Key.Key_O, Qt.Key.Key_P):  # fmt: skip
        for held in (none, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
            QTest.keyClick(stage.windowHandle(), key, held)
    assert kiosk.exhibition.visit == before
    assert QApplication.activePopupWidget() is None
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [stage]


def test_it_cannot_be_closed_and_comes_back_when_it_was_hidden(kiosk: Kiosk, qtbot):
    kiosk.stage.close()
    QApplication.processEvents()
    assert kiosk.stage.isVisible()
    kiosk.stage.showMinimized()
    qtbot.waitUntil(kiosk.stage.isFullScreen)
    kiosk.stage.hide()
    qtbot.waitUntil(kiosk.stage.isVisible)


def test_screens_that_come_and_go_are_followed(kiosk: Kiosk):
    screen = QGuiApplication.primaryScreen()
    kiosk.stage.resize(300, 300)
    screen.geometryChanged.emit(screen.geometry())
    QApplication.processEvents()
    assert kiosk.stage.size() == screen.geometry().size()
    assert dots_per_inch(None, None) == 96.0
    assert dots_per_inch(screen, 10.0) == pytest.approx(
        (screen.geometry().width() ** 2 + screen.geometry().height() ** 2) ** 0.5 / 10
    )


def test_the_operator_leaves_with_corner_hold_and_pin(kiosk: Kiosk, qtbot, codes: list[int]):
    call_operator(kiosk)
    assert kiosk.operator.pad.isVisible()
    type_pin(kiosk, "1111")
    qtbot.waitUntil(lambda: not kiosk.jobs.is_running("pin"))
    assert not kiosk.operator.desk.isVisible()
    type_pin(kiosk, PIN)
    qtbot.waitUntil(kiosk.operator.desk.isVisible)
    for name in ("restart", "leave"):
        button = kiosk.operator.desk.buttons[name]
        tap(kiosk, button.mapTo(kiosk.stage, button.rect().center()))
    assert codes == [RESTART, LEAVE]


def test_keys_call_the_operator_and_type_the_pin(kiosk: Kiosk, qtbot):
    window = kiosk.stage.windowHandle()
    chord = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.ShiftModifier
    )
    QTest.keyClick(window, Qt.Key.Key_O, chord)
    assert kiosk.operator.pad.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not kiosk.operator.is_there
    QTest.keyClick(window, Qt.Key.Key_O, chord)
    for digit in PIN:
        QTest.keyClick(window, digit)
    QTest.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(kiosk.operator.desk.isVisible)


def test_guessing_has_to_wait(kiosk: Kiosk, qtbot):
    kiosk.operator.call()
    for _ in range(6):
        type_pin(kiosk, "1357")
        qtbot.waitUntil(lambda: not kiosk.jobs.is_running("pin"))
    assert "Try again in" in kiosk.operator.pad.accessibleName()
    type_pin(kiosk, PIN)
    assert not kiosk.jobs.is_running("pin")
    assert not kiosk.operator.desk.isVisible()


def test_visitors_who_tap_in_the_corner_meet_no_operator(kiosk: Kiosk):
    clock = SlowClock()
    kiosk.exhibition.clock = clock.clock()
    for _ in range(12):
        tap(kiosk, QPoint(kiosk.stage.width() - 9, 9))
        clock.go_on(0.2)
        kiosk.operator.look_at_hold()
    assert not kiosk.operator.is_there


def test_the_operator_cleans_the_screen(kiosk: Kiosk, qtbot):
    kiosk.operator.call()
    type_pin(kiosk, PIN)
    qtbot.waitUntil(kiosk.operator.desk.isVisible)
    button = kiosk.operator.desk.buttons["clean"]
    tap(kiosk, button.mapTo(kiosk.stage, button.rect().center()))
    assert kiosk.stage.cleaning.isVisible()
    assert not kiosk.operator.is_there
    tap(kiosk, kiosk.stage.rect().center())
    assert kiosk.exhibition.status == ATTRACT


def test_sessions_are_told_and_the_start_is_kept_as_a_picture(kiosk: Kiosk, qtbot):
    tap(kiosk, kiosk.stage.rect().center())
    assert kiosk._heart.said[-1] == ACTIVE
    kiosk.exhibition.reset()
    assert kiosk._heart.said[-1] == ATTRACT
    ((_, stories, language, touches),) = kiosk._heart.sessions
    assert (stories, language, touches) == (("turn",), "en", 1)
    kiosk._keep_page()
    qtbot.waitUntil(lambda: kiosk._heart.page.startswith(b"\x89PNG"))


def test_an_exhibit_without_its_pack_says_so_and_fails(tmp_path: Path):
    exhibit = make_exhibit(tmp_path)
    child = [sys.executable, str(ROOT / "tests" / "escape_child.py"), str(exhibit.file)]
    life, held = os.pipe()  # the exhibit ends with whoever holds the other end
    done = subprocess.run(
        [*child, str(tmp_path), str(tmp_path / "none.gpkg")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        stdin=life,
    )
    os.close(life)
    os.close(held)
    assert done.returncode == 1
    assert "none.gpkg" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_an_exhibit_states_comes_before_the_shape_of_its_window():
    wide, tall = QSize(1280, 1024), QSize(1080, 1920)
    assert is_standing(tall, "auto")
    assert not is_standing(wide, "auto")
    assert is_standing(wide, "portrait")
    assert not is_standing(tall, "landscape")
