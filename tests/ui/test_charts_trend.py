"""The trend on screen: same picture before and after the plot is loaded, and what it reports."""

import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from frames_fixtures import broken_trend, many_trend, province_trend
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.ui.access.views import TrendParts
from neviewer.ui.charts.trend import TrendView
from neviewer.ui.charts.zoom import panned, zoomed


@pytest.fixture
def view(qtbot):
    trend = TrendView()
    qtbot.addWidget(trend)
    trend.resize(900, 330)
    trend.set_look(LIGHT)
    trend.set_frame(province_trend())
    trend.show()
    return trend


def place_of(view, code, year):
    line = next(each for each in view._frame.series if each.code == code)
    return view._layout.area.point(line, line.positions.index(float(year))).toPoint()


def wheel(view, at, turn):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)


@pytest.mark.parametrize("frame", [province_trend(), broken_trend(), many_trend(40)])
@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_the_plot_draws_what_the_painter_drew(view, frame, look):
    view.set_frame(frame, look)
    painted = view.grab().toImage()
    view.use_fast_path()
    plotted = view.grab().toImage()
    unlike = sum(
        _far(painted.pixelColor(x, y), plotted.pixelColor(x, y))
        for x in range(0, 900, 2)
        for y in range(0, 330, 2)
    )
    assert unlike < 0.005 * 450 * 165


def _far(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) > 60


def test_only_the_plot_brings_numpy():
    code = (
        "import sys; import neviewer.ui.charts.panel, neviewer.export.figure_chart; "
        "sys.exit(any(m in sys.modules for m in ('numpy', 'pyqtgraph', 'pandas')))"
    )
    import subprocess

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("fast", [False, True])
def test_another_period_moves_only_the_line(view, fast, monkeypatch):
    if fast:
        view.use_fast_path()
    before = view._layout
    monkeypatch.setattr(view, "_lay_out", lambda: pytest.fail("laid out anew"))
    view.set_frame(province_trend()._replace(period="2015", position=2015.0))
    assert view._layout.frame.position == 2015.0
    assert view._layout.area is before.area


def test_hovering_a_line_says_which(view, qtbot):
    with qtbot.waitSignal(view.hovered) as caught:
        qtbot.mouseMove(view, place_of(view, "220000", 2018))
    assert caught.args == ["220000"]
    with qtbot.waitSignal(view.hovered) as caught:
        qtbot.mouseMove(view, QPoint(5, 5))
    assert caught.args == [""]


def test_hover_from_elsewhere_is_not_said_again(view, qtbot):
    with qtbot.assertNotEmitted(view.hovered):
        view.set_hover("210000")
    assert view._readout[0].name == "Liaoning"
    assert view._readout[0].texts[view._readout[1]] == "86.0 thousand (2023)"


def test_a_click_chooses_and_control_adds(view, qtbot):
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(view, "230000", 2015))
    assert caught.args == ["230000", False]
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(
            view,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            place_of(view, "210000", 2015),
        )
    assert caught.args == ["210000", True]


def test_a_name_at_the_end_of_a_line_can_be_clicked(view, qtbot):
    end = next(each for each in view._layout.ends if each.code == "220000")
    at = QPoint(round(view._layout.area.rect.right()) + 30, round(end.y))
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["220000", False]


def test_a_click_beside_all_lines_goes_to_that_year(view, qtbot):
    area = view._layout.area
    at = QPoint(round(area.x(2014.2)), round(area.rect.top()) + 4)
    with qtbot.waitSignal(view.period_chosen) as caught:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["2014"]


def test_the_current_period_can_be_dragged(view, qtbot):
    area = view._layout.area
    y = round(area.rect.top()) + 5
    asked = []
    view.period_chosen.connect(asked.append)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(round(area.x(2023)), y))
    qtbot.mouseMove(view, QPoint(round(area.x(2020)), y))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(round(area.x(2020)), y))
    assert asked == ["2020"]


@pytest.mark.parametrize("fast", [False, True])
def test_the_wheel_zooms_about_the_pointer_and_a_double_click_shows_all(view, qtbot, fast):
    if fast:
        view.use_fast_path()
    at = place_of(view, "210000", 2020)
    wheel(view, at, 360)
    low, high = view._layout.area.x_range
    assert high - low < 8
    assert abs(place_of(view, "210000", 2020).x() - at.x()) <= 6
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view._layout.area.x_range == (2011, 2024)


def test_a_drag_moves_the_part_in_view(view, qtbot):
    wheel(view, place_of(view, "210000", 2018), 480)
    low, _ = view._layout.area.x_range
    y = round(view._layout.area.rect.bottom()) - 5
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, y))
    qtbot.mouseMove(view, QPoint(400, y))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(400, y))
    assert view._layout.area.x_range[0] < low


def test_keys_step_walk_choose_and_add(view, qtbot):
    with qtbot.waitSignal(view.period_chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert caught.args == ["2022"]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view._under == "230000"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    parts = TrendParts(view)
    assert parts.name(parts.current()) == "Jilin: 43.0 thousand (2023)"
    with qtbot.waitSignal(view.chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert caught.args == ["220000", True]


def test_it_reads_out_the_figures_of_the_period(view):
    assert view.accessibleName()
    assert "Liaoning: 86.0 thousand (2023)" in view.accessibleDescription()


def test_an_empty_frame_is_no_trouble(view, qtbot):
    view.set_frame(province_trend()._replace(series=()))
    view.use_fast_path()
    view.grab()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Plus):
        qtbot.keyClick(view, key)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))


def test_zooming_stays_inside_the_span():
    span = (1950.0, 2024.0)
    assert zoomed(span, span, 2000, 0.5) is None
    part = zoomed(span, span, 2024, 4)
    assert part[1] == pytest.approx(2024)
    assert panned(span, part, 100) == pytest.approx(part)
    assert panned(span, part, -500)[0] == 1950
