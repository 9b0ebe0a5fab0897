"""The table: order, selection, hover and what is copied."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from frames_fixtures import table
from neviewer.export.figure_look import LIGHT
from neviewer.ui.table.model import FigureModel
from neviewer.ui.table.view import TableView
from pointing import point_at

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@pytest.fixture
def view(qtbot):
    shown = TableView()
    qtbot.addWidget(shown)
    shown.resize(900, 330)
    shown.set_look(LIGHT)
    shown.set_frame(table())
    shown.show()
    return shown


def centre(view, row):
    return view.visualRect(view.model().index(row, 1)).center()


def values(model):
    return [model.data(model.index(row, 1)) for row in range(model.rowCount())]


def test_model_keeps_the_rules_of_qt(qtmodeltester, qapp):
    model = FigureModel()
    model.set_frame(table(6))
    qtmodeltester.check(model)
    model.sort(1, DOWN)
    model.set_frame(table(6, shift=2))
    qtmodeltester.check(model)


@pytest.mark.parametrize("order", [UP, DOWN])
def test_sorting_puts_missing_figures_last(view, order):
    view.sortByColumn(1, order)
    shown = values(view.model())
    assert shown[-1] == "no figure"
    numbers = [float(text) for text in shown[:-1]]
    assert numbers == sorted(numbers, reverse=order is DOWN)


@given(st.lists(st.one_of(st.integers(-3, 3).map(float), st.just(math.nan)), max_size=12))
def test_sorting_is_stable(keys):
    frame = table(len(keys))
    column = frame.columns[1]._replace(keys=tuple(keys))
    frame = frame._replace(columns=(frame.columns[0], column, *frame.columns[2:]))
    model = FigureModel()
    model.set_frame(frame)
    for order in (UP, DOWN):
        model.sort(1, order)
        rows = [frame.codes.index(model.code(row)) for row in range(model.rowCount())]
        for one, other in pairwise(rows):
            if keys[one] == keys[other] or (math.isnan(keys[one]) and math.isnan(keys[other])):
                assert one < other


def test_another_period_keeps_order_and_what_points_at_rows(view):
    view.sortByColumn(1, DOWN)
    model = view.model()
    code = model.code(3)
    held = QPersistentModelIndex(model.index(3, 0))
    view.set_frame(table(period="2024", shift=1.5))
    assert model.code(held.row()) == code
    shown = [float(text) for text in values(model)[:-1]]
    assert shown == sorted(shown, reverse=True)


def test_the_selection_of_the_state_follows_its_places(view, qtbot):
    with qtbot.assertNotEmitted(view.chosen), qtbot.assertNotEmitted(view.lassoed):
        view.set_frame(table(selected=("210300", "210700"), focus="210700"))
        view.sortByColumn(1, UP)
        view.set_frame(table(selected=("210300", "210700"), focus="210700", shift=1))
    rows = {index.row() for index in view.selectionModel().selectedRows()}
    assert {view.model().code(row) for row in rows} == {"210300", "210700"}
    assert view.model().code(view.currentIndex().row()) == "210700"


def test_a_click_chooses_a_place(view, qtbot):
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, 2))
    assert caught.args == ["210300", False]


def test_a_range_of_rows_is_chosen_at_once(view, qtbot):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, 1))
    with qtbot.waitSignal(view.lassoed) as caught:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            centre(view, 3),
        )
    assert sorted(caught.args[0]) == ["210200", "210300", "210400"]


def test_keys_walk_without_choosing_then_choose_or_add(view, qtbot):
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Down)
    code = view.model().code(view.currentIndex().row())
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [code, False]
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert caught.args == [code, True]


def test_hovering_says_which_place_and_hears_others(view, qtbot):
    said = []
    view.hovered.connect(said.append)
    point_at(view.viewport(), centre(view, 4))
    qtbot.waitUntil(lambda: said[-1:] == ["210500"])
    with qtbot.assertNotEmitted(view.hovered):
        view.set_hover("210100")
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: said[-1] == "")


def test_copying_takes_all_rows_with_units_and_status_as_shown(view):
    view.sortByColumn(1, DOWN)
    view.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Place\tValue\tUnit\tStatus\tSource"
    assert len(lines) == 37
    assert lines[-1] == "Place 001\tno figure\tthousand persons\tfinal\tYearbook 2024"


def test_copying_takes_selected_rows_only(view):
    view.set_frame(table(selected=("210300",)))
    assert view.as_text().splitlines()[1:] == [
        "Place 002\t45.5\tthousand persons\tprovisional\tYearbook 2024"
    ]


def test_selecting_all_is_for_copying_and_chooses_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.lassoed), qtbot.assertNotEmitted(view.chosen):
        view.selectAll()
    assert len(view.as_text().splitlines()) == 37


def test_figures_are_read_out_with_their_column(view):
    model = view.model()
    read = model.data(model.index(2, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Value: 45.5"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole) & (
        Qt.AlignmentFlag.AlignRight
    )
