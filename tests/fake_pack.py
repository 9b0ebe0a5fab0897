"""A small pack in memory: a few places, indicators of each kind, gaps, breaks and vintages."""

from __future__ import annotations

from types import SimpleNamespace

from neviewer.domain.indicators import Coverage, Indicator, Topic, Unit
from neviewer.domain.regions import Region, Regions
from neviewer.domain.series import Cell, Observation, Slice, Source, Vintage

LIAONING, JILIN, HEILONGJIANG = "210000", "220000", "230000"
SHENYANG, DALIAN, CHANGCHUN = "210100", "210200", "220100"


def region(code, level, parent, en, zh, scope="northeast", note=""):
    return Region(code, level, parent, en, zh, en, zh, "", scope, note_en=note)


REGIONS = (
    region("100000", "nation", "", "China", "中国", "wider"),
    region("NE", "group", "100000", "Northeast China", "东北三省", "wider"),
    region("110000", "province", "100000", "Beijing", "北京", "wider"),
    region(LIAONING, "province", "100000", "Liaoning", "辽宁"),
    region(SHENYANG, "prefecture", LIAONING, "Shenyang", "沈阳"),
    region("210102", "county", SHENYANG, "Heping", "和平"),
    region(DALIAN, "prefecture", LIAONING, "Dalian", "大连"),
    region(JILIN, "province", "100000", "Jilin", "吉林"),
    region(CHANGCHUN, "prefecture", JILIN, "Changchun", "长春", note="Gongzhuling since 2020."),
    region("220102", "county", CHANGCHUN, "Nanguan", "南关"),
    region(HEILONGJIANG, "province", "100000", "Heilongjiang", "黑龙江"),
)

UNITS = (
    Unit("PERSON", "person", 1.0, "persons", "人"),
    Unit("PERSON_10K", "person", 1e4, "10 thousand persons", "万人"),
    Unit("CNY_100M", "CNY", 1e8, "100 million yuan", "亿元"),
    Unit("PERCENT", "percent", 1.0, "%", "%"),
)


def indicator(id_, en, zh, unit, decimals, kind, *, diverging=False, caution="", synonyms=()):
    return Indicator(
        id=id_,
        topic="economy" if id_.startswith("gdp") else "population",
        name_en=en,
        name_zh=zh,
        description_en=f"What {en} counts.",
        description_zh="",
        synonyms_en=synonyms,
        synonyms_zh=(),
        unit=unit,
        decimals=decimals,
        kind=kind,
        aggregation="sum",
        diverging=diverging,
        better="",
        grade="A",
        caution_en=caution,
    )


INDICATORS = (
    indicator("net_migration", "Net migration", "净迁移", "PERSON_10K", 2, "flow", diverging=True,
              caution="Official figures are few.", synonyms=("Net Inflow",)),
    indicator("population", "Population", "人口", "PERSON_10K", 0, "stock"),
    indicator("population_census", "Census population", "普查人口", "PERSON", 0, "stock"),
    indicator("gdp_nominal", "GDP", "地区生产总值", "CNY_100M", 1, "flow"),
    indicator("gdp_growth", "Real growth", "实际增长", "PERCENT", 1, "ratio", diverging=True),
    indicator("gdp_nowhere", "Firms", "企业", "PERSON", 0, "stock"),
)  # fmt: skip

VINTAGES = (
    Vintage("single", "Single series", "唯一序列", "", ""),
    Vintage("published", "As published", "公布数", "", ""),
    Vintage("residual", "Computed as the residual", "按差额推算", "", ""),
    Vintage("census2018", "After the 2018 economic census", "四经普后", "", ""),
    Vintage("census2023", "After the 2023 economic census", "五经普后", "", ""),
)
SOURCES = (
    Source("L", "Communique of Liaoning", "Liaoning Bureau", "2024", "a page", "none", "typed"),
    Source("J", "Communique of Jilin", "Jilin Bureau", "2024", "", "", ""),
    Source("derived", "Computed", "neviewer", "2026", "", "", ""),
)
DERIVED = "Population change − natural change: −37 − (−21.32) = −15.68"


def _migration():
    residual = {"status": "E", "vintage": "residual", "source": "derived", "derived": True}
    residual["note"] = True
    official = {"vintage": "published", "source": "L", "note": True}
    jilin = official | {"source": "J"}
    return {
        "2021": {LIAONING: Cell(-8.27, **residual), JILIN: Cell(-15.93, **residual)},
        "2022": {JILIN: Cell(-18.07, **jilin), HEILONGJIANG: Cell(-8.11, **residual)},
        "2023": {
            LIAONING: Cell(8.6, **official),
            JILIN: Cell(4.34, **jilin),
            HEILONGJIANG: Cell(-15.68, **residual),
        },
        "2024": {LIAONING: Cell(-4.9, **official), JILIN: Cell(-10.8, "P", **jilin)},
    }


