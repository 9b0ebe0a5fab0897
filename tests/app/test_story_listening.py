"""Every control of every step of every lesson has a name, and can be reached by Tab."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QWidget

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isVisibleTo(root):
            continue
        if isinstance(widget.parentWidget(), QAbstractSpinBox) or widget.focusProxy() is not None:
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name:
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_control_of_stories_has_a_name(qtbot, tmp_path: Path, language: str) -> None:
    session = Session(Profile(tmp_path), default_pack(), Preferences(language=language))
    session.start()
    session.window.show()
    stories, teacher = session.wiring.stories, session.wiring.teacher
    for story in session.wiring.derivations.stories():
        stories.open_bundled(story.id)
        for step in range(len(stories.story.steps)):
            stories.go(step)
            assert not nameless(stories.panel), (story.id, step)
            for task in stories.panel.tasks:
                interface = QAccessible.queryAccessibleInterface(task.area)
                assert interface is not None
    stories.write()
    teacher.present()
    teacher.show_results()
    teacher.lock_or_unlock()
    for window in (stories.editor, teacher.presenter, teacher.results, teacher.word):
        buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
        assert buttons
        assert not nameless(window), type(window).__name__
    session.close()
