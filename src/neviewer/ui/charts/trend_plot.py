"""The interactive plot of the trend: loaded after the first paint, because it brings numpy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from neviewer.derive.frames import SeriesFrame
from neviewer.export.figure_chart_layout import TrendLayout, strokes
from neviewer.export.figure_chart_trend import in_order, paint_signs, plot_clip, series_pen

Paint = Callable[[QPainter], None]


class TrendPlot(pg.GraphicsView):  # type: ignore[misc]
    """Draws the lines; axes, names and the current period are painted by its host's painters."""

    def __init__(self, parent: QWidget, paint_under: Paint, paint_over: Paint) -> None:
        super().__init__(parent, background=None)
        self._paint_under, self._paint_over = paint_under, paint_over
        self._layout: TrendLayout | None = None
        self._built: tuple[object, object] | None = None
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self._box.setZValue(0)
        self.addItem(self._box)
        # Gestures belong to the host, so that they are the same before and after this is loaded.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_layout(self, layout: TrendLayout) -> None:
        """Draw the series of a layout; the same series only move to their new places."""
        self._layout = layout
        if (
            self._built is None
            or self._built[0] is not layout.frame.series
            or (self._built[1] is not layout.look)
        ):
            self._build(layout)
        clip, area = plot_clip(layout), layout.area
        edge = (clip.width() - area.rect.width()) / 2
        across = edge * (area.x_range[1] - area.x_range[0]) / area.rect.width()
        along = edge * (area.y_range[1] - area.y_range[0]) / area.rect.height()
        self._box.setGeometry(clip)
        self._box.setRange(
            xRange=(area.x_range[0] - across, area.x_range[1] + across),
            yRange=(area.y_range[0] - along, area.y_range[1] + along),
            padding=0,
            disableAutoRange=True,
        )
        self.viewport().update()

    def keep_layout(self, layout: TrendLayout) -> None:
        """Take a layout whose lines lie where they are drawn already."""
        self._layout = layout

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint grid, axes and names under the lines."""
        self._paint_under(painter)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint signs, the current period and the readout over the lines."""
        if self._layout is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_signs(painter, self._layout)
            self._paint_over(painter)

    def _build(self, layout: TrendLayout) -> None:
        self._box.clear()
        self._built = (layout.frame.series, layout.look)
        strong = [each for each in in_order(layout) if _has_own_item(layout, each)]
        quiet = [each for each in layout.frame.series if not _has_own_item(layout, each)]
        if quiet:
            curve = self._curve(layout, quiet)
            # Kept as a picture: a step in time must not stroke hundreds of lines again.
            curve.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        for each in strong:
            self._curve(layout, [each])

    def _curve(self, layout: TrendLayout, series: list[SeriesFrame]) -> pg.PlotCurveItem:
        """One item for all these series, with the points that do not connect marked."""
        xs = np.concatenate([np.asarray(each.positions, dtype=float) for each in series])
        ys = np.concatenate([np.asarray(each.values, dtype=float) for each in series])
        connect = np.ones(len(xs), dtype=np.int32)
        offset = 0
        for each in series:
            for _, last in strokes(each):
                connect[offset + last - 1] = 0
            offset += len(each.values)
        pen = series_pen(layout.styles[series[0].code])
        pen.setCosmetic(True)
        curve = pg.PlotCurveItem(
            xs, ys, connect=connect, pen=pen, antialias=True, skipFiniteCheck=True
        )
        self._box.addItem(curve, ignoreBounds=True)
        return curve


def _has_own_item(layout: TrendLayout, series: SeriesFrame) -> bool:
    return layout.styles[series.code].strong or series.kind != "place"
