"""Find the indicators a text names, by the catalogue's names and synonyms."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from neviewer.reading.claims import Phrase
from neviewer.reading.indicators.shapes import SHAPES
from neviewer.reading.indicators.topics import WORDS as TOPICS
from neviewer.reading.indicators.vocabulary import WORDS
from neviewer.reading.text.wordlist import one_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from neviewer.domain.indicators import Indicator

# Synonyms that speak of any indicator's growth, not of one: the grammar reads them.
_GRAMMAR = frozenset(
    (
        "growth rate", "grew by", "year-on-year growth", "target of around", "lost people",
        "shrank by", "fewer people", "people living in", "over 60", "over 65", "60+", "65+", "men",
        "women", "pay", "people died", "economic growth target of", "growth", "growth target",
        "target", "同比增长", "实际增长", "增长率", "全年出生", "净减少", "男性", "女性",
        "按可比价格计算增长",
        "预期目标",
        "增长目标",
    )
)  # fmt: skip
# The series that hold the growth of others: an article says the other's name.
GROWTH_OF = {
    "disposable_income_growth": "disposable_income_per_capita",
    "urban_disposable_income_growth": "urban_disposable_income_per_capita",
    "rural_disposable_income_growth": "rural_disposable_income_per_capita",
    "public_budget_revenue_growth": "public_budget_revenue",
    "retail_sales_growth": "retail_sales",
    "fixed_asset_investment_growth": "fixed_asset_investment",
    "foreign_trade_growth": "foreign_trade_total",
    "tourist_visits_growth": "tourist_visits",
    "tourism_revenue_growth": "tourism_revenue",
    "industrial_growth": "industrial_value_added",
}
_SECTORS_SHORT, _CROPS = ("一产", "二产", "三产"), tuple("粮量油煤品地区业")
_NOT_BORN = ("发", "产", "诞", "衍", "滋", "催")  # 发生了: something happened
_SECTORS_ZH = re.compile(r"[第]?(一)(?:产)?、(?:第)?(二)(?:产)?(?:和|、)(?:第)?(三)(?:次)?产业?")
# "三次产业增加值依次为": the three by turns.
_ALL_THREE = re.compile(
    r"three(?= (?:major |main |big )?(?:industries|sectors)\b(?:[^.]|\.\d)*\brespectively)"
    r"|三次产(?=业(?:增加值)?(?:实现)?(?:增加值)?(?:分别|依次))",
    re.IGNORECASE,
)
_PAIRS = (
    (re.compile(r"(城镇)(?:和|、|与|及)(农村)(?:常住)?居民人均可支配收入"),
     "urban_disposable_income_per_capita", "rural_disposable_income_per_capita"),
    (re.compile(r"(?:consumption|living|consumer) (?:expenditures?|spending)s? (?:of|for|by) "
                r"(?:its |the |local )?(urban) and (rural (?:residents|households|people))",
                re.IGNORECASE),
     "urban_consumption_per_capita", "rural_consumption_per_capita"),
    (re.compile(r"\b(male) and (female) population", re.IGNORECASE),
     "population_census_male", "population_census_female"),
    (re.compile(r"\b(?<!, )(secondary) and (?:the )?(tertiary (?:industr(?:y|ies)|sectors?))"
                r"|第?(二)、(?:第)?(三)(?:次)?产业(?<!一、二、三产业)(?<!一、第二、第三产业)",
                re.IGNORECASE),
     "secondary_value_added", "tertiary_value_added"),
    (re.compile(r"(?:disposable |net )?incomes? (?:per capita )?(?:of|for) (?:its |the |local )?"
                r"(urban)(?: residents| households| people)? and "
                r"(rural (?:residents|households|people))"
                r"|\b(urban) and (rural (?:residents|households)(?:'|’)? (?:per[ -]capita )?"
                r"(?:disposable )?incomes?)", re.IGNORECASE),
     "urban_disposable_income_per_capita", "rural_disposable_income_per_capita"),
)  # fmt: skip
# "其中城镇2054.9万人，乡村1007.1万人": people, where a number of them follows.
_LIVING_ZH = re.compile(r"(?:(城镇)|(乡村|农村))(?=约?[\d.]+(?:万?人(?!均)|万?元))")
# 外贸 alone, before a verb: "前三季度辽宁外贸增长近两成".
_TRADE_ZH = re.compile(
    r"外贸(?:值|额|规模)?(?=(?:同比|实现|累计)*(?:增|降|下降|逾|超|突破|达|首次))"
)
_INVESTMENT_ZH = re.compile(
    r"(?:(?<=[\s，。；、：])|^)投资(?=(?:同比)?(?:下滑|下降|增长|增速|大降|回落))", re.MULTILINE
)
# A bare word that names an indicator only where a verb or an amount follows it.
_BARE = re.compile(
    r"\b(harvest(?=, \d)|(?:trade|harvest)(?= (?:(?:had|has|have|was|is|were|also|then|had been"
    r"|has been) )*(?:growing|rising|falling|rose|grew|fell|slipped|slid|climbed"
    r"|dropped|increased|declined"
    r"|expanded|jumped|surged|shrank|was|totall?ed|reached|stood|hit|of [\d$]|with [A-Z]|came"
    r"|amounted))"
    r"|(?:export|import)(?= (?:by|was|is|were|reached|totall?ed|hit|rose|fell|grew|increased"
    r"|decreased|declined|stood|amounted|(?:RMB |US)?\$?\d)))",
    re.IGNORECASE,
)
_NAMED_BARE = {"trade": "foreign_trade_total", "harvest": "grain_output",
               "export": "exports", "import": "imports"}  # fmt: skip
_AGES = (
    (re.compile(r"\b65 ?(?:years?(?: old| of age)?)?(?: ?(?:and|or) (?:above|over|older|more)|\+)"
                r"|(?:over|above|past|older than)[ -](?:the age of )?65(?! ?(?:%|percent|per cent|"
                r"million))"
                r"|65周?岁(?:及|或)?以上",
                re.IGNORECASE), "share_65plus"),
    (re.compile(r"\b60 ?(?:years?(?: old| of age)?)?(?: ?(?:and|or) (?:above|over|older|more)|\+)"
                r"|(?:over|above|past|older than)[ -](?:the age of )?60(?! ?(?:%|percent|per cent|"
                r"million))"
                r"|60周?岁(?:及|或)?以上",
                re.IGNORECASE), "share_60plus"),
    (re.compile(r"\b(?:0 ?(?:-|–|—|to|至|~|～) ?14|14 ?(?:years?(?: old)?)? ?(?:and|or) "
                r"(?:under|below|younger)|under (?:the age of )?15)\b|0[-–—至到~～]14周?岁"
                r"|14周?岁(?:及|或)?以下",
                re.IGNORECASE), "share_0_14"),
    (re.compile(r"\b15 ?(?:-|–|—|to|至|~|～) ?59\b|15[-–—至到~～]59周?岁"), "share_15_59"),
    (re.compile(r"\b15 ?(?:-|–|—|to|至|~|～) ?64\b|15[-–—至到~～]64周?岁"), "share_15_64"),
    (re.compile(r"\b(?:aged?|ages|those) (?:between |from )?\d{1,2} ?(?:-|–|—|to|and) ?\d{1,2}\b"
                r"(?: years)?|(?<!\d)\d{1,2}[-–—至到~～]\d{1,2}周?岁", re.IGNORECASE),
     "population_aged"),
)  # fmt: skip
# The age groups that have indicators of their own.
_COUNTED_AGES = re.compile(r"(?<!\d)(?:0\D{1,4}14|15\D{1,4}(?:59|64))(?!\d)")
_AGED = re.compile(
    r"\s*(?:(?:who (?:are|were) )?(?:aged?|over|of|people aged)\s*)?",
    re.IGNORECASE,
)
_SECTORS = ("primary_value_added", "secondary_value_added", "tertiary_value_added")
_THREE = re.compile(
    r"\b(primary)(?: industr\w+| sectors?)?, (?:the )?(secondary)(?: industr\w+| sectors?)?,? ?and "
    r"(?:the )?(tertiary (?:industr(?:y|ies)|sectors?))"
    r"|第(一)、(?:第)?(二)、(?:第)?(三)(?:次)?产业",
    re.IGNORECASE,
)
_SUBJECT_STOP = (
    r"the|its|this|these|that|all|each|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|first|last|\d|a|an|more|over|about|nearly|around|some"
    r"|just|nearly|almost|roughly|around|some|only|at|less|well|under|approximately|major|above"
    r"|up|no|percent|half|as|which|those|than|year|q[1-4]|h[12]|enterprises|industrial|industries"
    r"|large-scale|designated|companies|goods|consumer|residents|people|china"
)
# "exports of cars", "imports from Russia": a part of the total.
_PART_AFTER = re.compile(
    rf"\s+(?:(?:of|with|from|via|through|by|under)\s+(?!(?:{_SUBJECT_STOP})\b)"
    rf"(?P<a>[A-Za-z][\w-]*(?:\s[\w-]+)?)|to\s+(?P<t>[A-Z][\w-]+)|in\s+(?!(?:{_SUBJECT_STOP})\b)"
    r"(?P<i>[a-z][\w-]*(?:\s[\w-]+)?))"
)
_PART_BEFORE = re.compile(
    r"\b(?:contractual|contracted|direct|government|online|rural|urban|private|private-sector"
    r"|infrastructure|real estate|property|high-tech|manufacturing|processing|general"
    r"|cross-border|agricultural|mechanical|electrical|electromechanical|state-owned"
    r"|foreign-invested|foreign-funded|industrial|key|physical|vehicle|auto|automobile|electric"
    r"|steel|soybean|ship|service|services|catering|bonded|hi-tech|equipment|[A-Z][a-z]+n|its"
    r"|outbound|textile|food|emerging|green|energy|oil|dollar|bilateral|border|small-scale)\s+"
    r"(?:goods\s+|product\s+|products\s+)?$"
)
_PART_BEFORE_ZH = re.compile(
    r"(?:民营企业|国有企业|外商投资企业|外资企业|国有控股|一般贸易|加工贸易|保税物流|边境小额贸易"
    r"|机电产品|县域|市区|城区|主城区|市辖区|[一二三四五六七八九十]区|户籍(?:人口)?|农产品"
    r"|高新技术产品|劳动密集型产品|网上|线上|限额以上|限上|基础设施|房地产开发|房地产|制造业"
    r"|高技术产业|高技术制造业|装备制造业|工业|民间|城镇|乡村|农村|餐饮|商品|汽车"
    r"|对[\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{1,6}产业|重点|实物商品|新能源汽车|跨境电商)(?:的)?$"
)
_PART_AFTER_ZH = re.compile(
    r"(?:\(|（)(?:不含|其中)|中(?:，|,)?(?:的)?[\u4e00-\u9fff]{2,8}(?:产品|企业|业)"
)
# "industry's investment", "the tertiary sector's power use": another thing of the sector.
_OTHERS_ZH = re.compile(
    r"(?:投资|用电|利润|税收|从业|就业|贷款|能耗|总产值|产值|营业收入|营收|企业)(?!增加值)"
)
_SUCH_ZH = re.compile(r"[\u4e00-\u9fff](?<![省市县区国州镇村岁上下])的$")
_DENOMINATOR = re.compile(
    r"(?:(?:percent|%|per cent)\sof|(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )"
    r"(?:third|half|quarter|fifth|tenth)\s(?:of|in)|\bas a (?:share|proportion|percentage) of)\s"
    r"(?:the\s)?(?:(?!(?:are|is|were|was|who|live[ds]?)\s)\w+(?:'s|’s)?\s){0,3}$",
    re.IGNORECASE,
)
_DENOMINATOR_ZH = re.compile(
    r"(?:占|相当于)(?:到|了)?(?:全省|全国|全市|全区|我省|当年|同期|其)?(?:的)?$"
)
# "Imports of grain", 大豆进口: goods that are traded, not their output.
_TRADED_BEFORE = re.compile(r"\b(?:im|ex)ports? of (?:\w+ ){0,2}$|(?:进|出)口$", re.IGNORECASE)
_TRADED_ZH = re.compile(r"(?:进|出)口")
# What sectors have, and the words that name what a sector makes itself.
_SECTORS_OF = (
    "industrial_value_added", "primary_value_added", "secondary_value_added",
    "tertiary_value_added", "foreign_enterprise_investment_usd",
)  # fmt: skip
_OWNED = (
    "fixed_asset_investment", "exports", "imports", "foreign_trade_total", "loans", "deposits",
    "tax_revenue_local", "average_wage", "employment", "fdi_utilised", "energy_consumption",
)  # fmt: skip
_ITSELF = re.compile(r"add|output|production|econom|growth|value", re.IGNORECASE)
_WHOSE = re.compile(
    r" (?:growth |increase |generated |earned |made )?(?:of|in|at|from|by) (?:[\w'’-]+ ){0,4}",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"\. |\n")
_BYLINE = re.compile(r"[ \t]*By (?!GDP\b)[A-Z][\w'’-]*(?: [\w'’-]+){0,6}[ \t]*(?:\n|$)")
# What a total's synonyms must not begin: "birth sex ratio" is another thing than the sex ratio.
_BIRTH = re.compile(r"\b(?:at |birth |newborn )$|出生(?:人口)?$", re.IGNORECASE)


class Lexicon:
    """The catalogue's words, ready to be found in a text."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._indicators = indicators
        self._names: dict[str, str] = {}
        grammar = {_key(word) for word in _GRAMMAR}
        for indicator in indicators.values():
            words = (indicator.name_en, indicator.name_zh,
                     *indicator.synonyms_en, *indicator.synonyms_zh)  # fmt: skip
            for word in words:
                key = _key(word)
                if key not in grammar and len(key) > 1:
                    self._names.setdefault(key, GROWTH_OF.get(indicator.id, indicator.id))
        for name, more in WORDS.items():
            if name in indicators:
                for word in more:
                    self._names.setdefault(_key(word), name)
        for name, words in TOPICS.items():
            for word in words:
                self._names.setdefault(_key(word), name)
        self._pattern = _pattern(self._names)

    def __contains__(self, indicator: object) -> bool:
        return indicator in self._indicators

    def find(self, text: str, places: Container[int] = ()) -> list[Phrase]:
        """All indicators of a text in order, none overlapping another."""
        ages = [
            Phrase(match.start(), match.end(), indicator)
            for pattern, indicator in _AGES
            if indicator in self._indicators or indicator in TOPICS
            for match in pattern.finditer(text)
            if indicator not in TOPICS or not _COUNTED_AGES.search(match[0])
        ]
        listed = list(self._listed(text))
        found = [*ages, *listed, *self._named(text, places)]
        found = [phrase for phrase in found if not _signed(text, phrase.start)]
        found.sort(key=lambda phrase: (phrase.start, -phrase.end))
        return _apart(text, found, {p.start for p in ages}, {p.start for p in listed})

    def _listed(self, text: str) -> Iterator[Phrase]:
        """The parts of lists that share a word: the primary, secondary and tertiary sector."""
        for match in _THREE.finditer(text):
            groups = (1, 2, 3) if match[1] else (4, 5, 6)
            for group, name in zip(groups, _SECTORS, strict=True):
                yield Phrase(match.start(group), match.end(group), name)
        for match in _SECTORS_ZH.finditer(text):
            for group, name in zip((1, 2, 3), _SECTORS, strict=True):
                yield Phrase(*match.span(group), name)
        for match in _ALL_THREE.finditer(text):
            for at, name in enumerate(_SECTORS, match.start()):
                yield Phrase(at, at + 1, name)
        for pattern, *names in _PAIRS:
            for match in pattern.finditer(text):
                first = 1 if match[1] else 3
                for group, name in zip((first, first + 1), names, strict=True):
                    yield Phrase(match.start(group), match.end(group), name)

    def _named(self, text: str, places: Container[int]) -> Iterator[Phrase]:
        """What is named by one of the words for it."""
        for match in _LIVING_ZH.finditer(text):
            name = "urban_population" if match[1] else "rural_population"
            yield Phrase(match.start(), match.end(), name)
        for match in _INVESTMENT_ZH.finditer(text):
            yield _phrase(text, *match.span(), "fixed_asset_investment", places)
        for match in _TRADE_ZH.finditer(text):
            yield _phrase(text, *match.span(), "foreign_trade_total", places)
        for match in _BARE.finditer(text):
            yield _phrase(text, *match.span(), _NAMED_BARE[match[1].lower()], places)
        for start, end, name in _shaped(text):
            yield _phrase(text, start, end, name, places)
        for match in self._pattern.finditer(text):
            key = _key(match[0])
            indicator = self._names.get(key) or self._names.get(key.removesuffix("s"), "")
            if match[0] in _SECTORS_SHORT and text[match.end() : match.end() + 1] in _CROPS:
                continue
            if match[0] == "生了" and text[match.start() - 1 : match.start()] in _NOT_BORN:
                continue
            if indicator:
                yield _phrase(text, match.start(), match.end(), indicator, places)


