"""Small pictures kept for painting again: text and halos are dear to paint at each step."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_MARGIN = 4.0  # for what is painted a little outside its rectangle


class Stamps:
    """Paints parts of a picture from pixmaps made when a part is first met."""

    def __init__(self, kept: int = 800) -> None:
        self._kept = kept
        self._pixmaps: dict[Hashable, QPixmap] = {}

    def draw(
        self,
        painter: QPainter,
        key: Hashable,
        rect: QRectF,
        ratio: float,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Blit the part with a key to its place; ``paint`` paints it there when it is new."""
        pixmap = self._pixmaps.get((key, ratio))
        if pixmap is None:
            if len(self._pixmaps) >= self._kept:
                self._pixmaps.clear()
            pixmap = _painted(rect, ratio, paint)
            self._pixmaps[key, ratio] = pixmap
        # On the grid of device pixels, so that text stays crisp.
        x, y = rect.x() - _MARGIN, rect.y() - _MARGIN
        painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), pixmap)


def _painted(rect: QRectF, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(
        round((rect.width() + 2 * _MARGIN) * ratio) + 1,
        round((rect.height() + 2 * _MARGIN) * ratio) + 1,
    )
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_MARGIN - rect.x(), _MARGIN - rect.y())
    paint(painter)
    painter.end()
    return pixmap
