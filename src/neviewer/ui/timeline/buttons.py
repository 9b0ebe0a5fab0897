"""Painted buttons of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from neviewer.export.figure_look import LIGHT, Look


class _Painted(QAbstractButton):
    """A button that paints itself and shows the keyboard with a ring."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._size = size
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it at rest."""
        self.update()

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._look.accent, 1.6))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        return painter


class PlayButton(_Painted):
    """A disc with the sign of playing, or of pausing while playing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(42, parent)
        self.setCheckable(True)
        self.toggled.connect(self._name)
        self._name(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc and sign."""
        painter = self._painter()
        fill = self._look.accent.lighter(110) if self.underMouse() else self._look.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill if self.isEnabled() else self._look.line)
        middle = QRectF(self.rect()).center()
        painter.drawEllipse(middle, self.width() / 2 - 3.5, self.height() / 2 - 3.5)
        painter.setBrush(self._look.on_accent)
        if self.isChecked():
            for left in (-6.0, 2.0):
                painter.drawRect(QRectF(middle.x() + left, middle.y() - 6.5, 4, 13))
        else:
            corners = ((-4.5, -7), (8, 0), (-4.5, 7))
            painter.drawPolygon(QPolygonF([middle + QPointF(dx, dy) for dx, dy in corners]))

    def _name(self, playing: bool) -> None:
        self.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        self.setToolTip(self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))
        self.update()


class StepButton(_Painted):
    """A chevron that steps one period back or on."""

    def __init__(self, direction: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(28, parent)
        self._direction = direction
        self.setAutoRepeat(True)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chevron."""
        painter = self._painter()
        colour = self._look.accent if self.underMouse() else self._look.muted
        pen = QPen(colour if self.isEnabled() else self._look.line, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle, d = QRectF(self.rect()).center(), self._direction
        corners = ((-2.5 * d, -5), (2.5 * d, 0), (-2.5 * d, 5))
        painter.drawPolyline(QPolygonF([middle + QPointF(dx, dy) for dx, dy in corners]))
