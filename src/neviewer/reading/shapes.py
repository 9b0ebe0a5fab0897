"""Indicators that English names in many orders of the same words, as patterns of those words."""

from __future__ import annotations

import re
from typing import NamedTuple

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
# Freer words of reporters, where a verb of amount or growth follows at once.
_MOVES = (
    r"(?= (?:(?:had|has|have|was|were|is|also|then|only|barely|even|still|again|itself|alone"
    r"|together|[a-z]+ly) )*(?:gr[eo]w\w*|ris\w+|rose|f[ae]ll\w*|climb\w*|dropp?\w*|declin\w*"
    r"|increas\w*|decreas\w*|expand\w*|contract(?:ed|ing|s)|shr[aiu]nk\w*|slipp?\w*|slid\w*"
    r"|sank|plung\w*|plummet\w*|surg\w*|jump\w*|soar\w*|gain\w*|advanc\w*|edg\w*|dipp?\w*"
    r"|eas\w*|tumbl\w*|los[et]\w*|collaps\w*|recover\w*|rebound\w*|total\w*|amount\w*"
    r"|reach\w*|stood|came|worth|hit|up|down|accounts? for|accounted for|makes? up|made up"
    r"|accelerat\w*|quicken\w*|slow\w*|put on|shed|doubl\w*|halv\w*"
    r"|witness\w*|experienc\w*|saw|recorded|posted|registered)\b)"
)
_FREER = (
    ("population_registered", "register",
     r"on (?:its|the|their) (?:household|population) registers?|household registers?"),
    ("natural_change", "naturally",
     r"(?:gr[eo]w|rose|fell|shrank|declined|increased|decreased) naturally"),
    ("net_migration", "a net",
     r"a net(?= [\d.,]+ (?:million |thousand )?(?:people|residents) (?:left|moved|arrived|came))"),
    ("population_registered", "hukou|regist",
     r"(?:people|inhabitants|residents|those|persons) (?:with|holding) (?:an? |the )?(?:local "
     r"|city |provincial )?(?:hukou|household registrations?)"
     r"|hukou holders|registered (?:inhabitants|households' members|population)"
     r"|(?:local )?hukou population"),
    ("population_share_of_nation", "chinese|china",
     r"(?<=percent of )(?:all Chinese|China's people|the Chinese population)"
     r"|(?<=% of )(?:all Chinese|China's people|the Chinese population)"),
    ("industrial_value_added", "industr",
     r"industrial (?:firms|enterprises|companies) (?:of|above|over) (?:the )?(?:designated"
     r"|certain) size"
     r"|industry(?:'s|’s) (?:output|production|value added)"),
    ("public_budget_revenue", "budget",
     r"(?:general )?(?:public )?budget (?:took in|brought in|received)"),
    ("population_share_of_nation", "share|slice|portion|weight",
     r"(?:share|slice|portion|proportion|weight) (?:of|in) (?:the )?(?:national|nation's"
     r"|country's|China's|Chinese) (?:total )?(?:population|people)"),
    ("gdp_share_of_nation", "share|slice|portion|weight",
     r"(?:share|slice|portion|proportion|weight) (?:of|in) (?:the )?(?:national|nation's"
     r"|country's|China's|Chinese) (?:total )?(?:GDP|economy|output|economic output)"),
    ("energy_intensity", "energy",
     r"energy (?:consumption|use|consumed) (?:per|for each) (?:unit of |rmb ?)?(?:10,000 |ten "
     r"thousand )?(?:yuan )?(?:of )?(?:the )?gdp"),
    ("population_census_male", "men|males",
     r"(?:men|males)(?= (?:accounted|made up|numbered|totall?ed|stood|reached|were|was|account"
     r"|make))"),
    ("population_census_female", "women|females",
     r"(?:women|females)(?= (?:accounted|made up|numbered|totall?ed|stood|reached|were|was|account"
     r"|make))"),
    ("natural_growth_rate", "natural",
     r"natural (?:population )?(?:growth rate|rate of growth|rate of increase)"
     r"(?: (?:of|in) (?:the )?(?:\w+(?:'s|’s) )?population)?"),
    ("population_census_male", " men| males",
     r"(?:(?<=\d )|(?<=million ))(?:men|males)(?= |,|\.|\()"),
    ("population_census_female", " women| females",
     r"(?:(?<=\d )|(?<=million ))(?:women|females)(?= |,|\.|\()"),
    ("primary_value_added", "farm|agriculture",
     rf"(?:farming|agriculture|the farm sector|farms){_MOVES}"
     r"|agriculture, forestry, (?:animal husbandry|livestock)[a-z ,]*fish\w+"
     r"(?= (?:added|produced))"),
    ("primary_value_added", "the primary",
     r"the primary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("secondary_value_added", "the secondary",
     r"the secondary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("tertiary_value_added", "the tertiary",
     r"the tertiary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("secondary_value_added", "industry and|manufacturing and",
     r"industry and (?:building|construction)|mining, manufacturing and (?:building|construction)"),
    ("fdi_utilised", "foreign",
     r"foreign (?:investors|companies|firms|capital)(?:, [^,.;]{3,30},)? (?:brought in|invested"
     r"|poured in|put in)"),
    ("births", "came into|saw the light",
     r"(?:children|babies|infants) (?:came into the world|saw the light of day)"),
    ("deaths", "passed away|lost their lives",
     r"passed away|lost their lives"),
    ("tourism_revenue", "tourism",
     r"tourism(?: (?:industry|sector|economy|market))?(?=,? (?:for example, |also |alone |has "
     r"|have |had )*(?:brought in|generat\w+|earn\w+|yield\w+|garner\w*|rak(?:ed|es|ing) in"
     r"|gross(?:ed|es)|net(?:ted|s)|creat(?:ed|es)|took in|pulled in))"),
    ("cpi_inflation", "prices|living",
     rf"(?:(?<![a-z] )|(?<=and )|(?<=while )|(?<=but ))(?:the )?(?:general )?prices{_MOVES}"
     r"|cost of living|living costs"),
    ("industrial_value_added", "industry|factor|manufacturer|size|output|production",
     rf"(?:industry|factories|manufacturers|factory production){_MOVES}"
     r"|(?:factories|plants|firms|enterprises|companies) above (?:the |a )?(?:designated "
     r"|certain )?size(?: limit)?"
     r"|factory output"
     r"|(?:output|production) (?:of|at|from|in) (?:the )?(?:larger?|big(?:ger)?|major) "
     r"(?:industrial )?(?:firms|factories|enterprises|companies|plants|manufacturers|producers)"
     r"|(?:larger?|big(?:ger)?|major) (?:industrial )?(?:firms|factories|enterprises|companies"
     r"|manufacturers|producers)(?:'|’)? (?:output|production)"),
    ("retail_sales", "shop|retailers|stores|merchants|spent|spending|consumer",
     r"shop sales|sales in (?:the )?shops|retailers(?:'|’)? (?:sales|turnover|takings)"
     r"|(?:shops|stores|retailers|merchants) (?:sold|took)|(?:consumers|customers|people) spent"
     r"|shoppers (?:spent|paid)|(?:spending|purchases) (?:by|of) (?:shoppers|consumers)"
     rf"|consumer (?:sales|purchases)|(?:household|consumer) spending{_MOVES}|consumer market"),
    ("fixed_asset_investment", "investment|capital|fixed assets",
     rf"(?:capital )?investment{_MOVES}|capital (?:outlays?|formation)"
     r"|(?:money|funds|capital|sums?) (?:put|invested|sunk|spent|ploughed) (?:into|in|on) fixed "
     r"assets"),
    ("foreign_trade_total", "trade|commerce|business with|crossing|ports",
     rf"(?:trade|foreign commerce|two-way trade|commerce with the world){_MOVES}"
     r"|(?<=yuan of )trade|(?<=dollars of )trade"
     r"|business with (?:the outside world|foreign countries)"
     r"|trade with (?:the (?:rest of the )?world|other countries|abroad|foreign countries)"
     r"|goods (?:traded|crossing the border)|(?:im|ex)ports and (?:im|ex)ports"
     r"|(?:im|ex)ports plus (?:im|ex)ports|foreign-trade \w+"),
    ("exports", "abroad|overseas|foreign",
     r"(?:sold|shipped|sent|selling|shipping)(?: goods| products| commodities)? (?:abroad|overseas)"
     r"(?=,? (?:worth|valued at|of))"
     r"|(?:sold|shipped|sent)(?: goods| products)?(?: worth)?(?= [$\d.,]+ (?:million|billion"
     r"|trillion)?[^.;,]{0,25}\b(?:abroad|overseas))"
     r"|(?:deliveries|sales|shipments) to (?:foreign|overseas) (?:buyers|customers|markets)"),
    ("exports", "abroad|overseas|other countries|export",
     r"(?:goods |products |shipments |sales )?(?:sold|shipped|sent|sales|shipments) (?:abroad"
     r"|overseas|to other countries)"
     r"|exported(?: goods(?: worth)?)?|export(?:s|ers) sold"
     r"|overseas (?:deliveries|orders|buyers bought)|export (?:orders|trade|turnover|business)"),
    ("imports", "purchas|bought|buying|import",
     rf"purchases{_MOVES}|its import{_MOVES}"
     r"|(?:buying|purchasing|bought|purchased)(?: in)? (?:goods|products|commodities)"
     r"(?=,? (?:worth|valued|from))"
     r"|(?:bought|purchased)(?: goods)?(?: worth)?(?= [$\d.,]+ (?:billion|trillion))"),
    ("imports", "abroad|overseas|foreign|import",
     r"(?:goods |products )?(?:bought|purchased) (?:abroad|overseas|from abroad)"
     r"|(?:purchases|goods|deliveries) from abroad|foreign purchases"
     r"|imported(?: goods(?: worth)?)?|import (?:trade|turnover|business)"),
    ("public_budget_revenue", "coffers|purse|take|taking|treasury|tax and|fiscal",
     r"(?:government|state|provincial|public|municipal)(?:'s)? (?:coffers|purse|takings|take"
     r"|treasury)"
     r"|tax and other revenues?|fiscal (?:take|income)|(?:public|local) coffers"
     r"|money taken in by the (?:budget|treasury)|budget take"),
    ("urban_disposable_income_per_capita", "income",
     r"(?:(?:average|disposable|per[- ]capita) )*incomes? (?:of|for|among) "
     r"(?:the )?(?:townspeople|townsfolk|urbanites|town dwellers|city people)"
     r"|(?:townspeople|urbanites|city people|town dwellers)(?:'s|'|’)? (?:disposable )?incomes?"),
    ("rural_disposable_income_per_capita", "income",
     r"(?:(?:average|disposable|per[- ]capita) )*incomes? (?:of|for|among|on) "
     r"(?:the )?(?:villagers|farms|country people|countryside|farming families)"
     r"|(?:villagers|country people|farm households)(?:'s|'|’)? (?:disposable )?incomes?"),
    ("grain_output", "harvest|crop|reaped|gathered in|brought in|threshed|grain|cereal",
     rf"(?:the |its |this year's |total |autumn |annual )*(?:harvests?|crop){_MOVES}"
     r"|(?:reaped|harvested|gathered in|brought in|threshed)(?= (?:about |some |over |a |nearly "
     r"|more than |almost )*[\d.,]+ (?:million|billion) (?:metric |tons|tonnes|kilo|kg|jin))"
     r"|(?:tons|tonnes|kilograms?|kilos|kg|jin|catties) of (?:grain|cereals|crops)"),
    ("tourism_revenue", "touris|visitor|guests|holidaymakers|travel|spent|left",
     r"(?:visitors|tourists|guests|holidaymakers|travellers|travelers) (?:left|spent|paid"
     r"|brought in|generated)"
     r"|tourism (?:brought(?: in| the \w+)?|earned|generated|took in|takings)"
     r"|(?:earned|earnings|income|revenue|takings|made) from (?:tourism|visitors|tourists)"
     r"|who (?:spent|left)|left(?= [\d.,]+ (?:million|billion) yuan)"
     r"|spending by (?:visitors|guests|holidaymakers)|tourist (?:takings|spend)"),
    ("tourist_visits", "guests|holidaymakers|sightseers|day-trippers|visitor|tourist|travellers",
     r"(?:number of )?(?:guests|holidaymakers|sightseers|day-trippers)"
     r"|(?:visitor|tourist) (?:trips|visits|numbers|arrivals|traffic)"
     r"|trips (?:by|of) (?:visitors|tourists)|visits by (?:tourists|travellers|holidaymakers)"),
    ("fdi_utilised", "abroad|overseas|foreign",
     r"(?:capital|investment|money|funds) from (?:abroad|overseas|foreign investors)"
     r"|(?:foreign|overseas) (?:funds|money|investors (?:put|brought|paid))|foreign investors put"
     r"|foreign companies invested|overseas capital"),
    ("births", "babies|born|births",
     r"babies|(?:children|infants|babies) (?:were )?born|new births"
     r"|newborn(?:s| babies| children)"),
    ("deaths", "died|deaths",
     r"(?:people|residents|inhabitants) (?:have )?died|deaths"),
    ("urban_population", "cities|towns|urban|dwellers",
     r"(?<=of them )in (?:urban areas|cities|towns)"
     r"|(?:living|lived?|resid\w+) in (?:the )?(?:cities|towns|urban areas|cities and towns"
     r"|towns and cities)"
     r"|city[- ]dwellers|townspeople|urbanites"),
    ("rural_population", "countryside|villag|rural|dwellers",
     r"(?:living|lived?|resid\w+) in (?:the )?(?:countryside|villages|rural areas)"
     r"|country[- ]dwellers|villagers"),
    ("share_65plus", "65|64",
     r"over-65s?|65-plus|65s and over|(?:past|passed|turned|reached) 65|older than 64"),
    ("share_60plus", "60|59|sexagenarian",
     r"over-60s?|60-plus|60s and over|(?:past|passed|turned|reached) 60|older than 59"
     r"|sexagenarians"),
    ("share_0_14", "under-15|children",
     r"under-15s|children (?:under 15|up to 14|of 14 and under)"),
    ("net_migration", "more |net |migration",
     r"(?:took in |had |with )?more (?:movers|people|residents|migrants) (?:moved in|arrived|came"
     r"|than (?:it|they) lost|coming than going|moving in than out)"
     r"|net (?:arrivals|departures|movement of people)"
     r"|migration (?:balance|surplus|deficit|gain|loss)"
     r"|more (?:people )?(?:came|arrived|moved in) than (?:left|moved out)"
     r"|(?:gained|lost)(?= [\d,.]+ (?:people |residents )?(?:through|by|from|to) migration)"),
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
    for indicator, telling, pattern in (*_SHAPES, *_FREER)
)
