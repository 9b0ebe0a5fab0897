"""How the rows of the table are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.table.model import FigureModel

Index = QModelIndex | QPersistentModelIndex
# As whole numbers: to combine Qt's flags takes as long as to draw a line.
_NUMBERS = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_TEXTS = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
_PAD = 8


class RowDelegate(QStyledItemDelegate):
    """Rows with a light rule, the hovered one lightly filled, chosen ones in the accent.

    Painted directly: asking the style for each cell costs three times as much, at every step.
    """

    def __init__(self, model: FigureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look: Look = LIGHT
        self._rule = QPen(LIGHT.line, 1)
        self._row = -1  # hovered

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look, self._rule = look, QPen(look.line, 1)

    def set_row(self, row: int) -> bool:
        """Emphasise a row; whether it was another one before."""
        changed, self._row = row != self._row, row
        return changed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, its rule, and a bar before a chosen row."""
        rect, state = option.rect, option.state.value
        look = self._look
        chosen = bool(state & _SELECTED)
        if chosen:
            painter.fillRect(rect, look.accent_soft)
        elif index.row() == self._row:
            painter.fillRect(rect, look.window)
        cell = self._model.cell(index.row(), index.column())
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        metrics = option.fontMetrics
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(look.muted if cell.muted else look.text)
        painter.drawText(room, _NUMBERS if cell.numeric else _TEXTS, text)
        painter.setPen(self._rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), look.accent)
        if state & _FOCUSED:
            painter.setPen(QPen(look.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
