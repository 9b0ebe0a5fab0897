"""The tables of the source form: their columns, keys and references."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TableSpec:
    """What one CSV file of the source form must look like."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    required: tuple[str, ...]
    numbers: frozenset[str] = frozenset()  # columns that hold numbers when not empty
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    references: dict[str, tuple[str, str]] = field(default_factory=dict)  # column: table, column

    @property
    def file(self) -> str:
        """The file's name in the folder."""
        return f"{self.name}.csv"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


REGIONS = TableSpec(
    "regions",
    _words(
        "code level parent name_en name_zh label_en label_zh pinyin scope status area_km2 "
        "seat_en seat_zh note_en note_zh"
    ),
    key=("code",),
    required=_words("code level name_en name_zh scope status"),
    numbers=frozenset({"area_km2"}),
    choices={
        "level": _words("nation group province prefecture county"),
        "scope": _words("northeast wider"),
    },
    references={"parent": ("regions", "code")},
)
TOPICS = TableSpec(
    "topics",
    _words("id name_en name_zh"),
    key=("id",),
    required=_words("id name_en name_zh"),
)
UNITS = TableSpec(
    "units",
    _words("id plain factor name_en name_zh"),
    key=("id",),
    required=_words("id plain factor name_en name_zh"),
    numbers=frozenset({"factor"}),
)
INDICATORS = TableSpec(
    "indicators",
    _words(
        "id topic name_en name_zh description_en description_zh synonyms_en synonyms_zh unit "
        "decimals kind aggregation diverging better grade caution_en caution_zh"
    ),
    key=("id",),
    required=_words("id topic name_en name_zh unit decimals kind aggregation diverging"),
    numbers=frozenset({"decimals"}),
    choices={
        "kind": _words("stock flow ratio index"),
        "diverging": _words("true false"),
        "better": ("higher", "lower", ""),
    },
    references={"topic": ("topics", "id"), "unit": ("units", "id")},
)
VINTAGES = TableSpec(
    "vintages",
    _words("id name_en name_zh description_en description_zh"),
    key=("id",),
    required=_words("id name_en name_zh"),
)
SHOWN = TableSpec(
    "shown",
    _words("indicator vintage first_period last_period level"),
    key=("indicator", "vintage", "first_period", "level"),
    required=_words("indicator vintage"),
    choices={"level": ("", "province", "prefecture", "county")},
    references={"indicator": ("indicators", "id"), "vintage": ("vintages", "id")},
)
SOURCES = TableSpec(
    "sources",
    _words("id title publisher date route licence how_taken"),
    key=("id",),
    required=_words("id title"),
)
OBSERVATIONS = TableSpec(
    "observations",
    _words(
        "indicator ref_area time_period obs_value unit_measure obs_status vintage source "
        "derivation note"
    ),
    key=("indicator", "ref_area", "time_period", "vintage"),
    required=_words(
        "indicator ref_area time_period obs_value unit_measure obs_status vintage source"
    ),
    numbers=frozenset({"obs_value"}),
    references={
        "indicator": ("indicators", "id"),
        "ref_area": ("regions", "code"),
        "unit_measure": ("units", "id"),
        "vintage": ("vintages", "id"),
        "source": ("sources", "id"),
    },
)
TABLES = (REGIONS, TOPICS, UNITS, INDICATORS, VINTAGES, SHOWN, SOURCES, OBSERVATIONS)
