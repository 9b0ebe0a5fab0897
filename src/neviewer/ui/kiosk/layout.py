"""Sizes and places of an exhibit's parts, for any screen, lying or standing."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QScreen

from neviewer.ui.theme import FONT_FAMILY

TOUCH_MM = 15.0  # the least that a finger hits surely
_MM_PER_INCH = 25.4
_BASE = 1080  # the shorter side that sizes are written for
_LONG = 1920


class Scale(NamedTuple):
    """How large things are on one screen, in pixels."""

    unit: float  # 1 on a screen of 1920 by 1080
    text: float  # how much larger a visitor made the text
    touch: int  # the least side of what is touched

    def px(self, size: float) -> int:
        """A size that is written for 1920 by 1080."""
        return max(1, round(size * self.unit))

    def finger(self, size: float) -> int:
        """The same of something to be touched."""
        return max(self.px(size), self.touch)

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """A font of a size in pixels at 1920 by 1080, grown as the visitor wants it."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(max(8, round(size * self.unit * self.text)))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def grown(self, share: float) -> Scale:
        """The scale of what grows by only a share of what a visitor asked for."""
        return self._replace(text=1.0 + (self.text - 1.0) * share)


def scale_for(size: QSize, dots_per_inch: float, percent: int) -> Scale:
    """The scale of a window of a size."""
    short, long = sorted((max(size.width(), 1), max(size.height(), 1)))
    unit = min(short / _BASE, long / _LONG)
    return Scale(unit, percent / 100, math.ceil(TOUCH_MM / _MM_PER_INCH * dots_per_inch))


def dots_per_inch(screen: QScreen | None, diagonal_inches: float | None) -> float:
    """Of a screen in the pixels that windows count in: by its diagonal where that is told.

    Some screens say nothing of their size, or nonsense; those are taken for usual ones.
    """
    if screen is None:
        return 96.0
    if diagonal_inches:
        size = screen.geometry().size()
        return math.hypot(size.width(), size.height()) / diagonal_inches
    told = screen.physicalDotsPerInch()
    return told if 20 <= told <= 400 else 96.0


class Places(NamedTuple):
    """Where the parts of a screen lie."""

    map: QRect
    title: QRect  # with what is read below it
    story: QRect  # one figure
    short: QRect  # what is read, where it leaves more room
    tall: QRect  # several figures, answers, topics
    time: QRect
    dots: QRect
    left: tuple[QRect, ...]  # where back, next and start over lie, in one or two rows
    right: tuple[QRect, ...]  # sources, larger text, language
    zoom: tuple[QRect, ...]  # closer, farther, the whole


def is_standing(size: QSize, orientation: str) -> bool:
    """Whether a window is laid out as one that stands, by its exhibit's word or by its shape."""
    return orientation == "portrait" or (orientation == "auto" and size.height() > size.width())


def places(size: QSize, scale: Scale, *, standing: bool) -> Places:
    """Controls lie in the lower two thirds; the map takes what is left."""
    return _standing(size, scale) if standing else _lying(size, scale)


def _lying(size: QSize, scale: Scale) -> Places:
    width, height = size.width(), size.height()
    edge, gap = scale.px(72), scale.px(20)
    button = scale.finger(104)
    top = height - scale.px(56) - button
    column = round(width * 0.385)
    bottom = top - scale.px(44)
    less = 0.17 * (scale.text - 1.0)  # larger text is read above smaller figures
    story_top = bottom - round(height * (0.30 - less))
    tall_top = bottom - round(height * (0.46 - less))
    text_top = scale.px(64)
    map_left = edge + column - scale.px(24)
    small = scale.finger(132)
    right_width = small + gap + scale.finger(150) + gap + scale.finger(150)
    right_left = width - edge - right_width
    rights = row(
        right_left, top, button, gap, (scale.finger(150), small, scale.finger(150)), right_width
    )
    time_left = edge + column + scale.px(64)
    time = QRect(time_left, top, right_left - scale.px(56) - time_left, button)
    side = scale.finger(76)
    zoom_left = width - edge - side
    zoom_top = top - scale.px(104) - 3 * side - 2 * scale.px(14)
    return Places(
        map=QRect(map_left, 0, width - map_left, top - scale.px(20)),
        title=QRect(edge, text_top, column, story_top - scale.px(28) - text_top),
        story=QRect(edge, story_top, column, bottom - story_top),
        short=QRect(edge, text_top, column, tall_top - scale.px(24) - text_top),
        tall=QRect(edge, tall_top, column, bottom - tall_top),
        time=time,
        dots=QRect(edge, scale.px(30), column, scale.px(16)),
        left=(QRect(edge, top, column, button),),
        right=rights,
        zoom=_stack(zoom_left, zoom_top, side, scale.px(14)),
    )


def _standing(size: QSize, scale: Scale) -> Places:
    width, height = size.width(), size.height()
    edge, gap = scale.px(56), scale.px(18)
    button = scale.finger(100)
    whole = width - 2 * edge
    low = height - scale.px(56) - button
    high = low - gap - button
    time_top = high - scale.px(28) - button
    story_height = scale.px(290)
    story_top = time_top - scale.px(20) - story_height
    text_top = scale.px(84)
    share = 0.22 + 0.1 * (scale.text - 1.0)  # larger text takes some of the map's height
    title = QRect(edge, text_top, whole, round(height * share) - text_top)
    map_top = title.bottom() - scale.px(50)
    side = scale.finger(76)
    small = scale.finger(200)
    below = row(edge, low, button, gap, (0, scale.finger(180), small, small), whole)
    zoom_top = story_top - scale.px(84) - 3 * side - 2 * scale.px(14)
    story = QRect(edge, story_top, whole, story_height)
    return Places(
        map=QRect(0, map_top, width, story_top - map_top + scale.px(10)),
        title=title,
        story=story,
        short=title,
        tall=story,
        time=QRect(edge, time_top, whole, button),
        dots=QRect(edge, scale.px(44), whole, scale.px(16)),
        left=(QRect(edge, high, whole, button), below[0]),
        right=below[1:],
        zoom=_stack(width - edge - side, zoom_top, side, scale.px(14)),
    )


def left_row(
    lie: Places, scale: Scale, *, has_back: bool, has_next: bool
) -> tuple[QRect, QRect, QRect]:
    """Where back, next and start over are: what is not there leaves no hole."""
    area, gap = lie.left[0], scale.px(20)
    back = scale.finger(150) if has_back else 0
    left = area.left() + (back + gap if has_back else 0)
    first = QRect(area.left(), area.top(), back, area.height())
    if len(lie.left) > 1:  # start over has a place of its own
        return first, QRect(left, area.top(), area.right() + 1 - left, area.height()), lie.left[1]
    over = scale.finger(190)
    width = area.right() + 1 - gap - over - left if has_next else 0
    following = QRect(left, area.top(), width, area.height())
    left += width + gap if has_next else 0
    return first, following, QRect(left, area.top(), over, area.height())


def row(
    left: int, top: int, height: int, gap: int, widths: tuple[int, ...], whole: int
) -> tuple[QRect, ...]:
    """Rectangles side by side; one without a width takes what is left."""
    rest = max(whole - sum(widths) - gap * (len(widths) - 1), height)
    found = []
    for width in widths:
        found.append(QRect(left, top, width or rest, height))
        left += (width or rest) + gap
    return tuple(found)


def _stack(left: int, top: int, side: int, gap: int) -> tuple[QRect, ...]:
    return tuple(QRect(left, top + index * (side + gap), side, side) for index in range(3))
