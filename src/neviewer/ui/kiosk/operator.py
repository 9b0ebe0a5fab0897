"""Lets the operator out of an exhibit: the corner or the keys, then the PIN, then what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from neviewer.state.operator import CornerTaps
from neviewer.ui.kiosk.pads import Desk, PinPad

if TYPE_CHECKING:
    from neviewer.tasks.jobs import Jobs
    from neviewer.ui.kiosk.exhibition import Exhibition

_CORNER = 150.0  # side of the corner, in pixels at 1920 by 1080
_LOOK_MS = 100
_PATIENCE_S = 30.0  # then pad and desk go away again


class Gate(Protocol):
    """Knows the PIN."""

    @property
    def needed(self) -> bool:
        """Whether there is one."""

    def wait(self) -> float:
        """Seconds until it may be tried."""

    def try_pin(self, pin: str) -> bool:
        """Whether a text is the PIN; slow on purpose."""


class Operator(QObject):
    """Follows the fingers for the operator's sign; visitors never notice."""

    left = Signal(str)  # leave or restart

    def __init__(
        self,
        exhibition: Exhibition,
        gate: Gate,
        jobs: Jobs,
        find_updates: Callable[[], tuple[Path, ...]] = tuple,
        install: Callable[[Path], tuple[bool, str]] | None = None,
    ) -> None:
        super().__init__(exhibition)
        self._exhibition = exhibition
        self._gate, self._jobs = gate, jobs
        self._find_updates, self._install = find_updates, install
        self._stage = exhibition.stage
        self._taps = CornerTaps()
        self._updates: dict[str, Path] = {}
        self.pad, self.desk = PinPad(self._stage), Desk(self._stage)
        for part in (self.pad, self.desk):
            part.set_look(self._stage.look, self._stage.scale)
        self._hold = QTimer(self, interval=_LOOK_MS)
        self._hold.timeout.connect(self.look_at_hold)
        self._patience = QTimer(self, singleShot=True, interval=round(_PATIENCE_S * 1000))
        self._patience.timeout.connect(self.go_away)
        self._stage.pressed.connect(self._pressed)
        self._stage.released.connect(self._hold.stop)
        self.pad.entered.connect(self._try)
        self.pad.cancelled.connect(self.go_away)
        self.pad.touched.connect(self._patience.start)
        self.desk.chosen.connect(self._do)

    @property
    def is_there(self) -> bool:
        """Whether pad or desk lie over the exhibit."""
        return self.pad.isVisible() or self.desk.isVisible()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._hold.stop()
        self._patience.stop()

    def call(self) -> None:
        """Ask for the PIN; without one the operator is let in at once."""
        if self.is_there:
            return
        self._patience.start()
        if not self._gate.needed:
            self._let_in()
            return
        self.pad.ask(self._words())
        if self._gate.wait() > 0:
            self._tell_wait()

    def go_away(self) -> None:
        """Give the screen back to the visitors."""
        self._patience.stop()
        for key in ("pin", "updates"):
            self._jobs.cancel(key)
        self.pad.hide()
        self.desk.hide()

    # --------------------------------------------------------------------------------------

    def _words(self) -> dict[str, str]:
        return self._exhibition.words()

    def _in_corner(self, point: QPointF) -> bool:
        stage = self._stage
        side = max(stage.scale.px(_CORNER), stage.scale.touch * 2)
        corner = self._exhibition.guide.exhibit.operator.corner
        right, bottom = stage.width() - point.x(), stage.height() - point.y()
        down = point.y() if corner.startswith("top") else bottom
        across = point.x() if corner.endswith("left") else right
        return down < side and across < side

    def _pressed(self, point: QPointF) -> None:
        if self.is_there:
            self._patience.start()
            return
        now = self._exhibition.clock.since()
        if self._taps.press(now, in_corner=self._in_corner(point)):
            self._hold.start()

    def look_at_hold(self) -> None:
        """See whether the last tap has been held for long enough."""
        if self._taps.is_held(self._exhibition.clock.since()):
            self._hold.stop()
            self.call()

    def _try(self, pin: str) -> None:
        if self._gate.wait() > 0:
            self._tell_wait()
            return
        self.pad.tell(self._words()["looking"], is_open=False)
        self._jobs.start("pin", self, lambda _report: self._gate.try_pin(pin), self._tried)

    def _tried(self, right: bool) -> None:
        if not self.pad.isVisible():
            return
        if right:
            self._let_in()
        elif self._gate.wait() > 0:
            self._tell_wait()
        else:
            self.pad.tell(self._words()["wrong"], is_open=True)

    def _tell_wait(self) -> None:
        seconds = max(1, round(self._gate.wait()))
        self.pad.tell(self._words()["wait"].format(seconds=seconds), is_open=True)

    def _let_in(self) -> None:
        self._jobs.start("updates", self, lambda _report: self._find_updates(), self._offer)

    def _offer(self, updates: tuple[Path, ...]) -> None:
        words = self._words()
        self._updates = {f"update {n}": path for n, path in enumerate(updates)}
        choices = {name: words[name] for name in ("clean", "restart", "leave")}
        for name, path in self._updates.items():
            choices[name] = words["update"].format(name=path.name)
        choices["stay"] = words["stay_in"]
        self.pad.hide()
        self.desk.offer(words["operator"], choices)
        self._patience.start()

    def _do(self, name: str) -> None:
        if name in ("leave", "restart"):
            self.left.emit(name)
        elif name == "clean":
            self.go_away()
            self._exhibition.clean()
        elif name in self._updates and self._install is not None:
            self._update(self._updates[name], self._install)
        else:
            self.go_away()

    def _update(self, folder: Path, install: Callable[[Path], tuple[bool, str]]) -> None:
        self._patience.stop()
        self.desk.busy(self._words()["working"])

        def done(outcome: tuple[bool, str]) -> None:
            well, said = outcome
            self._patience.start()
            if well:
                self.left.emit("restart")
            else:
                self.desk.offer(said, {"stay": self._words()["stay_in"]})

        self._jobs.start("update", self, lambda _report: install(folder), done)
