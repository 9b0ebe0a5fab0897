"""Painting the trend chart: the same strokes on screen and in figures."""

from __future__ import annotations

import math
from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from neviewer.derive.frames import Mark, SeriesFrame, TrendFrame
from neviewer.domain.language import ENGLISH, Language
from neviewer.export.figure_chart_layout import LineStyle, TrendLayout, lay_out_trend, strokes
from neviewer.export.figure_chart_parts import (
    Lettering,
    break_pen,
    leading_mark,
    paint_key,
    paint_sign,
    pixel_unit,
)
from neviewer.export.figure_look import Look

SIGN_APART = 9.0  # signs closer than this along a line are thinned


def paint_trend(
    painter: QPainter,
    rect: QRectF,
    frame: TrendFrame,
    look: Look,
    font: QFont,
    language: Language = ENGLISH,
) -> None:
    """Paint a whole trend chart, its strokes as wide as its letters are large."""
    letters = Lettering(font, painter.device())
    layout = lay_out_trend(rect, frame, look, letters, unit=pixel_unit(font))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(painter, layout, language)
    paint_lines(painter, layout)
    paint_signs(painter, layout)
    paint_period(painter, layout)
    painter.restore()


def paint_ground(painter: QPainter, layout: TrendLayout, language: Language) -> None:
    """Paint what lies under the lines: grid, axes, breaks, names at the ends and the key."""
    _paint_grid(painter, layout)
    _paint_axis_texts(painter, layout)
    _paint_breaks(painter, layout)
    _paint_ends(painter, layout)
    _paint_foot(painter, layout, language)


def _paint_grid(painter: QPainter, layout: TrendLayout) -> None:
    plot = layout.area.rect
    light = QColor(layout.look.line)
    light.setAlphaF(0.55)
    for tick in layout.y_ticks:
        y = round(layout.area.y(tick.value)) + 0.5
        zero = abs(tick.value) < 1e-12
        painter.setPen(QPen(layout.look.muted if zero else light, layout.unit))
        painter.drawLine(QPointF(plot.left() - 6 * layout.unit, y), QPointF(plot.right(), y))


def _paint_axis_texts(painter: QPainter, layout: TrendLayout) -> None:
    plot, unit, size = layout.area.rect, layout.unit, layout.letters.small_size
    painter.setFont(layout.letters.small)
    painter.setPen(layout.look.muted)
    height = size.height()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    above = math.inf
    for tick in layout.y_ticks:  # from below; a number that would touch the last one is left out
        y = layout.area.y(tick.value)
        if above - y < 0.85 * height:
            continue
        above = y
        box = QRectF(layout.rect.left(), y - height / 2, plot.left() - layout.rect.left(), height)
        painter.drawText(box.adjusted(0, 0, -10 * unit, 0), right, tick.text)
    for tick in layout.x_ticks:
        x, wide = layout.area.x(tick.value), size.horizontalAdvance(tick.text) + 4
        box = QRectF(x - wide / 2, plot.bottom() + 5 * unit, wide, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick.text)
    top = QRectF(layout.rect.left(), layout.rect.top() + 6 * unit, layout.rect.width(), height)
    painter.drawText(
        top.adjusted(12 * unit, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, layout.frame.axis
    )


def _paint_breaks(painter: QPainter, layout: TrendLayout) -> None:
    painter.setFont(layout.letters.small)
    for label in layout.breaks:
        x = round(layout.area.x(label.position)) + 0.5
        painter.setPen(break_pen(layout.look, layout.unit))
        painter.drawLine(QPointF(x, label.rect.top()), QPointF(x, layout.area.rect.bottom()))
        painter.setPen(layout.look.muted)
        painter.drawText(label.rect, Qt.AlignmentFlag.AlignVCenter, label.text)


def _paint_ends(painter: QPainter, layout: TrendLayout) -> None:
    x = layout.area.rect.right() + 14 * layout.unit
    for label in layout.ends:
        style = label.style
        font, size = (
            (layout.letters.bold, layout.letters.bold_size)
            if style.strong
            else (layout.letters.small, layout.letters.small_size)
        )
        colour = style.ink
        away = abs(label.y - label.anchor.y()) > size.height() * 0.4
        if away or label.anchor.x() < layout.area.rect.right() - 2:
            _paint_leader(
                painter, layout, label.anchor, QPointF(x - 3 * layout.unit, label.y), colour
            )
        painter.setFont(font)
        painter.setPen(colour)
        height = size.height()
        box = QRectF(x, label.y - height / 2, layout.rect.right() - x, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label.text)


def _paint_leader(
    painter: QPainter, layout: TrendLayout, start: QPointF, end: QPointF, colour: QColor
) -> None:
    faint = QColor(colour)
    faint.setAlphaF(0.45)
    painter.setPen(QPen(faint, layout.unit))
    bend = QPointF(max(start.x(), layout.area.rect.right() + 4 * layout.unit), start.y())
    painter.drawPolyline(QPolygonF([start + QPointF(5 * layout.unit, 0), bend, end]))


def _paint_foot(painter: QPainter, layout: TrendLayout, language: Language) -> None:
    if not layout.foot:
        return
    unit, height = layout.unit, layout.letters.small_size.height()
    left = layout.area.rect.left()
    row = QRectF(left, layout.rect.bottom() - height - 6 * unit, layout.rect.right() - left, height)
    x = paint_key(painter, row, layout.marks, layout.letters, layout.look, language, unit)
    painter.setFont(layout.letters.small)
    painter.setPen(layout.look.muted)
    room = row.right() - x - 8 * unit
    note = layout.letters.small_size.elidedText(
        layout.frame.note, Qt.TextElideMode.ElideRight, room
    )
    painter.drawText(row.adjusted(x - left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, note)


def paint_lines(painter: QPainter, layout: TrendLayout) -> None:
    """Paint the strokes of every series, interrupted at gaps and breaks."""
    painter.save()
    painter.setClipRect(plot_clip(layout))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in in_order(layout):
        paint_series(painter, layout, each, layout.styles[each.code])
    painter.restore()


def in_order(layout: TrendLayout) -> list[SeriesFrame]:
    """The series in the order they are painted: highlighted ones on top."""
    return sorted(layout.frame.series, key=lambda each: layout.styles[each.code].strong)


def plot_clip(layout: TrendLayout) -> QRectF:
    """The plot with room for the width of lines and signs at its edges."""
    edge = 6 * layout.unit
    return layout.area.rect.adjusted(-edge, -edge, edge, edge)


def series_pen(style: LineStyle, unit: float = 1.0) -> QPen:
    """The pen of one series."""
    pen = QPen(style.colour, style.width * unit)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if style.dashed else Qt.PenCapStyle.RoundCap)
    if style.dashed:
        pen.setDashPattern([5.0, 4.0])
    return pen


def paint_series(
    painter: QPainter, layout: TrendLayout, series: SeriesFrame, style: LineStyle
) -> None:
    """Paint the strokes of one series; a figure between two gaps is a dot."""
    painter.setPen(series_pen(style, layout.unit))
    for first, last in strokes(series):
        points = [layout.area.point(series, index) for index in range(first, last)]
        if len(points) > 1:
            painter.drawPolyline(QPolygonF(points))
        elif style.strong or len(layout.frame.series) < 50:
            painter.drawEllipse(points[0], layout.unit, layout.unit)


def paint_signs(painter: QPainter, layout: TrendLayout) -> None:
    """Paint the signs of figures that are not plain and final."""
    painter.save()
    painter.setClipRect(plot_clip(layout))
    for each in in_order(layout):
        style = layout.styles[each.code]
        if style.named:
            for index in signs_shown(layout, each):
                mark = leading_mark(each.marks[index])
                at = layout.area.point(each, index)
                paint_sign(painter, at, mark, style.ink, layout.look.panel, layout.unit)
    painter.restore()


def signs_shown(layout: TrendLayout, series: SeriesFrame) -> list[int]:
    """Indices of the figures whose sign is painted, thinned where they would touch."""
    shown: list[int] = []
    last_x, last_mark = -1e9, Mark.NONE
    for index in layout.area.visible(series):
        mark = leading_mark(series.marks[index])
        if mark:
            x = layout.area.x(series.positions[index])
            if x - last_x >= SIGN_APART * layout.unit or mark is not last_mark:
                shown.append(index)
                last_x, last_mark = x, mark
    return shown


def paint_period(painter: QPainter, layout: TrendLayout) -> None:
    """Paint the line of the current period and the figures it crosses."""
    position = layout.frame.position
    low, high = layout.area.x_range
    if not low - 1e-9 <= position <= high + 1e-9:
        return
    plot, unit = layout.area.rect, layout.unit
    x = round(layout.area.x(position)) + 0.5
    pen = QPen(layout.look.accent, 1.2 * unit, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, plot.top() - 4 * unit), QPointF(x, plot.bottom()))
    for each in in_order(layout):
        style = layout.styles[each.code]
        index = index_at(each, position) if style.named else None
        if index is not None:
            mark = leading_mark(each.marks[index])
            at = layout.area.point(each, index)
            paint_sign(painter, at, mark, style.ink, layout.look.panel, 1.15 * unit)


