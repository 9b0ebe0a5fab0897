"""Which indicator a number speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from neviewer.reading.heads import ANY, HEAD_OF, HEADS
from neviewer.reading.light import names_anew, names_anew_en

if TYPE_CHECKING:
    from neviewer.reading.bind import Catalogue
    from neviewer.reading.claims import Claim, Number, Phrase
    from neviewer.reading.context import Context
    from neviewer.reading.cues import Around
    from neviewer.reading.scan import Scan
    from neviewer.reading.sentences import Sentence
    from neviewer.reading.special import Special

# Which plain units of an indicator a written unit may speak of; "" is a bare number.
_FITS = {
    "CNY": {"CNY", "USD"},
    "USD": {"CNY", "USD"},
    "EUR": {"CNY", "USD"},
    "person": {"person", "visit", "person_per_household"},
    "visit": {"visit", "person"},
    "household": {"household"},
    "enterprise": {"enterprise", "item"},
    "item": {"item", "enterprise"},
    "tonne": {"tonne", "kilogram"},
    "tonne_coal_equivalent": {"tonne_coal_equivalent"},
    "kWh": {"kWh"},
    "kilometre": {"kilometre"},
    "vehicle": {"vehicle"},
    "cubic_metre": {"cubic_metre"},
    "permille": {"permille"},
    "year": {"year"},
    "person_year": {"person_year"},
    "": {"person", "enterprise", "item", "visit", "household", "vehicle", "person_year",
         "males_per_100_females", "person_per_household", "kilometre"},
}  # fmt: skip
_TIGHT = re.compile(
    r"^[\s-]*(?:(?:year-on-year|yoy|annual|real|nominal|new|net|more|fewer|total|worth"
    r"|tourist|permanent|"
    r"registered|its|the|of|in|for|growth|increase|rise|expansion|gain|jump|surge|decline"
    r"|decrease|drop|"
    r"fall|reduction|from|a|year|earlier|combined|overall|value|volume)\s+)*(?:的)?$",
    re.IGNORECASE,
)
_FOLLOWS_ON = re.compile(
    r"^(?:it|this|that|the figure|the number|the total|which|up|down|of (?:the|this|these)|among|"
    r"compared|the (?:growth|increase|rate|volume|value)|an increase|a year-on-year|year-on-year|"
    r"同比|比上年|较上年|其中|增长|增速|增幅|比|较|该)",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"(?:^|[;；,]\s*)(?:except|besides|apart from|unlike)\b[^,;]*$", re.IGNORECASE)
_LOSES_PEOPLE = re.compile(
    r"\b(?:los[et]\w*|gain\w*|shed|shrank|added|fewer|population)\b|流失|减少|增加", re.IGNORECASE
)
_HOME = re.compile(
    r"\b(?:home to|has|had|have|counted|count|with|houses?|hosts?|population)\b", re.I
)
_TOURISM = re.compile(r"touris|visitor|travell?er|receiv|welcom|attract|游客|旅游|接待|文旅", re.I)
_PASSENGERS = re.compile(r"passenger|airport|rail|旅客|机场|铁路|客运|口岸|出入境|入境", re.I)
_CLOSED = re.compile(r"^\s*(?:[,.;(—–]|in \d|at the|as of|by the|$)")
_GROWTH_ONLY = re.compile(
    r"\b(?:report|post|record|register|saw|see|achiev|maintain|set)\w*"
    r"(?: (?:a|an|its|the|an? average|annual|year-on-year))* growth (?:target )?of\b[^,;]*$"
    r"|\bgrowth target (?:of|at|for)\b[^,;]*$"
    r"|\btarget\w*(?: (?:an?|annual|its))* growth (?:of|at)\b[^,;]*$"
    r"|\btarget (?:has been |was |is )?(?:set )?(?:at|of)\b[^,;]*$"
    r"|\baim\w* (?:for|at)(?: (?:an?|annual))* growth of\b[^,;]*$"
    r"|\b(?:goals?|objective|forecast) (?:of|for) (?:[a-z-]+ )?growth[^,;]{0,30}$|(?:增长目标|"
    r"增长预期目标|预期增长)[^，；]*$",
    re.IGNORECASE,
)
_RANKED_BY = re.compile(r"[^,.;]{0,24} (?:by|in terms of|in|for) (?:the |its )?")
_NATIONAL = re.compile(r"nation|countr|china|全国", re.IGNORECASE)
_GROWTH_OF_ALL = re.compile(r"\bgrowth|增速|增长", re.IGNORECASE)
_GDP = ("gdp_nominal", "gdp_growth_real")
_GROWS_ALONE = re.compile(
    r"(?:\b(?:to|a|an|of|report\w*|post\w*|achiev\w*|with|saw|see|register\w*|record\w*"
    r"|annual|year-on-year|"
    r"its|the|real|and|,|'s|overall) (?:growth|expansion|contraction"
    r"|decline)(?: rate)? (?:of|at|was|to)"
    r"|\b(?:province|liaoning|jilin|heilongjiang|region|city|nation|country|china|shenyang"
    r"|dalian|harbin|"
    r"changchun|provinces) (?:grew|expanded|contracted|shrank|rose))\b[^,;]{0,24}$"
    r"|(?:^|[，；、])[\u4e00-\u9fff]{0,6}(?:同比)?(?:增长|下降|增速为?)[^，；]{0,4}$",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"^\s*(?:of (?:them|the total|the population|residents|its \w+|people|[A-Z]\w+(?:'s|’s)?"
    r"(?: \w+)?)|people|[A-Z]\w+ers)?"
    r"(?:\s*(?:people|residents))?(?: in [A-Z]\w+)?\s*,?\s*(?:(?:were|are|was|is|who|now|"
    r"already|in)\s*)*$",
    re.I,
)
_PEOPLE = ("population_census", "population_resident")
# What may stand before a bare word that stands for an indicator; other nouns name another thing.
_LEAD = re.compile(
    r"(?:^|[,;.:(—–-]|\b(?:the|its|their|this|that|these|those|his|our|total|overall|annual|combined|whose"
    r"|and|while|but|with|of|average|in|to|as|yearly|monthly|local|provincial|national|such|record)"
    r"|'s|’s|s'|s’)\s*$",
    re.IGNORECASE,
)
_PERCENT = ("percent", "permille", "percentage_point")
_OR_SHARE = re.compile(r",? (?:or|\() ?[\d.]+ ?(?:%|per ?cent|percent|pc)\)?,?")
_OR = re.compile(r"^[^,;，]{0,20}[,(（]\s*(?:or|i\.e\.)\b")
_OF_TIGHT = re.compile(r"^\s*(?:of|in)\b[^,.;:，。；\d]{0,30}$")
_NAMED_ANEW = re.compile(r"^\s*(?:为|达|是|was|is|of|stood|reached)")
_INCOMES = {
    "urban_population": "urban_disposable_income_per_capita",
    "rural_population": "rural_disposable_income_per_capita",
}
_WHOLES = {
    "gdp_nominal": "gdp_share_of_nation",
    "population_resident": "population_share_of_nation",
    "population_census": "population_share_of_nation",
}
_SECTORS = ("primary_share", "secondary_share", "tertiary_share")


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator and how it was found."""

    indicator: str = ""
    part: str = ""
    origin: str = "assumed"


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
        ]
        self._of_these = False

    def sector(self, which: int) -> Subject:
        """The share of one of the three sectors."""
        return Subject(_SECTORS[which], "", "stated")

    def of(self, number: Number, around: Around, made: list[Claim]) -> Subject:
        """The indicator of a number: the phrase it touches, the last before, or one carried on."""
        inside = [
            p for p in self._scan.phrases.within(number.start, number.end) if self._fits(p, number)
        ]
        before = [
            p
            for p in self._phrases
            if p.end <= number.start
            and self._fits(p, number)
            and not self._bracketed(p.end, number.start)
        ]
        after = [p for p in self._phrases if p.start >= number.end and self._fits(p, number)]
        fresh = bool(before) and before[-1].start >= number.start - len(around.left)
        if inside and not fresh:
            return self._stated(inside[-1], number, made)
        if after and self._touches(number, after[0], fresh=fresh):
            return self._stated(after[0], number, made)
        if after and _EXCEPT.search(around.wide):
            return self._stated(after[0], number, made)
        if after and not fresh and self._predicated(number, after[0]):
            return self._stated(after[0], number, made)
        rates = [claim for claim in made if claim.unit in ("permille", "percent")]
        if rates and not fresh and around.stated_aside() and not number.unit:
            return self._carried(rates, percent=True)
        whole = "" if _OR.match(around.left) else self._whole(number)
        if whole and not fresh:
            return Subject(whole, "", "stated")
        if number.unit == "percentage_point" and made and not fresh:
            return self._carried(made, percent=True)
        if fresh:
            return self._stated(before[-1], number, made)
        headed = self._headed(number, around, made)
        if headed is not None:
            return headed
        if made and self._scan.chinese and names_anew(self._without_places(number, around)):
            return self._inherited(number, around) if number.unit == "percent" else Subject()
        if made and self._same(number, made[-1], around):
            carried = self._carried(made, percent=False)
            doubt = not self._scan.chinese and names_anew_en(around.left)
            return replace(carried, origin="assumed") if doubt else carried
        if before:
            return self._stated(before[-1], number, made)
        if (
            after
            and after[0].start - number.end < 60
            and len(around.right) > after[0].start - number.end
        ):
            return self._stated(after[0], number, made)
        return self._inherited(number, around)

    def _bracketed(self, start: int, end: int) -> bool:
        """Whether what stands at a place is a remark in brackets that closed before another."""
        between = self._scan.text[start:end]
        closed = min((at for at in map(between.find, ")）") if at >= 0), default=-1)
        opened = min((at for at in map(between.find, "(（") if at >= 0), default=len(between))
        return 0 <= closed < opened and not _NAMED_ANEW.match(between[closed + 1 :])

    def _without_places(self, number: Number, around: Around) -> str:
        """The words before a number, the names of places left out."""
        start = number.start - len(around.left)
        words, at = [], start
        for place in self._scan.places.within(start, number.start):
            words.append(self._scan.text[at : place.start])
            at = max(at, place.end)
        return "".join([*words, self._scan.text[at : number.start]])

    def _headed(self, number: Number, around: Around, made: list[Claim]) -> Subject | None:
        """``output``, ``the share``, ``revenue`` alone: the indicator spoken of that is one."""
        match = next(reversed(list(HEADS.finditer(around.left[-70:]))), None)
        if match is None:
            return self._these(number) if self._of_these else None
        led = around.left[-70:][: match.start()]
        if match[0].isascii() and not _LEAD.search(led):
            return Subject() if made or not self._context.previous else None
        if match["two"] or match["twozh"]:
            self._of_these = True
        if self._of_these:
            return self._these(number)
        head = HEAD_OF.get(match[0].lower().removeprefix("the "), match[0].lower())
        spoken = [claim.indicator for claim in reversed(made)] + [self._context.topic]
        spoken += [claim.indicator for claim in reversed(self._context.previous)]
        if "gdp_growth_real" in spoken[:2]:
            spoken.append("gdp_nominal")
        for indicator in filter(None, spoken):
            plain = self._catalogue.plain(indicator)
            fits = (
                number.unit in _PERCENT
                or plain in _FITS.get(number.unit, ())
                or (number.scaled and not number.unit and plain not in _PERCENT)
                or (not number.unit and number.value != int(number.value) and plain in _PERCENT)
            )
            if fits and (head in ANY or self._catalogue.is_a(indicator, head)):
                return Subject(indicator, "", "inherited")
        return None

    def _these(self, number: Number) -> Subject | None:
        """``these two figures``: of those named last, the one counted in the same unit."""
        for claim in reversed(self._context.previous):
            plain = self._catalogue.plain(claim.indicator or "")
            if number.unit and plain in _FITS.get(number.unit, ()):
                return Subject(claim.indicator or "", claim.part, "inherited")
        return None

    def _whole(self, number: Number) -> str:
        """Of which whole it is a share: ``13 percent of national GDP``."""
        if number.unit != "percent":
            return ""
        near = self._scan.phrases.within(number.start, number.end + 40)
        for phrase in near:
            if phrase.start < number.end and phrase.indicator in _WHOLES.values():
                return phrase.indicator
        after = [
            phrase
            for phrase in near
            if phrase.role == "denominator"
            and _OF_TIGHT.match(self._scan.text[number.end : phrase.start])
            and _NATIONAL.search(self._scan.text[number.end : phrase.end])
        ]
        return _WHOLES.get(after[0].indicator, "") if after else ""

    def of_special(self, item: Special, around: Around, made: list[Claim]) -> Subject:
        """The indicator of a streak or rank: named in it, before it, after it, or the last one."""
        inside = [p for p in self._phrases if p.start < item.end and p.end > item.start]
        before = [p for p in self._phrases if p.end <= item.start]
        after = [p for p in self._phrases if item.end <= p.start < item.end + 60]
        if inside:
            return self._stated(inside[0])
        by = [p for p in after if _RANKED_BY.fullmatch(self._scan.text, item.end, p.start)]
        if by:
            return self._stated(by[0])
        text = self._scan.text[item.start : item.end]
        if (
            not made
            and not before
            and _GROWTH_OF_ALL.search(text)
            and "gdp_growth_real" in (self._catalogue)
        ):
            return Subject("gdp_growth_real", "", "assumed")
        if made and not (before and before[-1].start >= item.start - len(around.left)):
            last = made[-1]
            return Subject(last.indicator or "", last.part, "inherited")
        if item.kind == "rank" and after and not before:
            return self._stated(after[0])
        if before:
            return self._stated(before[-1])
        if after:
            return self._stated(after[0])
        return self._previous()

    def _stated(
        self, phrase: Phrase, number: Number | None = None, made: list[Claim] | None = None
    ) -> Subject:
        indicator = phrase.indicator
        money = number is not None and number.unit in ("CNY", "USD", "EUR", "")
        if indicator == "gdp_growth_real" and money:
            indicator = "gdp_nominal"
        elif indicator in _INCOMES and number is not None and number.unit in ("CNY", "percent"):
            # "per capita income rose, that of rural residents ...": it is incomes still.
            spoken = made[-1].indicator if made else self._context.topic
            if "income_per_capita" in (spoken or ""):
                indicator = _INCOMES[indicator]
        return Subject(indicator, phrase.part, "stated")

    def _carried(self, made: list[Claim], *, percent: bool) -> Subject:
        """The indicator of the last claim of the sentence, of percentages if that is asked."""
        for claim in reversed(made):
            if percent and claim.unit not in ("percent", "percentage_point", "permille"):
                continue
            if claim.kind != "conversion":
                return Subject(claim.indicator or "", claim.part, "inherited")
        last = made[-1]
        return Subject(last.indicator or "", last.part, "inherited")

    def _same(self, number: Number, last: Claim, around: Around) -> bool:
        """Whether a number without a phrase of its own goes on speaking of the last claim's."""
        if last.indicator is None:
            return number.unit == last.unit or number.unit in _PERCENT
        plain = self._catalogue.plain(last.indicator)
        if number.unit in ("percent", "permille", "percentage_point"):
            return True
        if not number.unit and number.value != int(number.value) and last.unit in _PERCENT:
            return not number.scaled and plain in _PERCENT and not number.after
        return plain in _FITS.get(number.unit, set())

    def _inherited(self, number: Number, around: Around) -> Subject:
        lead = self._scan.text[self._sentence.start : self._sentence.start + 40]
        if (_FOLLOWS_ON.match(lead) or len(around.wide) < 12) and self._context.previous:
            last = self._context.previous[-1]
            plain = self._catalogue.plain(last.indicator or "")
            if number.unit in ("percent", "percentage_point") or plain in _FITS.get(
                number.unit, ()
            ):
                return self._previous()
        if number.unit == "visit" and self._of_visits(number, around):
            return Subject("tourist_visits", "", "inherited")
        if (number.unit == "person" or number.scaled) and self._of_people(number, around):
            people = next((name for name in _PEOPLE if name in self._catalogue), "")
            return Subject(people, "", "inherited")
        if self._topic(number) in _GDP and _GROWS_ALONE.search(around.left):
            return Subject("gdp_growth_real", "", "inherited")
        short = len(around.wide) < 12
        if short and not self._context.previous and self._context.topic:
            topic = self._context.topic
            plain = self._catalogue.plain(topic)
            if plain in (_FITS.get(number.unit, ()) or (number.unit,)):
                return Subject(topic, "", "inherited")
        previous = self._context.previous
        going_on = bool(previous) and previous[-1].kind == "growth" and not around.shares()
        gdp = self._topic(number) in _GDP and not self._scan.chinese
        if number.unit == "percent" and going_on and gdp:
            return Subject("gdp_growth_real", "", "assumed")
        if _GROWTH_ONLY.search(around.left) and "gdp_growth_real" in self._catalogue:
            return Subject("gdp_growth_real", "", "assumed")
        return Subject()

    def _topic(self, number: Number) -> str:
        """The indicator last named before a number, in this sentence or before it."""
        before = [phrase for phrase in self._phrases if phrase.end <= number.start]
        return before[-1].indicator if before else self._context.topic

    def _of_people(self, number: Number, around: Around) -> bool:
        """Whether people without a further word are the population of a place."""
        if _LOSES_PEOPLE.search(around.left):
            return True
        return number.value >= 1e5 and bool(
            _HOME.search(around.left) and _CLOSED.match(around.right)
        )

    def _of_visits(self, number: Number, around: Around) -> bool:
        """Whether visits are those of tourists: the text says so, or somebody receives them."""
        words = self._scan.text[number.start : number.end] + around.wide[-120:]
        return bool(_TOURISM.search(words)) and not _PASSENGERS.search(words)

    def _of_incomes(self, phrase: Phrase) -> bool:
        earlier = [p for p in self._phrases if p.end <= phrase.start]
        spoken = earlier[-1].indicator if earlier else self._context.topic
        return "income_per_capita" in spoken

    def _predicated(self, number: Number, phrase: Phrase) -> bool:
        """``62 percent lived in urban areas``: what is said of the share follows it."""
        gap = _OR_SHARE.sub("", self._scan.text[number.end : phrase.start])
        if number.unit not in ("percent", "person", "") and not number.word:
            return False
        return len(gap) < 25 and _PREDICATE.match(gap) is not None

    def _previous(self) -> Subject:
        if not self._context.previous:
            return Subject()
        last = self._context.previous[-1]
        return Subject(last.indicator or "", last.part, "inherited")

    def _touches(self, number: Number, phrase: Phrase, *, fresh: bool) -> bool:
        gap = self._scan.text[number.end : phrase.start]
        if len(gap) > 60 or _TIGHT.match(gap) is None:
            return False
        # "grew 5 percent, exports": a phrase before wins over one that merely follows.
        return bool(gap.strip()) or not fresh or not number.unit or number.unit == "person"

    def _fits(self, phrase: Phrase, number: Number) -> bool:
        if number.unit in ("percent", "percentage_point", "times"):
            return True
        plain = self._catalogue.plain(phrase.indicator)
        if number.unit in ("CNY", "USD", "EUR") and (
            phrase.indicator == "gdp_growth_real"
            or (phrase.indicator in _INCOMES and self._of_incomes(phrase))
        ):
            return True
        if number.scaled and not number.unit:
            return plain not in _PERCENT or phrase.indicator == "gdp_growth_real"
        return plain in _FITS.get(number.unit, set())
