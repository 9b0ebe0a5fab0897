"""The ranking: a bar for each place, painted as in figures, with pointer and keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from neviewer.derive.frames import RankingFrame
from neviewer.domain.language import Language
from neviewer.export.figure_chart_parts import Lettering
from neviewer.export.figure_chart_ranking import (
    RankingLayout,
    lay_out_ranking,
    missing_height,
    missing_text,
    paint_missing,
    paint_rank_row,
    paint_zero,
)
from neviewer.export.figure_look import LIGHT, Look
from neviewer.export.figure_map_shades import Shade
from neviewer.ui.charts.focus import paint_focus
from neviewer.ui.i18n import translate
from neviewer.ui.view_keys import RANKING, press

_ADDING = Qt.KeyboardModifier.ControlModifier
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -100_000,
    Qt.Key.Key_End: 100_000,
}


class RankingView(QAbstractScrollArea):
    """Shows a ranking frame. Up and Down walk, Enter chooses, Space adds."""

    hovered = Signal(str)
    chosen = Signal(str, bool)
    cleared = Signal()
    walked = Signal()  # the keyboard is at another row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ranking"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._look: Look = LIGHT
        self._language = Language("", translate)
        self._frame: RankingFrame | None = None
        self._colours: Sequence[QColor] = ()
        self._shades: Sequence[Shade] = ()
        self._layout: RankingLayout | None = None
        self._missing = ""
        self._under = ""  # code of the hovered place
        self._at = -1  # row of the keyboard

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._lay_out()

    @property
    def frame(self) -> RankingFrame | None:
        """What is on show."""
        return self._frame

    @property
    def colours(self) -> Sequence[QColor]:
        """The colours of the classes, low to high."""
        return self._colours

    def set_frame(
        self, frame: RankingFrame, colours: Sequence[QColor], shades: Sequence[Shade] = ()
    ) -> None:
        """Show a frame, its bars in the colours, or else the shades, of their classes."""
        self._shades = tuple(shades)
        code = self._code(self._at)
        self._frame, self._colours = frame, tuple(colours)
        self._missing = missing_text(frame, self._language)
        self._at = self._row_of(code)
        self._lay_out()

    def set_hover(self, code: str) -> None:
        """Emphasise a place that is hovered elsewhere; an empty code is none."""
        if code != self._under:
            self._under = code
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for a dozen rows."""
        return QSize(640, 280)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._look.panel)
            layout = self._layout
            if layout is None or self._frame is None:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = self._head() - self.verticalScrollBar().value()
            rows = self._frame.rows
            first = max(0, int((event.rect().top() - top) / layout.row))
            last = min(len(rows), int((event.rect().bottom() - top) / layout.row) + 1)
            for index in range(first, last):
                y = top + index * layout.row
                row = rows[index]
                paint_rank_row(painter, layout, row, y, hovered=row.code == self._under)
                if index == self._at and self.hasFocus():
                    right = layout.value[0] + layout.value[1] + 10
                    paint_focus(painter, QRectF(1, y - 1, right, layout.row + 2), self._look)
            if rows:
                paint_zero(painter, layout, top, top + len(rows) * layout.row)
            self._paint_edges(painter, layout, top + len(rows) * layout.row + 6)

    def _paint_edges(self, painter: QPainter, layout: RankingLayout, below: float) -> None:
        width = self.viewport().width()
        paint_missing(painter, layout, QRectF(0, below, width, 1e5), self._missing)
        head = QRectF(0, 0, width, self._head())
        painter.fillRect(head, self._look.panel)
        assert self._frame is not None
        paint_missing(painter, layout, head.adjusted(0, 5, 0, 0), self._frame.axis)

    def _head(self) -> float:
        return self._layout.letters.small_size.height() + 10 if self._layout else 0.0

    def _lay_out(self) -> None:
        if self._frame is None:
            return
        width = self.viewport().width()
        self._layout = lay_out_ranking(
            width,
            self._frame,
            self._look,
            self._colours,
            Lettering(self.font()),
            self._language,
            shades=self._shades,
        )
        foot = missing_height(self._layout, self._missing, width)
        high = self._head() + len(self._frame.rows) * self._layout.row + foot + 16
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(high) - page))
        bar.setPageStep(page)
        bar.setSingleStep(int(self._layout.row))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for the new size."""
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
        super().changeEvent(event)

    # Pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which place is under the pointer."""
        self._point_out(self.row_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._point_out(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place under the pointer."""
        row = self.row_at(event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self._at = row
            self.chosen.emit(self._code(row), bool(event.modifiers() & _ADDING))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press was all that was needed."""
        event.accept()

    def row_at(self, y: float) -> int:
        """The row at a height of the view, -1 for none."""
        if self._layout is None or self._frame is None or y < self._head():
            return -1
        row = int((y - self._head() + self.verticalScrollBar().value()) / self._layout.row)
        return row if row < len(self._frame.rows) else -1

    def _point_out(self, row: int) -> None:
        code = self._code(row)
        if code != self._under:
            self.set_hover(code)
            self.hovered.emit(code)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the places, choose one or add it."""
        if not press(self, RANKING, event):
            super().keyPressEvent(event)

    def walk(self, key: Qt.Key) -> None:
        """Go to another row."""
        if self._frame is not None and self._frame.rows:
            self._walk_to(max(0, min(len(self._frame.rows) - 1, self._at + _STEPS[key])))

    def choose(self, _key: Qt.Key) -> None:
        """Choose the place of the row."""
        if self._at >= 0:
            self.chosen.emit(self._code(self._at), False)

    def compare(self, _key: Qt.Key) -> None:
        """Add the place of the row to the chosen ones, or take it away."""
        if self._at >= 0:
            self.chosen.emit(self._code(self._at), True)

    def clear(self, _key: Qt.Key) -> None:
        """Choose nothing."""
        self.cleared.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        if self._at < 0 and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._at = 0 if self._frame is not None and self._frame.rows else -1
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide where the keyboard was."""
        self.viewport().update()

    def _walk_to(self, row: int) -> None:
        assert self._frame is not None
        self._at = row
        self._point_out(row)
        self._scroll_to(row)
        self.walked.emit()
        self.viewport().update()

    def _scroll_to(self, row: int) -> None:
        assert self._layout is not None
        bar, top = self.verticalScrollBar(), int(row * self._layout.row)
        room = self.viewport().height() - self._head() - self._layout.row
        bar.setValue(max(min(bar.value(), top), int(top - room)))

    @property
    def row(self) -> int:
        """The row of the keyboard, -1 for none."""
        return self._at

    def words(self, index: int) -> str:
        """A row as it is read out: rank, place, figure and its states."""
        assert self._frame is not None
        row = self._frame.rows[index]
        words = self._layout.words.get(row.code, "") if self._layout else ""
        return ", ".join(part for part in (f"{row.rank}", row.name, row.text, words) if part)

    def row_rect(self, index: int) -> QRect:
        """Where a row lies, in view or not."""
        if self._layout is None:
            return QRect()
        top = self._head() - self.verticalScrollBar().value() + index * self._layout.row
        return QRectF(0, top, self.viewport().width(), self._layout.row).toRect()

    def _code(self, row: int) -> str:
        rows = self._frame.rows if self._frame is not None else ()
        return rows[row].code if 0 <= row < len(rows) else ""

    def _row_of(self, code: str) -> int:
        rows = self._frame.rows if self._frame is not None else ()
        return next((i for i, row in enumerate(rows) if row.code == code), -1)
