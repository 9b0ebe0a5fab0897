"""The search box: one field that leads to places, indicators, texts, periods and commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QVBoxLayout

from neviewer.derive.search import SearchEntry, entry, search
from neviewer.ui.action_table import ACTIONS
from neviewer.ui.actions import ActionHost
from neviewer.ui.i18n import translate
from neviewer.ui.keys_dialog import plain_title

_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchDialog(QDialog):
    """Lists what is found while one types; Enter goes to the row that is current."""

    def __init__(self, host: ActionHost) -> None:
        super().__init__(host.window)
        self._host = host
        self._found: tuple[SearchEntry, ...] = ()
        derivations = host.wiring.derivations
        commands = (
            entry(
                "command",
                spec.id,
                plain_title(translate("Actions", spec.title)).rstrip("…"),
                (plain_title(spec.title).rstrip("…"),),
                derivations.language,
            )
            for spec in ACTIONS
            if spec.id != "search" and host.actions[spec.id].isEnabled()
        )
        self._entries = (*derivations.search_entries(host.store.state), *commands)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search"))
        self.resize(560, 420)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search for"))
        self.field.setPlaceholderText(self.tr("Place, indicator, text, period or command"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Found"))
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.go)
        self.list.itemActivated.connect(lambda _item: self.go())
        self.field.installEventFilter(self)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the field keeps the keyboard."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _TO_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def go(self) -> None:
        """Close, and go where the current row leads."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._found):
            return
        found = self._found[row]
        self.accept()
        if found.kind == "command":
            self._host.actions[found.id].trigger()
        else:
            self._host.wiring.go_to(found.kind, found.id)

    def _search(self, query: str) -> None:
        self._found = search(self._entries, query)
        self.list.clear()
        for found in self._found:
            text = self.tr("{title} ({kind})")
            self.list.addItem(text.format(title=found.title, kind=found.kind_text))
        self.list.setCurrentRow(0)
        if query.strip():  # the status bar is what listeners hear, not too often
            self._host.window.say(self.tr("Found: {count}").format(count=len(self._found)))
