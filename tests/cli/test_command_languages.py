"""Every command speaks the reader's language: its help, and what it says of mistakes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from neviewer.app.options import COMMANDS, parse_options
from neviewer.cli.parsing import broken, columns, reader_language
from neviewer.ui import i18n

CHINESE = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "neviewer_zh_CN.ts"
HELPS = [[name] for name in COMMANDS] + [["pack", "build"], ["pack", "verify"], ["story", "check"]]
# Names, which are the same in every language: programs, kinds of files, what is typed.
NAMES = """
neviewer JSON PNG Word GeoJSON GeoPackage UTF A4 MB TOML Python SDMX SQLite code pip install frykit
data pyproj shapely README en zh light deep level theme NAME FILE SHA SUMS
""".split()
TYPED = r"'[^']*'|\{[^}]*\}|\[-h\]|--?[a-z][\w-]*|[\w./-]*\.\w+|\w+=\w+|\d+x\d+"


@pytest.fixture(scope="module", autouse=True)
def translations(tmp_path_factory, qapp):
    """The translations as they are now."""
    folder = tmp_path_factory.mktemp("i18n")
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    target = folder / "neviewer_zh_CN.qm"
    subprocess.run([tool, "-silent", str(CHINESE), "-qm", str(target)], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "resource", lambda _name: folder)
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            patch.delenv(name, raising=False)
        yield


def run(arguments: list[str]) -> int:
    """Run a command line as the program does; its exit code."""
    try:
        if arguments and arguments[0] in COMMANDS:
            return import_module(f"neviewer.cli.{arguments[0]}").main(arguments[1:])
        parse_options(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def english_in(text: str, *typed: str) -> list[str]:
    """The English words of a text that are no names and were not typed."""
    for each in typed:
        text = text.replace(each, "")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("  neviewer "))
    text = re.sub(TYPED, "", text)
    return [word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in NAMES]


@pytest.mark.parametrize("command", [[], *HELPS], ids=" ".join)
def test_help_is_in_the_language_and_has_an_example(command: list[str], capsys) -> None:
    assert run([*command, "--help"]) == 0
    english = capsys.readouterr().out
    assert run([*command, "--language", "zh", "--help"]) == 0
    chinese = capsys.readouterr().out
    assert not re.search(r"[\u4e00-\u9fff]", english)
    names = [*COMMANDS, "build", "verify"]
    assert [word for word in english_in(chinese) if word not in names] == []
    for text in (english, chinese):
        assert re.search(r"^  neviewer ", text, re.M), "an example to copy"
        wide = [line for line in text.splitlines() if columns(line) > 100]
        assert [line for line in wide if not line.startswith("  neviewer ")] == []


MISTAKES = {
    "an option": ["check", "--what"],
    "nothing": ["check"],
    "a text": ["check", "missing.txt"],
    "a date": ["check", "a.txt", "--date", "today"],
    "a verdict": ["check", "a.txt", "--fail-on", "lies"],
    "a pack to render": ["render", "-o", "a.png", "--pack", "missing.gpkg"],
    "a size": ["render", "-o", "a.png", "--size", "big"],
    "a setting": ["render", "-o", "a.png", "--set", "colour=red"],
    "a value": ["render", "-o", "a.png", "--set", "text_size=3"],
    "an ending": ["render", "-o", "a.bmp"],
    "a story": ["story", "check", "missing.md"],
    "a command": ["story"],
    "another command": ["pack", "paint"],
    "a lesson": ["worksheet", "missing.md", "-o", "a.pdf"],
    "copies": ["worksheet", "a.md", "-o", "a.pdf", "--copies", "999"],
    "a source": ["pack", "build", "missing", "-o", "a.gpkg"],
    "a pack": ["pack", "verify", "missing.gpkg"],
    "a file that is none": ["pack", "verify", "a.txt"],
    "a pack to open": ["smoke", "--pack", "missing.gpkg"],
    "a window": ["--size", "big"],
    "a setting of the window": ["--set", "theme=pink"],
    "a theme": ["--theme", "pink"],
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_one_line_of_the_language(
    name: str, language: str, capsys, tmp_path: Path, monkeypatch, qapp, real_pack_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", {"en": "en_GB.UTF-8", "zh": "zh_CN.UTF-8"}[language])
    monkeypatch.setenv("NEVIEWER_PACK", str(real_pack_path))
    Path("a.txt").write_text("In 2020 the GDP of Liaoning was 2,511.5 billion yuan.\n", "utf-8")
    Path("a.md").write_text("", "utf-8")
    line = MISTAKES[name]
    assert run(line) == 2
    said = capsys.readouterr()
    assert said.out == "" or name == "a source", "only a build tells how far it is"
    [sentence] = said.err.splitlines()
    assert sentence.startswith("neviewer: ")
    has_chinese = bool(re.search(r"[\u4e00-\u9fff]", sentence))
    assert has_chinese == (language == "zh")
    if language == "zh":
        parts = [part for each in line for part in each.split("=")]
        typed = [*line, *parts, *COMMANDS, "build"]
        listed = re.sub(r"可(选|用) .*|不是 .* 之一|中的课程（.*", "", sentence)
        assert english_in(listed, *sorted(typed, key=len, reverse=True)) == []


def test_the_language_is_asked_for_then_preferred_then_the_systems(
    monkeypatch, profile_folder: Path
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert reader_language([]).code == "zh"
    assert reader_language(["--language", "en"]).code == "en"
    monkeypatch.setenv("LC_ALL", "C")
    assert reader_language([]).code == "en"
    (profile_folder / "profile.json").write_text('{"preferences": {"language": "zh"}}', "utf-8")
    assert reader_language([]).code == "zh"
    assert reader_language(["--language=en"]).code == "en"


def test_lines_are_broken_by_columns_and_nothing_is_lost() -> None:
    text = "把 neviewer 的窗口存为这个 PNG 后退出，不留任何内容。"
    for width in (10, 17, 40):
        lines = broken(text, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(columns(line) <= width + 2 for line in lines)
        assert not any(line[0] in "，。" for line in lines)
