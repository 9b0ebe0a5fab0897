"""List the numbers of a text that no sentence accounted for, each with a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neviewer.reading.claims import Claim, Other
from neviewer.reading.scan import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from neviewer.reading.scan import Scan

_DIGITS = re.compile(r"\d(?:[\d,.:：/-]*\d)?%?")
# Numbers in words; they are listed though they are no claims.
_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|first|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]{3,5}teenth|once|twice)\b"
    r"|\bone (?:in|out of|of) (?:every )?\w+|\b\w+-?fold\b|\b(?:a )?(?:half|thirds?|quarters?)\b"
    r"|[一二两三四五六七八九十百千万亿]{2,}|[数几近上][十百千万亿]+|半壁江山|过半|一半"
    r"|[一二三四五六七八九]成"
    r"|第?[一二两三四五六七八九十百]+(?=[届次个名位年月天周岁项条家座只批层楼期大倍])"
    r"|第[一二三四五六七八九十]+",
    re.IGNORECASE,
)
_REST = {"date": "date", "time": "time", "plan": "name of a plan", "base": "period compared with",
         "span": "duration", "period": "period"}  # fmt: skip


def swept(scan: Scan, claims: Sequence[Claim], others: Sequence[Other]) -> list[Other]:
    """All other numbers in order: those given, and dates, labels and number words besides."""
    taken = [(claim.start, claim.end) for claim in claims]
    taken += [(other.start, other.end) for other in others]
    whens = [(w.start, w.end, _REST[w.role]) for w in scan.whens]
    found = list(others)
    for start, end, reason in _loose(scan.text, taken, whens):
        found.append(Other(start, end, scan.text[start:end], reason))
    listed: Spans[Claim | Other] = Spans([*claims, *found])
    for match in _WORDS.finditer(scan.text):
        if not listed.covers(match.start(), match.end()):
            found.append(Other(*match.span(), match[0], "number in words"))
    return sorted(found, key=lambda other: other.start)


def _loose(
    text: str, taken: list[tuple[int, int]], whens: list[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    for start, end, reason in whens:
        if any(letter.isdigit() for letter in text[start:end]):
            yield start, end, reason
    spans = sorted([*taken, *((start, end) for start, end, _ in whens)])
    at, reach = 0, 0
    for match in _DIGITS.finditer(text):
        start = match.start()
        while at < len(spans) and spans[at][0] < match.end():
            between = text[max(start, reach) : spans[at][0]]
            if any(map(str.isdigit, between)):
                yield max(start, reach), spans[at][0], "label or code"
            reach = max(reach, spans[at][1])
            at += 1
        if reach < match.end():
            yield max(start, reach), match.end(), "label or code"
