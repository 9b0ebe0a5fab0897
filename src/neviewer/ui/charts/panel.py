"""The charts under the map: one at a time, chosen by tabs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from neviewer.export.figure_look import LIGHT, Look
from neviewer.state.explorer import CHARTS, TRANSFORMS
from neviewer.ui.charts.menu_button import MenuButton
from neviewer.ui.charts.tabs import TextTabs
from neviewer.ui.charts.trend import TrendView

if TYPE_CHECKING:
    from neviewer.ui.charts.ranking import RankingView
    from neviewer.ui.table.view import TableView


class ChartPanel(QWidget):
    """Holds the charts and passes on what is done with them; only the one on top needs a frame.

    Each is made when it is first asked for: the window opens with one of them.
    """

    chart_chosen = Signal(str)
    transform_chosen = Signal(str)
    baseline_chosen = Signal(str)
    hovered = Signal(str)  # a place, or an empty text
    chosen = Signal(str, bool)  # a place; whether to add it to the chosen ones
    lassoed = Signal(object, bool)  # a tuple of places; whether to add them
    period_chosen = Signal(str)
    cleared = Signal()
    walked = Signal(object)  # the view in which the keyboard is at another part

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Charts"))
        self._look: Look = LIGHT
        self._made: list[TrendView | RankingView | TableView] = []
        self.tabs = TextTabs()
        self.tabs.setAccessibleName(self.tr("Kind of chart"))
        self._stack = QStackedWidget()
        self.transform_button = MenuButton(self.tr("What is charted"))
        self.baseline_button = MenuButton(self.tr("Period that is 100"))
        self._transforms = QActionGroup(self)
        self._baselines = QActionGroup(self)
        self._set_up_tabs()
        self._set_up_transforms()
        self._lay_out()
        self.set_transform("value", None)

    @cached_property
    def trend(self) -> TrendView:
        """The lines over time."""
        view = TrendView()
        view.period_chosen.connect(self.period_chosen)
        view.walked.connect(self._on_walked)
        self._take(view)
        return view

    @cached_property
    def ranking(self) -> RankingView:
        """The places in order of their figures."""
        from neviewer.ui.charts.ranking import RankingView

        view = RankingView()
        view.walked.connect(self._on_walked)
        self._take(view)
        return view

    @cached_property
    def table(self) -> TableView:
        """The figures in rows."""
        from neviewer.ui.table.view import TableView

        view = TableView()
        view.lassoed.connect(self.lassoed)
        self._take(view)
        return view

    def _take(self, view: TrendView | RankingView | TableView) -> None:
        view.set_look(self._look)
        view.hovered.connect(self.hovered)
        view.chosen.connect(self.chosen)
        view.cleared.connect(self.cleared)
        self._made.append(view)
        self._stack.addWidget(view)
        QWidget.setTabOrder(self.transform_button, view)  # wherever in time it was made

    def _on_walked(self) -> None:
        self.walked.emit(self._stack.currentWidget())

    def _view(self, name: str) -> QWidget:
        if name == "trend":
            return self.trend
        return self.ranking if name == "ranking" else self.table

    def set_hover(self, code: str, period: str = "") -> None:
        """Light the place that another view's pointer is at, in a period where one is named."""
        for view in self._made:
            view.set_hover(code)
        if code and period:
            self.trend.point_at(code, period)

    @property
    def current(self) -> str:
        """Which chart is shown: trend, ranking or table."""
        return CHARTS[self.tabs.currentIndex()]

    @property
    def current_view(self) -> QWidget:
        """The chart on top."""
        return self._view(self.current)

    def set_chart(self, name: str) -> None:
        """Show a chart."""
        if name in CHARTS:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(CHARTS.index(name))
            self.tabs.blockSignals(False)
            self._stack.setCurrentWidget(self._view(name))

    def set_transform(
        self, transform: str, baseline: str | None, periods: Sequence[str] = ()
    ) -> None:
        """Show how values are charted, and which period an index starts from."""
        for action in self._transforms.actions():
            if action.data() == transform:
                action.setChecked(True)
                self.transform_button.setText(action.text())
        base = self.tr("Base: {period}").format(period=baseline) if baseline else self.tr("Base")
        self.baseline_button.setText(base)
        indexed = transform == "index"
        self.baseline_button.setVisible(indexed and bool(periods or baseline))
        if indexed and periods and list(periods) != [a.data() for a in self._baselines.actions()]:
            self._set_baselines(periods)
        for action in self._baselines.actions():
            action.setChecked(action.data() == baseline)

    def set_look(self, look: Look) -> None:
        """Paint in another theme."""
        self._look = look
        self.setPalette(look.palette())
        self.tabs.set_look(look)
        for each in self._made:
            each.set_look(look)
        for button in (self.transform_button, self.baseline_button):
            palette = QPalette(look.palette())
            palette.setColor(QPalette.ColorRole.ButtonText, look.muted)
            button.setPalette(palette)
        self.update()

    def use_fast_path(self) -> None:
        """Load what only interaction needs; call it after the first paint."""
        self.trend.use_fast_path()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a rule under the tabs."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.panel)
            painter.fillRect(0, self._stack.y() - 1, self.width(), 1, self._look.line)

    def _set_up_tabs(self) -> None:
        titles = {
            "trend": self.tr("Trend"),
            "ranking": self.tr("Ranking"),
            "table": self.tr("Table"),
        }
        for name in CHARTS:
            self.tabs.addTab(titles[name])
        self.tabs.currentChanged.connect(self._on_tab)

    def _on_tab(self, index: int) -> None:
        name = CHARTS[index]
        self._stack.setCurrentWidget(self._view(name))
        self.chart_chosen.emit(name)

    def _set_up_transforms(self) -> None:
        titles = {
            "value": self.tr("Value"),
            "index": self.tr("Index"),
            "change": self.tr("Change"),
        }
        for name in TRANSFORMS:
            action = self._add(self.transform_button, self._transforms, titles[name], name)
            action.triggered.connect(lambda _checked, name=name: self.transform_chosen.emit(name))

    def _set_baselines(self, periods: Sequence[str]) -> None:
        for action in self._baselines.actions():
            self._baselines.removeAction(action)
            action.deleteLater()
        self.baseline_button.menu().clear()
        for period in periods:
            action = self._add(self.baseline_button, self._baselines, period, period)
            action.triggered.connect(lambda _checked, p=period: self.baseline_chosen.emit(p))

    def _add(self, button: MenuButton, group: QActionGroup, text: str, data: str) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)
        button.menu().addAction(action)
        return action

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 12, 0)
        head.setSpacing(4)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.baseline_button)
        head.addWidget(self.transform_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
