"""``neviewer check``: what it prints, and how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from csv_facts import facts

from neviewer.cli import check
from neviewer.data.pack import PackError


class _Pack:
    """The facts of the source tables in the place of a pack."""

    @classmethod
    def open(cls, path):
        if path.name == "none.gpkg":
            raise PackError(f"There is no pack at {path}.")
        pack = facts()
        pack.close = lambda: None
        return pack


@pytest.fixture(autouse=True)
def _pack(monkeypatch):
    monkeypatch.setattr(check, "Pack", _Pack)


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "a<b>.txt"
    path.write_text(
        "Liaoning's GDP grew 5.3 percent in 2023 & Jilin's GDP grew 9.3 percent in 2023 <i>.",
        encoding="utf-8",
    )
    return path


def test_json_has_the_agreed_form(article, capsysbinary):
    assert check.main([str(article), "--date", "2024-02-26", "--json"]) == 0
    out = json.loads(capsysbinary.readouterr().out)
    assert out["text"] == {"path": str(article), "language": "en", "date": "2024-02-26"}
    assert out["summary"] == {"agrees": 1, "contradicts": 1}
    claim = out["claims"][0]
    assert claim["quote"] == "5.3 percent"
    slots = ("indicator", "places", "period", "value", "unit")
    assert tuple(claim[slot] for slot in slots) == (
        "gdp_growth_real", ["210000"], "2023", 5.3, "percent",
    )  # fmt: skip
    assert set(claim) >= {"start", "end", "kind", "comparison", "verdict", "evidence", "link"}
    assert set(claim["evidence"]) >= {
        "query", "value", "unit", "vintage", "source", "tolerance", "cells",
    }  # fmt: skip
    assert [other["reason"] for other in out["other_numbers"]] == ["period", "period"]


def test_listing_is_readable(article, capsysbinary):
    assert check.main([str(article)]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "2 claims: 1 agrees, 1 contradicts" in out
    assert "5.3 percent: agrees" in out


def test_fail_on(article, capsysbinary):
    assert check.main([str(article), "--fail-on", "contradicts"]) == 1
    assert check.main([str(article), "--fail-on", "ambiguous"]) == 0


def test_page_is_self_contained_and_escaped(article, tmp_path, capsysbinary):
    page = tmp_path / "page.html"
    assert check.main([str(article), "--html", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert "&lt;i&gt;" in html
    assert "<i>" not in html
    assert "http" not in html
    assert html.count("<mark") == 2


@pytest.mark.parametrize(
    "arguments",
    [["missing.txt"], ["TEXT", "--pack", "none.gpkg"], ["TEXT", "--html", "/no/such/page.html"]],
)
def test_failures_are_one_line(arguments, article, capfd):
    arguments = [str(article) if part == "TEXT" else part for part in arguments]
    assert check.main(arguments) == 2
    error = capfd.readouterr().err
    assert error.startswith("neviewer: ")
    assert error.count("\n") == 1


def test_a_date_that_is_none_is_refused(article):
    with pytest.raises(SystemExit) as end:
        check.main([str(article), "--date", "yesterday"])
    assert end.value.code == 2
