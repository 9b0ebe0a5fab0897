"""A reading as JSON, as a list for the terminal, and as one annotated page."""

from __future__ import annotations

import html
from typing import Any

from neviewer.domain.language import ENGLISH, Language
from neviewer.reading import proof
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


def as_lines(reading: Reading, text: str) -> list[str]:
    """The reading as lines to read: counts, the claims, the other numbers."""
    counts = ", ".join(f"{count} {verdict}" for verdict, count in reading.summary.items())
    lines = [f"{len(reading.claims)} claims: {counts}" if counts else "No claims found."]
    for item in reading.claims:
        line = text.count("\n", 0, item.claim.start) + 1
        mark = _MARKS[item.verdict][0]
        quote = " ".join(item.claim.quote.split())
        lines.append(f"{mark} line {line}: {quote}: {item.verdict}")
        lines.append(f"    {proof_text(item)}")
    if reading.others:
        lines.append(f"{len(reading.others)} other numbers:")
        for other in reading.others:
            lines.append(f"  {' '.join(other.quote.split())}: {other.reason}")
    return lines


def proof_text(item: Judged) -> str:
    """A proof as one line to copy."""
    evidence = item.evidence
    parts = [evidence.query]
    if evidence.value is not None:
        parts.append(f"data: {evidence.value:,.10g} {evidence.unit} [{evidence.vintage}]")
    if evidence.arithmetic:
        parts.append(evidence.arithmetic)
    if evidence.tolerance:
        parts.append(f"± {evidence.tolerance:,.6g}")
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
        tip = html.escape(f"{proof.text(language, item.verdict)}: {proof_text(item)}", quote=True)
        out.append(html.escape(text[at : claim.start]))
        out.append(
            f'<mark style="--c:{colour}" title="{tip}">'
            f"{html.escape(text[claim.start : claim.end])}<b>{mark}</b></mark>"
        )
        at = claim.end
    out.append(html.escape(text[at:]))
    rows = "".join(_row(item) for item in reading.claims)
    others = "".join(
        f"<tr><td>{html.escape(o.quote)}</td><td>{html.escape(o.reason)}</td></tr>"
        for o in reading.others
    )
    counts = ", ".join(
        f"{_MARKS[verdict][0]} {verdict} {reading.summary[verdict]}"
        for verdict in VERDICTS
        if verdict in reading.summary
    )
    code = "zh-Hans" if reading.language == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{code}"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<p>{html.escape(counts)}</p><p class=text>{''.join(out)}</p>"
        f"<table><tr><th>Claim</th><th>Verdict</th><th>Proof</th></tr>{rows}</table>"
        f"<table><tr><th>Other number</th><th>Reason</th></tr>{others}</table></body></html>\n"
    )


def _row(item: Judged) -> str:
    mark, colour = _MARKS[item.verdict]
    return (
        f'<tr><td>{html.escape(item.claim.quote)}</td><td style="color:{colour}">{mark} '
        f"{html.escape(item.verdict)}</td><td>{html.escape(proof_text(item))}</td></tr>"
    )
