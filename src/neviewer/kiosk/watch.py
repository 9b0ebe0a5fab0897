"""Keeps an exhibit on screen: when to end it, when to start it, when to show the safe page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from neviewer.kiosk.exits import LEAVE, RESTART
from neviewer.kiosk.heartbeat import ACTIVE, FAILED, STARTING


class Process(Protocol):
    """An exhibit or a safe page that runs."""

    def take(self) -> list[Mapping[str, Any]]:
        """What it has said since it was asked last."""

    def code(self) -> int | None:
        """How it ended; None while it runs."""

    def kill(self) -> None:
        """End it at once, however it hangs."""


class Policy(NamedTuple):
    """How patient the supervisor is, in seconds."""

    start: float = 15.0  # from its start until it is on screen; a machine may be slower than that
    silence: float = 2.0  # without a beat, once it is on screen
    stall: float = 1.0  # the supervisor itself stood still: that is not the exhibit's fault
    settled: float = 10.0  # on screen for so long: earlier failures are forgotten
    delays: tuple[float, ...] = (0.0, 0.0, 0.5, 1.0)  # before each new start; then the safe page
    retries: tuple[float, ...] = (5.0, 10.0, 20.0, 30.0)  # between starts behind the safe page

    def delay(self, failures: int) -> float:
        """How long to wait after so many failures one after another."""
        if failures <= len(self.delays):
            return self.delays[max(failures, 1) - 1]
        return self.retries[min(failures - len(self.delays), len(self.retries)) - 1]

    def start_limit(self, failures: int) -> float:
        """How long a start may take: after failures twice, then four times as long."""
        return self.start * 2.0 ** min(failures, 2)

    def gives_up(self, failures: int) -> bool:
        """Whether the safe page is shown after so many failures."""
        return failures > len(self.delays)


class Counters:
    """What has happened since the supervisor was started."""

    def __init__(self) -> None:
        self.starts = 0
        self.crashes = 0
        self.freezes = 0
        self.sessions = 0


class Watch:
    """Looks after one exhibit; ``step`` is called often and does what is due.

    ``start`` gives a process, or None when there is no content that can be shown; ``safe`` gives
    the safe page. Both may raise OSError when the system cannot start any.
    """

    def __init__(
        self,
        start: Callable[[], Process | None],
        safe: Callable[[], Process],
        clock: Callable[[], float],
        log: Callable[[str], None],
        policy: Policy | None = None,
    ) -> None:
        self._start, self._safe = start, safe
        self._clock, self._log = clock, log
        self.policy = policy or Policy()
        self.counters = Counters()
        self.failures = 0  # one after another
        self.finished = False  # the operator has left
        self.on_session: Callable[[Mapping[str, Any]], None] = lambda _session: None
        self._child: Process | None = None
        self._page: Process | None = None
        self._said = STARTING
        self._due = self._last_step = self._page_due = clock()
        self._started = self._heard = self._page_heard = self._shown_at = 0.0

    @property
    def status(self) -> str:
        """STARTING, ATTRACT, ACTIVE, CLOSED, or FAILED when it does not come up any more."""
        if self.policy.gives_up(self.failures) and self._said == STARTING:
            return FAILED
        return self._said

    @property
    def settled(self) -> bool:
        """Whether the exhibit has been on screen long enough to be trusted."""
        on_screen = self._child is not None and self._said != STARTING
        return on_screen and self._clock() - self._shown_at >= self.policy.settled

    @property
    def shows_safe_page(self) -> bool:
        """Whether the safe page is on screen, or behind the exhibit."""
        return self._page is not None

    def step(self) -> None:
        """Hear what was said, end what hangs, start what is due."""
        now = self._clock()
        if now - self._last_step > self.policy.stall:
            self._started = self._heard = self._page_heard = now
        self._last_step = now
        self._listen(now)
        self._look_at_exhibit(now)
        if not self.finished and self._child is None and now >= self._due:
            self._begin(now)
        self._look_at_page(now)

    def restart(self, why: str) -> None:
        """Start the exhibit afresh; that is no failure."""
        self._log(f"restart: {why}")
        self._end_child()
        self._due = self._clock()

    def stop(self) -> None:
        """End everything."""
        self.finished = True
        self._end_child()
        self._end_page()

    def is_active(self) -> bool:
        """Whether a visitor is there."""
        return self._child is not None and self._said == ACTIVE

    def _listen(self, now: float) -> None:
        for message in self._child.take() if self._child else ():
            self._heard = now
            status = str(message.get("status", ""))
            if status and status != self._said:
                if self._said == STARTING:
                    self._shown_at = now
                    self._log(f"on screen after {now - self._started:.1f} s")
                    self._end_page()
                self._said = status
            session = message.get("session")
            if isinstance(session, dict):
                self.counters.sessions += 1
                self.on_session(session)

    def _look_at_exhibit(self, now: float) -> None:
        if self._child is None:
            return
        policy = self.policy
        code = self._child.code()
        if code == LEAVE:
            self._log("the operator has left the exhibit")
            self.stop()
        elif code == RESTART and self._said != STARTING:
            self.restart("asked for by the exhibit")
        elif code is not None:
            self.counters.crashes += 1
            self._failed(now, f"the exhibit ended with {code}")
        elif self._said == STARTING and now - self._started > policy.start_limit(self.failures):
            # It may beat, but that does not make it visible.
            self.counters.freezes += 1
            self._failed(now, f"the exhibit was not on screen after {now - self._started:.1f} s")
        elif self._said != STARTING and now - self._heard > policy.silence:
            self.counters.freezes += 1
            self._failed(now, f"the exhibit gave no sign for {now - self._heard:.1f} s")
        elif self.settled:
            self.failures = 0

    def _failed(self, now: float, what: str) -> None:
        self._end_child()
        self.failures += 1
        delay = self.policy.delay(self.failures)
        self._due = now + delay
        self._log(f"{what}; failure {self.failures}, next start in {delay:g} s")

    def _begin(self, now: float) -> None:
        self.counters.starts += 1
        self._said = STARTING
        try:
            self._child = self._start()
        except OSError as error:
            self._failed(now, f"the exhibit could not be started: {error}")
            return
        self._started = self._heard = self._clock()  # looking at the content takes its time
        if self._child is None:
            self._failed(now, "there is no content that can be shown")

    def _look_at_page(self, now: float) -> None:
        if self._page is not None:
            if self._page.take():
                self._page_heard = now
            silent = now - self._page_heard > self.policy.start
            if self._page.code() is not None or silent:
                self._log("the safe page has ended")
                self._end_page()
                self._page_due = now + self.policy.retries[0]
        elif self.status == FAILED and not self.finished and now >= self._page_due:
            try:
                self._page = self._safe()
            except OSError as error:
                self._log(f"the safe page could not be started: {error}")
                self._page_due = now + self.policy.retries[0]
            else:
                self._page_heard = now
                self._log("the safe page is shown")

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.kill()
        self._child, self._said = None, STARTING

    def _end_page(self) -> None:
        if self._page is not None:
            self._page.kill()
        self._page = None
