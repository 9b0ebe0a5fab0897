"""The list of all that is wrong with a story file; nothing else of the program stops for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from neviewer.domain.language import Language
    from neviewer.stories.model import Problem


class MistakeList(QListWidget):
    """Mistakes by line, each with its remedy; choosing one reports its line."""

    line_chosen = Signal(int)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setAccessibleName(self.tr("Mistakes"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these mistakes."""
        self.clear()
        pattern = self.tr("Line {line}: {what} {remedy}")
        for problem in problems:
            what, remedy = problem.words(self._language)
            text = pattern.format(line=problem.line, what=what, remedy=remedy)
            item = QListWidgetItem(text, self)
            item.setData(Qt.ItemDataRole.UserRole, problem.line)
        self.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.line_chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))


class MistakesDialog(QDialog):
    """Shows mistakes beside the window, which can be used as before."""

    def __init__(
        self, problems: tuple[Problem, ...], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = "\n".join(problem.text(language) for problem in problems)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(self.tr("Mistakes in the story"))
        self.resize(self.fontMetrics().height() * 34, self.fontMetrics().height() * 20)
        text = self.tr("{file} cannot be opened as a story yet. Correct these places:")
        heading = QLabel(text.format(file=problems[0].file))
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.list = MistakeList(language)
        self.list.set_problems(problems)
        buttons = QDialogButtonBox()
        self.copy = buttons.addButton(
            self.tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._lines))
