"""Which indicator a number speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.reading.binding import nearness
from neviewer.reading.binding.carrying import Carrying, Subject, anew, fits
from neviewer.reading.binding.causes import cause_of
from neviewer.reading.binding.standins import StandIns
from neviewer.reading.binding.wording import (
    BARE_NAMES,
    BUMPER,
    CLAUSE,
    COUNT_OF,
    EXCEPT,
    FITS,
    GDP,
    GROWTH_TARGET,
    INCOMES,
    NATIONAL_OUTPUT,
    OF_AGE,
    OF_TIGHT,
    OF_TOTAL,
    OR,
    OR_SHARE,
    OWN,
    PEOPLE,
    PERCENT,
    PREDICATE,
    RANKED_BY,
    RATE_OF,
    SECTOR_VALUES,
    SECTORS,
    SHARE_OF_AGE,
    SHARE_OF_NATION,
    TIGHT,
    TOURISM,
    VISITED,
)

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim, Number, Phrase
    from neviewer.reading.discourse.context import Context
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.numbers.special import Special
    from neviewer.reading.scan import Scan
    from neviewer.reading.text.sentences import Sentence

_OF_WHICH = re.compile(r"\bof (?:which|this|that|it|these|them)\b[^,;]*$|其中[^，；]*$", re.I)

_GROWTH = "gdp_growth_real"
# "Services came first, with 5 percent growth in added value".
_MADE = (*SECTOR_VALUES, "industrial_value_added")
_IN_ADDED_VALUE = re.compile(
    r" (?:year-on-year )?(?:growth|increase|rise|decline|drop) in (?:its |the )?added value\b"
)
_TOTAL_ZH = re.compile(r"总量[^，。；]{0,4}$")
# "71 billion yuan ($10 billion) in fixed-asset investment"
_CONVERSION = re.compile(r"^ ?\([^()]{0,40}\)")


class Subjects:
    """Finds the indicator of each number of one sentence."""

    def __init__(
        self, scan: Scan, catalogue: Catalogue, context: Context, sentence: Sentence
    ) -> None:
        self._scan = scan
        self._catalogue = catalogue
        self._context = context
        self._sentence = sentence
        self._phrases = [
            phrase
            for phrase in scan.phrases.within(sentence.start, sentence.end)
            if phrase.role == "subject"
            and not nearness.names_a_time(scan, phrase)
            and not self._only_stands_in(phrase)
        ]
        self._stand_ins = StandIns(scan, catalogue, context, sentence)
        self._carrying = Carrying(catalogue, context, chinese=scan.chinese)

    def _only_stands_in(self, phrase: Phrase) -> bool:
        """Whether a bare name, "the growth was", goes on with another thing spoken of."""
        if BARE_NAMES.fullmatch(self._scan.text, phrase.start, phrase.end) is None:
            return False
        inside = self._scan.phrases.within(self._sentence.start, phrase.start)
        told = [claim.indicator for claim in self._context.previous]
        named = list(filter(None, [*told, *(before.indicator for before in inside)]))
        spoken = named[-1] if named else self._context.lead
        people = phrase.indicator == "population_share_of_nation"
        kin = PEOPLE if people else (*GDP, "gdp_per_capita")
        return bool(spoken) and spoken not in (*kin, phrase.indicator)

    def sector(self, which: int) -> Subject:
        """The share of one of the three sectors."""
        return Subject(SECTORS[which], "", "stated")

    def of(self, number: Number, around: Around, made: list[Claim]) -> Subject:
        """The indicator of a number: the phrase it touches, the last before, or one carried on."""
        scan = self._scan
        people = number.unit == "person" or (number.scaled and not number.unit)
        if people and number.value >= 1e5 and nearness.of_people(around, made):
            return Subject(next((n for n in PEOPLE if n in self._catalogue), ""), "", "inherited")
        counted = people or (number.grouped and not number.unit)
        cause = cause_of(around.right) if counted else ""
        if cause:
            return Subject(cause, "", "stated")
        inside = [
            p for p in self._scan.phrases.within(number.start, number.end) if self._fits(p, number)
        ]
        before = [
            p
            for p in self._phrases
            if p.end <= number.start
            and self._fits(p, number)
            and not nearness.bracketed(scan.text, p.end, number.start)
            and not nearness.aside(scan.text, self._sentence.start, p, number)
            and not nearness.in_passing(scan.text, self._catalogue, p, number)
        ]
        after = [p for p in self._phrases if p.start >= number.end and self._fits(p, number)]
        sectors = [p for p in self._phrases if p.end <= number.start and p.indicator in _MADE]
        if sectors and _IN_ADDED_VALUE.match(around.right):
            return self._stated(sectors[-1], number, made)
        fresh = bool(before) and before[-1].start >= number.start - len(around.left)
        if fresh:
            self._stand_ins.named_anew()
        beyond = bool(inside) and inside[-1].end > number.end  # "56,000 people died"
        if inside and (beyond or not fresh):
            return self._stated(inside[-1], number, made)
        if after and self._touches(number, after[0], fresh=fresh):
            return self._stated(after[0], number, made)
        if after and (EXCEPT.search(around.wide) or (not before and nearness.set_against(around))):
            return self._stated(after[0], number, made)
        grown = around.tight() in ("up", "down")
        open_to = not fresh or (bool(after) and after[0].indicator in OF_AGE)
        if after and open_to and not grown and self._predicated(number, after[0]):
            return self._stated(after[0], number, made)
        rates = [claim for claim in made if claim.unit in ("permille", "percent")]
        if rates and not fresh and around.stated_aside() and not number.unit:
            return self._carried(rates, percent=True)
        aged = bool(made) and made[-1].indicator in SHARE_OF_AGE
        whole = "" if OR.match(around.left) or aged else self._whole(number)
        if whole and not fresh:
            return Subject(whole, "", "stated")
        if number.unit == "percentage_point" and made:
            if not fresh:
                return self._carried(made, percent=True)
            if nearness.rivals(scan.text, before[-1]):
                return replace(self._carried(made, percent=True), kind="rival")
        if fresh:
            return self._stated(before[-1], number, made)
        return self._unnamed(number, around, made, before, after)

    def _unnamed(
        self,
        number: Number,
        around: Around,
        made: list[Claim],
        before: list[Phrase],
        after: list[Phrase],
    ) -> Subject:
        """The indicator of a number with no phrase of its own since the number before."""
        stood_for = self._stand_ins.of(number, around, made)
        if stood_for is not None:
            return stood_for
        part = number.word == "fraction"
        if part and after and nearness.same_clause(self._scan.text, number, after[0]):
            return self._stated(after[0], number, made)
        if part and _OF_WHICH.search(around.left):
            return Subject()
        if number.unit == "percent" and GROWTH_TARGET.search(around.left):
            return Subject(_GROWTH, "", "assumed")
        new = anew(around.bare, chinese=self._scan.chinese)
        if made and new and self._scan.chinese:
            return self._carried_on(number, around) if number.unit == "percent" else Subject()
        if (
            number.unit == "percent"
            and after
            and nearness.shares_follow(self._scan.text, self._catalogue, number, after[0])
        ):
            return self._stated(after[0], number, made)
        amounts = [claim for claim in made if claim.unit not in PERCENT]
        if amounts and number.scaled and not number.unit and not number.after and not new:
            if before and before[-1].start > amounts[-1].end:
                return self._stated(before[-1], number, made)
            last = amounts[-1]  # "Jilin 41.87 million tonnes, up 2.6 percent, and Liaoning 25.63"
            if self._catalogue.plain(last.indicator or "") == last.unit:
                return Subject(last.indicator or "", last.part, "inherited")
        grown = bool(made) and made[-1].indicator == "gdp_growth_real" and not new
        if grown and number.unit == "CNY" and number.value >= 1e8:
            return Subject("gdp_nominal", "", "inherited")  # "which grew 4.5 percent to 407.7"
        named = [claim for claim in made if claim.indicator and claim.unit == number.unit]
        if made and made[-1].indicator is None and named and not new and number.unit:
            return Subject(named[-1].indicator or "", named[-1].part, "assumed")
        people = number.unit == "person" or (number.grouped and not number.unit)
        if made and number.unit == "permille" and made[-1].indicator in RATE_OF:
            return Subject(RATE_OF[made[-1].indicator or ""], "", "inherited")
        if made and people and made[-1].indicator in COUNT_OF:
            return Subject(COUNT_OF[made[-1].indicator or ""], "", "inherited")
        if made and self._same(number, made, new=new):
            carried = self._carried(made, percent=False)
            if number.unit == "percent":  # "60 and over: 7,395,690, or 23.22 percent"
                share = SHARE_OF_AGE.get(carried.indicator, carried.indicator)
                carried = replace(carried, indicator=share)
            return replace(carried, origin="assumed") if new else carried
        if before and not new:
            return self._stated(before[-1], number, made)
        near = self._scan.text[number.end : after[0].start] if after else ""
        if after and len(near) < min(60, len(around.right)) and not CLAUSE.search(near):
            return self._stated(after[0], number, made)
        if before:
            return replace(self._stated(before[-1], number, made), origin="assumed")
        return self._carried_on(number, around)

    def _carried_on(self, number: Number, around: Around) -> Subject:
        """What was spoken of before this sentence."""
        places = self._scan.places.within(self._sentence.start, number.start)
        end = places[-1].end if places else -1
        return self._carrying.of(number, around, end, self._scan.text)

    def _whole(self, number: Number) -> str:
        """Of which whole it is a share: ``13 percent of national GDP``."""
        if number.unit != "percent":
            return ""
        if NATIONAL_OUTPUT.match(self._scan.text, number.end):
            spoken = self._context.previous[-1].indicator if self._context.previous else ""
            if (spoken or self._context.lead) in GDP:
                return SHARE_OF_NATION["gdp_nominal"]
        near = self._scan.phrases.within(number.start, number.end + 40)
        for phrase in near:
            if phrase.start < number.end and phrase.indicator in SHARE_OF_NATION.values():
                return phrase.indicator
        after = [
            phrase
            for phrase in near
            if phrase.role == "denominator"
            and OF_TIGHT.match(self._scan.text[number.end : phrase.start])
            and not OWN.search(self._scan.text[number.end : phrase.start])
        ]
        if not after:
            return ""
        whole = after[0].indicator
        return SHARE_OF_NATION.get(whole, whole if number.word == "fraction" else "")

    def of_special(self, item: Special, around: Around, made: list[Claim]) -> Subject:
        """The indicator of a streak or rank: named in it, before it, after it, or the last one."""
        inside = [p for p in self._phrases if p.start < item.end and p.end > item.start]
        before = [p for p in self._phrases if p.end <= item.start]
        after = [p for p in self._phrases if item.end <= p.start < item.end + 60]
        if inside:
            return self._stated(inside[0])
        by = [p for p in after if RANKED_BY.fullmatch(self._scan.text, item.end, p.start)]
        if by:
            return self._stated(by[0])
        visited = VISITED.match(self._scan.text, item.end)
        lately = [claim.indicator for claim in (*self._context.previous, *made)]
        if visited and any(name in TOURISM for name in lately):
            return Subject(TOURISM[1 if visited["money"] else 0], "", "inherited")
        text = self._scan.text[item.start : item.end]
        near = self._scan.text[max(self._sentence.start, item.start - 30) : item.end]
        if (
            BUMPER.search(near if item.kind == "streak" else text)
            and "grain_output" in self._catalogue
        ):
            return Subject("grain_output", "", "assumed")
        near = self._scan.text[max(self._sentence.start, item.start - 40) : item.end]
        growth = re.search(r"\bgrowth|增速|增长", near, re.IGNORECASE)
        told = self._context.previous[-1].indicator if self._context.previous else ""
        others = bool(told) and told not in ("gdp_nominal", "gdp_growth_real")
        if not made and not before and growth and not others and _GROWTH in self._catalogue:
            return Subject(_GROWTH, "", "assumed")
        if made and made[-1].indicator == _GROWTH and _TOTAL_ZH.search(around.left):
            return Subject("gdp_nominal", "", "inherited")
        if made and not (before and before[-1].start >= item.start - len(around.left)):
            last = made[-1]
            whole = OF_TOTAL.get(last.indicator or "", "")
            ranked = any(c.indicator == whole and c.kind == "rank" for c in made)
            if item.kind == "rank" and not ranked and any(c.indicator == whole for c in made):
                return Subject(whole, "", "inherited")  # the parts were told in passing
            return Subject(last.indicator or "", last.part, "inherited")
        if item.kind == "rank" and after and not before:
            return self._stated(after[0])
        if before:
            return self._stated(before[-1])
        between = self._scan.text[item.end : after[0].start] if after else ""
        if after and not (self._context.previous and ", whose" in between):
            return self._stated(after[0])
        return self._previous()

    def _stated(
        self, phrase: Phrase, number: Number | None = None, made: list[Claim] | None = None
    ) -> Subject:
        indicator = phrase.indicator
        if indicator == "gdp_growth_target":
            indicator = "gdp_growth_real"  # what the target is for; the kind says that it is one
        if number is not None and number.unit == "permille":
            indicator = RATE_OF.get(indicator, indicator)
        if number is not None and number.unit in ("person", "") and number.value >= 1000:
            indicator = OF_AGE.get(indicator, indicator)
        if indicator == "industrial_gross_output" and self._of_farming(phrase):
            indicator = "agri_gross_output"
        if indicator == "disposable_income_per_capita":
            indicator = self._whose_income(phrase) or indicator
        money = number is not None and number.unit in ("CNY", "USD", "EUR", "")
        if indicator == "gdp_growth_real" and money:
            indicator = "gdp_nominal"
        elif indicator in INCOMES and number is not None and number.unit in ("CNY", "percent"):
            # "per capita income rose, that of rural residents ...": it is incomes still.
            spoken = made[-1].indicator if made else self._context.topic
            if number.unit == "CNY" or "income_per_capita" in (spoken or ""):
                indicator = INCOMES[indicator]
        return Subject(indicator, phrase.part, "stated")

    def _carried(self, made: list[Claim], *, percent: bool) -> Subject:
        """The indicator of the last claim of the sentence, of percentages if that is asked."""
        for claim in reversed(made):
            if percent and claim.unit not in PERCENT:
                continue
            if claim.kind != "conversion":
                return Subject(claim.indicator or "", claim.part, "inherited")
        last = made[-1]
        return Subject(last.indicator or "", last.part, "inherited")

    def _same(self, number: Number, made: list[Claim], *, new: bool) -> bool:
        """Whether a number without a phrase of its own goes on speaking of the last claim's."""
        last = made[-1]
        if last.indicator is None:
            return number.unit == last.unit or number.unit in PERCENT
        plain = self._catalogue.plain(last.indicator)
        if number.unit in PERCENT:
            return True
        if not number.unit and number.decimal and last.unit in PERCENT:
            return not number.scaled and plain in PERCENT and not number.after
        if number.scaled and not number.unit and last.unit == plain and plain not in PERCENT:
            return not number.after and not new
        return plain in ("*", *FITS.get(number.unit, ()))

    def _whose_income(self, phrase: Phrase) -> str:
        """``Townspeople had 24,850 yuan of disposable income``: named before it in its clause."""
        earlier = [p for p in self._phrases if p.end <= phrase.start]
        near = bool(earlier) and phrase.start - earlier[-1].end < 60
        return INCOMES.get(earlier[-1].indicator, "") if near else ""

    def _of_farming(self, phrase: Phrase) -> bool:
        """Whether a bare ``output value`` is that of farming, which was named before it."""
        earlier = [p for p in self._phrases if p.end <= phrase.start]
        return bool(earlier) and earlier[-1].indicator in ("agri_gross_output", "farming_parts")

    def _of_incomes(self, phrase: Phrase) -> bool:
        earlier = [p for p in self._phrases if p.end <= phrase.start]
        spoken = earlier[-1].indicator if earlier else self._context.topic
        return "income_per_capita" in spoken

    def _predicated(self, number: Number, phrase: Phrase) -> bool:
        """``62 percent lived in urban areas``: what is said of the share follows it."""
        gap = OR_SHARE.sub("", self._scan.text[number.end : phrase.start])
        if number.unit not in ("percent", "person", "") and not number.word:
            return False
        return len(gap) < 60 and PREDICATE.match(gap) is not None

    def _previous(self) -> Subject:
        if not self._context.previous:
            return Subject(self._context.topic, "", "assumed")
        last = self._context.previous[-1]
        whole = OF_TOTAL.get(last.indicator or "", "")
        if any(claim.indicator == whole for claim in self._context.previous):
            return Subject(whole, "", "inherited")
        spoken = Subject(last.indicator or "", last.part, "inherited")
        return self._carrying.of_whole(spoken, turned=True)

    def _touches(self, number: Number, phrase: Phrase, *, fresh: bool) -> bool:
        gap = _CONVERSION.sub("", self._scan.text[number.end : phrase.start])
        parted = gap == " " and self._scan.chinese
        if len(gap) > 60 or parted or TIGHT.match(gap) is None:
            return False
        # "grew 5 percent, exports": a phrase before wins over one that merely follows.
        return bool(gap.strip()) or not fresh or not number.unit or number.unit == "person"

    def _fits(self, phrase: Phrase, number: Number) -> bool:
        money = number.unit in ("CNY", "USD", "EUR")
        if money and phrase.indicator == "gdp_growth_real":
            return True
        if phrase.indicator in RATE_OF and number.unit == "permille":
            return True
        people = number.unit == "person" or (not number.unit and number.value >= 1000)
        if phrase.indicator in OF_AGE and people:
            return True
        per_head = 1000 <= number.value < 200_000 and number.unit == "CNY"
        if money and phrase.indicator in INCOMES and (per_head or self._of_incomes(phrase)):
            return True
        scaled = number.scaled and not number.unit
        return (scaled and phrase.indicator == "gdp_growth_real") or fits(
            self._catalogue, phrase.indicator, number
        )
