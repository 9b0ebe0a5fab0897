"""Moves the view over the plane, within bounds."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

from neviewer.export.figure_map_paths import MapLayers
from neviewer.export.figure_map_scene import home_viewport
from neviewer.export.figure_map_viewport import Viewport

_FARTHEST, _NEAREST = 1 / 1.5, 40.0  # scales, relative to the home view's
_ROOM = 0.25  # of the view, around a place that is zoomed to


class Navigator:
    """The part of the plane in view; it stays at home through resizing until it is moved."""

    def __init__(self, layers: MapLayers) -> None:
        self._layers = layers
        self._size = QSizeF(1.0, 1.0)
        self._legend = QSizeF()
        self._home: Viewport | None = None
        self._viewport: Viewport | None = None

    @property
    def viewport(self) -> Viewport:
        """What is in view."""
        if self._viewport is None:
            self._viewport = self.home_viewport
        return self._viewport

    @property
    def home_viewport(self) -> Viewport:
        """The whole subject in the current size."""
        if self._home is None:
            self._home = home_viewport(self._layers, self._size, self._legend)
        return self._home

    def is_home(self) -> bool:
        """Whether the whole subject is in view."""
        return self.viewport == self.home_viewport

    def set_room(self, size: QSizeF, legend: QSizeF) -> None:
        """Tell how large the view is, and how much of its corner the legend takes."""
        if (size, legend) == (self._size, self._legend):
            return
        at_home = self._viewport is None or self.is_home()
        self._size, self._legend, self._home = size, legend, None
        self._viewport = None if at_home else self.viewport.resized(size)

    def home(self) -> None:
        """Show the whole subject."""
        self._viewport = None

    def zoom(self, factor: float, about: QPointF) -> None:
        """Enlarge or reduce, keeping the place under a pixel where it is."""
        normal = self.home_viewport.scale
        scale = min(max(self.viewport.scale * factor, normal * _FARTHEST), normal * _NEAREST)
        self._viewport = self._bounded(self.viewport.zoomed(scale, about))

    def pan(self, dx: float, dy: float) -> None:
        """Drag the picture by some pixels."""
        self._viewport = self._bounded(self.viewport.panned(dx, dy))

    def show_area(self, bounds: QRectF) -> None:
        """Zoom to a rectangle of the plane."""
        x, y = self._size.width() * _ROOM, self._size.height() * _ROOM
        fitted = Viewport.fit(bounds, self._size, QMarginsF(x, y, x, y))
        middle = self.viewport.rect().center()
        self._viewport = fitted
        self.zoom(1.0, middle)

    def reveal(self, point: QPointF) -> bool:
        """Bring a point of the plane well into view; say whether that moved anything."""
        viewport = self.viewport
        inner = viewport.rect().adjusted(40, 40, -40, -40)
        pixel = viewport.to_pixel(point)
        if inner.contains(pixel) or not inner.isValid():
            return False
        x = min(max(pixel.x(), inner.left()), inner.right())
        y = min(max(pixel.y(), inner.top()), inner.bottom())
        self.pan(x - pixel.x(), y - pixel.y())
        return True

    def _bounded(self, viewport: Viewport) -> Viewport:
        return viewport.kept_near(self._layers.home())
