"""The teacher's side: what the class sees and does not, the clock, the lock, and the results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences
from neviewer.stories.lock import LessonLock
from neviewer.ui.stories.countdown import Countdown


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Profile(tmp_path / "p"), default_pack(), Preferences(language=request.param))
    made.start()
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.wiring.stories.open_bundled("turn-the-corner")
    yield made
    made.close()


def action(session: Session, id_: str) -> QAction:
    return session.window.findChild(QAction, id_)


# Presenting


def test_the_class_sees_the_step_and_the_teacher_notes_and_answers(session: Session, qtbot) -> None:
    action(session, "present-story").trigger()
    console = session.wiring.teacher.presenter
    story = session.wiring.stories.story
    assert story.steps[0].notes.split(".")[0][:20] in console.notes.toPlainText()
    answer = console.stage._frame.step.parts[-1].task.answer
    assert answer in console.answers.toPlainText()
    seen = console.stage._document(console.stage._frame, 30, 800).toPlainText()
    assert story.steps[0].title in seen
    assert f"✓ {answer}" not in seen
    console.show_answers.click()
    seen = console.stage._document(console.stage._frame, 30, 800).toPlainText()
    assert f"✓ {answer}" in seen
    qtbot.mouseClick(console.next, Qt.MouseButton.LeftButton)
    assert session.store.state.step == 1
    assert not console.show_answers.isChecked()  # the next answers are not given away
    assert console.stage._frame.step.step == 1
    qtbot.keyClick(console.stage, Qt.Key.Key_PageUp)
    assert session.store.state.step == 0
    console.close()
    assert session.wiring.teacher.presenter is None


def test_one_screen_is_enough(session: Session, qtbot) -> None:
    session.wiring.teacher.present()
    console = session.wiring.teacher.presenter
    qtbot.mouseClick(console.begin, Qt.MouseButton.LeftButton)
    assert console.stage.isFullScreen()
    qtbot.keyClick(console.stage, Qt.Key.Key_Right)
    assert session.store.state.step == 1
    qtbot.keyClick(console.stage, Qt.Key.Key_Escape)
    assert not console.stage.isVisible()
    assert console.isVisible()


def test_pointer_and_spotlight_go_where_the_teacher_points(session: Session, qtbot) -> None:
    session.wiring.teacher.present()
    console = session.wiring.teacher.presenter
    stage, mirror = console.stage, console.mirror
    stage.resize(800, 450)
    plain = stage.grab().toImage()
    console.modes["spotlight"].click()
    mirror.pointed.emit(QPointF(0.25, 0.25))
    lit = stage.grab().toImage()
    assert lit.pixelColor(200, 112) == plain.pixelColor(200, 112)
    assert lit.pixelColor(700, 400) != plain.pixelColor(700, 400)
    qtbot.keyClick(mirror, Qt.Key.Key_Right)
    assert stage.at.x() > 0.25
    console.modes["pointer"].click()
    assert stage.grab().toImage() != plain
    qtbot.keyClick(stage, Qt.Key.Key_P)
    assert stage.mode == "spotlight"
    qtbot.keyClick(stage, Qt.Key.Key_P)
    assert stage.mode == "none"


def test_what_the_teacher_explores_is_what_the_class_sees(session: Session) -> None:
    session.wiring.teacher.present()
    stage = session.wiring.teacher.presenter.stage
    session.wiring.open_link("neviewer:/province/gdp_nominal?period=2020")
    assert "gdp_nominal" in stage._frame.figure.link


# The clock


def test_the_clock_counts_down_pauses_and_ends(qapp) -> None:
    now = [100.0]
    said: list[str] = []
    clock = Countdown(clock=lambda: now[0])
    clock.changed.connect(said.append)
    clock.set_minutes(1)
    clock.start()
    now[0] += 10.4
    clock.tick()
    assert clock.text == "00:50"
    clock.pause()
    now[0] += 500
    assert clock.text == "00:50"
    clock.start()
    with_over: list[bool] = []
    clock.over.connect(lambda: with_over.append(True))
    now[0] += 60
    clock.tick()
    assert clock.text == "00:00"
    assert with_over == [True]
    assert not clock.is_running
    assert said[0] == "01:00"
    clock.start()  # nothing is left
    assert not clock.is_running


def test_the_clock_is_shown_to_the_class_when_it_is_wanted(session: Session, qtbot) -> None:
    session.wiring.teacher.present()
    console = session.wiring.teacher.presenter
    assert console.minutes.value() == session.wiring.stories.story.steps[0].minutes
    console.minutes.setValue(3)
    assert console.stage.clock == ""
    console.class_clock.click()
    assert console.stage.clock == "03:00"
    qtbot.mouseClick(console.run, Qt.MouseButton.LeftButton)
    assert console.countdown.is_running
    console.close()


# The lock


def test_the_word_opens_the_lock_and_no_other(qapp) -> None:
    lock = LessonLock()
    lock.lock("Schnee 雪")
    assert not lock.unlock("Schnee")
    assert lock.is_locked
    assert lock.unlock(" schnee 雪 ")
    assert not lock.is_locked


def lock(session: Session, qtbot, word: str) -> None:
    teacher = session.wiring.teacher
    teacher.lock_or_unlock()
    qtbot.keyClicks(teacher.word.field, word)
    qtbot.keyClick(teacher.word.field, Qt.Key.Key_Return)


def test_pupils_do_not_leave_a_locked_lesson_by_accident(session: Session, qtbot) -> None:
    stories, window = session.wiring.stories, session.window
    lock(session, qtbot, "winter")
    teacher = session.wiring.teacher
    for id_ in ("open-text", "open-story", "open-link", "paste-text", "quit", "search", "export"):
        assert not action(session, id_).isEnabled(), id_
    assert action(session, "zoom-in").isEnabled()
    assert not stories.panel.leave.isVisible()
    assert not window.acceptDrops()
    window.close()
    assert window.isVisible()
    assert teacher.word.isVisible()
    qtbot.keyClicks(teacher.word.field, "summer")
    qtbot.keyClick(teacher.word.field, Qt.Key.Key_Return)
    assert teacher.word.said.text()
    assert session.library.is_locked
    qtbot.keyClick(teacher.word, Qt.Key.Key_Escape)
    session.open(str(Path(__file__)))
    assert stories.panel.isVisible()
    qtbot.keyClick(stories.panel, Qt.Key.Key_PageDown)  # the lesson itself goes on
    assert session.store.state.step == 1
    assert not action(session, "quit").isEnabled()
    teacher.lock_or_unlock()
    qtbot.keyClicks(teacher.word.field, "winter")
    qtbot.keyClick(teacher.word.field, Qt.Key.Key_Return)
    assert not session.library.is_locked
    assert action(session, "quit").isEnabled()
    assert stories.panel.leave.isVisible()


def test_another_theme_leaves_the_lesson_locked(session: Session, qtbot) -> None:
    lock(session, qtbot, "winter")
    old = session.window
    session.change_preferences(session.preferences._replace(theme="dark"))
    qtbot.waitUntil(lambda: session.window is not old)
    assert not action(session, "quit").isEnabled()
    session.window.close()
    assert session.window.isVisible()


# Results


def test_results_are_counted_exported_and_cleared(
    session: Session, qtbot, tmp_path: Path, monkeypatch
) -> None:
    task = session.wiring.stories.panel.tasks[0]
    task.area.boxes[task.frame.right[0]].click()
    task.check.click()
    action(session, "next-reader").trigger()
    assert not session.wiring.stories.panel.tasks[0].area.give(task._answer).chosen
    wrong = next(n for n in range(4) if n not in task.frame.right)
    again = session.wiring.stories.panel.tasks[0]
    again.area.boxes[wrong].click()
    again.check.click()
    again.check.click()
    action(session, "story-results").trigger()
    dialog = session.wiring.teacher.results
    cells = [
        [dialog.table.item(row, column).text() for column in range(5)]
        for row in range(dialog.table.rowCount())
    ]
    assert [row[1:] for row in cells] == [["1", "1", "1", "0"], ["2", "1", "0", "1"]]
    file = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("story,reader,step")
    qtbot.mouseClick(dialog.clear, Qt.MouseButton.LeftButton)
    assert dialog.table.rowCount() == 2  # asks once more
    qtbot.mouseClick(dialog.clear, Qt.MouseButton.LeftButton)
    assert dialog.table.rowCount() == 0
    QTest.qWait(0)
    kept = session.profile.folder / "results"
    assert all('"answers": []' in path.read_text("utf-8") for path in kept.glob("*.json"))
    assert session.wiring.stories.panel.tasks[0].area.boxes[wrong].isChecked() is False
