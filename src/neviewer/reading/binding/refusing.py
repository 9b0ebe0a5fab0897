"""Why a number is no claim: a price, a count of something, a distance, part of a definition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.reading.binding.wording import PERCENT

if TYPE_CHECKING:
    from neviewer.reading.binding.carrying import Subject
    from neviewer.reading.claims import Number
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.numbers.cues import Around

_SUM = 1e8  # yuan; a smaller sum that names no indicator is a price, a grant, a project's
# "Projects of over a billion yuan": how large each is.
_SIZED = re.compile(
    r"\b(?:projects?|firms|companies|enterprises|contracts|deals)\b[^,.;]{0,40}"
    r"\b(?:over|more than|above|exceeding|at least)\b[^,.;]{0,12}$",
    re.IGNORECASE,
)
_SIZED_ZH = re.compile(r"(?:及)?以上(?:的)?(?:重大|产业|工业|重点)?(?:项目|企业)")
_LENGTH = re.compile(r"全长|里程|长度|总长|\b(?:length|mileage|total|long)\b", re.IGNORECASE)
# "Three times that of 2010" is a claim, "three times a week" tells how often.
_TIMES = re.compile(r"^ (?:that|the|as|higher|more|larger|greater|what|its|of)\b|^[^a-z]", re.I)
_COUNTED = ("person", "visit", "household", "enterprise", "item", "vehicle")
_STATES = re.compile(
    r"\b(?:reach\w*|total\w*|stood|hit|number\w*|amount\w*|attract\w*|built|sign\w*|handl\w*"
    r"|gain\w*|open\w*|employ\w*|more than|over|nearly|receiv\w*|complet\w*|produc\w*|register\w*"
    r"|record\w*|to|had|has|have|were|was)\b"
    r"|[达为至到有]",
    re.IGNORECASE,
)
# The size of the firms that are counted: "annual income above 20 million yuan".
_SIZE_OF_FIRMS = re.compile(
    r"\bannual (?:main )?(?:sales |business |operating )*(?:revenues?|income|turnover|sales)"
    r"(?: of)?(?: at least| more than| over)? $|年主营业务收入$",
    re.IGNORECASE,
)
# One farmer's own fields, or what a unit of land measures elsewhere.
_OWN_FIELDS = re.compile(
    r"\bwho (?:[a-z]+ )?(?:farms?|farmed|plants?|planted|heads?|grows?|grew|owns?|rents?"
    r"|rented|works?|runs?|manages?)\b[^.;]{0,50}$"
    r"|\b(?:my|our|her|his) (?:[a-z]+ )*$|合作社[^，。；]{0,12}$",
    re.IGNORECASE,
)
_FIELD_UNITS = ("hectare", "mu", "square_metre")
_IN_OTHER_UNIT = re.compile(r"\bper mu \($", re.IGNORECASE)
# "Below the 2.1 needed to keep a population stable".
_NEEDED = re.compile(
    r"[^,.;\d]{0,24}\b(?:needed|required|necessary|that keeps?|replacement)\b", re.IGNORECASE
)
_EXCHANGE = re.compile(r"(?:[$€¥]|\bdollar|\bUSD) ?1? ?= ?(?:RMB ?|¥)?$|\$1 ?= ?$", re.IGNORECASE)
_OR_MORE = re.compile(r" or (?:more|above)\b| and above\b|及?以上| each\b|\)| [–—-] ")
_PEOPLE = re.compile(
    r"people|person|resident|inhabitant|tourist|visit|trip|travel|guest|migrant|mover|birth|bab"
    r"|newborn|death|job|worker|citizen|child|elder|senior|women|men|male|percent|year|last|than",
    re.IGNORECASE,
)
# "A third of Siberia's forests".
_OF_NAMED = re.compile(r" of (?!China|Northeast)[A-Z]\w+(?:'s|’s)?\W")


def refusal(number: Number, around: Around, subject: Subject, catalogue: Catalogue) -> str:
    """Why a number is no claim; empty when it is one."""
    if around.defines() or (_SIZE_OF_FIRMS.search(around.left) and _OR_MORE.match(around.right)):
        return "part of a definition"
    if number.word == "growth" and around.says_again():
        return "said again in figures"
    if number.word == "fraction" and subject.origin != "stated" and _OF_NAMED.match(around.right):
        return "fraction of something else"
    if number.unit in PERCENT or number.word:
        return ""
    if _EXCHANGE.search(around.wide[-12:]):
        return "exchange rate"
    if number.decimal and not number.unit and _NEEDED.match(around.right) and number.value < 3:
        return "part of a definition"
    own = number.unit in _FIELD_UNITS and _OWN_FIELDS.search(around.left)
    if own or _IN_OTHER_UNIT.search(around.left):
        return "of one farm"
    money = number.unit in ("CNY", "USD", "EUR")
    if money and abs(number.value) < _SUM and not subject.indicator:
        return "price or sum"
    if money and (_SIZED.search(around.left) or _SIZED_ZH.match(around.right)):
        return "size of a project"
    if number.unit in ("kilometre", "square_metre") and not subject.indicator:
        return "" if _LENGTH.search(around.left[-20:]) else "distance or area"
    if number.unit == "times":
        return "" if _TIMES.match(around.right) or "." in f"{number.value:g}" else "frequency"
    if number.unit in _COUNTED and not subject.indicator:
        few = 10_000 if number.unit == "person" else 100
        return "" if abs(number.value) >= few else "count"
    if number.unit == "year":
        return "" if catalogue.plain(subject.indicator) == "year" else "duration"
    if number.unit:
        return ""
    return _bare_refusal(number, around, subject, catalogue)


def _bare_refusal(number: Number, around: Around, subject: Subject, catalogue: Catalogue) -> str:
    rounded = not number.decimal
    people = catalogue.plain(subject.indicator) in ("person", "visit")
    things = number.after.isascii() and number.after and not _PEOPLE.search(number.after)
    if people and things and subject.origin != "stated":
        return "count"  # "more than 200 festival activities", after visitors were counted
    if number.scaled and abs(number.value) >= 1e4:
        return ""
    if around.of_ratio() and not rounded:
        return ""
    anything = catalogue.plain(subject.indicator) == "*" or not subject.indicator
    if anything and not number.scaled and abs(number.value) < 1e5 and rounded:
        return "count"
    if subject.indicator and not rounded and not number.after:
        return ""
    if subject.indicator and (subject.origin == "stated" or number.value >= 1000):
        if abs(number.value) >= 100 or not rounded:
            return ""
        return "" if _STATES.search(around.left[-14:]) and number.value >= 10 else "count"
    stated = bool(number.after) or _STATES.search(around.left[-24:]) is not None
    if abs(number.value) >= 1000 and (stated or number.grouped):
        return ""
    if abs(number.value) >= 100 and number.after and _STATES.search(around.left[-24:]):
        return ""
    return "count" if number.after else "number without a measure"
