"""Accessible interfaces of painted views: a tree of parts that are no widgets."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from neviewer.ui.timeline.slider import PeriodSlider

Path = tuple[int, ...]  # (2,) is the third part, (2, 0) the first part within it
Role = QAccessible.Role


class Parts(Protocol):
    """What a painted view tells of its parts, in its own pixels."""

    role: Role
    with_widgets: bool  # whether widgets within the view follow its parts

    def count(self, path: Path) -> int:
        """How many parts a part has; those of the view itself for the empty path."""

    def name(self, path: Path) -> str:
        """The sentence of a part."""

    def kind(self, path: Path) -> Role:
        """What sort of thing a part is."""

    def rect(self, path: Path) -> QRect:
        """Where a part lies."""

    def at(self, point: QPoint) -> Path:
        """The part at a point, or the empty path."""

    def current(self) -> Path:
        """The part that the keyboard is at, or the empty path."""

    def is_selected(self, path: Path) -> bool:
        """Whether a part belongs to the chosen ones."""


class PartsInterface(QAccessibleWidget):
    """A painted view: its parts first, then the widgets that lie on it."""

    def __init__(self, view: QWidget, parts: Parts) -> None:
        super().__init__(view, parts.role)
        self.view = view
        self.parts = parts
        self._made: dict[Path, PartInterface] = {}

    def part(self, path: Path) -> PartInterface:
        """The interface of a part; the same one each time."""
        if path not in self._made:
            self._made[path] = PartInterface(self, path)
        return self._made[path]

    def forget(self) -> None:
        """The view is gone, and with it all that was told of it."""
        for part in self._made.values():
            if isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
        self._made.clear()

    def childCount(self) -> int:
        """Parts, and the widgets after them."""
        return self.parts.count(()) + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface:
        """A part or a widget."""
        count = self.parts.count(())
        if 0 <= index < count:
            return self.part((index,))
        widgets = self._widgets()
        if count <= index < count + len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index - count])
        return None  # type: ignore[return-value]

    def _widgets(self) -> list[QWidget]:
        """The controls that lie on the view; what is only painted there is none."""
        if not self.parts.with_widgets:
            return []
        return [
            each
            for each in self.view.findChildren(QWidget)
            if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a part or a widget comes."""
        if isinstance(child, PartInterface):
            return child.path[-1]
        widgets = self._widgets()
        widget = child.object()
        return self.parts.count(()) + widgets.index(widget) if widget in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """What lies at a point of the screen."""
        point = self.view.mapFromGlobal(QPoint(x, y))
        if (control := self.view.childAt(point)) in self._widgets():
            return QAccessible.queryAccessibleInterface(control)
        path = self.parts.at(point) if self.view.rect().contains(point) else ()
        return self.part(path[:1]) if path else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The part that the keyboard is at."""
        path = self.parts.current()
        if path and self.view.hasFocus():
            return self.part(path)
        return super().focusChild()


class PartInterface(QAccessibleInterface):
    """A part of a painted view: a place on the map, a line, a figure, a bar."""

    def __init__(self, owner: PartsInterface, path: Path) -> None:
        super().__init__()
        self.owner = owner
        self.path = path

    def isValid(self) -> bool:
        """Whether the view still has this part."""
        if not isValid(self.owner) or not isValid(self.owner.view):
            return False
        parts = self.owner.parts
        return all(self.path[i] < parts.count(self.path[:i]) for i in range(len(self.path)))

    def object(self) -> QObject:
        """A part is no object of Qt."""
        return None  # type: ignore[return-value]

    def window(self) -> None:  # type: ignore[override]
        """The view's window is asked instead."""
        return

    def parent(self) -> QAccessibleInterface:
        """The view, or the part this is a part of."""
        return self.owner.part(self.path[:-1]) if len(self.path) > 1 else self.owner

    def childCount(self) -> int:
        """How many parts it has."""
        return self.owner.parts.count(self.path) if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface:
        """One of its parts."""
        if 0 <= index < self.childCount():
            return self.owner.part((*self.path, index))
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where one of its parts comes."""
        return child.path[-1] if isinstance(child, PartInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The part of it at a point of the screen."""
        view = self.owner.view
        path = self.owner.parts.at(view.mapFromGlobal(QPoint(x, y)))
        inside = len(path) > len(self.path) and path[: len(self.path)] == self.path
        return self.owner.part(path) if inside else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The part of it that the keyboard is at."""
        path = self.owner.parts.current()
        inside = len(path) > len(self.path) and path[: len(self.path)] == self.path
        return self.owner.part(path) if inside else None  # type: ignore[return-value]

    def rect(self) -> QRect:
        """Where it lies on the screen, as far as it is in view."""
        if not self.isValid():
            return QRect()
        view = self.owner.view
        inside = self.owner.parts.rect(self.path).intersected(view.rect())
        return QRect(view.mapToGlobal(inside.topLeft()), inside.size())

    def role(self) -> Role:
        """What sort of thing it is."""
        return self.owner.parts.kind(self.path)

    def text(self, kind: QAccessible.Text) -> str:
        """Its sentence."""
        if kind == QAccessible.Text.Name and self.isValid():
            return self.owner.parts.name(self.path)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written."""

    def state(self) -> QAccessible.State:
        """Whether it is chosen, focused, in view."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        parts, view = self.owner.parts, self.owner.view
        state.focusable = state.selectable = state.multiSelectable = True
        state.readOnly = True
        state.focused = view.hasFocus() and parts.current() == self.path
        state.selected = parts.is_selected(self.path)
        state.invisible = not view.isVisible()
        state.offscreen = not parts.rect(self.path).intersects(view.rect())
        return state


class PeriodInterface(QAccessibleWidget):
    """The slider of periods: its value is the period in words, not a number of ticks."""

    def __init__(self, slider: PeriodSlider) -> None:
        super().__init__(slider, Role.Slider)
        self.slider = slider

    def text(self, kind: QAccessible.Text) -> str:
        """The period where the value is asked for."""
        if kind == QAccessible.Text.Value:
            return self.slider.period_text
        return super().text(kind)


# Qt owns none of these: whatever is not held here would be freed under it.
_held: dict[int, QAccessibleWidget] = {}


def interface_for(widget: QObject) -> QAccessibleInterface | None:
    """The interface of a painted view, held until the view is gone."""
    made = _made_for(widget)
    if made is not None:
        key = id(widget)
        _held[key] = made
        widget.destroyed.connect(lambda: _let_go(key))
    return made


def _made_for(widget: QObject) -> QAccessibleWidget | None:
    from neviewer.ui.access.views import parts_of

    if isinstance(widget, PeriodSlider):
        return PeriodInterface(widget)
    if isinstance(widget, QWidget) and (parts := parts_of(widget)) is not None:
        return PartsInterface(widget, parts)
    return None


def _let_go(key: int) -> None:
    made = _held.pop(key, None)
    if isinstance(made, PartsInterface):
        made.forget()


def focus_moved(view: QWidget) -> None:
    """Tell listeners that the keyboard is at another part of a view."""
    if not QAccessible.isActive() or not view.hasFocus():
        return
    from PySide6.QtGui import QAccessibleEvent

    made = QAccessible.queryAccessibleInterface(view)
    child = made.focusChild() if isinstance(made, PartsInterface) else None
    if child is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(child, QAccessible.Event.Focus))
