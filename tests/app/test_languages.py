"""A language is added by files alone; a pseudo-language finds what no translator could reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.export.figure import Figure
from neviewer.export.figure_files import write_figure
from neviewer.state.preferences import Preferences
from neviewer.ui.theme import load_font
from neviewer.ui.window import Window
from pseudo import CLOSE, OPEN, add_language, from_the_right, longer, traditional
from text_room import clipped

TURN = "neviewer:/province/net_migration?period=2023&sel=210000"
VIEWS = {
    "trend": TURN,
    "index": "neviewer:/province/gdp_nominal?period=2020&transform=index",
    "ranking": "neviewer:/prefecture/gdp_nominal?period=2020&chart=ranking",
    "table": "neviewer:/county/share_65plus?period=2020&chart=table",
}
DIALOGS = ("sources", "colours", "claims", "keys", "search", "describe", "help")
# What is the same in every language: names of languages, of ramps, of the program and of keys.
SAME = re.compile(
    r"EN|neviewer|English|Esperanto|\d+ k?m|.*\((cmocean|Crameri|ColorBrewer)\).*|Natural Earth"
)


@pytest.fixture
def speak(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    usual = QApplication.font()
    load_font()

    def open_(language: str, link: str = TURN) -> Session:
        session = Session(Profile(tmp_path), real_pack_path, Preferences(language, "light"))
        sessions.append(session)
        session.start(link)
        window = session.window
        assert isinstance(window, Window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: not session.is_working())
        for _ in range(4):
            QGuiApplication.processEvents()
        return session

    yield open_
    for session in sessions:
        session.close()
    QApplication.setFont(usual)
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def shown_dialog(window: QWidget, name: str) -> QDialog:
    window.findChild(QAction, name).trigger()
    QGuiApplication.processEvents()
    return next(each for each in window.findChildren(QDialog) if each.isVisible())


def words_of(window: QWidget) -> set[str]:
    """Every text of a window that a reader sees or hears."""
    found: set[str] = {window.windowTitle()}
    for widget in (window, *window.findChildren(QWidget)):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        elif isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        elif isinstance(widget, QTabBar):
            found |= {widget.tabText(index) for index in range(widget.count())}
        elif isinstance(widget, QComboBox):
            found |= {widget.itemText(index) for index in range(widget.count())}
        elif isinstance(widget, QTreeWidget):
            found |= {widget.headerItem().text(column) for column in range(widget.columnCount())}
            rows = QTreeWidgetItemIterator(widget)
            while item := rows.value():
                found.add(item.text(0))
                rows += 1
        found |= {action.text() for action in widget.actions()}
    return {text.replace("&", "") for text in found if re.search(r"[A-Za-z]{2}", text)}


def translated_out(text: str) -> str:
    """A text without the parts that the pseudo-language made."""
    inner = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
    while inner.search(text):
        text = inner.sub("", text)
    return text


def hard_coded(pseudo: set[str], chinese: set[str]) -> set[str]:
    """Texts that neither a translator nor the data gave: the same in two languages.

    Data are English in the pseudo-language and Chinese in Chinese.
    """
    untouched = {text for text in pseudo if OPEN not in text}
    return {text for text in untouched & chinese if not SAME.fullmatch(text.strip())}


@pytest.mark.parametrize("view", VIEWS)
def test_longer_words_fit_and_every_word_can_be_translated(speak, tmp_path, view) -> None:
    add_language(tmp_path / "i18n", "eo", longer)
    window = speak("eo", VIEWS[view]).window
    assert clipped(window) == []
    pseudo = words_of(window)
    assert sum(OPEN in text for text in pseudo) > 50, "the window speaks the new language"
    assert not hard_coded(pseudo, words_of(speak("zh", VIEWS[view]).window))


@pytest.mark.parametrize("name", DIALOGS)
def test_longer_words_fit_in_every_dialog(speak, tmp_path, name) -> None:
    add_language(tmp_path / "i18n", "eo", longer)
    dialog = shown_dialog(speak("eo").window, name)
    assert clipped(dialog) == []
    chinese = shown_dialog(speak("zh").window, name)
    assert not hard_coded(words_of(dialog), words_of(chinese))


@pytest.mark.parametrize("view", VIEWS)
def test_every_word_of_a_figure_can_be_translated(speak, tmp_path, view) -> None:
    add_language(tmp_path / "i18n", "eo", longer)
    found = []
    for language in ("eo", "zh"):
        session = speak(language, VIEWS[view])
        figure = Figure.of(session.wiring.derivations, session.store.state, session.window.look)
        file = tmp_path / f"{language}.svg"
        write_figure(figure, file, (1600, 1000))
        texts = re.findall(r">([^<>]*[A-Za-z]{2}[^<>]*)</text>", file.read_text("utf-8"))
        found.append({text for text in texts if "neviewer" not in text})
    assert any(OPEN in text or CLOSE in text for text in found[0])
    assert not hard_coded(*found)


def test_traditional_chinese_is_added_by_a_file(speak, tmp_path) -> None:
    add_language(tmp_path / "i18n", "zh_TW", traditional, forms=1)
    session = speak("zh_TW")
    window = session.window
    assert {"3個數據來源", "縣級"} <= words_of_all(window)
    assert window.heading.title.text().startswith("2023年"), "data fall back on Chinese"
    assert QLocale().name() == "zh_TW"
    switch = window.top_bar.language
    names = [button.text() for button in switch.findChildren(QAbstractButton)]
    assert names == ["EN", "中文", "繁體中文"]
    assert switch.findChildren(QAbstractButton)[2].isChecked()


def words_of_all(window: QWidget) -> set[str]:
    return {each.text() for each in window.findChildren(QAbstractButton)}


def test_a_language_from_the_right_mirrors_the_window_but_not_map_and_time(
    speak, tmp_path, qtbot
) -> None:
    add_language(tmp_path / "i18n", "he", from_the_right)
    usual = speak("en").window
    left = [x_of(usual, each) for each in (usual.indicators, usual.map, usual.article)]
    session = speak("he")
    window = session.window
    assert left == sorted(left)
    right = [x_of(window, each) for each in (window.indicators, window.map, window.article)]
    assert right == sorted(right, reverse=True), "the panels run from the right"
    west_to_east = [window.map.place_point(f"{code}0000").x() for code in (21, 22, 23)]
    assert west_to_east == sorted(west_to_east)
    slider = window.timeline.slider
    assert slider.layoutDirection() == Qt.LayoutDirection.LeftToRight
    slider.setFocus()
    period = session.store.state.period
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert session.store.state.period < period, "the left is the past"
    assert clipped(window) == []
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def x_of(window: QWidget, panel: QWidget) -> int:
    return panel.mapTo(window, QPoint(panel.width() // 2, 0)).x()


def test_a_chosen_language_that_is_gone_is_english(speak) -> None:
    window = speak("he").window
    assert window.map.accessibleName() == "Map"
