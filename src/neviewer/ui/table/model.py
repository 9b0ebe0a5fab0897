"""The figures of one period as a table model over prepared texts."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from neviewer.derive.frames import ColumnFrame, TableFrame

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXTS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_EMPTY = TableFrame("", (), (), ())


class Cell(NamedTuple):
    """What is painted of one figure."""

    text: str
    numeric: bool
    muted: bool


class FigureModel(QAbstractTableModel):
    """Sorts by permuting rows; nothing is formatted while it is drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = _EMPTY
        self._order: list[int] = []  # row on screen -> row of the frame
        self._sort: tuple[str, Qt.SortOrder] | None = None  # column id

    @property
    def frame(self) -> TableFrame:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: TableFrame) -> None:
        """Show other figures; places keep their selection and the table its order.

        Whoever shows titles looks for other ones after it: told by the signal that there is for
        that, Qt would lay the whole table out anew at each step in time.
        """
        same_columns = [c.id for c in frame.columns] == [c.id for c in self._frame.columns]
        if same_columns and frame.codes == self._frame.codes:
            if self._order and _sorted_rows(frame, self._sort) == self._order:
                # No row moves: Qt need not lay the table out again, only paint what differs.
                before, self._frame = self._frame, frame
                last = len(self._order) - 1
                for number, (old, new) in enumerate(
                    zip(before.columns, frame.columns, strict=True)
                ):
                    if old.texts != new.texts:
                        first_cell, last_cell = self.index(0, number), self.index(last, number)
                        self.dataChanged.emit(first_cell, last_cell, [Role.DisplayRole])
            else:
                self.layoutAboutToBeChanged.emit()
                self._rearrange(frame)
                self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._frame, self._order = frame, _sorted_rows(frame, self._sort)
            self.endResetModel()

    def code(self, row: int) -> str:
        """Which place a row shows."""
        return self._frame.codes[self._order[row]] if 0 <= row < len(self._order) else ""

    def row(self, code: str | None) -> int:
        """Where a place is shown, -1 if nowhere."""
        for row, index in enumerate(self._order):
            if self._frame.codes[index] == code:
                return row
        return -1

    def cell(self, row: int, column: int) -> Cell:
        """What is painted at a row and column, in one call."""
        each, index = self._frame.columns[column], self._order[row]
        return Cell(each.texts[index], each.numeric, _stands_for_nothing(each, index))

    def line(self, row: int) -> tuple[str, ...]:
        """All texts of a row."""
        return tuple(column.texts[self._order[row]] for column in self._frame.columns)

    def titles(self) -> tuple[str, ...]:
        """All titles of columns."""
        return tuple(column.title for column in self._frame.columns)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row for each place."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As many columns as the frame has."""
        return 0 if parent.isValid() else len(self._frame.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A prepared text, where it stands and how it is read out."""
        if not index.isValid():
            return None
        column = self._frame.columns[index.column()]
        row = self._order[index.row()]
        if role == Role.DisplayRole:
            return column.texts[row]
        if role == Role.TextAlignmentRole:
            return _NUMBERS if column.numeric else _TEXTS
        if role == Role.AccessibleTextRole:
            return self._read_out(column, row)
        if role == Role.ToolTipRole and not column.numeric:
            return column.texts[row]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """The titles of columns."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._frame.columns):
            column = self._frame.columns[section]
            if role == Role.DisplayRole:
                return column.title
            if role == Role.TextAlignmentRole:
                return _NUMBERS if column.numeric else _TEXTS
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, equal ones as they are, places without a figure last."""
        known = 0 <= column < len(self._frame.columns)
        self._sort = (self._frame.columns[column].id, order) if known else None
        self.layoutAboutToBeChanged.emit()
        self._rearrange(self._frame)
        self.layoutChanged.emit()

    def _rearrange(self, frame: TableFrame) -> None:
        """Take a frame of the same places in its order, and move what points at rows along."""
        held = self.persistentIndexList()
        sources = [self._order[index.row()] for index in held]
        self._frame, self._order = frame, _sorted_rows(frame, self._sort)
        place = {source: row for row, source in enumerate(self._order)}
        moved = [
            self.index(place[source], index.column())
            for source, index in zip(sources, held, strict=True)
        ]
        self.changePersistentIndexList(held, moved)

    def _read_out(self, column: ColumnFrame, row: int) -> str:
        if not column.numeric:
            return column.texts[row]
        return f"{column.title}: {column.texts[row]}"


def _sorted_rows(frame: TableFrame, sort: tuple[str, Qt.SortOrder] | None) -> list[int]:
    rows = list(range(len(frame.codes)))
    column = next((c for c in frame.columns if sort and c.id == sort[0]), None)
    if column is None or sort is None:
        return rows
    keys = column.keys
    present = [row for row in rows if not _is_missing(keys[row])]
    missing = [row for row in rows if _is_missing(keys[row])]
    down = sort[1] is Qt.SortOrder.DescendingOrder
    return sorted(present, key=keys.__getitem__, reverse=down) + missing


def _is_missing(key: float | str) -> bool:
    return key == "" or (isinstance(key, float) and math.isnan(key))


def _stands_for_nothing(column: ColumnFrame, row: int) -> bool:
    return column.numeric and _is_missing(column.keys[row])
