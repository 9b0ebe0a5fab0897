"""Words that make a number a bound or a round one: over, nearly, about, for the first time."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_HEDGES = (
    ("under", re.compile(r"\b(?:less than|under|below|fewer than|not more than|no more than|up to|"
                         r"at most)\s+(?:[$¥]|RMB ?)?$|(?:不足|不到|低于|少于|不超过)$", _I)),
    ("over", re.compile(r"\b(?:over|more than|(?<!and )(?<!or )above|exceed\w*|surpass\w*|"
         r"topp?(?:ed|ing)|at least|"
                        r"in excess of|upwards of|broke|breaking|crossed|passed)\s+(?:the )?"
                        r"(?:mark of )?[$¥]?$"
                        r"|(?:超过|超|逾|突破|(?:跌|降)?破了?|多于|高于|不低于|大于|跨越|迈上|站上"
                        r"|首破"
                        r"|破)了?$", _I)),
    ("nearly", re.compile(r"\b(?:nearly|almost|close to|approach\w*|near|just under|short of)\s+"
                          r"[$¥]?$|(?:接近|将近|逼近|近)$", _I)),
    ("about", re.compile(r"\b(?:about|around|some|roughly|an estimated|estimated|approximately|"
                         r"circa|or so)\s+[$¥]?$|(?:约为|大约|约|大概|大致)$", _I)),
)  # fmt: skip
_HEDGE_AFTER = (
    ("over", re.compile(r"^(?:以上|多(?!，))|^ (?:or|and) (?:more|above)\b", _I)),
    ("under", re.compile(r"^(?:以下|以内)", _I)),
    ("about", re.compile(r"^左右|^上下| or so\b", _I)),
)
_FIRST_TIME = re.compile(r"for the first time(?! in)|first time ever|首次|首破|第一次|历史性", _I)


def hedge(left: str, right: str) -> str:
    """Over, nearly, about, under, or none, by the text on both sides of a number."""
    for name, pattern in _HEDGE_AFTER:
        if pattern.match(right):
            return name
    for name, pattern in _HEDGES:
        if pattern.search(left[-40:]):
            return name
    return ""


def first_time(left: str, right: str) -> bool:
    """Whether a bound was passed for the first time."""
    return bool(_FIRST_TIME.search(left[-40:]) or _FIRST_TIME.search(right[:60]))
