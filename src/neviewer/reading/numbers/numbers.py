"""Find every number of a text, with its scale, its unit and how exactly it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.reading.claims import Number
from neviewer.reading.numbers import measures
from neviewer.reading.numbers.labels import reason_before
from neviewer.reading.numbers.numerals import (
    NUMERAL_ZH,
    SCALES_EN,
    WORDS_EN,
    chinese_value,
    english_value,
)
from neviewer.reading.numbers.units import shared_units

if TYPE_CHECKING:
    from collections.abc import Iterator

_CURRENCY = {"$": "USD", "¥": "CNY", "￥": "CNY", "€": "EUR", "r": "CNY", "c": "CNY", "u": "USD"}
_MEASURED = (  # a number that no code or name ends in
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?"
    r"(?:[%％]|per ?cent|[mbt]r?illion|yuan|[十百千]?[万亿]|元)"
)
_DIGITS = re.compile(
    r"(?:(?<![A-Za-z])(?P<currency>(?:US|HK|CN)?[$¥￥€]|(?:RMB|CNY|USD)[ \u00a0]?(?:¥)?))?"
    r"(?P<sign>(?<![A-Za-z0-9)）%％])[-−－](?=\d)|(?<=[ (（])–(?=\d))?"
    # A word may have lost its space before a measured number: "expanded5.6percent".
    rf"(?(currency)|(?:(?<![A-Za-z0-9.．])|(?<=[a-z]{{2}})(?={_MEASURED})))"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:[.．]\d+)?"
    # Thousands set apart by spaces, where a Chinese unit follows: "6 751.2亿元".
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.．]\d+)?"
    r"(?=(?:[、和与及][\d ]{1,10}(?:[.．]\d+)?)* ?(?:[万亿元人吨户辆亩]|美元))"
    r"|\d+(?:[.．]\d+)?)",
    re.IGNORECASE,
)
_SEPARATORS = re.compile("[, \u00a0\u2009\u202f]")
_SCALE_EN = re.compile(
    r"[ \u00a0-]?(hundred|thousand|million|mln|billion|bln|bn|trillion|trln|tn|k|m|b)"
    r"(?:[ -](thousand|million|billion|trillion))?(?:(?![A-Za-z])|(?=yuan))",
    re.IGNORECASE,
)
_SCALE_ZH = re.compile(r"[多余]?(万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)?[多余]?")
_ZH_FACTORS = {
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5,
    "万": 1e4, "千": 1e3, "百": 1e2,
}  # fmt: skip
_WORDS = re.compile(
    rf"\b(?P<words>{WORDS_EN}|(?:half )?an?(?= (?:hundred|thousand|million|billion|trillion)))"
    r"(?P<scale>[ -](?:thousand|million|billion|trillion))?",
    re.IGNORECASE,
)
_NUMERAL = re.compile(
    rf"(?<!第)(?<![零〇一二两三四五六七八九十百千万亿]){NUMERAL_ZH}(?:点[零一二三四五六七八九]+)?"
    r"(?P<some>[多余]?(?:万亿|[万亿](?!元以上)))?"
)
_FRACTION = re.compile(
    r"(?<!first )(?<!last )(?<!past )(?<!next )"
    r"\b(?:(?P<n>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<d>half|thirds?|"
    r"quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    r"|(?P<half>(?<!the )(?<!this )(?<!that )(?<!mixed )half))\b"
    r"(?= of\b(?! (?:negative |positive |economic )?(?:growth|contraction|decline))"
    r"|[ -]?(?:year-on-year )?(?:\.|,|;|\)|$)| the | (?:are|is|were|was|live\w*) | to \d)"
    r"|\b(?P<in>one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?"
    r"(?P<every>three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\b(?! (?:years"
    r"|months|days))"
    r"|(?<![二三四五六七八九十百千万])(?P<zd>[二三四五六七八九十百千万]{1,6})分之"
    r"(?P<zn>[零一二三四五六七八九十百点\d.]{1,20})"
    r"|(?P<zhalf>半数|一半)"
    r"|每(?P<zevery>[二两三四五六七八九十\d]{1,3})个?人(?:中|里|当中)?(?:就"
    r"|便)?有(?P<ztaken>[一两二三])个?人?",
    re.IGNORECASE,
)
_DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
                 "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_GROWTH_WORDS = re.compile(
    r"\b(?P<en>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e)\b(?![- ]digit)"
    r"|翻了?(?P<fan>[一两三四]?)番|翻了?(?P<bei>一)倍|(?P<half>减半)",
    re.IGNORECASE,
)
_ONE_POINT = re.compile(
    r"\b(?:(half) )?(?:a|one)(?: full| whole)?(?: percentage)? point\b(?! of| in)", re.IGNORECASE
)
_MULTIPLE = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: times(?= (?:more|higher|as|the|that|larger|greater|what)\b)|-?fold\b)",
    re.IGNORECASE,
)
_GROWTHS = {"doubl": 100.0, "tripl": 200.0, "trebl": 200.0, "quadrupl": 300.0, "halv": -50.0}
_RATE_BASE = re.compile(r"\b(?:per|every|each)\s$|=\s?$|每$", re.IGNORECASE)
# Telephones and the counters of a web page.
_COUNTER = re.compile(
    r"(?:电话|热线|传真|邮编|邮政编码|邮政区码|区号|代码|编号|点赞|阅读量?|浏览量?|在看|评论|点击"
    r"|Tel(?:ephone)?|Fax|Views|Comments?|Code|Postcode|Room|Hits|Likes|Shares)"
    r"\s?[(（:：]*\s*(?:\+?\d+[- —–]){0,3}$"
)
# "females = 100": what an index or ratio is counted on.
_BASIS_BEFORE = re.compile(r"(?<![及或])以(?![上下内外来])[^，。]{1,8}为$|[a-z] ?= ?$")
# "a 5 per mille sample survey of population change".
_SAMPLE_AFTER = re.compile(
    r"\s?(?:人口变动|人口抽样|抽样"
    r"|(?:population change |national |population )*(?:sample\b|sampling))"
)
_CODE_BEFORE = re.compile(r"[A-Za-z]-$|[A-Z]/[A-Z] ?$")
_PER_BEFORE = re.compile(r"[每平均](?:亩|公顷|人)[^，。\d]{0,2}$")
_PER_HEAD = re.compile(r" (?:per|a) (?:head|capita|person)\b", re.IGNORECASE)
_RATE_AFTER = re.compile(r"\s?=\s?(?:RMB ?|¥)?\d|\s?美元\s?=|\s(?:US )?dollar\s?=")
_NOUN = re.compile(
    r" (?!(?:in|of|by|to|from|on|at|for|than|as|and|or|over|during|per|up|down|compared|versus|was"
    r"|is|were|are|has|had|which|that|this|while|but|with|last|between|since|after"
    r"|before|respectively|annually|combined)\b)"
    r"((?:[A-Za-z][\w-]* ){0,4}?[A-Za-z][\w-]*s)\b|个?([\u4e00-\u9fff]{1,8})"
)
_NO_NOUNS = frozenset("less as was is has this versus plus minus its yes thus across".split())
_MAX_DIGITS = 18


def find_numbers(text: str) -> list[Number]:
    """All numbers of a text in order, none overlapping another."""
    found = sorted(
        [
            *_digits(text),
            *_words(text),
            *_numerals(text),
            *_fractions(text),
            *_points(text),
            *_multiples(text),
        ],
        key=lambda number: (number.start, -number.end),
    )
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return shared_units(text, kept)


def _digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        parted = _SEPARATORS.sub("", match["number"])
        written = parted.replace("．", ".")
        start, end = match.start(), match.end()
        if len(written) > _MAX_DIGITS:
            yield Number(start, end, 0.0, "", reason="label")
            continue
        sign = -1.0 if match["sign"] else 1.0
        currency = _currency(match["currency"] or "")
        yield _number(text, start, end, written, sign, currency, parted != match["number"])


def _currency(sign: str) -> str:
    """The currency of a sign or letters before a number; empty when there are none."""
    letters = sign.strip().lower()
    if not letters:
        return ""
    return _CURRENCY["$" if letters.endswith("$") else letters[-1] if letters[-1] in "¥￥€"
                     else letters[0]]  # fmt: skip


def _number(
    text: str, start: int, end: int, written: str, sign: float, currency: str, grouped: bool
) -> Number:
    factor, end = _scale(text, end)
    digits = _precision(written, scaled=factor > 1, grouped=grouped)
    plain = factor == 1 and not currency
    reason = reason_before(text, start, end, written) if plain else ""
    if _RATE_BASE.search(text[max(0, start - 12) : start]) and written.strip("0,") == "1":
        reason = "base of a rate"
    if _BASIS_BEFORE.search(text[max(0, start - 14) : start]):
        reason = "part of a definition"
    if _RATE_AFTER.match(text, end):
        reason = "exchange rate"
    if _COUNTER.search(text[max(0, start - 32) : start]):
        reason = "label"
    unit, noun = currency, ""
    if not reason:
        read = measures.read_unit(text, end)
        if read is not None and not (currency and read[0] not in ("CNY", "USD")):
            unit, per, end = read
            if unit in ("percent", "permille") and _SAMPLE_AFTER.match(text, end):
                reason = "part of a name"
            heads = _PER_HEAD.match(text, end) if unit == "CNY" else None
            if heads is not None:
                end = heads.end()
            if measures.is_rate(text, end) or _PER_BEFORE.search(text[max(0, start - 6) : start]):
                unit, per = f"{unit} per", 1.0
            factor *= per
        elif factor == 1 and not currency:
            why = measures.read_reason(text, end)
            whole = "." not in written
            if why is not None and (whole or why[0] not in ("duration", "age")):
                reason, end = why[0], why[1]
            elif why is not None:
                unit, end = "year", why[1]
    if not reason and not unit:
        if plain and _CODE_BEFORE.search(text[max(0, start - 6) : start]):
            reason = "label"
        if plain and not grouped and "." not in written and len(written) >= 7:
            reason = "label"
        if text[end : end + 1].isascii() and text[end : end + 1].isalpha():
            reason = "label"
        noun = _noun(text, end)
    half, step = digits
    value = sign * float(written) * factor
    return Number(start, end, value, unit, half * factor, step * factor, reason, after=noun,
                  grouped=grouped, scaled=factor > 1)  # fmt: skip


def _scale(text: str, end: int) -> tuple[float, int]:
    match = _SCALE_EN.match(text, end)
    if match is not None:
        second = SCALES_EN[match[2].lower()] if match[2] else 1.0
        return SCALES_EN[match[1].lower()] * second, match.end()
    match = _SCALE_ZH.match(text, end)
    if match is not None and match.end() > end:
        return _ZH_FACTORS.get(match[1] or "", 1.0), match.end()
    return 1.0, end


def _precision(written: str, *, scaled: bool, grouped: bool) -> tuple[float, float]:
    """Half of the last digit that counts, and the place of the last digit that is not nought."""
    whole, _, decimals = written.partition(".")
    if decimals:
        significant = decimals.rstrip("0")
        step = 10.0 ** -len(significant) if significant else _whole_step(whole)
        return 0.5 * 10.0 ** -len(decimals), step
    noughts = len(whole) - len(whole.rstrip("0"))
    # Closing noughts of a written-out number are rounding, as in 86,000; three at the most.
    rounded = 0 if scaled or not grouped else min(noughts, 3)
    return 0.5 * 10.0**rounded, _whole_step(whole)


def _whole_step(whole: str) -> float:
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole.strip("0") else 1.0


def _noun(text: str, end: int) -> str:
    match = _NOUN.match(text, end)
    noun = "" if match is None else match[1] or match[2]
    return "" if noun.rpartition(" ")[2] in _NO_NOUNS else noun


def _words(text: str) -> Iterator[Number]:
    for match in _WORDS.finditer(text):
        words = match["words"].strip().lower()
        base = 0.5 if words.startswith("half") else 1.0 if words in ("a", "an") else None
        value = english_value(words) if base is None else base
        if value is None:
            continue
        end = match.start() + len(match[0].rstrip(" -"))
        factor = 1.0
        if base is not None and not match["scale"]:
            continue
        if match["scale"]:
            factor = SCALES_EN[match["scale"].strip(" -").lower()]
        read = measures.read_unit(text, end)
        if read is None and factor == 1.0 and not words.endswith(("hundred", "thousand")):
            continue
        if read is not None and factor == 1.0 and read[0] not in (
            "percent", "percentage_point", "permille"
        ) and value < 1000:  # fmt: skip
            continue
        unit, per, end = read if read is not None else ("", 1.0, end)
        half = 0.5 * factor * per
        counted_on = _RATE_BASE.search(text[max(0, match.start() - 12) : match.start()])
        yield Number(
            match.start(),
            end,
            value * factor * per,
            unit,
            half,
            factor * per,
            "base of a rate" if counted_on else "",
            after=_noun(text, end),
        )


def _numerals(text: str) -> Iterator[Number]:
    for match in _NUMERAL.finditer(text):
        written = match[0].replace("多", "").replace("余", "")
        whole, _, decimals = written.partition("点")
        value = chinese_value(whole)
        if value is None or text[match.start() - 1 : match.start()].isdigit():
            continue
        if decimals:
            value = float(f"{value:.0f}.{chinese_value('零' + decimals):0{len(decimals)}.0f}")
        large = len(whole) > 1 and whole[-1] in "百千万亿" and whole[0] not in "千万亿百"
        read = measures.read_unit(text, match.end())
        strict = read is not None and read[0] in ("percentage_point", "percent", "times")
        if not strict and not (large and read is not None):
            continue
        unit, per, end = read if read is not None else ("", 1.0, match.end())
        # 三万亿 is rounded as 3万亿 is: to the power that it ends in.
        power = re.search(r"[十百千万亿]*$", whole)
        named = (chinese_value(f"一{power[0]}") or 1.0) if power and large and not decimals else 1.0
        half = 0.5 * per * named * (10.0 ** -len(decimals))
        yield Number(match.start(), end, value * per, unit, half, per * named)


def _fractions(text: str) -> Iterator[Number]:
    for match in _FRACTION.finditer(text):
        value = _fraction(match)
        if value is not None:
            exact = match["zd"] == "百"
            half = 0.5 if exact else max(1.0, value * 0.04)
            yield Number(match.start(), match.end(), value, "percent", half, value, word="fraction")
    for match in _GROWTH_WORDS.finditer(text):
        if match["en"]:
            value = _GROWTHS[match["en"].lower()]
        elif match["half"]:
            value = -50.0
        else:
            times = {"": 1, "一": 1, "两": 2, "三": 3, "四": 4}[match["fan"] or ""]
            value = (2.0**times - 1.0) * 100.0
        yield Number(match.start(), match.end(), value, "percent", 5.0, 50.0, word="growth")


def _multiples(text: str) -> Iterator[Number]:
    for match in _MULTIPLE.finditer(text):
        value = english_value(match[1].lower())
        if value:
            yield Number(match.start(), match.end(), value, "times", 0.5, 1.0)


def _points(text: str) -> Iterator[Number]:
    for match in _ONE_POINT.finditer(text):
        value = 0.5 if match[1] else 1.0
        yield Number(match.start(), match.end(), value, "percentage_point", 0.25, value)


def _fraction(match: re.Match[str]) -> float | None:
    if match["in"]:
        below_en = match["every"].lower()
        parts = float(below_en) if below_en.isdigit() else english_value(below_en)
        taken = english_value(match["in"].lower())
        return taken / parts * 100.0 if taken and parts and taken < parts else None
    if match["zevery"]:
        whole, part = _decimal_zh(match["zevery"]), chinese_value(match["ztaken"])
        return part / whole * 100.0 if part and whole and part < whole else None
    if match["half"] or match["zhalf"]:
        return 50.0
    if match["zd"]:
        numerator = match["zn"].strip("点")
        below = chinese_value(match["zd"])
        above = _decimal_zh(numerator)
        return None if not below or above is None else above / below * 100.0
    above = english_value(match["n"].lower()) if match["n"].lower() not in ("a", "an") else 1.0
    return (above or 1.0) / _DENOMINATORS[match["d"].lower().rstrip("s")] * 100.0


def _decimal_zh(numeral: str) -> float | None:
    if re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,15})?", numeral):
        return float(numeral)
    whole, _, decimals = numeral.partition("点")
    value = chinese_value(whole)
    if value is None or not decimals:
        return value
    digits = "".join(f"{chinese_value(letter) or 0:.0f}" for letter in decimals[:15])
    return float(f"{value:.0f}.{digits}") if digits.isdigit() else None
