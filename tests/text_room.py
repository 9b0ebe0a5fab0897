"""Finds text that has less room than it takes: in labels, buttons, tabs, menus and lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTabBar,
    QTreeWidget,
    QWidget,
)

from neviewer.ui.indicators.delegate import RowDelegate

SLACK = 1  # pixels of rounding


def clipped(window: QWidget) -> list[str]:
    """A line about each text of a window that is not shown whole, and each widget cut off."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        found += [f"{name_of(widget)}: {what}" for what in problems(widget)]
    return found


def name_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}".strip()


def problems(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        yield from of_tabs(widget)
    elif isinstance(widget, QLabel):
        yield from of_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from of_button(widget)
    elif isinstance(widget, QLineEdit):
        text = widget.placeholderText()
        wide = QFontMetrics(widget.font()).horizontalAdvance(text)
        if wide > widget.width() and widget.toolTip() != text:
            yield f"no room for {text!r}"
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            if not widget.rect().contains(widget.actionGeometry(action)):
                yield f"menu {action.text()!r} is cut off"
    elif isinstance(widget, QTreeWidget):
        yield from of_rows(widget)
    if not is_inside(widget):
        yield f"reaches out of its place: {widget.geometry().getRect()}"


def of_tabs(bar: QTabBar) -> Iterator[str]:
    for index in range(bar.count()):
        rect = bar.tabRect(index)
        if rect.width() + SLACK < bar.tabSizeHint(index).width():
            yield f"tab {bar.tabText(index)!r} is narrower than its text"
        if not bar.rect().adjusted(0, 0, SLACK, SLACK).contains(rect):
            yield f"tab {bar.tabText(index)!r} is cut off"


def of_label(label: QLabel) -> Iterator[str]:
    text = label.text().replace("&", "") if label.buddy() else label.text()
    if not text or label.textFormat() is Qt.TextFormat.RichText:
        return
    if text in label.toolTip():
        return  # the whole text is a moment away
    metrics, room = QFontMetrics(label.font()), label.contentsRect()
    if label.wordWrap():
        high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        widest = max(metrics.horizontalAdvance(word) for word in text.split())
        if high > room.height() + SLACK:
            yield f"{text!r} takes {high} of {room.height()} pixels down"
        if " " in text and widest > room.width() + SLACK:
            yield f"{text!r} has a word wider than {room.width()} pixels"
    elif metrics.horizontalAdvance(text) > room.width() + SLACK:
        yield f"{text!r} takes {metrics.horizontalAdvance(text)} of {room.width()} pixels"
    elif metrics.height() > room.height() + 4:
        yield f"{text!r} takes {metrics.height()} of {room.height()} pixels down"


def of_button(button: QAbstractButton) -> Iterator[str]:
    text = button.text().replace("&", "")
    if not text or text == button.toolTip():
        return
    size = QFontMetrics(button.font()).size(int(Qt.TextFlag.TextSingleLine), text)
    if size.width() > button.width() or size.height() > button.height() + 4:
        yield f"{text!r} takes {size.toTuple()} of {button.size().toTuple()}"


def of_rows(tree: QTreeWidget) -> Iterator[str]:
    delegate = tree.itemDelegate()
    if isinstance(delegate, RowDelegate):
        item = tree.topLevelItem(0)
        while item is not None:
            if what := delegate.cramped(tree.indexFromItem(item)):
                yield f"row {what!r} has a word wider than its room"
            item = tree.itemBelow(item)


def is_inside(widget: QWidget) -> bool:
    """Whether a widget lies whole in its parent, or can be scrolled to."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or widget.size().isEmpty():
        return True
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return True
    room = QRect(QPoint(), parent.size()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return room.contains(widget.geometry())
