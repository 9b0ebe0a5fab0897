"""A lesson is opened in the real window, walked and answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences

SAMPLES = Path(__file__).parents[2] / "data" / "northeast" / "stories" / "turn-sample"


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Profile(tmp_path), default_pack(), Preferences(language=request.param))
    made.start()
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.wiring.stories.open(SAMPLES / f"{request.param}.md")
    yield made
    made.close()


def test_steps_move_the_map_and_the_article_comes_back(session: Session, qtbot) -> None:
    desk, window = session.wiring.stories, session.window
    assert desk.panel.isVisible()
    assert not window.article.isVisible()
    assert not desk.panel.back.isEnabled()
    assert session.store.state.indicator == "net_migration"
    session.wiring.open_link("neviewer:/province/births?period=2023")
    qtbot.mouseClick(desk.panel.again, Qt.MouseButton.LeftButton)
    assert session.store.state.indicator == "net_migration"
    qtbot.mouseClick(desk.panel.next, Qt.MouseButton.LeftButton)
    qtbot.keyClick(desk.panel, Qt.Key.Key_PageDown)
    assert not desk.panel.next.isEnabled()
    qtbot.keyClick(desk.panel, Qt.Key.Key_PageUp)
    qtbot.keyClick(desk.panel, Qt.Key.Key_PageUp)
    assert not desk.panel.back.isEnabled()
    qtbot.mouseClick(desk.panel.leave, Qt.MouseButton.LeftButton)
    assert window.article.isVisible()
    assert desk.panel is None


def test_the_story_is_the_panel_that_keys_go_to(session: Session) -> None:
    panel = session.wiring.stories.panel
    assert panel in session.window.panes()
    panel.setFocus()
    assert session.window.focusWidget() is panel.page


def test_a_wrong_choice_gets_a_hint_and_then_the_explanation(session: Session, qtbot) -> None:
    (task,) = session.wiring.stories.panel.tasks
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert task.frame.hint in task.said.text()
    assert task.check.isEnabled()
    for label, box in zip(task.area.options, task.area.boxes, strict=True):
        if label.text().endswith(("2023", "2025")):
            qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(task.check, Qt.Key.Key_Space)
    assert task.frame.explain in task.said.text()
    assert not task.check.isEnabled()


def test_numbers_and_orders_are_judged_by_the_pack(session: Session, qtbot) -> None:
    desk = session.wiring.stories
    desk.go(1)
    number, order = desk.panel.tasks
    qtbot.keyClicks(number.area.field, "many")
    qtbot.keyClick(number.area.field, Qt.Key.Key_Return)
    assert number.check.isEnabled()
    number.area.field.clear()
    qtbot.keyClicks(number.area.field, "85,900" if number.frame.unit == "persons" else "8.59")
    qtbot.keyClick(number.area.field, Qt.Key.Key_Return)
    assert not number.check.isEnabled()
    put_in_order(order, qtbot)
    qtbot.mouseClick(order.check, Qt.MouseButton.LeftButton)
    assert not order.check.isEnabled()  # right at the first try


def test_a_place_that_is_dragged_gets_the_number_of_its_row(session: Session) -> None:
    session.wiring.stories.go(1)
    area = session.wiring.stories.panel.tasks[1].area
    before, rows = area.order(), area.rows
    assert rows.dragDropMode() == QListWidget.DragDropMode.InternalMove
    # What a drop within the list does; the test platform cannot drag.
    assert rows.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    assert area.order() == (*before[1:], before[0])
    assert [rows.item(n).text()[:2] for n in range(3)] == ["1.", "2.", "3."]
    assert session.wiring.stories.run.answers[1, 1].chosen == area.order()


def put_in_order(order, qtbot) -> None:
    """Move each row with Alt and the arrows to where it belongs."""
    rows = order.area.rows
    for to, wanted in enumerate(order.frame.right):
        rows.setCurrentRow(order.area.order().index(wanted))
        while rows.currentRow() > to:
            qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def drawing(session: Session):
    session.wiring.stories.go(2)
    return session.wiring.stories.panel.tasks[0]


def test_a_line_is_drawn_with_the_mouse_and_the_published_one_is_shown_over_it(
    session: Session, qtbot
) -> None:
    task = drawing(session)
    pad = task.area.pad
    plot = pad.area().rect
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert not pad.shown  # nothing is drawn yet
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=plot.center().toPoint())
    qtbot.mouseMove(pad, plot.topRight().toPoint())
    draw(pad, (plot.left(), plot.center().y()), (plot.right(), plot.top() + 5))
    assert None not in pad.line
    assert pad.line[-1] > pad.line[0]
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert pad.shown
    assert task.frame.explain in task.said.text()
    before = pad.line
    draw(pad, (plot.left(), plot.top()), (plot.right(), plot.top()))
    assert pad.line == before  # what is compared stands


def test_a_line_is_drawn_with_keys_and_every_point_is_said(session: Session, qtbot) -> None:
    task = drawing(session)
    pad, words = task.area.pad, task.area.readout
    pad.setFocus()
    qtbot.keyClick(pad, Qt.Key.Key_Home)
    for n, period in enumerate(task.frame.drawing.periods):
        qtbot.keyClick(pad, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert words.text().startswith(period)
        assert pad.accessibleDescription() == words.text()
        assert pad.line[n] is not None
        qtbot.keyClick(pad, Qt.Key.Key_Right)
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.line[-1] is None
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert not pad.shown
    qtbot.keyClick(pad, Qt.Key.Key_Up)
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert pad.shown
    qtbot.keyClick(pad, Qt.Key.Key_Home)
    assert task.frame.drawing.texts[0] in words.text()


def altered(session: Session):
    session.wiring.stories.go(2)
    return session.wiring.stories.panel.tasks[2]


def test_an_altered_number_is_marked_with_the_mouse_and_proved(session: Session, qtbot) -> None:
    task = altered(session)
    text = task.area.text
    (right,) = task.frame.right
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert task.check.isEnabled()  # nothing is marked yet
    spot = text.boxes(right)[0].center().toPoint()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert text.marked == (right,)
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert not task.check.isEnabled()
    qtbot.waitUntil(lambda: task.area.proof.frame is not None, timeout=20_000)
    assert task.area.proof.frame.verdict == "contradicts"
    other = next(n for n in range(3) if n != right)
    spot = text.boxes(other)[0].center().toPoint()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert task.area.proof.frame.verdict == "agrees"
    assert text.word(other) in task.area.proof.frame.text


def test_an_altered_number_is_found_with_keys_and_every_one_is_said(
    session: Session, qtbot
) -> None:
    task = altered(session)
    text = task.area.text
    (right,) = task.frame.right
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Home)
    for n in range(3):
        assert task.frame.task.options[n] in text.accessibleDescription()
        if n != right:
            qtbot.keyClick(text, Qt.Key.Key_Space)
        qtbot.keyClick(text, Qt.Key.Key_Right)
    qtbot.keyClick(task.check, Qt.Key.Key_Space)
    assert task.check.isEnabled()  # one more try
    for n in text.marked:
        text.current = n
        qtbot.keyClick(text, Qt.Key.Key_Space)
    assert text.marked == ()
    text.current = right
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClick(task.check, Qt.Key.Key_Space)
    assert not task.check.isEnabled()
    qtbot.waitUntil(lambda: task.area.proof.frame is not None, timeout=20_000)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Home)
    assert task.frame.altered.true[0] in text.accessibleDescription() or right != 0


def draw(pad, start: tuple[float, float], end: tuple[float, float]) -> None:
    """One stroke of the hand."""
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    for kind, (x, y), button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        where = QPointF(x, y)
        modifiers = Qt.KeyboardModifier.NoModifier
        at = QPointF(pad.mapToGlobal(where))
        QApplication.sendEvent(pad, QMouseEvent(kind, where, at, button, held, modifiers))


def test_language_and_text_size_keep_the_step_and_every_answer(session: Session, qtbot) -> None:
    desk = session.wiring.stories
    (task,) = desk.panel.tasks
    task.area.boxes[1].click()
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    said = task.frame.place
    pad = drawing(session).area.pad
    plot = pad.area().rect
    draw(pad, (plot.left(), plot.center().y()), (plot.center().x(), plot.top() + 5))
    line = pad.line
    other = "zh" if session.preferences.language == "en" else "en"
    old = session.window
    session.change_preferences(session.preferences._replace(language=other, text_size=150))
    qtbot.waitUntil(lambda: session.window is not old)
    desk = session.wiring.stories
    assert session.store.state.step == 2
    assert desk.story.language == other
    assert desk.panel.isVisible()
    assert desk.panel.tasks[0].area.pad.line == line
    qtbot.keyClick(desk.panel, Qt.Key.Key_PageUp)
    qtbot.keyClick(desk.panel, Qt.Key.Key_PageUp)
    (task,) = desk.panel.tasks
    assert task.frame.place == said
    assert task.area.boxes[1].isChecked()
    assert task.frame.hint in task.said.text()


def test_back_goes_through_what_was_explored_and_then_through_the_steps(session: Session) -> None:
    desk, store = session.wiring.stories, session.store
    desk.go(1)
    session.wiring.open_link("neviewer:/province/births?period=2023")
    assert store.state.step == 1
    store.back()
    assert (store.state.step, store.state.indicator) != (1, "births")
    store.back()
    assert store.state.step == 0
    assert desk.panel.tasks[0].frame.place == (0, 0)
    store.back()
    assert desk.panel is None
    store.forward()
    assert desk.panel.isVisible()


def test_the_place_in_a_story_is_found_again_at_the_next_start(
    session: Session, qtbot, tmp_path: Path
) -> None:
    session.wiring.stories.go(1)
    qtbot.keyClicks(session.wiring.stories.panel.tasks[0].area.field, "12")
    session.close()
    again = Session(Profile(tmp_path), default_pack(), session.preferences)
    again.start()
    again.wiring.stories.resume()
    assert again.store.state.step == 1
    assert again.wiring.stories.panel.tasks[0].area.field.text() == "12"
    again.wiring.stories.restart()
    assert again.store.state.step == 0
    again.wiring.stories.go(1)
    assert again.wiring.stories.panel.tasks[0].area.field.text() == ""
    assert len(again.library.runs.all()) == 2
    again.close()


def test_a_place_is_found_on_the_map(session: Session, qtbot) -> None:
    desk = session.wiring.stories
    desk.go(2)
    find = desk.panel.tasks[1]
    session.wiring.clear_selection()
    qtbot.mouseClick(find.check, Qt.MouseButton.LeftButton)
    assert find.check.isEnabled()
    session.wiring._choose("210000", add=False)
    qtbot.keyClick(find.check, Qt.Key.Key_Space)
    assert not find.check.isEnabled()


def test_a_broken_story_is_listed_and_nothing_else_changes(
    session: Session, qtbot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.md"
    good = (SAMPLES / "en.md").read_text("utf-8")
    broken.write_text(good.replace("minutes: 10", "minutes: x").replace("pick:", "peck:"), "utf-8")
    desk = session.wiring.stories
    panel = desk.panel
    desk.open(broken)
    assert "broken.md:7:" in session.window.statusBar().currentMessage()
    assert desk.panel is panel
    rows = [desk.mistakes.list.item(n).text() for n in range(desk.mistakes.list.count())]
    assert len(rows) >= 2
    assert "7" in rows[0]
    qtbot.keyClick(desk.mistakes, Qt.Key.Key_Escape)
    assert not desk.mistakes.isVisible()


def test_a_story_that_is_dropped_opens_as_a_story(session: Session, qtbot, tmp_path: Path) -> None:
    desk = session.wiring.stories
    desk.close()
    file = tmp_path / "lesson.md"
    file.write_text((SAMPLES / "en.md").read_text("utf-8"), "utf-8")
    session.wiring.begin_reading()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    around = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(session.window, QDragEnterEvent(QPoint(50, 50), *around, none))
    QApplication.sendEvent(session.window, QDropEvent(QPointF(50, 50), *around, none))
    assert desk.panel.isVisible()
    assert session.store.state.story == "own:turn-sample"


def test_a_finger_turns_the_page_and_a_mouse_does_not(session: Session) -> None:
    panel, store = session.wiring.stories.panel, session.store
    mouse, screen = QPointingDevice.primaryPointingDevice(), QTest.createTouchDevice()
    for device, step in ((mouse, 0), (screen, 1)):
        swipe(panel.page.viewport(), device, 200, 40)
        assert store.state.step == step
    swipe(panel.page.viewport(), screen, 40, 200)
    assert store.state.step == 0


def swipe(widget, device, start: float, end: float) -> None:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    for kind, x, button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        where = QPointF(x, 60)
        at = QPointF(widget.mapToGlobal(where))
        modifiers = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, where, at, button, held, modifiers, device)
        QApplication.sendEvent(widget, event)


def test_a_link_leads_to_a_step_of_a_story_of_the_pack(session: Session) -> None:
    (first, *_) = session.wiring.derivations.stories()
    link = f"neviewer:/province/net_migration?period=2023&story={first.id}&step=2"
    session.wiring.open_link(link)
    assert session.store.state.story == first.id
    assert session.wiring.stories.story.id == first.id
    assert session.wiring.stories.run.step == 1
    assert f"story={first.id}&step=2" in session.view()
