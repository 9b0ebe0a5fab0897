"""The row above a text that was read: how many claims have which verdict, and how far it has come.

Each count is a button that leaves only its verdict marked.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.article.flow import FlowLayout
from neviewer.ui.article.signs import verdict_pen

if TYPE_CHECKING:
    from neviewer.derive.reading_frame import CountFrame, ReadingFrame

_NARROW = 12  # lines of text that a panel is wide, below which counts are shortened
_PAD, _HEIGHT = 10, 8  # beside and above the words together


class Chip(QToolButton):
    """A verdict with its count, framed in the verdict's own line."""

    def __init__(self, frame: CountFrame, look: Look) -> None:
        super().__init__()
        self.frame = frame
        self._colour = look.verdicts[frame.verdict]
        self._look = look
        self.set_short(False)
        self.setAccessibleName(frame.text)
        self.setAccessibleDescription(frame.meaning)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_short(self, short: bool) -> None:
        """Show sign and number alone, the words in the tool tip, or all of them."""
        frame = self.frame
        self.setText(f"{frame.mark} {frame.number if short else frame.text}")
        self.setToolTip(f"{frame.text}\n{frame.meaning}" if short else frame.meaning)

    def sizeHint(self) -> QSize:
        """Room for the words, as wide as when they are bold."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PAD, metrics.height() + _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never less than the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill; the chosen one is filled and bold."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            tint = QColor(self._colour)
            tint.setAlpha(235 if self.isChecked() else 48 if self.underMouse() else 26)
            pen = verdict_pen(self.frame.verdict, self._colour, 1.0)
            painter.setPen(pen)
            painter.setBrush(tint)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            if self.hasFocus():
                painter.setPen(QPen(self._look.accent, 1.8))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            font = QFont(self.font())
            font.setBold(self.isChecked())
            painter.setFont(font)
            painter.setPen(self._look.panel if self.isChecked() else self._colour)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class CountsBar(QWidget):
    """Counts by verdict, the list of everything, and the progress of a long reading."""

    verdict_chosen = Signal(str)  # or an empty text for all
    list_asked = Signal()
    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._frame: ReadingFrame | None = None
        self.setAccessibleName(self.tr("Claims by verdict"))
        self.heading = QLabel()
        self.list_button = QToolButton()
        self.list_button.setText(self.tr("Full list…"))
        self.list_button.setToolTip(self.tr("All claims and numbers"))
        self.list_button.setAccessibleName(self.tr("All claims and numbers"))
        self.list_button.setAutoRaise(True)
        self.list_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list_button.clicked.connect(self.list_asked)
        self.chips: list[Chip] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self.working = QWidget()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.progress.setAccessibleName(self.tr("Progress of the reading"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the reading"))
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.again_button = QPushButton(self.tr("Read the text"))
        self.again_button.clicked.connect(self.again_asked)
        self._lay_out()
        self.set_reading(None)

    def set_reading(self, frame: ReadingFrame | None, verdict: str = "") -> None:
        """Show the counts of a reading, or nothing."""
        self._frame = frame
        self.working.hide()
        self.again_button.hide()
        self._row.setVisible(frame is not None and bool(frame.counts))
        self.list_button.setVisible(frame is not None)
        self.heading.setText(frame.heading if frame is not None else "")
        self.heading.setVisible(frame is not None)
        self._fill(frame.counts if frame is not None else (), verdict)

    def set_working(self, words: str, part: float) -> None:
        """Show how far a reading has come."""
        if self._frame is not None:
            self.set_reading(None)
        self.heading.setText(words)
        self.heading.show()
        self.working.show()
        self.progress.setValue(round(100 * part))

    def set_note(self, words: str, *, again: bool = False) -> None:
        """Say why there are no counts, and offer to read again."""
        self.set_reading(None)
        self.again_button.setVisible(again)
        self.heading.setText(words)
        self.heading.setVisible(bool(words))

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.muted)
        palette.setColor(QPalette.ColorRole.ButtonText, look.accent)
        self.heading.setPalette(palette)
        self.list_button.setPalette(palette)
        chosen = next((c.frame.verdict for c in self.chips if c.isChecked()), "")
        self._fill(self._frame.counts if self._frame is not None else (), chosen)

    def _fill(self, counts: Iterable[CountFrame], verdict: str) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(count, self._look) for count in counts]
        for chip in self.chips:
            chip.set_short(self._is_narrow())
            chip.setChecked(chip.frame.verdict == verdict)
            chip.clicked.connect(lambda on, chip=chip: self._choose(chip, chosen=on))
            self._flow.addWidget(chip)
        for before, after in pairwise([self.again_button, *self.chips]):
            self.setTabOrder(before, after)  # else they come after everything made before them
        self._row.updateGeometry()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the counts where text is large for the room there is."""
        super().resizeEvent(event)
        for chip in self.chips:
            chip.set_short(self._is_narrow())

    def _is_narrow(self) -> bool:
        return self.width() < _NARROW * self.fontMetrics().height()

    def _choose(self, chip: Chip, *, chosen: bool) -> None:
        for other in self.chips:
            other.setChecked(chosen and other is chip)
        self.verdict_chosen.emit(chip.frame.verdict if chosen else "")

    def _lay_out(self) -> None:
        top = QWidget()
        head = FlowLayout(top)
        head.addWidget(self.heading)
        head.addWidget(self.list_button)
        head.addWidget(self.again_button)
        work = QHBoxLayout(self.working)
        work.setContentsMargins(0, 0, 0, 0)
        work.addWidget(self.progress, 1)
        work.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 8)
        column.setSpacing(4)
        column.addWidget(top)
        column.addWidget(self._row)
        column.addWidget(self.working)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        top.setSizePolicy(policy)
        self._row.setSizePolicy(policy)
