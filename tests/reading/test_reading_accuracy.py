"""The reading keeps to its measured figures on the project's own texts and altered sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from accuracy import TEXTS, score
from altering import Sentence, holds, tally, true_sentences
from csv_facts import facts
from strangers import folders
from strangers import score as score_strangers


@pytest.mark.parametrize("language", ["en", "zh"])
def test_own_texts_are_read(language):
    result = score(sorted(TEXTS.glob(f"{language}-*.txt")))
    rates = result.rates()
    assert result.expected > 100
    least = {"precision": 0.95, "recall": 0.95, "place": 0.95, "period": 0.95, "value": 0.97,
             "kind": 0.9, "indicator": 0.85, "linked": 0.8}  # fmt: skip
    assert all(rates[name] >= bar for name, bar in least.items()), (rates, result.misses)


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_texts_of_other_authors_are_read(folder):
    result = score_strangers(folder)
    rates = result.rates()
    assert result.expected > 300
    least = {"precision": 0.95, "recall": 0.92, "accounted": 0.99, "place": 0.95, "period": 0.92,
             "value": 0.97, "kind": 0.9, "indicator": 0.92, "linked": 0.85}  # fmt: skip
    assert all(rates[name] >= bar for name, bar in least.items()), rates


def test_altered_sentences_are_told_from_true_ones():
    sentences = true_sentences(facts())
    assert len(sentences) >= 60
    assert sum(s.language == "zh" for s in sentences) * 2 >= len(sentences)
    result = tally(facts(), 2000, seed=2)
    assert result.precision >= 0.97, result.misses
    assert result.recall >= 0.85, result.misses
    assert result.true_refuted <= 0.01 * result.true + 1


def test_the_oracle_knows_true_from_false():
    first: Sentence = true_sentences(facts())[0]
    assert holds(facts(), first)
