"""Painting the ranking: a bar for each place, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from neviewer.derive.frames import RankingFrame, RankingRow
from neviewer.domain.counts import Counts
from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_chart_parts import (
    Lettering,
    leading_mark,
    mark_words,
    pixel_unit,
)
from neviewer.export.figure_look import Look
from neviewer.export.figure_map_shades import Shade, paint_shaded_rect

_NO_FIGURE = QT_TRANSLATE_NOOP("Charts", "No figure: {places}")
_BETWEEN = QT_TRANSLATE_NOOP("Charts", ", ")  # between names of places
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RankingLayout(NamedTuple):
    """Columns and row height of a ranking, at one width."""

    frame: RankingFrame
    look: Look
    colours: Sequence[QColor]  # by class index
    shades: Sequence[Shade]  # by class index, where density stands for colour
    letters: Lettering
    words: Mapping[str, str]  # of the marks, by code, where there are any
    unit: float
    row: float
    ranks: float  # right end of the column of ranks, with its air
    swatch: float  # left end of the discs of chosen places
    name: tuple[float, float]  # left and width, as all that follow
    bar: tuple[float, float]
    value: tuple[float, float]
    word: tuple[float, float]
    low: float
    high: float

    def x(self, value: float) -> float:
        """Where a value ends inside the column of bars."""
        left, width = self.bar
        return left + (value - self.low) / (self.high - self.low) * width


def lay_out_ranking(
    width: float,
    frame: RankingFrame,
    look: Look,
    colours: Sequence[QColor],
    letters: Lettering,
    language: Language = ENGLISH,
    unit: float = 1.0,
    shades: Sequence[Shade] = (),
) -> RankingLayout:
    """Measure the columns for a width."""
    size = letters.normal_size
    words = {
        row.code: ", ".join(mark_words(row.marks, language)) for row in frame.rows if row.marks
    }
    pad = 12 * unit
    row = round(size.height() * 1.3)
    ranks = pad + size.horizontalAdvance("000") + pad
    has_swatches = any(each.order for each in frame.rows)
    left = ranks + (0.9 * row if has_swatches else 0.0)
    name = min(_widest(letters.bold_size, (row.name for row in frame.rows)), width * 0.3)
    value = _widest(size, (row.text for row in frame.rows))
    word = min(_widest(letters.small_size, words.values()), width * 0.2)
    bar = left + name + pad
    end = width - pad - (word + pad if word else 0) - value - pad
    low = min(0.0, min((row.value for row in frame.rows), default=0.0))
    high = max(0.0, max((row.value for row in frame.rows), default=1.0))
    return RankingLayout(
        frame=frame,
        look=look,
        colours=colours,
        shades=shades,
        letters=letters,
        words=words,
        unit=unit,
        row=row,
        ranks=ranks,
        swatch=ranks - 0.3 * pad,
        name=(left, name + 1),
        bar=(bar, max(end - bar, 10 * unit)),
        value=(end + pad, value + 1),
        word=(end + pad + value + pad, word + 1),
        low=low,
        high=high if high > low else low + 1.0,
    )


def _widest(size: QFontMetricsF, texts: Iterable[str]) -> float:
    """The width of the widest text; only the longest few are measured, for there are hundreds."""
    longest = sorted(set(texts), key=len)[-12:]
    return max((size.horizontalAdvance(text) for text in longest), default=0.0)


def paint_rank_row(
    painter: QPainter, layout: RankingLayout, row: RankingRow, top: float, *, hovered: bool = False
) -> None:
    """Paint one place at a height."""
    look, unit, letters = layout.look, layout.unit, layout.letters
    right = layout.value[0] + layout.value[1] + 8 * unit
    whole = QRectF(4 * unit, top + 1, right - 4 * unit, layout.row - 2)
    if row.selected or row.focused or hovered:
        chosen = row.selected or row.focused
        painter.setPen(QPen(look.accent, 1.2 * unit) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(look.accent_soft if hovered or row.focused else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, 4 * unit, 4 * unit)
    _paint_bar(painter, layout, row, top)
    line = QRectF(0, top, 0, layout.row)
    painter.setFont(letters.normal)
    painter.setPen(look.muted)
    pad = 12 * unit
    painter.drawText(_column(line, pad, layout.ranks - 2 * pad), _RIGHT, str(row.rank))
    if row.order and look.series:
        _paint_swatch(painter, layout, row.order, top)
    painter.setPen(look.text)
    painter.drawText(_column(line, *layout.value), _RIGHT, row.text)
    font, size = (
        (letters.bold, letters.bold_size) if row.selected else (letters.normal, letters.normal_size)
    )
    painter.setFont(font)
    name = size.elidedText(row.name, Qt.TextElideMode.ElideRight, layout.name[1])
    painter.drawText(_column(line, layout.name[0], layout.name[1] + pad), _LEFT, name)
    if words := layout.words.get(row.code):
        painter.setFont(letters.small)
        painter.setPen(look.muted)
        text = letters.small_size.elidedText(words, Qt.TextElideMode.ElideRight, layout.word[1])
        painter.drawText(_column(line, *layout.word), _LEFT, text)


def _paint_swatch(painter: QPainter, layout: RankingLayout, order: int, top: float) -> None:
    """The disc that marks the place on the map: its colour, and its number in order of choice."""
    look, letters = layout.look, layout.letters
    side = layout.row * 0.72
    disc = QRectF(layout.swatch, top + (layout.row - side) / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.series[(order - 1) % len(look.series)])
    painter.drawEllipse(disc)
    font = QFont(letters.small)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(look.panel)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(order))


def _column(line: QRectF, left: float, width: float) -> QRectF:
    return QRectF(left, line.top(), width, line.height())


def _paint_bar(painter: QPainter, layout: RankingLayout, row: RankingRow, top: float) -> None:
    known = 0 <= row.class_index < len(layout.colours)
    colour = layout.colours[row.class_index] if known else layout.look.background_series
    zero, end = layout.x(0.0), layout.x(row.value)
    inset = layout.row * 0.22
    box = QRectF(min(zero, end), top + inset, max(abs(end - zero), 1.0), layout.row - 2 * inset)
    edge = QColor(layout.look.muted)
    if known and layout.shades:
        painter.fillRect(box, colour)
        paint_shaded_rect(painter, box, layout.shades[row.class_index], layout.look.text)
    elif leading_mark(row.marks):
        painter.fillRect(box, layout.look.panel)
        hatched = QColor(colour).darker(115) if not layout.look.dark else QColor(colour)
        painter.fillRect(box, QBrush(hatched, Qt.BrushStyle.BDiagPattern))
    else:
        painter.fillRect(box, colour)
        edge.setAlphaF(0.45)
    painter.setPen(QPen(edge, layout.unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def paint_zero(painter: QPainter, layout: RankingLayout, top: float, bottom: float) -> None:
    """Paint the line that bars begin at."""
    x = round(layout.x(0.0)) + 0.5
    painter.setPen(QPen(layout.look.muted, layout.unit))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def missing_text(frame: RankingFrame, language: Language) -> str:
    """The sentence about places without a figure, or nothing."""
    if not frame.missing:
        return ""
    names = language.translate("Charts", _BETWEEN).join(frame.missing)
    return language.translate("Charts", _NO_FIGURE).format(places=names)


def missing_height(layout: RankingLayout, text: str, width: float) -> float:
    """How high the wrapped sentence about missing places is."""
    if not text:
        return 0.0
    room = QRectF(0, 0, max(width - 24 * layout.unit, 40), 1e5)
    size = layout.letters.small_size
    return size.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def paint_missing(painter: QPainter, layout: RankingLayout, box: QRectF, text: str) -> None:
    """Paint the sentence about places without a figure."""
    painter.setFont(layout.letters.small)
    painter.setPen(layout.look.muted)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(12 * layout.unit, 0, -12 * layout.unit, 0), flags, text)


def paint_ranking(
    painter: QPainter,
    rect: QRectF,
    frame: RankingFrame,
    look: Look,
    font: QFont,
    language: Language = ENGLISH,
    colours: Sequence[QColor] = (),
    shades: Sequence[Shade] = (),
) -> None:
    """Paint as much of a ranking as fits, in columns; what does not fit is counted in words."""
    letters, unit = Lettering(font, painter.device()), pixel_unit(font)
    line = letters.small_size.height()
    row = round(letters.normal_size.height() * 1.3)
    head = line + 10 * unit
    missing = missing_text(frame, language)
    probe = lay_out_ranking(rect.width(), frame, look, colours, letters, language, unit, shades)
    foot = missing_height(probe, missing, rect.width()) if missing else 0.0
    deep = max(1, int((rect.height() - head - foot - line - 12 * unit) / row))
    wanted = -(-len(frame.rows) // deep)
    count = max(1, min(wanted, int(rect.width() / (420 * unit))))
    shown = frame.rows[: deep * count]
    layout = lay_out_ranking(
        rect.width() / count, frame, look, colours, letters, language, unit, shades
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.setFont(letters.small)
    painter.setPen(look.muted)
    painter.drawText(QRectF(12 * unit, 4 * unit, rect.width(), line), _LEFT, frame.axis)
    for column in range(count):
        painter.save()
        painter.translate(column * rect.width() / count, head)
        _paint_rows(painter, layout, shown[column * deep : (column + 1) * deep])
        painter.restore()
    y = head + min(deep, len(shown)) * row + 4 * unit
    if hidden := len(frame.rows) - len(shown):
        more = Counts(language).more_places(hidden)
        paint_missing(painter, layout, QRectF(0, y, rect.width(), line), more)
        y += line
    paint_missing(painter, layout, QRectF(0, y, rect.width(), foot + line), missing)
    painter.restore()


def _paint_rows(painter: QPainter, layout: RankingLayout, rows: Sequence[RankingRow]) -> None:
    for order, each in enumerate(rows):
        paint_rank_row(painter, layout, each, order * layout.row)
    paint_zero(painter, layout, 0, len(rows) * layout.row)
