"""A text whose numbers can be marked by click, finger or keys."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from neviewer.derive.story_altered import AlteredFrame
from neviewer.export.figure_look import LIGHT, Look

_PREFIX = "number:"
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_MARK = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NumberText(QTextBrowser):
    """Shows a text; arrows go from number to number, Space marks one or takes the mark away.

    ``set_look`` writes it for the first time.
    """

    pressed = Signal(int)  # a number was clicked, or chosen by key
    walked = Signal(int)

    def __init__(self, frame: AlteredFrame) -> None:
        super().__init__()
        self._frame = frame
        self._look: Look = LIGHT
        self._places: list[tuple[int, int]] = []  # of the numbers as they are shown
        self.current = 0
        self.marked: tuple[int, ...] = ()
        self.altered: tuple[int, ...] | None = None  # once they may be seen
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look
        self.write()

    def write(self) -> None:
        """Set the text anew with the marks as they are."""
        look, text, at, parts = self._look, self._frame.text, 0, []
        for n, (start, end, _link) in enumerate(self._frame.numbers):
            parts.append(escape(text[at:start]))
            ink = look.warning if n in self.marked else look.accent
            style = f"color: {ink.name()}; text-decoration: underline;"
            parts.append(f'<a href="{_PREFIX}{n}" style="{style}">{self._number(n)}</a>')
            at = end
        parts.append(escape(text[at:]))
        self.setHtml(f'<div style="line-height: 150%">{"".join(parts)}</div>')
        self._find()
        self._fit()

    def word(self, n: int) -> str:
        """A number as it stands in the text."""
        start, end, _ = self._frame.numbers[n]
        return self._frame.text[start:end]

    def _number(self, n: int) -> str:
        """A number with its signs: × marked, and afterwards what it really is."""
        word = escape(self.word(n)).replace(" ", "&nbsp;")
        if self.altered is None:
            return f"<b>×&nbsp;{word}</b>" if n in self.marked else word
        if n in self.altered:
            true = escape(self._frame.true[n]).replace(" ", "&nbsp;")
            return f"×&nbsp;<s>{word}</s> <b>→&nbsp;{true}</b>"
        return f"{word}&nbsp;✓"

    def _find(self) -> None:
        """Where the numbers are in the text as it is shown."""
        self._places = [(0, 0)] * len(self._frame.numbers)
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                href = fragment.charFormat().anchorHref()
                if href.startswith(_PREFIX):
                    n = int(href.removeprefix(_PREFIX))
                    first, last = self._places[n]
                    start = first if last else fragment.position()
                    self._places[n] = (start, fragment.position() + fragment.length())
                fragments += 1
            block = block.next()

    def _fit(self) -> None:
        self.document().setTextWidth(max(self.viewport().width(), 60))
        self.setFixedHeight(round(self.document().size().height()) + 4)

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the number under the pointer."""
        href = self.anchorAt(event.position().toPoint())
        if href.startswith(_PREFIX):
            self.current = int(href.removeprefix(_PREFIX))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a number presses it."""
        if self.anchorAt(event.position().toPoint()) == f"{_PREFIX}{self.current}":
            self.pressed.emit(self.current)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks; words are not selected here."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the numbers, and press one."""
        key, last = Qt.Key(event.key()), len(self._frame.numbers) - 1
        if key in (*_BACK, *_ON, Qt.Key.Key_Home, Qt.Key.Key_End):
            step = self.current + (1 if key in _ON else -1)
            to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key, step)
            self.current = min(max(to, 0), last)
            self.walked.emit(self.current)
            self.viewport().update()
        elif key in _MARK:
            self.pressed.emit(self.current)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which number the keyboard is at."""
        self.walked.emit(self.current)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes away."""
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leads out of the text, as the arrows lead through it."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the text is in these letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring around the number that the keyboard is at."""
        super().paintEvent(event)
        if not self.hasFocus() or not self._places:
            return
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.accent, 2.0))
            for box in self.boxes(self.current):
                painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)

    def boxes(self, n: int) -> list[QRectF]:
        """The rectangles of a number, one a line."""
        start, end = self._places[n]
        found: list[QRectF] = []
        cursor = QTextCursor(self.document())
        for at in range(start, end + 1):
            cursor.setPosition(at)
            spot = QRectF(self.cursorRect(cursor))
            if found and abs(found[-1].top() - spot.top()) < spot.height() / 2:
                found[-1] = found[-1].united(spot)
            else:
                found.append(spot)
        return found
