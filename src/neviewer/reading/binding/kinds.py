"""How a number is meant: a level, a growth, a share, a gap, a target."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION
from neviewer.reading.binding.wording import GDP, PEOPLE, PERCENT, SHARE_OF_AGE
from neviewer.reading.numbers.units import in_unit_of_others

if TYPE_CHECKING:
    from neviewer.reading.binding.carrying import Subject
    from neviewer.reading.claims import Claim, Number
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around

_BALANCES = ("net_migration", "natural_change", "population_change")
_RATES = ("gdp_growth_real", "cpi_inflation", "retail_price_inflation")
_SHARES = {
    "population_resident": "population_share_of_nation",
    "population_census": "population_share_of_nation",
    "urban_population": "urbanisation_rate",
    "population_census_urban": "urbanisation_rate",
    "gdp_nominal": "gdp_share_of_nation",
    "primary_value_added": "primary_share",
    "secondary_value_added": "secondary_share",
    "tertiary_value_added": "tertiary_share",
}
# What a share of another whole than the nation's is a share of.
WHOLES = {"population_share_of_nation": "population_resident", "gdp_share_of_nation": "gdp_nominal"}

# Growth: of each year on average, by a word, by so many times.
_AVERAGED = re.compile(
    r"\b(?:average|annually|yearly|per year|a year(?![- ]on[- ]year))\b[^,;]{0,60}$|年均|年平均",
    re.IGNORECASE,
)
_AVERAGED_AFTER = re.compile(r" a year\b(?![- ]on[- ]year| ago| earlier| before)| annually")
_SLOWING = re.compile(
    r"\b(?:slow(?:ing|ed)|accelerat(?:ing|ed)|quicken(?:ing|ed)|cool(?:ing|ed))(?: down)? from"
    r" (?:about |around )?$",
    re.IGNORECASE,
)
_PACE = re.compile(r"增速[^，；]{0,6}$|\bgrowth\b[^,;]{0,20}$", re.IGNORECASE)
_BY_SO_MUCH = re.compile(r"\bby (?:about |around |some |nearly |over )?$", re.IGNORECASE)
_BY_TIMES = re.compile(
    r"增长|增加|\b(?:up|rose|grew|increased|surged)(?: by)?(?: over| about| nearly)? $"
    r"|\b(?:growth|increase|rise|surge)(?: of)?(?: over| about| nearly| more than)? $",
    re.IGNORECASE,
)
# "... and Jilin's by 20,000": the verb stands once, before.
_BY_ALONE = re.compile(r"(?:'s|’s|\band|,) by (?:about |some |around |nearly )?$")
# "Its GDP reached 6 percent": what else could that be a percentage of?
_ECONOMY_REACHED = re.compile(
    r"(?:\bGDP|\beconomy|gross domestic product)(?: \(GDP\))? (?:reached|hit|came in at|was|stood "
    r"at) (?:about |around |nearly )?$|(?:生产总值|GDP)(?:达到?|为|完成|实现)?$",
    re.IGNORECASE,
)
_RATE_OF_PART = re.compile(
    r"贡献率(?:约|高|就)?(?:为|达到?|是|占)?$"
    r"|\bcontribution (?:rate )?to (?:[\w']+ ){0,4}growth (?:[a-z]+ ){0,2}(?:to|of|at|was|is) $"
)
_FOLLOWED = re.compile(r",? followed by $|,? and $|, $")
_TO_GROWTH = re.compile(r"growth|拉动|贡献率|增长", re.IGNORECASE)
_PART_OF = re.compile(
    r"占[^，。；]{0,10}$|\baccount\w* for [a-z ]{0,16}$|\bmak\w+ up [a-z ]{0,16}$", re.I
)

# Balances and losses of people.
_SURPLUS = re.compile(r"\bsurplus|\bnet (?:in|gain)|净流入|净迁入", re.IGNORECASE)
_OUTFLOW = re.compile(
    r"outflow|outflux|net loss|moved out|\bleft\b|exodus|流出|迁出|自然减少|负增长", re.I
)
_LOST = re.compile(r"流失|净减少|\blos(?:t|ing|s of)\b", re.IGNORECASE)

# "cities with more than 5 million people": the number picks out places, it is no place's figure.
_CONDITION = re.compile(
    r"\b(?:cities|provinces|counties|districts|regions|prefectures|countries|only [a-z]+"
    r"|one of [\w ]+)\b[^,.;]{0,40}"
    r"\b(?:with|whose|of (?:over|more than|above|at least)|exceeding|above|over)\b[^,.;]{0,30}$",
    re.IGNORECASE,
)
_SUCH_PLACES_ZH = re.compile(
    r"(?:以上|以下|之间)?的(?:[\u4e00-\u9fff（()）]{0,4})(?:市|省|县|区|州|城市|地区|国家)"
    r"|至[\d.]+万人?之间"
)

# How a number goes on with the one before: in its unit, in a list, in another currency, in percent.
_PARTS_ZH = re.compile(r"其中|、")
_NEXT = re.compile(r"(?:左右|以上|上下)?\s*(?:,|，|、|and|, and|和|及|以及)\s*")
_CONVERTED = re.compile(
    r"^\s*(?:[(（]|,?\s*(?:or|about|around|approximately|equivalent|equal)\b"
    r"|[，,]?(?:约合|折合|合))",
    re.IGNORECASE,
)
_ADDED_VALUE = re.compile(r"\badd(?:ed|ing|s) (?:about |over |some |nearly |more than )?$")
_IN_BRACKETS = re.compile(r" ?[(（](?:about |约)?")  # "13 million tons (26 billion jin)"
_RESTATED = re.compile(
    r"^[^,;，；。]{0,24}(?:,|\(|，|（)?\s*"
    r"(?:or|a (?:drop|fall|decline|decrease|rise|gain|increase) of|equivalent to"
    r"|下降|减少|增长|减幅|降幅|增幅)\s*(?:about |around |some |nearly |roughly |almost |over "
    r"|more than |约|近)?$",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(
    r"(?: in [a-z]+ terms| in (?:neighbou?ring )?[A-Z]\w+(?: [Pp]rovince)?)?"
    r"\s*(?:,|;|and|, and|while|with|，|、|和|；)\s*(?:(?:those|that) (?:of|in|to|from) )?"
    r"(?:in |of |for |by )?(?:the )?(?:[A-Za-z'’-]+ ?){0,5}(?: by)?(?:近|约)?\s*"
    r"|[、和及，；][\u4e00-\u9fff]{1,8}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a number was decided to mean."""

    kind: str
    indicator: str
    value: float
    unit: str
    against: str = ""
    comparison: str = ""


