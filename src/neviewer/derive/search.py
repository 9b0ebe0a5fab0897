"""What the search box finds: places, indicators, texts, periods and commands, best first."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text
from neviewer.domain.regions import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState

KINDS = {
    "place": QT_TRANSLATE_NOOP("Derive", "place"),
    "indicator": QT_TRANSLATE_NOOP("Derive", "indicator"),
    "article": QT_TRANSLATE_NOOP("Derive", "article"),
    "story": QT_TRANSLATE_NOOP("Derive", "story"),
    "period": QT_TRANSLATE_NOOP("Derive", "period"),
    "command": QT_TRANSLATE_NOOP("Derive", "command"),
}
_NO_FIGURES = QT_TRANSLATE_NOOP("Derive", "{indicator} has no figures in this pack.")
_SHOWN_IN = QT_TRANSLATE_NOOP(
    "Derive", "{indicator} has no figures at the level of {place}; {shown} is shown, where it lies."
)
_NOT_SHOWN = QT_TRANSLATE_NOOP("Derive", "{indicator} has no figures at the level of {place}.")
_NO_FIGURE = QT_TRANSLATE_NOOP("Derive", "{place} has no figure of {indicator}.")
_NOT_IN_PERIOD = QT_TRANSLATE_NOOP("Derive", "{place} has no figure of {indicator} for {period}.")
_LEAST_FUZZY = 3  # letters; fewer are in order in nearly every name
_NO_MATCH = 4


class SearchEntry(NamedTuple):
    """Something that can be found, by any of its names."""

    kind: str  # a key of KINDS
    id: str
    title: str
    kind_text: str
    names: tuple[str, ...]  # folded


def fold(text: str) -> str:
    """A text without case, accents and double spaces, as names are compared."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def entry(kind: str, id_: str, title: str, names: Iterable[str], language: Language) -> SearchEntry:
    """Something that is found by its title and by other names; the empty ones count for none."""
    folded = dict.fromkeys(fold(name) for name in (title, *names))
    folded.update(dict.fromkeys(name.replace(" ", "") for name in tuple(folded)))
    text = language.translate("Derive", KINDS[kind])
    return SearchEntry(kind, id_, title, text, tuple(name for name in folded if name))


def search(entries: Iterable[SearchEntry], query: str, limit: int = 30) -> tuple[SearchEntry, ...]:
    """The entries a query finds: exact names, then beginnings, beginnings of words, letters."""
    wanted = fold(query)
    if not wanted:
        return ()
    ranked = []
    for place, each in enumerate(entries):
        rank = min((_rank(name, wanted), len(name)) for name in each.names)
        if rank[0] < _NO_MATCH:
            ranked.append((*rank, place, each))
    return tuple(row[-1] for row in sorted(ranked)[:limit])


def search_entries(pack: Pack, state: ExplorerState, language: Language) -> tuple[SearchEntry, ...]:
    """All of a pack that can be found, with the periods of the indicator on show."""
    periods = pack.coverage(state.indicator, state.level).periods
    found = [entry("period", p, period_text(p, language), (p,), language) for p in periods]
    return (*_fixed(pack, language), *found)


def lack(pack: Pack, state: ExplorerState, found: tuple[str, str], language: Language) -> str:
    """What is to be said of something found (kind and id) that a state cannot show as asked."""
    kind, id_ = found
    indicator = pack.indicators[state.indicator].name(language)
    text, shown = "", ""
    if kind == "indicator" and state.indicator != id_:
        text, indicator = _NO_FIGURES, pack.indicators[id_].name(language)
    elif kind == "place" and id_ not in state.selected:
        focus = state.focus or ""
        shown = pack.regions[focus].name(language) if focus in pack.regions else ""
        text = _SHOWN_IN if shown else _NOT_SHOWN
    elif kind == "place":
        periods = dict(pack.slice(state.indicator, state.level).series(id_))
        if not periods:
            text = _NO_FIGURE
        elif state.period not in periods:
            text = _NOT_IN_PERIOD
    if not text:
        return ""
    place = pack.regions[id_].name(language) if kind == "place" else ""
    period = period_text(state.period, language)
    return language.translate("Derive", text).format(
        indicator=indicator, place=place, shown=shown, period=period
    )


@lru_cache(maxsize=4)
def _fixed(pack: Pack, language: Language) -> tuple[SearchEntry, ...]:
    found = []
    for level in LEVELS:
        for region in pack.regions.shown(level):
            names: tuple[str, ...] = (
                region.name_en,
                region.name_zh,
                region.label_en,
                region.label_zh,
            )
            names += (region.pinyin, region.code)
            found.append(entry("place", region.code, region.name(language), names, language))
    for item in pack.indicators.values():
        names = (item.name_en, item.name_zh, *item.synonyms_en, *item.synonyms_zh)
        found.append(entry("indicator", item.id, item.name(language), names, language))
    for kind, listed in (("article", pack.articles), ("story", pack.stories)):
        titles: dict[str, list[str]] = {}
        for code in ("en", "zh"):
            for info in listed(code):
                titles.setdefault(info.id, []).append(info.title)
        for info in listed(language.code):
            found.append(entry(kind, info.id, info.title, titles.get(info.id, ()), language))
    return tuple(found)


def _rank(name: str, wanted: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name or (not wanted.isascii() and wanted in name):
        return 2  # Chinese writes no spaces: a word may begin anywhere
    if len(wanted) < _LEAST_FUZZY:
        return _NO_MATCH
    letters = iter(name)
    return 3 if all(letter in letters for letter in wanted) else _NO_MATCH
