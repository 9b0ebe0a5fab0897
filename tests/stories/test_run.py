"""What readers did is kept and read back, and what is no such thing is left out."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from neviewer.derive.story_runs import StoryRuns
from neviewer.stories.run import Answer, Run

numbers = st.integers(0, 40)
answers = st.builds(
    Answer,
    kind=st.sampled_from(["choose", "draw", "write"]),
    chosen=st.lists(numbers, max_size=5).map(tuple),
    text=st.text(max_size=30),
    line=st.lists(st.none() | st.floats(allow_nan=False, allow_infinity=False)).map(tuple),
    tries=numbers,
    right=st.none() | st.booleans(),
    done=st.booleans(),
)


@given(st.dictionaries(st.tuples(numbers, numbers), answers, max_size=5), numbers)
def test_a_run_is_read_as_it_was_written(given_answers, step) -> None:
    run = Run("own:a-story", "/a/b.md", 3)
    run.step, run.answers = step, given_answers
    found = Run.from_json(run.to_json())
    assert found is not None
    assert vars(found) == vars(run)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(st.text(max_size=40) | json_values.map(json.dumps))
def test_anything_else_is_no_run(text) -> None:
    assert Run.from_json(text) is None


def test_runs_are_kept_in_files_and_cleared(tmp_path: Path) -> None:
    runs = StoryRuns(tmp_path / "results")
    first = runs.begin("own:a", "a.md")
    first.answers[0, 0] = Answer("write", text="雪")
    runs.keep(first)
    runs.keep(runs.begin("own:a", "a.md"))
    (tmp_path / "results" / "broken.json").write_text("{", "utf-8")
    again = StoryRuns(tmp_path / "results")
    assert [run.number for run in again.all()] == [1, 2]
    assert again.all()[0].answers[0, 0].text == "雪"
    assert again.last_open() is again.current("own:a")
    again.clear()
    assert not StoryRuns(tmp_path / "results").all()
    assert again.last_open() is None
