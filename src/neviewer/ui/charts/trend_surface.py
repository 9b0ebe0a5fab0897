"""How the trend paints itself: a still picture or a plot, and over it what moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from neviewer.derive.frames import SeriesFrame, TrendFrame
from neviewer.domain.language import Language
from neviewer.export.figure_chart_layout import TrendLayout, lay_out_trend
from neviewer.export.figure_chart_parts import Lettering
from neviewer.export.figure_chart_trend import (
    paint_ground,
    paint_lines,
    paint_period,
    paint_readout,
    paint_signs,
)
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.charts.focus import paint_focus
from neviewer.ui.i18n import translate

if TYPE_CHECKING:
    from neviewer.ui.charts.trend_plot import TrendPlot


class TrendSurface(QWidget):
    """Shows a trend frame, part of its span of time, and a readout of one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._language = Language("", translate)
        self._frame: TrendFrame | None = None
        self._layout: TrendLayout | None = None
        self._x_range: tuple[float, float] | None = None  # in view, when zoomed
        self._still: QPixmap | None = None  # all that a step in time leaves as it is
        self._readout: tuple[SeriesFrame, int] | None = None
        self._ring = False  # whether the keyboard is shown to be here
        self._plot: TrendPlot | None = None

    # What is shown

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._lay_out()

    @property
    def frame(self) -> TrendFrame | None:
        """What is on show."""
        return self._frame

    @property
    def layout_shown(self) -> TrendLayout | None:
        """Where everything lies."""
        return self._layout

    def set_frame(self, frame: TrendFrame, look: Look | None = None) -> None:
        """Show a frame; when only the period is another one, only its line moves."""
        if look is not None and look is not self._look:
            self._look, self._layout = look, None
        old, self._frame = self._frame, frame
        if old is None or old.axis != frame.axis or old.indicator != frame.indicator:
            self._x_range = None
        if self._layout is not None and old is not None and _same_lines(old, frame):
            self._frame = frame._replace(series=old.series)
            self._move_period(self._frame)
        else:
            self._readout = None
            self._lay_out()

    def use_fast_path(self) -> None:
        """Draw lines with the plotting library from now on; call it after the first paint."""
        if self._plot is None:
            # Not at the top: it brings numpy, which the opening view does without.
            from neviewer.ui.charts.trend_plot import TrendPlot

            self._plot = TrendPlot(self, self._paint_under, self._paint_over)
            self._plot.setGeometry(self.rect())
            self._lay_out()
            self._plot.show()

    def sizeHint(self) -> QSize:
        """Room for a line or two of text and a plot."""
        return QSize(640, 280)

    def minimumSizeHint(self) -> QSize:
        """Small, so that the panel can be made small."""
        return QSize(240, 120)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything, unless the plot over this widget does."""
        with QPainter(self) as painter:
            if self._plot is None and self._layout is not None:
                self._paint_under(painter)
                self._paint_over(painter)
            elif self._layout is None:
                painter.fillRect(self.rect(), self._look.panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for the new size."""
        if self._plot is not None:
            self._plot.setGeometry(self.rect())
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._still = None
        if self._frame is not None and not self.size().isEmpty():
            letters = Lettering(self.font())
            self._layout = lay_out_trend(
                QRectF(self.rect()), self._frame, self._look, letters, x_range=self._x_range
            )
            if self._plot is not None:
                self._plot.show_layout(self._layout)
        self.update()

    def _paint_under(self, painter: QPainter) -> None:
        if self._still is None or self._still.devicePixelRatio() != self.devicePixelRatioF():
            self._still = self._paint_still()
        painter.drawPixmap(0, 0, self._still)

    def _paint_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._look.panel)
        if self._layout is not None:
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ground(painter, self._layout, self._language)
            if self._plot is None:
                paint_lines(painter, self._layout)
                paint_signs(painter, self._layout)
            painter.end()
        return pixmap

    def _paint_over(self, painter: QPainter) -> None:
        if self._layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_period(painter, self._layout)
        if self._readout is not None:
            paint_readout(painter, self._layout, *self._readout)
        if self._ring:
            paint_focus(painter, QRectF(self.rect()), self._look)

    def _repaint(self, rect: QRect | None = None) -> None:
        target = self if self._plot is None else self._plot.viewport()
        target.update(rect if rect is not None else self.rect())

    def _move_period(self, frame: TrendFrame) -> None:
        assert self._layout is not None
        old = self._layout
        self._layout = old._replace(frame=frame)
        if self._plot is not None:
            self._plot.keep_layout(self._layout)
        if self._readout is not None:
            self._repaint()
            return
        for position in (old.frame.position, frame.position):
            x = round(self._layout.area.x(position))
            self._repaint(QRect(x - 8, 0, 17, self.height()))

    def _set_readout(self, readout: tuple[SeriesFrame, int] | None) -> None:
        if readout != self._readout:
            self._readout = readout
            self._repaint()

    def _zoom_to(self, x_range: tuple[float, float] | None) -> None:
        if x_range != self._x_range:
            self._x_range, self._readout = x_range, None
            self._lay_out()


def _same_lines(old: TrendFrame, new: TrendFrame) -> bool:
    """Whether two frames differ in nothing but the period."""
    moved = old._replace(series=(), period=new.period, position=new.position)
    unlike = moved != new._replace(series=())
    return not unlike and (old.series is new.series or old.series == new.series)
