"""Observations and slices: the figures of one indicator at one level."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from neviewer.domain.language import Language

# SDMX CL_OBS_STATUS codes that a pack may use.
OBS_STATUSES = {
    "A": "normal",
    "B": "time series break",
    "D": "definition differs",
    "E": "estimated",
    "P": "provisional",
    "U": "low reliability",
    "M": "missing; cannot exist",
    "O": "missing",
}


class Cell(NamedTuple):
    """The figure shown for one place and period."""

    value: float
    status: str = "A"  # SDMX CL_OBS_STATUS
    vintage: str = ""
    source: str = ""
    derived: bool = False
    note: bool = False  # whether the observation carries a note or arithmetic worth reading


class Observation(NamedTuple):
    """One row of the pack, of any vintage, with everything known about it."""

    indicator: str
    ref_area: str
    time_period: str
    value: float
    unit: str
    status: str
    vintage: str
    source: str
    derivation: str  # the arithmetic, empty unless derived
    note: str
    shown: bool  # whether this vintage is the one drawn by default


class Source(NamedTuple):
    """Where figures come from."""

    id: str
    title: str
    publisher: str
    date: str
    route: str  # the compilation or page it was read through
    licence: str
    how_taken: str

    @property
    def citation(self) -> str:
        """Publisher, title and date on one line."""
        return ", ".join(part for part in (self.publisher, self.title, self.date) if part)


class Vintage(NamedTuple):
    """One state of knowledge of an indicator: as first published, after a census, ..."""

    id: str
    name_en: str
    name_zh: str
    description_en: str
    description_zh: str

    def name(self, language: Language) -> str:
        """The vintage's name in a language."""
        return language.pick(self.name_en, self.name_zh)

    def description(self, language: Language) -> str:
        """What sets this vintage apart."""
        return language.pick(self.description_en, self.description_zh)


class Slice(NamedTuple):
    """All shown figures of one indicator at one level (the nation and NE ride with the provinces).

    ``cells`` maps time period to place code to :class:`Cell`; a missing key is a missing figure.
    """

    indicator: str
    level: str
    periods: tuple[str, ...]  # sorted; every period with any figure, comparison places included
    cells: Mapping[str, Mapping[str, Cell]] = MappingProxyType({})

    def cell(self, code: str, period: str) -> Cell | None:
        """The figure of a place in a period, or None."""
        return self.cells.get(period, {}).get(code)

    def series(self, code: str) -> tuple[tuple[str, Cell], ...]:
        """The periods for which a place has figures, in order, with the figures."""
        return tuple(
            (period, cell)
            for period in self.periods
            if (cell := self.cells[period].get(code)) is not None
        )
