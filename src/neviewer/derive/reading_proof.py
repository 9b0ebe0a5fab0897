"""The proof of a claim: what was asked, the figures, the arithmetic, the tolerance, the source."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neviewer.derive import reading_words as words
from neviewer.derive.words import mark_of, status_words
from neviewer.domain.counts import Counts
from neviewer.domain.indicators import Unit
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.series import Cell
from neviewer.domain.units import format_value, places_needed, scales_of
from neviewer.reading.report import claim_json

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.derive.corrections import Correction
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.reading.claims import Evidence, FactCell, Judged

_READ_AS = QT_TRANSLATE_NOOP("Reading", "Read as")
_IN_DATA = QT_TRANSLATE_NOOP("Reading", "In the data")
_COMPUTED = QT_TRANSLATE_NOOP("Reading", "Computed")
_ARITHMETIC = QT_TRANSLATE_NOOP("Reading", "Arithmetic")
_TOLERANCE = QT_TRANSLATE_NOOP("Reading", "Tolerance")
_NOTE = QT_TRANSLATE_NOOP("Reading", "Note")
_SOURCE = QT_TRANSLATE_NOOP("Reading", "Source")
_SOURCES = QT_TRANSLATE_NOOP("Reading", "Sources")
_CORRECTED = QT_TRANSLATE_NOOP("Reading", "Your correction")
_WITHIN = QT_TRANSLATE_NOOP("Reading", "± {value}, the figure’s own rounding")
_CELL = QT_TRANSLATE_NOOP("Reading", "{place}, {period}: {value} ({vintage}, {status})")
_TITLE = QT_TRANSLATE_NOOP("Reading", "{verdict}: “{quote}”")
_COLON = QT_TRANSLATE_NOOP("Reading", "{label}: {text}")
_MOST_CELLS = 12
_MOST_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One line of a proof."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProofFrame:
    """The proof of a claim, as words and ready to be copied."""

    verdict: str
    mark: str
    name: str
    meaning: str
    quote: str
    rows: tuple[ProofRow, ...]
    text: str
    json: str


def proof_frame(
    pack: Pack,
    reading: ReadingFrame,
    index: int,
    language: Language,
    correction: Correction | None = None,
) -> ProofFrame:
    """The proof of a claim of a reading."""
    item, claim = reading.judged[index], reading.claims[index]
    rows = [
        *_rows(pack, item, language),
        _row(_CORRECTED, (correction.words(language),) if correction else (), language),
    ]
    kept = tuple(row for row in rows if row.texts)
    title = language.translate("Reading", _TITLE).format(verdict=claim.name, quote=claim.quote)
    colon = language.translate("Reading", _COLON)
    lines = [colon.format(label=row.label, text="; ".join(row.texts)) for row in kept]
    return ProofFrame(
        claim.verdict,
        claim.mark,
        claim.name,
        words.meaning(claim.verdict, language),
        claim.quote,
        kept,
        "\n".join([title, *lines]),
        json.dumps(claim_json(item), ensure_ascii=False, indent=1),
    )


def _rows(pack: Pack, item: Judged, language: Language) -> list[ProofRow]:
    evidence = item.evidence
    computed = evidence.value is not None and (len(evidence.cells) != 1 or bool(_sum(evidence)))
    value = _plain(pack, evidence.value, evidence.unit, language) if computed else ""
    rounding = None if evidence.tolerance is None else float(f"{evidence.tolerance:.3g}")
    tolerance = _plain(pack, rounding, evidence.unit, language)
    within = language.translate("Reading", _WITHIN).format(value=tolerance) if tolerance else ""
    sources = tuple(
        source.citation for source in pack.sources(dict.fromkeys(c.source for c in evidence.cells))
    )
    return [
        _row(_READ_AS, (evidence.query,), language),
        _row(_IN_DATA, _cells(pack, evidence, language), language),
        _row(_COMPUTED, (value,), language),
        _row(_ARITHMETIC, (evidence.arithmetic,), language),
        _row(_TOLERANCE, (within,), language),
        _row(_NOTE, (evidence.note,), language),
        _row(_SOURCE if len(sources) < 2 else _SOURCES, sources, language),
    ]


def _row(label: str, texts: tuple[str, ...], language: Language) -> ProofRow:
    return ProofRow(language.translate("Reading", label), tuple(text for text in texts if text))


def _sum(evidence: Evidence) -> bool:
    """Whether the one cell is not itself what the claim was compared with."""
    cell = evidence.cells[0]
    return evidence.value is not None and abs(cell.value - evidence.value) > 1e-9 * abs(cell.value)


def _cells(pack: Pack, evidence: Evidence, language: Language) -> tuple[str, ...]:
    texts = [_cell(pack, cell, language) for cell in evidence.cells[:_MOST_CELLS]]
    left = len(evidence.cells) - len(texts)
    if left:
        texts.append(Counts(language).more_figures(left))
    return tuple(texts)


def _cell(pack: Pack, cell: FactCell, language: Language) -> str:
    indicator, vintage = pack.indicators[cell.indicator], pack.vintages.get(cell.vintage)
    unit = pack.units[indicator.unit]
    scales = scales_of(unit, indicator.decimals, language)
    mark = mark_of(Cell(cell.value, cell.status, derived=bool(cell.derivation)))
    return language.translate("Reading", _CELL).format(
        place=pack.regions[cell.place].label(language)
        if cell.place in pack.regions
        else cell.place,
        period=period_text(cell.period, language),
        value=format_value(cell.value / unit.factor, scales, language, precise=True),
        vintage=vintage.name(language) if vintage is not None else cell.vintage,
        status=status_words(mark, language),
    )


def _plain(pack: Pack, value: float | None, plain: str, language: Language) -> str:
    """A figure in plain units, with the unit's name; an empty text for none."""
    if value is None:
        return ""
    unit = next((u for u in pack.units.values() if u.plain == plain and u.factor == 1), None)
    unit = unit or Unit("", plain, 1.0, plain, plain)
    digits = places_needed(value, _MOST_DECIMALS)
    scales = scales_of(unit, digits, language)
    return format_value(value, scales, language, precise=True)
