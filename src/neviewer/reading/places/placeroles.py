"""Which part a place plays in its sentence: spoken of, compared with, a whole, or where it lies.

A ``subject`` is spoken of; a ``comparator`` is what it is compared with, an ``aside`` one whose own
figure follows; a ``denominator`` is the whole of a share or rank; a ``container`` tells where
another place, a speaker or a company is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from neviewer.domain.regions import NATION, NORTHEAST
from neviewer.reading.places.placewords import THIS_CITY, THIS_PROVINCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from neviewer.reading.claims import Place
    from neviewer.reading.places.places import Gazetteer

_I = re.IGNORECASE
_LEFT, _RIGHT = 60, 48  # letters beside a place that tell its part

# Compared with: "above the national average", 高于全国.
_COMPARED = re.compile(
    r"\b(?:than|above|below|exceed\w*|surpass\w*|beat\w*|outpac\w*|behind|match\w*"
    r"|overt(?:ook|ake\w*|aking)|replac(?:ed|ing)"
    r"|(?:compar\w+|contrast\w*|relative|equal|close|similar|next) (?:with|to|from)"
    r"|lead over|(?:anywhere|everywhere|elsewhere)(?: else)? in)\s+"
    r"(?:that (?:of|for)\s+)?(?:the\s+)?(?:average (?:(?:of|in)\s+)?)?(?:rest of )?(?:the\s+)?$",
    _I,
)
_COMPARED_ZH = re.compile(
    r"(?:高出|高过|快过|比|较|于|与|超过|超出|超|同|跑赢|领跑|领先|落后|为|居|列|占|位居|排名?|不及|不敌|不如)(?:省会|邻省|邻市|同期)?$"
)
_AVERAGE_OF = re.compile(
    r"(?:'s|’s)? average\b(?! (?:of|was|is|stood|rose|grew|\w+ (?:income|wage|temperature)))"
    r"|(?:的)?平均(?:水平)?(?!为|是|达|\d|[每气工])",
    _I,
)
_LED = re.compile(r"\b(?:topped|topping|tops|led|leads|leading) (?:the )?$")
_AND = re.compile(r"(?:[\d.]{1,6}个?(?:百分点)?)?(?:、|和|与|及|以及|,? and (?:the )?)(?:the )?")
# A figure of the place compared with follows at once; it is that place's, and no other is.
_STATED_AFTER = re.compile(
    r"(?:'s|’s)?(?:\s(?!by\b|in\b|and\b|up\b|down\b)[a-z]+){0,3}?\s(?:was |is |stood at |of |at )?"
    r"(?:about |around )?[\d$]"
    r"|[^，。；\d]{0,8}(?:为|的|增长)\d|(?:平均)?(?:水平|增速)?[(（]\d"
    r"|\d[\d.]*[%％‰]的(?:平均)?(?:水平|增速)",
    _I,
)
_STATED_TOTAL = re.compile(
    r"(?:'s|’s)?\s+(?:average|level|growth|growth rate|rate|figure|gdp|total|mean|proportion"
    r"|output)(?:\s+(?:rate|growth))?,?\s+"
    r"(?:of|was|is|stood at|grew|rose|which (?:was|is))?\s*[-−+]?\d",
    _I,
)

# A whole: "12 percent of the national total", 居全国第三.
_SHARE_BEFORE = re.compile(
    r"(?:(?:percent|per cent|pct|%|thirds?|half|quarter|fifths?|tenth|part|fraction)\s+of"
    r"|(?:third|half|quarter|fifth|tenth|accounting)\s+(?:of|in))\s+(?:that\s+(?:of|in)\s+)?"
    r"(?:the\s+)?(?:total\s+)?"
    r"(?:of\s+)?(?:the\s+)?$",
    _I,
)
_OF_WHOLE = re.compile(
    r"\b(?:share|slice|portion|weight|proportion|part|percentage)\b.{0,40}\b(?:of|in)\s+"
    r"(?:the\s+)?$",
    _I,
)
_ITS_SHARE = re.compile(
    r"(?:'s|’s|\bits|\btheir) (?:share|slice|portion|proportion) of (?:the )?$", _I
)
_SHARE_BEFORE_ZH = re.compile(r"占(?:到|了|据)?[\u4e00-\u9fff]{0,6}$")
_EQUALS_ZH = re.compile(r"(?:相当于|等于|仅为|只有|仅有|不及|不到|约为|是|大约是)$")
_OF_IT_ZH = re.compile(
    r"(?:[(（][^)）]{1,20}[)）])?的(?:约|近)?"
    r"(?:[\d.]+%|[一二三四五六七八九十]+分之|[一两二三四五六七八九]成|一半)"
)
_RANKED = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}(?![届次期批季产大]|[一二三四五六七八九十])|首位|前列"
    r"|[“\"]?(?:老大|龙头|最大|最强)"
    r"|(?:'s|’s) (?:biggest|largest|top|leading|most|highest|lowest|fastest|slowest|best"
    r"|(?:first|second|third)(?![- ](?:half|quarter|three|six|nine|two|eight|ten|\d))|main"
    r"|major)\b",
    _I,
)

_LIST = 120  # letters of a list in brackets
_PARTS_BEFORE = re.compile(r"\b(?:districts|counties|cities|prefectures|\(cities\)) ?$", _I)
# Where another lies: "Dalian in Liaoning", "Dalian, a port in the province of Liaoning".
_PART_OF_PLACE = re.compile(
    r"\b(?:capital|capital city|largest city|north|south|east|west|centre|center|part)"
    r" of (?:the )?$"
    r"|\b(?:largest|biggest|most populous) (?:city|prefecture|county|port|economy) in (?:the )?$"
    r"|\b(?:[Ss]ituated|[Ll]ocated|[Ll]ying|[Ll]ies) in (?:the )?$"
    r"|(?:地处|位于|位居|隶属于?)$",
    _I,
)
_CONTAINER_AFTER = re.compile(r"(?:'s|’s)?\s*$|,\s*$")
_IN_BEFORE = re.compile(
    r"(?:\bin|\bof|,|\bacross|\bcapital of)\s+(?:the\s+)?(?:neighbou?ring\s+|nearby\s+)?$", _I
)
_CITY_IN = re.compile(r" in (?:[a-z]+ )?(?:the )?(?:(?:North[- ]?[Ee]ast )?China(?:'s|’s) )?", _I)
_APPOSED = re.compile(
    r",? (?:an?|the|one of|which|located|situated|(?:the )?(?:provincial )?capital|home)\b"
    r"[^.;\d]{0,80}\b(?:in|of)\b[^.;,\d]{0,40}",
    _I,
)
# "The Northeast China province": which one was said before.
_NAMES_ANOTHER = re.compile(r"(?: China)? (?:province|city|county)\b")
# Where somebody who speaks sits, not what is spoken of.
_SEAT_BEFORE = re.compile(
    r"\b(?:universit(?:y|ies)|institutes?|compan(?:y|ies)|firms?|analysts?|based|experts?"
    r"|scholars?|professors?|factor(?:y|ies)|plants?|offices?|reporting by[\w ]*"
    r"|by [A-Z]\w+ [A-Z]\w+) in $"
    r"|\b[A-Z]\w+, \d{1,2}, (?:[a-z ]+ )?(?:from|in|of) $"
)
_ONE_OF = re.compile(
    r"\b(?:one|two|each|any|either|none|most|some|only|first|among) of (?:the |all )?$", _I
)
_ONE_OF_ZH = re.compile(r"中(?:，|唯一|最|的)")
_AMONG_ZH = re.compile(r"[^，。；]{0,10}中(?!心|国|部)")
_AMONG_OTHERS_ZH = ("等地", "等市", "等城市", "等省")

# Of the nation: when it is spoken of itself.
_WHOLE_NATION = re.compile(r" as a whole\b")
_FIGURE_OF = re.compile(
    r"\b(?:than|above|below|against|versus|short of|behind|compar\w+ (?:with|to)) (?:the )?"
    r"[\d.,]+ ?[a-z%]*"
    r"(?: [a-z]+){0,2} (?:for|of|in|by|across) (?:the )?$",
    _I,
)
_THAN_IN = re.compile(r"\bthan (?:in|for|of|that (?:of|in)) (?:the )?$", _I)
_NATION_LEADS = re.compile(r"(?:^|[.;:\n][\s\"“]*)(?:For|In|Across|Throughout) (?:the )?$")
_NATIONAL_SUBJECT = re.compile(
    r"(?:'s|’s)?\s+(?:(?!provinc|cit|region|count|part|share|larg|big|top)[a-z-]+\s+){0,3}?"
    r"(?:tourist (?:trips|visits|arrivals)|tourism (?:revenue|income)|births|fertility|birth rate"
    r"|industrial (?:output|production|value)|fiscal revenue|urban residents|rural residents"
    r"|population|gdp|economy|economic|gross|output|harvest|crop|exports|imports|trade|retail|total|growth"
    r"|figure|average (?:was|stood|is|of)"
    r"|(?:as a whole )?(?:grew|expanded|posted|recorded|reported|averaged)\b)",
    _I,
)
_NATIONAL = (
    "national", "nationwide", "nationally", "the nation", "the country", "countrywide",
)  # fmt: skip
_IN_CHINA = re.compile(r"\b(?:in|of|across|throughout|within)\s+$")
# "Economic growth in China fell": what is told of is the nation's.
_THING_IN = re.compile(
    r"(?<!highest )(?<!lowest )(?<!fastest )\b(?:growth|population|gdp|births|birth rate|output"
    r"|inflation|prices|incomes?|number of [a-z]+) (?:in|of|across) $",
    _I,
)
_AMONG_ALL_ZH = re.compile(
    r"(?:第|的|前|首|总|排|各|范围|同行|垫底|倒数|领先|唯一|率先|最|居|位|末)"
)
_CARRIED_ON = ("comparator", "denominator")


def with_roles(text: str, places: Sequence[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """The places of a text in order, each with its role."""
    last = ""
    for at, place in enumerate(places):
        before = places[at - 1] if at else None
        following = places[at + 1] if at + 1 < len(places) else None
        role = _role(text, place, before, following, gazetteer)
        if place.level in ("province", "group") and any(
            inner.code in (THIS_CITY, THIS_PROVINCE)
            and _CITY_IN.fullmatch(text, inner.end, place.start)
            for inner in places[max(0, at - 2) : at]
        ):
            role = "container"
        if role == "subject" and _apposed(text, place, places[max(0, at - 3) : at], gazetteer):
            role = "container"
        if last in _CARRIED_ON and _AND.fullmatch(text, places[at - 1].end, place.start):
            role = last  # "above the nation and the province": both are compared with
        last = role
        yield replace(place, role=role)


def _apposed(text: str, place: Place, before: Sequence[Place], gazetteer: Gazetteer) -> bool:
    """Whether it tells where another lies: ``Dalian, a port in the province of Liaoning``."""
    return any(
        _holds(place, inner, gazetteer) and _APPOSED.fullmatch(text, inner.end, place.start)
        for inner in before
    )


def _role(
    text: str, place: Place, before: Place | None, following: Place | None, gazetteer: Gazetteer
) -> str:
    left = text[max(0, place.start - _LEFT) : place.start]
    right = text[place.end : place.end + _RIGHT]
    nation = place.code == NATION
    if place.level in ("group", "nation") and _LED.search(left):
        return "denominator"
    if nation and _STATED_TOTAL.match(text, place.end) and not _OF_WHOLE.search(left):
        return "aside"
    if _PART_OF_PLACE.search(left) or _in_list_of_parts(text, place):
        return "container"
    if _SHARE_BEFORE.search(left):
        return "denominator"
    if following is not None and _precedes_part(text, place, following, gazetteer):
        return "container"
    if before is not None and _follows_part(text, before, place, gazetteer):
        return "container"
    if (nation and _OF_WHOLE.search(left)) or _ITS_SHARE.search(left):
        return "denominator"
    if place.code in (NATION, NORTHEAST) and _NAMES_ANOTHER.match(right):
        return "container"
    if (_EQUALS_ZH.search(left) and _OF_IT_ZH.match(right)) or _SHARE_BEFORE_ZH.search(left):
        return "denominator"
    if _RANKED.match(right):
        return "denominator"
    if (left.endswith("在") and _AMONG_ZH.match(right)) or _SEAT_BEFORE.search(left):
        return "container"
    if right.startswith(_AMONG_OTHERS_ZH) or _ONE_OF.search(left) or _ONE_OF_ZH.match(right):
        return "container"
    if _AVERAGE_OF.match(right):
        return "comparator"
    if _COMPARED.search(left) or _COMPARED_ZH.search(left):
        return "aside" if _STATED_AFTER.match(right) else "comparator"
    return (
        _national_role(text[place.start : place.end].lower(), left, right) if nation else "subject"
    )


def _in_list_of_parts(text: str, place: Place) -> bool:
    """Whether it stands in brackets that only list parts: ``districts (Nanguan, Erdao)``."""
    opened = text.rfind("(", max(0, place.start - _LIST), place.start)
    closed = text.find(")", opened, place.start)
    return (
        opened > 0 > closed and _PARTS_BEFORE.search(text, max(0, opened - 16), opened) is not None
    )


def _precedes_part(text: str, place: Place, following: Place, gazetteer: Gazetteer) -> bool:
    """Whether it tells where the next place lies: ``Liaoning's Dalian``."""
    if not _holds(place, following, gazetteer):
        return False
    return _CONTAINER_AFTER.fullmatch(text, place.end, following.start) is not None


