"""Cut the bundled font out of Noto Sans CJK: ``python tools/make_font.py FOLDER``.

FOLDER holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc, as Debian's fonts-noto-cjk installs
them. The subset holds GB2312, the Latin letters that English and pinyin need, signs, and every
character of the project's own data and texts. The licence asks for a name of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTCollection

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "fonts"
FAMILY = "Neviewer Sans"
FACE = "Noto Sans CJK SC"
# The Chinese face draws these as wide as a character, which tears English words apart. Both
# languages share one font, so it takes the glyphs of Latin width that the Korean face uses.
LATIN_FACE = "Noto Sans CJK KR"
LATIN_WIDTH = "·‘’“”•"
ELLIPSIS, LOW_ELLIPSIS = "…", "cid63163"  # on the line, not in the middle of it
STYLES = ("Regular", "Bold")
SHOWN = ("data/northeast/**/*.csv", "data/northeast/**/*.md", "resources/i18n/*.ts", "src/**/*.py")
FEATURES = ["kern", "mark", "mkmk", "ccmp"]  # the figures are of one width as they are
# Latin up to Extended-B (pinyin's ǎǐǒǔǖǘǚǜ), combining tones, punctuation, super- and subscripts,
# currency, letterlike signs and fractions, arrows, mathematics, shapes, Chinese punctuation.
BLOCKS = (
    (0x0020, 0x024F),
    (0x0300, 0x030C),
    (0x2010, 0x205E),
    (0x2070, 0x20BF),
    (0x2100, 0x21FF),
    (0x2200, 0x22FF),
    (0x25A0, 0x26FF),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
)
_COPYRIGHT, _FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT, _LICENCE, _LICENCE_URL = (
    0, 1, 2, 3, 4, 6, 13, 14,
)  # fmt: skip


def gb2312() -> Iterator[str]:
    """The characters of both levels of GB2312 and its signs."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield bytes((row, cell)).decode("gb2312", errors="ignore")


def shown_characters() -> set[str]:
    """Every character that the shipped data and texts can put on the screen."""
    return {
        character
        for pattern in SHOWN
        for path in sorted(ROOT.glob(pattern))
        for character in path.read_text("utf-8")
        if character.isprintable()
    }


def wanted() -> set[int]:
    """The code points of the subset."""
    points = {ord(character) for character in "".join(gb2312())}
    points |= {ord(character) for character in shown_characters()}
    for first, last in BLOCKS:
        points.update(range(first, last + 1))
    return points


def rename(font: Any, style: str) -> None:
    """Give the font its own name, and keep only the records that say what it is."""
    names = font["name"]
    kept = {
        record.nameID: record.toUnicode()
        for record in names.names
        if record.nameID in (_COPYRIGHT, _LICENCE, _LICENCE_URL) and record.langID == 0x409
    }
    compact = FAMILY.replace(" ", "")
    kept |= {
        _FAMILY: FAMILY,
        _STYLE: style,
        _UNIQUE: f"{compact}-{style}",
        _FULL: f"{FAMILY} {style}",
        _POSTSCRIPT: f"{compact}-{style}",
    }
    names.names = []
    for name_id, text in sorted(kept.items()):
        names.setName(text, name_id, 3, 1, 0x409)
    inner = font["CFF "].cff
    inner.fontNames = [f"{compact}-{style}"]
    top = inner.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = FAMILY, f"{FAMILY} {style}", style


def face(fonts: list[Any], name: str) -> Any:
    """One face of a collection."""
    return next(font for font in fonts if font["name"].getDebugName(1).startswith(name))


def narrow_signs(font: Any, latin: Any) -> None:
    """Take signs of Latin width; the faces of a collection share their glyphs."""
    glyphs = latin.getBestCmap()
    chosen = {ord(sign): glyphs[ord(sign)] for sign in LATIN_WIDTH} | {ord(ELLIPSIS): LOW_ELLIPSIS}
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update(chosen)


def cut(source: Path, style: str) -> Path:
    """Write one style and return its file."""
    fonts = TTCollection(source).fonts
    font = face(fonts, FACE)
    narrow_signs(font, face(fonts, LATIN_FACE))
    options = subset.Options(
        layout_features=FEATURES,
        hinting=False,
        desubroutinize=False,
        name_IDs=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
    )
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    rename(font, style)
    target = TARGET / f"NeviewerSans-{style}.otf"
    font.save(target)
    return target


def main() -> None:
    """Cut both styles."""
    if len(sys.argv) != 2:
        raise SystemExit("Say the folder of NotoSansCJK-Regular.ttc: make_font.py FOLDER")
    for style in STYLES:
        target = cut(Path(sys.argv[1]) / f"NotoSansCJK-{style}.ttc", style)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
