"""The date that a text gives itself."""

from __future__ import annotations

import re
from datetime import date as Date

from neviewer.reading.times.dates import month_number
from neviewer.reading.times.timewords import MONTH

_STATED = re.compile(
    rf"(?P<y>(?:19|20)\d\d)[-/.年](?P<m>\d{{1,2}})[-/.月](?P<d>\d{{1,2}})(?!\d)"
    rf"|\b(?P<em>{MONTH}) ?(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<ey>(?:19|20)\d\d)"
    rf"|\b(?P<fd>\d{{1,2}})(?:st|nd|rd|th)? (?P<fm>{MONTH}),? (?P<fy>(?:19|20)\d\d)",
    re.IGNORECASE,
)


def find_date(text: str) -> Date | None:
    """The date a text gives itself near its beginning or at its end; None when there is none."""
    for stretch in (text[:1500], text[-400:]):
        for match in _STATED.finditer(stretch):
            found = _stated_date(match)
            if found is not None:
                return found
    return None


def _stated_date(match: re.Match[str]) -> Date | None:
    try:
        if match["y"]:
            return Date(int(match["y"]), int(match["m"]), int(match["d"]))
        if match["em"]:
            return Date(int(match["ey"]), month_number(match["em"]), int(match["ed"]))
        return Date(int(match["fy"]), month_number(match["fm"]), int(match["fd"]))
    except ValueError:
        return None
