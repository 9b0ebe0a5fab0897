"""A reading tells how far it has come, and stops when asked to."""

from __future__ import annotations

import pytest

from neviewer.reading.read import ReadingCancelled

LONG = "In 2023, Liaoning's GDP grew 5.3 percent.\n\nJilin's grew 6.3 percent.\n" * 1500


def test_progress_only_grows_and_is_told_often(reader):
    told: list[float] = []
    reader.read(LONG, on_progress=told.append)
    assert told == sorted(told)
    assert told[0] < 0.3
    assert 0.9 < told[-1] <= 1.0
    assert len(told) > 10


@pytest.mark.parametrize("share", [0.0, 0.7, 0.95])
def test_a_reading_stops_when_told(reader, share):
    told: list[float] = []

    def go_on(done: float) -> bool:
        told.append(done)
        return done < share

    with pytest.raises(ReadingCancelled):
        reader.read(LONG, on_progress=go_on)
    assert sum(done >= share for done in told) == 1


def test_a_long_text_is_read_as_its_parts_are(reader):
    reading = reader.read(LONG)
    assert len(reading.claims) == 3000
    assert all(LONG[i.claim.start : i.claim.end] == i.claim.quote for i in reading.claims)
    assert set(reading.summary) == {"agrees"}
