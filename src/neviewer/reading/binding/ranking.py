"""What a rank or streak says: how far up, among which places, upwards or downwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neviewer.reading.numbers.cues import Around
    from neviewer.reading.numbers.special import Special

_SCOPE = re.compile(
    r"^\W*(?:place |position |spot )?(?:(?:in|among|across"
    r"|of)\s+)?(?:the\s+)?(?P<where>nationwide|nationally|"
    r"nation|country|china|province|city|northeast|\d+ provinces|provinces)", re.I
)  # fmt: skip
_SCOPE_ZH = re.compile(r"(全国|全省|东北)[^，。]{0,4}$")
_NATION = re.compile(r"\bnation|\bcountry|全国", re.IGNORECASE)


def special_words(item: Special, quote: str, around: Around) -> str:
    """What a streak or rank says, for the proof."""
    lower = quote.lower()
    if item.kind == "rank":
        words = quote + around.right[:24]
        low = re.search(r"lowest|smallest|slowest|last|bottom|倒数|最低|末位", words, re.IGNORECASE)
        return "from below" if low else "from above"
    clause = around.wide[-100:] + quote + around.rest[:40]
    if lower.startswith(("first", "1st")) or "首次" in quote or "第一次" in quote:
        above = _ABOVE.search(around.wide) or _ABOVE_NEXT.match(around.rest)
        if above and _NATION.search(above[0]):
            return "first above the nation"
        return "first down" if _LOSS.search(quote + around.rest[:20]) else "first"
    if re.search(r"highest|fastest|largest|biggest|best|strongest|most|最高|最快|最好", lower):
        return "highest"
    if re.search(r"lowest|slowest|最低", lower):
        return "lowest"
    if _LEADS.search(clause):
        return "in a row first"
    if _LOSS.search(clause):
        return "in a row down"
    return "in a row up" if _GAIN.search(clause) else "in a row"


_ABOVE = re.compile(
    r"(?:surpass|exceed|above|higher|faster|outpac|超过|高于)[^.;。；]{0,60}$", re.IGNORECASE
)
_ABOVE_NEXT = re.compile(
    r"[^.;。；]{0,6}(?:surpass|exceed|超过|高于|跑赢)[^.;。；，]{0,20}", re.IGNORECASE
)
_LEADS = re.compile(
    r"\b(?:rank\w*|topp\w*|first|leading|No\. ?1|biggest|largest|highest)\b|第一|首位|榜首|居全国",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:declin\w*|fall\w*|fell|decreas\w*|drop\w*|shr[aiu]nk\w*|outflows?|contract\w*|loss\w*)\b"
    r"|下降|减少|流出|负增长|下滑",
    re.I,
)
_GAIN = re.compile(
    r"\b(?:gr[eo]w\w*|ris\w*|rose|increas\w*|inflows?|bumper|harvest|expan\w*)\b|增长|增加|流入"
    r"|增产|丰收|连丰|上升",
    re.I,
)


def rank_scope(around: Around) -> str:
    """Among which places a rank counts: nation, province, northeast, or unknown."""
    match = _SCOPE.match(around.right)
    if match is not None:
        where = match["where"].lower()
        if where in ("province", "city"):
            return "province"
        return "northeast" if where == "northeast" else "nation"
    chinese = _SCOPE_ZH.search(around.left)
    if chinese is not None:
        return {"全国": "nation", "全省": "province", "东北": "northeast"}[chinese[1]]
    return "nation" if _NATION.search(around.left[-40:]) else ""
