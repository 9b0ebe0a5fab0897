"""Does what the menus offer; what that is stands in ``action_table``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QSplitter, QWidget

from neviewer.state.explorer import ExplorerState
from neviewer.state.link import format_link
from neviewer.ui.action_table import ACTIONS, STORIES, VIEW, ActionSpec
from neviewer.ui.i18n import told, translate
from neviewer.ui.look_menu import LookMenu
from neviewer.ui.store import ExplorerStore
from neviewer.ui.stories.menu import StoryMenu
from neviewer.ui.window import Window
from neviewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from neviewer.export.figure import Figure
    from neviewer.ui.help_desk import HelpDesk
    from neviewer.ui.palettes import PaletteDialog
    from neviewer.ui.preferences_dialog import Place


class ActionHost(QObject):
    """Makes the menus of a window, and does what they offer."""

    shortcuts_changed = Signal(dict)  # the reader's own keys by action

    def __init__(
        self,
        window: Window,
        wiring: Wiring,
        store: ExplorerStore,
        shortcuts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(window)
        self.shortcuts = dict(shortcuts or {})
        self.window: Window = window
        self.wiring: Wiring = wiring
        self.store: ExplorerStore = store
        self._palettes: PaletteDialog | None = None
        self.actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                menus[spec.menu] = window.menuBar().addMenu(translate("Actions", spec.menu))
            menus[spec.menu].addAction(self._action(spec))
        self._look_menu = LookMenu(menus[VIEW], window)
        self._story_menu = StoryMenu(menus[STORIES], wiring)
        store.follow(self, lambda state: state, self._enable)
        wiring.lock_changed.connect(lambda: self._enable(store.state))

    def _action(self, spec: ActionSpec) -> QAction:
        action = QAction(translate("Actions", spec.title), self)
        action.setObjectName(spec.id)
        action.setMenuRole(spec.role)
        if spec.id in self.shortcuts:
            action.setShortcut(QKeySequence(self.shortcuts[spec.id]))
        else:
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.triggered.connect(lambda _checked=False: spec.run(self))
        self.actions[spec.id] = action
        return action

    def _enable(self, state: ExplorerState) -> None:
        for spec in ACTIONS:
            self.actions[spec.id].setEnabled(spec.when(state) and self.wiring.is_free(spec.id))
        self.actions["back"].setEnabled(self.store.can_go_back())
        self.actions["forward"].setEnabled(self.store.can_go_forward())

    def complete(self) -> None:
        """Add to the window what its first paint need not wait for."""
        from neviewer.ui.access.attach import Listening
        from neviewer.ui.focus_ring import FocusRing
        from neviewer.ui.plot_keys import PlotKeys

        Listening(self.window, self.wiring, self.store)
        PlotKeys(self)
        FocusRing(self.window)

    def copy_link(self) -> None:
        """Put the link of this view on the clipboard."""
        link = format_link(self.store.state)
        QGuiApplication.clipboard().setText(link)
        self.window.say(self.tr("Copied: {link}").format(link=link))

    def open_link(self) -> None:
        """Ask for a link and go there."""
        link, accepted = QInputDialog.getText(
            self.window, self.tr("Open a link"), self.tr("Link of a view:")
        )
        if accepted and link.strip():
            self.wiring.open_link(link.strip())

    def export_figure(self) -> None:
        """Write the figure of this view to a file."""
        name, _ = QFileDialog.getSaveFileName(
            self.window,
            self.tr("Export the figure"),
            "neviewer.png",
            self.tr("Figures (*.png *.svg *.pdf)"),
        )
        if not name:
            return
        from neviewer.export.figure_files import FigureError, write_figure

        try:
            write_figure(self.figure(), Path(name), (1600, 1000))
        except FigureError as error:
            self.window.say(told(error))
        else:
            self.window.say(self.tr("Written: {file}").format(file=name))

    def export_exhibit(self) -> None:
        """Open the window that makes an exhibit of this view or of a story."""
        from neviewer.ui.kiosk.export_dialog import exhibit_dialog

        exhibit_dialog(self.window, self.wiring, self.store.state).show()

    def choose_colours(self) -> None:
        """Open the window that shows the colour ramps there are."""
        if self._palettes is None:
            from neviewer.ui.palettes import PaletteDialog

            self._palettes = PaletteDialog(self.window)
        legend = self.wiring.derivations.map(self.store.state).legend
        self._palettes.set_classes(len(legend.classes), legend.centre_class, legend.diverging)
        self._palettes.show()
        self._palettes.activateWindow()

    def figure(self) -> Figure:
        """The figure of what is shown."""
        from neviewer.export.figure import Figure

        return Figure.of(self.wiring.derivations, self.store.state, self.window.look)

    def describe(self) -> None:
        """Say in sentences what map and chart show."""
        from neviewer.ui.description import DescriptionDialog

        dialog = DescriptionDialog(self.window)
        dialog.set_look(self.window.look)
        dialog.set_frame(self.wiring.derivations.summary(self.store.state))
        dialog.show()

    def set_shortcut(self, id_: str, keys: str | None) -> None:
        """Let an action have other keys: none for an empty text, its first ones for None."""
        spec = next(spec for spec in ACTIONS if spec.id == id_)
        if keys is None:
            self.shortcuts.pop(id_, None)
            self.actions[id_].setShortcuts([QKeySequence(each) for each in spec.keys])
        else:
            self.shortcuts[id_] = keys
            self.actions[id_].setShortcut(QKeySequence(keys))
        self.shortcuts_changed.emit(self.shortcuts)

    @cached_property
    def help(self) -> HelpDesk:
        """What explains the window."""
        from neviewer.ui.help_desk import HelpDesk

        return HelpDesk(self)

    def pane(self) -> int:
        """The number of the panel with the keyboard, among those that F6 goes through; or -1."""
        focus = self.window.focusWidget()
        panes = enumerate(self.window.panes())
        return next((i for i, pane in panes if _same_panel(pane, focus)), -1)

    def show_keys(self) -> None:
        """Open the list of all keys, where they can be changed too."""
        from neviewer.ui.keys_dialog import KeysDialog

        KeysDialog(self).show()

    def preferences_place(self) -> Place | None:
        """Where the reader is in the preferences, if they are open."""
        from neviewer.ui.preferences_dialog import PreferencesDialog

        dialog = self.window.findChild(PreferencesDialog)
        return dialog.place() if dialog is not None and dialog.isVisible() else None

    def show_preferences(self, place: Place | None = None) -> None:
        """Open the preferences, where the reader was in them before if that is given."""
        from neviewer.ui.preferences_dialog import PreferencesDialog

        dialog = self.window.findChild(PreferencesDialog)
        if dialog is None:
            dialog = PreferencesDialog(self.window, self.wiring.derivations.language)
        if place is not None:
            dialog.restore(place)
        dialog.show()
        dialog.activateWindow()

    def search(self) -> None:
        """Open the search box."""
        from neviewer.ui.search import SearchDialog

        SearchDialog(self).show()

    def go_to_pane(self, by: int) -> None:
        """Lead the keyboard to the next panel, or the one before."""
        panes = self.window.panes()
        here = self.pane()
        if here < 0 and by < 0:
            here = 0
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def about(self) -> None:
        """Say what this is, what it is made of, and what it may be used for."""
        from neviewer.ui.about import AboutDialog

        AboutDialog(self.window, self.wiring.map_credit(), self.wiring.derivations).show()


def _same_panel(pane: QWidget, focus: QWidget | None) -> bool:
    """Whether the keyboard is in the panel that a pane is the heart of."""
    if focus is None:
        return False
    panel = pane.parentWidget()
    return (
        pane is focus
        or pane.isAncestorOf(focus)
        or (panel is not None and not isinstance(panel, QSplitter) and panel.isAncestorOf(focus))
    )
