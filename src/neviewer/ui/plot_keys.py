"""Single keys that act only while the keyboard is on the map or a chart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from neviewer.ui.action_table import ACTIONS, ActionSpec
from neviewer.ui.actions import ActionHost
from neviewer.ui.view_keys import has_single_keys


class PlotKeys(QObject):
    """The actions' keys for plots.

    A plot has no text to write, so no input method is at work there; everywhere else characters
    are characters.
    """

    def __init__(self, host: ActionHost) -> None:
        super().__init__(host)
        self._host = host
        for spec in ACTIONS:
            for keys in spec.plot_keys:
                for plot in (host.window.map, host.window.charts):
                    shortcut = QShortcut(QKeySequence(keys), plot)
                    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                    shortcut.activated.connect(lambda spec=spec: self._run(spec))

    def _run(self, spec: ActionSpec) -> None:
        if has_single_keys(self._host.window) and self._host.actions[spec.id].isEnabled():
            spec.run(self._host)