def _signed(text: str, start: int) -> bool:
    """Whether a place lies in the line that says who wrote a text."""
    line = text.rfind("\n", max(0, start - 64), start) + 1
    if not line and start > 64:
        return False  # the line began further back
    return _BYLINE.match(text, line) is not None


def _shaped(text: str) -> Iterator[tuple[int, int, str]]:
    """What is named in many orders of words, each tried only in sentences that may hold it."""
    small = text.lower()
    if len(small) != len(text):
        small = text  # a letter that grows with its small form would shift what follows
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(small)]
    for start, end in pairwise([0, *ends, len(small)]):
        sentence = small[start:end]
        for shape in SHAPES:
            if any(word in sentence for word in shape.telling):
                for match in shape.pattern.finditer(small, start, end):
                    yield *match.span(), shape.indicator


def _apart(text: str, found: list[Phrase], ages: set[int], listed: set[int]) -> list[Phrase]:
    """Those of phrases in order of which none overlaps another."""
    kept: list[Phrase] = []
    for phrase in found:
        if kept and phrase.start < kept[-1].end:
            if phrase.start in listed and kept[-1].start not in listed:
                kept[-1] = phrase
            continue
        if kept and _is_whose(text, kept[-1], phrase):
            kept[-1] = replace(kept[-1], end=phrase.end, part=kept[-1].part or "of some")
            continue
        # "elderly population aged 65 and above": the age group says what is meant.
        if kept and phrase.start in ages and _AGED.fullmatch(text, kept[-1].end, phrase.start):
            kept.pop()
        elif (
            kept and kept[-1].start in ages and text[kept[-1].end : phrase.start] in ("", " ", "的")
        ):
            continue
        kept.append(phrase)
    return kept


