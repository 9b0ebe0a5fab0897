"""Numbers written in words: English up to trillions, Chinese numerals, fractions."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
SCALES_EN = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bln": 1e9,
    "bn": 1e9, "trillion": 1e12, "trln": 1e12, "tn": 1e12, "k": 1e3, "m": 1e6, "b": 1e9,
}  # fmt: skip
_DIGITS_ZH = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2,
}  # fmt: skip
_POWERS_ZH = {"十": 10, "百": 100, "千": 1000}

_LARGEST = 1e18  # no statistic is larger; a chain of number words might be
_UNITS_WORD = "|".join(sorted([*_SMALL, *_TENS], key=len, reverse=True))
WORDS_EN = rf"(?:(?:{_UNITS_WORD}|hundred|thousand)(?:(?:[ -]|\band\b)+(?=[a-z]))?)+"
NUMERAL_ZH = "[零〇一二两三四五六七八九十百千万亿]+"


def english_value(words: str) -> float | None:
    """The value of English number words, or None: ``twenty-five thousand``."""
    total, current = 0.0, 0.0
    seen = False
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ("and", ""):
            continue
        if word in _SMALL or word in _TENS:
            current += _SMALL.get(word, 0) or _TENS.get(word, 0)
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES_EN:
            total += (current or 1) * SCALES_EN[word]
            current = 0
        else:
            return None
        seen = True
    return total + current if seen and total + current < _LARGEST else None


def chinese_value(numeral: str) -> float | None:
    """The value of a Chinese numeral, or None: ``一千五百五十八亿``, ``二〇二三``."""
    if not numeral or re.fullmatch(NUMERAL_ZH, numeral) is None:
        return None
    if len(numeral) > 1 and all(letter in _DIGITS_ZH for letter in numeral):
        return float("".join(str(_DIGITS_ZH[letter]) for letter in numeral[:15]))
    total = section = digit = 0.0
    for letter in numeral[:40]:
        if letter in _DIGITS_ZH:
            digit = float(_DIGITS_ZH[letter])
        elif letter in _POWERS_ZH:
            section += (digit or 1.0) * _POWERS_ZH[letter]
            digit = 0.0
        else:
            section += digit
            digit = 0.0
            power = 1e4 if letter == "万" else 1e8
            if total and power > 1e4:
                total, section = (total + section) * power, 0.0
            else:
                total, section = total + (section or 1.0) * power, 0.0
    return total + section + digit if total + section < _LARGEST else None
