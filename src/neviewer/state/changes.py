"""What gestures do to the state: pure functions, each giving a state that can be shown."""

from __future__ import annotations

from collections.abc import Iterable

from neviewer.domain.periods import nearest
from neviewer.state.catalogue import Catalogue, closest_level, is_place, levels_of
from neviewer.state.correct import base_for, can_index, correct
from neviewer.state.explorer import CHARTS, TRANSFORMS, Classification, ExplorerState


def choose_indicator(state: ExplorerState, catalogue: Catalogue, indicator: str) -> ExplorerState:
    """Look at another indicator; period and level stay if it has figures there.

    The base of an index belongs to the indicator, so the new one gets its own.
    """
    if indicator not in catalogue.indicators or not levels_of(catalogue, indicator):
        return state
    if indicator == state.indicator:
        return state
    changed = state.with_(indicator=indicator, baseline=None)
    levels = levels_of(catalogue, indicator)
    if state.level not in levels:
        return choose_level(changed, catalogue, closest_level(state.level, levels))
    return correct(changed, catalogue).state


def choose_level(state: ExplorerState, catalogue: Catalogue, level: str) -> ExplorerState:
    """Look at places of another level; where the indicator has none there, at the nearest level.

    Going up, the selected places become the provinces they lie in; going down, the selection is
    empty, since a province is not one of its prefectures.
    """
    moved = correct(state.with_(level=level, selected=(), focus=None), catalogue).state
    places = tuple(at_level(code, catalogue, moved.level) for code in state.selected)
    focus = at_level(state.focus, catalogue, moved.level)
    kept = tuple(dict.fromkeys(code for code in places if code is not None))
    return moved.with_(selected=kept, focus=focus)


def lacks_level(state: ExplorerState, catalogue: Catalogue, level: str) -> bool:
    """Whether a level cannot be shown for the indicator, so that choosing it leads elsewhere."""
    return level not in levels_of(catalogue, state.indicator)


def choose_period(state: ExplorerState, catalogue: Catalogue, period: str) -> ExplorerState:
    """Look at another period, or the nearest one with figures."""
    periods = catalogue.coverage(state.indicator, state.level).periods
    found = nearest(period, periods)
    return state if found is None else state.with_(period=found)


def step_period(state: ExplorerState, catalogue: Catalogue, by: int) -> ExplorerState:
    """Go some periods on or back, stopping at the first and last."""
    periods = catalogue.coverage(state.indicator, state.level).periods
    if not periods:
        return state
    here = nearest(state.period, periods) or periods[0]
    place = min(max(periods.index(here) + by, 0), len(periods) - 1)
    return state.with_(period=periods[place])


def first_period(
    state: ExplorerState, catalogue: Catalogue, _unused: object = None
) -> ExplorerState:
    """Go to the earliest period with figures."""
    return step_period(state, catalogue, -(10**6))


def last_period(
    state: ExplorerState, catalogue: Catalogue, _unused: object = None
) -> ExplorerState:
    """Go to the latest period with figures."""
    return step_period(state, catalogue, 10**6)


def select(state: ExplorerState, catalogue: Catalogue, codes: Iterable[str]) -> ExplorerState:
    """Select these places and no others, in this order."""
    known = (code for code in dict.fromkeys(codes) if is_place(catalogue, code, state.level))
    return state.with_(selected=tuple(known))


def select_only(state: ExplorerState, catalogue: Catalogue, code: str) -> ExplorerState:
    """Select one place; chosen again when it is the only one, it is let go."""
    chosen = () if state.selected == (code,) else (code,)
    return select(state, catalogue, chosen)


def go_to_place(state: ExplorerState, catalogue: Catalogue, code: str) -> ExplorerState:
    """Select a place at its own level, or what it lies in where the indicator has none there."""
    if code not in catalogue.regions:
        return state
    level = catalogue.regions[code].level
    moved = state if level == state.level else choose_level(state, catalogue, level)
    shown = at_level(code, catalogue, moved.level)
    return state if shown is None else select(moved, catalogue, (shown,)).with_(focus=shown)


def toggle_selected(state: ExplorerState, catalogue: Catalogue, code: str) -> ExplorerState:
    """Add a place to the selection, or take it away."""
    if code in state.selected:
        return state.with_(selected=tuple(each for each in state.selected if each != code))
    return select(state, catalogue, (*state.selected, code))


def set_focus(state: ExplorerState, catalogue: Catalogue, code: str | None) -> ExplorerState:
    """Put the keyboard's focus on a place, or on none."""
    is_known = bool(code) and is_place(catalogue, code or "", state.level)
    return state.with_(focus=code if is_known else None)


def set_chart(state: ExplorerState, catalogue: Catalogue, chart: str) -> ExplorerState:
    """Show another chart below the map."""
    return state.with_(chart=chart) if chart in CHARTS else state


def set_classification(
    state: ExplorerState, catalogue: Catalogue, classification: Classification
) -> ExplorerState:
    """Make the classes of the map in another way."""
    return correct(state.with_(classification=classification), catalogue).state


def set_transform(
    state: ExplorerState, catalogue: Catalogue, transform: str, baseline: str | None = None
) -> ExplorerState:
    """Show figures as they are, as an index, or as the change on the period before.

    An index without a chosen base begins with the earliest period that the shown one can be
    compared with. Figures that can be negative have no index.
    """
    if transform not in TRANSFORMS:
        return state
    if transform != "index":
        return state.with_(transform=transform, baseline=None)
    if not can_index(state, catalogue):
        return state
    periods = catalogue.coverage(state.indicator, state.level).periods
    base = baseline if baseline in periods else base_for(state, catalogue)
    return state.with_(transform=transform, baseline=base)


def set_article(
    state: ExplorerState, catalogue: Catalogue, article: str | None, anchor: str | None = None
) -> ExplorerState:
    """Read another article, from its beginning or from a heading; or none."""
    changed = state.with_(article=article or None, anchor=(anchor or None) if article else None)
    found = correct(changed, catalogue).state
    # An unknown article leaves the one being read.
    return state if article and found.article is None else found


def follow(state: ExplorerState, target: ExplorerState) -> ExplorerState:
    """Go where a link leads; article and story stay open unless the link names another one."""
    if target.article is None:
        target = target.with_(article=state.article, anchor=state.anchor)
    if target.story is None:
        target = target.with_(story=state.story, step=state.step)
    return target


def at_level(code: str | None, catalogue: Catalogue, level: str) -> str | None:
    """A place as a level shows it: itself, or what it lies in there; None where it has none."""
    if code is None or code not in catalogue.regions:
        return None
    if is_place(catalogue, code, level):
        return code
    regions = catalogue.regions
    while regions[code].parent in regions and regions[code].level in ("prefecture", "county"):
        code = regions[code].parent
        if regions[code].level == level:
            return code
    return None
