"""What the loop of an exhibit that waits for visitors shows, from how much of a view has passed.

Nothing is counted on from frame to frame: whoever asks for the same moment gets the same picture,
so that a room of exhibits runs in step by the clock alone.
"""

from __future__ import annotations

from typing import NamedTuple

from neviewer.state.explorer import ExplorerState

REST = 0.4  # of a view's time: its last period stays so long, to be read
FADE = 0.35  # of a step's time: so long colours take to change
LEAST_STEP_S = 0.6  # a step is never shorter: nothing flashes
DRIFT_PX, DRIFT_S = 6.0, 600.0  # how far still things wander, and how long there and back takes


class Scene(NamedTuple):
    """One view of the loop with the periods that it plays, the view's own one last."""

    view: ExplorerState
    periods: tuple[str, ...]


class Moment(NamedTuple):
    """What the loop shows at a time."""

    scene: int
    period: int
    before: tuple[int, int]  # scene and period of the step before
    fade: float  # how far colours have changed from that one, 0 to 1


def scene_of(view: ExplorerState, periods: tuple[str, ...], seconds: float) -> Scene:
    """The scene of a view that takes some seconds: as many periods up to its own as have time."""
    known = periods[: periods.index(view.period) + 1] if view.period in periods else (view.period,)
    steps = int(seconds * (1 - REST) / LEAST_STEP_S)
    return Scene(view, known[-(steps + 1) :])


def moment(scenes: tuple[Scene, ...], index: int, share: float) -> Moment:
    """What is shown when a share, 0 to 1, of the view with an index has passed."""
    last = len(scenes[index].periods) - 1
    passed = share / (1 - REST) * last
    step = min(int(passed), last)
    before = (index, step - 1)
    if step == 0:
        earlier = (index - 1) % len(scenes)
        before = (earlier, len(scenes[earlier].periods) - 1)
    # A view with one period fades in as if it had steps of a usual length.
    since = passed - step if last else share * 10
    return Moment(index, step, before, min(max(since / FADE, 0.0), 1.0))


def drift(seconds: float) -> tuple[float, float]:
    """How far still things have wandered, in pixels: nothing burns into a screen in weeks."""

    def wave(turn: float) -> float:
        return 1 - abs(4 * (turn % 1) - 2)

    turn = seconds / DRIFT_S
    return DRIFT_PX * wave(turn), DRIFT_PX * wave(turn + 0.25)
