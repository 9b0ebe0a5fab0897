"""Text and marks can be told from what they stand on, in every theme (WCAG 2, level AA)."""

from __future__ import annotations

import pytest

from neviewer.domain.colour import contrast
from neviewer.export.figure_look import LOOKS, Look, look_of
from neviewer.export.figure_map_style import ink_on
from neviewer.state.preferences import DIVERGING_RAMPS, SEQUENTIAL_RAMPS

TEXT, MARK = 4.5, 3.0
GROUNDS = ("window", "panel")
# What a text is written in, and what it may stand on.
TEXTS = {
    "text": (*GROUNDS, "accent_soft", "map_sea", "map_land", "map_neighbour"),
    "muted": (*GROUNDS, "map_sea", "map_land"),
    "accent": (*GROUNDS, "accent_soft"),
    "on_accent": ("accent",),
    "warning": GROUNDS,
}
# Lines and shapes that tell something; "line" only separates and is not among them.
MARKS = {
    "text": GROUNDS,
    "muted": GROUNDS,  # axes, frames of the legend's classes and of swatches, icons at rest
    "accent": (*GROUNDS, "accent_soft", "map_sea", "map_land", "map_neighbour"),  # focus ring
    "border_strong": ("map_sea", "map_land", "map_neighbour"),
    "hatch": ("missing",),
    "background_series": ("panel",),
    "between": ("panel", "text"),
    "warning": GROUNDS,
}


def measure(look: Look, first: str, second: str) -> float:
    return contrast(getattr(look, first).name(), getattr(look, second).name())


@pytest.mark.parametrize("theme", LOOKS)
def test_text_can_be_read(theme: str) -> None:
    look = LOOKS[theme]
    faint = {
        (ink, ground): round(measure(look, ink, ground), 2)
        for ink, grounds in TEXTS.items()
        for ground in grounds
        if measure(look, ink, ground) < TEXT
    }
    for order, colour in enumerate(look.series):  # names of series, numbers on their discs
        ratio = contrast(colour.name(), look.panel.name())
        faint |= {("series", str(order)): round(ratio, 2)} if ratio < TEXT else {}
    for verdict, colour in look.verdicts.items():
        ratio = contrast(colour.name(), look.panel.name())
        faint |= {("verdict", verdict): round(ratio, 2)} if ratio < TEXT else {}
    assert not faint


@pytest.mark.parametrize("theme", LOOKS)
def test_marks_can_be_seen(theme: str) -> None:
    look = LOOKS[theme]
    faint = {
        (mark, ground): round(measure(look, mark, ground), 2)
        for mark, grounds in MARKS.items()
        for ground in grounds
        if measure(look, mark, ground) < MARK
    }
    assert not faint


@pytest.mark.parametrize("theme", LOOKS)
def test_every_class_has_an_edge_that_can_be_seen(theme: str) -> None:
    """A class stands in a frame or against a line: one of both is far from its colour."""
    look = LOOKS[theme]
    for ramp in (*SEQUENTIAL_RAMPS, *DIVERGING_RAMPS):
        diverging = ramp in DIVERGING_RAMPS
        one = look_of(theme, "deep" if diverging else ramp, ramp if diverging else "puor", False)
        for count in (1, 2, 3, 5, 9):
            for colour in one.ramp(count, diverging=diverging, centre=count // 2):
                edges = (look.border, look.border_strong, look.muted)
                best = max(contrast(colour.name(), edge.name()) for edge in edges)
                assert best >= MARK, (ramp, count, colour.name())


@pytest.mark.parametrize("theme", LOOKS)
def test_outlines_of_chosen_places_stand_out_from_their_casing(theme: str) -> None:
    look = LOOKS[theme]
    for colour in look.series:
        assert contrast(colour.name(), look.panel.name()) >= MARK


@pytest.mark.parametrize("theme", LOOKS)
def test_signs_of_data_states_show_on_every_class(theme: str) -> None:
    look = LOOKS[theme]
    for count in (5, 9):
        for diverging in (False, True):
            for colour in look.ramp(count, diverging=diverging, centre=count // 2):
                assert contrast(ink_on(colour).name(), colour.name()) >= MARK
