"""At twice the usual size of text nothing is cut off, in either language, at 1280 by 800."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences
from neviewer.ui.theme import load_font
from neviewer.ui.window import Window
from text_room import clipped

VIEWS = {
    "trend": "neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100",
    "index": "neviewer:/province/gdp_nominal?period=2020&transform=index",
    "ranking": "neviewer:/province/net_migration?period=2023&chart=ranking",
    "table": "neviewer:/county/share_65plus?period=2020&chart=table",
}
DIALOGS = ("sources", "colours", "claims", "help")


@pytest.fixture
def open_at(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    usual = QApplication.font()
    load_font()  # what text takes is measured in the font that it is shown in

    def open_(language: str, size: int, link: str) -> Window:
        preferences = Preferences(language=language, theme="light", text_size=size)
        session = Session(Profile(tmp_path), real_pack_path, preferences)
        sessions.append(session)
        session.start(link)
        window = session.window
        assert isinstance(window, Window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        for _ in range(4):  # the heading takes its height, the panels theirs
            QGuiApplication.processEvents()
        return window

    yield open_
    for session in sessions:
        session.close()
    QApplication.setFont(usual)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALLEST_TEXT, 150, LARGEST_TEXT])
def test_nothing_of_the_window_is_cut_off(open_at, language: str, size: int, view: str) -> None:
    window = open_at(language, size, VIEWS[view])
    assert (window.width(), window.height()) == (1280, 800), "larger text takes no larger window"
    assert clipped(window) == []


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_of_a_dialog_is_cut_off(open_at, language: str, name: str) -> None:
    window = open_at(language, LARGEST_TEXT, VIEWS["trend"])
    window.findChild(QAction, name).trigger()
    QGuiApplication.processEvents()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert dialogs
    for dialog in dialogs:
        assert dialog.width() <= 1280
        assert dialog.height() <= 800
        assert clipped(dialog) == []


def test_a_cut_text_is_noticed(qtbot) -> None:
    label = QLabel("a long text")
    qtbot.addWidget(label)
    label.setFixedWidth(20)
    holder = QLabel()
    qtbot.addWidget(holder)
    label.setParent(holder)
    holder.show()
    assert any("a long text" in line for line in clipped(holder))
    label.setToolTip("a long text")
    label.move(0, 0)
    holder.resize(100, 60)
    assert clipped(holder) == []
