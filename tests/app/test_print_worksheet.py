"""A teacher prints a lesson from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.preferences import Preferences
from neviewer.ui.actions import ActionHost
from neviewer.ui.stories.print_dialog import PrintDialog


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, real_pack_path: Path, tmp_path: Path) -> Iterator[Session]:
    made = Session(Profile(tmp_path / "profile"), real_pack_path, Preferences(request.param))
    made.start()
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def dialog_of(session: Session) -> PrintDialog:
    session.window.findChild(ActionHost).actions["print-worksheet"].trigger()
    return next(d for d in session.window.findChildren(PrintDialog) if d.isVisible())


def test_sheets_and_notes_of_a_lesson_are_written(
    session: Session, qtbot, tmp_path: Path, monkeypatch
) -> None:
    target = tmp_path / "class.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "class"), ""))
    dialog = dialog_of(session)
    assert dialog.lesson.count() >= 5
    dialog.copies.setValue(3)
    dialog.notes.setChecked(True)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: str(target) in session.window.statusBar().currentMessage())
    assert target.read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "class-notes.pdf").read_bytes().startswith(b"%PDF-")


def test_the_lesson_that_is_read_is_offered_first(session: Session) -> None:
    session.wiring.stories.open_bundled("growing-older")
    dialog = dialog_of(session)
    assert dialog.lesson.currentData() == "growing-older"
    dialog.reject()


def test_a_place_that_cannot_be_written_is_said(
    session: Session, qtbot, tmp_path: Path, monkeypatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    target = str(tmp_path / "file" / "class.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    dialog = dialog_of(session)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target in session.window.statusBar().currentMessage())
