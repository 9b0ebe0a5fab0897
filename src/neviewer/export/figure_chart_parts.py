"""What the painters of charts share: lettering, ticks, marks and their words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen, QPolygonF

from neviewer.derive.frames import Mark
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_look import Look

MARKED = (Mark.DOUBTFUL, Mark.PROVISIONAL, Mark.ESTIMATED, Mark.DERIVED, Mark.DEFINITION)
"""The marks a point can carry, the one that matters most first."""

_WORDS = {
    Mark.DOUBTFUL: QT_TRANSLATE_NOOP("Charts", "doubtful"),
    Mark.PROVISIONAL: QT_TRANSLATE_NOOP("Charts", "provisional"),
    Mark.ESTIMATED: QT_TRANSLATE_NOOP("Charts", "estimated"),
    Mark.DERIVED: QT_TRANSLATE_NOOP("Charts", "derived"),
    Mark.DEFINITION: QT_TRANSLATE_NOOP("Charts", "different definition"),
    Mark.BREAK: QT_TRANSLATE_NOOP("Charts", "break in the series"),
}


def mark_words(marks: Mark, language: Language) -> tuple[str, ...]:
    """The words of each mark that a chart names, the most important first."""
    return tuple(
        language.translate("Charts", text) for mark, text in _WORDS.items() if mark & marks
    )


def leading_mark(marks: Mark) -> Mark:
    """The one mark whose sign a point shows."""
    return next((mark for mark in MARKED if mark & marks), Mark.NONE)


class Lettering:
    """The fonts of a chart and what they measure on one device."""

    def __init__(self, font: QFont, device: QPaintDevice | None = None) -> None:
        self.normal = QFont(font)
        self.small = _scaled(font, 0.92)
        self.bold = QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        for each in (self.normal, self.small, self.bold):
            # Digits of one width, so that columns of numbers stand still while time moves.
            each.setFeature(QFont.Tag("tnum"), 1)
        fonts = (self.normal, self.small, self.bold)
        measure = [QFontMetricsF(f, device) if device else QFontMetricsF(f) for f in fonts]
        self.normal_size, self.small_size, self.bold_size = measure


def _scaled(font: QFont, factor: float) -> QFont:
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * factor)
    else:
        result.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return result


def pixel_unit(font: QFont) -> float:
    """How long a pixel of the screen is in a figure lettered with this font."""
    return font.pixelSize() / 13 if font.pixelSize() > 0 else 1.0


class Tick(NamedTuple):
    """A place on an axis and what is written there."""

    value: float
    text: str


def number_text(value: float, decimals: int) -> str:
    """A number of an axis with grouped digits and a true minus sign."""
    text = f"{value:,.{decimals}f}"
    if text.startswith("-"):
        text = text[1:] if float(text.replace(",", "")) == 0 else "\u2212" + text[1:]
    return text


def value_ticks(low: float, high: float, most: int) -> tuple[Tick, ...]:
    """At most about ``most`` round values from low to high."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return ()
    step = _round_step((high - low) / max(most, 1))
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(Tick(i * step, number_text(i * step, decimals)) for i in range(first, last + 1))


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * k for k in (1, 2, 5, 10) if power * k >= rough * (1 - 1e-9))


def year_ticks(first: float, last: float, most: int) -> tuple[Tick, ...]:
    """At most about ``most`` whole years from first to last, in steps that people count in."""
    years = max(1, math.floor(last) - math.ceil(first) + 1)
    step = next((k for k in (1, 2, 5, 10, 20, 50) if years / k <= max(most, 1)), 100)
    start = math.ceil(math.ceil(first - 1e-9) / step) * step
    return tuple(Tick(float(y), str(y)) for y in range(start, math.floor(last + 1e-9) + 1, step))


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions near the wanted ones, at least a gap apart, inside low and high if they fit."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    groups: list[list[float]] = []  # [sum of wanted first positions, count]
    for rank, index in enumerate(order):
        groups.append([wanted[index] - rank * gap, 1.0])
        while len(groups) > 1 and groups[-2][0] / groups[-2][1] > groups[-1][0] / groups[-1][1]:
            total, count = groups.pop()
            groups[-1][0] += total
            groups[-1][1] += count
    top = high - gap * (len(order) - 1)
    offsets = [
        max(low, min(top, total / count)) for total, count in groups for _ in range(int(count))
    ]
    result = [0.0] * len(order)
    for rank, index in enumerate(order):
        result[index] = offsets[rank] + rank * gap
    return result


def paint_sign(
    painter: QPainter, at: QPointF, mark: Mark, colour: QColor, ground: QColor, unit: float = 1.0
) -> None:
    """Paint the sign of a point: filled when nothing is to be said of it, else hollow."""
    radius = 3.6 * unit
    painter.setPen(QPen(colour, 1.5 * unit))
    painter.setBrush(ground if mark else colour)
    if mark is Mark.DOUBTFUL:
        for dx, dy in ((1, 1), (1, -1)):
            step = QPointF(dx * radius, dy * radius)
            painter.drawLine(at - step, at + step)
    elif mark is Mark.ESTIMATED:
        _polygon(painter, at, radius * 1.3, ((0, -1), (1, 0), (0, 1), (-1, 0)))
    elif mark is Mark.DERIVED:
        _polygon(painter, at, radius * 0.9, ((-1, -1), (1, -1), (1, 1), (-1, 1)))
    elif mark is Mark.DEFINITION:
        _polygon(painter, at, radius * 1.2, ((0, -1), (1, 0.8), (-1, 0.8)))
    else:
        painter.drawEllipse(at, radius, radius)


def _polygon(
    painter: QPainter, at: QPointF, radius: float, corners: tuple[tuple[float, float], ...]
) -> None:
    painter.drawPolygon(QPolygonF([at + QPointF(dx, dy) * radius for dx, dy in corners]))


def paint_key(
    painter: QPainter,
    rect: QRectF,
    marks: Mark,
    letters: Lettering,
    look: Look,
    language: Language,
    unit: float = 1.0,
) -> float:
    """Paint signs with their words along a line, from the left; return where they end."""
    x, middle = rect.left(), rect.center().y()
    painter.setFont(letters.small)
    for mark in (*MARKED, Mark.BREAK):
        if not mark & marks:
            continue
        (word,) = mark_words(mark, language)
        if mark is Mark.BREAK:
            painter.setPen(break_pen(look, unit))
            painter.drawLine(
                QPointF(x + 4 * unit, rect.top()), QPointF(x + 4 * unit, rect.bottom())
            )
        else:
            paint_sign(painter, QPointF(x + 4 * unit, middle), mark, look.muted, look.panel, unit)
        x += 12 * unit
        width = letters.small_size.horizontalAdvance(word)
        painter.setPen(look.muted)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(x, rect.top(), width + 2, rect.height()), align, word)
        x += width + 16 * unit
    return x


def break_pen(look: Look, unit: float = 1.0) -> QPen:
    """The dotted pen of a break in the series."""
    pen = QPen(look.muted, 1.0 * unit, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.0, 3.0])
    return pen
