"""The legend of a map, on screen and in figures alike."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from neviewer.derive.frames import LegendFrame, Mark
from neviewer.export.figure_look import Look
from neviewer.export.figure_map_labels import label_font
from neviewer.export.figure_map_patterns import PATTERNS, paint_pattern_over
from neviewer.export.figure_map_shades import paint_shaded_rect
from neviewer.export.figure_map_style import (
    Fill,
    class_colours,
    ink_on,
    is_blank,
    pattern_of,
    shades_of,
)

_PADDING = 10.0
_HISTOGRAM = 26.0
_FAN = 9.0  # height of the lines that lead from the values' axis to the classes
_BOX = 11.0  # height of a class
_MIN_WIDTH, _MAX_WIDTH = 196.0, 300.0
_WIDEST_SHARE = 0.42  # of a map that a full legend may take
_WRAP = int(Qt.TextFlag.TextWordWrap)
_SWATCH = QSizeF(18.0, 11.0)


class _Key(NamedTuple):
    """One entry of the key to the patterns."""

    mark: Mark
    text: str
    rect: QRectF


class LegendLayout(NamedTuple):
    """Where the parts of a legend lie, relative to its top left corner."""

    size: QSizeF
    title: QRectF
    histogram: QRectF
    boxes: tuple[QRectF, ...]
    breaks_top: float
    method: QRectF
    keys: tuple[_Key, ...]

    def class_at(self, point: QPointF) -> int:
        """The class whose box is at a point, or -1."""
        for index, box in enumerate(self.boxes):
            if box.adjusted(0, -_FAN, 0, _FAN).contains(point):
                return index
        return -1


def legend_key(legend: LegendFrame) -> tuple[object, ...]:
    """All of a legend but its bars, which change from period to period."""
    return (
        legend.unit,
        len(legend.classes),
        bool(legend.histogram),
        legend.break_texts,
        legend.diverging,
        legend.centre_class,
        legend.method_text,
        legend.missing,
        legend.marked_texts,
        tuple(one.low for one in legend.classes),
    )


def legend_layout(legend: LegendFrame, font: QFont, map_width: float = math.inf) -> LegendLayout:
    """Lay a legend out from top to bottom; on a narrow map without histogram and method."""
    strong = QFontMetricsF(label_font(font, strong=True))
    metrics = QFontMetricsF(label_font(font, strong=False))
    texts = _key_texts(legend)
    width = max(
        _MIN_WIDTH,
        strong.horizontalAdvance(legend.unit) + 4,
        metrics.horizontalAdvance(legend.method_text) + 4,
        _breaks_width(legend, metrics),
        *(_key_width(text, metrics) for _, text in texts),
    )
    width = min(width, _MAX_WIDTH)
    is_full = width < map_width * _WIDEST_SHARE
    left, y = _PADDING, _PADDING * 0.8
    page = QRectF(0, 0, width + 1, 1e4)
    title = QRectF(left, y, width, strong.boundingRect(page, _WRAP, legend.unit).height())
    y = title.bottom() + 3
    histogram = QRectF()
    boxes: tuple[QRectF, ...] = ()
    if legend.classes:
        if legend.histogram and is_full:
            histogram = QRectF(left, y, width, _HISTOGRAM)
            y = histogram.bottom() + _FAN
        step = width / len(legend.classes)
        boxes = tuple(
            QRectF(left + index * step, y, step, _BOX) for index in range(len(legend.classes))
        )
        y += _BOX + 1
    breaks_top = y
    if boxes:
        y += metrics.height() + 1
    has_method = bool(legend.method_text and boxes) and is_full
    method = QRectF(left, y, width, metrics.height() if has_method else 0.0)
    y = method.bottom()
    keys: list[_Key] = []
    x = left
    y += 5 if texts else 0
    for mark, text in texts:
        room = _key_width(text, metrics)
        if keys and x + room > left + width:
            x, y = left, y + metrics.height() + 2
        keys.append(_Key(mark, text, QRectF(x, y, room, metrics.height())))
        x += room + 10
    if keys:
        y += metrics.height()
    size = QSizeF(width + 2 * _PADDING, y + _PADDING * 0.8)
    return LegendLayout(size, title, histogram, boxes, breaks_top, method, tuple(keys))


def _breaks_width(legend: LegendFrame, metrics: QFontMetricsF) -> float:
    widest = max((metrics.horizontalAdvance(text) for text in legend.break_texts), default=0.0)
    return (widest + 6) * len(legend.classes)


def _key_width(text: str, metrics: QFontMetricsF) -> float:
    return _SWATCH.width() + 5 + metrics.horizontalAdvance(text)


def _key_texts(legend: LegendFrame) -> list[tuple[Mark, str]]:
    """The words of the marks that have a pattern; the count of missing places beside theirs."""
    texts = []
    for mark, text in legend.marked_texts:
        if pattern_of(mark, missing=is_blank(mark)):
            counted = f"{text} ({legend.missing})" if mark == Mark.MISSING else text
            texts.append((mark, counted))
    return texts


def paint_legend(
    painter: QPainter,
    corner: QPointF,
    legend: LegendFrame,
    colours: Look,
    font: QFont,
    layout: LegendLayout | None = None,
) -> None:
    """Paint a legend as a card with its top left corner at a point."""
    layout = layout or legend_layout(legend, font)
    paint_legend_card(painter, corner, layout, legend, colours, font)
    paint_histogram(painter, corner, layout, legend, colours)


def paint_legend_card(
    painter: QPainter,
    corner: QPointF,
    layout: LegendLayout,
    legend: LegendFrame,
    colours: Look,
    font: QFont,
    *,
    highlight: int = -1,
) -> None:
    """Paint a legend without the bars of its histogram."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.setPen(QPen(colours.line, 1.0))
    painter.setBrush(colours.panel)
    card = QRectF(QPointF(), layout.size)
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(colours.text)
    painter.setFont(label_font(font, strong=True))
    painter.drawText(layout.title.adjusted(0, 0, 1, 0), left | _WRAP, legend.unit)
    fills = class_colours(legend, colours)
    _paint_fan(painter, layout, legend, colours)
    _paint_classes(painter, layout, legend, colours, highlight)
    painter.setFont(label_font(font, strong=False))
    _paint_breaks(painter, layout, legend, colours)
    if layout.method.height():
        painter.setPen(colours.muted)
        text = _elided(legend.method_text, painter.font(), layout.method)
        painter.drawText(layout.method, left, text)
    _paint_keys(painter, layout, fills, colours)
    painter.restore()


