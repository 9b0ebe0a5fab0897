"""The words of a proof: what was asked, what was found, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.reading.words import amount, text, unit

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.facts import Facts
    from neviewer.reading.judging.lookup import Found

TARGET = QT_TRANSLATE_NOOP("Reading", "A target or forecast; figures cannot bear it out.")
CONVERSION = QT_TRANSLATE_NOOP("Reading", "A conversion into another currency by the text.")
NO_INDICATOR = QT_TRANSLATE_NOOP("Reading", "No indicator of the catalogue was recognised.")
PART = QT_TRANSLATE_NOOP("Reading", "A part of the total; the data have only the total.")
CONTRIBUTION = QT_TRANSLATE_NOOP(
    "Reading", "Computed at current prices; published contributions are at constant prices."
)
LATER = QT_TRANSLATE_NOOP(
    "Reading", "The data have only a figure that was revised after the text was written."
)
NO_PLACE = QT_TRANSLATE_NOOP("Reading", "The text does not say which place is meant.")
NO_SUCH_PLACE = QT_TRANSLATE_NOOP("Reading", "The data do not have this place.")
NO_PERIOD = QT_TRANSLATE_NOOP("Reading", "The text does not say which period is meant.")
NO_FIGURE = QT_TRANSLATE_NOOP("Reading", "The data have no such figure for this place and period.")
REVISED = QT_TRANSLATE_NOOP("Reading", "An earlier figure, since revised. Now:")
OTHER_BASIS = QT_TRANSLATE_NOOP("Reading", "True on another basis. On the basis stated:")
REAL_OR_NOMINAL = QT_TRANSLATE_NOOP(
    "Reading", "No published growth; the text may mean growth at constant prices."
)
ASSUMED = QT_TRANSLATE_NOOP("Reading", "Place, period or indicator are not stated, only assumed.")
FAR = QT_TRANSLATE_NOOP("Reading", "So far from this figure that something else is likely meant.")
CONDITION = QT_TRANSLATE_NOOP("Reading", "The number picks out places; it is no place's figure.")
DOUBTFUL = QT_TRANSLATE_NOOP("Reading", "The only figure is doubtful and refutes nothing.")
REACHED_BEFORE = QT_TRANSLATE_NOOP("Reading", "Reached before, so not for the first time.")
RANK_UNKNOWN = QT_TRANSLATE_NOOP("Reading", "Not all places to rank among have a figure.")
RANK_COUNTED = QT_TRANSLATE_NOOP("Reading", "Ranked among all places that have to be counted.")
STREAK_UNKNOWN = QT_TRANSLATE_NOOP("Reading", "The series does not reach back so far.")
STREAK_WALKED = QT_TRANSLATE_NOOP("Reading", "Followed back through the series.")
LIKE_ONLY = QT_TRANSLATE_NOOP(
    "Reading", "The data have only a series that is counted in another way."
)
OTHER_COUNT = QT_TRANSLATE_NOOP(
    "Reading", "Differs by less than 0.1 %, as one tabulation of a count from another."
)
UNREVISED = QT_TRANSLATE_NOOP(
    "Reading", "The data have only the revised figure; the text may give the one before."
)
PRELIMINARY = QT_TRANSLATE_NOOP(
    "Reading", "The text gives the first count of the year; the data have only the final one."
)
COUNTED_APART = QT_TRANSLATE_NOOP(
    "Reading", "Each office counts this in its own way; the data have one of several figures."
)
_QUERY = QT_TRANSLATE_NOOP("Reading", "{indicator}, {kind}: {place}, {period}")
_COMPARED = QT_TRANSLATE_NOOP("Reading", "compared with {base}")
_FIGURE = QT_TRANSLATE_NOOP("Reading", "{value} {unit} ({vintage})")
_UNKNOWN = QT_TRANSLATE_NOOP("Reading", "unknown indicator")
_NOWHERE = QT_TRANSLATE_NOOP("Reading", "no place")
KIND_NAMES = {
    "level": QT_TRANSLATE_NOOP("Reading", "level"),
    "growth": QT_TRANSLATE_NOOP("Reading", "growth on the year before"),
    "change": QT_TRANSLATE_NOOP("Reading", "change"),
    "share": QT_TRANSLATE_NOOP("Reading", "share"),
    "gap": QT_TRANSLATE_NOOP("Reading", "gap to the nation"),
    "contribution": QT_TRANSLATE_NOOP("Reading", "contribution"),
    "rank": QT_TRANSLATE_NOOP("Reading", "rank"),
    "streak": QT_TRANSLATE_NOOP("Reading", "run of years"),
    "threshold": QT_TRANSLATE_NOOP("Reading", "bound"),
    "target": QT_TRANSLATE_NOOP("Reading", "target"),
    "conversion": QT_TRANSLATE_NOOP("Reading", "conversion"),
}


def query(claim: Claim, facts: Facts, language: Language) -> str:
    """What was asked of the data, in words."""
    known = facts.indicators.get(claim.indicator or "")
    name = known.name(language) if known is not None else text(language, _UNKNOWN)
    if claim.part:
        name = f"{name} ({claim.part})"
    places = ", ".join(
        facts.regions[code].label(language) if code in facts.regions else code
        for code in claim.places
    )
    asked = text(language, _QUERY).format(
        indicator=name,
        kind=text(language, KIND_NAMES[claim.kind]),
        place=places or text(language, _NOWHERE),
        period=claim.period.replace("/", "–"),
    )
    if claim.base and "/" not in claim.period:
        asked += ", " + text(language, _COMPARED).format(base=claim.base)
    return asked


def figure(found: Found, facts: Facts, language: Language) -> str:
    """A figure with its unit and vintage."""
    return text(language, _FIGURE).format(
        value=amount(found.value),
        unit=unit(language, found.unit),
        vintage=vintage(found, facts, language),
    )


def vintage(found: Found, facts: Facts, language: Language) -> str:
    """The name of a figure's vintage."""
    known = facts.vintages.get(found.vintage)
    return known.name(language) if known is not None else found.vintage


def sources(found: Found, facts: Facts) -> str:
    """Who published the figures."""
    ids = dict.fromkeys(cell.source for cell in found.cells)
    return "; ".join(source.citation for source in facts.sources(ids))