def index_at(series: SeriesFrame, position: float) -> int | None:
    """Which figure of a series lies at a position, if any does."""
    index = bisect_left(series.positions, position - 1e-6)
    if index < len(series.positions) and abs(series.positions[index] - position) < 1e-6:
        return index
    return None


def paint_readout(
    painter: QPainter, layout: TrendLayout, series: SeriesFrame, index: int
) -> QRectF:
    """Emphasise one series and write the figure at one of its points; return what it covers."""
    style = layout.styles[series.code]
    colour = style.colour if style.strong else layout.look.text
    painter.save()
    painter.setClipRect(plot_clip(layout))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    paint_series(painter, layout, series, style._replace(colour=colour, width=2.0))
    painter.restore()
    at = layout.area.point(series, index)
    mark = leading_mark(series.marks[index])
    paint_sign(painter, at, mark, colour, layout.look.panel, 1.25 * layout.unit)
    return _paint_box(painter, layout, at, series.name, series.texts[index])


def _paint_box(
    painter: QPainter, layout: TrendLayout, at: QPointF, title: str, text: str
) -> QRectF:
    letters, unit = layout.letters, layout.unit
    wide = max(
        letters.bold_size.horizontalAdvance(title), letters.normal_size.horizontalAdvance(text)
    )
    first, second = letters.bold_size.height(), letters.normal_size.height()
    box = QRectF(0, 0, wide + 20 * unit, first + second + 12 * unit)
    box.moveTopLeft(at + QPointF(12 * unit, -box.height() - 8 * unit))
    if box.right() > layout.rect.right() - 4:
        box.moveRight(at.x() - 12 * unit)
    box.moveTop(max(box.top(), layout.rect.top() + 2))
    painter.setPen(QPen(layout.look.line, unit))
    painter.setBrush(layout.look.panel)
    painter.drawRoundedRect(box, 5 * unit, 5 * unit)
    inner = box.adjusted(10 * unit, 6 * unit, 0, 0)
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    painter.setPen(layout.look.text)
    painter.setFont(letters.bold)
    painter.drawText(inner, align, title)
    painter.setFont(letters.normal)
    painter.drawText(inner.adjusted(0, first, 0, 0), align, text)
    return box
