"""The main window: where the panels lie, and what it remembers of their sizes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from neviewer.derive.bound import Derivations
from neviewer.export.figure_look import Look
from neviewer.state.preferences import Preferences
from neviewer.ui.article.view import ArticlePanel
from neviewer.ui.charts.panel import ChartPanel
from neviewer.ui.heading import HeadingBar
from neviewer.ui.indicators.view import IndicatorPanel
from neviewer.ui.map.view import MapView
from neviewer.ui.timeline.view import TimelineView
from neviewer.ui.topbar import TopBar

_FIRST_SIZE = (1440, 900)
_SIDES = (250, 820, 370)  # indicators, map and chart, article
_HEIGHTS = (520, 300)  # map, chart


class Window(QMainWindow):
    """The panels in their places; what they show is told to them from outside."""

    closing = Signal()
    preference_chosen = Signal(str, object)  # which one, and its new value

    def __init__(self, derivations: Derivations, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("neviewer")
        self.look = look
        self.preferences = Preferences()
        self.top_bar = TopBar(derivations.language.code, look)
        self.indicators = IndicatorPanel()
        self.heading = HeadingBar()
        self.map = MapView(derivations.layer)
        self.charts = ChartPanel()
        self.article = ArticlePanel()
        self.timeline = TimelineView()
        self.pack_label = QLabel()
        self.statusBar().addPermanentWidget(self.pack_label)
        self._lay_out()
        self.set_look(look)
        self.map.setFocus()  # the keyboard begins where the reader looks

    def set_look(self, look: Look) -> None:
        """Paint every panel in a look."""
        self.look = look
        for view in (
            self.indicators,
            self.heading,
            self.map,
            self.charts,
            self.article,
            self.timeline,
        ):
            view.set_look(look)

    def say(self, text: str) -> None:
        """Tell the reader something in the status bar, for as long as it takes to read."""
        self.statusBar().showMessage(text, 12_000)

    def use_fast_paths(self) -> None:
        """The libraries that the interactive views draw with are there: use them."""
        self.map.use_fast_path()
        self.charts.use_fast_path()

    def restore_layout(self, file: Path) -> None:
        """Take the sizes the window was left with; the first time, those it was designed for."""
        self.resize(*_FIRST_SIZE)
        self.columns.setSizes(list(_SIDES))
        self.rows.setSizes(list(_HEIGHTS))
        if file.is_file():
            settings = QSettings(str(file), QSettings.Format.IniFormat)
            self.take_sizes({name: settings.value(name) for name in settings.childKeys()})

    def save_layout(self, file: Path) -> None:
        """Keep the sizes for the next start."""
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        for name, value in self.sizes().items():
            settings.setValue(name, value)
        settings.sync()

    def sizes(self) -> dict[str, object]:
        """Place and size of the window and of its panels, for another window to take."""
        return {
            "geometry": self.saveGeometry(),
            "columns": self.columns.saveState(),
            "rows": self.rows.saveState(),
        }

    def take_sizes(self, sizes: dict[str, object]) -> None:
        """Be as large as another window was, as far as its sizes can be used."""
        for name, restore in (
            ("geometry", self.restoreGeometry),
            ("columns", self.columns.restoreState),
            ("rows", self.rows.restoreState),
        ):
            if isinstance(value := sizes.get(name), QByteArray):
                restore(value)

    def take_place_of(self, old: Window) -> None:
        """Show this window where another one is, with its panels just as large."""
        self.take_sizes(old.sizes())
        if not old.windowState():  # neither maximised nor full screen
            self.setGeometry(old.geometry())
        self.show()
        self.columns.setSizes(old.columns.sizes())
        self.rows.setSizes(old.rows.sizes())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes, so that what is to be kept can be kept."""
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.rows.addWidget(self.map)
        self.rows.addWidget(self.charts)
        self.rows.setStretchFactor(0, 3)
        self.rows.setStretchFactor(1, 2)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.addWidget(self.indicators)
        self.columns.addWidget(_column(self.heading, self.rows))
        self.columns.addWidget(self.article)
        self.columns.setStretchFactor(1, 1)
        for splitter in (self.rows, self.columns):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.indicators.setMinimumWidth(180)
        self.article.setMinimumWidth(240)
        self.map.setMinimumSize(360, 220)
        self.charts.setMinimumHeight(160)
        self.setCentralWidget(
            _column(self.top_bar, _rule(), self.columns, _rule(), self.timeline, stretch=2)
        )


def _column(*widgets: QWidget, stretch: int = -1) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(stretch if stretch >= 0 else len(widgets) - 1, 1)
    return column


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.NoFrame)
    rule.setFixedHeight(1)
    rule.setAutoFillBackground(True)
    rule.setBackgroundRole(rule.palette().ColorRole.Mid)
    return rule
