"""What a listener is told: the parts of map and charts, their sentences, what changed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.preferences import Preferences
from neviewer.ui.access.attach import Listening
from neviewer.ui.window import Window

TURN = "neviewer:/province/net_migration?period=2023&sel=210000,220000"
PREFECTURES = "neviewer:/prefecture/gdp_nominal?period=2020"
Name, Value, Description = (
    QAccessible.Text.Name,
    QAccessible.Text.Value,
    QAccessible.Text.Description,
)


class Listener:
    """Sits before a window that cannot be seen."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.heard: list[str] = []
        self.window.findChild(Listening).announcer.announced.connect(self.heard.append)

    @property
    def window(self) -> Window:
        assert isinstance(self.session.window, Window)
        return self.session.window

    @property
    def state(self):
        assert self.session.store is not None
        return self.session.store.state


@pytest.fixture
def listen(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)

    def open_(link: str = TURN, language: str = "en") -> Listener:
        session = Session(Profile(tmp_path), real_pack_path, Preferences(language, "light"))
        session.start(link)
        sessions.append(session)
        assert isinstance(session.window, Window)
        session.window.resize(1280, 800)
        session.window.show()
        qtbot.waitExposed(session.window)
        qtbot.waitUntil(lambda: session.window.findChild(Listening) is not None)
        return Listener(session)

    yield open_
    QAccessible.setActive(was_active)
    for session in sessions:
        session.close()


def told(widget: QWidget):
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def test_the_map_tells_each_place_with_figure_rank_and_status(listen) -> None:
    window = listen().window
    places = told(window.map)
    assert places.role() == QAccessible.Role.List
    sentences = [places.child(index).text(Name) for index in range(3)]
    assert sentences[1] == (
        "Jilin, Net migration 2023: 43.4 thousand persons, rank 2 of 3 with data, final"
    )
    assert all(places.child(i).role() == QAccessible.Role.ListItem for i in range(3))
    assert [places.child(i).state().selected for i in range(3)] == [1, 1, 0]
    assert places.indexOfChild(places.child(2)) == 2


def test_the_buttons_on_the_map_come_after_its_places(listen) -> None:
    places = told(listen().window.map)
    after = [places.child(index) for index in range(3, places.childCount())]
    assert [each.text(Name) for each in after] == ["Zoom in", "Zoom out", "Whole northeast"]
    assert [places.indexOfChild(each) for each in after] == [3, 4, 5]


def test_a_point_of_the_screen_names_the_place_there(listen) -> None:
    window = listen(PREFECTURES).window
    places = told(window.map)
    point = window.map.mapToGlobal(window.map.place_point("230100").toPoint())
    found = places.childAt(point.x(), point.y())
    assert found.text(Name).startswith("Harbin")
    assert found.rect().contains(point)
    assert found.parent().text(Name) == "Map"


def test_arrows_move_the_focus_of_the_map_for_listeners_too(listen, qtbot) -> None:
    reader = listen("neviewer:/province/net_migration?period=2023&focus=220000")
    window = reader.window
    window.map.setFocus()
    places = told(window.map)
    assert places.focusChild().text(Name).startswith("Jilin")
    qtbot.keyClick(window.map, Qt.Key.Key_Up)
    assert places.focusChild().text(Name).startswith("Heilongjiang")
    assert places.focusChild().state().focused


def test_the_trend_tells_lines_and_figures(listen, qtbot) -> None:
    window = listen().window
    chart = told(window.charts.trend)
    assert chart.role() == QAccessible.Role.Chart
    lines = [chart.child(index) for index in range(chart.childCount())]
    jilin = next(line for line in lines if line.text(Name).startswith("Jilin"))
    figures = [jilin.child(index).text(Name) for index in range(jilin.childCount())]
    assert "Jilin: 43.4 thousand persons (2023)" in figures
    assert jilin.child(0).parent().text(Name) == jilin.text(Name)
    assert jilin.child(0).childCount() == 0


def test_lines_and_periods_are_walked_with_a_sentence_each(listen, qtbot) -> None:
    reader = listen()
    trend = reader.window.charts.trend
    trend.setFocus(Qt.FocusReason.TabFocusReason)
    heard = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(trend, key)
        heard.append(told(trend).focusChild().text(Name))
    assert heard[0] == "Liaoning: 86 thousand persons (2023)"
    assert heard[1] == "Jilin: 43.4 thousand persons (2023)"
    assert heard[2] == "Jilin: −108 thousand persons (2024)"
    assert reader.state.period == "2024"


def test_the_ranking_tells_its_rows(listen, qtbot) -> None:
    window = listen(PREFECTURES + "&chart=ranking").window
    rows = told(window.charts.ranking)
    assert rows.childCount() == 36
    assert rows.child(0).text(Name).startswith("1, Dalian")
    window.charts.ranking.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.charts.ranking, Qt.Key.Key_Down)
    assert rows.focusChild().text(Name).startswith("2, Changchun")


def test_the_period_is_told_in_words(listen) -> None:
    slider = listen(language="zh").window.timeline.slider
    assert told(slider).role() == QAccessible.Role.Slider
    assert told(slider).text(Value) == "2023年"


def test_a_change_of_period_is_announced_once_for_many_steps(listen, qtbot) -> None:
    reader = listen("neviewer:/province/gdp_nominal?period=2000")
    for period in ("2001", "2002", "2003"):
        reader.window.timeline.period_chosen.emit(period, True)
    qtbot.waitUntil(lambda: bool(reader.heard))
    assert reader.heard == ["GDP, 2003"]


def test_choosing_and_filtering_are_announced(listen, qtbot) -> None:
    reader = listen("neviewer:/province/gdp_nominal?period=2000&focus=210000")
    reader.window.map.setFocus()
    qtbot.keyClick(reader.window.map, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.heard == ["Chosen: Liaoning"])
    qtbot.keyClicks(reader.window.indicators.filter, "qqqq")
    qtbot.waitUntil(lambda: reader.heard[-1] == "No indicator matches.", timeout=3000)


def test_parts_go_with_their_view(listen) -> None:
    reader = listen(PREFECTURES)
    places = told(reader.window.map)
    parts = [places.child(index) for index in range(places.childCount())]
    part = parts[0]
    assert part.isValid()
    del places, parts
    reader.session.change_preferences(Preferences("zh", "light"))
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # deferred deletion
    gc.collect()
    assert not isValid(part) or not part.isValid()
    again = told(reader.window.map)
    assert "年地区生产总值" in again.child(0).text(Name) or again.childCount() > 36


def test_what_is_shown_can_be_described_and_copied(listen, qtbot) -> None:
    reader = listen()
    action = next(a for a in reader.window.findChildren(object) if a.objectName() == "describe")
    action.trigger()
    dialog = next(d for d in reader.window.findChildren(QDialog) if d.isVisible())
    dialog.copy_text()
    text = QGuiApplication.clipboard().text()
    assert "Highest: Liaoning (86 thousand persons)" in text
    assert "3 of 3 provinces have a figure" in text
    dialog.close()
