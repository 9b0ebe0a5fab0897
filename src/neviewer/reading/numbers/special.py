"""Statements that are more than a number with a unit: streaks, ranks, the three sectors' split."""

from __future__ import annotations

import re
from typing import NamedTuple

from neviewer.reading.numbers.numerals import chinese_value, english_value

_I = re.IGNORECASE
_STREAK = re.compile(
    r"(?<![A-Za-z])(?:(?P<first>\b(?:first|1st)\b(?:[ -][A-Za-z'’-]+){0,7}?)[ ](?:in|for)"
    r"(?: (?P<over>over|more than|nearly|almost|about|at least))?(?: (?:the|past|last))* "
    r"(?P<n>a decade|decades|[a-z]{3,5} decades|\d{1,3} years|[a-z]{2,12} years)"
    r"|\bfor (?:a|the) (?P<nyear>second|third|fourth|fifth|sixth|\d{1,2}(?:nd|rd|th)) year\b"
    r"(?! (?:of|in|after))"
    r"|(?:\b(?:a|the|its|their)|'s|’s) "
    r"(?P<nstraight>second|third|[a-z]{2,8}th|\d{1,2}(?:st|nd|rd|th)) "
    r"(?:consecutive|straight|successive)(?! (?:years?|quarters?|months?)\b)"
    r"|\b(?:for )?(?:the )?(?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]{2,12}(?:-[a-z]{2,12})?) "
    r"(?:consecutive|straight|successive) (?P<nunit>years?|quarters?|months?)"
    r"|\b(?:for )?(?:the |its |a )?(?P<nrow>\d{1,3}(?:st|nd|rd|th)|[a-z]{2,12}(?:th|rd|ond|st))"
    r"(?: [a-z]+){1,3} (?:in a row|running|in succession)\b"
    r"|(?P<zlian>\d{1,2}|[一二三四五六七八九十]{1,3})连(?:丰|增|涨|降|跌|冠)"
    r"|\b(?:for|in) (?P<running>\d{1,3}|[a-z]{2,12}) (?P<rununit>years|quarters|months) "
    r"(?:running|in a row|straight|on end)\b"
    r"|\b(?:for |in )?(?P<run>\d{1,3}|[a-z]{2,12}) (?:consecutive|straight|successive) "
    r"(?P<runit>years?|quarters?|months?)"
    r"|\b(?:highest|lowest|fastest|slowest|largest|biggest|best|strongest|steepest|sharpest"
    r"|weakest|worst|smallest|most)(?: [\w-]+){0,3} (?:in|for|over) "
    r"(?P<since>(?:the past |the last )?(?:\d{1,3}|[a-z]{2,12}) years|a decade|nearly a decade"
    r"|over a decade)"
    r"|(?:连续|已连续)第?(?P<zrun>\d{1,3}|[一二三四五六七八九十两]{1,4})(?:个)?(?P<zunit>年|季度"
    r"|月)"
    r"|时隔(?P<zapart>\d{1,3}|[一二两三四五六七八九十]{1,3})年(?:后)?(?:首次|再次|再度|重新|首度)"
    r"|(?:近|超)?(?<!\d)(?P<zfirst>\d{1,3}|[一二三四五六七八九十]{1,4})(?:多)?年(?:来|以来)(?:的)?"
    r"(?:首次|第一次|最高|最低|最快|最好|新高|新低))",
    _I,
)
_SINCE_WORDS = re.compile(r"(\d{1,3}|[a-z]{2,12}) years?", _I)
_RANK = re.compile(
    r"\b(?:rank\w*|plac\w+|came|coming|stood|standing|stands|listed|is|was|stayed|remained"
    r"|finished|dropp\w*|fell|slid|slipp\w*|rose|climb\w*|mov\w+|jump\w*|put\w*)"
    r"(?: (?:it|them|itself|the (?:province|city|region)))?"
    r"(?:[ ,]+(?:in|at"
    r"|as|among|the|nationwide|nationally|now|still|up|to|from)){0,3} "
    r"(?P<rank>(?:No\.? ?|number |#)\d{1,3}(?![\d,])|\d{1,3}(?:st|nd|rd|th)\b|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{2,12}teenth|twentieth"
    r"|twenty-[a-z]{2,12}|thirtieth)"
    r"(?! (?:quarter|half|time|year|industry|consecutive|straight|month|in a row|country"
    r"|national|census|batch|phase|stage|step))"
    r"(?= (?:in|among|nationwide|nationally|of|with|place|position|spot|across|by|for|on|to)\b"
    r"|[,.;)]|$| and (?:the )?\d{1,3}(?:st|nd|rd|th)\b)"
    r"|\bto (?P<rankto>\d{1,3}(?:st|nd|rd|th)|[a-z]{3,12}(?:th|rd|nd|st)) (?:place|position|spot)\b"
    r"|(?P<top>\b(?:top|the top|the) "
    r"(?P<topn>\d{1,3}|three|five|ten)(?= (?:in|among|nationwide|places)\b)"
    r"|(?:was|were) the top (?P<topx>three|five|ten)\b)"
    r"|\b(?P<only>second|third) only to\b"
    r"|\b(?:rank\w*|was|were|is|are) (?:the )?(?P<mostof>lowest|highest|fastest|slowest|largest"
    r"|smallest)(?= among (?:the |all )?(?:\d+ |[a-z]+ )?(?:provinc|cit|region|prefecture|count))"
    r"|\bbottom (?P<bottom>three|five|ten)\b"
    r"|\bthe (?P<most>lowest|highest|fastest|slowest|largest|smallest|worst|best) (?:of|among) "
    r"(?:any\b|all\b|the (?:\d|country|nation|provinc))"
    r"|\b(?P<nthbig>(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d{1,3}(?:nd|rd|th))[- ])"
    r"(?:largest|highest|fastest|biggest|lowest|smallest|most|worst|best|slowest|poorest))\b"
    r"|(?:全国|全省|东北(?:三省|地区)?)第(?P<zplain>\d{1,3}|[一二三四五六七八九十]{1,4})"
    r"(?![\u4e00-\u9fff]?(?:产业|季)|次)(?:位|名)?"
    r"|第(?P<zwei>\d{1,3}|[一二三四五六七八九十]{1,4})(?:位|名)"
    r"(?![\u4e00-\u9fff]{0,2}(?:书记|省长|市长))"
    r"|(?:居|列|排名?|位居|位列|排在|名列|跃居|升至|位次|居于|上升到|前进至)(?:在)?"
    r"(?:全国|全省|东北(?:三省|地区)?|[一-龥]{0,8}?)"
    r"第?(?P<zrank>(?<=第)(?:\d{1,3}|[一二三四五六七八九十]{1,4})|首)(?:位|名)?"
    r"|(?:居|列|排名?|位居|位列|三省|地区|全国|全省)(?P<zend>首位|末位)"
    r"|第(?P<zfrom>\d{1,2})(?=[升降滑跌退进前后下上]{1,2}[到至移]{1,2}第)"
    r"|[升降滑跌退进移][到至]第(?P<zto>\d{1,2})(?!\d|产业|季|次|届|年)",
    _I,
)
_RANK_GROUPS = (
    "rank", "rankto", "topn", "topx", "bottom", "most", "nthbig", "zrank", "zplain", "zwei",
    "only", "mostof", "zfrom", "zto", "zend",
)  # fmt: skip
# "ranks 22nd by output and 21st by people", "rose to 5th in 2012 from 9th in 2010".
_RANK_AFTER = re.compile(
    r"(?:[^.;]|\.\d){0,60}?(?: in \d{4})?,? (?:and|from|to|up from|down from|but) "
    r"(?:the )?(\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)"
    r"(?= (?:in|by|for|on|among)\b|[,.;)])"
)
# "China's second-largest oilfield" is a name; "is the second largest" states a rank.
_RANKS = re.compile(
    r"\b(?:is|are|was|were|be|came|rank\w*|plac\w*|bec[ao]m\w*|remain\w*|stood|as|with|ma[dk]\w*|"
    r"finished|stayed)\b[^.;]{0,26}$|(?:\band|,) the $",
    _I,
)
_AMONG_TOP = re.compile(r"\b(?:Among|Of) (?:the )?$")  # "Among the top ten industries": no rank
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
_SPLIT = re.compile(
    r"(?<![\d.:])(\d{1,2}(?:\.\d{1,3})?)(?:%)? ?[:：∶] ?(\d{1,2}(?:\.\d{1,3})?)(?:%)?"
    r" ?[:：∶] ?(\d{1,2}(?:\.\d{1,3})?)(?![\d:])"
    r"|(?<=[为是])(\d{1,2}\.\d{1,2})%[、，](\d{1,2}\.\d{1,2})%[、，和](\d{1,2}\.\d{1,2})(?=%)"
)
_SPLIT_WORDS = re.compile(r"三次产业|产业结构|industr|sector", _I)


