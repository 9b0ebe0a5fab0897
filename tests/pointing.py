"""Moving the pointer over a widget, wherever other windows lie."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def point_at(widget: QWidget, point: QPoint) -> None:
    """Tell a widget that the pointer is at a point of it.

    The pointer of the test platform itself goes to whatever window lies on top, which may be one
    that another test has not let go of yet.
    """
    where, none = QPointF(point), Qt.MouseButton.NoButton
    on_screen = QPointF(widget.mapToGlobal(point))
    move = QMouseEvent(
        QEvent.Type.MouseMove, where, on_screen, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, move)
