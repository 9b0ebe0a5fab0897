"""The figures of one period as a table: exact, with status and source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import nan
from typing import TYPE_CHECKING

from neviewer.derive.figures import Figure, Figures, figures_of, make_figures
from neviewer.derive.frames import ColumnFrame, Mark, TableFrame
from neviewer.derive.map_frame import ranks_in
from neviewer.derive.words import status_words
from neviewer.derive.writing import Writer, writer_for
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.regions import NATION, NORTHEAST

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

_PLACE = QT_TRANSLATE_NOOP("Derive", "Place")
_VALUE = QT_TRANSLATE_NOOP("Derive", "Value")
_UNIT = QT_TRANSLATE_NOOP("Derive", "Unit")
_RANK = QT_TRANSLATE_NOOP("Derive", "Rank")
_CHANGE = QT_TRANSLATE_NOOP("Derive", "Change since {period}")
_NO_CHANGE = QT_TRANSLATE_NOOP("Derive", "Change")
_STATUS = QT_TRANSLATE_NOOP("Derive", "Status")
_VINTAGE = QT_TRANSLATE_NOOP("Derive", "Vintage")
_SOURCE = QT_TRANSLATE_NOOP("Derive", "Source")


def table_frame(pack: Pack, state: ExplorerState, language: Language) -> TableFrame:
    """The table of a view; places chosen for comparison have a row of their own."""
    figures = figures_of(pack, state)
    chosen = [*state.selected, *([state.focus] if state.focus else [])]
    others = tuple(dict.fromkeys(code for code in chosen if not _is_on_map(figures, code)))
    frame = _table(pack, figures, state.period, others, language)
    return frame._replace(selected=frozenset(state.selected), focus=state.focus)


def _is_on_map(figures: Figures, code: str) -> bool:
    return any(place.code == code for place in figures.places)


@lru_cache(maxsize=64)
def _table(
    pack: Pack, figures: Figures, period: str, others: tuple[str, ...], language: Language
) -> TableFrame:
    here = figures.at(period)
    compared = [code for code in (NORTHEAST, NATION) if code in here]
    codes = tuple(dict.fromkeys([*(p.code for p in figures.places), *compared, *others]))
    found = [here.get(code) for code in codes]
    writer = writer_for(figures, pack.units, language)
    values = [figure.value if figure else None for figure in found]
    columns = [
        _place_column(pack, codes, language),
        _numbers("value", _VALUE, values, writer.column(values), language),
        _texts("unit", _UNIT, [_unit_name(writer, figures) if f else "" for f in found], language),
        _rank_column(figures, period, codes, language),
    ]
    if figures.transform == "value":
        columns.append(_change_column(pack, figures, period, codes, language))
    columns += [
        _texts("status", _STATUS, [_status(f, language) for f in found], language),
        _texts("vintage", _VINTAGE, [_vintage(pack, f, language) for f in found], language),
        _texts("source", _SOURCE, _citations(pack, found), language),
    ]
    return TableFrame(
        period=period,
        codes=codes,
        columns=tuple(columns),
        marks=tuple(figure.mark if figure else Mark.MISSING for figure in found),
    )


def _texts(id_: str, title: str, texts: Sequence[str], language: Language) -> ColumnFrame:
    folded = {text: text.casefold() for text in set(texts)}
    keys = tuple(folded[text] for text in texts)
    return ColumnFrame(id_, language.translate("Derive", title), tuple(texts), keys, False)


def _numbers(
    id_: str,
    title: str,
    values: Sequence[float | None],
    texts: Sequence[str],
    language: Language,
) -> ColumnFrame:
    keys = tuple(nan if value is None else float(value) for value in values)
    return ColumnFrame(id_, language.translate("Derive", title), tuple(texts), keys, True)


@lru_cache(maxsize=32)
def _place_column(pack: Pack, codes: tuple[str, ...], language: Language) -> ColumnFrame:
    names = [pack.regions[code].name(language) if code in pack.regions else code for code in codes]
    return _texts("place", _PLACE, names, language)


def _unit_name(writer: Writer, figures: Figures) -> str:
    return writer.axis if figures.transform == "index" else writer.unit.name(writer.language)


def _rank_column(
    figures: Figures, period: str, codes: tuple[str, ...], language: Language
) -> ColumnFrame:
    found = ranks_in(figures, period)
    values = [found.get(code) for code in codes]
    texts = ["" if value is None else str(value) for value in values]
    return _numbers("rank", _RANK, values, texts, language)


def _change_column(
    pack: Pack, figures: Figures, period: str, codes: tuple[str, ...], language: Language
) -> ColumnFrame:
    """The change on the period before; empty across a gap or a break, where there is none."""
    indicator, level = figures.indicator.id, figures.level
    changes = make_figures(pack, indicator, level, "change", None, figures.others)
    writer = writer_for(changes, pack.units, language)
    here = changes.at(period)
    values = [here[code].value if code in here else None for code in codes]
    column = _numbers("change", _NO_CHANGE, values, _with_unit(values, writer), language)
    before = _period_before(figures, period)
    if not before:
        return column
    title = language.translate("Derive", _CHANGE).format(period=period_text(before, language))
    return column._replace(title=title)


def _with_unit(values: Sequence[float | None], writer: Writer) -> list[str]:
    """Per cent says so in each cell; a change in the indicator's own unit need not repeat it."""
    name = "%" if writer.unit.plain == "percent" else ""
    return [text and text + name for text in writer.column(values)]


def _period_before(figures: Figures, period: str) -> str:
    place = figures.collected.index(period) if period in figures.collected else 0
    return figures.collected[place - 1] if place else ""


def _status(figure: Figure | None, language: Language) -> str:
    return status_words(figure.mark if figure else Mark.MISSING, language)


def _vintage(pack: Pack, figure: Figure | None, language: Language) -> str:
    known = figure is not None and figure.cell.vintage in pack.vintages
    return pack.vintages[figure.cell.vintage].name(language) if known and figure else ""


def _citations(pack: Pack, found: list[Figure | None]) -> list[str]:
    ids = tuple(dict.fromkeys(figure.cell.source for figure in found if figure))
    citations = {source.id: source.citation for source in pack.sources(ids)}
    return [citations.get(figure.cell.source, "") if figure else "" for figure in found]
