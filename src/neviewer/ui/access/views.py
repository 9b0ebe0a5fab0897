"""What the parts of each painted view are: places, lines with their figures, bars."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_chart_trend import index_at
from neviewer.ui.access.parts import Parts, Path
from neviewer.ui.charts.nearest import named_at, nearest
from neviewer.ui.charts.trend import TrendView
from neviewer.ui.i18n import translate
from neviewer.ui.map.view import MapView

Role = QAccessible.Role
_FIGURE = QT_TRANSLATE_NOOP("Access", "{name}: {figure}")
_LINE = QT_TRANSLATE_NOOP("Access", "{name}, {figures}")
_NO_FIGURE = QT_TRANSLATE_NOOP("Access", "no figure in this period")
_DOT = 8  # pixels around a figure of a line


def parts_of(view: QWidget) -> Parts | None:
    """The parts of a view that has any."""
    if isinstance(view, MapView):
        return MapParts(view)
    if isinstance(view, TrendView):
        return TrendParts(view)
    from neviewer.ui.charts.ranking import RankingView  # made only when it is shown

    return RankingParts(view) if isinstance(view, RankingView) else None


class MapParts:
    """The places of the map, in order of code."""

    role = Role.List
    with_widgets = True

    def __init__(self, view: MapView) -> None:
        self._view = view

    def _codes(self) -> tuple[str, ...]:
        return self._view.frame.codes if self._view.frame is not None else ()

    def count(self, path: Path) -> int:
        """One for each place."""
        return 0 if path else len(self._codes())

    def name(self, path: Path) -> str:
        """All that is known of a place in the period shown."""
        frame = self._view.frame
        assert frame is not None
        if self._view.tell is not None:
            return self._view.tell(frame.codes[path[0]])
        name, figure = frame.names[path[0]], frame.texts[path[0]]
        return translate("Access", _FIGURE).format(name=name, figure=figure)

    def kind(self, path: Path) -> Role:
        """Places are items of a list."""
        return Role.ListItem

    def rect(self, path: Path) -> QRect:
        """The rectangle around a place."""
        return self._view.place_rect(self._codes()[path[0]])

    def at(self, point: QPoint) -> Path:
        """What the map's own hit test finds."""
        return self._of(self._view.place_at(QPointF(point)))

    def current(self) -> Path:
        """The place in focus."""
        return self._of(self._view.focus or "")

    def is_selected(self, path: Path) -> bool:
        """Whether a place is chosen."""
        return self._codes()[path[0]] in self._view.selected

    def _of(self, code: str) -> Path:
        codes = self._codes()
        return (codes.index(code),) if code in codes else ()


class TrendParts:
    """The lines of the trend, and within each its figures in the order of time."""

    role = Role.Chart
    with_widgets = False

    def __init__(self, view: TrendView) -> None:
        self._view = view

    def count(self, path: Path) -> int:
        """Lines, or figures of a line."""
        frame = self._view.frame
        if frame is None or len(path) > 1:
            return 0
        return len(frame.series[path[0]].values) if path else len(frame.series)

    def name(self, path: Path) -> str:
        """A line's place, or a figure with place and period."""
        frame = self._view.frame
        assert frame is not None
        series = frame.series[path[0]]
        if len(path) > 1:
            figure = series.texts[path[1]]
        elif path == self.current():
            figure = translate("Access", _NO_FIGURE)
        else:
            figures = Counts(Language("", translate)).figures(len(series.values))
            return translate("Access", _LINE).format(name=series.name, figures=figures)
        return translate("Access", _FIGURE).format(name=series.name, figure=figure)

    def kind(self, path: Path) -> Role:
        """Lines are lists, their figures items."""
        return Role.ListItem if len(path) > 1 else Role.List

    def rect(self, path: Path) -> QRect:
        """Around a figure, or around all of a line."""
        frame, layout = self._view.frame, self._view.layout_shown
        if frame is None or layout is None:
            return QRect()
        series = frame.series[path[0]]
        wanted = path[1:] or range(len(series.values))
        box = QRectF()
        for index in wanted:
            at = layout.area.point(series, index)
            box = box.united(QRectF(at.x() - _DOT, at.y() - _DOT, 2 * _DOT, 2 * _DOT))
        return box.toRect()

    def at(self, point: QPoint) -> Path:
        """The figure nearest to a point, or the line whose name is there."""
        frame, layout = self._view.frame, self._view.layout_shown
        if frame is None or layout is None:
            return ()
        codes = [each.code for each in frame.series]
        found = nearest(layout, QPointF(point))
        if found is not None:
            return (codes.index(found[0].code), found[1])
        named = named_at(layout, QPointF(point))
        return (codes.index(named.code),) if named is not None else ()

    def current(self) -> Path:
        """The figure pointed out at the period shown; its line where it has none."""
        frame = self._view.frame
        codes = [each.code for each in frame.series] if frame is not None else []
        if frame is None or self._view.hovered_code not in codes:
            return ()
        line = codes.index(self._view.hovered_code)
        index = index_at(frame.series[line], frame.position)
        return (line,) if index is None else (line, index)

    def is_selected(self, path: Path) -> bool:
        """Whether a line's place is chosen."""
        frame = self._view.frame
        return frame is not None and frame.series[path[0]].selected


class RankingParts:
    """The bars of the ranking, the largest first."""

    role = Role.List
    with_widgets = False

    def __init__(self, view: QWidget) -> None:
        from neviewer.ui.charts.ranking import RankingView

        assert isinstance(view, RankingView)
        self._view = view

    def count(self, path: Path) -> int:
        """One for each place with a figure."""
        frame = self._view.frame
        return 0 if path or frame is None else len(frame.rows)

    def name(self, path: Path) -> str:
        """Rank, place, figure and how far it can be relied on."""
        return self._view.words(path[0])

    def kind(self, path: Path) -> Role:
        """Bars are items of a list."""
        return Role.ListItem

    def rect(self, path: Path) -> QRect:
        """The row of a bar."""
        return self._view.row_rect(path[0])

    def at(self, point: QPoint) -> Path:
        """The row at a point."""
        row = self._view.row_at(point.y())
        return (row,) if row >= 0 else ()

    def current(self) -> Path:
        """The row of the keyboard."""
        return (self._view.row,) if self._view.row >= 0 else ()

    def is_selected(self, path: Path) -> bool:
        """Whether a place is chosen."""
        frame = self._view.frame
        return frame is not None and frame.rows[path[0]].selected
