"""The bundled articles: every figure in them is the pack's, and every link leads where it says."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from neviewer.data.pack import Pack
from neviewer.domain.language import ENGLISH
from neviewer.domain.regions import NORTHEAST_PROVINCES
from neviewer.state.link import parse_link

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parents[1] / "data" / "northeast" / "articles"
FILES = sorted(FOLDER.glob("*.md"))
IDS = sorted({path.name.split(".")[0] for path in FILES})
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
NUMBER = re.compile(r"([+−-]?)(\d[\d,]*(?:\.\d+)?)\s*(.*)")
FACTORS = {
    "": 1.0,
    "%": 1.0,
    "‰": 1.0,
    "million": 1e6,
    "billion": 1e9,
    "billion yuan": 1e9,
    "trillion yuan": 1e12,
    "人": 1.0,
    "万人": 1e4,
    "亿": 1e8,
    "亿元": 1e8,
}


class Stated(NamedTuple):
    """A number as a text gives it, in plain units, with the rounding that it shows."""

    value: float
    tolerance: float


def stated(text: str) -> Stated | None:
    """The number that a link's text consists of, or None where it is words."""
    match = NUMBER.fullmatch(text.strip())
    if match is None or match[3] not in FACTORS:
        return None
    digits, factor = match[2].replace(",", ""), FACTORS[match[3]]
    whole, _, decimals = digits.partition(".")
    # A round "86,000" is meant to the thousand; "86,000.0" would be meant to the tenth.
    shown = -len(decimals) if decimals else len(whole) - len(whole.rstrip("0"))
    sign = 1.0 if match[1] in ("", "+") else -1.0
    return Stated(sign * float(digits) * factor, 0.5 * 10.0**shown * factor * (1 + 1e-9))


def body(id_: str, language: str) -> str:
    return (FOLDER / f"{id_}.{language}.md").read_text("utf-8").split("---\n", 2)[2]


def front_matter(path: Path) -> dict[str, str]:
    lines = path.read_text("utf-8").split("---\n", 2)[1].splitlines()
    return dict(line.split(": ", 1) for line in lines)


def links(id_: str, language: str) -> list[tuple[str, str]]:
    return LINK.findall(body(id_, language))


ALL_LINKS = [
    pytest.param(id_, language, text, link, id=f"{id_}-{language}-{text}")
    for id_ in IDS
    for language in ("en", "zh")
    for text, link in links(id_, language)
]


@pytest.fixture(scope="module")
def pack(real_pack_path: Path) -> Iterator[Pack]:
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "value", "tolerance"),
    [
        ("+86,000", 86_000, 500),
        ("−49,000", -49_000, 500),
        ("5.3%", 5.3, 0.05),
        ("−6.92‰", -6.92, 0.005),
        ("3,138.98 billion yuan", 3_138.98e9, 5e6),
        ("31389.8亿元", 31_389.8e8, 5e6),
        ("8.6万人", 86_000, 500),
        ("3099万人", 30_990_000, 5_000),
        ("8,106,171", 8_106_171, 0.5),
    ],
)
def test_numbers_are_read_with_their_rounding(text, value, tolerance):
    assert stated(text) == pytest.approx((value, tolerance))


def test_words_are_no_numbers():
    assert stated("the map of 2023") is None
    assert stated("33,000 firms") is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_front_matter_is_complete(path):
    matter = front_matter(path)
    assert f"{matter['id']}.{matter['language']}.md" == path.name
    assert matter["title"]
    assert matter["summary"]
    assert date.fromisoformat(matter["date"])
    assert matter["order"].isdigit()


