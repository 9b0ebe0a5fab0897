"""Write the colour ramps of the maps from published, colour-vision-safe families.

Run it by hand when a ramp is to change: ``python tools/make_ramps.py``. The program itself reads
only the tables, so the library that draws them is needed by developers alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import cmap

TARGET = Path(__file__).resolve().parents[1] / "resources" / "ramps" / "ramps.json"
STEPS = 256


class Cut(NamedTuple):
    """The part of a published ramp that stays distinct from the page around the map."""

    family: str
    first: float
    last: float


# Low to high. On a dark page low values sink into the page and high ones shine; on a light page
# the other way round. The diverging ramps keep their meaning: orange below, violet or blue above.
RAMPS = {
    "sequential": Cut("cmocean:deep", 0.05, 0.94),
    "sequential_dark": Cut("cmocean:deep", 0.88, 0.02),
    "diverging": Cut("colorbrewer:PuOr", 0.02, 0.98),
    "diverging_dark": Cut("crameri:managua", 0.0, 1.0),
}


def table(cut: Cut) -> list[str]:
    """The colours of a ramp, evenly spaced, as ``#RRGGBB``."""
    ramp = cmap.Colormap(cut.family)
    width = cut.last - cut.first
    return [ramp(cut.first + width * step / (STEPS - 1)).hex[:7] for step in range(STEPS)]


def main() -> None:
    """Write all ramps, one to a line so that a change reads well."""
    lines = [f"{json.dumps(name)}: {json.dumps(table(cut))}" for name, cut in RAMPS.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