def _is_whose(text: str, last: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase only tells whose a thing named before it is: ``profits of large firms``."""
    if phrase.indicator not in _SECTORS_OF or _ITSELF.search(text, phrase.start, phrase.end):
        return False
    if last.indicator in TOPICS and phrase.start == last.end + 1:
        return last.indicator == "industry_parts"  # "automobile manufacturing industry"
    owned = last.indicator in TOPICS or last.indicator in _OWNED
    return owned and _WHOSE.fullmatch(text, last.end, phrase.start) is not None


def _phrase(text: str, start: int, end: int, indicator: str, places: Container[int]) -> Phrase:
    before = text[max(0, start - 40) : start]
    goods = indicator.endswith("_output") or indicator in ("crops_output", "livestock_output")
    if goods and (_TRADED_BEFORE.search(before) or _TRADED_ZH.match(text, end)):
        indicator = "exports_by_goods"
    if indicator in TOPICS:
        return Phrase(start, end, indicator, text[start:end])
    # "8 percent of residents aged 65", "67 percent of the people lived in towns".
    told = indicator.startswith(("share_0", "share_6")) or text[start : start + 3].lower() == "liv"
    whole = _DENOMINATOR.search(before) and not (told or before.endswith("of them "))
    if whole or _DENOMINATOR_ZH.search(before):
        return Phrase(start, end, indicator, role="denominator")
    return Phrase(start, end, indicator, _part(text, start, end, before, places))


def _part(text: str, start: int, end: int, before: str, places: Container[int]) -> str:
    """What narrows an indicator to a part of it, or an empty text."""
    if _BIRTH.search(before) and "birth" not in text[start:end].lower():
        return "at birth"
    if _OTHERS_ZH.match(text, end):
        return text[end : end + 2]
    if text[start].isascii():
        narrowed = _PART_BEFORE.search(before)
        if narrowed is not None and start - len(before) + narrowed.start() in places:
            narrowed = None  # "Jilin exports": where, not what
        if narrowed is not None and narrowed[0].strip() not in ("its",):
            return narrowed[0].strip()
        after = _PART_AFTER.match(text, end)
        if after is not None:
            group = next(filter(after.group, ("a", "t", "i")))
            named = any(at in places for at in range(after.start(group), after.start(group) + 5))
            to = group == "t" and text[start:end].lower().endswith(("exports", "trade", "sales"))
            return "" if named and not to else after[group]
        return ""
    if text[start:end] in ("人口", "居民") and _SUCH_ZH.search(before):
        return before[-8:]
    chinese = _PART_BEFORE_ZH.search(before)
    if chinese is not None:
        return chinese[0]
    after = _PART_AFTER_ZH.match(text, end)
    return after[0] if after is not None else ""


def _key(word: str) -> str:
    """A synonym without what varies: capitals, hyphens, a comma before and, a possessive."""
    lower = word.lower().replace("’", "'").replace("—", "-").replace("–", "-")
    lower = re.sub(r",? and ", " and ", lower)
    lower = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", lower)
    return re.sub(r"\s+", " ", lower).strip()


def _pattern(names: Mapping[str, str]) -> re.Pattern[str]:
    english = one_of((name for name in names if name.isascii()), _flexible)
    chinese = one_of(name for name in names if not name.isascii())
    before = "(?<![A-Za-z-])"
    # Chinese first: GDP增速 is more than GDP.
    return re.compile(rf"{chinese}|{before}{english}s?(?![A-Za-z])", re.IGNORECASE)


def _flexible(name: str) -> str:
    escaped = re.escape(name).replace(r"\ and\ ", r",?\ and\ ")
    return escaped.replace(r"\ ", r"[\s-]").replace("'", "['’]")
