"""The slider of periods: ticks only where there is data, and handles for the part to play."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from neviewer.derive.frames import TimelineFrame
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.view_keys import TIMELINE, press

_EDGE = 16.0  # room for the handle at both ends
_LINE = 5.0  # thickness of the groove
_HANDLE = 9.0
_GRAB = 9.0
_PAGE = 5

Grip = Literal["", "handle", "first", "last"]


class PeriodSlider(QAbstractSlider):
    """A slider over the periods of a frame; its value is the index of a period.

    Arrows step, Page Up and Down jump five periods, Home and End go to the ends. Shift+Home and
    Shift+End let playing begin or end at the current period, Escape lets it run over all again.
    """

    dragged = Signal(int)
    drag_ended = Signal()
    range_changed = Signal(int, int)  # first and last period to play

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Period"))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageStep(_PAGE)
        self._look: Look = LIGHT
        self._frame: TimelineFrame | None = None
        self._labels: list[tuple[int, QRectF]] | None = None  # until they are placed
        self._grip: Grip = ""
        self.first = 0
        self.last = 0

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.update()

    def set_frame(self, frame: TimelineFrame) -> None:
        """Show other periods, or another one of them as the current one."""
        if self._frame is None or frame.periods != self._frame.periods:
            self._frame, self._labels = frame, None
            self.setRange(0, max(0, len(frame.periods) - 1))
            self.first, self.last = 0, self.maximum()
        self._frame = frame
        self.setValue(frame.current)
        self.update()

    @property
    def period_text(self) -> str:
        """The current period in words."""
        return self._frame.text if self._frame is not None else ""

    def set_loop(self, first: int, last: int) -> None:
        """Play only from one period to another."""
        first = max(0, min(first, self.maximum()))
        last = max(first, min(last, self.maximum()))
        if (first, last) != (self.first, self.last):
            self.first, self.last = first, last
            self.range_changed.emit(first, last)
            self.update()

    def is_looping(self) -> bool:
        """Whether only a part of all periods is to be played."""
        return (self.first, self.last) != (0, self.maximum())

    def sizeHint(self) -> QSize:
        """Groove, ticks and a line of labels."""
        return QSize(400, round(30 + self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(120, self.sizeHint().height())

    # Where things lie

    def x_of(self, index: int) -> float:
        """Where a period lies."""
        if self._frame is None or not self._frame.positions:
            return _EDGE
        low, high = self._frame.positions[0], self._frame.positions[-1]
        share = (self._frame.positions[index] - low) / (high - low) if high > low else 0.5
        return _EDGE + share * (self.width() - 2 * _EDGE)

    def index_at(self, x: float) -> int:
        """Which period lies nearest."""
        return min(range(self.maximum() + 1), key=lambda index: abs(self.x_of(index) - x))

    def labels(self) -> list[tuple[int, QRectF]]:
        """Which periods are named under the groove: the ends first, then every one with room."""
        if self._labels is None:
            self._labels = self._place_labels()
        return self._labels

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other labels."""
        self._labels = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters leave room for fewer labels."""
        if event.type() == QEvent.Type.FontChange:
            self._labels = None
        super().changeEvent(event)

    def _place_labels(self) -> list[tuple[int, QRectF]]:
        if self._frame is None or not self._frame.periods:
            return []
        size = QFontMetricsF(self._label_font())
        top = self._middle() + 12
        last = self.maximum()
        step = self._label_step(size)
        wanted = [0, last, *(i for i in range(1, last) if self._is_round(i, step))]
        placed: list[tuple[int, QRectF]] = []
        for index in dict.fromkeys(wanted):
            width = size.horizontalAdvance(self._frame.periods[index])
            left = min(max(self.x_of(index) - width / 2, 0.0), self.width() - width)
            box = QRectF(left, top, width, size.height())
            if all(not box.adjusted(-8, 0, 8, 0).intersects(other) for _, other in placed):
                placed.append((index, box))
        return placed

    def _label_step(self, size: QFontMetricsF) -> int:
        assert self._frame is not None
        years = self._frame.positions[-1] - self._frame.positions[0]
        room = max(1.0, (self.width() - 2 * _EDGE) / (size.horizontalAdvance("2000") * 2.2))
        return next((step for step in (1, 2, 5, 10, 20) if years / step <= room), 50)

    def _is_round(self, index: int, step: int) -> bool:
        assert self._frame is not None
        position = self._frame.positions[index]
        sparse = len(self._frame.periods) <= 12  # as with censuses: each may be named
        return sparse or abs(position % step) < 1e-6

    def _label_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.88))
        return font

    def _middle(self) -> float:
        return 15.0

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove, ticks, labels, the part to play, and the handle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._frame is None or not self._frame.periods:
                return
            self._paint_groove(painter)
            self._paint_ticks(painter)
            for index in (self.first, self.last):
                self._paint_loop_handle(painter, index)
            self._paint_handle(painter)

    def _paint_groove(self, painter: QPainter) -> None:
        first, last, middle = self.x_of(self.first), self.x_of(self.last), self._middle()
        whole = QRectF(_EDGE, middle - _LINE / 2, self.width() - 2 * _EDGE, _LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.line)
        painter.drawRoundedRect(whole, _LINE / 2, _LINE / 2)
        end = max(first, min(self.x_of(self.value()), last))
        painter.setBrush(self._look.accent)
        painter.drawRoundedRect(
            QRectF(first, whole.top(), end - first, _LINE), _LINE / 2, _LINE / 2
        )

    def _paint_ticks(self, painter: QPainter) -> None:
        assert self._frame is not None
        labels = self.labels()
        named = {index for index, _ in labels}
        faint = QColor(self._look.muted)
        faint.setAlphaF(0.75)
        others = (index for index in range(self.maximum() + 1) if index not in named)
        for indices, ink, high in ((others, faint, 3), (named, self._look.muted, 6)):
            painter.setPen(QPen(ink, 1))
            painter.drawLines([self._tick(index, high) for index in indices])
        painter.setFont(self._label_font())
        for index, box in labels:
            painter.setPen(self._look.accent if index == self.value() else self._look.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, flags, self._frame.periods[index])

    def _tick(self, index: int, high: int) -> QLineF:
        x, top = round(self.x_of(index)) + 0.5, self._middle() + _LINE
        return QLineF(x, top, x, top + high)

    def _paint_loop_handle(self, painter: QPainter, index: int) -> None:
        """A small triangle above the groove, solid once the reader has moved one."""
        x, top = self.x_of(index), self._middle() - _LINE / 2 - 2
        painter.setPen(QPen(self._look.accent if self.is_looping() else self._look.muted, 1))
        painter.setBrush(self._look.accent if self.is_looping() else self._look.panel)
        corners = [QPointF(x, top), QPointF(x - 4.5, top - 7), QPointF(x + 4.5, top - 7)]
        painter.drawPolygon(QPolygonF(corners))

    def _paint_handle(self, painter: QPainter) -> None:
        at = QPointF(self.x_of(self.value()), self._middle())
        if self.hasFocus():
            ring = QColor(self._look.accent)
            painter.setPen(QPen(ring, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, _HANDLE + 3.5, _HANDLE + 3.5)
        painter.setPen(QPen(self._look.accent, 2.6))
        painter.setBrush(self._look.panel)
        painter.drawEllipse(at, _HANDLE - 1, _HANDLE - 1)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the part to play; all else moves as sliders do."""
        if not press(self, TIMELINE, event):
            super().keyPressEvent(event)

    def bound_loop(self, key: Qt.Key) -> None:
        """Let playing begin or end at the current period."""
        if key == Qt.Key.Key_Home:
            self.set_loop(self.value(), max(self.value(), self.last))
        else:
            self.set_loop(min(self.value(), self.first), self.value())

    def unbound_loop(self, _key: Qt.Key) -> None:
        """Let playing run over all periods."""
        self.set_loop(0, self.maximum())

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle or of an end of the part to play, or go to a period."""
        if event.button() is not Qt.MouseButton.LeftButton or self._frame is None:
            return
        self._grip = self._grip_at(event.position())
        if self._grip == "handle":
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with what is held."""
        if self._grip == "handle":
            self._drag_to(event.position().x())
        elif self._grip == "first":
            self.set_loop(min(self.index_at(event.position().x()), self.last), self.last)
        elif self._grip == "last":
            self.set_loop(self.first, max(self.index_at(event.position().x()), self.first))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        held, self._grip = self._grip, ""
        if held == "handle":
            self.drag_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play all periods again."""
        self.set_loop(0, self.maximum())

    def _grip_at(self, at: QPointF) -> Grip:
        above = at.y() < self._middle() - _LINE / 2
        near_handle = abs(at.x() - self.x_of(self.value())) <= _HANDLE
        for grip, index in (("last", self.last), ("first", self.first)):
            beside = abs(at.x() - self.x_of(index)) <= _GRAB
            if above and beside and not (near_handle and at.y() > self._middle() - _HANDLE + 3):
                return grip  # type: ignore[return-value]
        return "handle"

    def _drag_to(self, x: float) -> None:
        index = self.index_at(x)
        if index != self.value():
            self.dragged.emit(index)