def decide(
    number: Number,
    around: Around,
    subject: Subject,
    catalogue: Catalogue,
    made: list[Claim],
    *,
    census: bool = False,
) -> Meant:
    """The kind, indicator, signed value and unit of a number."""
    number = in_unit_of_others(number, around, subject.indicator in _RATES, made)
    listed = _listed(number, around, made)
    if listed is not None:
        return listed
    if number.unit == "percentage_point":
        return _points(number, around, subject, made)
    if number.unit in ("percent", "times") or number.word:
        return _percent(number, around, subject, catalogue, made)
    return _amount(number, around, subject, catalogue, made, census=census)


def _listed(number: Number, around: Around, made: list[Claim]) -> Meant | None:
    """A number that goes on a list means what the one before it means."""
    if made and number.unit == "times" and made[-1].quote.endswith("倍"):
        number = replace(number, unit="percent", value=number.value * 100.0)
    parts = number.scaled and not number.unit and _PARTS_ZH.search(around.left)
    if made and parts and made[-1].unit in ("person", "tonne"):
        number = replace(number, unit=made[-1].unit)  # "其中黑龙江646万"
    unit = number.unit
    aiming = bool(made) and made[-1].kind == "target"
    linked = (unit != "percent" or aiming) and around.linked()
    joined = linked or _NEXT.fullmatch(around.left) is not None
    if not made or made[-1].unit != unit or not joined or around.above_another():
        return None
    last = made[-1]
    if last.kind not in ("growth", "change", "gap", "target", "contribution"):
        return None
    falls = last.value < 0 and not last.quote.startswith("-")
    value = -abs(number.value) if falls else number.value
    return Meant(last.kind, last.indicator or "", value, number.unit, last.against, last.comparison)


