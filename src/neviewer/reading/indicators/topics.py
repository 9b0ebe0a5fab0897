"""Things that releases speak of and the catalogue lacks: understood, but not in the data.

A number about one of them must not be taken for one about the indicator named before it. Entered
by the plain unit that the thing is counted in (``*`` is any), then by name.
"""

from __future__ import annotations

_TOPICS: dict[str, dict[str, str]] = {
    "CNY": {
        "real_estate_investment": "real estate investment; property investment; "
        "real estate development investment; investment in real estate; "
        "investment in property development; investment in real estate development; "
        "房地产开发投资; 房地产投资; 房地产开发完成投资",
        "infrastructure_investment": "infrastructure investment; investment in infrastructure; "
        "基础设施投资; 基础设施建设投资",
        "industrial_investment": "industrial investment; investment in industry; 工业投资; "
        "工业固定资产投资; 工业技改投资; 技改投资; 技术改造投资",
        "manufacturing_investment": "manufacturing investment; investment in manufacturing; "
        "investment in the manufacturing sector; investment in manufacturing industries; "
        "investment in the manufacturing industry; "
        "制造业投资",
        "hightech_investment": "high-tech investment; investment in high-tech industries; "
        "high-tech industry investment; investment in the hi-tech sector; "
        "investment in the high-tech sector; investment in high-tech manufacturing; "
        "hi-tech investment; 高技术产业投资; 高技术制造业投资; 高新技术产业投资",
        "private_investment": "private investment; non-governmental investment; "
        "non-government investment; nongovernmental investment; "
        "private-sector investment; 民间投资; 民间固定资产投资",
        "sector_investment": "investment in primary industry; "
        "investment in the primary industry; investment in secondary industry; "
        "investment in the secondary industry; investment in tertiary industry; "
        "investment in the tertiary industry; 第一产业投资; 第二产业投资; 第三产业投资; "
        "一产投资; 二产投资; 三产投资",
        "housing_sales": "commercial housing sales; sales of commercial housing; home sales; "
        "sales of commercial buildings; 商品房销售额; 商品住宅销售额; 房屋销售额",
        "online_sales": "online retail sales; online sales; online retail; e-commerce sales; "
        "e-commerce turnover; e-commerce transactions; 网上零售额; 网络零售额; "
        "实物商品网上零售额; 限额以上单位网络零售额; 电子商务交易额; 网上商品零售额; "
        "农产品网络零售额",
        "catering_revenue": "catering revenue; catering income; revenue of catering; 餐饮收入; "
        "餐饮业营业额; 住宿业营业额; 餐饮业零售额; 餐饮收入额",
        "commodity_sales": "sales of goods; retail sales of goods; goods retail sales; 商品零售; "
        "商品零售额; 限额以上单位商品零售额; 限额以上零售额; 限额以上社会消费品零售额; "
        "限额以上单位消费品零售额",
        "urban_retail_sales": "urban retail sales; retail sales in urban areas; "
        "城镇消费品零售额; 城镇零售额; 城镇市场零售额",
        "rural_retail_sales": "rural retail sales; retail sales in rural areas; "
        "乡村消费品零售额; 乡村零售额; 农村消费品零售额",
        "industrial_revenue": "revenue of industrial enterprises; main business income; "
        "main business revenue; business revenue; business income; operating revenue; "
        "operating income; sales revenue; 营业收入; 主营业务收入; 销售收入; 业务收入",
        "industrial_profit": "profits of industrial enterprises; industrial profits; "
        "total profit; total profits; profits and taxes; net profit; profit; profits; 利润总额; "
        "利润; 利税总额; 利税; 净利润; 工业利润; 工业企业利润",
        "industrial_gross_output": "gross industrial output value; gross industrial output; "
        "industrial output value; total industrial output value; total output value; "
        "output value; gross output value; 工业总产值; 规上工业总产值; 工业产值; 规上工业产值; "
        "总产值; 产值; 建筑业总产值; 工业销售产值",
        "construction_value_added": "added value of the construction industry; "
        "construction industry; value added of construction; 建筑业增加值; 建筑业",
        "service_parts_value_added": "added value of wholesale and retail; transport sector; "
        "financial sector; real estate sector; finance industry; financial industry; "
        "批发和零售业; 批发零售业; 交通运输、仓储和邮政业; 交通运输仓储邮政业; 住宿和餐饮业; "
        "住宿餐饮业; 金融业; 房地产业; 信息传输、软件和信息技术服务业; 租赁和商务服务业; "
        "其他服务业; 营利性服务业; 非营利性服务业; 批发业; 零售业; 住宿业; 餐饮业",
        "digital_economy": "digital economy; core industries of the digital economy; "
        "marine economy; marine gross output; private economy; non-public economy; "
        "nonpublic economy; ice and snow economy; "
        "ice-snow economy; 数字经济; 数字经济核心产业; 海洋经济; 海洋生产总值; 民营经济; "
        "非公有制经济; 冰雪经济; 生物经济; 县域经济; 临港经济",
        "balance_of_trade": "trade surplus; trade deficit; 贸易顺差; 贸易逆差; "
        "顺差; 逆差",
        "trade_by_mode": "general trade; processing trade; border trade; "
        "small-scale border trade; bonded logistics; cross-border e-commerce; service trade; "
        "trade in services; services trade; 一般贸易; 加工贸易; 边境小额贸易; 边境贸易; "
        "保税物流; 跨境电商; 跨境电商进出口; 跨境电子商务; 服务贸易; 服务进出口; 服务外包",
        "trade_of_firms": "private enterprises' trade; trade by private firms; 民营企业进出口; "
        "外商投资企业进出口; 外资企业进出口; 国有企业进出口",
        "contracted_fdi": "contracted foreign investment; contractual foreign investment; "
        "contractual foreign capital; contracted foreign capital; contractual fdi; 合同外资; "
        "合同利用外资; 合同外资额",
        "domestic_capital": "domestic investment introduced; capital from other provinces; "
        "investment from other provinces; out-of-province capital; 内资; 引进内资; 实际利用内资; "
        "引进省外资金; 省外资金; 到位内资; 引资额; 招商引资",
        "outbound_investment": "outbound investment; overseas investment; "
        "outward direct investment; 对外投资; 对外直接投资; 对外承包工程; 中方投资额",
        "budget_parts": "non-tax revenue; value-added tax; corporate income tax; "
        "personal income tax; vat; government fund revenue; land transfer revenue; 非税收入; "
        "增值税; 企业所得税; 个人所得税; 政府性基金收入; 土地出让收入; 国有土地使用权出让收入; "
        "转移支付; 城建税",
        "spending_parts": "spending on social security; spending on health; social spending; "
        "spending on people's livelihood; livelihood spending; 民生支出; 社会保障和就业支出; "
        "卫生健康支出; 农林水支出; 城乡社区支出; 住房保障支出; 节能环保支出; 交通运输支出",
        "household_deposits": "household deposits; residents' deposits; savings deposits; "
        "deposits of households; 住户存款; 居民储蓄存款; 储蓄存款; 城乡居民储蓄; 企业存款; "
        "非金融企业存款",
        "loans_by_term": "short-term loans; medium- and long-term loans; long-term loans; "
        "housing loans; inclusive loans; new loans; agricultural loans; 短期贷款; 中长期贷款; "
        "住户贷款; 企业贷款; 普惠小微贷款; 涉农贷款; 新增贷款; 个人住房贷款; 绿色贷款",
        "insurance": "premium income; insurance premiums; premiums; insurance claims; 保费收入; "
        "原保险保费收入; 保费; 赔付支出; 赔款; 赔款和给付; 财产险; 寿险; 健康险",
        "securities": "securities trading; financing; bond issuance; market value; "
        "stock turnover; 证券交易额; 融资额; 直接融资; 总市值; 股票交易额; 债券融资; 首发募集资金",
        "wage_income": "wage income; wages and salaries; property income; transfer income; "
        "net transfer income; business income of households; net operating income; 工资性收入; "
        "经营净收入; 财产净收入; 转移净收入; 经营性收入; 财产性收入; 转移性收入",
        "consumption_per_capita": "per capita consumption expenditure; per capita consumption; "
        "per capita consumer spending; per-capita spending; per capita living expenditure; "
        "人均消费支出; 居民人均消费支出; 人均生活消费支出; 全体居民人均消费支出; 居民消费支出",
        "minimum_wage": "minimum wage; monthly wage; average monthly income; monthly pension; "
        "最低工资标准; 最低工资; 月工资; 月均收入; 养老金",
        "low_income_standard": "subsistence allowance; basic living allowance; 城市低保标准; "
        "农村低保标准; 低保标准; 最低生活保障标准",
        "telecom_business": "telecom business; telecommunications business; postal business; "
        "telecom revenue; postal revenue; express delivery revenue; 电信业务总量; 邮政业务总量; "
        "邮电业务总量; 电信业务收入; 邮政业务收入; 邮政行业寄递业务量; 快递业务收入; "
        "邮政行业业务总量",
        "company_turnover": "turnover; orders; contract value; annual sales; 营业额; 销售额; "
        "交易额; 成交额; 签约额; 合同额; 订单; 交易总额; 签约金额; 意向签约额; 总投资; "
        "投资总额达; 计划投资",
        "project_investment": "planned investment; total planned investment; "
        "with a total investment of; a total investment of; total investment of; "
        "total amount of investment; combined investment of; "
        "projects with a total investment; 项目总投资; 计划总投资; 在建项目; 开复工项目; "
        "亿元以上项目",
        "exports_by_goods": "exports of mechanical and electrical products; "
        "mechanical and electrical products; electromechanical products; high-tech products; "
        "agricultural products; labor-intensive products; labour-intensive products; 机电产品; "
        "高新技术产品; 农产品; 劳动密集型产品; 成品油; 钢材出口; 汽车出口; 农产品出口; "
        "机电产品出口; 高新技术产品出口; 原油进口; 出口机电产品; 出口农产品; 进口原油; 出口汽车; "
        "出口钢材; 进口粮食; 进口农产品; 进口机电产品",
    },
    "tonne": {
        "crude_oil_output": "crude oil output; crude oil production; oil output; oil production; "
        "output of crude oil; crude oil; 原油产量; 原油; 石油产量; 生产原油; 原油加工量",
        "crude_steel_output": "crude steel output; steel output; steel production; crude steel; "
        "steel products; pig iron; rolled steel; steel; 粗钢产量; 粗钢; 钢材产量; 钢材; 生铁; "
        "钢产量",
        "chemical_output": "ethylene output; ethylene; chemical fertilizer; chemical fertiliser; "
        "ethylene production; 乙烯产量; 乙烯; 化肥; 农用化肥; 化学纤维; 硫酸; 烧碱; 塑料; "
        "合成橡胶; 初级形态塑料",
        "metals_output": "non-ferrous metals; nonferrous metals; aluminium; gold output; "
        "iron ore; 十种有色金属; 有色金属; 电解铝; 铁矿石; 黄金",
        "crops_output": "soybean output; soybeans; soybean production; soybean; potatoes; "
        "tubers; vegetable output; vegetables; peanuts; oil crops; sugar beet; beans; cereals; "
        "coarse grains; summer grain; summer grain output; autumn grain; mushrooms; ginseng; "
        "tobacco; 大豆产量; 大豆; 薯类; 马铃薯; 蔬菜产量; 蔬菜; 花生; 油料; 油料产量; 甜菜; "
        "豆类; 谷物; 杂粮; 夏粮; 秋粮; 食用菌; 人参; 烟叶; 烤烟; 瓜果; 园林水果; 蔬菜及食用菌; "
        "高粱; 蔬菜总产量; 中药材",
        "livestock_output": "pork output; pork; beef output; beef; mutton; poultry; milk output; "
        "milk; dairy output; eggs; egg output; poultry eggs; pork, beef, mutton and poultry; "
        "猪肉产量; 猪肉; 牛肉产量; 牛肉; 羊肉; 禽肉; 牛奶产量; 牛奶; 生牛奶; 奶类; 禽蛋产量; "
        "禽蛋; 猪牛羊禽肉; 猪牛羊禽肉产量; 乳制品; 肉蛋奶; 海水产品; 淡水产品; 水产品总产量; "
        "海产品",
        "port_cargo": "cargo throughput; port throughput; cargo handled; port cargo; throughput; "
        "ports handled; 货物吞吐量; 港口货物吞吐量; 吞吐量; 港口吞吐量; 外贸吞吐量",
        "freight_by_mode": "rail freight; railway freight; road freight; air freight; "
        "铁路货运量; 公路货运量; 水路货运量; 民航货邮; 货邮吞吐量; 铁路货物发送量; 货物运输总量; "
        "货物发送量",
        "grain_yield": "grain yield per unit; yield per hectare; yield per mu; per-unit yield; "
        "per unit area yield; per mu yield; unit yield; 单产; 粮食单产; 平均亩产; 亩产; "
        "平均单产; 每亩单产",
        "grain_purchases": "grain purchases; grain purchased; purchase of grain; 收购粮食; "
        "粮食收购量; 收购量; 粮食综合生产能力; 粮食产能; 商品量; 商品粮; 粮食商品量; 调出量",
        "emissions": "carbon emissions; emission of; emissions of; chemical oxygen demand; "
        "ammonia nitrogen; 化学需氧量; "
        "氨氮; 氮氧化物; 碳排放; 污水处理能力; 垃圾处理",
    },
    "vehicle": {
        "nev_output": "new energy vehicle output; new energy vehicles; new-energy vehicles; "
        "nev output; nevs; output of new energy vehicles; production of new energy vehicles; "
        "electric vehicles; new energy cars; electric cars; 新能源汽车产量; 新能源汽车; "
        "新能源车; 动力电池",
        "vehicle_stock": "car ownership; civilian vehicles; private cars; vehicle ownership; "
        "民用汽车保有量; 汽车保有量; 私人汽车; 机动车保有量; 民用车辆; 轿车保有量; 民用轿车; "
        "载货汽车",
        "car_sales": "car sales; auto sales; vehicle sales; sales of new energy vehicles; "
        "汽车销量; 新能源汽车销量; 整车销量; 乘用车",
    },
    "item": {
        "invention_patents_stock": "valid invention patents; effective invention patents; "
        "invention patents held; invention patents in force; 有效发明专利; 发明专利拥有量; "
        "有效发明专利拥有量; 每万人口发明专利拥有量; 每万人口高价值发明专利拥有量; "
        "高价值发明专利; 每万人发明专利拥有量; 注册商标; 商标注册; 有效注册商标",
        "parcels": "express deliveries; parcels; express parcels; express delivery; 快递业务量; "
        "快递量; 快递; 包裹",
        "machine_output": "industrial robots; metal-cutting machine tools; machine tools; "
        "tractors; locomotives; wind turbines; computers; mobile phones; integrated circuits; "
        "工业机器人; 机器人; 金属切削机床; 数控机床; 机床; 拖拉机; 铁路机车; 动车组; 发电机组; "
        "集成电路; 微型计算机; 手机; 液晶显示屏; 电梯; 变压器; 民用钢质船舶",
        "projects": "major projects; key projects; new projects; projects signed; "
        "项目; 重点项目; 新开工项目; 签约项目; 重大项目; 亿元项目; 5G基站; 基站",
        "contracts": "technology contracts signed; contracts signed; 技术合同; "
        "签订技术合同; 登记技术合同; 科技成果; 省级科技成果; 科技奖",
    },
    "enterprise": {
        "market_entities": "market entities; business entities; market players; "
        "private businesses; self-employed businesses; individual businesses; "
        "newly registered firms; newly established enterprises; business entities registered; "
        "经营主体; 市场主体; 个体工商户; 新登记企业; 新设市场主体; 新登记市场主体; "
        "新登记经营主体; 私营企业; 民营企业; 实有市场主体; 农民专业合作社",
        "industrial_firms": "industrial firms; large industrial firms; 规上工业企业; "
        "规模以上工业企业户数; 规上企业; 亏损企业; 停产企业; 亏损面",
        "innovative_firms": "specialized and sophisticated enterprises; little giants; "
        "little giant firms; unicorn companies; gazelle enterprises; gazelle companies; "
        "national-level laboratories; research institutions; 专精特新; 专精特新中小企业; "
        "专精特新企业; 小巨人; 小巨人企业; 瞪羚企业; 独角兽企业; 雏鹰企业; 单项冠军; "
        "国家级专精特新小巨人企业; 创新型中小企业; 国家重点实验室; 全国重点实验室; 重点实验室; "
        "科技企业孵化器; 众创空间; 技术创新中心; 工程技术研究中心; 研究机构; 新型研发机构",
        "foreign_firms": "foreign-invested enterprises; foreign-funded enterprises; "
        "foreign-funded firms; new foreign-invested enterprises; 外商投资企业; 新设外商投资企业; "
        "新设立外商投资企业; 新批外资企业; 外资项目",
        "establishments": "hospitals; health institutions; medical institutions; schools; "
        "colleges and universities; museums; libraries; theatres; hotels; scenic spots; "
        "tourist attractions; nursing homes; 医疗卫生机构; 卫生机构; 医院; 学校; 普通高等学校; "
        "普通高校; 博物馆; 公共图书馆; 文化馆; 艺术表演团体; 星级饭店; 旅行社; A级旅游景区; "
        "A级景区; 养老机构; 幼儿园; 普通高中; 普通小学; 社区卫生服务中心; 乡镇卫生院; 上市公司; "
        "保险公司; 法人单位",
    },
    "person": {
        "floating_population": "floating population; migrant population; migrants; "
        "mobile population; people living away from their registered residence; "
        "separated from their registered; 流动人口; 人户分离人口; 人户分离; 跨省流动人口; "
        "省内流动人口; 跨省流入人口; 省外流入人口; 农民工; 外出务工; 农村劳动力转移; "
        "市辖区内人户分离; 流入人口; 流出人口",
        "population_aged": "elderly people; older people; centenarians; 老年人; "
        "老龄人口; 高龄老人; 百岁老人; 80岁及以上; 失能老人",
        "han_population": "han population; han people; people of han ethnicity; 汉族人口; 汉族; "
        "各少数民族人口",
        "educated_population": "people with college education; high school education; "
        "junior high school education; primary school education; illiterate people; "
        "illiteracy rate; people with university education; illiterate population; "
        "大学（指大专及以上）文化程度的人口; 高中文化程度; 初中文化程度; 小学文化程度; "
        "高中（含中专）文化程度的人口; 初中文化程度的人口; 小学文化程度的人口; 拥有高中; "
        "拥有初中; 拥有小学; 文盲人口; 文盲率; 大专及以上; 受教育程度",
        "family_population": "family household population; collective household population; "
        "collective households; 家庭户人口; 集体户人口; 集体户",
        "students": "students; college students; university students; graduates; enrolment; "
        "enrollment; postgraduates; undergraduates; new students; students enrolled; pupils; "
        "在校生; 在校学生; 毕业生; 招生; 研究生; 本专科; 普通本专科; 高校毕业生; 在校研究生; "
        "普通高等教育; 中等职业教育; 在园幼儿; 适龄儿童; 义务教育; 招收研究生; 特殊教育; 成人教育",
        "staff": "staff; employees; teachers; doctors; nurses; health workers; licensed doctors; "
        "health technicians; medical staff; 教职工; 专任教师; 卫生技术人员; 执业医师; "
        "执业（助理）医师; 注册护士; 职工; 院士; 科技人员; 专业技术人员; 高技能人才; "
        "从业人员期末人数; 技能人才",
        "insured": "people covered by pension insurance; pension insurance; medical insurance; "
        "basic pension insurance; basic medical insurance; unemployment insurance; "
        "work injury insurance; maternity insurance; covered by insurance; insured; "
        "subsistence allowances; 基本养老保险; 养老保险; 基本医疗保险; 医疗保险; 失业保险; "
        "工伤保险; 生育保险; 参保人数; 参保; 参加城镇职工基本养老保险; 城乡居民基本养老保险; "
        "城镇职工基本医疗保险; 城乡居民基本医疗保险; 最低生活保障; 低保对象; 城市低保; 农村低保; "
        "特困人员; 享受失业保险",
        "reemployed": "laid-off workers reemployed; re-employed; reemployment; "
        "people reemployed; unemployed people found jobs; 失业人员再就业; 就业困难人员; "
        "就业困难人员实现就业; 再就业",
        "subscribers": "mobile phone users; internet users; broadband users; telephone users; "
        "subscribers; 5g users; mobile subscribers; 移动电话用户; 互联网用户; 宽带用户; "
        "固定电话用户; 电话用户; 5G用户; 5G移动电话用户; 固定互联网宽带接入用户; "
        "互联网宽带接入用户; 移动互联网用户; 有线电视用户",
        "casualties": "accidents; deaths in accidents; traffic accidents; 生产安全事故; "
        "安全事故; 道路交通事故; 事故死亡",
        "poor": "poor people; people in poverty; poverty; impoverished people; 贫困人口; "
        "脱贫人口; 贫困发生率; 贫困村; 贫困县",
    },
    "visit": {
        "passengers": "passenger traffic; passengers carried; airport passengers; "
        "passenger throughput; passenger volume; passenger trips; airport handled; "
        "rail passengers; railway passengers; 旅客吞吐量; 客运量; 旅客发送量; 旅客运输量; "
        "机场旅客吞吐量; 铁路客运量; 公路客运量; 民航客运量; 发送旅客; 旅客运输总量; "
        "旅客运输周转量; 航班",
        "inbound_tourists": "inbound tourist visits; inbound visits; overseas tourists; "
        "foreign tourists; inbound trips; inbound visitors; 入境游客; 入境旅游; 入境旅游者; "
        "海外游客; 接待入境游客; 过夜游客; 外国游客",
        "clinic_visits": "outpatient visits; hospital visits; clinic visits; 诊疗人次; "
        "总诊疗人次; 门诊; 入院; 出院人数; 急诊",
        "border_crossings": "border crossings; entries and exits; cross-border trips; "
        "出入境人员; 出入境旅客; 进出境人员; 查验出入境人员",
        "spectators": "audience; spectators; readers; moviegoers; attendances; 观众; 观影人次; "
        "读者; 流通人次",
    },
    "*": {
        "cpi_parts": "food prices; prices of food; nonfood prices; housing prices; "
        "service prices; prices of consumer goods; consumer goods prices; home prices; "
        "house prices; pork prices; food, tobacco and liquor; clothing; prices of services; "
        "urban cpi; rural cpi; 食品价格; 食品烟酒; 食品烟酒价格; 生活用品及服务; 交通和通信; "
        "交通通信; 教育文化和娱乐; 教育文化娱乐; 医疗保健; 其他用品和服务; 其他用品及服务; "
        "非食品价格; 服务价格; 消费品价格; 房价; 猪肉价格; 粮食价格; 鲜菜价格; 能源价格; "
        "新建商品住宅; 二手住宅",
        "ppi_inflation": "producer price index; producer prices; factory-gate prices; ppi; "
        "ex-factory prices; purchase prices; purchasing prices of raw materials; "
        "purchasing price index; 工业生产者出厂价格; 工业生产者购进价格; 购进价格; 出厂价格; "
        "PPI; 工业品出厂价格; 原材料购进价格; 农产品生产者价格; 农产品生产价格; "
        "农业生产资料价格; 固定资产投资价格",
        "electricity_use": "electricity consumption; power consumption; electricity use; "
        "power use; industrial electricity consumption; 用电量; 全社会用电量; 工业用电量; "
        "工业用电; 售电量; 城乡居民生活用电; 居民生活用电",
        "installed_capacity": "installed capacity; installed power capacity; "
        "wind power capacity; renewable capacity; wind power; solar power; nuclear power; "
        "hydropower; thermal power; clean energy; renewable energy; 装机容量; 发电装机; 风电; "
        "光伏; 火电; 水电; 核电; 清洁能源; 新能源装机; 可再生能源; 非化石能源",
        "energy_intensity": "energy intensity; energy consumption per unit of gdp; "
        "energy use per unit of gdp; energy consumption per; energy use per; "
        "energy consumption per 10,000 yuan of gdp; 单位GDP能耗; 万元GDP能耗; "
        "单位地区生产总值能耗; 万元地区生产总值能耗; 能耗强度; 能耗; 综合能源消费量",
        "areas": "land area; sown area; planting area; grain sown area; planted area; area sown; "
        "area planted; grain planting area; acreage; farmland; arable land; cultivated land; "
        "high-standard farmland; forest area; irrigated area; floor space; floor space sold; "
        "floor space of commercial housing sold; area under cultivation; soybean acreage; "
        "播种面积; 种植面积; 粮食播种面积; 粮食作物播种面积; 面积; 耕地面积; 耕地; 高标准农田; "
        "造林面积; 森林面积; 灌溉面积; 商品房销售面积; 房屋施工面积; 施工面积; 新开工面积; "
        "竣工面积; 房屋竣工面积; 商品住宅销售面积; 待售面积; 商品房待售面积; 绿地面积; 林地; "
        "草原; 湿地; 黑土地; 水域面积",
        "coverage_rates": "forest coverage; forest coverage rate; green coverage; coverage rate; "
        "forest cover; mechanization rate; mechanisation rate; contribution rate; "
        "utilization rate; occupancy rate; enrollment rate; self-sufficiency rate; sales ratio; "
        "production-sales ratio; air quality; good air quality; water quality; "
        "satisfaction rate; poverty rate; debt ratio; asset-liability ratio; profit margin; "
        "capacity utilisation; capacity utilization; 森林覆盖率; 绿化覆盖率; 建成区绿化覆盖率; "
        "覆盖率; 机械化率; 综合机械化率; 耕种收综合机械化率; 贡献率; 利用率; 普及率; 入学率; "
        "毛入学率; 毛入园率; 巩固率; 自给率; 产销率; 产品销售率; 优良天数; 优良天数比例; "
        "空气质量; 优良水体比例; 水质; 合格率; 满意度; 资产负债率; 利润率; 产能利用率; "
        "良种覆盖率; 处理率; 污水处理率; 供水普及率; 燃气普及率; 不良贷款率; 财政自给率; "
        "消费贡献率; 平均浓度; 抚养比; 总抚养比; 老年抚养比; 少儿抚养比",
        "industry_parts": "equipment manufacturing; equipment manufacturing industry; "
        "petrochemical industry; petrochemicals; automobile industry; automotive industry; "
        "auto industry; automobile manufacturing; metallurgical industry; metallurgy; "
        "food industry; food processing; agricultural product processing; "
        "agricultural processing; pharmaceutical industry; pharmaceuticals; medicine industry; "
        "textile industry; textiles; building materials; information industry; "
        "electronic information; high-tech manufacturing; high-tech industry; "
        "high-tech industries; strategic emerging industries; emerging industries; mining; "
        "mining industry; manufacturing; manufacturing industry; manufacturing sector; "
        "energy industry; coal industry; oil and gas industry; shipbuilding; light industry; "
        "heavy industry; state-owned enterprises; state-owned firms; private enterprises; "
        "private firms; private sector; joint-stock enterprises; "
        "foreign-funded enterprises' output; raw material industry; chemical industry; "
        "consumer goods industry; power industry; utilities; electricity, heat, gas and water; "
        "装备制造业; 石化工业; 石化产业; 石油化工; 汽车制造业; 汽车工业; 汽车产业; 冶金工业; "
        "冶金产业; 食品工业; 食品产业; 农产品加工业; 农副食品加工业; 医药产业; 医药制造业; "
        "医药工业; 纺织工业; 纺织产业; 建材产业; 信息产业; 电子信息产业; 计算机通信; "
        "高技术制造业; 高技术产业; 高新技术产业; 战略性新兴产业; 采矿业; 采矿业增加值; 制造业; "
        "制造业增加值; 电力、热力、燃气及水生产和供应业; 能源工业; 煤炭开采; 石油和天然气开采业; "
        "油气开采业; 船舶; 轻工业; 重工业; 国有企业; 国有控股企业; 国有及国有控股企业; 集体企业; "
        "股份制企业; 外商及港澳台商投资企业; 外商及港澳台投资企业; 私营企业增加值; 原材料工业; "
        "化学原料; 化工产业; 消费品工业; 电力生产; 电力热力; 非公有工业; 支柱产业; 重点产业; "
        "六大高耗能; 高耗能行业; 电气机械; 通用设备; 专用设备; 非金属矿物; 有色金属冶炼; "
        "黑色金属冶炼; 石油加工; 酒饮料; 烟草制品; 橡胶和塑料; 铁路船舶; 黑色金属; 优势产业",
        "farming_parts": "crop farming; crop production; animal husbandry; livestock farming; "
        "forestry; fishery; fisheries; fishing; farming services; 种植业; 农业产值; 林业; "
        "林业产值; 牧业; 畜牧业; 牧业产值; 畜牧业产值; 渔业; 渔业产值; 农林牧渔服务业; "
        "农林牧渔专业及辅助性活动",
        "herds": "pigs; live pigs; hogs; cattle; sheep; poultry stock; pigs slaughtered; "
        "hog output; 生猪存栏; 生猪出栏; 生猪; 能繁母猪; 肉牛; 奶牛; 牛存栏; 羊存栏; 家禽; "
        "家禽出栏; 存栏; 出栏; 肉羊; 黄牛; 梅花鹿",
        "services_revenue": "software revenue; software business; service enterprises; "
        "services above designated size; large-scale service enterprises; "
        "service industries above designated size; service industry above designated size; "
        "service enterprises above designated size; "
        "service industry above a certain designated scale; 规模以上服务业企业; 规模以上服务业; "
        "规上服务业; 软件和信息技术服务业; 软件业务收入; 文化产业; 文化及相关产业; "
        "互联网和相关服务",
        "machine_power": "total power of agricultural machinery; agricultural machinery; "
        "农业机械总动力; 农机总动力; 农业机械; 化肥施用量",
        "port_containers": "container throughput; containers; teu; container traffic; "
        "集装箱吞吐量; 集装箱; 中欧班列; 班列; 货物周转量; 旅客周转量; 货物运输周转量",
        "transport_lengths": "expressways; expressway mileage; high-speed railway; "
        "high-speed rail; rural roads; metro; urban rail; 高速公路; 高速公路里程; 高速铁路; "
        "高铁; 农村公路; 轨道交通; 地铁; 等级公路; 公路总里程",
        "life_expectancy": "life expectancy; average life expectancy; 预期寿命; 人均预期寿命; "
        "平均预期寿命",
        "sample": "sample size; 样本量; 调查样本; 抽样比",
        "population_density": "population density; people per square kilometer; "
        "people per square kilometre; inhabitants per square kilometer; 人口密度; 每平方公里",
        "national_income": "gross national income; national income; 国民总收入; 国民收入",
        "other_rates": "fertility rate; total fertility rate; marriage rate; marriages; "
        "divorces; infant mortality; maternal mortality; median age; average age; "
        "labor productivity; labour productivity; urban-rural income ratio; income ratio; "
        "gini coefficient; 总和生育率; 生育率; 结婚登记; 结婚率; 离婚; 婴儿死亡率; 孕产妇死亡率; "
        "年龄中位数; 平均年龄; 全员劳动生产率; 劳动生产率; 城乡居民收入比; 城乡收入比; 收入比; "
        "求人倍率",
        "beds": "hospital beds; beds; nursing beds; medical beds; 床位; 病床; 医疗床位; "
        "养老床位; 卫生机构床位",
        "culture": "newspapers; books; magazines; films; box office; medals; gold medals; 图书; "
        "报纸; 杂志; 期刊; 电影; 票房; 金牌; 奖牌; 广播节目; 电视节目; 广播人口覆盖率; 体育场地; "
        "电视综合人口覆盖率; 人均体育场地面积",
        "water": "water supply; water use; water consumption; rainfall; precipitation; "
        "temperature; average temperature; sunshine; 供水量; 用水量; 水资源总量; 降水量; "
        "平均降水量; 平均气温; 日照; 水库; 蓄水量",
    },
}  # fmt: skip
UNITS = {name: unit for unit, topics in _TOPICS.items() for name in topics}
WORDS = {
    name: tuple(word.strip() for word in words.split(";") if word.strip())
    for topics in _TOPICS.values()
    for name, words in topics.items()
}
