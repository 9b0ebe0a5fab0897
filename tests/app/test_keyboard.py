"""Stories by keys alone: every control is reached, left, and named."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.domain.language import ENGLISH
from neviewer.state.preferences import Preferences
from neviewer.state.shortcuts import refusal
from neviewer.ui.action_table import ACTIONS
from neviewer.ui.actions import ActionHost
from neviewer.ui.keys_dialog import KeysDialog
from neviewer.ui.plot_keys import PlotKeys
from neviewer.ui.search import SearchDialog
from neviewer.ui.window import Window

TURN = "neviewer:/province/net_migration?period=2023&sel=210000,220000"


class Typist:
    """Sits before a window with a keyboard only."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    @property
    def host(self) -> ActionHost:
        return self.window.findChild(ActionHost)

    @property
    def state(self):
        return self.session.store.state

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))
            QGuiApplication.processEvents()


@pytest.fixture
def sit(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []

    def open_(link: str = TURN, **preferences: object) -> Typist:
        chosen = Preferences("en", "light", **preferences)  # type: ignore[arg-type]
        session = Session(Profile(tmp_path), real_pack_path, chosen)
        session.start(link)
        sessions.append(session)
        window = session.window
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.findChild(PlotKeys) is not None)
        # The text is read at the start: the button that cancels it comes and goes.
        qtbot.waitUntil(lambda: "desk" in vars(session.wiring))
        qtbot.waitUntil(lambda: session.wiring.desk.reading is not None)
        return Typist(session)

    yield open_
    for session in sessions:
        session.close()


