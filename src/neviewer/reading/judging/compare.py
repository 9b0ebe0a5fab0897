"""Whether a figure bears a claim out, within the rounding that the claim itself shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.domain.indicators import Indicator, Unit
    from neviewer.reading.claims import Claim

_EXACT = ("percent", "permille", "percentage_point")


def data_half(value: float, indicator: Indicator, unit: Unit) -> float:
    """Half of the last digit of a figure of the pack, in plain units."""
    if unit.plain in _EXACT:
        return 0.5 * 10.0**-indicator.decimals
    written = f"{value:.10g}".partition("e")[0]
    decimals = min(len(written.partition(".")[2]), 6)
    return min(0.5 * 10.0**-decimals * unit.factor, abs(value) * unit.factor * 0.02)


def tolerance(claim: Claim, half: float) -> float:
    """How far a figure may lie from the claim: the coarser rounding of the two, and a breath."""
    return max(claim.half, half) * (1.0 + 1e-9) + abs(claim.value) * 1e-9


def bears_out(claim: Claim, actual: float, half: float) -> bool:
    """Whether a figure agrees with a claim, its hedge taken as it is meant.

    A bound holds within the place value of its last digit: "over 3 trillion" is three and a bit.
    """
    within = tolerance(claim, half)
    stated, found = claim.value, actual
    if stated < 0:
        stated, found = -stated, -found
    step = max(claim.step, within)
    if claim.hedge == "over":
        return stated - within <= found <= stated + step + within
    if claim.hedge == "under":
        return stated - step - within <= found <= stated + within
    if claim.hedge == "nearly":
        return stated - min(step, 0.1 * stated) - within <= found <= stated + within
    if claim.hedge == "about":
        within = max(within, min(step, 0.03 * stated))
    return abs(found - stated) <= within
