"""A lesson is opened in the real window, walked and answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences

SAMPLES = Path(__file__).parents[2] / "data" / "northeast" / "stories" / "turn-sample"


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Profile(tmp_path), default_pack(), Preferences(language=request.param))
    made.start()
    qtbot.addWidget(made.window)
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
    assert panel.page.hasFocus()


def test_a_wrong_choice_gets_a_hint_and_then_the_explanation(session: Session, qtbot) -> None:
    (task,) = session.wiring.stories.panel.tasks
    qtbot.mouseClick(task.check, Qt.MouseButton.LeftButton)
    assert task._frame.hint in task.said.text()
    assert task.check.isEnabled()
    for box in task.boxes:
        if box.text().endswith(("2023", "2025")):
            qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(task.check, Qt.Key.Key_Space)
    assert task._frame.explain in task.said.text()
    assert not task.check.isEnabled()


def test_numbers_and_orders_are_judged_by_the_pack(session: Session, qtbot) -> None:
    desk = session.wiring.stories
    desk.go(1)
    number, order = desk.panel.tasks
    qtbot.keyClicks(number.field, "many")
    qtbot.keyClick(number.field, Qt.Key.Key_Return)
    assert number.check.isEnabled()
    number.field.clear()
    qtbot.keyClicks(number.field, "85,900" if number._frame.unit == "persons" else "8.59")
    qtbot.keyClick(number.field, Qt.Key.Key_Return)
    assert not number.check.isEnabled()
    for n in order._frame.right:
        qtbot.keyClick(order.boxes[n], Qt.Key.Key_Space)
    qtbot.mouseClick(order.check, Qt.MouseButton.LeftButton)
    assert not order.check.isEnabled()  # right at the first try


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


def test_a_broken_story_is_said_and_nothing_else_changes(session: Session, tmp_path: Path) -> None:
    broken = tmp_path / "broken.md"
    broken.write_text("nothing", "utf-8")
    panel = session.wiring.stories.panel
    session.wiring.stories.open(broken)
    assert "broken.md:1:" in session.window.statusBar().currentMessage()
    assert session.wiring.stories.panel is panel


def test_a_story_of_the_pack_is_opened_from_the_menu_and_by_its_title(
    session: Session, qtbot
) -> None:
    desk = session.wiring.stories
    desk.close()
    (menu,) = (
        action.menu()
        for action in session.window.menuBar().actions()
        if any(each.objectName() == "open-story" for each in action.menu().actions())
    )
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    (listed,) = (a for a in menu.actions() if a.objectName() == "story=turn-sample")
    listed.trigger()
    assert desk.panel.isVisible()
    desk.close()
    session.wiring.go_to("story", "turn-sample")
    assert desk.panel.isVisible()
    session.wiring.go_to("story", "unheard-of")
    assert "unheard-of" in session.window.statusBar().currentMessage()
