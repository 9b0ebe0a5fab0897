"""The timeline: stepping, playing and the part to play."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from frames_fixtures import timeline
from neviewer.export.figure_look import LIGHT
from neviewer.ui.timeline.view import TimelineView


@pytest.fixture
def view(qtbot):
    shown = TimelineView()
    qtbot.addWidget(shown)
    shown.resize(1000, 64)
    shown.set_frame(timeline(), LIGHT)
    shown.show()
    yield shown
    shown.stop()


@pytest.fixture
def asked(view):
    """What was asked for, answered at once as the store would."""
    periods = []

    def answer(period, scrubbing):
        periods.append((period, scrubbing))
        frame = view._frame
        view.set_frame(frame._replace(current=frame.periods.index(period)))

    view.period_chosen.connect(answer)
    return periods


def on_slider(view, index, up=0):
    return QPoint(round(view.slider.x_of(index)), round(view.slider._middle()) - up)


def test_it_shows_the_period_and_what_is_skipped(view):
    view.set_frame(timeline(3, (1953, 1964, 1982, 1990), "No figures: 1954–1963"))
    assert view.period_label.text() == "1990"
    assert view.skipped_label.isVisible()
    assert view.skipped_label.text() == "No figures: 1954–1963"
    assert "No figures: 1954–1963" in view.slider.accessibleDescription()


def test_steps_go_to_neighbours_with_data(view, asked, qtbot):
    view.set_frame(timeline(1, (1953, 1964, 1982, 1990)))
    qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    assert asked == [("1982", False), ("1964", False), ("1953", False)]
    assert not view.back_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "period"),
    [
        (Qt.Key.Key_Left, "2022"),
        (Qt.Key.Key_Right, "2024"),
        (Qt.Key.Key_Home, "2011"),
        (Qt.Key.Key_End, "2024"),
        (Qt.Key.Key_PageDown, "2018"),
    ],
)
def test_keys_of_the_slider(view, asked, qtbot, key, period):
    qtbot.keyClick(view.slider, key)
    assert asked == [(period, False)]
    assert view.slider.value() == view._frame.current


def test_a_drag_is_one_run_of_periods(view, asked, qtbot):
    qtbot.mousePress(view.slider, Qt.MouseButton.LeftButton, pos=on_slider(view, 5))
    qtbot.mouseMove(view.slider, on_slider(view, 6))
    with qtbot.waitSignal(view.scrub_ended):
        qtbot.mouseRelease(view.slider, Qt.MouseButton.LeftButton, pos=on_slider(view, 6))
    assert asked == [("2016", True), ("2017", True)]


def test_playing_goes_to_the_end_and_stops(view, asked):
    view.set_frame(timeline(11))
    view.play()
    for _ in range(4):
        view.advance()
    assert asked == [("2023", True), ("2024", True)]
    assert not view.is_playing()
    assert not view.play_button.isChecked()


def test_playing_again_at_the_end_starts_over(view, asked):
    view.set_frame(timeline(13))
    view.play()
    assert asked == [("2011", True)]
    assert view.is_playing()


def test_a_loop_goes_round(view, asked):
    view.slider.set_loop(2, 4)
    view.play()
    for _ in range(4):
        view.advance()
    assert [period for period, _ in asked] == ["2013", "2014", "2015", "2013", "2014"]
    assert view.is_playing()


def test_late_frames_never_queue_up(view):
    periods = []
    view.period_chosen.connect(lambda period, _: periods.append(period))
    view.set_frame(timeline(3))
    view.play()
    for _ in range(5):
        view.advance()
    assert periods == ["2015"]
    view.set_frame(timeline(4))
    view.advance()
    assert periods == ["2015", "2016"]


def test_space_plays_and_pauses_and_the_button_says_so(view, asked, qtbot):
    qtbot.keyClick(view.slider, Qt.Key.Key_Space)
    assert view.is_playing()
    assert view.play_button.accessibleName() == "Pause"
    with qtbot.waitSignal(view.scrub_ended):
        qtbot.keyClick(view.slider, Qt.Key.Key_Space)
    assert view.play_button.accessibleName() == "Play"


def test_the_button_plays_and_a_step_stops_it(view, asked, qtbot):
    qtbot.mouseClick(view.play_button, Qt.MouseButton.LeftButton)
    assert view.is_playing()
    assert view.play_button.isChecked()
    view.step(1)
    assert not view.is_playing()
    assert not view.play_button.isChecked()


def test_speed_shortens_the_step(view):
    view.set_speed(4.0)
    view.play()
    assert view._timer.interval() == 200
    assert view.speed_button.text() == "4×"


def test_ends_of_the_part_to_play_are_dragged_and_reset(view, qtbot):
    slider = view.slider
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=on_slider(view, 0, up=8))
    qtbot.mouseMove(slider, on_slider(view, 3, up=8))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=on_slider(view, 3, up=8))
    assert (slider.first, slider.last) == (3, 13)
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=on_slider(view, 3, up=8))
    assert not slider.is_looping()


def test_ends_of_the_part_to_play_by_keyboard(view, asked, qtbot):
    qtbot.keyClick(view.slider, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert (view.slider.first, view.slider.last) == (0, 12)
    qtbot.keyClick(view.slider, Qt.Key.Key_Escape)
    assert not view.slider.is_looping()
    assert asked == []


@pytest.mark.parametrize("years", [range(1949, 2025), (1953, 1964, 1982, 1990, 2000, 2010, 2020)])
@pytest.mark.parametrize("width", [300, 700, 1400])
def test_labels_never_collide_and_name_the_ends(view, qtbot, years, width):
    view.set_frame(timeline(0, tuple(years)))
    view.slider.resize(width, 50)
    labels = view.slider.labels()
    boxes = [box for _, box in labels]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert {0, len(tuple(years)) - 1} <= {index for index, _ in labels}
    view.grab()


def test_no_periods_is_no_trouble(view, qtbot):
    view.set_frame(timeline(0, ()))
    view.play()
    view.step(1)
    qtbot.keyClick(view.slider, Qt.Key.Key_Right)
    view.grab()
    assert not view.is_playing()


def test_everything_that_takes_the_keyboard_has_a_name(view):
    takers = [w for w in view.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(takers) >= 5
    assert all(each.accessibleName() for each in takers)
