"""What the article panel shows: the article of the state, and the others one can choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import MONTHS

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """One article that can be opened."""

    id: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class ArticleFrame:
    """The article beside the map; ``id`` is empty when the pack has none."""

    id: str
    title: str
    date_text: str
    summary: str
    body: str  # CommonMark; links may be views
    choices: tuple[ArticleChoice, ...]
    anchor: str | None = None  # a heading to scroll to


def article_frame(pack: Pack, state: ExplorerState, language: Language) -> ArticleFrame:
    """The article of a state, the pack's first where the state names none or an unknown one."""
    infos = pack.articles(language.code)
    choices = tuple(ArticleChoice(info.id, info.title, info.summary) for info in infos)
    known = {choice.id for choice in choices}
    wanted = state.article if state.article in known else next(iter(info.id for info in infos), "")
    article = pack.article(wanted, language.code) if wanted else None
    if article is None:
        return ArticleFrame("", "", "", "", "", choices)
    info = article.info
    anchor = state.anchor if wanted == state.article else None
    shown = date_text(info.date, language)
    return ArticleFrame(info.id, info.title, shown, info.summary, article.body, choices, anchor)


def date_text(iso: str, language: Language) -> str:
    """A day as a reader of the language writes it; what is no ISO date is left as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    pattern = language.translate("Derive", QT_TRANSLATE_NOOP("Derive", "{day} {month} {year}"))
    month = language.translate("Derive", MONTHS[day.month - 1])
    return pattern.format(day=day.day, month=month, year=day.year)
