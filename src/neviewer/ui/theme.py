"""Applies looks, sizes of text and the bundled font to the application."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from neviewer.export.figure_look import Look, look_of
from neviewer.paths import resource
from neviewer.state.preferences import Preferences

FONT_FAMILY = "Neviewer Sans"
_FONT_FILES = ("NeviewerSans-Regular.otf", "NeviewerSans-Bold.otf")
_POINTS = 10.0  # of text at 100 per cent
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
# The style draws their edges so much darker than a window, in per cent: on a black one they would
# not be seen. They paint no ground of their own, so that this colour of theirs is for edges alone.
_EDGE_DARKER = 140
_EDGED = (
    "QAbstractItemView",
    "QAbstractSpinBox",
    "QCheckBox",
    "QComboBox",
    "QLineEdit",
    "QPlainTextEdit",
    "QPushButton",
    "QRadioButton",
)
_BLINK_MS = 1000
_STYLED = "neviewer-styled"  # property of an application that has its style


def make_application(program: str) -> QApplication:
    """The application in the style that the looks are made for.

    Named on the command line the style costs nothing: asking for the style's object makes hundreds
    of names that the first paint has no use for.
    """
    application = QApplication([program, "-style", "fusion"])
    application.setProperty(_STYLED, True)
    application.setApplicationName("neviewer")
    return application


def load_font() -> None:
    """Use the bundled font, so that Chinese reads the same on every machine."""
    for name in _FONT_FILES:
        path = resource("fonts", name)
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))
    apply_text_size(100)


def apply_text_size(size: int) -> None:
    """Let text be so large, in per cent; what is made from now on takes it."""
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(_POINTS * size / 100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if font != QApplication.font():
        QApplication.setFont(font)


def look_for(preferences: Preferences) -> Look:
    """The look that a reader chose, or the system's."""
    theme = _system_theme() if preferences.theme == "system" else preferences.theme
    return look_of(
        theme, preferences.ramp_sequential, preferences.ramp_diverging, preferences.patterns
    )


def _system_theme() -> str:
    hints = QApplication.styleHints()
    # Known to Qt from 6.10 on.
    accessibility = getattr(hints, "accessibility", None)
    wanted = getattr(accessibility(), "contrastPreference", None) if accessibility else None
    if wanted is not None and getattr(wanted(), "name", "") == "HighContrast":
        return "high-contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def apply_look(look: Look) -> None:
    """Give the standard widgets the look's palette."""
    application = QApplication.instance()
    if application is not None and not application.property(_STYLED):
        application.setProperty(_STYLED, True)  # a style is not replaced under windows
        if QApplication.style().name().lower() != "fusion":
            QApplication.setStyle("Fusion")
    QApplication.setPalette(look.palette())
    edges = look.palette()
    edges.setColor(QPalette.ColorRole.Window, look.muted.lighter(_EDGE_DARKER))
    for control in _EDGED:
        QApplication.setPalette(edges, control)  # type: ignore[arg-type]  # text is what it takes


def apply_motion(choice: str) -> None:
    """Let menus fade and cursors blink, or not."""
    reduced = wants_less_motion(choice)
    for effect in _EFFECTS:
        if reduced:
            QApplication.setEffectEnabled(effect, False)
    QApplication.setCursorFlashTime(0 if reduced else _BLINK_MS)


def wants_less_motion(choice: str) -> bool:
    """Whether nothing is to move by itself: as chosen, else as the system says where it does."""
    if choice != "system":
        return choice == "on"
    accessibility = getattr(QApplication.styleHints(), "accessibility", None)
    hint = getattr(accessibility(), "motionPreference", None) if accessibility else None
    return hint is not None and getattr(hint(), "name", "") == "ReducedMotion"
