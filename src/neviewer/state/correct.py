"""Makes any state one that a pack can show, and says what had to be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import nearest, period_text
from neviewer.domain.transform import default_base
from neviewer.state.catalogue import (
    Catalogue,
    article_ids,
    closest_level,
    is_place,
    levels_of,
    opening,
)
from neviewer.state.explorer import (
    CHARTS,
    MAX_CLASSES,
    METHODS,
    MIN_CLASSES,
    OWN_TEXT,
    SCOPES,
    TRANSFORMS,
    Classification,
    ExplorerState,
)

Say = Callable[..., None]
_LONGEST_QUOTE = 40

_NO_INDICATOR = QT_TRANSLATE_NOOP(
    "State", "There is no indicator “{asked}” here: showing {indicator}."
)
_NO_FIGURES = QT_TRANSLATE_NOOP(
    "State", "There are no figures of {asked} yet: showing {indicator}."
)
_NO_LEVEL = QT_TRANSLATE_NOOP("State", "There is no level “{asked}”: showing {level}.")
_NOT_AT_LEVEL = QT_TRANSLATE_NOOP(
    "State", "{indicator} has no figures by {asked}: showing it by {level}."
)
_NO_PERIOD = QT_TRANSLATE_NOOP(
    "State", "{indicator} has no figures for “{asked}”: showing {period}."
)
_NO_PLACES = QT_TRANSLATE_NOOP("State", "Left out, as no such {level} is known: {asked}.")
_NO_VALUE = QT_TRANSLATE_NOOP("State", "“{asked}” is not a choice for “{part}”: taking “{taken}”.")
_NO_INDEX = QT_TRANSLATE_NOOP(
    "State", "{indicator} can be negative, so no index is made of it: showing the figures."
)
_NO_ARTICLE = QT_TRANSLATE_NOOP("State", "There is no article “{asked}”.")
_TEXT_NOT_OPEN = QT_TRANSLATE_NOOP(
    "State", "The text “{asked}” is not open; open it again to read it."
)
_NO_STORY = QT_TRANSLATE_NOOP("State", "There is no story “{asked}”.")
_LEVEL_NAMES = {
    "province": QT_TRANSLATE_NOOP("State", "province"),
    "prefecture": QT_TRANSLATE_NOOP("State", "prefecture"),
    "county": QT_TRANSLATE_NOOP("State", "county"),
}


class Corrected(NamedTuple):
    """A state that can be shown, with a sentence on each thing that had to be changed."""

    state: ExplorerState
    reasons: tuple[str, ...] = ()


class _Reasons:
    """Collects reasons in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.texts: list[str] = []

    def say(self, pattern: str, **parts: str) -> None:
        text = self.language.translate("State", pattern).format(**parts)
        if text not in self.texts:
            self.texts.append(text)

    def level(self, level: str) -> str:
        return self.language.translate("State", _LEVEL_NAMES[level])


def correct(state: ExplorerState, catalogue: Catalogue, language: Language = ENGLISH) -> Corrected:
    """The nearest possible state, and why it is not the one asked for."""
    said = _Reasons(language)
    state = _with_level(state, said)
    state = _with_indicator(state, catalogue, said)
    state = _with_period(state, catalogue, said)
    state = _with_places(state, catalogue, said)
    state = _with_choices(state, said)
    state = _with_baseline(state, catalogue, said)
    state = _with_article(state, catalogue, said)
    state = _with_story(state, catalogue, said)
    return Corrected(state, tuple(said.texts))


def quoted(text: str) -> str:
    """A foreign text made safe to show: printable, and short."""
    clean = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
    return clean if len(clean) <= _LONGEST_QUOTE else clean[: _LONGEST_QUOTE - 1] + "…"


def _with_level(state: ExplorerState, said: _Reasons) -> ExplorerState:
    if state.level in _LEVEL_NAMES:
        return state
    if state.level:
        said.say(_NO_LEVEL, asked=quoted(state.level), level=said.level("province"))
    return state.with_(level="province")


