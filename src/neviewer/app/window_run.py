"""Runs the window: from the first import of Qt to the end of the event loop."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.crash import CrashReports
from neviewer.app.first_paint import FirstPaint, WarmUp, resident_mb, since_process_start
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.ui.qt_messages import quiet_messages
from neviewer.ui.theme import load_font, make_application
from neviewer.ui.window import Window

if TYPE_CHECKING:
    from neviewer.app.main import WindowOptions

_PATIENCE_MS = 60_000
_START_MS = 1000  # by then the window is there, and garbage is collected as usual


def run(options: WindowOptions) -> int:
    """Show the window until it is closed, or as long as measuring or a picture takes."""
    application = make_application(sys.argv[0])
    quiet_messages()
    load_font()
    profile = Profile(options.profile)
    preferences = profile.preferences._replace(**options.settings)
    session = Session(profile, options.pack or default_pack(), preferences)
    run_window = _Run(session, options)
    reports = CrashReports(profile.folder, session.view, run_window.failed)
    session.window_made.connect(run_window.prepare)
    reports.install()
    try:
        session.start(options.link, paint_first=True)
        run_window.show()
        code = application.exec()
    finally:
        run_window.warm_up.wait()
        session.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        reports.remove()
    return code


class _Run:
    """What follows the first paint of each window of a session."""

    def __init__(self, session: Session, options: WindowOptions) -> None:
        self._session = session
        self._options = options
        self._unattended = bool(options.measure_start or options.picture)
        self.warm_up = WarmUp()

    def show(self) -> None:
        """Show the first window; one that is only measured or pictured must not stay for ever."""
        window = self._session.window
        if window is None:
            return
        if self._options.size:
            window.resize(*self._options.size)
        window.show()
        QTimer.singleShot(_START_MS, gc.enable)
        if self._unattended:
            QTimer.singleShot(_PATIENCE_MS, window, self._never_painted)

    def failed(self, what: str, report: Path | None) -> None:
        """An error nobody foresaw: where nobody looks on it is the end."""
        if self._unattended:
            self._give_up(what if report is None else f"{what}; see {report}")
        else:
            self._session.tell_of_error(report)

    def prepare(self, window: object) -> None:
        """See to what follows the first paint of a window."""
        if isinstance(window, Window):
            FirstPaint(window.map, lambda: self._painted(window))
        elif self._unattended:
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
        self._session.complete(window)
        self.warm_up.when_done(window, window.use_fast_paths)
        if self._options.picture:
            self.warm_up.when_done(window, lambda: QTimer.singleShot(200, self._grab))
        elif not self._session.profile.is_writable():
            window.say(self._session.profile.problem)

    def _grab(self) -> None:
        window, picture = self._session.window, self._options.picture
        if window is None or picture is None:
            return
        if self._session.is_working():  # a picture shows what is read
            QTimer.singleShot(100, self._grab)
            return
        picture.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(picture)):
            self._give_up(f"{picture} could not be written")
        else:
            QApplication.quit()

    def _nothing_to_show(self) -> None:
        self._give_up(self._session.problem)

    def _never_painted(self) -> None:
        self._give_up("the window was not painted within a minute")

    def _give_up(self, sentence: str) -> None:
        print(f"neviewer: {sentence}", file=sys.stderr)
        QApplication.exit(2)
