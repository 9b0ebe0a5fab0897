"""By how much a figure was revised: no growth of the thing, and told of the same year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.reading.binding.wording import GDP

if TYPE_CHECKING:
    from neviewer.reading.binding.kinds import Meant
    from neviewer.reading.claims import Claim
    from neviewer.reading.numbers.cues import Around

_ABOUT = r"(?:about |around |nearly |almost |more than |over |some |roughly )?"
# "Its output was lowered by 21.5%", 核减了.
_REVISED = re.compile(
    r"\b(?:was|were|been|being) (?:[a-z]+ly )?(?:revised|lowered|raised|cut|lifted|trimmed|restated"
    rf"|slashed|marked)(?: up| down| upwards?| downwards?)?(?: by)? {_ABOUT}$"
    rf"|\brevised (?:it |them |that )?(?:up|down|upwards?|downwards?) by {_ABOUT}$"
    r"|(?:核减|核增|下修|上修|调减|调增|下调|上调)(?:了|约)*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"[^.;]{{0,30}}(?:'s|’s) (?:by )?{_ABOUT}$", re.IGNORECASE)
# "From the 1.5 trillion yuan first announced".
FIRST_COUNTED = re.compile(
    r" (?:that (?:was|were|had been) )?(?:first|initially|originally|previously|earlier)"
    r" (?:announced|reported|published|estimated|released|counted)\b"
)
REVISION = "revision"


def is_revision(around: Around, indicator: str, made: list[Claim]) -> bool:
    """Whether a percentage tells by how much the figure of a GDP was revised."""
    if indicator not in (*GDP, ""):
        return False
    last = made[-1] if made else None
    listed = last is not None and last.part == REVISION and _GOES_ON.fullmatch(around.left)
    return bool(listed) or (bool(indicator) and _REVISED.search(around.left) is not None)


def revised(meant: Meant) -> Meant:
    """A percentage meant as a revision of the level."""
    return replace(meant, kind="change", indicator="gdp_nominal")
