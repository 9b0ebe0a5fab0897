"""Clauses that leave out their verb: ``Heilongjiang lost 6.4 million, Jilin 3.4 million``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.reading.binding.lists import likewise

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.scan import Scan

# Between two figures stands the name of a place and nothing else but what joins clauses.
_BEFORE = re.compile(
    r"(?: (?:people|residents|persons|inhabitants))?\s*(?P<join>[,;，；、]|,? and|,? while|，而)"
    r"\s*(?:and |while )?(?:in |for |that (?:of|in) )?(?:the )?",
    re.IGNORECASE,
)
_TIMED = re.compile(r"(?: (?:people|residents|persons))?(?: (?:in|over|during))?\s*")
_AFTER = re.compile(
    r"(?:'s|’s)?(?: province)?\s*(?:by |at |则?为|则)?(?P<verb>则?(?:增长|下降|提高))?",
    re.IGNORECASE,
)


_VERB = re.compile(r"(?:增长|下降|提高)$")


def goes_on(made: list[Claim], scan: Scan) -> list[Claim]:
    """The claims of a sentence, each that a place alone stands before meant as one before it.

    After a semicolon it is meant as what was said first of the place before; else as what was last.
    """
    kept: list[Claim] = []
    for claim in made:
        model = (
            _model(kept, claim, scan) if kept and claim.origin("indicator") != "stated" else None
        )
        if model is not None and _verb_after(claim, scan):
            if (model.kind, claim.kind) == ("growth", "growth"):  # its own verb, the thing unsaid
                claim = replace(claim, indicator=model.indicator, part=model.part)
            kept.append(claim)
        else:
            kept.append(_meant(claim, model) if model is not None else claim)
    return kept


def _verb_after(claim: Claim, scan: Scan) -> bool:
    """Whether a verb of its own stands right before a figure: 黑龙江增长0.6%."""
    return _VERB.search(scan.text, max(0, claim.start - 6), claim.start) is not None


def _model(made: list[Claim], claim: Claim, scan: Scan) -> Claim | None:
    """The claim before that one goes on from."""
    last = made[-1]
    places = scan.places.within(last.end, claim.start)
    if len(places) != 1 or claim.places == last.places:
        return None
    times = [when for when in scan.whens.within(last.end, places[0].start) if when.role == "period"]
    start = times[-1].end if times and _TIMED.fullmatch(scan.text, last.end, times[0].start) else 0
    join = _BEFORE.fullmatch(scan.text, start or last.end, places[0].start)
    if join is None or not _AFTER.fullmatch(scan.text, places[0].end, claim.start):
        return None
    alike = [
        one for one in made
        if one.places == last.places and one.unit == claim.unit and one.kind != "conversion"
    ]  # fmt: skip
    if not alike:
        return None
    return alike[0] if join["join"] in (";", "；") else alike[-1]


def _meant(claim: Claim, model: Claim) -> Claim:
    """A claim with the thing, kind and time of the one it goes on from."""
    if model.kind in ("change", "growth", "gap") and claim.kind in ("level", "change", "growth"):
        meant = likewise(replace(claim, kind="level"), model)
    elif model.kind in ("level", "share", "target") and claim.kind in ("level", "change", "target"):
        signed = claim.quote[:1] in ("-", "−", "+")
        falls = model.value < 0 and model.quote[:1] not in ("-", "−")
        size = -abs(claim.value) if falls else abs(claim.value)
        meant = replace(claim, kind=model.kind, value=claim.value if signed else size)
    else:
        return claim
    if claim.origin("period") != "stated":
        meant = replace(meant, period=model.period)
    return replace(meant, indicator=model.indicator, part=model.part)
