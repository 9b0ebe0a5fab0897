"""The words around a number that say how it is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neviewer.reading.numbers import aiming, directions, hedging

_I = re.IGNORECASE

# Growth, and where a change began and ended: "up from 6.9 percent", 由…到.
_STARTS = re.compile(
    r"\bfrom\s+(?:a |an |the |about |some |almost |nearly |around |over |more than |roughly )*$"
    r"|(?:由|从)[^，。；]{0,12}$",
    _I,
)
_OF_A_YEAR = re.compile(r"^ (?:in|of) (?:19|20)\d\d\b")
_GOES_ON = re.compile(r"^[^,;，；。.\d]{0,30}?(?:\bto\b|到|至|为)\s*", _I)
_CAME_TO = re.compile(
    r"^[^;；。]{0,20},?\s*(?:(?:up|down|compared)\s*)?from\s+(?:the |about |around )?$", _I
)
_YEARLY = re.compile(
    r"year-on-year|year on year|\byoy\b|from a year (?:earlier|ago)|annually"
    r"|over the previous year"
    r"|(?:than|from|over|compared with|on) (?:the |that of )?(?:same period )?(?:of |in )?"
    r"(?:last year|a year|the year|the previous year)|同比|比上年|较上年|比去年|较去年|上年同期",
    _I,
)
_YEARLY_ZH = re.compile(r"(?:同比|比上年|较上年)[^，；。]{0,12}$")
_RATE_WENT = re.compile(
    r"\bgrowth(?: rate)?s? (?:\w+ ){1,3}to (?:\w+ )?$|增速(?:[^，；\d]{1,8})$", _I
)
_GROWTH_NOUN = re.compile(
    r"\b(?:growth|growth rate|pace|expansion|grew|grow|grows|growing|increase)\b[^,;]{0,40}$"
    r"|(?:增速|增长率|增幅|涨幅)[^，；]{0,14}$",
    _I,
)
# "Beat last year's by 3 percent".
_EXCEEDS = re.compile(
    r"\b(?:exceed|surpass|top|beat)\w* (?:that of )?(?:last year|the previous year|(?:19|20)\d\d)"
    r"(?:'s|’s)?[^,;]{0,20} by $",
    _I,
)
_COMPARATIVE = re.compile(
    r"^(?:[\s)）]*|[\s,]*or [^,;]{3,30},\s*)(?:higher|larger|bigger|more|greater|smaller"
    r"|lower|less|fewer)[^.,;]{0,24}\b(?:than|from)\b",
    _I,
)
_IN_FIGURES = re.compile(r"[^,;.]{0,14}(?:, (?:up|down|growing|rising)| ?\() ?$", _I)
# At which prices growth is counted, the last said.
_PRICES = re.compile(r"\bnominal|名义|(?P<real>\breal\b|实际|可比价|不变价)", _I)

# Shares and contributions.
_SHARE = re.compile(
    r"\b(?:account\w*(?: for)?|mak(?:e|es|ing) up|made up|tak(?:e|es|ing) up|took up"
    r"|represent\w*|compris\w+|constitut\w+"
    r"|contribut\w+|proportion|share|percentage|ratio)\b"
    r"|占|(?:目标|计划|任务|预算)的|比重|比例|占比|份额",
    _I,
)
_SHARE_AFTER = re.compile(
    r"^[\s]*(?:of|in)\s+(?:the\s+|its\s+|all\s+|China|total|national)|^的?(?:比重|份额|占比)", _I
)
_OF_WHICH = re.compile(
    r"\bof (?:which|them|that|these)\b[^,;]*\b(?:took|claimed|met|were|are|was|is)[^,;]*$", _I
)
_OF_ALL = re.compile(r"\bof (?:the|its|all)\b")
_CONTRIBUTION = re.compile(
    r"contribut\w+|\b(?:lift|push|boost|pull)\w*(?: up)? (?:\w+ ){0,3}growth"
    r"|driv\w+ (?:up )?|拉动|贡献",
    _I,
)

# Points that are a distance, and to what.
_GAP_EN = re.compile(
    r"(?:higher|lower|faster|slower|above|below|more|less|ahead|behind|exceed\w*|surpass\w*"
    r"|outpac\w*|beat(?:s|ing)?|outdid|outdo(?:es|ing)?|quicker|better|trail\w*|lag\w*"
    r"|short(?:fall)?|adrift)\b",
    _I,
)
_GAP_ZH = re.compile(r"高于|低于|快于|慢于|高出|快|慢|高|低|超过|超出|领先|落后")
_HEDGE = re.compile(r"\b(?:more|less) than (?:an? )?$", _I)  # "by more than 1 point": no gap
_GAP_DOWN = re.compile(
    r"\b(?:lower|slower|below|less|behind|trail\w*|lag\w*|short(?:fall)?|adrift)\b"
    r"|低于?|慢于?|落后|差",
    _I,
)
_AHEAD = re.compile(r"\b(?:trail\w*|lag\w*|behind|ahead|shortfall)\b[^.;]{0,14}$", _I)
_APART_EN = re.compile(r" (?:higher|lower|above|below|faster|slower|more|less|ahead|behind)\b", _I)
_APART_ZH = re.compile(
    r"(?:高出|低出|还差|相差|差|领先|落后|[省市地](?:分别)?[高低快慢])(?:了|约|近)?$"
)
_ABOVE_ANOTHER = re.compile(
    r" (?:higher|lower|faster|slower|more|less|above|below) (?:than )?(?:that|the|those|last|in)\b",
    _I,
)
_AVERAGE = re.compile(
    r"national|nation|country|china|provincial|province|average|全国|全省|平均|全市", _I
)
_THAT_OF = re.compile(
    r"(?:than|above|below|behind|exceed\w*) (?:that|those) (?:of|in|for)\b"
    r"(?! (?:the )?(?:previous|preceding|last|prior|year|same|corresponding)\b)",
    _I,
)
_PROVINCIAL = re.compile(r"\bprovinc|全省", _I)
_NATIONAL = re.compile(r"\bnation|\bcountry|\bchina|全国", _I)
_PREVIOUS = re.compile(
    r"(?:previous|preceding|last|prior|earlier|first|second|third) (?:year|quarter|month"
    r"|half|period)"
    r"|a year (?:ago|earlier)|(?:that|the figure) (?:in|of|for)|year-on-year"
    r"|上年|去年|上月|上季度|一季度|上半年|1-|同期|同比|前三季度",
    _I,
)
_OPENED = re.compile(r"[(（][^()（）]*$")
_ASIDE = re.compile(
    r"(?:\b(?:average|figure|level|rate|mean)(?: (?:of|was|is|at|stood at))"
    r"|平均(?:水平)?(?:为|是)?|全国)\s*$",
    _I,
)

# Sentences that explain a notion: "when people over 65 exceed 14 percent, it is called".
_DEFINITION = re.compile(r"\b(?:when|if|once)\b[^.;]{0,160}$|(?:标准|定义|当|如果)[^。]{0,30}$", _I)
_MEANS = re.compile(
    r"\b(?:it means|means|is (?:considered|regarded|defined|called|classed|deemed)"
    r"|are (?:considered|regarded|defined|called))\b"
    r"|(?:即|就)?(?:意味着|称为|视为|属于|进入|就算|算作|算是)",
    _I,
)
_LAW_ZH = re.compile(r"^(?:及|或)以上(?:的)?(?:法人|企业|单位|工业|商)")

# Bare ratios, and amounts that are a difference or a mark.
_RATIO = re.compile(
    r"(?:比|率|系数|指数|\bratio|\bindex|\bcoefficient|\brate)(?:[^，。,;\d]{0,20}?)"
    r"(?:到|为|至|\bof|\bto|\bat|\bwas|\bis|:)\s*$",
    _I,
)
_TO_ONE = re.compile(r"\s?[:：∶]\s?1(?!\d)")
_DIFFERENCE = re.compile(
    r"\s*(?:(?:more|fewer|less|lower|higher)\b(?! than half)|(?:up|down) (?:on|from) )", _I
)
# "fell below 110,000", "跌破": the amount is a mark, not a difference.
_PAST_MARK = re.compile(
    r"\b(?:below|above|past|beyond|under|over the) (?:the )?(?:mark of )?[$¥]?$"
    r"|(?:破|低于|高于|至|到)$",
    _I,
)
_SHORT = re.compile(r"^\s*(?:short of|shy of|away from|off)\b", _I)

# Nothing but these between two numbers: the second goes on with what the first says.
_JOINING = re.compile(
    r"(?:'s\b|’s\b|[\s,;，；、]|\b(?:and|while|but|with|in|by|to|for|of|that|those|from|the|its"
    r"|respectively|at|or|against|over|about|around|year)\b"
    r"|和|及|与|以及|其中|而|则|左右|约|近|超|分别|为)*",
    _I,
)


@dataclass(frozen=True, slots=True)
class Around:
    """The text on both sides of a number, up to its neighbours."""

    left: str  # since the number before, in this sentence
    right: str  # until the next number, in this sentence
    wide: str  # the sentence so far
    rest: str  # the sentence from here on
    bare: str = ""  # the left without the names of places and times
    growing: bool = False  # whether a growth was told of just before
    rival: str = ""  # the place of the left that is compared with, the nation apart
    past: bool = False  # whether it is known to tell of a time that is over

    def goes_on_aiming(self) -> bool:
        """Whether it goes on a list of goals: ``…, and retail sales by 8 percent``."""
        return aiming.goes_on_aiming(self.left, self.wide)

    def linked(self) -> bool:
        """Whether nothing but places, times and joining words stands since the number before."""
        return bool(self.left) and _JOINING.fullmatch(self.bare) is not None

    def tight(self) -> str:
        """The direction of a verb right before the number: up, down, to, or none."""
        return directions.tight(self.left)

    def after(self) -> str:
        """The direction of a noun right after it: ``5 percent growth``."""
        return directions.after(self.right)

    def starts_from(self) -> bool:
        """Whether it is where a change began: ``down from 6.9 percent``."""
        return _STARTS.search(self.left) is not None

    def rate_went(self) -> bool:
        """Whether a rate of growth is told to have gone to it: ``the growth rate fell to``."""
        return _RATE_WENT.search(self.left) is not None

    def ends_at(self) -> bool:
        """Whether it is where a change ended, or a mark that was passed: ``fell to 6 percent``."""
        return self.tight() == "to" or _PAST_MARK.search(self.left[-40:]) is not None

    def goes_on_to(self) -> bool:
        """Whether what follows names where the change ended, or it was named before."""
        return bool(_GOES_ON.match(self.right) or _CAME_TO.search(self.left))

    def yearly(self) -> bool:
        """Whether it is compared with the year before in so many words."""
        return bool(_YEARLY.search(self.left[-30:]) or _YEARLY.search(self.right[:40]))

    def near(self) -> str:
        """The direction of the last such word since the number before."""
        return directions.near(self.left)

    def direction(self) -> str:
        """Up or down, by the closest word."""
        tight = self.tight()
        if tight in ("up", "down"):
            return tight
        return self.after() or self.near()

    def grows(self) -> bool:
        """Whether a percentage is a growth on the year."""
        tight = self.tight()
        if tight == "to":
            return bool(_YEARLY.search(self.right[:30]) or _RATE_WENT.search(self.left))
        if tight or self.after() or _EXCEEDS.search(self.left):
            return True
        if _SHARE.search(self.left[-80:]) or _OF_WHICH.search(self.left):
            return False
        # "51.4% (down from the year before by 1.4 points)": a bracket that tells the next number.
        return bool(
            _YEARLY.search(_OPENED.sub("", self.right)[:40])
            or _GROWTH_NOUN.search(self.left)
            or _YEARLY_ZH.search(self.left)
            or (self.near() and not _SHARE_AFTER.match(self.right))
            or _COMPARATIVE.match(self.rest)
        )

    def shares(self) -> bool:
        """Whether a percentage is a share of something."""
        return bool(
            _SHARE.search(self.left[-60:])
            or _SHARE_AFTER.match(self.right)
            or _OF_WHICH.search(self.left)
        )

    def contributes(self) -> bool:
        """Whether it is what a part added to the growth of the whole."""
        return bool(_CONTRIBUTION.search(self.left[-50:]))

    def gap(self) -> str:
        """Whether points are a distance: to the ``average``, to a ``previous`` period, or none."""
        right, left = self.right[:70], _HEDGE.sub("", self.left[-70:])
        if left[:1] in (")", "）"):
            left = self.wide[-70:]  # "above the average (17.9) by 2.7 points"
        side = _GAP_EN.match(right.lstrip()) or _GAP_EN.search(left)
        side_zh = _GAP_ZH.match(right.lstrip("的")) or _GAP_ZH.search(left[-24:])
        if not side and not side_zh:
            return ""
        ahead = _GAP_EN.match(right.lstrip()) is not None
        words = right if ahead else left
        if _AVERAGE.search(words) or _THAT_OF.search(words):
            return "average"
        if _PREVIOUS.search(words):
            return "previous"
        return "average" if _AHEAD.search(self.left[-24:]) else ""

    def sets_apart(self) -> bool:
        """Whether points tell how far one figure is from another, whichever that is."""
        return bool(_APART_ZH.search(self.left) or _APART_EN.match(self.right))

    def above_another(self) -> bool:
        """Whether a percentage tells how far a rate is from another, in so many words."""
        return _ABOVE_ANOTHER.match(self.right) is not None

    def of_province(self) -> bool:
        """Whether a gap is to the average of the province, not the nation's."""
        words = self.left[-24:] + self.right[:70]
        return bool(_PROVINCIAL.search(words)) and not _NATIONAL.search(words)

    def below(self) -> bool:
        """Whether a gap is downwards."""
        return bool(
            _GAP_DOWN.search(self.left[-48:] if "by" in self.left[-8:] else self.left[-24:])
            or _GAP_DOWN.match(self.right.lstrip())
        )

    def aimed(self) -> bool:
        """Whether it is a target or forecast."""
        if self.starts_from() and _OF_A_YEAR.match(self.right):
            return False  # "from 40 million tonnes in 2014 to 32 million in 2020"
        if self.past and self.merely_foretold():
            return False
        return aiming.aimed(self.left, self.right, self.wide)

    def merely_foretold(self) -> bool:
        """Whether nothing but ``will`` makes it a forecast."""
        return aiming.merely_foretold(self.left, self.right, self.wide)

    def defines(self) -> bool:
        """Whether the sentence explains a notion instead of stating a fact."""
        if _LAW_ZH.match(self.right):
            return True
        return bool(_DEFINITION.search(self.wide[-200:]) and _MEANS.search(self.rest[:80]))

    def hedge(self) -> str:
        """Over, nearly, about, under, or none."""
        return hedging.hedge(self.left, self.right)

    def first_time(self) -> bool:
        """Whether a bound was passed for the first time."""
        return hedging.first_time(self.left, self.right)

    def says_again(self) -> bool:
        """Whether the growth that a word tells follows in figures: ``doubled, up 94 percent``."""
        return _IN_FIGURES.match(self.right) is not None

    def of_ratio(self) -> bool:
        """Whether a bare number is a ratio's: ``the ratio narrowed to 2.22``."""
        one = _TO_ONE.match(self.rest) and "比" in self.left[-14:]
        return bool(one) or _RATIO.search(self.left) is not None

    def nominal(self) -> bool:
        """Whether growth is said to be at current prices."""
        words = self.wide[-120:] + self.right[:20]
        told = list(_PRICES.finditer(words))
        return bool(told) and not told[-1]["real"]

    def of_part(self) -> bool:
        """Whether a share of a whole is being told: ``of this``, ``其中``."""
        return bool(_OF_WHICH.search(self.left) or _OF_ALL.search(self.right[:12]))

    def of_share(self) -> bool:
        """Whether points are those of a share."""
        return _SHARE.search(self.left[-80:]) is not None

    def stated_aside(self) -> bool:
        """Whether it is the figure of an average that the one before is compared with."""
        return _ASIDE.search(self.left) is not None

    def is_change(self) -> bool:
        """Whether an amount is a difference: ``fell by 3 million``, ``3 million fewer``."""
        tight = self.tight()
        if tight in ("up", "down"):
            return _PAST_MARK.search(self.left[-40:]) is None
        return bool(_DIFFERENCE.match(self.right) or _COMPARATIVE.match(self.rest))

    def falls_short(self) -> bool:
        """Whether an amount is a distance to a mark: ``50 billion yuan short of``."""
        return _SHORT.match(self.right) is not None
