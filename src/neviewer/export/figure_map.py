"""The choropleth as vectors: one painter for the screen, the printer and files."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from neviewer.export.figure_look import Look
from neviewer.export.figure_map_foot import foot_rect, paint_foot
from neviewer.export.figure_map_labels import (
    MARKER_RADIUS,
    label_font,
    paint_label,
    place_labels,
)
from neviewer.export.figure_map_legend import LegendLayout, legend_layout, paint_legend
from neviewer.export.figure_map_paths import PlacedShape
from neviewer.export.figure_map_patterns import PATTERNS, paint_pattern
from neviewer.export.figure_map_scene import MapScene
from neviewer.export.figure_map_shades import paint_shade
from neviewer.export.figure_map_style import Fills

INSET = 12.0  # of legend and credit from the map's edges


def paint_map_figure(painter: QPainter, rect: QRectF, scene: MapScene, font: QFont) -> None:
    """Paint a map with its legend, scale bar and credit line into a rectangle, home in view."""
    layout = legend_layout(scene.frame.legend, font, rect.width())
    home = scene.at_home(rect.size(), legend_room(layout))
    card = legend_rect(home, layout)
    painter.save()
    painter.setClipRect(rect)
    painter.translate(rect.topLeft())
    foot = map_foot_rect(home, layout, font)
    paint_map(painter, home, font, (card, foot))
    paint_legend(painter, card.topLeft(), home.frame.legend, home.colours, font, layout)
    paint_foot(painter, foot, home.frame.credit, home.viewport.scale, home.colours, font)
    painter.restore()


def legend_room(layout: LegendLayout) -> QSizeF:
    """What a legend and the space around it take of a map."""
    return layout.size + QSizeF(2 * INSET, 2 * INSET)


def legend_rect(scene: MapScene, layout: LegendLayout) -> QRectF:
    """Where the legend stands: at the bottom left."""
    top = scene.viewport.height - INSET - layout.size.height()
    return QRectF(QPointF(INSET, top), layout.size)


def map_foot_rect(scene: MapScene, layout: LegendLayout, font: QFont) -> QRectF:
    """Where scale bar and credit line stand: at the bottom right."""
    area = scene.viewport.rect().adjusted(0, 0, -INSET, -INSET / 2)
    return foot_rect(area.size(), legend_room(layout).width(), scene.frame.credit, font)


def paint_map(
    painter: QPainter, scene: MapScene, font: QFont, obstacles: tuple[QRectF, ...] = ()
) -> None:
    """Paint the map itself, everything as paths and text."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_surroundings(painter, scene)
    paint_fills(painter, scene)
    paint_borders(painter, scene)
    paint_marked(painter, scene, font)
    for label in place_labels(scene, font, obstacles):
        paint_label(painter, label, font, scene.colours)


def paint_surroundings(painter: QPainter, scene: MapScene) -> None:
    """Sea, land, and the neighbouring provinces in quiet colours."""
    colours = scene.colours
    painter.fillRect(scene.viewport.rect(), colours.map_sea)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.map_land)
    for placed in scene.layer("land").placed(scene.viewport, wider=True):
        painter.drawPath(placed.path)
    painter.setBrush(colours.map_neighbour)
    for placed in neighbours(scene):
        painter.drawPath(placed.path)


def neighbours(scene: MapScene) -> tuple[PlacedShape, ...]:
    """The provinces around the subject that are in view."""
    return scene.layer("province").placed(scene.viewport, wider=True)


def paint_fills(painter: QPainter, scene: MapScene) -> None:
    """Each place in its class colour, with the pattern of its data state over it."""
    fills = Fills(scene.frame, scene.colours, scene.highlight)
    whole = scene.viewport.rect()
    for shape, path in scene.layer().placed(scene.viewport):
        fill = fills.of(shape.code)
        # A seam in the own colour closes the hairline that antialiasing leaves between two
        # neighbours.
        painter.setPen(QPen(fill.colour, 0.6))
        painter.setBrush(fill.colour)
        painter.drawPath(path)
        if fill.shade_ink is not None:
            paint_shade(painter, path, whole, fill.shade, fill.shade_ink)
        for pattern in PATTERNS:
            if fill.pattern & pattern:
                paint_pattern(painter, path, whole, pattern, fill.ink)


