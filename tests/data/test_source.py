from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neviewer.data.source import SourceError, read_article, read_source


def replace(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_reads_tables_texts_and_hashes(source_folder):
    package = read_source(source_folder)
    assert package.title == "A small pack"
    assert len(package.tables["regions"]) == 3 + 3 * (1 + 2 + 4)
    assert {(a.id, a.language) for a in package.articles} == {("turn", "en"), ("turn", "zh")}
    assert package.articles[0].body.startswith("# The turn")
    assert re.fullmatch("[0-9a-f]{64}", package.hashes["observations.csv"])
    assert "articles/turn.zh.md" in package.hashes
    assert [(s.id, s.language, s.minutes, s.order) for s in package.stories] == [
        ("walk", "en", 5, 3),
        ("walk", "zh", 5, 3),
    ]
    assert "stories/walk/zh.md" in package.hashes


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("units.csv", "id,plain", "id,plane", "units.csv, row 1: column plain is missing"),
        ("units.csv", "name_zh\n", "name_zh,x\n", "units.csv, row 1: column “x” is not known"),
        ("units.csv", "1e8", "many", "units.csv, row 3, column factor: “many” is not a number"),
        ("units.csv", "1e8", "nan", "units.csv, row 3, column factor"),
        ("units.csv", "CNY,1e8", "CNY,1e8,2", "units.csv, row 3: 6 fields"),
        ("units.csv", "CNY_100M", "PERSON", "units.csv, row 3: PERSON is there twice, first in"),
        ("regions.csv", "nation", "empire", "regions.csv, row 2, column level: “empire”"),
        ("sources.csv", "Yearbook", "", "sources.csv, row 2, column title: must not be empty"),
        ("topics.csv", "economy", "trade", "indicators.csv, the row of population_census, column"),
        ("sources.csv", "yearbook", "almanac", "column source: “yearbook” is not in sources.csv"),
        ("datapackage.json", "{", "", "datapackage.json, line 1"),
        ("articles/turn.en.md", "---\nid", "id", "an article or story begins with"),
        ("articles/turn.en.md", "date: 2026-01-05\n", "", "the front matter lacks date"),
        ("articles/turn.en.md", "order: 1", "order: first", "order must be a whole number"),
        ("articles/turn.en.md", "order: 1", "order 1", "line 7: expected key: value"),
        ("stories/walk/en.md", "language: en", "language: zh", "belongs at stories/walk/zh.md"),
        ("stories/walk/en.md", "minutes: 5", "minutes: few", "walk/en.md: minutes must be a whole"),
        ("stories/walk/zh.md", "title: 走一走\n", "", "walk/zh.md: the front matter lacks title"),
    ],
)
def test_a_mistake_is_told_with_its_place(source_folder, name, old, new, said):
    replace(source_folder, name, old, new)
    with pytest.raises(SourceError) as caught:
        read_source(source_folder)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(source_folder):
    (source_folder / "vintages.csv").unlink()
    with pytest.raises(SourceError, match=r"vintages\.csv is missing"):
        read_source(source_folder)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(SourceError, match="There is no folder"):
        read_source(tmp_path / "nowhere")


def test_other_encodings_are_refused(source_folder):
    (source_folder / "topics.csv").write_bytes("id,name_en,name_zh\na,b,经济\n".encode("gb18030"))
    with pytest.raises(SourceError, match=r"topics\.csv is not UTF-8"):
        read_source(source_folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(body=st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"])))
def test_an_article_keeps_its_text(tmp_path, body):
    path = tmp_path / "any.en.md"
    matter = "---\nid: any\nlanguage: en\ntitle: T: with colon\ndate: 2026-01-01\n---\n"
    path.write_bytes((matter + body).encode("utf-8"))
    article = read_article(path)
    assert article.title == "T: with colon"
    assert article.body.strip("\n") == body.strip("\n")