@pytest.mark.parametrize("id_", IDS)
def test_both_languages_state_the_same_figures(id_):
    """The links are the figures; a figure that one language lacks was lost in translation."""
    assert Counter(link for _, link in links(id_, "en")) == Counter(
        link for _, link in links(id_, "zh")
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_has_headings_sources_and_a_readable_length(path):
    text = path.read_text("utf-8").split("---\n", 2)[2]
    assert len(re.findall(r"^## ", text, re.MULTILINE)) >= 4
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[-1] in ("Sources", "资料来源")
    plain = LINK.sub(r"\1", text)
    if path.name.endswith(".en.md"):
        assert 500 <= len(plain.split()) <= 950
    else:
        assert 900 <= len(plain) <= 2_000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_links_to_views_only(path):
    assert all(link.startswith("neviewer:/") for _, link in LINK.findall(path.read_text("utf-8")))


@pytest.mark.parametrize(("id_", "language", "text", "link"), ALL_LINKS)
def test_a_link_leads_where_it_says(pack, id_, language, text, link):
    assert parse_link(link, pack, ENGLISH).reasons == ()


@pytest.mark.parametrize(("id_", "language", "text", "link"), ALL_LINKS)
def test_a_linked_figure_is_the_packs(pack, id_, language, text, link):
    state = parse_link(link, pack, ENGLISH).state
    number = stated(text)
    assert number is not None, "every link in these articles is a figure"
    assert state.focus is not None, "and of one place"
    observations = pack.observations(state.indicator, state.focus, state.period)
    plain = [o.value * pack.units[o.unit].factor for o in observations]
    assert any(abs(value - number.value) <= number.tolerance for value in plain), plain


class Figures:
    """Looks up figures in plain units, by vintage where several are there."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, indicator: str, place: str, period: str, vintage: str = "") -> float:
        found = [
            o
            for o in self.pack.observations(indicator, place, period)
            if (o.vintage == vintage if vintage else o.shown)
        ]
        assert len(found) == 1, (indicator, place, period, vintage)
        return found[0].value * self.pack.units[found[0].unit].factor

    def census(self, place: str, period: str) -> float:
        """A census count on the boundaries of 2020 as far as it was recounted."""
        found = self.pack.observations("population_census", place, period)
        recounted = [o.value for o in found if o.vintage == "boundary2020"]
        return recounted[0] if recounted else self("population_census", place, period)

    def decade(self, place: str) -> float:
        return self.census(place, "2020") - self.census(place, "2010")


@pytest.fixture(scope="module")
def figure(pack: Pack) -> Figures:
    return Figures(pack)


def says(id_: str, *phrases: str) -> None:
    """The article still says what a test computes."""
    text = LINK.sub(r"\1", body(id_, "en"))
    for phrase in phrases:
        assert phrase in text


def test_the_sums_of_net_migration(figure):
    says("turn-2023", "a gain of 82,000", "a loss of 245,300", "about −27,000 people", "+85,900")
    liaoning = sum(figure("net_migration", "210000", year) for year in ("2023", "2024", "2025"))
    jilin = sum(figure("net_migration", "220000", year) for year in ("2022", "2023", "2024"))
    region = sum(figure("net_migration", place, "2023") for place in NORTHEAST_PROVINCES)
    assert liaoning == pytest.approx(82_000)
    assert jilin == pytest.approx(-245_300)
    assert region == pytest.approx(-27_000, abs=500)


def test_no_official_figure_of_heilongjiang_is_claimed(pack):
    says("turn-2023", "derived, not official")
    (only,) = pack.observations("net_migration", "230000", "2023")
    assert only.derivation
    assert only.status == "E"


def test_three_trillion_were_passed_in_2023_on_either_basis(figure):
    says("turn-2023", "On either basis, 2022 lies below three trillion and 2023 above")
    for vintage in ("published", "census2023"):
        assert figure("gdp_nominal", "210000", "2022", vintage) < 3e12
        assert figure("gdp_nominal", "210000", "2023", vintage) > 3e12


def test_growth_across_a_break_would_be_mostly_real_but_a_third_bookkeeping(figure):
    says("turn-2023", "by about 9%, of which more than a third is bookkeeping")
    new = figure("gdp_nominal", "210000", "2023", "census2023")
    across = new / figure("gdp_nominal", "210000", "2022", "census2018") - 1
    within = new / figure("gdp_nominal", "210000", "2022", "census2023") - 1
    assert across == pytest.approx(0.09, abs=0.005)
    assert (across - within) / across > 1 / 3


def test_the_cuts_of_the_corrections(figure):
    says("water-in-the-figures", "by 30%", "−22%", "nearly +1%", "a quarter less", "by 4%")

    def change(place: str, old: tuple[str, str], new: tuple[str, str]) -> float:
        return figure("gdp_nominal", place, *new) / figure("gdp_nominal", place, *old) - 1

    cut = change("210000", ("2014", "published"), ("2014", "census2018"))
    assert cut == pytest.approx(-0.30, abs=0.005)
    cliff = change("210000", ("2015", "published"), ("2016", "published"))
    assert cliff == pytest.approx(-0.22, abs=0.005)
    gentle = change("210000", ("2015", "census2018"), ("2016", "census2018"))
    assert gentle == pytest.approx(0.01, abs=0.002)
    jilin = change("220000", ("2018", "published"), ("2018", "census2018"))
    assert jilin == pytest.approx(-0.25, abs=0.005)
    raised = change("210000", ("2023", "published"), ("2023", "census2023"))
    assert raised == pytest.approx(0.04, abs=0.005)


def test_almost_three_quarters_of_investment_disappeared(figure):
    says("water-in-the-figures", "almost three quarters")
    old = figure("fixed_asset_investment", "210000", "2013")
    assert 0.7 < 1 - figure("fixed_asset_investment", "210000", "2016") / old < 0.75


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("220100", 299_531),
        ("220300", -477_487),
        ("211100", -2_802),
        ("230200", -1_299_514),
    ],
)
def test_the_changes_between_two_censuses(figure, place, change):
    says("a-decade-of-leaving", f"{abs(change):,}")
    assert figure.decade(place) == change


def test_the_loss_grows_towards_the_north(figure):
    says("a-decade-of-leaving", "a fall of 2.6%", "a fall of 12.3%", "16.9% fewer")
    for place, fall in zip(NORTHEAST_PROVINCES, (2.6, 12.3, 16.9), strict=True):
        share = -100 * figure.decade(place) / figure.census(place, "2010")
        assert share == pytest.approx(fall, abs=0.05)
    counts = [
        sum(figure.census(place, year) for place in NORTHEAST_PROVINCES)
        for year in ("2010", "2020")
    ]
    says("a-decade-of-leaving", "109.5 million", "98.5 million", "Eleven million", "one in ten")
    assert counts == pytest.approx([109.5e6, 98.5e6], abs=5e4)


def test_three_prefectures_grew_and_thirty_three_shrank(pack, figure):
    places = [region.code for region in pack.regions.shown("prefecture")]
    grew = [place for place in places if figure.decade(place) > 0]
    assert grew == ["210100", "210200", "220100"]
    assert len(places) == 36
    # Suihua lost most in number, Da Hinggan Ling most in share.
    assert min(places, key=figure.decade) == "231200"
    assert (
        min(places, key=lambda place: figure.decade(place) / figure.census(place, "2010"))
        == "232700"
    )


def test_the_oldest_and_the_youngest_prefecture(pack, figure):
    places = [region.code for region in pack.regions.shown("prefecture")]
    by_share = sorted(places, key=lambda place: figure("share_65plus", place, "2020"))
    assert (by_share[0], by_share[-1]) == ("220100", "210600")


def test_most_counties_lost_people_and_five_lost_most(pack, figure):
    says("a-decade-of-leaving", "more than four in five", "Yushu", "Hailun", "Lishu", "Shulan")
    counties = [
        region
        for region in pack.regions.shown("county")
        if all(pack.observations("population_census", region.code, y) for y in ("2010", "2020"))
    ]
    changes = {region.code: figure.decade(region.code) for region in counties}
    assert sum(change < 0 for change in changes.values()) > 0.8 * len(counties)
    # The list leaves city districts out: their codes end in 01 to 20.
    outside = [code for code in changes if int(code[4:]) > 20]
    largest = sorted(outside, key=changes.__getitem__)[:5]
    named = [link for _, link in links("a-decade-of-leaving", "en") if "/county/" in link]
    assert {parse_link(link, pack, ENGLISH).state.focus for link in named} == set(largest)
