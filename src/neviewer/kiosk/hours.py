"""When an exhibition is open, and when the exhibit starts afresh at night."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)|24:00", re.ASCII)

Spans = tuple[tuple[int, int], ...]  # minutes of a day: from, to (not included)
ALL_DAY: Spans = ((0, 24 * 60),)


class Hours(NamedTuple):
    """The opening hours of each day of the week from Monday on; always open by default."""

    days: tuple[Spans, ...] = (ALL_DAY,) * 7
    restart: time | None = None  # when the exhibit starts afresh each night

    def is_open(self, now: datetime) -> bool:
        """Whether visitors are expected at a time of the clock on the wall."""
        minute = now.hour * 60 + now.minute
        return any(start <= minute < end for start, end in self.days[now.weekday()])


def parse_time(text: str) -> time | None:
    """A time of day like 04:00; None when it is none."""
    minutes = _minutes(text)
    return None if minutes is None or minutes == 24 * 60 else time(*divmod(minutes, 60))


def parse_spans(text: str) -> Spans | None:
    """Opening hours like ``09:00-12:00, 13:30-17:00`` or ``closed``; None when they are none."""
    if text.strip().lower() == "closed":
        return ()
    spans = []
    for part in text.split(","):
        first, dash, last = part.replace("–", "-").partition("-")
        start, end = _minutes(first), _minutes(last)
        if not dash or start is None or end is None or start >= end:
            return None
        spans.append((start, end))
    ordered = sorted(spans)
    overlap = any(b[0] < a[1] for a, b in pairwise(ordered))
    return None if overlap else tuple(ordered)


def spans_text(spans: Spans) -> str:
    """Opening hours as ``parse_spans`` reads them."""
    return ", ".join(f"{_text(start)}-{_text(end)}" for start, end in spans) or "closed"


def _text(minutes: int) -> str:
    return "{:02d}:{:02d}".format(*divmod(minutes, 60))


def _minutes(text: str) -> int | None:
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    return 24 * 60 if match[1] is None else int(match[1]) * 60 + int(match[2])


class Nightly:
    """Says when the nightly restart is due: once a day, however the clock is set."""

    def __init__(self, at: time | None, now: datetime) -> None:
        self._at = at
        self._done = self._day(now)

    def is_due(self, now: datetime) -> bool:
        """Whether the hour has come since the last restart."""
        day = self._day(now)
        if day < self._done:  # the clock was set back
            self._done = day
        return self._at is not None and day > self._done

    def done(self, now: datetime) -> None:
        """The exhibit has just started afresh."""
        self._done = self._day(now)

    def _day(self, now: datetime) -> date:
        """The day whose restart was the last one before a time."""
        passed = self._at is None or now.time() >= self._at
        return now.date() if passed else now.date() - timedelta(days=1)
