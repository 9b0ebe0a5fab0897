"""How a phrase stands to a number: beside it, in brackets, in another clause, only compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.reading.binding.wording import (
    ASIDE_CLOSES,
    ASIDE_OPENS,
    CLAUSE,
    DASH,
    NAMED_ANEW,
    OF_PEOPLE,
    OTHER_CLAUSE,
    PERCENT,
    RIVAL,
    SET_AGAINST,
    SET_AGAINST_AFTER_ZH,
    SET_AGAINST_ZH,
    WHOLE_PEOPLE,
)

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim, Number, Phrase
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.scan import Scan


_IN_THE = re.compile(r"\b(?:in|at|from|since) (?:the )?$", re.IGNORECASE)


def in_passing(text: str, catalogue: Catalogue, phrase: Phrase, number: Number) -> bool:
    """Whether a thing of no catalogue was named in another clause: ``demand for steel, …``."""
    if number.unit != "percent" or phrase.indicator in catalogue:
        return False
    gap = text[phrase.end : number.start]
    return bool(OTHER_CLAUSE.search(gap)) and gap.isascii()


def bracketed(text: str, start: int, end: int) -> bool:
    """Whether what stands at a place is a remark in brackets that closed before another."""
    between = text[start:end]
    closed = min((at for at in map(between.find, ")）") if at >= 0), default=-1)
    opened = min((at for at in map(between.find, "(（") if at >= 0), default=len(between))
    return 0 <= closed < opened and not NAMED_ANEW.match(between[closed + 1 :])


def aside(text: str, start: int, phrase: Phrase, number: Number) -> bool:
    """Whether a thing was named only in an aside: ``GDP, once that of heavy industry, reached``."""
    if DASH.search(text, start, phrase.start) and DASH.search(text, phrase.end, number.start):
        return True  # "those firms – with sales above a mark – grew"
    opened = text.rfind(", ", start, phrase.start)
    if opened <= start or not text[opened : opened + 1].isascii():
        return False
    closed = text.find(",", phrase.end, number.start)
    return (
        closed > 0 and ASIDE_OPENS.match(text, opened) is not None
        and ASIDE_CLOSES.match(text, closed) is not None
        and not any(letter.isdigit() for letter in text[opened:closed])
    )  # fmt: skip


def shares_follow(text: str, catalogue: Catalogue, number: Number, phrase: Phrase) -> bool:
    """``28.4 percent have passed 60``: what the share is of follows in its clause."""
    gap = text[number.end : phrase.start]
    shares = catalogue.plain(phrase.indicator) in PERCENT
    return (
        shares
        and len(gap) < 40
        and CLAUSE.search(gap) is None
        and not any(letter.isdigit() for letter in gap)
    )


def rivals(text: str, phrase: Phrase) -> bool:
    """Whether what is named is only compared with: ``12.6 points above GDP growth``."""
    return RIVAL.search(text, phrase.start - 8, phrase.start) is not None


def same_clause(text: str, number: Number, phrase: Phrase) -> bool:
    """Whether no mark stands between a number and a phrase after it."""
    return CLAUSE.search(text[number.end : phrase.start]) is None


def set_against(around: Around) -> bool:
    """Whether a number is only what the thing named after it is compared with."""
    chinese = SET_AGAINST_ZH.search(around.left) and SET_AGAINST_AFTER_ZH.match(around.right)
    return bool(chinese or SET_AGAINST.search(around.wide))


def names_a_time(scan: Scan, phrase: Phrase) -> bool:
    """Whether a phrase lies within a time: the census of 2010 is no population."""
    before = scan.text[max(0, phrase.start - 12) : phrase.start]
    if _IN_THE.search(before) and scan.text[phrase.start : phrase.end].endswith("census"):
        return True
    whens = scan.whens.within(phrase.start - 40, phrase.end)
    return any(when.start <= phrase.start and phrase.end <= when.end for when in whens)


def bare_words(scan: Scan, start: int, end: int) -> str:
    """The words of a stretch, the names of places and times and of wholes left out."""
    named = [(place.start, place.end) for place in scan.places.within(start, end)]
    named += [(when.start, when.end) for when in scan.whens.within(start, end)]
    wholes = (p for p in scan.phrases.within(start, end) if p.role == "denominator")
    named += [(whole.start, whole.end) for whole in wholes]
    words, at = [], start
    for first, last in sorted(named):
        words.append(scan.text[at:first])
        at = max(at, last)
    return "".join([*words, scan.text[at:end]])


def of_people(around: Around, made: list[Claim]) -> bool:
    """Whether so many are the people of a place: ``a fifth of the province's 41 million``."""
    last = made[-1] if made else None
    shared = last is not None and last.kind in ("share", "level") and last.unit == "percent"
    whole = shared and WHOLE_PEOPLE.fullmatch(around.left) is not None
    return whole or OF_PEOPLE.search(around.left) is not None
