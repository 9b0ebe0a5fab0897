"""Growth that is the average of several years: ``a two-year average of 4 percent``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.reading.numbers.cues import Around

_YEARS_AVERAGED = re.compile(
    r"\b(two|three)-year (?:compound )?average\b[^,;]*$"
    r"|(?<![十百\d])([两二三])年(?:年均|平均)[^，；]*$"
    r"|\baverage(?: annual)? (?:[a-z]+ )?(?:in|over|for|of) the (?:past|last|previous) (two|three)"
    r" years\b[^,;]*$",
    re.IGNORECASE,
)
_COUNTS = {"two": 2, "three": 3, "两": 2, "二": 2, "三": 3}


def averaged_over(around: Around, period: str) -> str:
    """The years that a growth is said to be the average of: ``two-year average``, 两年平均."""
    match = _YEARS_AVERAGED.search(around.left)
    if match is None or len(period) != 4:
        return ""
    years = _COUNTS[next(filter(None, match.groups())).lower()]
    return f"{int(period) - years + 1}/{period}"
