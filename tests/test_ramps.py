"""Colours of the maps: more reads as more, both sides of a turning point differ, to all eyes."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from neviewer.domain.colour import DEFICIENCIES, contrast, least_difference, luminance
from neviewer.export.figure_look import LOOKS, look_of
from neviewer.state.preferences import DIVERGING_RAMPS, SEQUENTIAL_RAMPS, option

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "ramps"
RAMPS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
USUAL_CLASSES = 5


def classes(theme: str, ramp: str, count: int) -> list[str]:
    """The colours of some classes of a ramp in a theme."""
    diverging = ramp in DIVERGING_RAMPS
    look = look_of(theme, "deep" if diverging else ramp, ramp if diverging else "puor", False)
    return [c.name() for c in look.ramp(count, diverging=diverging, centre=(count + 1) // 2)]


@pytest.mark.parametrize("name", sorted(RAMPS))
def test_a_ramp_is_a_table_of_colours_for_each_page(name: str) -> None:
    assert set(RAMPS[name]) == {look.page for look in LOOKS.values()}
    for table in RAMPS[name].values():
        assert len(table) == 256
        assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in table)


@pytest.mark.parametrize("name", SEQUENTIAL_RAMPS)
@pytest.mark.parametrize(("page", "way"), [("light", -1), ("dark", 1), ("contrast", 1)])
def test_a_sequential_ramp_runs_one_way_in_lightness(name: str, page: str, way: int) -> None:
    steps = [luminance(colour) for colour in RAMPS[name][page][::8]]
    assert all((after - before) * way > 0 for before, after in pairwise(steps))


@pytest.mark.parametrize("name", DIVERGING_RAMPS)
@pytest.mark.parametrize(("page", "way"), [("light", -1), ("dark", 1), ("contrast", -1)])
def test_a_diverging_ramp_grows_stronger_on_both_sides(name: str, page: str, way: int) -> None:
    steps = [luminance(colour) for colour in RAMPS[name][page]]
    for first, second in ((128, 192), (192, 255), (127, 63), (63, 0)):
        assert (steps[second] - steps[first]) * way > 0


def test_options_and_ramps_agree() -> None:
    assert set(RAMPS) == {*SEQUENTIAL_RAMPS, *DIVERGING_RAMPS}
    for id_, names in (("ramp_sequential", SEQUENTIAL_RAMPS), ("ramp_diverging", DIVERGING_RAMPS)):
        assert tuple(choice.value for choice in option(id_).choices) == names


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("sight", ["", *DEFICIENCIES])
def test_classes_of_the_usual_ramps_differ_to_everyone(theme: str, sight: str) -> None:
    for ramp in ("deep", "puor"):
        assert least_difference(classes(theme, ramp, USUAL_CLASSES), sight) >= 5


@pytest.mark.parametrize("ramp", [*SEQUENTIAL_RAMPS, *DIVERGING_RAMPS])
def test_classes_stand_out_from_the_lines_of_the_high_contrast_theme(ramp: str) -> None:
    border = LOOKS["high-contrast"].border.name()
    for count in range(2, 10):
        for colour in classes("high-contrast", ramp, count):
            assert contrast(colour, border) >= 3
