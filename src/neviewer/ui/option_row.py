"""One preference as a row: its name, what it can be, and what it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from neviewer.domain.language import Language
from neviewer.export.figure_look import Look
from neviewer.state.preferences import Option, Value
from neviewer.ui.i18n import translate

_PAUSE_MS = 500  # after the last step of a number it is taken
_STEP = 10


class OptionRow(QWidget):
    """Shows a value and reports another one; ``locked`` says why it cannot be changed."""

    chosen = Signal(str, object)

    def __init__(self, option: Option, value: Value, locked: str, look: Look) -> None:
        super().__init__()
        self.option = option
        self.label = translate("Preferences", option.label)
        self.help = translate("Preferences", option.help)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.control = self._make_control()
        self.control.setObjectName(option.id)
        self.control.setAccessibleName(self.label)
        self.control.setAccessibleDescription(" ".join(filter(None, (self.help, locked))))
        self.control.setEnabled(not locked)
        self.control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.control.installEventFilter(self)
        self._lay_out(locked, look)
        self.set_value(value)

    def words(self, other: Language) -> tuple[str, ...]:
        """All texts by which it may be found: as marked, and in another language."""
        option = self.option
        choices = [choice.label for choice in option.choices]
        source = [option.id, option.label, option.help, option.group, *choices]
        return (*source, *(other.translate("Preferences", text) for text in source))

    def set_value(self, value: Value) -> None:
        """Show a value, without saying it was chosen."""
        control = self.control
        control.blockSignals(True)
        if isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, QSpinBox):
            control.setValue(int(value))
        else:
            control.setCurrentIndex(control.findData(value))
        control.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel roll the page, unless the keyboard is in the control."""
        if event.type() == QEvent.Type.Wheel and not self.control.hasFocus():
            event.ignore()
            return True
        return False

    def _make_control(self) -> QCheckBox | QComboBox | QSpinBox:
        option = self.option
        if option.kind == "flag":
            box = QCheckBox(self.label)
            box.toggled.connect(self._choose)
            return box
        if option.kind == "number":
            number = QSpinBox()
            number.setRange(option.low, option.high)
            number.setSingleStep(_STEP)
            number.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
            self._pause.timeout.connect(lambda: self._choose(number.value()))
            number.valueChanged.connect(self._pause.start)
            number.editingFinished.connect(self._settle)
            return number
        choices = QComboBox()
        choices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for choice in option.choices:
            choices.addItem(translate("Preferences", choice.label), choice.value)
        choices.currentIndexChanged.connect(lambda at: self._choose(choices.itemData(at)))
        return choices

    def _settle(self) -> None:
        """Take a number at once: the keyboard leaves it, or Enter was pressed."""
        if self._pause.isActive() and isinstance(self.control, QSpinBox):
            self._pause.stop()
            self._choose(self.control.value())

    def _choose(self, value: Value) -> None:
        self.chosen.emit(self.option.id, value)

    def _lay_out(self, locked: str, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self.fontMetrics().height())
        column.setSpacing(4)
        if not isinstance(self.control, QCheckBox):
            name = QLabel(self.label)
            name.setWordWrap(True)
            name.setBuddy(self.control)
            column.addWidget(name)
        column.addWidget(self.control, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_remark(self.help, look.muted))
        if locked:
            column.addWidget(_remark(locked, look.warning))


def _remark(text: str, colour: QColor) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label
