"""Applies a look and the bundled font to the application."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from neviewer.export.figure_look import DARK, LIGHT, Look
from neviewer.paths import resource

FONT_FAMILY = "Neviewer Sans"
_FONT_FILES = ("NeviewerSans-Regular.otf", "NeviewerSans-Bold.otf")


def load_font() -> None:
    """Use the bundled font, so that Chinese reads the same on every machine."""
    for name in _FONT_FILES:
        path = resource("fonts", name)
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(10.0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QApplication.setFont(font)


def look_for(theme: str) -> Look:
    """The look of a theme: ``light``, ``dark``, or the system's."""
    if theme == "system":
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme == "dark" else LIGHT


def apply_look(look: Look) -> None:
    """Give the standard widgets the look's palette."""
    if QApplication.style().name().lower() != "fusion":  # a style is not replaced under windows
        QApplication.setStyle("Fusion")
    QApplication.setPalette(look.palette())
