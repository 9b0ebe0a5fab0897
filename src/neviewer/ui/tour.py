"""A first look round the window in a few steps, each beside the panel it is about."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from neviewer.ui.window import Window

_FRAME, _GAP, _WIDTH = 3, 12, 24  # pixels, pixels, heights of a line


class _Stop(NamedTuple):
    panel: QWidget
    title: str
    text: str


class _Outline(QWidget):
    """A frame around the panel that is told of; what lies below can be pressed as usual."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._colour = window.look.accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        with QPainter(self) as painter:
            painter.setPen(QPen(self._colour, _FRAME))
            half = _FRAME // 2 + 1
            painter.drawRect(self.rect().adjusted(half, half, -half, -half))


class Tour(QFrame):
    """A card with a few words and three buttons; Esc or *Skip* ends it."""

    ended = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._outline = _Outline(window)
        self._stops = self._make_stops()
        self._step = 0
        self._focus: QWidget | None = window.focusWidget()
        self.title = QLabel()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.count = QLabel()
        self.skip_button = QPushButton(self.tr("&Skip"))
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton()
        self._lay_out()
        self.skip_button.clicked.connect(self.end)
        self.back_button.clicked.connect(lambda: self.go(-1))
        self.next_button.clicked.connect(lambda: self.go(1))
        window.installEventFilter(self)
        self._show()

    @property
    def step(self) -> int:
        """Which stop is told of, from 0."""
        return self._step

    def go(self, by: int) -> None:
        """Go some stops on or back; past the last the tour ends."""
        if self._step + by >= len(self._stops):
            self.end()
            return
        self._step = max(self._step + by, 0)
        self._show()

    def end(self) -> None:
        """Be gone, and give the keyboard back."""
        self._window.removeEventFilter(self)
        self._outline.hide()
        self._outline.deleteLater()
        self.hide()
        self.deleteLater()
        focus = self._focus
        (self._window.map if focus is None or not isValid(focus) else focus).setFocus()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the tour, arrows go on and back."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.go(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the panel when the window changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _show(self) -> None:
        stop = self._stops[self._step]
        last = self._step == len(self._stops) - 1
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        count = self.tr("{step} of {count}")
        self.count.setText(count.format(step=self._step + 1, count=len(self._stops)))
        self.next_button.setText(self.tr("&Done") if last else self.tr("&Next"))
        self.back_button.setEnabled(self._step > 0)
        # A listener hears the card with the button that has the keyboard.
        self.setAccessibleName(stop.title)
        self.next_button.setAccessibleDescription(f"{stop.title}. {stop.text}")
        self._announce(f"{stop.title}. {stop.text}")
        self._place()
        for widget in (self._outline, self):
            widget.show()
            widget.raise_()
        self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _announce(self, text: str) -> None:
        from neviewer.ui.access.attach import Listening

        if (listening := self._window.findChild(Listening)) is not None:
            listening.announcer.say(text)

    def _place(self) -> None:
        panel, window = self._stops[self._step].panel, self._window
        around = QRect(panel.mapTo(window, QPoint()), panel.size())
        self._outline.setGeometry(around)
        self.setFixedWidth(_WIDTH * self.fontMetrics().height())
        self.adjustSize()
        room = window.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        card = QRect(QPoint(), self.size())
        beside = (
            QPoint(around.right() + _GAP, around.top() + _GAP),
            QPoint(around.left() - card.width() - _GAP, around.top() + _GAP),
            QPoint(around.center().x() - card.width() // 2, around.top() - card.height() - _GAP),
        )
        spots = [card.translated(at) for at in beside]
        card.moveCenter(around.center())
        spot = next((each for each in spots if room.contains(each)), card)
        self.move(spot.topLeft())

    def _make_stops(self) -> tuple[_Stop, ...]:
        window = self._window
        beside = window.columns.widget(2)
        return (
            _Stop(
                window.indicators,
                self.tr("What is shown"),
                self.tr("Choose an indicator here. The years say which periods have figures."),
            ),
            _Stop(
                window.map,
                self.tr("Where"),
                self.tr(
                    "Press a place to choose it, with Ctrl several to compare. "
                    "On the keyboard: arrows, Enter, Space."
                ),
            ),
            _Stop(
                window.charts,
                self.tr("How it went"),
                self.tr("The same figures over time, as a ranking, or as a table."),
            ),
            _Stop(
                window.article if window.article.isVisible() or beside is None else beside,
                self.tr("What was written about it"),
                self.tr(
                    "Links move map and chart. Marked numbers were checked against the data; "
                    "press one for its proof. Your own texts can be read too."
                ),
            ),
            _Stop(
                window.timeline,
                self.tr("When"),
                self.tr("Drag or play. F1 opens help, Ctrl+K searches everything."),
            ),
        )

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        for button in (self.skip_button, self.back_button, self.next_button):
            button.setAutoDefault(True)  # Enter presses it
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.title, self.text):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setTabOrder(self.next_button, self.skip_button)
        self.setTabOrder(self.skip_button, self.back_button)