def _gdp():
    """Yearly with a gap in 2019, and a new level from 2021."""
    cells = {}
    for year in (2016, 2017, 2018, 2020, 2021, 2022, 2023):
        vintage = "census2018" if year < 2021 else "census2023"
        grown = 1.1 ** (year - 2016) * (1.2 if year > 2020 else 1)
        parts = {LIAONING: 20000.0, JILIN: 10000.0, HEILONGJIANG: 12000.0, "110000": 30000.0}
        parts |= {"NE": 42000.0, "100000": 900000.0}
        cells[str(year)] = {
            code: Cell(
                value * grown, "A", vintage, "derived" if code == "NE" else "L", code == "NE"
            )
            for code, value in parts.items()
        }
    cells["1980"] = {"100000": Cell(4000.0, "A", "published", "L")}
    return dict(sorted(cells.items()))


def _growth():
    values = {"2022": (2.1, None), "2023": (5.3, 6.3)}
    return {
        period: {
            code: Cell(value, "P", "single", "L")
            for code, value in ((LIAONING, a), (JILIN, b), ("100000", 5.2))
            if value is not None
        }
        for period, (a, b) in values.items()
    }


def _census(codes):
    return {
        year: {
            code: Cell(base * 100_000.0 * (place + 1), "A", "single", "L")
            for place, code in enumerate(codes)
        }
        for year, base in (("2000", 5), ("2010", 7), ("2020", 9))
    }


CELLS = {
    ("net_migration", "province"): _migration(),
    ("gdp_nominal", "province"): _gdp(),
    ("gdp_nominal", "prefecture"): {
        "2015": {SHENYANG: Cell(7000.0), DALIAN: Cell(7700.0)},
        "2016": {SHENYANG: Cell(5500.0, "B"), DALIAN: Cell(6700.0, "B"), CHANGCHUN: Cell(5900.0)},
        "2017": {SHENYANG: Cell(5800.0), DALIAN: Cell(7300.0), CHANGCHUN: Cell(6500.0)},
    },
    ("gdp_growth", "province"): _growth(),
    ("population", "province"): {
        "2020": {LIAONING: Cell(4255.0), JILIN: Cell(2399.0), HEILONGJIANG: Cell(3171.0)}
    },
    ("population_census", "prefecture"): _census((SHENYANG, DALIAN, CHANGCHUN)),
    ("population_census", "county"): _census(("210102", "220102")),
}


class FakePack:
    """As much of a pack as states and derivations ask for."""

    version = "fake"
    credit = "Boundaries: nobody, GS(2024)0000"

    def __init__(self):
        self.regions = Regions(REGIONS)
        self.topics = (
            Topic("population", "Population", "人口"),
            Topic("economy", "Economy", "经济"),
            Topic("empty", "Empty", "空"),
        )
        self.indicators = {each.id: each for each in INDICATORS}
        self.units = {each.id: each for each in UNITS}
        self.vintages = {each.id: each for each in VINTAGES}

    def coverage(self, indicator, level):
        shown = {place.code for place in self.regions.shown(level)}
        cells = CELLS.get((indicator, level), {})
        counts = {period: len(shown & row.keys()) for period, row in cells.items()}
        periods = tuple(sorted(period for period, count in counts.items() if count))
        return Coverage(indicator, level, periods, sum(counts.values()))

    def covered(self, level):
        found = {id_: self.coverage(id_, level) for id_ in self.indicators}
        return {id_: coverage for id_, coverage in found.items() if coverage.periods}

    def slice(self, indicator, level):
        cells = CELLS.get((indicator, level), {})
        return Slice(indicator, level, tuple(sorted(cells)), cells)

    def observations(self, indicator, ref_area, period):
        levels = ("province", "prefecture", "county")
        found = [self.slice(indicator, level).cell(ref_area, period) for level in levels]
        rows = [
            Observation(indicator, ref_area, period, cell.value, "", cell.status, cell.vintage,
                        cell.source, DERIVED if cell.derived else "",
                        "Quoted twice." if cell.note else "", True)
            for cell in found if cell
        ]  # fmt: skip
        if indicator == "gdp_nominal" and rows:
            first = rows[0]._replace(value=30209.4, status="P", vintage="published", shown=False)
            rows.append(first._replace(note="Later revised."))
        return tuple(rows)

    def sources(self, ids):
        known = {source.id: source for source in SOURCES}
        return tuple(known[each] for each in dict.fromkeys(ids) if each in known)

    def stories(self, language):
        return (SimpleNamespace(id="walk", title="A walk"),)

    def articles(self, language):
        return tuple(SimpleNamespace(id=each, title=each) for each in ("turn-2023", "water"))
