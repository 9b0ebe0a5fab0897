"""Buttons on the map for those without a wheel: in, out, home."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from neviewer.export.figure_look import Look

_SIDE = 30


class MapButton(QAbstractButton):
    """A square button whose sign is painted: plus, minus or home."""

    def __init__(self, sign: str, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._colours: Look | None = None
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def set_colours(self, colours: Look) -> None:
        """Use the colours of a theme."""
        self._colours = colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its sign."""
        if self._colours is None:
            return
        colours = self._colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            painter.setPen(
                QPen(colours.accent if focused else colours.line, 2.0 if focused else 1.0)
            )
            painter.setBrush(colours.line if self.isDown() else colours.panel)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            bright = self.underMouse() or focused
            painter.setPen(QPen(colours.accent if bright else colours.text, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            middle = QRectF(self.rect()).center()
            painter.translate(middle)
            if self._sign == "home":
                painter.drawPolyline(
                    QPolygonF([QPointF(-6.5, 0.5), QPointF(0, -5.5), QPointF(6.5, 0.5)])
                )
                painter.drawPolyline(
                    QPolygonF(
                        [QPointF(-4.5, -1), QPointF(-4.5, 6), QPointF(4.5, 6), QPointF(4.5, -1)]
                    )
                )
                return
            painter.drawLine(QLineF(-5.5, 0, 5.5, 0))
            if self._sign == "plus":
                painter.drawLine(QLineF(0, -5.5, 0, 5.5))
