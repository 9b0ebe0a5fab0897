"""What only the operator sees: the pad for the PIN, and what can be done after it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import Look
from neviewer.ui.kiosk.layout import Scale
from neviewer.ui.kiosk.overlays import Overlay
from neviewer.ui.kiosk.parts import CHOICE, STRONG, TouchButton, fitting

_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_DIGITS = "123456789"
_LONGEST = 12


class Panel(Overlay):
    """A title, a line below it, and buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = self._line = ""

    def say(self, title: str, line: str) -> None:
        """Write title and line."""
        if (title, line) != (self._title, self._line):
            self._title, self._line = title, line
            self.setAccessibleName(f"{title} {line}".strip())
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self.lay_out()

    def set_look(self, look: Look, scale: Scale) -> None:
        """Paint in a look and size."""
        super().set_look(look, scale)
        for button in self.findChildren(TouchButton):
            button.set_look(look, scale)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the buttons in their places."""

    def top(self) -> int:
        """Where buttons may begin."""
        return round(self.height() * 0.3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title and line."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.window)
            width = min(self.width() * 0.9, self._scale.px(1200))
            left, top = (self.width() - width) / 2, self.height() * 0.09
            title = QRectF(left, top, width, self.height() * 0.09)
            painter.setPen(self._look.text)
            painter.setFont(fitting(self._title, title, _CENTRE, self._scale, 56, bold=True))
            painter.drawText(title, _CENTRE, self._title)
            line = QRectF(left, title.bottom(), width, self.height() * 0.1)
            painter.setFont(fitting(self._line, line, _CENTRE, self._scale, 40))
            painter.drawText(line, _CENTRE, self._line)


class PinPad(Panel):
    """Twelve keys for a PIN; a keyboard's digits work as well."""

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._is_open = True
        self._words: dict[str, str] = {}
        self.keys: dict[str, TouchButton] = {}
        for name in (*_DIGITS, "delete", "0", "enter", "cancel"):
            key = TouchButton(self, STRONG if name == "enter" else "quiet")
            key.pressed.connect(lambda name=name: self.press(name))
            self.keys[name] = key

    def ask(self, words: dict[str, str]) -> None:
        """Begin anew, in the words of a language."""
        self._words, self._typed, self._is_open = words, "", True
        for name, key in self.keys.items():
            key.set_words(words.get(name, name))
        self._show()
        self.cover()

    def tell(self, line: str, *, is_open: bool) -> None:
        """Say how it went; while it is not open nothing can be typed."""
        self._typed, self._is_open = "", is_open
        self.say(self._words.get("pin", ""), line)

    def press(self, name: str) -> None:
        """Type a digit, take it back, enter or cancel."""
        self.touched.emit()
        if name == "cancel":
            self.cancelled.emit()
        elif not self._is_open:
            return
        elif name == "enter":
            if self._typed:
                typed, self._typed = self._typed, ""
                self.entered.emit(typed)
        elif name == "delete":
            self._typed = self._typed[:-1]
            self._show()
        elif len(self._typed) < _LONGEST:
            self._typed += name
            self._show()

    def take_key(self, event: QKeyEvent) -> None:
        """Type on a keyboard."""
        named = {
            Qt.Key.Key_Return: "enter",
            Qt.Key.Key_Enter: "enter",
            Qt.Key.Key_Backspace: "delete",
            Qt.Key.Key_Escape: "cancel",
        }
        text = event.text()
        name = named.get(Qt.Key(event.key()), text if text in (*_DIGITS, "0") else "")
        if name:
            self.press(name)

    def _show(self) -> None:
        self.say(self._words.get("pin", ""), "● " * len(self._typed) or "–")

    def lay_out(self) -> None:
        """Three columns, five rows."""
        gap = self._scale.px(16)
        side = min(self._scale.finger(128), (self.height() - self.top() - 5 * gap) // 5)
        width = round(side * 1.5)
        left = (self.width() - 3 * width - 2 * gap) // 2
        for index, name in enumerate((*_DIGITS, "delete", "0", "enter")):
            row, column = divmod(index, 3)
            self.keys[name].setGeometry(
                left + column * (width + gap), self.top() + row * (side + gap), width, side
            )
        self.keys["cancel"].setGeometry(
            left, self.top() + 4 * (side + gap), 3 * width + 2 * gap, side
        )


class Desk(Panel):
    """What the operator may do, one under the other."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, TouchButton] = {}

    def offer(self, title: str, choices: dict[str, str]) -> None:
        """Show choices by name."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for name, text in choices.items():
            button = TouchButton(self, CHOICE)
            button.set_words(text)
            button.set_look(self._look, self._scale)
            button.pressed.connect(lambda name=name: self.chosen.emit(name))
            button.show()
            self.buttons[name] = button
        self.say(title, "")
        self.cover()
        self.lay_out()

    def busy(self, line: str) -> None:
        """Say what goes on, while nothing can be chosen."""
        for button in self.buttons.values():
            button.setEnabled(False)
        self.say(self._title, line)

    def lay_out(self) -> None:
        """One button under the other."""
        gap, width = self._scale.px(18), min(self._scale.px(860), self.width() * 9 // 10)
        height = self._scale.finger(112)
        for index, button in enumerate(self.buttons.values()):
            place = QRect(0, 0, width, height)
            place.moveTo((self.width() - width) // 2, self.top() + index * (height + gap))
            button.setGeometry(place)
