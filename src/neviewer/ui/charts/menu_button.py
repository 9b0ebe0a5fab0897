"""A button that opens a menu and says so with a sign beside its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton, QWidget

_SIGN = 9  # room for the sign


class MenuButton(QToolButton):
    """Words with a small triangle, in place of the style's sign in the corner."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        menu = QMenu(self)
        menu.setAccessibleName(name)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Leave out the style's own sign."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu

    def sizeHint(self) -> QSize:
        """Room for words and sign."""
        return super().sizeHint() + QSize(2 * _SIGN, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as the style does, and the sign after them."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.ButtonText))
            words = self.fontMetrics().horizontalAdvance(self.text())
            x, y = self.rect().center().x() + words / 2 + 8, self.rect().center().y() + 1.0
            corners = ((-3.5, -2), (3.5, -2), (0, 2.5))
            painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
