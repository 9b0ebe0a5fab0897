"""The process that looks after an exhibit for weeks; it is small, and imports nothing of Qt."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from neviewer.kiosk.child import Child
from neviewer.kiosk.content import Content, Library
from neviewer.kiosk.counts import Counts
from neviewer.kiosk.exhibit import Exhibit, read_exhibit
from neviewer.kiosk.files import write_json
from neviewer.kiosk.heartbeat import TITLES
from neviewer.kiosk.hours import Nightly
from neviewer.kiosk.log import Log
from neviewer.kiosk.notify import Notifier
from neviewer.kiosk.status import StatusFile
from neviewer.kiosk.updates import RESTART
from neviewer.kiosk.watch import Policy, Process, Watch

LEAVE = "leave"  # a file in the state folder that ends exhibit and supervisor
_LOOK = 0.2  # seconds between two looks, when nothing happens
_CHECK_SECONDS = 120.0


class Settings(NamedTuple):
    """What a supervisor looks after."""

    exhibit: Path
    bundled: Path  # the pack of an exhibit that brings none
    state: Path
    logs: Path
    program: tuple[str, ...]  # the command that this program is started with
    echo: bool = False  # print the log as well


def own_command() -> tuple[str, ...]:
    """How this very program is started again."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if frozen else (sys.executable, "-m", "neviewer.app.main")


