"""Time periods in SDMX's forms: ``2023``, ``2023-S1``, ``2023-Q1``, ``2023-03``, ``2010/2020``."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language

# Each pattern's name, how many of it make a year, and how its number is written.
_PARTS = {"S": ("half", 2), "Q": ("quarter", 4), "": ("month", 12)}
_SINGLE = re.compile(r"(\d{4})(?:-(?:(S)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?", re.ASCII)

_YEAR = QT_TRANSLATE_NOOP("Derive", "{year}")
_HALVES = (
    QT_TRANSLATE_NOOP("Derive", "first half of {year}"),
    QT_TRANSLATE_NOOP("Derive", "second half of {year}"),
)
_QUARTER = QT_TRANSLATE_NOOP("Derive", "Q{number} {year}")
_MONTH_OF_YEAR = QT_TRANSLATE_NOOP("Derive", "{month} {year}")
MONTHS = (
    QT_TRANSLATE_NOOP("Derive", "January"),
    QT_TRANSLATE_NOOP("Derive", "February"),
    QT_TRANSLATE_NOOP("Derive", "March"),
    QT_TRANSLATE_NOOP("Derive", "April"),
    QT_TRANSLATE_NOOP("Derive", "May"),
    QT_TRANSLATE_NOOP("Derive", "June"),
    QT_TRANSLATE_NOOP("Derive", "July"),
    QT_TRANSLATE_NOOP("Derive", "August"),
    QT_TRANSLATE_NOOP("Derive", "September"),
    QT_TRANSLATE_NOOP("Derive", "October"),
    QT_TRANSLATE_NOOP("Derive", "November"),
    QT_TRANSLATE_NOOP("Derive", "December"),
)
_RANGE = QT_TRANSLATE_NOOP("Derive", "{first}–{last}")


class Period(NamedTuple):
    """A stretch of time with a beginning and an end, in years."""

    text: str
    start: float
    end: float
    kind: str  # year, half, quarter, month, range

    @property
    def position(self) -> float:
        """Where the period stands on a time axis: a year at its number, parts within it."""
        return self.end - 1.0 if self.kind == "range" else self.start


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period | None:
    """Read a time period, or None if it is not one."""
    first_text, slash, last_text = text.partition("/")
    first = _parse_single(first_text)
    if not slash:
        return first
    last = _parse_single(last_text)
    if first is None or last is None or last.end <= first.end:
        return None
    return Period(text, first.start, last.end, "range")


def _parse_single(text: str) -> Period | None:
    match = _SINGLE.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    if text == match[1]:
        return Period(text, float(year), year + 1.0, "year")
    kind, per_year = _PARTS[match[2] or match[4] or ""]
    number = int(match[3] or match[5] or match[6])
    start = year + (number - 1) / per_year
    return Period(text, start, start + 1 / per_year, kind)


def position(text: str) -> float:
    """A period's place on a time axis in years; texts that are no period stand at 0."""
    period = parse_period(text)
    return 0.0 if period is None else period.position


def sort_key(text: str) -> tuple[float, float, str]:
    """Orders periods by time; of those that begin together the longer comes first."""
    period = parse_period(text)
    return (0.0, 0.0, text) if period is None else (period.start, -period.end, text)


def ordered(texts: Iterable[str]) -> tuple[str, ...]:
    """The periods in order of time, each once."""
    return tuple(sorted(set(texts), key=sort_key))


def nearest(text: str, existing: Sequence[str]) -> str | None:
    """The existing period closest to one asked for; of two equally close the later."""
    if not existing:
        return None
    if text in existing:
        return text
    if parse_period(text) is None:
        return existing[-1]
    wanted = position(text)
    return min(existing, key=lambda other: (abs(position(other) - wanted), -position(other)))


def period_text(text: str, language: Language) -> str:
    """A period as it is read: ``2023``, ``Q1 2023``, ``March 2023``, ``2010–2020``."""
    period = parse_period(text)
    if period is None:
        return text
    if period.kind == "range":
        first, _, last = text.partition("/")
        pattern = language.translate("Derive", _RANGE)
        return pattern.format(first=period_text(first, language), last=period_text(last, language))
    return _single_text(period, language)


def _single_text(period: Period, language: Language) -> str:
    year = period.text[:4]
    if period.kind == "year":
        return language.translate("Derive", _YEAR).format(year=year)
    if period.kind == "half":
        half = _HALVES[int(period.text[-1]) - 1]
        return language.translate("Derive", half).format(year=year)
    if period.kind == "quarter":
        pattern = language.translate("Derive", _QUARTER)
        return pattern.format(number=period.text[-1], year=year)
    month = language.translate("Derive", MONTHS[int(period.text[-2:]) - 1])
    return language.translate("Derive", _MONTH_OF_YEAR).format(month=month, year=year)


def short_years(periods: Sequence[str]) -> str:
    """The years that periods span: ``1952–2025``, ``2020``, or an empty text."""
    if not periods:
        return ""
    first, last = periods[0][:4], periods[-1].rpartition("/")[2][:4]
    return first if first == last else f"{first}–{last}"


def usual_step(periods: Sequence[str]) -> float:
    """How many years usually lie between one period and the next: the median, 1 if unknown."""
    places = [position(text) for text in periods]
    steps = sorted(b - a for a, b in pairwise(places) if b > a)
    return steps[len(steps) // 2] if steps else 1.0


def follows(before: str, after: str, step: float) -> bool:
    """Whether nothing is missing between two neighbouring periods of a series.

    Yearly figures must be a year apart; censuses (steps of five years and more) come when they
    come, and always follow each other.
    """
    return step >= 5.0 or position(after) - position(before) <= step * 1.01


def missing_years(periods: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Stretches of whole years without a period between the first and the last."""
    covered = sorted({int(position(text)) for text in periods})
    return tuple(
        (before + 1, after - 1) for before, after in pairwise(covered) if after - before > 1
    )
