"""Claims that no single figure answers: growth, change, share, gap, rank, streak."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date as Date
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST
from neviewer.reading.discourse.frame import CENSUS_YEARS
from neviewer.reading.indicators.lexicon import GROWTH_OF
from neviewer.reading.judging import contributions

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.judging.lookup import Found, Lookup

GROWTH = {base: growth for growth, base in GROWTH_OF.items()} | {"gdp_nominal": "gdp_growth_real"}
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
_SECTOR_SHARES = ("primary_share", "secondary_share", "tertiary_share")
_FIRST = ("published", "communique", "prelim")
# What a text says within so many months of the year's end is preliminary: the yearbook's differs.
_PRELIMINARY = ("communique", "prelim")
_MONTHS = 15
_MENDED = {
    "prefecture": 0.09,
    "province": 0.035,
    "group": 0.035,
}  # of the figure; seen between report and yearbook
_MENDED_GROWTH = 0.75  # percentage points, of a prefecture's GDP
_OWN_COUNT = ("fdi_utilised",)  # each office counts its own: by contract, arrival or registration
_POINTS = ("percent", "percentage_point", "permille")
PROVINCES = 31


def same_unit(one: str, other: str) -> bool:
    """Whether two plain units can be compared."""
    return one == other or not other or (one in _POINTS[:2] and other in _POINTS[:2])


def readings(lookup: Lookup, claim: Claim, place: str, names: tuple[str, ...]) -> list[list[Found]]:
    """What the pack says of the very thing claimed, under each name it may have."""
    if claim.kind == "growth":
        return [_growth(lookup, claim, place)]
    told_as_level = claim.indicator == "population_change" and claim.kind in ("level", "threshold")
    if claim.kind == "change" or told_as_level:
        return _changes(lookup, claim, place)
    if claim.kind == "gap":
        return [_gaps(lookup, claim, place)]
    if claim.kind == "contribution":
        return [contributions.of(lookup, claim, place)]
    if claim.indicator in _SHARES and claim.against in ("", NATION):
        return [_share(lookup, claim.indicator, place, claim.period)]
    if claim.kind == "share" and claim.against in lookup.facts.regions:
        if claim.against == place:
            return []  # a part of the place's own figure that the data do not have apart
        return [lookup.share(name, place, claim.period, claim.against) for name in names]
    if claim.kind == "share" and claim.unit not in _POINTS:
        return []
    return [list(lookup.every(name, place, claim.period)) for name in names]


def other_bases(lookup: Lookup, claim: Claim, place: str, names: tuple[str, ...]) -> list[Found]:
    """The same thing on other bases: another definition, nominal for real, the wider region."""
    found: list[Found] = []
    if claim.kind == "growth" and claim.indicator == "gdp_growth_real":
        return lookup.growth("gdp_nominal", place, _before(claim), claim.period)
    if claim.kind == "growth" and claim.comparison == "nominal":
        return list(lookup.every("gdp_growth_real", place, claim.period))
    if claim.kind not in ("level", "threshold", "share"):
        return found
    for name in names:
        found += lookup.every(name, place, claim.period)
    if place == NORTHEAST and claim.indicator:
        wider = lookup.wider_region(claim.indicator, claim.period)
        found += [wider] if wider is not None else []
    if claim.indicator in ("population_resident", "population_census"):
        core = lookup.city_proper("population_census", place, claim.period)
        found += [core] if core is not None else []
    return found


def same_thing(lookup: Lookup, claim: Claim, place: str) -> bool:
    """Whether the pack has the very thing, not only what passes for it: a census for a census."""
    years = claim.period.split("/")
    between = len(years) == 2 and all(year in CENSUS_YEARS for year in years)
    level = claim.indicator == "population_census" and claim.kind in ("level", "threshold")
    if not level and not (between and claim.indicator in ("population_resident", *_LEVELS)):
        return True
    return bool(lookup.every("population_census", place, years[-1]))


# When each revision was published; a text written before cannot have it.
_PUBLISHED = {"census2018": Date(2020, 1, 1), "census2020": Date(2021, 5, 11),
              "census2023": Date(2024, 12, 26)}  # fmt: skip


# The fourth economic census took a quarter of the GDP that Jilin had reported for 2018.
_RECOUNTED = 0.36  # of the revised figure


def revised_later(claim: Claim, found: list[Found], day: Date | None) -> bool:
    """Whether the data have only figures that were revised after a text was written."""
    economy = claim.indicator in (*_REVISED, "gdp_share_of_nation")
    far = _RECOUNTED if economy else 0.17
    close = any(abs(one.value - claim.value) <= far * abs(one.value) for one in found)
    later = [_PUBLISHED.get(one.vintage) for one in found]
    return day is not None and close and all(when is not None and when > day for when in later)


def may_be_unrevised(claim: Claim, found: list[Found]) -> bool:
    """Whether the pack has only a revised figure, and the claim may be the one before."""
    if claim.indicator in _SECTOR_SHARES:
        first = any(f.vintage in _FIRST for f in found)
        return not first and any(abs(f.value - claim.value) <= 4.0 for f in found)
    if claim.indicator not in _REVISED or claim.kind not in ("level", "threshold"):
        return False
    first = any(f.vintage in _FIRST for f in found)
    close = any(abs(f.value - claim.value) <= 0.045 * abs(f.value) for f in found)
    return not first and close


def may_be_preliminary(
    lookup: Lookup, claim: Claim, place: str, found: list[Found], day: Date | None
) -> bool:
    """Whether a text gives the first count of a year, and the pack only the yearbook's."""
    known = any(one.vintage in _PRELIMINARY for one in found)
    if known or day is None or not claim.period.isdigit() or len(claim.period) != 4:
        return False
    if (day.year - int(claim.period)) * 12 + day.month - 12 > _MONTHS:
        return False
    level = lookup.facts.regions[place].level
    if claim.kind == "growth" and claim.indicator in ("gdp_growth_real", "gdp_nominal"):
        apart = _MENDED_GROWTH + 1e-9
        return level == "prefecture" and any(abs(one.value - claim.value) <= apart for one in found)
    share = claim.indicator == "gdp_share_of_nation" and claim.kind == "share"
    level_of = claim.indicator in _REVISED and claim.kind in ("level", "threshold")
    if not (share or level_of):
        return False
    slack = _MENDED.get(level, 0.0)
    return any(abs(one.value - claim.value) <= slack * abs(one.value) for one in found)