class Special(NamedTuple):
    """A streak or rank in a text."""

    start: int
    end: int
    kind: str  # streak, rank
    value: float
    unit: str
    hedge: str = ""


class Split(NamedTuple):
    """The share of one of the three sectors."""

    start: int
    end: int
    which: int  # 0 primary, 1 secondary, 2 tertiary
    value: float


def find_specials(text: str) -> list[Special]:
    """All streaks and ranks of a text in order, none overlapping another."""
    found = [*_streaks(text), *_ranks(text)]
    found.sort(key=lambda special: (special.start, -special.end))
    kept: list[Special] = []
    for special in found:
        if not kept or special.start >= kept[-1].end:
            kept.append(special)
    return kept


def find_splits(text: str) -> list[Split]:
    """The shares of the three sectors as ``11.6:33.8:54.6``."""
    found = []
    for match in _SPLIT.finditer(text):
        if not _SPLIT_WORDS.search(text[max(0, match.start() - 80) : match.start()]):
            continue
        groups = (1, 2, 3) if match[1] else (4, 5, 6)
        values = [float(match[at]) for at in groups]
        if abs(sum(values) - 100) <= 1.0:
            found += [
                Split(*match.span(at), which, values[which]) for which, at in enumerate(groups)
            ]
    return found


def _streaks(text: str) -> list[Special]:
    found = []
    for match in _STREAK.finditer(text):
        read = _streak(match)
        if read is not None:
            found.append(Special(match.start(), match.end(), "streak", *read))
    return found


