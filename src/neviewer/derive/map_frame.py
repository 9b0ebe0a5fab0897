"""The choropleth and its tooltips."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figure, Figures, figures_of, shown_breaks
from neviewer.derive.frames import MapFrame, Mark, PlaceFrame
from neviewer.derive.heading import SINGLE, make_heading
from neviewer.derive.legend import legend_frame
from neviewer.derive.words import joined, mark_words, status_words, uncapitalised
from neviewer.derive.writing import writer_for
from neviewer.domain.classify import class_of
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text, short_years
from neviewer.domain.rank import ranks
from neviewer.domain.series import Observation
from neviewer.state.explorer import Classification

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_PLACE = QT_TRANSLATE_NOOP("Derive", "{place}, {province}")
_VALUE = QT_TRANSLATE_NOOP("Derive", "{value}, {period}")
_NO_VALUE = QT_TRANSLATE_NOOP("Derive", "no figure for {period}")
_YEARS = QT_TRANSLATE_NOOP("Derive", "figures for {years}")
_NO_FIGURES = QT_TRANSLATE_NOOP("Derive", "no figures in this pack")
_RANK = QT_TRANSLATE_NOOP("Derive", "rank {rank} of {count}")
_COMPUTED = QT_TRANSLATE_NOOP("Derive", "Computed: {arithmetic}.")


def map_frame(pack: Pack, state: ExplorerState, language: Language) -> MapFrame:
    """The map of a view; selection and focus do not enter into it."""
    figures = figures_of(pack, state)
    return _map_frame(pack, figures, state.period, state.classification, language)


@lru_cache(maxsize=128)
def _map_frame(
    pack: Pack,
    figures: Figures,
    period: str,
    classification: Classification,
    language: Language,
) -> MapFrame:
    writer = writer_for(figures, pack.units, language)
    breaks = shown_breaks(figures, classification, period)
    here = figures.at(period)
    found = [here.get(place.code) for place in figures.places]
    no_figure = mark_words(Mark.MISSING, language)
    return MapFrame(
        level=figures.level,
        indicator=figures.indicator.id,
        period=period,
        codes=tuple(place.code for place in figures.places),
        names=tuple(place.label(language) for place in figures.places),
        values=tuple(figure.value if figure else None for figure in found),
        texts=tuple(writer.text(figure.value) if figure else no_figure for figure in found),
        classes=tuple(class_of(figure.value, breaks) if figure else -1 for figure in found),
        marks=tuple(figure.mark if figure else Mark.MISSING for figure in found),
        legend=legend_frame(figures, period, classification, writer, language),
        heading=make_heading(pack, figures, period, language),
        credit=language.translate("Credit", pack.credit),
    )


@lru_cache(maxsize=128)
def ranks_in(figures: Figures, period: str) -> dict[str, int]:
    """Ranks of the places on the map in a period; totals and other provinces have none."""
    here = figures.at(period)
    codes = (place.code for place in figures.places)
    return ranks({code: here[code].value for code in codes if code in here})


def place_frame(pack: Pack, state: ExplorerState, code: str, language: Language) -> PlaceFrame:
    """The tooltip of a place in the period shown."""
    figures = figures_of(pack, state, code)
    figure = figures.at(state.period).get(code)
    name = place_name(pack, code, language)
    note = pack.regions[code].note(language) if code in pack.regions else ""
    if figure is None:
        period = period_text(state.period, language)
        value = language.translate("Derive", _NO_VALUE).format(period=period)
        return PlaceFrame(code, name, value, _years_with_figures(figures, code, language), note)
    writer = writer_for(figures, pack.units, language)
    value = language.translate("Derive", _VALUE).format(
        value=writer.text(figure.value), period=period_text(state.period, language)
    )
    return PlaceFrame(
        code,
        name,
        value,
        joined(
            _rank_text(figures, state.period, code, language),
            status_words(figure.mark, language),
            _vintage_text(pack, figure, language),
        ),
        joined(_figure_note(pack, state, code, figure, language), note),
    )


def place_name(pack: Pack, code: str, language: Language) -> str:
    """A place's name with its province: ``Changchun, Jilin``."""
    if code not in pack.regions:
        return code
    region = pack.regions[code]
    province = pack.regions.province_of(code)
    if province == code or province not in pack.regions:
        return region.name(language)
    return language.translate("Derive", _PLACE).format(
        place=region.name(language), province=pack.regions[province].label(language)
    )


def observation_note(observation: Observation, language: Language) -> str:
    """The arithmetic and the note of an observation, as far as it has them."""
    arithmetic = observation.derivation.rstrip(".")
    pattern = language.translate("Derive", _COMPUTED)
    computed = pattern.format(arithmetic=arithmetic) if arithmetic else ""
    return " ".join(part for part in (computed, observation.note) if part)


def _rank_text(figures: Figures, period: str, code: str, language: Language) -> str:
    found = ranks_in(figures, period)
    if code not in found or len(found) < 2:
        return ""
    return language.translate("Derive", _RANK).format(rank=found[code], count=len(found))


def _vintage_text(pack: Pack, figure: Figure, language: Language) -> str:
    vintage = figure.cell.vintage
    if vintage == SINGLE or vintage not in pack.vintages:
        return ""
    return uncapitalised(pack.vintages[vintage].name(language))


def _years_with_figures(figures: Figures, code: str, language: Language) -> str:
    points = figures.series.get(code, ())
    if not points:
        return language.translate("Derive", _NO_FIGURES)
    years = short_years([point.period for point in points])
    return language.translate("Derive", _YEARS).format(years=years)


def _figure_note(
    pack: Pack, state: ExplorerState, code: str, figure: Figure, language: Language
) -> str:
    if not (figure.cell.note or figure.cell.derived):
        return ""
    for observation in pack.observations(state.indicator, code, state.period):
        if observation.shown:
            return observation_note(observation, language)
    return ""
