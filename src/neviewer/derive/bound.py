"""Derivations bound to an open pack and a language: all that views may ask for."""

from __future__ import annotations

from neviewer.data.pack import Pack, Shape
from neviewer.derive import (
    article_frame,
    catalogue,
    heading,
    map_frame,
    provenance,
    ranking,
    table_frame,
    timeline,
    trend,
)
from neviewer.derive.frames import (
    HeadingFrame,
    MapFrame,
    PlaceFrame,
    ProvenanceFrame,
    RankingFrame,
    TableFrame,
    TimelineFrame,
    TopicRows,
    TrendFrame,
)
from neviewer.domain.language import Language
from neviewer.state.explorer import ExplorerState


class Derivations:
    """All frames of one pack in one language."""

    def __init__(self, pack: Pack, language: Language) -> None:
        self.pack = pack
        self.language = language

    def indicators(self, level: str) -> tuple[TopicRows, ...]:
        """The tree of indicators, as far as a level has them."""
        return catalogue.indicator_rows(self.pack, level, self.language)

    def heading(self, state: ExplorerState) -> HeadingFrame:
        """The sentence above the map."""
        return heading.heading_frame(self.pack, state, self.language)

    def map(self, state: ExplorerState) -> MapFrame:
        """The choropleth."""
        return map_frame.map_frame(self.pack, state, self.language)

    def place(self, state: ExplorerState, code: str) -> PlaceFrame:
        """The tooltip of a place."""
        return map_frame.place_frame(self.pack, state, code, self.language)

    def trend(self, state: ExplorerState) -> TrendFrame:
        """Lines over time."""
        return trend.trend_frame(self.pack, state, self.language)

    def ranking(self, state: ExplorerState) -> RankingFrame:
        """Places by value."""
        return ranking.ranking_frame(self.pack, state, self.language)

    def table(self, state: ExplorerState) -> TableFrame:
        """The figures of a period."""
        return table_frame.table_frame(self.pack, state, self.language)

    def timeline(self, state: ExplorerState) -> TimelineFrame:
        """The periods one can step through."""
        return timeline.timeline_frame(self.pack, state, self.language)

    def provenance(self, state: ExplorerState) -> ProvenanceFrame:
        """All sources and vintages of what is shown."""
        return provenance.provenance_frame(self.pack, state, self.language)

    def article(self, state: ExplorerState) -> article_frame.ArticleFrame:
        """The article beside the map."""
        return article_frame.article_frame(self.pack, state, self.language)

    def layer(self, level: str, detail: str) -> tuple[Shape, ...]:
        """Shapes of a level for drawing."""
        return self.pack.layer(level, detail)
