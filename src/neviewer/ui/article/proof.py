"""The panel below a text: why the chosen claim was judged as it was."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.article.flow import FlowLayout

if TYPE_CHECKING:
    from neviewer.derive.reading_proof import ProofFrame, ProofRow

_SHARE = 0.36  # of the panel's height at most


class _Page(QTextBrowser):
    """Text that asks for its own height, and is content with less."""

    def __init__(self) -> None:
        super().__init__()
        self._height = 60
        self.setMinimumHeight(40)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def ask_for(self, height: int) -> None:
        """Take so much room where there is as much."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The height that was asked for."""
        return QSize(super().sizeHint().width(), self._height)


class ProofPanel(QFrame):
    """Shows a proof as text to read, select and copy."""

    closed = Signal()
    wrong_asked = Signal()
    next_asked = Signal(int)  # 1 or -1: the claim after or before
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None, share: float = _SHARE) -> None:
        super().__init__(parent)
        self._share = share
        self._frame: ProofFrame | None = None
        self._look: Look = LIGHT
        self.setAccessibleName(self.tr("Proof"))
        self.verdict = QLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.back_button = self._sign("‹", self.tr("Previous claim (Shift+N)"))
        self.next_button = self._sign("›", self.tr("Next claim (N)"))
        self.close_button = self._sign("×", self.tr("Close the proof (Esc)"))
        self.page = _Page()
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(0)
        self.page.setAccessibleName(self.tr("Proof"))
        self.page.setTabChangesFocus(True)
        self.copy_text = QPushButton(self.tr("Copy as text"))
        self.copy_json = QPushButton(self.tr("Copy as JSON"))
        self.wrong = QPushButton(self.tr("This reading is wrong…"))
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def frame(self) -> ProofFrame | None:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: ProofFrame) -> None:
        """Show a proof."""
        self._frame = frame
        self.verdict.setText(f"{frame.mark} {frame.name}")
        self.verdict.setToolTip(frame.meaning)
        self._write()
        self.page.setAccessibleDescription(frame.text)
        self.show()
        QTimer.singleShot(0, self, self._fit)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Window, look.window)
        palette.setColor(QPalette.ColorRole.Base, look.window)
        self.setPalette(palette)
        self.page.setPalette(palette)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._frame is not None:
            self._write()

    def _copy(self, what: str) -> None:
        if self._frame is not None:
            text = self._frame.json if what == "json" else self._frame.text
            QGuiApplication.clipboard().setText(text)
            self.said.emit(self.tr("The proof was copied."))

    def _fit(self) -> None:
        """Give the page the height of its text, and never most of the panel."""
        parent = self.parentWidget()
        room = parent.height() * self._share if parent is not None else 300
        self.page.document().setTextWidth(self.page.viewport().width())
        wanted = self.page.document().size().height() + 6
        self.page.ask_for(round(max(60, min(wanted, room))))

    def _write(self) -> None:
        if self._frame is None:
            return
        look, frame = self._look, self._frame
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, look.verdicts[frame.verdict])
        self.verdict.setPalette(palette)
        font = QFont(self.font())
        font.setBold(True)
        self.verdict.setFont(font)
        style = (
            f"<style>td {{ padding: 0 0 3px 0; color: {look.text.name()}; }}"
            f"td.label {{ color: {look.muted.name()}; padding-right: 10px; }}"
            f"p {{ color: {look.text.name()}; font-weight: bold; margin: 0 0 6px 0; }}</style>"
        )
        rows = "".join(self._row(row) for row in frame.rows)
        quote = f"<p>“{escape(frame.quote)}”</p>"
        self.page.setHtml(f'{style}{quote}<table cellspacing="0">{rows}</table>')

    def _row(self, row: ProofRow) -> str:
        texts = "<br>".join(escape(text) for text in row.texts)
        label = escape(row.label).replace(" ", "&nbsp;")
        return f'<tr><td class="label">{label}</td><td>{texts}</td></tr>'

    def _sign(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.back_button.clicked.connect(lambda: self.next_asked.emit(-1))
        self.next_button.clicked.connect(lambda: self.next_asked.emit(1))
        self.copy_text.clicked.connect(lambda: self._copy("text"))
        self.copy_json.clicked.connect(lambda: self._copy("json"))
        self.wrong.clicked.connect(self.wrong_asked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        for button in (self.back_button, self.next_button, self.close_button):
            head.addWidget(button)
        foot = QWidget()
        flow = FlowLayout(foot)
        for each in (self.copy_text, self.copy_json, self.wrong):
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.page)
        column.addWidget(foot)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
