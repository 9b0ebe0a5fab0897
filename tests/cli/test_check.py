"""``neviewer check``: what it prints, and how it ends."""

from __future__ import annotations

import csv
import html
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from csv_facts import facts

from neviewer.cli import check
from neviewer.data.pack import PackError
from neviewer.ui import i18n

ROOT = Path(__file__).parents[2]
CHINESE = ROOT / "resources" / "i18n" / "neviewer_zh_CN.ts"


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
    assert "Claims found: 2; ✓ Agrees 1; ✗ Contradicts 1" in out
    assert "5.3 percent: Agrees" in out


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


def test_the_page_of_a_chinese_text_is_chinese(tmp_path, monkeypatch, capsysbinary):
    release = [str(Path(sys.executable).with_name("pyside6-lrelease")), "-silent", str(CHINESE)]
    subprocess.run([*release, "-qm", str(tmp_path / "neviewer_zh_CN.qm")], check=True)
    monkeypatch.setattr(i18n, "resource", lambda _name: tmp_path)
    text = tmp_path / "a.txt"
    text.write_text("2023年辽宁省地区生产总值增长5.3%，共有12个项目。", encoding="utf-8")
    page = tmp_path / "a.html"
    assert check.main([str(text), "--html", str(page), "--json"]) == 0
    written = page.read_text(encoding="utf-8")
    shown = re.sub(r"(?s)<style>.*?</style>|<title>.*?</title>|<[^>]*>", " ", written)
    for source in facts().sources(_sources()):
        shown = shown.replace(html.escape(source.citation), "")
    assert "相符" in shown
    assert re.findall("[A-Za-z]{2,}", shown) == ["GDP"], shown


def _sources() -> list[str]:
    with (ROOT / "data" / "northeast" / "sources.csv").open(encoding="utf-8") as file:
        return [row["id"] for row in csv.DictReader(file)]
