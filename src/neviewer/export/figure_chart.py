"""Charts as figures: each painted from the frame that is on screen."""

from neviewer.export.figure_chart_ranking import paint_ranking
from neviewer.export.figure_chart_table import paint_table
from neviewer.export.figure_chart_trend import paint_trend

__all__ = ["paint_ranking", "paint_table", "paint_trend"]
