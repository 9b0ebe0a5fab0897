"""Give each claim one of seven verdicts, computed from the facts."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from neviewer.domain.language import ENGLISH, Language
from neviewer.reading.claims import Claim, Evidence, Judged
from neviewer.reading.judging import derived, proof, series
from neviewer.reading.judging.compare import bears_out, tolerance
from neviewer.reading.judging.lookup import Found, Lookup
from neviewer.reading.judging.stated import as_stated
from neviewer.reading.words import text

if TYPE_CHECKING:
    from datetime import date as Date

    from neviewer.domain.indicators import Indicator
    from neviewer.reading.facts import Facts

# Figures that pass for one another in a text, though each has its own name.
_READINGS = {
    "population_resident": ("population_resident", "population_census"),
    "population_census": ("population_census", "population_resident"),
    "urban_population": ("urban_population", "population_census_urban"),
    "rural_population": ("rural_population", "population_census_rural"),
    "hightech_firms_stock": ("hightech_firms_stock", "hightech_firms"),
}
_IN_DOLLARS = {
    "exports": ("exports_usd",),
    "imports": ("imports_usd",),
    "foreign_trade_total": ("foreign_trade_total_usd",),
}
# The same thing counted on another basis.
_BASES = {
    "population_resident": ("population_registered", "population_registered_census"),
    "population_census": ("population_registered", "population_registered_census"),
    "population_registered": ("population_resident", "population_census"),
    "exports": ("exports_by_origin_usd",),
    "unemployment_rate": ("unemployment_rate_registered",),
    "unemployment_rate_registered": ("unemployment_rate",),
    "share_65plus": ("share_65plus_survey",),
    "share_0_14": ("share_0_14_survey",),
    "fixed_asset_investment": ("fixed_asset_investment_excl_rural",),
    "cpi_inflation": ("retail_price_inflation",),
    "birth_rate": ("birth_rate_census",),
    "death_rate": ("death_rate_census",),
    "rural_disposable_income_per_capita": ("rural_net_income_per_capita",),
    "hightech_firms": ("hightech_firms_stock",),
}
_ORDER = ("contradicts", "ambiguous", "other basis", "since revised", "not in the data", "agrees")
_DOUBTFUL = "U"
_BORNE_OUT = ("agrees", "since revised", "other basis")
_UNIT_SLACK = 0.01  # of a power of ten
_OF_NATION = ("gdp_share_of_nation", "population_share_of_nation")
_FAR = 3.0  # times: so far from a stock's figure, another thing is likelier meant than a wrong one


@dataclass(slots=True)
class Judge:
    """Judges the claims of one text."""

    facts: Facts
    language: Language = ENGLISH
    date: Date | None = None
    lookup: Lookup = field(init=False)

    def __post_init__(self) -> None:
        self.lookup = Lookup(self.facts)

    def judge(self, claim: Claim, link: str = "") -> Judged:
        """The verdict on a claim, with its proof and the view that shows it.

        ``link`` is the view by which the author of the text states what the claim is about.
        """
        verdict, evidence = self._verdict(claim)
        if link and verdict not in _BORNE_OUT:
            for stated in as_stated(claim, link):
                said, why = self._verdict(stated)
                if said in _BORNE_OUT or (verdict, stated.kind) == ("contradicts", claim.kind):
                    claim, verdict, evidence = stated, said, why
                if verdict in _BORNE_OUT:
                    break
        if verdict == "contradicts":
            verdict, evidence = self._softened(claim, evidence)
        evidence = replace(evidence, query=proof.query(claim, self.facts, self.language))
        return Judged(claim, verdict, evidence, self._link(claim))

    def _verdict(self, claim: Claim) -> tuple[str, Evidence]:
        reason = self._unjudged(claim)
        if reason is not None:
            return reason[0], Evidence("", note=text(self.language, reason[1]))
        judged = [self._at_place(replace(claim, places=(place,)), place) for place in claim.places]
        return min(judged, key=lambda pair: _ORDER.index(pair[0]))

    def _unjudged(self, claim: Claim) -> tuple[str, str] | None:
        if claim.kind == "target":
            return "not checkable", proof.TARGET
        if claim.kind == "conversion":
            return "not checkable", proof.CONVERSION
        if claim.indicator is None or claim.indicator not in self.facts.indicators:
            return "not in the data", proof.NO_INDICATOR
        if claim.part:
            return "not in the data", proof.PART
        if not claim.places:
            return "ambiguous", proof.NO_PLACE
        if any(place not in self.facts.regions for place in claim.places):
            return "not in the data", proof.NO_SUCH_PLACE
        if not re.fullmatch(r"\d{4}(?:-\w+)?(?:/\d{4}(?:-\d\d)?)?", claim.period, re.ASCII):
            return "ambiguous", proof.NO_PERIOD
        return None

    def _at_place(self, claim: Claim, place: str) -> tuple[str, Evidence]:
        if claim.kind in ("rank", "streak"):
            answer = series.rank if claim.kind == "rank" else series.streak
            verdict, found, note = answer(self.lookup, claim, place)
            if verdict == "contradicts" and derived.ranked_early(claim, self.date):
                return "ambiguous", self._evidence(claim, found, proof.PRELIMINARY)
            return verdict, self._evidence(claim, found, note)
        verdict, evidence = self._figure(claim, place)
        if verdict == "agrees" and "first time" in claim.comparison:
            earlier = derived.reached_before(self.lookup, claim, place)
            if earlier is not None:
                return "contradicts", self._evidence(claim, earlier, proof.REACHED_BEFORE)
        return verdict, evidence

    def _figure(self, claim: Claim, place: str) -> tuple[str, Evidence]:
        """Compare the claimed figure with what the pack gives for the very thing."""
        indicator = claim.indicator or ""
        readings: list[list[Found]] = derived.readings(
            self.lookup, claim, place, self._names(claim)
        )
        known = [found for founds in readings for found in founds]
        known = [found for found in known if derived.same_unit(found.unit, claim.unit)]
        if not known:
            return "not in the data", Evidence("", note=text(self.language, proof.NO_FIGURE))
        for found in known:
            if found.shown and bears_out(claim, found.value, found.half):
                return "agrees", self._evidence(claim, found)
        for found in known:
            if bears_out(claim, found.value, found.half):
                newer = next((other for other in known if other.shown), None)
                return "since revised", self._evidence(claim, found, proof.REVISED, newer)
        if not derived.same_thing(self.lookup, claim, place):
            return "not in the data", self._evidence(claim, known[0], proof.LIKE_ONLY)
        for found in derived.other_bases(self.lookup, claim, place, _BASES.get(indicator, ())):
            if derived.same_unit(found.unit, claim.unit) and bears_out(
                claim, found.value, found.half
            ):
                return "other basis", self._evidence(claim, found, proof.OTHER_BASIS, known[0])
        if claim.kind == "contribution":
            return "not in the data", self._evidence(claim, known[0], proof.CONTRIBUTION)
        if derived.undecided(self.lookup, claim):
            return "not in the data", self._evidence(claim, known[0], proof.REAL_OR_NOMINAL)
        if derived.revised_later(claim, known, self.date):
            return "ambiguous", self._evidence(claim, known[0], proof.LATER)
        if derived.may_be_unrevised(claim, known):
            return "ambiguous", self._evidence(claim, known[0], proof.UNREVISED)
        if derived.may_be_preliminary(self.lookup, claim, place, known, self.date):
            return "ambiguous", self._evidence(claim, known[0], proof.PRELIMINARY)
        if derived.counted_apart(claim):
            return "ambiguous", self._evidence(claim, known[0], proof.COUNTED_APART)
        near = next((found for found in known if derived.nearly(claim, found)), None)
        if near is not None:
            return "ambiguous", self._evidence(claim, near, proof.OTHER_COUNT)
        return "contradicts", self._evidence(claim, known[0])

    def _names(self, claim: Claim) -> tuple[str, ...]:
        indicator = claim.indicator or ""
        names = _READINGS.get(indicator, (indicator,))
        return names + _IN_DOLLARS[indicator] if (
            claim.unit == "USD" and indicator in _IN_DOLLARS
        ) else names  # fmt: skip

    def _softened(self, claim: Claim, evidence: Evidence) -> tuple[str, Evidence]:
        """A contradiction needs a claim that was surely understood, and a figure that is sound."""
        if claim.comparison == "condition":
            return "ambiguous", replace(evidence, note=text(self.language, proof.CONDITION))
        guessed = claim.kind == "share" and claim.origin("indicator") == "inherited"
        if guessed or any(origin == "assumed" for _, origin in claim.origins):
            return "ambiguous", replace(evidence, note=text(self.language, proof.ASSUMED))
        indicator = self.facts.indicators.get(claim.indicator or "")
        if indicator is not None and _is_far(claim, indicator, evidence):
            return "ambiguous", replace(evidence, note=text(self.language, proof.FAR))
        doubtful = any(cell.status == _DOUBTFUL for cell in evidence.cells)
        if doubtful or (indicator is not None and indicator.grade == "C"):
            return "not in the data", replace(evidence, note=text(self.language, proof.DOUBTFUL))
        return "contradicts", evidence

    def _evidence(
        self, claim: Claim, found: Found | None, note: str = "", newer: Found | None = None
    ) -> Evidence:
        words = text(self.language, note) if note else ""
        if found is None:
            return Evidence("", note=words)
        if newer is not None:
            words = f"{words} {proof.figure(newer, self.facts, self.language)}".strip()
        return Evidence(
            "",
            found.value,
            found.unit,
            found.vintage,
            proof.sources(found, self.facts),
            float(f"{tolerance(claim, found.half):.5g}"),  # without the breath of rounding
            found.arithmetic,
            words,
            found.cells + (newer.cells if newer is not None else ()),
            proof.vintage(found, self.facts, self.language),
        )

    def _link(self, claim: Claim) -> str:
        if claim.indicator not in self.facts.indicators or not claim.places:
            return ""
        if any(place not in self.facts.regions for place in claim.places):
            return ""
        level = self.facts.regions[claim.places[0]].level
        level = "province" if level in ("nation", "group") else level
        period = claim.period.rpartition("/")[2][:4]
        chosen = ",".join(claim.places)
        return f"neviewer:/{level}/{claim.indicator}?period={period}&sel={chosen}"


def _is_far(claim: Claim, indicator: Indicator, evidence: Evidence) -> bool:
    """Whether another thing is likelier meant than the figure; a mistaken unit is no such case."""
    level = claim.kind == "level" and indicator.kind == "stock"
    share = claim.kind in ("share", "level") and indicator.id in _OF_NATION
    if not (level or share) or not evidence.value:
        return False
    times = claim.value / evidence.value
    if times <= 0:
        return True
    powers = math.log10(times)
    return abs(powers) > math.log10(_FAR) and abs(powers - round(powers)) > _UNIT_SLACK
