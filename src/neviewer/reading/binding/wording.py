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
    r"^[\s-]*(?:(?:year-on-year|yoy|annual|real|nominal|new|net|more|fewer|total|worth|tourist"
    r"|permanent|registered|its|the|of|in|for|growth|increase|rise|expansion|gain|jump|surge"
    r"|decline|decrease|drop|fall|reduction|from|a|year|earlier|combined|overall|value|volume)"
    r"\s+)*(?:的)?$",
    re.IGNORECASE,
)
EXCEPT = re.compile(r"(?:^|[;；,]\s*)(?:except|besides|apart from|unlike)\b[^,;]*$", re.IGNORECASE)
RANKED_BY = re.compile(r"[^,.;]{0,24} (?:by|in terms of|in|for) (?:the |its )?")
OWN = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
GDP = ("gdp_nominal", "gdp_growth_real")
# "62 percent of them were townspeople": what may stand between a share and what it is of.
PREDICATE = re.compile(
    r"^\s*(?:of (?:them|that(?: amount| sum| total)?|this|the total|the population|residents"
    r"|its \w+|people|(?:the |its )?(?:\w+(?:'s|’s)? ){0,3}(?:total|population|residents|people)"
    r"|[A-Z]\w+(?:'s|’s)?(?: \w+)?)|people|[A-Z]\w+ers)?"
    r"(?:\s*(?:people|residents))?(?: in [A-Z]\w+)?\s*,?\s*"
    r"(?:(?:were|are|was|is|who|now|already|in|aged?|at|the)\s*)*$",
    re.IGNORECASE,
)
PEOPLE = ("population_resident", "population_census")
PERCENT = ("percent", "permille", "percentage_point")
OR_SHARE = re.compile(r",? (?:or|\() ?[\d.]+ ?(?:%|per ?cent|percent|pc)\)?,?")
OR = re.compile(r"^[^,;，]{0,20}[,(（]\s*(?:or|i\.e\.)\b")
OF_TIGHT = re.compile(r"^\s*(?:of|in)\b[^,.;:，。；\d]{0,30}$")
NAMED_ANEW = re.compile(r"^\s*(?:为|达|是|was|is|of|stood|reached)")
CLAUSE = re.compile(r"[,;:，；。：]")
RATE_OF = {
    "births": "birth_rate",
    "deaths": "death_rate",
    "natural_change": "natural_growth_rate",
}
# What such a rate counts: "the natural growth rate was 3.82‰, totalling 28,907 people".
COUNT_OF = {rate: count for count, rate in RATE_OF.items()}
# People of an age, and the share that they are.
OF_AGE = {
    "share_0_14": "population_0_14",
    "share_15_59": "population_15_59",
    "share_15_64": "population_15_64",
    "share_60plus": "population_60plus",
    "share_65plus": "population_65plus",
    "share_university_education": "educated_population",
}
SHARE_OF_AGE = {
    people: share for share, people in OF_AGE.items() if people.startswith("population_")
}
# "Compared with the 692.6 of 2007, output grew": what is spoken of follows.
SET_AGAINST = re.compile(
    r"^(?:compared (?:with|to)|against|from|relative to)\b[^,;]*$", re.IGNORECASE
)
SET_AGAINST_ZH = re.compile(r"(?:与|同|和|较)[^，；]{0,20}$")
SET_AGAINST_AFTER_ZH = re.compile(r"[^，；。]{0,6}相比")
RIVAL = re.compile(r"(?:高于|低于|快于|慢于|超过|跑赢|高出|领先|落后)(?:全省|全市|全国|同期)?$")
# A comma with more than a growth behind it.
OTHER_CLAUSE = re.compile(
    r",(?! (?:which |that )?(?:was |were |is |are |an? |some |by )*(?:up|down|with|rose|fell|grew"
    r"|gained|increas\w+|decreas\w+|climb\w+|jump\w+|surg\w+|drop\w*|declin\w+|rise|fall|growth"
    r"|of|at|or)\b)[^,]*[A-Za-z]{3}"
)
INCOMES = {
    "urban_population": "urban_disposable_income_per_capita",
    "rural_population": "rural_disposable_income_per_capita",
}
# Which share of the nation's is a share of it.
SHARE_OF_NATION = {
    "gdp_nominal": "gdp_share_of_nation",
    "population_resident": "population_share_of_nation",
    "population_census": "population_share_of_nation",
}
# The total that parts are told of after it.
OF_TOTAL = {"exports": "foreign_trade_total", "imports": "foreign_trade_total"}
# "The 21st bumper year": harvests are of grain.
BUMPER = re.compile(r"连丰|bumper|harvest", re.IGNORECASE)
# "A province of 38 million": people, where a number that large has no unit.
OF_PEOPLE = re.compile(
    r"\b(?:region|province|city|prefecture|county|country|provinces) (?:of|with) (?:[a-z]+ )?$"
    r"|(?:percent|per cent|%) of $"
    r"|\bended (?:the year|\w+) with (?:[a-z]+ )?$",
    re.IGNORECASE,
)
# "Has set a growth target of 6 percent": the economy's, whatever was counted before.
GROWTH_TARGET = re.compile(
    r"(?:\b(?:an?|the|its|their|this year's) (?:annual |economic )?growth (?:target|goal)"
    r"|\b(?:aim\w*|strive|striving|shoot\w*) (?:for|at) (?:GDP |economic )?growth) of"
    r" (?:about |around |over |at least |more than |above )?$",
    re.IGNORECASE,
)
# Names so bare that they stand for what was spoken of, if that was something else.
BARE_NAMES = re.compile(
    r"growth (?:was|stood at|came in at|slowed to|sank to)|pace of growth|total output|real growth"
    r"|share of the national total",
    re.IGNORECASE,
)
NATIONAL_OUTPUT = re.compile(
    r" of (?:the )?(?:national|(?:nation|country)(?:'s|’s)|China(?:'s|’s)) "
    r"(?:total |economic )*(?:output|economy)\b",
    re.IGNORECASE,
)
# "One in five of the province's 41 million people".
WHOLE_PEOPLE = re.compile(r" of (?:the |its )?(?:\w+(?:'s|’s) )?")
# "…, which is both a granary and a seat of heavy industry, amounted to"
ASIDE_OPENS = re.compile(r", (?:which|who|where|whose|both|once|long|an?|one|home|the)\b")
ASIDE_CLOSES = re.compile(
    r", (?:amounted|reached|stood|total\w*|came|was|were|rose|grew|fell|climbed|hit|exceeded"
    r"|dropped|increased|declined|expanded|shrank|topped)\b"
)
DASH = re.compile(r" [–—-] ")
# By how many percent people became more or fewer is told of residents, whoever counted them.
PERCENT_OF = {"population_census": "population_resident"}
TOURISM = ("tourist_visits", "tourism_revenue")
# "Ranked first in revenue, second in arrivals".
VISITED = re.compile(
    r" in (?:(?P<money>revenue|income|earnings|receipts)|arrivals|visits|visitors|trips)\b"
)
SECTORS = ("primary_share", "secondary_share", "tertiary_share")
SECTOR_VALUES = ("primary_value_added", "secondary_value_added", "tertiary_value_added")
