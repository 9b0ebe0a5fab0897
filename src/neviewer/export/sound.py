"""A series as sound: pitch is the value, a tick the nation's, written with the standard library."""

from __future__ import annotations

import math
import os
import random
import shutil
import sys
import wave
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from neviewer.derive.frames import SeriesFrame, TrendFrame
from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.reasons import why

RATE = 22_050  # samples a second
SECONDS = 0.25  # of each period
LOWEST, HIGHEST = 220.0, 880.0  # Hz: two octaves
_LOUD, _TICK_LOUD, _NOISE_LOUD = 0.5, 0.3, 0.03
_FADE, _TICK = 0.02, 0.03  # seconds
_PEAK = 32_767
_NOTE_SAMPLES = round(RATE * SECONDS)
# PipeWire's, PulseAudio's, ALSA's and macOS's own, in the order of what a desktop has.
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_NOTHING = QT_TRANSLATE_NOOP(
    "Errors", "There is no figure to be heard; choose a place that has some."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Errors", "{target} could not be written ({reason}); choose a folder you may write to."
)


class SoundError(TellableError):
    """A sound could not be made or written; the text is one sentence for the reader."""


class Tune(NamedTuple):
    """What is heard in turn, one note a period; None where there is no figure."""

    notes: tuple[float | None, ...]  # Hz, of the place
    ticks: tuple[float | None, ...]  # Hz, of the nation
    pan: float = 0.0  # -1 west, 1 east


def pitch(value: float, low: float, high: float) -> float:
    """The frequency of a value in Hz: equal steps of value are equal musical intervals."""
    share = 0.5 if high <= low else min(max((value - low) / (high - low), 0.0), 1.0)
    return float(LOWEST * (HIGHEST / LOWEST) ** share)


def tunes_of(frame: TrendFrame, places: Mapping[str, float]) -> tuple[Tune, ...]:
    """The lines of places, by code with where each is heard, over all periods that any line has.

    All are on one scale of pitch; the nation's ticks go with the first. A period without a figure
    stays empty: nothing is put between two figures.
    """
    lines = {series.code: series for series in frame.series}
    periods = sorted({position for series in frame.series for position in series.positions})
    nation = next((each for each in frame.series if each.kind == "nation"), None)
    if nation is not None and nation.code in places:
        nation = None
    wanted = [lines[code] for code in places if code in lines]
    heard = [value for each in (*wanted, nation) if each is not None for value in each.values]
    low, high = (min(heard), max(heard)) if heard else (0.0, 0.0)

    def notes(series: SeriesFrame | None) -> tuple[float | None, ...]:
        found = dict(zip(series.positions, series.values, strict=True)) if series else {}
        return tuple(pitch(found[at], low, high) if at in found else None for at in periods)

    return tuple(
        Tune(notes(lines.get(code)), notes(None if number else nation), pan)
        for number, (code, pan) in enumerate(places.items())
    )


def tune_of(frame: TrendFrame, code: str, pan: float = 0.0) -> Tune:
    """The line of one place, with the nation's as ticks."""
    return tunes_of(frame, {code: pan})[0]


def mixed(tunes: Sequence[Tune]) -> array[int]:
    """16-bit samples of several tunes at once, as loud as one."""
    parts = [samples(tune) for tune in tunes]
    if len(parts) == 1:
        return parts[0]
    return array("h", (sum(each) // len(each) for each in zip(*parts, strict=True)))


def samples(tune: Tune) -> array[int]:
    """16-bit samples of a tune, left and right in turn."""
    angle = (min(max(tune.pan, -1.0), 1.0) + 1) * math.pi / 4
    left, right = math.cos(angle), math.sin(angle)
    noise = random.Random(0)
    made = array("h")
    for note, tick in zip(tune.notes, tune.ticks, strict=True):
        for index in range(_NOTE_SAMPLES):
            at = index / RATE
            if note is None:
                sound = noise.uniform(-_NOISE_LOUD, _NOISE_LOUD)
            else:
                fade = min(1.0, at / _FADE, (SECONDS - at) / _FADE)
                sound = _LOUD * max(fade, 0.0) * math.sin(math.tau * note * at)
            # The nation's is heard in the middle, above the note, for a moment only.
            click = 0.0
            if tick is not None and at < _TICK:
                click = _TICK_LOUD * (1 - at / _TICK) * math.sin(math.tau * 2 * tick * at)
            made.append(round(_PEAK * (sound * left + click)))
            made.append(round(_PEAK * (sound * right + click)))
    return made


def find_player() -> tuple[str, ...]:
    """The command of a program of the system that plays a WAV file, or nothing.

    Windows needs none: the standard library plays there.
    """
    for command in _PLAYERS:
        if found := shutil.which(command[0]):
            return (found, *command[1:])
    return ()


def write_sound(tunes: Sequence[Tune], target: Path) -> None:
    """Write tunes as a WAV file; raises SoundError in place of leaving half a file."""
    if not any(note is not None for tune in tunes for note in tune.notes):
        raise SoundError(_NOTHING)
    made = mixed(tunes)
    if sys.byteorder == "big":
        made.byteswap()
    beside = target.with_name(target.name + ".new")
    try:
        with beside.open("wb") as file, wave.open(file) as sound:
            sound.setnchannels(2)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(made.tobytes())
        os.replace(beside, target)
    except OSError as error:
        raise SoundError(_NOT_WRITTEN, target=target, reason=why(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink()
