"""The results on this machine: who answered what, without names; to export or to clear."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from neviewer.derive.story_results import result_rows, write_results
from neviewer.ui.room import fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from neviewer.derive.bound import Derivations


class ResultsDialog(QDialog):
    """Lists the readers of stories on this machine."""

    def __init__(
        self, derivations: Derivations, cleared: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._derivations = derivations
        self._runs = derivations.library.runs
        self._cleared = cleared
        self.setWindowTitle(self.tr("Results on this machine"))
        about = QLabel(
            self.tr(
                "Answers are kept in the settings folder of this computer and go nowhere else. "
                "Readers are counted, not named."
            )
        )
        about.setWordWrap(True)
        self.table = QTableWidget()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.export = QPushButton(self.tr("Export as CSV…"))
        self.clear = QPushButton(self.tr("Clear all"))
        close = QPushButton(self.tr("Close"))
        row = QHBoxLayout()
        for button in (self.export, self.clear, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addLayout(row)
        fit(self, letters=57, lines=24)
        self.export.clicked.connect(self._export)
        self.clear.clicked.connect(self._clear)
        close.clicked.connect(self.reject)
        self.fill()

    def fill(self) -> None:
        """Show what there is now."""
        rows = result_rows(self._runs.all())
        headers = (
            self.tr("Story"),
            self.tr("Reader"),
            self.tr("Answered"),
            self.tr("Right"),
            self.tr("Wrong"),
        )
        self.table.setColumnCount(len(headers))
        self.table.setHorizontalHeaderLabels(headers)
        self.table.setRowCount(len(rows))
        for n, row in enumerate(rows):
            for column, value in enumerate(row):
                item = QTableWidgetItem(str(value))
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(n, column, item)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.export.setEnabled(bool(rows))
        self.clear.setEnabled(bool(self._runs.all()))
        if not rows:
            self.said.setText(self.tr("Nobody has answered anything yet."))

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the results"), "results.csv", self.tr("Tables (*.csv)")
        )
        if not name:
            return
        try:
            write_results(self._runs.all(), Path(name), self._derivations.language)
        except OSError as error:
            text = self.tr("It could not be written: {reason}. Choose another folder.")
            self.said.setText(text.format(reason=error.strerror or str(error)))
        else:
            self.said.setText(self.tr("Written: {file}").format(file=name))

    def _clear(self) -> None:
        """Ask once more on the button itself, then forget every answer."""
        sure = self.tr("Really clear all answers")
        if self.clear.text() != sure:
            self.clear.setText(sure)
            return
        self.clear.setText(self.tr("Clear all"))
        try:
            self._runs.clear()
        except OSError as error:
            self.said.setText(self.tr("It could not be cleared: {reason}.").format(reason=error))
        self._cleared()
        self.fill()
