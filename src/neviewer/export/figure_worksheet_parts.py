"""What is drawn on worksheets: blank maps, and axes to draw a line on."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen

from neviewer.derive.story_drawing import DrawFrame
from neviewer.export.figure_chart_parts import value_ticks, year_ticks
from neviewer.export.figure_map_paths import MapLayers
from neviewer.export.figure_map_viewport import Viewport

_LABELS, _UNIT, _YEARS = 62.0, 22.0, 24.0  # room for ticks left, the unit above, years below
_MOST_YEARS = 14


def paint_blank_map(
    painter: QPainter, room: QRectF, layers: MapLayers, level: str, filled: str = ""
) -> None:
    """The outlines of a level inside those of the provinces, or one place of it filled in."""
    viewport = Viewport.fit(layers.home(), QSizeF(room.size()), QMarginsF(8, 8, 8, 8))
    painter.save()
    painter.setClipRect(room)
    painter.translate(room.topLeft())
    for name, width in ((level, 0.5), ("province", 1.3)):
        for placed in layers.layer(name, "coarse").placed(viewport):
            is_filled = name == level and placed.shape.code == filled
            if filled and not is_filled and name != "province":
                continue  # small as the map of an answer is, other outlines would hide the place
            painter.setBrush(QColor("#888888") if is_filled else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(Qt.GlobalColor.black, width))
            painter.drawPath(placed.path)
    painter.restore()


def paint_axes(
    painter: QPainter, room: QRectF, drawing: DrawFrame, *, answered: bool = False
) -> None:
    """Axes with what is given of a line; the whole of it when answered."""
    plot = room.adjusted(_LABELS, _UNIT, -12, -_YEARS)
    scale = drawing.per_unit
    first, last = drawing.positions[0], drawing.positions[-1]
    years = (last - first) or 1.0
    spread = drawing.high - drawing.low

    def at(position: float, value: float) -> QPointF:
        x = plot.left() + plot.width() * (position - first) / years
        return QPointF(x, plot.bottom() - plot.height() * (value - drawing.low) / spread)

    font = QFont(QGuiApplication.font())
    font.setPixelSize(10)
    painter.setFont(font)
    most = max(3, int(plot.height() / 28))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for tick in value_ticks(drawing.low * scale, drawing.high * scale, most):
        left = at(first, tick.value / scale)
        is_zero = abs(tick.value) < 1e-12
        painter.setPen(QPen(Qt.GlobalColor.black if is_zero else Qt.GlobalColor.lightGray, 0.7))
        painter.drawLine(left, at(last, tick.value / scale))
        painter.setPen(Qt.GlobalColor.black)
        box = QRectF(room.left(), left.y() - 8, _LABELS - 8, 16)
        painter.drawText(box, int(right), tick.text)
    painter.drawText(QRectF(room.left(), room.top(), room.width(), 16), 0, drawing.unit)
    painter.setPen(QPen(Qt.GlobalColor.lightGray, 0.7))
    for position in drawing.positions:
        painter.drawLine(at(position, drawing.low), at(position, drawing.high))
    painter.setPen(QPen(Qt.GlobalColor.black, 0.7))
    for tick in year_ticks(first, last, _MOST_YEARS):
        foot = at(tick.value, drawing.low)
        box = QRectF(foot.x() - 30, foot.y() + 5, 60, 16)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), tick.text)
    painter.setPen(QPen(Qt.GlobalColor.black, 1.0))
    painter.drawLine(at(first, drawing.low), at(last, drawing.low))
    painter.drawLine(at(first, drawing.low), at(first, drawing.high))
    known = len(drawing.values) if answered else drawing.given
    points = [at(p, v) for p, v in zip(drawing.positions, drawing.values, strict=True)][:known]
    painter.setPen(QPen(Qt.GlobalColor.black, 1.8))
    painter.drawPolyline(points)
    painter.setBrush(Qt.GlobalColor.black)
    for point in points if len(points) < 20 else points[-1:]:
        painter.drawEllipse(point, 2.2, 2.2)
