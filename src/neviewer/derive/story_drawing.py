"""The task of drawing a line before it is seen: its axes, and in words how far off it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.story_answers import place_code
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.domain.periods import period_text, position
from neviewer.domain.units import Scale, format_value, scale_for, scales_of
from neviewer.stories.drawing import Line, distance, filled

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.stories.model import Block

_TITLE = QT_TRANSLATE_NOOP("Stories", "{indicator}, {place}")
_POINT = QT_TRANSLATE_NOOP("Stories", "{period}: {value}")
_OFF = QT_TRANSLATE_NOOP(
    "Stories", "{judgement} On average your line is {mean} away from the published one."
)
_WORST = QT_TRANSLATE_NOOP(
    "Stories", "It is furthest away in {period}: you drew {drawn}, published is {value}."
)
_TURNS = QT_TRANSLATE_NOOP("Stories", "Up or down was right {right} times out of {count}.")
_JUDGEMENTS = (
    (0.03, QT_TRANSLATE_NOOP("Stories", "Very close.")),
    (0.10, QT_TRANSLATE_NOOP("Stories", "Close.")),
    (0.25, QT_TRANSLATE_NOOP("Stories", "Some way off.")),
    (float("inf"), QT_TRANSLATE_NOOP("Stories", "Far off.")),
)
_HALVES = (0.1, 0.2, 0.3, 0.5)  # how far an axis may reach around its middle, as parts of it


class DrawFrame(NamedTuple):
    """Axes to draw on, what is given, and the line that is shown afterwards."""

    title: str
    unit: str  # of the axis
    per_unit: float  # what a figure is multiplied by for the axis
    positions: tuple[float, ...]
    periods: tuple[str, ...]  # as they are read
    given: int  # how many of the first periods are there from the start
    values: tuple[float, ...]  # as published, in the unit of the indicator
    texts: tuple[str, ...]
    low: float
    high: float


def draw_frame(pack: Pack, block: Block, language: Language) -> DrawFrame:
    """The axes of a block of kind ``draw``.

    They reach as far up as down around what is known at the start, so that they do not give away
    which way the line goes.
    """
    code = place_code(pack, block.get("place")) or ""
    indicator = pack.indicators[block.get("indicator")]
    level = pack.regions[code].level
    level = level if level in ("prefecture", "county") else "province"
    first, last, given = block.get("from"), block.get("to"), block.get("given")
    series = [
        (period, cell.value)
        for period, cell in pack.slice(indicator.id, level).series(code)
        if first <= period <= last
    ]
    values = tuple(value for _, value in series)
    scale = _scale(pack, block, max(map(abs, values), default=0.0), language)
    low, high = _reach(values)
    title = language.translate("Stories", _TITLE)
    return DrawFrame(
        title=title.format(
            indicator=indicator.name(language), place=pack.regions[code].name(language)
        ),
        unit=scale.name,
        per_unit=scale.per_unit,
        positions=tuple(position(period) for period, _ in series),
        periods=tuple(period_text(period, language) for period, _ in series),
        given=sum(period <= given for period, _ in series),
        values=values,
        texts=tuple(_written(pack, block, value, language) for value in values),
        low=low,
        high=high,
    )


def drawn_point(
    pack: Pack, block: Block, frame: DrawFrame, index: int, value: float, language: Language
) -> str:
    """A point of a drawn line as it is read: ``2015: 2.7 million persons``."""
    pattern = language.translate("Stories", _POINT)
    value = rounded(frame, value)
    written = _written(pack, block, value, language)
    return pattern.format(period=frame.periods[index], value=written)


def drawn_verdict(
    pack: Pack, block: Block, frame: DrawFrame, line: Line, language: Language
) -> str:
    """How far off a drawn line is, in a word and in numbers."""
    whole = [rounded(frame, value or 0.0) for value in filled(line, frame.positions)]
    off = distance(whole, frame.values, frame.given)
    if off is None:
        return ""
    share = off.mean / (frame.high - frame.low)
    judgement = next(text for most, text in _JUDGEMENTS if share <= most)
    say = language.translate
    n = off.worst
    parts = (
        say("Stories", _OFF).format(
            judgement=say("Stories", judgement),
            mean=_written(pack, block, rounded(frame, off.mean), language),
        ),
        say("Stories", _WORST).format(
            period=frame.periods[n],
            drawn=_written(pack, block, whole[n], language),
            value=frame.texts[n],
        ),
        say("Stories", _TURNS).format(right=off.turns_right, count=off.turns),
    )
    gap = "" if language.code.startswith("zh") else " "
    return gap.join(parts[: 3 if off.turns else 2])


def rounded(frame: DrawFrame, value: float) -> float:
    """A drawn value as exact as a hand can be: a two-hundredth of the axis, in round numbers."""
    step = key_step(frame) / 4
    return round(value / step) * step


def key_step(frame: DrawFrame) -> float:
    """By how much an arrow key moves a point: about a fiftieth of the axis, in round numbers."""
    rough = (frame.high - frame.low) * frame.per_unit / 50
    power = 1.0
    while power > rough:
        power /= 10
    while power * 10 <= rough:
        power *= 10
    return next(power * k for k in (1, 2, 5, 10) if power * k >= rough * 0.999) / frame.per_unit


def _written(pack: Pack, block: Block, value: float, language: Language) -> str:
    indicator = pack.indicators[block.get("indicator")]
    scales = scales_of(pack.units[indicator.unit], indicator.decimals, language)
    return format_value(value, scales, language)


def _scale(pack: Pack, block: Block, size: float, language: Language) -> Scale:
    indicator = pack.indicators[block.get("indicator")]
    return scale_for(size, scales_of(pack.units[indicator.unit], indicator.decimals, language))


def _reach(values: tuple[float, ...]) -> tuple[float, float]:
    """The lowest and highest value of an axis."""
    if not values:
        return 0.0, 1.0
    largest = max(map(abs, values)) or 1.0
    if min(values) < 0:
        return -1.3 * largest, 1.3 * largest
    middle = values[0]
    needed = max(abs(value - middle) for value in values) * 1.3
    for half in _HALVES:
        if needed <= half * middle:
            return middle * (1 - half), middle * (1 + half)
    return 0.0, 1.3 * largest
