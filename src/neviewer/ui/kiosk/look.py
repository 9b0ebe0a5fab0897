"""The colours of an exhibit: a theme of the program, with a map that floats on the page."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor

from neviewer.export.figure_look import Look, look_of
from neviewer.export.figure_map_style import blend
from neviewer.state.preferences import Preferences


@cache
def exhibit_look(theme: str) -> Look:
    """The look of an exhibit, dark or light."""
    usual = Preferences()
    look = look_of(theme, usual.ramp_sequential, usual.ramp_diverging, False)
    if look.dark:
        window = QColor("#0f1620")
        return look._replace(
            window=window,
            panel=QColor("#182331"),
            muted=QColor("#a9b6c6"),
            line=QColor("#2a3747"),
            map_sea=window,
            map_land=QColor("#141d29"),
            map_neighbour=QColor("#16202d"),
            border=window,
            accent=QColor("#8f7bff"),
            accent_soft=QColor("#26324a"),
            on_accent=QColor("#0b0f1c"),
        )
    window = QColor("#f7f5f0")
    return look._replace(
        window=window,
        panel=QColor("#ffffff"),
        line=QColor("#ddd8cc"),
        map_sea=window,
        map_land=QColor("#efece4"),
        map_neighbour=QColor("#edeae1"),
        accent=QColor("#4b36c4"),
        accent_soft=QColor("#e7e3fa"),
        muted=QColor("#525c6b"),
    )


def pressed(colour: QColor, look: Look) -> QColor:
    """A colour under a finger."""
    return blend(colour, look.text, 0.22)
