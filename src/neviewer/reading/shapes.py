"""Indicators that English names in many orders of the same words, as patterns of those words."""

from __future__ import annotations

import re

_OF = r"(?:(?:of|in|from|by|for|at) )(?:(?:the|its|their|this|all|local|major|our) )*"
_WHOSE = r"(?:(?:[Pp]rovince|[Cc]ity|[Rr]egion|[Nn]ation|[Cc]ountry|[A-Z][a-z]+)(?:'s|’s) )?"
_ADDED = r"(?:added[- ]values?|value[- ]added|values? added)(?: output| growth)?"
_LARGE = (
    r"(?:(?:large[- ]scale|large|larger|major|above[- ](?:scale|designated[- ]size)|"
    r"designated[- ]size(?:d)?|big) )"
)
_SIZED = (
    r"(?: (?:enterprises|firms|companies|businesses|units|sectors?|industries))?"
    r"(?:,? (?:above|over|beyond|of) (?:the |a )?(?:designated|certain|set|state) (?:size|scale"
    r"|level)s?"
    r"|,? (?:with|each with|whose)[^.;]{0,30} (?:annual )?(?:main )?(?:business )?(?:revenue|sales"
    r"|"
    r"turnover|income)[^.;,]{0,60}(?:yuan|more|above|over)(?: or more"
    r"| and above)?(?: \([^)]*\))?)?"
)
_SHAPES = (
    ("primary_value_added", rf"{_ADDED} {_OF}{_WHOSE}(?:primary|first) (?:industr\w+|sectors?)"
     rf"|(?:primary|first) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"
     rf"|{_ADDED} {_OF}{_WHOSE}agriculture, forestry, animal husbandry,? and fisher\w+"),
    ("secondary_value_added",
     rf"{_ADDED} {_OF}{_WHOSE}(?:secondary|second) (?:industr\w+|sectors?)"
     rf"|(?:secondary|second) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"),
    ("tertiary_value_added",
     rf"{_ADDED} {_OF}{_WHOSE}(?:tertiary|third|services?) (?:industr\w+|sectors?)"
     rf"|(?:tertiary|third|services?) (?:industr(?:y|ies)|sector)(?:'s|’s)? {_ADDED}"
     rf"|{_ADDED} {_OF}{_WHOSE}services"),
    ("industrial_value_added",
     rf"(?:{_ADDED}|output) {_OF}{_WHOSE}{_LARGE}?industr(?:y|ies|ial(?= (?:enter|firm|comp|bus"
     rf"|sec)))"
     rf"{_SIZED}"
     rf"|(?:{_ADDED}|output) {_OF}{_WHOSE}{_LARGE}(?:enterprises|firms|companies|factories)"
     rf"|{_LARGE}?industrial (?:{_ADDED}|production|output|economy"
     rf"|growth)(?: {_OF}{_WHOSE}{_LARGE}?"
     rf"(?:industrial )?(?:enterprises|firms|companies|industries))?"
     rf"|{_LARGE}?industr(?:y|ies|ial (?:enterprises|firms|companies|sector))(?:'s|’s|'|’)?"
     rf"{_SIZED}(?:'|’)? {_ADDED}"
     rf"|{_ADDED} industr(?:y|ial)(?: (?:output|production))?"
     rf"|{_LARGE}industr(?:y|ies|ial (?:enterprises|firms|companies))"
     rf"|industr(?:y|ies|ial (?:enterprises|firms|companies)),? above (?:the )?(?:designated"
     rf"|certain) "
     rf"(?:size|scale)"),
    ("retail_sales",
     r"(?:total |gross |overall )?(?:retail )?sales (?:(?:value|volume|revenue) )?of (?:social )?"
     r"consumer (?:goods|products)"
     r"|(?:total |social |overall )*retail sales(?: (?:value|volume|revenue"
     r"|of (?:social )?consumer "
     r"(?:goods|products)|of consumption goods|of social goods))?"
     r"|(?:social )?consumer goods(?: retail)? sales|retail (?:consumption|spending|turnover"
     r"|market)"
     r"|total consumption of consumer goods|social retail"),
    ("fixed_asset_investment",
     r"(?:total |social |overall |whole-society |completed )*(?:investments?|spending|outlays?|"
     r"capital spending) (?:completed )?(?:in|on|into) (?:total |social )?fixed[- ]assets?"
     r"|(?:total |social |overall |urban )*fixed[- ](?:assets?|capital) (?:investments?|spending"
     r"|outlays?)"
     r"|(?:urban )?FAI\b"),
    ("foreign_trade_total",
     r"(?:(?:total |combined |overall |gross )?(?:value|volume|amount|turnover|scale) of )?(?:the "
     r"|its )?"
     r"(?:total |combined |goods |merchandise )*(?:foreign|external|overseas|two[- ]way"
     r"|international|"
     r"goods|merchandise|commodity|cross-border|import[- ]and[- ]export|import[-/–]export) trade"
     r"(?: (?:value|volume|turnover|amount|in goods|of goods|scale))*"
     r"|(?:(?:total |combined |overall |gross )*(?:value|volume|amount|sum) of )?(?:the |its )?"
     r"(?:total |combined |foreign |goods )*(?:imports?,? (?:and|plus) exports?|exports?,? (?:and"
     r"|plus) "
     r"imports?)(?: (?:value|volume|turnover|trade|combined|together|of goods|total|amount"
     r"|business))*"
     r"|trade (?:value|volume|turnover|in goods|of goods)"),
    ("foreign_trade_total", r"import(?:ed|s|ing) and export(?:ed|s|ing)(?: goods)?(?: worth)?"
     r"|export(?:ed|s|ing) and import(?:ed|s|ing)(?: goods)?(?: worth)?"),
    ("exports", r"(?:total )?(?:value |volume |amount )?of (?:goods )?exports"
     r"|exports? (?:value|volume|of goods|earnings|total|shipments)(?: of goods)?"
     r"|outbound (?:goods|shipments|sales)|goods exported|overseas sales"),
    ("imports", r"(?:total )?(?:value |volume |amount )?of (?:goods )?imports"
     r"|imports? (?:value|volume|of goods|total|bill)(?: of goods)?"
     r"|inbound (?:goods|shipments)|goods imported"),
    ("fdi_utilised",
     r"(?:(?:actual(?:ly)?|paid[- ]in|real) )?(?:use|utili[sz]ation|utili[sz]ed|used|inflows?|"
     r"absorption) (?:of )?"
     r"(?:foreign|overseas) (?:direct )?(?:capital|investments?|funds?)(?: (?:in actual use"
     r"|actually "
     r"(?:used|utili[sz]ed)))?"
     r"|(?:foreign|overseas) (?:direct )?(?:capital|investments?|funds?) (?:in actual use|"
     r"actually (?:used|utili[sz]ed|paid in)|(?:utili[sz]ed|used)|inflows?)"
     r"|actual (?:foreign|overseas) (?:direct )?(?:capital|investments?)"),
    ("public_budget_revenue",
     r"(?:(?:total|local|provincial|municipal|city|provincewide|general|public|fiscal|government|"
     r"budget|budgetary|financial|financial) ){1,5}(?:revenues?|income|receipts|takings|earnings)"
     r"|(?:revenues?|income) (?:of|in|from|under) (?:the |its )?(?:local |provincial |municipal )?"
     r"(?:general )?(?:public )?(?:finance )?(?:budgets?|finance|coffers|treasury)"),
    ("public_budget_expenditure",
     r"(?:(?:local|provincial|municipal|city|general|public|fiscal|government|budget|budgetary|"
     r"financial) ){1,5}(?:expenditures?|spending|outlays?)"
     r"|(?:expenditures?|spending) (?:of|in|from|under) (?:the "
     r"|its )?(?:general )?(?:public )?budget"),
    ("urban_disposable_income_per_capita",
     r"(?:(?:per[- ]capita|average|annual) )*(?:disposable )?(?:incomes?|earnings) (?:per capita )?(?:of|for"
     r"|among|"
     r"in) (?:the )?(?:urban|city|town)\b(?:[- ](?:residents|households|dwellers|citizens|people|areas))?"
     r"|(?:urban|city)(?:[- ](?:residents|households|dwellers|citizens|people|areas)(?:'s|'|’)?)?"
     r"(?: (?:per[- ]capita|average|annual))* (?:disposable )?incomes?(?: per (?:capita|head"
     r"|person))?"),
    ("rural_disposable_income_per_capita",
     r"(?:(?:per[- ]capita|average|annual"
     r"|net) )*(?:disposable )?(?:net )?(?:incomes?|earnings) (?:per capita )?"
     r"(?:of|for|among|in) (?:the )?(?:rural|farm|farmers|peasants)\b"
     r"(?:[- ](?:residents|households|dwellers|citizens|people|areas))?"
     r"|(?:rural|farm|farmers|peasants)(?:[- ](?:residents|households|dwellers|people"
     r"|areas))?(?:'s|'|’)?"
     r"(?: (?:per[- ]capita|average|annual|net))* (?:disposable )?(?:net )?incomes?"
     r"(?: per (?:capita|head|person))?"),
    ("disposable_income_per_capita",
     r"(?:(?:per[- ]capita|average"
     r"|personal) )+(?:disposable )?incomes?(?: of (?:all )?(?:residents|"
     r"households|people))?"),
    ("tourism_revenue",
     r"(?:total |comprehensive |overall |domestic |local )*(?:tourism|tourist"
     r"|travel)(?:[- ]related)? "
     r"(?:revenues?|income|earnings|receipts|spending|consumption|takings)"
     r"|(?:revenues?|income|earnings|receipts) (?:from|of|in|generated by) (?:the )?(?:domestic )?"
     r"(?:tourism|tourists|travel)(?: (?:industry|sector))?"
     r"|(?:visitors|tourists|travell?ers|holidaymakers|they) (?:spent|paid)"
     r"|spending by (?:tourists|visitors|travell?ers)|spent by (?:tourists|visitors)"),
    ("grain_output",
     r"(?:total |annual |overall |combined )*(?:grain|cereal"
     r"|food grain)(?:[- ]crops?)?(?: (?:total|annual))? "
     r"(?:outputs?|harvests?|production|yields?|crops?)"
     r"|(?:outputs?|harvests?|production|yields?|crops?) of grain(?: crops)?|grain (?:harvested"
     r"|produced)"),
    ("agri_gross_output",
     r"(?:total |gross )*output(?: value)? of (?:the )?(?:agriculture|farming|agricultural sector)"
     r"(?:, forestry, animal husbandry,? and fisher\w+)?"
     r"|(?:agriculture|farming),? forestry, animal husbandry,? (?:and )?fisher\w+(?: sectors?"
     r"| industr\w+)*"),
    ("gdp_nominal",
     r"gross (?:regional|domestic|provincial|city|municipal|national"
     r"|local) (?:domestic )?products?"
     r"(?: \((?:GDP|GRP)\))?|(?:regional|provincial|local|city|overall|total|annual) (?:GDP|GRP)"
     r"|(?:provincial|regional|local|overall|whole|city|municipal) econom(?:y|ies)"
     r"|(?:total )?(?:economic|regional) (?:outputs?|aggregates?|volume|scale|size|product)"
     r"|economic strength|value of goods and services"),
    ("population_resident",
     r"(?:permanent|resident|usual|total|local|provincial|overall|long-term)(?: permanent"
     r"| resident)* "
     r"population(?: (?:size|total|base))?|population (?:size|total|base)|permanent residents"
     r"|number of (?:permanent |usual |local )*(?:residents|inhabitants|people)(?! (?:aged|over"
     r"|who|in))"),
    ("net_migration",
     r"net (?:population |resident |migration |migrant |talent )?(?:in|out)flows?(?: of (?:people|"
     r"residents|population|migrants|permanent residents|talent))?"
     r"|net (?:in|out)(?:-|ward )?(?:migration|flux)|net (?:influx|exodus|loss|gain)"
     r" (?:of (?:people|residents|population|migrants)|through migration|from migration)"
     r"|net migration|(?:people|residents) moving (?:in|out)"),
    ("cpi_inflation",
     r"consumer[- ]price(?:s| index| level| inflation)(?: \(CPI\))?|\bCPI\b|inflation(?: rate)?"
     r"|price level"),
    ("unemployment_rate",
     r"(?:surveyed )?(?:urban )?(?:surveyed )?(?:unemployment"
     r"|jobless)(?: rate)?(?: in (?:urban areas|"
     r"cities and towns))?"),
    ("new_urban_jobs",
     r"new (?:urban )?jobs(?: (?:in|for) (?:urban areas|cities and towns|towns and cities))?|"
     r"urban jobs|(?:urban )?jobs (?:were )?(?:created|added)|newly (?:created"
     r"|added) (?:urban )?jobs"),
    ("sci_tech_sme_count",
     r"(?:number of )?(?:sci(?:ence)?[- ]?(?:and[- ])?tech(?:nology|nological)?|technology"
     r"|hi-?tech)"
     r"(?:[- ](?:based|oriented|focused|type|driven))? (?:small(?:[- ](?:and"
     r"|to)[- ]medium)?(?:[- ]sized)?|"
     r"SMEs?)(?: and medium(?:-sized)?)?(?: (?:enterprises|firms|companies|businesses))?"
     r"|(?:number of )?small(?: and "
     r"|[- ]to[- ])medium(?:[- ]sized)? (?:sci(?:ence)?[- ]?(?:and )?tech\w*|"
     r"technology)(?:[- ]based)? (?:enterprises|firms|companies|businesses)"),
    ("natural_change",
     r"natural (?:population )?(?:decrease|decline|increase|growth|change|loss|attrition)"
     r"(?: (?:of|in) (?:the )?population)?(?! rate)"),
)  # fmt: skip
# Freer words of reporters, where a verb of amount or growth follows at once.
_MOVES = (
    r"(?= (?:(?:had|has|have|was|were|is|also|then|only|barely|even|still|again|itself|alone|"
    r"together|[a-z]+ly) )*(?:gr[eo]w\w*|ris\w+|rose|f[ae]ll\w*|climb\w*|dropp?\w*|declin\w*|"
    r"increas\w*|decreas\w*|expand\w*|contract(?:ed|ing|s)|shr[aiu]nk\w*|slipp?\w*|slid\w*|sank|"
    r"plung\w*|plummet\w*|surg\w*|jump\w*|soar\w*|gain\w*|advanc\w*|edg\w*|dipp?\w*|eas\w*|"
    r"tumbl\w*|los[et]\w*|collaps\w*|recover\w*|rebound\w*|total\w*|amount\w*|reach\w*|stood|"
    r"came|worth|hit|up|down|accounts? for|accounted for|makes? up|made up|accelerat\w*|quicken\w*|slow\w*|put on|shed|doubl\w*|halv\w*)\b)"
)
_FREER = (
    ("population_registered", r"on (?:its|the|their) (?:household|population) registers?"
     r"|household registers?"),
    ("natural_change", r"(?:gr[eo]w|rose|fell|shrank|declined|increased|decreased) naturally"),
    ("net_migration", r"a net(?= [\d.,]+ (?:million |thousand )?(?:people|residents) (?:left|moved"
                      r"|arrived|came))"),
    ("population_registered", r"(?:people|inhabitants|residents|those|persons) (?:with"
                              r"|holding) (?:an? |the )?"
     r"(?:local |city |provincial )?(?:hukou|household registrations?)|hukou holders"
     r"|registered (?:inhabitants|households' members|population)|(?:local )?hukou population"),
    ("population_share_of_nation", r"(?<=percent of )(?:all Chinese|China's people"
                                   r"|the Chinese population)"
     r"|(?<=% of )(?:all Chinese|China's people|the Chinese population)"),
    ("industrial_value_added", r"industrial (?:firms|enterprises|companies) (?:of|above|over) "
     r"(?:the )?(?:designated|certain) size|industry(?:'s|’s) (?:output|production|value added)"),
    ("public_budget_revenue", r"(?:general )?(?:public )?budget (?:took in|brought in|received)"),
    ("population_share_of_nation", r"(?:share|slice|portion|proportion|weight) (?:of|in) (?:the )?"
     r"(?:national|nation's|country's|China's|Chinese) (?:total )?(?:population|people)"),
    ("gdp_share_of_nation", r"(?:share|slice|portion|proportion|weight) (?:of|in) (?:the )?"
     r"(?:national|nation's|country's|China's|Chinese) (?:total )?(?:GDP|economy|output"
     r"|economic output)"),
    ("population_census_male", r"(?:(?<=\d )|(?<=million ))(?:men|males)(?= |,|\.|\()"),
    ("population_census_female", r"(?:(?<=\d )|(?<=million ))(?:women|females)(?= |,|\.|\()"),
    ("primary_value_added", rf"(?:farming|agriculture|the farm sector|farms){_MOVES}"
     r"|agriculture, forestry, (?:animal husbandry|livestock)[a-z ,]*fish\w+(?= (?:added"
     r"|produced))"),
    ("primary_value_added", r"the primary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("secondary_value_added", r"the secondary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("tertiary_value_added", r"the tertiary(?=[,;.]| (?:rose|grew|fell|was|at|one|by|with)\b)"),
    ("secondary_value_added", r"industry and (?:building|construction)|mining, manufacturing and "
     r"(?:building|construction)"),
    ("fdi_utilised", r"foreign (?:investors|companies|firms|capital)(?:, [^,.;]{3,30},)?"
     r" (?:brought in|invested|poured in|put in)"),
    ("births", r"(?:children|babies|infants) (?:came into the world|saw the light of day)"),
    ("deaths", r"passed away|lost their lives"),
    ("tourism_revenue", r"tourism(?=,? (?:for example, |also |alone )*(?:brought in|generated|earned"
     r"|yielded))"),
    ("cpi_inflation", rf"(?<![a-z] )(?:the )?(?:general )?prices{_MOVES}|cost of living"
                      rf"|living costs"),
    ("industrial_value_added", rf"(?:industry|factories|manufacturers|factory production){_MOVES}"
     r"|(?:factories|plants|firms|enterprises|companies) above (?:the |a )?(?:designated |certain )?size(?: limit)?"
     r"|factory output|(?:output|production) (?:of|at|from|in) (?:the )?(?:larger?|big(?:ger)?"
     r"|major) "
     r"(?:industrial )?(?:firms|factories|enterprises|companies|plants|manufacturers|producers)"
     r"|(?:larger?|big(?:ger)?|major) (?:industrial )?(?:firms|factories|enterprises|companies|"
     r"manufacturers|producers)(?:'|’)? (?:output|production)"),
    ("retail_sales", r"shop sales|sales in (?:the )?shops|retailers(?:'|’)? (?:sales|turnover"
                     r"|takings)"
     r"|(?:shops|stores|retailers|merchants) (?:sold|took)|(?:consumers|customers|people) spent"
     r"|shoppers (?:spent|paid)"
     r"|(?:spending|purchases) (?:by|of) (?:shoppers|consumers)|consumer (?:sales|purchases)"
     rf"|(?:household|consumer) spending{_MOVES}|consumer market"),
    ("fixed_asset_investment", rf"(?:capital )?investment{_MOVES}|capital (?:outlays?|formation)"
     r"|(?:money|funds|capital|sums?) (?:put|invested|sunk|spent|ploughed) (?:into|in"
     r"|on) fixed assets"),
    ("foreign_trade_total", rf"(?:trade|foreign commerce|two-way trade"
                            rf"|commerce with the world){_MOVES}"
     r"|(?<=yuan of )trade|(?<=dollars of )trade|business with (?:the outside world"
     r"|foreign countries)"
     r"|trade with (?:the (?:rest of the )?world|other countries|abroad|foreign countries)"
     r"|goods (?:traded|crossing the border)|(?:im|ex)ports and (?:im|ex)ports"
     r"|(?:im|ex)ports plus (?:im|ex)ports|foreign-trade \w+"),
    ("exports", r"(?:sold|shipped|sent)(?: goods| products)?(?: worth)?(?= [$\d.,]+ (?:million"
                r"|billion|"
     r"trillion)?[^.;,]{0,25}\b(?:abroad|overseas))"
     r"|(?:deliveries|sales|shipments) to (?:foreign|overseas) (?:buyers|customers|markets)"),
    ("exports", r"(?:goods |products |shipments |sales )?(?:sold|shipped|sent|sales|shipments) "
     r"(?:abroad|overseas|to other countries)|exported(?: goods(?: worth)?)?|export(?:s|ers) sold"
     r"|overseas (?:deliveries|orders|buyers bought)|export (?:orders|trade|turnover|business)"),
    ("imports", rf"purchases{_MOVES}"
     r"|(?:bought|purchased)(?: goods)?(?: worth)?(?= [$\d.,]+ (?:billion|trillion))"),
    ("imports", r"(?:goods |products )?(?:bought|purchased) (?:abroad|overseas|from abroad)"
     r"|(?:purchases|goods|deliveries) from abroad|foreign purchases"
     r"|imported(?: goods(?: worth)?)?"
     r"|import (?:trade|turnover|business)"),
    ("public_budget_revenue", r"(?:government|state|provincial|public|municipal)(?:'s)? "
     r"(?:coffers|purse|takings|take|treasury)|tax and other revenues?|fiscal (?:take|income)"
     r"|(?:public|local) coffers|money taken in by the (?:budget|treasury)|budget take"),
    ("urban_disposable_income_per_capita", r"(?:(?:average|disposable|per[- ]capita) )*incomes? "
     r"(?:of|for|among) (?:the )?(?:townspeople|townsfolk|urbanites|town dwellers|city people)"
     r"|(?:townspeople|urbanites|city people|town dwellers)(?:'s|'|’)? (?:disposable )?incomes?"),
    ("rural_disposable_income_per_capita", r"(?:(?:average|disposable|per[- ]capita) )*incomes? "
     r"(?:of|for|among|on) (?:the )?(?:villagers|farms|country people|countryside"
     r"|farming families)"
     r"|(?:villagers|country people|farm households)(?:'s|'|’)? (?:disposable )?incomes?"),
    ("grain_output", rf"(?:the |its |this year's |total |autumn |annual )*(?:harvests?"
                     rf"|crop){_MOVES}"
     r"|(?:reaped|harvested|gathered in|brought in|threshed)(?= (?:about |some |over |a |nearly |"
     r"more than |almost )*[\d.,]+ (?:million|billion) (?:metric |tons|tonnes|kilo|kg|jin))"
     r"|(?:tons|tonnes|kilograms?|kilos|kg|jin|catties) of (?:grain|cereals|crops)"),
    ("tourism_revenue", r"(?:visitors|tourists|guests|holidaymakers|travellers|travelers) (?:left"
                        r"|spent|"
     r"paid|brought in|generated)|tourism (?:brought(?: in| the \w+)?|earned|generated|took in"
     r"|takings)"
     r"|(?:earned|earnings|income|revenue|takings|made) from (?:tourism|visitors|tourists)"
     r"|who (?:spent|left)|left(?= [\d.,]+ (?:million|billion) yuan)"
     r"|spending by (?:visitors|guests|holidaymakers)|tourist (?:takings|spend)"),
    ("tourist_visits", r"(?:number of )?(?:guests|holidaymakers|sightseers|day-trippers)"
     r"|(?:visitor|tourist) (?:trips|visits|numbers|arrivals|traffic)|trips (?:by|of) (?:visitors"
     r"|tourists)"
     r"|visits by (?:tourists|travellers|holidaymakers)"),
    ("fdi_utilised", r"(?:capital|investment|money|funds) from (?:abroad|overseas"
                     r"|foreign investors)"
     r"|(?:foreign|overseas) (?:funds|money|investors (?:put|brought|paid))|foreign investors put"
     r"|foreign companies invested|overseas capital"),
    ("births", r"babies|(?:children|infants|babies) (?:were )?born|new births|newborn(?:s| babies"
               r"| children)"),
    ("deaths", r"(?:people|residents|inhabitants) (?:have )?died|deaths"),
    ("urban_population", r"(?<=of them )in (?:urban areas|cities|towns)|(?:living|lived?"
                         r"|resid\w+) in (?:the )?(?:cities|towns|urban areas"
                         r"|cities and "
     r"towns|towns and cities)|city[- ]dwellers|townspeople|urbanites"),
    ("rural_population", r"(?:living|lived?|resid\w+) in (?:the )?(?:countryside|villages"
                         r"|rural areas)"
     r"|country[- ]dwellers|villagers"),
    ("share_65plus", r"over-65s?|65-plus|65s and over|(?:past|passed|turned|reached) 65"
                     r"|older than 64"),
    ("share_60plus", r"over-60s?|60-plus|60s and over|(?:past|passed|turned|reached) 60"
                     r"|older than 59|sexagenarians"),
    ("share_0_14", r"under-15s|children (?:under 15|up to 14|of 14 and under)"),
    ("net_migration", r"(?:took in |had |with )?more (?:movers|people|residents"
                      r"|migrants) (?:moved in|arrived|came|"
     r"than (?:it|they) lost|coming than going|moving in than out)|net (?:arrivals|departures"
     r"|movement of people)|migration (?:balance"
                      r"|surplus|"
     r"deficit|gain|loss)|more (?:people )?(?:came|arrived|moved in) than (?:left|moved out)"
     r"|(?:gained|lost)(?= [\d,.]+ (?:people |residents )?(?:through|by|from|to) migration)"),
)  # fmt: skip
# In small letters, for a text in small letters: half the time that ignoring capitals takes.
SHAPES = tuple(
    (name, re.compile(rf"(?<![a-z-])(?=[a-z0-9])(?:{pattern.lower()})(?![a-z-])"))
    for name, pattern in (*_SHAPES, *_FREER)
)
