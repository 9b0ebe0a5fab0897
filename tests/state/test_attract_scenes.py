"""What the loop shows follows from the moment alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neviewer.state.attract import LEAST_STEP_S, REST, Scene, drift, moment, scene_of
from neviewer.state.explorer import ExplorerState

VIEW = ExplorerState("province", "gdp", "2005")
YEARS = tuple(str(year) for year in range(1990, 2026))
SCENES = (scene_of(VIEW, YEARS, 8.0), Scene(VIEW, ("2005",)), scene_of(VIEW, YEARS[10:], 20.0))


def test_a_scene_plays_up_to_its_own_period_and_never_faster_than_is_seen():
    scene = scene_of(VIEW, YEARS, 8.0)
    assert scene.periods[-1] == "2005"
    assert 8.0 * (1 - REST) / (len(scene.periods) - 1) >= LEAST_STEP_S
    assert scene_of(VIEW, (), 8.0).periods == ("2005",)
    assert scene_of(VIEW, ("2004", "2005"), 8.0).periods == ("2004", "2005")


@given(st.integers(0, len(SCENES) - 1), st.floats(0, 1, exclude_max=True))
def test_every_moment_can_be_shown(index: int, share: float):
    here = moment(SCENES, index, share)
    assert here.scene == index
    assert 0 <= here.period < len(SCENES[index].periods)
    scene, period = here.before
    assert 0 <= period < len(SCENES[scene].periods)
    assert 0 <= here.fade <= 1


def test_periods_follow_each_other_and_the_last_one_rests():
    shares = [step / 1000 for step in range(1000)]
    seen = [moment(SCENES, 0, share).period for share in shares]
    assert seen == sorted(seen)
    last = len(SCENES[0].periods) - 1
    assert set(seen) == set(range(last + 1))
    assert seen.count(last) >= 1000 * REST


def test_a_step_comes_from_the_one_before():
    assert moment(SCENES, 0, 0.0).before == (2, len(SCENES[2].periods) - 1)
    assert moment(SCENES, 1, 0.0).before == (0, len(SCENES[0].periods) - 1)
    assert moment(SCENES, 1, 0.99).fade == 1


@given(st.floats(0, 1e10))
def test_still_things_wander_a_little_and_slowly(seconds: float):
    x, y = drift(seconds)
    assert max(abs(x), abs(y)) <= 6.0 + 1e-9
    later = drift(seconds + 1)
    assert abs(later[0] - x) <= 0.05
    assert abs(later[1] - y) <= 0.05
