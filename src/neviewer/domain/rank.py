"""Ranks: the place of a figure among others."""

from __future__ import annotations

from collections.abc import Mapping


def ranks(values: Mapping[str, float]) -> dict[str, int]:
    """Rank 1 is the largest; equal figures share a rank, and the next ranks are left out."""
    in_order = sorted(values, key=lambda code: (-values[code], code))
    found: dict[str, int] = {}
    for place, code in enumerate(in_order, start=1):
        before = in_order[place - 2] if place > 1 else None
        is_tied = before is not None and values[before] == values[code]
        found[code] = found[before] if is_tied and before is not None else place
    return found
