"""The figure of a view: heading, map, chart, sources and credit on one sheet.

The same painters draw the screen, so what leaves the program is what was seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter

import neviewer
from neviewer.derive.bound import Derivations
from neviewer.derive.frames import HeadingFrame, MapFrame, RankingFrame, TableFrame, TrendFrame
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.export.figure_chart import paint_ranking, paint_table, paint_trend
from neviewer.export.figure_look import Look
from neviewer.export.figure_map import paint_map_figure
from neviewer.export.figure_map_paths import MapLayers
from neviewer.export.figure_map_scene import MapScene, home_viewport
from neviewer.export.figure_map_shades import class_shades
from neviewer.export.figure_map_style import class_colours
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import format_link

_BASE_WIDTH = 1150.0  # the width at which the interface's font size is right
_WRAP = Qt.TextFlag.TextWordWrap


class Figure(NamedTuple):
    """Everything that one figure shows."""

    heading: HeadingFrame
    map: MapFrame
    chart: TrendFrame | RankingFrame | TableFrame
    layers: MapLayers
    selected: tuple[str, ...]
    focus: str | None
    look: Look
    language: Language
    link: str
    summary: str  # in words, for who cannot see it

    @classmethod
    def of(cls, derivations: Derivations, state: ExplorerState, look: Look) -> Figure:
        """The figure of a state."""
        charts: dict[str, Callable[[ExplorerState], TrendFrame | RankingFrame | TableFrame]] = {
            "trend": derivations.trend,
            "ranking": derivations.ranking,
            "table": derivations.table,
        }
        return cls(
            heading=derivations.heading(state),
            map=derivations.map(state),
            chart=charts[state.chart](state),
            layers=MapLayers(derivations.layer),
            selected=state.selected,
            focus=state.focus,
            look=look,
            language=derivations.language,
            link=format_link(state),
            summary=derivations.summary(state).text,
        )

    def metadata(self) -> tuple[tuple[str, str], ...]:
        """What a file says of itself, in the keys that PNG readers know."""
        return (
            ("Title", self.heading.title),
            ("Description", f"{self.summary}\n{self._sources()}"),
            ("Software", f"neviewer {neviewer.__version__}"),
            ("Source", self.link),
        )

    def paint(self, painter: QPainter, rect: QRectF, letters: float = 1.0) -> None:
        """Paint the sheet; ``letters`` makes them larger than a page needs, as for a projector."""
        scale = max(0.6, min(rect.width() / _BASE_WIDTH, rect.height() / 720.0))
        font = QFont(QGuiApplication.font())
        font.setPixelSize(max(8, round(13 * scale * letters)))
        painter.fillRect(rect, self.look.panel)
        margin = 16 * scale
        body = rect.adjusted(margin, margin * 0.8, -margin, -margin * 0.6)
        top = self._paint_heading(painter, body, font, scale)
        bottom = self._paint_foot(painter, body, font)
        body.setTop(top + 6 * scale)
        body.setBottom(bottom - 6 * scale)
        gap = 12 * scale
        if body.width() > body.height() * 1.35:
            map_rect = QRectF(body.topLeft(), QSizeF(body.width() * 0.55, body.height()))
            chart_rect = body.adjusted(map_rect.width() + gap, 0, 0, 0)
        else:
            map_rect = QRectF(body.topLeft(), QSizeF(body.width(), body.height() * 0.6))
            chart_rect = body.adjusted(0, map_rect.height() + gap, 0, 0)
        self._paint_map(painter, map_rect, font)
        self._paint_chart(painter, chart_rect, font)

    def _paint_heading(self, painter: QPainter, body: QRectF, font: QFont, scale: float) -> float:
        title = QFont(font)
        title.setPixelSize(round(font.pixelSize() * 1.75))
        title.setBold(True)
        top = _text(painter, body, body.top(), self.heading.title, title, self.look.text)
        top = _text(painter, body, top, self.heading.subtitle, font, self.look.muted)
        if self.heading.caution:
            top = _text(painter, body, top, f"⚠ {self.heading.caution}", font, self.look.warning)
        return top

    def _paint_foot(self, painter: QPainter, body: QRectF, font: QFont) -> float:
        small = QFont(font)
        small.setPixelSize(max(7, round(font.pixelSize() * 0.78)))
        text = f"{self._sources()}\n{self.link}   neviewer {neviewer.__version__}"
        height = _height(painter, text, small, body.width())
        top = body.bottom() - height
        _text(painter, body, top, text, small, self.look.muted)
        return top

    def _sources(self) -> str:
        label = self.language.translate("Figure", QT_TRANSLATE_NOOP("Figure", "Sources:"))
        shown = [source.citation for source in self.heading.sources[:4]]
        more = len(self.heading.sources) - len(shown)
        if more > 0:
            text = QT_TRANSLATE_NOOP("Figure", "and {count} more")
            shown.append(self.language.translate("Figure", text).format(count=more))
        return f"{label} {'; '.join(shown)}"

    def _paint_map(self, painter: QPainter, rect: QRectF, font: QFont) -> None:
        scene = MapScene(
            frame=self.map,
            layers=self.layers,
            colours=self.look,
            viewport=home_viewport(self.layers, rect.size()),
            selected=self.selected,
            focus=self.focus,
        )
        paint_map_figure(painter, rect, scene, font)

    def _paint_chart(self, painter: QPainter, rect: QRectF, font: QFont) -> None:
        if isinstance(self.chart, TrendFrame):
            paint_trend(painter, rect, self.chart, self.look, font, self.language)
        elif isinstance(self.chart, RankingFrame):
            legend = self.map.legend
            colours = class_colours(legend, self.look)
            shades = class_shades(legend) if self.look.patterns else ()
            paint_ranking(
                painter, rect, self.chart, self.look, font, self.language, colours, shades
            )
        else:
            paint_table(painter, rect, self.chart, self.look, font, self.language)


def _height(painter: QPainter, text: str, font: QFont, width: float) -> float:
    metrics = QFontMetricsF(font, painter.device())
    return metrics.boundingRect(QRectF(0, 0, width, 1e5), _WRAP, text).height()


def _text(
    painter: QPainter, body: QRectF, top: float, text: str, font: QFont, colour: QColor
) -> float:
    """Paint wrapped text and return where it ends."""
    height = _height(painter, text, font, body.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(body.left(), top, body.width(), height + 1), _WRAP, text)
    return top + height
