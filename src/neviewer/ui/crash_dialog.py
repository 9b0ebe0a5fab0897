"""Says that something failed, with a report to copy; nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


def tell_of_error(window: QWidget, what: str, file: Path | None, report: str) -> None:
    """Show an error; one that comes while another is shown is only counted."""
    shown = window.findChild(CrashDialog)
    if shown is not None and shown.isVisible():
        shown.count_another()
        return
    CrashDialog(window, what, file, report).show()


def tell_of_last_end(window: QWidget, report: str) -> None:
    """Show the report that the last run left when it went down."""
    CrashDialog(window, "", None, report).show()


class CrashDialog(QDialog):
    """What failed, what became of the reader's work, and the report."""

    def __init__(self, window: QWidget, what: str, file: Path | None, report: str) -> None:
        """``what`` is empty for the report of the last run."""
        super().__init__(window)
        self._others = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Something failed"))
        self.says = QLabel(self._words(what, file))
        self.says.setWordWrap(True)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.count.hide()
        self.copy_button = QPushButton(self.tr("Copy the report"))
        self.copy_button.clicked.connect(self.copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.says, self.report, self.count, buttons):
            column.addWidget(widget)
        line = self.fontMetrics().height()
        room = window.size() - QSize(2 * line, 4 * line)
        self.resize(QSize(40 * line, 26 * line).boundedTo(room))
        self.copy_button.setFocus()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

    def count_another(self) -> None:
        """Say that more has failed since."""
        self._others += 1
        text = self.tr("Since then failed as well: {count}. Each has a report of its own.")
        self.count.setText(text.format(count=self._others))
        palette = self.count.palette()
        palette.setColor(QPalette.ColorRole.WindowText, palette.color(QPalette.ColorRole.Link))
        self.count.setPalette(palette)
        self.count.show()

    def _words(self, what: str, file: Path | None) -> str:
        if what:
            first = self.tr(
                "Something in the program failed: {what}. The program goes on, and the view is "
                "kept for the next start."
            ).format(what=what)
        else:
            first = self.tr(
                "The last time the program went down. It starts where you were; if it goes down "
                "again, start it with --safe-mode."
            )
        kept = self.tr("The report is in {file}.").format(file=file) if file else ""
        sent = self.tr(
            "Nothing was sent to anybody. To tell the makers, copy the report; it may hold names "
            "of your files."
        )
        return "\n\n".join(filter(None, (first, kept, sent)))
