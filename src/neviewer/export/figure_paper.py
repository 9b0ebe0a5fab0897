"""A4 paper to print down: text, rules and drawings, page after page, into a PDF."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.reasons import why

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Errors", "{target} could not be written; choose a folder you may write to."
)
_NOT_WRITTEN_SO = QT_TRANSLATE_NOOP(
    "Errors", "{target} could not be written ({reason}); choose a folder you may write to."
)
_DPI = 96
_PAGE = QRectF(0, 0, 793, 1122)  # A4
_MARGIN, _FOOT, _LINE = 60.0, 26.0, 30.0
_WRAP = int(Qt.TextFlag.TextWordWrap)
_DATE = re.compile(rb"/(CreationDate|ModDate) \((D:[^)]*)\)")


class PaperError(TellableError):
    """A file could not be written; the text is one sentence for the reader."""


class Paper:
    """Goes down the pages; ``y`` is where the next thing goes."""

    def __init__(self, device: QPdfWriter, painter: QPainter) -> None:
        self._device = device
        self.painter = painter
        self.area = _PAGE.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN - _FOOT)
        self.y = self.area.top()
        self.foot: Callable[[int], tuple[str, str]] = lambda _page: ("", "")
        self._page = 0

    def begin(self, foot: Callable[[int], tuple[str, str]]) -> None:
        """Begin pages with a foot of their own: what it says left and right of page n."""
        if self._page:
            self._device.newPage()
        self.foot, self._page, self.y = foot, 0, self.area.top()
        self._print_foot()

    def turn(self) -> None:
        """Go to the top of the next page."""
        self._device.newPage()
        self.y = self.area.top()
        self._print_foot()

    def keep(self, height: float) -> None:
        """Leave the page if what comes next does not fit on it as a whole."""
        if self.y + height > self.area.bottom() and self.y > self.area.top():
            self.turn()

    def height(self, text: str, size: int, *, bold: bool = False, indent: float = 0) -> float:
        """How much paper a text takes."""
        room = QRectF(0, 0, self.area.width() - indent, 10_000)
        return QFontMetricsF(_font(size, bold)).boundingRect(room, _WRAP, text).height() + 6

    def text(
        self,
        text: str,
        size: int,
        *,
        bold: bool = False,
        before: float = 0,
        indent: float = 0,
        grey: bool = False,
    ) -> None:
        """Print a text, on the next page if it does not fit on this one."""
        height = self.height(text, size, bold=bold, indent=indent)
        self.keep(before + height)
        self.y += before if self.y > self.area.top() else 0
        room = QRectF(self.area.left() + indent, self.y, self.area.width() - indent, height)
        self.painter.setFont(_font(size, bold))
        self.painter.setPen(QColor("#444444") if grey else Qt.GlobalColor.black)
        self.painter.drawText(room, _WRAP, text)
        self.y = room.bottom()

    def rule(self, width: float = 0, after: str = "") -> None:
        """A line to write on, as wide as the page if no width is given, with words behind it."""
        self.keep(_LINE)
        self.y += _LINE
        left = self.area.left()
        right = left + width if width else self.area.right()
        self.painter.setPen(QPen(Qt.GlobalColor.black, 0.7))
        self.painter.drawLine(QPointF(left, self.y), QPointF(right, self.y))
        self.painter.setFont(_font(13))
        self.painter.drawText(QPointF(right + 8, self.y - 2), after)
        self.y += 4

    def box(self, x: float, size: float) -> None:
        """An empty box to tick or to write a number in, at the height of the next text."""
        self.painter.setPen(QPen(Qt.GlobalColor.black, 0.9))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(QRectF(self.area.left() + x, self.y + 2, size, size))

    def markdown(self, text: str, size: int, *, indent: float = 0) -> None:
        """Print CommonMark; one longer than a page would be cut."""
        document = QTextDocument()
        document.setDefaultFont(_font(size))
        document.setDocumentMargin(0)
        document.setMarkdown(text)
        document.setTextWidth(self.area.width() - indent)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(size * 0.5)
        cursor.mergeBlockFormat(spaced)
        self.keep(document.size().height() + 6)
        self.painter.save()
        self.painter.translate(self.area.left() + indent, self.y)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.palette = palette
        document.documentLayout().draw(self.painter, context)
        self.painter.restore()
        self.y += document.size().height() + 6

    def room(self, height: float) -> QRectF:
        """The next part of the page as wide as it is, for a drawing."""
        self.keep(height)
        room = QRectF(self.area.left(), self.y, self.area.width(), height)
        self.y += height
        return room

    def _print_foot(self) -> None:
        self._page += 1
        left, right = self.foot(self._page)
        room = QRectF(self.area.left(), self.area.bottom() + 8, self.area.width(), 18)
        self.painter.setFont(_font(10))
        self.painter.setPen(QColor("#444444"))
        self.painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), left)
        self.painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), right)


def write_paper(target: Path, title: str, fill: Callable[[Paper], None]) -> None:
    """Put the PDF at ``target``; the same prints give the same bytes. PaperError if it cannot."""
    beside = target.with_name(f".{target.stem}.part.pdf")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        device = QPdfWriter(str(beside))
        device.setResolution(_DPI)
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageMargins(QMarginsF(0, 0, 0, 0))
        device.setTitle(title)
        device.setCreator("neviewer")
        device.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode()))
        # Without words of its own Qt writes the moment into them.
        device.setDocumentXmpMetadata(QByteArray(b'<?xpacket begin=""?><?xpacket end="w"?>'))
        painter = QPainter()
        if not painter.begin(device):
            raise PaperError(_NOT_WRITTEN, target=target)
        try:
            fill(Paper(device, painter))
        finally:
            painter.end()
        written = beside.read_bytes()
        beside.write_bytes(_DATE.sub(_same_date, written))
        os.replace(beside, target)
    except OSError as error:
        raise PaperError(_NOT_WRITTEN_SO, target=target, reason=why(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _same_date(found: re.Match[bytes]) -> bytes:
    """A date that says nothing, just as long: places in the file are counted in bytes."""
    date = re.sub(rb"[0-9]", b"0", found[2]).replace(b"D:00000000", b"D:20000101", 1)
    return b"/" + found[1] + b" (" + date + b")"


def _font(size: int, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setBold(bold)
    return font
