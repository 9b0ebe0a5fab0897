"""What a part added to the growth of the whole, computed from levels at current prices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.judging.lookup import Found, Lookup

_WHOLES = {
    "primary_value_added": "gdp_nominal",
    "secondary_value_added": "gdp_nominal",
    "tertiary_value_added": "gdp_nominal",
    "industrial_value_added": "gdp_nominal",
    "primary_share": "gdp_nominal",
    "secondary_share": "gdp_nominal",
    "tertiary_share": "gdp_nominal",
    "exports": "foreign_trade_total",
    "imports": "foreign_trade_total",
    "natural_change": "population_change",
    "net_migration": "population_change",
}
_PARTS = {
    "primary_share": "primary_value_added",
    "secondary_share": "secondary_value_added",
    "tertiary_share": "tertiary_value_added",
}


def of(lookup: Lookup, claim: Claim, place: str) -> list[Found]:
    """In points, or in percent of the whole's growth, in each vintage that has all of it."""
    name = claim.indicator or ""
    whole = _WHOLES.get(name)
    if whole is None or not claim.period.isdigit():
        return []
    if whole == "population_change":
        return [
            _part(part, all_) for all_, part in _pairs(lookup, name, whole, place, claim.period)
        ]
    before = str(int(claim.period) - 1)
    found = []
    for part in lookup.difference(_PARTS.get(name, name), place, before, claim.period):
        for grown in lookup.difference(whole, place, before, claim.period):
            base = lookup.one(whole, place, before, grown.vintage)
            if part.vintage != grown.vintage or base is None or not base.value:
                continue
            points = claim.unit == "percentage_point"
            found.append(_part(part, base if points else grown))
    return found


def _pairs(
    lookup: Lookup, name: str, whole: str, place: str, period: str
) -> list[tuple[Found, Found]]:
    return [
        (all_, part)
        for part in lookup.every(name, place, period)
        for all_ in lookup.every(whole, place, period)
        if all_.value
    ]


def _part(part: Found, whole: Found) -> Found:
    return replace(
        part,
        value=part.value / whole.value * 100.0,
        half=100.0 * part.half / abs(whole.value) + 0.05,
        unit="percent",
        cells=part.cells + whole.cells,
        arithmetic=f"({_words(part)}) / ({_words(whole)})",
        shown=part.shown and whole.shown,
    )


def _words(found: Found) -> str:
    return found.arithmetic or f"{found.value:.10g}"
