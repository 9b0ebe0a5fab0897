"""Whether the words between two numbers name a new thing, or go on with the last one."""

from __future__ import annotations

import re

_CJK = re.compile(r"[\u4e00-\u9fff]")
_CLAUSE = re.compile(r"[，；、。：:(（)）,;]")
# Words that tell how much and compared with what, but not of what.
_WORDS_ZH = re.compile(
    r"保持|稳定|维持|站稳|守住|连续|一年|几年|当月|单月|月份|比上月|较上月|比上年末?|较上年末?|比去年|较去年|比上年同期|同期"
    r"|同比|环比|与上年|上年|去年|今年|末|底|按[\u4e00-\u9fff]{2,5}价格?计算|扣除价格因素|增长率"
    r"|增长|负增长|下降|增加|减少|提高|上升|回落|下滑|上涨|提升|实现|累计|完成|达到|高达|超过"
    r"|突破|首次|其中|全年|全省|全市|全国|总额|总量|总计|合计|共|分别|由|从|到|增至|升至|降至"
    r"|增幅|增速|涨幅|降幅|占|比重|份额|总数|年均|平均|水平|高于|低于|快于|慢于|名义|实际|净|约"
    r"|近|超|逾|达|为|是|的|了|比|较|高|低|快|慢|多|少|增|降|升|减|额|值|率|数|同口径|可比口径"
    r"|自然口径|最低|最高|最多|最少|也有|还有|仅有|就有|共有|其余|总人口|合计"
    r"|[一二三四五六七八九十两几\d]+个?(?:月|年|季度)(?:之)?前|提出|咱们|我们|相当于|[一二三四五六七八九十\d]+年(?:间|来|共)?"
    r"|[一二两三四五六七八九十]年平均|纪录|记录|重回|重返|一路|回到|站上|数字"
    r"|[更仍还曾已才只跌缩抬回重]|规模|相比|以来|十年间|十年|期间|一度|仅|也|又|再|就|而|且|和|与"
    r"|及|但|则|以|均|都|各"
)
_MIN_LETTERS = 2


def names_anew(left: str) -> bool:
    """Whether Chinese words since the last clause name another thing."""
    clause = _CLAUSE.split(left)[-1]
    rest = _WORDS_ZH.sub("", clause)
    return len(_CJK.findall(rest)) >= _MIN_LETTERS


_LIGHT_EN = frozenset(
    (
        "a an the its their this that it which who and or but"
        " while with by of at to in for from than "
        "as up down on over about around some nearly almost more"
        " less fewer higher lower above below "
        "is was were are be been has had have reached stood came year years quarter month period "
        "same previous last earlier ago compared year-on-year"
        " yoy growth growing grew grow increase "
        "increased increasing rise rose rising risen fall fell"
        " falling decline declined declining drop "
        "dropped decrease decreased decreasing accounting accounted"
        " making representing share total "
        "respectively percent percentage points point surpassing"
        " exceeding national average approaching "
        "still quite large loss gain million people first time"
        " then they also thus up-to real nominal "
        "all counted recorded reported received saw welcomed managed followed registered drew "
        "hosted took "
        "gained lost made brought delivered supplied contributed alone together both another "
        "further "
        "out put went did now already again just only even whereas meanwhile there here "
        "annual rate figure number country nation whole approximately equivalent us yuan half"
    ).split()
)


def names_anew_en(left: str) -> bool:
    """Whether English words since the last number name another thing."""
    words = re.findall(r"[A-Za-z][\w-]*", left.lower())
    return sum(word not in _LIGHT_EN for word in words) > 1
