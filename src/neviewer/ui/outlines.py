"""Frames of fields and buttons that can be seen on dark ground."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from neviewer.export.figure_look import Look

_FRAMED = (
    QLineEdit,
    QPushButton,
    QCheckBox,
    QRadioButton,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QPlainTextEdit,
)


def outline(window: QWidget, look: Look) -> None:
    """Let the controls of a window have frames.

    The style draws a frame darker than the ground of the window: on black there is nothing darker.
    """
    if not look.dark:
        return
    for kind in _FRAMED:
        for control in window.findChildren(kind):
            palette = control.palette()
            palette.setColor(QPalette.ColorRole.Window, look.muted)
            control.setPalette(palette)
