"""Exhibit files: what they say, and every mistake at once with its line and a remedy."""

from __future__ import annotations

import tomllib
from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.kiosk.exhibit import FEATURES, read_exhibit, read_text
from neviewer.kiosk.hours import ALL_DAY, parse_spans, spans_text
from neviewer.kiosk.toml_lines import read_lines
from neviewer.paths import resource

EXAMPLE = resource("exhibits", "turn", "exhibit.toml")
SMALL = """\
exhibit = 1
title = { en = "One", zh = "一" }

[[show]]
article = "turn-2023"
"""


def small(extra: str = "", tables: str = "") -> str:
    return extra + SMALL + tables


def lines(text, tmp_path):
    mistakes = read_text(text, tmp_path / "exhibit.toml").mistakes
    return [(each.line, each.asked) for each in mistakes if each.serious]


def test_the_example_can_be_shown_and_only_lacks_a_pin():
    exhibit, mistakes = read_exhibit(EXAMPLE)
    assert [(each.serious, "set-pin" in each.text()) for each in mistakes] == [(False, True)]
    assert exhibit.language == "zh"
    assert [item.kind for item in exhibit.items] == ["story"]
    assert exhibit.hours.restart == time(4)
    assert all(item.title.en and item.title.zh for item in exhibit.items if item.kind == "view")


def test_every_commented_key_of_the_example_is_known():
    text = EXAMPLE.read_text("utf-8")
    for line in text.splitlines():
        key, is_key, _ = line.removeprefix("# ").partition(" = ")
        if line.startswith("# ") and is_key and key.isidentifier():
            text = text.replace(line, line.removeprefix("# "))
    mistakes = read_text(text, EXAMPLE).mistakes
    # The pack is one of the reader's own, which is not there.
    assert [each.asked for each in mistakes if each.serious] == ["northeast.gpkg"]


def test_what_is_left_out_is_as_usual(tmp_path):
    exhibit = read_text(small(), tmp_path / "exhibit.toml").exhibit
    assert exhibit.languages == ("en", "zh")
    assert exhibit.features == frozenset(FEATURES)
    assert exhibit.hours.days == (ALL_DAY,) * 7
    assert exhibit.pack is None
    assert not exhibit.operator.counts


def test_every_mistake_is_told_at_once_with_its_line(tmp_path):
    text = """\
exhibit = 1
title = { en = "Only English" }
languages = ["zh",
  "fr",
  "en"]
language = "de"
fetures = ["time"]
pack = "lost.gpkg"
[[show]]
view = "https://example.org"
[[show]]
story = "stories/lost"
article = "two-of-them"
[[show]]
story = "stories/lost"
[idle]
seconds = 1
countdown = true
[hours]
monday = "9 to 5"
restart = "24:00"
[operator]
pin = "1234"
this line is none
"""
    found = lines(text, tmp_path)
    assert found == [
        (2, "title"),
        (4, "fr"),
        (6, "de"),
        (7, "fetures"),
        (8, "lost.gpkg"),
        (9, "title"),
        (9, "title"),
        (10, "https://example.org"),
        (11, ""),
        (15, "stories/lost/zh.md"),
        (15, "stories/lost/en.md"),
        (17, "1"),
        (18, "true"),
        (20, "9 to 5"),
        (21, "24:00"),
        (23, ""),
        (24, "Expected '=' after a key in a key/value pair"),
    ]


def test_a_key_that_is_nearly_right_is_named(tmp_path):
    (_, mistake) = read_text(small(tables="[screen]\ntext_size = [100]\n"), tmp_path / "e").mistakes
    assert mistake.text().endswith(
        "e:7: The key “text_size” is not known here. Is “text_sizes” meant?"
    )


def test_a_story_needs_a_file_in_each_language(tmp_path):
    folder = tmp_path / "stories" / "turn"
    folder.mkdir(parents=True)
    (folder / "en.md").write_text("…", "utf-8")
    text = small().replace('article = "turn-2023"', 'story = "stories/turn"')
    assert lines(text, tmp_path) == [(5, "stories/turn/zh.md")]
    (folder / "zh.md").write_text("…", "utf-8")
    exhibit = read_text(text, tmp_path / "exhibit.toml").exhibit
    assert exhibit.items[0].ref == str(folder)


def test_a_file_that_is_missing_or_no_text_is_one_sentence(tmp_path):
    broken = tmp_path / "exhibit.toml"
    broken.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none.toml", tmp_path, broken):
        exhibit, mistakes = read_exhibit(path)
        assert exhibit is None
        assert len(mistakes) == 1
        assert str(path) in mistakes[0].text()


@given(st.text(max_size=300))
def test_any_text_is_read_or_told_of(text):
    exhibit, mistakes = read_text(text, EXAMPLE)
    assert exhibit is None or not any(each.serious for each in mistakes)
    assert all(each.text() for each in mistakes)


@given(st.lists(st.sampled_from([*EXAMPLE.read_text("utf-8").splitlines(), "[[", "]", '"', "="])))
def test_any_mixture_of_its_lines_is_read_or_told_of(rows):
    text = "\n".join(rows)
    _, mistakes = read_text(text, EXAMPLE)
    assert all(1 <= each.line <= max(1, len(rows)) for each in mistakes)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert any(each.serious for each in mistakes)
    else:
        assert read_lines(text).values == values
        assert not read_lines(text).errors


def test_lines_are_those_of_the_file():
    read = read_lines('a = 1\n\n[t]\nb = [\n  "x",\n  "y",\n]\n\n[[l]]\nc = 1\n[[l]]\n# …\nc = 2\n')
    assert read.values == {"a": 1, "t": {"b": ["x", "y"]}, "l": [{"c": 1}, {"c": 2}]}
    assert [read.line("a"), read.line("t", "b"), read.line("t", "b", 1)] == [1, 4, 6]
    assert [read.line("l", 0, "c"), read.line("l", 1, "c"), read.line("l", 1, "d")] == [10, 13, 11]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("closed", ()),
        ("09:00-17:30", ((540, 1050),)),
        ("13:00–17:00, 9:00-12:00", ((540, 720), (780, 1020))),
        ("00:00-24:00", ALL_DAY),
        ("17:00-09:00", None),
        ("09:00-12:00, 11:00-13:00", None),
        ("9-17", None),
        ("", None),
    ],
)
def test_opening_hours(text, spans):
    assert parse_spans(text) == spans
    assert spans is None or parse_spans(spans_text(spans)) == spans


def test_an_exhibit_is_open_by_its_hours(tmp_path):
    tables = '[hours]\nevery_day = "09:00-17:00"\nmonday = "closed"\n'
    hours = read_text(small(tables=tables), tmp_path / "exhibit.toml").exhibit.hours
    monday, tuesday = datetime(2026, 11, 23), datetime(2026, 11, 24)
    assert not hours.is_open(monday.replace(hour=12))
    assert [hours.is_open(tuesday.replace(hour=hour)) for hour in (8, 9, 16, 17)] == [
        False, True, True, False,
    ]  # fmt: skip
