"""The usual words for places, and the words that point to places named before."""

from __future__ import annotations

from neviewer.domain.regions import NATION, NORTHEAST

# What words that point stand for until the context resolves them: the province spoken of, the two
# places named last, those of the three provinces that were not, the first or second of two.
THIS_PROVINCE, THIS_CITY, THIS_REGION = "@province", "@city", "@region"
THESE_TWO, OTHER_TWO = "@two", "@others"
THE_FORMER, THE_LATTER = "@former", "@latter"
# The level at which each points.
POINTERS = {THIS_PROVINCE: "province", THIS_CITY: "prefecture", THIS_REGION: "group",
            THESE_TWO: "several", OTHER_TWO: "several", THE_FORMER: "one of two",
            THE_LATTER: "one of two"}  # fmt: skip

WORDS_EN = {
    NORTHEAST: (
        "northeast china", "northeastern china", "ne china", "china's northeast",
        "northeast of china", "northeast region", "northeastern region", "three provinces",
        "three northeastern provinces", "three northeast provinces", "northeastern provinces",
        "three north-eastern provinces", "north-eastern provinces", "north-east of china",
        "north-eastern china", "the north-east", "far north-east", "china's north-east",
        "northeastern chinese provinces", "northeast chinese provinces", "the rust belt",
        "northeast provinces", "the trio", "the three together", "together the three",
        "all three together",
        "the northeast", "north-east china", "dongbei", "ne china provinces",
    ),
    NATION: (
        "china", "the nation", "the country", "the chinese economy", "the whole country",
        "nationwide", "nationally",
        "national", "the mainland", "chinese mainland", "countrywide",
    ),
    "Eastern China": ("eastern region", "east china", "eastern china", "eastern provinces"),
    "Central China": ("central region", "central china", "central provinces"),
    "Western China": ("western region", "western china", "western provinces"),
    THIS_PROVINCE: ("the province", "this province", "our province", "provincial", "province-wide",
                    "provincewide", "the whole province", "the northeastern province",
                    "the border province", "the coastal province"),
    THIS_CITY: ("the city", "this city", "our city", "the whole city", "citywide",
                "the prefecture", "the coastal city", "the port city", "the border city",
                "the industrial city", "the northeastern city", "the capital city"),
    THIS_REGION: ("together they", "the region", "this region", "our region", "the provinces",
                  "all three provinces"),
    THESE_TWO: ("both provinces", "both cities", "the two provinces", "the two cities",
                "these two provinces", "these two cities", "those two provinces", "the two"),
    OTHER_TWO: ("the other two provinces", "the other two", "the remaining two",
                "the other provinces"),
    THE_FORMER: ("in the former",),
    THE_LATTER: ("in the latter",),
}  # fmt: skip
WORDS_ZH = {
    NORTHEAST: ("东北三省", "东北地区", "东三省", "东北全境", "东北", "辽吉黑", "三省", "三地"),
    NATION: ("全国", "我国", "中国", "国家"),
    "Eastern China": ("东部地区",),
    "Central China": ("中部地区",),
    "Western China": ("西部地区",),
    THIS_PROVINCE: ("全省", "我省", "本省", "省内", "该省"),
    THIS_CITY: ("全市", "我市", "本市", "该市", "全州"),
    THIS_REGION: ("该地区", "全区域", "三省一区"),
    THESE_TWO: ("两省", "这两省", "两市", "这两个省", "两个省份"),
    OTHER_TWO: ("另外两省", "其他两省", "其余两省", "另两省"),
}
# Words that may stand in small letters; proper names may not.
IN_SMALL_LETTERS = frozenset(
    word for words in WORDS_EN.values() for word in words if "china" not in word
) | {"northeast china", "northeastern china", "northeast of china", "east china", "eastern china",
     "central china", "western china"}  # fmt: skip
