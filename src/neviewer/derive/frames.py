"""Frames: small frozen values saying what each view must show.

Texts in frames are ready to draw, in the language asked for; numbers stay beside them so that views
can sort, place and test. Nothing here knows Qt.
"""

# Annotations are not kept as texts here: named tuples would compile each of them at the start.

from enum import IntFlag
from typing import NamedTuple


class Mark(IntFlag):
    """What besides its value a figure must show; the words are in ``derive.words``."""

    NONE = 0
    PROVISIONAL = 1
    ESTIMATED = 2
    DERIVED = 4
    DOUBTFUL = 8
    BREAK = 16
    DEFINITION = 32  # definition differs from the rest of the series
    MISSING = 64
    NOT_APPLICABLE = 128


class SourceLine(NamedTuple):
    """One source in a list of sources."""

    id: str
    citation: str
    detail: str  # route, how taken, licence


class HeadingFrame(NamedTuple):
    """The plain sentence above the map."""

    title: str  # "Net migration, 2023"
    subtitle: str  # unit, status, places with data: " • "-separated
    caution: str  # a warning about the indicator or vintage, or empty
    sources: tuple[SourceLine, ...]
    sources_text: str  # "3 sources"


class ClassFrame(NamedTuple):
    """One class of the choropleth."""

    low: float
    high: float
    text: str  # "40 to 90"
    places: int  # how many are in it in this period


class HistogramBin(NamedTuple):
    """A bar above the legend: how many places in this period lie in [low, high)."""

    low: float
    high: float
    places: int


class LegendFrame(NamedTuple):
    """Class breaks, their histogram and the data states that occur."""

    unit: str
    classes: tuple[ClassFrame, ...]  # low to high; empty when there are no figures
    break_texts: tuple[str, ...]  # len(classes) + 1 short texts
    histogram: tuple[HistogramBin, ...]
    diverging: bool
    centre_class: int  # first class at or above the centre when diverging, else 0
    method_text: str  # "Quantiles, the same over all years"
    marks: Mark  # every mark that occurs in this period
    missing: int  # places of the level without a figure
    marked_texts: tuple[tuple[Mark, str], ...] = ()  # words of each mark that occurs


class MapFrame(NamedTuple):
    """What the map shows: parallel tuples over the level's places, in order of code."""

    level: str
    indicator: str
    period: str
    codes: tuple[str, ...]
    names: tuple[str, ...]  # short labels
    values: tuple[float | None, ...]
    texts: tuple[str, ...]  # value with unit, "no figure" when missing
    classes: tuple[int, ...]  # index into legend.classes, -1 when missing
    marks: tuple[Mark, ...]
    legend: LegendFrame
    heading: HeadingFrame
    credit: str  # boundaries and map review number


class PlaceFrame(NamedTuple):
    """The tooltip of one place, in one period."""

    code: str
    name: str  # "Changchun, Jilin"
    value: str  # "43.4 thousand persons, 2023"
    detail: str  # "rank 2 of 36 • provisional • after the 2020 census"
    note: str  # what to know of this place or figure, or empty


class SummaryFrame(NamedTuple):
    """Map and chart in words: for who cannot see them, and for who quotes them."""

    title: str
    lines: tuple[str, ...]  # sentences, one thought a line

    @property
    def text(self) -> str:
        """All of it as plain text."""
        return "\n".join(self.lines)


class SeriesFrame(NamedTuple):
    """One line of the trend chart."""

    code: str
    name: str
    kind: str  # place (an ordinary one), total (NE), nation
    positions: tuple[float, ...]  # on the time axis, years
    values: tuple[float, ...]
    texts: tuple[str, ...]  # "43.4 thousand (2023, provisional)"
    marks: tuple[Mark, ...]
    starts: tuple[int, ...]  # indices where a new stroke begins: after a gap or a break
    breaks: tuple[int, ...]  # those of ``starts`` that are breaks in the series, not gaps
    selected: bool
    focused: bool


class BreakFrame(NamedTuple):
    """A vertical mark: from this position on figures are of another vintage or basis."""

    position: float
    text: str  # "2023: after the 2023 economic census"


class TrendFrame(NamedTuple):
    """Lines over time."""

    indicator: str
    level: str
    axis: str  # "100 million yuan", "index, 2013 = 100"
    series: tuple[SeriesFrame, ...]  # background first, selected and focused last
    breaks: tuple[BreakFrame, ...]
    span: tuple[float, float]  # first and last position
    period: str
    position: float  # of the current period
    note: str  # what is not drawn and why, or empty


class RankingRow(NamedTuple):
    """One bar of the ranking."""

    code: str
    name: str
    rank: int  # 1 is the largest; equal values share a rank
    value: float
    text: str
    class_index: int
    marks: Mark
    selected: bool
    focused: bool
    order: int = 0  # of choice, from 1; 0 when not chosen


class RankingFrame(NamedTuple):
    """Places by value, largest first."""

    period: str
    axis: str
    rows: tuple[RankingRow, ...]
    missing: tuple[str, ...]  # names of the places without a figure


class ColumnFrame(NamedTuple):
    """One column of the table, display texts and sort keys side by side."""

    id: str  # place, value, unit, rank, change, status, vintage, source
    title: str
    texts: tuple[str, ...]
    keys: tuple[float | str, ...]  # floats (nan when missing, sorted last) or texts
    numeric: bool


class TableFrame(NamedTuple):
    """The figures of one period, a place per row."""

    period: str
    codes: tuple[str, ...]
    columns: tuple[ColumnFrame, ...]
    marks: tuple[Mark, ...]
    selected: frozenset[str] = frozenset()
    focus: str | None = None


class TimelineFrame(NamedTuple):
    """The periods one can step through."""

    periods: tuple[str, ...]  # with data at this level
    positions: tuple[float, ...]
    current: int  # index of the period shown, -1 when it is none of them
    skipped: str  # "No figures: 1953–1977, 1981", or empty
    text: str = ""  # the current period in words: "first half of 2023"


class IndicatorRow(NamedTuple):
    """One indicator of the tree."""

    id: str
    name: str
    years: str  # "1952–2025"
    description: str
    search: str  # lower-case text the filter looks in
    warning: str  # caution, or empty
    available: bool  # has figures at the current level


class TopicRows(NamedTuple):
    """A topic of the tree with its indicators."""

    id: str
    name: str
    rows: tuple[IndicatorRow, ...]


class VintageRow(NamedTuple):
    """One vintage of one figure, for the window of sources."""

    vintage: str
    text: str
    status: str
    source: str
    note: str
    shown: bool


class ProvenanceFrame(NamedTuple):
    """All sources of what is shown, and the other vintages of the figures in view."""

    title: str
    sources: tuple[SourceLine, ...]
    vintages: tuple[tuple[str, tuple[VintageRow, ...]], ...] = ()
    # (place name, its vintages in this period), only where there is more than one or a note
