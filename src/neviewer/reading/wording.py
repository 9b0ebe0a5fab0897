"""The words and units by which numbers are tied to indicators."""

from __future__ import annotations

import re

# Which plain units of an indicator a written unit may speak of; "" is a bare number.
FITS = {
    "CNY": {"CNY", "USD"},
    "USD": {"CNY", "USD"},
    "EUR": {"CNY", "USD"},
    "person": {"person", "visit", "person_per_household"},
    "visit": {"visit", "person"},
    "household": {"household"},
    "enterprise": {"enterprise", "item"},
    "item": {"item", "enterprise"},
    "tonne": {"tonne", "kilogram"},
    "tonne_coal_equivalent": {"tonne_coal_equivalent"},
    "kWh": {"kWh"},
    "kilometre": {"kilometre"},
    "vehicle": {"vehicle"},
    "cubic_metre": {"cubic_metre"},
    "permille": {"permille"},
    "year": {"year"},
    "person_year": {"person_year"},
    "": {"person", "enterprise", "item", "visit", "household", "vehicle", "person_year",
         "males_per_100_females", "person_per_household", "kilometre"},
}  # fmt: skip
TIGHT = re.compile(
    r"^[\s-]*(?:(?:year-on-year|yoy|annual|real|nominal|new|net|more|fewer|total|worth"
    r"|tourist|permanent|"
    r"registered|its|the|of|in|for|growth|increase|rise|expansion|gain|jump|surge|decline"
    r"|decrease|drop|"
    r"fall|reduction|from|a|year|earlier|combined|overall|value|volume)\s+)*(?:的)?$",
    re.IGNORECASE,
)
FOLLOWS_ON = re.compile(
    r"^(?:it|this|that|the figure|the number|the total|which|up|down|of (?:the|this|these)|among|"
    r"compared|the (?:growth|increase|rate|volume|value)|an increase|a year-on-year|year-on-year|"
    r"同比|比上年|较上年|其中|增长|增速|增幅|比|较|该)",
    re.IGNORECASE,
)
EXCEPT = re.compile(r"(?:^|[;；,]\s*)(?:except|besides|apart from|unlike)\b[^,;]*$", re.IGNORECASE)
LOSES_PEOPLE = re.compile(
    r"\b(?:los[et]\w*|gain\w*|shed|shrank|added|fewer|population)\b|流失|减少|增加", re.IGNORECASE
)
HOME = re.compile(
    r"\b(?:home to|has|had|have|counted|count|with|houses?|hosts?|population)\b", re.I
)
TOURISM = re.compile(r"touris|visitor|travell?er|receiv|welcom|attract|游客|旅游|接待|文旅", re.I)
PASSENGERS = re.compile(r"passenger|airport|rail|旅客|机场|铁路|客运|口岸|出入境|入境", re.I)
CLOSED = re.compile(r"^\s*(?:[,.;(—–]|in \d|at the|as of|by the|$)")
GROWTH_ONLY = re.compile(
    r"\b(?:report|post|record|register|saw|see|achiev|maintain|set)\w*"
    r"(?: (?:a|an|its|the|an? average|annual|year-on-year))* growth (?:target )?of\b[^,;]*$"
    r"|\bgrowth target (?:of|at|for)\b[^,;]*$"
    r"|\btarget\w*(?: (?:an?|annual|its))* growth (?:of|at)\b[^,;]*$"
    r"|\btarget (?:has been |was |is )?(?:set )?(?:at|of)\b[^,;]*$"
    r"|\baim\w* (?:for|at)(?: (?:an?|annual))* growth of\b[^,;]*$"
    r"|\b(?:goals?|objective|forecast) (?:of|for) (?:[a-z-]+ )?growth[^,;]{0,30}$|(?:增长目标|"
    r"增长预期目标|预期增长)[^，；]*$",
    re.IGNORECASE,
)
RANKED_BY = re.compile(r"[^,.;]{0,24} (?:by|in terms of|in|for) (?:the |its )?")
OWN = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
GROWTH_OF_ALL = re.compile(r"\bgrowth|增速|增长", re.IGNORECASE)
GDP = ("gdp_nominal", "gdp_growth_real")
GROWS_ALONE = re.compile(
    r"(?:\b(?:to|a|an|of|report\w*|post\w*|achiev\w*|with|saw|see|register\w*|record\w*"
    r"|annual|year-on-year|"
    r"its|the|real|and|,|'s|overall) (?:growth|expansion|contraction"
    r"|decline)(?: rate)? (?:of|at|was|to)"
    r"|\b(?:province|liaoning|jilin|heilongjiang|region|city|nation|country|china|shenyang"
    r"|dalian|harbin|"
    r"changchun|provinces) (?:grew|expanded|contracted|shrank|rose))\b[^,;]{0,24}$"
    r"|(?:^|[，；、])[\u4e00-\u9fff]{0,6}(?:同比)?(?:增长|下降|增速为?)[^，；]{0,4}$",
    re.IGNORECASE,
)
PREDICATE = re.compile(
    r"^\s*(?:of (?:them|the total|the population|residents|its \w+|people|[A-Z]\w+(?:'s|’s)?"
    r"(?: \w+)?)|people|[A-Z]\w+ers)?"
    r"(?:\s*(?:people|residents))?(?: in [A-Z]\w+)?\s*,?\s*(?:(?:were|are|was|is|who|now|"
    r"already|in)\s*)*$",
    re.I,
)
PEOPLE = ("population_census", "population_resident")
# What may stand before a bare word that stands for an indicator; other nouns name another thing.
LEAD = re.compile(
    r"(?:^|[,;.:(—–-]|\b(?:the|its|their|this|that|these|those|his|our|total|overall|annual|combined|whose"
    r"|and|while|but|with|of|average|in|to|as|yearly|monthly|local|provincial|national|such|record)"
    r"|'s|’s|s'|s’)\s*$",
    re.IGNORECASE,
)
PERCENT = ("percent", "permille", "percentage_point")
OR_SHARE = re.compile(r",? (?:or|\() ?[\d.]+ ?(?:%|per ?cent|percent|pc)\)?,?")
OR = re.compile(r"^[^,;，]{0,20}[,(（]\s*(?:or|i\.e\.)\b")
OF_TIGHT = re.compile(r"^\s*(?:of|in)\b[^,.;:，。；\d]{0,30}$")
NAMED_ANEW = re.compile(r"^\s*(?:为|达|是|was|is|of|stood|reached)")
INCOMES = {
    "urban_population": "urban_disposable_income_per_capita",
    "rural_population": "rural_disposable_income_per_capita",
}
WHOLES = {
    "gdp_nominal": "gdp_share_of_nation",
    "population_resident": "population_share_of_nation",
    "population_census": "population_share_of_nation",
}
SECTORS = ("primary_share", "secondary_share", "tertiary_share")
