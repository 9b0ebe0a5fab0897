"""How a row of the indicator tree is drawn: the name left, the years it covers right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.warning_sign import paint_warning

_Index = QModelIndex | QPersistentModelIndex

ID = Qt.ItemDataRole.UserRole
YEARS = Qt.ItemDataRole.UserRole + 1
WARNING = Qt.ItemDataRole.UserRole + 2
AVAILABLE = Qt.ItemDataRole.UserRole + 3
SHOWN = Qt.ItemDataRole.UserRole + 4  # this indicator is the one on the map

_LEFT, _TOPIC_LEFT, _RIGHT, _GAP = 24, 14, 12, 8
_BAR = 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TURN = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class RowDelegate(QStyledItemDelegate):
    """Paints topics as quiet headings and indicators with their years."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.look: Look = LIGHT
        # Qt asks for every row several times at each layout, and laying out text is slow.
        self._heights: dict[tuple[object, ...], int] = {}
        self._heights_for: tuple[object, ...] = ()  # the width and font they hold for

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the name needs when it turns at the tree's width."""
        width = self._tree.viewport().width()
        if self._heights_for != (width, self._tree.font().key()):
            self._heights_for = (width, self._tree.font().key())
            self._heights.clear()
        roles = (ID, Qt.ItemDataRole.DisplayRole, YEARS, SHOWN, AVAILABLE)
        key = tuple(index.data(role) for role in roles)
        if key not in self._heights:
            measure = self._indicator_height if index.data(ID) else self._topic_height
            self._heights[key] = measure(index, width)
        return QSize(width, self._heights[key])

    def _topic_height(self, index: _Index, width: int) -> int:
        return QFontMetrics(self._topic_font()).height() + 14

    def _indicator_height(self, index: _Index, width: int) -> int:
        font = self._name_font(bool(index.data(SHOWN)), bool(index.data(AVAILABLE)))
        metrics = QFontMetrics(font)
        box = QRect(0, 0, self._name_width(index, width), 10_000)
        height = metrics.boundingRect(box, _WRAP, str(index.data())).height()
        below = self._years_height(index, width) if self._is_stacked(index, width) else 0
        return max(height, metrics.height()) + below + 8

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        painter.save()
        if index.data(ID):
            self._paint_indicator(painter, option, index)
        else:
            self._paint_topic(painter, option, str(index.data()))
        painter.restore()

    def _paint_topic(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        painter.setFont(self._topic_font())
        painter.setPen(self.look.muted)
        box = _mirrored(option, option.rect.adjusted(_TOPIC_LEFT, 6, -_RIGHT, 0))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        text = metrics.elidedText(name.upper(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags, text)

    def _paint_indicator(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        look, rect = self.look, option.rect
        shown, available = bool(index.data(SHOWN)), bool(index.data(AVAILABLE))
        if shown:
            painter.fillRect(rect, look.accent_soft)
            bar = QRect(rect.x(), rect.y(), _BAR, rect.height())
            painter.fillRect(_mirrored(option, bar), look.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.window)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.accent, 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(self._name_font(shown, available))
        painter.setPen(look.accent if shown else look.text if available else look.muted)
        width = self._name_width(index, rect.width())
        stacked = self._is_stacked(index, rect.width())
        below = self._years_height(index, rect.width()) if stacked else 0
        box = QRect(rect.x() + _LEFT, rect.y(), width, rect.height() - below)
        painter.drawText(_mirrored(option, box), _WRAP, str(index.data()))
        if index.data(WARNING):
            size = self._sign_size()
            sign = QRect(box.right() + _GAP, round(box.center().y() - size / 2), size, size)
            paint_warning(painter, QRectF(_mirrored(option, sign)), look.warning)
        painter.setFont(self._years_font())
        painter.setPen(look.muted)
        if stacked:
            line = QRect(box.x(), box.bottom() - 3, rect.width() - _LEFT - _RIGHT, below)
            painter.drawText(_mirrored(option, line), _TURN, str(index.data(YEARS)))
            return
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        line = _mirrored(option, rect.adjusted(0, 0, -_RIGHT, 0))
        painter.drawText(line, right, str(index.data(YEARS)))

    def cramped(self, index: _Index) -> str:
        """The name or the years of a row if a word of them is wider than its room, or nothing."""
        if not index.data(ID):
            return ""
        width = self._tree.viewport().width()
        name, years = str(index.data()), str(index.data(YEARS))
        if self._widest_word(index) > self._name_width(index, width):
            return name
        metrics, room = QFontMetrics(self._years_font()), width - _LEFT - _RIGHT
        widest = max((metrics.horizontalAdvance(word) for word in years.split()), default=0)
        return years if widest > room else ""

    def _is_stacked(self, index: _Index, width: int) -> bool:
        """Whether the years stand below the name, because beside it they would crush it."""
        beside = width - _LEFT - _RIGHT - _GAP - self._years_width(index) - self._sign_room(index)
        return beside < max(self._widest_word(index), width / 4)

    def _name_width(self, index: _Index, width: int) -> int:
        years = 0 if self._is_stacked(index, width) else self._years_width(index) + _GAP
        return max(width - _LEFT - _RIGHT - years - self._sign_room(index), 60)

    def _widest_word(self, index: _Index) -> int:
        metrics = QFontMetrics(self._name_font(True, available=True))
        words = str(index.data()).split()
        if len(words) == 1 and not words[0].isascii():
            return metrics.horizontalAdvance(words[0][:4])  # Chinese turns between any two signs
        return max((metrics.horizontalAdvance(word) for word in words), default=0)

    def _years_width(self, index: _Index) -> int:
        return QFontMetrics(self._years_font()).horizontalAdvance(str(index.data(YEARS)))

    def _years_height(self, index: _Index, width: int) -> int:
        box = QRect(0, 0, width - _LEFT - _RIGHT, 10_000)
        metrics = QFontMetrics(self._years_font())
        return metrics.boundingRect(box, _TURN, str(index.data(YEARS))).height()

    def _sign_room(self, index: _Index) -> int:
        return self._sign_size() + _GAP if index.data(WARNING) else 0

    def _sign_size(self) -> int:
        return QFontMetrics(self._tree.font()).height() - 3

    def _name_font(self, shown: bool, available: bool) -> QFont:
        font = QFont(self._tree.font())
        font.setBold(shown)
        font.setItalic(not available)
        return font

    def _years_font(self) -> QFont:
        font = QFont(self._tree.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width, so that years line up
        return font

    def _topic_font(self) -> QFont:
        font = QFont(self._tree.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font


def _mirrored(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Where a box of a row lies in a language from the right."""
    return QStyle.visualRect(option.direction, option.rect, box)
