"""Only a hand that knows the sign is taken for the operator's."""

from __future__ import annotations

from neviewer.state.operator import HOLD_S, TAPS, CornerTaps


def tapped(times: list[float], *, in_corner: bool = True) -> CornerTaps:
    taps = CornerTaps()
    for time in times:
        taps.press(time, in_corner=in_corner)
    return taps


QUICK = [0.5 * n for n in range(TAPS)]


def test_five_taps_with_the_last_one_held():
    taps = tapped(QUICK)
    assert not taps.is_held(QUICK[-1] + HOLD_S / 2)
    assert taps.is_held(QUICK[-1] + HOLD_S)
    assert not taps.is_held(QUICK[-1] + 2 * HOLD_S)  # once


def test_the_last_tap_says_that_holding_counts():
    taps = CornerTaps()
    assert [taps.press(time, in_corner=True) for time in QUICK] == [False] * (TAPS - 1) + [True]


def test_too_few_too_slow_or_elsewhere_is_nothing():
    assert not tapped(QUICK[:-1]).is_held(100.0)
    assert not tapped([3.0 * n for n in range(TAPS)]).is_held(100.0)
    assert not tapped(QUICK, in_corner=False).is_held(100.0)


def test_a_tap_elsewhere_begins_the_count_anew():
    taps = tapped(QUICK[:-1])
    taps.press(2.0, in_corner=False)
    assert not taps.press(2.2, in_corner=True)


def test_a_clock_that_jumps_back_begins_the_count_anew():
    taps = tapped([1000.0 + time for time in QUICK[:-1]])
    assert not taps.press(0.0, in_corner=True)
