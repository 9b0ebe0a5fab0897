from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from map_fixtures import layer, map_frame
from neviewer.derive.frames import Mark, PlaceFrame
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.ui.map.view import MapView

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["paths", "numbers"])
def view(request, qtbot):
    widget = MapView(layer)
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    if request.param == "numbers":
        widget.use_fast_path()
    widget.set_frame(map_frame(), LIGHT)
    widget.show()
    qtbot.waitExposed(widget)
    widget.home()
    return widget


def place(code):
    return PlaceFrame(code, f"Place {code}", "50 thousand", "rank 1", "")


def pixel(view, code, dx=0, dy=0):
    return (view.place_point(code) + QPointF(dx, dy)).toPoint()


def beside(view):
    """A pixel in the neighbouring province, which has no figures."""
    return view.scene().viewport.to_pixel(QPointF(-40_000, 300_000)).toPoint()


def colours_around(view, code, width, height):
    """The names of the colours of the pixels a little below the label, where only the fill is."""
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = view.place_point(code) + QPointF(0, 22)
    return [
        image.pixelColor(round((middle.x() + x) * ratio), round((middle.y() + y) * ratio)).name()
        for x in range(-width, width + 1)
        for y in range(-height, height + 1)
    ]


def colour(view, code):
    return QColor(colours_around(view, code, 0, 0)[0])


def point_at(view, qtbot, point):
    """Move the pointer to a pixel, wherever the last test left it."""
    qtbot.mouseMove(view, point + QPoint(2, 0))
    qtbot.mouseMove(view, point)


