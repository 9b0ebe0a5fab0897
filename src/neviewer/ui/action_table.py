"""What a reader can do: the table that menus, the list of keys and the search box are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.state.explorer import ExplorerState

if TYPE_CHECKING:
    from neviewer.ui.actions import ActionHost

Keys = str | QKeySequence.StandardKey


def _always(state: ExplorerState) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a reader can do: its place in the menus, its keys, and when it can be done."""

    id: str
    menu: str
    title: str
    run: Callable[[ActionHost], object]
    keys: tuple[Keys, ...] = ()
    plot_keys: tuple[str, ...] = ()  # single keys, only on map and charts
    when: Callable[[ExplorerState], bool] = _always
    role: QAction.MenuRole = QAction.MenuRole.NoRole


_FILE = QT_TRANSLATE_NOOP("Actions", "&File")
_GO = QT_TRANSLATE_NOOP("Actions", "&Go")
STORIES = QT_TRANSLATE_NOOP("Actions", "&Stories")
_ARTICLE = QT_TRANSLATE_NOOP("Actions", "&Article")
_MAP = QT_TRANSLATE_NOOP("Actions", "&Map")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
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
        lambda host: host.export_figure(),
        ("Ctrl+E",),
    ),
    ActionSpec(
        "save-sound",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "Save as &sound (WAV)…"),
        lambda host: host.wiring.save_sound(),
        ("Ctrl+Shift+E",),
    ),
    ActionSpec(
        "play-sound",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Hear the chosen places, or stop"),
        lambda host: host.wiring.play_sound(),
        ("Ctrl+Shift+H",),
    ),
    ActionSpec(
        "export-exhibit",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "Export as e&xhibit…"),
        lambda host: host.export_exhibit(),
    ),
    ActionSpec(
        "copy-link",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Copy the link of this view"),
        lambda host: host.copy_link(),
        ("Ctrl+L",),
    ),
    ActionSpec(
        "open-link",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Open a link…"),
        lambda host: host.open_link(),
        ("Ctrl+Shift+L",),
    ),
    ActionSpec(
        "preferences",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "P&references…"),
        lambda host: host.show_preferences(),
        ("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole,
    ),
    ActionSpec(
        "quit",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        lambda host: host.window.close(),
        ("Ctrl+Q",),
        role=QAction.MenuRole.QuitRole,
    ),
    ActionSpec(
        "search",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "Searc&h…"),
        lambda host: host.search(),
        ("Ctrl+K",),
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
        "open-story",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "Open a &story or lesson…"),
        lambda host: host.wiring.stories.ask(),
    ),
    ActionSpec(
        "print-worksheet",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "&Print worksheet…"),
        lambda host: host.wiring.print_worksheet(),
        ("Ctrl+P",),
    ),
    ActionSpec(
        "write-story",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "&Write a story…"),
        lambda host: host.wiring.stories.write(),
    ),
    ActionSpec(
        "present-story",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "&Present to a class…"),
        lambda host: host.wiring.teacher.present(),
        when=lambda state: state.story is not None,
    ),
    ActionSpec(
        "lock-lesson",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "&Lock or unlock the lesson…"),
        lambda host: host.wiring.teacher.lock_or_unlock(),
        ("Ctrl+Alt+L",),
        when=lambda state: state.story is not None,
    ),
    ActionSpec(
        "next-reader",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "Let another &reader begin"),
        lambda host: host.wiring.teacher.next_reader(),
        when=lambda state: state.story is not None,
    ),
    ActionSpec(
        "story-results",
        STORIES,
        QT_TRANSLATE_NOOP("Actions", "Resul&ts on this machine…"),
        lambda host: host.wiring.teacher.show_results(),
    ),
    ActionSpec(
        "colours",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Colours of the map…"),
        lambda host: host.choose_colours(),
    ),
    ActionSpec(
        "describe",
        _GO,
        QT_TRANSLATE_NOOP("Actions", "&Describe what is shown…"),
        lambda host: host.describe(),
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
        "help",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&Help on this panel"),
        lambda host: host.help.show(),
        (_KEY.HelpContents,),
    ),
    ActionSpec(
        "tour",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&Tour of the window"),
        lambda host: host.help.tour(),
    ),
    ActionSpec(
        "keys",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&Keyboard…"),
        lambda host: host.show_keys(),
        ("Ctrl+/",),
        ("?",),
    ),
    ActionSpec(
        "about",
        _HELP,
        QT_TRANSLATE_NOOP("Actions", "&About neviewer"),
        lambda host: host.about(),
        role=QAction.MenuRole.AboutRole,
    ),
)
