"""What is being looked at, as one immutable value."""

from __future__ import annotations

from typing import Any, NamedTuple

TRANSFORMS = ("value", "index", "change")
METHODS = ("quantile", "equal", "natural", "stddev")
SCOPES = ("all", "period")  # class breaks held over all periods, or made anew for each
CHARTS = ("trend", "ranking", "table")
MIN_CLASSES, MAX_CLASSES = 3, 9
OWN_TEXT = "own:"  # begins the ids of texts that are the reader's own, which no pack uses


class Classification(NamedTuple):
    """How values become classes of a choropleth."""

    method: str = "quantile"
    classes: int = 6
    scope: str = "all"


class ExplorerState(NamedTuple):
    """What is explored: everything on screen is drawn from this and the pack."""

    level: str
    indicator: str
    period: str
    focus: str | None = None
    selected: tuple[str, ...] = ()  # in the order they were chosen
    transform: str = "value"
    baseline: str | None = None  # the period that is 100 when transform is index
    classification: Classification = Classification()
    chart: str = "trend"
    article: str | None = None
    anchor: str | None = None  # a heading in the article
    story: str | None = None  # read in the place of the article
    step: int = 0  # of the story

    def with_(self, **changes: Any) -> ExplorerState:
        """This state with some parts replaced."""
        return self._replace(**changes)


def viewed(state: ExplorerState) -> ExplorerState:
    """What map and chart show, whatever is read beside them."""
    return state.with_(article=None, anchor=None, story=None, step=0)
