"""Readings as frames: in the language asked for, with their proofs, sentences and corrections."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.data.pack import Pack
from neviewer.derive.bound import Derivations
from neviewer.derive.corrections import Correction, CorrectionError, Corrections, matched
from neviewer.derive.own_text_files import open_text, pasted_text
from neviewer.derive.reading_frame import ReadingCancelled
from neviewer.derive.reading_words import choices, count
from neviewer.domain.language import ENGLISH
from neviewer.reading.text.textfile import TextError
from neviewer.state.own_texts import OwnText, OwnTexts
from neviewer.ui.article.positions import Positions

TEXT = (
    "Liaoning's GDP grew by 5.3 percent in 2023. Jilin's GDP grew by 7.9 percent in 2023.\n"
    "Harbin is a city. It took 3 days."
)


@pytest.fixture(scope="module")
def derive(real_pack_path: Path):
    pack = Pack.open(real_pack_path)
    yield Derivations(pack, ENGLISH)
    pack.close()


@pytest.fixture(scope="module")
def reading(derive):
    return derive.reading(TEXT, "", lambda _part: True)


def test_claims_counts_and_other_numbers_are_in_words(reading) -> None:
    assert [(c.quote, c.name, c.mark) for c in reading.claims] == [
        ("5.3 percent", "Agrees", "✓"),
        ("7.9 percent", "Contradicts", "≠"),
    ]
    assert [count.text for count in reading.counts] == ["1 agrees", "1 contradicts"]
    assert ("3", "a length of time") in {(o.quote.split()[0], o.reason) for o in reading.others}


def test_sentences_are_about_the_places_they_name(reading) -> None:
    def about(code: str) -> list[str]:
        return [TEXT[each.start : each.end] for each in reading.about(code)]

    assert about("210000") == ["Liaoning's GDP grew by 5.3 percent in 2023."]
    assert about("230100") == ["Harbin is a city."]
    assert about("230200") == []


def test_a_proof_names_query_figure_tolerance_and_source(derive, reading) -> None:
    proof = derive.proof(reading, 0)
    rows = {row.label: row.texts for row in proof.rows}
    assert "Liaoning" in rows["Read as"][0]
    assert "5.3%" in rows["In the data"][0]
    assert rows["Tolerance"] == ("± 0.05%, the figure’s own rounding",)
    assert "Bureau of Statistics" in rows["Source"][0]
    assert json.loads(proof.json)["quote"] == "5.3 percent"
    assert all(row.label in proof.text for row in proof.rows)


def test_a_text_read_once_is_not_read_again(derive, reading) -> None:
    assert derive.reading(TEXT, "") is reading
    assert derive.reading(TEXT + " ", "") is None


def test_a_reading_that_is_no_longer_wanted_ends(derive) -> None:
    with pytest.raises(ReadingCancelled):
        derive.reading("Harbin is a city. " * 3000, "", lambda _part: False)


def correction(start: int = 0, quote: str = "5.3 percent", **more) -> Correction:
    given = {"start": start, "end": start + len(quote), "quote": quote, "verdict": "agrees"}
    return Correction(**(given | more))


def test_corrections_find_their_claims_again(reading) -> None:
    far = correction(900, "7.9 percent", right="agrees")
    assert matched([far, correction(0, "gone")], reading.claims) == {1: far}


@given(st.text(), st.sampled_from(["", *(each for each, _ in choices(ENGLISH))]))
def test_corrections_come_back_as_they_were_kept(tmp_path_factory, note, right) -> None:
    folder = tmp_path_factory.mktemp("kept")
    note = note.encode("utf-8", errors="replace").decode("utf-8")
    kept = (correction(note=note, right=right),)
    text = folder / "a.txt"
    corrections = Corrections(folder / "profile")
    assert corrections.save("", text, kept, ENGLISH) == folder / "a.txt.neviewer.json"
    assert corrections.load("", text, ENGLISH) == kept
    assert corrections.load("other", None, ENGLISH) == ()


def test_where_no_file_can_lie_beside_the_text_it_lies_in_the_profile(tmp_path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    text = tmp_path / "file" / "a.txt"
    corrections = Corrections(tmp_path / "profile")
    file = corrections.save("", text, [correction()], ENGLISH)
    assert file.parent == tmp_path / "profile"
    assert corrections.load("", text, ENGLISH) == (correction(),)


@pytest.mark.parametrize("content", ["", "[]", '{"format": "x"}', "[" * 5000, "null"])
def test_damaged_corrections_are_said_and_not_written_over(tmp_path, content) -> None:
    file = tmp_path / "a.txt.neviewer.json"
    file.write_text(content, "utf-8")
    corrections = Corrections(tmp_path / "profile")
    with pytest.raises(CorrectionError, match=r"a\.txt\.neviewer\.json"):
        corrections.load("", tmp_path / "a.txt", ENGLISH)
    with pytest.raises(CorrectionError):
        corrections.save("", tmp_path / "a.txt", [correction()], ENGLISH)
    assert file.read_text("utf-8") == content


def test_own_texts_have_ids_of_their_own(tmp_path) -> None:
    texts = OwnTexts()
    first = texts.keep(OwnText("a.txt", "one", path=tmp_path / "a.txt"))
    again = texts.keep(OwnText("a.txt", "changed", path=tmp_path / "a.txt"))
    other = texts.keep(OwnText("a.txt", "two", path=tmp_path / "b" / "a.txt"))
    pasted = texts.keep(OwnText("a.txt", "two"))
    assert first.id == again.id
    assert len({first.id, other.id, pasted.id}) == 3
    assert texts.get(first.id) == again
    assert texts.keep(OwnText("a.txt", "two")).id == pasted.id


@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".docx"]))
def test_any_bytes_are_a_text_or_a_sentence(tmp_path_factory, data, suffix) -> None:
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(data)
    try:
        got = open_text(file).body
    except TextError as error:
        got = str(error)
        lines = got.splitlines()
    else:
        got.encode("utf-8")
        lines = [got]
    assert got.strip()
    assert len(lines) == 1


def test_nothing_pasted_is_said() -> None:
    with pytest.raises(TextError, match="clipboard"):
        pasted_text(" \n", ENGLISH)


@given(st.text())
def test_places_in_a_document_are_places_in_the_text(text) -> None:
    positions = Positions(text)
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le", errors="surrogatepass")) // 2
        assert positions.in_document(place) == units
        assert positions.in_text(units) == place


def test_one_claim_is_counted_in_right_english():
    assert count("agrees", 1, ENGLISH) == "1 agrees"
    assert count("agrees", 7, ENGLISH) == "7 agree"
    assert count("contradicts", 1, ENGLISH) == "1 contradicts"
    assert count("ambiguous", 1, ENGLISH) == "1 ambiguous"
