"""What the reading asks of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from neviewer.domain.indicators import Indicator, Unit
    from neviewer.domain.regions import Regions
    from neviewer.domain.series import Observation, Slice, Source, Vintage


class Facts(Protocol):
    """The catalogue and the figures; a pack is one."""

    @property
    def regions(self) -> Regions:
        """All places."""

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The catalogue by id."""

    @property
    def units(self) -> Mapping[str, Unit]:
        """Units by id."""

    @property
    def vintages(self) -> Mapping[str, Vintage]:
        """Vintages by id."""

    def observations(self, indicator: str, ref_area: str, period: str) -> tuple[Observation, ...]:
        """Every vintage of one figure, the shown one first."""

    def slice(self, indicator: str, level: str) -> Slice:
        """All shown figures of an indicator at a level."""

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Sources by id."""
