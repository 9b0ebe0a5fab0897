"""The heads of the table's columns."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from neviewer.export.figure_look import LIGHT, Look

_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PAD = 8
_ARROW = 12  # room for the sign of sorting


class ColumnHeader(QHeaderView):
    """Plain titles over a rule; the sorted column has an arrow. A click sorts by a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look: Look = LIGHT
        self.setSectionsClickable(True)
        self.setStretchLastSection(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A line of text with air."""
        return QSize(super().sizeHint().width(), round(self.fontMetrics().height() * 1.7))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Paint one title."""
        painter.save()
        painter.fillRect(rect, self._look.panel)
        painter.setPen(QPen(self._look.muted, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model, orientation = self.model(), self.orientation()
        align = model.headerData(index, orientation, Qt.ItemDataRole.TextAlignmentRole)
        title = str(model.headerData(index, orientation) or "")
        numeric = align == _NUMBERS
        is_sorted = self.sortIndicatorSection() == index
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        if is_sorted:
            self._paint_arrow(painter, room, at_left=numeric)
            room.adjust(_ARROW if numeric else 0, 0, 0 if numeric else -_ARROW, 0)
        title = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self._look.text if is_sorted else self._look.muted)
        painter.drawText(room, align or Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRect, *, at_left: bool) -> None:
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        x = room.left() + 4 if at_left else room.right() - 4
        y, rise = room.center().y() + 1, -3 if up else 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.accent)
        corners = ((-4, -rise), (4, -rise), (0, rise))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
