"""True sentences of the pack's figures, and seeded alterations of them."""

from __future__ import annotations

import csv
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.reading.read import Reader

if TYPE_CHECKING:
    from csv_facts import CsvFacts

HERE = Path(__file__).parent
_SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
           "万": 1e4, "亿": 1e8, "万亿": 1e12}  # fmt: skip
_WRONG_SCALE = {"thousand": "million", "million": "billion", "billion": "trillion",
                "trillion": "billion", "万": "亿", "亿": "万亿", "万亿": "亿"}  # fmt: skip
_VERBS = {
    "{grew}": ("grew", "fell"),
    "{grow}": ("grow", "fall"),
    "{inflow}": ("net inflow", "net outflow"),
    "{增长}": ("增长", "下降"),
    "{净流入}": ("净流入", "净流出"),
}
# What passes for the indicator in a text; a figure that fits one of these is no contradiction.
_LIKE = {
    "population_resident": ("population_resident", "population_census", "population_registered"),
    "population_census": ("population_census", "population_resident", "population_registered"),
    "urbanisation_rate": ("urbanisation_rate",),
}
WAYS = ("number", "year", "place", "unit", "direction")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the slots that it states."""

    language: str
    indicator: str
    kind: str
    place: str
    period: str
    scale: str
    decimals: int
    pattern: str
    value: float  # in the plain unit, signed

    def text(self, facts: CsvFacts) -> str:
        region = facts.regions[self.place]
        shown = abs(self.value) / _SCALES[self.scale]
        if self.language == "en" and self.scale == "thousand":
            number = f"{round(abs(self.value), -3 + self.decimals):,.0f}"
        elif self.language == "en":
            number = f"{shown:.{self.decimals}f}" + (f" {self.scale}" if self.scale else "")
        else:
            number = f"{shown:.{self.decimals}f}{self.scale}"
        text = self.pattern.replace("{n}", number).replace("{year}", self.period)
        name = region.name_en if self.language == "en" else region.name_zh
        text = text.replace("{place}", name)
        for slot, verbs in _VERBS.items():
            text = text.replace(slot, verbs[self.value < 0])
        return text

    @property
    def half(self) -> float:
        return 0.5 * 10.0**-self.decimals * _SCALES[self.scale]


def plain_values(facts: CsvFacts, indicator: str, place: str, period: str) -> list[float]:
    unit = facts.units[facts.indicators[indicator].unit]
    return [seen.value * unit.factor for seen in facts.observations(indicator, place, period)]


def true_sentences(facts: CsvFacts) -> list[Sentence]:
    """The sentences of the table, each with the figure of the pack."""
    found = []
    with (HERE / "true_sentences.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            values = plain_values(facts, row["indicator"], row["place"], row["period"])
            assert values, f"the data lack {row}"
            found.append(
                Sentence(
                    row["language"],
                    row["indicator"],
                    row["kind"],
                    row["place"],
                    row["period"],
                    row["scale"],
                    int(row["decimals"]),
                    row["sentence"],
                    values[0],
                )
            )
    return found


def holds(facts: CsvFacts, sentence: Sentence) -> bool | None:
    """Whether a sentence is true of any vintage or like series; None when the data are silent."""
    if not plain_values(facts, sentence.indicator, sentence.place, sentence.period):
        return None
    for name in _LIKE.get(sentence.indicator, (sentence.indicator,)):
        for actual in plain_values(facts, name, sentence.place, sentence.period):
            within = max(sentence.half, abs(actual) * 0.00005) + 1e-9
            if abs(actual - sentence.value) <= within:
                return True
    return False


def alter(facts: CsvFacts, sentence: Sentence, way: str, dice: random.Random) -> Sentence | None:
    """A sentence with one slot changed, or None when that slot cannot be changed."""
    if way == "number":
        factor = dice.choice((dice.uniform(0.4, 0.95), dice.uniform(1.05, 2.2)))
        value = round(sentence.value * factor / (2 * sentence.half)) * 2 * sentence.half
        return (
            replace(sentence, value=value)
            if abs(value - sentence.value) > 4 * sentence.half
            else None
        )
    if way == "year":
        years = [p for p in facts.periods(sentence.indicator, sentence.place) if p.isdigit()]
        others = [year for year in years if year != sentence.period]
        return replace(sentence, period=dice.choice(others)) if others else None
    if way == "place":
        level = facts.regions[sentence.place].level
        others = [
            region.code
            for region in facts.regions.shown(level)
            if region.code != sentence.place
            and plain_values(facts, sentence.indicator, region.code, sentence.period)
        ]
        return replace(sentence, place=dice.choice(others)) if others else None
    if way == "unit":
        wrong = _WRONG_SCALE.get(sentence.scale) if (sentence.language, sentence.scale) != (
            "en", "thousand"
        ) else None  # fmt: skip
        if wrong is None:
            return None
        value = sentence.value / _SCALES[sentence.scale] * _SCALES[wrong]
        return replace(sentence, scale=wrong, value=value)
    turned = (
        any(slot in sentence.pattern for slot in _VERBS) and abs(sentence.value) > 2 * sentence.half
    )
    return replace(sentence, value=-sentence.value) if turned else None


@dataclass
class Tally:
    """How the judge did on altered and true sentences."""

    cases: int = 0
    false: int = 0
    found: int = 0
    wrongly: int = 0
    true: int = 0
    true_refuted: int = 0
    misses: list[tuple[str, str, str]] | None = None
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        called = self.found + self.wrongly
        return self.found / called if called else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.false if self.false else 1.0


def tally(facts: CsvFacts, cases: int, seed: int) -> Tally:
    """Alter true sentences until there are so many cases, and count the verdicts."""
    dice = random.Random(seed)
    reader = Reader.of(facts)
    sentences = true_sentences(facts)
    result = Tally(misses=[])
    for sentence in sentences:
        _count_true(facts, reader, sentence, result)
    while result.cases < cases:
        way = dice.choice(WAYS)
        altered = alter(facts, dice.choice(sentences), way, dice)
        if altered is None:
            continue
        label = holds(facts, altered)
        if label is None:
            continue
        result.cases += 1
        if label:
            _count_true(facts, reader, altered, result)
            continue
        result.false += 1
        verdicts = _verdicts(facts, reader, altered)
        result.verdicts["false", verdicts[0] if verdicts else "not found"] += 1
        result.found += "contradicts" in verdicts
        if "contradicts" not in verdicts:
            result.misses.append((way, altered.text(facts), ",".join(verdicts)))
    return result


def _count_true(facts: CsvFacts, reader: Reader, sentence: Sentence, result: Tally) -> None:
    verdicts = _verdicts(facts, reader, sentence)
    result.verdicts["true", verdicts[0] if verdicts else "not found"] += 1
    result.true += 1
    if "contradicts" in verdicts:
        result.true_refuted += 1
        result.wrongly += 1
        result.misses.append(("true", sentence.text(facts), ",".join(verdicts)))


def _verdicts(facts: CsvFacts, reader: Reader, sentence: Sentence) -> list[str]:
    return [item.verdict for item in reader.read(sentence.text(facts)).claims]
