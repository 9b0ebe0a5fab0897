"""Whether a time is that of the figure where a change over time began."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neviewer.reading.claims import Number, When
    from neviewer.reading.numbers.special import Special

# "From 6.9 percent in 2016 to 5.3 in 2023", 继2022年: where a change began.
_FROM_BEFORE = re.compile(r"(?:由|从|自)(?:(?:19|20)\d\d年)?(?:[^，。；\d]{0,12})$")
_FROM_BEFORE_EN = re.compile(r"\bfrom (?:[^,;.]|\.\d|,\d){1,40}$")
_TO_AFTER = re.compile(r"[^，。；,;]{0,24}?(?:到|至|为|\bto\b)[^，。；,;\d]{0,30}\d")
_AFTER_THAT = re.compile(
    r"继$|\b(?:following|after) (?:[^,;.]|\.\d){0,40}(?:in|of) (?:the )?$", re.IGNORECASE
)
_MORE_THAN = re.compile(
    r"(?: (?:people|residents|persons))?"
    r" (?:more|fewer|less|higher|lower|larger|smaller|above|below)"
    r"\b[^,;.\d]*",
    re.IGNORECASE,
)


def begins_range(text: str, when: When) -> bool:
    """Whether a time is that of the figure where a change began."""
    before = text[max(0, when.start - 50) : when.start]
    if _AFTER_THAT.search(before):
        return True
    if not _TO_AFTER.match(text, when.end) or when.until is not None:
        return False
    return bool(
        _FROM_BEFORE.search(before)
        or (
            _FROM_BEFORE_EN.search(before)
            and before[-3:] in ("in ", "of ")
            and re.search(r"\d", before[-40:])
        )
    )


def nearest_base(near: Sequence[When], item: Number | Special, text: str) -> When:
    """Of the times compared with around a number the one that is its own.

    That is the last before it, unless the number is told as more or fewer than a time after it.
    """
    before = [when for when in near if when.start < item.start]
    after = [when for when in near if when.start >= item.end]
    if after and _MORE_THAN.match(text, item.end, after[0].start):
        return after[0]
    return before[-1] if before else near[0]
