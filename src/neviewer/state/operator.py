"""How the operator of an exhibit is told from its visitors: taps in one corner, the last one held.

Visitors tap everywhere, and children tap fast; hardly any of them holds the last of five.
"""

from __future__ import annotations

TAPS = 5
WITHIN_S = 4.0  # all taps
HOLD_S = 2.0  # of the last one


class CornerTaps:
    """Counts the taps in the corner; anything else begins the count anew."""

    def __init__(self) -> None:
        self._taps: list[float] = []

    def press(self, seconds: float, *, in_corner: bool) -> bool:
        """A finger comes down; says whether holding it from now on counts."""
        if not in_corner:
            self._taps.clear()
            return False
        self._taps = [tap for tap in self._taps if 0 <= seconds - tap <= WITHIN_S]
        self._taps.append(seconds)
        return len(self._taps) >= TAPS

    def is_held(self, seconds: float) -> bool:
        """Whether the last tap has been held for long enough; asked while a finger is down."""
        held = len(self._taps) >= TAPS and seconds - self._taps[-1] >= HOLD_S
        if held:
            self._taps.clear()
        return held

    def clear(self) -> None:
        """Begin the count anew."""
        self._taps.clear()
