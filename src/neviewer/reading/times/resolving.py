"""Resolve the times a text names against its date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date as Date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.reading.claims import When

SPRING_FESTIVAL = "feast:02"
# The years since 1990 whose Spring Festival begins in January; else it is in February.
_IN_JANUARY = (
    1990,
    1993,
    1995,
    1998,
    2001,
    2004,
    2006,
    2009,
    2012,
    2014,
    2017,
    2020,
    2023,
    2025,
    2028,
    2031,
    2033,
)
_CENSUSES = (2000, 2010, 2020)
_YEARS = re.compile(r"(\d{4})/(\d{4})")


@dataclass(slots=True)
class Calendar:
    """The dates a text is read against."""

    date: Date | None = None
    latest: int | None = None  # the year that was named last
    festive: set[str] = field(default_factory=set)  # years whose holidays were told of
    year: int | None = None  # the year that the headlines state: quarters named alone are its

    def resolve(self, when: When, current: str) -> str:
        """A time as an SDMX period; ``current`` is the period that is being spoken of."""
        known = int(current[:4]) if current[:4].isdigit() else None
        year = self._year(when, known)
        if year is None:
            return ""
        if when.until is not None and when.part == "season":
            return f"{year}-11/{when.until}-02"
        if when.until is not None and when.part:
            first, _, last = when.part.partition(":")
            return f"{year}-{first}/{when.until}-{last}"
        if when.until is not None:
            return f"{year}/{when.until}"
        if when.part.startswith("feast"):
            spring = when.part == SPRING_FESTIVAL
            period = f"{year}-{spring_month(year):02}" if spring else str(year)
            self.festive.add(period)
            return period
        yearly = when.role == "base" and when.year in ("before", "ago:1") and not when.part
        if when.part == "same" or (yearly and current[:4].isdigit()):
            return moved(current, year) if current[:4].isdigit() else str(year)
        return with_part(year, when.part)

    def _year(self, when: When, known: int | None) -> int | None:
        if isinstance(when.year, int):
            self.latest = when.year
            return when.year
        if when.year == "that":
            return self.latest if self.latest is not None else known
        today = self.date.year if self.date else None
        if when.year == "this":
            return today if today is not None else known
        if when.year == "last":
            # Without a date, "last year" is the year the text is about.
            return today - 1 if today is not None else known
        if when.year == "census":  # the last one, which is counted in the year after
            if today is None:
                return known
            over = [y for y in _CENSUSES if y < today]
            told = bool(over) and self.latest == over[-1]  # named already: the one before
            return over[-2 if told and len(over) > 1 else -1] if over else known
        if when.year == "text":
            return known
        if when.year == "before":
            return known - 1 if known is not None else (today - 1 if today is not None else None)
        if isinstance(when.year, str) and when.year.startswith("ago:"):
            back = int(when.year[4:])
            start = known if known is not None else today
            return start - back if start is not None else None
        if when.part and (self.date is not None or self.year is not None):
            return self._year_of_part(when.part, known)
        return known if known is not None else today

    def _year_of_part(self, part: str, known: int | None) -> int:
        """The year of a quarter or month named without one: the latest that is over."""
        if self.year is not None:
            return known if known is not None and known > self.year else self.year
        assert self.date is not None
        if known is not None and known < self.date.year - 1:
            return known
        if part == SPRING_FESTIVAL:
            return (
                self.date.year
                if self.date.month >= spring_month(self.date.year)
                else (self.date.year - 1)
            )
        ends = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "S1": 6, "S2": 12}
        month = part[-2:]  # of a month or of the end of a range of months
        last = ends.get(part) or (int(month) if month.isdecimal() else 12)
        return self.date.year if last <= self.date.month else self.date.year - 1


def spring_month(year: int) -> int:
    """The month in which a year's Spring Festival begins."""
    return 1 if year in _IN_JANUARY else 2


def years_of(period: str) -> tuple[int, int] | None:
    """The first and last of a range of whole years, ``2018/2022``; None of another period."""
    match = _YEARS.fullmatch(period)
    return (int(match[1]), int(match[2])) if match is not None else None


def moved(period: str, year: int) -> str:
    """The same part of another year: of 2024-Q1 the 2023-Q1."""
    first, slash, last = period.partition("/")
    if slash and len(last) == 4:
        return str(year)
    return f"{year}{first[4:]}" + (f"/{year}{last[4:]}" if slash else "")


def with_part(year: int, part: str) -> str:
    """A year and a part of it as SDMX writes them."""
    if not part or part == "census":
        return str(year)
    if ":" in part:
        first, _, last = part.partition(":")
        quarter = {"01:03": "Q1", "01:06": "S1", "01:12": ""}.get(part)
        if quarter == "":
            return str(year)
        if quarter:
            return f"{year}-{quarter}"
        return f"{year}-{first}/{year}-{last}"
    return f"{year}-{part}"
