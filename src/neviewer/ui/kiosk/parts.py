"""What visitors touch and read: buttons, dots, figures; each painted in the exhibit's look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from neviewer.derive.kiosk_figure import BigFigure
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.kiosk.layout import Scale
from neviewer.ui.kiosk.look import pressed

_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_USUAL = Scale(1.0, 1.0, 40)
QUIET, STRONG, CHOICE = "quiet", "strong", "choice"


class TouchButton(QAbstractButton):
    """A large button that answers as soon as a finger is down."""

    def __init__(self, parent: QWidget, kind: str = QUIET, sign: str = "") -> None:
        super().__init__(parent)
        self._kind, self._sign = kind, sign
        self._look: Look = LIGHT
        self._scale = _USUAL
        self._chosen = False
        self._right: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def set_words(self, text: str) -> None:
        """Say something else, to eyes and ears."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)

    def set_state(self, chosen: bool, right: bool | None = None) -> None:
        """Show that it is chosen, and once answered whether it is right."""
        if (chosen, right) != (self._chosen, self._right):
            self._chosen, self._right = chosen, right
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button."""
        look, scale = self._look, self._scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body, ink, edge = self._colours()
            if self.isDown():
                body = pressed(body, look)
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setBrush(body)
            painter.setPen(QPen(edge, scale.px(2.5)) if edge is not None else Qt.PenStyle.NoPen)
            radius = scale.px(20)
            painter.drawRoundedRect(box, radius, radius)
            painter.setPen(ink)
            if self._sign:
                self._paint_sign(painter, box, ink)
                return
            pad = scale.px(26 if self._kind == CHOICE else 14)
            area = box.adjusted(pad, scale.px(6), -pad, -scale.px(6))
            if self._right is not None:
                side = scale.px(40)
                mark = QRectF(area.right() - side, area.center().y() - side / 2, side, side)
                paint_mark(painter, mark, self._right, ink, scale)
                area.setRight(area.right() - side - pad / 2)
            flags = _LEFT if self._kind == CHOICE else _CENTRED
            size = 30.0 if self._kind == CHOICE else 29.0
            bold = self._kind == STRONG
            grown = scale if self._kind == CHOICE else scale.grown(0.4)
            painter.setFont(fitting(self.text(), area, flags, grown, size, bold=bold))
            painter.drawText(area, flags, self.text())

    def _colours(self) -> tuple[QColor, QColor, QColor | None]:
        look = self._look
        if self._kind == STRONG:
            return look.accent, look.on_accent, None
        if self._chosen:
            return look.accent_soft, look.text, look.accent
        if self._right:
            return look.panel, look.text, look.text
        return (look.panel, look.text, None) if look.dark else (look.panel, look.text, look.line)

    def _paint_sign(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        scale = self._scale
        pen = QPen(ink, scale.px(5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle, arm = box.center(), min(box.width(), box.height()) * 0.2
        if self._sign == "A":
            painter.setPen(ink)
            small, large = (scale.grown(0.0).font(s, bold=True) for s in (28, 46))
            width = QFontMetricsF(small).horizontalAdvance("A")
            whole = width + QFontMetricsF(large).horizontalAdvance("A") + scale.px(4)
            base = middle.y() + QFontMetricsF(large).capHeight() / 2
            painter.setFont(small)
            painter.drawText(QPointF(middle.x() - whole / 2, base), "A")
            painter.setFont(large)
            painter.drawText(QPointF(middle.x() - whole / 2 + width + scale.px(4), base), "A")
            return
        if self._sign in "+-":
            painter.drawLine(middle + QPointF(-arm, 0), middle + QPointF(arm, 0))
        if self._sign == "+":
            painter.drawLine(middle + QPointF(0, -arm), middle + QPointF(0, arm))
        if self._sign == "home":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                corner = middle + QPointF(x * arm, y * arm)
                painter.drawLine(corner, corner - QPointF(x * arm * 0.7, 0))
                painter.drawLine(corner, corner - QPointF(0, y * arm * 0.7))


def paint_mark(painter: QPainter, box: QRectF, right: bool, ink: QColor, scale: Scale) -> None:
    """A tick or a cross, so that right and wrong are not told by colour."""
    pen = QPen(ink, scale.px(6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    inner = box.adjusted(box.width() * 0.15, box.height() * 0.2, -box.width() * 0.15, 0)
    inner.setBottom(box.bottom() - box.height() * 0.2)
    if right:
        points = (
            QPointF(inner.left(), inner.center().y()),
            QPointF(inner.left() + inner.width() * 0.38, inner.bottom()),
            inner.topRight(),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
    else:
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())


def fitting(
    text: str, area: QRectF, flags: int, scale: Scale, size: float, *, bold: bool = False
) -> QFont:
    """The largest font up to a size in which a text fits an area."""
    while True:
        font = scale.font(size, bold=bold)
        metrics = QFontMetricsF(font)
        room = metrics.boundingRect(QRectF(0, 0, area.width(), 1e5), flags, text)
        fits = room.height() <= area.height() + 1 and room.width() <= area.width() + 1
        if fits or size <= 14:
            return font
        size -= 1.5


def title_font(text: str, area: QRectF, flags: int, scale: Scale, size: float) -> QFont:
    """The font of a title: rather a little smaller than with a word alone on its last line."""
    largest = fitting(text, area, flags, scale, size, bold=True)
    smaller = fitting(text, area, flags, scale, size * 0.82, bold=True)
    lines = [_lines(text, area, flags, font) for font in (largest, smaller)]
    return smaller if lines[1] < lines[0] else largest


def _lines(text: str, area: QRectF, flags: int, font: QFont) -> int:
    metrics = QFontMetricsF(font)
    used = metrics.boundingRect(QRectF(0, 0, area.width(), 1e5), flags, text)
    return round(used.height() / metrics.lineSpacing())


class Dots(QWidget):
    """How far through a story one is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = _USUAL
        self._at, self._count = -1, 0

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def set_at(self, at: int, count: int) -> None:
        """Show a step of some; -1 shows none."""
        if (at, count) != (self._at, self._count):
            self._at, self._count = at, count
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dot for each step, the present one long."""
        if self._at < 0:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            side, x = self._scale.px(12), 0.0
            for index in range(self._count):
                here = index == self._at
                width = side * 3.4 if here else side
                painter.setBrush(self._look.accent if here else self._look.line)
                painter.drawRoundedRect(QRectF(x, 0, width, side), side / 2, side / 2)
                x += width + side


class Figures(QWidget):
    """Large figures, each with what it is and how far it can be relied on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = _USUAL
        self._figures: tuple[BigFigure, ...] = ()

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def set_figures(self, figures: tuple[BigFigure, ...]) -> None:
        """Show other figures."""
        if figures != self._figures:
            self._figures = figures
            self.setAccessibleName("; ".join(figure.text for figure in figures))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures, one large or several in a row or column."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            boxes = self._boxes()
            in_row = len({box.left() for box in boxes}) > 1
            for figure, box in zip(self._figures, boxes, strict=True):
                _paint_figure(painter, figure, QRectF(box), self._look, self._scale, in_row)

    def _boxes(self) -> list[QRect]:
        count = len(self._figures)
        if not count:
            return []
        gap = self._scale.px(14)
        if self.width() > 2.2 * self.height() and count > 1:  # side by side
            width = (self.width() - gap * (count - 1)) // count
            return [QRect(i * (width + gap), 0, width, self.height()) for i in range(count)]
        height = (self.height() - gap * (count - 1)) // count
        return [QRect(0, i * (height + gap), self.width(), height) for i in range(count)]


