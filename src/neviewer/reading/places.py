"""Find the places a text names, by the pack's names and the usual words for them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST, NORTHEAST_PROVINCES
from neviewer.reading.claims import Place
from neviewer.reading.wordlist import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neviewer.domain.regions import Region, Regions

# Words that point to a place named before; resolved by the context.
THIS_PROVINCE, THIS_CITY, THIS_REGION = "@province", "@city", "@region"
# Words for several: the two named last, and those of the three that were not.
THESE_TWO, OTHER_TWO = "@two", "@others"
THE_FORMER, THE_LATTER = "@former", "@latter"

_WORDS_EN = {
    NORTHEAST: (
        "northeast china", "northeastern china", "ne china", "china's northeast",
        "northeast of china", "northeast region", "northeastern region", "three provinces",
        "three northeastern provinces", "three northeast provinces", "northeastern provinces",
        "three north-eastern provinces", "north-eastern provinces", "north-east of china",
        "north-eastern china", "the north-east", "far north-east", "china's north-east",
        "northeastern chinese provinces", "northeast chinese provinces", "the rust belt",
        "northeast provinces", "the trio", "the three together", "all three together", "the northeast", "north-east china", "dongbei",
        "ne china provinces",
    ),
    NATION: (
        "china", "the nation", "the country", "the whole country", "nationwide", "nationally",
        "national", "the mainland", "chinese mainland", "countrywide",
    ),
    "Eastern China": ("eastern region", "east china", "eastern china", "eastern provinces"),
    "Central China": ("central region", "central china", "central provinces"),
    "Western China": ("western region", "western china", "western provinces"),
    THIS_PROVINCE: ("the province", "this province", "our province", "provincial", "province-wide",
                    "provincewide", "the whole province"),
    THIS_CITY: ("the city", "this city", "our city", "the whole city", "citywide",
                "the prefecture"),
    THIS_REGION: ("the region", "this region", "our region", "the provinces",
                  "all three provinces"),
    THESE_TWO: ("both provinces", "both cities", "the two provinces", "the two cities",
                "these two provinces", "these two cities", "those two provinces", "the two"),
    THE_FORMER: ("in the former",),
    THE_LATTER: ("in the latter",),
    OTHER_TWO: ("the other two provinces", "the other two", "the remaining two",
                "the other provinces"),
}  # fmt: skip
_WORDS_ZH = {
    NORTHEAST: ("东北三省", "东北地区", "东三省", "东北全境", "东北", "辽吉黑", "三省", "三地"),
    NATION: ("全国", "我国", "中国", "国家"),
    "Eastern China": ("东部地区",),
    "Central China": ("中部地区",),
    "Western China": ("西部地区",),
    THIS_PROVINCE: ("全省", "我省", "本省", "省内", "该省"),
    THIS_CITY: ("全市", "我市", "本市", "该市", "全州"),
    THIS_REGION: ("该地区", "全区域", "三省一区"),
    THESE_TWO: ("两省", "这两省", "两市", "这两个省", "两个省份"),
    OTHER_TWO: ("另外两省", "其他两省", "其余两省", "另两省"),
}
# At which level words point to places.
_POINTERS = {THIS_PROVINCE: "province", THIS_CITY: "prefecture", THIS_REGION: "group",
             THESE_TWO: "several", OTHER_TWO: "several", THE_FORMER: "one of two",
             THE_LATTER: "one of two"}  # fmt: skip
# A name that goes on so is another's: Northeastern University, China Daily, Jilin University.
_NOT_AFTER = re.compile(
    r"(?:'s )?[ -](?:University|Daily|News|Normal|Academy|Bank|Group|Airlines|Institute|Telecom|"
    r"Mobile|Unicom|Railway Express|Media|Communist|Customs|Securities|Petroleum|Oilfield|"
    r"Automobile|Winter Olympics?|Olympics?|Games|(?:[A-Z]\w+ ){1,4}(?:Group|Corp\w*|Company|Co\b|Bank|Association|Academy)|-Europe|Sea\b|River|Plain)"
    r"|-(?:level|Europe|ASEAN|Russia|US|U\.S|based|made|Central|Arab|Africa|funded|invested|led)"
    r"|(?:大学|日报|银行|集团|欧班列|网|新闻|共产党|石油|移动|电信|海关|师范|学院|冬奥|奥运|[\u4e00-\u9fff]{0,6}(?:集团|公司|协会|科学院|研究院)(?!的))"
)
_THE_TWO = re.compile(
    r" (?:cover|ha[dsv]e?|were|are|together|combined|recorded|reported|saw|both|share\w*|account\w*"
    r"|make|made|also|grew|lost|gained|produce\w*|added|fell|rose)\b"
)
_OFFICE = re.compile(
    r" (?:compan|capital|bureau|government|department|statistic|authorit|governor|party|level|committee"
    r"|congress|legislat|people|official|finance|audit|health|education|commission|customs|session"
    r"|leader|secretary|administration|office|meteorolog)\w*",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:University of|Bank of|Republic of|Party of|Communist|State Council|Academy of)"
    r" (?:the )?|Bureau of )$",
    re.IGNORECASE,
)
_NATIONAL_SUBJECT = re.compile(
    r"(?:'s|’s)?\s+(?:(?!provinc|cit|region|count|part|share|larg|big|top)[a-z-]+\s+){0,3}?"
    r"(?:population|gdp|economy|economic|gross|output|exports|"
    r"imports|trade|retail|total|growth|figure|average (?:was|stood|is|of)"
    r"|(?:as a whole )?(?:grew|expanded|posted|recorded|reported|averaged)\b)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|above|below|exceed\w*|surpass\w*|beat\w*|outpac\w*|behind|match\w*|"
    r"(?:compar\w+|contrast\w*|relative|equal|close|similar|next) (?:with|to|from)|"
    r"lead over|(?:anywhere|everywhere|elsewhere)(?: else)? in)\s+(?:that (?:of|for)\s+)?(?:the\s+)?(?:average (?:(?:of|in)\s+)?)?(?:rest of )?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_AVERAGE_AFTER = re.compile(
    r"(?:'s|’s)?\s+(?:average|level|mean|growth|growth rate|rate|figure|total|pace)\b"
    r"|(?:的)?平均|水平|增速|GDP增速",
    re.IGNORECASE,
)
# A figure of the place compared with follows at once; it is that place's, and no other is.
_STATED_AFTER = re.compile(
    r"(?:'s|’s)?(?:\s(?!by\b|in\b)[a-z]+){0,3}?\s(?:was |is |stood at |of |at )?(?:about "
    r"|around )?[\d$]"
    r"|[^，。；\d]{0,8}(?:为|的|增长)\d|(?:平均)?(?:水平|增速)?[(（]\d",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}(?![届次期批季产大]|[一二三四五六七八九十])|首位|前列|"
    r"(?:'s|’s) (?:biggest|largest|top|leading|most|highest|lowest|fastest|slowest|best|"
    r"(?:first|second|third)(?![- ](?:half|quarter|three|six|nine|two|eight|ten|\d))|main"
    r"|major)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one|two|each|any|either|none|most|some|only|first|among) of (?:the |all )?$", re.I
)
_AMONG_OTHERS_ZH = ("等地", "等市", "等城市", "等省")
_ONE_OF_ZH = re.compile(r"中(?:，|唯一|最|的)")
_SHARE_BEFORE = re.compile(
    r"(?:(?:percent|per cent|pct|%|thirds?|half|quarter|fifths?|tenth|part|fraction)\s+of"
    r"|(?:third|half|quarter|fifth|tenth|accounting)\s+(?:of|in))\s+(?:the\s+)?(?:total\s+)?$",
    re.IGNORECASE,
)
_SHARE_BEFORE_ZH = re.compile(r"占(?:到|了|据)?[\u4e00-\u9fff]{0,6}$")
# Where somebody who speaks sits, not what is spoken of.
_SEAT_BEFORE = re.compile(
    r"\b(?:universit(?:y|ies)|institutes?|compan(?:y|ies)|firms?|analysts?|based|experts?"
    r"|scholars?|"
    r"professors?|factor(?:y|ies)|plants?|offices?|reporting by[\w ]*|by [A-Z]\w+ [A-Z]\w+) in $"
    r"|\b[A-Z]\w+, \d{1,2}, (?:[a-z ]+ )?(?:from|in|of) $"
)
_EQUALS_ZH = re.compile(r"(?:相当于|等于|仅为|只有|仅有|不及|不到|约为|是|大约是)$")
_OF_IT_ZH = re.compile(
    r"(?:[(（][^)）]{1,20}[)）])?的(?:约|近)?(?:[\d.]+%|[一二三四五六七八九十]+分之|[一两二三四五六七八九]成|一半)"
)
_OF_WHOLE = re.compile(
    r"\b(?:share|slice|portion|weight|proportion|part|percentage)\b.{0,40}\b(?:of"
    r"|in)\s+(?:the\s+)?$",
    re.I,
)
_COMPARED_ZH = re.compile(
    r"(?:高出|高过|快过|比|较|于|与|超过|超出|超|同|跑赢|领先|落后|为|居|列|占|位居"
    r"|排名?)$"
)
_CONTAINER_AFTER = re.compile(r"(?:'s|’s)?\s*$|,\s*$")
_IN_BEFORE = re.compile(
    r"(?:\bin|\bof|,|\bacross|\bcapital of)\s+(?:the\s+)?(?:neighbou?ring\s+|nearby\s+)?$",
    re.IGNORECASE,
)


_ENDINGS_ZH = "区市县"
_ASIDE = ("comparator", "denominator")
_AND = re.compile(r"(?:、|和|与|及|以及|,? and (?:the )?)(?:the )?")
_AVERAGE_OF = re.compile(
    r"(?:'s|’s)? average\b(?! (?:of|was|is|stood|rose|grew|\w+ (?:income|wage|temperature)))"
    r"|(?:的)?平均(?:水平)?(?!为|是|达|\d|[每气工])",
    re.IGNORECASE,
)
_NATION_LEADS = re.compile(r"(?:^|[.;:\n][\s\"“]*)(?:For|In|Across|Throughout) (?:the )?$")
_APPOSED = re.compile(
    r",? (?:an?|the|one of|which|located|situated|(?:the )?(?:provincial )?capital"
    r"|home)\b[^.;\d]{0,80}\b(?:in|of)\b[^.;,\d]{0,40}",
    re.I,
)
_AMONG_ZH = re.compile(r"[^，。；]{0,10}中(?!心|国|部)")
_CITY_IN = re.compile(r" in (?:[a-z]+ )?(?:the )?", re.IGNORECASE)
_PART_OF_PLACE = re.compile(
    r"\b(?:capital|capital city|largest city|north|south|east|west|centre|center"
    r"|part) of (?:the )?$"
    r"|\b(?:[Ss]ituated|[Ll]ocated|[Ll]ying|[Ll]ies) in (?:the )?$"
    r"|(?:地处|位于|位居|隶属于?)$",
    re.IGNORECASE,
)
_STATED_TOTAL = re.compile(
    r"(?:'s|’s)?\s+(?:average|level|growth|growth rate|rate|figure|gdp|total|mean|proportion"
    r"|output)"
    r"(?:\s+(?:rate|growth))?,?\s+(?:of|was|is|stood at|grew|rose|which (?:was|is))?\s*[-−+]?\d",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    """Letters without tone marks."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class Gazetteer:
    """The names of places, ready to be found in a text."""

    def __init__(self, regions: Regions) -> None:
        self._regions = regions
        self._codes: dict[str, str] = {}
        for code, words in [*_WORDS_EN.items(), *_WORDS_ZH.items()]:
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
        return _POINTERS.get(code, "other")

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
        return list(self._with_roles(text, found))

    def _with_roles(self, text: str, places: list[Place]) -> Iterator[Place]:
        last = ""
        for at, place in enumerate(places):
            following = places[at + 1] if at + 1 < len(places) else None
            before = places[at - 1] if at else None
            role = self._role(text, place, before, following)
            if before is not None and before.code == THIS_CITY and place.level == "province":
                role = "container" if _CITY_IN.fullmatch(text, before.end, place.start) else role
            if role == "subject" and self._apposed(text, place, places[max(0, at - 3) : at]):
                role = "container"
            if last in _ASIDE and _AND.fullmatch(text, places[at - 1].end, place.start):
                role = last  # "above the nation and the province": both are compared with
            last = role
            yield replace(place, role=role)

    def _apposed(self, text: str, place: Place, before: list[Place]) -> bool:
        """Whether it tells where another lies: ``Dalian, a port in the province of Liaoning``."""
        return any(
            self._holds(place, inner) and _APPOSED.fullmatch(text, inner.end, place.start)
            for inner in before
        )

    def _role(self, text: str, place: Place, before: Place | None, following: Place | None) -> str:
        left = text[max(0, place.start - 60) : place.start]
        if place.code == NATION and _STATED_TOTAL.match(text, place.end):
            return "aside"
        if _PART_OF_PLACE.search(left):
            return "container"
        if _SHARE_BEFORE.search(left):
            return "denominator"
        if following is not None and self._holds(place, following):
            between = text[place.end : following.start]
            if between in ("", "'s ", "’s ", ", ", " ") or _CONTAINER_AFTER.fullmatch(between):
                return "container"
        if before is not None and self._holds(place, before):
            between = text[before.end : place.start]
            near = len(between) < 30 and not re.search(r"\d", between)
            if near and _IN_BEFORE.search(between):
                return "container"
        if place.code == NATION and _OF_WHOLE.search(left):
            return "denominator"
        if re.search(
            r"(?:'s|’s|\bits|\btheir) (?:share|slice|portion|proportion) of (?:the )?$",
            left,
            re.IGNORECASE,
        ):
            return "denominator"
        right = text[place.end : place.end + 48]
        if place.code in (NATION, NORTHEAST) and re.match(
            r"(?: China)? (?:province|city|county)\b", right
        ):
            return "container"  # "the Northeast China province": which one was said before
        if _EQUALS_ZH.search(left) and _OF_IT_ZH.match(right):
            return "denominator"
        if _SHARE_BEFORE_ZH.search(left) or _RANKED.match(right):
            return "denominator"
        if left.endswith("在") and _AMONG_ZH.match(right):
            return "container"
        if _SEAT_BEFORE.search(left):
            return "container"
        if right.startswith(_AMONG_OTHERS_ZH):
            return "container"
        if _ONE_OF.search(left) or _ONE_OF_ZH.match(right):
            return "container"
        if _AVERAGE_OF.match(right):
            return "comparator"
        if _COMPARED.search(left) or _COMPARED_ZH.search(left):
            return "aside" if _STATED_AFTER.match(right) else "comparator"
        if place.code == NATION:
            return self._national_role(text, place, left, right)
        return "subject"

    def _national_role(self, text: str, place: Place, left: str, right: str) -> str:
        word = text[place.start : place.end].lower()
        if _NATION_LEADS.search(left):
            return "subject"
        if right.startswith(" as a whole"):
            return "subject"
        if word in ("nationwide", "nationally") and right[:2] == ", ":
            return "subject" if not left.strip() or left.rstrip()[-1] in ".;" else "comparator"
        if word == "china" and re.search(r"\b(?:in|of|across|throughout|within)\s+$", left):
            return "denominator"
        if word in (
            "national",
            "nationwide",
            "nationally",
            "the nation",
            "the country",
            "countrywide",
        ):
            return "subject" if _NATIONAL_SUBJECT.match(right) else "comparator"
        if word == "china" and right[:2] in ("'s", "’s") and not _NATIONAL_SUBJECT.match(right):
            return "container"
        if word in ("国家",):
            return "comparator"
        if word == "全国" and re.match(
            r"(?:第|的|前|首|总|排|各|范围|同行|垫底|倒数|领先|唯一|率先|最|居|位|末)", right
        ):
            return "denominator"
        return "subject"

    def _holds(self, outer: Place, inner: Place) -> bool:
        """Whether one place lies in the other by its code."""
        if outer.code == inner.code or inner.code.startswith("@"):
            return False
        if outer.code == NATION:
            return inner.level in ("province", "prefecture", "county", "group")
        if outer.code == NORTHEAST:
            return self.province_of(inner.code) in ("210000", "220000", "230000")
        if outer.level not in ("province", "prefecture") or inner.code not in self._regions:
            return False
        parent = self._regions[inner.code].parent
        return outer.code in (parent, self.province_of(inner.code))


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
    if match[0].isascii() and match[0][:1].islower() and match[0].lower() not in _LOWER:
        return True
    if match[0].lower() == "provincial" and _OFFICE.match(text, match.end()):
        return True  # whose bureau speaks, not where a figure is of
    if match[0].lower() == "the two" and not _THE_TWO.match(text, match.end()):
        return True  # the two of something else
    return bool(
        _NOT_AFTER.match(text, match.end())
        or _NOT_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
    )


# Words that may stand in small letters; proper names may not.
_LOWER = frozenset(
    word for words in _WORDS_EN.values() for word in words if "china" not in word
) | {"northeast china", "northeastern china", "northeast of china", "east china", "eastern china",
     "central china", "western china"}  # fmt: skip
