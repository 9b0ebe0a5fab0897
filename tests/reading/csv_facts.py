"""The source tables as facts, without building a pack: what the tests of the reading read."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from neviewer.data.shown import ShownVintages
from neviewer.domain.indicators import Indicator, Unit
from neviewer.domain.regions import Region, Regions
from neviewer.domain.series import Cell, Observation, Slice, Source, Vintage

SOURCE = Path(__file__).resolve().parents[2] / "data" / "northeast"
_REGION = (
    "code level parent name_en name_zh label_en label_zh pinyin scope status seat_en seat_zh"
).split()


def _rows(name: str) -> list[dict[str, str]]:
    with (SOURCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in text.split(";"))))


class CsvFacts:
    """Facts read from the CSV files of the source form."""

    def __init__(self) -> None:
        regions = _rows("regions.csv")
        self.regions = Regions(Region(*(row[name] for name in _REGION)) for row in regions)
        self.units = {
            r["id"]: Unit(r["id"], r["plain"], float(r["factor"]), r["name_en"], r["name_zh"])
            for r in _rows("units.csv")
        }
        self.indicators = {row["id"]: _indicator(row) for row in _rows("indicators.csv")}
        self.vintages = {row["id"]: Vintage(*row.values()) for row in _rows("vintages.csv")}
        self._sources = {row["id"]: Source(*row.values()) for row in _rows("sources.csv")}
        observations = _rows("observations.csv")
        shown = ShownVintages(_rows("shown.csv"), regions, observations)
        self._seen: dict[tuple[str, str, str], list[Observation]] = {}
        self._series: dict[str, list[Observation]] = {}
        for row in observations:
            seen = Observation(
                row["indicator"], row["ref_area"], row["time_period"], float(row["obs_value"]),
                row["unit_measure"], row["obs_status"], row["vintage"], row["source"],
                row["derivation"], row["note"], shown.is_shown(row),
            )  # fmt: skip
            self._seen.setdefault(seen[:3], []).append(seen)
            self._series.setdefault(seen.indicator, []).append(seen)

    def observations(self, indicator: str, ref_area: str, period: str) -> tuple[Observation, ...]:
        seen = self._seen.get((indicator, ref_area, period), [])
        return tuple(sorted(seen, key=lambda one: not one.shown))

    def periods(self, indicator: str, ref_area: str) -> list[str]:
        seen = self._series.get(indicator, [])
        return sorted({one.time_period for one in seen if one.ref_area == ref_area})

    def slice(self, indicator: str, level: str) -> Slice:
        cells: dict[str, dict[str, Cell]] = {}
        for one in self._series.get(indicator, []):
            at = self.regions[one.ref_area].level
            if one.shown and ("province" if at in ("nation", "group") else at) == level:
                cell = Cell(one.value, one.status, one.vintage, one.source)
                cells.setdefault(one.time_period, {})[one.ref_area] = cell
        return Slice(indicator, level, tuple(sorted(cells)), cells)

    def sources(self, ids) -> tuple[Source, ...]:
        return tuple(self._sources[one] for one in ids if one in self._sources)


def _indicator(row: dict[str, str]) -> Indicator:
    return Indicator(
        row["id"], row["topic"], row["name_en"], row["name_zh"], row["description_en"],
        row["description_zh"], _words(row["synonyms_en"]), _words(row["synonyms_zh"]),
        row["unit"], int(row["decimals"]), row["kind"], row["aggregation"],
        row["diverging"] == "true", row["better"], row["grade"], row["caution_en"],
        row["caution_zh"],
    )  # fmt: skip


@cache
def facts() -> CsvFacts:
    """The facts, read once."""
    return CsvFacts()
