"""The text of a story as it is written, with numbers of lines and marks where it is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from neviewer.export.figure_look import Look


class SourceEdit(QPlainTextEdit):
    """A plain editor; a line with a mistake has a sign beside its number and a tint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._wrong: frozenset[int] = frozenset()
        self._margin = _Margin(self)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scroll_margin)
        self._make_room()

    @property
    def line(self) -> int:
        """The line the cursor is in, from 1."""
        return self.textCursor().blockNumber() + 1

    def mark(self, lines: frozenset[int]) -> None:
        """Mark the lines that are wrong."""
        self._wrong = lines
        tint = QColor(self.look.warning)
        tint.setAlphaF(0.18)
        marks = []
        for line in sorted(lines):
            selection = QTextEdit.ExtraSelection()
            selection.format.setBackground(tint)
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection.value, True)
            block = self.document().findBlockByNumber(line - 1)
            selection.cursor = QTextCursor(block)
            marks.append(selection)
        self.setExtraSelections(marks)
        self._margin.update()

    def go_to(self, line: int) -> None:
        """Put the cursor into a line."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def replace_all(self, text: str) -> None:
        """Take another text, as one change that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(
            QRect(inside.left(), inside.top(), self.margin_width(), inside.height())
        )

    def margin_width(self) -> int:
        """Room for the sign and the longest number."""
        digits = max(3, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * (digits + 2) + 8

    def paint_margin(self, painter: QPainter, rect: QRect) -> None:
        """Paint the numbers of the lines in view."""
        painter.fillRect(rect, self.look.window)
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        height = self.fontMetrics().height()
        right = Qt.AlignmentFlag.AlignRight
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > rect.bottom():
                return
            wrong = block.blockNumber() + 1 in self._wrong
            painter.setPen(self.look.warning if wrong else self.look.muted)
            text = f"! {block.blockNumber() + 1}" if wrong else str(block.blockNumber() + 1)
            painter.drawText(0, round(box.top()), self._margin.width() - 6, height, right, text)
            block = block.next()

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _scroll_margin(self, rect: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())


class _Margin(QWidget):
    """The strip of numbers beside the text."""

    def __init__(self, edit: SourceEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        """As wide as the editor says."""
        return QSize(self._edit.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers."""
        with QPainter(self) as painter:
            self._edit.paint_margin(painter, event.rect())
