"""Read the tables of a text: each figure's thing, place and period come from its row and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from neviewer.reading.binding.kinds import growth_name
from neviewer.reading.binding.wording import OF_AGE, PERCENT, SHARE_OF_AGE
from neviewer.reading.claims import Claim
from neviewer.reading.numbers.measures import read_unit
from neviewer.reading.numbers.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from neviewer.reading.claims import Number
    from neviewer.reading.discourse.context import Context
    from neviewer.reading.indicators.catalogue import Catalogue
    from neviewer.reading.scan import Scan

_LINE = re.compile(r"[^\n]+")
_SEPARATOR = re.compile(r"([\t|])")
_FIGURE = re.compile(r"\s*[-+−]?\d[\d,]*(?:\.\d+)?\s?[%‰]?\s*")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
# What the heading of a column of growth, or of shares, says.
_GROWTH = re.compile(
    r"y-?o-?y|yoy|year-on-year|growth|change|increase|over \w+ year|同比|增长|增速|增减|比上年|±",
    re.IGNORECASE,
)
_SHARE = re.compile(r"share|proportion|percent|%|比重|占比|构成", re.IGNORECASE)
# "Retail sales (RMB bn)", 常住人口（万人）: the unit of a row stands behind its name.
_UNIT = re.compile(r"[(（]([^()（）]{1,24})[)）]\s*$")
_CURRENCY = re.compile(
    r"(?P<sign>RMB|US\$|USD|CNY|\$|¥)\s*(?P<scale>bn|billion|mn|million|m|tn)?\.?"
)
_DOLLARS = ("US$", "USD", "$")
_SCALES = {"bn": 1e9, "billion": 1e9, "mn": 1e6, "million": 1e6, "m": 1e6, "tn": 1e12, "": 1.0}
# "GDP (RMB billion)455.01", "Primary Industry11.1%": a list of figures, the space lost.
_ENTRY = re.compile(
    r"\s*([A-Z][A-Za-z&'’ ]{1,40}(?:\([^()\d]{2,40}\) ?)?\([^()]{1,14}\)) ?(\d[\d,]*(?:\.\d+)?)\s*"
    r"|\s*([A-Z][A-Za-z&'’ ]{1,40}(?:\([^()\d]{2,40}\))?) ?(\d[\d,]*(?:\.\d+)?%)\s*"
)
# A name and its figure on two lines: "Retail sales (RMB billion)", then "22.6".
_STACKED = re.compile(r"([-+−]?\d[\d,]*(?:\.\d+)?(?:\s?[%‰])?)(?=\s*(?:$|[(（]))")
_STACKED_NAME = re.compile(r"[^\d\t|.。,，;；:：]{2,50}(?:[(（](?:[^()（）]{1,24})[)）])?")
_BARE_LABELS = {"export": "exports", "import": "imports"}  # as labels only: else they are verbs
_RANKS = re.compile(r"\w{0,4}(?:排名|名次|位次|序号)|rank(?:ing)?|no\.?|#", re.IGNORECASE)
# 单位：亿元: the unit of all figures, on a line above the heading.
_UNIT_ABOVE = re.compile(r"单位[：:]\s*([^\s|）)]{1,6})")
_ABOVE = 160  # letters
_YEAR_BEFORE = re.compile(r"(?:上年|去年)(?!同期|末)|(?:previous|last) year", re.IGNORECASE)
_RULE = re.compile(r":?-+:?")
_LEAST = 2  # rows with figures that make a table
_HEADING_WITHIN = 80  # letters of a line that heads some of the rows


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between two separators of a line, without white space."""

    start: int
    end: int
    text: str

    @property
    def is_figure(self) -> bool:
        """Whether it holds a number and nothing else."""
        return _FIGURE.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds."""

    year: str = ""
    growth: bool = False
    share: bool = False
    indicator: str = ""
    unit: tuple[str, float] = ("", 1.0)  # the plain unit in its heading, and the factor


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and the rows under it."""

    start: int
    end: int
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class _Covered:
    """The stretches of a text that tables take up, found without going through them all."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._starts = [table.start for table in tables]
        self._ends = list(accumulate((table.end for table in tables), max))

    def holds(self, at: int) -> bool:
        """Whether a place lies in one of the tables."""
        before = bisect_right(self._starts, at)
        return before > 0 and at < self._ends[before - 1]


def find_tables(text: str) -> list[Table]:
    """All tables: lines of cells set apart by tabs or bars, with a heading and figures below."""
    found: list[Table] = []
    head: tuple[Cell, ...] = ()
    rows: list[tuple[Cell, ...]] = []
    above: tuple[Cell, ...] = ()  # a line before, when it names a year: "Main figures (2010)"
    for line in _LINE.finditer(text):
        cells = _without_ranks(_cells(line), head)
        if len(cells) == 1:
            above = (cells[0], cells[0]) if _YEAR.search(cells[0].text) else ()
        elif len(cells) == len(above) and not head:
            head = above  # names and figures in two columns, under a title
        figures = sum(cell.is_figure and not _is_year(cell) for cell in cells[1:])
        label = bool(cells) and not cells[0].is_figure
        if len(cells) > 1 and figures and label and head:
            rows.append(cells)
        elif all(_RULE.fullmatch(cell.text) for cell in cells):
            continue  # the line under the heading of a Markdown table
        elif len(cells) > 1 and not figures:
            _close(found, head, rows)
            head, rows = cells, []
        elif len(cells) == 1 and rows and len(line[0]) < _HEADING_WITHIN:
            continue  # a line that heads some of the rows
        else:
            _close(found, head, rows)
            head, rows = (), []
    _close(found, head, rows)
    fallen = _fallen(text)
    taken = _Covered(fallen)
    stacked = [
        pair for pair in _stacked(text) if not (taken.holds(pair.start) or taken.holds(pair.end))
    ]
    return sorted([*found, *fallen, *stacked], key=lambda table: table.start)


def _fallen(text: str) -> list[Table]:
    """Tables of three columns or more, each cell of which has fallen onto a line of its own."""
    found: list[Table] = []
    heading: list[Cell] = []  # the lines before the first row
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []

    def close() -> None:
        width = len(rows[0]) if rows else 0
        even = all(len(one) == width for one in rows)
        head = heading[-width:] if len(heading) >= width else [rows[0][0], *heading] if rows else []
        if len(rows) >= _LEAST and width > _LEAST and even and len(head) == width:
            found.append(Table(head[0].start, rows[-1][-1].end, tuple(head), tuple(rows)))

    for line in _LINE.finditer(f"{text}\n."):
        bare = line[0].strip()
        start = line.start() + line[0].find(bare)
        cell = Cell(start, start + len(bare), bare)
        named = bool(bare) and _STACKED_NAME.fullmatch(bare) is not None and not cell.is_figure
        if cell.is_figure and row and not (_is_year(cell) and len(row) == 1 and not rows):
            row.append(cell)
            continue
        if len(row) > 1:
            rows.append(tuple(row))
        elif row:
            heading += row  # a name that no figure follows
        row = []
        if rows and (not named or len(rows[-1]) != len(rows[0])):
            close()
            heading, rows = [], []
        if named:
            row = [cell]
        elif _is_year(cell):
            heading.append(cell)
        elif bare:
            heading = []
    return found


def _stacked(text: str) -> list[Table]:
    """Names on lines of their own, each figure on the next, as cells that a page let fall apart."""
    pairs: list[Table] = []
    year: tuple[Cell, ...] = ()
    before: Cell | None = None
    for line in _LINE.finditer(text):
        bare = line[0].strip()
        start = line.start() + line[0].find(bare)
        value = _STACKED.match(bare)
        if value is not None and before is not None:
            cell = Cell(start, start + value.end(1), value[1])
            pairs.append(Table(before.start, cell.end, year or (before, before), ((before, cell),)))
        named = bool(bare) and value is None and _STACKED_NAME.fullmatch(bare) is not None
        before = Cell(start, start + len(bare), bare) if named else None
        if named and _YEAR.search(bare):
            year = (before, before) if before is not None else ()
    return pairs if len(pairs) > _LEAST else []


def _cells(line: re.Match[str]) -> tuple[Cell, ...]:
    """The cells of a line; an empty one between separators keeps its place."""
    entry = _ENTRY.fullmatch(line[0])
    if entry is not None:
        return tuple(
            Cell(line.start() + entry.start(group), line.start() + entry.end(group), entry[group])
            for group in ((1, 2) if entry[1] else (3, 4))
        )
    cells = []
    at = line.start()
    inner = line[0].strip()
    framed = inner.startswith("|")  # as in Markdown
    for part in _SEPARATOR.split(line[0]):
        if part not in ("\t", "|"):
            bare = part.strip()
            start = at + part.find(bare) if bare else at
            cells.append(Cell(start, start + len(bare), bare))
        at += len(part)
    while cells and not cells[-1].text:
        cells.pop()
    return tuple(cells[1:] if framed else cells)


def _without_ranks(cells: tuple[Cell, ...], head: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells of a line but for a first one that only counts the rows."""
    if len(cells) < 3:
        return cells
    counted = bool(head) and cells[0].text.isdecimal() and not cells[1].is_figure
    return cells[1:] if counted or _RANKS.fullmatch(cells[0].text) else cells


