"""Counts of sessions by day, when the operator asks for them; nothing of any person is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from neviewer.kiosk.files import read_json, write_json

FILE = "counts.json"
_HEAD = ("day", "kind", "name", "sessions", "seconds", "touches")
_LONGEST_NAME = 80


class Counts:
    """Adds each session to the sums of its day: in all, by language and by story."""

    def __init__(self, state: Path, today: Callable[[], date] = date.today) -> None:
        self.file = state / FILE
        self._today = today

    def add(self, session: Mapping[str, Any]) -> None:
        """Count a session; what is none is left out."""
        seconds, touches = session.get("seconds"), session.get("touches")
        if not isinstance(seconds, int | float) or not 0 <= seconds < 1e6:
            return
        days = read_json(self.file)
        day = days.setdefault(self._today().isoformat(), {})
        if not isinstance(day, dict):
            return
        stories = session.get("stories")
        names = {str(each)[:_LONGEST_NAME] for each in stories} if isinstance(stories, list) else ()
        keys = ["all:", f"language:{str(session.get('language', ''))[:8]}"]
        for key in [*keys, *(f"story:{name}" for name in sorted(names))]:
            sums = _sums(day.get(key))
            sums[0] += 1
            sums[1] = round(sums[1] + float(seconds), 1)
            sums[2] += touches if type(touches) is int and 0 <= touches < 1e6 else 0
            day[key] = sums
        write_json(self.file, days)


def counts_csv(state: Path) -> str:
    """The counts as CSV: a row for each day in all, and by language and story."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_HEAD)
    for day, kinds in sorted(read_json(state / FILE).items()):
        for key, sums in sorted(kinds.items() if isinstance(kinds, dict) else ()):
            kind, _, name = key.partition(":")
            rows.writerow((day, kind, name, *_sums(sums)))
    return out.getvalue()


def _sums(value: Any) -> list[Any]:
    good = isinstance(value, list) and len(value) == 3
    good = good and all(isinstance(each, int | float) for each in value)
    return [*value] if good else [0, 0.0, 0]