def _paint_figure(
    painter: QPainter, figure: BigFigure, box: QRectF, look: Look, scale: Scale, in_row: bool
) -> None:
    """One figure; in a row of narrow boxes its unit stands below it."""
    painter.setPen(Qt.PenStyle.NoPen if look.dark else QPen(look.line, scale.px(2)))
    painter.setBrush(look.panel)
    radius = scale.px(22)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    is_small = box.height() < scale.px(200)
    pad = scale.px(22 if is_small else 36)
    inner = box.adjusted(pad, pad * 0.5, -pad, -pad * 0.5)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    told, state = scale.grown(0.5).font(25), scale.grown(0.5).font(22)
    room = QRectF(0, 0, inner.width(), 1e4)
    label = f"{figure.label} · {figure.state}" if is_small else figure.label
    state_height = 0.0 if is_small else QFontMetricsF(state).height()
    unit = "" if in_row else figure.unit
    if in_row and figure.unit:
        label = f"{figure.unit}\n{label}"
    label_height = QFontMetricsF(told).boundingRect(room, flags, label).height()
    left = (inner.height() - label_height - state_height) * 0.68 / scale.unit
    size = min(max(34.0, left), 62.0 if in_row else 110.0)
    number = _number_font(figure.number, unit, inner.width(), scale, size)
    metrics = QFontMetricsF(number)
    used = metrics.height() + label_height + state_height
    top = inner.top() + max(0.0, (inner.height() - used) / 2)
    base = top + metrics.ascent()
    painter.setPen(look.accent)
    painter.setFont(number)
    painter.drawText(QPointF(inner.left(), base), figure.number)
    x = inner.left() + metrics.horizontalAdvance(figure.number) + scale.px(14)
    painter.setPen(look.text)
    painter.setFont(_unit_font(number, scale))
    painter.drawText(QPointF(x, base), unit)
    top += metrics.height()
    painter.setFont(told)
    painter.drawText(room.translated(inner.left(), top), flags, label)
    if not is_small:
        painter.setPen(look.muted)
        painter.setFont(state)
        painter.drawText(room.translated(inner.left(), top + label_height), flags, figure.state)


def _number_font(number: str, unit: str, width: float, scale: Scale, size: float) -> QFont:
    """As large as number and unit have room side by side."""
    while True:
        font = scale.grown(0.0).font(size, bold=True)
        taken = QFontMetricsF(font).horizontalAdvance(number) + scale.px(14)
        taken += QFontMetricsF(_unit_font(font, scale)).horizontalAdvance(unit)
        if taken <= width or size <= 24:
            return font
        size -= 2


def _unit_font(number: QFont, scale: Scale) -> QFont:
    font = scale.grown(0.5).font(30)
    font.setPixelSize(max(scale.px(22), min(font.pixelSize(), round(number.pixelSize() * 0.5))))
    return font
