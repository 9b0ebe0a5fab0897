"""Which part of the plane a map shows, and how large."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform


class Viewport(NamedTuple):
    """A window of pixels on the projected plane, whose y axis points up."""

    x: float  # the point shown in the middle, in metres
    y: float
    scale: float  # pixels per metre
    width: float  # pixels
    height: float

    @classmethod
    def fit(cls, bounds: QRectF, size: QSizeF, margins: QMarginsF) -> Viewport:
        """The largest view of a rectangle of the plane that leaves margins free."""
        inner = QRectF(QPointF(), size).marginsRemoved(margins)
        if bounds.isEmpty():
            return cls(bounds.x(), bounds.y(), 1e-4, size.width(), size.height())
        scale = min(
            max(inner.width(), 1.0) / bounds.width(), max(inner.height(), 1.0) / bounds.height()
        )
        offset = inner.center() - QRectF(QPointF(), size).center()
        middle = bounds.center()
        return cls(
            middle.x() - offset.x() / scale,
            middle.y() + offset.y() / scale,
            scale,
            size.width(),
            size.height(),
        )

    def transform(self) -> QTransform:
        """From metres to pixels."""
        s = self.scale
        return QTransform(
            s, 0.0, 0.0, -s, self.width / 2 - self.x * s, self.height / 2 + self.y * s
        )

    def rect(self) -> QRectF:
        """All its pixels."""
        return QRectF(0.0, 0.0, self.width, self.height)

    def area(self) -> QRectF:
        """What it shows, in metres."""
        width, height = self.width / self.scale, self.height / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def to_map(self, point: QPointF) -> QPointF:
        """Metres at a pixel."""
        return QPointF(
            self.x + (point.x() - self.width / 2) / self.scale,
            self.y - (point.y() - self.height / 2) / self.scale,
        )

    def to_pixel(self, point: QPointF) -> QPointF:
        """The pixel of a point in metres."""
        return QPointF(
            self.width / 2 + (point.x() - self.x) * self.scale,
            self.height / 2 - (point.y() - self.y) * self.scale,
        )

    def zoomed(self, scale: float, about: QPointF) -> Viewport:
        """The view at another scale, with the same place under a pixel."""
        fixed = self.to_map(about)
        return self._replace(
            scale=scale,
            x=fixed.x() - (about.x() - self.width / 2) / scale,
            y=fixed.y() + (about.y() - self.height / 2) / scale,
        )

    def panned(self, dx: float, dy: float) -> Viewport:
        """The view after its picture was dragged by some pixels."""
        return self._replace(x=self.x - dx / self.scale, y=self.y + dy / self.scale)

    def resized(self, size: QSizeF) -> Viewport:
        """The view with the same middle and scale in another size."""
        return self._replace(width=size.width(), height=size.height())

    def kept_near(self, bounds: QRectF) -> Viewport:
        """The view with its middle moved into a rectangle, so that the subject is never lost."""
        return self._replace(
            x=min(max(self.x, bounds.left()), bounds.right()),
            y=min(max(self.y, bounds.top()), bounds.bottom()),
        )
