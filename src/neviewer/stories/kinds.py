"""The kinds of blocks: which lines each may have and which it must have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_COMMON = ("ask", "hint", "explain")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a block of a kind is made of."""

    needs: tuple[str, ...]
    may: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that it may have."""
        return (*_COMMON, *(key for key in (*self.needs, *self.may) if key not in _COMMON))


KINDS: Mapping[str, Kind] = {
    "choose": Kind(
        ("ask",),
        ("indicator", "places", "periods", "place", "period", "pick", "vintage", "right", "wrong"),
        ("right", "wrong"),
    ),
    "number": Kind(("ask", "indicator", "place", "period"), ("vintage", "tolerance")),
    "order": Kind(("ask", "indicator", "period", "places"), ("first", "vintage")),
    "draw": Kind(("ask", "indicator", "place", "from", "to"), ("given",)),
    "find": Kind(("ask", "place")),
    "altered": Kind(("ask", "fact"), ("count",), ("fact",)),
    "write": Kind(("ask",), ("lines", "answer")),
}
PICKS = ("highest", "lowest", "positive", "negative")
ENDS = ("highest", "lowest")
