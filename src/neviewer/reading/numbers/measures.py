"""Units of measure as texts write them, each with its plain unit and factor."""

from __future__ import annotations

import re

# plain unit, factor; Chinese words first where one begins another.
_ENGLISH: tuple[tuple[str, str, float], ...] = (
    (
        r"(?:percentage|per ?cent)[- ]points?|pct(?:\.|age)? points?|p\.?p\.?(?![a-z])|pps\b",
        "percentage_point",
        1.0,
    ),
    (r"basis points?", "percentage_point", 0.01),
    (r"points?\b|pp\b", "percentage_point", 1.0),
    # A space is often lost in pages: "4.7percentof".
    (r"percent(?:\b|(?=of|in|to|and|year|from))|per cent\b|pct\b\.?|pc\b|%|％", "percent", 1.0),
    (
        r"per ?mille?\b|‰|(?:births?|deaths?|newborns?) (?:for|per|to|in) (?:every |each )?"
        r"(?:thousand|1,?000)\b(?: (?:people|persons|residents|inhabitants))?|per (?:thousand"
        r"|1,?000)\b(?! (?:kilomet|yuan|hectare|ton))"
        r"(?: (?:people|persons|population|residents|inhabitants))?",
        "permille",
        1.0,
    ),
    (r"(?:yuan|renminbi|rmb|cny)\b", "CNY", 1.0),
    (r"(?:U\.?S\.? ?dollars?|US\$|USD|dollars?)(?![a-z])", "USD", 1.0),
    (r"euros?\b|EUR\b", "EUR", 1.0),
    (r"(?:metric )?ton(?:ne)?s?\b(?! of standard coal)", "tonne", 1.0),
    (r"(?:metric )?ton(?:ne)?s? of standard coal", "tonne_coal_equivalent", 1.0),
    (r"MMT\b", "tonne", 1e6),  # million metric tons
    (r"(?:kilogram(?:me)?s?|kg)\b", "tonne", 0.001),
    (r"(?:jin|catties|catty)\b", "tonne", 0.0005),
    (r"mu\b", "mu", 1.0),
    (r"hectares?\b|ha\b", "hectare", 1.0),
    (r"(?:sq(?:uare|\.)? ?(?:kilomet(?:re|er)s?|km)|km2|km²)", "square_kilometre", 1.0),
    (r"square met(?:re|er)s?\b", "square_metre", 1.0),
    (r"cubic met(?:re|er)s?\b|m³", "cubic_metre", 1.0),
    (r"(?:kilomet(?:re|er)s?|km)\b", "kilometre", 1.0),
    (r"(?:kilowatt[- ]hours?|kwh)\b", "kWh", 1.0),
    (r"(?:terawatt[- ]hours?|twh)\b", "kWh", 1e9),
    (r"(?:gigawatt[- ]hours?|gwh)\b", "kWh", 1e6),
    (r"(?:megawatt[- ]hours?|mwh)\b", "kWh", 1e3),
    (r"(?:gigawatts?|gw)\b", "kilowatt", 1e6),
    (r"(?:megawatts?|mw)\b", "kilowatt", 1e3),
    (r"(?:kilowatts?|kw)\b", "kilowatt", 1.0),
    (r"(?:TEUs?|standard containers?)\b", "TEU", 1.0),
    (r"barrels?\b", "barrel", 1.0),
    (r"(?:tourist |visitor |passenger )?(?:visits|trips)\b", "visit", 1.0),
    (
        r"(?:(?:permanent |urban |rural |new |net |local |migrant )*"
        r"(?:people|persons?|residents|inhabitants|workers|migrants|newcomers))\b",
        "person",
        1.0,
    ),
    (r"(?:tourists|visitors|passengers)\b", "visit", 1.0),
    (r"households?\b", "household", 1.0),
    (r"(?:vehicles|cars|automobiles)\b", "vehicle", 1.0),
    (r"(?:enterprises|companies|firms|businesses)\b", "enterprise", 1.0),
    (r"times\b", "times", 1.0),
    (r"-fold\b|fold\b", "times", 1.0),
)
_CHINESE: tuple[tuple[str, str, float], ...] = (
    ("个?百分点", "percentage_point", 1.0),
    ("个千分点", "percentage_point", 0.1),
    ("%|％", "percent", 1.0),
    ("‰", "permille", 1.0),
    ("元人民币|元/人|元|人民币", "CNY", 1.0),
    ("美元", "USD", 1.0),
    ("欧元", "EUR", 1.0),
    ("吨标准煤", "tonne_coal_equivalent", 1.0),
    ("吨", "tonne", 1.0),
    ("公斤|千克", "tonne", 0.001),
    ("斤", "tonne", 0.0005),
    ("亩", "mu", 1.0),
    ("公顷", "hectare", 1.0),
    ("平方公里|平方千米", "square_kilometre", 1.0),
    ("平方米", "square_metre", 1.0),
    ("立方米", "cubic_metre", 1.0),
    ("公里|千米", "kilometre", 1.0),
    ("千瓦时|度(?!假|过)", "kWh", 1.0),
    ("千瓦", "kilowatt", 1.0),
    ("标箱|标准箱", "TEU", 1.0),
    ("个点(?=[，。；、的左以])", "percentage_point", 1.0),
    ("人次", "visit", 1.0),
    ("人年", "person_year", 1.0),
    ("名(?=[^，。；、\\s])|人(?!均|大|民|才|工|选)", "person", 1.0),
    ("户", "household", 1.0),
    ("辆", "vehicle", 1.0),
    ("家", "enterprise", 1.0),
    ("倍", "times", 1.0),
    ("件", "item", 1.0),
    ("成(?=[，。；、的左以多出上\\s]|$)", "percent", 10.0),
)
# Words after a number that say it is no measure.
_REASONS_EN: tuple[tuple[str, str], ...] = (
    (r"[- ]years?[- ]old\b|years? of age\b", "age"),
    (
        r"(?:consecutive |straight |successive )?(?:years?|quarters?|months?|weeks?|days?|hours?|"
        r"minutes?|decades?|seconds?)\b",
        "duration",
    ),
    (
        r"(?:provinces?|autonomous regions|municipalities|cities|counties|districts|prefectures|"
        r"regions|countries|provincial-level regions|provinces and cities)\b",
        "count of places",
    ),
    (r"(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)", "time"),
    (r"degrees?\b|°C?", "temperature"),
    (r"(?:st|nd|rd|th)\b", "ordinal"),
)
_REASONS_ZH: tuple[tuple[str, str], ...] = (
    ("周?岁", "age"),
    ("年|个?月|天|日|小时|分钟|周|个?季度|世纪|年代", "duration"),
    ("个?(?:省区市|省份|省|市州|地级市|城市|市|县区|县|区|国家|地区)", "count of places"),
    ("时|点(?!\\d)", "time"),
    ("℃|度", "temperature"),
    ("号|期|届|版|页|楼|层|室|条", "label"),
)


