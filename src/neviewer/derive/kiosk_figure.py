"""Figures as an exhibit shows them: one large number, what it is, how far it can be relied on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.figures import Figure, Figures, figures_of
from neviewer.derive.map_frame import place_name
from neviewer.derive.sources import source_lines
from neviewer.derive.words import listed, status_words
from neviewer.derive.writing import Writer, writer_for
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.units import PLAIN_STYLE, plain_name, signed

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.derive.frames import SourceLine
    from neviewer.domain.transform import Point
    from neviewer.state.explorer import ExplorerState

_LABEL = QT_TRANSLATE_NOOP("Exhibit", "{indicator}, {place}, {period}")
_OWN_LABEL = QT_TRANSLATE_NOOP("Exhibit", "{indicator}, {period}")
_AT = QT_TRANSLATE_NOOP("Exhibit", "{value} in {period}")
_FEW = QT_TRANSLATE_NOOP("Exhibit", "{indicator}: {values}.")
_COURSE = QT_TRANSLATE_NOOP(
    "Exhibit",
    "{indicator} went from {first} in {start} to {last} in {end}. The most was {high} in {peak}.",
)
_COURSE_ENDS = QT_TRANSLATE_NOOP(
    "Exhibit", "{indicator} went from {first} in {start} to {last} in {end}."
)
_BREAK = QT_TRANSLATE_NOOP("Exhibit", "Figures before and after {periods} cannot be compared.")
_NO_FIGURE = QT_TRANSLATE_NOOP("Exhibit", "There is no figure of this kind for this place.")
_MOST_LISTED = 4
_WRITTEN_OUT = 1e6  # English writes smaller counts with all their digits
_NUMBER = re.compile(r"[+\u2212-]?[\d,.]*\d")
# What a place's own story tells first, after what the map is about.
_TOLD = (
    "population_resident",
    "gdp_nominal",
    "urbanisation_rate",
    "share_65plus",
    "population_census",
    "births",
    "gdp_growth_real",
    "mean_years_schooling",
)
_COUNTS_OF_PEOPLE = {"population_resident", "population_census"}  # one of them is enough
FIGURES_TOLD = 3


class BigFigure(NamedTuple):
    """One figure, ready to draw."""

    number: str  # "+86,000"
    unit: str  # "persons"
    label: str  # "Net migration, Liaoning, 2023"
    state: str  # "final", "estimated and derived"
    source: SourceLine | None

    @property
    def text(self) -> str:
        """The figure as one would say it."""
        return f"{self.number} {self.unit}, {self.label}, {self.state}"


class PlaceStory(NamedTuple):
    """A place's own story: three figures and a sentence."""

    code: str
    name: str
    figures: tuple[BigFigure, ...]
    sentence: str
    sources: tuple[SourceLine, ...]


def key_figure(pack: Pack, state: ExplorerState, language: Language) -> BigFigure | None:
    """The figure of the place in focus or chosen first, or None where a view has none."""
    code = state.focus or next(iter(state.selected), None)
    if code is None:
        return None
    figures = figures_of(pack, state, code)
    figure = figures.at(state.period).get(code)
    return None if figure is None else _big(pack, figures, code, state.period, figure, language)


def place_story(pack: Pack, state: ExplorerState, code: str, language: Language) -> PlaceStory:
    """What an exhibit tells of a place when it is touched in a view."""
    found: list[BigFigure] = []
    people = False
    for indicator in dict.fromkeys((state.indicator, *_TOLD)):
        view = state if indicator == state.indicator else _plain_view(state, indicator)
        if not pack.coverage(indicator, view.level).periods:
            continue
        if people and indicator in _COUNTS_OF_PEOPLE:
            continue
        figures = figures_of(pack, view, code)
        points = figures.series.get(code, ())
        if points and len(found) < FIGURES_TOLD:
            at = state.period if state.period in figures.values else points[-1].period
            at = at if code in figures.at(at) else points[-1].period
            figure = figures.at(at)[code]
            people = people or indicator in _COUNTS_OF_PEOPLE
            found.append(_big(pack, figures, code, at, figure, language, own=True))
    figures = figures_of(pack, state, code)
    sources = tuple(dict.fromkeys(each.source for each in found if each.source is not None))
    sentence = _sentence(pack, figures, code, language)
    return PlaceStory(code, place_name(pack, code, language), tuple(found), sentence, sources)


def _plain_view(state: ExplorerState, indicator: str) -> ExplorerState:
    return state.with_(indicator=indicator, transform="value", baseline=None)


def _big(
    pack: Pack,
    figures: Figures,
    code: str,
    period: str,
    figure: Figure,
    language: Language,
    *,
    own: bool = False,
) -> BigFigure:
    writer = writer_for(figures, pack.units, language)
    number, unit = parts(_text(figures, writer, figure.value))
    pattern = _OWN_LABEL if own else _LABEL
    label = language.translate("Exhibit", pattern).format(
        indicator=figures.indicator.name(language),
        place=place_name(pack, code, language),
        period=period_text(period, language),
    )
    lines = source_lines(pack, (figure.cell.source,), language)
    return BigFigure(
        number, unit, label, status_words(figure.mark, language), lines[0] if lines else None
    )


def _text(figures: Figures, writer: Writer, value: float) -> str:
    """A figure with its unit, counts below a million written out in English, gains with a plus."""
    text = writer.text(value)
    plain = plain_name(writer.unit, writer.language)
    size = value * writer.unit.factor
    is_english = not writer.language.code.startswith("zh")
    if is_english and plain == "persons" and not writer.pattern and abs(size) < _WRITTEN_OUT:
        text = f"{PLAIN_STYLE.number(size, 0)} {plain}"
    is_signed = figures.indicator.diverging and not writer.is_change and not writer.pattern
    return signed(text) if is_signed else text


def parts(text: str) -> tuple[str, str]:
    """The number at the beginning of a figure's text, and its unit."""
    found = _NUMBER.match(text)
    if found is None:
        return text, ""
    end = found.end()
    if text[end : end + 1] in ("%", "‰"):
        end += 1
    return text[:end], text[end:].strip()


def _sentence(pack: Pack, figures: Figures, code: str, language: Language) -> str:
    """How what the map shows went for a place."""
    points = figures.series.get(code, ())
    if not points:
        return language.translate("Exhibit", _NO_FIGURE)
    writer = writer_for(figures, pack.units, language)

    def written(point: Point) -> str:
        return _text(figures, writer, point.value)

    indicator = figures.indicator.name(language)
    if len(points) <= _MOST_LISTED:
        at = language.translate("Exhibit", _AT)
        values = [
            at.format(value=written(point), period=period_text(point.period, language))
            for point in points
        ]
        text = language.translate("Exhibit", _FEW)
        return text.format(indicator=indicator, values=listed(values, language))
    first, last = points[0], points[-1]
    high = max(points, key=lambda point: point.value)
    pattern = _COURSE_ENDS if high in (first, last) else _COURSE
    course = language.translate("Exhibit", pattern).format(
        indicator=indicator,
        first=written(first),
        start=period_text(first.period, language),
        last=written(last),
        end=period_text(last.period, language),
        high=written(high),
        peak=period_text(high.period, language),
    )
    breaks = [points[start.at].period for start in figures.starts[code] if start.is_break]
    if not breaks:
        return course
    periods = listed([period_text(each, language) for each in breaks], language)
    gap = "" if language.code.startswith("zh") else " "
    return course + gap + language.translate("Exhibit", _BREAK).format(periods=periods)
