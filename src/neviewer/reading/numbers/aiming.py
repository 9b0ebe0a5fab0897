"""Words that make a number a target or forecast, not what has happened."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MOVES = "be|rise|grow|reach|fall|increase|expand|drop|exceed|climb|hit"
_TARGET = re.compile(
    r"\b(?:target\w*|goals?|aims?|aimed|aiming|plans? to|planned(?! (?:industr|econom|cit))"
    r"|(?<!family )planning(?! commission| bureau| department| office)|expects?|expected|expecting"
    r"|forecast\w*|project(?:ed|ions?)|strives?|striving"
    r"|propos(?:es|ed|ing)|set to|hopes?|intends?|predict\w*"
    r"|will (?:reach|grow|exceed|be|increase|rise|account|hit|top|total)|pencill?ed in|eyes|eyeing"
    rf"|(?:sets?|setting) (?:itself|themselves|growth|a goal)|(?:was|were) to (?:{_MOVES})"
    rf"|(?:is|are|was|were) (?:meant|supposed) to"
    r"|due to (?:be|reach|rise|grow|fall|hit|open|top)\b"
    rf"|(?:is|are) to (?:{_MOVES}|open)"
    r"|wants?|wishes to|looks to|seeks? to"
    r"|should (?:stay|remain|keep|exceed|reach|grow|rise|top|hit|be|climb|increase|pass)"
    r"|(?:could|may|might) (?:fall|rise|reach|drop|shrink|grow|exceed|be|hit|top|climb|decline))\b"
    r"|目标|预期|力争|计划|预计|将达|将超过|力争达到|规划到|确保",
    _I,
)
# "Faster than expected", 完成目标: the target was another figure.
_NOT_TARGET = re.compile(
    r"(?:than|exceed\w*|beat\w*|surpass\w*|above|over|fulfil\w*) (?:the )?"
    r"(?:expected|forecast|target)|better-than-expected"
    r"|(?:preliminary|initial|first|official) (?:predict|estimat|forecast|project)\w+"
    r"|\b(?:goal|target)s?\b[^.;]{0,60}\b(?:been|was|were) (?:completed|fulfilled|met|achieved)"
    r"|(?:完成|实现|达到)[^，。；]{0,8}(?:目标|计划)|(?:目标|预期)[^，。；]{0,6}(?:实现|完成)"
    r"|(?:高出|高于|低于|快于|超出|超过|比)[^，。；]{0,6}(?:目标|预期|计划)|life expectancy"
    r"|预期寿命|实施计划|按计划|计划(?:总)?投资",
    _I,
)
_CLAUSES = re.compile(
    r"[;；]|, (?:but|while|and|up|down|when|after|following|which|compared|higher|lower)\b"
    r"|\b(?:up|down) from\b|，|、"
)
_MOVED = re.compile(r", (?:up|down|higher|lower)$")  # by how much it differs from what was
_WILL = re.compile(r"\bwill (?=[a-z]+)|\bwill (?:be|have)\b", _I)
_MARKS = re.compile(r"[,;.，；。]")
_TO_BE = re.compile(r"\b(?:is|are) to (?:be|come|go)\b|\b(?:should|must|will|shall) be\b", _I)
# A verb of what has happened; after it nothing is a goal any more.
_TOLD = re.compile(
    r"\b(?:was|were|is|has|had|rose|grew|fell|came|stood|reached|dropped|shrank|went|total\w*)\b",
    _I,
)
_GOALS_LISTED = re.compile(r"\b(?:goals|targets)\b[^.;]*:", _I)
# "…, growth of 10 percent in investment and growth of 8 percent": after a first goal.
_GROWTH_LISTED = re.compile(
    r"(?:,|\band) (?:an? )?(?:annual |year-on-year )?(?:growth|increase|rise|expansion) of"
    r" (?:about |around |over |at least |more than )?$",
    _I,
)
_GOALS_ZH = re.compile(r"(?:目标|预期)(?:是|为|如下)?[:：为]")
# "Is expected to have grown": it is over.
_ESTIMATED = re.compile(r"\bto have [a-z]+\b[^,;]*$", _I)
_BY = re.compile(r"\bby\s+(?:[\w-]+\s+){0,3}$", _I)
_CLAUSE, _LATE, _AHEAD = 140, 60, 12  # letters of a clause, of its end, after a number
_SHORT = 12  # a clause so short goes on with the one before


def aimed(left: str, right: str, wide: str) -> bool:
    """Whether a number is a target, by the text beside it and the ``wide`` sentence so far."""
    if _ESTIMATED.search(left[-_LATE:]):
        return False
    clause = _CLAUSES.split(wide)[-1][-_CLAUSE:]
    moved = wide.endswith(clause) and _MOVED.search(wide[: len(wide) - len(clause)])
    short = len(clause) <= _SHORT and clause.isascii() and not (_TOLD.search(clause) or moved)
    words = wide[-_LATE:] if short else clause
    words += _CLAUSES.split(right[:_AHEAD])[0]
    if _TO_BE.search(_MARKS.split(right[:_LATE])[0]) or _GOALS_ZH.search(wide):
        return True
    return bool(_TARGET.search(words)) and not _NOT_TARGET.search(words)


def merely_foretold(left: str, right: str, wide: str) -> bool:
    """Whether nothing but ``will`` makes a number a forecast; of a time past it is none."""
    return aimed(left, right, wide) and not aimed(
        *(_WILL.sub("", words) for words in (left, right, wide))
    )


def goes_on_aiming(left: str, wide: str) -> bool:
    """Whether a number goes on a list of goals: ``…, and retail sales by 8 percent``."""
    listed = _BY.search(left) or _GOALS_LISTED.search(wide) or _GROWTH_LISTED.search(left)
    return listed is not None and _TOLD.search(left) is None
