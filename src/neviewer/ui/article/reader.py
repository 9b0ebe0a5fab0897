"""The page of an article: Markdown set in quiet, readable type, with links to views."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from neviewer.export.figure_look import LIGHT, Look

if TYPE_CHECKING:
    from neviewer.ui.article.marks import Marks

_LINE_HEIGHT, _HEADING_HEIGHT = 1.6, 1.35  # from line to line, in ems
_HEADING_SIZES = {1: 1.45, 2: 1.22, 3: 1.08}
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def slug(heading: str) -> str:
    """The anchor of a heading: its words in lower case with hyphens between."""
    return "-".join(re.findall(r"\w+", heading.lower()))


class Reader(QTextBrowser):
    """A text browser that fetches nothing and opens nothing by itself."""

    dialect = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = LIGHT
        self._markdown = ""
        self._plain = False
        self._scale = 1.0
        self.marks: Marks | None = None  # made when the first text was read
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(16)
        self.setAcceptDrops(False)  # texts are dropped on the window

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give nothing for any picture or style sheet an article may name."""
        # Not None: for that, the document would go and read the file itself.
        return QByteArray()

    def show_markdown(self, markdown: str) -> None:
        """Show an article from its beginning."""
        self._show(markdown, plain=False)

    def show_plain(self, text: str) -> None:
        """Show a text as it is, each line a paragraph, from its beginning."""
        self._show(text, plain=True)

    def _show(self, text: str, *, plain: bool) -> None:
        self._markdown, self._plain = text, plain
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look
        self.setPalette(look.palette())
        self._set_in_place()

    def set_scale(self, scale: float) -> None:
        """Set the type larger or smaller than that of the interface."""
        self._scale = scale
        self._set_in_place()

    def scroll_to(self, anchor: str) -> bool:
        """Bring a heading to the top; False when the article has none of that name."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == slug(anchor):
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                return True
            block = block.next()
        return False

    def letters(self) -> str:
        """The text on the page, letter by letter as the document counts them."""
        return self.toPlainText()

    def links(self) -> tuple[tuple[int, int, str], ...]:
        """The links on the page with the letters they are on: first, end, address."""
        from neviewer.ui.article.positions import Positions

        positions, found = Positions(self.letters()), []
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                if address := piece.charFormat().anchorHref():
                    ends = (piece.position(), piece.position() + piece.length())
                    start, end = map(positions.in_text, ends)
                    found.append((start, end, address))
                pieces += 1
            block = block.next()
        return tuple(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, with the marks of claims under and over its letters."""
        if self.marks is None:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            self.marks.paint_under(painter)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self.marks.paint_over(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen claim in view, as when its proof takes some of the room."""
        super().resizeEvent(event)
        if self.marks is not None:
            self.marks.reveal_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow links as usual, and find the claim that is pointed at."""
        super().mouseMoveEvent(event)
        if self.marks is not None and not event.buttons():
            self.marks.point_at(event.position().toPoint())
            if self.marks.under >= 0:
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            elif not self.anchorAt(event.position().toPoint()):
                self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the claim under a click; its link is followed as usual."""
        selecting = self.textCursor().hasSelection()
        super().mouseReleaseEvent(event)
        if self.marks is not None and event.button() == Qt.MouseButton.LeftButton:
            number = self.marks.at(event.position().toPoint())
            if number >= 0 and not selecting:
                self.marks.chosen.emit(number)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of the claim under the pointer, and notice when the pointer leaves."""
        if self.marks is not None:
            if event.type() == QEvent.Type.Leave:
                self.marks.leave()
            elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                self.marks.tell(event.globalPos())
                return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._markdown:
            self._set_in_place()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the links by Tab, and report each like one pointed at: Qt does so only at times."""
        found = super().focusNextPrevChild(forward)
        cursor = self.textCursor()
        if found and cursor.hasSelection():
            cursor.setPosition(cursor.selectionStart() + 1)
            self.highlighted.emit(QUrl(cursor.charFormat().anchorHref()))
        else:
            self.highlighted.emit(QUrl())
        return found

    def _set_in_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        position = self.textCursor().position()
        self._set()
        # A page set anew has its cursor at its end, where the next resizing would scroll to.
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        bar.setValue(round(share * bar.maximum()))

    def _set(self) -> None:
        document = self.document()
        document.setDefaultFont(self._font(1.0))
        if self._plain:
            self._set_plain()
            return
        # No HTML in articles: what looks like a tag is text.
        document.setMarkdown(
            self._markdown,
            self.dialect | QTextDocument.MarkdownFeature.MarkdownNoHTML,
        )
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            self._style_block(cursor, block)
            block = block.next()
        cursor.endEditBlock()

    def _set_plain(self) -> None:
        # One format for all at once: a long text must not take long to set.
        self.document().clear()
        self.setCurrentCharFormat(QTextCharFormat())
        self.setPlainText(self._markdown)
        form = QTextBlockFormat()
        form.setLineHeight(self._per_cent(_LINE_HEIGHT), _PROPORTIONAL)
        form.setBottomMargin(self._font(1.0).pointSizeF() * 0.4)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(form)
        cursor.endEditBlock()

    def _font(self, factor: float) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF(), 1.0) * 1.08 * self._scale * factor)
        return font

    def _per_cent(self, ems: float) -> float:
        # Fonts differ in how much room they leave between lines: Chinese ones leave plenty.
        info, metrics = QFontInfo(self._font(1.0)), QFontMetricsF(self._font(1.0))
        return 100 * ems * info.pixelSize() / max(metrics.height(), 1.0)

    def _style_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        line = self._font(1.0).pointSizeF()
        level = block.blockFormat().headingLevel()
        cursor.setPosition(block.position())
        in_list = block.textList() is not None
        form = QTextBlockFormat()
        ems = _HEADING_HEIGHT if level else _LINE_HEIGHT
        form.setLineHeight(self._per_cent(ems), _PROPORTIONAL)
        form.setTopMargin(line * 1.3 if level and block.position() else 0)
        form.setBottomMargin(line * (0.4 if level or in_list else 0.9))
        cursor.mergeBlockFormat(form)
        for span in self._spans(block):
            self._style_span(cursor, *span, level)

    def _spans(self, block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
        spans = []
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            spans.append((fragment.position(), fragment.length(), fragment.charFormat()))
            part += 1
        return spans

    def _style_span(
        self, cursor: QTextCursor, start: int, length: int, old: QTextCharFormat, level: int
    ) -> None:
        form = QTextCharFormat(old)
        form.setForeground(self._look.accent if old.isAnchor() else self._look.text)
        form.setFontUnderline(old.isAnchor())
        if level:
            # Headings come with a relative size, which would win over the size given here.
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            form.setFontPointSize(self._font(_HEADING_SIZES.get(level, 1.0)).pointSizeF())
            form.setFontWeight(QFont.Weight.Bold)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
        cursor.clearSelection()
