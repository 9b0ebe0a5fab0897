"""The licences page names what is really used."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "licences.md").read_text("utf-8")


def test_every_pinned_package_stands_there_with_its_version() -> None:
    tables = re.findall(r"^\| ([a-z0-9-]+) \| ([0-9.]+) \| ", PAGE, re.M)
    along = next(line for line in PAGE.splitlines() if line.startswith("These come along"))
    rest = re.findall(r"([a-z0-9-]+) ([0-9.]+) \(", along)
    pins = {
        pin
        for path in (ROOT / "requirements").glob("*.txt")
        for pin in re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text("utf-8"), re.M)
    }
    assert pins == {*tables, *rest}


def test_the_page_says_that_boundaries_have_no_open_licence_and_can_be_replaced() -> None:
    assert "No open licence is stated" in PAGE
    assert "--boundaries FOLDER" in PAGE


def test_the_licence_of_the_program_is_there_in_full() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 3, 29 June 2007" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