def _points(number: Number, around: Around, subject: Subject, made: list[Claim]) -> Meant:
    indicator = subject.indicator
    if around.contributes():
        return Meant("contribution", indicator, number.value, "percentage_point")
    if indicator == "gdp_nominal" and not (around.of_share() or around.nominal()):
        indicator = "gdp_growth_real"
    elif around.of_share() or not (made and made[-1].kind == "growth"):
        indicator = _SHARES.get(indicator, indicator)
    if indicator == "gdp_share_of_nation" and _PACE.search(around.left):
        indicator = "gdp_growth_real"
    if around.of_share():
        indicator = SHARE_OF_AGE.get(indicator, indicator)
    gap = around.gap()
    if not gap and made and made[-1].places == (NATION,) and around.sets_apart():
        gap = "average"  # "the nation's was 5.2 percent, theirs 0.1 and 1.1 points higher"
    if subject.kind == "rival":
        down = around.below()
        value = -abs(number.value) if down else number.value
        return Meant("gap", indicator, value, "percentage_point", "another indicator")
    if gap != "previous" and around.rival:
        gap = "average"
    down = around.below() if gap else around.direction() == "down"
    value = -abs(number.value) if down else number.value
    if gap == "average":
        against = "@province" if around.of_province() else around.rival or NATION
        return Meant(
            "gap", indicator, value, "percentage_point", against, "below" if down else "above"
        )
    kind = "target" if around.aimed() else "change"
    return Meant(kind, indicator, value, "percentage_point", "", "down" if down else "up")


def _goes_on_growing(around: Around, made: list[Claim]) -> bool:
    """``exports grew 5 percent and imports 3 percent``: the verb stands once."""
    if not any(claim.kind == "growth" for claim in made):
        return False
    if _SLOWING.search(around.left):
        return True
    if around.shares() or around.aimed():
        return False
    if made[-1].kind not in ("growth", "gap", "level", "conversion", "threshold"):
        return False
    joined = made[-1].kind == "growth" and (around.linked() or around.starts_from())
    bare = around.left.replace("(", "").replace(")", "")
    return around.stated_aside() or joined or bool(_ELLIPSIS.fullmatch(bare))


