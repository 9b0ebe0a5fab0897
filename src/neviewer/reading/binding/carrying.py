"""Which indicator a number goes on speaking of when its own sentence names none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.reading.binding.light import names_anew, names_anew_en
from neviewer.reading.binding.wording import FITS, GDP, INCOMES, PEOPLE, PERCENT, TOURISM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.reading.claims import Claim, Number
    from neviewer.reading.discourse.context import Context
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around

_GROWTH = "gdp_growth_real"
# A sentence, or clause, that speaks on of what was said before: "it was", "the growth rate".
_POINTS_BACK = re.compile(
    r"(?:^|[,;:—–] ?|\b(?:and|but|while|where|when) )(?:(?:in|for|of|at|by|over|during) "
    r"[^,;]{2,40},? )?(?:it|this|that|these|which|they|the (?:same )?(?:figure|number|total|rate"
    r"|pace|drop|fall|rise|gain|share|increase|decrease|growth(?: rate)?|decline|volume|value"
    r"|amount|sum|result|level)s?|an increase|a decrease|up|down|of (?:the|this|these|which)"
    r"|a year-on-year|year-on-year|compared)\b[^,;]{0,60}$"
    r"|(?:^|[，；。])(?:其中|该|这一|这个|同比|比上年|较上年|增长|增速|增幅|比|较|降幅|总量"
    r"|增量)[^，；]{0,24}$",
    re.IGNORECASE,
)
# A place that grows by itself: its economy is meant.
_GROWS = (
    r"(?:(?:has|had|have|also|only|just|even|slowly|again|then|still|both|each|[a-z]+ly) )*"
    r"(?:gr[eo]w(?:n|ing|s|th)?|expand(?:ed|s|ing)?|contract(?:ed|s|ing)?|shr[aiu]nk(?:s|ing)?|rebound\w*"
    r"|advanced)"
)
_PLACE_GROWS = re.compile(
    rf"(?:'s|’s)?(?: province| economy)?(?:,[^,;]{{0,60}},|,)?(?: |—|–)(?:{_GROWS})\b"
    r"[^,;]{0,30}$",
    re.IGNORECASE,
)
_SPEAKER_GROWS = re.compile(
    r"\b(?:we|they|(?:the |its |whose )?(?:econom(?:y|ies)|nation|country|province|provinces"
    rf"|region|city|provincial economy)) {_GROWS}\b[^,;]{{0,30}}$"
    r"|\b(?:to|will|would) (?:grow|expand|contract)\b[^,;]{0,30}$"
    r"|^(?:After|Having|Despite|Following) (?:shrinking|growing|expanding"
    r"|contracting)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
_GROWTH_ALONE = re.compile(
    r"\b(?:growth|expansion|contraction)(?: (?:rates?|target|goal))*(?: (?:in|for) [^,;]{2,30}"
    r"| nationally| nationwide)?(?:, which)? (?:of|at|was|is|to|between|stood at|reached"
    r"|hit|came in at|slowed to|set at)\b[^,;]{0,30}$"
    r"|\b(?:growth|expansion) (?:target|goal)s?\b[^,;]{0,60}$"
    r"|\b(?:target|goal|objective|forecast)s?(?: (?:has been|had been|was|is|set|of|at|for|about"
    r"|around|above))+ [^,;]{0,24}$"
    r"|\b(?:aim\w*|shoot\w*|strive|striving|target\w*|plan\w*) (?:for|at)(?: growth of)?(?: about"
    r"| around| over| some| more than| at least| roughly)? $"
    r"|(?:增长目标|增长预期目标|预期增长|经济增长|增速目标)[^，；]*$",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(r" (?:annual |overall |real )?(?:economic )?growth\b(?! in | of )")
_AIMED_GROWTH = re.compile(
    r"(?:^|[，。；])(?:这一|这个|该|上述)?(?:经济)?(?:增长|增速)(?:预期)?目标[^，；]*$"
    r"|\b(?:this|that|the) (?:economic )?growth (?:target|goal)\b[^,;]*$",
    re.IGNORECASE,
)
_GOAL_ZH = re.compile(r"(?:的目标(?:是|为|定在|定为)|(?:提出|预期|力争)(?:经济)?增长)约?$")
_GROWS_ZH = re.compile(
    r"(?:^|[，。；、的])(?:省会)?(?:其中|而|则|仅|也)?(?:同比|按可比价格计算)?(?:增长|下降)$"
)
_GOAL_AFTER = re.compile(
    r"(?:左右|以上|上下)?的?(?:增长|增速|预期)?目标| (?:growth )?(?:target|goal)\b", re.I
)
_LOSES_PEOPLE = re.compile(
    r"\b(?:los[et]\w*|gain\w*|shed|shrank|added|fewer|population|smaller|bigger|larger|declin\w+"
    r"|decreas\w+|dropp\w+)\b"
    r"|流失|减少|增加|净减|净增|少了|缩水",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:home to|has|had|have|counted|count|with|houses?|hosts?|population|lived?|living)\b",
    re.I,
)
_OWN_PEOPLE = re.compile(
    r"(?:\bits|'s|’s)\s+(?:(?:about|around|some|nearly|over|roughly|more than|almost) )?$", re.I
)
_CLOSED = re.compile(
    r"^\s*(?:[,.;(—–]|in \d|on [A-Z]|at the|as of|by the|are left|remain|liv\w+|were living|there"
    r"|people|$)"
)
_TOURISM = re.compile(
    r"touris|visitor|travell?er|receiv|welcom|attract|游客|旅游|接待|文旅", re.IGNORECASE
)
_PASSENGERS = re.compile(
    r"passenger|airport|rail|旅客|机场|铁路|客运|口岸|出入境|入境", re.IGNORECASE
)
_MANAGED = re.compile(
    r"(?:'s|’s)? (?:managed|eked|followed|posted|reported|recorded|saw|had|came|did|was|stood"
    r"|registered|achieved|put|fared|lagged)\b"
)
_REPORTING = re.compile(
    r"(?:after|excluding|allowing for|discounting|adjusted|adjusting)[^,;]{0,24}"
    r"(?:price|inflation)[^,;]{0,12}|(?:according to|said|showed?"
    r"|reported|data (?:from|of)|figures (?:from|of)|announced"
    r"|estimates|published) [^,;]*"
    r"|(?:据|经)[^，]{2,30}(?:统计|核算|数据|核定|显示|介绍)[^，]*",
    re.IGNORECASE,
)
_TOPS = re.compile(
    r"\b(?:cross\w*|topp\w*|exceed\w*|pass\w*|surpass\w*|reach\w*|broke|advanc\w*|join\w*"
    r"|stood at|hit) (?:the )?(?:from |to )?(?:[$¥])?$"
    r"|(?:突破|超过|达到?|跨过|迈过|站上)$",
    re.IGNORECASE,
)
# A part of the thing that a text is about, and that thing.
_PARTS_OF = {"trade_by_mode": "foreign_trade_total", "exports_by_goods": "foreign_trade_total",
             "trade_of_firms": "foreign_trade_total"}  # fmt: skip
_TRADE = ("foreign_trade_total", "exports", "imports")
_TOTAL_SAID = re.compile(
    r"\b(?:the|its|(?:country|province|city|nation)(?:'s|’s)) total"
    r" (?:was|stood|came|rose|fell|grew|slipped|dropped|reached|increased|decreased|declined"
    r"|expanded)\b",
    re.IGNORECASE,
)
_WITH_RATE = re.compile(
    r"(?:, at| (?:led|came (?:next|second|third|last)|followed)(?: the [a-z]+)?(?:,)? (?:with|at)) "
)
_BY_QUARTER = re.compile(r"(?:分季度|分季|逐季)(?:来)?看")
_PARTS_TOLD = re.compile(
    r"其中|\bof which\b|\bincluding\b|\bwith (?:that|those) (?:in|of)\b", re.IGNORECASE
)
_GRAIN = "grain_output"
_CROPS = ("crops_output", "maize_output", "rice_output", "soybean_output", "wheat_output")
_ECONOMY = 1e10  # yuan; less is no province's or city's economy
_SHARE_OF = re.compile(r"^\s*of (?:the|its|their|all|[A-Z])", re.IGNORECASE)
# Plain units of which a bare number with decimals may be.
_RATIOS = ("males_per_100_females", "person_per_household", "year", "person_year")


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator and how it was found."""

    indicator: str = ""
    part: str = ""
    origin: str = "assumed"
    kind: str = ""  # how the claim was meant that it was carried on from


