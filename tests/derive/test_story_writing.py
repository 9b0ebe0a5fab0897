"""A story that is being written is checked at every moment, whatever stands there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neviewer.data.pack import Pack
from neviewer.derive.story_frame import story_frame
from neviewer.derive.story_writing import asked, check_text, view_titles
from neviewer.domain.language import ENGLISH
from neviewer.state.catalogue import opening
from neviewer.state.link import parse_link
from neviewer.stories.draft import (
    block_text,
    count_steps,
    end_of_step,
    new_text,
    with_step,
    without_line,
)
from neviewer.stories.kinds import KINDS

STORIES = Path(__file__).parents[2] / "data" / "northeast" / "stories"
TEXTS = [path.read_text("utf-8").split("\n") for path in sorted(STORIES.glob("*/*.md"))]
WORDS = (
    "net_migration gdp_nominal 210000 Liaoning Shenyang 000000 2023 2010 1999 2010/2020 highest "
    "positive - 0 5% choose draw find altered number order write notes ``` --- ## given: first:"
).split()


@pytest.fixture(scope="module")
def pack(real_pack_path) -> Iterator[Pack]:
    with closing(Pack.open(real_pack_path)) as opened:
        yield opened


@settings(max_examples=60)
@given(st.sampled_from(TEXTS), st.data())
def test_no_half_written_story_stops_the_editor(pack: Pack, lines, data) -> None:
    lines = list(lines)
    for _ in range(data.draw(st.integers(1, 3))):
        n = data.draw(st.integers(0, len(lines) - 1))
        key, colon, _ = lines[n].partition(":")
        new = [[], [lines[n]] * 2, [f"{key}{colon} {data.draw(st.sampled_from(WORDS))}"]]
        lines[n : n + 1] = data.draw(st.sampled_from(new))
    checked = check_text(pack, "\n".join(lines), "half.md", ENGLISH)
    assert (checked.story is None) == bool(checked.problems)
    if checked.story is not None:
        for step in range(len(checked.story.steps)):
            story_frame(pack, checked.story, step, ENGLISH)


@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=4), st.integers(0, 3))
def test_views_and_blocks_make_a_story_without_mistakes(pack: Pack, kinds, step) -> None:
    state = opening(pack)
    titles, link = view_titles(pack, state)
    assert parse_link(link, pack).state == state.with_(article=None, anchor=None)
    text = new_text("en")
    for _ in range(2):
        text = with_step(text, "en", titles["en"], link, end_of_step(text, step))
    text += "".join(f"\n{block_text(kind, asked(pack, state))}" for kind in kinds)
    text = without_line(text, 1, state.indicator)
    assert count_steps(text) == 2
    assert check_text(pack, text, "new.md", ENGLISH).problems == ()
