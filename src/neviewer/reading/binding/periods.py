"""Which period a number speaks of, and which it is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from neviewer.reading.binding import timing_words as said
from neviewer.reading.binding.revisions import FIRST_COUNTED
from neviewer.reading.binding.wording import TOURISM
from neviewer.reading.discourse.context import census_before
from neviewer.reading.discourse.frame import CENSUS_YEARS
from neviewer.reading.indicators.topics import WORDS as TOPICS
from neviewer.reading.text.sentences import Asides
from neviewer.reading.times.beginnings import begins_range, nearest_base
from neviewer.reading.times.resolving import moved, years_of

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim, Number, When
    from neviewer.reading.discourse.context import Context
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.numbers.special import Special
    from neviewer.reading.scan import Scan
    from neviewer.reading.text.sentences import Sentence


_COUNTED = ("population_census", "population_resident", "population_change")


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
        self._sentence = sentence
        self._context = context
        whens = scan.whens.within(sentence.start, sentence.end)
        self._starts = [w for w in whens if w.role == "period" and begins_range(scan.text, w)]
        self._periods = [w for w in whens if w.role == "period" and w not in self._starts]
        self._asides = Asides(scan.text, sentence.start, sentence.end)
        self._festive = False  # whether what is counted at holidays is spoken of
        self._harvest = False  # whether what comes in once a year is spoken of
        self._plans = [w for w in whens if w.role == "plan" and w.until is not None]
        self._bases = [w for w in whens if w.role in ("base", "span")]

    def listed(self) -> list[tuple[int, int, str]]:
        """Where each period of the sentence stands, and what it is."""
        return [(when.start, when.end, self._resolve(when)) for when in self._periods]

    def of(
        self, item: Number | Special, around: Around, kind: str, indicator: str, made: list[Claim]
    ) -> Time:
        """The period of a number or streak."""
        self._harvest = said.HARVESTED.search(indicator) is not None
        self._festive = item.unit == "visit" or indicator in ("", *TOURISM, *TOPICS)
        time = self._of(item, around, kind, indicator, made)
        told = self._harvest and indicator != "areas" and kind != "change"
        if told and said.MONTH.fullmatch(time.period):
            time = replace(time, period=time.period[:4])  # "after floods in July, output was"
        years = years_of(time.period)
        summed = said.SUMMED.search(around.left) is not None
        flows = indicator in said.FLOWS and time.origin == "stated"
        if years and kind not in ("change", "growth", "gap") and not (flows or summed):
            return replace(time, period=str(years[1]))  # a level is that of the last year
        if summed and kind in ("level", "threshold"):
            span = self.span(item.start, time.period) or self._context.span
            return replace(time, period=span or time.period)
        return time

    def _of(
        self, item: Number | Special, around: Around, kind: str, indicator: str, made: list[Claim]
    ) -> Time:
        last = made[-1] if made else None
        if last is not None and self._follows(last, item):
            origin = last.origin("period")
            if origin == "base" or item.start in self._scan.splits:
                return Time(last.period, "", origin)
            if "/" in last.period and last.base and kind == last.kind:
                return Time(last.period, last.base, origin)  # "up 134.8 and 130.4 percent"
        if last is not None and FIRST_COUNTED.match(around.right):
            return Time(last.period, "", last.origin("period"))
        quarter = self._same_year(around, made)
        if quarter:
            return Time(quarter, "", "base")
        # "It made 3 billion yuan from 2 million visitors": no time passed between the two.
        money = last is not None and last.unit in ("CNY", "USD") and item.unit != last.unit
        earned = money and around.left.strip() == "from"
        own = "" if earned else self._level_then(item, around)
        if own:
            written = own[:4] in self._scan.text[self._sentence.start : self._sentence.end]
            return Time(own, "", "base" if written else "assumed")
        told_of = made or self._context.previous
        if kind in ("change", "growth") and told_of and said.MEANWHILE.search(around.left):
            return Time(told_of[-1].period, told_of[-1].base, "inherited")
        period, origin = self._period(item, around, aimed=kind == "target")
        if kind == "target":
            told = [claim for claim in made if claim.origin("period") != "base"]
            last_told = max(told, key=lambda claim: claim.period[:4], default=None)
            aimed = self._aimed(item, around, period, last_told)
            if aimed:
                return aimed
        if kind not in ("change", "growth", "gap"):
            return Time(period, "", origin)
        if kind == "gap" and last is not None and self._right_after(last, item):
            return Time(last.period, last.base, last.origin("period"))
        base = self._base(item, around, period, made)
        if kind == "growth" and last is not None and self._restates(last, item, around, period):
            return Time(last.period, last.base, last.origin("period"))
        listed = kind == "growth" and said.LISTED_NEXT.search(around.left) is not None
        begun = [w for w in self._starts if w.end <= item.start]
        since = begun and kind in ("change", "growth") and not (around.yearly() or listed)
        if since and not base:
            base = self._resolve(begun[-1])
        counted = kind == "change" or (indicator in _COUNTED and not around.yearly())
        if counted and not base and self._context.census and indicator != "births":
            base = census_before(period)
        spans = kind == "change" and indicator != "population_change"  # that is a year's by itself
        apart = 0 if spans and self._named(item, around, base) else 1
        near = range(item.start - len(around.left), item.end + len(around.right))
        counted_on = any(w.role == "span" and w.start in near for w in self._bases)
        whole = self._until_now(base, period) if counted_on else ""
        if kind in ("change", "growth") and whole:
            return Time(whole, period, origin)
        if kind in ("change", "growth") and _far(base, period, apart):
            return Time(f"{base}/{period}", base, origin)
        return Time(period, base, origin)

    def _until_now(self, base: str, period: str) -> str:
        """The years from a year named to the text's, when so many are told: 而2010年…12年间."""
        now = self._context.main_period[:4]
        if not (base.isdecimal() and period.isdecimal() and now.isdecimal()):
            return ""
        years = int(period) - int(base)
        return f"{period}/{now}" if years > 1 and int(now) - int(period) == years else ""

    def _same_year(self, around: Around, made: list[Claim]) -> str:
        """The quarter of a figure where a change began: ``from 4.4 percent in the first``."""
        match = said.IN_THE_FIRST.match(around.right)
        spoken = made[-1].period if made else ""
        compared = around.starts_from() or said.WITH_THE.search(around.left) is not None
        if match is None or spoken[4:6] != "-Q" or not compared:
            return ""
        return f"{spoken[:4]}-Q{said.ORDINALS.index(match[1]) + 1}"

    def _level_then(self, item: Number | Special, around: Around) -> str:
        """The period of a figure given only for comparison: ``from 38 million ten years ago``."""
        own = self._begun(item, around)
        if own:
            return own
        before = [w for w in self._bases if w.end <= item.start and w.role == "base"]
        times = item.unit == "times"
        if (
            before
            and not times
            and said.OF_BASE.match(self._scan.text[before[-1].end : item.start])
        ):
            gap = self._scan.text[before[-1].end : item.start]
            beside = self._scan.text[before[-1].start - 1 : before[-1].start] in said.BESIDE_ZH
            points = item.unit == "percentage_point"
            if len(gap) < 18 and (gap.strip(" ,，、") or (not gap and beside and not points)):
                return self._resolve(before[-1])
        if before and said.WHEN.fullmatch(self._scan.text, before[-1].end, item.start):
            return self._resolve(before[-1])
        if before and said.OF_BASE_FIGURE.fullmatch(self._scan.text, before[-1].end, item.start):
            return self._resolve(before[-1])
        after = [w for w in self._bases if w.start >= item.end and w.role == "base"]
        gap = self._scan.text[item.end : after[0].start] if after else ""
        if after and said.OF_THEN.fullmatch(gap) and said.WITH_THE.search(around.left[-40:]):
            return self._resolve(after[0])
        if after and after[0].start - item.end <= 5 and said.FROM.search(around.left[-30:]):
            return self._resolve(after[0])
        return ""

    def _begun(self, item: Number | Special, around: Around) -> str:
        """The period of the figure where a change began: ``from 6.9 percent in 2016 to 5.3``."""
        text = self._scan.text
        for when in self._starts:
            if 0 <= item.start - when.end < 14 and not re.search(
                r"[，,；;到至\d]|\bto\b", text[when.end : item.start]
            ):
                return self._resolve(when)
            if 0 <= when.start - item.end < 40 and said.ADJACENT.match(text[item.end : when.start]):
                return self._resolve(when)
        if not around.starts_from() or not around.goes_on_to():
            return ""
        after = [w for w in self._periods if w.start >= item.end]
        if after and said.ADJACENT.match(text[item.end : after[0].start]):
            return ""
        near = [w for w in self._bases if item.start - 60 <= w.start < item.end + len(around.right)]
        period, _ = self._period(item, around)
        if years_of(period):
            return period[:4]  # over the years of a range: what it was in the first
        if near:
            return self._resolve(near[-1], period)
        if self._context.census and period in CENSUS_YEARS:
            return census_before(period)
        year = period[:4]
        return moved(period, int(year) - 1) if year.isdigit() and len(period) <= 7 else ""

    def _aimed(
        self, item: Number | Special, around: Around, period: str, last: Claim | None
    ) -> Time | None:
        """When a target is for: the year of what missed it, or a year that is not named."""
        missed = said.MISSED.search(around.left) is not None
        if missed and last is not None and last.kind in ("growth", "level"):
            return Time(last.period[:4], "", "inherited")
        if self._own(item, around) or said.FORECAST.search(around.wide):
            running = period == self._context.main_period and ("-" in period or "/" in period)
            whole = running and said.THIS_YEAR.search(around.left + around.rest[:60]) is not None
            return Time(period[:4], "", "stated") if whole else None
        return Time(self._goal_year(period), "", "inherited")

    def _goal_year(self, period: str) -> str:
        """Targets are set for years: the year of the text, when it speaks of the year before."""
        year = period[:4]
        day = self._context.calendar.date
        if self._context.goals or not year.isdigit():
            return period
        near = day is not None and 0 <= day.year - int(year) <= 1
        return str(day.year) if day is not None and near else year

    def _own(self, item: Number | Special, around: Around) -> bool:
        """Whether a time stands before a number, after the last one, or after it in its clause."""
        start, text = item.start - len(around.left), self._scan.text
        return any(
            start <= when.start < item.start
            or (when.start >= item.end and not said.CLAUSE.search(text[item.end : when.start]))
            for when in (*self._periods, *self._bases)
        )

    def _period(
        self, item: Number | Special, around: Around, *, aimed: bool = False
    ) -> tuple[str, str]:
        before = [w for w in self._periods if w.end <= item.start]
        after = [w for w in self._periods if w.start >= item.end]
        if after:
            gap = re.sub(r"\s?\([^)]*\)", "", self._scan.text[item.end : after[0].start][:90])
            if len(gap) < 40 and said.ADJACENT.match(gap) and not gap.startswith((",", "，")):
                return self._resolve(after[0]), "stated"
        for when in reversed(before):
            period = self._resolve(when)
            if self._in_aside(when, item):
                continue
            passing = self._belongs(when) and period[:4] < self._context.period[:4]
            gap = self._scan.text[when.end : item.start]
            if not passing or not (said.OTHER_CLAUSE.search(gap) or said.GOES_ON.match(gap)):
                return period, "stated"
        clause = bool(after) and not said.CLAUSE.search(self._scan.text[item.end : after[0].start])
        if clause and not self._of_another(item, after[0]):
            return self._resolve(after[0]), "stated"
        spoken = self._context.period
        if spoken in self._context.calendar.festive and not self._festive:
            spoken = spoken[:4]  # how many live there is no matter of the holidays
        if not aimed:
            spoken = self._context.over(spoken, festive=self._festive)
        return spoken, self._context.period_origin

    def _in_aside(self, when: When, item: Number | Special) -> bool:
        """Whether a time was told in a relative clause that ended: ``X, which in 2023 had …,``."""
        return self._asides.hold(when.start, before=item.start)

    def _of_another(self, item: Number | Special, when: When) -> bool:
        """Whether a time is that of a figure compared with: ``a far cry from the 8.0 of 2013``."""
        between = self._scan.numbers.within(item.end, when.start)
        if not between or not said.ADJACENT_OR_OF.match(
            self._scan.text[between[-1].end : when.start]
        ):
            return False
        return said.WITH_THE.search(self._scan.text[item.end : between[-1].start]) is not None

    def _right_after(self, last: Claim, item: Number | Special) -> bool:
        """Whether no time is named between a growth and the points that it is ahead by."""
        if last.kind != "growth" or last.origin("period") not in ("stated", "inherited"):
            return False
        return not any(last.end <= w.start < item.end + 40 for w in (*self._periods, *self._bases))

    def plan(self, before: int) -> str:
        """The years of the five-year plan that a sentence speaks of."""
        plans = [w for w in self._plans if w.end <= before]
        return f"{plans[-1].year}/{plans[-1].until}" if plans else ""

    def span(self, before: int, period: str) -> str:
        """The years that a sentence looks back on: ``over the five years ... annually``."""
        if plan := self.plan(before):
            return plan
        spans = [w for w in self._bases if w.role == "span" and w.end <= before]
        last = period.rpartition("/")[2][:4]
        base = self._resolve(spans[-1], last) if spans else ""
        far = base.isdecimal() and last.isdecimal() and int(base) < int(last)
        return f"{int(base) + 1}/{last}" if far else ""

    def _restates(self, last: Claim, item: Number | Special, around: Around, period: str) -> bool:
        """Whether a growth says again in percent a change over years: ``or 17 percent``."""
        if last.kind != "change" or "/" not in last.period or around.yearly():
            return False
        between = [w for w in (*self._periods, *self._bases) if last.end <= w.start < item.start]
        return not between and period in last.period.split("/")

    def _named(self, item: Number | Special, around: Around, base: str) -> bool:
        """Whether the year compared with is named by its number, not as the year before."""
        near = self._scan.text[item.start - len(around.left) : item.end + len(around.right)]
        return bool(base) and base in near

    def _belongs(self, when: When) -> bool:
        """Whether a time stands right after a number, whose own it is."""
        near = self._scan.numbers.within(when.start - 60, when.start)
        return bool(near) and (
            said.ADJACENT.match(self._scan.text[near[-1].end : when.start]) is not None
            or said.OF_ITS_TIME.fullmatch(self._scan.text, near[-1].end, when.start) is not None
        )

    def _follows(self, last: Claim, item: Number | Special) -> bool:
        """Whether a number goes on a list that the last claim is in."""
        return bool(
            last.end <= item.start and said.LISTED.fullmatch(self._scan.text, last.end, item.start)
        )

    def _base(self, item: Number | Special, around: Around, period: str, made: list[Claim]) -> str:
        near = [
            w
            for w in self._bases
            if item.start - len(around.left) <= w.start < item.end + len(around.right)
        ]
        if not near:
            # "compared with the 692.6 of 2007, output grew": only that figure stands between.
            earlier = [w for w in self._bases if w.end <= item.start and w.role == "base"]
            between = [c for c in made if earlier and c.start >= earlier[-1].start]
            if between and all(c.origin("period") == "base" for c in between[:1]):
                return self._resolve(earlier[-1], period)
            opened = [w for w in earlier if self._opens_comparison(w)]
            return self._resolve(opened[-1], period) if opened else ""
        base = nearest_base(near, item, self._scan.text)
        if base.role == "span" and any(base.end <= w.start < item.start for w in self._periods):
            return ""  # "in the last two years it slowed: in 2015 growth was 3 percent"
        return self._resolve(base, period)

    def _opens_comparison(self, when: When) -> bool:
        """Whether a sentence opens by comparing with a time: all its changes are since then."""
        text = self._scan.text
        before = text[self._sentence.start : when.start]
        opens = (
            said.COMPARES.match(before) is not None
            or said.COMPARED_ZH.match(text, when.end) is not None
        )
        return opens and len(before) < said.OPENING

    def _of_stated_year(self, when: When) -> When:
        """A quarter in the year of the part of one that the sentence stated: ``H1 of 2023, Q1``."""
        stated = [
            w for w in (*self._periods, *self._bases)
            if w.end <= when.start and isinstance(w.year, int) and w.until is None
            and (w.part or w in self._periods)
        ]  # fmt: skip
        return replace(when, year=stated[-1].year) if stated else when

    def _resolve(self, when: When, period: str = "") -> str:
        current = period or self._context.period
        counted = isinstance(when.year, str) and when.year.startswith("ago")
        if when.year is None and when.part and when.part != "same":
            when = self._of_stated_year(when)
        if when.role != "period" or when.year is None or counted:
            stated = [w for w in self._periods if w.end <= when.start]
            if not period and stated and isinstance(stated[-1].year, int):
                current = str(stated[-1].year)
            if when.part == "same" and stated and not period:
                current = self._context.calendar.resolve(stated[-1], current) or current
        period = self._context.calendar.resolve(when, current) or current
        main = self._context.main_period
        so_far = when.year == "this" and not when.part and main[:4] == period
        so_far = so_far and not self._harvest
        return main if so_far and when.role == "period" else period  # "this year": so far


def _far(base: str, period: str, apart: int) -> bool:
    """Whether two years are so far apart that the change spans a range of years."""
    return bool(
        re.fullmatch(r"\d{4}", base)
        and re.fullmatch(r"\d{4}", period)
        and int(period) - int(base) > apart
    )
