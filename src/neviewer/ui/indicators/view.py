"""The indicator panel: a tree by topic, with the years each indicator covers and a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.indicators.delegate import ID, Row, RowDelegate

if TYPE_CHECKING:
    from neviewer.derive.frames import IndicatorRow, TopicRows


class IndicatorPanel(QWidget):
    """Shows what can be explored and says which indicator was chosen."""

    chosen = Signal(str)
    filtered = Signal(int)  # how many indicators the filter lets through

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline: list[tuple[str, list[tuple[str, str, str]]]] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self._search: dict[str, str] = {}
        self._headings: list[QTreeWidgetItem] = []
        self._current = ""
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter indicators…"))
        self.filter.setAccessibleName(self.tr("Filter indicators"))
        self.filter.setMinimumHeight(32)
        self.filter.setTextMargins(6, 0, 2, 0)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.installEventFilter(self)
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Indicators"))
        self.tree.itemClicked.connect(self._choose_item)
        self.tree.enter_pressed.connect(self._choose_item)
        self._delegate = RowDelegate(self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.nothing = QLabel(self.tr("No indicator matches."))
        self.nothing.setContentsMargins(14, 8, 14, 8)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self._lay_out()
        self.set_look(LIGHT)

    def set_rows(self, topics: tuple[TopicRows, ...]) -> None:
        """Show these topics with their indicators; filter and current indicator stay."""
        outline = [
            (topic.name, [(row.id, row.name, row.search) for row in topic.rows]) for topic in topics
        ]
        if outline == self._outline:
            self._rewrite(topics)
        else:
            self._outline = outline
            self._rebuild(topics)

    def _rebuild(self, topics: tuple[TopicRows, ...]) -> None:
        scroll = self.tree.verticalScrollBar().value()
        self.tree.clear()
        self._items.clear()
        self._search.clear()
        self._delegate.rows.clear()
        self._headings = [self._topic_item(topic) for topic in topics if topic.rows]
        self.tree.addTopLevelItems(self._headings)
        self.tree.expandAll()
        self._apply_filter()
        self.tree.verticalScrollBar().setValue(scroll)

    def _rewrite(self, topics: tuple[TopicRows, ...]) -> None:
        """The same indicators with other years: the view hears of all of them at once."""
        model = self.tree.model()
        model.layoutAboutToBeChanged.emit()
        with QSignalBlocker(model):
            for topic in topics:
                for row in topic.rows:
                    self._write(self._items[row.id], row)
        model.layoutChanged.emit()

    def set_current(self, indicator: str) -> None:
        """Mark the indicator that is on the map and bring it into view."""
        if indicator == self._current:
            return
        old, self._current = self._items.get(self._current), indicator
        if old is not None:
            self._mark(old)
        if item := self._items.get(indicator):
            self._mark(item)
            self.tree.setCurrentItem(item)
            if self.isVisible():  # else showEvent does, when it is known how high the rows are
                self.tree.scrollToItem(item)

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._delegate.look = look
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Window, look.panel)
        self.setPalette(palette)
        self.filter.setPalette(look.framed())
        self.tree.viewport().update()

    def visible_ids(self) -> tuple[str, ...]:
        """The indicators that the filter lets through, in order."""
        return tuple(key for key, item in self._items.items() if not item.isHidden())

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the indicator that is on the map into view."""
        super().showEvent(event)
        if item := self._items.get(self._current):
            self.tree.scrollToItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the filter to the list by keyboard."""
        if (
            watched is self.filter
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._on_filter_key(event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_filter_key(self, key: int) -> bool:
        first = next(iter(self.visible_ids()), None)
        if key == Qt.Key.Key_Down and first is not None:
            self.tree.setCurrentItem(self._items[first])
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if first is not None and self.filter.text().strip():
                self.chosen.emit(first)
            return True
        if key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        return False

    def _on_filter_changed(self) -> None:
        self.filter.setClearButtonEnabled(True)  # not before: its picture is slow to load
        self._apply_filter()
        self.tree.scrollToTop()
        self.filtered.emit(len(self.visible_ids()))

    def _apply_filter(self) -> None:
        words = self.filter.text().casefold().split()
        for key, item in self._items.items():
            text = self._search[key]
            item.setHidden(not all(word in text for word in words))
        for heading in self._headings:
            rows = [heading.child(number) for number in range(heading.childCount())]
            heading.setHidden(all(row is None or row.isHidden() for row in rows))
        self.nothing.setVisible(bool(words) and not self.visible_ids())

    def _topic_item(self, topic: TopicRows) -> QTreeWidgetItem:
        heading = QTreeWidgetItem([topic.name])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for row in topic.rows:
            item = self._row_item(row)
            self._items[row.id] = item
            self._search[row.id] = f"{row.name} {row.search} {topic.name}".casefold()
            heading.addChild(item)
        return heading

    def _row_item(self, row: IndicatorRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.name])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(0, ID, row.id)
        self._write(item, row)
        return item

    def _write(self, item: QTreeWidgetItem, row: IndicatorRow) -> None:
        """Show and say what is known of an indicator at a level."""
        written = Row(row.name, row.years, row.available, bool(row.warning), shown=False)
        self._delegate.rows[row.id] = written
        elsewhere = (
            "" if row.available else self.tr("No figures at this level; choosing it changes level.")
        )
        remarks = [text for text in (row.description, row.warning, elsewhere) if text]
        item.setToolTip(0, "\n\n".join((row.name, *remarks)))
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, " ".join(remarks))
        self._mark(item)

    def _mark(self, item: QTreeWidgetItem) -> None:
        """Show and say whether an indicator is the one on the map."""
        indicator = item.data(0, ID)
        shown = indicator == self._current
        row = self._delegate.rows[indicator] = self._delegate.rows[indicator]._replace(shown=shown)
        text = self.tr("{name}, {years}, shown") if shown else self.tr("{name}, {years}")
        spoken = text.format(name=row.name, years=row.years)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _choose_item(self, item: QTreeWidgetItem) -> None:
        if indicator := item.data(0, ID):
            self.chosen.emit(indicator)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        box = QVBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self.filter)
        column.addLayout(box)
        column.addWidget(self.nothing)
        column.addWidget(self.tree, 1)
        self.setAutoFillBackground(True)


class _Tree(QTreeWidget):
    """A tree that stays open, whose rows take the height their names need."""

    enter_pressed = Signal(QTreeWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew: names turn elsewhere at another width."""
        current = self.currentItem()
        seen = self.viewport().rect()
        shown = current is not None and seen.intersects(self.visualItemRect(current))
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
        if shown and current is not None:
            self.scrollToItem(current)  # stay with it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the indicator under the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.enter_pressed.emit(self.currentItem())
            return
        super().keyPressEvent(event)
