"""What marks a pack, and the names of its layers: all that opening one must know."""

from __future__ import annotations

FORMAT = "neviewer pack"
FORMAT_VERSION = 1
DETAILS = ("fine", "medium", "coarse")
LAYERS = {
    "province": "provinces",
    "prefecture": "prefectures",
    "county": "counties",
    "land": "land",
}


def layer_table(level: str, detail: str) -> str:
    """The feature table of a level at a detail; KeyError or ValueError for unknown ones."""
    if detail not in DETAILS:
        raise ValueError(f"unknown detail {detail!r}")
    layer = LAYERS[level]
    return layer if detail == "fine" else f"{layer}_{detail}"