def _elided(text: str, font: QFont, rect: QRectF) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)


class _Axis:
    """The axis of values below the histogram."""

    def __init__(self, legend: LegendFrame, area: QRectF) -> None:
        self.breaks = _breaks(legend)
        ends = [*self.breaks, *(end for one in legend.histogram for end in (one.low, one.high))]
        ends = [end for end in ends if math.isfinite(end)]
        self._low, self._high = min(ends, default=0.0), max(ends, default=0.0)
        self._area = area
        self.is_drawn = area.isValid() and self._high > self._low

    def across(self, value: float) -> float:
        """Where a value lies."""
        inside = min(max(value, self._low), self._high)
        share = (inside - self._low) / (self._high - self._low)
        return self._area.left() + share * self._area.width()


def _breaks(legend: LegendFrame) -> list[float]:
    return [one.low for one in legend.classes] + [one.high for one in legend.classes[-1:]]


def _edges(layout: LegendLayout) -> list[float]:
    """The sides of the classes' boxes."""
    return [box.left() for box in layout.boxes] + [box.right() for box in layout.boxes[-1:]]


def paint_histogram(
    painter: QPainter,
    corner: QPointF,
    layout: LegendLayout,
    legend: LegendFrame,
    colours: Look,
) -> None:
    """Paint how many places have which value, in the colours of their classes."""
    area = layout.histogram
    axis = _Axis(legend, area)
    if not axis.is_drawn:
        return
    fills = class_colours(legend, colours)
    painter.save()
    painter.translate(corner)
    tallest = max(max(one.places for one in legend.histogram), 1)
    for one in legend.histogram:
        if one.places:
            height = max(area.height() * one.places / tallest, 1.5)
            left, right = axis.across(one.low), axis.across(one.high)
            bar = QRectF(left, area.bottom() - height, max(right - left - 0.8, 1.0), height)
            index = _class_of((one.low + one.high) / 2, legend)
            painter.fillRect(bar, colours.muted if colours.patterns else fills[index])
    painter.restore()