def _follows_part(text: str, before: Place, place: Place, gazetteer: Gazetteer) -> bool:
    """Whether it tells where the place before lies: ``Dalian in neighbouring Liaoning``."""
    if not _holds(place, before, gazetteer):
        return False
    between = text[before.end : place.start]
    near = len(between) < 30 and not re.search(r"\d", between)
    return near and _IN_BEFORE.search(between) is not None


def _national_role(word: str, left: str, right: str) -> str:
    """The role of the nation, named by a word, where nothing is compared."""
    if _WHOLE_NATION.match(right):
        compared = _FIGURE_OF.search(left) or _THAN_IN.search(left)
        return "comparator" if compared else "subject"
    if _NATION_LEADS.search(left):
        return "subject"
    if word in ("nationwide", "nationally") and right[:2] == ", ":
        return "subject" if not left.strip() or left.rstrip()[-1] in ".;" else "comparator"
    if word == "china" and _THING_IN.search(left):
        return "subject"
    if word == "china" and _IN_CHINA.search(left):
        return "denominator"
    if word in _NATIONAL:
        return "subject" if _NATIONAL_SUBJECT.match(right) else "comparator"
    if word == "china" and right[:2] in ("'s", "’s") and not _NATIONAL_SUBJECT.match(right):
        return "container"
    if word == "国家":
        return "comparator"
    return "denominator" if word == "全国" and _AMONG_ALL_ZH.match(right) else "subject"


def _holds(outer: Place, inner: Place, gazetteer: Gazetteer) -> bool:
    """Whether one place lies in another; words that point lie in none."""
    if inner.code.startswith("@") or outer.code == inner.code:
        return False
    if outer.code == NATION:
        return inner.level in ("province", "prefecture", "county", "group")
    return gazetteer.holds(outer.code, inner.code)
