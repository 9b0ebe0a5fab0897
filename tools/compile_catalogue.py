"""The hand-written decisions of ``tools/catalogue`` and the figures they speak of."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CATALOGUE = Path(__file__).parent / "catalogue"
COLUMNS = (
    "indicator",
    "ref_area",
    "time_period",
    "obs_value",
    "unit_measure",
    "obs_status",
    "vintage",
    "source",
    "derivation",
    "note",
)
NATION = "100000"

Row = dict[str, str]
Key = tuple[str, str, str, str]  # indicator, ref_area, time_period, vintage


class CatalogueError(Exception):
    """The research holds something the catalogue does not speak of."""


@dataclass(frozen=True)
class Figure:
    """One figure on its way from the research to the source form."""

    indicator: str
    ref_area: str
    time_period: str
    value: Decimal
    unit: str
    status: str
    vintage: str
    source: str
    folder: str
    derivation: str = ""
    note: str = ""

    @property
    def key(self) -> Key:
        """What may occur only once in the source form."""
        return self.indicator, self.ref_area, self.time_period, self.vintage

    def row(self) -> Row:
        """The row of ``observations.csv``."""
        values = (
            *(self.indicator, self.ref_area, self.time_period, number(self.value)),
            *(self.unit, self.status, self.vintage, self.source, self.derivation, self.note),
        )
        return dict(zip(COLUMNS, values, strict=True))


@dataclass
class Catalogue:
    """The hand-written decisions, read from ``tools/catalogue`` and the kept tables."""

    series: dict[tuple[str, str], Row]
    moves: list[Row]
    notes: list[tuple[re.Pattern[str], str, str]]
    remarks: dict[str, list[Row]]
    units: dict[str, Row]
    unit_of: dict[str, str]
    left_out: Counter[str] = field(default_factory=Counter)


def read_table(path: Path) -> list[Row]:
    """All rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(path: Path, columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a CSV file with LF line ends."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_catalogue(kept: Path) -> Catalogue:
    """Read the decisions and the tables kept by hand."""
    remarks: dict[str, list[Row]] = defaultdict(list)
    for row in read_table(CATALOGUE / "remarks.csv"):
        remarks[row["indicator"]].append(row)
    return Catalogue(
        series={
            (row["folder"], row["series"]): row for row in read_table(CATALOGUE / "series.csv")
        },
        moves=read_table(CATALOGUE / "moves.csv"),
        notes=[
            (re.compile(row["pattern"]), row["note"], row["derivation"])
            for row in read_table(CATALOGUE / "notes.csv")
        ],
        remarks=remarks,
        units={row["id"]: row for row in read_table(kept / "units.csv")},
        unit_of={row["id"]: row["unit"] for row in read_table(kept / "indicators.csv")},
    )


def number(value: Decimal) -> str:
    """A decimal without an exponent and without the .0 that a spreadsheet added."""
    text = f"{value:f}"
    return text.removesuffix(".0")


def spoken(value: Decimal) -> str:
    """A number as it stands in a sentence: thousands apart, a real minus."""
    return f"{Decimal(number(value)):,f}".replace("-", "−")


def spans(rule: Row, period: str) -> bool:
    """Whether a rule's periods include this one."""
    first, last = rule["first_period"], rule["last_period"]
    return (not first or first <= period) and (not last or period <= last)


def speaks_of_area(areas: str, code: str) -> bool:
    """Whether a rule's list of codes, or ``level:NAME``, includes a place."""
    if not areas:
        return True
    if areas == "level:province":
        return code.endswith("0000") and code != NATION
    if areas == "level:prefecture":
        return code.endswith("00") and not code.endswith("0000")
    return code in areas.split()
