"""Arithmetic of looking at a part of a span of time."""

from __future__ import annotations

Range = tuple[float, float]
NARROWEST = 2.0  # years


def zoomed(span: Range, current: Range, about: float, factor: float) -> Range | None:
    """The range after zooming about a position; None is the whole span."""
    low, high = current
    width = max((high - low) / factor, min(NARROWEST, span[1] - span[0]))
    share = (about - low) / (high - low) if high > low else 0.5
    return _inside(span, (about - share * width, about - share * width + width))


def panned(span: Range, current: Range, by: float) -> Range | None:
    """The range moved by some years, stopping at the ends of the span."""
    low, high = current
    by = max(span[0] - low, min(span[1] - high, by))
    return _inside(span, (low + by, high + by))


def _inside(span: Range, wanted: Range) -> Range | None:
    width = wanted[1] - wanted[0]
    if width >= span[1] - span[0] - 1e-9:
        return None
    low = max(span[0], min(wanted[0], span[1] - width))
    return low, low + width
