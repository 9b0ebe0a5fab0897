"""The bundled font shows everything the program can say."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

ROOT = Path(__file__).resolve().parents[1]
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.otf"))
TEXTS = (
    "data/northeast/**/*",
    "resources/**/*.ts",
    "resources/help/**/*.md",
    "resources/**/*.json",
    *(
        f"src/neviewer/{part}/**/*.py"
        for part in ("app", "cli", "derive", "domain", "export", "ui")
    ),
)
KINDS = {".csv", ".json", ".md", ".py", ".ts"}


def shown() -> dict[str, str]:
    """Every printable character of the shipped texts, and a file that has it."""
    return {
        character: path.relative_to(ROOT).as_posix()
        for pattern in TEXTS
        for path in sorted(ROOT.glob(pattern))
        if path.suffix in KINDS
        for character in set(path.read_text("utf-8"))
        if character.isprintable()
    }


def test_there_are_two_weights_and_their_licence() -> None:
    assert [path.stem for path in FONTS] == ["NeviewerSans-Bold", "NeviewerSans-Regular"]
    licence = (ROOT / "resources" / "fonts" / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_no_shipped_character_lacks_a_glyph(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        glyphs = font.getBestCmap()
    missing = {f"{c} in {where}" for c, where in shown().items() if ord(c) not in glyphs}
    assert not missing


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_figures_are_of_one_width_so_that_columns_align(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        glyphs, widths = font.getBestCmap(), font["hmtx"]
        assert len({widths[glyphs[ord(figure)]][0] for figure in "0123456789"}) == 1


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_apostrophes_do_not_tear_english_words_apart(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        glyphs, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        assert all(widths[glyphs[ord(sign)]][0] < 0.6 * em for sign in "‘’“”·•")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_qt_knows_the_font_under_its_own_name(path: Path) -> None:
    number = QFontDatabase.addApplicationFont(str(path))
    assert QFontDatabase.applicationFontFamilies(number) == ["Neviewer Sans"]