def _percent(
    number: Number, around: Around, subject: Subject, catalogue: Catalogue, made: list[Claim]
) -> Meant:
    indicator = subject.indicator
    if indicator == "gdp_growth_real" and _PART_OF.search(around.left):
        indicator = "gdp_nominal"
    plain = catalogue.plain(indicator)
    apart = number.unit == "percent" and around.above_another()
    told = bool(made) and made[-1].kind == "growth"
    rates = indicator in _RATES or told
    if apart and (around.gap() == "average" if rates else plain in PERCENT):
        # "Its rate was 51.31 percent, 1.29 percent higher than that of the year before": points.
        return _points(replace(number, unit="percentage_point"), around, subject, made)
    value, unit = number.value, number.unit
    grows = _is_growth(number, around, indicator, plain)
    if not grows and subject.kind == "growth" and unit == "percent" and plain not in PERCENT:
        grows = not around.shares()  # "it started with 6.2 percent": growth was spoken of
    if unit == "times" and grows and _BY_TIMES.search(around.left):
        value, unit = value * 100.0, "percent"
    listed = bool(made) and made[-1].kind == "target" and around.goes_on_aiming()
    aimed = listed or around.aimed()
    ended = (
        indicator in _RATES or around.rate_went()
    ) and around.ends_at()  # "growth fell to 6.5 percent"
    falls = around.direction() == "down" and not around.starts_from() and not ended
    last = made[-1] if made else None
    again = _RESTATED.match(around.left) or around.left.strip() in (",", "，")
    if last is not None and last.kind == "change" and again and last.unit not in PERCENT:
        restated = replace(number, value=math.copysign(value, last.value))
        name = "population_resident" if indicator in ("population_change", *PEOPLE) else indicator
        return Meant("growth", name, restated.value, unit)
    named = subject.origin == "stated" and plain in PERCENT
    if not grows and unit == "percent" and not named and _goes_on_growing(around, made):
        grown = next(claim for claim in reversed(made) if claim.kind == "growth")
        aside = around.stated_aside()
        falls = around.near() == "down" or (not aside and not around.near() and grown.value < 0)
        return Meant(
            "growth", growth_name(grown.indicator or "") if aside else growth_name(indicator),
            -abs(value) if falls else value, unit,
        )  # fmt: skip
    fell = last is not None and last.kind == "growth" and last.value < 0
    if fell and around.linked() and not around.starts_from():
        falls = True  # "fell 1.3 percent in the first quarter and 1 percent in the second"
    if grows and falls and not aimed and number.word != "growth":
        value = -abs(value)
    if aimed:
        percent = unit == "percent" and indicator == "gdp_nominal"
        # No GDP is aimed at in percent but by its growth.
        name = growth_name(indicator) if grows or percent else indicator
        return Meant("target", name, value, unit)
    contributed = last is not None and last.kind == "contribution" and unit == "percent"
    if _RATE_OF_PART.search(around.left) or (contributed and _FOLLOWED.fullmatch(around.left)):
        return Meant("contribution", indicator, value, unit)
    if around.contributes() and not grows and _TO_GROWTH.search(around.left + around.right[:40]):
        return Meant("contribution", indicator, value, unit)
    if grows:
        return _growth(number, around, indicator, plain, value, unit)
    return _level_or_share(around, indicator, plain, value, unit)


def _growth(
    number: Number, around: Around, indicator: str, plain: str, value: float, unit: str
) -> Meant:
    """A growth on the year, or on average; of a rate, the points that it went up or down."""
    points = plain in PERCENT and indicator not in _RATES and number.word != "growth"
    if points and unit == "percent":
        way = "down" if value < 0 else "up"  # "its share was 17.6 percent, up 0.4 percent"
        return Meant("change", indicator, value, "percentage_point", "", way)
    if indicator in GDP and around.nominal():
        return Meant("growth", "gdp_nominal", value, unit, "", "nominal")
    per_year = _AVERAGED.search(around.left[-70:]) or _AVERAGED_AFTER.match(around.right)
    return Meant("growth", growth_name(indicator), value, unit, "", "average" if per_year else "")


def _level_or_share(around: Around, indicator: str, plain: str, value: float, unit: str) -> Meant:
    if unit == "times":
        return Meant("level", indicator, value, unit)
    growing = around.growing and not around.of_part() and not around.shares()
    by = _BY_SO_MUCH.search(around.left) is not None
    if growing and unit == "percent" and (plain == "*" or by):
        return Meant("growth", indicator, value, unit)  # "industry rose 19 percent, food 11.6"
    if indicator in GDP and unit == "percent" and _ECONOMY_REACHED.search(around.left):
        return Meant("growth", growth_name(indicator), value, unit)
    if around.shares() or plain not in PERCENT or indicator in WHOLES:
        return Meant("share", _SHARES.get(indicator, indicator), value, unit)
    kind = "threshold" if around.hedge() in ("over", "under") else "level"
    return Meant(kind, indicator, value, unit)


def _is_growth(number: Number, around: Around, indicator: str, plain: str) -> bool:
    if number.word == "growth":
        return True
    if number.word == "fraction":  # "of which a third": a part, unless it grew by so much
        return around.tight() in ("up", "down") or bool(around.after())
    if indicator in _RATES:
        return True
    signed = around.left.endswith("+") or (number.value < 0 and number.unit == "percent")
    if signed and plain not in PERCENT:
        return True  # a share has no sign
    if plain in PERCENT:
        return around.tight() in ("up", "down") or bool(around.after())
    return around.grows()


