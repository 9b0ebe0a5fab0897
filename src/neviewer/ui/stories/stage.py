"""What the class sees on the projector: the figure of the view, and the step in big type."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from neviewer.derive.story_frame import StoryFrame, TaskFrame
    from neviewer.export.figure import Figure
    from neviewer.export.figure_look import Look

_LINES = 27.0  # lines of text that a screen is high
_SMALLEST = 0.5  # of that size, for a step with much to read
_FIGURE = 0.56  # part of the width
_LETTERS = 1.4  # those of the figure, to be read from the last row
_MODES = ("none", "pointer", "spotlight")
_KEYS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
}


class StageFrame(NamedTuple):
    """All that the class sees."""

    step: StoryFrame
    figure: Figure
    answers: bool = False  # whether the answers are shown, too


class Stage(QWidget):
    """Paints a stage frame, with a pointer or a spotlight where the teacher points."""

    step_asked = Signal(int)
    left = Signal()  # Escape: the teacher wants the console back
    pointed = Signal(QPointF)  # from 0 to 1 across and down

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self._frame: StageFrame | None = None
        self._still: QPixmap | None = None
        self.mode = "none"
        self.at = QPointF(0.5, 0.5)
        self.clock = ""
        self.setWindowTitle(self.tr("For the class"))
        self.setAccessibleName(self.tr("What the class sees"))
        self.setMouseTracking(True)
        self.resize(960, 540)

    def set_frame(self, frame: StageFrame) -> None:
        """Show a step."""
        self._frame, self._still = frame, None
        texts = [frame.step.step_title, *(part for part in frame.step.parts if type(part) is str)]
        self.setAccessibleDescription("\n".join(texts))
        self.update()

    def set_mode(self, mode: str) -> None:
        """Point with nothing, a pointer, or a spotlight."""
        self.mode = mode if mode in _MODES else "none"
        self.update()

    def point(self, at: QPointF) -> None:
        """Point somewhere, from 0 to 1 across and down."""
        self.at = QPointF(min(max(at.x(), 0.0), 1.0), min(max(at.y(), 0.0), 1.0))
        if self.mode != "none":
            self.update()

    def set_clock(self, text: str) -> None:
        """Show the time that is left; an empty text for none."""
        if bool(text) != bool(self.clock):
            self._still = None  # the text makes room for it
        self.clock = text
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as projectors are."""
        return QSize(960, 540)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages as with a clicker, change the pointer with P, and leave with Escape."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _KEYS:
            self.step_asked.emit(_KEYS[key])
        elif key == Qt.Key.Key_P:
            self.set_mode(_MODES[(_MODES.index(self.mode) + 1) % len(_MODES)])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """On one screen the mouse itself points."""
        at = event.position()
        self.pointed.emit(QPointF(at.x() / max(1, self.width()), at.y() / max(1, self.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew for another size."""
        self._still = None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the step, the clock, and where the teacher points."""
        with QPainter(self) as painter:
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, here or in the small picture of the console."""
        if self._still is None or self._still.devicePixelRatio() != self.devicePixelRatioF():
            self._still = self._paint_still()
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.clock:
            self._paint_clock(painter)
        spot = QPointF(self.at.x() * self.width(), self.at.y() * self.height())
        if self.mode == "spotlight":
            radius = self.height() * 0.2
            shade = QPainterPath()
            shade.addRect(QRectF(self.rect()))
            hole = QPainterPath()
            hole.addEllipse(spot, radius, radius)
            painter.fillPath(shade.subtracted(hole), QColor(0, 0, 0, 185))
            painter.setPen(QPen(QColor("#ffffff"), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot, radius, radius)
        elif self.mode == "pointer":
            radius = self.height() * 0.018
            painter.setPen(QPen(QColor("#ffffff"), radius * 0.35))
            painter.setBrush(QColor("#d3202a"))
            painter.drawEllipse(spot, radius, radius)

    def _paint_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._look.panel)
        if self._frame is not None:
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                box = QRectF(self.rect())
                split = box.width() * _FIGURE
                self._frame.figure.paint(painter, QRectF(0, 0, split, box.height()), _LETTERS)
                margin = box.height() * 0.035
                room = QRectF(split, 0, box.width() - split, box.height())
                painter.setPen(QPen(self._look.line, 1.0))
                painter.drawLine(room.topLeft(), room.bottomLeft())
                foot = self.height() / 10 + 16 if self.clock else margin
                self._paint_step(painter, room.adjusted(margin, margin, -margin, -foot))
        return picture

    def _paint_step(self, painter: QPainter, room: QRectF) -> None:
        assert self._frame is not None
        size, share = self.height() / _LINES, 1.0
        document = self._document(self._frame, size, room.width())
        while document.size().height() > room.height() and share > _SMALLEST:
            share -= 0.08
            document = self._document(self._frame, size * share, room.width())
        painter.save()
        painter.translate(room.topLeft())
        painter.setClipRect(QRectF(0, 0, room.width(), room.height()))
        document.drawContents(painter)
        painter.restore()

    def _document(self, frame: StageFrame, size: float, width: float) -> QTextDocument:
        document = QTextDocument()
        font = QFont(self.font())
        font.setPixelSize(max(8, round(size)))
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setTextWidth(width)
        cursor = QTextCursor(document)
        self._write(cursor, frame.step.progress, self._look.muted, size * 0.75)
        self._write(cursor, frame.step.step_title, self._look.text, size * 1.35, bold=True)
        for part in frame.step.parts:
            if isinstance(part, str):
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
                cursor.insertMarkdown(part)
                cursor.movePosition(QTextCursor.MoveOperation.End)
            else:
                self._write_task(cursor, part, size, answers=frame.answers)
        self._colour(document)
        return document

    def _write_task(
        self, cursor: QTextCursor, task: TaskFrame, size: float, *, answers: bool
    ) -> None:
        self._write(cursor, task.task.ask, self._look.text, size, bold=True)
        for n, option in enumerate(task.task.options):
            self._write(cursor, f"{chr(ord('A') + n)}   {option}", self._look.text, size)
        if answers and task.task.answer:
            self._write(cursor, f"✓ {task.task.answer}", self._look.accent, size, bold=True)

    def _write(
        self, cursor: QTextCursor, text: str, colour: QColor, size: float, *, bold: bool = False
    ) -> None:
        look = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(max(8, round(size)))
        font.setBold(bold)
        look.setFont(font)
        look.setForeground(colour)
        block = QTextBlockFormat()
        block.setTopMargin(size * 0.35)
        if cursor.position():
            cursor.insertBlock(block, look)
        cursor.insertText(text, look)

    def _colour(self, document: QTextDocument) -> None:
        """Give text that Markdown left without a colour the one of the look."""
        block = document.begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                look = fragment.charFormat()
                if look.isAnchor() or not look.hasProperty(look.Property.ForegroundBrush.value):
                    cursor = QTextCursor(document)
                    cursor.setPosition(fragment.position())
                    end = fragment.position() + fragment.length()
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    ink = QTextCharFormat()
                    ink.setForeground(self._look.accent if look.isAnchor() else self._look.text)
                    cursor.mergeCharFormat(ink)
                fragments += 1
            block = block.next()

    def _paint_clock(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(self.height() / 14)))
        font.setBold(True)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(self.clock) + font.pixelSize()
        high = font.pixelSize() * 1.4
        box = QRectF(self.width() - wide - 16, self.height() - high - 16, wide, high)
        painter.setPen(QPen(self._look.accent, 2.0))
        painter.setBrush(self._look.panel)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._look.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.clock)
