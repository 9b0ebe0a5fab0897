"""Numbers as they are read: scaled to words, with their unit, in English and Chinese."""

import math
from typing import NamedTuple

from neviewer.domain.indicators import Unit
from neviewer.domain.language import Language

MINUS = "\u2212"

# Words for powers of ten, largest first; Chinese counts in ten-thousands.
_SCALES_EN = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
_SCALES_ZH = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
# Below this, a figure published in plain units is written out: 58,700 yuan.
_WRITTEN_OUT_EN, _WRITTEN_OUT_ZH = 1e6, 1e4
# What a unit's English name says of its factor.
_FACTOR_WORDS = {
    1e3: "thousand ",
    1e4: "10 thousand ",
    1e6: "million ",
    1e8: "100 million ",
    1e9: "billion ",
}
_ATTACHED = ("%", "‰", "°")
# Some figures were published with more decimals than is usual for their indicator.
MORE_DECIMALS = 2
_UNSCALED = frozenset({"percent", "permille", "percentage_point", "index", "ratio"})


class NumberStyle(NamedTuple):
    """How digits are grouped and signed; a locale's own can be put in its place."""

    group: str = ","
    point: str = "."
    minus: str = MINUS

    def number(self, value: float, decimals: int) -> str:
        """A number with a fixed count of decimals; a rounded zero has no sign."""
        text = f"{abs(value):,.{decimals}f}"
        if self.group != "," or self.point != ".":
            table = {",": self.group, ".": self.point}
            text = "".join(table.get(letter, letter) for letter in text)
        negative = value < 0 and any(digit in text for digit in "123456789")
        return self.minus + text if negative else text


PLAIN_STYLE = NumberStyle()


class Scale(NamedTuple):
    """One way to write all figures of a view: divide the unit, name what is left."""

    per_unit: float  # multiply a figure in the indicator's unit by this
    name: str  # "thousand persons", "亿元", "%"
    decimals: int  # as many as the published precision gives at this scale
    is_rate: bool = False  # per cent and the like, which are never counted in thousands

    def scaled(self, value: float) -> float:
        """A figure of the indicator's unit at this scale."""
        return value * self.per_unit

    def text(self, value: float, style: NumberStyle = PLAIN_STYLE) -> str:
        """A figure of the indicator's unit, written at this scale without the unit's name."""
        return style.number(value * self.per_unit, self.decimals)


def published_scale(unit: Unit, decimals: int, language: Language) -> Scale:
    """The unit as published: what tables show."""
    is_rate = unit.plain in _UNSCALED
    return Scale(1.0, unit.name(language), max(decimals, 0), is_rate)


# Scales with the least size (in the unit) that each is for, largest first; the last is for all.
Ladder = tuple[tuple[float, Scale], ...]


def scales_of(unit: Unit, decimals: int, language: Language) -> Ladder:
    """The scales that figures of a unit may be written at.

    English never counts in ten-thousands, so it leaves the published unit for thousand, million,
    billion or trillion; Chinese keeps a unit that is itself in 万 or 亿, as it was published.
    """
    published = published_scale(unit, decimals, language)
    if language.as_published:
        return ((0.0, published),)
    chinese = language.code.startswith("zh")
    plain = plain_name(unit, language)
    if unit.plain in _UNSCALED or not plain or (chinese and unit.factor != 1):
        return ((0.0, published),)
    written_out = 0.0 if unit.factor != 1 else _WRITTEN_OUT_ZH if chinese else _WRITTEN_OUT_EN
    found = []
    for power, word in _SCALES_ZH if chinese else _SCALES_EN:
        if power >= written_out:
            name = f"{word}{plain}" if chinese else f"{word} {plain}"
            # 999,960 would be written as 1,000.0 thousand: let it be 1 million.
            least = power / 1.00005 / unit.factor
            found.append((least, _scale(unit, power, name, decimals)))
    smallest = published if unit.factor == 1 else _scale(unit, 1.0, plain, decimals)
    return (*found, (0.0, smallest))


def _scale(unit: Unit, power: float, name: str, decimals: int) -> Scale:
    kept = decimals + round(math.log10(power / unit.factor))
    return Scale(unit.factor / power, name, max(kept, 0))


def scale_for(size: float, scales: Ladder) -> Scale:
    """The scale that suits figures about as large as ``size``."""
    size = abs(size)
    for least, scale in scales:
        if size >= least:
            return scale
    return scales[-1][1]


def plain_name(unit: Unit, language: Language) -> str:
    """What a unit counts without its factor: ``yuan`` of ``100 million yuan``; empty if unclear."""
    name = unit.name(language)
    if unit.factor == 1:
        return name
    words = _FACTOR_WORDS.get(unit.factor, "")
    return name.removeprefix(words) if words and name.startswith(words) else ""


def with_unit(number: str, name: str, language: Language) -> str:
    """A number followed by its unit: ``6.3%``, ``43.4 thousand persons``, ``4.34万人``."""
    if not name:
        return number
    attached = language.code.startswith("zh") or name.startswith(_ATTACHED)
    return f"{number}{name}" if attached else f"{number} {name}"


def places_needed(value: float, most: int) -> int:
    """With how many decimals a figure can be written without losing anything, ``most`` at most."""
    dust = 1e-9 * max(1.0, abs(value))
    for places in range(most):
        if abs(round(value, places) - value) <= dust:
            return places
    return most


def format_value(
    value: float,
    scales: Ladder,
    language: Language,
    *,
    precise: bool = False,
    fixed: bool = False,
    style: NumberStyle = PLAIN_STYLE,
) -> str:
    """A figure for reading, with its unit: ``3.14 trillion yuan``.

    Three or four digits are kept, never more than were published; ``precise`` keeps them all.
    ``fixed`` writes a computed figure with all its decimals, zeros included.
    """
    scale = scale_for(value, scales)
    scaled = scale.scaled(value)
    most = scale.decimals + MORE_DECIMALS if precise else scale.decimals
    if scale.per_unit != 1.0 and not precise:
        most = min(most, 2 if abs(scaled) < 100 else 1)
    places = most if fixed else places_needed(scaled, most)
    if scale.is_rate:
        places = max(places, min(most, 1))  # 5.0 %, not 5 %
    return with_unit(style.number(scaled, places), scale.name, language)


def signed(text: str) -> str:
    """A number's text with a plus sign unless it is negative or zero."""
    is_zero = not any(digit in text for digit in "123456789")
    return text if text.startswith((MINUS, "-")) or is_zero else f"+{text}"