def _is_year(cell: Cell) -> bool:
    return _YEAR.fullmatch(cell.text.rstrip("年")) is not None


def _close(found: list[Table], head: tuple[Cell, ...], rows: list[tuple[Cell, ...]]) -> None:
    if len(rows) >= _LEAST:
        found.append(Table(head[0].start, rows[-1][-1].end, head, tuple(rows)))


class Tables:
    """Makes claims of the tables of one text."""

    def __init__(self, scan: Scan, catalogue: Catalogue, context: Context) -> None:
        self._scan = scan
        self._catalogue = catalogue
        self._context = context
        self.found = find_tables(scan.text)
        self._covered = _Covered(self.found)

    def within(self, start: int) -> bool:
        """Whether a place of the text lies in a table."""
        return self._covered.holds(start)

    def claims(self) -> Iterator[Claim]:
        """A claim for each figure whose row or column names a thing."""
        for table in self.found:
            columns = self._columns(table)
            title = self._title(table)
            if title:  # no column names a thing, the line above does
                columns = [replace(column, indicator=title) for column in columns]
            for row in table.rows:
                yield from self._row(row, columns, self._unit_above(table))

    def _title(self, table: Table) -> str:
        """The one thing that the lines above a table name, where its rows are of places."""
        lie = all(self._scan.places.within(row[0].start, row[0].end) for row in table.rows)
        cells = (*table.head, *(row[0] for row in table.rows))
        if not lie or any(self._named(cell) for cell in cells):
            return ""
        above = self._scan.phrases.within(max(0, table.start - _ABOVE), table.start)
        named = {phrase.indicator for phrase in above}
        return named.pop() if len(named) == 1 else ""

    def _unit_above(self, table: Table) -> tuple[str, float]:
        """The unit that a line above a table states for all of it."""
        above = self._scan.text[max(0, table.start - _ABOVE) : table.start]
        stated = _UNIT_ABOVE.findall(above)
        return _unit(f"({stated[-1]})") if stated else ("", 1.0)

    def _columns(self, table: Table) -> list[Column]:
        columns: list[Column] = []
        year = ""
        for cell in table.head:
            named = _YEAR.search(cell.text)
            year = named[0] if named else year
            main = self._context.main_period[:4]
            before = str(int(main) - 1) if _YEAR_BEFORE.match(cell.text) and main else ""
            growth = _GROWTH.search(cell.text) is not None
            share = not growth and not named and _SHARE.search(cell.text) is not None
            named_here = self._named(cell)
            if growth and not named_here and columns:
                named_here = columns[-1].indicator  # "Exports (RMB bn) | Growth (%)"
            columns.append(Column(before or year, growth, share, named_here, _unit(cell.text)))
        return columns

    def _named(self, cell: Cell) -> str:
        """The indicator that a cell names."""
        phrases = self._scan.phrases.within(cell.start, cell.end)
        bare = cell.text.partition("(")[0].strip().lower()
        return phrases[0].indicator if phrases else _BARE_LABELS.get(bare, "")

    def _row(
        self, row: Sequence[Cell], columns: Sequence[Column], above: tuple[str, float]
    ) -> Iterator[Claim]:
        label = row[0]
        own = self._named(label)
        places = [
            self._context.resolve(place)
            for place in self._scan.places.within(label.start, label.end)
        ]
        where = (places[0],) if places and places[0] else self._context.main
        for cell, column in zip(row[1:], columns[1:], strict=False):
            numbers = find_numbers(cell.text) if cell.is_figure else []
            indicator = own or column.indicator
            if len(numbers) == 1 and indicator:
                column = column if column.unit != ("", 1.0) else replace(column, unit=above)
                yield self._claim(cell, numbers[0], column, indicator, where, label)

    def _claim(
        self,
        cell: Cell,
        number: Number,
        column: Column,
        indicator: str,
        where: tuple[str, ...],
        label: Cell,
    ) -> Claim:
        kind, indicator, unit, times = self._meant(number, column, indicator, label)
        published = self._catalogue.factor(indicator)
        unwritten = kind == "level" and unit == "person" and times == 1.0 and not number.unit
        unwritten = unwritten and published > 1.0 and number.value < published
        if unwritten:
            times = published  # 764 of a city's people are 7.64 million: ten thousands are usual
        origins = (
            ("indicator", "assumed" if unwritten else "stated"),
            ("place", "inherited"),
            ("period", "stated" if column.year else "inherited"),
        )
        return Claim(
            cell.start, cell.end, cell.text, kind, indicator, where,
            column.year or self._context.main_period, number.value * times, unit,
            number.half * times, number.step * times, origins=origins,
        )  # fmt: skip

    def _meant(
        self, number: Number, column: Column, indicator: str, label: Cell
    ) -> tuple[str, str, str, float]:
        """The kind, indicator and unit of a figure, and by how much it is multiplied."""
        plain = self._catalogue.plain(indicator)
        if column.growth:
            return "growth", growth_name(indicator), "percent", 1.0
        if column.share and plain not in PERCENT:
            return "share", SHARE_OF_AGE.get(indicator, indicator), "percent", 1.0
        if number.unit == "percent" and plain not in PERCENT:
            return "share", indicator, "percent", 1.0
        unit, times = _unit(label.text)
        if not unit and times == 1.0:
            unit, times = column.unit
        unit = unit or number.unit
        if not unit and not column.share and plain in PERCENT and abs(number.value) > 100:
            # People of an age, named as the share that they are.
            return "level", OF_AGE.get(indicator, indicator), "person", times
        return "level", indicator, unit or plain, times


def _unit(label: str) -> tuple[str, float]:
    """The plain unit in brackets at the end of a label, and its factor: ``(RMB bn)``, （万人）."""
    match = _UNIT.search(label)
    if match is None:
        return "", 1.0
    inner = match[1].strip()
    if _YEAR.fullmatch(inner):
        return "", 1.0
    if inner.lower() in _SCALES:
        return "", _SCALES[inner.lower()]
    money = _CURRENCY.fullmatch(inner)
    if money is not None:
        return "USD" if money["sign"] in _DOLLARS else "CNY", _SCALES[money["scale"] or ""]
    if inner[:1].isdigit():  # (10,000 persons)
        numbers = find_numbers(inner)
        return (numbers[0].unit, numbers[0].value) if numbers else ("", 1.0)
    numbers = find_numbers(f"1{inner}") or find_numbers(f"1 {inner}")
    if numbers and numbers[0].unit:
        return numbers[0].unit, numbers[0].value
    read = read_unit(inner, 0)
    return (read[0], read[1]) if read is not None else ("", 1.0)
