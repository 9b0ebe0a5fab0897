"""Which period a number speaks of, and which it is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.reading.context import usual_base

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim, Number, When
    from neviewer.reading.context import Context
    from neviewer.reading.cues import Around
    from neviewer.reading.scan import Scan
    from neviewer.reading.sentences import Sentence
    from neviewer.reading.special import Special

_ADJACENT = re.compile(
    r"^[\s,(（]*(?:(?:people|persons|residents|year-on-year|growth|in total)\s*)?(?:in"
    r"|at the end of|by the end of|for|during|as of|by|at)?"
    r"(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_OF_BASE = re.compile(
    r"^(?:年)?(?:末|底|同期)?(?:的|为)?\s*$|^(?:'s|’s)?\s*(?:figure|level)? ?(?:of|was)?\s*$", re.I
)
_FROM = re.compile(r"\bfrom\s+(?:[\w$]+\s+){0,2}$|(?:由|从)[^，。]{0,8}$", re.IGNORECASE)
_AVERAGE = re.compile(r"\baverage\b|annually|per year|a year between|年均|平均每年", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Time:
    """A claim's period, the period compared with, and how the first was found."""

    period: str
    base: str = ""
    origin: str = "stated"


class Timing:
    """Finds the period of each number of one sentence."""

    def __init__(self, scan: Scan, context: Context, sentence: Sentence) -> None:
        self._scan = scan
        self._context = context
        whens = scan.whens.within(sentence.start, sentence.end)
        self._periods = [w for w in whens if w.role == "period"]
        self._bases = [w for w in whens if w.role in ("base", "span")]

    def of(
        self, item: Number | Special, around: Around, kind: str, indicator: str, made: list[Claim]
    ) -> Time:
        """The period of a number or streak."""
        own = self._level_then(item, around)
        if own:
            return Time(own, "", "base")
        period, origin = self._period(item, around)
        if kind not in ("change", "growth", "gap"):
            return Time(period, "", origin)
        base = self._base(item, around, period)
        if kind == "change" and not base and self._context.census and indicator != "births":
            base = usual_base(None, period, self._context.census)
        if kind == "change" and _far(base, period, 0 if self._named(item, around, base) else 1):
            return Time(f"{base}/{period}", base, origin)
        return Time(period, base, origin)

    def _level_then(self, item: Number | Special, around: Around) -> str:
        """The period of a figure given only for comparison: ``from 38 million ten years ago``."""
        before = [w for w in self._bases if w.end <= item.start and w.role == "base"]
        if before and _OF_BASE.match(self._scan.text[before[-1].end : item.start][:20]):
            gap = self._scan.text[before[-1].end : item.start]
            if len(gap) < 18 and gap.strip(" ,，、"):
                return self._resolve(before[-1])
        after = [w for w in self._bases if w.start >= item.end and w.role == "base"]
        if after and after[0].start - item.end <= 5 and _FROM.search(around.left[-30:]):
            return self._resolve(after[0])
        return ""

    def _period(self, item: Number | Special, around: Around) -> tuple[str, str]:
        before = [w for w in self._periods if w.end <= item.start]
        after = [w for w in self._periods if w.start >= item.end]
        if after:
            gap = self._scan.text[item.end : after[0].start]
            if len(gap) < 40 and _ADJACENT.match(gap) and not gap.startswith((",", "，")):
                return self._resolve(after[0]), "stated"
        if before:
            return self._resolve(before[-1]), "stated"
        if after and after[0].start - item.end < len(around.right):
            gap = self._scan.text[item.end : after[0].start]
            if not re.search(r"[;；，]|, (?:while|and|but|from|compared)", gap):
                return self._resolve(after[0]), "stated"
        return self._context.period, self._context.period_origin

    def _named(self, item: Number | Special, around: Around, base: str) -> bool:
        """Whether the year compared with is named by its number, not as the year before."""
        near = self._scan.text[item.start - len(around.left) : item.end + len(around.right)]
        return bool(base) and base in near

    def _base(self, item: Number | Special, around: Around, period: str) -> str:
        near = [
            w
            for w in self._bases
            if item.start - len(around.left) <= w.start < item.end + len(around.right)
        ]
        return self._resolve(near[-1], period) if near else ""

    def _resolve(self, when: When, period: str = "") -> str:
        current = period or self._context.period
        if when.role != "period" or when.year is None:
            stated = [w for w in self._periods if w.end <= when.start]
            if not period and stated and isinstance(stated[-1].year, int):
                current = str(stated[-1].year)
        return self._context.calendar.resolve(when, current) or current


def _far(base: str, period: str, apart: int) -> bool:
    """Whether two years are so far apart that the change spans a range of years."""
    return bool(
        re.fullmatch(r"\d{4}", base)
        and re.fullmatch(r"\d{4}", period)
        and int(period) - int(base) > apart
    )
