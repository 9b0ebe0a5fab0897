"""Colours of the map on their way from one frame to another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from neviewer.derive.frames import MapFrame
from neviewer.export.figure_map_scene import MapScene
from neviewer.ui.map.fast import IdBase, colour_table

Fade = tuple[MapFrame, float]
_OPAQUE = np.uint32(0xFF000000)


class FadingBase(IdBase):
    """Mixes the colour tables of two frames; the picture itself is looked up as ever."""

    def __init__(self, fade: Callable[[], Fade | None]) -> None:
        super().__init__()
        self._fade = fade

    def _key(self, scene: MapScene) -> tuple[object, ...]:
        fade = self._fade()
        return (*super()._key(scene), *(() if fade is None else (id(fade[0]), fade[1])))

    def _table(self, scene: MapScene) -> npt.NDArray[np.uint32]:
        fade = self._fade()
        table = super()._table(scene)
        if fade is None or fade[0].level != scene.frame.level:
            return table
        before = colour_table(scene._replace(frame=fade[0]), self._codes)
        return mixed(before, table, fade[1])


def mixed(
    before: npt.NDArray[np.uint32], after: npt.NDArray[np.uint32], share: float
) -> npt.NDArray[np.uint32]:
    """Colours 0xAARRGGBB on the way from some to others."""
    found = np.zeros_like(after)
    for shift in (0, 8, 16):
        low = ((before >> np.uint32(shift)) & np.uint32(0xFF)).astype(np.float32)
        high = ((after >> np.uint32(shift)) & np.uint32(0xFF)).astype(np.float32)
        channel = np.rint(low + (high - low) * share).astype(np.uint32)
        found |= channel << np.uint32(shift)
    return found | _OPAQUE
