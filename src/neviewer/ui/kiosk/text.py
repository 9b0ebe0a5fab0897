"""A title with what is read below it, in pages: an exhibit has no scroll bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.kiosk.layout import Scale
from neviewer.ui.kiosk.parts import TouchButton, title_font

_TITLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_TITLE_SHARE = 0.5  # of the height that a title may take
_LINE_HEIGHT = 104.0  # per cent
_SMALL, _USUAL = 25.0, 33.0


class Reading(QWidget):
    """A title and a text; a button turns the pages where there are several."""

    turned = Signal(int)  # how many pages there are

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look = LIGHT
        self._scale = Scale(1.0, 1.0, 40)
        self._title = ""
        self._text = ""
        self._small = False
        self._page = 0
        self._more_words = "{page}/{pages}"
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._pages: list[tuple[float, float]] = [(0.0, 0.0)]  # top and bottom of each
        self._title_height = 0.0
        self._more = TouchButton(self)
        self._more.hide()
        self._more.pressed.connect(lambda: self.turned.emit(self.pages))

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    def set_look(self, look: Look, scale: Scale, more: str) -> None:
        """Paint in a look and size; ``more`` are the words of the button."""
        self._look, self._scale, self._more_words = look, scale, more
        self._more.set_look(look, scale)
        self._lay_out()

    def set_reading(self, title: str, text: str, page: int, *, small: bool) -> None:
        """Show another text, or another page of it."""
        changed = (title, text, small) != (self._title, self._text, self._small)
        if not changed and page == self._page:
            return
        self._title, self._text, self._small, self._page = title, text, small, page
        if changed:
            self.setAccessibleName(f"{title}\n{text}")
            self._lay_out()
        else:
            self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out anew."""
        self._lay_out()

    # --------------------------------------------------------------------------------------

    def _title_font_area(self) -> QRectF:
        return QRectF(0, 0, self.width(), max(self.height() * _TITLE_SHARE, 1.0))

    def _lay_out(self) -> None:
        scale = self._scale
        area = self._title_font_area()
        self._title_font = title_font(self._title, area, _TITLE, scale.grown(0.0), 66)
        used = QFontMetricsF(self._title_font).boundingRect(area, _TITLE, self._title)
        self._title_height = used.height() + scale.px(26) if self._title else 0.0
        document = self._document
        document.setDefaultFont(scale.font(_SMALL if self._small else _USUAL))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setMarkdown(self._text)
        _space_lines(document, scale.px(14))
        document.setTextWidth(max(self.width(), 1))
        self._pages = self._divide(self.height() - self._title_height)
        if len(self._pages) > 1:
            room = self.height() - self._title_height - scale.finger(72) - scale.px(10)
            self._pages = self._divide(room)
        self._show_page()

    def _divide(self, room: float) -> list[tuple[float, float]]:
        """Where pages begin and end, between lines."""
        pages: list[tuple[float, float]] = []
        start = end = 0.0
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                below = top + line.y() + line.height()
                if below - start > room and end > start:
                    pages.append((start, end))
                    start = top + line.y()
                end = below
            block = block.next()
        return [*pages, (start, end)]

    def _show_page(self) -> None:
        several = self.pages > 1
        self._more.setVisible(several)
        if several:
            page = self._page % self.pages + 1
            self._more.set_words(self._more_words.format(page=page, pages=self.pages))
            height = self._scale.finger(72)
            width = min(self._scale.finger(300), self.width())
            self._more.setGeometry(0, self.height() - height, width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title and the page."""
        if not self._title and not self._text:
            return
        with QPainter(self) as painter:
            if self._small:  # a list of sources may lie over the map
                painter.fillRect(self.rect(), self._look.window)
            painter.setPen(self._look.text)
            painter.setFont(self._title_font)
            painter.drawText(self._title_font_area(), _TITLE, self._title)
            top, bottom = self._pages[self._page % self.pages]
            painter.translate(0, self._title_height - top)
            painter.setClipRect(QRectF(0, top, self.width(), bottom - top + 1))
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette = QPalette(self.palette())
            text = self._look.muted if self._small else self._look.text
            context.palette.setColor(QPalette.ColorRole.Text, text)
            self._document.documentLayout().draw(painter, context)

    def sizeHintFor(self) -> QSizeF:
        """What title and text take on one page."""
        return QSizeF(self.width(), self._title_height + self._document.size().height())


def _space_lines(document: QTextDocument, gap: int) -> None:
    """Give lines air, and a gap between paragraphs."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    spacing = QTextBlockFormat()
    spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    spacing.setBottomMargin(gap)
    spacing.setTopMargin(0)
    cursor.mergeBlockFormat(spacing)
