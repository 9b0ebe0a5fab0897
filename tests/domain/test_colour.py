"""Differences, contrasts and simulated sight agree with an independent library."""

from __future__ import annotations

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.colour import (
    DEFICIENCIES,
    contrast,
    difference,
    least_difference,
    seen_by,
)

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
GREYS = st.integers(0, 255).map("#{0:02X}{0:02X}{0:02X}".format)
EITHER = COLOURS | GREYS


@given(EITHER, EITHER)
def test_difference_is_ciede2000(first: str, second: str) -> None:
    wanted = Color(first).delta_e(Color(second), method="2000", space="lab-d65")
    assert difference(first, second) == pytest.approx(wanted, abs=1e-3)
    assert difference(first, second) == pytest.approx(difference(second, first))


@given(EITHER, EITHER)
def test_contrast_is_that_of_wcag(first: str, second: str) -> None:
    assert contrast(first, second) == pytest.approx(Color(first).contrast(Color(second)), abs=0.01)


@given(EITHER, st.sampled_from(sorted(DEFICIENCIES)))
def test_sight_with_a_deficiency_is_that_of_machado(colour: str, deficiency: str) -> None:
    filtered = Color(colour).filter(deficiency, 1, method="machado", out_space="srgb").clip()
    seen = Color(seen_by(colour, deficiency))
    for part, wanted in zip(seen.coords(), filtered.coords(), strict=True):
        assert part == pytest.approx(wanted, abs=0.51 / 255)


def test_the_least_difference_is_that_of_the_most_alike_neighbours() -> None:
    colours = ["#000000", "#FFFFFF", "#FEFEFE", "#000000"]
    assert least_difference(colours) == difference("#FFFFFF", "#FEFEFE")
    assert least_difference(["#FF0000", "#00FF00"]) > 50
    assert least_difference(["#808080"]) == float("inf")
    red_and_green = ["#D00000", "#707000"]
    assert least_difference(red_and_green, "protan") < least_difference(red_and_green) / 3