def _streak(match: re.Match[str]) -> tuple[float, str, str] | None:
    if match["first"]:
        if re.search(r"quarter|half|month|day|week", match["first"], _I):
            return None
        years = _years(match["n"])
        hedge = "over" if match["over"] in ("over", "more than", "at least") else ""
        return None if years is None else (years, "year", hedge)
    if match["since"]:
        years = _years(match["since"])
        return None if years is None else (years, "year", "")
    follows = match.string[match.end() : match.end() + 12].strip().lower()
    if match["nstraight"] and follows.startswith(("week", "dai", "day", "session", "term", "game")):
        return None
    run = (match["nth"] or match["run"] or match["zrun"] or match["zfirst"] or match["nrow"]
           or match["zlian"] or match["running"] or match["zapart"] or match["nyear"]
           or match["nstraight"])  # fmt: skip
    if match["nrow"] and re.search(r"week|day", match[0], _I):
        return None
    units = [match[group] for group in ("nunit", "runit", "zunit", "rununit") if match[group]]
    if match["nrow"]:
        units += re.findall(r"\b(quarter|month)(?:s|ly)?\b", match[0], _I)
    if match["nstraight"] and follows.startswith(("month", "quarter")):
        units.append("month" if follows[0] == "m" else "quarter")
    unit = (units[0] if units else "year").rstrip("s").lower()
    unit = {"年": "year", "季度": "quarter", "月": "month"}.get(unit, unit)
    value = _count(run)
    return None if value is None else (value, unit, "")


def _years(words: str) -> float | None:
    lower = words.lower()
    if "decade" in lower:
        return 10.0 * (english_value(lower.partition(" ")[0]) or 1.0)
    match = _SINCE_WORDS.search(lower)
    return None if match is None else _count(match[1])


def _count(words: str) -> float | None:
    lower = words.lower()
    digits = re.match(r"\d+", lower)
    if digits is not None and len(digits[0]) < 5:
        return float(digits[0])
    if lower in _ORDINALS:
        return float(_ORDINALS[lower])
    if lower.startswith("twenty-") and lower[7:] in _ORDINALS:
        return 20.0 + _ORDINALS[lower[7:]]
    return english_value(lower) if lower.isascii() else chinese_value(lower)


def _ranks(text: str) -> list[Special]:
    found = []
    for match in _RANK.finditer(text):
        group = next(name for name in _RANK_GROUPS if match[name])
        if group == "nthbig" and not _RANKS.search(
            text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        if group == "topn" and _AMONG_TOP.search(text, max(0, match.start() - 12), match.start()):
            continue
        words = match[group]
        if group == "nthbig":
            words = re.split(r"[- ]", words)[0]
        value = (
            1.0
            if words == "首" or group in ("most", "mostof", "zend")
            else _count(re.sub(r"(?i)no\.? ?|number |#", "", words))
        )
        if value is None or not 1 <= value <= 400:
            continue
        hedge = "under" if group in ("topn", "topx") else ""
        found.append(Special(match.start(group), match.end(group), "rank", value, "rank", hedge))
        while (further := _RANK_AFTER.match(text, found[-1].end)) is not None:
            start, end = further.span(1)
            found.append(Special(start, end, "rank", _count(further[1]) or 1.0, "rank"))
    return found
