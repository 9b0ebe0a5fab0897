"""The table of figures: sortable, and copied as it reads."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from neviewer.derive.frames import TableFrame
from neviewer.export.figure_chart_parts import Lettering
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.table.delegate import RowDelegate
from neviewer.ui.table.header import ColumnHeader
from neviewer.ui.table.model import FigureModel
from neviewer.ui.view_keys import TABLE, press

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_NOTHING = QItemSelectionModel.SelectionFlag.NoUpdate
_WIDEST = 360.0


class TableView(QTableView):
    """Shows a table frame. Enter chooses the row of the keyboard, Space adds it."""

    hovered = Signal(str)
    chosen = Signal(str, bool)
    cleared = Signal()
    lassoed = Signal(tuple, bool)  # several places at once

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Table of figures"))
        self._look: Look = LIGHT
        self._model = FigureModel(self)
        self._delegate = RowDelegate(self._model, self)
        self._selected: frozenset[str] = frozenset()
        self._columns: tuple[str, ...] = ()
        self._showing = False  # a frame is being shown, so what changes is not the reader's doing
        self._header = ColumnHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.copy_action = QAction(self.tr("Copy"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.addAction(self.copy_action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self._delegate.set_look(look)
        self._header.set_look(look)
        self.setPalette(look.palette())
        self.viewport().update()

    @property
    def frame(self) -> TableFrame:
        """What is on show."""
        return self._model.frame

    def set_frame(self, frame: TableFrame, look: Look | None = None) -> None:
        """Show a frame; order and place of reading stay."""
        if look is not None and look is not self._look:
            self.set_look(look)
        self._showing = True
        titles = self._model.titles()
        self._model.set_frame(frame)
        if titles != self._model.titles():
            self._header.viewport().update()
        columns = tuple(column.id for column in frame.columns)
        if columns != self._columns:
            self._columns = columns
            self._fit(frame)
        self._select(frame.selected, frame.focus)
        self._showing = False

    def set_hover(self, code: str) -> None:
        """Emphasise a place that is hovered elsewhere; an empty code is none."""
        if self._delegate.set_row(self._model.row(code) if code else -1):
            self.viewport().update()

    def copy(self) -> None:
        """Put the selected rows, or all of them, on the clipboard with their header."""
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """The selected rows, or all of them, as tab-separated text with a header."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = [self._model.titles()]
        lines += [self._model.line(row) for row in rows or range(self._model.rowCount())]
        return "\n".join("\t".join(_one_line(text) for text in line) for line in lines) + "\n"

    # Pointer and keyboard

    def mouseMoveEvent(self, event: QEvent) -> None:
        """Say which place is under the pointer."""
        super().mouseMoveEvent(event)  # type: ignore[arg-type]
        row = self.indexAt(event.position().toPoint()).row()  # type: ignore[attr-defined]
        self._point_out(row)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._point_out(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose or add the row of the keyboard."""
        if not press(self, TABLE, event):
            super().keyPressEvent(event)

    def choose(self, _key: Qt.Key) -> None:
        """Choose the place of the row."""
        if code := self._model.code(self.currentIndex().row()):
            self.chosen.emit(code, False)

    def compare(self, _key: Qt.Key) -> None:
        """Add the place of the row to the chosen ones, or take it away."""
        if code := self._model.code(self.currentIndex().row()):
            self.chosen.emit(code, True)

    def clear(self, _key: Qt.Key) -> None:
        """Choose nothing."""
        self.cleared.emit()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Walking with the keyboard moves without choosing, until Shift is held."""
        walking = isinstance(event, QKeyEvent) and not (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        return _NOTHING if walking else super().selectionCommand(index, event)

    def selectAll(self) -> None:
        """Select all rows for copying, without choosing every place there is."""
        self._showing = True
        super().selectAll()
        self._showing = False

    def _point_out(self, row: int) -> None:
        if self._delegate.set_row(row):
            self.viewport().update()
            self.hovered.emit(self._model.code(row))

    def _on_selected(self) -> None:
        if self._showing:
            return
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        codes = tuple(self._model.code(row) for row in rows)
        if frozenset(codes) == self._selected:
            return
        if len(codes) == 1:
            self.chosen.emit(codes[0], False)
        else:
            self.lassoed.emit(codes, False)

    def _select(self, codes: frozenset[str], focus: str | None) -> None:
        """Select the rows of some places, whatever their order."""
        self._selected = codes
        selection = self.selectionModel()
        if codes or selection.hasSelection():
            wanted = QItemSelection()
            last = self._model.columnCount() - 1
            for row in range(self._model.rowCount()):
                if self._model.code(row) in codes:
                    wanted.select(self._model.index(row, 0), self._model.index(row, last))
            selection.select(wanted, _SELECT)
        row = self._model.row(focus)
        if row >= 0 and row != self.currentIndex().row():
            index = self._model.index(row, max(0, self.currentIndex().column()))
            selection.setCurrentIndex(index, _NOTHING)
            self.scrollTo(index)

    def _fit(self, frame: TableFrame) -> None:
        """Widths by the longest text: asking the view for them would measure every cell."""
        letters = Lettering(self.font())
        self.setFont(letters.normal)
        height = letters.normal_size.height()
        self.verticalHeader().setDefaultSectionSize(round(height * 1.35))
        header = QFontMetricsF(self.horizontalHeader().font())
        blocker = QSignalBlocker(self.horizontalHeader())
        for number, column in enumerate(frame.columns):
            longest = sorted(set(column.texts), key=len)[-8:]
            widths = [letters.normal_size.horizontalAdvance(text) for text in longest]
            title = header.horizontalAdvance(column.title) + height * 1.6
            wide = min(max([title, *widths]) + height * 1.4, _WIDEST)
            self.horizontalHeader().resizeSection(number, round(wide))
        blocker.unblock()


def _one_line(text: str) -> str:
    return " ".join(text.split())
