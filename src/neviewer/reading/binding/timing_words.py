"""The words by which the times of a sentence are tied to its numbers."""

from __future__ import annotations

import re

# "5.3 percent in 2023": the time of the number before it.
ADJACENT = re.compile(
    r"^[\s,(（]*(?:(?:people|persons|residents|year-on-year|growth|in total"
    r"|(?:year-on-year )?(?:decline|drop|fall|slump|decrease|increase|rise|gain|expansion"
    r"|contraction)(?: in output)?(?: (?:recorded|posted|registered|seen|reported))?(?: during)?"
    r"|recorded|posted|registered)\s*)?"
    r"(?:in|at the end of|by the end of|for(?: all of)?|during|as of|by|at)?(?:\s+the)?\s*$",
    re.IGNORECASE,
)
ADJACENT_OR_OF = re.compile(r"\s(?:percent )?(?:(?:of|in|for) (?:the )?)?$", re.IGNORECASE)
# "than the 5.3 percent of 2022", "2022年的5.3%": a figure given for comparison only.
BESIDE_ZH = ("同", "与", "和")
OF_BASE = re.compile(
    r"^(?:年)?(?:末|底|同期)?(?:(?:提出|确定|设定|定下|制定)?"
    r"的(?:(?![增减降升提高上下快慢多少占])[\u4e00-\u9fff]){0,8}|为)?\s*$"
    r"|^(?:'s|’s)?\s*(?:figure|level)? ?(?:of|was)?\s*\(?$",
    re.I,
)
# "Compared to 2021's overall decline of around 580,000".
OF_BASE_FIGURE = re.compile(
    r"(?:'s|’s) (?:[a-z-]+ ){1,5}(?:of|was|at) (?:(?:about|around|some|nearly|over) )?"
)
ORDINALS = ("first", "second", "third", "fourth")
IN_THE_FIRST = re.compile(r" (?:\w+ )?in the (first|second|third|fourth)(?= ?[.,;]|$)")
FROM = re.compile(r"\bfrom\s+(?:[\w$]+\s+){0,2}$|(?:由|从)[^，。]{0,8}$", re.IGNORECASE)
WITH_THE = re.compile(
    r"\b(?:compar(?:ed|ing) (?:with|to)|relative to|(?<!more )(?<!less )(?<!fewer )(?<!higher )than"
    r"|against|from|(?:more|fewer|less|higher|lower) than(?= the $))"
    r" (?:(?:the|an?|its) )?(?:[a-z-]+ ){0,3}$"
    r"|\b(?:after|following) (?:an? |the )?(?:[a-z-]+ )?(?:growth|rise|gain|increase|decline|drop"
    r"|fall|decrease|contraction|expansion|loss|growing|rising|falling|shrinking|losing|gaining)"
    r"(?: of| by)? (?:about |some |nearly )?$",
    re.IGNORECASE,
)
OF_THEN = re.compile(r"(?! (?:people )?(?:more|fewer|less|higher|lower) than)[^,.;:\d]{0,40}")
WHEN = re.compile(r",? (?:when|at which (?:time|point))\b[^,;]*", re.IGNORECASE)
# "Compared with 2010, the share of children fell by 1 point, that of old people rose by 5."
COMPARES = re.compile(r"Compar(?:ed|ing) (?:with|to)\b[^,;]*$")
COMPARED_ZH = re.compile(r"(?:年)?(?:第[五六七]次)?(?:全国)?(?:人口普查)?(?:同期|末|底)?相比")
OPENING = 40  # letters
# "The 5.3 percent growth recorded in 2022": the number's own time, whatever follows.
OF_ITS_TIME = re.compile(
    r" (?:[a-z]+ ){0,3}(?:reached|recorded|set|seen|held|registered) (?:in|at) "
)
# What goes on after a time told in passing.
GOES_ON = re.compile(r", (?:has|had|was|were|is|rose|grew|climbed|fell|stood|came|reached)\b")
OTHER_CLAUSE = re.compile(r"\b(?:while|whereas|but|although|though)\b|[;；]|，而")
FORECAST = re.compile(r"预计|\bestimat\w+|\bexpected to have\b", re.IGNORECASE)
# Of these the figures of a running year are the whole year's.
HARVESTED = re.compile(r"grain|crops|maize|rice|soybean|areas")
MONTH = re.compile(r"\d{4}-\d\d")
# Of a range of years these may be stated as one figure; a level is that of the last.
FLOWS = ("net_migration", "natural_change", "population_change", "births", "deaths")
# Counted together over the years: "a net 82,000 in the three years together".
SUMMED = re.compile(
    r"合计|累计|总共"
    r"|\b(?:total\w*|together|combined|altogether|cumulative\w*|added up|accumulat\w+)\b",
    re.I,
)
LISTED = re.compile(r"\s*[:：∶、，,]\s*|\s*(?:和|and)\s*")
# What ends the reach of a time that stands after the number: another clause.
CLAUSE = re.compile(
    r"[;；，。]"
    r"|, (?:though|although|whereas|despite|while|but|and|compared|from|up|down|when|which|as"
    r"|after|against|versus|(?:well |far |still )?(?:below|above)"
    r"|(?!according|including)[a-z]+ing)\b"
    r"|\b(?:after|following|because of|due to|despite|but)\b"
    r"|\b(?:that|which) (?:had|has|have|began|started|ended|dates?|goes|went)\b"
)
# "Short of its goal of 6 percent": the target was for the year of what missed it.
MISSED = re.compile(
    r"\b(?:miss(?:ed|ing)|against|versus|short of|below|under|beating|exceeding|above|met|meeting"
    r"|compared with)(?: last year(?:'s|’s)| \w+(?:'s|’s))?"
    r" (?:(?:an?|its|the|their|his) )?(?:[a-z-]+ ){0,3}"
    r"(?:targets?|goals?)\b[^,;]*$",
    re.IGNORECASE,
)
MEANWHILE = re.compile(
    r"\b(?:in|over|during) the same (?:period|time|years|decade)\b(?! (?:of|last|a year))[^,;]*$",
    re.IGNORECASE,
)
# "From 8.7 percent in 2013 to 5.8 in 2014 and 3 in 2015": rates of three years, no change.
LISTED_NEXT = re.compile(r"\b(?:to|and) (?:about |around )?$")
THIS_YEAR = re.compile(r"\bthis year\b|今年|全年", re.IGNORECASE)
