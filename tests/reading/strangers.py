"""Score the reading on texts of other authors, annotated number by number.

The columns of the annotation: where a number stands, what it is of, its place, period, kind and
value in plain units; ``none`` as indicator marks a number that is no claim.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from csv_facts import facts

from neviewer.reading.read import Reader

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim, Reading

SETS = Path(__file__).parent / "blind"
FIELDS = ("place", "period", "value", "kind", "indicator")
# What an annotator's name for an indicator may be called in the catalogue. Only these are scored:
# of another thing it is enough that it is not taken for one of them.
_NAMES = {
    "gdp_share_of_nation": ("gdp_share_of_nation", "gdp_nominal"),
    "population_census": ("population_census", "population_resident"),
    "population_resident": ("population_resident", "population_census"),
    "population_share_of_nation": (
        "population_share_of_nation", "population_census", "population_resident",
    ),
    "population_change": ("population_change", "population_resident"),
    "urbanization_rate": ("urbanisation_rate",),
    "foreign_direct_investment_paid_in": ("fdi_utilised",),
    **{
        name: (name,)
        for name in (
            "gdp_growth_real gdp_nominal population_registered urban_population net_migration "
            "natural_change births deaths share_65plus share_60plus share_0_14 "
            "industrial_value_added primary_value_added secondary_value_added "
            "tertiary_value_added foreign_trade_total imports exports fixed_asset_investment "
            "retail_sales grain_output public_budget_revenue tourism_revenue tourist_visits "
            "urban_disposable_income_per_capita sci_tech_sme_count agri_gross_output"
        ).split()
    },
}  # fmt: skip
_KINDS = {
    "growth_yoy": ("growth",), "level": ("level", "threshold"), "share": ("share", "level"),
    "change": ("change", "level"), "streak": ("streak", "rank"), "rank": ("rank", "streak"),
    "gap_vs_national": ("gap",), "gap_vs_previous": ("gap", "change"),
    "gap_vs_national_change": ("gap", "change"), "currency_conversion": ("conversion",),
    "bound": ("threshold", "level"), "count": ("level", "streak", "rank"),
    "contribution": ("share", "contribution"), "estimate": ("level", "target", "threshold"),
}  # fmt: skip


@dataclass
class Tally:
    """What was found of the expected claims, and how much of each was right."""

    expected: int = 0
    core: int = 0
    found: int = 0
    core_found: int = 0
    reported: int = 0
    false: int = 0
    mentions: int = 0
    accounted: int = 0
    linked: int = 0
    right: Counter[str] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)

    def rates(self) -> dict[str, float]:
        """Each figure as a share."""
        found = max(1, self.found)
        return {
            "precision": 1 - self.false / max(1, self.reported),
            "recall": self.found / max(1, self.expected),
            "accounted": self.accounted / max(1, self.mentions),
            **{name: self.right[name] / found for name in FIELDS[:-1]},
            "indicator": self.right["indicator"] / max(1, self.core_found),
            "linked": self.linked / max(1, self.core),
        }


def folders() -> list[Path]:
    """The sets of texts, in the order in which they were written."""
    return sorted(path for path in SETS.iterdir() if path.is_dir())


def score(folder: Path) -> Tally:
    """Read all texts of a folder and compare with what is beside them."""
    reader = Reader.of(facts())
    total = Tally()
    for path in sorted(folder.glob("*.txt")):
        day = date.fromisoformat(path.with_suffix(".date").read_text(encoding="utf-8").strip())
        reading = reader.read(path.read_text(encoding="utf-8"), day)
        with path.with_suffix(".claims.csv").open(encoding="utf-8", newline="") as file:
            _compare(reading, list(csv.DictReader(file)), total)
    return total


def _compare(reading: Reading, rows: list[dict[str, str]], total: Tally) -> None:
    claims = [judged.claim for judged in reading.claims]
    others = [(other.start, other.end) for other in reading.others]
    spans = [(int(row["start"]), int(row["end"])) for row in rows]
    total.reported += len(claims)
    for claim in claims:
        hit = [
            r for r, span in zip(rows, spans, strict=True) if _over((claim.start, claim.end), span)
        ]
        total.false += all(row["indicator"] == "none" for row in hit)
    for row, span in zip(rows, spans, strict=True):
        mine = [claim for claim in claims if _over((claim.start, claim.end), span)]
        total.mentions += 1
        total.accounted += bool(mine) or any(_over(other, span) for other in others)
        if row["indicator"] == "none":
            continue
        total.expected += 1
        total.core += row["indicator"] in _NAMES
        if mine:
            _count(mine, row, total)


def _count(mine: list[Claim], row: dict[str, str], total: Tally) -> None:
    scored = [(_right(claim, row), claim) for claim in mine]
    right, claim = max(scored, key=lambda pair: sum(pair[0].values()))
    core = row["indicator"] in _NAMES
    total.found += 1
    total.core_found += core
    for name in FIELDS:
        total.right[name] += right[name]
    total.linked += core and all(right[name] for name in FIELDS if name != "kind")
    total.kinds[row["kind"], claim.kind] += 1


def _right(claim: Claim, row: dict[str, str]) -> dict[str, bool]:
    named = {_code(name.strip()) for name in row["places"].split(";") if name.strip()}
    known = named & set(_CODES.values())
    return {
        "place": bool(named & set(claim.places)) or (bool(named) and not known),
        "period": claim.period == _period(row["period"]),
        "value": _same(row["value_base"], claim.value) or row["kind"] in ("streak", "rank"),
        "kind": claim.kind in _KINDS.get(row["kind"], (row["kind"],)),
        "indicator": (claim.indicator or "") in _NAMES.get(row["indicator"], ()),
    }


def _over(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same(expected: str, read: float) -> bool:
    try:
        wanted = abs(float(expected))
    except ValueError:
        return False
    return abs(wanted - abs(read)) <= 1e-6 * max(wanted, abs(read)) + 1e-9


def _period(written: str) -> str:
    """The annotator's 2023M01-M09 or 2010-2020 as SDMX writes it."""
    plain = re.sub(r"\s*\(.*\)", "", written.strip())
    plain = re.sub(r"^(\d{4})Q([1-4])$", r"\1-Q\2", plain)
    plain = re.sub(r"^(\d{4})H([12])$", r"\1-S\2", plain)
    plain = re.sub(r"^(\d{4})M(\d\d)-M(\d\d)$", r"\1-\2/\1-\3", plain)
    plain = re.sub(r"^(\d{4})M(\d\d)$", r"\1-\2", plain)
    return re.sub(r"^(\d{4})-(\d{4})$", r"\1/\2", plain)


_CODES = {
    "Liaoning": "210000", "Jilin": "220000", "Heilongjiang": "230000", "Northeast China": "NE",
    "China": "100000", "Shenyang": "210100", "Dalian": "210200", "Changchun": "220100",
    "Jilin City": "220200", "Harbin": "230100", "Daqing": "230600", "Qiqihar": "230200",
    "Yanbian": "222400",
}  # fmt: skip


def _code(name: str) -> str:
    return _CODES.get(name, name)
