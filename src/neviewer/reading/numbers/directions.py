"""Words that say whether a figure went up or down, and which of them stand by a number."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_UP = (
    r"grew|grow|grows|growing|grown|growth|rose|rise|rises|rising|risen|increas\w+"
    r"|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!taking )(?<!takes )(?<!took )(?<!take )up"
    r"|expand\w*|expansion|climb\w*|jump\w*|surg\w+"
    r"|soar\w*|gain\w*|advanc\w+|(?<!value )added|adding|rocket\w*|higher|more|improv\w+|upturn"
    r"|hike|leap|leapt|rebound\w*|recover\w+|widen\w*|inflat\w+|plus|puts? on|putting on|leaping"
    r"|larger|bigger|went up|picked up|accelerat\w+|inched up"
)
_DOWN = (
    r"fell|fall|falls|falling|fallen|drop\w*|declin\w+|decreas\w+|down|shrank|shrink\w*|shrunk"
    r"|contract(?:ed|ion|ing|s(?= (?:by )?\d))|slid|slides?|sliding|slips?|slipp\w+|eas(?:ed|ing)"
    r"|sank|sink\w*|weaken\w*|retreat\w*|smaller|outnumber\w*|plung\w+|plummet\w*|tumbl\w+|lost"
    r"|lose|loses|losing|loss|less|fewer|lower|reduc\w+|slump\w*|dipp?\w*|negative|minus"
    r"|narrow\w*|outflow\w*|outflux|exodus|shed|ebb\w*|collaps\w*|crash\w*|dwindl\w*|sagg\w*"
    r"|backwards"
)
_UP_ZH = (
    "增长|增加|上升|提高|上涨|提升|增幅|涨幅|增速|增|升|扩大|涨|加快|多了?|高出"
    "|高(?!达|新|质|技|水|于|位)"
)
_DOWN_ZH = (
    "负增长|下降|减少|降低|回落|下滑|萎缩|净减少?|降幅|下跌|缩减|收窄|降|减|少了?|跌|低于?|放缓"
)
# Of the Chinese words, those for a rate: "its pace was 5%" is no level that it grew to.
_RATES_ZH = ("增速", "增幅", "涨幅", "降幅")
_HEDGE = (
    r"(?:(?:only|just|a|an|as much as|as many as|by|of|at|to|the|around|about|some|roughly|nearly"
    r"|almost|over|under|approximately|more than|less than|above|below|close to|at least"
    r"|an estimated|estimated|another|record|solid|robust|steady|strong|mere|total of"
    r"|year-on-year|annual|net|about|real)\s+)*"
)
_HEDGE_ZH = "(?:了|约|超过|超|近|逾|将近|达到?|为|至|到|约为|[:：]|\\s)*"
_ANY_EN = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", _I)
_ANY_ZH = re.compile(rf"(?:(?P<down>{_DOWN_ZH})|(?P<up>{_UP_ZH}))")
_TIGHT_EN = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    r"(?:\s+(?:year-on-year|year on year|annually|slightly|sharply|steadily|in real terms|further"
    rf"|again))*(?P<to>\s+to)?(?P<by>,?\s+(?:by|of))?\s+{_HEDGE}[$¥(]?$",
    _I,
)
_TIGHT_ZH = re.compile(rf"(?:(?P<down>{_DOWN_ZH})|(?P<up>{_UP_ZH}))(?P<to>到|至|为)?{_HEDGE_ZH}$")
_AFTER_EN = re.compile(
    r"^[\s,]*(?:(?:year-on-year|year on year|yoy|annual|annualized|quarterly|real|nominal|net"
    r"|yearly|monthly|average)\s+)*(?:(?P<up>growth|increase|rise|expansion|gain|jump|surge"
    r"|hike|upturn|leap|more|higher|larger|bigger|increment|above (?:the level|that|what)"
    r"|up(?=[.,;)]|$| (?:on|from|year|over|compared)\b))"
    r"|(?P<down>decline|decrease|drop|fall|contraction|reduction|slump|loss|less|fewer|lower|dip"
    r"|cut|plunge|smaller|below (?:the level|that|what)"
    r"|down(?=[.,;)]|$| (?:on|from|year|over|compared)\b)))",
    _I,
)
_AFTER_ZH = re.compile(
    r"^(?:以上|以下|左右|多)?的?(?:同比|年均)?"
    r"(?:(?P<down>降幅|跌幅|下降)|(?P<up>增长|增速|增幅|涨幅))"
)
_COMPARES = re.compile(r"[\s,]*(?:more|higher|larger|bigger|less|fewer|lower|smaller)", _I)
_NEAR = 90  # letters before a number in which a word still tells its direction


def tight(left: str) -> str:
    """The direction of a verb right before a number: up, down, to, or none."""
    found = _TIGHT_EN.search(left) or _TIGHT_ZH.search(left)
    if found is None:
        return ""
    rate = found["to"] == "为" and (found["up"] or found["down"]) in _RATES_ZH
    if found["to"] and not rate:
        return "to"
    return "down" if found["down"] else "up"


def after(right: str) -> str:
    """The direction of a noun right after a number: ``5 percent growth``."""
    found = _AFTER_EN.match(right) or _AFTER_ZH.match(right)
    if right.startswith(",") and found is not None and _COMPARES.fullmatch(found[0]):
        return ""  # "5 percent, lower than": compared with another figure
    return "" if found is None else "down" if found["down"] else "up"


def near(left: str) -> str:
    """The direction of the last such word since the number before."""
    last = ""
    for pattern in (_ANY_EN, _ANY_ZH):
        for found in pattern.finditer(left[-_NEAR:]):
            last = "down" if found["down"] else "up"
    return last
