"""The way one has come: states before and after the one shown, as an immutable value."""

from __future__ import annotations

from typing import NamedTuple

from neviewer.state.explorer import ExplorerState

MOST_STEPS = 500


class History(NamedTuple):
    """The state shown, those before it and those that were left by going back."""

    state: ExplorerState
    past: tuple[ExplorerState, ...] = ()
    future: tuple[ExplorerState, ...] = ()  # the next one last
    merging: str | None = None  # what the last push may be merged with

    @property
    def can_back(self) -> bool:
        """Whether there is an earlier state."""
        return bool(self.past)

    @property
    def can_forward(self) -> bool:
        """Whether a state was left by going back."""
        return bool(self.future)

    def push(self, state: ExplorerState, merge: str | None = None) -> History:
        """Go to a new state; pushes that follow each other with the same ``merge`` are one step.

        A drag that ends where it began leaves no step at all.
        """
        if state == self.state:
            return self
        if merge is None or merge != self.merging:
            return History(state, (*self.past, self.state)[-MOST_STEPS:], (), merge)
        if self.past and state == self.past[-1]:
            return History(state, self.past[:-1], (), None)
        return History(state, self.past, (), merge)

    def back(self) -> History:
        """Go to the state before, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.future, self.state))

    def forward(self) -> History:
        """Return to the state that was left by going back, if there is one."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.state), self.future[:-1])

    def settled(self) -> History:
        """The same history, in which the next push is a step of its own."""
        return self._replace(merging=None)
