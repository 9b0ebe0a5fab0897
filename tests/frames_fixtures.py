"""Synthetic frames for the views: made of plain arithmetic, in the shape of the real ones."""

from __future__ import annotations

import math

from neviewer.derive.frames import (
    BreakFrame,
    ColumnFrame,
    Mark,
    RankingFrame,
    RankingRow,
    SeriesFrame,
    TableFrame,
    TimelineFrame,
    TrendFrame,
)

NAMES = {"210000": "Liaoning", "220000": "Jilin", "230000": "Heilongjiang"}
NAMES_ZH = {"210000": "辽宁", "220000": "吉林", "230000": "黑龙江"}
PATHS = {
    "210000": (-10, -14, -20, -28, -35, -44, -52, -61, -50, -42, -48, -30, 86, 70),
    "220000": (-20, -24, -30, -41, -60, -72, -80, -85, -77, -70, -62, -44, 43, 10),
    "230000": (-30, -36, -50, -66, -80, -98, -112, -125, -130, -120, -110, -90, -60, -40),
}


def series(code, values, first=2011, *, name=None, marks=None, starts=(), breaks=(), **more):
    """One line with a figure a year from ``first`` on; None is a gap."""
    kept = [(first + i, v) for i, v in enumerate(values) if v is not None]
    gaps = [i for i in range(1, len(kept)) if kept[i][0] - kept[i - 1][0] > 1]
    return SeriesFrame(
        code=code,
        name=name or NAMES.get(code, code),
        kind=more.pop("kind", "place"),
        positions=tuple(float(year) for year, _ in kept),
        values=tuple(float(value) for _, value in kept),
        texts=tuple(f"{value:.1f} thousand ({year})" for year, value in kept),
        marks=tuple(marks or [Mark.NONE] * len(kept)),
        starts=tuple(sorted({0, *gaps, *starts})),
        breaks=tuple(breaks),
        selected=more.pop("selected", False),
        focused=more.pop("focused", False),
    )


def province_trend(period="2023", chinese=False, selected=()):
    """The three provinces' net migration, the last year provisional."""
    marks = [Mark.NONE] * 13 + [Mark.PROVISIONAL]
    names = NAMES_ZH if chinese else NAMES
    lines = [
        series(code, values, marks=marks, name=names[code], selected=code in selected)
        for code, values in PATHS.items()
    ]
    return trend(lines, period, axis="千人" if chinese else "Thousand persons")


def trend(lines, period="2023", axis="Thousand persons", breaks=(), note=""):
    """A trend frame around some lines."""
    span = (
        min(line.positions[0] for line in lines if line.positions),
        max(line.positions[-1] for line in lines if line.positions),
    )
    return TrendFrame(
        indicator="net_migration",
        level="province",
        axis=axis,
        series=tuple(lines),
        breaks=tuple(breaks),
        span=span,
        period=period,
        position=float(period),
        note=note,
    )


def broken_trend():
    """GDP with two revisions, gaps, estimates and totals."""
    lines = []
    for order, code in enumerate(NAMES):
        values = [200 * (order + 1) * 1.09**i for i in range(33)]
        values = [v * (0.9 if i > 30 else 1) for i, v in enumerate(values)]
        values[6] = None
        count = len([v for v in values if v is not None])
        marks = [Mark.NONE] * count
        marks[10:16] = [Mark.ESTIMATED] * 6
        marks[-1] = Mark.PROVISIONAL
        lines.append(series(code, values, 1992, marks=marks, starts=(30,), breaks=(30,)))
    total = [sum(line.values[i] for line in lines) for i in range(len(lines[0].values))]
    total.insert(6, None)
    marks = [Mark.DERIVED] * 32
    lines.append(
        series("NE", total, 1992, name="Northeast China", kind="total", marks=marks, starts=(30,))
    )
    breaks = (
        BreakFrame(1993.0, "1993: after the 2018 economic census"),
        BreakFrame(2023.0, "2023: after the 2023 economic census"),
    )
    return trend(
        lines, axis="100 million yuan", breaks=breaks, note="Not drawn: Daqing (other unit)"
    )


def many_trend(count=281, years=45, selected=3, period="2020"):
    """As many lines as there are counties."""
    lines = []
    for i in range(count):
        values = [100 + i + 40 * math.sin(i * 0.7 + y * 0.2) + y for y in range(years)]
        lines.append(series(f"{210000 + i}", values, 1980, selected=i >= count - selected))
    return trend(lines, period)


def ranking(count=36, period="2023", selected=(2,), missing=3):
    """Bars from gains to losses, one provisional and one derived."""
    rows = []
    for i in range(count):
        value = 90.0 - i * 6
        marks = {3: Mark.PROVISIONAL, 5: Mark.DERIVED | Mark.PROVISIONAL}.get(i, Mark.NONE)
        rows.append(
            RankingRow(
                code=f"{210100 + i * 100}",
                name=("Shenyang", "Dalian", "Da Hinggan Ling (Daxing'anling)")[i % 3] + f" {i}",
                rank=i + 1,
                value=value,
                text=f"{value:.1f}",
                class_index=max(0, min(5, int((value + 120) / 35))),
                marks=marks,
                selected=i in selected,
                focused=False,
            )
        )
    names = tuple(f"Place {i}" for i in range(missing))
    return RankingFrame(period, "Thousand persons", tuple(rows), names)


def table(count=36, period="2023", selected=(), focus=None, shift=0.0):
    """A table with a missing value in its second row."""
    codes = tuple(f"{210100 + i * 100}" for i in range(count))
    values = [math.nan if i == 1 else round(50 * math.sin(i + shift), 1) for i in range(count)]
    shown = tuple("no figure" if math.isnan(v) else f"{v:.1f}" for v in values)
    columns = (
        ColumnFrame("place", "Place", _names(count), _names(count), False),
        ColumnFrame("value", "Value", shown, tuple(values), True),
        ColumnFrame("unit", "Unit", ("thousand persons",) * count, ("thousand",) * count, False),
        ColumnFrame(
            "status",
            "Status",
            tuple("provisional" if i == 2 else "final" for i in range(count)),
            tuple("provisional" if i == 2 else "final" for i in range(count)),
            False,
        ),
        ColumnFrame("source", "Source", ("Yearbook 2024",) * count, ("Y",) * count, False),
    )
    marks = tuple({1: Mark.MISSING, 2: Mark.PROVISIONAL}.get(i, Mark.NONE) for i in range(count))
    return TableFrame(period, codes, columns, marks, frozenset(selected), focus)


def _names(count):
    return tuple(f"Place {i:03d}" for i in range(count))


def timeline(index=12, years=tuple(range(2011, 2025)), skipped=""):
    """A timeline over some years."""
    return TimelineFrame(
        tuple(str(year) for year in years), tuple(float(year) for year in years), index, skipped
    )
