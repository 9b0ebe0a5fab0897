"""What map and chart show, in sentences: for listeners, and as the text beside a picture."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figure, Figures, figures_of
from neviewer.derive.frames import SummaryFrame
from neviewer.derive.heading import heading_frame
from neviewer.derive.map_frame import place_name, ranks_in
from neviewer.derive.words import SEPARATOR, linked, listed, status_words
from neviewer.derive.writing import Writer, writer_for
from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.regions import NATION, NORTHEAST

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_PLACE = QT_TRANSLATE_NOOP("Derive", "{place}, {indicator} {period}: {value}")
_RANK = QT_TRANSLATE_NOOP("Derive", "rank {rank} of {count} with data")
_NO_FIGURE = QT_TRANSLATE_NOOP("Derive", "no figure")
_MAP = {
    "province": QT_TRANSLATE_NOOP("Derive", "Map of the provinces: {title}."),
    "prefecture": QT_TRANSLATE_NOOP("Derive", "Map of the prefectures: {title}."),
    "county": QT_TRANSLATE_NOOP("Derive", "Map of the counties: {title}."),
}
_CLAUSES = QT_TRANSLATE_NOOP("Derive", "{first}; {next}")
_SENTENCE = QT_TRANSLATE_NOOP("Derive", "{text}.")
_ENDS = QT_TRANSLATE_NOOP("Derive", "Highest: {highest}. Lowest: {lowest}.")
_ONLY = QT_TRANSLATE_NOOP("Derive", "The only figure: {only}.")
_EQUAL = QT_TRANSLATE_NOOP("Derive", "All figures are equal: {value}.")
_NONE = QT_TRANSLATE_NOOP("Derive", "No place has a figure.")
_AT = QT_TRANSLATE_NOOP("Derive", "{place} ({value})")
_NATION = QT_TRANSLATE_NOOP("Derive", "China: {value}.")
_NORTHEAST = QT_TRANSLATE_NOOP("Derive", "The three provinces together: {value}.")
_COURSE = QT_TRANSLATE_NOOP(
    "Derive",
    "{place}: {figures}, from {first} in {start} to {last} in {end}; "
    "highest {high} in {high_period}, lowest {low} in {low_period}.",
)
_BROKEN = QT_TRANSLATE_NOOP("Derive", "Not comparable across the break in the series at {periods}.")
_ONE_POINT = QT_TRANSLATE_NOOP("Derive", "{place}: one figure, {value} in {period}.")
_NO_COURSE = QT_TRANSLATE_NOOP("Derive", "{place}: no figures.")
_MOST_PLACES = 5  # whose course over time is told
_MOST_NAMES = 3


def place_sentence(pack: Pack, state: ExplorerState, code: str, language: Language) -> str:
    """A place of the map with all that its colour, pattern and tooltip say."""
    figures = figures_of(pack, state, code)
    figure = figures.at(state.period).get(code)
    writer = writer_for(figures, pack.units, language)
    parts = [
        language.translate("Derive", _PLACE).format(
            place=place_name(pack, code, language),
            indicator=figures.indicator.name(language),
            period=period_text(state.period, language),
            value=writer.text(figure.value) if figure else language.translate("Derive", _NO_FIGURE),
        )
    ]
    if figure is not None:
        ranks = ranks_in(figures, state.period)
        if code in ranks and len(ranks) > 1:
            pattern = language.translate("Derive", _RANK)
            parts.append(pattern.format(rank=ranks[code], count=len(ranks)))
        parts.append(status_words(figure.mark, language))
    return listed(parts, language)


def summary_frame(pack: Pack, state: ExplorerState, language: Language) -> SummaryFrame:
    """Map and chart of a view in sentences."""
    figures = figures_of(pack, state)
    chosen = tuple(dict.fromkeys([*state.selected, *([state.focus] if state.focus else [])]))
    return _summary(pack, figures, state.with_(article=None, anchor=None), chosen, language)


@lru_cache(maxsize=32)
def _summary(
    pack: Pack,
    figures: Figures,
    state: ExplorerState,
    chosen: tuple[str, ...],
    language: Language,
) -> SummaryFrame:
    writer = writer_for(figures, pack.units, language)
    heading = heading_frame(pack, state, language)
    title = language.translate("Derive", _MAP[state.level]).format(title=heading.title)
    clauses = language.translate("Derive", _CLAUSES)
    details = linked(heading.subtitle.split(SEPARATOR), clauses)
    lines = [
        title,
        language.translate("Derive", _SENTENCE).format(text=details),
        _ends(figures, state.period, writer, language),
        *_compared(figures, state.period, writer, language),
    ]
    told = chosen or tuple(place.code for place in figures.places)
    if chosen or len(told) <= _MOST_NAMES:
        lines += [_course(pack, figures, code, writer) for code in told[:_MOST_PLACES]]
    if heading.caution:
        lines.append(heading.caution)
    return SummaryFrame(heading.title, tuple(line for line in lines if line))


def _ends(figures: Figures, period: str, writer: Writer, language: Language) -> str:
    here = figures.at(period)
    found = [(here[place.code].value, place) for place in figures.places if place.code in here]
    if not found:
        return language.translate("Derive", _NONE)
    pattern = language.translate("Derive", _AT)

    def at(value: float) -> str:
        names = [place.label(language) for each, place in found if each == value]
        return pattern.format(place=listed(names[:_MOST_NAMES], language), value=writer.text(value))

    low, high = min(value for value, _ in found), max(value for value, _ in found)
    if len(found) == 1:
        return language.translate("Derive", _ONLY).format(only=at(low))
    if low == high:
        return language.translate("Derive", _EQUAL).format(value=writer.text(low))
    return language.translate("Derive", _ENDS).format(highest=at(high), lowest=at(low))


def _compared(figures: Figures, period: str, writer: Writer, language: Language) -> list[str]:
    here = figures.at(period)
    return [
        language.translate("Derive", text).format(value=_with_status(here[code], writer))
        for code, text in ((NATION, _NATION), (NORTHEAST, _NORTHEAST))
        if code in here
    ]


def _with_status(figure: Figure, writer: Writer) -> str:
    status = [status_words(figure.mark, writer.language)] if figure.mark else []
    return listed([writer.text(figure.value), *status], writer.language)


def _course(pack: Pack, figures: Figures, code: str, writer: Writer) -> str:
    """How the figures of a place went, in the order of time."""
    language = writer.language
    place = place_name(pack, code, language)
    points = figures.series.get(code, ())
    if not points:
        return language.translate("Derive", _NO_COURSE).format(place=place)
    first, last = points[0], points[-1]
    if len(points) == 1:
        return language.translate("Derive", _ONE_POINT).format(
            place=place, value=writer.text(first.value), period=period_text(first.period, language)
        )
    low = min(points, key=lambda point: point.value)
    high = max(points, key=lambda point: point.value)
    course = language.translate("Derive", _COURSE).format(
        place=place,
        figures=Counts(language).figures(len(points)),
        first=writer.text(first.value),
        start=period_text(first.period, language),
        last=writer.text(last.value),
        end=period_text(last.period, language),
        high=writer.text(high.value),
        high_period=period_text(high.period, language),
        low=writer.text(low.value),
        low_period=period_text(low.period, language),
    )
    breaks = [points[start.at].period for start in figures.starts[code] if start.is_break]
    if not breaks:
        return course
    periods = listed([period_text(each, language) for each in breaks], language)
    broken = language.translate("Derive", _BROKEN).format(periods=periods)
    return course + ("" if language.code.startswith("zh") else " ") + broken
