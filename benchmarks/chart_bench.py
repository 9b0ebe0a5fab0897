"""How long a step in time takes the charts, the table and the timeline.

``python benchmarks/chart_bench.py`` prints one line of JSON: medians in milliseconds, painting
included, of 281 places over 45 years.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from PySide6.QtWidgets import QApplication, QWidget

from frames_fixtures import many_trend, ranking, table, timeline
from neviewer.export.figure_look import LIGHT
from neviewer.ui.charts.ranking import RankingView
from neviewer.ui.charts.trend import TrendView
from neviewer.ui.table.view import TableView
from neviewer.ui.timeline.view import TimelineView

PLACES, STEPS = 281, 25
SIZE = (900, 330)


def steps(view: QWidget, show: Callable[[int], None]) -> float:
    """The median time of a step: its frame is shown and painted."""
    view.resize(*SIZE)
    view.show()
    show(0)
    QApplication.processEvents()
    times = []
    for step in range(1, STEPS + 1):
        start = time.perf_counter()
        show(step)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    view.hide()
    return round(median(times), 2)


def trend_steps(*, fast: bool) -> float:
    """Steps of the trend, before or after the plot is loaded."""
    view, frame = TrendView(), many_trend(PLACES)
    frames = [replace(frame, period=str(y), position=float(y)) for y in range(1985, 1986 + STEPS)]
    if fast:
        view.use_fast_path()
    return steps(view, lambda step: view.set_frame(frames[step], LIGHT))


def rebuilds() -> float:
    """Frames of another indicator: every line is new."""
    view = TrendView()
    view.use_fast_path()
    frames = [many_trend(PLACES, selected=step % 6) for step in range(STEPS + 1)]
    return steps(view, lambda step: view.set_frame(frames[step], LIGHT))


def table_steps() -> float:
    """Steps of the sorted table."""
    view = TableView()
    frames = [table(PLACES, shift=step * 0.3) for step in range(STEPS + 1)]
    view.sortByColumn(1, view.horizontalHeader().sortIndicatorOrder())
    return steps(view, lambda step: view.set_frame(frames[step], LIGHT))


def ranking_steps() -> float:
    """Steps of the ranking."""
    view, colours = RankingView(), LIGHT.ramp(6)
    frames = [ranking(PLACES, selected=(step,)) for step in range(STEPS + 1)]
    return steps(view, lambda step: view.set_frame(frames[step], colours))


def timeline_steps() -> float:
    """Steps of the timeline."""
    view, years = TimelineView(), tuple(range(1949, 2025))
    frames = [timeline(step, years) for step in range(STEPS + 1)]
    return steps(view, lambda step: view.set_frame(frames[step], LIGHT))


def main() -> None:
    """Measure all and print a line."""
    application = QApplication.instance() or QApplication([])
    result = {
        "trend_step_ms": trend_steps(fast=True),
        "trend_step_without_plot_ms": trend_steps(fast=False),
        "trend_rebuild_ms": rebuilds(),
        "ranking_step_ms": ranking_steps(),
        "table_step_ms": table_steps(),
        "timeline_step_ms": timeline_steps(),
    }
    print(json.dumps(result))
    del application


if __name__ == "__main__":
    main()
