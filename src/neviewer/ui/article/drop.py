"""Where a text can be dropped: the whole window takes it, the article's panel shows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import Look

_KINDS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class DropTarget(QObject):
    """Takes texts that are dragged over a window."""

    file_dropped = Signal(object)  # a path
    text_dropped = Signal(str)

    def __init__(self, window: QWidget, panel: QWidget, look: Look) -> None:
        super().__init__(window)
        self.sheet = _Sheet(panel, look)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is dragged over the window."""
        if event.type() == QEvent.Type.DragLeave:
            self.sheet.hide()
        elif event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._dragged(event)
        return False

    def _dragged(self, event: QDropEvent) -> bool:
        file, text = dropped(event.mimeData())
        if file is None and not text:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.sheet.hide()
            if file is not None:
                self.file_dropped.emit(file)
            else:
                self.text_dropped.emit(text)
        else:
            self.sheet.cover()
        return True


def dropped(data: QMimeData) -> tuple[Path | None, str]:
    """The file, or else the text, that is dragged; neither when it is something else."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if data.hasUrls():
        return next((file for file in files if file.suffix.lower() in _KINDS), None), ""
    return None, data.text() if data.hasText() else ""


class _Sheet(QWidget):
    """Covers a panel while something is dragged, and says what to do with it."""

    def __init__(self, panel: QWidget, look: Look) -> None:
        super().__init__(panel)
        self._panel = panel
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show it over the whole panel."""
        self.setGeometry(self._panel.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed frame with the words in it."""
        words = self.tr("Drop the text here to have its numbers checked")
        kinds = ".txt  .md  .html  .docx"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QColor(self._look.panel)
            ground.setAlpha(236)
            painter.fillRect(self.rect(), ground)
            box = QRectF(self.rect()).adjusted(14, 14, -14, -14)
            pen = QPen(self._look.accent, 2.0, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(self._look.accent_soft)
            painter.drawRoundedRect(box, 10, 10)
            painter.setPen(self._look.text)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(20, 0, -20, 0), flags, f"{words}\n\n{kinds}")
