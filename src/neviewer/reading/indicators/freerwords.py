"""Indicators in the freer words of reporters: patterns like those of the statistics' own names."""

from __future__ import annotations

# Where a verb of amount or growth follows at once.
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
FREER_WORDS = (
    ("population_registered", "register",
     r"on (?:its|the|their) (?:household|population) registers?|household registers?"),
    ("natural_change", "naturally",
     r"(?:gr[eo]w|rose|fell|shrank|declined|increased|decreased) naturally"),
    ("natural_change", "births|deaths",
     r"deaths (?:outnumber(?:ed|ing|s)?|exceed(?:ed|ing|s)?) births"
     r"|short of deaths(?= by)"),
    ("net_migration", "a net",
     r"a net(?= [\d.,]+ (?:million |thousand )?(?:people|residents) (?:left|moved|arrived|came"
     r"|from (?:elsewhere|outside|other)))"),
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
     r"over-65s?|65-plus|65s and over|older than 64"
     r"|(?:past|passed|turned|reached) (?:the age of )?65"),
    ("share_60plus", "60|59|sexagenarian",
     r"over-60s?|60-plus|60s and over|older than 59"
     r"|(?:past|passed|turned|reached) (?:the age of )?60"
     r"|sexagenarians"),
    ("share_0_14", "under-15|children",
     r"under-15s|children (?:under 15|up to 14|of 14 and under)"),
    ("net_migration", "more |net |migration",
     r"(?:took in |had |with )?more (?:movers|people|residents|migrants) (?:moved in|arrived|came"
     r"|than (?:it|they) lost|coming than going|moving in than out)"
     r"|net (?:arrivals|departures|movement of people)"
     r"|migration (?:balance|surplus|deficit|gain|loss)"
     r"|more (?:people )?(?:(?:had )?(?:came|arrived|moved in) than (?:left|moved out)"
     r"|(?:had )?left than (?:arrived|came|moved in))"
     r"|(?:gained|lost)(?= [\d,.]+ (?:people |residents )?(?:through|by|from|to) migration)"),
)  # fmt: skip