def _goes_on(made: list[Claim], indicator: str, around: Around) -> bool:
    """Whether a balance goes on a list of those below nought."""
    last = made[-1] if made else None
    return (
        last is not None and last.indicator == indicator and last.value < 0 and around.linked()
    )  # fmt: skip


def growth_name(indicator: str) -> str:
    """The series that holds the growth of an indicator."""
    if indicator == "fixed_asset_investment_excl_rural":
        return "fixed_asset_investment"  # growth is published without rural households only
    if indicator == "population_change":
        return "population_resident"
    return "gdp_growth_real" if indicator == "gdp_nominal" else indicator


def _counted_by_head(number: Number, census: bool) -> bool:
    """Whether a population is a census's: the text is about one, or it is exact to the person."""
    return census or (abs(number.value) >= 1e6 and number.half <= 50)


def _amount(
    number: Number,
    around: Around,
    subject: Subject,
    catalogue: Catalogue,
    made: list[Claim],
    *,
    census: bool,
) -> Meant:
    indicator, unit = subject.indicator, number.unit
    plain = catalogue.plain(indicator)
    value = number.value
    if plain == "kilogram" and unit == "tonne":
        value, unit = value * 1000.0, "kilogram"
    unit = unit or plain
    last = made[-1] if made else None
    foreign = number.unit in ("USD", "EUR") and last is not None and last.unit == "CNY"
    if last is not None and foreign and _CONVERTED.match(around.left) and len(around.left) < 30:
        return Meant("conversion", last.indicator or "", value, unit)
    if around.aimed():
        return Meant("target", indicator, value, unit)
    alike = last is not None and (last.unit == number.unit or not number.unit)
    if last is not None and last.kind == "change" and alike and _IN_BRACKETS.fullmatch(around.left):
        return Meant("change", last.indicator or "", math.copysign(value, last.value), unit)
    if around.falls_short():
        return Meant("gap", indicator, value, unit, "", "below")
    if indicator == "population_change" and subject.origin != "stated":
        # The change was said before; an amount that follows it is a level, or another change.
        indicator = next((name for name in PEOPLE if name in catalogue), indicator)
    condition = bool(_CONDITION.search(around.left) or _SUCH_PLACES_ZH.match(around.right))
    if indicator in _BALANCES and not condition:
        words = around.left[-60:] + around.right[:40]
        down = bool(_OUTFLOW.search(words)) or around.direction() == "down"
        down = down or _goes_on(made, indicator, around)
        down = down and not _SURPLUS.search(around.left[-30:])
        kind = "change" if indicator == "population_change" else "level"
        return Meant(kind, indicator, -abs(value) if down else value, unit)
    if indicator == "population_resident" and _counted_by_head(number, census):
        indicator = "population_census" if "population_census" in catalogue else indicator
    changed = next((claim for claim in reversed(made) if claim.kind == "change"), None)
    if changed is not None and around.linked() and _BY_ALONE.search(around.left):
        return Meant("change", changed.indicator or "", math.copysign(value, changed.value), unit)
    made_value = indicator.endswith("_value_added") and _ADDED_VALUE.search(around.left)
    if made_value and number.unit == "CNY":
        return Meant("level", indicator, value, unit)  # "secondary industries added 1 trillion"
    if around.is_change() or (indicator in PEOPLE and _LOST.search(around.left[-24:])):
        down = around.direction() == "down"
        if indicator in PEOPLE:
            indicator = "population_change" if "population_change" in catalogue else indicator
        return Meant("change", indicator, -abs(value) if down else value, unit)
    if condition:
        return Meant("threshold", indicator, value, unit, "", "condition")
    bound = around.hedge() in ("over", "under") or around.first_time()
    return Meant("threshold" if bound else "level", indicator, value, unit,
                 "", "for the first time" if around.first_time() else "")  # fmt: skip
