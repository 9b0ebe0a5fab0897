"""Languages that nobody speaks, made of the translations that there are, to try the window with."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
CHINESE = ROOT / "resources" / "i18n" / "neviewer_zh_CN.ts"
OPEN, CLOSE = "«", "»"  # around every text that is translated
_KEPT = re.compile(r"(\{\w*\}|%n|&\w|\(\*[^)]*\)|\n)")
_ACCENTS = str.maketrans("aceinouyACEINOUY", "áćéíńóúýÁĆÉÍŃÓÚÝ")
_LONGER = 0.4
# Enough of traditional Chinese to see that it is another language.
_SIMPLE = "图数据区个间复标说书开关东县级国从对时历选择单颜来页点进总"
_TRADITIONAL = "圖數據區個間復標說書開關東縣級國從對時歷選擇單顏來頁點進總"
_TO_TRADITIONAL = str.maketrans(_SIMPLE, _TRADITIONAL)


def longer(source: str, _translation: str) -> str:
    """A text with accents, in brackets, two fifths longer; what is filled in is kept."""
    parts = _KEPT.split(source.replace("(s)", "s"))
    text = "".join(part if i % 2 else part.translate(_ACCENTS) for i, part in enumerate(parts))
    more = round(sum(len(part) for part in parts[::2]) * _LONGER)
    return f"{OPEN}{text}{' ~~~' * (more // 4)}{'~' * (more % 4)}{CLOSE}"


def from_the_right(source: str, _translation: str) -> str:
    """A text that begins at the right."""
    return "\u200f" + longer(source, _translation)


def traditional(_source: str, translation: str) -> str:
    """Chinese with some of its characters in their traditional form."""
    return translation.translate(_TO_TRADITIONAL)


def add_language(folder: Path, name: str, say: Callable[[str, str], str], forms: int = 2) -> Path:
    """Write the file of a language, ``neviewer_NAME.qm``, into a folder, as a translator would.

    ``forms`` is how many plural forms Qt knows of the language.
    """
    tree = ElementTree.parse(CHINESE)
    tree.getroot().set("language", name)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        source = message.findtext("source", "")
        if (form := translation.find("numerusform")) is None:
            translation.text = say(source, translation.text or "")
            continue
        form.text = say(source, form.text or "")
        for _ in range(forms - 1):
            ElementTree.SubElement(translation, "numerusform").text = form.text
    folder.mkdir(parents=True, exist_ok=True)
    ts, qm = folder / f"neviewer_{name}.ts", folder / f"neviewer_{name}.qm"
    tree.write(ts, "utf-8", xml_declaration=True)
    release = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert release
    subprocess.run([release, "-silent", str(ts), "-qm", str(qm)], check=True)
    return qm
