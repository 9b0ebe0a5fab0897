"""Gives painted views an accessible tree of their parts; loaded only when someone asks for it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

VIEWS = ("MapView", "PeriodSlider", "RankingView", "TrendView")
_installed: list[bool] = []


def install(widgets: list[QWidget]) -> None:
    """Answer for painted views from now on, those of these that were asked about before too."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)
    if not QAccessible.isActive():
        return
    for widget in widgets:
        found = QAccessible.queryAccessibleInterface(widget)
        if type(found).__module__ != f"{__package__}.parts":
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(found))


def _make(name: str, widget: QObject) -> QAccessibleInterface | None:
    """Called by Qt for every widget there is, once for each of its classes: it must be quick.

    Qt has no way to hear of an exception, so there is none.
    """
    if name not in VIEWS:
        return None
    try:
        from neviewer.ui.access.parts import interface_for

        return interface_for(widget)
    except Exception:
        sys.excepthook(*sys.exc_info())
        return None
