"""What a reading finds: claims with their slots, the numbers that are none, and the verdicts."""

from __future__ import annotations

from dataclasses import dataclass, field

VERDICTS = (
    "agrees",
    "since revised",
    "other basis",
    "contradicts",
    "ambiguous",
    "not in the data",
    "not checkable",
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written: where it stands, what it is worth, of what it speaks."""

    start: int
    end: int
    value: float  # in plain units: yuan, persons, tonnes
    unit: str  # plain unit, "" when none is written
    half: float = 0.0  # half of the last digit shown, in plain units
    step: float = 0.0  # the place value of the last digit that is not nought
    reason: str = ""  # why it can be no claim: date, age, ...
    word: str = ""  # what growth a word carries: doubled, halved
    after: str = ""  # the noun that is counted, when it is not a unit
    grouped: bool = False  # whether its thousands are set apart: 793,600
    scaled: bool = False  # whether a scale stands with it: million, 万

    @property
    def decimal(self) -> bool:
        """Whether it is written with decimals, noughts too: ``12.0``."""
        return self.value != int(self.value) or (0 < self.half < 0.5 and not self.scaled)


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text."""

    start: int
    end: int
    code: str  # a GB/T 2260 code, NE, or the name of a place the pack does not know
    level: str
    role: str = "subject"  # subject, container, comparator, denominator


@dataclass(frozen=True, slots=True)
class Phrase:
    """An indicator named in a text."""

    start: int
    end: int
    indicator: str  # empty for a known part of a total that the catalogue lacks
    part: str = ""  # what narrows it: "of electric cars"
    role: str = "subject"  # subject or denominator


@dataclass(frozen=True, slots=True)
class When:
    """A time named in a text, before it is resolved against the text's date."""

    start: int
    end: int
    year: int | str | None  # 2023, "this", "last", "before", "ago:10", or None
    part: str = ""  # Q1, S1, 03, 01:09, or empty
    until: int | None = None  # last year of a range
    role: str = "period"  # period, base, date, span


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of a claim and how it was found: stated, inherited or assumed."""

    value: str
    origin: str = "stated"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statistical statement of a text."""

    start: int
    end: int
    quote: str
    kind: str
    indicator: str | None
    places: tuple[str, ...]
    period: str
    value: float
    unit: str
    half: float = 0.0
    step: float = 0.0
    hedge: str = ""  # over, nearly, about, under
    base: str = ""  # the period compared with
    against: str = ""  # the place compared with
    comparison: str = ""  # in words of the program: "above", "first in 10 years"
    part: str = ""
    origins: tuple[tuple[str, str], ...] = ()  # slot -> stated, inherited, assumed
    scope: str = ""  # of a rank: among which places

    def origin(self, slot: str) -> str:
        """How a slot was found."""
        return dict(self.origins).get(slot, "stated")


@dataclass(frozen=True, slots=True)
class Other:
    """A number that was not read as a claim, with the reason."""

    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class FactCell:
    """A figure of the pack that a verdict rests on."""

    indicator: str
    place: str
    period: str
    value: float
    unit: str
    vintage: str
    source: str
    status: str
    derivation: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a verdict was given."""

    query: str
    value: float | None = None
    unit: str = ""
    vintage: str = ""
    source: str = ""
    tolerance: float | None = None
    arithmetic: str = ""
    note: str = ""
    cells: tuple[FactCell, ...] = ()
    state: str = ""  # the vintage's name in the language of the reading


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict, its proof and the view that shows it."""

    claim: Claim
    verdict: str
    evidence: Evidence
    link: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in a text."""

    language: str
    date: str
    claims: tuple[Judged, ...]
    others: tuple[Other, ...]
    summary: dict[str, int] = field(default_factory=dict)
