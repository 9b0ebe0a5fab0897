"""Opens the help at the page of the panel with the keyboard, and leads round the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from neviewer.ui.action_table import ACTIONS
from neviewer.ui.actions import ActionHost
from neviewer.ui.help import HelpDialog, page_for
from neviewer.ui.i18n import translate
from neviewer.ui.keys_dialog import plain_title
from neviewer.ui.tour import Tour
from neviewer.ui.view_keys import VIEWS

_TEXT = QKeySequence.SequenceFormat.NativeText
_ARTICLE_PANE = 4


class HelpDesk(QObject):
    """Makes the help when it is asked for."""

    def __init__(self, host: ActionHost) -> None:
        super().__init__(host)
        self._host = host

    def show(self) -> None:
        """Open the page about the panel that has the keyboard."""
        host, pane = self._host, self._host.pane()
        name = page_for(pane)
        if pane == _ARTICLE_PANE and not host.window.article.isVisible():
            name = "stories"
        dialog = host.window.findChild(HelpDialog)
        if dialog is None:
            window, code = host.window, host.wiring.derivations.language.code
            dialog = HelpDialog(window, window.look, code, self.keys())
            dialog.link_followed.connect(host.wiring.open_link)
        dialog.show()
        dialog.activateWindow()
        dialog.open_page(name)
        dialog.reader.setFocus()

    def tour(self) -> Tour:
        """Lead round the window, from the beginning."""
        if (running := self._host.window.findChild(Tour)) is not None:
            running.end()
            running.setParent(None)
        return Tour(self._host.window)

    def keys(self) -> str:
        """All keys as they are now, as tables in CommonMark."""
        menus: dict[str, list[tuple[str, str]]] = {}
        for spec in ACTIONS:
            keys = [each.toString(_TEXT) for each in self._host.actions[spec.id].shortcuts()]
            keys += list(spec.plot_keys)
            if keys:
                title = plain_title(translate("Actions", spec.menu))
                row = (plain_title(translate("Actions", spec.title)).rstrip("…"), " ".join(keys))
                menus.setdefault(title, []).append(row)
        for view in VIEWS:
            rows = menus.setdefault(translate("Keys", view.title), [])
            rows += [(translate("Keys", row.title), row.keys) for row in view.rows]
        what, with_ = self.tr("What it does"), self.tr("Keys")
        head = f"| {what} | {with_} |\n| --- | --- |"
        return "\n\n".join(
            "\n".join([f"## {title}", "", head, *(f"| {name} | `{keys}` |" for name, keys in rows)])
            for title, rows in menus.items()
        )
