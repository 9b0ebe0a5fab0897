"""The edges of controls can be seen in every theme: 3:1 at the least, as other marks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from neviewer.domain.colour import contrast
from neviewer.export.figure_look import LOOKS
from neviewer.ui.theme import apply_look

CONTROLS = (QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QSpinBox)
LEAST = 3.0
EDGE = 5  # pixels from the left within which a control begins


@pytest.fixture
def dialog(qtbot):
    before = QApplication.palette()
    made = QDialog()
    qtbot.addWidget(made)
    yield made
    QApplication.setPalette(before)


def best_on_the_left(control: QWidget, ground: QColor) -> float:
    """The strongest contrast with the ground at the left edge, in the middle of the height."""
    image = control.grab().toImage()
    row = image.height() // 2
    colours = [QColor(image.pixel(x, row)).name() for x in range(min(EDGE, image.width()))]
    return max(contrast(colour, ground.name()) for colour in colours)


@pytest.mark.parametrize("theme", LOOKS)
def test_the_edge_of_each_control_stands_out_from_the_window(theme: str, dialog: QDialog) -> None:
    look = LOOKS[theme]
    apply_look(look)
    column = QVBoxLayout(dialog)
    controls = [kind() for kind in CONTROLS]
    for control in controls:
        column.addWidget(control)
    dialog.show()
    faint = {
        type(control).__name__: round(best, 2)
        for control in controls
        if (best := best_on_the_left(control, look.window)) < LEAST
    }
    assert faint == {}
