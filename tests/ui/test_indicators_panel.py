"""The indicator panel: filter, keyboard, choice and what is said of each row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from neviewer.derive.frames import IndicatorRow, TopicRows
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.ui.indicators.view import IndicatorPanel


def row(id_, name, years="2000–2024", search="", warning="", available=True):
    return IndicatorRow(id_, name, years, f"About {name}.", search, warning, available)


TOPICS = (
    TopicRows(
        "population",
        "Population",
        (
            row("population_resident", "Resident population", search="常住人口"),
            row("net_migration", "Net migration", "2022–2025", "inflow 净迁移", "Partly derived."),
        ),
    ),
    TopicRows(
        "economy",
        "Economy",
        (
            row("gdp_nominal", "GDP", search="gross domestic product output"),
            row("rnd", "R&D intensity", available=False),
        ),
    ),
    TopicRows("empty", "Empty", ()),
)


@pytest.fixture
def panel(qtbot) -> IndicatorPanel:
    widget = IndicatorPanel()
    qtbot.addWidget(widget)
    widget.set_rows(TOPICS)
    widget.resize(300, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def item(panel, indicator):
    return next(
        topic.child(j)
        for i in range(panel.tree.topLevelItemCount())
        for topic in [panel.tree.topLevelItem(i)]
        for j in range(topic.childCount())
        if topic.child(j).data(0, Qt.ItemDataRole.UserRole) == indicator
    )


def centre(panel, indicator) -> QPoint:
    return panel.tree.visualItemRect(item(panel, indicator)).center()


def test_rows_stand_in_order_under_topics_that_have_any(panel):
    assert panel.visible_ids() == ("population_resident", "net_migration", "gdp_nominal", "rnd")
    assert panel.tree.topLevelItemCount() == 2


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("pop res", ("population_resident",)),
        ("PRODUCT gross", ("gdp_nominal",)),
        ("净迁移", ("net_migration",)),
        ("economy", ("gdp_nominal", "rnd")),
        ("  ", ("population_resident", "net_migration", "gdp_nominal", "rnd")),
        ("gdp inflow", ()),
    ],
)
def test_filter_keeps_rows_that_have_all_words(panel, typed, left):
    panel.filter.setText(typed)
    assert panel.visible_ids() == left
    assert panel.nothing.isVisible() == (not left)


def test_topics_without_a_match_are_hidden(panel):
    panel.filter.setText("gdp")
    assert panel.tree.topLevelItem(0).isHidden()
    assert not panel.tree.topLevelItem(1).isHidden()


def test_a_click_chooses(panel, qtbot):
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.mouseClick(
            panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=centre(panel, "gdp_nominal")
        )
    assert caught.args == ["gdp_nominal"]


def test_a_click_on_a_topic_chooses_nothing(panel, qtbot):
    heading = panel.tree.visualItemRect(panel.tree.topLevelItem(0)).center()
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=heading)


def test_an_indicator_of_another_level_can_be_chosen_and_says_so(panel, qtbot):
    assert "No figures at this level" in item(panel, "rnd").toolTip(0)
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=centre(panel, "rnd"))
    assert caught.args == ["rnd"]


def test_from_the_filter_to_the_list_and_enter_by_keyboard(panel, qtbot):
    panel.filter.setFocus()
    qtbot.keyClicks(panel.filter, "population")
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.keyClick(panel.filter, Qt.Key.Key_Down)
        qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert caught.args == ["net_migration"]


def test_enter_in_the_filter_chooses_the_first_match_and_escape_clears_it(panel, qtbot):
    qtbot.keyClicks(panel.filter, "inflow")
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.keyClick(panel.filter, Qt.Key.Key_Return)
    assert caught.args == ["net_migration"]
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert panel.filter.text() == ""
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel.filter, Qt.Key.Key_Return)


def test_the_row_on_the_map_is_marked_by_more_than_colour(panel):
    role = Qt.ItemDataRole.AccessibleTextRole
    panel.set_current("gdp_nominal")
    assert item(panel, "gdp_nominal").data(0, role) == "GDP, 2000–2024, shown"
    panel.set_current("net_migration")
    assert item(panel, "gdp_nominal").data(0, role) == "GDP, 2000–2024"


def test_setting_the_current_indicator_chooses_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.chosen):
        panel.set_current("net_migration")
        panel.set_current("unknown")


def test_new_rows_keep_filter_and_current_indicator(panel):
    panel.filter.setText("gdp")
    panel.set_current("gdp_nominal")
    panel.set_rows(TOPICS)
    assert panel.visible_ids() == ("gdp_nominal",)
    spoken = item(panel, "gdp_nominal").data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("shown")


def test_description_and_caution_are_in_the_tooltip(panel):
    tip = item(panel, "net_migration").toolTip(0)
    assert "About Net migration." in tip
    assert "Partly derived." in tip


def test_a_long_name_takes_more_height_where_it_is_narrow(panel, qtbot):
    long = row("long", "Urban disposable income per inhabitant and year")
    panel.set_rows((TopicRows("t", "Topic", (long, row("short", "GDP"))),))
    heights = [panel.tree.visualItemRect(item(panel, key)).height() for key in ("long", "short")]
    assert heights[0] > heights[1]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_the_current_row_has_a_bar_in_the_accent(panel, look):
    panel.set_look(look)
    panel.set_current("gdp_nominal")
    picture = panel.tree.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    y = round(centre(panel, "gdp_nominal").y() * ratio)
    assert picture.pixelColor(1, y) == look.accent
    assert picture.pixelColor(round(12 * ratio), y) == look.accent_soft
