"""The indicators that a text may speak of, and the plain unit of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.reading.indicators.topics import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neviewer.domain.indicators import Indicator, Unit


@dataclass(slots=True)
class Catalogue:
    """The indicators and the plain unit of each."""

    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]

    def plain(self, indicator: str) -> str:
        """The plain unit of an indicator; of a topic ``*`` when any will do; empty for neither."""
        if indicator not in self.indicators:
            return UNITS.get(indicator, "")
        unit = self.units.get(self.indicators[indicator].unit)
        return unit.plain if unit is not None else ""

    def factor(self, indicator: str) -> float:
        """How many plain units the unit has in which an indicator is published: 10,000 persons."""
        known = self.indicators.get(indicator)
        unit = self.units.get(known.unit) if known is not None else None
        return unit.factor if unit is not None else 1.0

    def is_a(self, indicator: str, head: str) -> bool:
        """Whether a bare word like ``output`` can stand for an indicator."""
        if head == "share":
            return self.plain(indicator) == "percent" and indicator not in ("gdp_growth_real",)
        known = self.indicators.get(indicator)
        if known is None:
            return False
        names = (known.id.replace("_", " "), known.name_en.lower(), known.name_zh,
                 *known.synonyms_en, *known.synonyms_zh)  # fmt: skip
        return any(head in name for name in names)

    def __contains__(self, indicator: object) -> bool:
        return indicator in self.indicators
