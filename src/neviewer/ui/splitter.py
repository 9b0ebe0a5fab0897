"""Splitters whose edges can be moved by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle

_WIDTH = 3  # a hair line, and room to show that the keyboard is there
_STEP = 24


class PanelSplitter(QSplitter):
    """Lies between panels; each of its edges is named for listeners."""

    def __init__(self, orientation: Qt.Orientation, *edges: str) -> None:
        super().__init__(orientation)
        self._edges = edges
        self.setHandleWidth(_WIDTH)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """An edge that takes keys."""
        edge = _Edge(self.orientation(), self)
        # Qt makes one more than it shows: the first lies before the first panel.
        made = self.count()
        edge.setAccessibleName(self._edges[made - 1] if 0 < made <= len(self._edges) else "")
        return edge


class _Edge(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by steps, or as far as it goes."""
        from neviewer.ui.view_keys import SPLITTER, press  # the first paint needs no keys

        if not press(self, SPLITTER, event):
            super().keyPressEvent(event)

    def nudge(self, key: Qt.Key) -> None:
        """Move a step in the direction of a key, if it is one that the edge can move in."""
        keys = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if self.orientation() is Qt.Orientation.Horizontal
            else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        if key in keys:
            self._go(self._position() + (_STEP if key == keys[1] else -_STEP))

    def to_end(self, key: Qt.Key) -> None:
        """Move as far as the panels on both sides allow."""
        self._go(0 if key == Qt.Key.Key_Home else 100_000)

    def _position(self) -> int:
        return self.x() if self.orientation() is Qt.Orientation.Horizontal else self.y()

    def _go(self, position: int) -> None:
        self.moveSplitter(self.closestLegalPosition(position))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a hair line; all of the edge in the accent when the keyboard is there."""
        with QPainter(self) as painter:
            palette, box = self.palette(), self.rect()
            painter.fillRect(box, palette.color(QPalette.ColorRole.Window))
            if self.hasFocus():
                painter.fillRect(box, palette.color(QPalette.ColorRole.Highlight))
                return
            across = self.orientation() is Qt.Orientation.Horizontal
            middle = box.center()
            line = (
                QRect(middle.x(), box.top(), 1, box.height())
                if across
                else QRect(box.left(), middle.y(), box.width(), 1)
            )
            painter.fillRect(line, palette.color(QPalette.ColorRole.Mid))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is gone."""
        self.update()
