"""Time to drag, or to touch anywhere along its line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neviewer.derive.frames import TimelineFrame
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.kiosk.layout import Scale

_TOO_MANY = 26  # periods; more have no ticks


class TimeBar(QWidget):
    """A line with a handle as large as a finger; it stops where there are figures."""

    asked = Signal(str)  # a period

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = Scale(1.0, 1.0, 40)
        self._frame: TimelineFrame | None = None
        self._held = False

    def set_look(self, look: Look, scale: Scale, name: str) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.setAccessibleName(name)
        self.update()

    def set_frame(self, frame: TimelineFrame) -> None:
        """Show other periods, or another one of them."""
        if frame != self._frame:
            self._frame = frame
            self.setAccessibleDescription(frame.text)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the period under the finger."""
        self._held = True
        self._ask(event.position().x())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger."""
        if self._held:
            self._ask(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = False
        self.update()

    def point_of(self, index: int) -> QPointF:
        """Where a period lies on the line."""
        frame, line = self._frame, self._line()
        if frame is None or not frame.positions:
            return line.center()
        first, last = frame.positions[0], frame.positions[-1]
        share = (frame.positions[index] - first) / (last - first) if last > first else 0.5
        return QPointF(line.left() + share * line.width(), line.center().y())

    def _line(self) -> QRectF:
        radius = self._handle()
        middle = self.height() - radius - 2
        return QRectF(radius + 2, middle - 1, max(self.width() - 2 * radius - 4, 1), 2)

    def _handle(self) -> float:
        return max(self._scale.touch, self._scale.px(64)) / 2

    def _ask(self, x: float) -> None:
        frame = self._frame
        if frame is None or not frame.periods:
            return
        nearest = min(
            range(len(frame.periods)), key=lambda index: abs(self.point_of(index).x() - x)
        )
        if nearest != frame.current:
            self.asked.emit(frame.periods[nearest])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its ticks, the handle and the period."""
        frame = self._frame
        if frame is None or not frame.periods:
            return
        look, scale = self._look, self._scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = self._line()
            font = self._label_font()
            metrics = QFontMetricsF(font)
            if len(frame.periods) == 1:
                painter.setFont(font)
                painter.setPen(look.text)
                painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), frame.text)
                return
            groove = line.adjusted(0, -scale.px(6), 0, scale.px(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.line)
            painter.drawRoundedRect(groove, scale.px(7), scale.px(7))
            at = self.point_of(max(frame.current, 0))
            done = QRectF(groove.topLeft(), QPointF(at.x(), groove.bottom()))
            painter.setBrush(look.accent)
            painter.drawRoundedRect(done, scale.px(7), scale.px(7))
            if len(frame.periods) <= _TOO_MANY:
                painter.setBrush(look.muted)
                for index in range(len(frame.periods)):
                    painter.drawEllipse(self.point_of(index), scale.px(5), scale.px(5))
            radius = self._handle() - scale.px(4)
            painter.setBrush(look.text if look.dark else look.panel)
            painter.setPen(QPen(look.accent, scale.px(6 if self._held else 4)))
            painter.drawEllipse(at, radius, radius)
            self._paint_texts(painter, frame, at, metrics, line)

    def _label_font(self, share: float = 1.0, *, bold: bool = True) -> QFont:
        """As large as a visitor wants it, if there is room above the handle."""
        font = self._scale.font(32 * share, bold=bold)
        room = self._line().center().y() - self._handle()
        font.setPixelSize(max(8, min(font.pixelSize(), round(room * share))))
        return font

    def _paint_texts(
        self,
        painter: QPainter,
        frame: TimelineFrame,
        at: QPointF,
        metrics: QFontMetricsF,
        line: QRectF,
    ) -> None:
        look, scale = self._look, self._scale
        width = metrics.horizontalAdvance(frame.text)
        x = min(max(at.x() - width / 2, 0.0), self.width() - width)
        base = line.center().y() - self._handle() - scale.px(2)
        painter.setFont(self._label_font())
        painter.setPen(look.text)
        painter.drawText(QPointF(x, base), frame.text)
        small = self._label_font(0.7, bold=False)
        painter.setFont(small)
        painter.setPen(look.muted)
        room = QFontMetricsF(small)
        ends = ((frame.periods[0], 0.0), (frame.periods[-1], float(self.width())))
        for text, edge in ends:
            long = room.horizontalAdvance(text)
            left = edge if edge == 0 else edge - long
            if left + long < x - scale.px(8) or left > x + width + scale.px(8):
                painter.drawText(QPointF(left, base), text)
