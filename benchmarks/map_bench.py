"""How long the map takes to recolour, to repaint and to render anew, at every level.

``python benchmarks/map_bench.py [PACK]`` prints medians in milliseconds at 1200 by 800 pixels.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from neviewer.data.pack import Pack
from neviewer.derive.frames import (
    ClassFrame,
    HeadingFrame,
    HistogramBin,
    LegendFrame,
    MapFrame,
    Mark,
)
from neviewer.export.figure_look import LIGHT
from neviewer.paths import default_pack
from neviewer.ui.map.view import MapView
from neviewer.ui.theme import load_font

SIZE = (1200, 800)
ROUNDS = 25
CLASSES = 6
STATES = (Mark.NONE, Mark.NONE, Mark.NONE, Mark.PROVISIONAL, Mark.DERIVED, Mark.MISSING)


def main() -> None:
    """Measure and print."""
    application = QApplication(sys.argv[:1])
    load_font()
    pack = Pack.open(Path(sys.argv[1]) if len(sys.argv) > 1 else default_pack())
    for level in ("province", "prefecture", "county"):
        frames = [_frame(pack, level, seed) for seed in range(6)]
        for fast in (False, True):
            view = MapView(pack.layer)
            view.resize(*SIZE)
            if fast:
                view.use_fast_path()
            view.set_frame(frames[0], LIGHT)
            view.show()
            application.processEvents()
            times = _measure(view, frames)
            name = f"{level}, {'numbers' if fast else 'paths'}"
            print(f"{name:22}", *(f"{what} {value:6.2f}" for what, value in times.items()))
            view.close()


def _measure(view: MapView, frames: list[MapFrame]) -> dict[str, float]:
    def step(turn: int) -> None:
        view.set_frame(frames[turn % len(frames)], LIGHT)
        view.repaint()

    def hover(turn: int) -> None:
        view.set_hover(frames[0].codes[turn % len(frames[0].codes)])
        view.repaint()

    def zoom(turn: int) -> None:
        view.zoom(1.1 if turn % 2 else 1 / 1.1)
        view.repaint()

    return {
        "recolour": _median(lambda turn: view.recolour(frames[turn % len(frames)])),
        "step and paint": _median(step),
        "hover": _median(hover),
        "render anew": _median(zoom),
    }


def _median(do: Callable[[int], None]) -> float:
    times = []
    for turn in range(ROUNDS):
        start = time.perf_counter()
        do(turn)
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def _frame(pack: Pack, level: str, seed: int) -> MapFrame:
    """A frame of made-up figures in all data states."""
    chance = random.Random(seed)
    places = pack.regions.shown(level)
    marks = tuple(chance.choice(STATES) for _ in places)
    classes = tuple(-1 if mark == Mark.MISSING else chance.randrange(CLASSES) for mark in marks)
    bounds = [(10.0 * index, 10.0 * (index + 1)) for index in range(CLASSES)]
    legend = LegendFrame(
        unit="Persons",
        classes=tuple(ClassFrame(low, high, "", 1) for low, high in bounds),
        break_texts=tuple(str(10 * index) for index in range(CLASSES + 1)),
        histogram=tuple(HistogramBin(n, n + 3, chance.randrange(9)) for n in range(0, 60, 3)),
        diverging=False,
        centre_class=0,
        method_text="Quantiles, the same over all years",
        marks=Mark.PROVISIONAL | Mark.DERIVED | Mark.MISSING,
        missing=marks.count(Mark.MISSING),
        marked_texts=((Mark.PROVISIONAL, "Provisional"), (Mark.MISSING, "No figure")),
    )
    return MapFrame(
        level=level,
        indicator="made_up",
        period=str(seed),
        codes=tuple(place.code for place in places),
        names=tuple(place.label_en for place in places),
        values=tuple(None if index < 0 else 10.0 * index for index in classes),
        texts=tuple(f"{index} persons" for index in classes),
        classes=classes,
        marks=marks,
        legend=legend,
        heading=HeadingFrame("Made up", "", "", (), ""),
        credit=pack.credit,
    )


if __name__ == "__main__":
    main()
