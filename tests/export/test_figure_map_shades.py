"""Density in place of colour: more reads as more, and both ways of painting agree."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from map_fixtures import legend
from neviewer.derive.frames import ClassFrame
from neviewer.export.figure_map_shades import SOLID, Shade, class_shades, paint_shade
from neviewer.ui.map.fast import _thresholds

SIDE = 120
SHADES = [Shade(strength, dots) for strength in range(SOLID + 1) for dots in (False, True)]


def classes(count: int, centre: int | None) -> tuple[Shade, ...]:
    made = tuple(ClassFrame(k, k + 1, "", 1) for k in range(count))
    frame = legend(classes=made, diverging=centre is not None, centre_class=centre or 0)
    return class_shades(frame)


def inked(shade: Shade, path: QPainterPath) -> np.ndarray:
    """Which pixels a shade inks, painted as vectors."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shade(painter, path, QRectF(0, 0, SIDE, SIDE), shade, QColor("black"))
    bits = np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE, 4)[:, :, 0]
    return bits < 128


def whole() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(0, 0, SIDE, SIDE))
    return path


@pytest.mark.parametrize("count", range(1, 10))
def test_each_class_has_more_ink_than_the_one_before(count: int) -> None:
    strengths = [shade.strength for shade in classes(count, None)]
    assert all(after > before for before, after in pairwise(strengths))


@pytest.mark.parametrize("count", range(3, 10))
def test_both_sides_grow_from_the_centre_in_shapes_of_their_own(count: int) -> None:
    for centre in range(1, count):
        shades = classes(count, centre)
        below, above = shades[:centre], shades[centre:]
        assert all(shade.dots for shade in below)
        assert not any(shade.dots for shade in above)
        assert all(near.strength <= far.strength for far, near in pairwise(below))
        assert all(far.strength >= near.strength for near, far in pairwise(above))
        if max(centre, count - centre) <= 6:
            assert len(set(shades)) == count


@pytest.mark.parametrize("shade", SHADES)
def test_the_fast_path_inks_the_pixels_that_vectors_ink(shade: Shade, qapp) -> None:
    lines, dots = _thresholds((SIDE, SIDE), 1.0)
    fast = (dots if shade.dots else lines) < shade.strength
    unlike = np.mean(fast != inked(shade, whole()))
    assert unlike < 0.1, "only where an edge runs through a pixel"
    assert fast.mean() == pytest.approx(inked(shade, whole()).mean(), abs=0.05)


def test_a_shade_stays_inside_its_place_and_out_of_its_holes(qapp) -> None:
    path = whole()
    path.addRect(QRectF(40, 40, 40, 40))  # a hole, by the odd-even rule
    for shade in SHADES[2:-2]:
        found = inked(shade, path)
        assert found[:38].any()
        assert not found[41:79, 41:79].any()
