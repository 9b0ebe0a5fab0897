"""Visitors of all kinds at an exhibit, and the exhibit always fresh for the next one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollBar

from exhibits import make_exhibit
from neviewer.data.pack import Pack
from neviewer.kiosk.guide import Guide
from neviewer.kiosk.heartbeat import ACTIVE, ATTRACT, CLOSED
from neviewer.ui.i18n import language_of
from neviewer.ui.kiosk.exhibition import Exhibition
from neviewer.ui.kiosk.stage import Stage
from visitor import Fingers, SlowClock, Visitor


@pytest.fixture(scope="module")
def pack(real_pack_path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> SlowClock:
    return SlowClock()


@pytest.fixture(params=["1280x720", "720x1280"])
def exhibition(request, qtbot, pack: Pack, tmp_path: Path, clock: SlowClock):
    exhibit = make_exhibit(tmp_path)
    guide = Guide(pack, exhibit, {code: language_of(code) for code in exhibit.languages})
    stage = Stage(guide.layer, exhibit)
    qtbot.addWidget(stage)
    stage.resize(*map(int, request.param.split("x")))
    made = Exhibition(stage, guide, clock.clock())
    made.run()
    made.stop()  # time goes on when the test says so
    stage.show()
    qtbot.waitExposed(stage)
    yield made
    made.stop()


def tap(exhibition: Exhibition, widget, point: QPoint | None = None) -> None:
    where = widget.mapTo(exhibition.stage, point or widget.rect().center())
    Fingers(exhibition.stage).tap(where)
    QApplication.processEvents()


def begin(exhibition: Exhibition) -> None:
    tap(exhibition, exhibition.stage)


def test_the_first_touch_ends_the_loop_and_does_nothing_else(exhibition: Exhibition):
    stage = exhibition.stage
    assert exhibition.status == ATTRACT
    tap(exhibition, stage, stage.buttons["language"].geometry().center())
    assert exhibition.status == ACTIVE
    assert exhibition.visit == exhibition.start
    assert not stage.curtain.isVisible()
    assert stage.buttons["over"].isVisible()


def test_a_visitor_walks_through_answers_and_touches_the_map(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    tap(exhibition, stage.buttons["next"])
    assert exhibition.visit.step == 1
    tap(exhibition, stage.options[0])
    assert exhibition.visit.answer == 0
    tap(exhibition, stage.buttons["next"])
    tap(exhibition, stage.map, stage.map.place_point("230100").toPoint())
    assert exhibition.visit.place == "230100"
    assert stage.figures.accessibleName()
    tap(exhibition, stage.buttons["sources"])
    assert exhibition.visit.sources
    tap(exhibition, stage.buttons["back"])
    tap(exhibition, stage.buttons["back"])
    assert exhibition.visit.place == ""


def test_language_and_text_change_at_once_and_go_with_the_visitor(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    tap(exhibition, stage.buttons["language"])
    assert exhibition.visit.language == "zh"
    assert stage.buttons["over"].text() == "重新开始"
    usual = stage.scale.text
    tap(exhibition, stage.buttons["larger"])
    assert stage.scale.text > usual
    tap(exhibition, stage.buttons["next"])
    tap(exhibition, stage.buttons["over"])
    assert exhibition.visit.step == 0
    assert exhibition.visit.language == "zh"


def test_time_is_dragged_and_touched(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    time = stage.time
    tap(exhibition, time, time.point_of(0).toPoint())
    assert exhibition.visit.view.period == "2021"
    ends = [time.mapTo(stage, time.point_of(index).toPoint()) for index in (1, 2, 3)]
    Fingers(stage).drag(time.mapTo(stage, time.point_of(0).toPoint()), ends)
    assert exhibition.visit.view.period == "2024"


def test_two_fingers_bring_the_map_closer_and_over_brings_it_back(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    Fingers(stage).pinch(stage.map.geometry().center(), 30, 120, QPoint(20, 10))
    QApplication.processEvents()
    assert not stage.map.is_home()
    assert exhibition.visit.place == ""  # two fingers choose nothing
    tap(exhibition, stage.buttons["over"])
    assert stage.map.is_home()


def test_quiet_is_asked_about_and_then_everything_is_fresh(
    exhibition: Exhibition, clock: SlowClock
):
    stage, start = exhibition.stage, exhibition.snapshot()
    begin(exhibition)
    for name in ("language", "larger", "next"):
        tap(exhibition, stage.buttons[name])
    Fingers(stage).pinch(stage.map.geometry().center(), 30, 120, QPoint(20, 10))
    clock.go_on(61)
    exhibition.look_after()
    assert stage.message.isVisible()
    assert exhibition.status == ACTIVE
    clock.go_on(15)
    sessions = []
    exhibition.session_ended.connect(sessions.append)
    exhibition.look_after()
    assert exhibition.status == ATTRACT
    assert exhibition.snapshot() == start
    (session,) = sessions
    assert (session.language, session.touches) == ("zh", 5)
    assert session.stories == ("turn",)


def test_a_touch_answers_the_question_and_does_nothing_else(
    exhibition: Exhibition, clock: SlowClock
):
    stage = exhibition.stage
    begin(exhibition)
    before = exhibition.visit
    clock.go_on(61)
    exhibition.look_after()
    tap(exhibition, stage.buttons["language"])
    assert not stage.message.isVisible()
    assert exhibition.visit == before
    clock.go_on(59)
    exhibition.look_after()
    assert not stage.message.isVisible()


def test_while_it_is_cleaned_touches_do_nothing(exhibition: Exhibition, clock: SlowClock):
    stage = exhibition.stage
    begin(exhibition)
    exhibition.clean()
    assert stage.cleaning.isVisible()
    for button in stage.buttons.values():
        tap(exhibition, button)
    assert exhibition.status == ATTRACT
    clock.go_on(31)
    exhibition.look_after()
    assert not stage.cleaning.isVisible()
    begin(exhibition)
    assert exhibition.status == ACTIVE


def test_outside_its_hours_it_is_black_and_deaf(
    qtbot, pack: Pack, tmp_path: Path, clock: SlowClock
):
    exhibit = make_exhibit(tmp_path, more='[hours]\nevery_day = "closed"\n')
    guide = Guide(pack, exhibit, {code: language_of(code) for code in exhibit.languages})
    stage = Stage(guide.layer, exhibit)
    qtbot.addWidget(stage)
    stage.resize(960, 540)
    stage.show()
    made = Exhibition(stage, guide, clock.clock())
    made.run()
    made.stop()
    begin(made)
    assert made.status == CLOSED
    image = stage.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in (5, 500) for y in (5, 300)} == {"#000000"}


def test_what_is_touched_is_as_large_as_a_finger_on_every_screen(exhibition: Exhibition):
    stage = exhibition.stage
    stage.set_dots(160.0)
    least = 15 / 25.4 * 160
    begin(exhibition)
    for step in range(3):
        shown = [*stage.buttons.values(), *stage.zoom, *stage.options]
        for button in (each for each in shown if each.isVisible()):
            assert min(button.width(), button.height()) >= least - 1, (step, button.text())
            assert stage.rect().contains(button.geometry()), (step, button.text())
        tap(exhibition, stage.buttons["next"])


def test_controls_lie_in_the_lower_two_thirds_and_never_over_each_other(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    for _ in range(3):
        shown = [*stage.buttons.values(), *stage.zoom, *stage.options, stage.time]
        shown = [each for each in shown if each.isVisible()]
        for index, one in enumerate(shown):
            assert one.geometry().top() >= stage.height() / 3
            for other in shown[index + 1 :]:
                assert not one.geometry().intersects(other.geometry())
        tap(exhibition, stage.buttons["next"])


def test_there_is_nothing_to_scroll_or_to_hover(exhibition: Exhibition):
    stage = exhibition.stage
    assert not stage.findChildren(QScrollBar)
    assert not any(part.hasMouseTracking() for part in stage.findChildren(type(stage.map)))
    assert not any(child.toolTip() for child in stage.findChildren(type(stage.buttons["over"])))


def test_what_can_be_touched_has_a_name(exhibition: Exhibition):
    stage = exhibition.stage
    begin(exhibition)
    for _ in range(3):
        for button in (*stage.buttons.values(), *stage.options, *stage.zoom):
            assert not button.isVisible() or button.accessibleName()
        assert stage.map.accessibleName()
        assert stage.time.accessibleName()
        tap(exhibition, stage.buttons["next"])


def test_the_loop_is_where_the_clock_says(exhibition: Exhibition, clock: SlowClock):
    stage = exhibition.stage
    seen = set()
    for _ in range(40):
        clock.go_on(0.4)
        exhibition.play()
        assert stage.map.frame is not None
        seen.add(stage.map.frame.period)
    assert len(seen) > 1
    clock.go_on(-5.0)  # a clock that jumps is no matter
    exhibition.play()
    assert exhibition.status == ATTRACT


@pytest.mark.parametrize("seed", [1, 2])
def test_any_visitors_leave_nothing_behind(exhibition: Exhibition, clock: SlowClock, seed: int):
    visitor = Visitor(exhibition, clock, seed)
    for _ in range(120):
        visitor.act()
    visitor.leave()
    assert exhibition.snapshot() == visitor.first
    assert visitor.resets > 0
    assert len(visitor.seen) >= 6
