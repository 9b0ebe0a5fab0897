"""The map as an image of region numbers and a table of colours.

Numbers are rendered once per view; a step in time is one look-up per pixel. Import this module
only when numpy may be imported: the first paint does without.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from neviewer.export.figure_map import neighbours
from neviewer.export.figure_map_patterns import PATTERNS, paint_pattern_over
from neviewer.export.figure_map_scene import MapScene
from neviewer.export.figure_map_shades import DOTS_APART, LINES_APART, SOLID
from neviewer.export.figure_map_style import Fills
from neviewer.ui.map.picture import device_size

# Numbers below _FIRST are the surroundings; the places' follow. All of them are there once for
# each combination of patterns whose ink a pixel may be.
_SEA, _LAND, _NEIGHBOUR, _FIRST = 0, 1, 2, 3
_TILE = 504  # pixels at ratio 1; a multiple of 7, 9 and of 4 for ratios in quarters
_COMBINATIONS = 2 ** len(PATTERNS)

Numbers = npt.NDArray[np.uint16]
Thresholds = npt.NDArray[np.uint8]


class IdBase:
    """Colours a scene through its image of region numbers."""

    def __init__(self) -> None:
        self._view: tuple[object, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._plain: Numbers = np.zeros((1, 1), np.uint16)  # a place's number at each pixel
        self._index: npt.NDArray[np.intp] = np.zeros((1, 1), np.intp)  # with patterns
        self._sheet: npt.NDArray[np.intp] = np.zeros((1, 1), np.intp)  # of patterns
        self._sheet_of: tuple[object, ...] = ()
        self._shades: tuple[Thresholds, Thresholds] | None = None  # of lines and of dots
        self._buffer: npt.NDArray[np.uint32] = np.zeros((1, 1), np.uint32)
        self._image = QImage()
        self._coloured: tuple[object, ...] = ()

    def image(self, scene: MapScene) -> QImage:
        """The picture of a scene."""
        self._number(scene)
        key = self._key(scene)
        if key != self._coloured:
            self._coloured = key
            table = self._table(scene)
            # Every index lies in the table; "wrap" spares the check of each, and is the fastest.
            np.take(table, self._index, out=self._buffer, mode="wrap")
            if scene.colours.patterns:
                self._shade(scene, table)
        return self._image

    def _key(self, scene: MapScene) -> tuple[object, ...]:
        """What the colours depend on."""
        return (scene.frame, id(scene.colours), scene.highlight)

    def _table(self, scene: MapScene) -> npt.NDArray[np.uint32]:
        """The colour of every number."""
        return colour_table(scene, self._codes)

    def code_at(self, scene: MapScene, point: QPointF) -> str:
        """The place at a pixel, or an empty text."""
        self._number(scene)
        column, row = int(point.x() * scene.ratio), int(point.y() * scene.ratio)
        height, width = self._plain.shape
        if not (0 <= row < height and 0 <= column < width):
            return ""
        number = int(self._plain[row, column])
        return self._codes[number - _FIRST] if number >= _FIRST else ""

    def _number(self, scene: MapScene) -> None:
        """Render the region numbers of a scene's view, unless that is what there is."""
        view = (scene.viewport, scene.ratio, scene.frame.level)
        if view == self._view:
            return
        self._view, self._coloured = view, ()
        size = device_size(scene)
        self._codes = tuple(shape.code for shape in scene.layer().own)
        self._plain = _render_numbers(scene, size)
        if self._buffer.shape != self._plain.shape:  # else the memory is used again
            self._buffer = np.zeros(self._plain.shape, np.uint32)
            self._index = np.zeros(self._plain.shape, np.intp)
        count = np.intp(_FIRST + len(self._codes))
        np.multiply(self._mask_patterns(scene, size), count, out=self._index)
        self._index += self._plain
        self._image = QImage(
            self._buffer.data,
            size.width(),
            size.height(),
            size.width() * 4,
            QImage.Format.Format_RGB32,
        )
        self._image.setDevicePixelRatio(scene.ratio)

    def _shade(self, scene: MapScene, table: npt.NDArray[np.uint32]) -> None:
        """Ink the places by their density where no sign of a data state is."""
        if self._shades is None or self._shades[0].shape != self._plain.shape:
            self._shades = _thresholds(self._plain.shape, scene.ratio)
        fills = Fills(scene.frame, scene.colours, scene.highlight)
        chosen = [fills.of(code) for code in self._codes]
        inks = [(each.shade_ink or each.ink).rgb() for each in chosen]
        for thresholds, dots in zip(self._shades, (False, True), strict=True):
            strengths = [each.shade.strength * (each.shade.dots == dots) for each in chosen]
            strength = np.array([0] * _FIRST + strengths, np.uint8)
            inked = thresholds < strength[self._plain]
            inked &= self._buffer == table[self._plain]  # the place's own paper
            ink = np.array([0] * _FIRST + inks, np.uint32)
            self._buffer[inked] = ink[self._plain[inked]]

    def _mask_patterns(self, scene: MapScene, size: QSize) -> npt.NDArray[np.intp]:
        """Which patterns have ink at each pixel: a part of a sheet that grows with the view."""
        tile = _pattern_tile(scene.ratio)
        rows, columns = -(-size.height() // len(tile)), -(-size.width() // len(tile))
        if self._sheet_of != (scene.ratio, rows, columns):
            self._sheet_of = (scene.ratio, rows, columns)
            self._sheet = np.tile(tile, (rows, columns))
        return self._sheet[: size.height(), : size.width()]


def colour_table(scene: MapScene, codes: tuple[str, ...]) -> npt.NDArray[np.uint32]:
    """The colour of every number."""
    fills = Fills(scene.frame, scene.colours, scene.highlight)
    chosen = [fills.of(code) for code in codes]
    kinds = {id(fill): fill for fill in chosen}  # few: each class with each pattern once
    parts = {
        key: (fill.colour.rgb(), fill.ink.rgb(), int(fill.pattern)) for key, fill in kinds.items()
    }
    colours = scene.colours
    around = (colours.map_sea, colours.map_land, colours.map_neighbour)
    rows = [(colour.rgb(), 0, 0) for colour in around] + [parts[id(fill)] for fill in chosen]
    paper, ink, drawn = np.array(rows, np.uint32).T
    return np.concatenate([np.where(drawn & bits, ink, paper) for bits in range(_COMBINATIONS)])


def _render_numbers(scene: MapScene, size: QSize) -> Numbers:
    """The number of the place at each pixel; without antialiasing, so that none blend."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(_SEA)
    painter = QPainter(image)
    painter.scale(scene.ratio, scene.ratio)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_number_colour(_LAND))
    for placed in scene.layer("land").placed(scene.viewport, wider=True):
        painter.drawPath(placed.path)
    painter.setBrush(_number_colour(_NEIGHBOUR))
    for placed in neighbours(scene):
        painter.drawPath(placed.path)
    numbers = {shape.code: index for index, shape in enumerate(scene.layer().own, _FIRST)}
    for shape, path in scene.layer().placed(scene.viewport):
        painter.setBrush(_number_colour(numbers[shape.code]))
        painter.drawPath(path)
    painter.end()
    return _pixels(image).astype(np.uint16)  # the opacity is beyond these bits


@cache
def _pattern_tile(ratio: float) -> npt.NDArray[np.intp]:
    """The patterns of a square that repeats without a seam: all spacings divide its side."""
    side = round(_TILE * ratio)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    painter.setCompositionMode(QPainter.CompositionMode.RasterOp_SourceOrDestination)
    whole = QRectF(0, 0, _TILE, _TILE).adjusted(-_TILE / 4, -_TILE / 4, _TILE / 4, _TILE / 4)
    for pattern in PATTERNS:
        paint_pattern_over(painter, whole, pattern, _number_colour(int(pattern)))
    painter.end()
    return (_pixels(image) & np.uint32(0xFFFFFF)).astype(np.intp)


def _thresholds(shape: tuple[int, ...], ratio: float) -> tuple[Thresholds, Thresholds]:
    """From which strength on a pixel is inked, by lines and by dots."""
    rows = np.floor(np.arange(shape[0]) / ratio)[:, None]
    columns = (np.arange(shape[1]) + 0.5)[None, :] / ratio
    across = (columns - rows % LINES_APART) % LINES_APART
    lines = (across * SOLID / LINES_APART).astype(np.uint8)
    line, within = np.divmod(rows, DOTS_APART)
    aside = (columns - DOTS_APART / 2 * (line % 2)) % DOTS_APART - DOTS_APART / 2
    away = np.maximum(np.abs(aside), np.abs(within + 0.5 - DOTS_APART / 2))
    return lines, (away * 2 * SOLID / DOTS_APART).astype(np.uint8)


def _number_colour(number: int) -> QColor:
    return QColor.fromRgb(0xFF000000 | number)


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """The colours of an image's pixels, as long as the image is there; rows have no padding."""
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