def paint_borders(painter: QPainter, scene: MapScene, *, hairlines: bool = False) -> None:
    """Thin lines between places, stronger ones around prefectures and provinces.

    With ``hairlines`` wide lines are several of one device pixel side by side: on an image that
    is twenty times faster and looks the same.
    """

    def outline(shapes: tuple[PlacedShape, ...], colour: QColor, width: float) -> None:
        if hairlines:
            _paint_hairlines(painter, shapes, colour, width, scene.ratio)
        else:
            painter.setPen(_pen(colour, width))
            for placed in shapes:
                painter.drawPath(placed.path)

    viewport, level, colours = scene.viewport, scene.frame.level, scene.colours
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline(neighbours(scene), colours.line, 0.8)
    outline(scene.layer("land").placed(viewport, wider=True), colours.line, 0.8)
    if level == "county":
        thin = QColor(colours.border)
        thin.setAlphaF(0.6)
        outline(scene.layer().placed(viewport), thin, 0.8)
        outline(scene.layer("prefecture").placed(viewport), colours.border, 1.5)
    elif level == "prefecture":
        outline(scene.layer().placed(viewport), colours.border, 1.0)
    outline(scene.layer("province").placed(viewport), colours.border_strong, 1.3)


def _paint_hairlines(
    painter: QPainter, shapes: tuple[PlacedShape, ...], colour: QColor, width: float, ratio: float
) -> None:
    count = max(1, math.ceil(width * ratio - 0.25))
    spread = width - 1 / ratio
    painter.setPen(QPen(colour, 1 / ratio))
    for index in range(count):
        shift = spread * (index / (count - 1) - 0.5) if count > 1 else 0.0
        painter.translate(shift, shift)
        for placed in shapes:
            painter.drawPath(placed.path)
        painter.translate(-shift, -shift)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def series_colour(scene: MapScene, code: str) -> QColor:
    """The colour that a chosen place has here and in the chart."""
    if code in scene.selected and scene.colours.series:
        return scene.colours.series[scene.selected.index(code) % len(scene.colours.series)]
    return scene.colours.text


def paint_marked(painter: QPainter, scene: MapScene, font: QFont) -> None:
    """Outlines and numbered markers of the chosen places, the one in focus last."""
    outlines = {placed.shape.code: placed.path for placed in scene.layer().placed(scene.viewport)}
    for code in scene.marked():
        if code in outlines:
            width = 3.0 if code == scene.focus else 2.2
            paint_outline(painter, outlines[code], series_colour(scene, code), scene.colours, width)
    anchors = scene.layers.anchors(scene.frame.level)
    for code in scene.marked():
        if code in anchors:
            point = scene.viewport.to_pixel(anchors[code])
            number = str(scene.selected.index(code) + 1) if code in scene.selected else ""
            _paint_marker(
                painter, point, number, series_colour(scene, code), scene.colours, font,
                ringed=code == scene.focus,
            )  # fmt: skip


def paint_outline(
    painter: QPainter, path: QPainterPath, colour: QColor, colours: Look, width: float
) -> None:
    """Draw an outline inside a pale casing, so that it stands out from any neighbour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    casing, line = _pen(colours.panel, width + 2.4), _pen(colour, width)
    for pen in (casing, line):  # at this width a bevel looks round, and costs half
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    painter.setPen(casing)
    painter.drawPath(path)
    painter.setPen(line)
    painter.drawPath(path)


def _paint_marker(
    painter: QPainter,
    point: QPointF,
    number: str,
    colour: QColor,
    colours: Look,
    font: QFont,
    *,
    ringed: bool,
) -> None:
    """A disc with the place in the order of choice; a ring around it shows the focus."""
    radius = MARKER_RADIUS if number else MARKER_RADIUS / 2
    painter.setBrush(colour)
    painter.setPen(QPen(colours.panel, 1.5))
    painter.drawEllipse(point, radius, radius)
    if ringed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(point, radius + 3, radius + 3)
    if number:
        painter.setFont(label_font(font, strong=True))
        painter.setPen(colours.panel)
        box = QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
