"""Scale bar and credit line, at the bottom right of a map."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from neviewer.export.figure_look import Look
from neviewer.export.figure_map_labels import label_font

_CREDIT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
_LONGEST = 120.0  # of the bar, in pixels
_LARGEST = 11.0  # points
_TICK = 4.0
_GAP = 5.0


def _face(font: QFont) -> QFont:
    """Small print: it grows with the text of the interface, but leaves the map to be seen."""
    face = label_font(font, strong=False)
    if face.pointSizeF() > _LARGEST:
        face.setPointSizeF(_LARGEST)
    return face


def foot_rect(area: QSizeF, taken: float, credit: str, font: QFont) -> QRectF:
    """Where both stand on a map, beside what is taken of its left side."""
    metrics = QFontMetricsF(_face(font))
    room = QRectF(0, 0, max(area.width() - taken, 80.0), 1000)
    used = metrics.boundingRect(room, int(_CREDIT), credit)
    width = min(max(used.width() + 2, _LONGEST * 2), room.width())
    height = used.height() + metrics.height() + 2
    return QRectF(area.width() - width, area.height() - height, width, height)


def paint_foot(
    painter: QPainter,
    rect: QRectF,
    credit: str,
    pixels_per_metre: float,
    colours: Look,
    font: QFont,
) -> None:
    """Paint a scale bar above the credit line, both ending at the right of a rectangle."""
    face = _face(font)
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    _paint_scale_bar(painter, rect, pixels_per_metre, colours, metrics)
    area = rect.adjusted(0, metrics.height() + 2, 0, 0)
    if credit:
        _paint_veil(painter, metrics.boundingRect(area, int(_CREDIT), credit), colours)
        painter.setPen(colours.muted)
        painter.drawText(area, int(_CREDIT), credit)


def scale_bar_length(pixels_per_metre: float, room: float = _LONGEST) -> float:
    """The longest of 1, 2 or 5 times a power of ten metres that fits into some pixels."""
    longest = room / pixels_per_metre
    power = 10.0 ** math.floor(math.log10(longest))
    return power * next(step for step in (5, 2, 1) if step * power <= longest * (1 + 1e-9))


def _paint_scale_bar(
    painter: QPainter, rect: QRectF, scale: float, colours: Look, metrics: QFontMetricsF
) -> None:
    """A bar of a round length at the top right, its length written before it."""
    metres = scale_bar_length(scale)
    text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    right, left = rect.right(), rect.right() - metres * scale
    y = rect.top() + metrics.height() / 2 + _TICK / 2
    start = left - _GAP - metrics.horizontalAdvance(text)
    _paint_veil(painter, QRectF(start, rect.top(), right - start, metrics.height()), colours)
    painter.setPen(colours.muted)
    painter.drawText(QPointF(start, rect.top() + metrics.ascent()), text)
    painter.setPen(QPen(colours.muted, 1.3))
    bar = (QPointF(left, y - _TICK), QPointF(left, y), QPointF(right, y), QPointF(right, y - _TICK))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(bar))


def _paint_veil(painter: QPainter, rect: QRectF, colours: Look) -> None:
    """Quieten what lies behind small print."""
    veil = QColor(colours.map_sea)
    veil.setAlphaF(0.72)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(rect.adjusted(-4, 0, 3, 0), 3, 3)
