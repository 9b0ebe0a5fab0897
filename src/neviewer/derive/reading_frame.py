"""What was read in a text, ready to be marked in it: claims, other numbers, counts, sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from neviewer.derive import reading_words as words
from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.reading.claims import VERDICTS, Judged
from neviewer.reading.judging.stated import StatedLink
from neviewer.reading.read import Reader, ReadingCancelled, parse_date
from neviewer.reading.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from neviewer.data.pack import Pack
    from neviewer.reading.claims import Other, Reading
    from neviewer.reading.places.places import Gazetteer

__all__ = ["ClaimFrame", "ReadingCancelled", "ReadingFrame", "read_frame"]

_READ = 0.9  # the part of the work that is reading; the rest is finding sentences
_SENTENCES = 200  # between two reports
_NO_CLAIMS = QT_TRANSLATE_NOOP("Reading", "No claims found")
_TIP = QT_TRANSLATE_NOOP("Reading", "{verdict}: {query}")


@dataclass(frozen=True, slots=True)
class ClaimFrame:
    """A claim where it stands in the text, counted in letters from its beginning."""

    start: int
    end: int
    quote: str
    verdict: str  # the id; ``name`` has the words
    mark: str
    name: str
    tip: str
    why: str  # what it was read as, and what is to be said of that
    places: tuple[str, ...]
    period: str
    link: str  # the view that shows it, or empty


@dataclass(frozen=True, slots=True)
class OtherFrame:
    """A number that is no claim, with the reason in words."""

    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class CountFrame:
    """How many claims have a verdict."""

    verdict: str
    mark: str
    text: str  # "7 agree"
    meaning: str
    number: int


@dataclass(frozen=True, slots=True)
class SentenceFrame:
    """A sentence and the places it is about."""

    start: int
    end: int
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadingFrame:
    """A text that was read; claims, other numbers and sentences are in order of their place."""

    heading: str  # "11 claims found"
    claims: tuple[ClaimFrame, ...]
    others: tuple[OtherFrame, ...]
    counts: tuple[CountFrame, ...]
    sentences: tuple[SentenceFrame, ...]  # those about any place
    judged: tuple[Judged, ...] = field(repr=False)  # beside each claim, what its proof is made of

    def about(self, place: str) -> tuple[SentenceFrame, ...]:
        """The sentences about a place."""
        return tuple(each for each in self.sentences if place in each.places)


def read_frame(
    pack: Pack,
    reader: Reader,
    text: str,
    date: str,
    language: Language,
    report: Callable[[float], bool],
    links: Sequence[tuple[int, int, str]] = (),
) -> ReadingFrame:
    """Read a text; ReadingCancelled when ``report``, told the part done, answers False."""
    reading = reader.read(
        text,
        parse_date(date),
        language,
        on_progress=lambda part: report(part * _READ),
        links=[StatedLink(*link) for link in links],
    )
    judged = tuple(sorted(reading.claims, key=lambda each: each.claim.start))
    claims = tuple(_claim(each, language) for each in judged)
    return ReadingFrame(
        _heading(len(claims), language),
        claims,
        tuple(_other(each, language) for each in reading.others),
        _counts(reading, language),
        tuple(_sentences(pack, reader.gazetteer, text, claims, report)),
        judged,
    )


def _claim(item: Judged, language: Language) -> ClaimFrame:
    claim, verdict = item.claim, words.name(item.verdict, language)
    why = "\n".join(filter(None, (item.evidence.query, item.evidence.note)))
    tip = language.translate("Reading", _TIP).format(verdict=verdict, query=why)
    return ClaimFrame(
        claim.start,
        claim.end,
        " ".join(claim.quote.split()),
        item.verdict,
        words.mark(item.verdict),
        verdict,
        tip,
        why.replace("\n", ". "),
        claim.places,
        claim.period.rpartition("/")[2],
        item.link,
    )


def _other(other: Other, language: Language) -> OtherFrame:
    quote = " ".join(other.quote.split())
    return OtherFrame(other.start, other.end, quote, words.reason(other.reason, language))


def _counts(reading: Reading, language: Language) -> tuple[CountFrame, ...]:
    return tuple(
        CountFrame(
            verdict,
            words.mark(verdict),
            words.count(verdict, number, language),
            words.meaning(verdict, language),
            number,
        )
        for verdict in VERDICTS
        if (number := reading.summary.get(verdict, 0))
    )


def _heading(count: int, language: Language) -> str:
    return Counts(language).claims(count) if count else language.translate("Reading", _NO_CLAIMS)


def _sentences(
    pack: Pack,
    gazetteer: Gazetteer,
    text: str,
    claims: Sequence[ClaimFrame],
    report: Callable[[float], bool],
) -> list[SentenceFrame]:
    """The sentences that name a place, or have a claim on one."""
    found: list[SentenceFrame] = []
    split, at = sentences.split(text), 0
    for number, sentence in enumerate(split):
        if number % _SENTENCES == 0 and not report(_READ + (1 - _READ) * number / len(split)):
            raise ReadingCancelled
        named = gazetteer.find(text[sentence.start : sentence.end])
        places = {place.code for place in named if place.code in pack.regions}
        while at < len(claims) and claims[at].start < sentence.end:
            places.update(claims[at].places)
            at += 1
        if places:
            found.append(SentenceFrame(sentence.start, sentence.end, frozenset(places)))
    return found
