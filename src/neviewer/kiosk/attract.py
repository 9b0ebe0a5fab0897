"""Where the loop of an exhibit is at a time: a room of kiosks keeps step by the clock alone."""

from __future__ import annotations

import math


def position(now: float, seconds: float, count: int) -> tuple[int, float]:
    """The view that is shown at a time in seconds, and the share of it that has passed.

    With the time of the clock, every machine whose clock is right is at the same place.
    """
    if count < 1 or not seconds > 0 or not math.isfinite(now):
        return 0, 0.0
    steps, rest = divmod(now, seconds)
    return int(steps % count), min(rest / seconds, math.nextafter(1.0, 0.0))


def seconds_left(now: float, seconds: float, count: int) -> float:
    """How long the view that is shown at a time stays."""
    return seconds * (1.0 - position(now, seconds, count)[1])
