"""The bar above the panels: history, level of the map, class breaks, language and theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from neviewer.export.figure_look import Look
from neviewer.state.explorer import MAX_CLASSES, METHODS, MIN_CLASSES, Classification
from neviewer.ui.i18n import Speech


def _height(widget: QWidget) -> int:
    """How high buttons are, with their text."""
    return round(widget.fontMetrics().height() * 1.3) + 8


class _Segment(QToolButton):
    """One side of a switch; the chosen one is tinted, framed and bold."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the text, and the focus as a second frame."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette = self.palette()
            accent = palette.color(QPalette.ColorRole.Highlight)
            line = palette.color(QPalette.ColorRole.Mid)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            tint = QColor(accent)
            tint.setAlpha(46 if self.isChecked() else 18 if self.underMouse() else 0)
            painter.setPen(accent if self.isChecked() else line)
            painter.setBrush(tint)
            painter.drawRoundedRect(box, 4, 4)
            if self.hasFocus():
                painter.setPen(QPen(accent, 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
            font = self.font()
            font.setBold(self.isChecked())
            painter.setFont(font)
            painter.setPen(
                accent if self.isChecked() else palette.color(QPalette.ColorRole.ButtonText)
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def sizeHint(self) -> QSize:
        """Room for the text in bold, so that choosing moves nothing."""
        font = self.font()
        font.setBold(True)
        return QSize(QFontMetrics(font).horizontalAdvance(self.text()) + 22, _height(self))


class Segments(QWidget):
    """A row of buttons of which one is down, like a printed switch."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for key, text in choices:
            button = _Segment()
            button.setText(text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.setMinimumHeight(_height(self))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[key] = button

    def set_current(self, key: str) -> None:
        """Show which choice holds, without saying it was chosen."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self.setFocusProxy(self._buttons[key])  # where the keyboard goes, and shows


class TopBar(QWidget):
    """Buttons that are always at hand; everything in it is also in the menus."""

    back_asked = Signal()
    forward_asked = Signal()
    level_chosen = Signal(str)
    classification_chosen = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, language: str, look: Look, speeches: Sequence[Speech] = ()) -> None:
        super().__init__()
        self._classification = Classification()
        back, forward = "←→" if self.isLeftToRight() else "→←"
        self.back = self._button(back, self.tr("Back"), self.back_asked.emit)
        self.forward = self._button(forward, self.tr("Forward"), self.forward_asked.emit)
        self.level = Segments(
            self.tr("Level"),
            (
                ("province", self.tr("Provinces")),
                ("prefecture", self.tr("Prefectures")),
                ("county", self.tr("Counties")),
            ),
        )
        self.level.chosen.connect(self.level_chosen)
        self.classes = QToolButton()
        self.classes.setText(self.tr("Classes"))
        self.classes.setAccessibleName(self.tr("Class breaks of the map"))
        self.classes.setMinimumHeight(_height(self))
        self.classes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.classes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.classes.setMenu(self._classes_menu())
        self.language = Segments(
            self.tr("Language"), tuple((each.code, each.short) for each in speeches)
        )
        self.language.set_current(language)
        self.language.chosen.connect(self.language_chosen)
        other = "light" if look.dark else "dark"
        theme_text = self.tr("Light look") if look.dark else self.tr("Dark look")
        self.theme = self._button(
            "☀" if look.dark else "◐", theme_text, lambda: self.theme_chosen.emit(other)
        )
        self._lay_out()

    def lock(self, option: str, reason: str) -> None:
        """Leave a preference as it is: whoever keeps the computer has locked it."""
        switch = {"language": self.language, "theme": self.theme}[option]
        switch.setEnabled(False)
        switch.setToolTip(reason)
        switch.setAccessibleDescription(reason)

    def set_history(self, back: bool, forward: bool) -> None:
        """Say which ways history leads."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_classification(self, classification: Classification) -> None:
        """Show how classes are made."""
        self._classification = classification
        for group, value in (
            (self._methods, classification.method),
            (self._counts, str(classification.classes)),
            (self._scopes, classification.scope),
        ):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(6)
        for widget in (self.back, self.forward):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.level)
        row.addSpacing(10)
        row.addWidget(self.classes)
        row.addStretch(1)
        row.addWidget(self.theme)
        row.addWidget(self.language)

    def _button(self, glyph: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(glyph)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setMinimumSize(QSize(_height(self) + 4, _height(self)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    def _classes_menu(self) -> QMenu:
        menu = QMenu(self)
        names = {
            "quantile": self.tr("Quantiles"),
            "equal": self.tr("Equal intervals"),
            "natural": self.tr("Natural breaks"),
            "stddev": self.tr("Standard deviations"),
        }
        self._methods = self._choice(menu, "method", tuple((m, names[m]) for m in METHODS))
        menu.addSeparator()
        self._scopes = self._choice(
            menu,
            "scope",
            (
                ("all", self.tr("The same breaks over all years")),
                ("period", self.tr("New breaks for each year")),
            ),
        )
        menu.addSeparator()
        counts = menu.addMenu(self.tr("Number of classes"))
        self._counts = self._choice(
            counts,
            "classes",
            tuple((str(n), str(n)) for n in range(MIN_CLASSES, MAX_CLASSES + 1)),
        )
        return menu

    def _choice(self, menu: QMenu, part: str, choices: tuple[tuple[str, str], ...]) -> QActionGroup:
        group = QActionGroup(menu)
        for value, text in choices:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setData(value)
            menu.addAction(action)
        group.triggered.connect(lambda action: self._chosen(part, action.data()))
        return group

    def _chosen(self, part: str, value: str) -> None:
        old = self._classification
        parts = {"method": old.method, "classes": str(old.classes), "scope": old.scope, part: value}
        self.classification_chosen.emit(
            Classification(parts["method"], int(parts["classes"]), parts["scope"])
        )