def _alternatives(rows: tuple[tuple[str, str, float], ...], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{at}>{pattern})" for at, (pattern, _, _) in enumerate(rows))


_UNIT = re.compile(
    r"[ \u00a0-]?(?:" + _alternatives(_ENGLISH, "e") + ")|" + _alternatives(_CHINESE, "z"),
    re.IGNORECASE,
)
_REASON = re.compile(
    r"[ \u00a0-]?(?:"
    + "|".join(f"(?P<e{at}>{pattern})" for at, (pattern, _) in enumerate(_REASONS_EN))
    + ")|"
    + "|".join(f"(?P<z{at}>{pattern})" for at, (pattern, _) in enumerate(_REASONS_ZH)),
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s?(?:per|a|each)\s(?:mu|hectare|capita|person|head|square|year-on)\b|/(?:亩|公顷|人)",
    re.IGNORECASE,
)


def read_unit(text: str, at: int) -> tuple[str, float, int] | None:
    """The unit that stands at a position: plain unit, factor, where it ends."""
    match = _UNIT.match(text, at)
    if match is None:
        return None
    group = match.lastgroup or "e0"
    row = (_ENGLISH if group[0] == "e" else _CHINESE)[int(group[1:])]
    return row[1], row[2], match.end()


def read_reason(text: str, at: int) -> tuple[str, int] | None:
    """Why a number before this position is no measure: the word after it says so."""
    match = _REASON.match(text, at)
    if match is None:
        return None
    group = match.lastgroup or "e0"
    return (_REASONS_EN if group[0] == "e" else _REASONS_ZH)[int(group[1:])][1], match.end()


def is_rate(text: str, at: int) -> bool:
    """Whether the unit is followed by another: kilograms per mu."""
    return _PER.match(text, at) is not None
