"""Marks claims in the page of an article and finds the one under the pointer.

Only what is in view is painted, so that a long text costs no more than a short one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCursor, QTextLine
from PySide6.QtWidgets import QToolTip

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.article.positions import Positions
from neviewer.ui.article.signs import paint_line, paint_sign, paint_tint

if TYPE_CHECKING:
    from neviewer.derive.reading_frame import ClaimFrame, ReadingFrame, SentenceFrame
    from neviewer.ui.article.reader import Reader

_CORRECTED = "*"  # beside the sign of a claim that the reader judges differently


class _Piece(NamedTuple):
    """The part of a stretch of text that stands on one line of the page."""

    box: QRectF
    baseline: float
    last: bool


class Marks(QObject):
    """The marks on one page; numbers are those of the claims in the reading's order."""

    hovered = Signal(int)  # a claim, or -1
    chosen = Signal(int)

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._page = reader
        self._look: Look = LIGHT
        self._frame: ReadingFrame | None = None
        self._positions = Positions("")
        self._starts: list[int] = []
        self._verdict = ""
        self._corrected: frozenset[int] = frozenset()
        self._lit: tuple[SentenceFrame, ...] = ()
        self._found = (0, 0)  # a stretch that was looked for
        self.current = -1
        self.under = -1  # the pointer

    def set_reading(self, frame: ReadingFrame | None, text: str = "") -> None:
        """Mark what was read in the text on the page, or nothing."""
        self._frame = frame
        self._positions = Positions(text if frame is not None else "")
        self._starts = [claim.start for claim in frame.claims] if frame is not None else []
        self._found = (0, 0)
        self._corrected, self._lit, self.current, self.under = frozenset(), (), -1, -1
        self._repaint()

    def set_look(self, look: Look) -> None:
        """Mark in the colours of a theme."""
        self._look = look
        self._repaint()

    def set_verdict(self, verdict: str) -> None:
        """Mark only claims of a verdict; an empty one is all."""
        self._verdict = verdict
        self._repaint()

    def set_corrected(self, numbers: frozenset[int]) -> None:
        """Mark the claims that the reader judges differently."""
        self._corrected = numbers
        self._repaint()

    def set_current(self, number: int) -> None:
        """Frame the claim whose proof is shown; -1 for none."""
        self.current = number
        self._repaint()

    def light(self, sentences: tuple[SentenceFrame, ...]) -> None:
        """Light some sentences."""
        if sentences != self._lit:
            self._lit = sentences
            self._repaint()

    @property
    def lit(self) -> tuple[SentenceFrame, ...]:
        """The sentences that are lit."""
        return self._lit

    def shows(self, number: int) -> bool:
        """Whether a claim is marked: the filter may leave it out."""
        claims = self._claims()
        return 0 <= number < len(claims) and self._verdict in ("", claims[number].verdict)

    def at(self, point: QPoint) -> int:
        """The claim at a point of the page, or -1."""
        layout = self._page.document().documentLayout()
        place = layout.hitTest(QPointF(point) - self._origin(), Qt.HitTestAccuracy.ExactHit)
        if place < 0:
            return -1
        letter = self._positions.in_text(place)
        number = bisect_right(self._starts, letter) - 1
        claims = self._claims()
        return number if self.shows(number) and letter < claims[number].end else -1

    def point_at(self, point: QPoint) -> None:
        """The pointer is at a point of the page."""
        self._set_under(self.at(point))

    def leave(self) -> None:
        """The pointer is not on the page."""
        self._set_under(-1)

    def link_of(self, number: int) -> str:
        """The link that the author has set on a claim, or an empty text."""
        if not 0 <= number < len(self._starts):
            return ""
        claim = self._claims()[number]
        cursor = QTextCursor(self._page.document())
        for place in range(claim.start, claim.end):
            cursor.setPosition(self._positions.in_document(place) + 1)
            link = cursor.charFormat().anchorHref()
            if link.startswith("neviewer:"):
                return link
        return ""

    def reveal_current(self) -> None:
        """Bring the chosen claim into view."""
        if 0 <= self.current < len(self._starts):
            claim = self._claims()[self.current]
            self._scroll_to(claim.start, claim.end)

    def reveal(self, start: int, end: int) -> None:
        """Bring a stretch of the text into view, and light it for those who look for it."""
        self._found = (start, end)
        self._scroll_to(start, end)
        self._repaint()

    def _scroll_to(self, start: int, end: int) -> None:
        pieces = list(self._pieces(start, end))
        if not pieces:
            return
        top, bottom = pieces[0].box.top(), pieces[-1].box.bottom()
        height = self._page.viewport().height()
        if top < 8 or bottom > height - 16:
            bar = self._page.verticalScrollBar()
            bar.setValue(round(bar.value() + top - height * 0.35))

    def tell(self, where: QPoint) -> None:
        """Tell in a tool tip of the claim under the pointer."""
        tip = self._claims()[self.under].tip if self.under >= 0 else ""
        QToolTip.showText(where, tip, self._page.viewport())

    def box_of(self, number: int) -> QRectF:
        """Where a claim is on the page, as it is scrolled now; an empty box for none."""
        if not 0 <= number < len(self._starts):
            return QRectF()
        claim = self._claims()[number]
        pieces = list(self._pieces(claim.start, claim.end))
        return pieces[0].box if pieces else QRectF()

    # Painting -----------------------------------------------------------------------------

    def paint_under(self, painter: QPainter) -> None:
        """Paint what lies under the letters: lit sentences and the tints of claims."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._in_view()
        for sentence in self._lit:
            if sentence.end > first and sentence.start < last:
                for piece in self._pieces(sentence.start, sentence.end):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._look.accent_soft)
                    painter.drawRoundedRect(piece.box.adjusted(-2, -2, 2, 4), 3, 3)
        for piece in self._pieces(*self._found):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.accent_soft)
            painter.drawRoundedRect(piece.box.adjusted(-2, -1, 2, 2), 3, 3)
        for number, claim in self._shown(first, last):
            strong = number in (self.under, self.current)
            for piece in self._pieces(claim.start, claim.end):
                paint_tint(
                    painter, piece.box.adjusted(-2, 0, 2, 4), self._colour(claim), strong=strong
                )

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the letters: lines, signs, and the frame of the chosen claim."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self._page.document().defaultFont())
        font.setPointSizeF(font.pointSizeF() * 0.62)
        font.setBold(True)
        for number, claim in self._shown(*self._in_view()):
            colour = self._colour(claim)
            sign = claim.mark + (_CORRECTED if number in self._corrected else "")
            for piece in self._pieces(claim.start, claim.end):
                y = piece.box.bottom() + 1.6
                paint_line(painter, piece.box.left(), piece.box.right(), y, claim.verdict, colour)
                if piece.last:
                    at = QPointF(piece.box.right() + 2.0, y + 2.5)
                    paint_sign(painter, at, sign, font, colour)
                if number == self.current:
                    painter.setPen(QPen(colour, 1.6))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(piece.box.adjusted(-3, -1, 3, 5), 4, 4)

    def _shown(self, first: int, last: int) -> Iterator[tuple[int, ClaimFrame]]:
        claims = self._claims()
        begin = max(0, bisect_left(self._starts, first) - 1)
        for number in range(begin, bisect_left(self._starts, last)):
            if self.shows(number):
                yield number, claims[number]

    def _colour(self, claim: ClaimFrame) -> QColor:
        return self._look.verdicts[claim.verdict]

    def _in_view(self) -> tuple[int, int]:
        """The first letter in view and the one after the last."""
        viewport = self._page.viewport().rect()
        document, layout = self._page.document(), self._page.document().documentLayout()
        origin = self._origin()
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first = layout.hitTest(QPointF(viewport.topLeft()) - origin, fuzzy)
        last = layout.hitTest(QPointF(viewport.bottomRight()) - origin, fuzzy)
        begin = document.findBlock(max(first, 0)).position()
        block = document.findBlock(last if last >= 0 else document.characterCount() - 1)
        end = block.position() + block.length()
        return self._positions.in_text(begin), self._positions.in_text(end)

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        """The parts of a stretch of the text on the lines that it runs over."""
        start, end = self._positions.in_document(start), self._positions.in_document(end)
        document, origin = self._page.document(), self._origin()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            layout, at = block.layout(), block.position()
            corner = layout.position() + origin
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                first = max(start - at, line.textStart())
                last = min(end - at, line.textStart() + line.textLength())
                if first < last:
                    left, right = _x(line, first), _x(line, last)
                    top = corner.y() + line.y()
                    box = QRectF(corner.x() + left, top, right - left, line.height())
                    yield _Piece(box, top + line.ascent(), last == end - at)
            block = block.next()

    def _origin(self) -> QPointF:
        """Where the document's corner is in the viewport."""
        across, down = self._page.horizontalScrollBar(), self._page.verticalScrollBar()
        return QPointF(-across.value(), -down.value())

    def _claims(self) -> tuple[ClaimFrame, ...]:
        return self._frame.claims if self._frame is not None else ()

    def _set_under(self, number: int) -> None:
        if number != self.under:
            self.under = number
            self._repaint()
            self.hovered.emit(number)

    def _repaint(self) -> None:
        self._page.viewport().update()


def _x(line: QTextLine, place: int) -> float:
    found: object = line.cursorToX(place)  # with the place, which may have been moved
    return float(found[0]) if isinstance(found, tuple) else 0.0
