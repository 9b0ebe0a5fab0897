"""The order in which Tab goes through controls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain_tabs(*panels: QWidget) -> None:
    """Let Tab go through the panels as they are seen, not as they were made."""
    before: QWidget | None = None
    for panel in panels:
        for widget in (panel, *panel.findChildren(QWidget)):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget
