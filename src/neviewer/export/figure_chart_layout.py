"""Where everything of a trend chart lies: computed once, painted on screen and in figures."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from neviewer.derive.frames import Mark, SeriesFrame, TrendFrame
from neviewer.export.figure_chart_parts import (
    MARKED,
    Lettering,
    Tick,
    spread,
    value_ticks,
    year_ticks,
)
from neviewer.export.figure_look import Look

THICK_AT_MOST = 6  # wide pens are ten times as dear as pens of one pixel
NAMED_AT_MOST = 8  # lines in the background that still get a name at their end


class LineStyle(NamedTuple):
    """How one series is drawn."""

    colour: QColor
    ink: QColor  # of its name
    width: float
    named: bool
    strong: bool
    dashed: bool = False


class EndLabel(NamedTuple):
    """The name of a series beside its last point."""

    code: str
    text: str
    y: float  # middle of the text
    anchor: QPointF  # the last point
    style: LineStyle


class BreakLabel(NamedTuple):
    """A break's line and its words above the plot."""

    position: float
    text: str
    rect: QRectF


class PlotArea(NamedTuple):
    """A rectangle of pixels and the part of time and values it shows."""

    rect: QRectF
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def x(self, position: float) -> float:
        """Where a position in time lies."""
        low, high = self.x_range
        return self.rect.left() + (position - low) / (high - low) * self.rect.width()

    def y(self, value: float) -> float:
        """Where a value lies."""
        low, high = self.y_range
        return self.rect.bottom() - (value - low) / (high - low) * self.rect.height()

    def position(self, x: float) -> float:
        """Which position in time lies at ``x``."""
        low, high = self.x_range
        return low + (x - self.rect.left()) / max(self.rect.width(), 1e-9) * (high - low)

    def point(self, series: SeriesFrame, index: int) -> QPointF:
        """Where one figure lies."""
        return QPointF(self.x(series.positions[index]), self.y(series.values[index]))

    def visible(self, series: SeriesFrame) -> range:
        """Indices of the figures inside the area."""
        return indices_between(series, self.x_range)


class TrendLayout(NamedTuple):
    """Places of the parts of one trend chart, in the coordinates of its painter."""

    frame: TrendFrame
    look: Look
    letters: Lettering
    unit: float  # how long a pixel of the screen is
    rect: QRectF
    area: PlotArea
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    styles: dict[str, LineStyle]
    ends: tuple[EndLabel, ...]
    breaks: tuple[BreakLabel, ...]
    marks: Mark  # whose signs are drawn
    foot: bool  # the row that explains signs is drawn: where it leaves the lines enough height


def indices_between(series: SeriesFrame, x_range: tuple[float, float]) -> range:
    """Indices of a series' figures from the first to the last position of a range."""
    low, high = x_range
    return range(
        bisect_left(series.positions, low - 1e-9), bisect_left(series.positions, high + 1e-9)
    )


def strokes(series: SeriesFrame) -> Iterator[tuple[int, int]]:
    """First and past-the-last index of each unbroken stroke."""
    count = len(series.values)
    bounds = sorted({0, count, *(start for start in series.starts if 0 < start < count)})
    return (pair for pair in pairwise(bounds) if pair[0] < pair[1])


def line_styles(frame: TrendFrame, look: Look) -> dict[str, LineStyle]:
    """How each series is drawn; with few places and none chosen, all are highlighted."""
    places = [each for each in frame.series if each.kind == "place"]
    chosen = [each for each in frame.series if each.selected or each.focused]
    if not chosen and len(places) <= len(look.series):
        chosen = sorted(places, key=lambda each: each.code)
    name_all = len(places) <= NAMED_AT_MOST
    styles = {each.code: _plain_style(each, look, name_all) for each in frame.series}
    for order, each in enumerate(chosen):
        colour = look.series[order % len(look.series)] if look.series else look.text
        width = 2.0 if order < THICK_AT_MOST else 1.0
        styles[each.code] = LineStyle(colour, colour, width, named=True, strong=True)
    return styles


def _plain_style(series: SeriesFrame, look: Look, named: bool) -> LineStyle:
    if series.kind == "place":
        return LineStyle(look.background_series, look.muted, 1.0, named, strong=False)
    nation = series.kind == "nation"
    return LineStyle(look.text, look.text, 1.0, named=True, strong=False, dashed=nation)


def lay_out_trend(
    rect: QRectF,
    frame: TrendFrame,
    look: Look,
    letters: Lettering,
    *,
    x_range: tuple[float, float] | None = None,
    unit: float = 1.0,
) -> TrendLayout:
    """Find the place of everything; ``x_range`` is the part of the time axis in view."""
    span = _wide_enough(x_range or frame.span)
    styles = line_styles(frame, look)
    marks = _marks_drawn(frame, styles)
    line = letters.small_size.height()
    values = _value_range(frame, span)
    apart = max(30 * unit, 1.3 * line)
    y_ticks = value_ticks(*values, most=max(2, min(7, int((rect.height() - 5 * line) / apart))))
    left = max((letters.small_size.horizontalAdvance(t.text) for t in y_ticks), default=0.0)
    left += rect.left() + 22 * unit
    right = max(rect.right() - _label_room(frame, styles, letters, rect, unit), left + 20 * unit)
    across = PlotArea(QRectF(round(left), 0, round(right - left), 1), span, values)
    breaks = tuple(_break_labels(frame, letters, rect, across, unit))
    top = max((label.rect.bottom() for label in breaks), default=rect.top() + 8 * unit + line)
    top = round(top + 8 * unit)
    row = line + 8 * unit
    foot = bool(marks or frame.note) and rect.bottom() - 2 * row - top >= 2 * line
    below = row + (row if foot else 2 * unit)
    bottom = max(round(rect.bottom() - below), top + 20)
    area = PlotArea(
        QRectF(across.rect.left(), top, across.rect.width(), bottom - top), span, values
    )
    year = letters.small_size.horizontalAdvance("2000") * 2.3
    return TrendLayout(
        frame=frame,
        look=look,
        letters=letters,
        unit=unit,
        rect=rect,
        area=area,
        x_ticks=year_ticks(*span, most=int(area.rect.width() / year)),
        y_ticks=y_ticks,
        styles=styles,
        ends=tuple(_end_labels(frame, styles, letters, area, rect, unit)),
        breaks=breaks,
        marks=marks,
        foot=foot,
    )