def _paint_fan(painter: QPainter, layout: LegendLayout, legend: LegendFrame, colours: Look) -> None:
    """The axis of values, and lines from each break on it down to the classes."""
    area = layout.histogram
    axis = _Axis(legend, area)
    if not axis.is_drawn:
        return
    painter.setPen(QPen(colours.line, 1.0))
    painter.drawLine(QLineF(area.bottomLeft(), area.bottomRight()))
    for value, edge in zip(axis.breaks, _edges(layout), strict=True):
        if math.isfinite(value):
            top = QPointF(axis.across(value), area.bottom())
            painter.drawLine(QLineF(top, QPointF(edge, layout.boxes[0].top())))


def _class_of(value: float, legend: LegendFrame) -> int:
    for index, one in enumerate(legend.classes):
        if value < one.high:
            return index
    return len(legend.classes) - 1


def _paint_classes(
    painter: QPainter,
    layout: LegendLayout,
    legend: LegendFrame,
    colours: Look,
    highlight: int,
) -> None:
    fills = class_colours(legend, colours)
    for box, colour, shade in zip(layout.boxes, fills, shades_of(legend, colours), strict=True):
        painter.fillRect(box, colour)
        paint_shaded_rect(painter, box, shade, colours.text)
    if layout.boxes:
        whole = layout.boxes[0].united(layout.boxes[-1])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.muted, 1.0))
        painter.drawRect(whole)
        if colours.patterns:
            for box in layout.boxes[1:]:
                painter.drawLine(QLineF(box.topLeft(), box.bottomLeft()))
    if 0 <= highlight < len(layout.boxes):
        painter.setPen(QPen(colours.text, 2.0))
        painter.drawRect(layout.boxes[highlight])


def _paint_breaks(
    painter: QPainter, layout: LegendLayout, legend: LegendFrame, colours: Look
) -> None:
    """The breaks below their edges: first and last always, others where there is room."""
    if not layout.boxes or len(legend.break_texts) != len(layout.boxes) + 1:
        return
    metrics = QFontMetricsF(painter.font())
    edges = _edges(layout)
    last = len(edges) - 1
    taken: list[QRectF] = []
    painter.setPen(colours.text)
    for index in (0, last, *range(1, last)):
        text = legend.break_texts[index]
        width = metrics.horizontalAdvance(text)
        left = min(max(edges[index] - width / 2, edges[0]), edges[-1] - width)
        rect = QRectF(left, layout.breaks_top, width, metrics.height())
        if not any(rect.adjusted(-3, 0, 3, 0).intersects(other) for other in taken):
            taken.append(rect)
            painter.drawText(QPointF(left, layout.breaks_top + metrics.ascent()), text)


def _paint_keys(
    painter: QPainter, layout: LegendLayout, fills: tuple[QColor, ...], colours: Look
) -> None:
    """A swatch and a word for each data state that occurs."""
    metrics = QFontMetricsF(painter.font())
    for key in layout.keys:
        top = key.rect.center().y() - _SWATCH.height() / 2
        swatch = QRectF(QPointF(key.rect.left(), top), _SWATCH)
        paint_swatch(painter, swatch, _key_fill(key.mark, fills, colours), colours)
        painter.setPen(colours.text)
        baseline = QPointF(swatch.right() + 5, key.rect.top() + metrics.ascent())
        painter.drawText(baseline, key.text)


def _key_fill(mark: Mark, fills: tuple[QColor, ...], colours: Look) -> Fill:
    if is_blank(mark) or not fills:
        return Fill(colours.missing, pattern_of(mark, missing=is_blank(mark)), colours.hatch)
    colour = fills[len(fills) // 2]
    ink = colours.hatch if colours.patterns else ink_on(colour)
    return Fill(colour, pattern_of(mark, missing=False), ink)


def paint_swatch(painter: QPainter, rect: QRectF, fill: Fill, colours: Look) -> None:
    """A small sample of a fill."""
    painter.fillRect(rect, fill.colour)
    for pattern in PATTERNS:
        if fill.pattern & pattern:
            paint_pattern_over(painter, rect, pattern, fill.ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.muted, 0.8))
    painter.drawRect(rect)
