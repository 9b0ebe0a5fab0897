"""Runs the window: from the first import of Qt to the end of the event loop."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.first_paint import FirstPaint, WarmUp, resident_mb, since_process_start
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences
from neviewer.ui.theme import load_font
from neviewer.ui.window import Window

if TYPE_CHECKING:
    from neviewer.app.main import WindowOptions


def run(options: WindowOptions) -> int:
    """Show the window until it is closed, or as long as measuring or a picture takes."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("neviewer")
    load_font()
    profile = Profile(options.profile)
    stored = profile.preferences
    preferences = Preferences(options.language or stored.language, options.theme or stored.theme)
    session = Session(profile, options.pack or default_pack(), preferences)
    run_window = _Run(session, options)
    session.window_made.connect(run_window.prepare)
    session.start(options.link)
    if session.window is not None:
        if options.size:
            session.window.resize(*options.size)
        session.window.show()
    code = application.exec()
    if run_window.warm_up.running:
        run_window.warm_up.wait()
    session.close()
    return code


class _Run:
    """What follows the first paint of each window of a session."""

    def __init__(self, session: Session, options: WindowOptions) -> None:
        self._session = session
        self._options = options
        self.warm_up = WarmUp()

    def prepare(self, window: object) -> None:
        if isinstance(window, Window):
            FirstPaint(window.map, lambda: self._painted(window))
        elif self._options.measure_start or self._options.picture:
            FirstPaint(window.centralWidget(), self._nothing_to_show)  # type: ignore[attr-defined]

    def _painted(self, window: Window) -> None:
        if self._options.measure_start:
            line = {
                "first_paint_ms": round(since_process_start() * 1000, 1),
                "rss_mb": round(resident_mb(), 1),
            }
            print(json.dumps(line), flush=True)
            QApplication.quit()
            return
        self.warm_up.when_done(window, window.use_fast_paths)
        if self._options.picture:
            self.warm_up.when_done(window, lambda: QTimer.singleShot(200, self._grab))
        elif not self._session.profile.is_writable():
            window.say(self._session.profile.problem)

    def _grab(self) -> None:
        window, picture = self._session.window, self._options.picture
        if window is None or picture is None:
            return
        picture.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(picture)):
            print(f"neviewer: {picture} could not be written", file=sys.stderr)
            QApplication.exit(2)
        else:
            QApplication.quit()

    def _nothing_to_show(self) -> None:
        print(f"neviewer: {self._session.problem}", file=sys.stderr)
        QApplication.exit(2)
