"""The words of a reading as it is printed: verdicts, reasons, units, headings."""

from __future__ import annotations

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language

VERDICT_NAMES = {
    "agrees": QT_TRANSLATE_NOOP("Reading", "Agrees"),
    "since revised": QT_TRANSLATE_NOOP("Reading", "Since revised"),
    "other basis": QT_TRANSLATE_NOOP("Reading", "On another basis"),
    "contradicts": QT_TRANSLATE_NOOP("Reading", "Contradicts"),
    "ambiguous": QT_TRANSLATE_NOOP("Reading", "Ambiguous"),
    "not in the data": QT_TRANSLATE_NOOP("Reading", "Not in the data"),
    "not checkable": QT_TRANSLATE_NOOP("Reading", "Not checkable"),
}
REASONS = {
    "age": QT_TRANSLATE_NOOP("Reading", "an age"),
    "base of a rate": QT_TRANSLATE_NOOP("Reading", "what a rate is counted on"),
    "count": QT_TRANSLATE_NOOP("Reading", "a count of something"),
    "count of places": QT_TRANSLATE_NOOP("Reading", "a count of places"),
    "date": QT_TRANSLATE_NOOP("Reading", "a date"),
    "distance or area": QT_TRANSLATE_NOOP("Reading", "a distance or area"),
    "duration": QT_TRANSLATE_NOOP("Reading", "a length of time"),
    "exchange rate": QT_TRANSLATE_NOOP("Reading", "an exchange rate"),
    "fraction of something else": QT_TRANSLATE_NOOP("Reading", "a fraction of something else"),
    "frequency": QT_TRANSLATE_NOOP("Reading", "how often"),
    "label": QT_TRANSLATE_NOOP("Reading", "a label"),
    "label or code": QT_TRANSLATE_NOOP("Reading", "a label or code"),
    "list number": QT_TRANSLATE_NOOP("Reading", "the number of a list"),
    "name of a plan": QT_TRANSLATE_NOOP("Reading", "the name of a plan"),
    "number in words": QT_TRANSLATE_NOOP("Reading", "a number in words"),
    "number without a measure": QT_TRANSLATE_NOOP("Reading", "a number without a measure"),
    "ordinal": QT_TRANSLATE_NOOP("Reading", "a place in an order"),
    "of one farm": QT_TRANSLATE_NOOP("Reading", "of one farm"),
    "part of a definition": QT_TRANSLATE_NOOP("Reading", "part of a definition"),
    "part of a name": QT_TRANSLATE_NOOP("Reading", "part of a name"),
    "period": QT_TRANSLATE_NOOP("Reading", "a period"),
    "period compared with": QT_TRANSLATE_NOOP("Reading", "the period compared with"),
    "price": QT_TRANSLATE_NOOP("Reading", "a price"),
    "price or sum": QT_TRANSLATE_NOOP("Reading", "a price or a single sum"),
    "said again in figures": QT_TRANSLATE_NOOP("Reading", "said again in figures"),
    "size of a project": QT_TRANSLATE_NOOP("Reading", "the size of projects or firms"),
    "temperature": QT_TRANSLATE_NOOP("Reading", "a temperature"),
    "time": QT_TRANSLATE_NOOP("Reading", "a time"),
}
_SIGNS = {"percent": "%", "permille": "‰"}
_UNITS = {
    "CNY": QT_TRANSLATE_NOOP("Reading", "yuan"),
    "USD": QT_TRANSLATE_NOOP("Reading", "US dollars"),
    "EUR": QT_TRANSLATE_NOOP("Reading", "euros"),
    "percentage_point": QT_TRANSLATE_NOOP("Reading", "percentage points"),
    "person": QT_TRANSLATE_NOOP("Reading", "persons"),
    "household": QT_TRANSLATE_NOOP("Reading", "households"),
    "enterprise": QT_TRANSLATE_NOOP("Reading", "enterprises"),
    "visit": QT_TRANSLATE_NOOP("Reading", "visits"),
    "vehicle": QT_TRANSLATE_NOOP("Reading", "vehicles"),
    "item": QT_TRANSLATE_NOOP("Reading", "items"),
    "tonne": QT_TRANSLATE_NOOP("Reading", "tonnes"),
    "kilogram": QT_TRANSLATE_NOOP("Reading", "kilograms"),
    "kilometre": QT_TRANSLATE_NOOP("Reading", "kilometres"),
    "cubic_metre": QT_TRANSLATE_NOOP("Reading", "cubic metres"),
    "kWh": QT_TRANSLATE_NOOP("Reading", "kilowatt-hours"),
    "year": QT_TRANSLATE_NOOP("Reading", "years"),
    "person_year": QT_TRANSLATE_NOOP("Reading", "person-years"),
    "person_per_household": QT_TRANSLATE_NOOP("Reading", "persons per household"),
    "males_per_100_females": QT_TRANSLATE_NOOP("Reading", "males per 100 females"),
    "tonne_coal_equivalent": QT_TRANSLATE_NOOP("Reading", "tonnes of coal equivalent"),
}
CLAIM = QT_TRANSLATE_NOOP("Reading", "Claim")
VERDICT = QT_TRANSLATE_NOOP("Reading", "Verdict")
PROOF = QT_TRANSLATE_NOOP("Reading", "Proof")
OTHER = QT_TRANSLATE_NOOP("Reading", "Other number")
REASON = QT_TRANSLATE_NOOP("Reading", "Reason")
DATA = QT_TRANSLATE_NOOP("Reading", "data: {value} {unit} ({vintage})")
COUNTED = QT_TRANSLATE_NOOP("Reading", "Claims found: {count}")
COUNTED_OTHERS = QT_TRANSLATE_NOOP("Reading", "Other numbers: {count}")
LINE = QT_TRANSLATE_NOOP("Reading", "line {number}")
NO_CLAIMS = QT_TRANSLATE_NOOP("Reading", "No claims found")


def text(language: Language, words: str) -> str:
    """A fixed text in a language."""
    return language.translate("Reading", words)


def verdict(language: Language, name: str) -> str:
    """A verdict in words."""
    return text(language, VERDICT_NAMES[name])


def reason(language: Language, name: str) -> str:
    """Why a number is no claim."""
    return text(language, REASONS[name]) if name in REASONS else name


def unit(language: Language, plain: str) -> str:
    """A plain unit in words."""
    if plain in _SIGNS:
        return _SIGNS[plain]
    return text(language, _UNITS[plain]) if plain in _UNITS else plain.replace("_", " ")


def amount(value: float) -> str:
    """A figure with its thousands apart and no more decimals than it has."""
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
