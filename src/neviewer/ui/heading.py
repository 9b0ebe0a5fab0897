"""The heading above the map: what is shown, said in a plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from neviewer.ui.look import LIGHT, Look
from neviewer.ui.warning_sign import WarningSign

if TYPE_CHECKING:
    from neviewer.derive.frames import HeadingFrame


class HeadingBar(QWidget):
    """Title, unit and status, a caution if there is one, and the way to the sources."""

    sources_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _Sentence()
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subtitle = _Sentence()
        self.caution = _Sentence()
        self.sign = WarningSign()
        self.sources = QToolButton()
        self.sources.setAutoRaise(True)
        self.sources.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sources.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sources.setToolTip(self.tr("Show the sources and other vintages of these figures"))
        self.sources.clicked.connect(self.sources_asked)
        self._caution_row = QWidget()
        self._lay_out()
        self._size_fonts()
        self.set_look(LIGHT)

    def set_frame(self, frame: HeadingFrame) -> None:
        """Say what is shown now."""
        self.title.setText(frame.title)
        self.subtitle.setText(frame.subtitle)
        self.sources.setText(frame.sources_text)
        self.sources.setVisible(bool(frame.sources_text))
        self.caution.setText(frame.caution)
        self._caution_row.setVisible(bool(frame.caution))

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self.setPalette(look.palette())
        _colour(self.title, QPalette.ColorRole.WindowText, look.text)
        _colour(self.subtitle, QPalette.ColorRole.WindowText, look.muted)
        _colour(self.caution, QPalette.ColorRole.WindowText, look.warning)
        _colour(self.sources, QPalette.ColorRole.ButtonText, look.accent)
        self.sign.set_colour(look.warning)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's text."""
        if event.type() == QEvent.Type.FontChange:
            self._size_fonts()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.subtitle)
        line.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        row = QHBoxLayout(self._caution_row)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.caution)
        row.addStretch(1)
        self._caution_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self._caution_row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAutoFillBackground(True)

    def _size_fonts(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.45)
        font.setBold(True)
        self.title.setFont(font)
        link = self.font()
        link.setUnderline(True)
        self.sources.setFont(link)


class _Sentence(QLabel):
    """Plain text as wide as its one line where there is room, and turning where there is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The text on one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough never to hold a splitter back."""
        return QSize(60, self.fontMetrics().height())


def _colour(widget: QWidget, role: QPalette.ColorRole, colour: QColor) -> None:
    palette = widget.palette()
    palette.setColor(role, colour)
    widget.setPalette(palette)
