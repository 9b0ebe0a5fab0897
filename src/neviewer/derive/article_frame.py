"""What the article panel shows: the article of the state, and the others one can choose."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import MONTHS

if TYPE_CHECKING:
    from pathlib import Path

    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState
    from neviewer.state.own_texts import OwnText, OwnTexts


class ArticleChoice(NamedTuple):
    """One article that can be opened."""

    id: str
    title: str
    summary: str


class ArticleFrame(NamedTuple):
    """The article beside the map; ``id`` is empty when the pack has none."""

    id: str
    title: str
    date_text: str
    summary: str
    body: str  # CommonMark; links may be views
    choices: tuple[ArticleChoice, ...]
    anchor: str | None = None  # a heading to scroll to
    date: str = ""  # of the text, as 2024-02-26
    plain: bool = False  # whether the body is shown as it is, not as CommonMark
    path: Path | None = None  # of the reader's own file


def article_frame(
    pack: Pack, state: ExplorerState, language: Language, texts: OwnTexts | None = None
) -> ArticleFrame:
    """The article of a state, the pack's first where the state names none or an unknown one."""
    infos = pack.articles(language.code)
    choices = tuple(ArticleChoice(info.id, info.title, info.summary) for info in infos)
    if texts is not None:
        choices += tuple(ArticleChoice(text.id, text.title, _place(text)) for text in texts)
        own = texts.get(state.article)
        if own is not None:
            return _own_frame(own, choices, state.anchor, language)
    known = {choice.id for choice in choices}
    wanted = state.article if state.article in known else next(iter(info.id for info in infos), "")
    article = pack.article(wanted, language.code) if wanted else None
    if article is None:
        return ArticleFrame("", "", "", "", "", choices)
    info = article.info
    anchor = state.anchor if wanted == state.article else None
    shown = date_text(info.date, language)
    return ArticleFrame(
        info.id, info.title, shown, info.summary, article.body, choices, anchor, info.date
    )


def _own_frame(
    text: OwnText, choices: tuple[ArticleChoice, ...], anchor: str | None, language: Language
) -> ArticleFrame:
    return ArticleFrame(
        text.id, text.title, date_text(text.date, language), _place(text), text.body, choices,
        anchor, text.date, not text.markdown, text.path,
    )  # fmt: skip


def _place(text: OwnText) -> str:
    return "" if text.path is None else str(text.path)


def date_text(iso: str, language: Language) -> str:
    """A day as a reader of the language writes it; what is no ISO date is left as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    pattern = language.translate("Derive", QT_TRANSLATE_NOOP("Derive", "{day} {month} {year}"))
    month = language.translate("Derive", MONTHS[day.month - 1])
    return pattern.format(day=day.day, month=month, year=day.year)
