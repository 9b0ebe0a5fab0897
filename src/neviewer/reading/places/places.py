"""Find the places a text names, by the pack's names and the usual words for them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading.claims import Place
from neviewer.reading.places.placeroles import with_roles
from neviewer.reading.places.placewords import IN_SMALL_LETTERS, POINTERS, WORDS_EN, WORDS_ZH
from neviewer.reading.text.wordlist import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neviewer.domain.regions import Region, Regions

# A name that goes on so is another's: Northeastern University, China Daily, Jilin University.
_NOT_AFTER = re.compile(
    r"(?:'s )?[ -](?:University|Daily|News|Normal|Academy|Bank|Group|Airlines|Institute|Telecom"
    r"|Mobile|Unicom|Railway Express|Media|Communist|Customs|Securities|Petroleum|Oilfield"
    r"|Automobile|Winter Olympics?|Olympics?|Games"
    r"|(?:[A-Z]\w+ ){1,4}(?:Group|Corp\w*|Company|Co\b|Bank|Association|Academy)"
    r"|-Europe|Sea\b|River|Plain)"
    r"|-(?:level|Europe|ASEAN|Russia|US|U\.S|based|made|Central|Arab|Africa|funded|invested|led)"
    r"|(?:大学|日报|银行|集团|欧班列|网|新闻|共产党|石油|移动|电信|海关|师范|学院|冬奥|奥运"
    r"|[\u4e00-\u9fff]{0,6}(?:集团|公司|协会|科学院|研究院)(?!的))"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:University of|Bank of|Republic of|Party of|Communist|State Council|Academy of)"
    r" (?:the )?|Bureau of )$",
    re.IGNORECASE,
)
# "The provincial bureau": who speaks, not where a figure is of.
_OFFICE = re.compile(
    r" (?:compan|capital|bureau|government|department|statistic|authorit|governor|party|level"
    r"|committee|congress|legislat|people|official|finance|audit|health|education|commission"
    r"|customs|session|leader|secretary|administration|office|meteorolog)\w*",
    re.IGNORECASE,
)
# "The two recorded": places; elsewhere it is the two of something else.
_THE_TWO = re.compile(
    r" (?:cover|ha[dsv]e?|were|are|together|combined|recorded|reported|saw|both|share\w*|account\w*"
    r"|make|made|also|grew|lost|gained|produce\w*|added|fell|rose)\b"
)
# 辽、吉、黑三省: the letters that stand for the provinces, in a list.
_PROVINCES = {"辽": "210000", "吉": "220000", "黑": "230000"}
_LETTER = re.compile(r"[辽吉黑]")
_SHORT_NAMES = re.compile(r"(?<![\u4e00-\u9fff、])[辽吉黑](?:[、和与及][辽吉黑]){1,2}(?=[三两]省)")
_REGION = re.compile(r"\b(?:eastern|central|western|northeastern)\b", re.IGNORECASE)
_REGIONS = re.compile(
    rf"{_REGION.pattern}(?:(?:,| and|, and) {_REGION.pattern})+"
    r" (?:regions|parts|provinces|areas)\b",
    re.IGNORECASE,
)
_ENDINGS_ZH = "区市县"
# Whose newspaper or assembly is named tells what a text is about, though nothing is said of it.
_SPEAKS_AFTER = re.compile(
    r"(?:日报|晚报)\S{0,12}(?:讯|电|消息)| Daily\b|[省市]?第?[\u4e00-\u9fff]{1,3}届人"
)
_CUSTOMS_AFTER = re.compile(r"海关| Customs\b")
_SPEAKS_BEFORE = re.compile(r"People['’]s Congress of (?:the )?$")


def _plain(text: str) -> str:
    """Letters without tone marks."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class Gazetteer:
    """The names of places, ready to be found in a text."""

    def __init__(self, regions: Regions) -> None:
        self._regions = regions
        self._codes: dict[str, str] = {}
        for code, words in [*WORDS_EN.items(), *WORDS_ZH.items()]:
            for word in words:
                self._codes[word] = code
        seats: set[str] = set()
        for region in sorted(regions, key=_weight):
            for name in _names(region):
                self._codes.setdefault(name.lower(), region.code)
            if region.level == "province" and region.scope == "wider":
                seats.update(filter(None, (region.seat_en, region.seat_zh)))
        for seat in seats:
            self._codes.setdefault(seat.lower(), seat)
        self._pattern = _pattern(self._codes)

    def level(self, code: str) -> str:
        """The level of a code; of a place the pack lacks, ``other``."""
        if code in self._regions:
            return self._regions[code].level
        return POINTERS.get(code, "other")

    def holds(self, outer: str, inner: str) -> bool:
        """Whether one place lies in another, as its child or its child's child."""
        if outer == NORTHEAST:
            return self.province_of(inner) in NORTHEAST_PROVINCES
        if outer == inner or inner not in self._regions:
            return False
        return outer in (self._regions[inner].parent, self._regions.province_of(inner))

    def is_outside(self, code: str) -> bool:
        """Whether a place is none of the northeast, nor the nation: one only compared with."""
        if code in (NORTHEAST, NATION):
            return False
        return self.province_of(code) not in NORTHEAST_PROVINCES

    def province_of(self, code: str) -> str:
        """The province of a place, or the code itself."""
        return self._regions.province_of(code) if code in self._regions else code

    def find(self, text: str) -> list[Place]:
        """All places of a text in order, with the part each plays in its sentence."""
        found: list[Place] = []
        for match in self._pattern.finditer(text):
            code = self._codes.get(_squeezed(match[0]))
            if code is None or _is_other_name(text, match):
                continue
            found.append(Place(match.start(), match.end(), code, self.level(code)))
        found = self._with_short_names(text, self._with_regions(text, found))
        return list(with_roles(text, found, self))

    def _with_short_names(self, text: str, found: list[Place]) -> list[Place]:
        """The places with the provinces of lists like 辽、吉、黑三省, which their sum only ends."""
        for listed in _SHORT_NAMES.finditer(text):
            letters = list(_LETTER.finditer(text, listed.start(), listed.end()))
            end = listed.end() + len("三省")
            found = [p for p in found if p.end <= listed.start() or p.start >= end]
            found += [
                Place(match.start(), match.end(), _PROVINCES[match[0]], "province")
                for match in letters
            ]
        return sorted(found, key=lambda place: place.start)

    def _with_regions(self, text: str, found: list[Place]) -> list[Place]:
        """The places with those of ``the central, western and northeastern regions``."""
        for listed in _REGIONS.finditer(text):
            found = [p for p in found if p.end <= listed.start() or p.start >= listed.end()]
            for match in _REGION.finditer(text, listed.start(), listed.end()):
                code = self._codes[f"{match[0].lower()} region"]
                found.append(Place(match.start(), match.end(), code, self.level(code)))
        return sorted(found, key=lambda place: place.start)

    def speakers(self, text: str) -> list[str]:
        """The places whose newspaper, assembly or customs office a text names."""
        found = []
        for match in self._pattern.finditer(text):
            code = self._codes[_squeezed(match[0])]
            if _SPEAKS_AFTER.match(text, match.end()) or _SPEAKS_BEFORE.search(
                text, max(0, match.start() - 24), match.start()
            ):
                found.append(code)
            elif _CUSTOMS_AFTER.match(text, match.end()):
                found.append(self.province_of(code))  # a customs office has the province
        return found


