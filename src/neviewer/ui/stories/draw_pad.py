"""A chart to draw on: a line by mouse, finger or keys, and then the published one over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from neviewer.derive.frames import Mark
from neviewer.derive.story_drawing import DrawFrame, key_step
from neviewer.export.figure_chart_layout import PlotArea
from neviewer.export.figure_chart_parts import Lettering, paint_sign, value_ticks, year_ticks
from neviewer.export.figure_look import LIGHT, Look
from neviewer.stories.drawing import Line, filled, stroke
from neviewer.ui.charts.focus import paint_focus

_BIG = 5  # steps of an arrow key with Shift
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class DrawPad(QWidget):
    """Shows axes with what is given, and takes a line.

    Left and Right go from period to period, Up and Down move the value, with Shift five times as
    far; Home and End go to the ends, Delete takes a point away, Return is done.
    """

    drawn = Signal()  # the line is another one
    walked = Signal(int)  # the keyboard is at a period, or has moved its value
    finished = Signal()

    def __init__(self, frame: DrawFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self.frame = frame
        given, count = frame.given, len(frame.values)
        self.line: Line = (*frame.values[:given], *[None] * (count - given))
        self.at = min(given, max(count - 1, 0))
        self.shown = False  # whether the published line is there
        self._from: tuple[float, float] | None = None  # where the hand was last
        self._ring = False
        self.setAccessibleName(frame.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.update()

    def set_line(self, line: Line) -> None:
        """Show a line that was drawn before; one of another length is left out."""
        if len(line) == len(self.line):
            self.line = (*self.frame.values[: self.frame.given], *line[self.frame.given :])
            self.update()

    def show_published(self) -> None:
        """Lay the published line over the drawn one, and take no more strokes."""
        self.shown = True
        self.line = filled(self.line, self.frame.positions)
        self.unsetCursor()
        self.update()

    def sizeHint(self) -> QSize:
        """Wider than high, and higher with larger letters."""
        letter = self.fontMetrics().height()
        return QSize(letter * 18, 120 + letter * 8)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a panel can be."""
        return QSize(180, self.sizeHint().height())

    def area(self) -> PlotArea:
        """Where the axes lie, in pixels."""
        letters, frame = Lettering(self.font()), self.frame
        size, scale = letters.small_size, frame.per_unit
        ticks = value_ticks(frame.low * scale, frame.high * scale, 5)
        left = max((size.horizontalAdvance(tick.text) for tick in ticks), default=20.0) + 14
        height = size.height()
        rect = QRectF(self.rect()).adjusted(left, 2 * height + 14, -12, -height - 14)
        first, last = frame.positions[0], frame.positions[-1]
        span = (first, last) if last > first else (first - 1, first + 1)
        return PlotArea(rect, span, (frame.low, frame.high))

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() is Qt.MouseButton.LeftButton and not self.shown:
            self._from = None
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if event.buttons() & Qt.MouseButton.LeftButton and not self.shown:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke ends."""
        self._from = None

    def _draw_to(self, at: QPointF) -> None:
        area = self.area()
        x = min(max(at.x(), area.rect.left()), area.rect.right())
        part = (area.rect.bottom() - at.y()) / max(area.rect.height(), 1.0)
        value = self.frame.low + min(max(part, 0.0), 1.0) * (self.frame.high - self.frame.low)
        to = (area.position(x), value)
        positions = self.frame.positions
        self.line = stroke(self.line, positions, self.frame.given, self._from or to, to)
        self._from = to
        self.at = min(range(len(positions)), key=lambda n: abs(positions[n] - to[0]))
        self._tell()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the periods and move their values."""
        key, count = Qt.Key(event.key()), len(self.line)
        by = _BIG if event.modifiers() & _SHIFT else 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(self.at + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(by if key == Qt.Key.Key_Up else -by)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._put(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, index: int) -> None:
        self.at = min(max(index, 0), len(self.line) - 1)
        self.walked.emit(self.at)
        self.update()

    def _move(self, steps: int) -> None:
        step = key_step(self.frame)
        value = self.line[self.at]
        if value is None:  # it begins where the line is nearest
            known = [n for n, each in enumerate(self.line) if each is not None]
            near = min(known, key=lambda n: abs(n - self.at), default=None)
            beside = None if near is None else self.line[near]
            value = (self.frame.low + self.frame.high) / 2 if beside is None else beside
        value = round(value / step + steps) * step
        self._put(min(max(value, self.frame.low), self.frame.high))

    def _put(self, value: float | None) -> None:
        if self.shown or self.at < self.frame.given:
            self.walked.emit(self.at)
            return
        self.line = (*self.line[: self.at], value, *self.line[self.at + 1 :])
        self._tell()

    def _tell(self) -> None:
        self.drawn.emit()
        self.walked.emit(self.at)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who came by keyboard, and say where they are."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.walked.emit(self.at)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters take other room."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axes, what is given, what is drawn, and what is published when it is shown."""
        look, letters, area = self._look, Lettering(self.font()), self.area()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.panel)
            self._paint_axes(painter, area, letters)
            if not self.shown:
                self._paint_cursor(painter, area, letters)
            else:
                self._paint_gaps(painter, area)
            drawn = look.series[2]
            self._paint_line(painter, area, self.line, drawn, is_drawn=True)
            given = self.frame.values if self.shown else self.frame.values[: self.frame.given]
            colour = look.series[0] if self.shown else look.text
            self._paint_line(painter, area, given, colour, is_drawn=False)
            self._paint_key(painter, letters)
            if self._ring:
                paint_focus(painter, QRectF(self.rect()), look)

    def _paint_axes(self, painter: QPainter, area: PlotArea, letters: Lettering) -> None:
        look, frame, plot = self._look, self.frame, area.rect
        height = letters.small_size.height()
        most = max(2, int(plot.height() / (2.2 * height)))
        light = QColor(look.line)
        light.setAlphaF(0.6)
        painter.setFont(letters.small)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for tick in value_ticks(frame.low * frame.per_unit, frame.high * frame.per_unit, most):
            y = round(area.y(tick.value / frame.per_unit)) + 0.5
            painter.setPen(QPen(look.muted if abs(tick.value) < 1e-12 else light, 1.0))
            painter.drawLine(QPointF(plot.left() - 4, y), QPointF(plot.right(), y))
            painter.setPen(look.muted)
            painter.drawText(QRectF(0, y - height / 2, plot.left() - 8, height), right, tick.text)
        year = letters.small_size.horizontalAdvance("2000") * 1.8
        ticks = year_ticks(*area.x_range, most=max(2, int(plot.width() / year)))
        for tick in ticks:
            wide = letters.small_size.horizontalAdvance(tick.text) + 4
            x = min(max(area.x(tick.value) - wide / 2, 0.0), self.width() - wide)
            box = QRectF(x, plot.bottom() + 5, wide, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.text)
        top = QRectF(8, 4, self.width() - 16, height)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, frame.unit)

    def _paint_cursor(self, painter: QPainter, area: PlotArea, letters: Lettering) -> None:
        """Tint what is to be drawn, and mark the period that the keyboard is at."""
        plot, frame, look = area.rect, self.frame, self._look
        left = area.x(frame.positions[max(frame.given - 1, 0)])
        tint = QColor(look.accent_soft)
        tint.setAlphaF(0.5)
        painter.fillRect(QRectF(left, plot.top(), plot.right() - left, plot.height()), tint)
        if all(value is None for value in self.line[frame.given :]):
            painter.setPen(look.muted)
            painter.setFont(letters.normal)
            box = QRectF(left + 4, plot.top(), plot.right() - left - 8, plot.height())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, self.tr("Draw the line here"))
        if self.hasFocus():
            x = area.x(frame.positions[self.at])
            painter.setPen(QPen(look.accent, 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_gaps(self, painter: QPainter, area: PlotArea) -> None:
        """A thin line at each period from what was drawn to what is published."""
        painter.setPen(QPen(self._look.muted, 1.0, Qt.PenStyle.DotLine))
        for n, at in enumerate(self.frame.positions):
            value = self.line[n]
            if n >= self.frame.given and value is not None:
                x = area.x(at)
                painter.drawLine(
                    QPointF(x, area.y(value)), QPointF(x, area.y(self.frame.values[n]))
                )

    def _paint_line(
        self, painter: QPainter, area: PlotArea, line: Line, colour: QColor, *, is_drawn: bool
    ) -> None:
        first = max(self.frame.given - 1, 0) if is_drawn else 0
        style = Qt.PenStyle.DashLine if is_drawn else Qt.PenStyle.SolidLine
        whole = filled(line, self.frame.positions)
        before: QPointF | None = None
        for n in range(first, len(whole)):
            value = whole[n]
            at = None
            if value is not None:
                at = QPointF(area.x(self.frame.positions[n]), area.y(value))
            if at is not None and before is not None:
                painter.setPen(QPen(colour, 2.2, style))
                painter.drawLine(before, at)
            before = at
        mark = Mark.PROVISIONAL if is_drawn else Mark.NONE  # hollow is drawn, filled is published
        for n in range(self.frame.given if is_drawn else 0, len(line)):
            value = line[n]
            if value is not None:
                at = QPointF(area.x(self.frame.positions[n]), area.y(value))
                paint_sign(painter, at, mark, colour, self._look.panel)

    def _paint_key(self, painter: QPainter, letters: Lettering) -> None:
        """Say which line is which."""
        look, size = self._look, letters.small_size
        published = (look.series[0] if self.shown else look.text, self.tr("published"), False)
        drawn = (look.series[2], self.tr("drawn by you"), True)
        rows = [published] if self.shown or self.frame.given else []
        if any(value is not None for value in self.line[self.frame.given :]):
            rows.append(drawn)
        painter.setFont(letters.small)
        x, y = 10.0, size.height() * 1.5 + 8
        for colour, text, is_drawn in rows:
            style = Qt.PenStyle.DashLine if is_drawn else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 2.2, style))
            painter.drawLine(QPointF(x, y), QPointF(x + 26, y))
            mark = Mark.PROVISIONAL if is_drawn else Mark.NONE
            paint_sign(painter, QPointF(x + 13, y), mark, colour, look.panel)
            painter.setPen(look.text)
            wide = size.horizontalAdvance(text) + 2
            box = QRectF(x + 32, y - size.height() / 2, wide, size.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            x += 32 + wide + 16
