"""How different colours look: contrast, distance, and sight with a colour-vision deficiency.

Colours are ``#RRGGBB``. A test compares all of it with the library coloraide.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

Triple = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light.
DEFICIENCIES: dict[str, tuple[Triple, Triple, Triple]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: tuple[Triple, Triple, Triple] = (
    (0.4123907993, 0.3575843394, 0.1804807884),
    (0.2126390059, 0.7151686788, 0.0721923154),
    (0.0193308187, 0.1191947798, 0.9505321522),
)
_WHITE: Triple = (0.9504559271, 1.0, 1.0890577508)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours by WCAG 2, from 1 to 21."""
    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def seen_by(colour: str, deficiency: str) -> str:
    """A colour as it looks with a deficiency; an empty name is usual sight."""
    if not deficiency:
        return colour
    seen = _times(DEFICIENCIES[deficiency], _linear(colour))
    return "#" + "".join(f"{round(255 * _encode(min(max(part, 0.0), 1.0))):02X}" for part in seen)


def least_difference(colours: Sequence[str], deficiency: str = "") -> float:
    """The smallest difference between neighbours in a row of colours; infinite for only one."""
    seen = [seen_by(colour, deficiency) for colour in colours]
    return min((difference(first, second) for first, second in pairwise(seen)), default=math.inf)


@cache
def difference(first: str, second: str) -> float:
    """How different two colours look: CIEDE2000, where 1 can just be seen side by side."""
    l1, a1, b1 = _lab(first)
    l2, a2, b2 = _lab(second)
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    grey = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = a1 * (1 + grey), a2 * (1 + grey)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    turn, middle = _hues(h1, h2, both=bool(c1 * c2))
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    weight = (
        1
        - 0.17 * _cos(middle - 30)
        + 0.24 * _cos(2 * middle)
        + 0.32 * _cos(3 * middle + 6)
        - 0.20 * _cos(4 * middle - 63)
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * weight
    round_blue = 60 * math.exp(-(((middle - 275) / 25) ** 2))
    twist = 2 * math.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * -math.sin(math.radians(round_blue))
    dl, dc, dh = dl / sl, dc / sc, dh / sh
    return math.sqrt(dl * dl + dc * dc + dh * dh + twist * dc * dh)


def _hues(first: float, second: float, *, both: bool) -> tuple[float, float]:
    """The turn from one hue to another by the shorter way, and the hue between them."""
    if not both:
        return 0.0, first + second
    turn = second - first
    if abs(turn) <= 180:
        return turn, (first + second) / 2
    middle = (first + second) / 2 + (180 if first + second < 360 else -180)
    return (turn - 360 if turn > 180 else turn + 360), middle


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _lab(colour: str) -> Triple:
    parts = zip(_times(_TO_XYZ, _linear(colour)), _WHITE, strict=True)
    x, y, z = (_cube(part / white) for part, white in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _linear(colour: str) -> Triple:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _decode(red), _decode(green), _decode(blue)


def _decode(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encode(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * float(part ** (1 / 2.4)) - 0.055


def _times(matrix: tuple[Triple, Triple, Triple], by: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, by, strict=True)) for row in matrix)
    return first, second, third
