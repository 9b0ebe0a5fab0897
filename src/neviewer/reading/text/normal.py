"""One way of writing for the scanners, with the way back to the text as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

# Signs of the same length: full-width digits and marks, spaces that do not break.
_SAME = str.maketrans("０１２３４５６７８９％．\u00a0\u2009\u202f\u3000−－", "0123456789%.    --")
_CJK = "\u4e00-\u9fff"
# A wide space within a line parts the cells of a table, or what stands in a page's head.
_CELLS = re.compile("(?<=\\S)\u3000+(?=\\S)")
# Typesetters put spaces between Chinese and digits; no word ends there. Between two words of
# Chinese a space parts them, as in headlines; 地 区 is one word drawn out.
_GAP = re.compile(
    rf"(?!(?<=[{_CJK}]{{2}})(?<!第) (?![一二三四五六七八九十两])[{_CJK}]{{2}})"
    rf"(?<=[{_CJK}，。；、：（）]) {{1,2}}(?=[\d{_CJK}])|(?<=[\d%]) {{1,2}}(?=[{_CJK}])"
    # So do some print how a character is spoken: 發(fā)展.
    rf"|(?<=[{_CJK}])\((?=[a-zü]{{0,5}}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{{1,6}}\)"
)
_CJK_LETTER = re.compile(rf"[{_CJK}]")
# A year in Chinese numerals, the zero in any of its shapes: 二〇二二年, 二○二二年.
_YEAR = re.compile(r"(?:二[〇○零Oo◯0]|一九)[〇○零Oo◯0一二三四五六七八九]{2}(?=年)")
_YEAR_DIGITS = str.maketrans("〇○零Oo◯一二三四五六七八九", "000000123456789")
# Chinese set with the marks of a Latin keyboard: they become the marks of Chinese.
_END = rf"[{_CJK}%‰）)\]”\"\d]"
_BEGIN = rf"[{_CJK}“\"（(\d]"
_MARK = re.compile(
    rf"(?<=[{_CJK}])[,;:](?=[ \n]?{_BEGIN})|(?<={_END})[,;:](?= ?[{_CJK}“（])"
    rf"|(?<=[）)\]]),(?=\d)(?<=[{_CJK}][）)\]],)"
)
_MARKS = {",": "，", ";": "；", ":": "："}


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in the scanners' writing."""

    text: str
    removed: tuple[int, ...]  # where in this text letters of the original are missing before
    counts: tuple[int, ...]  # how many are missing up to there

    def original(self, at: int, *, end: bool = False) -> int:
        """Where a place of this text stands in the original."""
        index = bisect_right(self.removed, at - 1 if end else at)
        return at + (self.counts[index - 1] if index else 0)


def normal(text: str) -> Normal:
    """Write a text uniformly; places map back exactly."""
    apart = _CELLS.sub(lambda cells: "\t" * len(cells[0]), text)
    same = _MARK.sub(lambda mark: _MARKS[mark[0]], apart.translate(_SAME))
    if _CJK_LETTER.search(same):
        from neviewer.reading.text.traditional import (
            SIMPLIFY,  # only texts with such letters pay for it
        )

        same = same.translate(SIMPLIFY)
    same = _YEAR.sub(lambda match: match[0].translate(_YEAR_DIGITS), same)
    pieces: list[str] = []
    removed: list[int] = []
    counts: list[int] = []
    start = length = missing = 0
    for match in _GAP.finditer(same):
        pieces.append(same[start : match.start()])
        length += match.start() - start
        missing += match.end() - match.start()
        removed.append(length)
        counts.append(missing)
        start = match.end()
    pieces.append(same[start:])
    return Normal("".join(pieces), tuple(removed), tuple(counts))