def _wide_enough(span: tuple[float, float]) -> tuple[float, float]:
    low, high = span
    return (low, high) if high - low > 1e-6 else (low - 1.0, high + 1.0)


def _value_range(frame: TrendFrame, x_range: tuple[float, float]) -> tuple[float, float]:
    """The values in view with a little air, down to zero where zero is near."""
    low, high = math.inf, -math.inf
    for each in frame.series:
        inside = indices_between(each, x_range)
        if inside:
            values = each.values[inside.start : inside.stop]
            low, high = min(low, min(values)), max(high, max(values))
    if low > high:
        return 0.0, 1.0
    if 0 < low < 0.4 * high:
        low = 0.0
    elif 0.4 * low < high < 0:
        high = 0.0
    air = (high - low) * 0.05 or abs(high) * 0.05 or 1.0
    return (low - air if low else low), (high + air if high else high)


def _marks_drawn(frame: TrendFrame, styles: dict[str, LineStyle]) -> Mark:
    found = Mark.BREAK if frame.breaks else Mark.NONE
    for each in frame.series:
        if styles[each.code].named:
            for mark in each.marks:
                found |= mark
    return found & (sum(MARKED, Mark.NONE) | (Mark.BREAK if frame.breaks else Mark.NONE))


def _label_room(
    frame: TrendFrame,
    styles: dict[str, LineStyle],
    letters: Lettering,
    rect: QRectF,
    unit: float,
) -> float:
    widest = max(
        (
            _label_size(styles[each.code], letters).horizontalAdvance(each.name)
            for each in frame.series
            if styles[each.code].named
        ),
        default=0.0,
    )
    return min(widest, rect.width() * 0.26) + 28 * unit if widest else 20 * unit


def _label_size(style: LineStyle, letters: Lettering) -> QFontMetricsF:
    return letters.bold_size if style.strong else letters.small_size


def _break_labels(
    frame: TrendFrame, letters: Lettering, rect: QRectF, across: PlotArea, unit: float
) -> Iterator[BreakLabel]:
    """Words of each break in the first row above the plot where they have room."""
    size, gap = letters.small_size, 5 * unit
    title = rect.left() + 12 * unit + size.horizontalAdvance(frame.axis)
    rows: list[list[tuple[float, float]]] = [[(-math.inf, title)]]
    for each in sorted(frame.breaks, key=lambda each: each.position):
        low, high = across.x_range
        if not low - 1e-9 <= each.position <= high + 1e-9:
            continue
        x = across.x(each.position)
        width = min(size.horizontalAdvance(each.text) + 2 * unit, rect.width() * 0.6)
        start = x + gap if x + gap + width <= rect.right() - gap else x - gap - width
        row = next((r for r, spans in enumerate(rows) if _free(spans, start, width)), len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append((start, start + width))
        top = rect.top() + 6 * unit + row * size.height()
        text = size.elidedText(each.text, Qt.TextElideMode.ElideRight, width + 1)
        yield BreakLabel(each.position, text, QRectF(start, top, width, size.height()))


def _free(spans: list[tuple[float, float]], start: float, width: float) -> bool:
    return all(start > right + 6 or start + width < left - 6 for left, right in spans)


def _end_labels(
    frame: TrendFrame,
    styles: dict[str, LineStyle],
    letters: Lettering,
    area: PlotArea,
    rect: QRectF,
    unit: float,
) -> Iterator[EndLabel]:
    """Names beside the last point in view, pushed apart where they would collide."""
    shown = [
        (each, area.point(each, area.visible(each)[-1]))
        for each in frame.series
        if styles[each.code].named and area.visible(each)
    ]
    gap = letters.bold_size.height()
    low, high = rect.top() + gap, area.rect.bottom() + gap * 0.6
    most = max(1, int((high - low) / gap) + 1)
    if len(shown) > most:  # chosen places keep their names
        strong = sorted(shown, key=lambda each: not styles[each[0].code].strong)[:most]
        shown = [each for each in shown if each in strong]
    room = rect.right() - area.rect.right() - 18 * unit
    for (each, anchor), y in zip(
        shown, spread([point.y() for _, point in shown], gap, low, high), strict=True
    ):
        style = styles[each.code]
        size = _label_size(style, letters)
        text = size.elidedText(each.name, Qt.TextElideMode.ElideRight, room)
        yield EndLabel(each.code, text, y, anchor, style)
