"""Everything a text names, found once: numbers, times, places, indicators, streaks and ranks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from neviewer.reading.claims import Number, Phrase, Place, When
from neviewer.reading.numbers import special
from neviewer.reading.numbers.numbers import find_numbers
from neviewer.reading.pace import Pace
from neviewer.reading.text import sentences
from neviewer.reading.times import dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from neviewer.reading.indicators.lexicon import Lexicon
    from neviewer.reading.numbers.special import Special
    from neviewer.reading.places.places import Gazetteer
    from neviewer.reading.text.sentences import Sentence

_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[A-Z][A-Z' /-]{2,40})(?:,[ \t]+[A-Z][a-z]{2,8}\.?"
    r" \d{1,2}\b[^\n]{0,40}?)?[ \t]*(?:\([A-Z][a-z]+\)[ \t]*)?(?:--|—|–|- )",
    re.MULTILINE,
)
_BLOCK = 20_000
_CJK = re.compile(r"[\u4e00-\u9fff]")


class Spanned(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


S = TypeVar("S", bound=Spanned)


class Spans(list[S]):
    """Things of a text in order of their place."""

    def __init__(self, items: Iterable[S]) -> None:
        super().__init__(sorted(items, key=lambda item: (item.start, item.end)))
        self._starts = [item.start for item in self]

    def within(self, start: int, end: int) -> Sequence[S]:
        """Those that begin in a stretch."""
        return self[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def covers(self, start: int, end: int) -> bool:
        """Whether one of them overlaps a stretch."""
        at = bisect_left(self._starts, end)
        return any(item.end > start for item in self[max(0, at - 3) : at])


@dataclass(slots=True)
class Scan:
    """A text with all that was found in it."""

    text: str
    chinese: bool
    sentences: list[Sentence]
    numbers: Spans[Number]
    whens: Spans[When]
    places: Spans[Place]
    phrases: Spans[Phrase]
    specials: Spans[Special]
    splits: dict[int, int] = field(default_factory=dict)  # start of a number -> which sector


def scan(text: str, gazetteer: Gazetteer, lexicon: Lexicon, pace: Pace | None = None) -> Scan:
    """Find everything in a text."""
    pace = pace or Pace()
    found: tuple[list[Any], ...] = ([], [], [], [], [], [])
    for start, end in _blocks(text):
        pace.at(start)
        pieces = _scan_block(text[start:end], gazetteer, lexicon)
        for whole, piece in zip(found, pieces, strict=True):
            whole += piece if not start else (_moved(item, start) for item in piece)
    numbers, whens, places, phrases, specials, splits = found
    return Scan(
        text,
        is_chinese(text),
        sentences.split(text),
        Spans(numbers),
        Spans(whens),
        Spans(_without_datelines(text, places)),
        Spans(phrases),
        Spans(specials),
        {start: which for start, _, which, _ in splits},
    )


def _scan_block(text: str, gazetteer: Gazetteer, lexicon: Lexicon) -> tuple[list[Any], ...]:
    whens = Spans(dates.find_whens(text))
    specials = Spans(special.find_specials(text))
    splits = special.find_splits(text)
    places = gazetteer.find(text)
    phrases = Spans(lexicon.find(text, {place.start for place in places}))
    sectors = {split.start for split in splits}
    numbers = Spans(_own(find_numbers(text), whens, phrases, specials, sectors))
    places = [place for place in places if not whens.covers(place.start, place.end)]
    times = [when for when in whens if not numbers.covers(when.start, when.end)]
    return numbers, times, places, phrases, specials, splits


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of a long text, cut between paragraphs where there are any."""
    start = 0
    while len(text) - start > _BLOCK:
        cut = text.rfind("\n", start + 1, start + _BLOCK)
        cut = cut if cut > start else text.rfind(" ", start + 1, start + _BLOCK)
        cut = cut if cut > start else start + _BLOCK
        yield start, cut
        start = cut
    yield start, len(text)


def _moved(item: Any, by: int) -> Any:
    """A find of a block where it stands in the whole text."""
    if isinstance(item, tuple):
        return item._replace(start=item.start + by, end=item.end + by)  # type: ignore[attr-defined]
    return replace(item, start=item.start + by, end=item.end + by)


def is_chinese(text: str) -> bool:
    """Whether a text is mainly Chinese."""
    sample = text[:20000]
    return len(_CJK.findall(sample)) * 4 > len(sample.replace(" ", ""))


def _own(
    numbers: Iterable[Number],
    whens: Spans[When],
    phrases: Spans[Phrase],
    specials: Spans[Special],
    sectors: set[int],
) -> Iterable[Number]:
    """The numbers that are not already part of a time, an age group or a streak."""
    for number in numbers:
        if number.start in sectors:
            yield replace(number, unit="percent", reason="")
        elif specials.covers(number.start, number.end) or (
            whens.covers(number.start, number.end) and not _measured(number, whens)
        ):
            continue
        elif phrases.covers(number.start, number.end) and (
            not number.unit or _inside(number, phrases)
        ):
            yield replace(number, reason="age" if number.value < 120 else "part of a name")
        else:
            yield number


def _inside(number: Number, phrases: Spans[Phrase]) -> bool:
    """Whether a name holds the whole number: ``energy consumption per RMB 10,000 of GDP``."""
    near = phrases.within(number.start - 60, number.start)
    return any(phrase.end > number.end for phrase in near)


def _measured(number: Number, whens: Spans[When]) -> bool:
    """Whether it only looks like a year but has a unit of its own: ``2,010 yuan``, ``2010万``."""
    held = [when for when in whens.within(number.start - 40, number.end) if when.end > number.start]
    return bool(number.unit) and all(number.start <= w.start and w.end < number.end for w in held)


def _without_datelines(text: str, places: list[Place]) -> Iterable[Place]:
    spans = [match.span("place") for match in _DATELINE.finditer(text[:4000])]
    for place in places:
        inside = any(start <= place.start < end for start, end in spans)
        yield replace(place, role="dateline") if inside else place
