"""The look: colours and type sizes of one theme, applied by the program itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from neviewer.paths import resource


@cache
def _ramp(name: str) -> dict[str, list[str]]:
    """The tables of 256 colours of a ramp, by page: ``light``, ``dark``, ``contrast``."""
    tables: dict[str, list[str]] = json.loads(resource("ramps", f"{name}.json").read_text("utf-8"))
    return tables


class Look(NamedTuple):
    """Named colours of a theme; every view paints with these and nothing else."""

    name: str
    dark: bool
    page: str  # which tables of the ramps it uses
    window: QColor
    panel: QColor
    text: QColor
    muted: QColor
    line: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    map_sea: QColor
    map_land: QColor
    map_neighbour: QColor
    border: QColor  # between places
    border_strong: QColor  # around provinces
    missing: QColor
    hatch: QColor
    between: QColor  # far from the panel and from the text
    warning: QColor
    series: tuple[QColor, ...] = ()  # for selected series, in order of choice
    background_series: QColor = QColor()
    verdicts: Mapping[str, QColor] = MappingProxyType({})  # of claims, by verdict
    sequential_ramp: str = "deep"
    diverging_ramp: str = "puor"
    patterns: bool = False  # classes are drawn by density and not by colour

    def ramp(self, classes: int, *, diverging: bool = False, centre: int = 0) -> tuple[QColor, ...]:
        """Colours for classes low to high; the first class at or above the centre is ``centre``.

        The ramps are tables of 256 colours; a diverging ramp gives each side the same number of
        steps as the longer side, so that equal distance from the centre looks equally strong.
        """
        if classes <= 0:
            return ()
        if not diverging:
            table = _ramp(self.sequential_ramp)[self.page]
            low, high = 0.04, 0.96
            step = (high - low) / max(classes - 1, 1)
            places = [low + step * index for index in range(classes)]
            if classes == 1:
                places = [0.5]
        else:
            table = _ramp(self.diverging_ramp)[self.page]
            longer = max(centre, classes - centre, 1)
            places = [
                0.5 - 0.46 * (centre - index - 0.35) / longer
                if index < centre
                else 0.5 + 0.46 * (index - centre + 0.65) / longer
                for index in range(classes)
            ]
        return tuple(QColor(table[round(place * (len(table) - 1))]) for place in places)

    def palette(self) -> QPalette:
        """This look as a Qt palette for the standard widgets."""
        palette = QPalette()
        role = QPalette.ColorRole
        pairs = {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.panel,
            role.AlternateBase: self.window,
            role.Text: self.text,
            role.Button: self.panel,
            role.ButtonText: self.text,
            role.ToolTipBase: self.panel,
            role.ToolTipText: self.text,
            role.PlaceholderText: self.muted,
            role.Highlight: self.accent,
            role.HighlightedText: self.on_accent,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Mid: self.line,
            role.Midlight: self.line,
            role.Light: self.panel,
            role.Dark: self.muted,
            role.Shadow: self.line,
            role.Accent: self.accent,
        }
        for key, colour in pairs.items():
            palette.setColor(key, colour)
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self.muted)
        return palette

    def framed(self) -> QPalette:
        """The palette for fields, boxes and buttons, whose frames are to be seen on any ground.

        The style draws frames darker than the window: on dark ground they would vanish.
        """
        palette = self.palette()
        if self.dark:
            palette.setColor(QPalette.ColorRole.Window, self.muted)
        return palette


def _colours(*names: str) -> tuple[QColor, ...]:
    return tuple(QColor(name) for name in names)


_VERDICTS = (
    "agrees",
    "since revised",
    "other basis",
    "contradicts",
    "ambiguous",
    "not in the data",
    "not checkable",
)


def _by_verdict(*names: str) -> dict[str, QColor]:
    return dict(zip(_VERDICTS, _colours(*names), strict=True))


LIGHT = Look(
    name="light",
    dark=False,
    page="light",
    window=QColor("#f5f7fa"),
    panel=QColor("#ffffff"),
    text=QColor("#17212f"),
    muted=QColor("#566477"),
    line=QColor("#d7dee7"),
    accent=QColor("#1d5fbf"),
    accent_soft=QColor("#e3edfb"),
    on_accent=QColor("#ffffff"),
    map_sea=QColor("#e6ecf3"),
    map_land=QColor("#f1f0ec"),
    map_neighbour=QColor("#f7f6f3"),
    border=QColor("#ffffff"),
    border_strong=QColor("#2b3645"),
    missing=QColor("#ffffff"),
    hatch=QColor("#8a95a5"),
    between=QColor("#808b9b"),
    warning=QColor("#8a5a00"),
    series=_colours("#b8390e", "#0b7566", "#2455c7", "#8a3ea8", "#8a6100", "#0b6d94"),
    background_series=QColor("#8a95a5"),
    verdicts=_by_verdict(
        "#0b7a43", "#8a5f00", "#0a6787", "#b3261e", "#7a3ea0", "#566477", "#566477"
    ),
)

DARK = Look(
    name="dark",
    dark=True,
    page="dark",
    window=QColor("#11161d"),
    panel=QColor("#1a212b"),
    text=QColor("#e8edf3"),
    muted=QColor("#9daab9"),
    line=QColor("#323d4b"),
    accent=QColor("#7ab2ff"),
    accent_soft=QColor("#22344d"),
    on_accent=QColor("#0b1420"),
    map_sea=QColor("#0c1117"),
    map_land=QColor("#1c232c"),
    map_neighbour=QColor("#212934"),
    border=QColor("#11161d"),
    border_strong=QColor("#dfe6ee"),
    missing=QColor("#1a212b"),
    hatch=QColor("#6f7c8c"),
    between=QColor("#7c8998"),
    warning=QColor("#f0c36a"),
    series=_colours("#ff8f66", "#4fd1bb", "#8fb0ff", "#d9a0f2", "#e6c35c", "#67c7ee"),
    background_series=QColor("#66727f"),
    verdicts=_by_verdict(
        "#5fd39a", "#e6c35c", "#6cc4ee", "#ff8f80", "#cfa3f0", "#9daab9", "#9daab9"
    ),
)

HIGH_CONTRAST = Look(
    name="high-contrast",
    dark=True,
    page="contrast",
    window=QColor("#000000"),
    panel=QColor("#000000"),
    text=QColor("#ffffff"),
    muted=QColor("#e0e0e0"),
    line=QColor("#9a9a9a"),
    accent=QColor("#ffdd33"),
    accent_soft=QColor("#4a3d00"),
    on_accent=QColor("#000000"),
    map_sea=QColor("#000000"),
    map_land=QColor("#1c1c1c"),
    map_neighbour=QColor("#262626"),
    border=QColor("#000000"),
    border_strong=QColor("#ffffff"),
    missing=QColor("#000000"),
    hatch=QColor("#d0d0d0"),
    between=QColor("#8f8f8f"),
    warning=QColor("#ffb347"),
    series=_colours("#ff9d7a", "#5fe3cc", "#9dbbff", "#e3b5f7", "#ffd84a", "#7fd6ff"),
    background_series=QColor("#8c8c8c"),
    verdicts=_by_verdict(
        "#63e6a5", "#ffd84a", "#7fd6ff", "#ff9a8c", "#dcb3ff", "#e0e0e0", "#e0e0e0"
    ),
)

LOOKS = {look.name: look for look in (LIGHT, DARK, HIGH_CONTRAST)}


@cache
def look_of(theme: str, sequential: str, diverging: str, patterns: bool) -> Look:
    """A theme with the chosen ramps; the same choice is the same object."""
    look = LOOKS[theme]._replace(sequential_ramp=sequential, diverging_ramp=diverging)
    if patterns:  # lines between places, and data states, must show on paper and on ink
        look = look._replace(patterns=True, border=look.between, hatch=look.between)
    return look
