"""The safe page: what visitors see while the exhibit itself does not come up.

A picture of its last good start screen and one sentence. It needs neither pack nor story, and
nothing of the exhibit's own window.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from neviewer.kiosk.files import read_json
from neviewer.kiosk.heartbeat import BEAT_SECONDS, FAILED, PAGE, TITLES, Heartbeat
from neviewer.ui.theme import load_font, make_application

# In both languages at once: nobody knows which one the visitor reads.
SENTENCES = (
    "目前只显示画面，触摸功能很快恢复。",
    "Only a picture is shown at the moment; touch works again soon.",
)
_DARK, _LIGHT = (
    (QColor(15, 23, 34), QColor(242, 245, 250)),
    (QColor(250, 250, 250), QColor(24, 32, 44)),
)
_BAND = 0.11  # of the height


def run(state: Path) -> int:
    """Show the page until the supervisor ends it."""
    application = make_application("neviewer")
    load_font()
    heart = Heartbeat.of_supervisor(state)
    page = SafePage(state)
    page.cover_screen()
    application.screenAdded.connect(lambda _screen: page.cover_screen())
    application.screenRemoved.connect(lambda _screen: page.cover_screen())
    timer = QTimer(page)
    timer.timeout.connect(lambda: heart.say(FAILED))
    timer.start(int(BEAT_SECONDS * 1000))
    return application.exec()


class SafePage(QWidget):
    """The picture with a band below it; without a picture, the title in each language."""

    def __init__(self, state: Path) -> None:
        super().__init__()
        self._picture = QPixmap(str(state / PAGE))
        about = read_json(state / TITLES)
        titles = about.get("titles")
        self.titles = [str(each) for each in titles] if isinstance(titles, list) else []
        number = about.get("screen")
        self._number = number if type(number) is int else 1
        self.paper, self.ink = _LIGHT if about.get("theme") == "light" else _DARK
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowTitle(" · ".join(self.titles) or "neviewer")
        self.setAccessibleName(" ".join((*self.titles, *SENTENCES)))

    def cover_screen(self) -> None:
        """Fill the screen of the exhibit, also where no window manager sees to it."""
        screens = QApplication.screens()
        if screens:
            wanted = self._number - 1
            self.setGeometry(screens[wanted if 0 <= wanted < len(screens) else 0].geometry())
        self.showFullScreen()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.paper)
        painter.setPen(self.ink)
        band = self.height() * _BAND
        above = QRectF(0, 0, self.width(), self.height() - band)
        if self._picture.isNull():
            self._write(painter, above, self.titles, band * 0.5, bold=True)
        else:
            self._draw(painter, above)
        below = QRectF(0, above.bottom(), self.width(), band)
        self._write(painter, below, SENTENCES, band * 0.24, bold=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys do nothing here."""
        event.accept()

    def _draw(self, painter: QPainter, place: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(
            place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(place.center())
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    def _write(
        self, painter: QPainter, place: QRectF, lines: Iterable[str], size: float, *, bold: bool
    ) -> None:
        font = QFont(QApplication.font())
        font.setBold(bold)
        font.setPixelSize(max(12, int(size)))
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        margin = place.width() * 0.04
        text = "\n".join(lines)
        painter.drawText(place.adjusted(margin, 0, -margin, 0), int(flags), text)
