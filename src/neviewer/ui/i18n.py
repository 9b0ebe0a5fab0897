"""Languages of the interface: the only module that asks Qt for a translation by context."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from neviewer.domain.language import Language
from neviewer.paths import resource


def system_language() -> str:
    """``zh`` where the system speaks Chinese, ``en`` everywhere else."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Translations:
    """Holds the translators of the language in use, and swaps them."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> Language:
        """Switch the application to a language; unknown ones are English."""
        self.code = code if code in ("en", "zh") else "en"
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        if self.code == "zh":
            locale = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
            self._install(locale, "neviewer", str(resource("i18n")))
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(locale, "qtbase", qt)
        else:
            locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        QLocale.setDefault(locale)
        return Language(self.code, translate)

    def _install(self, locale: QLocale, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def translate(context: str, text: str) -> str:
    """A text of a Qt-free module in the language in use."""
    return QCoreApplication.translate(context, text)


def language_of(code: str) -> Language:
    """A language for texts made without an application, as the commands do."""
    translator = QTranslator()
    locale = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    if code != "zh" or not translator.load(locale, "neviewer", "_", str(resource("i18n"))):
        return Language()

    def look_up(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return Language(code, look_up)
