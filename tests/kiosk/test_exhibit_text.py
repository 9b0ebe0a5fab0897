"""Exhibit files that the program writes are read back as the same exhibit."""

from __future__ import annotations

import string
from datetime import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from neviewer.kiosk.exhibit import (
    CORNERS,
    FEATURES,
    THEMES,
    Attract,
    Exhibit,
    Idle,
    Item,
    Operator,
    Screen,
    Texts,
    read_exhibit,
    read_text,
)
from neviewer.kiosk.exhibit_text import with_pin, write_exhibit
from neviewer.kiosk.hours import ALL_DAY, Hours
from neviewer.kiosk.pin import hash_pin
from neviewer.paths import resource

EXAMPLE = resource("exhibits", "turn", "exhibit.toml")
FILE = Path("/srv/exhibit/exhibit.toml").absolute()
KEPT = hash_pin("2718")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
TEXTS = st.builds(Texts, TEXT, TEXT)
LINKS = st.text(string.ascii_letters + "?=&,/_", max_size=20).map(lambda text: f"neviewer:/{text}")
IDS = st.text(string.ascii_lowercase, min_size=1, max_size=8)
ITEMS = st.one_of(
    st.tuples(st.just("view"), LINKS, TEXTS, TEXTS).map(lambda parts: Item(*parts)),
    st.tuples(st.sampled_from(("article", "story")), IDS).map(lambda parts: Item(*parts)),
)
SECONDS = st.floats(10, 60)
SPANS = st.sampled_from([(), ALL_DAY, ((540, 1020),), ((540, 720), (780, 1440))])
HOURS = st.builds(
    Hours,
    st.tuples(*[SPANS] * 7),
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
EXHIBITS = st.builds(
    Exhibit,
    st.just(FILE),
    TEXTS,
    st.just(("zh", "en")),
    st.sampled_from(("en", "zh")),
    st.lists(ITEMS, min_size=1, max_size=4).map(tuple),
    st.none(),
    st.sets(st.sampled_from(FEATURES)).map(frozenset),
    st.builds(Attract, SECONDS, st.lists(LINKS, max_size=3).map(tuple), st.booleans()),
    st.builds(Idle, SECONDS, SECONDS),
    st.builds(
        Screen,
        st.integers(1, 4),
        st.sampled_from(("auto", "portrait")),
        st.sampled_from(THEMES),
        st.sampled_from(((100,), (100, 150))),
        st.none() | SECONDS,
    ),
    HOURS,
    st.builds(Operator, st.sampled_from(("", KEPT)), st.sampled_from(CORNERS), SECONDS),
    st.none() | st.just(FILE.parent / "state"),
    st.none() | st.just(Path("/var/log/kiosk").absolute()),
)


def without_lines(exhibit: Exhibit) -> Exhibit:
    return exhibit._replace(items=tuple(item._replace(line=1) for item in exhibit.items))


@settings(max_examples=50)
@given(EXHIBITS)
def test_what_is_written_is_read_back(exhibit):
    found, mistakes = read_text(write_exhibit(exhibit), FILE)
    assert not [mistake for mistake in mistakes if mistake.serious]
    assert found is not None
    assert without_lines(found) == exhibit


def test_folders_of_stories_and_packs_are_named_from_the_exhibit(tmp_path):
    file = tmp_path / "exhibit.toml"
    story = tmp_path / "stories" / "turn"
    story.mkdir(parents=True)
    for name in ("en.md", "zh.md"):
        (story / name).write_text("…", "utf-8")
    (tmp_path / "own.gpkg").write_bytes(b"")
    items = (Item("story", str(story)),)
    exhibit = Exhibit(file, Texts("A", "B"), ("en", "zh"), "en", items, tmp_path / "own.gpkg")
    text = write_exhibit(exhibit)
    assert 'story = "stories/turn"' in text
    assert 'pack = "own.gpkg"' in text
    assert without_lines(read_text(text, file).exhibit) == exhibit


def test_a_pin_is_written_where_the_example_says_and_nothing_else_changes():
    text = EXAMPLE.read_text("utf-8")
    changed = with_pin(text, KEPT)
    before, after = text.splitlines(), changed.splitlines()
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [
        ('# pin = ""', f'pin = "{KEPT}"')
    ]
    again = with_pin(changed, hash_pin("1618"))
    assert again.count("\npin = ") == 1
    exhibit, mistakes = read_text(again, EXAMPLE)
    assert not mistakes
    assert exhibit == read_exhibit(EXAMPLE).exhibit._replace(operator=exhibit.operator)


def test_a_pin_finds_a_place_in_any_file():
    small = 'exhibit = 1\ntitle = "x"\n[[show]]\narticle = "a"\n'
    for text in (
        small,
        small.rstrip(),
        small + "[operator]\n",
        small + "[operator] # here\n[idle]",
    ):
        assert read_text(with_pin(text, KEPT), FILE).exhibit.operator.pin == KEPT


def test_a_file_written_otherwise_is_left_alone():
    assert with_pin('operator = { corner = "top-left" }\n', KEPT) is None
    assert with_pin("this is no TOML", KEPT) is None