def focusable(window: QWidget) -> list[QWidget]:
    """What the keyboard must be able to come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.inherits("QMenuBar")
    ]


def in_group(widget: QWidget) -> bool:
    """Of a switch only the chosen side is come to by Tab; arrows do the rest."""
    group = widget.group() if hasattr(widget, "group") else None
    return group is not None and group.exclusive() and not widget.isChecked()


@pytest.mark.parametrize("chart", ["trend", "ranking", "table"])
def test_tab_comes_to_every_control_and_is_never_caught(sit, chart: str) -> None:
    typist = sit(f"{TURN}&chart={chart}")
    typist.window.map.setFocus()
    met: list[QWidget] = []
    for _ in range(250):
        met.append(QApplication.focusWidget())
        typist.press("Tab")
        if QApplication.focusWidget() is typist.window.map:
            break
    else:
        pytest.fail("Tab did not come back")
    missed = [w for w in focusable(typist.window) if w not in met and not in_group(w)]
    assert not [f"{type(w).__name__} {w.accessibleName()}" for w in missed]
    typist.press("Shift+Tab")
    assert QApplication.focusWidget() is met[-1]


def test_f6_goes_through_the_panels_both_ways(sit) -> None:
    typist = sit()
    typist.window.map.setFocus()
    panes = typist.window.panes()
    at = panes.index(typist.window.map)
    for _ in panes:
        typist.press("F6")
        at = (at + 1) % len(panes)
        focus = QApplication.focusWidget()
        assert focus is panes[at] or panes[at].isAncestorOf(focus)
    typist.press("Shift+F6")
    assert QApplication.focusWidget() is typist.window.indicators.tree


def test_brackets_change_the_period_on_plots_and_write_in_fields(sit) -> None:
    typist = sit()
    typist.window.map.setFocus()
    typist.press("]")
    assert typist.state.period == "2024"
    typist.window.charts.trend.setFocus()
    typist.press("[")
    assert typist.state.period == "2023"
    typist.window.indicators.filter.setFocus()
    typist.press("]", "?")
    assert typist.window.indicators.filter.text() == "]?"
    assert typist.state.period == "2023"


def test_single_keys_can_be_switched_off(sit) -> None:
    typist = sit(single_key_shortcuts=False)
    typist.window.map.setFocus()
    home = typist.window.map.scene().viewport
    typist.press("]", "?", "+")
    assert typist.state.period == "2023"
    assert not [d for d in typist.window.findChildren(QDialog) if d.isVisible()]
    assert typist.window.map.scene().viewport == home
    typist.press("Ctrl+]")
    assert typist.state.period == "2024"


def test_plots_do_not_wake_input_methods(sit) -> None:
    window = sit().window
    for plot in (window.map, window.charts.trend, window.charts.ranking, window.charts.table):
        assert not plot.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_place_is_found_chosen_compared_and_let_go(sit) -> None:
    typist = sit("neviewer:/province/net_migration?period=2023&focus=220000")
    typist.window.map.setFocus()
    typist.press("Return", "Up", "Space")
    assert typist.state.selected == ("220000", "230000")
    typist.press("Esc")
    assert typist.state.selected == ()


def test_lines_are_walked_chosen_and_let_go(sit) -> None:
    typist = sit("neviewer:/province/gdp_nominal?period=2020")
    typist.window.charts.trend.setFocus(Qt.FocusReason.TabFocusReason)
    typist.press("Up", "Home")
    assert typist.state.period == "1952"
    typist.press("Right", "Space", "Up", "Space")
    assert typist.state.period == "1953"
    assert len(typist.state.selected) == 2
    typist.press("Esc")
    assert typist.state.selected == ()


def test_edges_between_panels_move_by_keys(sit) -> None:
    typist = sit()
    edge = typist.window.columns.handle(1)
    edge.setFocus()
    before = typist.window.columns.sizes()
    typist.press("Right", "Right")
    after = typist.window.columns.sizes()
    assert after[0] > before[0]
    typist.press("Up")
    assert typist.window.columns.sizes() == after
    typist.press("Home")
    assert typist.window.columns.sizes()[0] == typist.window.indicators.minimumWidth()


def open_keys(typist: Typist) -> KeysDialog:
    typist.window.map.setFocus()
    typist.press("?")
    return next(d for d in typist.window.findChildren(KeysDialog) if d.isVisible())


def rows_of(dialog: KeysDialog) -> list[tuple[str, str]]:
    tops = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    items = [top.child(i) for top in tops for i in range(top.childCount())]
    return [(item.text(0), item.text(1)) for item in items]


def test_a_question_mark_lists_every_action_and_key(sit) -> None:
    dialog = open_keys(sit())
    rows = rows_of(dialog)
    assert ("Go to the next place in that direction", "Left   Right   Up   Down") in rows
    assert ("Export the figure…", "Ctrl+E") in rows
    assert ("Next period", "]") in rows
    assert len([row for row in rows if row[0]]) == len(rows) > len(ACTIONS)
    dialog.close()


def test_keys_are_changed_refused_kept_and_reset(sit, tmp_path: Path) -> None:
    typist = sit()
    dialog = open_keys(typist)
    dialog.choose("sources")
    for keys, told in (
        ("Ctrl+E", "“Export the figure…”"),
        ("X", "add Ctrl or Alt"),
        ("Shift+X", "add Ctrl or Alt"),
        ("Ctrl+Space", "input methods"),
        ("Ctrl+C", "editing text"),
    ):
        dialog.field.setKeySequence(QKeySequence(keys))
        dialog.set_keys()
        assert told in dialog.says.text()
        assert typist.host.actions["sources"].shortcut() == QKeySequence("Ctrl+I")
    dialog.field.setKeySequence(QKeySequence("Ctrl+Alt+S"))
    dialog.set_keys()
    assert Profile(tmp_path).shortcuts == {"sources": "Ctrl+Alt+S"}
    dialog.choose("export")
    dialog.clear_keys()
    assert typist.host.actions["export"].shortcut().isEmpty()
    assert ("Export the figure…", "") in rows_of(dialog)
    dialog.close()
    again = sit()
    assert again.host.actions["sources"].shortcut() == QKeySequence("Ctrl+Alt+S")
    dialog = open_keys(again)
    dialog.reset_all()
    assert Profile(tmp_path).shortcuts == {}
    assert again.host.actions["export"].shortcut() == QKeySequence("Ctrl+E")
    dialog.close()


def test_actions_come_with_keys_that_they_may_have(sit) -> None:
    """No clash, no key that writes, none of input methods: the rules that readers meet too."""
    taken = {
        id_: [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in each.shortcuts()]
        for id_, each in sit().host.actions.items()
    }
    for id_, all_keys in taken.items():
        for keys in filter(None, all_keys):
            assert not refusal(id_, keys, taken, {}, ENGLISH)


def dialogs_of(typist: Typist) -> Iterator[QDialog]:
    """Every dialog that can be opened without choosing a file."""
    known = set(typist.window.findChildren(QDialog))
    for id_ in ("sources", "describe", "keys", "colours", "claims", "help"):
        typist.host.actions[id_].trigger()
        QGuiApplication.processEvents()
        for dialog in set(typist.window.findChildren(QDialog)) - known:
            yield dialog
            dialog.close()
        known = set(typist.window.findChildren(QDialog))


@pytest.mark.parametrize("chart", ["trend", "ranking", "table"])
def test_every_control_of_the_window_has_a_name(sit, chart: str) -> None:
    window = sit(f"{TURN}&chart={chart}").window
    assert not nameless(window)


def test_every_control_of_every_dialog_has_a_name(sit) -> None:
    opened = 0
    for dialog in dialogs_of(sit()):
        opened += 1
        assert not nameless(dialog), dialog.windowTitle()
    assert opened >= 4


def nameless(window: QWidget) -> list[str]:
    found = []
    for widget in focusable(window):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_the_series_of_a_place_is_saved_as_sound(sit, tmp_path: Path, qtbot, monkeypatch) -> None:
    typist = sit()
    file = tmp_path / "jilin.wav"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    typist.press("Ctrl+Shift+E")
    qtbot.waitUntil(lambda: "jilin.wav" in typist.window.statusBar().currentMessage())
    with wave.open(str(file)) as sound:
        assert sound.getnchannels() == 2


def test_without_a_place_there_is_nothing_to_hear(sit) -> None:
    typist = sit("neviewer:/province/net_migration?period=2023")
    typist.press("Ctrl+Shift+E")
    assert "Choose a place" in typist.window.statusBar().currentMessage()


def look_for(typist: Typist, query: str) -> SearchDialog:
    typist.press("Ctrl+K")
    dialog = next(d for d in typist.window.findChildren(SearchDialog) if d.isVisible())
    QTest.keyClicks(dialog.field, query)
    return dialog


def test_a_place_of_another_level_is_searched_and_gone_to(sit) -> None:
    typist = sit("neviewer:/province/gdp_nominal?period=2015")
    dialog = look_for(typist, "shenyang")
    assert "Shenyang" in dialog.list.item(0).text()
    assert typist.window.statusBar().currentMessage().startswith("Found: ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert (typist.state.level, typist.state.selected) == ("prefecture", ("210100",))
    typist.host.store.back()
    assert typist.state.level == "province"


@pytest.mark.parametrize(
    ("view", "query", "said"),
    [
        ("province/net_migration?period=2023", "shenyang", "level of Shenyang; Liaoning is shown"),
        ("prefecture/population_census?period=2000", "daxing'anling", "has no figure of"),
    ],
)
def test_a_place_without_figures_says_so(sit, view: str, query: str, said: str) -> None:
    typist = sit(f"neviewer:/{view}")
    dialog = look_for(typist, query)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert said in typist.window.statusBar().currentMessage()


def test_arrows_choose_among_what_is_found_and_escape_changes_nothing(sit) -> None:
    typist = sit()
    before = typist.state
    dialog = look_for(typist, "an")
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    assert dialog.field.text() == "an"
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert typist.state == before


def test_a_command_found_by_its_title_is_done(sit) -> None:
    typist = sit()
    dialog = look_for(typist, "copy the link")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().startswith("neviewer:/")


def test_tab_goes_through_the_article_as_it_is_seen(sit, qtbot) -> None:
    window = sit().window

    def is_read() -> bool:
        return any(type(each).__name__ == "Chip" for each in window.article.findChildren(QWidget))

    qtbot.waitUntil(is_read, timeout=20_000)
    window.article.chooser.setFocus()
    passed = []
    while QApplication.focusWidget() is not window.article.reader and len(passed) < 20:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    chips = [each for each in passed if type(each).__name__ == "Chip"]
    assert chips, "the counts come between the title and the text"
    assert passed[-1] is window.article.reader
    assert all(window.article.isAncestorOf(each) for each in passed)


def test_every_panel_shows_where_the_keyboard_is(sit) -> None:
    typist = sit()
    typist.press(*["F6"] * 4)
    assert QApplication.focusWidget().accessibleName() == "Level: Provinces"
