"""Map and chart in sentences: to read, to listen to, to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from neviewer.derive.frames import SummaryFrame
from neviewer.export.figure_look import Look


class DescriptionDialog(QDialog):
    """A text that can be walked through by keyboard and copied; gone when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is shown"))
        self.resize(640, 420)
        self.page = QPlainTextEdit()
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("Map and chart in words"))
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy as text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy_text)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self.setPalette(look.palette())

    def set_frame(self, frame: SummaryFrame) -> None:
        """Say what is shown now."""
        self.setWindowTitle(frame.title)
        self.page.setPlainText("\n\n".join(frame.lines))

    def copy_text(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self.page.toPlainText())
