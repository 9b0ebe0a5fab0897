"""Ranks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neviewer.domain.rank import ranks


def test_equal_values_share_a_rank_and_the_next_is_left_out():
    assert ranks({"a": 5, "b": 9, "c": 5, "d": 1}) == {"b": 1, "a": 2, "c": 2, "d": 4}
    assert ranks({}) == {}


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 5).map(float)))
def test_a_rank_is_one_more_than_how_many_are_larger(values):
    for code, rank in ranks(values).items():
        assert rank == 1 + sum(other > values[code] for other in values.values())
