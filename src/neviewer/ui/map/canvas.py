"""The choropleth on screen: what it shows and which part of the plane is in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from neviewer.derive.frames import MapFrame
from neviewer.export.figure_look import Look
from neviewer.export.figure_map import legend_rect, legend_room, map_foot_rect
from neviewer.export.figure_map_legend import LegendLayout, legend_key, legend_layout
from neviewer.export.figure_map_paths import LayerSource, MapLayers, detail_for
from neviewer.export.figure_map_scene import MapScene
from neviewer.export.figure_map_shades import Shade, class_shades
from neviewer.export.figure_map_style import class_colours
from neviewer.ui.map.navigator import Navigator
from neviewer.ui.map.picture import MapPicture

_SETTLE_MS = 50  # between renderings while the view is moving


class MapCanvas(QWidget):
    """Draws a map frame; it holds no more of the state than it is told."""

    walked = Signal()  # another place is in focus

    def __init__(self, layer: LayerSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = MapLayers(layer)
        self._navigator = Navigator(self._layers)
        self._picture = MapPicture()
        self._frame: MapFrame | None = None
        self._colours: Look | None = None
        self._legend: LegendLayout | None = None
        self._selected: tuple[str, ...] = ()
        self._focus: str | None = None
        self._hover = ""
        self._highlight = -1  # a class of the legend
        self._lasso: list[QPointF] = []
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Room enough for the three provinces and the legend."""
        return QSize(800, 500)

    # What is shown ------------------------------------------------------------------------

    def set_look(self, look: Look) -> None:
        """Paint with the colours of a theme."""
        if look is self._colours:
            return
        self._colours = look
        self.update()

    def set_frame(self, frame: MapFrame, look: Look) -> None:
        """Show a frame; the view stays where it is."""
        self.set_look(look)
        old, self._frame = self._frame, frame
        if old is None or legend_key(old.legend) != legend_key(frame.legend):
            self._lay_out()
        self.update()

    @property
    def frame(self) -> MapFrame | None:
        """What is on show."""
        return self._frame

    def recolour(self, frame: MapFrame) -> None:
        """Colour the places from another frame, without painting; to measure just that."""
        self._frame = frame
        if (scene := self.scene()) is not None:
            self._picture.base.image(scene)

    def set_selection(self, selected: tuple[str, ...], focus: str | None) -> None:
        """Outline the chosen places, in the colours of their lines, and the one in focus."""
        if (selected, focus) != (self._selected, self._focus):
            walked = focus != self._focus
            self._selected, self._focus = tuple(selected), focus
            self.update()
            if walked:
                self.walked.emit()

    @property
    def selected(self) -> tuple[str, ...]:
        """The chosen places."""
        return self._selected

    @property
    def focus(self) -> str | None:
        """The place the keyboard is at."""
        return self._focus

    def set_hover(self, code: str) -> None:
        """Outline the place that another view's pointer is at."""
        if code != self._hover:
            self._hover = code
            self.update()

    def class_colours(self) -> tuple[QColor, ...]:
        """The colours of the classes on show, low to high."""
        if self._frame is None or self._colours is None:
            return ()
        return class_colours(self._frame.legend, self._colours)

    def class_shades(self) -> tuple[Shade, ...]:
        """The shades of the classes on show where density stands for colour, else none."""
        if self._frame is None or self._colours is None or not self._colours.patterns:
            return ()
        return class_shades(self._frame.legend)

    def use_fast_path(self) -> None:
        """Colour through an image of region numbers from now on; needs numpy."""
        from neviewer.ui.map.fast import IdBase

        self._picture.base = IdBase()
        self.update()

    def ahead(self, level: str) -> Callable[[], None]:
        """What makes the shapes that a level is drawn from, for a job to call before the need."""
        layers, detail = (
            self._layers,
            detail_for(self._navigator.viewport, self.devicePixelRatioF()),
        )

        def make() -> None:
            layers.layer(level, detail)
            layers.anchors(level)

        return make

    def scene(self) -> MapScene | None:
        """What is painted, or nothing before there is a frame."""
        if self._frame is None or self._colours is None:
            return None
        return MapScene(
            self._frame,
            self._layers,
            self._colours,
            self._navigator.viewport,
            self._selected,
            self._focus,
            self.devicePixelRatioF(),
            self._highlight,
        )

    def place_at(self, point: QPointF) -> str:
        """The place at a pixel, or an empty text."""
        scene = self.scene()
        return "" if scene is None else self._picture.code_at(scene, point)

    def place_point(self, code: str) -> QPointF:
        """The pixel of a point inside a place of the level on show."""
        scene = self.scene()
        if scene is None:
            return QPointF()
        anchors = self._layers.anchors(scene.frame.level)
        return scene.viewport.to_pixel(anchors[code])

    def place_rect(self, code: str) -> QRect:
        """The pixels around a place of the level on show."""
        scene = self.scene()
        if scene is None:
            return QRect()
        shape = self._layers.layer(scene.frame.level, "coarse").by_code.get(code)
        if shape is None:
            return QRect()
        return scene.viewport.transform().mapRect(shape.bounds).toAlignedRect()

    # Moving the view ----------------------------------------------------------------------

    def home(self) -> None:
        """Show the three provinces whole."""
        self._navigator.home()
        self._moved(at_once=True)

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge or reduce about a pixel, by default the middle."""
        self._navigator.zoom(factor, QRectF(self.rect()).center() if about is None else about)
        self._moved(at_once=True)

    def _lay_out(self) -> None:
        """Make room for the legend."""
        if self._frame is not None:
            self._legend = legend_layout(self._frame.legend, self.font(), self.width())
        self._navigator.set_room(QSizeF(self.size()), self._legend_room())

    def _moved(self, *, at_once: bool) -> None:
        """Repaint; within a gesture the picture is rendered anew only now and then."""
        if at_once:
            self._settle.stop()
        elif not self._settle.isActive():
            self._settle.start()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the subject in view."""
        self._lay_out()
        if event.oldSize().isValid():
            self._moved(at_once=False)

    # Painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, then what lies over it."""
        with QPainter(self) as painter:
            scene = self.scene()
            if scene is None or self._legend is None:
                painter.fillRect(self.rect(), self.palette().window())
                return
            moving = self._settle.isActive()
            covered = self._covered(scene, self._legend)
            self._picture.paint(painter, scene, self.font(), covered, self._hover, moving=moving)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._picture.paint_furniture(painter, scene, self.font(), self._legend)
            if self._lasso:
                self._paint_lasso(painter, scene.colours)
            if self.hasFocus():
                painter.setPen(QPen(scene.colours.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_lasso(self, painter: QPainter, colours: Look) -> None:
        tint = QColor(colours.accent)
        tint.setAlphaF(0.12)
        painter.setBrush(tint)
        painter.setPen(QPen(colours.accent, 1.5, Qt.PenStyle.DashLine))
        painter.drawPolygon(QPolygonF(self._lasso))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        self.update()

    def _covered(self, scene: MapScene, legend: LegendLayout) -> tuple[QRectF, ...]:
        """Where no label can be read, because something lies over the map."""
        return (legend_rect(scene, legend), map_foot_rect(scene, legend, self.font()))

    def _legend_area(self) -> QRectF:
        scene = self.scene()
        if scene is None or self._legend is None:
            return QRectF()
        return legend_rect(scene, self._legend)

    def _legend_room(self) -> QSizeF:
        return legend_room(self._legend) if self._legend else QSizeF()

    def _on_legend(self, point: QPointF) -> bool:
        return self._legend_area().contains(point)
