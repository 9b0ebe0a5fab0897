"""Tabs that are words: the current one in the accent, with a line under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.charts.focus import paint_focus

_PAD = 9


class TextTabs(QTabBar):
    """A tab bar without boxes; arrows move between tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """A word with air, measured bold so that choosing it moves nothing."""
        size = QFontMetrics(self._bold())
        return QSize(size.horizontalAdvance(self.tabText(index)) + 2 * _PAD, size.height() + 14)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the line under the current one."""
        with QPainter(self) as painter:
            for index in range(self.count()):
                rect = QRectF(self.tabRect(index))
                current = index == self.currentIndex()
                painter.setFont(self._bold() if current else self.font())
                painter.setPen(self._look.accent if current else self._look.text)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
                if current:
                    line = QRectF(rect.left() + 2, rect.bottom() - 2.5, rect.width() - 4, 2.5)
                    painter.fillRect(line, self._look.accent)
                    if self.hasFocus():
                        paint_focus(painter, rect.adjusted(0, 0, 0, -3), self._look)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
