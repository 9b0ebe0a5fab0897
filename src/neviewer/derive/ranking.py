"""Places by value, largest first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figures, figures_of, shown_breaks
from neviewer.derive.frames import RankingFrame, RankingRow
from neviewer.derive.map_frame import ranks_in
from neviewer.derive.words import sentence_case
from neviewer.derive.writing import writer_for
from neviewer.domain.classify import class_of
from neviewer.domain.language import Language
from neviewer.state.explorer import Classification

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState


def ranking_frame(pack: Pack, state: ExplorerState, language: Language) -> RankingFrame:
    """The ranking of a view."""
    figures = figures_of(pack, state)
    frame = _ranking(pack, figures, state.period, state.classification, language)
    chosen = {*state.selected, state.focus}
    if not any(row.code in chosen for row in frame.rows):
        return frame
    rows = tuple(
        row._replace(
            selected=row.code in state.selected,
            focused=row.code == state.focus,
            order=state.selected.index(row.code) + 1 if row.code in state.selected else 0,
        )
        if row.code in chosen
        else row
        for row in frame.rows
    )
    return frame._replace(rows=rows)


@lru_cache(maxsize=64)
def _ranking(
    pack: Pack,
    figures: Figures,
    period: str,
    classification: Classification,
    language: Language,
) -> RankingFrame:
    writer = writer_for(figures, pack.units, language)
    breaks = shown_breaks(figures, classification, period)
    here, rank = figures.at(period), ranks_in(figures, period)
    names = {place.code: place.label(language) for place in figures.places}
    rows = tuple(
        RankingRow(
            code=code,
            name=names[code],
            rank=rank[code],
            value=writer.scale.scaled(here[code].value),
            text=writer.short(here[code].value),
            class_index=class_of(here[code].value, breaks),
            marks=here[code].mark,
            selected=False,
            focused=False,
        )
        for code in sorted(rank, key=lambda code: (rank[code], code))
    )
    missing = tuple(name for code, name in names.items() if code not in rank)
    return RankingFrame(period, sentence_case(writer.axis), rows, missing)
