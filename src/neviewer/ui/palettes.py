"""The window of colour ramps: how each looks, to whom, and how well its classes differ."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from neviewer.domain.colour import DEFICIENCIES, least_difference, seen_by
from neviewer.export.figure_look import Look, look_of
from neviewer.state.preferences import Preferences, option
from neviewer.ui.warning_sign import WarningSign
from neviewer.ui.window import Window

ENOUGH = 5.0  # difference (CIEDE2000) below which neighbouring classes are easily confused
_SIGHTS = ("", *DEFICIENCIES)
_USUAL_CLASSES = 6


class PaletteDialog(QDialog):
    """Offers the ramps of both kinds; what is chosen is drawn at once, the window stays open."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.setModal(False)
        self.setWindowTitle(self.tr("Colours of the map"))
        self._introduction = QLabel()
        self._introduction.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Kind of ramp"))
        self.sequential = _RampList("ramp_sequential", window)
        self.diverging = _RampList("ramp_diverging", window)
        self.tabs.addTab(self.sequential, self.tr("Low to high"))
        self.tabs.addTab(self.diverging, self.tr("Two sides"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._introduction)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        unit = self.fontMetrics().height()
        room = window.size() - QSize(2 * unit, 4 * unit)
        self.resize(QSize(56 * unit, 36 * unit).boundedTo(room))

    def set_classes(self, classes: int, centre: int, diverging: bool) -> None:
        """Show ramps cut into as many classes as the map has; the other kind as is usual."""
        count = classes or _USUAL_CLASSES
        text = self.tr(
            "Each ramp is cut into {count} classes. ΔE says how well the two most alike of "
            "neighbouring classes differ (CIEDE2000); below 5 they are easily confused."
        )
        self._introduction.setText(text.format(count=count))
        self.sequential.show_ramps(count, 0)
        self.diverging.show_ramps(count, centre if diverging else (count + 1) // 2)
        self.tabs.setCurrentIndex(1 if diverging else 0)


class _RampList(QScrollArea):
    """The ramps of one kind, one of them chosen."""

    def __init__(self, id_: str, window: Window) -> None:
        super().__init__()
        self._option = option(id_)
        self._window = window
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = QButtonGroup(self)

    def show_ramps(self, classes: int, centre: int) -> None:
        """Make the list for a number of classes."""
        page = QWidget()
        grid = QGridLayout(page)
        unit = self.fontMetrics().height()
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(unit // 3)
        grid.setColumnStretch(1, 1)
        old, self.buttons = self.buttons, QButtonGroup(self)
        old.deleteLater()
        chosen = getattr(self._window.preferences, self._option.id)
        for choice in self._option.choices:
            colours = _colours(self._option.id, choice.value, self._window.look, classes, centre)
            button = QRadioButton(choice.label)
            button.setObjectName(choice.value)
            button.setChecked(choice.value == chosen)
            button.setEnabled(not self._window.policy.locks(self._option.id))
            self.buttons.addButton(button)
            row = grid.rowCount()
            grid.addWidget(button, row, 0, 1, 3)
            texts = [self._add_sight(grid, sight, colours) for sight in _SIGHTS]
            button.setAccessibleDescription(" ".join(texts))
            grid.setRowMinimumHeight(grid.rowCount(), unit // 2)
            button.toggled.connect(
                lambda on, value=choice.value: (
                    self._window.preference_chosen.emit(self._option.id, value) if on else None
                )
            )
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)

    def _add_sight(self, grid: QGridLayout, sight: str, colours: tuple[str, ...]) -> str:
        """One way of seeing a ramp: its name, the classes, how well they differ; all as a text."""
        row = grid.rowCount()
        name = QLabel(self._names()[sight])
        least = least_difference(colours, sight)
        words = self._words(least)
        verdict = QLabel(words)
        verdict.setWordWrap(True)
        verdict.setMinimumWidth(verdict.fontMetrics().horizontalAdvance("ΔE 00.0") * 2)
        grid.addWidget(name, row, 0)
        grid.addWidget(_Strip(tuple(QColor(seen_by(each, sight)) for each in colours)), row, 1)
        if least < ENOUGH:
            sign = WarningSign()
            sign.set_colour(self._window.look.warning)
            palette = verdict.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._window.look.warning)
            verdict.setPalette(palette)
            grid.addWidget(sign, row, 2)
        grid.addWidget(verdict, row, 3)
        return f"{self._names()[sight]}: {words}."

    def _names(self) -> dict[str, str]:
        return {
            "": self.tr("Usual sight"),
            "protan": self.tr("Without red (protan)"),
            "deutan": self.tr("Without green (deutan)"),
            "tritan": self.tr("Without blue (tritan)"),
        }

    def _words(self, least: float) -> str:
        if math.isinf(least):
            return self.tr("one class")
        text = self.tr("ΔE {least}, easily confused") if least < ENOUGH else self.tr("ΔE {least}")
        # Rounded down: what is called 5 is never below it.
        return text.format(least=f"{math.floor(least * 10) / 10:.1f}")


class _Strip(QWidget):
    """The classes of a ramp side by side."""

    def __init__(self, colours: tuple[QColor, ...]) -> None:
        super().__init__()
        self._colours = colours
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a line of text."""
        height = self.fontMetrics().height()
        return QSize(height * 8, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the classes in a frame."""
        with QPainter(self) as painter:
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            width = box.width() / len(self._colours)
            for place, colour in enumerate(self._colours):
                left = box.left() + place * width
                painter.fillRect(QRectF(left, box.top(), width + 0.5, box.height()), colour)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
            painter.drawRect(box)


def _colours(id_: str, ramp: str, look: Look, classes: int, centre: int) -> tuple[str, ...]:
    """The colours that the classes would have."""
    usual = Preferences()
    names = {"ramp_sequential": usual.ramp_sequential, "ramp_diverging": usual.ramp_diverging}
    names[id_] = ramp
    candidate = look_of(look.name, names["ramp_sequential"], names["ramp_diverging"], False)
    diverging = id_ == "ramp_diverging"
    ramp_colours = candidate.ramp(classes, diverging=diverging, centre=centre)
    return tuple(colour.name().upper() for colour in ramp_colours)
