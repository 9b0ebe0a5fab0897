"""All that a painted map depends on, as one value."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QSizeF

from neviewer.derive.frames import MapFrame
from neviewer.export.figure_look import Look
from neviewer.export.figure_map_paths import MapLayer, MapLayers, detail_for
from neviewer.export.figure_map_viewport import Viewport

_MARGIN = 16.0
_FOOT = 30.0  # below the subject, for the scale bar and the credit line


class MapScene(NamedTuple):
    """A frame, the shapes to draw it with, the part of the plane in view, and what is chosen."""

    frame: MapFrame
    layers: MapLayers
    colours: Look
    viewport: Viewport
    selected: tuple[str, ...] = ()  # in order of choice
    focus: str | None = None
    ratio: float = 1.0  # device pixels per pixel
    highlight: int = -1  # the class that stands out, if any

    @property
    def detail(self) -> str:
        """The level of detail that fits the scale."""
        return detail_for(self.viewport, self.ratio)

    def layer(self, level: str = "") -> MapLayer:
        """A layer at the fitting detail, by default the one the frame is about."""
        return self.layers.layer(level or self.frame.level, self.detail)

    def marked(self) -> tuple[str, ...]:
        """Selected places and the one in focus, the latter last."""
        if self.focus is None:
            return self.selected
        return (*(code for code in self.selected if code != self.focus), self.focus)

    def at_home(self, size: QSizeF, legend: QSizeF) -> MapScene:
        """The scene with the whole subject in view, beside a legend."""
        return self._replace(viewport=home_viewport(self.layers, size, legend))


def home_viewport(layers: MapLayers, size: QSizeF, legend: QSizeF | None = None) -> Viewport:
    """The whole subject as large as can be, clear of a legend at the bottom left.

    It stays in the middle where that has room, else it moves right, and only where that is not
    enough it becomes smaller, beside the legend or above it.
    """
    bounds = layers.home()
    whole = Viewport.fit(bounds, size, _margins())
    if legend is None or legend.isEmpty():
        return whole
    spare = size.width() - bounds.width() * whole.scale
    if spare - _MARGIN >= legend.width():
        return whole.panned(max(0.0, legend.width() - spare / 2), 0.0)
    beside = Viewport.fit(bounds, size, _margins(left=legend.width()))
    above = Viewport.fit(bounds, size, _margins(bottom=legend.height()))
    return beside if beside.scale >= above.scale else above


def _margins(*, left: float = 0.0, bottom: float = 0.0) -> QMarginsF:
    return QMarginsF(max(left, _MARGIN), _MARGIN, _MARGIN, max(bottom, _FOOT))
