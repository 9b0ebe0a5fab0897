"""Whatever is given as a text, every digit is accounted for and places stay inside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from csv_facts import facts

from neviewer.reading.claims import VERDICTS
from neviewer.reading.read import Reader
from neviewer.reading.report import as_json, as_lines, as_page
from neviewer.reading.text.normal import normal
from neviewer.reading.text.textfile import TextError, text_of

_PIECES = st.sampled_from(
    [
        "2023", " ", "GDP", "吉林省", "增长", "5.3%", "percent", "3 trillion yuan", "，", "。",
        ". ", "Liaoning", "respectively", "and", "first in a decade", "比上年", "万人", "12,345",
        "１２３", "−4.5", "(", ")", "\n", "No. 5", "Q1", "2010-2020", "百分之五", "half", "the",
        "population", "上半年", "one hundred and", "third", "\u3000", "人口 2317.31 万人", "≥",
    ]
)  # fmt: skip
_CELLS = st.sampled_from(
    [
        "Item", "2022", "2023年", "Exports (RMB bn)", "Liaoning", "12.5", "-3.1", "45%", "1,234",
        "出口（亿元）", "0-14", "", " ", "Growth (%)", "人口（万人）", "2819000", "60+", "---",
    ]
)  # fmt: skip
_ROWS = st.tuples(st.sampled_from("\t|"), st.lists(_CELLS, max_size=5)).map(
    lambda row: row[0].join(row[1])
)
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.text("|\t\n0123456789.-% 年aJilin", max_size=80),
    st.lists(_PIECES, max_size=40).map("".join),
    st.lists(_ROWS, max_size=8).map("\n".join),
)
READER = Reader.of(facts())


@settings(max_examples=300)
@given(_TEXTS)
def test_every_digit_is_accounted_for(text):
    reading = READER.read(text)
    spans = [(c.claim.start, c.claim.end, c.claim.quote) for c in reading.claims]
    spans += [(o.start, o.end, o.quote) for o in reading.others]
    covered = set()
    for start, end, quote in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quote
        covered.update(range(start, end))
    digits = {at for at, letter in enumerate(text) if letter in "0123456789"}
    assert digits <= covered
    assert all(item.verdict in VERDICTS for item in reading.claims)


@settings(max_examples=200)
@given(_TEXTS)
def test_reports_take_any_reading(text):
    reading = READER.read(text)
    page = as_page(reading, text, "<t>")
    assert "<script" not in page
    assert as_json(reading, "x")["text"]["path"] == "x"
    assert as_lines(reading, text)


@settings(max_examples=300)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".docx"]))
def test_any_bytes_end_in_a_text_or_a_sentence(data, suffix):
    try:
        text = text_of(data, suffix)
    except TextError as error:
        text = str(error)
        assert text.endswith("."), text
    READER.read(text)


@given(_TEXTS)
def test_uniform_writing_maps_back(text):
    written = normal(text)
    places = [written.original(at) for at in range(len(written.text))]
    assert places == sorted(set(places))
    for at, place in enumerate(places):
        if written.text[at].isascii() and written.text[at].isalnum() and text[place].isascii():
            assert written.text[at] == text[place]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_chinese_texts(encoding):
    assert text_of("吉林省常住人口".encode(encoding)).strip("\ufeff") == "吉林省常住人口"


def test_html_shows_only_what_a_reader_sees():
    page = b"<html><style>p{width:5%}</style><p>GDP &amp; more</p><script>1+1</script></html>"
    assert text_of(page, ".html").split() == ["GDP", "&", "more"]


def test_markdown_targets_are_no_numbers():
    text = text_of(b"[growth](https://host/x?page=2023) of 5%", ".md")
    assert "2023" not in text
    assert text.index("5%") == 38


def test_links_to_views_are_kept_for_the_reading_to_follow():
    written = "[+86,000](neviewer:/province/net_migration?period=2023) of [5%](other)"
    text = text_of(written.encode(), ".md")
    assert text.startswith(written[:56])
    assert "other" not in text
