"""How a row of the indicator tree is drawn: the name left, the years it covers right."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.stamps import Stamps
from neviewer.ui.warning_sign import paint_warning

_Index = QModelIndex | QPersistentModelIndex

ID = Qt.ItemDataRole.UserRole

_LEFT, _TOPIC_LEFT, _RIGHT, _GAP = 24, 14, 12, 8
_BAR = 3
_LEAN = 8  # pixels that slanted letters reach beyond their advance, at the most
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_END = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_TURN = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Row(NamedTuple):
    """What is written in a row of an indicator."""

    name: str
    years: str
    available: bool  # has figures at this level
    warned: bool
    shown: bool  # on the map


class _Fit(NamedTuple):
    """How a row fits a width."""

    name_width: int
    years_below: int  # height of the years where they stand below the name, else 0
    height: int


class _Letters:
    """The fonts of rows with their metrics: made once for a font of the tree, not for each row."""

    def __init__(self, base: QFont) -> None:
        self.base = base
        self.plain = QFontMetrics(base)
        self.names = {
            (shown, available): self._name(shown, available)
            for shown in (False, True)
            for available in (False, True)
        }
        self.name_metrics = {key: QFontMetrics(font) for key, font in self.names.items()}
        page = QRect(0, 0, 10_000, 10_000)
        self.lines = {
            key: max(metrics.height(), metrics.boundingRect(page, _WRAP, "Ag").height())
            for key, metrics in self.name_metrics.items()
        }
        self.years = QFont(base)
        self.years.setPointSizeF(base.pointSizeF() * 0.88)
        self.years.setFeature(QFont.Tag("tnum"), 1)  # digits of one width, so that years line up
        self.years_metrics = QFontMetrics(self.years)
        self.topic = QFont(base)
        self.topic.setPointSizeF(base.pointSizeF() * 0.88)
        self.topic.setBold(True)
        self.topic.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.topic_metrics = QFontMetrics(self.topic)
        self._advances: dict[str, tuple[int, int]] = {}  # measuring text is slow
        self._fits: dict[Row, _Fit] = {}  # laying it out is slower
        self._width = 0  # the one they hold for

    def _name(self, shown: bool, available: bool) -> QFont:
        font = QFont(self.base)
        font.setBold(shown)
        font.setItalic(not available)
        return font

    @property
    def sign(self) -> int:
        """The side of the warning sign."""
        return self.plain.height() - 3

    def fit(self, row: Row, width: int) -> _Fit:
        """Where things lie in a row of a width."""
        if width != self._width:
            self._width = width
            self._fits.clear()
        fit = self._fits.get(row)
        if fit is None:
            fit = self._fits[row] = self._fit(row, width)
        return fit

    def _fit(self, row: Row, width: int) -> _Fit:
        room = width - _LEFT - _RIGHT - (self.sign + _GAP if row.warned else 0)
        beside = room - self._advance(row.years)[1] - _GAP
        metrics = self.name_metrics[row.shown, row.available]
        line = self.lines[row.shown, row.available]
        advance = self._advance(row.name)[0] + _LEAN
        if max(advance, width / 4, 60) <= beside:
            return _Fit(beside, 0, line + 8)  # most are on one line: no need to lay it out
        # The years stand below the name where beside it they would crush it, or turn it twice.
        crushed = beside < max(self.widest_word(row.name), width / 4)
        stacked = crushed or advance > 2 * beside
        name_width = max(room if stacked else beside, 60)
        box = QRect(0, 0, name_width, 10_000)
        name = max(metrics.boundingRect(box, _WRAP, row.name).height(), line)
        box.setWidth(width - _LEFT - _RIGHT)
        below = self.years_metrics.boundingRect(box, _TURN, row.years).height() if stacked else 0
        return _Fit(name_width, below, name + below + 8)

    def _advance(self, text: str) -> tuple[int, int]:
        """How wide a text is as a name and as years; few of them are met, again and again."""
        wide = self._advances.get(text)
        if wide is None:
            wide = self._advances[text] = (
                self.name_metrics[True, True].horizontalAdvance(text),
                self.years_metrics.horizontalAdvance(text),
            )
        return wide

    def widest_word(self, name: str) -> int:
        """The width below which a name would be broken within a word."""
        metrics = self.name_metrics[True, True]
        words = name.split()
        if len(words) == 1 and not words[0].isascii():
            return metrics.horizontalAdvance(words[0][:4])  # Chinese turns between any two signs
        return max((metrics.horizontalAdvance(word) for word in words), default=0)


class RowDelegate(QStyledItemDelegate):
    """Paints topics as quiet headings and indicators with their years."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.look: Look = LIGHT
        self.rows: dict[str, Row] = {}  # by indicator: asking the model for each part is slow
        self._kept = _Letters(tree.font())
        self._signs = Stamps(kept=2)

    @property
    def _letters(self) -> _Letters:
        font = self._tree.font()
        if font != self._kept.base:
            self._kept = _Letters(font)
        return self._kept

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the name needs when it turns at the tree's width."""
        width, letters = self._tree.viewport().width(), self._letters
        if row := self.rows.get(index.data(ID)):
            return QSize(width, letters.fit(row, width).height)
        return QSize(width, letters.topic_metrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        painter.save()
        if row := self.rows.get(index.data(ID)):
            self._paint_indicator(painter, option, row)
        else:
            self._paint_topic(painter, option, str(index.data()))
        painter.restore()

    def _paint_topic(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        letters = self._letters
        painter.setFont(letters.topic)
        painter.setPen(self.look.muted)
        box = _mirrored(option, option.rect.adjusted(_TOPIC_LEFT, 6, -_RIGHT, 0))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        text = letters.topic_metrics.elidedText(name.upper(), elide, box.width())
        painter.drawText(box, flags, text)

    def _paint_indicator(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        look, rect, letters, state = self.look, option.rect, self._letters, option.state.value
        if row.shown:
            painter.fillRect(rect, look.accent_soft)
            bar = QRect(rect.x(), rect.y(), _BAR, rect.height())
            painter.fillRect(_mirrored(option, bar), look.accent)
        elif state & _HOVERED:
            painter.fillRect(rect, look.window)
        if state & _FOCUSED:
            painter.setPen(QPen(look.accent, 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(letters.names[row.shown, row.available])
        painter.setPen(look.accent if row.shown else look.text if row.available else look.muted)
        fit = letters.fit(row, rect.width())
        box = QRect(rect.x() + _LEFT, rect.y(), fit.name_width, rect.height() - fit.years_below)
        painter.drawText(_mirrored(option, box), _WRAP, row.name)
        if row.warned:
            size = letters.sign
            sign = QRect(box.right() + _GAP, round(box.center().y() - size / 2), size, size)
            self._paint_sign(painter, QRectF(_mirrored(option, sign)))
        painter.setFont(letters.years)
        painter.setPen(look.muted)
        if fit.years_below:
            wide = rect.width() - _LEFT - _RIGHT
            line = QRect(box.x(), box.bottom() - 3, wide, fit.years_below)
            painter.drawText(_mirrored(option, line), _TURN, row.years)
            return
        line = _mirrored(option, rect.adjusted(0, 0, -_RIGHT, 0))
        painter.drawText(line, _AT_END, row.years)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        colour = self.look.warning
        self._signs.draw(
            painter,
            (box.width(), colour.rgba()),
            box,
            self._tree.devicePixelRatioF(),
            lambda stamp: paint_warning(stamp, box, colour),
        )

    def cramped(self, index: _Index) -> str:
        """The name or the years of a row if a word of them is wider than its room, or nothing."""
        row, width, letters = (
            self.rows.get(index.data(ID)),
            self._tree.viewport().width(),
            self._letters,
        )
        if row is None:
            return ""
        if letters.widest_word(row.name) > letters.fit(row, width).name_width:
            return row.name
        advance, room = letters.years_metrics.horizontalAdvance, width - _LEFT - _RIGHT
        return row.years if max(map(advance, row.years.split()), default=0) > room else ""


def _mirrored(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Where a box of a row lies in a language from the right."""
    return QStyle.visualRect(option.direction, option.rect, box)