def _weight(region: Region) -> int:
    """Which of two places of one name is meant: the larger."""
    order = ("nation", "group", "province", "prefecture", "county")
    return order.index(region.level) if region.level in order else len(order)


def _names(region: Region) -> Iterable[str]:
    full_en = region.name_en.partition(" (")[0]
    if region.status != "current":
        return
    yield full_en
    yield region.name_zh
    if region.level == "county":
        if region.name_zh[-1] in _ENDINGS_ZH and len(region.name_zh) > 2:
            # Many a district was a city or a county once: 双城市, 双城县.
            yield from (region.name_zh[:-1] + ending for ending in _ENDINGS_ZH)
        return
    yield region.label_en
    yield _plain(region.label_en)
    if len(region.label_zh) > 1:
        yield region.label_zh
    if region.level == "province":
        yield f"{region.label_en} province"
    if region.level == "prefecture" and not region.label_en.lower().endswith("city"):
        yield f"{region.label_en} city"
        yield f"{region.label_en} prefecture"
        plain = _plain(region.pinyin)
        if plain.endswith(" Shi"):
            yield plain.removesuffix(" Shi")


def _pattern(codes: dict[str, str]) -> re.Pattern[str]:
    english = one_of((name for name in codes if name.isascii()), _flexible)
    chinese = one_of(name for name in codes if not name.isascii())
    before = "(?<![A-Za-z])(?<!north-)(?<!south-)(?<!sub-)(?<!inter-)(?<!cross-)"
    return re.compile(rf"{before}{english}(?![A-Za-z])|{chinese}", re.IGNORECASE)


def _flexible(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]")


def _squeezed(text: str) -> str:
    return re.sub(r"\s", " ", text.lower()).replace("’", "'")


def _is_other_name(text: str, match: re.Match[str]) -> bool:
    """Whether words that may name a place name something else here."""
    word, end = match[0].lower(), match.end()
    if word.isascii() and match[0][:1].islower() and word not in IN_SMALL_LETTERS:
        return True
    if word == "provincial" and _OFFICE.match(text, end):
        return True
    if word == "the two" and not _THE_TWO.match(text, end):
        return True
    before = text[max(0, match.start() - 24) : match.start()]
    if word == "中国" and before.endswith("新"):
        return True  # "since the new China was founded"
    return bool(_NOT_AFTER.match(text, end) or _NOT_BEFORE.search(before))
