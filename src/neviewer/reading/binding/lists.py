"""Deal the numbers of a list to the places, periods or indicators listed beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from neviewer.domain.regions import NORTHEAST
from neviewer.reading.binding.kinds import growth_name
from neviewer.reading.binding.wording import INCOMES, SECTOR_VALUES, SECTORS
from neviewer.reading.times.resolving import years_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neviewer.reading.claims import Claim, Phrase
    from neviewer.reading.discourse.context import Group

# "fell 1.6% and rose 1.9%", "about 5% and about 6%": still one list.
_NEXT = re.compile(
    r"个?(?:左右|以上|上下)?\s*(?:,|，|、|and|, and|;|;? and,|和|及|以及)\s*"
    r"(?:about |around |over |more than |at least |nearly |some "
    r"|(?:同比)?(?:增长|下降|提高|上升|减少|增加)|约)?"
)
# "5.1, 6.3 and 2.6 percent in": what stands before a list of places or periods after its numbers.
_BEFORE_LIST = re.compile(r"(?:左右)?,? (?:in|for|at) (?:the )?$", re.IGNORECASE)
_NEAR = 60  # letters between a list of periods and the numbers that are theirs
_BETWEEN = re.compile(r"\s*(?:,|，|、|and|, and|和|与|及|以及)\s*(?:in )?(?:the )?")
_COMPARED = re.compile(r"[比较]\w*、|\bthan\b")
_LISTED = re.compile(r"[,，、和与及]|\band\b")


_SIDE = 10  # letters between the last thing of a list and the first number
_BARE_LIST = re.compile(r"[、和与及]")
_BARE_LIST_EN = re.compile(
    r"(?: (?:industr(?:y|ies)|sectors?))?(?:,| and|, and)(?: in)? ?(?:the )?", re.IGNORECASE
)
# "Its primary, secondary and tertiary sectors in that year grew by 4.1, 4.3 and 6.7 percent".
_TO_NUMBERS = re.compile(r"[^.;\d]{0,60}")
_AT_ONCE = re.compile(r"[^;；。]{0,50}")  # what stands between amounts and their percentages
_ASIDE = re.compile(r" ?[(（][^()（）]*[)）]")
_OPENED = re.compile(r"(?<=[\d%％]) ?[(（][^()（）\d]*$")
_AT_MOST = 40
_GREW = re.compile(
    r"[^,;.\d]{0,30}(?: in \d{4})?, (?:up|down"
    r"|an? (?:increase|rise|growth|gain|decrease|drop|decline) of)(?: by)? "
)
_FROM = re.compile(r"(?:\bfrom |[从由])[^,;，；。]{0,12}$", re.IGNORECASE)
_RANGE = re.compile(r"[%％]?\s?(?:[-–—~～]|至|到|to)\s?")
_BOTH_WAYS = re.compile(r"(?P<a>imports|exports),? and (?P<b>imports|exports)", re.IGNORECASE)


def deal_indicators(
    made: list[Claim], phrases: Sequence[Phrase], text: str, *, told: bool = True
) -> list[Claim]:
    """Give each list of numbers to as many indicators named before it.

    ``told`` is whether the text says ``respectively``; else both lists must stand side by side.
    """
    dealt: list[Claim] = []
    last: list[Phrase] = []  # the things that numbers were dealt to last
    told_again = [
        claim for claim in made if claim.kind == "conversion" or _aside(claim, phrases, text)
    ]
    for run in _runs([claim for claim in made if claim not in told_again], text):
        named: list[Phrase] = []
        for phrase in phrases:
            if phrase.end <= run[0].start and phrase.role == "subject":
                named = [n for n in named if n.indicator != phrase.indicator] + [phrase]
        named = _listed_last(_both_ways(named, run, text), len(run), text)
        again = bool(dealt) and named == last and run[0].start - dealt[-1].end < _NEAR
        if not told and not again and not _side_by_side(named, run, text):
            named = []
        if named and _COMPARED.search(text, named[-1].end, run[0].start):
            named = []  # "比辽宁、黑龙江分别高2.1个、3个百分点": the list is one of places
        if len(run) > 1 and len(named) == len(run) and len({c.places for c in run}) == 1:
            run = [_named(claim, phrase) for claim, phrase in zip(run, named, strict=True)]
            last = named
        dealt += run
    return _with_asides(dealt, told_again)


def _aside(claim: Claim, phrases: Sequence[Phrase], text: str) -> bool:
    """Whether a bracket tells how the figure before it moved: ``51.4% (down 1.4 points)``."""
    opened = _OPENED.search(text, max(0, claim.start - _AT_MOST), claim.start)
    named = opened is not None and any(
        opened.start() <= phrase.start < claim.start for phrase in phrases
    )
    return opened is not None and not named and claim.kind in ("change", "growth")


def _with_asides(dealt: list[Claim], told_again: list[Claim]) -> list[Claim]:
    """The claims with those that tell more of the same things, or in another currency."""
    together = sorted([*dealt, *told_again], key=lambda claim: claim.start)
    for at, claim in enumerate(together):
        if claim in told_again and at:
            before = together[at - 1]
            together[at] = replace(claim, indicator=before.indicator, part=before.part)
    return together


def _both_ways(named: list[Phrase], run: list[Claim], text: str) -> list[Phrase]:
    """The things named, ``exports and imports`` as two of them where two numbers follow."""
    match = _BOTH_WAYS.fullmatch(text, named[-1].start, named[-1].end) if named else None
    if match is None or len(run) != 2:
        return named
    two = [replace(named[-1], start=match.start(g), end=match.end(g), indicator=match[g].lower())
           for g in ("a", "b")]  # fmt: skip
    return [*named[:-1], *two]


def _listed_last(named: list[Phrase], count: int, text: str) -> list[Phrase]:
    """The last so many of the indicators named, when they stand in one list."""
    sectors = [phrase for phrase in named if phrase.indicator in SECTOR_VALUES]
    if len(sectors) == count < len(named):
        return sectors  # the three sectors, then "the economy" they are sectors of
    last = named[-count:]
    if len(named) <= count or len(last) < count:
        return named
    gaps = [text[a.end : b.start] for a, b in pairwise(last)]
    return last if all(len(gap) < 40 and _LISTED.search(gap) for gap in gaps) else []


def _side_by_side(named: list[Phrase], run: list[Claim], text: str) -> bool:
    """Whether things are listed with nothing between them, and the numbers right after."""
    gaps = [text[a.end : b.start] for a, b in pairwise(named)]
    if not gaps:
        return False
    if all(_BARE_LIST_EN.fullmatch(gap) for gap in gaps):
        return _TO_NUMBERS.fullmatch(text, named[-1].end, run[0].start) is not None
    near = run[0].start - named[-1].end < _SIDE
    return near and all(_BARE_LIST.fullmatch(gap) for gap in gaps)


def _named(claim: Claim, phrase: Phrase) -> Claim:
    grown = claim.kind == "growth" or (claim.kind, claim.unit) == ("target", "percent")
    name = growth_name(phrase.indicator) if grown else phrase.indicator
    parts = claim.kind == "share" or (claim.kind, claim.unit) == ("level", "percent")
    if parts and name in SECTOR_VALUES:
        name = SECTORS[SECTOR_VALUES.index(name)]
        claim = replace(claim, kind="share")
    if "income_per_capita" in (claim.indicator or ""):
        name = INCOMES.get(phrase.indicator, name)
    return replace(claim, indicator=name, part=phrase.part)


def ranges(made: list[Claim], text: str) -> list[tuple[Claim, Claim]]:
    """The two ends of each range: ``5 to 6 percent``; a change from one to another is none."""
    found: list[tuple[Claim, Claim]] = []
    for low, high in pairwise(made):
        alike = low.period[:4] == high.period[:4]
        if not alike or not _RANGE.fullmatch(text, low.end, high.start):
            continue
        changed = _FROM.search(text, max(0, low.start - _AT_MOST), low.start) is not None
        if not changed and low.origin("period") != "base" and not (found and found[-1][1] is low):
            found.append((low, high))
    return found


def closed(made: list[Claim], ends: list[tuple[Claim, Claim]]) -> list[Claim]:
    """The claims, each range as one that reaches to its upper end."""
    upper = {low.start: high.end for low, high in ends}
    highs = {high.start for _, high in ends}
    return [
        replace(claim, end=upper.get(claim.start, claim.end))
        for claim in made
        if claim.start not in highs
    ]


def opened(made: list[Claim], ends: list[tuple[Claim, Claim]]) -> list[Claim]:
    """The claims, each range as two again, the upper end meant as the lower."""
    found = {low.start: (low, high) for low, high in ends}
    apart: list[Claim] = []
    for claim in made:
        low, high = found.get(claim.start, (claim, None))
        apart.append(replace(claim, end=low.end))
        if high is not None:
            likened = replace(
                high, places=claim.places, period=claim.period, kind=claim.kind,
                indicator=claim.indicator, part=claim.part, base=claim.base, origins=claim.origins,
            )  # fmt: skip
            apart.append(likened)
    return apart


def _runs(made: list[Claim], text: str) -> list[list[Claim]]:
    """The claims, those of one list together."""
    runs: list[list[Claim]] = []
    for claim in made:
        last = runs[-1][-1] if runs else None
        gap = _ASIDE.sub("", text[last.end : claim.start]) if last is not None else ""
        listed = last is not None and _NEXT.fullmatch(gap)
        if last is not None and listed and last.unit == claim.unit:
            runs[-1].append(claim)
        else:
            runs.append([claim])
    return runs


def deal(made: list[Claim], groups: Sequence[Group], text: str, *, told: bool) -> list[Claim]:
    """Give each of a run of claims its own place, when a list of as many places is beside it.

    ``told`` is whether the text says ``respectively``; else the list of numbers must be whole and
    the next after the places.
    """
    for start, end, codes in groups:
        for first in range(len(made) - len(codes) + 1):
            run = made[first : first + len(codes)]
            follows = run[0].start >= end and len({claim.places for claim in run}) == 1
            precedes = run[-1].end <= start and _BEFORE_LIST.match(text, run[-1].end, start)
            if not told and not (follows and _whole_run(made, run, end, text)):
                continue
            if (follows or precedes) and len(_runs(run, text)) == 1:
                pairs = zip(_alike(run), codes, strict=True)
                dealt = [replace(claim, places=(code,)) for claim, code in pairs]
                made = [*made[:first], *dealt, *made[first + len(codes) :]]
                if precedes:
                    break
    return made


def deal_again(
    made: list[Claim], phrases: Sequence[Phrase], text: str, *, told: bool
) -> list[Claim]:
    """Give a list of numbers the places or indicators of as many claims right before it.

    ``Liaoning grew 13.1 percent, Jilin 16 and Heilongjiang 11.8, by 4.1, 7 and 2.8 points more``;
    ``it had 4.8 million visitors and earned 4.2 billion yuan, up 94 and 89 percent respectively``.
    Where the text does not say so only ranks are dealt, ``ranking 28th and 29th``, and what grew
    right after two amounts: ``3 billion and 2 billion yuan, up 4 and 5 percent``.
    """
    dealt: list[Claim] = []
    for run in _runs(made, text):
        count, before = len(run), dealt[-len(run) :]
        grew = bool(before) and _GREW.fullmatch(text, before[-1].end, run[0].start) is not None
        if not (told or grew or run[0].kind == "rank"):
            dealt += run
            continue
        places = [claim.places for claim in before]
        apart = len(before) == count and len(set(places)) == count
        if count > 1 and apart and len({claim.places for claim in run}) == 1:
            pairs = zip(_alike(run), places, strict=True)
            run = [replace(claim, places=codes) for claim, codes in pairs]
        periods = {claim.period for claim in before}
        rates = _rates_after(before, run, phrases, text)
        if count > 1 and rates and len(periods) == count and len({c.period for c in run}) == 1:
            pairs_of = zip(run, before, strict=True)
            run = [
                replace(
                    _of_period(one, of.period), indicator=growth_name(of.indicator or ""),
                    places=of.places, part=of.part,
                )
                for one, of in pairs_of
            ]  # fmt: skip
        elif count > 1 and _tell_of(before, run, phrases, text):
            pairs_of = zip(run, before, strict=True)
            run = [replace(one, indicator=of.indicator, part=of.part) for one, of in pairs_of]
        dealt += run
    return dealt


def deal_from_before(made: list[Claim], places: list[tuple[str, ...]], text: str) -> list[Claim]:
    """Give a list of numbers the places of the sentence before, when it has as many.

    ``The rates for 2012 were 9.5, 12 and 10 percent respectively``; 三省依次减少30万人、22万人.
    """
    dealt: list[Claim] = []
    for run in _runs(made, text):
        whole = {claim.places for claim in run}
        alike = len(whole) == 1 and (
            run[0].origin("place") != "stated" or run[0].places == (NORTHEAST,)
        )
        one_thing = len({claim.indicator for claim in run}) == 1
        if alike and one_thing and len(run) > 1 and len(run) == len(places):
            pairs = zip(_alike(run), places, strict=True)
            run = [replace(claim, places=codes) for claim, codes in pairs]
        dealt += run
    return dealt


def _tell_of(before: list[Claim], run: list[Claim], phrases: Sequence[Phrase], text: str) -> bool:
    """Whether percentages are those of the amounts before them, each of another thing."""
    things = {claim.indicator for claim in before}
    apart = None not in things and len(things) == len(before) == len(run)
    return apart and _rates_after(before, run, phrases, text)


def _rates_after(
    before: list[Claim], run: list[Claim], phrases: Sequence[Phrase], text: str
) -> bool:
    """Whether percentages follow a list of as many amounts, and nothing is named between."""
    rates = all(claim.unit in ("percent", "times") for claim in run)
    amounts = all(claim.unit not in ("percent", "times") for claim in before)
    if not (rates and amounts and len(before) == len(run)):
        return False
    start, end = before[-1].end, run[0].start
    last = before[-1].indicator
    named = any(
        start <= phrase.start and phrase.end <= end
        for phrase in phrases
        if last not in (phrase.indicator, INCOMES.get(phrase.indicator))  # "yuan for rural people"
    )
    return not named and _AT_ONCE.fullmatch(text, start, end) is not None


def deal_periods(
    made: list[Claim], times: Sequence[tuple[int, int, str]], text: str
) -> list[Claim]:
    """Give each of a list of numbers its own period, when as many periods are listed beside it.

    ``times`` are where each stands and what it is; a range of years is as many as it has years.
    """
    dealt: list[Claim] = []
    for run in _runs(made, text):
        start = dealt[-1].end if dealt else 0
        periods = _beside(run, [time for time in times if start <= time[0]], text)
        if len(run) > 1 and len(periods) == len(run):
            run = [_of_period(*pair) for pair in zip(_alike(run), periods, strict=True)]
        dealt += run
    return dealt


def _of_period(claim: Claim, period: str) -> Claim:
    """A claim of a period that was stated."""
    others = tuple(slot for slot in claim.origins if slot[0] != "period")
    return replace(claim, period=period, origins=(*others, ("period", "stated")))


def _beside(run: list[Claim], times: Sequence[tuple[int, int, str]], text: str) -> list[str]:
    """The periods that are listed right after a list of numbers, or else before it."""
    before = [time for time in times if time[1] <= run[0].start]
    after = [time for time in times if time[0] >= run[-1].end]
    periods: list[str] = []
    if after and _BEFORE_LIST.match(text, run[-1].end, after[0][0]):
        periods = _listed_periods(after[: len(run)], text)
    if not periods and before and run[0].start - before[-1][1] < _NEAR:
        periods = _listed_periods(before[-len(run) :], text)
    return periods


def _listed_periods(times: Sequence[tuple[int, int, str]], text: str) -> list[str]:
    """The periods of a list, or of a range of years; none when other words stand between."""
    years = years_of(times[-1][2])
    if years is not None:
        return [str(year) for year in range(years[0], years[1] + 1)]
    gaps = [text[a[1] : b[0]] for a, b in pairwise(times)]
    return [time[2] for time in times] if all(_BETWEEN.fullmatch(gap) for gap in gaps) else []


def _alike(run: list[Claim]) -> list[Claim]:
    """The claims of a list, all meant as the first, or as the last: ``2, 3 and 5 fewer than``."""
    if run[0].kind == "level" and run[-1].kind == "change" and run[-1].unit not in ("", "percent"):
        return [*(likewise(claim, run[-1]) for claim in run[:-1]), run[-1]]
    return [run[0], *(likewise(claim, run[0]) for claim in run[1:])]


def likewise(claim: Claim, first: Claim) -> Claim:
    """A later number of a list, meant as the first: "drop by 270,000 and 221,000"."""
    if first.kind == "target" and claim.kind in ("level", "growth", "threshold"):
        return replace(claim, kind="target", indicator=first.indicator, period=first.period)
    if claim.kind not in ("level", "change") or first.kind not in ("change", "growth", "gap"):
        return claim
    value = -abs(claim.value) if first.value < 0 else claim.value
    return replace(
        claim, kind=first.kind, indicator=first.indicator, value=value, base=first.base,
        period=first.period, against=first.against, comparison=first.comparison,
    )  # fmt: skip


def _whole_run(made: list[Claim], run: list[Claim], end: int, text: str) -> bool:
    """Whether a run is all of a list of numbers, the first after a place in the text."""
    whole = next(one for one in _runs(made, text) if run[0] in one)
    first = next(claim for claim in made if claim.start >= end)
    return whole == run and first == run[0]
