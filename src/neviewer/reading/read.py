"""Read a text: find its claims and judge them by the facts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date as Date
from typing import TYPE_CHECKING, TypeVar

from neviewer.domain.language import ENGLISH, Language
from neviewer.reading.binding.bind import bind
from neviewer.reading.claims import VERDICTS, Claim, Judged, Other, Reading
from neviewer.reading.indicators.catalogue import Catalogue
from neviewer.reading.indicators.lexicon import Lexicon
from neviewer.reading.judging.judge import Judge
from neviewer.reading.judging.stated import (
    StatedLink,
    claims_by_link,
    links_in_markdown,
    without_addresses,
)
from neviewer.reading.pace import Pace, Progress, ReadingCancelled
from neviewer.reading.places.places import Gazetteer
from neviewer.reading.scan import scan
from neviewer.reading.text.normal import Normal, normal
from neviewer.reading.times.resolving import Calendar
from neviewer.reading.times.text_date import find_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neviewer.reading.facts import Facts

_Item = TypeVar("_Item", Claim, Other)


@dataclass(slots=True)
class Reader:
    """Reads texts against one pack; its word lists are made once."""

    facts: Facts
    gazetteer: Gazetteer
    lexicon: Lexicon
    catalogue: Catalogue

    @classmethod
    def of(cls, facts: Facts) -> Reader:
        """A reader for a pack."""
        return cls(
            facts,
            Gazetteer(facts.regions),
            Lexicon(facts.indicators),
            Catalogue(facts.indicators, facts.units),
        )

    def read(
        self,
        text: str,
        date: Date | None = None,
        language: Language = ENGLISH,
        on_progress: Progress | None = None,
        links: Iterable[StatedLink] = (),
    ) -> Reading:
        """All claims of a text with their verdicts, and all its other numbers.

        ``on_progress`` gets the part done, from 0 to 1, several times a second; when it answers
        False the reading ends in ReadingCancelled. ``links`` are views that the author put around
        numbers, where they do not stand in the text itself as Markdown.
        """
        stated = date or find_date(text)
        written = normal(without_addresses(text))
        size = len(written.text)
        pace = Pace(on_progress)
        pace.stage(0.0, 0.65, size)
        scanned = scan(written.text, self.gazetteer, self.lexicon, pace)
        pace.stage(0.65, 0.9, size)
        bound, loose = bind(scanned, self.gazetteer, Calendar(stated), self.catalogue, pace)
        claims = [_placed(claim, written, text) for claim in bound]
        others = [_placed(other, written, text) for other in loose]
        linked = claims_by_link(claims, links or links_in_markdown(text))
        judge = Judge(self.facts, language, stated)
        pace.stage(0.9, 1.0, size)
        judged = []
        for claim in claims:
            pace.at(claim.start)
            judged.append(judge.judge(claim, linked[claim].link if claim in linked else ""))
        counts = Counter(item.verdict for item in judged)
        return Reading(
            "zh" if scanned.chinese else "en",
            stated.isoformat() if stated else "",
            tuple(judged),
            tuple(others),
            {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]},
        )


def _placed(item: _Item, written: Normal, text: str) -> _Item:
    """A claim or other number where it stands in the text as given."""
    start, end = written.original(item.start), written.original(item.end, end=True)
    return replace(item, start=start, end=end, quote=text[start:end])


def parse_date(text: str) -> Date | None:
    """A date as ``2024-02-26``, or None."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) is None:
        return None
    try:
        return Date.fromisoformat(text)
    except ValueError:
        return None


__all__ = ["Judged", "Reader", "Reading", "ReadingCancelled", "parse_date"]
