"""The preferences: found by searching, held at once, reset by page, locked by a policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.policy import FREE, Policy, read_policy
from neviewer.state.preferences import OPTIONS, Preferences
from neviewer.ui.preferences_dialog import PreferencesDialog
from neviewer.ui.window import Window

VIEW = "neviewer:/province/gdp_nominal?period=2020&chart=table"


class Reader:
    """Opens the preferences of one session and works in them."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    @property
    def dialog(self) -> PreferencesDialog:
        """The preferences, opened when they are not."""
        found = self.window.findChild(PreferencesDialog)
        if found is None:
            self.window.findChild(QAction, "preferences").trigger()
            found = self.window.findChild(PreferencesDialog)
        assert found is not None
        return found

    def go_to(self, title: str) -> None:
        """Choose a page by its title."""
        [item] = self.dialog.pages.findItems(title, Qt.MatchFlag.MatchExactly)
        self.dialog.pages.setCurrentItem(item)

    def choose(self, id_: str, value: object) -> None:
        """Set the control of an option as a hand would."""
        control = self.dialog.rows[id_].control
        if isinstance(control, QCheckBox):
            control.click()
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(control.findData(value))
        else:
            control.setValue(value)
            control.editingFinished.emit()

    def seen(self) -> set[str]:
        """The options on show."""
        return {id_ for id_, row in self.dialog.rows.items() if row.isVisible()}


@pytest.fixture
def open_with(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    usual = QApplication.font()

    def open_(policy: Policy = FREE, **chosen) -> Reader:
        preferences = policy.apply(Preferences(**{"language": "en", "theme": "light", **chosen}))
        session = Session(Profile(tmp_path / "profile"), real_pack_path, preferences, policy)
        session.start(VIEW)
        sessions.append(session)
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        return Reader(session)

    yield open_
    for session in sessions:
        session.close()
    QApplication.setFont(usual)


def kept(tmp_path: Path) -> Preferences:
    return Profile(tmp_path / "profile").preferences


def test_every_option_is_there_with_its_words_and_value(open_with) -> None:
    reader = open_with(text_size=125)
    assert set(reader.dialog.rows) == {option.id for option in OPTIONS}
    for option in OPTIONS:
        control = reader.dialog.rows[option.id].control
        assert control.accessibleName() == option.label
        assert option.help in control.accessibleDescription()
    assert reader.dialog.rows["text_size"].control.value() == 125
    groups = list(dict.fromkeys(option.group for option in OPTIONS))
    pages = reader.dialog.pages
    assert [pages.item(row).text() for row in range(pages.count())] == groups
    for group in groups:
        reader.go_to(group)
        assert reader.seen() == {option.id for option in OPTIONS if option.group == group}


def test_what_is_chosen_holds_at_once_and_is_kept(open_with, tmp_path: Path) -> None:
    reader = open_with()
    window = reader.window
    reader.go_to("Map and charts")
    reader.choose("patterns", True)
    assert window.look.patterns
    assert kept(tmp_path).patterns
    assert reader.window is window


@pytest.mark.parametrize(
    ("id_", "value", "page"),
    [("language", "zh", 0), ("theme", "dark", 1), ("text_size", 150, 1)],
)
def test_it_stays_open_where_one_was_while_the_window_is_made_anew(
    open_with, qtbot, id_: str, value: object, page: int, tmp_path: Path
) -> None:
    reader = open_with()
    before, state = reader.window, reader.session.store.state
    reader.dialog.pages.setCurrentRow(page)
    reader.dialog.rows[id_].control.setFocus()
    reader.choose(id_, value)
    qtbot.waitUntil(lambda: reader.window is not before)
    assert reader.dialog.isVisible()
    assert reader.dialog.pages.currentRow() == page
    assert reader.dialog.focusWidget() is reader.dialog.rows[id_].control
    assert getattr(kept(tmp_path), id_) == value
    assert reader.session.store.state == state


@pytest.mark.parametrize(
    ("language", "query", "found"),
    [
        ("en", "contrast", {"theme"}),
        ("en", "TEXT SIZE", {"text_size"}),
        ("en", "高对比度", {"theme"}),
        ("zh", "文字", {"text_size"}),
        ("zh", "patterns", {"patterns"}),
    ],
)
def test_an_option_is_found_by_its_words_in_both_languages(
    open_with, language: str, query: str, found: set[str]
) -> None:
    reader = open_with(language=language)
    reader.dialog.field.setText(query)
    assert found <= reader.seen()
    assert len(reader.seen()) <= 3
    assert str(len(reader.seen())) in reader.dialog.says.text()
    reader.dialog.field.setText("qqqq")
    assert reader.seen() == set()
    reader.dialog.field.clear()
    assert reader.seen() == {"language"}, "the page one was on"


def test_a_page_is_reset_and_no_other(open_with, tmp_path: Path, qtbot) -> None:
    reader = open_with()
    reader.choose("patterns", True)
    reader.choose("ramp_sequential", "davos")
    reader.choose("single_key_shortcuts", False)
    reader.go_to("Map and charts")
    reader.dialog.reset_button.click()
    now = kept(tmp_path)
    assert (now.patterns, now.ramp_sequential, now.single_key_shortcuts) == (False, "deep", False)
    assert not reader.dialog.rows["patterns"].control.isChecked()


def test_what_is_locked_is_shown_with_its_reason_and_cannot_be_changed(
    open_with, tmp_path: Path
) -> None:
    policy, _ = read_policy('[locked]\ntheme = "dark"\n[reason]\nen = "Set by the museum."\n')
    reader = open_with(policy)
    row = reader.dialog.rows["theme"]
    assert not row.control.isEnabled()
    assert row.control.currentData() == "dark"
    assert "Set by the museum." in row.control.accessibleDescription()
    window = reader.window
    assert not window.top_bar.theme.isEnabled()
    assert "Set by the museum." in window.top_bar.theme.toolTip()
    for menu in window.menuBar().actions():
        menu.menu().aboutToShow.emit()
    assert not window.findChild(QAction, "theme=light").isEnabled()
    window.preference_chosen.emit("theme", "light")
    assert reader.session.preferences.theme == "dark"
    assert "Set by the museum." in window.statusBar().currentMessage()
    reader.choose("patterns", True)
    assert kept(tmp_path) == Preferences(patterns=True), "what is locked is not kept as chosen"


def test_figures_are_written_as_published_where_one_prefers_so(open_with, qtbot) -> None:
    reader = open_with()
    before = reader.window
    assert "Billion" in before.heading.frame.subtitle
    reader.choose("numbers", "published")
    qtbot.waitUntil(lambda: reader.window is not before)
    assert "100 million yuan" in reader.window.heading.frame.subtitle
