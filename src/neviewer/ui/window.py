"""The main window: where the panels lie, and what it remembers of their sizes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from neviewer.derive.bound import Derivations
from neviewer.export.figure_look import Look
from neviewer.state.policy import FREE, Policy
from neviewer.state.preferences import Preferences
from neviewer.ui.article.view import ArticlePanel
from neviewer.ui.heading import HeadingBar
from neviewer.ui.map.view import MapView
from neviewer.ui.splitter import PanelSplitter
from neviewer.ui.tab_order import chain_tabs

if TYPE_CHECKING:
    from neviewer.ui.charts.panel import ChartPanel
    from neviewer.ui.i18n import Speech
    from neviewer.ui.indicators.view import IndicatorPanel
    from neviewer.ui.timeline.view import TimelineView
    from neviewer.ui.topbar import TopBar

_FIRST_SIZE = (1440, 900)
_SIDES = (262, 820, 358)  # indicators, map and chart, article
_HEIGHTS = (520, 300)  # map, chart
_MOST_GROWTH = 1.12  # of the sides in a wide window; the map takes the rest
# What panels take at the least: pixels, or times the height of letters where these are large.
_LEAST_SIDE, _LEAST_ARTICLE, _LEAST_CHART = (180, 8.2), (240, 8.4), (160, 4.4)
# Heights that stand-ins keep for menus with the bar above the panels, and for the timeline: pixels,
# and times the height of letters.
_TOP, _TIME = (24.4, 2.35), (49.0, 0.79)


class Window(QMainWindow):
    """The panels in their places; what they show is told to them from outside.

    Map, heading and article are there at once. The others are made by ``furnish``, which the first
    paint need not wait for: until then stand-ins keep their places.
    """

    closing = Signal()
    preference_chosen = Signal(str, object)  # which one, and its new value
    preferences_reset = Signal(tuple)  # which ones are to be as they came
    preferences_changed = Signal()
    top_bar: TopBar
    indicators: IndicatorPanel
    charts: ChartPanel
    timeline: TimelineView

    def __init__(
        self,
        derivations: Derivations,
        look: Look,
        preferences: Preferences | None = None,
        policy: Policy = FREE,
    ) -> None:
        super().__init__()
        self.setWindowTitle("neviewer")
        self.look = look
        self.preferences = preferences or Preferences()
        self.policy = policy
        self.is_furnished = False
        self._has_sizes = False
        self.speeches: Sequence[Speech] = ()  # the languages that there are
        self._language = derivations.language.code
        self.heading = HeadingBar()
        self.map = MapView(derivations.layer)
        self.article = ArticlePanel()
        self._stand_ins = {name: QWidget() for name in ("top_bar", "indicators", "charts", "time")}
        self.pack_label = QLabel()
        self.statusBar().addPermanentWidget(self.pack_label)
        self._lay_out()
        self.set_look(look)
        self.map.setFocus()  # the keyboard begins where the reader looks

    def furnish(self, speeches: Sequence[Speech] = ()) -> None:
        """Make the panels that surround the map, where their stand-ins are."""
        if self.is_furnished:
            return
        self.speeches = speeches
        from neviewer.ui.charts.panel import ChartPanel
        from neviewer.ui.indicators.view import IndicatorPanel
        from neviewer.ui.timeline.view import TimelineView
        from neviewer.ui.topbar import TopBar

        self.top_bar = TopBar(self._language, self.look, speeches)
        self.indicators = IndicatorPanel()
        self.charts = ChartPanel()
        self.timeline = TimelineView()
        self.is_furnished = True
        self.set_look(self.look)
        line = self.fontMetrics().height()
        self.indicators.setMinimumWidth(_least(_LEAST_SIDE, line))
        self.charts.setMinimumHeight(_least(_LEAST_CHART, line))
        sizes = self.columns.sizes(), self.rows.sizes()
        for name, panel in (
            ("top_bar", self.top_bar),
            ("indicators", self.indicators),
            ("charts", self.charts),
            ("time", self.timeline),
        ):
            _put(panel, self._stand_ins.pop(name))
        self.columns.setSizes(sizes[0])
        self.rows.setSizes(sizes[1])
        chain_tabs(
            self.top_bar,
            self.indicators,
            self.columns.handle(1),
            self.heading,
            self.map,
            self.rows.handle(1),
            self.charts,
            self.columns.handle(2),
            self.article,
            self.timeline,
        )

    def set_look(self, look: Look) -> None:
        """Paint every panel in a look."""
        self.look = look
        for view in (self.heading, self.map, self.article):
            view.set_look(look)
        if self.is_furnished:
            for panel in (self.indicators, self.charts, self.timeline):
                panel.set_look(look)

    def set_preferences(self, preferences: Preferences) -> None:
        """Know what the reader prefers now."""
        self.preferences = preferences
        self.preferences_changed.emit()

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
        self._has_sizes = bool(sizes)
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

    def showEvent(self, event: QShowEvent) -> None:
        """Share the room among the panels, unless the reader has: only now it is known."""
        super().showEvent(event)
        if not self._has_sizes:
            self._has_sizes = True
            growth = min(self.width() / _FIRST_SIZE[0], _MOST_GROWTH)
            left, right = round(_SIDES[0] * growth), round(_SIDES[2] * growth)
            self.columns.setSizes([left, self.width() - left - right, right])
            high = self.rows.height()
            upper = round(high * _HEIGHTS[0] / sum(_HEIGHTS))
            self.rows.setSizes([upper, high - upper])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window closes, so that what is to be kept can be kept."""
        self.closing.emit()
        super().closeEvent(event)

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through: in each the part that keys are for."""
        beside = self.columns.widget(2)  # a story, where one is read
        return (
            self.top_bar.level,
            self.indicators.tree,
            self.map,
            self.charts.current_view,
            self.article.reader if self.article.isVisible() else beside or self.article,
            self.timeline.slider,
        )

    def _lay_out(self) -> None:
        self.rows = PanelSplitter(Qt.Orientation.Vertical, self.tr("Edge between map and chart"))
        self.rows.addWidget(self.map)
        self.rows.addWidget(self._stand_ins["charts"])
        self.rows.setStretchFactor(0, 3)
        self.rows.setStretchFactor(1, 2)
        self.columns = PanelSplitter(
            Qt.Orientation.Horizontal,
            self.tr("Edge of the indicators"),
            self.tr("Edge of the article"),
        )
        self.columns.addWidget(self._stand_ins["indicators"])
        self.columns.addWidget(_column(self.heading, self.rows))
        self.columns.addWidget(self.article)
        self.columns.setStretchFactor(1, 1)
        line = self.fontMetrics().height()
        self._stand_ins["indicators"].setMinimumWidth(_least(_LEAST_SIDE, line))
        self.article.setMinimumWidth(_least(_LEAST_ARTICLE, line))
        self.map.setMinimumSize(360, 160)
        self._stand_ins["charts"].setMinimumHeight(_least(_LEAST_CHART, line))
        self._stand_ins["top_bar"].setFixedHeight(round(_TOP[0] + _TOP[1] * line))
        self._stand_ins["time"].setFixedHeight(round(_TIME[0] + _TIME[1] * line))
        self.setCentralWidget(
            _column(
                self._stand_ins["top_bar"],
                _rule(),
                self.columns,
                _rule(),
                self._stand_ins["time"],
                stretch=2,
            )
        )


def _least(size: tuple[int, float], line: int) -> int:
    return max(size[0], round(size[1] * line))


def _column(*widgets: QWidget, stretch: int = -1) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(stretch if stretch >= 0 else len(widgets) - 1, 1)
    return column


def _put(panel: QWidget, stand_in: QWidget) -> None:
    """Show a panel where its stand-in was, just as large."""
    parent = stand_in.parentWidget()
    if isinstance(parent, QSplitter):
        parent.replaceWidget(parent.indexOf(stand_in), panel)
    elif parent is not None and (layout := parent.layout()) is not None:
        layout.replaceWidget(stand_in, panel)
    stand_in.setParent(None)
    stand_in.deleteLater()
    panel.show()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.NoFrame)
    rule.setFixedHeight(1)
    rule.setAutoFillBackground(True)
    rule.setBackgroundRole(rule.palette().ColorRole.Mid)
    return rule
