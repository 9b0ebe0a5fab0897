"""``neviewer smoke``: open the pack, build every panel and view offscreen, print versions."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import neviewer
from neviewer.app.places import shown_pack
from neviewer.cli.parsing import FILE, LANGUAGES, SPEECH, Parser, reader_language, refuse
from neviewer.domain.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from neviewer.app.compose import Session

# The one whose sentences are wanted comes first.
_RUNS = {"en": (("en", "light"), ("zh", "dark")), "zh": (("zh", "light"), ("en", "dark"))}
_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Open the pack and every panel once, without a screen, and print versions."
)


def main(arguments: list[str]) -> int:
    """Show every level, chart and language once; 0 when all of it could be shown."""
    speech = reader_language(arguments)
    parser = Parser(speech, "neviewer smoke", _DESCRIPTION, "  neviewer smoke --pack mine.gpkg")
    text = QT_TRANSLATE_NOOP("Commands", "look at this pack, not the bundled one")
    parser.option("--pack", type=Path, metavar=FILE, text=text)
    parser.option("--language", choices=LANGUAGES, default="", text=SPEECH)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import PySide6
    from PySide6.QtCore import QEvent, qVersion
    from PySide6.QtWidgets import QApplication

    from neviewer.app.compose import Session
    from neviewer.app.profile import Profile
    from neviewer.state.preferences import Preferences
    from neviewer.ui.theme import load_font

    _application = QApplication.instance() or QApplication(["neviewer"])  # lives to the end
    load_font()
    pack, views = options.pack or shown_pack(), 0
    with tempfile.TemporaryDirectory() as folder:
        for language, theme in _RUNS[speech.code]:
            session = Session(Profile(Path(folder)), pack, Preferences(language, theme))
            try:
                session.start()
                problem = session.problem  # in the language of this session
                views += _show_everything(session)
            finally:
                session.close()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if problem:
                return refuse(problem)
    versions = (
        f"neviewer {neviewer.__version__}, Python {platform.python_version()}, "
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}, "
        f"SQLite {sqlite3.sqlite_version}: {views} views shown"
    )
    print(versions)
    return 0


def _show_everything(session: Session) -> int:
    from PySide6.QtWidgets import QApplication

    from neviewer.domain.regions import LEVELS
    from neviewer.state import changes
    from neviewer.state.explorer import CHARTS
    from neviewer.ui.window import Window

    window, store, pack = session.window, session.store, session.pack
    if not isinstance(window, Window) or store is None or pack is None:
        return 0
    import pyqtgraph  # noqa: F401 - the interactive chart is one of the views

    window.use_fast_paths()
    window.show()
    views = 0
    for level in LEVELS:
        store.dispatch(changes.choose_level(store.state, pack, level))
        for indicator in list(pack.covered(level))[:5]:
            store.dispatch(changes.choose_indicator(store.state, pack, indicator))
            for chart in CHARTS:
                store.dispatch(store.state.with_(chart=chart))
                QApplication.processEvents()
                window.grab()
                views += 1
    return views


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
