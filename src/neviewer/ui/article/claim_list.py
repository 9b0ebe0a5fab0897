"""The list of everything a text says in numbers: claims, and what was not read as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from neviewer.domain.counts import Counts
from neviewer.domain.language import Language
from neviewer.export.figure_look import LIGHT, Look
from neviewer.ui.i18n import translate

if TYPE_CHECKING:
    from neviewer.derive.corrections import Correction
    from neviewer.derive.reading_frame import ClaimFrame, OtherFrame, ReadingFrame

_OTHERS = "others"  # the filter that shows what is no claim
_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex


class ClaimTable(QAbstractTableModel):
    """Claims and other numbers in order of their place in the text."""

    def __init__(self, titles: tuple[str, str, str], no_claim: str, corrected: str) -> None:
        super().__init__()
        self._titles, self._no_claim, self._corrected = titles, no_claim, corrected
        self._look: Look = LIGHT
        self._corrections: Mapping[int, Correction] = {}
        self.rows: list[tuple[int, ClaimFrame | OtherFrame]] = []  # number of the claim, or -1

    def show_rows(
        self, reading: ReadingFrame | None, corrections: Mapping[int, Correction], only: str
    ) -> None:
        """List what a filter leaves: a verdict, what is no claim, or everything."""
        self.beginResetModel()
        self._corrections = corrections
        self.rows = []
        if reading is not None:
            self.rows += [
                (number, claim)
                for number, claim in enumerate(reading.claims)
                if only in ("", claim.verdict)
            ]
            self.rows += [(-1, other) for other in reading.others if only in ("", _OTHERS)]
            self.rows.sort(key=lambda row: row[1].start)
        self.endResetModel()

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Words, verdict, why."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if way == Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """The words of a cell, and the colour of a verdict."""
        number, item = self.rows[index.row()]
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return self._texts(number, item)[index.column()]
        if role == _ROLE.ForegroundRole:
            return self._colour(number, item) if index.column() == 1 else None
        return None

    def _colour(self, number: int, item: ClaimFrame | OtherFrame) -> object:
        verdict = getattr(item, "verdict", "")
        return self._look.verdicts[verdict] if number >= 0 else self._look.muted

    def _texts(self, number: int, item: ClaimFrame | OtherFrame) -> tuple[str, str, str]:
        if number < 0:
            return item.quote, self._no_claim, getattr(item, "reason", "")
        words = f"{getattr(item, 'mark', '')} {getattr(item, 'name', '')}"
        if number in self._corrections:
            words = f"{words} {self._corrected}"
        return item.quote, words, getattr(item, "why", "")


class ClaimList(QDialog):
    """Lists everything, filtered by verdict; a row chosen is shown in the text."""

    claim_chosen = Signal(int)
    place_chosen = Signal(int, int)  # of what is no claim: where it stands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: ReadingFrame | None = None
        self._corrections: Mapping[int, Correction] = {}
        self.setModal(False)
        self.setWindowTitle(self.tr("All claims and numbers"))
        self.resize(760, 520)
        self.heading = QLabel()
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show only"))
        self.filter.currentIndexChanged.connect(lambda _index: self._fill())
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("All claims and numbers"))
        titles = (self.tr("In the text"), self.tr("Verdict"), self.tr("Why"))
        self.model = ClaimTable(titles, self.tr("no claim"), self.tr("(corrected)"))
        self._set_up_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def set_reading(
        self, reading: ReadingFrame | None, corrections: Mapping[int, Correction]
    ) -> None:
        """List what was read, the filter as it was where it still fits."""
        kept = self.filter.currentData() or ""
        self._reading, self._corrections = reading, corrections
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.addItem(self.tr("Everything"), "")
        for count in reading.counts if reading is not None else ():
            self.filter.addItem(f"{count.mark} {count.text}", count.verdict)
        others = len(reading.others) if reading is not None else 0
        self.filter.addItem(Counts(Language("", translate)).other_numbers(others), _OTHERS)
        self.filter.setCurrentIndex(max(0, self.filter.findData(kept)))
        self.filter.blockSignals(False)
        self.heading.setText(reading.heading if reading is not None else "")
        self._fill()

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self.model.set_look(look)

    def _fill(self) -> None:
        self.model.show_rows(self._reading, self._corrections, self.filter.currentData() or "")

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        number, item = self.model.rows[index.row()]
        if number >= 0:
            self.claim_chosen.emit(number)
        else:
            self.place_chosen.emit(item.start, item.end)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 200)
        header.resizeSection(1, 170)
        table.activated.connect(self._choose)
        table.clicked.connect(self._choose)
