"""Help inside the program: pages with pictures, a list of contents, a search, a way back."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from neviewer.derive.search import fold
from neviewer.export.figure_look import Look
from neviewer.paths import resource
from neviewer.ui.article.reader import Reader

_PAGES_OF_PANELS = ("map", "first-steps", "map", "charts", "reading", "time")  # as F6 goes
_KEYS = "{keys}"
_PICTURE = "\ufffc"  # what stands for it among the letters
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_MARGIN = 48  # around a picture, within the page


class HelpPage(NamedTuple):
    """One page: its name in links, its title, its CommonMark."""

    name: str
    title: str
    text: str


def read_pages(language: str) -> tuple[HelpPage, ...]:
    """The pages of a language in their order; English for one that has none of its own."""
    folders = (resource("help", code) for code in (language, language[:2], "en"))
    folder = next(folder for folder in folders if folder.is_dir())
    return tuple(_read_page(path) for path in sorted(folder.glob("*.md")))


def page_for(pane: int) -> str:
    """The page about a panel, by its number among those that F6 goes through."""
    return _PAGES_OF_PANELS[pane] if 0 <= pane < len(_PAGES_OF_PANELS) else "first-steps"


def _read_page(path: Path) -> HelpPage:
    text = path.read_text("utf-8")
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return HelpPage(path.stem.partition("-")[2], title, text)


class HelpReader(Reader):
    """A reader that shows the pictures of the help, and no others."""

    dialect = QTextDocument.MarkdownFeature.MarkdownDialectGitHub  # which has tables

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the help, no wider than the page."""
        file = QUrl(name).fileName()
        path = resource("help", "pictures", file)
        if not file.endswith(".png") or not path.is_file():
            return QByteArray()
        image = QImage(str(path))
        room = max(self.viewport().width() - _MARGIN, 100)
        if image.width() <= room:
            return image
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def _set(self) -> None:
        """Set the page; a picture's line is as high as the picture, not higher."""
        super()._set()
        block = self.document().begin()
        while block.isValid():
            if _PICTURE in block.text():
                style = block.blockFormat()
                style.setLineHeight(100, _PROPORTIONAL)
                QTextCursor(block).setBlockFormat(style)
            block = block.next()


class HelpDialog(QDialog):
    """The pages; it stays open beside the window, and is gone when it is closed."""

    link_followed = Signal(str)  # to a view

    def __init__(self, window: QWidget, look: Look, language: str, keys: str) -> None:
        super().__init__(window)
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.pages = {
            page.name: page._replace(text=page.text.replace(_KEYS, keys))
            for page in read_pages(language)
        }
        self._look = look
        self._visited: list[str] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search in the help"))
        self.field.setAccessibleName(self.tr("Search in the help"))
        self.field.setClearButtonEnabled(True)
        self.contents = QListWidget()
        self.contents.setSpacing(2)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.reader = HelpReader()
        self.reader.setAccessibleName(self.tr("Page of the help"))
        self.back_button = QPushButton(self.tr("Back"))
        self.close_button = QPushButton(self.tr("Close"))
        self.says = QLabel()
        self._lay_out()
        self._listen()
        self.setPalette(look.palette())
        self.reader.set_look(look)
        line = self.fontMetrics().height()
        self.resize(QSize(52 * line, 36 * line).boundedTo(window.size() - QSize(2, 4) * line))

    @property
    def shown(self) -> str:
        """The name of the page on show."""
        return self._visited[-1] if self._visited else ""

    def open_page(self, name: str) -> None:
        """Show a page from its beginning."""
        if name not in self.pages or name == self.shown:
            return
        self._visited.append(name)
        self._show()

    def back(self) -> None:
        """Go to the page that was read before."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._show()

    def search(self, query: str) -> None:
        """List the pages that have all the words, and go to the first of them in the page."""
        words = fold(query).split()
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            text = fold(self.pages[item.data(Qt.ItemDataRole.UserRole)].text)
            item.setHidden(not all(word in text for word in words))
        found = [row for row in range(self.contents.count()) if not self._item(row).isHidden()]
        self.says.setText("" if found else self.tr("No page has these words."))
        self.says.setVisible(not found)
        if words and found and self._item(self.contents.currentRow()).isHidden():
            self.open_page(self._item(found[0]).data(Qt.ItemDataRole.UserRole))
        self._mark(query.strip())

    def find_next(self) -> None:
        """Go to the next place of what is searched for, from the top again after the last."""
        query = self.field.text().strip()
        if query and not self.reader.find(query):
            self.reader.moveCursor(QTextCursor.MoveOperation.Start)
            self.reader.find(query)

    def _item(self, row: int) -> QListWidgetItem:
        return self.contents.item(max(row, 0))

    def _show(self) -> None:
        page = self.pages[self.shown]
        self.reader.show_markdown(page.text)
        self.back_button.setEnabled(len(self._visited) > 1)
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(list(self.pages).index(page.name))
        self.contents.blockSignals(False)
        self._mark(self.field.text().strip())

    def _mark(self, query: str) -> None:
        """Mark what is searched for on the page, and bring the first of it into view."""
        marks = []
        cursor = self.reader.document().find(query) if query else QTextCursor()
        first = QTextCursor(cursor)
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(QColor(self._look.accent_soft))
            mark.format.setFontUnderline(True)
            marks.append(mark)
            cursor = self.reader.document().find(query, cursor)
        self.reader.setExtraSelections(marks)
        if not first.isNull():
            first.clearSelection()
            self.reader.setTextCursor(first)

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            self.link_followed.emit(url.toString())
        else:
            self.open_page(url.path().removesuffix(".md"))

    def _listen(self) -> None:
        for page in self.pages.values():
            item = QListWidgetItem(page.title, self.contents)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
        self.contents.currentItemChanged.connect(
            lambda item, _old: self.open_page(item.data(Qt.ItemDataRole.UserRole) if item else "")
        )
        self.field.textChanged.connect(self.search)
        self.field.returnPressed.connect(self.find_next)
        self.reader.anchorClicked.connect(self._follow)
        self.back_button.clicked.connect(self.back)
        self.close_button.clicked.connect(self.close)
        for button in (self.back_button, self.close_button):
            button.setAutoDefault(False)
        for keys, run in (
            (QKeySequence.StandardKey.Back, self.back),
            (QKeySequence.StandardKey.Find, self.field.setFocus),
        ):
            QShortcut(QKeySequence(keys), self, run)

    def _lay_out(self) -> None:
        self.says.hide()
        self.says.setWordWrap(True)
        left = QVBoxLayout()
        left.addWidget(self.field)
        left.addWidget(self.says)
        left.addWidget(self.contents, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        right = QVBoxLayout()
        right.addWidget(self.reader, 1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addLayout(left, 2)
        row.addLayout(right, 6)
        self.setTabOrder(self.field, self.contents)
        self.setTabOrder(self.contents, self.reader)
        self.setTabOrder(self.reader, self.back_button)
        self.setTabOrder(self.back_button, self.close_button)
