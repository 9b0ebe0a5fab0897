"""Asks how a claim should have been read; it never blocks the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from neviewer.derive.reading_words import choices
from neviewer.ui.room import fit

if TYPE_CHECKING:
    from neviewer.derive.corrections import Correction
    from neviewer.derive.reading_frame import ClaimFrame
    from neviewer.domain.language import Language


class CorrectionDialog(QDialog):
    """A verdict to choose and room for a note."""

    corrected = Signal(int, str, str)  # the claim, the right verdict or an empty text, a note
    removed = Signal(int)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = -1
        self.setModal(False)
        self.setWindowTitle(self.tr("This reading is wrong"))
        self.quote = QLabel()
        self.quote.setWordWrap(True)
        self.right = QComboBox()
        self.right.setAccessibleName(self.tr("It should be"))
        self.right.addItem(self.tr("(I do not know)"), "")
        for verdict, words in choices(language):
            self.right.addItem(words, verdict)
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(self.tr("What is wrong: place, period, indicator…"))
        self.note.setMaximumHeight(90)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.remove = QPushButton(self.tr("Remove the correction"))
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(self._remove)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        form = QFormLayout(self)
        form.addRow(self.quote)
        form.addRow(self.tr("It should be"), self.right)
        form.addRow(self.tr("Note"), self.note)
        form.addRow(buttons)

    def ask(self, number: int, claim: ClaimFrame, kept: Correction | None) -> None:
        """Ask about a claim, beginning with what was said of it before."""
        self._number = number
        self.quote.setText(self.tr("“{quote}” was read as: {tip}").format(
            quote=claim.quote, tip=claim.tip.partition("\n")[0]
        ))  # fmt: skip
        self.right.setCurrentIndex(max(0, self.right.findData(kept.right if kept else "")))
        self.note.setPlainText(kept.note if kept else "")
        self.remove.setVisible(kept is not None)
        fit(self, letters=36)
        self.show()
        self.activateWindow()
        self.right.setFocus()

    def _save(self) -> None:
        note = " ".join(self.note.toPlainText().split())
        self.corrected.emit(self._number, self.right.currentData(), note)
        self.accept()

    def _remove(self) -> None:
        self.removed.emit(self._number)
        self.accept()
