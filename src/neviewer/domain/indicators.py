"""Indicators: what is measured, in which unit, and how it may be treated."""

from typing import NamedTuple

from neviewer.domain.language import Language


class Unit(NamedTuple):
    """A unit of measure: ``factor`` plain units make one (100 million yuan: 1e8 CNY)."""

    id: str
    plain: str  # id of the plain unit: person, CNY, tonne, percent
    factor: float
    name_en: str
    name_zh: str

    def name(self, language: Language) -> str:
        """The unit as it is written after a number."""
        return language.pick(self.name_en, self.name_zh)


class Indicator(NamedTuple):
    """One indicator of the catalogue; it may have no data yet."""

    id: str
    topic: str  # id of a topic: population, economy, ...
    name_en: str
    name_zh: str
    description_en: str
    description_zh: str
    synonyms_en: tuple[str, ...]
    synonyms_zh: tuple[str, ...]
    unit: str
    decimals: int
    kind: str  # stock, flow, ratio, index
    aggregation: str  # sum, none, or weighted:INDICATOR
    diverging: bool
    better: str  # higher, lower, or empty
    grade: str  # A, B, C: how far the research vouches for it
    caution_en: str = ""
    caution_zh: str = ""

    def name(self, language: Language) -> str:
        """The name in a language."""
        return language.pick(self.name_en, self.name_zh)

    def description(self, language: Language) -> str:
        """One or two sentences on what it counts."""
        return language.pick(self.description_en, self.description_zh)

    def caution(self, language: Language) -> str:
        """Why a reader should be careful with it, or an empty text."""
        return language.pick(self.caution_en, self.caution_zh)


class Topic(NamedTuple):
    """A heading of the indicator tree."""

    id: str
    name_en: str
    name_zh: str

    def name(self, language: Language) -> str:
        """The heading in a language."""
        return language.pick(self.name_en, self.name_zh)


class Coverage(NamedTuple):
    """The time periods for which an indicator has figures of the northeast at one level."""

    indicator: str
    level: str
    periods: tuple[str, ...]  # sorted, only those with at least one value shown on the map
    values: int
