"""A small made-up country for tests of the map: three provinces side by side, four places each."""

from __future__ import annotations

import struct
from typing import NamedTuple

from neviewer.derive.frames import (
    ClassFrame,
    HeadingFrame,
    HistogramBin,
    LegendFrame,
    MapFrame,
    Mark,
)

KM = 1000.0
LEVELS = {"province": ("210000", "220000", "230000")}
LEVELS["prefecture"] = tuple(
    f"{province[:2]}0{place}00" for province in LEVELS["province"] for place in range(1, 5)
)


class Shape(NamedTuple):
    code: str
    scope: str
    rings: tuple[bytes, ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        numbers = [
            value for ring in self.rings for value in struct.unpack(f"<{len(ring) // 8}d", ring)
        ]
        x, y = numbers[::2], numbers[1::2]
        return min(x), max(x), min(y), max(y)


def box(left: float, bottom: float, width: float, height: float) -> bytes:
    """A closed ring in kilometres, as WKB has it."""
    right, top = left + width, bottom + height
    points = (left, bottom, right, bottom, right, top, left, top, left, bottom)
    return struct.pack("<10d", *(value * KM for value in points))


def layer(level: str, detail: str) -> tuple[Shape, ...]:
    """Provinces 300 km wide and 600 high, each of four places one above the other."""
    if level == "land":
        return (Shape("land", "wider", (box(-2000, -100, 4000, 2000),)),)
    if level == "province":
        own = tuple(
            Shape(code, "northeast", (box(300 * i, 0, 300, 600),))
            for i, code in enumerate(LEVELS[level])
        )
        return (*own, Shape("150000", "wider", (box(-900, 0, 900, 600),)))
    return tuple(
        Shape(code, "northeast", (box(300 * (i // 4), 150 * (i % 4), 300, 150),))
        for i, code in enumerate(LEVELS["prefecture"])
    )


def legend(**changes: object) -> LegendFrame:
    """Two classes either side of nought."""
    frame = LegendFrame(
        unit="Thousand persons",
        classes=(ClassFrame(-100, 0, "−100 to 0", 3), ClassFrame(0, 100, "0 to 100", 7)),
        break_texts=("−100", "0", "100"),
        histogram=(HistogramBin(-100, 0, 3), HistogramBin(0, 100, 7)),
        diverging=True,
        centre_class=1,
        method_text="Quantiles",
        marks=Mark.PROVISIONAL | Mark.MISSING,
        missing=1,
        marked_texts=((Mark.PROVISIONAL, "Provisional"), (Mark.MISSING, "No figure")),
    )
    return frame._replace(**changes)  # type: ignore[arg-type]


def map_frame(level: str = "prefecture", **changes: object) -> MapFrame:
    """The last place of the level has no figure; the first is in the lower class."""
    codes = LEVELS[level]
    last = len(codes) - 1
    values = tuple(
        None if i == last else (-50.0 if i % 3 == 0 else 50.0) for i in range(len(codes))
    )
    frame = MapFrame(
        level=level,
        indicator="net_migration",
        period="2023",
        codes=codes,
        names=tuple(f"Place {code[:4]}" for code in codes),
        values=values,
        texts=tuple("no figure" if value is None else f"{value:g} thousand" for value in values),
        classes=tuple(-1 if value is None else int(value > 0) for value in values),
        marks=tuple(Mark.MISSING if value is None else Mark.NONE for value in values),
        legend=legend(),
        heading=HeadingFrame("Net migration, 2023", "", "", (), ""),
        credit="Boundaries: made up for tests",
    )
    return frame._replace(**changes)  # type: ignore[arg-type]
