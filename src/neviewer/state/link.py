"""Links: a view written as one line of text, and read back with what is wrong corrected.

``neviewer:/prefecture/gdp_nominal?period=2020&sel=210100,220100``
"""

from __future__ import annotations

from urllib.parse import quote, unquote_plus

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language
from neviewer.state.catalogue import Catalogue
from neviewer.state.correct import Corrected, correct, quoted
from neviewer.state.explorer import OWN_TEXT, Classification, ExplorerState

__all__ = ["SCHEME", "Catalogue", "ParsedLink", "format_link", "parse_link"]

SCHEME = "neviewer"
ParsedLink = Corrected

_LONGEST = 8192
_SAFE = "-._~"
_NOT_A_LINK = QT_TRANSLATE_NOOP(
    "State", "“{asked}” is not a link of neviewer: it would begin with neviewer:/."
)
_UNKNOWN_PART = QT_TRANSLATE_NOOP("State", "Links have no part “{asked}”.")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("State", "“{asked}” is not a number of classes.")
_NO_STEP = QT_TRANSLATE_NOOP("State", "“{asked}” is not a number of a step.")
_PARTS = "period focus sel transform base method classes scope chart article at story step".split()


def format_link(state: ExplorerState) -> str:
    """The link of a view; whatever is as by default is left out."""
    usual, asked = Classification(), state.classification
    parts = {
        "period": state.period,
        "focus": state.focus,
        "sel": ",".join(map(_quote, state.selected)),
        "transform": _unless(state.transform, "value"),
        "base": state.baseline,
        "method": _unless(asked.method, usual.method),
        "classes": _unless(str(asked.classes), str(usual.classes)),
        "scope": _unless(asked.scope, usual.scope),
        "chart": _unless(state.chart, "trend"),
        "article": state.article,
        "at": state.anchor,
        **_story_parts(state),
    }
    query = "&".join(
        f"{name}={value if name == 'sel' else _quote(value)}"
        for name, value in parts.items()
        if value
    )
    return f"{SCHEME}:/{_quote(state.level)}/{_quote(state.indicator)}" + (
        f"?{query}" * bool(query)
    )


def parse_link(text: str, catalogue: Catalogue, language: Language = ENGLISH) -> ParsedLink:
    """The view a link names, corrected to one that can be shown; never raises."""
    text = text.strip()[:_LONGEST]
    scheme, colon, rest = text.partition(":")
    if not colon or scheme.strip().lower() != SCHEME:
        said = language.translate("State", _NOT_A_LINK).format(asked=quoted(text))
        return _corrected(ExplorerState("", "", ""), catalogue, language, [said])
    path, _, query = rest.partition("#")[0].partition("?")
    names = [unquote_plus(part) for part in path.split("/") if part]
    level, indicator = [*names, "", ""][:2]
    parts, reasons = _read_query(query, language)
    state = ExplorerState(
        level=level,
        indicator=indicator,
        period=parts.get("period", ""),
        focus=parts.get("focus"),
        selected=tuple(code for code in parts.get("sel", "").split(",") if code),
        transform=parts.get("transform", "value"),
        baseline=parts.get("base"),
        classification=_classification(parts, language, reasons),
        chart=parts.get("chart", "trend"),
        article=parts.get("article"),
        anchor=parts.get("at"),
        story=_no_own(parts.get("story")),
        step=_step(parts.get("step", "1"), language, reasons),
    )
    return _corrected(state, catalogue, language, reasons)


def _corrected(
    state: ExplorerState, catalogue: Catalogue, language: Language, reasons: list[str]
) -> ParsedLink:
    found = correct(state, catalogue, language)
    return ParsedLink(found.state, (*reasons, *found.reasons))


def _read_query(query: str, language: Language) -> tuple[dict[str, str], list[str]]:
    parts: dict[str, str] = {}
    reasons: list[str] = []
    for pair in query.split("&"):
        name, _, value = (unquote_plus(part) for part in pair.partition("="))
        if name in _PARTS:
            if value:
                parts[name] = value
        elif pair:
            reasons.append(language.translate("State", _UNKNOWN_PART).format(asked=quoted(name)))
    return parts, reasons


def _classification(
    parts: dict[str, str], language: Language, reasons: list[str]
) -> Classification:
    usual = Classification()
    asked = parts.get("classes", str(usual.classes))
    is_number = asked.isascii() and asked.removeprefix("-").isdecimal() and len(asked) < 10
    if not is_number:
        reasons.append(language.translate("State", _NOT_A_NUMBER).format(asked=quoted(asked)))
    return Classification(
        parts.get("method", usual.method),
        int(asked) if is_number else usual.classes,
        parts.get("scope", usual.scope),
    )


def _story_parts(state: ExplorerState) -> dict[str, str]:
    """A story of the pack and its step, counted from 1; nobody else has the reader's own file."""
    if state.story is None or state.story.startswith(OWN_TEXT):
        return {}
    return {"story": state.story, "step": str(state.step + 1)}


def _no_own(story: str | None) -> str | None:
    return None if story is not None and story.startswith(OWN_TEXT) else story


def _step(asked: str, language: Language, reasons: list[str]) -> int:
    if asked.isascii() and asked.isdecimal() and len(asked) < 5 and int(asked):
        return int(asked) - 1
    reasons.append(language.translate("State", _NO_STEP).format(asked=quoted(asked)))
    return 0


def _unless(value: str, usual: str) -> str | None:
    return None if value == usual else value


def _quote(text: str) -> str:
    # Lone surrogates cannot be written in a link; they never name anything either.
    return quote(text, safe=_SAFE, errors="replace")
