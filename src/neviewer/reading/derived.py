"""Claims that no single figure answers: growth, change, share, gap, rank, streak."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading import proof
from neviewer.reading.lexicon import GROWTH_OF

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.lookup import Found, Lookup

_GROWTH = {base: growth for growth, base in GROWTH_OF.items()} | {"gdp_nominal": "gdp_growth_real"}
_RATES = ("gdp_growth_real", "cpi_inflation", "retail_price_inflation")
# Of these the growth from levels is the growth; of money it may be at constant prices or not.
_COUNTED = ("person", "visit", "tonne", "kilogram", "kWh", "vehicle", "kilometre", "cubic_metre",
            "household", "enterprise", "item", "person_year")  # fmt: skip
_SHARES = {
    "population_share_of_nation": ("population_census", "population_resident"),
    "gdp_share_of_nation": ("gdp_nominal",),
}
_LEVELS = {"population_change": ("population_resident", "population_census")}
# Revised after each census; a text of the time has the figure before, which the pack may lack.
_REVISED = ("gdp_nominal", "retail_sales", "primary_value_added", "secondary_value_added",
            "tertiary_value_added", "gdp_per_capita")  # fmt: skip
_FIRST = ("published", "communique", "prelim")
_POINTS = ("percent", "percentage_point", "permille")
_PROVINCES = 31


def same_unit(one: str, other: str) -> bool:
    """Whether two plain units can be compared."""
    return one == other or not other or (one in _POINTS[:2] and other in _POINTS[:2])


def readings(lookup: Lookup, claim: Claim, place: str, names: tuple[str, ...]) -> list[list[Found]]:
    """What the pack says of the very thing claimed, under each name it may have."""
    if claim.kind == "growth":
        return [_growth(lookup, claim, place)]
    if claim.kind == "change":
        return _changes(lookup, claim, place)
    if claim.kind == "gap":
        return [_gaps(lookup, claim, place)]
    if claim.indicator in _SHARES:
        return [_share(lookup, claim.indicator, place, claim.period)]
    if claim.kind == "share" and claim.unit not in _POINTS:
        return []
    return [list(lookup.every(name, place, claim.period)) for name in names]


def other_bases(lookup: Lookup, claim: Claim, place: str, names: tuple[str, ...]) -> list[Found]:
    """The same thing on other bases: another definition, nominal for real, the wider region."""
    found: list[Found] = []
    if claim.kind == "growth" and claim.indicator == "gdp_growth_real":
        return lookup.growth("gdp_nominal", place, _before(claim), claim.period)
    if claim.kind not in ("level", "threshold", "share"):
        return found
    for name in names:
        found += lookup.every(name, place, claim.period)
    if place == NORTHEAST and claim.indicator:
        wider = lookup.wider_region(claim.indicator, claim.period)
        found += [wider] if wider is not None else []
    return found


def same_thing(lookup: Lookup, claim: Claim, place: str) -> bool:
    """Whether the pack has the very thing, not only what passes for it: a census for a census."""
    if claim.indicator != "population_census" or claim.kind not in ("level", "threshold"):
        return True
    return bool(lookup.every("population_census", place, claim.period))


def may_be_unrevised(claim: Claim, found: list[Found]) -> bool:
    """Whether the pack has only a revised figure, and the claim may be the one before."""
    if claim.indicator not in _REVISED or claim.kind not in ("level", "threshold"):
        return False
    first = any(f.vintage in _FIRST for f in found)
    close = any(abs(f.value - claim.value) <= 0.045 * abs(f.value) for f in found)
    return not first and close


def nearly(claim: Claim, found: Found) -> bool:
    """Whether an exact count differs as one tabulation of a census does from another."""
    exact = claim.unit == "person" and claim.half <= 5000 and claim.value
    apart = abs(found.value - claim.value)
    if claim.kind == "change":
        return bool(exact) and apart <= 0.002 * abs(claim.value)
    return bool(exact) and apart <= 0.001 * abs(claim.value) and claim.half <= 50


def undecided(lookup: Lookup, claim: Claim) -> bool:
    """Whether growth computed from money cannot refute: the text may mean constant prices."""
    if claim.kind != "growth" or claim.indicator in (*_RATES, *_GROWTH):
        return bool(
            claim.kind == "growth"
            and claim.indicator in _GROWTH
            and not any(
                lookup.every(_GROWTH[claim.indicator], place, claim.period)
                for place in claim.places
            )
            and _money(lookup, claim)
        )
    return _money(lookup, claim)


def _money(lookup: Lookup, claim: Claim) -> bool:
    unit = lookup.unit(claim.indicator or "")
    return unit is None or unit.plain not in _COUNTED


def _before(claim: Claim) -> str:
    return claim.base or (str(int(claim.period[:4]) - 1) if claim.period.isdigit() else "")


def _growth(lookup: Lookup, claim: Claim, place: str) -> list[Found]:
    indicator = claim.indicator or ""
    yearly = not claim.base or (claim.period.isdigit() and claim.base == str(int(claim.period) - 1))
    published = _GROWTH.get(indicator, indicator if indicator in _RATES else "")
    if published:
        found = list(lookup.every(published, place, claim.period)) if yearly else []
        if found or published in _RATES:
            return found
    return lookup.growth(indicator, place, _before(claim), claim.period)


def _changes(lookup: Lookup, claim: Claim, place: str) -> list[list[Found]]:
    indicator = claim.indicator or ""
    first, _, last = claim.period.partition("/")
    base, period = (first, last) if last else (_before(claim), claim.period)
    if not (base.isdigit() and period.isdigit()):
        return []
    if indicator in _SHARES:
        return [_share_change(lookup, indicator, place, base, period)]
    found: list[list[Found]] = []
    names: tuple[str, ...]
    if indicator in _LEVELS:
        if int(period) - int(base) == 1:
            found.append(list(lookup.every(indicator, place, period)))
        names = _LEVELS[indicator]
    else:
        names = (_GROWTH.get(indicator, indicator) if claim.unit in _POINTS else indicator,)
    order = names[::-1] if int(period) - int(base) > 1 else names
    return [*found, *(lookup.difference(name, place, base, period) for name in order)]


def _share(lookup: Lookup, indicator: str, place: str, period: str) -> list[Found]:
    found = list(lookup.every(indicator, place, period))
    for name in _SHARES[indicator]:
        found += lookup.share(name, place, period)
    return found


def _share_change(
    lookup: Lookup, indicator: str, place: str, base: str, period: str
) -> list[Found]:
    found = []
    for name in _SHARES[indicator]:
        before = {share.vintage: share for share in lookup.share(name, place, base)}
        for share in lookup.share(name, place, period):
            earlier = before.get(share.vintage)
            if earlier is not None:
                found.append(
                    replace(
                        share,
                        value=share.value - earlier.value,
                        half=share.half
                        + earlier.half
                        + 0.05,  # national totals differ by tabulation
                        unit="percentage_point",
                        cells=share.cells + earlier.cells,
                        arithmetic=f"{share.arithmetic} − {earlier.arithmetic}",
                    )
                )
    return found


def _gaps(lookup: Lookup, claim: Claim, place: str) -> list[Found]:
    name = _GROWTH.get(claim.indicator or "", claim.indicator or "")
    return [
        _gap(own, other)
        for own in lookup.every(name, place, claim.period)
        for other in lookup.every(name, claim.against or NATION, claim.period)
    ]


def _gap(own: Found, other: Found) -> Found:
    return replace(
        own,
        value=own.value - other.value,
        unit="percentage_point",
        cells=own.cells + other.cells,
        arithmetic=f"{own.value:.10g} − {other.value:.10g}",
        shown=own.shown and other.shown,
    )


def reached_before(lookup: Lookup, claim: Claim, place: str) -> Found | None:
    """An earlier year that had reached the bound already."""
    series = lookup.years(claim.indicator or "", place)
    now = series.get(int(claim.period[:4]))
    for year, found in sorted(series.items()):
        same = now is None or found.vintage == now.vintage
        if year < int(claim.period[:4]) and same and found.value >= claim.value:
            return found
    return None


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
        return provinces if claim.scope == "nation" and len(provinces) >= _PROVINCES else []
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
    series = lookup.years(_GROWTH.get(indicator, indicator), place)
    if claim.comparison == "first above the nation":
        nation = lookup.years(_GROWTH.get(indicator, indicator), NATION)
        values = {y: f.value - nation[y].value for y, f in series.items() if y in nation}
    else:
        values = {y: f.value for y, f in series.items()}
    if year not in values:
        return "not in the data", None, proof.STREAK_UNKNOWN
    verdict = _walk(values, year, years, claim.comparison)
    note = proof.STREAK_UNKNOWN if verdict == "not in the data" else proof.STREAK_WALKED
    return verdict, series.get(year), note


def _walk(values: dict[int, float], year: int, years: int, meant: str) -> str:
    if meant == "in a row":
        span = range(year - years + 1, year + 1)
        if any(y not in values for y in span):
            return "not in the data"
        same = all(values[y] > 0 for y in span) or all(values[y] < 0 for y in span)
        return "agrees" if same else "not in the data"
    past = [values[y] for y in range(year - years + 1, year) if y in values]
    now = values[year]
    broken = {
        "first": now <= 0 or any(value > 0 for value in past),
        "first above the nation": now <= 0 or any(value > 0 for value in past),
        "highest": any(value > now for value in past),
        "lowest": any(value < now for value in past),
    }.get(meant, False)
    if broken:
        return "contradicts"
    return "agrees" if len(past) >= years - 1 else "not in the data"
