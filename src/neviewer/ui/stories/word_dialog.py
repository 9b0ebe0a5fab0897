"""Asks for the word that keeps a class in its lesson."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

_LONGEST = 200


class WordDialog(QDialog):
    """Asks for the teacher's word, to lock or to unlock."""

    word_given = Signal(str)

    def __init__(self, *, locking: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locking = locking
        title = self.tr("Lock the lesson") if locking else self.tr("The lesson is locked")
        self.setWindowTitle(title)
        if locking:
            text = self.tr(
                "While the lesson is locked, closing the program, leaving the lesson, opening "
                "other files and the menus that lead out ask for your word. Exploring map and "
                "chart stays free.\n\nWhat the lock cannot prevent: changing to other programs "
                "with the keys of the system, ending the program from outside, signing out, or "
                "switching the computer off. It keeps nobody in by force; it keeps a class from "
                "leaving by accident."
            )
        else:
            text = self.tr("Ask your teacher. The word for this lesson unlocks it.")
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        width = self.fontMetrics().height() * 28
        label.setMinimumSize(width, label.heightForWidth(width))
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(self.tr("Word of the teacher"))
        self.field.setPlaceholderText(self.tr("Word of the teacher"))
        if not locking:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.said = QLabel()
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox()
        name = self.tr("Lock") if locking else self.tr("Unlock")
        self.go = buttons.addButton(name, QDialogButtonBox.ButtonRole.AcceptRole)
        stay = self.tr("Cancel") if locking else self.tr("Back to the lesson")
        buttons.addButton(stay, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        for widget in (label, self.field, self.said, buttons):
            column.addWidget(widget)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        self.field.setFocus()

    def refuse(self) -> None:
        """Say that it was another word."""
        self.said.setText(self.tr("That is not the word."))
        self.said.setAccessibleName(self.said.text())
        self.field.clear()
        self.field.setFocus()

    def _give(self) -> None:
        word = self.field.text().strip()
        if word:
            self.word_given.emit(word)
        else:
            self.said.setText(self.tr("Write a word first."))
