"""Measure the reading on own texts, on another author's and on altered sentences.

Run from the checkout: ``PYTHONPATH=src python tests/reading/accuracy.py``.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import strangers
from altering import Tally, tally
from csv_facts import facts

from neviewer.reading.claims import Claim
from neviewer.reading.indicators.topics import WORDS as TOPICS
from neviewer.reading.read import Reader

TEXTS = Path(__file__).parent / "texts"
FIELDS = ("place", "period", "value", "kind", "indicator")
# Kinds that two annotators would write for one another.
_ALIKE = ({"level", "threshold", "share"}, {"gap", "change"}, {"rank", "streak"})


@dataclass
class Score:
    """What was found of the expected claims, and how much of each was right."""

    expected: int = 0
    found: int = 0
    reported: int = 0
    right_reports: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    linked: int = 0
    misses: list[str] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        return {
            "precision": self.right_reports / max(1, self.reported),
            "recall": self.found / max(1, self.expected),
            **{name: count / max(1, self.found) for name, count in self.right.items()},
            "linked": self.linked / max(1, self.expected),
        }


def score(texts: list[Path]) -> Score:
    """Compare the claims read in texts with those expected beside them."""
    reader = Reader.of(facts())
    total = Score()
    for path in texts:
        reading = reader.read(path.read_text(encoding="utf-8"), _date(path))
        _compare(path.stem, [item.claim for item in reading.claims], _expected(path), total)
    return total


def _date(path: Path) -> date | None:
    return date(2024, 1, 20) if path.stem in ("en-port", "zh-dispatch") else None


def _expected(path: Path) -> list[dict[str, str]]:
    with path.with_suffix(".claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _compare(name: str, claims: list[Claim], rows: list[dict[str, str]], total: Score) -> None:
    spans = [(int(row["start"]), int(row["end"])) for row in rows]
    total.reported += len(claims)
    total.right_reports += sum(any(_over(c, span) for span in spans) for c in claims)
    for row, span in zip(rows, spans, strict=True):
        total.expected += 1
        mine = next((claim for claim in claims if _over(claim, span)), None)
        if mine is None:
            total.misses.append(f"{name}: {row['quote']}: missed")
            continue
        total.found += 1
        right = _right(mine, row)
        for key in FIELDS:
            total.right[key] += right[key]
        total.linked += all(right[key] for key in FIELDS if key != "kind")
        wrong = [key for key in FIELDS if not right[key]]
        if wrong:
            total.misses.append(f"{name}: {row['quote']}: {', '.join(wrong)}")


def _over(claim: Claim, span: tuple[int, int]) -> bool:
    return claim.start < span[1] and span[0] < claim.end


def _right(claim: Claim, row: dict[str, str]) -> dict[str, bool]:
    value = float(row["value"])
    people = {"population_census", "population_resident"}
    read = "" if claim.indicator in TOPICS else claim.indicator or ""
    named = (read, row["indicator"])
    return {
        "place": set(claim.places) == set(row["places"].split()),
        "period": claim.period == row["period"],
        "value": abs(claim.value - value) <= 1e-6 * max(1.0, abs(value)),
        "kind": claim.kind == row["kind"]
        or any({claim.kind, row["kind"]} <= alike for alike in _ALIKE),
        "indicator": named[0] == named[1] or set(named) <= people,
    }


def print_strangers() -> None:
    """Print what is read of other authors' texts, and what kind was taken for what."""
    kinds: Counter[tuple[str, str]] = Counter()
    for folder in strangers.folders():
        found = strangers.score(folder)
        kinds += found.kinds
        rates = _written(found.rates())
        print(f"other authors' texts, {folder.name}: {found.expected} claims: {rates}")
    print("kinds (annotated, then read):")
    for expected in sorted({pair[0] for pair in kinds}):
        read = {pair[1]: count for pair, count in kinds.most_common() if pair[0] == expected}
        print(f"  {expected}: {', '.join(f'{name} {count}' for name, count in read.items())}")


def _written(rates: dict[str, float]) -> str:
    return ", ".join(f"{name} {rate:.3f}" for name, rate in rates.items())


def main() -> int:
    """Print the figures of docs/accuracy.md."""
    for language in ("en", "zh"):
        result = score(sorted(TEXTS.glob(f"{language}-*.txt")))
        print(f"{language}: {result.expected} claims: {_written(result.rates())}")
        print(*(f"  {miss}" for miss in result.misses), sep="\n")
    print_strangers()
    altered: Tally = tally(facts(), 2400, seed=1)
    print(
        f"altered: {altered.cases} cases, contradicts precision {altered.precision:.4f}, "
        f"recall {altered.recall:.4f}; true sentences {altered.true}, "
        f"called contradicts {altered.true_refuted}"
    )
    print("verdicts (whether true, then the verdict):")
    for (truth, verdict), count in sorted(altered.verdicts.items()):
        print(f"  {truth}: {verdict} {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
