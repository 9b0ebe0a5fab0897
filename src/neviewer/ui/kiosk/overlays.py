"""What lies over an exhibit at times: each takes the whole touch, and nothing below hears it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.kiosk.layout import Scale
from neviewer.ui.kiosk.parts import fitting, title_font

_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_VEIL = 0.86
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_REST = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


class Overlay(QWidget):
    """Covers the exhibit; a touch is told of and goes no further."""

    touched = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = Scale(1.0, 1.0, 40)
        # Touches are not taken as such: they come as the pointer's, also to buttons on top.
        self.hide()

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def cover(self) -> None:
        """Lie over everything."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def event(self, event: QEvent) -> bool:
        """Take every touch."""
        if event.type() in _PRESSES:
            event.accept()
            self.touched.emit()
            return True
        if event.type() in _REST:
            event.accept()
            return True
        return super().event(event)


class Curtain(Overlay):
    """Cannot be seen: the first touch ends the loop and does nothing else.

    It stays until the finger is up again, since whatever is below must not hear of that touch.
    """

    _opened = False  # Qt sends events before an object is whole

    def open(self) -> None:
        """Go away, when the finger does."""
        self._opened = True

    def close_again(self) -> None:
        """Be there for the next visitor."""
        self._opened = False
        self.cover()

    def event(self, event: QEvent) -> bool:
        """Take the touch that ends the loop to its end."""
        taken = super().event(event)
        if self._opened and event.type() == QEvent.Type.MouseButtonRelease:
            self.hide()
        return taken


