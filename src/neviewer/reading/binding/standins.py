"""Bare words that stand for something spoken of before: output, the share, the former, 产量."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.reading.binding.carrying import Subject, anew, fits
from neviewer.reading.binding.wording import FITS, GDP, INCOMES, PERCENT, TOURISM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.reading.claims import Claim, Number
    from neviewer.reading.discourse.context import Context
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.scan import Scan
    from neviewer.reading.text.sentences import Sentence

# Words that stand for the indicator last spoken of that is such a thing.
_HEADS = re.compile(
    r"\b(?:output|production|harvests?|crops?|yields?|trade|exports|investment|revenues?|income"
    r"|earnings|sales|spending|growth rate|rate|share|proportion|ratio|percentage"
    r"|deliveries|shipments|visits"
    r"|arrivals|deficit|surplus|sector|(?:(?<=its )|(?<=heir ))(?:added value|value added)"
    r"|births|deaths|number(?! of)|figure(?! of))\b"
    r"(?! of (?!about|over|nearly|around|more|some|almost|just)[A-Za-z])"
    r"|\b(?P<pair>the (?:former|latter))\b(?!,? (?:where|whose|with))(?: (?:figure|number|one))?"
    r"|(?P<pairzh>前者|后者)"
    r"|\b(?P<these>these (?:two )?(?:figures|numbers)|the two figures"
    r"|(?:both|the) (?:figures|numbers)(?= (?:were|are|stood|came|rose|fell|grew)))\b"
    r"|总产量|产量|总产|总值|收入|投资|比重|占比|比例|花费|总额"
    r"|(?P<thesezh>两(?:个|项)(?:数字|数据|指标))",
    re.IGNORECASE,
)
# What such a word is sought by among the indicators, where not by itself.
_SOUGHT_BY = {
    "growth rate": "rate", "surplus": "migration", "proportion": "share",
    "ratio": "share", "percentage": "share",
    "harvest": "grain", "harvests": "grain", "crop": "grain",
    "deliveries": "exports", "shipments": "exports",
    "revenues": "revenue", "earnings": "revenue", "spending": "revenue",
    "visits": "tourist", "arrivals": "tourist", "added value": "value added",
    "比重": "share", "占比": "share", "比例": "share", "花费": "收入",
    "总产量": "产量", "总产": "产量",
}  # fmt: skip
_ANY = ("number", "figure")  # of whatever was spoken of
_LAST = ("rate", "share")  # of what was spoken of last only
_SECTORAL = ("_value_added", "_parts", "services_revenue")  # what a "sector" is
_FAR_BACK = 6  # how many things named before a bare word may stand for one of
# What may stand before a bare word that stands for an indicator; other nouns name another thing.
_LEAD = re.compile(
    r"(?:^|[,;.:(—–-]|\b(?:the|its|their|this|that|these|those|his|our|total|overall|annual"
    r"|combined|whose|where|a|an|and|while|but|with|of|average|in|to|as|yearly|monthly|local"
    r"|provincial|national|such|record)"
    r"|'s|’s|s'|s’)\s*$",
    re.IGNORECASE,
)
_GRAIN = re.compile(r"粮食|\bgrain\b", re.IGNORECASE)
_TOURISM_WORD = re.compile(
    r"\b(?:tourism|tourists?|visits|visitors?|holidaymakers?)\b", re.IGNORECASE
)
_TAXES = re.compile(r"\b(?:budget|fiscal|tax|government|industrial)\b", re.IGNORECASE)
_AIMED_IN = re.compile(r"\bpenc?ill?ed in $")
_PREPOSITION = re.compile(r"\b(?:in|by|during|for) (?:the )?$")
_FORMER = re.compile(r"\bthe former\b|前者", re.IGNORECASE)
# "That of farmers": whose income, where incomes are spoken of.
_THAT_OF = re.compile(
    r"\b(?:(?:that|those)(?: (?:of|for|in|among))?|in|for|among) (?:the )?"
    r"(?:(?P<urban>urban|city|cities|town)|(?:rural|farm|villag|countryside|peasant))"
    r"|\bthe rural (?:figure|number|one)s?\b",
    re.IGNORECASE,
)
_PER_HEAD = re.compile(r"\bper (?:capita|head|person)\b|人均", re.IGNORECASE)
_PER_HEAD_AT_MOST = 1e6  # yuan
# Money that visitors leave behind; less is a price.
_SPENT = re.compile(
    r"\b(?:spent|spend|spending|brought in|bringing in|took in|revenues?|takings|income"
    r"|generat\w+|earn\w+)\b[^,;.]*(?:, at )?$"
    r"|(?:收入|花费|消费|带来|创收|揽金)[^，；。]*$",
    re.IGNORECASE,
)
_SPENT_AT_LEAST = 1e6  # yuan


class StandIns:
    """Finds what the bare words of one sentence stand for."""

    def __init__(
        self, scan: Scan, catalogue: Catalogue, context: Context, sentence: Sentence
    ) -> None:
        self._scan = scan
        self._catalogue = catalogue
        self._context = context
        self._sentence = sentence
        self._telling_again = False  # whether "these figures" are being told, one by one
        self._told = 0  # how many of them were

    def named_anew(self) -> None:
        """Take notice that a number has a phrase of its own."""
        self._telling_again = False

    def of(self, number: Number, around: Around, made: list[Claim]) -> Subject | None:
        """The indicator of a number that a bare word speaks of; None without such a word."""
        if self._per_head_of_gdp(number, around, made):
            return Subject("gdp_per_capita", "", "inherited")
        if self._spent_by_tourists(number, around, made):
            return Subject("tourism_revenue", "", "inherited")
        income = self._income_of(around, made)
        if income:
            return Subject(income, "", "inherited")
        return self._headed(number, around, made)

    def _per_head_of_gdp(self, number: Number, around: Around, made: list[Claim]) -> bool:
        """Whether money is that of a head of the economy just told of: ``per capita, 13,000``."""
        if number.unit not in ("CNY", "USD") or "gdp_per_capita" not in self._catalogue:
            return False
        spoken = made or self._context.previous
        told = bool(spoken) and spoken[-1].indicator in GDP
        beside = around.left[-60:] + around.right[:20]
        return told and number.value < _PER_HEAD_AT_MOST and _PER_HEAD.search(beside) is not None

    def _spent_by_tourists(self, number: Number, around: Around, made: list[Claim]) -> bool:
        """Whether money is what the visitors just counted spent: ``they brought in 2 billion``."""
        if number.unit not in ("CNY", "USD") or number.value < _SPENT_AT_LEAST:
            return False
        spoken = made or self._context.previous
        if not spoken or spoken[-1].indicator not in TOURISM:
            return False
        said = _SPENT.search(around.left[-50:]) is not None
        return said or not anew(around.bare, chinese=self._scan.chinese)

    def _income_of(self, around: Around, made: list[Claim]) -> str:
        """Whose income goes on being spoken of: ``that of farmers``."""
        spoken = made[-1].indicator if made else self._context.topic
        whose = _THAT_OF.search(around.left) if "income_per_capita" in (spoken or "") else None
        if whose is None:
            return ""
        return INCOMES["urban_population" if whose["urban"] else "rural_population"]

    def _headed(self, number: Number, around: Around, made: list[Claim]) -> Subject | None:
        """``output``, ``the share``, ``revenue`` alone: the indicator spoken of that is one."""
        left = around.bare[-70:]
        match = next(reversed(list(_HEADS.finditer(left))), None)
        if match is None:
            return self._told_again(number) if self._telling_again else None
        word = match[0].lower()
        lead = left[: match.start()]
        leads = _LEAD.search(_PREPOSITION.sub("", lead)) or _AIMED_IN.search(lead)
        if word.isascii() and not leads:
            return Subject() if made or not self._context.previous else None
        spoken = made or self._context.previous or self._context.topic
        if word == "output" and number.unit == "percent" and not spoken:
            return Subject("gdp_growth_real", "", "assumed")
        pair = match["pair"] or match["pairzh"]
        if pair:
            return self._of_pair(made, latter=pair.lower().endswith(("latter", "后者")))
        if match["these"] or match["thesezh"]:
            self._telling_again = True
        if self._telling_again:
            return self._told_again(number)
        head = _SOUGHT_BY.get(word, word)
        if head == "revenue" and self._of_tourism(number):
            return Subject("tourism_revenue", "", "inherited")
        grain = head in ("产量", "output") and number.unit == "tonne" and self._of_grain(number)
        crops = any((claim.indicator or "").endswith("_output") for claim in made)
        if grain and not crops:
            return Subject("grain_output", "", "inherited")
        for indicator in self._spoken_of(head, made):
            if self._may_count(number, indicator) and self._is_a(indicator, head):
                return Subject(indicator, "", "inherited")
        if grain:
            return Subject("grain_output", "", "inherited")
        return None

    def _of_tourism(self, number: Number) -> bool:
        """Whether its sentence spoke of tourism: ``Tourism did well, revenue grew 5 percent``."""
        spoken = self._scan.text[self._sentence.start : number.start]
        money = number.unit in ("CNY", "USD", "percent")
        visited = next(reversed(list(_TOURISM_WORD.finditer(spoken))), None)
        return money and visited is not None and not _TAXES.search(spoken, visited.end())

    def _of_grain(self, number: Number) -> bool:
        """Whether its sentence spoke of grain: ``粮食播种面积2亿亩,…,总产1500亿斤``."""
        spoken = self._scan.text[self._sentence.start : number.start]
        return "grain_output" in self._catalogue and _GRAIN.search(spoken) is not None

    def _spoken_of(self, head: str, made: list[Claim]) -> Iterator[str]:
        """What a bare word may stand for, the last first."""
        spoken = [claim.indicator for claim in reversed(made)] + [self._context.topic]
        spoken += [claim.indicator for claim in reversed(self._context.previous)]
        if "gdp_growth_real" in spoken[:2]:
            spoken.append("gdp_nominal")
        if head not in (*_ANY, *_LAST):
            spoken += reversed(self._context.named[-_FAR_BACK:])
        return filter(None, spoken)

    def _may_count(self, number: Number, indicator: str) -> bool:
        """Whether a number can be of an indicator; a percentage may be its growth."""
        plain = self._catalogue.plain(indicator)
        return (
            number.unit in PERCENT
            or plain in FITS.get(number.unit, ())
            or (number.scaled and not number.unit and plain not in PERCENT)
            or (not number.unit and number.decimal and plain in PERCENT)
        )

    def _is_a(self, indicator: str, head: str) -> bool:
        sector = head == "sector" and indicator.endswith(_SECTORAL)
        return head in _ANY or sector or self._catalogue.is_a(indicator, head)

    def _of_pair(self, made: list[Claim], *, latter: bool) -> Subject | None:
        """``the former``, ``the latter``: of the two things spoken of last."""
        last = made[-2:]
        apart = len(last) == 2 and len({*last[0].places, *last[1].places}) > 1
        if apart and last[0].indicator == last[1].indicator:
            return Subject(last[0].indicator or "", "", "inherited")  # two places are meant
        here = [claim.indicator for claim in made if claim.indicator]
        text = self._scan.text
        if here and latter and _FORMER.search(text, self._sentence.start, made[-1].start):
            here = []  # what the former did was told; the two were named before
        named = list(dict.fromkeys(reversed(self._context.named + here)))[:2]
        return Subject(named[0 if latter else 1], "", "inherited") if len(named) > 1 else None

    def _told_again(self, number: Number) -> Subject | None:
        """``these two figures``: of those named last, the one counted in the same unit."""
        spoken = [
            claim
            for claim in self._context.previous
            if claim.indicator and fits(self._catalogue, claim.indicator, number)
        ]
        if not spoken:
            return None
        apart = list({claim.indicator: claim for claim in spoken}.values())
        if not number.unit:
            claim = spoken[self._told % len(spoken)]
        else:
            claim = apart[self._told % len(apart)] if number.unit in PERCENT else spoken[-1]
        self._told += 1
        return Subject(claim.indicator or "", claim.part, "inherited")
