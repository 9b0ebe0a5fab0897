"""Ties a window to its listeners; after the first paint, for it can wait."""

from __future__ import annotations

from PySide6.QtCore import QObject

from neviewer.derive.words import listed
from neviewer.domain.counts import Counts
from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.state.explorer import ExplorerState
from neviewer.ui.access import factory
from neviewer.ui.access.announcer import Announcer
from neviewer.ui.i18n import translate
from neviewer.ui.store import ExplorerStore
from neviewer.ui.window import Window
from neviewer.ui.wiring import Wiring

_CHOSEN = QT_TRANSLATE_NOOP("Access", "Chosen: {places}")
_NONE_CHOSEN = QT_TRANSLATE_NOOP("Access", "No place is chosen")


class Listening(QObject):
    """Tells listeners where the keyboard is and what changed."""

    def __init__(self, window: Window, wiring: Wiring, store: ExplorerStore) -> None:
        super().__init__(window)
        self._window = window
        self._wiring = wiring
        self.announcer = Announcer(window)
        window.map.tell = lambda code: wiring.derivations.sentence(store.state, code)
        factory.install([window.map, window.charts.trend, window.timeline.slider])
        window.map.walked.connect(lambda: self._moved(window.map))
        window.charts.walked.connect(self._moved)
        window.statusBar().messageChanged.connect(self.announcer.say)
        window.indicators.filtered.connect(self._say_count)
        store.changed.connect(self._say_change)

    def _moved(self, view: QObject) -> None:
        from neviewer.ui.access.parts import focus_moved

        focus_moved(view)  # type: ignore[arg-type]

    def _say_count(self, count: int) -> None:
        text = Counts(self._wiring.derivations.language).indicators(count)
        self.announcer.say(text if count else self._window.indicators.nothing.text())

    def _say_change(self, old: ExplorerState, new: ExplorerState) -> None:
        if self._window.charts.trend.hasFocus() and self._window.charts.trend.hovered_code:
            return  # the figure at the cursor is read, with its period
        derivations = self._wiring.derivations
        if (old.level, old.indicator, old.period) != (new.level, new.indicator, new.period):
            said = [derivations.heading(new).title]
            if new.focus is not None and self._window.map.hasFocus():
                said = [derivations.sentence(new, new.focus)]
            elif (old.level, old.indicator) != (new.level, new.indicator):
                said.append(derivations.heading(new).subtitle)
            self.announcer.say("\n".join(said))
        elif old.selected != new.selected:
            names = [derivations.place(new, code).name for code in new.selected]
            text = translate("Access", _CHOSEN if names else _NONE_CHOSEN)
            self.announcer.say(text.format(places=listed(names, derivations.language)))
