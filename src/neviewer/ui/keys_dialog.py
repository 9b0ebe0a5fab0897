"""All keys of the program in one list, where those of actions can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from neviewer.state.shortcuts import refusal
from neviewer.ui.action_table import ACTIONS
from neviewer.ui.actions import ActionHost
from neviewer.ui.i18n import translate
from neviewer.ui.view_keys import VIEWS

_ID = Qt.ItemDataRole.UserRole
_TEXT = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeysDialog(QDialog):
    """Lists keys by menu and by view, made from the tables that the program itself obeys."""

    def __init__(self, host: ActionHost) -> None:
        super().__init__(host.window)
        self._host = host
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(680, 620)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Keys by menu and panel"))
        self.list.setHeaderLabels([self.tr("What is done"), self.tr("Keys")])
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setUniformRowHeights(True)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("New keys"))
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.set_button = self._button(self.tr("Set"), self.set_keys)
        self.none_button = self._button(self.tr("No keys"), self.clear_keys)
        self.reset_button = self._button(self.tr("Reset"), self.reset_keys)
        self.reset_all_button = self._button(self.tr("Reset all"), self.reset_all)
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(self._on_current)
        self.list.setCurrentItem(next(iter(self._items.values())))
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The action whose row is current, or an empty text."""
        item = self.list.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def choose(self, id_: str) -> None:
        """Make the row of an action the current one."""
        self.list.setCurrentItem(self._items[id_])

    def set_keys(self) -> None:
        """Give the action the keys in the field, unless something stands against it."""
        keys = self.field.keySequence().toString(_PORTABLE)
        if not keys:
            self._say(self.tr("Press the new keys in the field first."))
            return
        titles = {spec.id: plain_title(translate("Actions", spec.title)) for spec in ACTIONS}
        taken = {
            id_: [each.toString(_PORTABLE) for each in action.shortcuts()]
            for id_, action in self._host.actions.items()
        }
        language = self._host.wiring.derivations.language
        problem = refusal(self.chosen, keys, taken, titles, language)
        if not problem:
            self._host.set_shortcut(self.chosen, keys)
        self._say(problem or self.tr("Set: {keys}").format(keys=keys))

    def clear_keys(self) -> None:
        """Let the action have no keys."""
        self._host.set_shortcut(self.chosen, "")
        self._say(self.tr("It has no keys now."))

    def reset_keys(self) -> None:
        """Give the action the keys it came with."""
        self._host.set_shortcut(self.chosen, None)
        self._say(self.tr("It has the keys it came with."))

    def reset_all(self) -> None:
        """Give all actions the keys they came with."""
        for id_ in tuple(self._host.shortcuts):
            self._host.set_shortcut(id_, None)
        self._say(self.tr("All have the keys they came with."))

    def _say(self, text: str) -> None:
        self.says.setText(text)
        self._host.window.say(text)  # which listeners hear too
        for id_, item in self._items.items():
            item.setText(1, self._keys_of(id_))

    def _keys_of(self, id_: str) -> str:
        return "   ".join(each.toString(_TEXT) for each in self._host.actions[id_].shortcuts())

    def _fill(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for spec in ACTIONS:
            menu = plain_title(translate("Actions", spec.menu))
            if menu not in groups:
                groups[menu] = self._group(menu)
            title = plain_title(translate("Actions", spec.title))
            self._items[spec.id] = self._row(groups[menu], title, self._keys_of(spec.id), spec.id)
        plots = self._group(self.tr("Map and charts: one key alone"))
        for spec in ACTIONS:
            if spec.plot_keys:
                self._row(
                    plots, plain_title(translate("Actions", spec.title)), _native(spec.plot_keys)
                )
        for view in VIEWS:
            group = self._group(translate("Keys", view.title))
            for row in view.rows:
                self._row(group, translate("Keys", row.title), _native(row.keys.split()))
        self.list.expandAll()
        self.list.resizeColumnToContents(0)

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.list, [title])
        item.setFirstColumnSpanned(True)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _row(self, group: QTreeWidgetItem, title: str, keys: str, id_: str = "") -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [title, keys])
        item.setData(0, _ID, id_)
        return item

    def _on_current(self) -> None:
        has_action = bool(self.chosen)
        for each in (self.field, self.set_button, self.none_button, self.reset_button):
            each.setEnabled(has_action)
        self.field.clear()
        text = "" if has_action else self.tr("The keys of panels and of one character are fixed.")
        self.says.setText(text)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&New keys:"))
        label.setBuddy(self.field)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.field, 1)
        for button in (self.set_button, self.none_button, self.reset_button):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(buttons)


def plain_title(title: str) -> str:
    """A title of a menu without the mark of its letter: ``&File``, ``文件(&F)``."""
    head, mark, tail = title.partition("(&")
    if mark and len(tail) > 1 and tail[1] == ")":
        return head + tail[2:]
    return title.replace("&", "")


def _native(keys: tuple[str, ...] | list[str]) -> str:
    return "   ".join(QKeySequence(each).toString(_TEXT) for each in keys)
