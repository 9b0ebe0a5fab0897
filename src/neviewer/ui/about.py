"""What the program is, what it is made of, and what code and data may be used for."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import neviewer
from neviewer.derive.bound import Derivations
from neviewer.paths import document
from neviewer.ui.window import Window

_PACKAGES = ("PySide6_Essentials", "numpy", "pyqtgraph", "markdown-it-py", "platformdirs")


class AboutDialog(QDialog):
    """Three pages: the program, the versions of its parts, the licences of code and data."""

    def __init__(self, window: Window, credit: str, derivations: Derivations) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About neviewer"))
        self.versions = QPlainTextEdit("\n".join(_versions(derivations)))
        self.versions.setReadOnly(True)
        self.versions.setTabChangesFocus(True)
        self.versions.setAccessibleName(self.tr("Versions"))
        self.licences = _page_of_licences(self.tr("Licences"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.tabs.addTab(self._program(credit), self.tr("The program"))
        self.tabs.addTab(self.versions, self.tr("Versions"))
        self.tabs.addTab(self.licences, self.tr("Licences"))
        copy = QPushButton(self.tr("Copy the versions"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        room = window.size() - QSize(2 * line, 4 * line)
        self.resize(QSize(42 * line, 28 * line).boundedTo(room))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.versions.toPlainText())

    def _program(self, credit: str) -> QWidget:
        page = QWidget()
        title = QLabel(f"neviewer {neviewer.__version__}")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        title.setFont(font)
        column = QVBoxLayout(page)
        column.setSpacing(self.fontMetrics().height() // 2)
        column.addWidget(title)
        for text in (
            self.tr("China's northeast, offline, with the source of every figure in reach."),
            self.tr(
                "No network access: the program fetches nothing, sends nothing and opens no "
                "connection. What it needs is installed with it."
            ),
            self.tr(
                "Free software under the GNU General Public License, version 3 or later. It comes "
                "without any warranty, as far as the law permits."
            ),
            credit,
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addStretch(1)
        return page


def _page_of_licences(name: str) -> QTextBrowser:
    page = QTextBrowser()
    page.setAccessibleName(name)
    page.setOpenLinks(False)  # no link leads out of the program
    file = document("licences.md")
    page.document().setBaseUrl(QUrl())
    if file.is_file():
        page.setMarkdown(file.read_text("utf-8"))
    return page


def _versions(derivations: Derivations) -> list[str]:
    """One line for each part of the program, as far as it can be told."""
    lines = [
        f"neviewer {neviewer.__version__}",
        f"{derivations.pack_title} {derivations.pack_version}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"SQLite {sqlite3.sqlite_version}",
    ]
    for name in _PACKAGES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:  # the frozen program carries no lists
            continue
    return [*lines, platform.platform()]
