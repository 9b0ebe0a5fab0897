"""The rendered parts of a map on screen, made anew only when what they show changes."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPixmap

from neviewer.export.figure_map import (
    legend_rect,
    map_foot_rect,
    paint_borders,
    paint_fills,
    paint_marked,
    paint_outline,
    paint_surroundings,
)
from neviewer.export.figure_map_foot import paint_foot
from neviewer.export.figure_map_labels import MapLabel, paint_label_alone, place_labels
from neviewer.export.figure_map_legend import (
    LegendLayout,
    legend_key,
    paint_histogram,
    paint_legend_card,
)
from neviewer.export.figure_map_paths import between
from neviewer.export.figure_map_scene import MapScene
from neviewer.export.figure_map_viewport import Viewport
from neviewer.ui.stamps import Stamps

_LABELS_KEPT = 16


class Base(Protocol):
    """What lies under the borders: sea, land, and the coloured places."""

    def image(self, scene: MapScene) -> QImage:
        """The picture of a scene, from what was rendered last where that still holds."""

    def code_at(self, scene: MapScene, point: QPointF) -> str:
        """The place at a pixel, or an empty text."""


def device_size(scene: MapScene) -> QSize:
    """The size of a scene's pictures in device pixels."""
    viewport = scene.viewport
    return QSize(
        max(1, round(viewport.width * scene.ratio)), max(1, round(viewport.height * scene.ratio))
    )


