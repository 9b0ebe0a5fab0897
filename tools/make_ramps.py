"""Write the colour ramps of the maps from published, colour-vision-safe families.

Run it by hand when a ramp is to change: ``python tools/make_ramps.py``. The program itself reads
only the tables, so the library that draws them is needed by developers alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import cmap

from neviewer.domain.colour import contrast
from neviewer.state.preferences import DIVERGING_RAMPS

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "ramps"
STEPS = 256
ON_BLACK = 3.05  # contrast of each class with the black lines of the high contrast theme


class Cut(NamedTuple):
    """The part of a published ramp that stays distinct from the page around the map."""

    family: str
    first: float
    last: float


class Pair(NamedTuple):
    """A ramp for a light page and one for a dark page, both from low to high."""

    light: Cut
    dark: Cut


# On a dark page low values sink into the page and high ones shine; on a light page the other way
# round. Both ramps of a diverging pair keep a side's hue: what is orange on one is orange on both.
RAMPS = {
    "deep": Pair(Cut("cmocean:deep", 0.05, 0.94), Cut("cmocean:deep", 0.88, 0.02)),
    "matter": Pair(Cut("cmocean:matter", 0.02, 0.96), Cut("cmocean:matter", 0.87, 0.0)),
    "batlow": Pair(Cut("crameri:batlow", 0.98, 0.03), Cut("crameri:batlow", 0.12, 1.0)),
    "davos": Pair(Cut("crameri:davos", 0.93, 0.08), Cut("crameri:davos", 0.17, 0.99)),
    "lajolla": Pair(Cut("crameri:lajolla", 0.97, 0.08), Cut("crameri:lajolla", 0.16, 1.0)),
    "ylgnbu": Pair(Cut("colorbrewer:YlGnBu", 0.04, 1.0), Cut("colorbrewer:YlGnBu", 0.95, 0.0)),
    "ylorbr": Pair(Cut("colorbrewer:YlOrBr", 0.04, 1.0), Cut("colorbrewer:YlOrBr", 0.98, 0.0)),
    "greys": Pair(Cut("colorbrewer:Greys", 0.14, 0.92), Cut("colorbrewer:Greys", 0.76, 0.0)),
    "puor": Pair(Cut("colorbrewer:PuOr", 0.02, 0.98), Cut("crameri:managua", 0.0, 1.0)),
    "vik": Pair(Cut("crameri:vik", 0.05, 0.95), Cut("crameri:berlin", 0.0, 1.0)),
    "broc": Pair(Cut("crameri:broc", 0.02, 0.98), Cut("crameri:lisbon", 0.03, 0.97)),
    "cork": Pair(Cut("crameri:cork", 0.02, 0.98), Cut("crameri:tofino", 0.03, 0.97)),
    "bam": Pair(Cut("crameri:bam", 0.04, 0.96), Cut("crameri:vanimo", 0.0, 1.0)),
}


def table(cut: Cut) -> list[str]:
    """The colours of a ramp, evenly spaced, as ``#RRGGBB``."""
    ramp = cmap.Colormap(cut.family)
    width = cut.last - cut.first
    return [ramp(cut.first + width * step / (STEPS - 1)).hex[:7] for step in range(STEPS)]


def bright_part(colours: list[str], *, diverging: bool) -> list[str]:
    """The part of a ramp whose colours stand out from black, stretched over all steps.

    A sequential ramp loses its dark end, a diverging one as much of both ends.
    """
    far = [contrast(colour, "#000000") >= ON_BLACK for colour in colours]
    first = next(place for place, is_far in enumerate(far) if is_far)
    last = STEPS - 1
    if diverging:
        first = max(first, far[::-1].index(True))
        last -= first
    width = last - first
    return [colours[round(first + width * step / (STEPS - 1))] for step in range(STEPS)]


def main() -> None:
    """Write each ramp to its file, one table to a line so that a change reads well."""
    for name, pair in RAMPS.items():
        light, dark = table(pair.light), table(pair.dark)
        diverging = name in DIVERGING_RAMPS
        contrasting = bright_part(light if diverging else dark, diverging=diverging)
        tables = {"light": light, "dark": dark, "contrast": contrasting}
        lines = [f'"{page}": {json.dumps(colours)}' for page, colours in tables.items()]
        (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
