"""How far one has come in a story: a segment for each step, those done filled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_HIGH, _GAP = 6, 3


class StepBar(QWidget):
    """Segments side by side; a QProgressBar would repaint the window at once with every value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._steps = 0, 1
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_step(self, step: int, steps: int) -> None:
        """Be at a step, counted from 0."""
        self._step, self._steps = step, max(steps, 1)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments."""
        done = self.palette().color(QPalette.ColorRole.Highlight)
        ahead = self.palette().color(QPalette.ColorRole.Mid)
        with QPainter(self) as painter:
            wide = (self.width() - _GAP * (self._steps - 1)) / self._steps
            for n in range(self._steps):
                box = QRectF(n * (wide + _GAP), 0, wide, _HIGH)
                if n <= self._step:
                    painter.fillRect(box, done)
                else:  # lower, too: not by colour alone
                    painter.fillRect(box.adjusted(0, 2, 0, -2), ahead)
