"""A reading as JSON, as a list for the terminal, and as one annotated page."""

from __future__ import annotations

import html
from typing import Any

from neviewer.domain.language import ENGLISH, Language
from neviewer.reading import words
from neviewer.reading.claims import VERDICTS, Evidence, Judged, Reading

_MARKS = {
    "agrees": ("✓", "#1b7837"),
    "since revised": ("↻", "#8c6d00"),
    "other basis": ("≈", "#2166ac"),
    "contradicts": ("✗", "#b2182b"),
    "ambiguous": ("?", "#7b3294"),
    "not in the data": ("–", "#666666"),
    "not checkable": ("·", "#666666"),
}
_STYLE = """body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
color:#222;background:#fff}mark{background:none;color:inherit;border-bottom:3px solid var(--c)}
mark b{color:var(--c);font-size:.75em;margin-left:.15em}p.text{white-space:pre-wrap}
table{border-collapse:collapse;font-size:.85em;width:100%}td,th{border-bottom:1px solid #ccc;
padding:.3em .5em;text-align:left;vertical-align:top}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#1c1c1c}}"""


def as_json(reading: Reading, path: str) -> dict[str, Any]:
    """The reading in the form that ``neviewer check --json`` prints."""
    return {
        "text": {"path": path, "language": reading.language, "date": reading.date},
        "claims": [claim_json(item) for item in reading.claims],
        "other_numbers": [
            {"start": o.start, "end": o.end, "quote": o.quote, "reason": o.reason}
            for o in reading.others
        ],
        "summary": reading.summary,
    }


def claim_json(item: Judged) -> dict[str, Any]:
    """One claim with its verdict and proof."""
    claim = item.claim
    comparison: dict[str, Any] = {
        key: value
        for key, value in (
            ("hedge", claim.hedge),
            ("base", claim.base),
            ("against", claim.against),
            ("meant", claim.comparison),
            ("scope", claim.scope),
        )
        if value
    }
    return {
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "kind": claim.kind,
        "indicator": claim.indicator,
        "part": claim.part or None,
        "places": list(claim.places),
        "period": claim.period,
        "value": claim.value,
        "unit": claim.unit,
        "comparison": comparison or None,
        "origins": dict(claim.origins),
        "verdict": item.verdict,
        "evidence": _evidence_json(item.evidence),
        "link": item.link,
    }


def _evidence_json(evidence: Evidence) -> dict[str, Any]:
    return {
        "query": evidence.query,
        "value": evidence.value,
        "unit": evidence.unit,
        "vintage": evidence.vintage,
        "source": evidence.source,
        "tolerance": evidence.tolerance,
        "arithmetic": evidence.arithmetic,
        "note": evidence.note,
        "cells": [
            {
                "indicator": cell.indicator,
                "place": cell.place,
                "period": cell.period,
                "value": cell.value,
                "unit": cell.unit,
                "vintage": cell.vintage,
                "source": cell.source,
                "status": cell.status,
                "derivation": cell.derivation,
            }
            for cell in evidence.cells
        ],
    }


def as_lines(reading: Reading, text: str, language: Language = ENGLISH) -> list[str]:
    """The reading as lines to read: counts, the claims, the other numbers."""
    lines = [_counts(reading, language)]
    for item in reading.claims:
        number = text.count("\n", 0, item.claim.start) + 1
        line = words.text(language, words.LINE).format(number=number)
        mark = _MARKS[item.verdict][0]
        quote = " ".join(item.claim.quote.split())
        lines.append(f"{mark} {line}: {quote}: {words.verdict(language, item.verdict)}")
        lines.append(f"    {proof_text(item, language)}")
    if reading.others:
        counted = words.text(language, words.COUNTED_OTHERS)
        lines.append(counted.format(count=len(reading.others)))
        for other in reading.others:
            why = words.reason(language, other.reason)
            lines.append(f"  {' '.join(other.quote.split())}: {why}")
    return lines


def _counts(reading: Reading, language: Language) -> str:
    """How many claims there are, and how many of each verdict."""
    if not reading.claims:
        return words.text(language, words.NO_CLAIMS)
    counted = words.text(language, words.COUNTED).format(count=len(reading.claims))
    each = [
        f"{_MARKS[name][0]} {words.verdict(language, name)} {reading.summary[name]}"
        for name in VERDICTS
        if name in reading.summary
    ]
    return "; ".join([counted, *each])


def proof_text(item: Judged, language: Language = ENGLISH) -> str:
    """A proof as one line to copy."""
    evidence = item.evidence
    parts = [evidence.query]
    if evidence.value is not None:
        parts.append(
            words.text(language, words.DATA).format(
                value=words.amount(evidence.value),
                unit=words.unit(language, evidence.unit),
                vintage=evidence.state or evidence.vintage,
            )
        )
    if evidence.arithmetic:
        parts.append(evidence.arithmetic)
    if evidence.tolerance:
        parts.append(f"± {words.amount(evidence.tolerance)}")
    parts += [part for part in (evidence.note, evidence.source) if part]
    return "; ".join(parts)


def as_page(reading: Reading, text: str, title: str, language: Language = ENGLISH) -> str:
    """One self-contained page: the text with its claims underlined, and the proofs below."""
    out: list[str] = []
    at = 0
    for item in sorted(reading.claims, key=lambda judged: judged.claim.start):
        claim = item.claim
        if claim.start < at:
            continue
        mark, colour = _MARKS[item.verdict]
        tip = f"{words.verdict(language, item.verdict)}: {proof_text(item, language)}"
        out.append(html.escape(text[at : claim.start]))
        out.append(
            f'<mark style="--c:{colour}" title="{html.escape(tip, quote=True)}">'
            f"{html.escape(text[claim.start : claim.end])}<b>{mark}</b></mark>"
        )
        at = claim.end
    out.append(html.escape(text[at:]))
    claims = _table(
        language,
        (words.CLAIM, words.VERDICT, words.PROOF),
        "".join(_row(item, language) for item in reading.claims),
    )
    others = _table(
        language,
        (words.OTHER, words.REASON),
        "".join(
            f"<tr><td>{html.escape(o.quote)}</td>"
            f"<td>{html.escape(words.reason(language, o.reason))}</td></tr>"
            for o in reading.others
        ),
    )
    code = "zh-Hans" if reading.language == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{code}"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<p>{html.escape(_counts(reading, language))}</p><p class=text>{''.join(out)}</p>"
        f"{claims}{others}</body></html>\n"
    )


def _table(language: Language, heads: tuple[str, ...], rows: str) -> str:
    head = "".join(f"<th>{html.escape(words.text(language, one))}</th>" for one in heads)
    return f"<table><tr>{head}</tr>{rows}</table>"


def _row(item: Judged, language: Language) -> str:
    mark, colour = _MARKS[item.verdict]
    return (
        f'<tr><td>{html.escape(item.claim.quote)}</td><td style="color:{colour}">{mark} '
        f"{html.escape(words.verdict(language, item.verdict))}</td>"
        f"<td>{html.escape(proof_text(item, language))}</td></tr>"
    )
