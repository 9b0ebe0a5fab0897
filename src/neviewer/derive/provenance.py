"""Where the figures in view come from, and what else was ever said of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figures, figures_of, make_figures
from neviewer.derive.frames import Mark, ProvenanceFrame, VintageRow
from neviewer.derive.heading import make_heading
from neviewer.derive.map_frame import observation_note, place_name
from neviewer.derive.sources import source_lines, sources_in_use
from neviewer.derive.words import mark_of, status_words
from neviewer.derive.writing import Writer, writer_for
from neviewer.domain.language import Language
from neviewer.domain.series import Cell, Observation

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_FIRST_PLACES = 3


def provenance_frame(pack: Pack, state: ExplorerState, language: Language) -> ProvenanceFrame:
    """The sources of a view, with the vintages of the chosen places, else of the first three."""
    figures = figures_of(pack, state)
    chosen = [*([state.focus] if state.focus else []), *state.selected]
    places = chosen or [place.code for place in figures.places[:_FIRST_PLACES]]
    codes = tuple(dict.fromkeys(places))
    return _provenance(pack, figures, state.period, codes, language)


@lru_cache(maxsize=32)
def _provenance(
    pack: Pack, figures: Figures, period: str, codes: tuple[str, ...], language: Language
) -> ProvenanceFrame:
    # Vintages are of the figures as published, whatever is made of them on the map.
    writer = writer_for(_as_published(pack, figures), pack.units, language)
    vintages = []
    for code in codes:
        observations = pack.observations(figures.indicator.id, code, period)
        rows = tuple(_row(pack, each, writer, language) for each in observations)
        if len(rows) > 1 or any(row.note for row in rows):
            vintages.append((place_name(pack, code, language), rows))
    return ProvenanceFrame(
        title=make_heading(pack, figures, period, language).title,
        sources=source_lines(pack, sources_in_use(figures, period, codes), language),
        vintages=tuple(vintages),
    )


def _as_published(pack: Pack, figures: Figures) -> Figures:
    """The same figures before any transform."""
    return make_figures(pack, figures.indicator.id, figures.level, "value", None, figures.others)


def _row(pack: Pack, observation: Observation, writer: Writer, language: Language) -> VintageRow:
    vintage = pack.vintages.get(observation.vintage)
    sources = pack.sources((observation.source,))
    return VintageRow(
        vintage=vintage.name(language) if vintage else observation.vintage,
        text=writer.precise(observation.value),
        status=status_words(_mark(observation), language),
        source=sources[0].citation if sources else observation.source,
        note=observation_note(observation, language),
        shown=observation.shown,
    )


def _mark(observation: Observation) -> Mark:
    derived = bool(observation.derivation)
    return mark_of(Cell(observation.value, observation.status, derived=derived))
