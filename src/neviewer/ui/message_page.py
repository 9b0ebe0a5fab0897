"""What the window shows when there is nothing to explore: what is wrong and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from neviewer.export.figure_look import Look


class MessagePage(QWidget):
    """One sentence, and a button that leads on."""

    pack_asked = Signal()

    def __init__(self, sentence: str, look: Look) -> None:
        super().__init__()
        title = QLabel(self.tr("The data could not be opened"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        title.setFont(font)
        text = QLabel(sentence)
        text.setWordWrap(True)
        text.setMaximumWidth(640)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(self.tr("Open another pack…"))
        button.clicked.connect(self.pack_asked)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (title, text, button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setAutoFillBackground(True)
        self.setPalette(look.palette())
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(sentence)