class Message(Overlay):
    """A few large words over a veil, with a ring that runs out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = self._text = self._button = ""
        self._left = 0.0
        self._is_black = False

    def say(
        self, title: str, text: str, button: str = "", *, left: float = 0.0, black: bool = False
    ) -> None:
        """Say something; ``left`` is the share of the ring, ``black`` hides all below."""
        told = (title, text, button, left, black)
        if told != (self._title, self._text, self._button, self._left, self._is_black):
            self._title, self._text, self._button, self._left, self._is_black = told
            self.setAccessibleName(f"{title} {text}".strip())
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint veil, words and ring."""
        look, scale = self._look, self._scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            veil = QColor(Qt.GlobalColor.black) if self._is_black else QColor(look.window)
            veil.setAlphaF(1.0 if self._is_black else _VEIL)
            painter.fillRect(self.rect(), veil)
            if not self._title and not self._text:
                return
            width = min(self.width() * 0.8, scale.px(1300))
            middle = QPointF(self.rect().center())
            title_area = QRectF(0, 0, width, scale.px(260))
            title_area.moveCenter(middle - QPointF(0, scale.px(150)))
            painter.setPen(look.text)
            painter.setFont(fitting(self._title, title_area, _CENTRE, scale, 80, bold=True))
            painter.drawText(title_area, _CENTRE, self._title)
            text_area = QRectF(title_area.left(), title_area.bottom(), width, scale.px(110))
            painter.setPen(look.muted)
            painter.setFont(fitting(self._text, text_area, _CENTRE, scale, 38))
            painter.drawText(text_area, _CENTRE, self._text)
            if self._left > 0:
                self._paint_ring(painter, QPointF(middle.x(), title_area.top() - scale.px(80)))
            if self._button:
                self._paint_button(painter, text_area.bottom() + scale.px(50), middle.x())

    def _paint_ring(self, painter: QPainter, centre: QPointF) -> None:
        radius = self._scale.px(56)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.line, self._scale.px(10)))
        painter.drawEllipse(box)
        pen = QPen(self._look.accent, self._scale.px(10))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(360 * 16 * self._left))

    def _paint_button(self, painter: QPainter, top: float, middle: float) -> None:
        look, scale = self._look, self._scale
        font = scale.font(38, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(self._button) + scale.px(120)
        height = max(scale.finger(112), QFontMetricsF(font).height() * 1.6)
        box = QRectF(middle - width / 2, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.accent)
        painter.drawRoundedRect(box, scale.px(24), scale.px(24))
        painter.setPen(look.on_accent)
        painter.setFont(font)
        painter.drawText(box, _CENTRE, self._button)


class Poster(QWidget):
    """What the exhibit asks, while the loop plays: in every language, since nobody is known yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = Scale(1.0, 1.0, 40)
        self._titles: tuple[str, ...] = ()
        self._drift = QPointF()

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def set_titles(self, titles: tuple[str, ...], drift: tuple[float, float]) -> None:
        """Show titles, the first one larger, moved a little."""
        moved = QPointF(round(drift[0] * self._scale.unit), round(drift[1] * self._scale.unit))
        if (titles, moved) != (self._titles, self._drift):
            self._titles, self._drift = titles, moved
            self.setAccessibleName(" ".join(titles))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the titles below each other."""
        flags = int(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        scale = self._scale
        with QPainter(self) as painter:
            painter.translate(self._drift)
            room = QRectF(0, 0, self.width() - scale.px(8), self.height() * 0.7)
            for number, title in enumerate(self._titles):
                size, bold = (92.0, True) if number == 0 else (46.0, False)
                font = fitting(title, room, flags, scale, size)
                if bold:
                    font = title_font(title, room, flags, scale, size)
                painter.setFont(font)
                painter.setPen(self._look.muted if number else self._look.text)
                painter.drawText(room, flags, title)
                used = QFontMetricsF(font).boundingRect(room, flags, title).height()
                room.setTop(room.top() + used + scale.px(24))
                room.setBottom(self.height())


class Call(QWidget):
    """What the loop shows now, and the call to touch the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = Scale(1.0, 1.0, 40)
        self._told: tuple[str, str, str] = ("", "", "")
        self._drift = QPointF()
        self._glow = 0

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        self._look, self._scale = look, scale
        self.update()

    def set_words(
        self, heading: str, period: str, call: str, drift: tuple[float, float], glow: float
    ) -> None:
        """Say what is shown; ``glow``, 0 to 1, breathes slowly."""
        moved = QPointF(round(drift[0] * self._scale.unit), round(drift[1] * self._scale.unit))
        told, step = (heading, period, call), round(glow * 24)
        if (told, moved, step) != (self._told, self._drift, self._glow):
            if told != self._told:
                self.setAccessibleName(f"{heading}, {period}. {call}")
            self._told, self._drift, self._glow = told, moved, step
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint period, heading and call."""
        look, scale = self._look, self._scale
        heading, period, call = self._told
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        wrapped = int(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._drift)
            pill_height = scale.finger(112)
            pill = QRectF(scale.px(8), self.height() - pill_height - scale.px(12), 0, pill_height)
            font = fitting(call, QRectF(0, 0, self.width() - scale.px(150), pill_height), flags,
                           scale, 42, bold=True)  # fmt: skip
            width = QFontMetricsF(font).horizontalAdvance(call) + scale.px(120)
            pill.setWidth(min(width, self.width() - scale.px(16)))
            halo = QColor(look.accent)
            halo.setAlphaF(0.10 + 0.25 * self._glow / 24)
            spread = scale.px(4) + scale.px(8) * self._glow / 24
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            radius = pill_height / 2
            painter.drawRoundedRect(
                pill.adjusted(-spread, -spread, spread, spread), radius + spread, radius + spread
            )
            painter.setBrush(look.accent)
            painter.drawRoundedRect(pill, radius, radius)
            painter.setPen(look.on_accent)
            painter.setFont(font)
            painter.drawText(pill, _CENTRE, call)
            top = QRectF(0, 0, self.width(), pill.top() - scale.px(60))
            number = scale.font(min(150.0, top.height() * 0.5 / scale.unit), bold=True)
            metrics = QFontMetricsF(number)
            painter.setPen(look.accent)
            painter.setFont(fitting(period, QRectF(0, 0, top.width(), metrics.height()), flags,
                                    scale, number.pixelSize() / scale.unit, bold=True))  # fmt: skip
            painter.drawText(QRectF(0, 0, top.width(), metrics.height()), flags, period)
            painter.setPen(look.text)
            area = QRectF(0, metrics.height(), top.width(), top.height() - metrics.height())
            painter.setFont(fitting(heading, area, wrapped, scale, 44))
            painter.drawText(area, wrapped, heading)


def breath(seconds: float) -> float:
    """Slowly from 0 to 1 and back, once in four seconds."""
    return 0.5 - 0.5 * math.cos(seconds * math.tau / 4.0)
