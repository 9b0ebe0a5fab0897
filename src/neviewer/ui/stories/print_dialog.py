"""Asks which lesson to print, how often and with what, and writes it away from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
)

from neviewer.ui.room import fit

if TYPE_CHECKING:
    from neviewer.derive.bound import Derivations
    from neviewer.stories.model import Story
    from neviewer.tasks.jobs import Jobs
    from neviewer.ui.window import Window

_OPEN = ""  # the entry of the story that is being read from a file


class PrintDialog(QDialog):
    """Which lesson, how many copies, which variants; then where to."""

    def __init__(
        self, window: Window, derivations: Derivations, jobs: Jobs, story: Story | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._derivations = derivations
        self._jobs = jobs
        self._story = story
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print worksheet"))
        self.lesson = QComboBox()
        self._list_lessons()
        self.copies = _spin(1, 200, 1)
        self.seed = _spin(0, 999_999, 1)
        self.answers = QCheckBox(self.tr("With the answers, at the end"))
        self.answers.setChecked(True)
        self.notes = QCheckBox(self.tr("The teacher’s notes too, as a second file"))
        help_ = QLabel(
            self.tr(
                "Every copy has its own order of answers and its own altered numbers. "
                "The same variant number prints the same sheets again."
            )
        )
        help_.setWordWrap(True)
        form = QFormLayout()
        for text, field in (
            (self.tr("&Lesson"), self.lesson),
            (self.tr("&Copies"), self.copies),
            (self.tr("&Variant number"), self.seed),
        ):
            form.addRow(text, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.addButton(
            self.tr("Save as PDF…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for widget in (help_, self.answers, self.notes, buttons):
            column.addWidget(widget)
        fit(self, letters=38)
        self.lesson.setFocus()

    def _list_lessons(self) -> None:
        story = self._story
        bundled = self._derivations.stories()
        if story is not None and story.id not in [each.id for each in bundled]:
            self.lesson.addItem(story.title, _OPEN)
        for each in bundled:
            self.lesson.addItem(each.title, each.id)
        if story is not None:
            self.lesson.setCurrentIndex(max(self.lesson.findData(story.id), 0))

    def _ask(self) -> None:
        story = self._chosen()
        if story is None:
            return
        title, kinds = self.tr("Save as PDF"), self.tr("Documents (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, f"{story.id}.pdf", kinds)
        if not name:
            return
        target = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
        self._write(story, target)
        self.accept()

    def _chosen(self) -> Story | None:
        from neviewer.derive.story_frame import StoryError

        id_ = self.lesson.currentData()
        if id_ == _OPEN:
            return self._story
        try:
            return self._derivations.bundled_story(id_)
        except StoryError as error:
            self._window.say(str(error))
            return None

    def _write(self, story: Story, target: Path) -> None:
        work = print_job(
            self._derivations,
            story,
            target,
            copies=self.copies.value(),
            seed=self.seed.value(),
            answers=self.answers.isChecked(),
            notes=self.notes.isChecked(),
        )
        window, written = self._window, self.tr("Written: {file}").format(file=target)

        def refuse(error: Exception) -> None:
            from neviewer.export.figure_paper import PaperError

            if not isinstance(error, PaperError):
                raise error
            window.say(str(error))

        self._jobs.start(
            "worksheet",
            window,
            lambda _report: work(),
            lambda _: window.say(written),
            failed=refuse,
        )


def print_job(
    derivations: Derivations,
    story: Story,
    target: Path,
    *,
    copies: int,
    seed: int,
    answers: bool,
    notes: bool,
) -> Callable[[], None]:
    """What writes the sheets, and beside them the notes as ``…-notes.pdf``; PaperError if not."""

    def work() -> None:
        from neviewer.export.figure_map_paths import MapLayers
        from neviewer.export.figure_notes import write_notes
        from neviewer.export.figure_worksheet import Worksheet, write_worksheet

        sheets = [derivations.tasks(story, seed, copy) for copy in range(copies)]
        layers = MapLayers(derivations.layer)
        language, credit = derivations.language, derivations.credit()
        write_worksheet(
            Worksheet(story.title, seed, sheets, language, layers, answers, credit), target
        )
        if notes:
            beside = target.with_name(f"{target.stem}-notes.pdf")
            level = derivations.level_name(story)
            write_notes(story, sheets[0], level, language, beside)

    return work


def _spin(least: int, most: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setValue(value)
    return spin
