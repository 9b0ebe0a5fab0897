"""Figures of the pack as a claim needs them: in plain units, every vintage, cells for the proof."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading.claims import FactCell
from neviewer.reading.judging.compare import data_half

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.domain.indicators import Unit
    from neviewer.domain.series import Observation
    from neviewer.reading.facts import Facts

_EASTERN_INNER_MONGOLIA = ("150400", "150500", "150700", "152200", "152500")
_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with its rounding and the cells it comes from."""

    value: float
    half: float
    unit: str
    vintage: str
    cells: tuple[FactCell, ...]
    arithmetic: str = ""
    shown: bool = True


@dataclass(slots=True)
class Lookup:
    """Asks a pack for single figures, and computes with them."""

    facts: Facts
    _cache: dict[tuple[str, str, str], tuple[Found, ...]] = field(default_factory=dict)

    def unit(self, indicator: str) -> Unit | None:
        """The unit of an indicator."""
        known = self.facts.indicators.get(indicator)
        return None if known is None else self.facts.units.get(known.unit)

    def every(self, indicator: str, place: str, period: str) -> tuple[Found, ...]:
        """All vintages of a figure, the shown one first."""
        key = (indicator, place, period)
        if key not in self._cache:
            self._cache[key] = tuple(self._every(*key))
        return self._cache[key]

    def _every(self, indicator: str, place: str, period: str) -> Iterator[Found]:
        unit = self.unit(indicator)
        known = self.facts.indicators.get(indicator)
        if unit is None or known is None or place not in self.facts.regions:
            return
        vintages: set[str] = set()
        for at, seen in enumerate(self.facts.observations(indicator, place, period)):
            vintages.add(seen.vintage)
            yield Found(
                seen.value * unit.factor,
                data_half(seen.value, known, unit),
                unit.plain,
                seen.vintage,
                (_cell(seen, unit.factor, unit.plain),),
                seen.derivation,
                shown=at == 0,
            )

        if place == NORTHEAST and known.aggregation == "sum":
            yield from self._totals(indicator, period, vintages)

    def _totals(self, indicator: str, period: str, have: set[str]) -> Iterator[Found]:
        """The three provinces together in the vintages for which the pack has no total."""
        parts = [self.every(indicator, code, period) for code in NORTHEAST_PROVINCES]
        for first in parts[0]:
            same = [next((f for f in p if f.vintage == first.vintage), None) for p in parts]
            found = [part for part in same if part is not None]
            if first.vintage not in have and len(found) == len(parts):
                yield _summed(found, shown=not have)

    def one(self, indicator: str, place: str, period: str, vintage: str = "") -> Found | None:
        """A figure in a vintage, or the shown one."""
        for found in self.every(indicator, place, period):
            if not vintage or found.vintage == vintage:
                return found
        return None

    def pairs(
        self, indicator: str, first: tuple[str, str], second: tuple[str, str]
    ) -> Iterator[tuple[Found, Found]]:
        """Two figures of (place, period) in one vintage, the shown vintage of the second first."""
        for later in self.every(indicator, *second):
            earlier = self.one(indicator, *first, later.vintage)
            if earlier is not None:
                yield earlier, later

    def difference(self, indicator: str, place: str, base: str, period: str) -> list[Found]:
        """How much a figure changed, in each vintage that has both ends."""
        return [
            _combined(later, earlier, later.value - earlier.value, "−")
            for earlier, later in self.pairs(indicator, (place, base), (place, period))
        ]

    def growth(self, indicator: str, place: str, base: str, period: str) -> list[Found]:
        """Growth from levels in percent; never across a break of the series."""
        grown = []
        for earlier, later in self.pairs(indicator, (place, base), (place, period)):
            if later.cells[0].status == "B" or not earlier.value:
                continue
            value = (later.value / earlier.value - 1.0) * 100.0
            tabulated = 0.05 if indicator.startswith("population_census") else 0.0
            half = 100.0 * (later.half + earlier.half) / abs(earlier.value) + tabulated
            grown.append(_combined(later, earlier, value, "/", half, "percent"))
        return grown

    def share(
        self, indicator: str, place: str, period: str, whole_place: str = NATION
    ) -> list[Found]:
        """The place's part of the nation or another place in percent, in each vintage."""
        shares = []
        for whole, part in self.pairs(indicator, (whole_place, period), (place, period)):
            if whole.value:
                value = part.value / whole.value * 100.0
                half = 100.0 * part.half / whole.value + 0.005
                shares.append(_combined(part, whole, value, "/", half, "percent"))
        return shares

    def wider_region(self, indicator: str, period: str) -> Found | None:
        """The three provinces with the five divisions of eastern Inner Mongolia."""
        parts = [self.one(indicator, code, period) for code in ("NE", *_EASTERN_INNER_MONGOLIA)]
        found = [part for part in parts if part is not None]
        if len(found) != len(parts) or found[0].unit in ("percent", "permille"):
            return None
        return _summed(found)

    def city_proper(self, indicator: str, place: str, period: str) -> Found | None:
        """The urban districts of a city together, without its counties."""
        regions = self.facts.regions
        if place not in regions or regions[place].level != "prefecture":
            return None
        districts = [
            region.code
            for region in regions
            if region.parent == place and region.level == "county" and region.name_zh.endswith("区")
        ]
        found = [self.one(indicator, code, period) for code in districts]
        known = [one for one in found if one is not None]
        return _summed(known) if known and len(known) == len(districts) else None

    def years(self, indicator: str, place: str) -> dict[int, Found]:
        """The shown yearly figures of a place."""
        series: dict[int, Found] = {}
        level = self.facts.regions[place].level if place in self.facts.regions else "province"
        drawn = self.facts.slice(indicator, "province" if level in ("nation", "group") else level)
        for period in drawn.periods:
            if _YEAR.fullmatch(period) and drawn.cell(place, period) is not None:
                found = self.one(indicator, place, period)
                if found is not None:
                    series[int(period)] = found
        return series


def _cell(seen: Observation, factor: float, plain: str) -> FactCell:
    return FactCell(
        seen.indicator, seen.ref_area, seen.time_period, seen.value * factor, plain,
        seen.vintage, seen.source, seen.status, seen.derivation,
    )  # fmt: skip


def _summed(parts: list[Found], *, shown: bool = True) -> Found:
    return Found(
        sum(part.value for part in parts),
        sum(part.half for part in parts),
        parts[0].unit,
        parts[0].vintage,
        tuple(cell for part in parts for cell in part.cells),
        " + ".join(f"{part.value:.10g}" for part in parts),
        shown,
    )


def _combined(
    main: Found, other: Found, value: float, sign: str, half: float | None = None, unit: str = ""
) -> Found:
    return Found(
        value,
        main.half + other.half if half is None else half,
        unit or main.unit,
        main.vintage,
        main.cells + other.cells,
        f"{main.value:.10g} {sign} {other.value:.10g}"
        + (
            " − 1"
            if sign == "/" and unit == "percent" and main.cells[0].place == other.cells[0].place
            else ""
        ),
        main.shown,
    )
