"""The article panel: one article of the pack, whose links move the map and the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from neviewer.export.figure_look import Look
from neviewer.ui.article.reader import Reader
from neviewer.ui.tab_order import chain_tabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from neviewer.derive.article_frame import ArticleFrame
    from neviewer.derive.story_list import StoryChoice

SCHEME = "neviewer"


class ArticlePanel(QWidget):
    """Shows an article and reports which of its links is pointed at or followed."""

    link_activated = Signal(str)  # a view: "neviewer:/province/..."
    highlighted = Signal(str)  # the link under the pointer or keyboard focus, or empty
    article_chosen = Signal(str)
    story_chosen = Signal(str)
    said = Signal(str)  # a sentence for the status bar
    open_asked = Signal()
    paste_asked = Signal()
    walk_asked = Signal(int)  # 1 for the next claim, -1 for the one before
    proof_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: ArticleFrame | None = None
        self.list_stories: Callable[[], tuple[StoryChoice, ...]] = tuple
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.title.setSizePolicy(policy)
        self.date = QLabel()
        self.date.setWordWrap(True)  # else large text would make the head wider than its panel
        self.date.setSizePolicy(policy)
        self.chooser = QToolButton()
        self.chooser.setText(self.tr("Articles"))
        self.chooser.setAccessibleName(self.tr("Choose an article"))
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chooser.setMinimumHeight(30)
        self.menu = QMenu(self.chooser)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.chooser.setMenu(self.menu)
        self.reader = Reader()
        self.reader.setAccessibleName(self.tr("Article"))
        self.reader.anchorClicked.connect(self._on_anchor_clicked)
        self.reader.highlighted.connect(self._on_highlighted)
        self.rule = QFrame()
        self.rule.setFixedHeight(1)
        self.rule.setAutoFillBackground(True)
        self._lay_out()
        self._size_fonts()

    @property
    def frame(self) -> ArticleFrame | None:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: ArticleFrame) -> None:
        """Show an article; the page stays where it is while the article is the same."""
        old, self._frame = self._frame, frame
        if old is None or old.choices != frame.choices or old.id != frame.id:
            self.menu.clear()  # filled when it is opened
        if old is None or (old.id, old.title, old.body) != (frame.id, frame.title, frame.body):
            self.title.setText(frame.title)
            self.title.setToolTip(str(frame.path or ""))
            self.date.setText(frame.date_text)
            self.reader.setAccessibleDescription(frame.summary)
            if frame.plain:
                self.reader.show_plain(frame.body)
            else:
                self.reader.show_markdown(frame.body or self.tr("This pack has no articles."))
            old = None
        if frame.anchor and (old is None or old.anchor != frame.anchor):
            self.scroll_to(frame.anchor)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Window, look.panel)
        self.setPalette(palette)
        muted = self.date.palette()
        muted.setColor(QPalette.ColorRole.WindowText, look.muted)
        self.date.setPalette(muted)
        rule = self.rule.palette()
        rule.setColor(QPalette.ColorRole.Window, look.line)
        self.rule.setPalette(rule)
        self.reader.set_look(look)

    def set_text_scale(self, scale: float) -> None:
        """Set the article's type larger or smaller than that of the interface."""
        self.reader.set_scale(scale)

    def scroll_to(self, anchor: str) -> None:
        """Bring a heading of the article to the top, if it has it."""
        self.reader.scroll_to(anchor)

    def add_reading(self, counts: QWidget, proof: QWidget) -> None:
        """Take in what is told of a text that was read: above it, and below."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, counts)
            column.addWidget(proof)
            chain_tabs(self.chooser, counts)
            chain_tabs(self.reader, proof)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and Shift+N walk the claims, Escape closes the proof, Ctrl+V reads what is pasted."""
        if (
            event.key() == Qt.Key.Key_N
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.walk_asked.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.proof_closed.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's text."""
        if event.type() == QEvent.Type.FontChange:
            self._size_fonts()
        super().changeEvent(event)

    def _fill_menu(self) -> None:
        frame = self._frame
        if frame is None or not self.menu.isEmpty():
            return
        group = QActionGroup(self.menu)
        for choice in frame.choices:
            action = QAction(choice.title.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setToolTip(choice.summary)
            action.setChecked(choice.id == frame.id)
            action.triggered.connect(
                lambda _checked=False, id_=choice.id: self.article_chosen.emit(id_)
            )
            group.addAction(action)
            self.menu.addAction(action)
        stories = self.list_stories()
        if stories:
            self.menu.addSection(self.tr("Stories and lessons"))
        for story in stories:
            title = self.tr("{title} ({about})").format(title=story.title, about=story.about)
            action = self.menu.addAction(title.replace("&", "&&"))
            action.setToolTip(story.summary)
            action.triggered.connect(
                lambda _checked=False, id_=story.id: self.story_chosen.emit(id_)
            )
        self.menu.addSeparator()
        for text, asked in (
            (self.tr("Open a text…"), self.open_asked),
            (self.tr("Paste text"), self.paste_asked),
        ):
            self.menu.addAction(text).triggered.connect(asked)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        text = url.toString()
        if url.scheme() == SCHEME:
            self.link_activated.emit(text)
        elif not url.scheme() and url.hasFragment():
            self.scroll_to(url.fragment())
        else:
            message = self.tr("This link leads out of the program and is not opened: {link}")
            self.said.emit(message.format(link=text))

    def _on_highlighted(self, url: QUrl) -> None:
        self.highlighted.emit(url.toString() if url.scheme() == SCHEME else "")

    def _size_fonts(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 1.4)
        font.setBold(True)
        self.title.setFont(font)
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.92)
        self.date.setFont(small)

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.setVerticalSpacing(4)
        head.addWidget(self.title, 0, 0, 1, 2)
        head.addWidget(self.date, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.chooser, 1, 1, Qt.AlignmentFlag.AlignRight)
        head.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rule)
        column.addWidget(self.reader, 1)
        self.setAutoFillBackground(True)
