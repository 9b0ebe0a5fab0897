"""Places: the nation, provinces, prefectures and counties, by their GB/T 2260 codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from neviewer.domain.language import Language

NATION = "100000"
NORTHEAST = "NE"
LEVELS = ("province", "prefecture", "county")
NORTHEAST_PROVINCES = ("210000", "220000", "230000")


class Region(NamedTuple):
    """One place as the statistics know it."""

    code: str
    level: str  # nation, group (NE), province, prefecture, county
    parent: str
    name_en: str
    name_zh: str
    label_en: str  # short form for a map: "Shenyang"
    label_zh: str
    pinyin: str
    scope: str  # northeast (shown on the map), wider (31 provinces, eastern Inner Mongolia)
    status: str = "current"  # current, former, census-only
    seat_en: str = ""
    seat_zh: str = ""
    note_en: str = ""
    note_zh: str = ""

    def name(self, language: Language) -> str:
        """The full name in a language."""
        return language.pick(self.name_en, self.name_zh)

    def label(self, language: Language) -> str:
        """The short name in a language."""
        return language.pick(self.label_en, self.label_zh)

    def note(self, language: Language) -> str:
        """What a reader must know of this place's figures, or an empty text."""
        return language.pick(self.note_en, self.note_zh)


class Regions:
    """All places of a pack, by code and by level."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._by_code = {region.code: region for region in regions}

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> Region:
        return self._by_code[code]

    def __iter__(self) -> Iterator[Region]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)

    def shown(self, level: str) -> tuple[Region, ...]:
        """The places of a level that the northeast's map shows, in order of code."""
        return tuple(
            region
            for region in self._by_code.values()
            if region.level == level and region.scope == "northeast" and region.status == "current"
        )

    def province_of(self, code: str) -> str:
        """The code of the province a place belongs to; the place itself above that level."""
        region = self._by_code[code]
        while region.level in ("prefecture", "county") and region.parent in self._by_code:
            region = self._by_code[region.parent]
        return region.code
