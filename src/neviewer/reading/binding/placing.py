"""Which place a number speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION
from neviewer.reading.claims import Number

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.discourse.context import Context, Group
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.numbers.special import Special
    from neviewer.reading.scan import Scan

_IN_TIGHT = re.compile(
    r"^[\s]*(?!and\b|but\b|while\b|on the back of\b|because\b|as a result\b"
    r"|ahead of\b)(?:[\w-]+\s+){0,3}?(?:in|for|of|from|across)\s+(?:the\s+)?"
    r"(?:neighbou?ring\s+|nearby\s+|whole\s+)?$|^\s*\(?$"
    r"|^ that [a-z ]{0,24}\b(?:for|in) (?:the )?$|^ to $",
    re.IGNORECASE,
)
_IN_BESIDE = re.compile(
    r"\s*(?:(?:(?:pace|rate|level|average|growth|figure)\s+)?(?:in|for|of|across"
    r"|recorded (?:in|by))\s+(?:the\s+)?(?:whole\s+)?)?",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:against|versus|compar\w+ (?:with|to)|(?<!more )(?<!less )than|from|short of"
    r"|(?<!and )(?<!or )(?:below|above)(?: the)?)\s(?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?:[\u4e00-\u9fff]{0,6}|\s?)[(（](?:about |up |down )?")
_OF_WHOLE = re.compile(r"\s*of (?:all )?(?:the )?", re.IGNORECASE)
_PEOPLE_ARE = re.compile(r"(?:'s|’s) (?:people|residents|population) (?:are|were|is|was|live)")
_NATIONWIDE = re.compile(
    r"(?: (?!than\b)[a-z]+){0,3} "
    r"(?:nationwide|nationally|across the country|throughout the country)\b"
)
_OPENING = re.compile(r"(?:^|[.,;:] |\b(?:and|but|while) )(?:At|at|With|with) (?:[a-z]+ )?$")
_OWN = re.compile(r"\b(?:its|their|is|are|was|were)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:on the back of|thanks to|because|due to|owing to|amid|helped|driven|led by|ahead of)\b"
)
_PAIR = re.compile(r"\bthe former\b|前者|(?P<latter>\bthe latter\b|后者)", re.IGNORECASE)
_THAT_FIGURE = re.compile(
    r"(?:This|That|The) (?:number|figure|total|rate|share|proportion|sum|amount|volume)"
    r" (?:is|was|stood|stands|had|has|fell|rose|compares|compared|reached)\b"
)
_SENTENCE = 200  # letters
_BREAK = re.compile(r"[,;:，；：。]")


class Placing:
    """Finds the places of the numbers of one sentence."""

    def __init__(self, scan: Scan, context: Context) -> None:
        self._scan = scan
        self._context = context
        self._whole: tuple[list[Group], str] = ([], "")  # of a sentence, by its groups

    def of(self, item: Number | Special, groups: list[Group]) -> tuple[tuple[str, ...], str]:
        """The place of a number: right after it, else the last one before, else inherited."""
        aside = self._aside(item)
        if aside:
            return (aside,), "aside"
        rank = not isinstance(item, Number) and item.kind == "rank" and self._context.places
        # What follows a rank is the field in which it was won.
        following = None if rank else next((g for g in groups if g.start >= item.end), None)
        before = [group for group in groups if group.end <= item.start]
        if following is not None and isinstance(item, Number):
            gap = self._scan.text[item.end : following.start]
            if len(gap) < 40 and gap.strip() not in ("", "(") and _IN_TIGHT.match(gap):
                return following.codes, "stated"
        points = item.unit == "percentage_point"
        if isinstance(item, Number) and not points and _NATIONWIDE.match(self._scan.text, item.end):
            return (NATION,), "aside"
        if following is not None and self._leads(item, following.start):
            return following.codes, "stated"
        beside = self._beside(item)
        if beside:
            return (beside,), "aside"
        if before:
            # "22 percent in Liaoning, in the nation 15, 7 points apart": the first is so far ahead.
            apart = points and len(before) > 1 and before[-1].codes == (NATION,)
            return before[-2 if apart else -1].codes, "stated"
        inside = [group for group in groups if item.start <= group.start < item.end]
        if inside:
            return inside[0].codes, "stated"
        whole = self._whole_of(item) or (self._whole[1] if self._whole[0] is groups else "")
        if whole:
            self._whole = (groups, whole)
            return (whole,), "stated"
        named = following is not None and following.end - following.start > 1
        if following is not None and named and following.start - item.end < 70:
            gap = self._scan.text[item.end : following.start]
            own = _OWN.search(gap) or _BECAUSE.search(gap)
            if not own and not _BREAK.search(gap) and any(letter.isalpha() for letter in gap):
                return following.codes, "stated"
        back = self._pointed_back(item)
        if back:
            return back, "inherited"
        if self._context.places:
            # The sentence speaks of another place only later: this one is a guess.
            return self._context.places, "inherited" if following is None else "assumed"
        if following is not None:
            return following.codes, "stated"
        return (), "assumed"

    def _pointed_back(self, item: Number | Special) -> tuple[str, ...]:
        """The place of the figure that a sentence opens by pointing to: ``This number was``."""
        previous = self._context.previous
        text, far = self._scan.text, max(0, item.start - _SENTENCE)
        start = max(text.rfind(". ", far, item.start) + 2, text.rfind("\n", far, item.start) + 1)
        opens = _THAT_FIGURE.match(text, start, item.start) is not None
        return previous[-1].places if previous and opens else ()

    def of_pair(self, around: Around, indicator: str, made: list[Claim]) -> str:
        """The place that ``the former`` or ``the latter`` is, when one thing was told of two."""
        pair = _PAIR.search(around.left)
        alike = [claim for claim in made[-2:] if claim.indicator == indicator]
        two = list(dict.fromkeys(code for claim in alike for code in claim.places))
        if pair is None or len(alike) < 2 or len(two) != 2:
            return ""
        return two[1] if pair["latter"] else two[0]

    def rival(self, start: int, end: int) -> str:
        """The place that a stretch compares with, other than the nation: ``than Liaoning``."""
        for place in self._scan.places.within(start, end):
            if place.role in ("comparator", "aside") and place.code != NATION:
                return self._context.resolve(place)
        return ""

    def _leads(self, item: Number | Special, place: int) -> bool:
        """Whether a number opens what is said of a place: ``at 6.3 percent Jilin did better``."""
        text = self._scan.text
        left = text[max(0, item.start - 16) : item.start]
        return not text[item.end : place].strip(" ,") and _OPENING.search(left) is not None

    def _whole_of(self, item: Number | Special) -> str:
        """The place of a part of something in it: ``27.6 percent of Jilin's output``."""
        near = self._scan.places.within(item.end, item.end + 30)
        if not near or item.unit != "percent" or near[0].code == NATION:
            return ""
        gap = self._scan.text[item.end : near[0].start]
        whole = self._context.resolve(near[0]) if _OF_WHOLE.fullmatch(gap) else ""
        if _PEOPLE_ARE.match(self._scan.text, near[0].end):
            return whole  # "a quarter of the province's people are over 60"
        spoken = self._context.places[:1]
        # "With 54.2 percent of the province's total": the city spoken of is meant.
        return "" if spoken and self._context.gazetteer.holds(whole, spoken[0]) else whole

    def _beside(self, item: Number | Special) -> str:
        """The place of a figure given for comparison: ``against 6.9 percent for the country``."""
        near = self._scan.places.within(item.end, item.end + 40)
        if not near or near[0].role == "container" or not isinstance(item, Number):
            return ""
        gap = self._scan.text[item.end : near[0].start]
        left = self._scan.text[max(0, item.start - 40) : item.start]
        if _IN_BESIDE.fullmatch(gap) and _AGAINST.search(left):
            return self._context.resolve(near[0])
        return ""

    def _aside(self, item: Number | Special) -> str:
        """The place of a comparison whose own figure this is: ``the national average of 5.2``."""
        near = self._scan.places.within(item.start - 48, item.start)
        if near and _BRACKET.fullmatch(self._scan.text, near[-1].end, item.start):
            return self._context.resolve(near[-1])
        if not near or near[-1].role != "aside" or not isinstance(item, Number):
            return ""
        if item.unit == "percentage_point":
            return ""
        between = self._scan.text[near[-1].end : item.start]
        return "" if any(letter.isdigit() for letter in between) else near[-1].code
