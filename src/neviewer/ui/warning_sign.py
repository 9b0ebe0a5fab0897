"""The sign beside anything that a reader should be careful with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget


def paint_warning(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw a triangle with an exclamation mark: its shape tells it, not only its colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = min(rect.width(), rect.height()) / 16
    painter.translate(rect.center().x() - 8 * unit, rect.center().y() - 8 * unit)
    painter.scale(unit, unit)
    pen = QPen(colour, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(8, 1.8), QPointF(15, 14), QPointF(1, 14)]))
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 11.9))
    painter.restore()


class WarningSign(QWidget):
    """The sign as a widget of the height of a line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor("#8a5a00")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colour(self, colour: QColor) -> None:
        """Draw the sign in this colour from now on."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A square as high as a line of text."""
        height = self.fontMetrics().height()
        return QSize(height, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        with QPainter(self) as painter:
            paint_warning(painter, QRectF(self.rect()), self._colour)
