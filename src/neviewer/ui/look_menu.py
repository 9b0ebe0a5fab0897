"""The part of a menu that chooses the look: theme, size of text, patterns, motion."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from neviewer.state.preferences import Option, Value, option
from neviewer.ui.i18n import translate
from neviewer.ui.window import Window

_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
_OPTIONS = ("theme", "text_size", "reduced_motion")


class LookMenu:
    """Adds its entries when a menu is first opened, and checks what holds each time it is."""

    def __init__(self, menu: QMenu, window: Window) -> None:
        self._menu = menu
        self._window = window
        self._actions: list[tuple[str, Value, QAction]] = []
        menu.aboutToShow.connect(self._prepare)

    def _prepare(self) -> None:
        if not self._actions:
            for id_ in _OPTIONS:
                self._add_choices(option(id_))
            self._add_flag(option("patterns"))
        for id_, value, action in self._actions:
            action.setChecked(getattr(self._window.preferences, id_) == value)
            action.setEnabled(not self._window.policy.locks(id_))

    def _add_choices(self, option: Option) -> None:
        menu = self._menu.addMenu(translate("Preferences", option.label))
        group = QActionGroup(menu)
        choices: list[tuple[Value, str]] = [
            (each.value, translate("Preferences", each.label)) for each in option.choices
        ]
        for value, text in choices or [(size, f"{size} %") for size in _SIZES]:
            action = self._action(option.id, value, text, menu)
            action.triggered.connect(
                lambda _checked, value=value: self._window.preference_chosen.emit(option.id, value)
            )
            group.addAction(action)

    def _add_flag(self, option: Option) -> None:
        action = self._action(option.id, True, translate("Preferences", option.label), self._menu)
        action.triggered.connect(
            lambda checked: self._window.preference_chosen.emit(option.id, checked)
        )

    def _action(self, id_: str, value: Value, text: str, menu: QMenu) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setObjectName(f"{id_}={value}")
        self._actions.append((id_, value, action))
        return action