class PathBase:
    """Paints the paths themselves: slower at each step in time, but ready without numpy."""

    def __init__(self) -> None:
        self._image = QImage()
        self._key: tuple[object, ...] = ()

    def image(self, scene: MapScene) -> QImage:
        """The picture of a scene."""
        key = (scene.viewport, scene.ratio, scene.frame, id(scene.colours), scene.highlight)
        if key != self._key:
            self._key = key
            self._image = QImage(device_size(scene), QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(scene.ratio)
            painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_surroundings(painter, scene)
            paint_fills(painter, scene)
            painter.end()
        return self._image

    def code_at(self, scene: MapScene, point: QPointF) -> str:
        """The place at a pixel, or an empty text."""
        on_map = scene.viewport.to_map(point)
        for shape in scene.layer().own:
            if shape.bounds.contains(on_map) and shape.path.contains(on_map):
                return shape.code
        return ""


class MapPicture:
    """Base, borders with the chosen places' outlines, and labels of a scene."""

    hover_width = 1.4  # of the outline of the place under the pointer

    def __init__(self, kept: int = 800) -> None:
        """``kept`` is how many small pictures of texts may be held."""
        self.base: Base = PathBase()
        self._rendered: MapScene | None = None
        self._borders = QPixmap()
        self._borders_key: tuple[object, ...] = ()
        self._overlay = QPixmap()
        self._overlay_key: tuple[object, ...] = ()
        self._labels: dict[tuple[object, ...], tuple[MapLabel, ...]] = {}
        self._stamps = Stamps(kept)
        self._hovers = Stamps(kept=3)

    def paint(
        self,
        painter: QPainter,
        scene: MapScene,
        font: QFont,
        obstacles: tuple[QRectF, ...],
        hover: str = "",
        *,
        moving: bool,
    ) -> None:
        """Paint a scene; while it is moving, the last rendering is shown where it belongs."""
        drawn = self._still_usable(scene) if moving else None
        if drawn is None:
            drawn = self._rendered = scene
        base = self.base.image(drawn)
        overlay = self._overlay_of(drawn, font)
        if drawn.viewport == scene.viewport:
            painter.drawImage(QPointF(), base)
            painter.drawPixmap(QPointF(), overlay)
        else:
            self._paint_moved(painter, drawn.viewport, scene, base, overlay)
        self._paint_hover(painter, scene, hover)
        for label in self._labels_of(scene, font, obstacles):
            self._paint_label(painter, label, scene, font)

    def code_at(self, scene: MapScene, point: QPointF) -> str:
        """The place at a pixel of a scene, or an empty text."""
        drawn = self._still_usable(scene) or scene
        if drawn.viewport != scene.viewport:
            point = between(scene.viewport, drawn.viewport).map(point)
        return self.base.code_at(drawn, point)

    def _still_usable(self, scene: MapScene) -> MapScene | None:
        """The rendered view with today's frame and choice, if only the viewport moved."""
        old = self._rendered
        if old is None or old.ratio != scene.ratio or old.frame.level != scene.frame.level:
            return None
        return MapScene(
            scene.frame,
            scene.layers,
            scene.colours,
            old.viewport,
            scene.selected,
            scene.focus,
            scene.ratio,
            scene.highlight,
        )

    @staticmethod
    def _paint_moved(
        painter: QPainter, old: Viewport, scene: MapScene, base: QImage, overlay: QPixmap
    ) -> None:
        painter.fillRect(scene.viewport.rect(), scene.colours.map_land)
        painter.save()
        painter.setTransform(between(old, scene.viewport), True)
        painter.drawImage(QPointF(), base)
        painter.drawPixmap(QPointF(), overlay)
        painter.restore()

    def _overlay_of(self, scene: MapScene, font: QFont) -> QPixmap:
        """Borders, and over them the outlines of the chosen places."""
        level = scene.frame.level
        key = (scene.viewport, scene.ratio, level, id(scene.colours))
        if key != self._borders_key:
            self._borders_key = key
            self._borders = _transparent(scene)
            painter = QPainter(self._borders)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_borders(painter, scene, hairlines=True)
            painter.end()
        if not scene.marked():
            return self._borders
        marked_key = (*key, scene.selected, scene.focus)
        if marked_key != self._overlay_key:
            self._overlay_key = marked_key
            self._overlay = self._borders.copy()
            painter = QPainter(self._overlay)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_marked(painter, scene, font)
            painter.end()
        return self._overlay

    def _labels_of(
        self, scene: MapScene, font: QFont, obstacles: tuple[QRectF, ...]
    ) -> tuple[MapLabel, ...]:
        frame = scene.frame
        # Values are part of the labels of provinces only: other levels keep theirs over time.
        texts = frame.texts if frame.level == "province" else ()
        areas = tuple(area.getRect() for area in obstacles)
        key = (
            scene.viewport,
            scene.ratio,
            frame.level,
            frame.names,
            texts,
            scene.marked(),
            font.key(),
            areas,
        )
        # The legend, an obstacle, changes its size with the data states of a period: playing
        # comes back to the same few arrangements.
        if key not in self._labels:
            if len(self._labels) >= _LABELS_KEPT:
                self._labels.clear()
            self._labels[key] = place_labels(scene, font, obstacles)
        return self._labels[key]

    def _paint_label(
        self, painter: QPainter, label: MapLabel, scene: MapScene, font: QFont
    ) -> None:
        key = (label.name, label.value, label.strong, font.key(), id(scene.colours))
        self._stamps.draw(
            painter,
            key,
            label.rect,
            scene.ratio,
            lambda stamp: paint_label_alone(stamp, label, font, scene.colours),
        )

    def _paint_hover(self, painter: QPainter, scene: MapScene, code: str) -> None:
        """Outline the place under the pointer."""
        shape = scene.layer().by_code.get(code)
        if shape is None:
            return
        path = scene.viewport.transform().map(shape.path)
        colours, more = scene.colours, self.hover_width
        self._hovers.draw(
            painter,
            (code, scene.frame.level, scene.viewport, id(colours)),
            path.boundingRect().adjusted(-more, -more, more, more) & scene.viewport.rect(),
            scene.ratio,
            lambda stamp: paint_outline(stamp, path, colours.text, colours, self.hover_width),
        )

    def paint_furniture(
        self, painter: QPainter, scene: MapScene, font: QFont, layout: LegendLayout
    ) -> None:
        """Paint the legend, the scale bar and the credit line over the map."""
        legend, colours = scene.frame.legend, scene.colours
        card = legend_rect(scene, layout)
        self._stamps.draw(
            painter,
            (legend_key(legend), scene.highlight, font.key(), id(colours)),
            card,
            scene.ratio,
            lambda stamp: paint_legend_card(
                stamp, card.topLeft(), layout, legend, colours, font, highlight=scene.highlight
            ),
        )
        paint_histogram(painter, card.topLeft(), layout, legend, colours)
        foot = map_foot_rect(scene, layout, font)
        scale, credit = scene.viewport.scale, scene.frame.credit
        self._stamps.draw(
            painter,
            (foot.width(), foot.height(), scale, credit, font.key(), id(colours)),
            foot,
            scene.ratio,
            lambda stamp: paint_foot(stamp, foot, credit, scale, colours, font),
        )


def _transparent(scene: MapScene) -> QPixmap:
    pixmap = QPixmap(device_size(scene))
    pixmap.setDevicePixelRatio(scene.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
