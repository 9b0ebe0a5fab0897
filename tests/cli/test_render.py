"""``neviewer render`` draws the figure of a view without a screen."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from neviewer.cli import render

VIEW = "neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100"


def test_png_has_the_size_asked_for_and_says_what_it_shows(
    qapp, real_pack_path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "figure.png"
    arguments = [VIEW, "-o", str(target), "--size", "900x600", "--pack", str(real_pack_path)]
    assert render.main(arguments) == 0
    image = QImage(str(target))
    assert (image.width(), image.height()) == (900, 600)
    assert "GDP" in image.text("Title")
    assert image.text("Source") == VIEW
    description = image.text("Description")
    assert "Highest: Dalian (700.0 billion yuan)" in description
    assert "Sources: " in description
    colours = {image.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 600, 7)}
    assert len(colours) > 20, "a drawn map, not an empty sheet"


def test_svg_keeps_text_and_vectors(qapp, real_pack_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "figure.svg"
    assert render.main([VIEW, "-o", str(target), "--pack", str(real_pack_path)]) == 0
    text = target.read_text("utf-8")
    assert "GS(2024)0650" in text, "the map review number"
    assert "<path" in text
    assert "Shenyang" in text
    assert "<title>GDP, 2020</title>" in text
    assert (
        "Map of the prefectures: GDP, 2020." in text.partition("<desc>")[2].partition("</desc>")[0]
    )


def test_pdf_is_a_pdf_in_chinese(qapp, real_pack_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "figure.pdf"
    arguments = [VIEW, "-o", str(target), "--language", "zh", "--pack", str(real_pack_path)]
    assert render.main(arguments) == 0
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    start, end = content.index(b"<x:xmpmeta"), content.index(b"</x:xmpmeta>")
    metadata = ElementTree.fromstring(content[start : end + len(b"</x:xmpmeta>")])
    assert "最高：大连" in "".join(metadata.itertext())


@pytest.mark.parametrize("chart", ["trend", "ranking", "table"])
def test_every_chart_can_be_drawn(chart: str, qapp, real_pack_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "figure.png"
    link = f"neviewer:/county/share_65plus?period=2020&chart={chart}"
    assert render.main([link, "-o", str(target), "--pack", str(real_pack_path)]) == 0
    assert target.stat().st_size > 10_000


def test_a_wrong_link_is_corrected_and_said(
    qapp, real_pack_path: Path, tmp_path: Path, capsys
) -> None:
    target = tmp_path / "figure.png"
    link = "neviewer:/province/no_such_thing"
    assert render.main([link, "-o", str(target), "--pack", str(real_pack_path)]) == 0
    assert "no_such_thing" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["figure.gif", "missing-ending"])
def test_an_unknown_format_is_one_clear_sentence(
    name: str, qapp, real_pack_path: Path, tmp_path: Path, capsys
) -> None:
    assert render.main([VIEW, "-o", str(tmp_path / name), "--pack", str(real_pack_path)]) == 2
    said = capsys.readouterr().err
    assert ".png, .svg or .pdf" in said
    assert said.count("\n") == 1


def test_a_missing_pack_is_one_clear_sentence(qapp, tmp_path: Path, capsys) -> None:
    missing = tmp_path / "none.gpkg"
    assert render.main([VIEW, "-o", str(tmp_path / "a.png"), "--pack", str(missing)]) == 2
    said = capsys.readouterr().err
    assert "none.gpkg" in said
    assert said.count("\n") == 1
    assert not (tmp_path / "a.png").exists()


def test_a_place_one_may_not_write_to_is_said_and_nothing_is_left(
    qapp, real_pack_path: Path, tmp_path: Path, capsys
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    arguments = [VIEW, "-o", str(blocked / "a.png"), "--pack", str(real_pack_path)]
    assert render.main(arguments) == 2
    assert "could not be written" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
