"""The author's guide: its first lesson is right, and its tables name every key there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from neviewer.data.pack import Pack
from neviewer.derive.story_answers import check_story
from neviewer.stories.kinds import KINDS
from neviewer.stories.parse import parse_story

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = pytest.mark.parametrize("name", ["stories.md", "stories.zh.md"])


@GUIDES
def test_the_first_lesson_of_the_guide_is_right(name: str, real_pack_path: Path) -> None:
    text = (DOCS / name).read_text("utf-8")
    (example,) = re.findall(r"^````markdown\n(.*?)^````$", text, re.DOTALL | re.MULTILINE)
    parsed = parse_story(example)
    assert parsed.story is not None, parsed.problems
    pack = Pack.open(real_pack_path)
    try:
        assert check_story(pack, parsed.story) == ()
    finally:
        pack.close()


@GUIDES
def test_the_guide_names_every_key_of_every_kind(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    for kind, about in KINDS.items():
        assert f"`{kind}`" in text
        for key in about.keys:
            assert re.search(rf"`{key}[`:]", text), (kind, key)
