"""Which vintage of a figure is drawn by default."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.data.source import Row


def slice_level(level: str) -> str:
    """The level whose slices hold a place's figures: the nation and NE ride with the provinces."""
    return "province" if level in ("nation", "group") else level


class ShownVintages:
    """The rule of ``shown.csv``: indicator, level and period decide the vintage.

    Rows that name the level go before rows for all levels. Where no row speaks of an indicator,
    level and period, the only vintage of a figure is shown, and none of several.
    """

    def __init__(self, shown: list[Row], regions: list[Row], observations: list[Row]) -> None:
        self._levels = {row["code"]: slice_level(row["level"]) for row in regions}
        self._rules: dict[tuple[str, str], list[Row]] = {}
        for row in shown:
            self._rules.setdefault((row["indicator"], row["level"]), []).append(row)
        self._vintages = Counter(map(_figure, observations))

    def is_shown(self, row: Row) -> bool:
        """Whether this observation is the one drawn for its place and period."""
        indicator, period = row["indicator"], row["time_period"]
        for level in (self._levels[row["ref_area"]], ""):
            rules = self._rules.get((indicator, level), ())
            speaking = [rule["vintage"] for rule in rules if _spans(rule, period)]
            if speaking:
                return row["vintage"] in speaking
        return self._vintages[_figure(row)] == 1


def _figure(row: Row) -> tuple[str, str, str]:
    return row["indicator"], row["ref_area"], row["time_period"]


def _spans(rule: Row, period: str) -> bool:
    first, last = rule["first_period"], rule["last_period"]
    # A last period of 2022 includes 2022-Q4: compare as many characters as the rule gives.
    return (not first or period >= first) and (not last or period[: len(last)] <= last)
