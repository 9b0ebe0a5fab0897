"""What the menus offer: a table of actions, and the host that makes them of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox, QSplitter, QWidget

import neviewer
from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import format_link
from neviewer.ui.i18n import translate
from neviewer.ui.look_menu import LookMenu
from neviewer.ui.store import ExplorerStore
from neviewer.ui.window import Window
from neviewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from neviewer.export.figure import Figure
    from neviewer.ui.palettes import PaletteDialog

Keys = str | QKeySequence.StandardKey


def _always(state: ExplorerState) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a reader can do: its place in the menus, its keys, and when it can be done."""

    id: str
    menu: str
    title: str
    run: Callable[[ActionHost], None]
    keys: tuple[Keys, ...] = ()
    plot_keys: tuple[str, ...] = ()  # single keys, only on map and charts
    when: Callable[[ExplorerState], bool] = _always
    role: QAction.MenuRole = QAction.MenuRole.NoRole


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
        self.window = window
        self.wiring = wiring
        self.store = store
        self._palettes: PaletteDialog | None = None
        self.actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                menus[spec.menu] = window.menuBar().addMenu(translate("Actions", spec.menu))
            menus[spec.menu].addAction(self._action(spec))
        self._look_menu = LookMenu(menus[_VIEW], window)
        store.follow(self, lambda state: state, self._enable)

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
            self.actions[spec.id].setEnabled(spec.when(state))
        self.actions["back"].setEnabled(self.store.can_go_back())
        self.actions["forward"].setEnabled(self.store.can_go_forward())

    def complete(self) -> None:
        """Add to the window what its first paint need not wait for."""
        from neviewer.ui.access.attach import Listening
        from neviewer.ui.plot_keys import PlotKeys

        Listening(self.window, self.wiring, self.store)
        PlotKeys(self)

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
            self.window.say(str(error))
        else:
            self.window.say(self.tr("Written: {file}").format(file=name))

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

    def show_keys(self) -> None:
        """Open the list of all keys, where they can be changed too."""
        from neviewer.ui.keys_dialog import KeysDialog

        KeysDialog(self).show()

    def go_to_pane(self, by: int) -> None:
        """Lead the keyboard to the next panel, or the one before."""
        panes = self.window.panes()
        focus = self.window.focusWidget()
        places = (i for i, pane in enumerate(panes) if _same_panel(pane, focus))
        here = next(places, -1 if by > 0 else 0)
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def about(self) -> None:
        """Say what this is and what it may be used for."""
        text = self.tr(
            "neviewer {version}: China's northeast, offline, with the source of every figure.\n\n"
            "Free software under the GNU General Public License, version 3 or later. "
            "It makes no network connection.\n\n{credit}"
        )
        credit = self.wiring.map_credit()
        QMessageBox.about(
            self.window,
            self.tr("About neviewer"),
            text.format(version=neviewer.__version__, credit=credit),
        )


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


_FILE = QT_TRANSLATE_NOOP("Actions", "&File")
_GO = QT_TRANSLATE_NOOP("Actions", "&Go")
_ARTICLE = QT_TRANSLATE_NOOP("Actions", "&Article")
_MAP = QT_TRANSLATE_NOOP("Actions", "&Map")
_VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
_HELP = QT_TRANSLATE_NOOP("Actions", "&Help")
_KEY = QKeySequence.StandardKey

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "open-text",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "Open &text…"),
        lambda host: host.wiring.desk.texts.ask(),
        (_KEY.Open,),
    ),
    ActionSpec(
        "paste-text",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Paste text"),
        lambda host: host.wiring.desk.texts.paste(),
        ("Ctrl+Shift+V",),
    ),
    ActionSpec(
        "export",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Export the figure…"),
        ActionHost.export_figure,
        ("Ctrl+E",),
    ),
    ActionSpec(
        "copy-link",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Copy the link of this view"),
        ActionHost.copy_link,
        ("Ctrl+L",),
    ),
    ActionSpec(
        "open-link",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Open a link…"),
        ActionHost.open_link,
        ("Ctrl+Shift+L",),
    ),
    ActionSpec(
        "quit",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        lambda host: host.window.close(),  # type: ignore[arg-type]
        (_KEY.Quit,),
        role=QAction.MenuRole.QuitRole,
    ),
    ActionSpec(
        "back",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Back"),
        lambda host: host.store.back(),
        (_KEY.Back,),
    ),
    ActionSpec(
        "forward",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Forward"),
        lambda host: host.store.forward(),
        (_KEY.Forward,),
    ),
    ActionSpec(
        "next-period",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Next period"),
        lambda host: host.wiring.step(1),
        ("Ctrl+]",),
        ("]",),
    ),
    ActionSpec(
        "previous-period",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Previous period"),
        lambda host: host.wiring.step(-1),
        ("Ctrl+[",),
        ("[",),
    ),
    ActionSpec(
        "sources",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Sources and vintages of what is shown"),
        lambda host: host.wiring.show_provenance(),
        ("Ctrl+I",),
    ),
    ActionSpec(
        "zoom-in",
        _MAP,
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        lambda host: host.window.map.zoom(1.5),
        (_KEY.ZoomIn,),
    ),
    ActionSpec(
        "zoom-out",
        _MAP,
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        lambda host: host.window.map.zoom(1 / 1.5),
        (_KEY.ZoomOut,),
    ),
    ActionSpec(
        "home",
        _MAP,
        QT_TRANSLATE_NOOP("Actions", "The &whole northeast"),
        lambda host: host.window.map.home(),
        ("Ctrl+0",),
    ),
    ActionSpec(
        "clear",
        _MAP,
        QT_TRANSLATE_NOOP("Actions", "&Clear the selection"),
        lambda host: host.wiring.clear_selection(),
        ("Ctrl+Shift+A",),
        when=lambda state: bool(state.selected),
    ),
    ActionSpec(
        "next-claim",
        _ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "&Next claim"),
        lambda host: host.wiring.desk.walk(1),
    ),
    ActionSpec(
        "previous-claim",
        _ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "&Previous claim"),
        lambda host: host.wiring.desk.walk(-1),
    ),
    ActionSpec(
        "claims",
        _ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "&All claims and numbers…"),
        lambda host: host.wiring.desk.show_list(),
    ),
    ActionSpec(
        "colours",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Colours of the map…"),
        ActionHost.choose_colours,
    ),
    ActionSpec(
        "describe",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Describe what is shown…"),
        ActionHost.describe,
        ("Ctrl+D",),
    ),
    ActionSpec(
        "next-pane",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "Next pa&nel"),
        lambda host: host.go_to_pane(1),
        ("F6",),
    ),
    ActionSpec(
        "previous-pane",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "Panel &before"),
        lambda host: host.go_to_pane(-1),
        ("Shift+F6",),
    ),
    ActionSpec(
        "keys",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&Keyboard…"),
        ActionHost.show_keys,
        ("Ctrl+/",),
        ("?",),
    ),
    ActionSpec(
        "about",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&About neviewer"),
        ActionHost.about,
        role=QAction.MenuRole.AboutRole,
    ),
)
