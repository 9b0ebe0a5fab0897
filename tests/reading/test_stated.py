"""What an author's links state, and the project's own articles, which must bear their own test."""

from __future__ import annotations

from datetime import date

import pytest

from neviewer.data.pack import Pack
from neviewer.reading.judging.stated import StatedLink, links_in_markdown
from neviewer.reading.read import Reader

ARTICLES = ("turn-2023", "water-in-the-figures", "a-decade-of-leaving")
LINK = "neviewer:/province/net_migration?period=2023&sel=210000"


def verdicts(reader: Reader, text: str, **more: object) -> list[str]:
    return [item.verdict for item in reader.read(text, date(2024, 6, 1), **more).claims]


def test_a_link_says_what_its_number_is_about(reader) -> None:
    text = "The balance of that year was +86,000 people."
    start = text.index("+86,000")
    link = StatedLink(start, start + len("+86,000"), LINK)
    (item,) = reader.read(text, date(2024, 6, 1), links=[link]).claims
    assert (item.claim.indicator, item.claim.places) == ("net_migration", ("210000",))
    assert (item.claim.period, item.verdict) == ("2023", "agrees")


def test_links_of_markdown_count_where_they_stand(reader) -> None:
    text = f"The balance was [+86,000 people]({LINK})."
    assert [text[each.start : each.end] for each in links_in_markdown(text)] == ["+86,000 people"]
    assert "agrees" in verdicts(reader, text)


def test_a_link_makes_no_wrong_number_right(reader) -> None:
    text = f"Liaoning's net migration in 2023 was [+68,000 people]({LINK})."
    assert verdicts(reader, text) == ["contradicts"]


@pytest.mark.parametrize(
    "link", ["neviewer:", "neviewer:/x", "neviewer://[", "neviewer:/p/q?period="]
)
def test_a_link_that_states_nothing_changes_nothing(reader, link) -> None:
    text = "Liaoning's net migration in 2023 was 86,000 people."
    start = text.index("86,000")
    assert verdicts(reader, text, links=[StatedLink(start, start + 6, link)]) == ["agrees"]


def test_a_stock_is_not_contradicted_by_a_change_or_by_a_part(reader) -> None:
    assert "contradicts" not in verdicts(reader, "2023年辽宁常住人口变动了−15万人。")
    assert "contradicts" in verdicts(reader, "2023年末辽宁常住人口4382万人。")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("id_", ARTICLES)
def test_no_article_of_the_project_contradicts_the_data(real_pack_path, id_, language) -> None:
    pack = Pack.open(real_pack_path)
    article = pack.article(id_, language)
    read = Reader.of(pack).read(article.body, date.fromisoformat(article.info.date))
    assert [item.claim.quote for item in read.claims if item.verdict == "contradicts"] == []
    assert sum(item.verdict in ("agrees", "since revised") for item in read.claims) >= 12
    pack.close()