def _with_indicator(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    indicator = catalogue.indicators.get(state.indicator)
    levels = levels_of(catalogue, state.indicator) if indicator else ()
    if indicator is None or not levels:
        instead = opening(catalogue)
        new = catalogue.indicators.get(instead.indicator)
        if state.indicator and new is not None:
            pattern = _NO_INDICATOR if indicator is None else _NO_FIGURES
            asked = quoted(state.indicator) if indicator is None else indicator.name(said.language)
            said.say(pattern, asked=asked, indicator=new.name(said.language))
        levels = levels_of(catalogue, instead.indicator)
        if not levels:
            return state.with_(indicator=instead.indicator)
        state = state.with_(indicator=instead.indicator)
        indicator = new
    if state.level in levels or indicator is None:
        return state
    level = closest_level(state.level, levels)
    said.say(
        _NOT_AT_LEVEL,
        indicator=indicator.name(said.language),
        asked=said.level(state.level),
        level=said.level(level),
    )
    return state.with_(level=level)


def _with_period(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    periods = catalogue.coverage(state.indicator, state.level).periods
    if state.period in periods or not periods:
        return state
    period = nearest(state.period, periods) or periods[-1]
    if state.period:
        said.say(
            _NO_PERIOD,
            indicator=catalogue.indicators[state.indicator].name(said.language),
            asked=quoted(period_text(state.period, said.language)),
            period=period_text(period, said.language),
        )
    return state.with_(period=period)


def _with_places(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    selected = tuple(dict.fromkeys(state.selected))
    known = tuple(code for code in selected if is_place(catalogue, code, state.level))
    unknown = [code for code in selected if code not in known]
    focus = state.focus
    if focus is not None and not is_place(catalogue, focus, state.level):
        unknown += [focus] if focus not in unknown else []
        focus = None
    if unknown:
        asked = ", ".join(_place_text(code, catalogue, said.language) for code in unknown[:5])
        asked += "…" if len(unknown) > 5 else ""
        said.say(_NO_PLACES, level=said.level(state.level), asked=asked)
    return state.with_(selected=known, focus=focus)


def _place_text(code: str, catalogue: Catalogue, language: Language) -> str:
    if code in catalogue.regions:
        return catalogue.regions[code].name(language)
    return quoted(code)


def _with_choices(state: ExplorerState, said: _Reasons) -> ExplorerState:
    asked = state.classification
    return state.with_(
        transform=_choice("transform", state.transform, TRANSFORMS, said),
        chart=_choice("chart", state.chart, CHARTS, said),
        classification=Classification(
            _choice("method", asked.method, METHODS, said),
            _class_count(asked.classes, said),
            _choice("scope", asked.scope, SCOPES, said),
        ),
    )


def _choice(part: str, asked: str, choices: tuple[str, ...], said: _Reasons) -> str:
    if asked in choices:
        return asked
    said.say(_NO_VALUE, part=part, asked=quoted(asked), taken=choices[0])
    return choices[0]


def _class_count(asked: int, said: _Reasons) -> int:
    taken = min(max(asked, MIN_CLASSES), MAX_CLASSES)
    if taken != asked:
        said.say(_NO_VALUE, part="classes", asked=quoted(f"{asked:.20g}"), taken=str(taken))
    return taken


def _with_baseline(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    if state.transform != "index":
        return state.with_(baseline=None)
    if not can_index(state, catalogue):
        name = catalogue.indicators[state.indicator].name(said.language)
        said.say(_NO_INDEX, indicator=name)
        return state.with_(transform="value", baseline=None)
    periods = catalogue.coverage(state.indicator, state.level).periods
    if state.baseline in periods or not periods:
        return state
    base = base_for(state, catalogue)
    if state.baseline:
        said.say(
            _NO_VALUE,
            part="base",
            asked=quoted(state.baseline),
            taken=period_text(base, said.language),
        )
    return state.with_(baseline=base)


def can_index(state: ExplorerState, catalogue: Catalogue) -> bool:
    """Whether an index says anything: not of growth, balances or whatever else may be negative."""
    indicator = catalogue.indicators.get(state.indicator)
    return indicator is not None and not indicator.diverging


def base_for(state: ExplorerState, catalogue: Catalogue) -> str:
    """The period that is 100 unless another is chosen: the earliest comparable with the shown."""
    figures = catalogue.slice(state.indicator, state.level)
    shown = catalogue.regions.shown(state.level)
    periods = set(catalogue.coverage(state.indicator, state.level).periods)
    series = [figures.series(region.code) for region in shown]
    base = default_base(series, state.period)
    return base if base in periods and base is not None else state.period


def _with_article(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    if state.article is None:
        return state.with_(anchor=None)
    if state.article in article_ids(catalogue, said.language):
        return state
    if state.article.startswith(OWN_TEXT):
        said.say(_TEXT_NOT_OPEN, asked=quoted(state.article.removeprefix(OWN_TEXT)))
    else:
        said.say(_NO_ARTICLE, asked=quoted(state.article))
    return state.with_(article=None, anchor=None)


def _with_story(state: ExplorerState, catalogue: Catalogue, said: _Reasons) -> ExplorerState:
    """A story of the pack; one of the reader's own is not for a link, but may be open."""
    if state.story is None:
        return state.with_(step=0)
    known = {story.id for story in catalogue.stories(said.language.code)}
    if state.story in known or state.story.startswith(OWN_TEXT):
        return state
    said.say(_NO_STORY, asked=quoted(state.story))
    return state.with_(story=None, step=0)
