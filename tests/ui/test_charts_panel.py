"""The panel of charts: one at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import DARK
from neviewer.ui.charts.panel import ChartPanel


@pytest.fixture
def panel(qtbot):
    shown = ChartPanel()
    qtbot.addWidget(shown)
    shown.resize(900, 330)
    shown.set_look(DARK)
    shown.show()
    return shown


def test_setting_a_chart_shows_it_and_says_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.chart_chosen):
        panel.set_chart("ranking")
    assert panel.current == "ranking"
    assert panel.ranking.isVisible()
    assert not panel.trend.isVisible()


def test_a_tab_asks_for_its_chart(panel, qtbot):
    with qtbot.waitSignal(panel.chart_chosen) as caught:
        qtbot.mouseClick(panel.tabs, Qt.MouseButton.LeftButton, pos=panel.tabs.tabRect(2).center())
    assert caught.args == ["table"]


def test_the_transform_is_asked_for_and_shown(panel, qtbot):
    index = next(a for a in panel.transform_button.menu().actions() if a.data() == "index")
    with qtbot.waitSignal(panel.transform_chosen) as caught:
        index.trigger()
    assert caught.args == ["index"]
    panel.set_transform("index", "2013", ["2011", "2013", "2020"])
    assert panel.transform_button.text() == "Index"
    assert panel.baseline_button.isVisible()
    assert "2013" in panel.baseline_button.text()
    with qtbot.waitSignal(panel.baseline_chosen) as caught:
        panel.baseline_button.menu().actions()[2].trigger()
    assert caught.args == ["2020"]
    panel.set_transform("value", None)
    assert not panel.baseline_button.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(panel):
    takers = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert takers
    for each in takers:
        proxied = each.focusProxy() is not None
        assert each.accessibleName() or getattr(each, "text", str)() or proxied, each
