"""Languages of the interface: the only module that asks Qt for a translation by context.

A language is a file: ``neviewer_zh_CN.qm`` in a folder of translations. English is in the sources.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from neviewer.domain.language import Language, TellableError, source_text
from neviewer.paths import resource
from neviewer.state.preferences import Choice, Option

_PREFIX = "neviewer_"
_BUNDLED = {"zh": "zh_CN"}  # codes that are shorter than the names of their files
_SHORT = {"en": "EN", "zh": "中文"}  # what the switch above the panels says


class Speech(NamedTuple):
    """A language that the interface can be in."""

    code: str  # "en", "zh", or the name of its file: "zh_TW"
    name: str  # in the language itself
    short: str


def folder_of_translations() -> Path:
    """Where the program's own translations lie."""
    return resource("i18n")


def speeches(folders: Iterable[Path] = ()) -> tuple[Speech, ...]:
    """English, then every language that a file in one of the folders brings."""
    codes = ["en"]
    for folder in (folder_of_translations(), *folders):
        for path in sorted(folder.glob(f"{_PREFIX}*.qm")):
            code = _code_of(path.stem.removeprefix(_PREFIX))
            if code not in codes:
                codes.append(code)
    return tuple(_speech(code) for code in codes)


def offered(option: Option, found: Iterable[Speech]) -> Option:
    """An option with the languages that files brought, where it chooses among languages."""
    if option.id != "language":
        return option
    known = {each.value for each in option.choices}
    more = (Choice(each.code, each.name) for each in found if each.code not in known)
    return option._replace(choices=(*option.choices, *more))


def system_language(codes: Iterable[str] = ("en", "zh")) -> str:
    """The one of these languages that the system speaks, English where it speaks none of them."""
    known = list(codes)
    spoken = [_code_of(name.replace("-", "_")) for name in QLocale.system().uiLanguages()]
    spoken += [name.partition("_")[0] for name in spoken]
    return next((code for code in spoken if code in known), "en")


class Translations:
    """Holds the translators of the language in use, and swaps them."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders  # of more languages, beside the program's own
        self._installed: list[QTranslator] = []
        self.code = "en"

    def speeches(self) -> tuple[Speech, ...]:
        """The languages that there are."""
        return speeches(self._folders)

    def use(self, code: str) -> Language:
        """Switch the application to a language and its direction; unknown ones are English."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        file = _file_of(code, self._folders)
        self.code = code if file is not None and self._install(str(file)) else "en"
        locale = _locale_of(self.code)
        if self.code != "en":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(locale, "qtbase", "_", qt)
        QLocale.setDefault(locale)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setLayoutDirection(locale.textDirection())
        return Language(self.code, translate)

    def _install(self, *what: str | QLocale) -> bool:
        translator = QTranslator()
        if not translator.load(*what):  # type: ignore[arg-type]
            return False
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)
        return True


def told(error: TellableError) -> str:
    """The sentence of an error in the language in use."""
    return error.said.told(Language("", translate))


def translate(context: str, text: str, count: int = -1) -> str:
    """A text of a Qt-free module in the language in use, with its number where it counts."""
    found = QCoreApplication.translate(context, text, None, count)
    return source_text(text, count) if "%n" in text and "(s)" in found else found


def language_of(code: str) -> Language:
    """A language for texts made without an application, as the commands do."""
    translator, file = QTranslator(), _file_of(code)
    if file is None or not translator.load(str(file)):
        return Language()

    def look_up(context: str, text: str, count: int = -1) -> str:
        found = translator.translate(context, text, None, count)
        return found.replace("%n", str(count)) if found else source_text(text, count)

    return Language(code, look_up)


def _file_of(code: str, folders: Iterable[Path] = ()) -> Path | None:
    """The translations of a language; a reader's own go before the program's."""
    name = f"{_PREFIX}{_BUNDLED.get(code, code)}.qm"
    files = (folder / name for folder in (*folders, folder_of_translations()))
    return next((file for file in files if file.is_file()), None)


def _code_of(name: str) -> str:
    """``zh`` for simplified Chinese, else the name of the file."""
    return "zh" if name in ("zh_CN", "zh_Hans_CN") else name


def _locale_of(code: str) -> QLocale:
    if code == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(_BUNDLED.get(code, code))


def _speech(code: str) -> Speech:
    if code == "en":
        return Speech(code, "English", _SHORT[code])
    name = "中文" if code == "zh" else _locale_of(code).nativeLanguageName() or code
    return Speech(code, name, _SHORT.get(code, name))
