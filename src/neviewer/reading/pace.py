"""How far a reading has come, told to whoever asked for it, who may stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[float], bool | None]  # gets 0 to 1; an answer of False stops the reading

_STEP = 8_000  # letters of text between two reports: about a tenth of a second


class ReadingCancelled(Exception):
    """A reading that was stopped by its caller."""


@dataclass(slots=True)
class Pace:
    """Reports the progress of one stage after another, and stops when asked to."""

    on_progress: Progress | None = None
    first: float = 0.0  # where in the whole the present stage begins
    last: float = 1.0  # and ends
    total: int = 1  # how much the stage has to do, in letters of text
    _told: int = 0

    def stage(self, first: float, last: float, total: int) -> None:
        """Begin a stage."""
        self.first, self.last, self.total, self._told = first, last, max(1, total), 0

    def at(self, done: int) -> None:
        """Report that so much of the stage is done; ReadingCancelled when it shall not go on."""
        if self.on_progress is None or done - self._told < min(_STEP, self.total):
            return
        self._told = done
        share = self.first + (self.last - self.first) * min(1.0, done / self.total)
        if self.on_progress(share) is False:
            raise ReadingCancelled
