"""Why a number before its unit is read can be no measure: an age, an ordinal, a label."""

from __future__ import annotations

import re

_LABEL_BEFORE = re.compile(
    r"(?:\b(?:No|Nos|Phase|Section|Chapter|Table|Figure|Fig|Article|Page|Room|Line|Route|Highway|"
    r"Class|Top|top|Sect|Grade|Level|Type|Part|Item|Document)\.? ?|#|第|\()$",
    re.IGNORECASE,
)
_SECTION_BEFORE = re.compile(r"\b(?:Sect|Section|Chap|Chapter|Fig|Figure|Table)s?\.? $")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages(?: of)?|age group)(?: between| above| over| under| below)? (?:\d+ and )?$",
    re.I,
)
_AGE_AFTER = re.compile(
    r"(?:[ -]*(?:years?(?: old| of age)? )?(?:and|or) (?:above|over|older|under|below|younger)\b"
    r"|[ -]?(?:years? (?:old|of age)|year-olds?)|[-–—至到~～]\d{1,3} ?(?:周?岁|years old"
    r"|age group)"
    r"|周?岁)",
    re.IGNORECASE,
)
# "1 jin equals 0.5 kg": how units convert.
_EQUALS_BEFORE = re.compile(
    r"\b(?:1|one) [a-z]+ (?:equals|is equal to|is equivalent to|is|=)(?: about)? (?:1/)?$",
    re.IGNORECASE,
)
_EQUALS_AFTER = re.compile(
    r" ?[a-z]{1,12} (?:equals|is equal to|is equivalent to|is about|=) ?(?:\d|half)", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+, $")
_LINE_LABEL = re.compile(r"(?:^|\n)[ \t(（]*$")
_LINE_LABEL_AFTER = re.compile(r"[.、)）．](?!\d)")


def reason_before(text: str, start: int, end: int, written: str) -> str:
    """The reason, by what stands around the number; empty when there is none."""
    before = text[max(0, start - 24) : start]
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(text, end):
        return "age"
    if _NAME_BEFORE.search(before) and text[end : end + 1] == "," and len(written) == 2:
        return "age"
    if _EQUALS_BEFORE.search(before) or (written == "1" and _EQUALS_AFTER.match(text, end)):
        return "exchange rate"
    if before.endswith("第"):
        return "ordinal"
    if _LINE_LABEL.search(before) and _LINE_LABEL_AFTER.match(text, end) and len(written) <= 2:
        return "list number"
    if _SECTION_BEFORE.search(before):
        return "label"
    if _LABEL_BEFORE.search(before) and "." not in written:
        inside = before.endswith("(")
        if not inside or text[end : end + 1] == ")":
            return "label"
    return ""
