"""Units that a number takes from what stands beside it: from its verb, or the numbers before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.reading.claims import Number

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.numbers.cues import Around

_SMALL_MASS = re.compile(r"(?:kilograms?|kg|公斤|千克)$|(?P<jin>jin|catties|斤)$", re.IGNORECASE)
_LIST = re.compile(r"(?:[ -]*(?:,|，|、|and|or|to|至|和|及|或|与|—|–|-|~|～)[ -]*)+(?:and )?$")
_SO_MANY = re.compile(r"个[^，。；]{0,2}[、和][\u4e00-\u9fff]{0,12}$")
_WRITTEN = re.compile(r"\d[\d,]*(?:[ \u00a0\u2009\u202f]\d{3})*(?:\.\d+)?")
_SEPARATORS = re.compile(r"[, \u00a0\u2009\u202f]")  # of thousands
_KILOGRAM, _JIN = 0.001, 0.0005  # tonnes


def with_growth_unit(number: Number, around: Around, made: list[Claim]) -> Number:
    """``output rose by 2.4 from January``: a small bare number that something grew by.

    So is one that goes on with points: ``4.2 points above the nation and 7.3 above the province``.
    """
    bare = not (number.unit or number.reason or number.scaled or number.after)
    small = 0 < abs(number.value) < 100 and number.decimal
    points = bool(made) and made[-1].unit == "percentage_point"
    if bare and small and points and around.gap() == "average":
        return replace(number, unit="percentage_point")
    if bare and small and around.of_share():
        return replace(number, unit="percent")  # "the percentage fell from 9.0 to 4.9"
    if bare and small and around.tight() in ("up", "down"):
        return replace(number, unit="percent")
    return number


def in_unit_of_others(number: Number, around: Around, rate: bool, made: list[Claim]) -> Number:
    """A number in the unit of the numbers before it; a bare one of a ``rate`` in percent."""
    number = _in_unit_of_last(number, around, made)
    bare = not (number.unit or number.scaled or number.after or number.word)
    if bare and number.decimal and rate:
        return replace(number, unit="percent")  # "Real GDP growth: Jilin 12.0"
    return number


def _in_unit_of_last(number: Number, around: Around, made: list[Claim]) -> Number:
    """``2.92 per thousand, below the national figure of 6.39``: it is counted likewise."""
    mass = _SMALL_MASS.search(made[-1].quote) if made and made[-1].unit == "tonne" else None
    if mass is not None and number.scaled and not number.unit:
        times = _JIN if mass["jin"] else _KILOGRAM  # "77.63 billion kilograms, from 78.68 billion"
        return replace(
            number, unit="tonne", value=number.value * times, half=number.half * times,
            step=number.step * times,
        )  # fmt: skip
    rates = [
        claim
        for claim in made
        if claim.unit in ("percent", "permille") and any(map(str.isdigit, claim.quote))
    ]
    if number.unit or number.scaled or not rates or number.value >= 100:
        return number
    if around.stated_aside() or rates[-1].unit == "permille":
        return replace(number, unit=rates[-1].unit)
    return number


def shared_units(text: str, numbers: list[Number]) -> list[Number]:
    """In ``9.5, 2.4 and 3.1 percent`` the unit stands once: the numbers before it share it."""
    shared = list(numbers)
    for at in range(len(shared) - 2, -1, -1):
        number, following = shared[at], shared[at + 1]
        if number.unit or number.reason or not following.unit or following.reason:
            continue
        between = text[number.end : following.start]
        written = text[number.start : number.end]
        if following.unit == "percentage_point" and _SO_MANY.match(between):
            shared[at] = replace(number, unit=following.unit)
            continue
        if len(between) > 12 or not _LIST.fullmatch(between):
            continue
        if number.scaled and following.scaled and following.unit not in ("percent", "times"):
            listed = written[-1:].isascii() or between in ("、", "和", "及", "与")
            if listed and not re.match(r",? or", between):
                shared[at] = replace(number, unit=following.unit)
            continue
        if not written[-1:].isdigit() or following.word:
            continue
        if "," in written or re.match(r"[,，]\s*(?:or|或)", between):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", written):
            continue
        factor = _factor_of(text, following)
        shared[at] = Number(
            number.start, number.end, number.value * factor, following.unit,
            number.half * factor, number.step * factor,
        )  # fmt: skip
    return shared


def _factor_of(text: str, number: Number) -> float:
    written = _WRITTEN.search(text, number.start, number.end)
    if written is None:
        return 1.0
    plain = float(_SEPARATORS.sub("", written[0]))
    return abs(number.value) / plain if plain else 1.0
