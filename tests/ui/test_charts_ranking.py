"""The ranking on screen."""

import pytest
from PySide6.QtCore import QPoint, Qt

from frames_fixtures import ranking
from neviewer.export.figure_look import LIGHT
from neviewer.ui.charts.ranking import RankingView

COLOURS = LIGHT.ramp(6, diverging=True, centre=3)


@pytest.fixture
def view(qtbot):
    shown = RankingView()
    qtbot.addWidget(shown)
    shown.resize(900, 330)
    shown.set_look(LIGHT)
    shown.set_frame(ranking(), COLOURS)
    shown.show()
    return shown


def row_at(view, row):
    y = view._head() + (row + 0.5) * view._layout.row - view.verticalScrollBar().value()
    return QPoint(100, round(y))


def test_bars_have_the_colours_of_their_classes(view):
    image = view.grab().toImage()
    layout = view._layout
    x = (layout.x(0) + layout.x(90)) / 2
    seen = image.pixelColor(round(x), row_at(view, 0).y())
    assert seen == COLOURS[ranking().rows[0].class_index]


def test_a_click_chooses_and_control_adds(view, qtbot):
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_at(view, 1))
    assert caught.args == [ranking().rows[1].code, False]
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            row_at(view, 4),
        )
    assert caught.args == [ranking().rows[4].code, True]


def test_hover_runs_both_ways_without_an_echo(view, qtbot):
    with qtbot.waitSignal(view.hovered) as caught:
        qtbot.mouseMove(view.viewport(), row_at(view, 2))
    assert caught.args == [ranking().rows[2].code]
    with qtbot.assertNotEmitted(view.hovered):
        view.set_hover(ranking().rows[5].code)


def test_keys_walk_scroll_choose_and_read_out(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() > 0
    assert view.words(view.row).startswith("36, ")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.words(view.row).endswith("provisional")
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [ranking().rows[3].code, False]
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert caught.args[1] is True


def test_the_keyboard_stays_with_its_place_when_the_order_changes(view, qtbot):
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    code = view._code(view._at)
    frame = ranking()
    turned = type(frame)(frame.period, frame.axis, frame.rows[::-1], frame.missing)
    view.set_frame(turned, COLOURS)
    assert view._code(view._at) == code


def test_places_without_a_figure_can_be_scrolled_to(view):
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view._missing.startswith("No figure: ")
    bottom = view._head() + len(ranking().rows) * view._layout.row
    assert bottom - view.verticalScrollBar().value() < view.viewport().height() - 10


def test_nothing_to_rank_is_no_trouble(view, qtbot):
    view.set_frame(ranking(0), ())
    view.grab()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