def fits(catalogue: Catalogue, indicator: str, number: Number) -> bool:
    """Whether a number can speak of an indicator, by its unit."""
    plain = catalogue.plain(indicator)
    if number.unit == "permille":
        return plain == "permille"
    if plain == "*" or number.unit in (*PERCENT, "times"):
        return True
    if number.scaled and not number.unit:
        return plain not in PERCENT
    if not number.unit and number.decimal:
        return plain in (*PERCENT, *_RATIOS)
    return plain in FITS.get(number.unit, ())


def anew(words: str, *, chinese: bool) -> bool:
    """Whether words name a thing of their own."""
    words = _REPORTING.sub("", words)
    return names_anew(words) if chinese else names_anew_en(words)


class Carrying:
    """Finds what a number without a name of its own goes on speaking of."""

    def __init__(self, catalogue: Catalogue, context: Context, *, chinese: bool) -> None:
        self._catalogue = catalogue
        self._context = context
        self._chinese = chinese

    def of(self, number: Number, around: Around, place_end: int, text: str) -> Subject:
        """What was spoken of before the sentence, where it fits and no new thing is named.

        ``place_end`` is where the last place before the number ends, -1 when there is none.
        """
        if number.unit == "visit" and self._of_visits(number, around, text):
            return Subject("tourist_visits", "", "assumed")
        counted = number.scaled or (number.grouped and self._context.census)
        people = number.unit == "person" or (counted and not number.unit)
        if people and not number.after and self._of_people(number, around):
            name = next((name for name in PEOPLE if name in self._catalogue), "")
            return Subject(name, "", "inherited")
        said = self._said(number, around, place_end, text)
        if said and fits(self._catalogue, said, number):
            return Subject(said, "", "assumed")
        new = anew(around.bare, chinese=self._chinese)
        back = bool(_POINTS_BACK.search(around.wide)) or len(around.wide) < 12
        turned = "" if new else self._turned(around, place_end, text, number.start)
        if turned and fits(self._catalogue, turned, number):
            return Subject(turned, "", "assumed")
        if self._aims_at_growth(number, around):
            return Subject(_GROWTH, "", "assumed")
        last = self._context.previous[-1] if self._context.previous else None
        if back and last is not None and last.indicator is None and place_end < 0:
            return Subject()  # what is pointed back to has no name
        alone = self._grows_alone(number, around, place_end, text)
        if alone is not None and self._turns_to_growth(around, place_end, number, text):
            return alone
        whole = self._part_of_whole(around)
        if whole is not None and back and number.unit == "percent":
            return Subject(whole.indicator or "", whole.part, "assumed")
        if self._context.previous and (back or not new):
            for claim in self._lately(place_end, text):
                if self._goes_on(claim, number, around):
                    spoken = Subject(claim.indicator or "", claim.part, "assumed", claim.kind)
                    return self.of_whole(spoken, turned=place_end >= 0)
        if alone is not None:
            return alone
        if self._tops(number, around, place_end, text):
            return Subject("gdp_nominal", "", "assumed")
        if self._context.headed and self._context.topic in GDP and place_end >= 0:
            growing = number.unit == "percent" and around.grows()
            if growing and _GROWTH in self._catalogue:
                return Subject(_GROWTH, "", "assumed")  # districts told one by one
        if new and not self._context.opening:
            return Subject()
        if _SHARE_OF.match(around.right):
            return Subject()
        for topic in self._topics(number, around):
            if topic and fits(self._catalogue, topic, number):
                return Subject(topic, "", "assumed")
        return Subject()

    def _aims_at_growth(self, number: Number, around: Around) -> bool:
        """Whether it is a goal of growth: by its words, or in a text that speaks of a GDP."""
        if _AIMED_GROWTH.search(around.left):
            return _GROWTH in self._catalogue
        lead = (self._context.lead, *self._context.headline)
        told = (*lead, *self._context.named[-6:])
        after = _GOAL_AFTER.match(around.right) and any(name in GDP for name in lead)
        before = _GOAL_ZH.search(around.left) and any(name in GDP for name in told)
        return number.unit == "percent" and bool(after or before)

    def _lately(self, place_end: int, text: str) -> Iterator[Claim]:
        """The claims of the sentence before, the last first.

        When another place is turned to, its parts ("of which") come after what they are parts of.
        """
        spoken = self._context.previous
        part = _PARTS_TOLD.search(text, spoken[0].start, spoken[-1].start)
        if part is not None and place_end >= 0:
            yield from (claim for claim in reversed(spoken) if claim.start < part.start())
        yield from reversed(spoken)

    def of_whole(self, subject: Subject, *, turned: bool) -> Subject:
        """What a text is about, when a new paragraph comes after one about a part of that.

        ``turned`` is whether it turns to another place.
        """
        about = (self._context.lead, *self._context.headline)
        if self._context.told:
            return subject
        if subject.indicator in _CROPS and _GRAIN in about:
            return Subject(_GRAIN, "", "assumed")
        part = turned and subject.indicator in _PARTS_OF
        whole = _PARTS_OF.get(subject.indicator, "")
        return Subject(whole, "", "assumed") if part and whole in about else subject

    def _said(self, number: Number, around: Around, place_end: int, text: str) -> str:
        """What a few set words go on with, whatever was spoken of last."""
        said = self._of_total(around) or self._by_quarter(number, around)
        return said or self._listed_growth(number, place_end, text)

    def _of_total(self, around: Around) -> str:
        """Trade, where ``the total`` comes after what was sold and bought."""
        spoken = [claim.indicator for claim in self._context.previous] + [self._context.lead]
        told = any(name in _TRADE for name in spoken)
        return "foreign_trade_total" if told and _TOTAL_SAID.search(around.left) else ""

    def _listed_growth(self, number: Number, place_end: int, text: str) -> str:
        """The growth of a place told by its name alone: ``Guizhou led with 8.2%``."""
        grown = number.unit == "percent" and self._context.lead in GDP
        beside = place_end >= 0 and _WITH_RATE.fullmatch(text, place_end, number.start)
        return _GROWTH if grown and beside else ""

    def _by_quarter(self, number: Number, around: Around) -> str:
        """The growth of a GDP told quarter by quarter after its sectors: 分季度看."""
        grown = number.unit == "percent" and self._context.lead in GDP
        return _GROWTH if grown and _BY_QUARTER.search(around.wide) else ""

    def _part_of_whole(self, around: Around) -> Claim | None:
        """The amount just told of that is now said to be a part: ``it made up 11 percent of``."""
        if not (around.shares() and _SHARE_OF.match(around.right)):
            return None
        amounts = [
            claim
            for claim in self._context.previous
            if claim.kind in ("level", "threshold") and claim.unit not in PERCENT
        ]
        return amounts[-1] if amounts and amounts[-1].indicator else None

    def _turns_to_growth(self, around: Around, place_end: int, number: Number, text: str) -> bool:
        """Whether a place is said to grow itself after a figure that was no growth."""
        last = self._context.previous[-1] if self._context.previous else None
        if last is not None and last.indicator == "gdp_share_of_nation" and around.grows():
            return True
        if last is None or last.kind == "growth" or place_end < 0:
            return False
        return _PLACE_GROWS.fullmatch(text, place_end, number.start) is not None

    def _topics(self, number: Number, around: Around) -> Iterator[str]:
        """What the paragraph, then what the headlines are about."""
        growing = number.unit == "percent" and (around.grows() or not around.shares())
        for topic in (self._context.topic, *self._context.headline, self._context.lead):
            if topic in INCOMES:
                continue  # townspeople, country people: what grew was theirs
            whole = topic in GDP and _GROWTH in self._catalogue
            yield _GROWTH if whole and growing else topic

    def _turned(self, around: Around, place_end: int, text: str, at: int) -> str:
        """What a paragraph opened with, when a sentence turns to another place."""
        if place_end < 0 or at - place_end > 40 or len(around.wide) > 60:
            return ""
        if _MANAGED.match(text, place_end) is None:
            return ""
        opened = self._context.opened or self._context.lead
        growing = opened in GDP and _GROWTH in self._catalogue
        return _GROWTH if growing and around.grows() else opened

    def _goes_on(self, claim: Claim, number: Number, around: Around) -> bool:
        if claim.kind in ("conversion", "rank", "streak") or not claim.indicator:
            return False
        if number.unit in (*PERCENT, "times"):
            if claim.kind == "growth" and _SHARE_OF.match(around.right):
                return False
            return number.unit == "percentage_point" or claim.unit in PERCENT or around.grows()
        if number.scaled and not number.unit:
            return claim.unit not in PERCENT
        return fits(self._catalogue, claim.indicator, number)

    def _grows_alone(
        self, number: Number, around: Around, place_end: int, text: str
    ) -> Subject | None:
        """``Jilin grew 5 percent``, ``a growth target of 5 percent``: the economy is meant."""
        if number.unit not in ("percent", "") or _GROWTH not in self._catalogue:
            return None
        topic = self._context.topic
        if topic and topic not in GDP and self._context.headed:
            return None
        by_place = (
            place_end >= 0 and number.start - place_end < 70
            and _PLACE_GROWS.fullmatch(text, place_end, number.start)
        )  # fmt: skip
        bare = around.bare.strip()
        if place_end >= 0 and number.start - place_end < 16 and _GROWS_ZH.search(bare):
            told = (self._context.lead, *self._context.headline, topic)
            if any(name in GDP for name in told):
                return Subject(_GROWTH, "", "assumed")
        if _NOUN_AFTER.match(around.right):
            spoken = (self._context.topic, self._context.lead, *self._context.headline)
            if any(name in GDP for name in spoken) or not any(spoken):
                return Subject(_GROWTH, "", "assumed")
        lead = self._context.lead
        others = lead in _TRADE and not any(name in GDP for name in self._context.named)
        if others and not by_place and _GROWTH_ALONE.search(around.left):
            return Subject(lead, "", "assumed")  # "the customs expect growth of 6 percent"
        if by_place or _SPEAKER_GROWS.search(around.left) or _GROWTH_ALONE.search(around.left):
            return Subject(_GROWTH, "", "assumed")
        return None

    def _tops(self, number: Number, around: Around, place_end: int, text: str) -> bool:
        """``Shenyang crossed 900 billion yuan``: in a text about GDP it is the economy's size."""
        spoken = (self._context.topic, self._context.lead, *self._context.headline)
        if number.unit != "CNY" or number.value < _ECONOMY or not any(t in GDP for t in spoken):
            return False
        near = place_end >= 0 and number.start - place_end < 70
        return near and _TOPS.search(around.left) is not None

    def _of_people(self, number: Number, around: Around) -> bool:
        """Whether people without a further word are the population of a place."""
        if _LOSES_PEOPLE.search(around.left):
            return True
        if number.value >= 1e5 and _OWN_PEOPLE.search(around.left):
            return True
        return number.value >= 1e5 and bool(
            (_HOME.search(around.left) or _HOME.search(around.right[:20]))
            and _CLOSED.match(around.right)
        )

    def _of_visits(self, number: Number, around: Around, text: str) -> bool:
        """Whether visits are those of tourists: the text says so, or somebody receives them."""
        words = text[number.start : number.end] + around.wide[-120:] + around.right[:40]
        told = (self._context.topic, self._context.lead, *self._context.headline)
        tourism = _TOURISM.search(words) or any(topic in TOURISM for topic in told)
        return bool(tourism) and not _PASSENGERS.search(words)
