"""Painter paths of map layers, made from WKB rings without numpy."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform
from shiboken6 import VoidPtr

from neviewer.export.figure_map_viewport import Viewport

OWN = "northeast"  # the scope of the places a map is about; all others are surroundings
_BYTES_PER_POINT = 16

# Metres per device pixel up to which a level of detail is worth its vertices.
_DETAILS = ((350.0, "fine"), (1300.0, "medium"))


class ShapeLike(Protocol):
    """One place's outline: rings of little-endian float64 x, y in metres, y up."""

    @property
    def code(self) -> str:
        """The place."""

    @property
    def scope(self) -> str:
        """Whether the place is part of the map's subject or of its surroundings."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Least and greatest x, least and greatest y."""

    @property
    def rings(self) -> Sequence[bytes | memoryview]:
        """Outer rings and holes, each closed."""


LayerSource = Callable[[str, str], Iterable[ShapeLike]]


class ShapePath:
    """A place's outline as a painter path, in metres."""

    __slots__ = ("_anchor", "bounds", "code", "path")

    def __init__(self, shape: ShapeLike) -> None:
        self.code = shape.code
        self.path = QPainterPath()
        largest: bytes | memoryview = b""
        size = 0.0
        for ring in shape.rings:
            polygon = ring_polygon(ring)
            self.path.addPolygon(polygon)
            box = polygon.boundingRect()
            if box.width() * box.height() > size:
                largest, size = ring, box.width() * box.height()
        self.bounds = self.path.boundingRect()
        self._anchor: QPointF | bytes | memoryview = largest

    @property
    def anchor(self) -> QPointF:
        """A point well inside the largest part, where a label or marker may stand."""
        if not isinstance(self._anchor, QPointF):
            self._anchor = _inner_point(self._anchor)
        return self._anchor


class PlacedShape(NamedTuple):
    """An outline in pixels of a viewport."""

    shape: ShapePath
    path: QPainterPath


class MapLayer:
    """The outlines of one level at one detail, the subject's apart from the surroundings."""

    def __init__(self, shapes: Iterable[ShapeLike]) -> None:
        listed = list(shapes)
        self.own = tuple(ShapePath(shape) for shape in listed if shape.scope == OWN)
        # Most of the surroundings are never in view: they become paths when they are.
        self._wider = [shape for shape in listed if shape.scope != OWN]
        self._wider_paths: dict[str, ShapePath] = {}
        self.by_code = {shape.code: shape for shape in self.own}
        self._placed: dict[bool, tuple[Viewport, tuple[PlacedShape, ...]]] = {}

    def bounds(self) -> QRectF:
        """The rectangle around the subject's places, in metres."""
        box = QRectF()
        for shape in self.own:
            box = box.united(shape.bounds)
        return box

    def placed(self, viewport: Viewport, *, wider: bool = False) -> tuple[PlacedShape, ...]:
        """The outlines that a viewport shows, in its pixels; the last answer is kept."""
        known = self._placed.get(wider)
        if known is not None and known[0] == viewport:
            return known[1]
        seen = viewport.area()
        transform = viewport.transform()
        placed = tuple(
            PlacedShape(shape, transform.map(shape.path))
            for shape in (self._wider_in(seen) if wider else self.own)
            if seen.intersects(shape.bounds)
        )
        self._placed[wider] = (viewport, placed)
        return placed

    def _wider_in(self, seen: QRectF) -> Iterator[ShapePath]:
        for shape in self._wider:
            left, right, bottom, top = shape.box
            if seen.intersects(QRectF(left, bottom, right - left, top - bottom)):
                if shape.code not in self._wider_paths:
                    self._wider_paths[shape.code] = ShapePath(shape)
                yield self._wider_paths[shape.code]


class MapLayers:
    """Layers by level and detail, each read and built when first needed."""

    def __init__(self, source: LayerSource) -> None:
        self._source = source
        self._layers: dict[tuple[str, str], MapLayer] = {}
        self._home: QRectF | None = None

    def layer(self, level: str, detail: str) -> MapLayer:
        """The outlines of a level at a detail."""
        key = (level, detail)
        if key not in self._layers:
            self._layers[key] = MapLayer(self._source(level, detail))
        return self._layers[key]

    def home(self) -> QRectF:
        """The rectangle around the map's subject, in metres."""
        if self._home is None:
            self._home = self.layer("province", "coarse").bounds()
        return self._home

    def anchors(self, level: str) -> dict[str, QPointF]:
        """A point inside each of a level's places, in metres."""
        return {code: shape.anchor for code, shape in self.layer(level, "coarse").by_code.items()}


def detail_for(viewport: Viewport, ratio: float = 1.0) -> str:
    """The coarsest detail that still looks exact at a scale and device pixel ratio."""
    metres = 1.0 / (viewport.scale * ratio)
    return next((detail for limit, detail in _DETAILS if metres <= limit), "coarse")


def ring_polygon(ring: bytes | memoryview) -> QPolygonF:
    """A polygon with the points of a WKB ring, copied as one block."""
    data = memoryview(ring).cast("B")
    polygon = QPolygonF()
    polygon.resize(len(data) // _BYTES_PER_POINT)
    if not polygon.isEmpty():
        memoryview(VoidPtr(polygon.data(), len(data), True)).cast("B")[:] = data  # type: ignore[arg-type, call-arg]
    return polygon


def moved(path: QPainterPath, old: Viewport, new: Viewport) -> QPainterPath:
    """A path in pixels of one viewport, in those of another."""
    return between(old, new).map(path)


def between(old: Viewport, new: Viewport) -> QTransform:
    """The transform from pixels of one viewport to those of another."""
    back, _ = old.transform().inverted()
    return back * new.transform()


def _inner_point(ring: bytes | memoryview) -> QPointF:
    """The centroid, or the middle of the widest stretch at its height when that lies outside."""
    points = [*struct.iter_unpack("<dd", ring)]
    if len(points) < 3:
        return ring_polygon(ring).boundingRect().center()
    x0, y0 = points[0]
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        area += cross
        x += (ax + bx - 2 * x0) * cross
        y += (ay + by - 2 * y0) * cross
    if not area:
        return ring_polygon(ring).boundingRect().center()
    middle = QPointF(x0 + x / (3 * area), y0 + y / (3 * area))
    return QPointF(_widest_middle(points, middle.x(), middle.y()), middle.y())


def _widest_middle(points: list[tuple[float, float]], x: float, y: float) -> float:
    """``x`` when it has room to both sides at height ``y``, else the middle of the widest span."""
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True)
        if (ay > y) != (by > y)
    )
    spans = list(zip(crossings[::2], crossings[1::2], strict=False))
    if not spans:
        return x
    low, high = max(spans, key=lambda span: span[1] - span[0])
    margin = (high - low) / 4
    if any(left + margin <= x <= right - margin for left, right in spans):
        return x
    return (low + high) / 2
