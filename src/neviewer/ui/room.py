"""How large a dialog is: as much as its text takes, and never more than its window."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_EDGE = 2  # lines that are left around it


def fit(dialog: QDialog, letters: int, lines: int = 0) -> None:
    """Make a dialog so many letters wide, and at least as high as its text takes at that width.

    Larger text makes it larger, as far as the window behind it has room.
    """
    metrics = dialog.fontMetrics()
    line = metrics.height()
    width, height = letters * metrics.averageCharWidth(), lines * line
    window = dialog.parentWidget()
    room = window.window().size() - QSize(_EDGE * line, _EDGE * line) if window else None
    if room is not None:
        width = min(width, room.width())
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(width, layout.totalMinimumSize().width())
        needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
        height = max(height, needed, layout.totalMinimumSize().height())
    size = QSize(width, height)
    dialog.resize(size.boundedTo(room) if room is not None else size)
