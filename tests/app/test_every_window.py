"""In every window: each control has a name, is reached by Tab, and shows that it has the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from windows import each_window

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.preferences import LARGEST_TEXT, Preferences
from neviewer.ui.theme import load_font
from text_room import clipped

VIEW = "neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100"
# What the menus and panels must have led to, or the walk missed something.
KNOWN = {
    "window",
    "AboutDialog",
    "CrashDialog",
    "ClaimList",
    "CorrectionDialog",
    "DescriptionDialog",
    "KeysDialog",
    "PaletteDialog",
    "PreferencesDialog",
    "ProvenanceDialog",
    "QInputDialog",
    "SearchDialog",
}
OF_QT = "QInputDialog"  # marks its default button, which looks like one with the keyboard


@pytest.fixture
def open_at(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    usual = QApplication.font()
    load_font()

    def open_(language: str = "en", size: int = 100) -> Session:
        preferences = Preferences(language=language, theme="light", text_size=size)
        session = Session(Profile(tmp_path), real_pack_path, preferences)
        sessions.append(session)
        session.start(VIEW)
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        qtbot.waitUntil(lambda: session.wiring.desk.reading is not None, timeout=20_000)
        return session

    yield open_
    for session in sessions:
        session.close()
    QApplication.setFont(usual)


def controls(window: QWidget) -> list[QWidget]:
    """What can have the keyboard now; of a spin box or list of choices not its inner parts."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
    ]


def in_tab_order(window: QWidget) -> list[QWidget]:
    """What Tab must lead to: of buttons that belong together only the one that is on."""
    return [
        each
        for each in controls(window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_off_in_a_group(each)
    ]


def is_off_in_a_group(widget: QWidget) -> bool:
    """Whether it is a button that arrows lead to, from the one of its group that is on."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return isinstance(widget, QRadioButton) or (group is not None and group.exclusive())


def described(widget: QWidget) -> str:
    words = widget.accessibleName() or widget.objectName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {words}"


def nameless(window: QWidget) -> list[str]:
    found = []
    for each in controls(window):
        interface = QAccessible.queryAccessibleInterface(each)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(described(each))
    return found


def unreached(window: QWidget) -> list[str]:
    """What Tab does not lead to, or where it stays for ever."""
    window.activateWindow()
    QApplication.processEvents()
    wanted = in_tab_order(window)
    if not wanted:
        return []
    wanted[0].setFocus()
    reached: set[QWidget] = set()
    for _ in range(4 * len(wanted) + 80):  # a text has its links before Tab leaves it
        here = QApplication.focusWidget()
        if here is None or here.window() is not window:
            return [f"Tab leads out of the window, after {len(reached)} controls"]
        reached |= {here, here.parentWidget()} if here.parentWidget() else {here}
        if isinstance(here, QAbstractButton) and here.group() is not None:
            reached |= set(here.group().buttons())  # which arrows lead through
        if reached >= set(wanted):
            return []
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return [described(each) for each in wanted if each not in reached]


def unmarked(window: QWidget) -> list[str]:
    """What looks the same with the keyboard as without it."""
    window.activateWindow()
    QApplication.processEvents()
    rest = QPushButton(window)  # has the keyboard meanwhile, out of sight
    rest.setAutoDefault(False)
    rest.setGeometry(-50, -50, 10, 10)
    wanted = in_tab_order(window)
    rest.show()

    def seen_with(widget: QWidget) -> QImage:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a press of Tab does
        return window.grab().toImage()

    found = [described(each) for each in wanted if seen_with(rest) == seen_with(each)]
    rest.setParent(None)
    rest.deleteLater()
    return found


def walk(session: Session, check: Callable[[QWidget], list[str]]) -> str:
    """What a check finds, each with its window; nothing where all is well."""
    found: list[str] = []

    def look(name: str, window: QWidget) -> None:
        found.extend(f"{name}: {problem}" for problem in check(window))

    seen = each_window(session, look)
    assert set(seen) >= KNOWN, f"not opened: {KNOWN - set(seen)}"
    return "\n".join(found)


def test_every_control_of_every_window_has_a_name(open_at) -> None:
    assert walk(open_at(), nameless) == ""


def test_tab_leads_to_every_control_of_every_window(open_at) -> None:
    assert walk(open_at(), unreached) == ""


def test_every_control_shows_that_it_has_the_keyboard(open_at) -> None:
    found = walk(open_at(), unmarked).splitlines()
    assert "\n".join(each for each in found if not each.startswith(OF_QT)) == ""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_of_any_window_is_cut_off_at_twice_the_size(open_at, language: str) -> None:
    def check(window: QWidget) -> list[str]:
        width, height = window.width(), window.height()
        too_large = [f"takes {width} by {height}"] if width > 1280 or height > 800 else []
        return too_large + clipped(window)

    assert walk(open_at(language, LARGEST_TEXT), check) == ""


def test_a_nameless_control_and_a_trap_are_noticed(qtbot) -> None:
    class Trap(QWidget):
        def event(self, event) -> bool:
            if event.type() is event.Type.KeyPress:
                return True
            return super().event(event)

    window, trap, button = QWidget(), Trap(), QPushButton("a name")
    qtbot.addWidget(window)
    for each in (trap, button):
        each.setParent(window)
        each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    qtbot.waitExposed(window)
    assert nameless(window) == ["Trap "]
    assert unreached(window) == ["QPushButton a name"]
    assert "Trap " in unmarked(window)
