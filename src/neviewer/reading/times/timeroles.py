"""Which part a time plays in its sentence: a period, what one is compared with, or a mere date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.reading.claims import When

_I = re.IGNORECASE
_FAR, _NEAR, _CLOSE, _BESIDE = 110, 60, 12, 4  # letters before a time that tell its part
# "10 percent more than in 2019", "over the same quarter of": what stands before a year compared
# with. "Over" and "from" may also open a sentence, where they compare nothing.
_BASE_EN = re.compile(
    r"\b(?:(?<!year )(?:over|on)|(?:exceed|surpass|top|beat)\w* that|than|from"
    r"|compar(?:ed|ing|ison) (?:with|to)|in contrast (?:with|to)|against|versus"
    r"|flat (?:to|with|from|on)|on par with|in line with|equal to|(?<!or )above"
    r"|below|since|relative to)"
    r"(?: (?:that|those|it was|the|a|its|in|of|at|for|same|corresponding|period|quarter|month"
    r"|level|levels|figure|end|average|during|year|it|what|had|been|was|were|there|people|counted"
    r"|recorded|registered|enumerated)){0,7} $",
    _I,
)
_OPENING = re.compile(r"(?:^|[.!?;:\n\"“]\s*)(?:Over|From|On|During|In|For|Since)(?: the)? $")
_COMPARED_EN = re.compile(
    r"\b(?:compar(?:ed|ing|ison) (?:with|to)|relative to|as against) [^.,;:]{0,90}$", _I
)
_THAN_THEN = re.compile(
    r"\b(?:than|from|over|above|below) (?:(?:the|its|their|that|those) )?(?:[\w-]+(?:'s|’s) )?"
    r"(?:performance|figure|growth(?: rate)?|level|pace|rate|result|reading|increase|that"
    r"|growth pace)s? (?:posted |recorded |seen |registered |reported )?"
    r"(?:in|of|for|from|during) (?:the )?$",
    _I,
)
# "61 percent of that of the same holiday in 2019": measured against that.
_PART_OF_THEN = re.compile(
    r"(?:percent|per cent|%|times) (?:of )?(?:the |that |its )?(?:figure|level|total|number|amount"
    r"|value|sum|that|those|one)s?(?: (?:recorded|seen|reached|posted|registered))?"
    r"(?: (?:during|in|for|of|over|the|same|period|holiday|week|month|quarter|year)){0,6} $",
    _I,
)
# "Two-fifths of the 2019 level".
_PART_OF = re.compile(
    r"\b(?:percent|per cent|%|half|thirds?|quarters?|fifths?|tenths?) of (?:the )?$", _I
)
_LEVEL_AFTER = re.compile(r"(?:'s|’s)? (?:level|figure|total|volume|amount|number)s?\b", _I)
# "In January the governor admitted that …": when it was said, not of when it was.
_SAID_THEN = re.compile(
    r",?[^.;,\d]{0,60}\b(?:admitted|said|announced|acknowledged|told|revealed|conceded|disclosed"
    r"|confessed|warned)\b",
    _I,
)
_MONTH_PART = re.compile(r"\d\d")
_DECIMAL = re.compile(r"(?<=\d)[,.](?=\d)")
_SAME_EN = re.compile(
    r"(?:the )?(?:same|corresponding) (?:period|quarter|month|time)(?: (?:of|in))? $", _I
)
_EXCEEDED = re.compile(
    r"\b(?:exceed|surpass|top|beat|equal|match)\w* $|\b(?:the same as|unchanged from) $", _I
)
_BASE_ZH = re.compile(r"(?:比|较|与|和|同|相比|相较于|自|超过|超|高于|低于|快于|慢于)(?:于)?$")
_BASE_AFTER_ZH = re.compile(r"(?:年)?(?:同期|末|底)?(?:的)?(?:相比|以来)")
_TIMES_OF_ZH = re.compile(r"的?[\d.一二三四五六七八九十]{1,6}倍")
# "Their confidence stems from last year's showing": no comparison.
_STEMS = re.compile(r"\b(?:stem|result|benefit|come|derive|suffer)\w* from (?:the )?$", _I)
# "The best since 2014" compares with no figure of that year.
_FIRST_SINCE = re.compile(
    r"\b(?:first|best|highest|lowest|fastest|slowest|biggest|largest|record|most|worst|steepest)\b"
    r"[^.;]{0,40}\bsince $",
    _I,
)
# When a plan was adopted or a bridge opened: no figure is of that time.
_ACT = re.compile(
    r"\b(?:set|adopted|approved|published|released|announced|issued|launched|unveiled|signed"
    r"|founded|wrote|said|reported|built|opened|established|introduced|started|held)"
    r"(?: back)? (?:in|on) $",
    _I,
)
# "The 2019 government work report" tells of 2018: the year names it.
_NAMES_REPORT = re.compile(
    r" (?:(?:govt|government|provincial|municipal|annual) ){0,3}work report"
    r"|(?:年)?(?:[\u4e00-\u9fff]{0,3}(?:省|市))?政府工作报告"
    r"|年?以来[^，。；]{0,4}(?:最|首|新高|新低|第一)",
    _I,
)
# "In the same period, exports fell": what was spoken of once more, where nothing is compared.
_DURING = re.compile(
    r"^(?:(?!\b(?:than|from|over|compared|against|versus|above|below|on)\b)[^.;])*"
    r"\b(?:in|during|for) $",
    _I | re.DOTALL,
)
_SPANS = ("period", "quarters", "months", "half", "days")
_OPENS_EN = re.compile(r"(?:^|[.;,\n\"“]\s*)(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]ver) $")
_A_YEAR_BACK = re.compile(r"year|earlier")
_SAME_BEFORE_ZH = ("上年同期", "去年同期")
_OPENS_ZH = re.compile(r"(?:^|[。；\n])\s*$")


def with_role(text: str, when: When) -> When:
    """A time with its role, where its own words do not settle it."""
    if when.role != "period":
        return when
    if when.part == "same":
        return _same(text, when)
    stated = text[when.start : when.end].lower()
    if stated in _SAME_BEFORE_ZH and _OPENS_ZH.search(_before(text, when, _BESIDE)):
        return replace(when, part="same")  # "in the same time of last year, ... fell 6 percent"
    before = _before(text, when, _NEAR)
    if _OPENING.search(before):
        before = ""
    if _STEMS.search(before):
        return when
    opens = _OPENS_EN.search(_before(text, when, _CLOSE)) or not before.strip()
    if _MONTH_PART.fullmatch(when.part) and opens and _SAID_THEN.match(text, when.end):
        return replace(when, role="date")
    if _FIRST_SINCE.search(before) or _ACT.search(before) or _NAMES_REPORT.match(text, when.end):
        return replace(when, role="date")
    base = (
        when.year == "before"
        or stated.startswith(("同期", "上年"))
        or (when.until is None and (_BASE_ZH.search(before) or _BASE_EN.search(before)))
        or _BASE_AFTER_ZH.match(text, when.end)
        or _TIMES_OF_ZH.match(text, when.end)
        or _COMPARED_EN.search(_DECIMAL.sub("", _before(text, when, _FAR)))
        or _SAME_EN.search(before)
        or _THAN_THEN.search(before)
        or _PART_OF_THEN.search(before)
        or (_PART_OF.search(before) and _LEVEL_AFTER.match(text, when.end))
        or (_EXCEEDED.search(before) and text[when.end : when.end + 2] in ("'s", "’s"))
    )
    return replace(when, role="base") if base else when


def _same(text: str, when: When) -> When:
    """``The same period``: the one spoken of, or the one a year before that is compared with."""
    stated = text[when.start : when.end]
    if _DURING.search(_before(text, when, _NEAR)) and stated.lower().endswith(_SPANS):
        return replace(when, year="text")
    named = when.year != "before" or _A_YEAR_BACK.search(stated)
    opens = _OPENS_EN.search(_before(text, when, _CLOSE))
    return when if opens and named else replace(when, role="base" if named else "span")


def _before(text: str, when: When, letters: int) -> str:
    return text[max(0, when.start - letters) : when.start]
