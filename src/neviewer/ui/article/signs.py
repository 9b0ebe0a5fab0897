"""How claims look in the text: a tint, a line whose style tells the verdict, and a small sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

_TINT, _STRONG_TINT = 26, 58  # of 255
_WAVE = 2.6


def verdict_pen(verdict: str, colour: QColor, width: float) -> QPen:
    """The pen of a verdict's line, where the line is a single one."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = {
        "other basis": (5.0, 1.6, 1.2, 1.6),
        "ambiguous": (3.4, 2.0),
        "not in the data": (1.2, 1.5),
        "not checkable": (1.2, 3.6),
    }
    if verdict in dashes:
        pen.setDashPattern(dashes[verdict])
    return pen


def paint_tint(painter: QPainter, box: QRectF, colour: QColor, *, strong: bool) -> None:
    """Paint the ground of a claim."""
    tint = QColor(colour)
    tint.setAlpha(_STRONG_TINT if strong else _TINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(box, 3, 3)


def paint_line(
    painter: QPainter, left: float, right: float, y: float, verdict: str, colour: QColor
) -> None:
    """Paint a verdict's line: each has a style of its own."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if verdict == "contradicts":
        painter.setPen(QPen(colour, 1.4))
        count = max(2, round((right - left) / _WAVE))
        step = (right - left) / count
        points = [QPointF(left + n * step, y + (1.4 if n % 2 else -1.4)) for n in range(count + 1)]
        painter.drawPolyline(QPolygonF(points))
    elif verdict == "since revised":
        painter.setPen(QPen(colour, 1.1))
        for shift in (-1.3, 1.3):
            painter.drawLine(QPointF(left, y + shift), QPointF(right, y + shift))
    else:
        painter.setPen(verdict_pen(verdict, colour, 1.8))
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def paint_sign(painter: QPainter, at: QPointF, sign: str, font: QFont, colour: QColor) -> None:
    """Paint the small sign of a verdict with its baseline at a point."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, sign)
