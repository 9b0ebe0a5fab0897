"""Indicators that English names in many orders of the same words, as patterns of those words."""

from __future__ import annotations

import re
from typing import NamedTuple

from neviewer.reading.indicators.freerwords import FREER_WORDS

_OF = r"(?:(?:of|in|from|by|for|at) )(?:(?:the|its|their|this|all|local|major|our) )*"
_WHOSE = r"(?:(?:[Pp]rovince|[Cc]ity|[Rr]egion|[Nn]ation|[Cc]ountry|[A-Z][a-z]+)(?:'s|’s) )?"
_ADDED = r"(?:added[- ]values?|value[- ]added|values? added)(?: output| growth)?"
_LARGE = (
    r"(?:(?:large[- ]scale|large|larger|major|above[- ](?:scale|designated[- ]size)|"
    r"designated[- ]size(?:d)?|big) )"
)
_SIZED = (
    r"(?: (?:enterprises|firms|companies|businesses|units|sectors?|industries))?"
    r"(?:,? (?:above|over|beyond|of) (?:the |a )?(?:designated|certain|set|state) "
    r"(?:size|scale|level)s?"
    r"|,? (?:with|each with|whose)[^.;]{0,30} (?:annual )?(?:main )?(?:business )?"
    r"(?:revenue|sales|turnover|income)[^.;,]{0,60}?(?:yuan|or more|and above)"
    r"(?: or more| and above)?(?: \([^)]*\))?)?"
)
# "... of the primary sector and 40 percent of the tertiary": the noun stands once.
_LEFT_OUT = r"(?=(?: (?:at|was|with|for|by|took|made up|accounted for|grew|rose|fell))* ?\d|[,.;])"
# Each indicator with words of which one stands in whatever the pattern finds, and the pattern.
_SHAPES = (
    ("primary_value_added", "added",
     rf"{_ADDED} {_OF}{_WHOSE}(?:primary|first) (?:industr\w+|sectors?)"
     rf"|(?:primary|first) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"
     rf"|{_ADDED} {_OF}{_WHOSE}agriculture, forestry, animal husbandry,? and fisher\w+"),
    ("secondary_value_added", "added",
     rf"{_ADDED} {_OF}{_WHOSE}(?:secondary|second) (?:industr\w+|sectors?)"
     rf"|(?:secondary|second) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"),
    ("tertiary_value_added", "added",
     rf"{_ADDED} {_OF}{_WHOSE}(?:tertiary|third|services?) (?:industr\w+|sectors?)"
     rf"|(?:tertiary|third|services?) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"
     rf"|{_ADDED} {_OF}{_WHOSE}services"),
    ("secondary_value_added", "secondary", rf"(?<=the )secondary{_LEFT_OUT}"),
    ("tertiary_value_added", "tertiary", rf"(?<=the )tertiary{_LEFT_OUT}"),
    ("industrial_value_added", "industr|enterprises|firms|companies|factories",
     rf"(?:{_ADDED}|output) {_OF}{_WHOSE}{_LARGE}?industr(?:y|ies"
     rf"|ial(?= (?:enter|firm|comp|bus|sec))){_SIZED}"
     rf"|(?:{_ADDED}|output) {_OF}{_WHOSE}{_LARGE}(?:enterprises|firms|companies|factories)"
     rf"|{_LARGE}?industrial (?:{_ADDED}|production|output|economy|growth)"
     rf"(?: {_OF}{_WHOSE}{_LARGE}?(?:industrial )?(?:enterprises|firms|companies|industries))?"
     rf"|{_LARGE}?industr(?:y|ies|ial (?:enterprises|firms|companies|sector))(?:'s|’s|'"
     rf"|’)?{_SIZED}(?:'|’)? {_ADDED}"
     rf"|{_ADDED} industr(?:y|ial)(?: (?:output|production))?"
     rf"|{_LARGE}industr(?:y|ies|ial (?:enterprises|firms|companies))"
     r"|industr(?:y|ies|ial (?:enterprises|firms|companies)),? above (?:the |a )?(?:certain )?"
     r"(?:designated |certain )?(?:size|scale)"),
    ("retail_sales", "retail|consumer",
     r"(?:total |gross |overall )?(?:retail )?sales (?:(?:value|volume|revenue) )?of "
     r"(?:social )?consumer (?:goods|products)"
     r"|(?:total |social |overall )*retail sales"
     r"(?: (?:value|volume|revenue|of (?:social )?consumer (?:goods|products)"
     r"|of consumption goods|of social goods))?"
     r"|(?:social )?consumer goods(?: retail)? sales"
     r"|retail (?:consumption|spending|turnover|market)|total consumption of consumer goods"
     r"|social retail"),
    ("fixed_asset_investment", "fixed|fai",
     r"(?:total |social |overall |whole-society |completed )*(?:investments?|spending|outlays?"
     r"|capital spending) (?:completed )?(?:in|on|into) (?:total |social )?fixed[- ]assets?"
     r"|(?:total |social |overall |urban )*fixed[- ](?:assets?|capital) (?:investments?|spending"
     r"|outlays?)"
     r"|(?:urban )?FAI\b"),
    ("foreign_trade_total", "trade|import",
     r"(?:(?:total |combined |overall |gross )?(?:value|volume|amount|turnover|scale) of "
     r")?(?:the |its )?(?:total |combined |goods |merchandise )*(?:foreign|external|overseas"
     r"|two[- ]way|international|goods|merchandise|commodity|cross-border|import[- ]and[- ]export"
     r"|import[-/–]export) trade(?: (?:value|volume|turnover|amount|in goods|of goods|scale))*"
     r"|(?:(?:total |combined |overall |gross )*(?:value|volume|amount|sum) of )?(?:the "
     r"|its )?(?:total |combined |foreign |goods )*(?:imports?,? (?:and|plus|&) exports?"
     r"|exports?,? (?:and|plus|&) imports?)(?: (?:value|volume|turnover|trade|combined|together"
     r"|of goods|total|amount|business))*"
     r"|trade (?:value|volume|turnover|in goods|of goods)|(?:imports?/exports?|exports?/imports?)"
     r"(?: (?:value|volume|amount|of goods))*"),
    ("foreign_trade_total", "import",
     r"import(?:ed|s|ing) and export(?:ed|s|ing)(?: goods)?(?: worth)?"
     r"|export(?:ed|s|ing) and import(?:ed|s|ing)(?: goods)?(?: worth)?"),
    ("gdp_nominal", "of goods and services",
     r"(?:(?<=yuan )|(?<=yuan\) )|(?<=dollars )|(?<=dollars\) )|(?<=lion\) )|(?<=worth ))"
     r"of goods and services"),
    ("exports", "export|outbound|overseas",
     r"(?:total )?(?:value |volume |amount )?of (?:goods )?exports"
     r"|exports? (?:value|volume|of goods|earnings|total|shipments)(?: of goods)?"
     r"|outbound (?:goods|shipments|sales)|goods exported|overseas sales"),
    ("imports", "import|inbound",
     r"(?:total )?(?:value |volume |amount )?of (?:goods )?imports"
     r"|imports? (?:value|volume|of goods|total|bill)(?: of goods)?|inbound (?:goods|shipments)"
     r"|goods imported"),
    ("fdi_utilised", "foreign|overseas|actual use",
     r"(?:(?:actual(?:ly)?|paid[- ]in|real) )?(?:use|utili[sz]ation|utili[sz]ed|used|inflows?"
     r"|absorption) (?:of )?(?:foreign|overseas) (?:direct )?(?:capital|investments?|funds?)"
     r"(?: (?:in actual use|actually (?:used|utili[sz]ed)))?"
     r"|(?:foreign|overseas) (?:direct )?(?:capital|investments?|funds?) (?:in actual use"
     r"|actually (?:used|utili[sz]ed|paid in)|(?:utili[sz]ed|used)|inflows?)"
     r"|actual (?:foreign|overseas) (?:direct )?(?:capital|investments?)|in actual use"),
    ("public_budget_revenue", "revenue|income|receipts|takings|earnings",
     r"(?:(?:total|local|provincial|municipal|city|provincewide|general|public|fiscal|government"
     r"|budget|budgetary|financial|financial) ){1,5}(?:revenues?|income|receipts|takings"
     r"|earnings)"
     r"|(?:revenues?|income) (?:of|in|from|under) (?:the |its )?(?:local |provincial "
     r"|municipal )?(?:general )?(?:public )?(?:finance )?(?:budgets?|finance|coffers|treasury)"),
    ("public_budget_revenue", "public budget|general budget",
     r"general (?:public )?budgets?(?! (?:expend|spend|outlay))"),
    ("share_0_14", "children",
     r"(?:proportion|share) of children(?:'s|’s)? population|children(?:'s|’s) population"),
    ("urban_population", "in urban|in cities|in towns",
     r"(?:(?<=million )|(?<=people )|(?<=residents ))in (?:urban areas|cities|towns)"),
    ("rural_population", "in rural|countryside",
     r"(?:(?<=million )|(?<=people )|(?<=residents ))in (?:rural areas|the countryside)"),
    ("urban_population", "(urban)", r"(?<=million \()urban(?=\))"),
    ("rural_population", "(rural)", r"(?<=million \()rural(?=\))"),
    ("births", "newborn|birth population", r"newborns?(?:'|’)? population|birth population"),
    ("public_budget_expenditure", "expenditure|spending|outlay|expenses",
     r"(?:(?:local|provincial|municipal|city|general|public|fiscal|government|budget|budgetary"
     r"|financial) ){1,5}(?:expenditures?|spending|outlays?|expenses)"
     r"|(?:expenditures?|spending) (?:of|in|from|under) (?:the |its )?(?:general )?(?:public "
     r")?budget"),
    ("urban_disposable_income_per_capita", "income|earning",
     r"(?:(?:per[- ]capita|average|annual) )*(?:disposable )?(?:incomes?|earnings) "
     r"(?:per capita )?(?:of|for|among|in) (?:the )?(?:urban|city|town)\b"
     r"(?:[- ](?:residents|households|dwellers|citizens|people|areas))?"
     r"|(?:urban|city)(?:[- ](?:residents|households|dwellers|citizens|people|areas)(?:'s|'"
     r"|’)?)?(?: (?:per[- ]capita|average|annual))* (?:disposable )?incomes?(?: per (?:capita"
     r"|head|person))?"),
    ("rural_disposable_income_per_capita", "income|earning",
     r"(?:(?:per[- ]capita|average|annual|net) )*(?:disposable )?(?:net )?(?:incomes?|earnings) "
     r"(?:per capita )?(?:of|for|among|in) (?:the )?(?:rural|farm|farmers|peasants)\b"
     r"(?:[- ](?:residents|households|dwellers|citizens|people|areas))?"
     r"|(?:rural|farm|farmers|peasants)(?:[- ](?:residents|households|dwellers|people"
     r"|areas))?(?:'s|'|’)?(?: (?:per[- ]capita|average|annual|net))* "
     r"(?:disposable )?(?:net )?incomes?(?: per (?:capita|head|person))?"),
    ("disposable_income_per_capita", "income",
     r"(?:(?:per[- ]capita|average|personal) )+(?:disposable )?incomes?(?: "
     r"of (?:all )?(?:residents|households|people))?"),
    ("tourism_revenue", "touris|travel|visitor|spent|paid",
     r"(?:total |comprehensive |overall |domestic |local )*(?:tourism|tourist|travel)"
     r"(?:[- ]related)? (?:revenues?|income|earnings|receipts|spending|consumption|takings)"
     r"|(?:revenues?|income|earnings|receipts) (?:from|of|in|generated by) "
     r"(?:the )?(?:domestic )?(?:tourism|tourists|travel)(?: (?:industry|sector))?"
     r"|(?:visitors|tourists|travell?ers|holidaymakers|they) (?:spent|paid)"
     r"|spending by (?:tourists|visitors|travell?ers)|spent by (?:tourists|visitors)"),
    ("grain_output", "grain|cereal",
     r"(?:total |annual |overall |combined )*(?:grain|cereal|food grain)"
     r"(?:[- ]crops?)?(?: (?:total|annual))? (?:outputs?|harvests?|production|yields?|crops?)"
     r"|(?:outputs?|harvests?|production|yields?|crops?) of grain(?: crops)?"
     r"|grain (?:harvested|produced)"),
    ("agri_gross_output", "output|forestry",
     r"(?:total |gross )*output(?: value)? of (?:the )?(?:agriculture|farming"
     r"|agricultural sector)(?:, forestry, animal husbandry,? and fisher\w+)?"
     r"|(?:agriculture|farming),? forestry, animal husbandry,? (?:and )?fisher\w+(?: sectors?"
     r"| industr\w+)*"),
    ("gdp_nominal", "gross|gdp|grp|econom|regional|goods and services",
     r"gross (?:regional|domestic|provincial|city|municipal|national|local) "
     r"(?:domestic )?products?(?: \((?:GDP|GRP)\))?"
     r"|(?:regional|provincial|local|city|overall|total|annual) (?:GDP|GRP)"
     r"|(?:provincial|regional|local|overall|whole|city|municipal) econom(?:y|ies)"
     r"|(?:total )?(?:economic|regional) (?:outputs?|aggregates?|volume|scale|size|product)"
     r"|economic strength|value of goods and services"),
    ("population_resident", "population|permanent residents|number of",
     r"(?:permanent|resident|usual|total|local|provincial|overall|long-term)(?: permanent"
     r"| resident)* population(?: (?:size|total|base))?"
     r"|population (?:size|total|base)|permanent residents"
     r"|number of (?:permanent |usual |local )*(?:residents|inhabitants|people)"
     r"(?! (?:aged|over|who|in))"),
    ("net_migration", "net |moving",
     r"net (?:population |resident |migration |migrant |talent )?(?:in"
     r"|out)flows?(?: of (?:people|residents|population|migrants|permanent residents|talent))?"
     r"|net (?:in|out)(?:-|ward )?(?:migration|flux)"
     r"|net (?:influx|exodus|loss|gain) (?:of (?:people|residents|population|migrants)"
     r"|through migration|from migration)"
     r"|net migration|(?:people|residents) moving (?:in|out)"),
    ("cpi_inflation", "price|cpi|inflation",
     r"consumer[- ]price(?:s| index| level| inflation)(?: \(CPI\))?|\bCPI\b|inflation(?: rate)?"
     r"|price level"),
    ("unemployment_rate", "unemployment|jobless",
     r"(?:surveyed )?(?:urban )?(?:surveyed )?(?:unemployment|jobless)"
     r"(?: rate)?(?: in (?:urban areas|cities and towns))?"),
    ("employment", "employed|in work",
     r"(?:(?<=million )|(?<=people )|(?<=persons )|(?<=residents ))(?:were|are) "
     r"(?:employed|in work)"),
    ("new_urban_jobs", "jobs",
     r"new (?:urban )?jobs(?: (?:in|for) (?:urban areas|cities and towns|towns and cities))?"
     r"|urban jobs|(?:urban )?jobs (?:were )?(?:created|added)"
     r"|newly (?:created|added) (?:urban )?jobs"),
    ("sci_tech_sme_count", "tech",
     r"(?:number of )?(?:sci(?:ence)?[- ]?(?:and[- ])?tech(?:nology|nological)?|technology"
     r"|hi-?tech)(?:[- ](?:based|oriented|focused|type|driven))? "
     r"(?:small(?:[- ](?:and|to)[- ]medium)?(?:[- ]sized)?|SMEs?)(?: and medium(?:-sized)?)?(?: "
     r"(?:enterprises|firms|companies|businesses))?"
     r"|(?:number of )?small(?: and |[- ]to[- ])medium(?:[- ]sized)? "
     r"(?:sci(?:ence)?[- ]?(?:and )?tech\w*|technology)(?:[- ]based)? (?:enterprises|firms"
     r"|companies|businesses)"),
    ("natural_change", "natural",
     r"natural (?:population )?(?:decrease|decline|increase|growth|change|loss|attrition)"
     r"(?: (?:of|in) (?:the )?population)?(?! rate)"),
)  # fmt: skip


class Shape(NamedTuple):
    """An indicator, words of which one stands wherever it is named so, and the pattern."""

    indicator: str
    telling: tuple[str, ...]
    pattern: re.Pattern[str]


# In small letters, for a text in small letters: half the time that ignoring capitals takes.
SHAPES = tuple(
    Shape(
        indicator,
        tuple(telling.split("|")),
        re.compile(rf"(?<![a-z-])(?=[a-z0-9])(?:{pattern.lower()})(?![a-z-])"),
    )
    for indicator, telling, pattern in (*_SHAPES, *FREER_WORDS)
)
