"""A view or a story becomes an exhibit from the desk, after it was tried in a preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from exhibits import write_story
from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.kiosk.exhibit import read_exhibit
from neviewer.kiosk.heartbeat import ACTIVE
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences
from neviewer.ui.kiosk.export_dialog import ExhibitDialog


@pytest.fixture(params=["en", "zh"])
def session(request, qtbot, tmp_path: Path) -> Iterator[Session]:
    made = Session(
        Profile(tmp_path / "profile"), default_pack(), Preferences(language=request.param)
    )
    made.start()
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def dialog_of(session: Session) -> ExhibitDialog:
    session.window.findChild(object, "export-exhibit").trigger()
    dialog = session.window.findChild(ExhibitDialog)
    assert dialog is not None
    return dialog


def close(dialog: ExhibitDialog) -> None:
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_view_on_show_becomes_an_exhibit(session: Session, qtbot, tmp_path: Path):
    session.wiring.open_link("neviewer:/province/births?period=2023&focus=210000&sel=210000")
    dialog = dialog_of(session)
    exhibition = dialog.exhibition
    assert exhibition is not None
    qtbot.mouseClick(exhibition.stage.curtain, Qt.MouseButton.LeftButton)
    assert exhibition.status == ACTIVE  # the preview can be touched
    assert exhibition.visit.view.indicator == "births"
    folder = tmp_path / "exhibit"
    assert dialog.write_to(folder)
    assert str(folder) in dialog.said.text()
    exhibit, mistakes = read_exhibit(folder / "exhibit.toml")
    assert not [each for each in mistakes if each.serious]
    assert exhibit is not None
    assert exhibit.language == session.wiring.derivations.language.code
    assert exhibit.items[0].ref.startswith("neviewer:/province/births?period=2023")
    assert exhibit.pack is None  # the bundled one
    assert (folder / "SHA256SUMS").is_file()
    close(dialog)


def test_a_story_of_the_pack_becomes_an_exhibit(session: Session, tmp_path: Path):
    dialog = dialog_of(session)
    dialog.source.setCurrentIndex(1)
    assert dialog.write_to(tmp_path / "exhibit")
    exhibit, _ = read_exhibit(tmp_path / "exhibit" / "exhibit.toml")
    assert exhibit is not None
    assert exhibit.languages == ("en", "zh")
    (item,) = exhibit.items
    assert {path.name for path in Path(item.ref).iterdir()} == {"en.md", "zh.md"}
    close(dialog)


def test_the_readers_own_open_story_is_offered_first(session: Session, tmp_path: Path):
    story = write_story(tmp_path / "own")
    session.wiring.stories.open(story / "en.md")
    dialog = dialog_of(session)
    assert "en.md" in dialog.source.currentText()
    assert dialog.write_to(tmp_path / "exhibit")
    exhibit, _ = read_exhibit(tmp_path / "exhibit" / "exhibit.toml")
    assert exhibit is not None
    assert set(exhibit.languages) == {"en", "zh"}
    close(dialog)


def test_a_folder_with_anything_in_it_is_left_alone(session: Session, tmp_path: Path):
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear", "utf-8")
    dialog = dialog_of(session)
    assert not dialog.write_to(folder)
    assert str(folder) in dialog.said.text()
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    assert not list(tmp_path.glob(".full*"))
    close(dialog)


def test_the_preview_lies_or_stands(session: Session):
    dialog = dialog_of(session)
    stage = dialog.frame.stage
    assert stage is not None
    assert stage.width() > stage.height()
    dialog.standing.setChecked(True)
    assert stage.height() > stage.width()
    scratch = dialog._scratch
    close(dialog)
    assert not scratch.exists()
