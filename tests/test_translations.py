"""The Chinese interface is complete, and says what the English one says."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale

from neviewer.derive.article_frame import date_text
from neviewer.domain.counts import Counts
from neviewer.domain.language import ENGLISH, Language
from neviewer.domain.periods import period_text
from neviewer.domain.units import MINUS, PLAIN_STYLE
from neviewer.ui import i18n
from neviewer.ui.i18n import Translations

ROOT = Path(__file__).resolve().parents[1]
CHINESE = ROOT / "resources" / "i18n" / "neviewer_zh_CN.ts"
SOURCES = sorted(path for path in (ROOT / "src").rglob("*.py"))
RENEW = (
    "pyside6-lupdate $(find src -name '*.py' | sort) -ts resources/i18n/neviewer_zh_CN.ts "
    "-no-obsolete -locations none; then translate what is unfinished in it"
)
# Those of code without Qt.
CONTEXTS = {"Actions", "Charts", "Derive", "Figure", "Preferences", "State"}
# Texts that are nothing but placeholders and signs, or the same in both languages.
WITHOUT_CHINESE = {", ", "{vintage}.", "{first} and {next}", "{first}, {next}", "{first}–{last}"}
WITHOUT_CHINESE |= {"ΔE {least}", "{title} ({kind})", "{title} ({about})"}
WITHOUT_CHINESE |= {"{indicator}, {period}", "{place}, {province}", "{name}, {years}"}
WITHOUT_CHINESE |= {"{value}, {period}", "{value} ({period})", "{value} ({period}, {marks})"}
WITHOUT_CHINESE |= {"{value} ({period} = 100)", "{value} {unit} ({vintage})"}
WITHOUT_CHINESE |= {
    "{indicator}, {kind}: {place}, {period}",
    "{verdict}: {query}",
    "{right}: {note}",
}
WITHOUT_CHINESE |= {"{place}, {period}: {value} ({vintage}, {status})", "{verdict}: “{quote}”"}
WITHOUT_CHINESE |= {"{label}: {text}", "{name}, {figures}", "{table} {code}: {problem}"}
WITHOUT_CHINESE |= {"{name}: {figure}", "{first}; {next}", "{text}.", "{place} ({value})"}
WITHOUT_CHINESE |= {"{place}, {indicator} {period}: {value}"}
WITHOUT_CHINESE |= {
    "{indicator}, {place}, {period}",
    "{value} in {period}",
    "{indicator}: {values}.",
}


class Message(NamedTuple):
    context: str
    source: str
    translation: str
    state: str  # "", unfinished, vanished or obsolete


def messages(path: Path) -> list[Message]:
    return [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation/numerusform", message.findtext("translation", "")),
            message.find("translation").get("type", ""),  # type: ignore[union-attr]
        )
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6"
    return found


def marked_texts() -> Iterator[tuple[str, str, str]]:
    """Where a text is marked, with its context, as Python itself reads the sources."""
    for path in SOURCES:
        tree = ast.parse(path.read_text("utf-8"))
        where = path.relative_to(ROOT).as_posix()
        for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            for call in calls(kind, "tr"):
                yield where, kind.name, literal(call.args[0], where)
        for call in calls(tree, "QT_TRANSLATE_NOOP"):
            context, text = (literal(argument, where) for argument in call.args)
            yield where, context, text


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if name in (getattr(called, "attr", ""), getattr(called, "id", "")):
                yield node


def literal(node: ast.expr, where: str) -> str:
    assert isinstance(node, ast.Constant), f"{where}:{node.lineno} is not a plain text"
    return str(node.value)


@pytest.fixture(scope="module")
def renewed(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """The translations as lupdate would leave them."""
    copy = tmp_path_factory.mktemp("i18n") / CHINESE.name
    shutil.copy(CHINESE, copy)
    command = [tool("pyside6-lupdate"), *map(str, SOURCES), "-ts", str(copy)]
    subprocess.run([*command, "-locations", "none"], check=True, capture_output=True)
    return messages(copy)


@pytest.fixture
def chinese(qapp, tmp_path, monkeypatch):
    """The application in Chinese, from the translations as they are now; English again after."""
    qm = tmp_path / "neviewer_zh_CN.qm"
    release = [tool("pyside6-lrelease"), "-silent", str(CHINESE), "-qm", str(qm)]
    subprocess.run(release, check=True)
    monkeypatch.setattr(i18n, "resource", lambda _name: tmp_path)
    translations = Translations()
    yield translations.use("zh")
    translations.use("en")


def test_every_text_is_translated_and_none_is_left_over(renewed):
    assert not [each for each in renewed if each.state or not each.translation], RENEW
    assert {each[:2] for each in renewed} == {each[:2] for each in messages(CHINESE)}


def test_every_marked_text_is_found_in_its_context(renewed):
    found = {each[:2] for each in renewed}
    lost = [f"{where}: {text}" for where, *text in marked_texts() if tuple(text) not in found]
    assert not lost, "lupdate misses these; do they stand in an f-string?"
    assert found == {(context, text) for _, context, text in marked_texts()}
    assert {each.context for each in renewed} > CONTEXTS
    assert "QCoreApplication.self" not in {each.context for each in renewed}


def test_placeholders_are_kept():
    for each in messages(CHINESE):
        wanted, found = (re.findall(r"\{\w*\}|%n|\*\.\w+", text) for text in each[1:3])
        assert Counter(wanted) == Counter(found), each
        assert each.source.count("\n") == each.translation.count("\n"), each
        assert each.source.endswith("…") == each.translation.endswith("…"), each


def test_mnemonics_are_kept():
    for each in messages(CHINESE):
        wanted, found = (re.findall(r"&(\w)", text.upper()) for text in each[1:3])
        assert wanted == found, each
        assert not wanted or f"(&{wanted[0]})" in each.translation, each


def test_translations_are_in_chinese():
    for each in messages(CHINESE):
        if each.source not in WITHOUT_CHINESE:
            assert re.search(r"[\u4e00-\u9fff]", each.translation), each
        plain = re.sub(r"\{\w+\}|\(\*\..*\)", "", each.translation)
        assert not re.search(r"[\u4e00-\u9fff] ?[,;:?!]", plain), f"sign of English: {each}"


@pytest.mark.usefixtures("chinese")
def test_the_program_finds_every_translation():
    for each in messages(CHINESE):
        count = 7 if "%n" in each.source else -1
        found = QCoreApplication.translate(each.context, each.source, None, count)
        assert found == each.translation.replace("%n", "7")


@pytest.mark.usefixtures("chinese")
def test_things_are_counted_in_the_forms_of_the_language():
    assert Counts(ENGLISH).sources(1) == "1 source"
    assert Counts(ENGLISH).sources(2) == "2 sources"
    assert Counts(Language("zh", i18n.translate)).sources(1) == "1个数据来源"
    assert Counts(Language("zh", i18n.language_of("zh").translate)).sources(2) == "2个数据来源"


def test_dates_and_periods_are_written_the_chinese_way(chinese):
    assert date_text("2025-03-01", chinese) == "2025年3月1日"
    assert period_text("2023", chinese) == "2023年"
    assert period_text("2023-03", chinese) == "2023年3月"
    assert period_text("2023-Q1", chinese) == "2023年1季度"
    assert period_text("2023-S2", chinese) == "2023年下半年"
    assert period_text("2010/2020", chinese) == "2010年—2020年"


def test_qt_speaks_chinese_too(chinese):
    assert chinese.code == "zh"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_english_is_back_after_chinese(qapp):
    translations = Translations()
    translations.use("zh")
    english = translations.use("en")
    assert english.translate("Derive", "provisional") == "provisional"


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_numbers_are_written_as_the_locales_of_both_languages_write_them(units, decimals):
    value = units / 10**decimals
    ours = PLAIN_STYLE.number(value, decimals).replace(MINUS, "-")
    for name in ("en_GB", "zh_CN"):
        assert ours == QLocale(name).toString(value, "f", decimals)


def test_things_are_counted_in_english(qapp):
    Translations().use("en")
    assert i18n.translate("Counts", "%n figure(s)", 1) == "1 figure"
    assert i18n.translate("Counts", "%n figure(s)", 0) == "0 figures"
