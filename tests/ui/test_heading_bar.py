"""The heading bar and the window of sources behind its link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from neviewer.derive.frames import HeadingFrame, ProvenanceFrame, SourceLine, VintageRow
from neviewer.export.figure_look import DARK
from neviewer.ui.heading import HeadingBar
from neviewer.ui.provenance import ProvenanceDialog

FRAME = HeadingFrame(
    "Net migration, 2023", "persons • <b>final</b>", "Partly derived.", (), "3 sources"
)
PROVENANCE = ProvenanceFrame(
    "GDP, 2023",
    (SourceLine("a", "A bureau, <Communique>, 2024", "read through a reprint"),),
    (
        (
            "Liaoning",
            (
                VintageRow("after the 2023 census", "31,389.8", "", "NBS", "", True),
                VintageRow("as published", "30,209.4", "provisional", "Bureau", "first", False),
            ),
        ),
    ),
)


@pytest.fixture
def bar(qtbot) -> HeadingBar:
    widget = HeadingBar()
    qtbot.addWidget(widget)
    widget.set_frame(FRAME)
    widget.resize(500, 120)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_says_what_is_shown(bar):
    assert bar.title.text() == "Net migration, 2023"
    assert bar.caution.text() == "Partly derived."
    assert bar.caution.isVisible()
    assert bar.sources.text() == "3 sources"


def test_markup_in_data_stays_text(bar):
    assert bar.subtitle.text() == "persons • <b>final</b>"
    assert bar.subtitle.textFormat() == Qt.TextFormat.PlainText


def test_without_a_caution_there_is_no_sign(bar):
    bar.set_frame(HeadingFrame("GDP", "", "", (), ""))
    assert not bar.caution.isVisible()
    assert not bar.sign.isVisible()
    assert not bar.sources.isVisible()


def test_the_sources_are_asked_for_by_keyboard(bar, qtbot):
    assert bar.sources.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(bar.sources_asked):
        qtbot.keyClick(bar.sources, Qt.Key.Key_Space)


def test_the_sources_are_asked_for_by_a_click(bar, qtbot):
    with qtbot.waitSignal(bar.sources_asked):
        qtbot.mouseClick(bar.sources, Qt.MouseButton.LeftButton)


def test_a_narrow_bar_grows_rather_than_cut_its_sentences(bar):
    long = HeadingFrame(
        "A rather long title of an indicator, 2023", "word " * 30, "w " * 90, (), ""
    )
    bar.set_frame(long)
    assert bar.heightForWidth(260) > bar.heightForWidth(900)


@pytest.fixture
def dialog(qtbot) -> ProvenanceDialog:
    widget = ProvenanceDialog()
    qtbot.addWidget(widget)
    widget.set_frame(PROVENANCE)
    return widget


def test_sources_and_vintages_are_listed(dialog):
    text = dialog.page.toPlainText()
    for part in ("<Communique>", "read through a reprint", "31,389.8", "30,209.4", "provisional"):
        assert part in text
    assert "after the 2023 census (shown)" in text
    assert dialog.windowTitle() == "GDP, 2023"
    assert not dialog.isModal()


def test_everything_can_be_copied_as_text(dialog):
    dialog.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert "Liaoning\t30,209.4\tas published\tprovisional\tBureau\tfirst" in lines


def test_another_look_keeps_the_words(dialog):
    before = dialog.page.toPlainText()
    dialog.set_look(DARK)
    assert dialog.page.toPlainText() == before


def test_without_sources_it_says_so(dialog):
    dialog.set_frame(ProvenanceFrame("", ()))
    assert "No source is named" in dialog.page.toPlainText()
