"""The card that says what the place under the pointer is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from neviewer.derive.frames import PlaceFrame
from neviewer.export.figure_look import Look

_MAX_WIDTH = 300
_AWAY = 16  # from the pointer


class TipCard(QWidget):
    """A small card of name, value, detail and note, beside the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colours: Look | None = None
        self._map = parent
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 9)
        layout.setSpacing(2)
        self._lines = tuple(QLabel(self) for _ in range(4))
        for line in self._lines:
            line.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(line)
        self._set_fonts()
        self.hide()

    def _set_fonts(self) -> None:
        name, _value, detail, note = self._lines
        strong = QFont(self.font())
        strong.setBold(True)
        strong.setPointSizeF(strong.pointSizeF() * 1.05)
        name.setFont(strong)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        for line in (detail, note):
            line.setFont(small)

    def set_colours(self, colours: Look) -> None:
        """Use the colours of a theme."""
        self._colours = colours
        for index, line in enumerate(self._lines):
            palette = line.palette()
            colour = colours.text if index < 2 else colours.muted
            palette.setColor(line.foregroundRole(), colour)
            line.setPalette(palette)

    def show_place(self, frame: PlaceFrame, pointer: QPoint) -> None:
        """Say what a place is, near the pointer but inside the parent."""
        for line, text in zip(
            self._lines, (frame.name, frame.value, frame.detail, frame.note), strict=True
        ):
            line.setText(text)
            line.setVisible(bool(text))
            width = line.fontMetrics().horizontalAdvance(text) + 2
            line.setWordWrap(width > _MAX_WIDTH)
            line.setFixedWidth(min(width, _MAX_WIDTH))
        self._layout.activate()
        self.adjustSize()
        self.move(_beside(pointer, self.rect(), self._map.rect()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with a soft shadow line."""
        if self._colours is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._colours.line, 1.0))
            painter.setBrush(self._colours.panel)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _beside(pointer: QPoint, card: QRect, area: QRect) -> QPoint:
    """Right of and below the pointer, or on its other side where there is no room."""
    x = pointer.x() + _AWAY
    if x + card.width() > area.right() - 4:
        x = pointer.x() - _AWAY - card.width()
    y = pointer.y() + _AWAY
    if y + card.height() > area.bottom() - 4:
        y = pointer.y() - _AWAY - card.height()
    return QPointF(max(x, 4), max(y, 4)).toPoint()
