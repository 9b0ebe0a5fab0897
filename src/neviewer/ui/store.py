"""The store: takes gestures as changes of state and tells followers what became of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Signal

from neviewer.state.explorer import ExplorerState
from neviewer.state.history import History

Change = Callable[[ExplorerState], ExplorerState]
Follower = tuple[Callable[[ExplorerState], Hashable], Callable[[ExplorerState], None]]


class ExplorerStore(QObject):
    """The one place that holds what is explored, and its history."""

    changed = Signal(object, object)  # old state, new state

    def __init__(self, state: ExplorerState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(state)
        self._delivering = False
        self._followers: list[Follower] = []

    @property
    def state(self) -> ExplorerState:
        """What is explored now."""
        return self._history.state

    def can_go_back(self) -> bool:
        """Whether there is an earlier state."""
        return self._history.can_back

    def can_go_forward(self) -> bool:
        """Whether a state was left by going back."""
        return self._history.can_forward

    def dispatch(self, change: Change | ExplorerState, *, merge: str | None = None) -> None:
        """Apply a change; consecutive changes with the same ``merge`` are one step back.

        Raises:
            RuntimeError: when called while a change is being delivered, so that no view can
                answer a change with another one.
        """
        if self._delivering:
            raise RuntimeError("a change was dispatched while another was being delivered")
        new = change if isinstance(change, ExplorerState) else change(self.state)
        self._move(self._history.push(new, merge=merge))

    def settle(self) -> None:
        """A drag has ended: the next change is a step of its own."""
        self._history = self._history.settled()

    def back(self) -> None:
        """Return to the state before."""
        self._move(self._history.back())

    def forward(self) -> None:
        """Return to the state that was left by going back."""
        self._move(self._history.forward())

    def follow(
        self,
        owner: QObject,
        pick: Callable[[ExplorerState], Hashable],
        show: Callable[[ExplorerState], None],
    ) -> None:
        """Call ``show`` now and whenever ``pick`` of the state changes, until ``owner`` goes."""
        show(self.state)
        follower = (pick, show)
        followers = self._followers
        followers.append(follower)
        # Only the list is named here: the store may be gone before its followers are.
        owner.destroyed.connect(lambda: followers.remove(follower))

    def _move(self, history: History) -> None:
        old, self._history = self._history.state, history
        if old == history.state:
            return
        self._delivering = True
        try:
            for pick, show in tuple(self._followers):
                if pick(old) != pick(history.state):
                    show(history.state)
            self.changed.emit(old, history.state)
        finally:
            self._delivering = False
