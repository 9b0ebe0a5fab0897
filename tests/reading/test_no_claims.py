"""Numbers that are no claims are listed with the reason why, in words of both languages."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.reading.words import REASONS


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Liaoning grew 5.3 percent in 2023. ($1 = 6.9321 Chinese yuan)", "6.9321",
         "exchange rate"),
        ("The fertility rate of Liaoning is 0.7, far below the 2.1 needed to keep a population "
         "stable.", "2.1", "part of a definition"),
        ("Corn output of Jilin rose. Sun Bo, who farms 22 hectares near Siping, was glad.",
         "22 hectares", "of one farm"),
        ("Grain yields of Jilin averaged 495 kg per mu (0.067 hectare) in 2023.",
         "0.067 hectare", "of one farm"),
        ("玉米收获过半。合作社流转的6700亩玉米已收完。", "6700亩", "of one farm"),
        ("Shenyang opened projects of over 2 billion yuan each.", "2 billion yuan",
         "size of a project"),
    ],
)  # fmt: skip
def test_why_a_number_is_no_claim(reader, text, quote, reason):
    others = reader.read(text, date(2024, 4, 20)).others
    assert (quote, reason) in [(other.quote, other.reason) for other in others]
    assert {other.reason for other in others} <= set(REASONS)
