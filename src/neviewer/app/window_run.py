"""Runs the window: from the first import of Qt to the end of the event loop."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.crash import CrashReports, HardCrashes
from neviewer.app.first_paint import (
    FirstPaint,
    WarmUp,
    collect_garbage,
    resident_mb,
    since_process_start,
)
from neviewer.app.places import read_policies, shown_pack
from neviewer.app.profile import Profile
from neviewer.app.single import SingleInstance
from neviewer.domain.language import QT_TRANSLATE_NOOP, Told
from neviewer.domain.reasons import why
from neviewer.ui.qt_messages import quiet_messages
from neviewer.ui.theme import load_font, make_application
from neviewer.ui.window import Window

if TYPE_CHECKING:
    from neviewer.app.log import Log
    from neviewer.app.options import WindowOptions

_PATIENCE_MS = 60_000
_START_MS = 1000  # by then the window is there, and garbage is collected as usual
_LOCKED = QT_TRANSLATE_NOOP(
    "Errors", "{names} is locked on this computer; what you gave for it is ignored."
)
_NO_LOG = QT_TRANSLATE_NOOP("Errors", "The log {file} cannot be written ({reason}).")


def run(options: WindowOptions) -> int:
    """Show the window until it is closed, or as long as measuring or a picture takes."""
    with ExitStack() as ending:
        profile = _profile(options, ending)
        instance = SingleInstance(profile.folder)
        alone = options.unattended or options.safe_mode or options.new_window
        if not instance.begin() and not alone and _hand_over(instance, options):
            return 0
        ending.callback(instance.end)
        application = make_application(sys.argv[0])
        quiet_messages()
        load_font()
        session = _session(options, profile)
        run_window = _Run(session, options, instance)
        reports = CrashReports(profile.folder, session.view, run_window.report)
        reports.install()
        ending.callback(reports.remove)
        if options.log:
            run_window.log = _log(session, options.log, ending)
        ending.callback(QApplication.sendPostedEvents, None, QEvent.Type.DeferredDelete)
        ending.callback(session.close)
        ending.callback(run_window.end)
        session.window_made.connect(run_window.prepare)
        session.start(options.link, paint_first=True)
        run_window.show()
        return application.exec()


def _profile(options: WindowOptions, ending: ExitStack) -> Profile:
    """The reader's profile; in safe mode an empty one that is gone afterwards."""
    if options.safe_mode:
        from tempfile import TemporaryDirectory

        return Profile(Path(ending.enter_context(TemporaryDirectory(prefix="neviewer-"))))
    profile = Profile(options.profile)
    if options.reset_settings:
        profile.reset()
    return profile


def _session(options: WindowOptions, profile: Profile) -> Session:
    """A session with the reader's preferences, those of this run, and above them the policy."""
    policy, problems = read_policies()
    preferences = policy.apply(profile.preferences._replace(**options.settings))
    session = Session(profile, options.pack or shown_pack(profile.folder), preferences, policy)
    session.remarks += problems
    if refused := policy.refused(options.settings):
        session.remarks += (Told("Errors", _LOCKED, names=", ".join(refused)),)
    session.is_safe = options.safe_mode
    return session


def _hand_over(instance: SingleInstance, options: WindowOptions) -> bool:
    """Let the program that runs already open what this start was to open."""
    what = options.link
    if what and not what.startswith("neviewer:"):
        what = str(Path(what).absolute())
    return instance.hand_over(what, str(options.pack.absolute()) if options.pack else "")


def _log(session: Session, level: str, ending: ExitStack) -> Log | None:
    from neviewer.app.log import Log

    folder = session.profile.folder
    try:
        log = Log(folder, level)
    except OSError as error:
        said = Told("Errors", _NO_LOG, file=folder / "logs", reason=why(error))
        session.remarks += (said,)
        return None
    log.follow(session)
    ending.callback(log.close)
    return log


class _Run(QObject):
    """What follows the first paint of each window of a session."""

    _failed = Signal(str, object, str)

    def __init__(self, session: Session, options: WindowOptions, instance: SingleInstance) -> None:
        super().__init__()
        self._session = session
        self._options = options
        self._instance = instance
        self.log: Log | None = None
        self.warm_up = WarmUp()
        self._hard_crashes = HardCrashes(session.profile.folder)
        instance.asked.connect(session.open)
        self._failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Show the first window; one that is only measured or pictured must not stay for ever."""
        window = self._session.window
        if window is None:
            return
        if self._options.size:
            window.resize(*self._options.size)
        window.show()
        QTimer.singleShot(_START_MS, collect_garbage)
        if self._options.unattended:
            QTimer.singleShot(_PATIENCE_MS, window, self._never_painted)

    def end(self) -> None:
        """The window is closed: let go of what ran beside it."""
        self.warm_up.wait()
        self._hard_crashes.end()

    def report(self, what: str, file: Path | None, report: str) -> None:
        """Have an error told by the thread of the window, once it is done with what it does."""
        self._failed.emit(what, file, report)

    def failed(self, what: str, file: Path | None, report: str) -> None:
        """An error nobody foresaw: where nobody looks on it is the end."""
        if self.log is not None:
            self.log.failed(report)
        if self._options.unattended:
            self._give_up(what if file is None else f"{what}; see {file}")
        else:
            self._session.tell_of_error(what, file, report)

    def prepare(self, window: object) -> None:
        """See to what follows the first paint of a window."""
        if isinstance(window, Window):
            FirstPaint(window.map, lambda: self._painted(window))
        elif self._options.unattended:
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
        if not self._options.link:
            self._session.resume_story()
        self.warm_up.when_done(window, window.use_fast_paths)
        if self._options.picture:
            self.warm_up.when_done(window, lambda: QTimer.singleShot(200, self._grab))
            return
        if not self._session.profile.is_writable():
            self._session.tell(self._session.profile.problem)
        elif not self._options.link:
            self.warm_up.when_done(window, lambda: self._session.offer_tour(window))
        if self._instance.listen() and (report := self._hard_crashes.begin()):
            self._session.tell_of_last_end(report)

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
