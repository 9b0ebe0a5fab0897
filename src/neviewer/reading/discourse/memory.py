"""What a sentence leaves behind for the next: place, period, topic, and what headings announce."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION
from neviewer.reading.discourse.frame import dates_text, is_caption, of_nothing_counted
from neviewer.reading.text.sentences import Asides
from neviewer.reading.times.beginnings import begins_range
from neviewer.reading.times.resolving import years_of
from neviewer.reading.times.timewords import MONTH

if TYPE_CHECKING:
    from neviewer.reading.claims import Claim
    from neviewer.reading.discourse.context import Context, Group
    from neviewer.reading.scan import Scan
    from neviewer.reading.text.sentences import Sentence

# A sentence that begins with its period speaks of that period from then on.
_OPENS = re.compile(r"(?:In|By|At the end of|During|For|From)?\s*(?:19|20)\d\d|In the |\d{4}年")
_AS_OF = re.compile(rf"\bend of {MONTH}|月末|月底", re.IGNORECASE)
_FAR_IN, _FAR_IN_ZH = 60, 14  # letters before a place that a sentence is still about
_QUOTED = re.compile(r"[\"“]")
_REPORT_YEARS = 5  # a government looks back on no more
_FOR = re.compile(r"\b(?:for|in|during)(?: the)? $")
_PASSING = re.compile(r"(?:份)?(?:当月|单月)| alone\b")
_PARTS = re.compile(r"Of (?:the|this|these|them)\b|Among (?:them|the)\b|其中", re.IGNORECASE)
_BULLET = re.compile(r"[ \t]*(?:[-–•·*●▪]|[(（]?\d{1,2}[)）.、])\s*")
_GOALS = re.compile(
    r"目标|(?:工作|任务)(?:安排|部署|任务)|重点(?:工作|任务)"
    r"|\b(?:targets?|goals|outlook|planned|plans? for|tasks)\b",
    re.IGNORECASE,
)


class Memory:
    """Keeps the context of a text from sentence to sentence."""

    def __init__(self, scan: Scan, context: Context) -> None:
        self._scan = scan
        self._context = context

    def run_in(self, sentence: Sentence) -> None:
        """Take a word or two before a full stop at a paragraph's start as its heading.

        A line that ends with a colon may announce that goals are listed below it.
        """
        text = self._scan.text
        stated = text[sentence.start : sentence.end].rstrip()
        if stated.endswith((":", "：")):
            self._context.listing = _GOALS.search(stated) is not None
        words = stated.split()
        first = text[: sentence.start].rstrip(" \t")[-1:] in ("", "\n")
        short = len(words) <= 3 if text[sentence.start].isascii() else len(words[0]) <= 8
        if first and (sentence.heading or short):
            self._context.topic = ""
            self._context.previous = []
            named = self._scan.phrases.within(sentence.start, sentence.end)
            self._context.headed = bool(named)

    def list_on(self, sentence: Sentence) -> None:
        """Take the lines below an announcement of goals as goals, as long as they are a list."""
        context, text = self._context, self._scan.text
        if context.listing:
            line = text.rfind("\n", 0, sentence.start) + 1
            context.goals = context.listing = _BULLET.match(text, line) is not None

    def remember(self, sentence: Sentence, made: list[Claim]) -> None:
        """Take place, period and topic from a sentence and its claims."""
        context = self._context
        if is_caption(self._scan.text, sentence.start, sentence.end):
            return
        phrases = self._scan.phrases.within(sentence.start, sentence.end)
        for named in made or phrases:
            if named.indicator and named.indicator not in context.named[-1:]:
                context.named.append(named.indicator)
        if made and phrases:
            context.headed = False  # the paragraph goes on to other things
        self._look_back(sentence, made)
        if phrases:
            context.topic = phrases[-1].indicator
            context.previous = made
        groups = context.groups(self._scan, sentence.start, sentence.end)
        provinces = [c for g in groups for c in g.codes if context.gazetteer.level(c) == "province"]
        context.province = provinces[-1] if provinces else context.province
        if made:
            context.first_places = context.first_places or made[0].places
            own = [claim.places for claim in made if claim.origin("place") != "aside"]
            if not self._in_passing(sentence, groups):
                last = self._holding(own)
                passing = last == (NATION,) != context.main and set(own) != {(NATION,)}
                context.places = context.places if passing else last or context.places
            context.previous = made
        elif self._in_passing(sentence, groups):
            context.previous = []
        elif groups and not sentence.heading and self._leads(sentence, groups[0]):
            first = groups[0].codes
            wider = context.gazetteer.level(first[0]) in ("group", "nation", "other")
            about = wider and any(group.codes == context.main for group in groups)
            context.places = context.main if about else first
            context.previous = []
        elif groups and sentence.heading and context.gazetteer.level(groups[0].codes[0]) != "other":
            context.places = groups[0].codes
        self._remember_period(sentence, made)
        context.begun = True

    def _leads(self, sentence: Sentence, group: Group) -> bool:
        """Whether a sentence without a figure is about a place: it begins with it, unquoted."""
        before = self._scan.text[sentence.start : group.start]
        far = _FAR_IN_ZH if self._scan.chinese else _FAR_IN
        return len(before) <= far and not _QUOTED.search(before)

    def _holding(self, own: list[tuple[str, ...]]) -> tuple[str, ...]:
        """The place last spoken of; what the text is about, when that was told as a part of it."""
        gazetteer, main = self._context.gazetteer, self._context.main
        own = [codes for codes in own if codes]
        inner = [codes for codes in own if not gazetteer.is_outside(codes[0])]
        own = inner or own  # "against 9.7 in Guangdong": it was only compared with
        last = own[-1] if own else ()
        part = len(main) == 1 and bool(last) and all(gazetteer.holds(main[0], c) for c in last)
        return main if part and main in own[:-1] else last

    def _in_passing(self, sentence: Sentence, groups: list[Group]) -> bool:
        """Whether cities were spoken of only as parts of the province a text is about."""
        context = self._context
        spoken = [codes[0] for codes in (context.places, context.main) if codes]
        main = next((c for c in spoken if context.gazetteer.level(c) == "province"), "")
        if not main:
            return False
        cities = {code for group in groups for code in group.codes}
        inside = cities and all(
            code != main and context.gazetteer.province_of(code) == main for code in cities
        )
        part = _PARTS.match(self._scan.text, sentence.start) is not None
        return bool(inside) and (part or len(cities) > 1)

    def _look_back(self, sentence: Sentence, made: list[Claim]) -> None:
        """Take the years of a plan, or those a report is about: ``over the past five years``."""
        day = self._context.calendar.date
        for when in self._scan.whens.within(sentence.start, sentence.end):
            if when.role == "plan" and when.until is not None:
                self._context.span = self._context.plan = f"{when.year}/{when.until}"
            announced = when.role == "span" and not made and str(when.year).startswith("ago:")
            years = int(str(when.year)[4:]) if announced else 0
            if day is not None and 2 <= years <= _REPORT_YEARS:
                self._context.span = f"{day.year - years}/{day.year - 1}"

    def _remember_period(self, sentence: Sentence, made: list[Claim]) -> None:
        """The period that goes on: of the latest year spoken of, the one named first.

        A look back in passing ("but in 2019 ...") changes nothing.
        """
        context = self._context
        if made and all(claim.kind == "target" for claim in made):
            return
        by_the_way = Asides(self._scan.text, sentence.start, sentence.end)
        made = [claim for claim in made if not by_the_way.hold(claim.start)] or made
        lead = self._lead(sentence, made, by_the_way)
        if lead is not None:
            if lead:
                context.led = context.led if sentence.heading else lead
                context.midway = context.begun
                if lead[:4] != context.span.rpartition("/")[2]:
                    context.span = context.plan = ""
                self._take(lead)
            return
        spoken = [
            claim
            for claim in made
            if claim.origin("period") in ("stated", "inherited") and claim.kind != "target"
        ]
        if not any(claim.origin("period") == "stated" for claim in spoken):
            return
        if _AS_OF.search(self._scan.text[sentence.start : sentence.end]):
            spoken = [claim for claim in spoken if len(claim.period) != 7] or []
            if not spoken:
                return
        period = max((_spoken_of(claim) for claim in spoken), key=_year)
        back = period[:4] < context.period[:4] and context.spoken
        only = len(spoken) > 1 and len({claim.period for claim in made}) == 1
        if (
            back
            and not only
            and not _OPENS.match(self._scan.text, sentence.start, sentence.start + 40)
        ):
            return
        context.midway = context.begun and period != context.period
        self._take(period)

    def _take(self, period: str) -> None:
        """Go on with a period that was stated."""
        self._context.period, self._context.period_origin = period, "inherited"
        self._context.spoken = True

    def _lead(self, sentence: Sentence, made: list[Claim], by_the_way: Asides) -> str | None:
        """The period a sentence opens with; empty when it passes with it, None without one."""
        text = self._scan.text
        end = made[0].start if made else sentence.end
        for when in self._scan.whens.within(sentence.start, min(end, sentence.start + 40)):
            if when.role != "period" or dates_text(self._scan, when) or begins_range(text, when):
                continue
            if by_the_way.hold(when.start) or (not made and of_nothing_counted(self._scan, when)):
                continue
            if _PASSING.match(text, when.end) or _AS_OF.search(text[sentence.start : when.end + 2]):
                return ""
            period = self._context.calendar.resolve(when, self._context.period)
            back = period[:4] < self._context.period[:4] and self._context.told
            return "" if back or self._context.beyond(period) else period
        return None if made else self._announced(sentence, by_the_way)

    def _announced(self, sentence: Sentence, by_the_way: Asides) -> str | None:
        """The one period of a sentence without figures: ``Both reported a rise for May``."""
        periods = [
            self._context.calendar.resolve(when, self._context.period)
            for when in self._scan.whens.within(sentence.start, sentence.end)
            if when.role == "period" and not dates_text(self._scan, when)
            and not by_the_way.hold(when.start) and not of_nothing_counted(self._scan, when)
            and _FOR.search(self._scan.text, sentence.start, when.start)
        ]  # fmt: skip
        one = periods[0] if len(set(periods)) == 1 else ""
        spoken = self._context.period
        if not one or self._context.beyond(one) or one[:4] < spoken[:4] or len(one) < len(spoken):
            return None
        return one

    def announce(self, sentence: Sentence) -> None:
        """Take the period, and whether targets follow, from a heading."""
        context = self._context
        words = self._scan.text[sentence.start : sentence.end]
        first = not self._scan.text[: sentence.start].strip()  # a headline tells of all the text
        context.goals = not first and _GOALS.search(words) is not None
        for when in self._scan.whens.within(sentence.start, sentence.end):
            if dates_text(self._scan, when):
                continue
            if when.role == "period" and (isinstance(when.year, int) or when.part):
                period = context.calendar.resolve(when, context.period)
                if period:
                    context.period, context.period_origin = period, "inherited"
                    context.main_period = period
                    return


def _spoken_of(claim: Claim) -> str:
    """The period that goes on after a claim: the end of a range of years."""
    years = years_of(claim.period)
    return str(years[1]) if years and claim.kind == "change" else claim.period


def _year(period: str) -> str:
    return period[:4]
