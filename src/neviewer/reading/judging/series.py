"""Ranks among places and runs of years, followed through the series."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST_PROVINCES
from neviewer.reading.judging import proof
from neviewer.reading.judging.derived import GROWTH, PROVINCES

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.judging.lookup import Found, Lookup

# Of these the sign itself says gain or loss.
_BALANCES = ("net_migration", "natural_change", "population_change", "gdp_growth_real",
             "natural_growth_rate")  # fmt: skip


def rank(lookup: Lookup, claim: Claim, place: str) -> tuple[str, Found | None, str]:
    """Count how many places come before."""
    indicator = claim.indicator or ""
    region = lookup.facts.regions[place]
    drawn = lookup.facts.slice(indicator, region.level)
    values = {code: cell.value for code, cell in drawn.cells.get(claim.period, {}).items()}
    among = _among(lookup, claim, place)
    if not among or any(code not in values for code in among):
        return "not in the data", None, proof.RANK_UNKNOWN
    lowest = claim.comparison == "from below"
    own = values[place]
    better = sum(v < own if lowest else v > own for c, v in values.items() if c in among)
    found = lookup.one(indicator, place, claim.period)
    agrees = better + 1 <= claim.value if claim.hedge == "under" else better + 1 == claim.value
    return ("agrees" if agrees else "contradicts"), found, proof.RANK_COUNTED


def _among(lookup: Lookup, claim: Claim, place: str) -> list[str]:
    region = lookup.facts.regions[place]
    if region.level == "province":
        if claim.scope == "northeast":
            return list(NORTHEAST_PROVINCES)
        provinces = [r.code for r in lookup.facts.regions if r.level == "province"]
        return provinces if claim.scope == "nation" and len(provinces) >= PROVINCES else []
    if region.level == "prefecture" and claim.scope == "province":
        return [
            r.code for r in lookup.facts.regions
            if r.level == "prefecture" and r.parent == region.parent and r.status == "current"
        ]  # fmt: skip
    return []


def streak(lookup: Lookup, claim: Claim, place: str) -> tuple[str, Found | None, str]:
    """Walk back through the series for as many years as the claim says."""
    if claim.unit != "year" or not claim.period[:4].isdigit():
        return "not in the data", None, proof.STREAK_UNKNOWN
    year = int(claim.period[:4])
    years = int(claim.value) if claim.value < 1900 else year - int(claim.value)
    indicator = claim.indicator or ""
    if claim.comparison == "in a row first":
        return _first_each_year(lookup, claim, place, range(year - years + 1, year + 1))
    series = lookup.years(GROWTH.get(indicator, indicator), place)
    values = {y: f.value for y, f in series.items()}
    if claim.comparison == "first above the nation":
        nation = lookup.years(GROWTH.get(indicator, indicator), NATION)
        values = {y: values[y] - nation[y].value for y in values if y in nation}
    elif claim.comparison in ("in a row up", "in a row down", "first", "first down"):
        values = _signed(lookup, indicator, place, values)
    if year not in values:
        return "not in the data", None, proof.STREAK_UNKNOWN
    verdict = _walk(values, year, years, claim.comparison)
    note = proof.STREAK_UNKNOWN if verdict == "not in the data" else proof.STREAK_WALKED
    return verdict, series.get(year), note


def _signed(
    lookup: Lookup, indicator: str, place: str, values: dict[int, float]
) -> dict[int, float]:
    """Gains and losses by year: the figures themselves, or their differences."""
    if indicator in _BALANCES or indicator in GROWTH:
        return values
    unit = lookup.unit(indicator)
    if unit is None or unit.plain == "CNY":
        return {}  # growth at constant prices cannot be told from levels
    return {y: values[y] - values[y - 1] for y in values if y - 1 in values}


def _first_each_year(
    lookup: Lookup, claim: Claim, place: str, years: range
) -> tuple[str, Found | None, str]:
    """Whether a place came first in every one of some years."""
    verdicts = []
    for year in years:
        one = replace(claim, kind="rank", period=str(year), value=1.0, hedge="", scope="nation")
        verdicts.append(rank(lookup, one, place)[0])
    found = lookup.one(claim.indicator or "", place, str(years[-1])) if years else None
    if verdicts and all(verdict == "agrees" for verdict in verdicts):
        return "agrees", found, proof.STREAK_WALKED
    if "contradicts" in verdicts:
        return "contradicts", found, proof.STREAK_WALKED
    return "not in the data", found, proof.STREAK_UNKNOWN


def _walk(values: dict[int, float], year: int, years: int, meant: str) -> str:
    if meant.startswith("in a row"):
        span = range(year - years + 1, year + 1)
        if meant == "in a row" or any(y not in values for y in span):
            return "not in the data"
        sign = -1.0 if meant == "in a row down" else 1.0
        return "agrees" if all(sign * values[y] > 0 for y in span) else "contradicts"
    past = [values[y] for y in range(year - years + 1, year) if y in values]
    now = values[year]
    broken = {
        "first": now <= 0 or any(value > 0 for value in past),
        "first down": now >= 0 or any(value < 0 for value in past),
        "first above the nation": now <= 0 or any(value > 0 for value in past),
        "highest": any(value > now for value in past),
        "lowest": any(value < now for value in past),
    }.get(meant, False)
    if broken:
        return "contradicts"
    return "agrees" if len(past) >= years - 1 else "not in the data"