def wheel(view, point, turned):
    event = QWheelEvent(
        QPointF(point),
        QPointF(view.mapToGlobal(point)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_a_place_has_the_colour_of_its_class(view, look):
    view.set_frame(map_frame(), look)
    low, high = view.class_colours()

    assert colour(view, "210100") == low
    assert colour(view, "210200") == high


def test_a_step_in_time_recolours(view):
    before = colour(view, "210100")
    classes = (1, *map_frame().classes[1:])

    view.set_frame(map_frame(classes=classes, period="2024"), LIGHT)

    assert before == view.class_colours()[0]
    assert colour(view, "210100") == view.class_colours()[1]


def test_a_place_without_figure_is_hatched(view):
    seen = Counter(colours_around(view, "230400", 10, 8))

    assert seen[LIGHT.missing.name()] > 100
    assert len(seen) > 1


@pytest.mark.parametrize("mark", [Mark.PROVISIONAL, Mark.DERIVED, Mark.ESTIMATED, Mark.DOUBTFUL])
def test_a_figure_that_is_not_final_has_a_pattern_over_its_colour(view, mark):
    assert len(Counter(colours_around(view, "210100", 10, 8))) == 1
    marks = (mark, *map_frame().marks[1:])

    view.set_frame(map_frame(marks=marks), LIGHT)

    seen = Counter(colours_around(view, "210100", 10, 8))
    assert seen[view.class_colours()[0].name()] > 100
    assert len(seen) > 1


def test_click_chooses_and_control_adds(view, qtbot):
    with qtbot.waitSignal(view.chosen) as signal:
        qtbot.mouseClick(view, LEFT, pos=pixel(view, "220200"))
    assert signal.args == ["220200", False]

    with qtbot.waitSignal(view.chosen) as signal:
        qtbot.mouseClick(view, LEFT, CTRL, pixel(view, "220300"))
    assert signal.args == ["220300", True]


def test_click_beside_every_place_clears_what_is_chosen(view, qtbot):
    view.set_selection(("210100",), None)
    with qtbot.waitSignal(view.cleared):
        qtbot.mouseClick(view, LEFT, pos=beside(view))


def test_click_on_the_legend_chooses_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.chosen), qtbot.assertNotEmitted(view.cleared):
        qtbot.mouseClick(view, LEFT, pos=QPoint(30, 470))


def test_drag_moves_the_map_and_chooses_nothing(view, qtbot):
    view.zoom(3)
    start = pixel(view, "220200")
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.mousePress(view, LEFT, pos=start)
        qtbot.mouseMove(view, start + QPoint(20, 10))
        qtbot.mouseMove(view, start + QPoint(40, 30))
        qtbot.mouseRelease(view, LEFT, pos=start + QPoint(40, 30))

    assert pixel(view, "220200") == start + QPoint(40, 30)
    assert view.place_at(QPointF(start + QPoint(40, 30))) == "220200"


def test_lasso_gives_the_places_whose_middle_it_holds(view, qtbot):
    around = [
        pixel(view, "220100", -20, 15),
        pixel(view, "220100", 20, 15),
        pixel(view, "220200", 20, -15),
        pixel(view, "220200", -20, -15),
    ]
    with qtbot.waitSignal(view.lassoed) as signal:
        qtbot.mousePress(view, LEFT, SHIFT, around[0])
        for point in around[1:]:
            qtbot.mouseMove(view, point)
        qtbot.mouseRelease(view, LEFT, SHIFT, around[-1])
    assert signal.args == [("220100", "220200"), False]


def test_hover_names_the_place_and_shows_its_card(view, qtbot):
    view.describe = place
    with qtbot.waitSignal(view.hovered) as signal:
        point_at(view, qtbot, pixel(view, "210300"))
    assert signal.args == ["210300"]
    assert view._tip.isVisible()

    with qtbot.waitSignal(view.hovered) as signal:
        point_at(view, qtbot, beside(view))
    assert signal.args == [""]
    assert not view._tip.isVisible()


def test_a_place_hovered_elsewhere_is_outlined_and_not_reported_back(view, qtbot):
    before = view.grab().toImage()
    with qtbot.assertNotEmitted(view.hovered):
        view.set_hover("220300")
    assert view.grab().toImage() != before


def test_pointing_at_a_class_of_the_legend_makes_the_others_step_back(view, qtbot):
    box = view._legend.boxes[1].center() + view._legend_area().topLeft()
    point_at(view, qtbot, box.toPoint())

    assert colour(view, "210200") == view.class_colours()[1]
    assert colour(view, "210100") != view.class_colours()[0]


def test_wheel_zooms_about_the_pointer(view):
    point = QPoint(420, 180)
    before = view.scene().viewport
    wheel(view, point, 240)
    after = view.scene().viewport

    assert after.scale > before.scale
    moved = after.to_map(QPointF(point)) - before.to_map(QPointF(point))
    assert abs(moved.x()) + abs(moved.y()) < 1  # metre


def test_zoom_is_bounded_and_home_brings_all_back(view):
    home = view.scene().viewport
    for _ in range(40):
        view.zoom(2)
    assert view.scene().viewport.scale == pytest.approx(40 * home.scale)
    for _ in range(40):
        view.zoom(0.5)
    assert view.scene().viewport.scale == pytest.approx(home.scale / 1.5)
    view.home()
    assert view.scene().viewport == home


def test_the_map_cannot_be_lost_by_panning(view, qtbot):
    for _ in range(200):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    viewport = view.scene().viewport
    assert viewport.area().intersects(view._layers.home())


def test_while_the_view_moves_places_stay_under_the_pointer(view):
    wheel(view, pixel(view, "220200"), 480)
    view.grab()  # shows the old rendering, enlarged

    for code in ("220100", "220200", "220300"):
        assert view.place_at(view.place_point(code)) == code


def test_double_click_zooms_to_the_place(view, qtbot):
    home = view.scene().viewport.scale
    qtbot.mouseDClick(view, LEFT, pos=pixel(view, "220200"))

    viewport = view.scene().viewport
    assert viewport.scale > home
    assert (viewport.x, viewport.y) == pytest.approx((450_000, 225_000))


@pytest.mark.parametrize(
    ("key", "neighbour"),
    [
        (Qt.Key.Key_Up, "220300"),
        (Qt.Key.Key_Down, "220100"),
        (Qt.Key.Key_Left, "210200"),
        (Qt.Key.Key_Right, "230200"),
    ],
)
def test_arrows_move_the_focus_to_the_neighbour(view, qtbot, key, neighbour):
    view.set_selection((), "220200")
    with qtbot.waitSignal(view.focused) as signal:
        qtbot.keyClick(view, key)
    assert signal.args == [neighbour]


def test_the_first_arrow_goes_to_the_middle_and_the_last_stays(view, qtbot):
    with qtbot.waitSignal(view.focused) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert signal.args[0] in ("210200", "210300", "220200", "220300")
    view.set_selection((), "230400")
    with qtbot.assertNotEmitted(view.focused):
        qtbot.keyClick(view, Qt.Key.Key_Right)


def test_keys_choose_add_and_clear(view, qtbot):
    view.set_selection((), "220200")
    for key, add in ((Qt.Key.Key_Return, False), (Qt.Key.Key_Space, True)):
        with qtbot.waitSignal(view.chosen) as signal:
            qtbot.keyClick(view, key)
        assert signal.args == ["220200", add]
    with qtbot.waitSignal(view.cleared):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_keys_zoom(view, qtbot):
    home = view.scene().viewport
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scene().viewport.scale > home.scale
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.scene().viewport == home
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.scene().viewport.scale < home.scale


def test_a_focus_out_of_view_is_brought_in(view, qtbot):
    view.set_selection((), "220200")
    view.zoom(8, view.place_point("220200"))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.rect().contains(pixel(view, "230200"))


def test_chosen_places_are_outlined_in_their_colours_and_numbered(view):
    before = view.grab().toImage()
    view.set_selection(("210300", "220300"), "220300")
    after = view.grab().toImage()

    width, height = after.width(), after.height()
    colours = {after.pixelColor(x, y).name() for x in range(width) for y in range(0, height, 2)}
    assert LIGHT.series[0].name() in colours
    assert LIGHT.series[1].name() in colours
    assert after != before


def test_resizing_keeps_home_at_home_and_else_the_middle(view):
    view.resize(1000, 600)
    home = view.scene().viewport
    assert home.area().contains(view._layers.home())
    view.zoom(4, view.place_point("220200"))
    middle = view.scene().viewport
    view.resize(700, 500)
    after = view.scene().viewport
    assert (after.x, after.y, after.scale) == (middle.x, middle.y, middle.scale)


def test_a_change_of_level_draws_the_other_places(view):
    view.set_frame(map_frame("province"), LIGHT)
    assert view.place_at(view.place_point("220000")) == "220000"
    assert colour(view, "210000") == view.class_colours()[0]


def test_the_map_says_what_it_shows(view):
    assert view.accessibleName()
    assert "Net migration, 2023" in view.accessibleDescription()
    assert all(button.accessibleName() for button in view._buttons)


def test_without_a_frame_it_paints_an_empty_window(qtbot):
    widget = MapView(layer)
    qtbot.addWidget(widget)
    assert not widget.grab().isNull()
    assert widget.place_at(QPointF(10, 10)) == ""
    assert widget.class_colours() == ()


def test_numpy_is_not_needed_before_the_fast_path():
    code = "import sys, neviewer.ui.map.view; sys.exit('numpy' in sys.modules)"
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, **path})
