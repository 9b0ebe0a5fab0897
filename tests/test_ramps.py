"""Colours of the maps: more reads as more, and both sides of a turning point differ."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RAMPS = json.loads((ROOT / "resources" / "ramps" / "ramps.json").read_text("utf-8"))


def lightness(colour: str) -> float:
    """Relative luminance as contrast is measured by."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", sorted(RAMPS))
def test_a_ramp_is_a_table_of_colours(name: str) -> None:
    assert len(RAMPS[name]) == 256
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in RAMPS[name])


@pytest.mark.parametrize(("name", "way"), [("sequential", -1), ("sequential_dark", 1)])
def test_a_sequential_ramp_runs_one_way_in_lightness(name: str, way: int) -> None:
    steps = [lightness(colour) for colour in RAMPS[name][::8]]
    assert all((after - before) * way > 0 for before, after in pairwise(steps))


@pytest.mark.parametrize(("name", "way"), [("diverging", -1), ("diverging_dark", 1)])
def test_a_diverging_ramp_grows_stronger_on_both_sides(name: str, way: int) -> None:
    steps = [lightness(colour) for colour in RAMPS[name]]
    for first, second in ((128, 192), (192, 255), (127, 63), (63, 0)):
        assert (steps[second] - steps[first]) * way > 0


def test_looks_and_ramps_agree() -> None:
    assert set(RAMPS) == {"sequential", "sequential_dark", "diverging", "diverging_dark"}
