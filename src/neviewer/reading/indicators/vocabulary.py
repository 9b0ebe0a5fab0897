"""Words for the catalogue's indicators in releases, communiques, wires and essays.

They stand beside the synonyms of the pack, which name what its panels show; here is how the
genres speak of the same things. Entered by indicator, not by text.
"""

from __future__ import annotations

_WORDS = {
    "gdp_nominal": "goods and services worth; gross provincial product; gross city product; grp; "
    "output of goods and services; gross domestic output; economic aggregate; total output; "
    "gross output of the economy; economic size; size of its economy; gdp total; "
    "经济总量; 生产总值; 国内生产总值; GDP总量; 地区GDP; 全省GDP; 全市GDP; 经济规模; 经济体量",
    "gdp_growth_real": "the economy contracted; real growth; "
    "economy shrank; economy contracted; economy advanced; "
    "economic expansion; growth of the economy; gdp expanded; gdp contracted; gdp growth rate; "
    "rate of economic growth; pace of growth; economic growth rate; growth came in at; "
    "growth stood at; growth slowed to; growth sank to; growth was; "
    "growth of gdp; growth in gdp; "
    "GDP增速; 经济增速; 经济增长率; 地区生产总值增速; 生产总值增速; GDP增长率",
    "primary_value_added": "value added of the primary industry; "
    "value added of primary industry; "
    "value added of the primary sector; value-added of the primary industry; "
    "primary industry value added; primary sector value added; first industry; "
    "value added of agriculture; agricultural value added; "
    "一产增加值; 第一产业; 一产; 农业增加值; 农林牧渔业增加值",
    "secondary_value_added": "value added of the secondary industry; "
    "value added of secondary industry; "
    "value added of the secondary sector; value-added of the secondary industry; "
    "secondary industry value added; secondary sector value added; "
    "二产增加值; 第二产业; 二产",
    "tertiary_value_added": "value added of the tertiary industry; "
    "value added of tertiary industry; "
    "value added of the tertiary sector; value-added of the tertiary industry; "
    "tertiary industry value added; tertiary sector value added; value added of services; "
    "value added of the service sector; services value added; service sector value added; "
    "三产增加值; 第三产业; 三产; 服务业增加值",
    "industrial_value_added": "value added of industry; value-added of industry; "
    "value-added output; value added of industrial enterprises; "
    "industrial value-added; industrial output; factory output; manufacturing and mining output; "
    "value added of industries above designated size; value-added industrial output; "
    "industrial output above designated size; industry above designated size; "
    "industrial enterprises above designated size; value-added of large industrial firms; "
    "value added by large industrial firms; above-scale industry; above-scale industrial output; "
    "large-scale industrial output; "
    "规模以上工业增加值; 规上工业增加值; 规模以上工业企业增加值; 规模以上工业; 规上工业; "
    "工业增加值增速; 全部工业增加值; 工业生产",
    "fixed_asset_investment": "spending on fixed assets; capital spending; fixed investment; "
    "fixed capital investment; investment in fixed assets; fixed assets investment; "
    "fixed-asset spending; on fixed assets; investment completed; "
    "固定资产投资额; 固定资产投资总额; 固投; 全社会固定资产投资; 完成投资; 投资总额",
    "retail_sales": "retail turnover; retail trade; shop sales; sales of consumer goods; "
    "retail sales of consumer goods; total retail sales; retail spending; consumer retail sales; "
    "社零; 社零总额; 社会消费品零售额; 消费品零售总额; 社消零; 社会消费品零售总额",
    "foreign_trade_total": "imports and exports; exports and imports; total foreign trade; "
    "total trade; goods trade; trade in goods; import and export value; "
    "total value of imports and exports; two-way trade; trade turnover; foreign trade value; "
    "total import and export volume; merchandise trade; external trade; "
    "进出口; 进出口总值; 外贸进出口; 货物进出口; 货物贸易; 对外贸易; 外贸总值; 进出口贸易; "
    "进出口总额; 外贸总额; 货物贸易进出口总值",
    "exports": "overseas shipments; outbound shipments; merchandise exports; exports of goods; "
    "export sales; 出口; 出口总值; 货物出口; 出口总额; 出口额; 出口值",
    "imports": "inbound shipments; merchandise imports; imports of goods; import bill; "
    "进口; 进口总值; 货物进口; 进口总额; 进口额; 进口值",
    "fdi_utilised": "direct investment; foreign direct investment; "
    "utilized foreign capital; foreign capital in actual use; "
    "utilised foreign capital; foreign investment in actual use; used foreign capital; "
    "actually used foreign capital; actual use of foreign investment; foreign capital inflow; "
    "actually utilized foreign investment; actually utilised foreign investment; "
    "实际利用外资; 实际使用外资; 利用外资; 实际使用外资金额; 实际利用外商直接投资; 外商直接投资",
    "public_budget_revenue": "general public budget revenue; fiscal takings; budget income; "
    "budgetary revenue; general budget revenue; government income; fiscal income; "
    "revenue of the general public budget; local fiscal revenue; budget receipts; "
    "地方一般公共预算收入; 一般预算收入; 公共财政预算收入; 财政收入; 地方财政收入; 公共预算收入; "
    "一般公共预算收入; 财政总收入",
    "public_budget_expenditure": "general public budget expenditure; general budget expenditure; "
    "budget spending; budget outlays; fiscal spending; fiscal outlays; general budget spending; "
    "地方一般公共预算支出; 一般预算支出; 财政支出; 公共预算支出; 一般公共预算支出; 财政总支出",
    "tax_revenue_local": "tax income; tax takings; taxes collected; 税收; 税收收入; 税收总收入",
    "population_resident": "resident population; inhabitants; residents numbered; "
    "permanent population; population numbered; population stood at; population was; "
    "population of; population reached; number of residents; "
    "usual residents; headcount of residents; "
    "population at year-end; year-end population; residents at year-end; total population; "
    "常住人口; 总人口; 人口总量; 人口总数; 人口规模; 年末人口; 常住总人口",
    "population_registered": "registered residents; "
    "hukou population; household-registered population; "
    "registered permanent population; 户籍人口; 户籍总人口; 公安户籍人口",
    "population_share_of_nation": "share of the national total; share of china's population; "
    "share of the country's population; proportion of the national population; "
    "占全国总人口的比重; 占全国人口的比重; 人口占全国的比重; 人口占全国比重",
    "births": "newborn babies; babies were born; births registered; birth numbers; "
    "出生人口; 出生人数; 新生儿; 出生婴儿; 新出生人口; 新生人口",
    "deaths": "deaths registered; death numbers; 死亡人口; 死亡人数",
    "net_migration": "net outflow of people; net inflow of people; net outflow of population; "
    "net inflow of population; net out-migration; net in-migration; migration balance; "
    "人口净流出; 人口净流入; 净流出人口; 净流入人口; "
    "净流出; 净流入; 净迁出; 净迁入; 人口机械增长",
    "natural_change": "deaths exceeded births; excess of deaths over births; natural loss; "
    "natural decrease of population; 自然增长人口; 自然减少; 自然增加人口; 自然减少人口",
    "urban_population": "urban residents; urban dwellers; urban inhabitants; townspeople; "
    "城镇常住人口; 城镇人口; 居住在城镇的人口; 居住在城镇的",
    "urbanisation_rate": "urban share of the population; urbanisation level; "
    "urbanization level; level of urbanisation; "
    "level of urbanization; rate of urbanisation; rate of urbanization; "
    "urbanisation rate of the resident population; urbanization rate of the resident population; "
    "常住人口城镇化率; 城镇化水平; 城市化率; 城镇人口比重; "
    "城镇人口占总人口比重; 城镇人口占总人口的比重",
    "share_60plus": "sexagenarians; people in their sixties or older; "
    "60岁以上老年人口; 60岁及以上老年人口; 60岁以上老人",
    "share_65plus": "65岁以上老年人口; 65岁及以上老年人口; 65岁以上老人",
    "share_0_14": "children aged 14 or under; 0至14岁人口; 少年儿童人口",
    "disposable_income_per_capita": "disposable income per person; disposable income per head; "
    "disposable income of residents; average disposable income; per-capita disposable income; "
    "居民人均可支配收入; 全体居民人均可支配收入; 全省居民人均可支配收入; 居民收入",
    "urban_disposable_income_per_capita": "disposable income of urban residents; "
    "urban residents' disposable income; urban incomes; disposable income of city dwellers; "
    "urban per capita disposable income; urban residents' per capita disposable income; "
    "urban households' disposable income; per capita disposable income of urban households; "
    "城镇居民人均可支配收入; 城镇常住居民人均可支配收入; 城镇居民收入; 城镇居民可支配收入",
    "rural_disposable_income_per_capita": "disposable income of rural residents; "
    "rural residents' disposable income; rural incomes; disposable income of farmers; "
    "rural per capita disposable income; rural residents' per capita disposable income; "
    "rural households' disposable income; per capita disposable income of rural households; "
    "农村居民人均可支配收入; 农村常住居民人均可支配收入; "
    "农村居民收入; 农民收入; 农民人均可支配收入",
    "grain_output": "grain crop; grain harvested; tonnes of grain; grain crops output; "
    "output of grain; production of grain; total output of grain; harvest of grain; "
    "粮食总产量; 粮食总产; 粮食产量; 粮食生产; 粮食产出; 粮食总量",
    "agri_gross_output": "gross output value of agriculture; gross output of farming; "
    "gross output value of farming; total output value of agriculture; "
    "农林牧渔业总产值; 农业总产值; 农林牧渔总产值",
    "tourism_revenue": "revenue from tourism; income from tourism; tourist income; "
    "tourism takings; tourism turnover; total tourism revenue; visitor spending; "
    "旅游总收入; 旅游综合收入; 旅游收入; 游客总花费; 旅游总花费; 游客花费; 国内旅游收入",
    "tourist_visits": "tourist trips; visitor arrivals; visitor numbers; trips by tourists; "
    "visits by tourists; tourist arrivals; visitor trips; domestic trips; "
    "接待游客; 游客接待量; 旅游人数; 游客人次; 接待国内外游客; 接待国内游客; 旅游接待; 游客量",
    "sci_tech_sme_count": "technology smes; small technology firms; tech smes; "
    "science and technology smes; small and medium-sized technology firms; "
    "small and medium technology firms; "
    "科技型中小企业; 科技中小企业; 国家科技型中小企业",
    "hightech_firms_stock": "high-tech enterprises; high-tech companies; 高新技术企业; 高企",
    "electricity_generation": "power generation; power generated; electricity generated; 发电量",
    "raw_coal_output": "output of coal; coal mined; raw coal output; 原煤产量; 原煤",
    "natural_gas_output": "output of natural gas; natural gas production; 天然气产量",
    "motor_vehicle_output": "output of cars; output of vehicles; vehicles made; cars made; "
    "cars built; vehicles built; production of cars; "
    "auto output; 汽车产量; 整车产量; 汽车整车产量; 生产汽车; 汽车生产; 生产整车; 整车下线",
    "deposits": "balance of deposits; "
    "deposits of financial institutions; 存款余额; 本外币存款余额; "
    "本外币各项存款余额; 各项存款余额; 人民币存款余额",
    "loans": "balance of loans; loans of financial institutions; 贷款余额; 本外币贷款余额; "
    "本外币各项贷款余额; 各项贷款余额; 人民币贷款余额",
    "cpi_inflation": "consumer price level; "
    "consumer price index; 居民消费价格; 居民消费价格总水平; "
    "居民消费价格指数; CPI",
    "new_urban_jobs": "new jobs in cities and towns; new jobs in urban areas; jobs were created; "
    "城镇新增就业; 城镇新增就业人数; 新增城镇就业",
    "technology_contracts": "technology contract turnover; turnover of technology contracts; "
    "技术合同成交额; 技术合同交易额; 技术市场成交额",
    "rnd_expenditure": "spending on r&d; r&d outlays; spending on research and development; "
    "研发投入; 研发经费投入; 全社会研发投入; R&D经费支出",
    "rnd_intensity": "r&d as a share of gdp; 研发投入强度; 研发经费投入强度; 全社会研发投入强度",
}  # fmt: skip
WORDS = {
    indicator: tuple(word.strip() for word in words.split(";") if word.strip())
    for indicator, words in _WORDS.items()
}
