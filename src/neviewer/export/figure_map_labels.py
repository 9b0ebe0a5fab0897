"""Names on the map: the important ones first, none over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from neviewer.export.figure_look import Look
from neviewer.export.figure_map_scene import MapScene

MARKER_RADIUS = 8.0
_HALO = 3.4
_HALO_OPACITY = 0.82
_VEIL = QColor.fromRgbF(0.0, 0.0, 0.0, _HALO_OPACITY)
# Whole pixels, so that the letters are those that are drawn already.
_AROUND = ((-2, 0), (2, 0), (0, -2), (0, 2), (-1, -1), (1, -1), (-1, 1), (1, 1))
_SIZE = 0.9  # of the interface's text
_GAP = 3.0  # between labels
_NARROWEST = 18.0  # place that may bear a name
# How much wider than its place a name may be: county names only where they fit inside.
_OVERHANG = {"province": 10.0, "prefecture": 1.5, "county": 0.95}


class MapLabel(NamedTuple):
    """A placed label: one or two centred lines, the second lighter."""

    code: str
    name: str
    value: str  # empty unless shown below the name
    strong: bool
    rect: QRectF


class _Candidate(NamedTuple):
    code: str
    name: str
    value: str
    marked: bool
    anchor: QPointF
    width: float  # of the place, in pixels


def label_font(base: QFont, *, strong: bool) -> QFont:
    """The font of a label."""
    font = QFont(base)
    font.setBold(strong)
    if base.pixelSize() > 0:  # figures size their text in pixels of the sheet
        font.setPixelSize(round(base.pixelSize() * _SIZE))
    else:
        font.setPointSizeF(base.pointSizeF() * _SIZE)
    return font


def place_labels(
    scene: MapScene, font: QFont, obstacles: Sequence[QRectF] = ()
) -> tuple[MapLabel, ...]:
    """Labels of a scene that overlap neither each other, nor a marker, nor an obstacle."""
    metrics = {strong: QFontMetricsF(label_font(font, strong=strong)) for strong in (False, True)}
    candidates = list(_candidates(scene))
    taken = [*obstacles, *(_marker_rect(one.anchor) for one in candidates if one.marked)]
    inside = scene.viewport.rect().adjusted(2, 2, -2, -2)
    placed: list[MapLabel] = []
    for candidate in candidates:
        strong = candidate.marked or scene.frame.level == "province"
        metric = metrics[strong]
        width = metric.horizontalAdvance(candidate.name)
        if not candidate.marked and width > candidate.width * _OVERHANG[scene.frame.level]:
            continue
        height = metric.height()
        if candidate.value:
            width = max(width, metrics[False].horizontalAdvance(candidate.value))
            height += metrics[False].height()
        for rect in _positions(candidate, width, height):
            padded = rect.adjusted(-_GAP, 0, _GAP, 0)
            if inside.contains(rect) and not any(padded.intersects(other) for other in taken):
                taken.append(padded)
                placed.append(
                    MapLabel(candidate.code, candidate.name, candidate.value, strong, rect)
                )
                break
    return tuple(placed)


def _candidates(scene: MapScene) -> Iterator[_Candidate]:
    """Places in view, the most important first: chosen ones, then by size."""
    marked = scene.marked()[::-1]
    rank = {code: index for index, code in enumerate(marked)}
    frame = scene.frame
    anchors = scene.layers.anchors(frame.level)
    outlines = scene.layer().by_code
    seen = scene.viewport.rect()
    # Measuring a text is dear: places too narrow for any are left out first.
    found: list[tuple[tuple[float, float], _Candidate]] = []
    for code, name, text, value in zip(
        frame.codes, frame.names, frame.texts, frame.values, strict=True
    ):
        if code not in anchors or code not in outlines or not name:
            continue
        bounds = outlines[code].bounds
        if code not in rank and bounds.width() * scene.viewport.scale < _NARROWEST:
            continue
        anchor = scene.viewport.to_pixel(anchors[code])
        if not seen.contains(anchor):
            continue
        shown = text if frame.level == "province" and value is not None else ""
        candidate = _Candidate(
            code, name, shown, code in rank, anchor, bounds.width() * scene.viewport.scale
        )
        order = (rank.get(code, len(rank)), -bounds.width() * bounds.height())
        found.append((order, candidate))
    return (candidate for _, candidate in sorted(found, key=lambda pair: pair[0]))


def _marker_rect(anchor: QPointF) -> QRectF:
    side = 2 * MARKER_RADIUS
    return QRectF(anchor.x() - MARKER_RADIUS, anchor.y() - MARKER_RADIUS, side, side)


def _positions(candidate: _Candidate, width: float, height: float) -> Iterator[QRectF]:
    """Where a label may stand, the best place first."""
    x, y = candidate.anchor.x(), candidate.anchor.y()
    middle = QRectF(x - width / 2, y - height / 2, width, height)
    if not candidate.marked:
        yield middle
        for shift in (0.7, -0.7):
            yield middle.translated(0, shift * height)
        return
    aside = width / 2 + MARKER_RADIUS + _GAP + 1
    above = height / 2 + MARKER_RADIUS + 1
    near = [(aside, 0.0), (-aside, 0.0), (0.0, above), (0.0, -above)]
    if candidate.width > 2 * width:  # large enough to keep the label inside, below the marker
        near = [near[2], near[3], near[0], near[1]]
    corners = [(aside, above), (-aside, above), (aside, -above), (-aside, -above)]
    for dx, dy in (*near, *corners):
        yield middle.translated(dx, dy)


def paint_label(painter: QPainter, label: MapLabel, font: QFont, colours: Look) -> None:
    """Draw a label with a halo that keeps it readable on any colour."""
    glow = QColor(colours.panel)
    glow.setAlphaF(_HALO_OPACITY)
    pen = QPen(glow, _HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    for baseline, text, face in _lines(label, font):
        outline = QPainterPath()
        outline.addText(baseline, face, text)
        painter.strokePath(outline, pen)
        painter.setFont(face)
        painter.setPen(colours.text)
        painter.drawText(baseline, text)


def paint_label_alone(painter: QPainter, label: MapLabel, font: QFont, colours: Look) -> None:
    """Draw a label as ``paint_label`` does, several times faster, where nothing is painted yet.

    The halo is the text set around itself; its opacity is that of all that is there.
    """
    lines = list(_lines(label, font))
    painter.setPen(colours.panel)
    for baseline, text, face in lines:
        painter.setFont(face)
        for dx, dy in _AROUND:
            painter.drawText(baseline + QPointF(dx, dy), text)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(label.rect.adjusted(-_HALO, -_HALO, _HALO, _HALO), _VEIL)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(colours.text)
    for baseline, text, face in lines:
        painter.setFont(face)
        painter.drawText(baseline, text)


def _lines(label: MapLabel, font: QFont) -> Iterator[tuple[QPointF, str, QFont]]:
    """The name, and the value below it, with their baselines and fonts."""
    top = label.rect.top()
    for text, strong in ((label.name, label.strong), (label.value, False)):
        if text:
            face = label_font(font, strong=strong)
            metrics = QFontMetricsF(face)
            left = label.rect.center().x() - metrics.horizontalAdvance(text) / 2
            yield QPointF(left, top + metrics.ascent()), text, face
            top += metrics.height()