def ranked_early(claim: Claim, day: Date | None) -> bool:
    """Whether a rank is among first counts: those of others were put right afterwards too."""
    if claim.kind != "rank" or claim.indicator not in _REVISED or day is None:
        return False
    year = claim.period[:4]
    return year.isdigit() and (day.year - int(year)) * 12 + day.month - 12 <= _MONTHS


def counted_apart(claim: Claim) -> bool:
    """Whether offices count the thing each in a way of their own."""
    return claim.indicator in _OWN_COUNT


def nearly(claim: Claim, found: Found) -> bool:
    """Whether an exact count differs as one tabulation of a census does from another."""
    apart = abs(found.value - claim.value)
    if claim.kind == "growth" and claim.indicator == "gdp_growth_real":
        return apart <= 0.1 + 1e-9  # first published and final figures differ by so much
    if claim.kind == "level" and claim.unit == "CNY":
        return apart <= 0.0005 * abs(found.value)
    exact = claim.unit == "person" and claim.half <= 5000 and claim.value
    if claim.kind == "change":
        # Year-end figures are rounded, and the count of a census year is another one.
        level = max((abs(cell.value) for cell in found.cells), default=0.0)
        between = 0.0006 * level if len(found.cells) > 1 else 0.0
        return bool(exact) and apart <= max(0.002 * abs(claim.value), between)
    return bool(exact) and apart <= 0.001 * abs(claim.value) and claim.half <= 50


def undecided(lookup: Lookup, claim: Claim) -> bool:
    """Whether growth computed from money cannot refute: the text may mean constant prices."""
    if claim.kind != "growth" or claim.indicator in (*_RATES, *GROWTH):
        return bool(
            claim.kind == "growth"
            and claim.indicator in GROWTH
            and not any(
                lookup.every(GROWTH[claim.indicator], place, claim.period) for place in claim.places
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
    if claim.comparison == "nominal":
        return lookup.growth(indicator, place, _before(claim), claim.period)
    published = GROWTH.get(indicator, indicator if indicator in _RATES else "")
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
    if claim.unit in ("percent", "times"):
        return [_grown_since(lookup, claim, place, base, period)]
    found: list[list[Found]] = []
    names: tuple[str, ...]
    if indicator in _LEVELS:
        if int(period) - int(base) == 1:
            found.append(list(lookup.every(indicator, place, period)))
        names = _LEVELS[indicator]
    else:
        names = (GROWTH.get(indicator, indicator) if claim.unit in _POINTS else indicator,)
    order = names[::-1] if int(period) - int(base) > 1 else names
    return [*found, *(lookup.difference(name, place, base, period) for name in order)]


def _grown_since(lookup: Lookup, claim: Claim, place: str, base: str, period: str) -> list[Found]:
    """Growth over several years, or on average in each of them."""
    indicator = claim.indicator or ""
    years = int(period) - int(base)
    if years <= 0:
        return []
    if indicator in _RATES:
        return _chained(lookup, claim, place, range(int(base) + 1, int(period) + 1))
    found: list[Found] = []
    for name in _LEVELS.get(indicator, ("population_census", "population_resident") if (
        indicator == "population_resident") else (indicator,)):  # fmt: skip
        found += lookup.growth(name, place, base, period)
    return [_yearly(one, years) for one in found] if claim.comparison == "average" else found


def _yearly(found: Found, years: int) -> Found:
    """A growth over several years as that of each year."""
    value = ((1 + found.value / 100) ** (1 / years) - 1) * 100 if found.value > -100 else -100.0
    return replace(
        found, value=value, half=max(found.half / years, 0.005),
        arithmetic=f"({found.arithmetic} + 1)^(1/{years}) − 1",
    )  # fmt: skip


def _chained(lookup: Lookup, claim: Claim, place: str, years: range) -> list[Found]:
    """The growth rates of several years put together."""
    rates = [lookup.one(claim.indicator or "", place, str(year)) for year in years]
    known = [rate for rate in rates if rate is not None]
    if len(known) != len(years):
        return []
    total = math.prod(1 + rate.value / 100 for rate in known)
    average = claim.comparison == "average"
    value = (total ** (1 / len(known)) - 1 if average else total - 1) * 100
    half = sum(rate.half for rate in known) * (1 / len(known) if average else max(total, 1.0))
    words = " × ".join(f"(1 + {rate.value:.10g} %)" for rate in known)
    cells = tuple(cell for rate in known for cell in rate.cells)
    return [replace(known[-1], value=value, half=half, cells=cells, arithmetic=f"{words} − 1")]


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
    name = GROWTH.get(claim.indicator or "", claim.indicator or "")
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
