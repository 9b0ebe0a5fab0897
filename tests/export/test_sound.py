"""A series as sound: what is heard follows the figures, and only them."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from frames_fixtures import province_trend
from neviewer.export.sound import (
    HIGHEST,
    LOWEST,
    RATE,
    SECONDS,
    SoundError,
    Tune,
    find_player,
    mixed,
    pitch,
    samples,
    tune_of,
    tunes_of,
    write_sound,
)

NOTES = st.none() | st.floats(LOWEST, HIGHEST)
VALUES = st.floats(-1e9, 1e9)
LOUD, SOFT = 10_000, 2_000


@limits(max_examples=15)
@given(st.lists(st.tuples(NOTES, NOTES), max_size=3), st.floats(-1, 1))
def test_each_period_is_as_long_and_never_too_loud(pairs, pan: float) -> None:
    notes, ticks = tuple(note for note, _ in pairs), tuple(tick for _, tick in pairs)
    made = samples(Tune(notes, ticks, pan))
    assert len(made) == 2 * len(pairs) * round(RATE * SECONDS)
    assert all(-32_768 < sample < 32_767 for sample in made)


@given(VALUES, VALUES, VALUES, VALUES)
def test_a_larger_value_is_never_lower(first, second, low, high) -> None:
    smaller, larger = sorted((first, second))
    assert LOWEST <= pitch(smaller, low, high) <= pitch(larger, low, high) <= HIGHEST + 1e-6


def test_a_missing_period_is_a_soft_noise_and_not_a_note_between() -> None:
    made = samples(Tune((440.0, None, 880.0), (None, None, None)))
    third = len(made) // 3
    note, gap = made[:third], made[third : 2 * third]
    assert max(note) > LOUD
    assert 0 < max(gap) < SOFT, "soft, but told from silence"


def test_west_is_left_and_east_is_right() -> None:
    for pan, louder, softer in ((-1.0, 0, 1), (1.0, 1, 0)):
        made = samples(Tune((440.0,), (None,), pan))
        assert max(made[louder::2]) > LOUD
        assert max(made[softer::2]) <= 1


def test_the_nation_ticks_with_the_place() -> None:
    silent, ticking = (samples(Tune((440.0,), (tick,))) for tick in (None, 500.0))
    changed = [i for i, pair in enumerate(zip(silent, ticking, strict=True)) if pair[0] != pair[1]]
    assert changed
    assert max(changed) < len(silent) / 4, "a tick is short"


def test_a_line_is_heard_where_it_has_figures() -> None:
    frame = province_trend()
    line = frame.series[0]
    tune = tune_of(frame, line.code)
    heard = [note for note in tune.notes if note is not None]
    assert len(heard) == len(line.values)
    by_value = [note for _, note in sorted(zip(line.values, heard, strict=True))]
    assert by_value == sorted(by_value)


def test_places_heard_together_are_on_one_scale_each_from_its_side() -> None:
    frame = province_trend()
    west, east = frame.series[0], frame.series[1]
    tunes = tunes_of(frame, {west.code: -1.0, east.code: 1.0})
    values = (*west.values, *east.values)
    heard = [note for tune in tunes for note in tune.notes if note is not None]
    assert [note for _, note in sorted(zip(values, heard, strict=True))] == sorted(heard)
    assert not any(tunes[1].ticks), "the nation ticks once"
    both, first = mixed(tunes), samples(tunes[0])
    assert len(both) == len(first)
    assert both.tolist() != first.tolist()
    assert max(both) < 32_767


def test_a_player_of_the_system_is_found(monkeypatch) -> None:
    there = {"aplay": "/usr/bin/aplay"}
    monkeypatch.setattr("shutil.which", there.get)
    assert find_player() == ("/usr/bin/aplay", "-q")
    there.clear()
    assert find_player() == ()


def test_a_file_holds_what_was_made(tmp_path: Path) -> None:
    tune = Tune((440.0, None), (None, 500.0), 0.3)
    write_sound([tune], tmp_path / "a.wav")
    with wave.open(str(tmp_path / "a.wav")) as sound:
        assert (sound.getnchannels(), sound.getframerate()) == (2, RATE)
        assert array("h", sound.readframes(sound.getnframes())) == samples(tune)
    assert [each.name for each in tmp_path.iterdir()] == ["a.wav"]


def test_nothing_to_hear_and_nowhere_to_write_are_said(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="no figure"):
        write_sound([Tune((None,), (None,))], tmp_path / "a.wav")
    with pytest.raises(SoundError, match="could not be written"):
        write_sound([Tune((440.0,), (None,))], tmp_path / "none" / "a.wav")
    assert not list(tmp_path.iterdir())
