"""A story is written inside the program: views, tasks, live mistakes, saving, and no lost text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.derive.story_frame import open_story
from neviewer.domain.language import ENGLISH
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, tmp_path: Path) -> Iterator[Session]:
    made = Session(Profile(tmp_path / "p"), default_pack(), Preferences(language=request.param))
    made.start()
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def write(session: Session):
    session.wiring.stories.write()
    return session.wiring.stories.editor


def test_a_story_is_written_from_views_and_tasks_and_opens(
    session: Session, qtbot, tmp_path: Path, monkeypatch
) -> None:
    editor = write(session)
    assert editor.mistakes.count() == 1  # it has no steps yet
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    assert editor.mistakes.count() == 0
    session.wiring.open_link("neviewer:/province/gdp_nominal?period=2020&sel=210000")
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    for kind in ("choose", "number", "order", "draw", "find", "altered", "write", "notes"):
        editor.insert_block(kind)
    assert editor.mistakes.count() == 0
    assert len(editor.preview.tasks) == 7
    other = "zh" if editor.language == "en" else "en"
    editor.tabs.setCurrentIndex(["en", "zh"].index(other))
    editor.edit.setPlainText(editor.edits[editor.language].toPlainText() or "")
    editor.add_view()
    target = tmp_path / "lesson" / "en.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    editor.tabs.setCurrentIndex(0)
    qtbot.keyClick(editor.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    editor.save_all()
    assert editor.draft.is_saved
    assert sorted(path.name for path in target.parent.iterdir()) == ["en.md", "zh.md"]
    for path in target.parent.iterdir():
        assert open_story(session.pack, path, ENGLISH).language == path.stem
    session.wiring.stories.open(target)
    assert session.wiring.stories.panel.isVisible()


def test_mistakes_are_told_at_their_line_while_writing(session: Session, qtbot) -> None:
    editor = write(session)
    editor.add_view()
    editor.insert_block("number")
    text = editor.edit.toPlainText()
    line = text[: text.index("tolerance:")].count("\n") + 1
    editor.edit.replace_all(text.replace("tolerance: 5%", "tolerance: many"))
    qtbot.waitUntil(lambda: editor.mistakes.count() == 1)
    assert str(line) in editor.mistakes.item(0).text()
    editor.mistakes.itemActivated.emit(editor.mistakes.item(0))
    assert editor.edit.line == line
    editor.edit.undo()
    qtbot.waitUntil(lambda: editor.mistakes.count() == 0)


def test_text_that_was_not_saved_is_there_again(session: Session, qtbot, tmp_path: Path) -> None:
    editor = write(session)
    editor.edit.appendPlainText("## Winter\n\n雪")
    editor.close()
    again = write(session)
    assert again.edit.toPlainText().endswith("雪")
    again.edit.appendPlainText("more")
    session.change_preferences(session.preferences._replace(theme="dark"))
    old = session.window
    qtbot.waitUntil(lambda: session.window is not old)
    editor = session.wiring.stories.editor
    assert editor.isVisible()
    assert editor.edit.toPlainText().endswith("more")
    session.close()
    new = Session(Profile(tmp_path / "p"), default_pack(), session.preferences)
    new.start()
    assert write(new).edit.toPlainText().endswith("more")
    new.close()


def test_a_file_that_somebody_else_changed_is_kept_beside(session: Session, tmp_path: Path) -> None:
    editor = write(session)
    editor.add_view()
    file = tmp_path / "mine.md"
    editor.draft.files[editor.language] = str(file)
    editor.save_all()
    mine = file.read_text("utf-8")
    file.write_text("theirs", "utf-8")
    editor.edit.appendPlainText("More.")
    editor.save_all()
    assert (tmp_path / "mine.before.md").read_text("utf-8") == "theirs"
    assert file.read_text("utf-8") == mine + "\nMore."


def test_what_cannot_be_saved_is_said_and_kept(session: Session, tmp_path: Path) -> None:
    editor = write(session)
    blocked = tmp_path / "blocked"
    blocked.write_text("", "utf-8")
    editor.draft.files[editor.language] = str(blocked / "en.md")
    editor.save_all()
    assert not editor.draft.is_saved
    assert editor.status.text()
    assert session.library.drafts.find(editor.draft.key) is not None


def test_a_story_of_the_pack_is_the_beginning_of_ones_own(session: Session) -> None:
    session.wiring.stories.open_bundled("turn-sample")
    editor = write(session)
    assert all(edit.toPlainText() for edit in editor.edits.values())
    assert editor.mistakes.count() == 0
    assert not editor.draft.is_saved
