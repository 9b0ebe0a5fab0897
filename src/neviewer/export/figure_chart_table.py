"""Painting the table: its first rows, ruled lightly."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from neviewer.derive.frames import ColumnFrame, Mark, TableFrame
from neviewer.domain.counts import Counts
from neviewer.domain.language import ENGLISH, Language
from neviewer.export.figure_chart_parts import Lettering, pixel_unit
from neviewer.export.figure_look import Look

ROWS_AT_MOST = 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NARROWEST = 40.0
_PADDING = 10.0  # on each side of a text; the width of a letter would be that of a Chinese one


def paint_table(
    painter: QPainter,
    rect: QRectF,
    frame: TableFrame,
    look: Look,
    font: QFont,
    language: Language = ENGLISH,
) -> None:
    """Paint the first rows that fit; the others are counted in words."""
    letters, unit = Lettering(font, painter.device()), pixel_unit(font)
    height = round(letters.normal_size.height() * 1.25)
    room = max(1, int((rect.height() - 2 * height) / height))
    shown = min(len(frame.codes), room, ROWS_AT_MOST)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    left = 0.0
    for column, width in zip(
        frame.columns, _widths(frame, letters, rect.width(), unit), strict=True
    ):
        head = QRectF(left + _PADDING * unit, 0, width - 2 * _PADDING * unit, height)
        _paint_column(painter, frame, column, head, shown, letters, look)
        left += width
    _paint_rules(painter, rect.width(), height, shown, look, unit)
    if hidden := len(frame.codes) - shown:
        painter.setFont(letters.small)
        painter.setPen(look.muted)
        text = Counts(language).more_places(hidden)
        box = QRectF(8 * unit, (shown + 1) * height, rect.width(), height)
        painter.drawText(box, _LEFT, text)
    painter.restore()


def _widths(frame: TableFrame, letters: Lettering, room: float, unit: float) -> list[float]:
    """Widths by the longest text; where they do not fit, the widest give way first."""
    widths = [
        max(
            letters.bold_size.horizontalAdvance(column.title),
            max((letters.normal_size.horizontalAdvance(t) for t in column.texts), default=0.0),
        )
        + 2 * _PADDING * unit
        for column in frame.columns
    ]
    while sum(widths) > room and max(widths, default=0.0) > _NARROWEST * unit:
        widest = max(range(len(widths)), key=lambda i: widths[i])
        others = max((w for w in widths if w < widths[widest]), default=_NARROWEST * unit)
        excess = sum(widths) - room
        widths[widest] -= min(excess, max(widths[widest] - others, 8 * unit))
    return widths


def _paint_column(
    painter: QPainter,
    frame: TableFrame,
    column: ColumnFrame,
    head: QRectF,
    shown: int,
    letters: Lettering,
    look: Look,
) -> None:
    align = _RIGHT if column.numeric else _LEFT
    elide = Qt.TextElideMode.ElideRight
    painter.setFont(letters.bold)
    painter.setPen(look.text)
    title = letters.bold_size.elidedText(column.title, elide, head.width() + 1)
    painter.drawText(head, align, title)
    painter.setFont(letters.normal)
    for row in range(shown):
        missing = column.numeric and frame.marks[row] & Mark.MISSING
        painter.setPen(look.muted if missing else look.text)
        text = letters.normal_size.elidedText(column.texts[row], elide, head.width() + 1)
        painter.drawText(head.translated(0, (row + 1) * head.height()), align, text)


def _paint_rules(
    painter: QPainter, width: float, height: float, shown: int, look: Look, unit: float
) -> None:
    for row in range(1, shown + 2):
        painter.setPen(QPen(look.muted if row == 1 else look.line, unit))
        y = row * height + 0.5
        painter.drawLine(QPointF(0, y), QPointF(width, y))
