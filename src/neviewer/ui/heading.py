"""The heading above the map: what is shown, said in a plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.warning_sign import WarningSign

if TYPE_CHECKING:
    from neviewer.derive.frames import HeadingFrame


_LOW = 28  # lines of text that a window is high, below which the heading makes itself small


class HeadingBar(QWidget):
    """Title, unit and status, a caution if there is one, and the way to the sources."""

    sources_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: HeadingFrame | None = None
        self.title = _Sentence()
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subtitle = _Sentence()
        self.caution = _TwoLines()
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

    @property
    def frame(self) -> HeadingFrame | None:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: HeadingFrame) -> None:
        """Say what is shown now."""
        self._frame = frame
        self.title.setText(frame.title)
        self.sources.setText(frame.sources_text)
        self.sources.setVisible(bool(frame.sources_text))
        self.caution.setText(frame.caution)
        self.caution.setToolTip(frame.caution)
        self._caution_row.setVisible(bool(frame.caution))
        self._fit_subtitle()
        self._hold_height()

    def release_height(self) -> None:
        """Something else is shown from now on: be as low as it allows."""
        self.setMinimumHeight(0)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self.setPalette(look.palette())
        _colour(self.title, QPalette.ColorRole.WindowText, look.text)
        _colour(self.subtitle, QPalette.ColorRole.WindowText, look.muted)
        _colour(self.caution, QPalette.ColorRole.WindowText, look.warning)
        _colour(self.sources, QPalette.ColorRole.ButtonText, look.accent)
        self.sign.set_colour(look.warning)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.release_height()
            self._fit_subtitle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's text."""
        if event.type() == QEvent.Type.FontChange:
            self._size_fonts()
        super().changeEvent(event)

    def _fit_subtitle(self) -> None:
        """On one line where large text leaves the map little height; all of it in the tool tip."""
        full = self._frame.subtitle if self._frame is not None else ""
        window = self.window()
        small = window is not self and window.height() < _LOW * self.fontMetrics().height()
        self.caution.most = 1 if small else 2
        room = self.width() - self.sources.sizeHint().width() - 48
        metrics = self.subtitle.fontMetrics()
        text = metrics.elidedText(full, Qt.TextElideMode.ElideRight, room) if small else full
        self.subtitle.setText(text)
        self.subtitle.setToolTip("" if text == full else full)
        self.subtitle.setAccessibleName(full)

    def _hold_height(self) -> None:
        """Never shrink while time goes on: a map that changes its size must be drawn anew."""
        layout = self.layout()
        if layout is not None and self.isVisible():  # before that its width means nothing
            wanted = layout.heightForWidth(self.width())
            self.setMinimumHeight(max(self.minimumHeight(), wanted))

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
        row.addWidget(self.caution, 1)
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


class _TwoLines(QLabel):
    """Text of at most two lines; what does not fit is in the tool tip and read to listeners."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 2  # lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As many lines as the text takes at this width, two at most."""
        return QSize(60, len(self._lines()) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough never to hold a splitter back."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            metrics = self.fontMetrics()
            for number, line in enumerate(self._lines()):
                painter.drawText(0, number * metrics.lineSpacing() + metrics.ascent(), line)

    def _lines(self) -> tuple[str, ...]:
        text, metrics = self.text(), self.fontMetrics()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(max(self.width(), 60))
        layout.endLayout()
        end = first.textLength() if self.most > 1 else 0
        if not text[end:]:
            return (text,)
        rest = metrics.elidedText(text[end:], Qt.TextElideMode.ElideRight, self.width())
        return (text[:end], rest) if end else (rest,)


def _colour(widget: QWidget, role: QPalette.ColorRole, colour: QColor) -> None:
    palette = widget.palette()
    palette.setColor(role, colour)
    widget.setPalette(palette)
