"""Figures for the three provinces together, computed when a pack is built.

A total is made only where it is sound: an indicator that adds up, or a ratio whose weights exist,
all three provinces present, all of one vintage. Each keeps its arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from neviewer.data.source import Row
from neviewer.domain.regions import NORTHEAST, NORTHEAST_PROVINCES

DERIVED_SOURCE = "derived"
WEIGHTED = "weighted:"
# What a total's status is: the first of these that any of its parts has.
_WORST_FIRST = ("U", "E", "P", "D", "B", "A")

Parts = tuple[Row, ...]
PartsByKey = dict[tuple[str, str, str], Parts]  # indicator, period, vintage
IsShown = Callable[[Row], bool]


def northeast_totals(
    observations: list[Row], indicators: list[Row], is_shown: IsShown
) -> Iterator[Row]:
    """The rows of ``NE`` that follow from the provinces' and are not published themselves."""
    published = {
        (row["indicator"], row["time_period"], row["vintage"])
        for row in observations
        if row["ref_area"] == NORTHEAST
    }
    parts_by_key = _complete_parts(observations)
    aggregations = {row["id"]: row["aggregation"] for row in indicators}
    decimals = {row["id"]: int(row["decimals"]) for row in indicators}
    shown_weights = {
        key[:2]: parts for key, parts in parts_by_key.items() if all(map(is_shown, parts))
    }
    for key in sorted(parts_by_key.keys() - published):
        indicator, period, vintage = key
        aggregation = aggregations[indicator]
        parts = parts_by_key[key]
        if aggregation == "sum":
            yield _total(parts, *_sum(parts))
        elif aggregation.startswith(WEIGHTED):
            weight = aggregation.removeprefix(WEIGHTED)
            weights = parts_by_key.get((weight, period, vintage)) or shown_weights.get(
                (weight, period)
            )
            if weights and sum(Decimal(row["obs_value"]) for row in weights):
                yield _total(parts, *_mean(parts, weights, decimals[indicator]), weights)


def _complete_parts(observations: list[Row]) -> PartsByKey:
    found: dict[tuple[str, str, str], dict[str, Row]] = {}
    for row in observations:
        if row["ref_area"] in NORTHEAST_PROVINCES:
            key = (row["indicator"], row["time_period"], row["vintage"])
            found.setdefault(key, {})[row["ref_area"]] = row
    return {
        key: tuple(by_province[code] for code in NORTHEAST_PROVINCES)
        for key, by_province in found.items()
        if len(by_province) == len(NORTHEAST_PROVINCES)
        and len({row["unit_measure"] for row in by_province.values()}) == 1
    }


def _sum(parts: Parts) -> tuple[Decimal, str]:
    values = [Decimal(row["obs_value"]) for row in parts]
    total = sum(values, Decimal(0))
    return total, " + ".join(map(_number, values)) + f" = {_number(total)}"


def _mean(parts: Parts, weights: Parts, decimals: int) -> tuple[Decimal, str]:
    values = [Decimal(row["obs_value"]) for row in parts]
    shares = [Decimal(row["obs_value"]) for row in weights]
    step = Decimal(1).scaleb(-decimals)
    product = sum((v * w for v, w in zip(values, shares, strict=True)), Decimal(0))
    mean = (product / sum(shares)).quantize(step, ROUND_HALF_UP)
    terms = " + ".join(f"{_number(v)} × {_number(w)}" for v, w in zip(values, shares, strict=True))
    return mean, f"({terms}) / {_number(sum(shares, Decimal(0)))} = {_number(mean)}"


def _number(value: Decimal) -> str:
    return f"{value:,f}".replace("-", "−")


def _total(parts: Parts, value: Decimal, arithmetic: str, weights: Parts = ()) -> Row:
    statuses = {row["obs_status"] for row in parts + weights}
    first: Mapping[str, str] = parts[0]
    note = f"Weights: {weights[0]['indicator']}, {weights[0]['vintage']}" if weights else ""
    return {
        "indicator": first["indicator"],
        "ref_area": NORTHEAST,
        "time_period": first["time_period"],
        "obs_value": f"{value:f}",
        "unit_measure": first["unit_measure"],
        "obs_status": next((code for code in _WORST_FIRST if code in statuses), "A"),
        "vintage": first["vintage"],
        "source": DERIVED_SOURCE,
        "derivation": arithmetic,
        "note": note,
    }
