"""Shapes are tried only where one of their telling words stands: none may be missed for that."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from neviewer.reading.indicators.shapes import SHAPES


@settings(max_examples=200)
@given(st.data())
def test_whatever_a_shape_finds_holds_a_telling_word(data):
    shape = data.draw(st.sampled_from(SHAPES))
    text = data.draw(st.from_regex(shape.pattern))
    assert any(word in text for word in shape.telling), (shape.indicator, text)
