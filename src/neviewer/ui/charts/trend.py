"""The trend: lines over time, with the current period as a line across them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from neviewer.derive.frames import SeriesFrame, TrendFrame
from neviewer.domain.periods import position
from neviewer.export.figure_chart_trend import index_at
from neviewer.export.figure_look import Look
from neviewer.ui.charts.nearest import closest_index, named_at, nearest
from neviewer.ui.charts.trend_surface import TrendSurface
from neviewer.ui.charts.zoom import panned, zoomed
from neviewer.ui.view_keys import TREND, press

_GRAB = 6.0  # pixels either side of the current period where it can be taken hold of
_DRAG = 4.0  # pixels a press must move to be a drag
_ADDING = Qt.KeyboardModifier.ControlModifier

Drag = Literal["", "period", "pan"]


class TrendView(TrendSurface):
    """Shows a trend frame and reports what is hovered, chosen, and which period is asked for.

    The wheel zooms in time, a drag moves the part in view or the current period, a double click
    shows all. Left and Right step in time, Up and Down walk through the lines.
    """

    hovered = Signal(str)
    chosen = Signal(str, bool)
    cleared = Signal()
    period_chosen = Signal(str)
    walked = Signal()  # the keyboard is at another figure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Trend"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._under = ""  # code of the hovered series
        self._press: QPointF | None = None
        self._drag: Drag = ""
        self._pan_from = (0.0, 1.0)

    def set_frame(self, frame: TrendFrame, look: Look | None = None) -> None:
        """Show a frame; when only the period is another one, only its line moves."""
        super().set_frame(frame, look)
        self.setAccessibleDescription(self._description())
        if self._under and self.hasFocus():  # the keyboard's cursor goes along in time
            self._set_readout(self._now(self._under))
            self.walked.emit()

    @property
    def hovered_code(self) -> str:
        """The place whose line is pointed out, or an empty text."""
        return self._under

    def set_hover(self, code: str) -> None:
        """Emphasise a series that is hovered elsewhere; an empty code is none."""
        if code != self._under:
            self._under = code
            self._set_readout(self._now(code))

    def point_at(self, code: str, period: str) -> None:
        """Emphasise a place's figure of a period, where the line has it."""
        found = self._now(code)
        index = index_at(found[0], position(period)) if found is not None else None
        if found is not None and index is not None:
            self._under = code
            self._set_readout((found[0], index))

    def reset_zoom(self) -> None:
        """Show the whole span of time again."""
        self._zoom_to(None)

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the current period or of the part of time in view."""
        if event.button() is not Qt.MouseButton.LeftButton or self._layout is None:
            return
        self._press = event.position()
        self._pan_from = self._layout.area.x_range
        self._drag = "period" if self._on_period(event.position()) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag, or find what lies under the pointer."""
        if self._layout is None:
            return
        if self._press is None:
            self._hover_at(event.position())
            return
        moved = event.position().x() - self._press.x()
        if not self._drag and abs(moved) > _DRAG:
            self._drag = "pan"
        if self._drag == "period":
            self._ask_for_period(event.position().x())
        elif self._drag == "pan" and self._x_range is not None and self._frame is not None:
            area = self._layout.area
            years = moved / area.rect.width() * (self._pan_from[1] - self._pan_from[0])
            self._zoom_to(panned(self._frame.span, self._pan_from, -years))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the series under a click; a click beside all of them chooses the period."""
        press, drag, self._press, self._drag = self._press, self._drag, None, ""
        if press is None or drag or self._layout is None:
            return
        found = self._series_at(press)
        if found is not None:
            self.chosen.emit(found.code, bool(event.modifiers() & _ADDING))
        elif press.x() <= self._layout.area.rect.right() + _GRAB:
            self._ask_for_period(press.x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole span again."""
        self.reset_zoom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom in time about the pointer, or move sideways."""
        if self._layout is None or self._frame is None:
            return
        turn = event.angleDelta()
        now = self._layout.area.x_range
        if abs(turn.x()) > abs(turn.y()):
            by = -turn.x() / 120 * (now[1] - now[0]) * 0.1
            self._zoom_to(panned(self._frame.span, now, by))
        else:
            about = self._layout.area.position(event.position().x())
            self._zoom_to(zoomed(self._frame.span, now, about, 1.25 ** (turn.y() / 120)))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._point_out(None)

    def _hover_at(self, at: QPointF) -> None:
        assert self._layout is not None
        grab = self._on_period(at)
        self.setCursor(Qt.CursorShape.SplitHCursor if grab else Qt.CursorShape.ArrowCursor)
        found = nearest(self._layout, at) if self._layout.area.rect.contains(at) else None
        if found is None and (named := named_at(self._layout, at)) is not None:
            found = (named, len(named.positions) - 1)
        self._point_out(found)

    def _series_at(self, at: QPointF) -> SeriesFrame | None:
        assert self._layout is not None
        found = nearest(self._layout, at)
        return found[0] if found else named_at(self._layout, at)

    def _point_out(self, found: tuple[SeriesFrame, int] | None) -> None:
        self._set_readout(found)
        code = found[0].code if found else ""
        if code != self._under:
            self._under = code
            self.hovered.emit(code)

    def _on_period(self, at: QPointF) -> bool:
        if self._layout is None or self._frame is None:
            return False
        inside = self._layout.area.rect.top() - 8 <= at.y() <= self._layout.area.rect.bottom()
        return inside and abs(self._layout.area.x(self._frame.position) - at.x()) <= _GRAB

    def _ask_for_period(self, x: float) -> None:
        assert self._layout is not None
        wanted = self._layout.area.position(x)
        positions = self._positions()
        if positions:
            self._emit_period(min(positions, key=lambda each: abs(each - wanted)))

    def _emit_period(self, position: float) -> None:
        if self._frame is not None and abs(position - self._frame.position) > 1e-6:
            self.period_chosen.emit(f"{position:g}")

    def _positions(self) -> list[float]:
        """Every position at which some series has a figure."""
        lines = self._frame.series if self._frame is not None else ()
        return sorted({position for each in lines for position in each.positions})

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step in time, walk through the lines, choose the one pointed out, or zoom."""
        if not press(self, TREND, event):
            super().keyPressEvent(event)

    def choose(self, _key: Qt.Key) -> None:
        """Choose the place whose line is pointed out."""
        if self._under:
            self.chosen.emit(self._under, False)

    def compare(self, _key: Qt.Key) -> None:
        """Add that place to the chosen ones, or take it away."""
        if self._under:
            self.chosen.emit(self._under, True)

    def clear(self, _key: Qt.Key) -> None:
        """Choose nothing."""
        self._point_out(None)
        self.cleared.emit()

    def zoom_by_key(self, key: Qt.Key) -> None:
        """Show less or more of the span of time."""
        self._zoom_by(0.8 if key == Qt.Key.Key_Minus else 1.25)

    def zoom_out(self, _key: Qt.Key) -> None:
        """Show the whole span of time."""
        self.reset_zoom()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to those who came by keyboard."""
        self._ring = event.reason() not in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if self._ring and not self._under and self._frame is not None:
            chosen = [each for each in self._frame.series if each.selected or each.focused]
            if chosen:  # so that there is a cursor to walk with
                self._point_out(self._now(chosen[-1].code))
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring = False
        self._repaint()

    def step(self, key: Qt.Key) -> None:
        """Ask for the period before or after."""
        if self._frame is None:
            return
        by = 1 if key == Qt.Key.Key_Right else -1
        now = self._frame.position
        ahead = [p for p in self._positions() if (p - now) * by > 1e-6]
        if ahead:
            self._emit_period(min(ahead, key=lambda p: abs(p - now)))

    def jump(self, key: Qt.Key) -> None:
        """Ask for the first or the last period."""
        if positions := self._positions():
            self._emit_period(positions[0 if key == Qt.Key.Key_Home else -1])

    def walk(self, key: Qt.Key) -> None:
        """Point out the line next above or below at the current period."""
        if self._frame is None:
            return
        by = 1 if key == Qt.Key.Key_Up else -1
        found = [self._now(each.code) for each in self._frame.series]
        ranked = sorted((f for f in found if f), key=lambda f: f[0].values[f[1]])
        if ranked:
            codes = [each.code for each, _ in ranked]
            start = codes.index(self._under) + by if self._under in codes else (-1 if by < 0 else 0)
            series, index = ranked[max(0, min(len(ranked) - 1, start)) if start >= 0 else -1]
            self._point_out((series, index))
            self.walked.emit()

    def _zoom_by(self, factor: float) -> None:
        if self._layout is not None and self._frame is not None:
            now = self._layout.area.x_range
            self._zoom_to(zoomed(self._frame.span, now, self._frame.position, factor))

    def _now(self, code: str) -> tuple[SeriesFrame, int] | None:
        """A series with its figure at the current period, or the closest one."""
        if self._frame is None or not code:
            return None
        each = next((s for s in self._frame.series if s.code == code and s.positions), None)
        if each is None:
            return None
        index = index_at(each, self._frame.position)
        return each, closest_index(each, self._frame.position) if index is None else index

    def _description(self) -> str:
        """The highlighted figures in words, for readers who do not see the lines."""
        if self._frame is None or self._layout is None:
            return ""
        named = [s for s in self._frame.series if self._layout.styles[s.code].named]
        texts = [
            f"{each.name}: {each.texts[index]}"
            for each in named
            if (index := index_at(each, self._frame.position)) is not None
        ]
        return "; ".join([self._frame.axis, *texts])