class Supervisor:
    """Starts the exhibit, and starts it again; ends when the operator leaves."""

    def __init__(self, settings: Settings, policy: Policy | None = None) -> None:
        self._settings = settings
        self._log = Log(settings.logs, echo=settings.echo)
        self._wake = threading.Event()
        self._notifier = Notifier()
        self._status = StatusFile(settings.state, time.monotonic)
        self._counts = Counts(settings.state)
        self._library = Library(
            settings.exhibit, settings.bundled, settings.state, self._check, self._log
        )
        self._machine = read_exhibit(settings.exhibit).exhibit
        restart = self._machine.hours.restart if self._machine else None
        self._nightly = Nightly(restart, datetime.now())
        self._content: Content | None = None
        self._kept = ""
        self._asked_due = 0.0
        self._error = ""
        self.watch = Watch(self._start, self._safe_page, time.monotonic, self._log, policy)
        self.watch.on_session = self._session

    def can_start(self) -> bool:
        """Whether there is any content that can be shown; closes the log when there is none."""
        found = self._library.choose() is not None
        if not found:
            self._log.close()
        return found

    def run(self) -> int:
        """Look after the exhibit until the operator leaves or the system ends it."""
        self._log(f"supervisor of {self._settings.exhibit} starts")
        before = self._take_signals()
        self._notifier.ready()
        try:
            while not self.watch.finished:
                self.turn()
                self._wake.wait(_LOOK)
                self._wake.clear()
        finally:
            self._notifier.stopping()
            self.watch.stop()
            self._log("supervisor ends")
            self._log.close()
            for number, handler in before.items():
                signal.signal(number, handler)
        return 0

    def turn(self) -> None:
        """Do what is due; an error of the supervisor itself must not leave the exhibit alone."""
        try:
            self.watch.step()
            self._look_around()
            self._error = ""
        except Exception:  # whatever it is, the next turn tries again
            text = traceback.format_exc()
            if text != self._error:
                self._log(text)
            self._error = text
        self._notifier.alive(time.monotonic())

    def _look_around(self) -> None:
        now = time.monotonic()
        if now >= self._asked_due:
            self._asked_due = now + 1.0
            if self._is_asked(LEAVE):
                self._log("asked to leave")
                self.watch.stop()
            if not self.watch.is_active():
                self._restart_if_due()
        if self._content is not None and self.watch.settled:
            if self._kept != self._content.digest:
                self._library.keep(self._content)
            self._kept = self._content.digest
        self._tell()

    def _restart_if_due(self) -> None:
        if self._is_asked(RESTART):
            self.watch.restart("asked for")
        elif self._nightly.is_due(datetime.now()):
            self._nightly.done(datetime.now())
            self.watch.restart("the nightly one")

    def _tell(self) -> None:
        watch, counters = self.watch, self.watch.counters
        self._notifier.status(watch.status)
        self._status.write(
            watch.status,
            exhibit=str(self._settings.exhibit),
            content=self._content.origin if self._content else "none",
            safe_page=watch.shows_safe_page,
            starts=counters.starts,
            crashes=counters.crashes,
            freezes=counters.freezes,
            sessions=counters.sessions,
        )

    def _is_asked(self, name: str) -> bool:
        """Whether somebody has put a file into the state folder; it is taken away."""
        with contextlib.suppress(OSError):
            (self._settings.state / name).unlink()
            return True
        return False

    def _start(self) -> Process | None:
        # What fails twice at once may fail because of its content.
        if self._content is not None and self.watch.failures >= 2:
            self._library.refuse(self._content)
        content = self._library.choose()
        if content is None:
            return None
        if content != self._content:
            self._log(f"content {content.digest[:12]} ({content.origin}): {content.exhibit}")
            self._keep_titles(read_exhibit(content.exhibit).exhibit)
        self._content = content
        settings = self._settings
        given = {
            "--state": settings.state,
            "--logs": settings.logs,
            "--pack": content.pack,
            "--machine": settings.exhibit,
            "--bundled": settings.bundled,
        }
        options = [str(part) for pair in given.items() for part in pair]
        return self._child("exhibit", "--child", *options, str(content.exhibit))

    def _safe_page(self) -> Process:
        return self._child("safe page", "--safe-page", str(self._settings.state))

    def _child(self, name: str, *arguments: str) -> Process:
        command = (*self._settings.program, "kiosk", *arguments)
        return Child(command, self._wake.set, lambda line: self._log(f"{name}: {line}"))

    def _keep_titles(self, exhibit: Exhibit | None) -> None:
        """What the safe page says when there is no picture."""
        if exhibit is not None:
            about = {
                "titles": [exhibit.title.pick(code) for code in exhibit.languages],
                "theme": exhibit.screen.theme,
                "screen": (self._machine or exhibit).screen.number,
            }
            write_json(self._settings.state / TITLES, about)

    def _session(self, session: Any) -> None:
        if self._machine is not None and self._machine.operator.counts:
            self._counts.add(session)

    def _check(self, exhibit: Path, pack: Path) -> list[str]:
        """All that is wrong with content, found in a process of its own: it may even crash."""
        arguments = ("kiosk", "--check", str(exhibit), "--pack", str(pack), "--language", "en")
        command = (*self._settings.program, *arguments)
        return check_apart(command, lambda: self._notifier.alive(time.monotonic()))

    def _take_signals(self) -> dict[int, Any]:
        def leave(_number: int, _frame: object) -> None:
            self.watch.finished = True
            self._wake.set()

        if threading.current_thread() is not threading.main_thread():
            return {}
        numbers = [getattr(signal, name, None) for name in ("SIGTERM", "SIGINT", "SIGHUP")]
        return {number: signal.signal(number, leave) for number in numbers if number is not None}


def check_apart(command: Sequence[str], alive: Any = lambda: None) -> list[str]:
    """Run a check of content; the lines it says, at least one when the content cannot be shown."""
    started = time.monotonic()
    try:
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            while True:
                alive()
                try:
                    output, _ = process.communicate(timeout=1.0)
                    break
                except subprocess.TimeoutExpired:
                    if time.monotonic() - started > _CHECK_SECONDS:
                        process.kill()
    except OSError as error:
        return [f"the content could not be checked: {error}"]
    if process.returncode == 0:
        return []
    lines = output.decode("utf-8", "replace").splitlines()
    return lines or [f"the check of the content ended with {process.returncode}"]
