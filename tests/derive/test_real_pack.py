"""Every indicator at every level in both languages, on the real pack."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from neviewer.data.pack import Pack
from neviewer.derive.bound import Derivations
from neviewer.derive.opening import opening_state
from neviewer.domain.language import Language
from neviewer.domain.regions import LEVELS
from neviewer.state import changes
from neviewer.state.explorer import METHODS, TRANSFORMS, Classification
from neviewer.state.link import format_link, parse_link

SOURCE = Path(__file__).resolve().parents[2] / "src"
UNREADABLE = re.compile(
    r"\bnan\b|\binf\b|None|\{|\}|\de[+-]\d|\d 10 thousand|\d 100 million|--|\s\s"
)


@pytest.fixture(scope="module")
def pack(real_pack_path):
    opened = Pack.open(real_pack_path)
    yield opened
    opened.close()


def texts_of(frame):
    """All texts anywhere in a frame."""
    if isinstance(frame, str):
        yield frame
    elif isinstance(frame, tuple | frozenset):
        for part in frame:
            yield from texts_of(part)
    elif hasattr(type(frame), "__dataclass_fields__"):
        for name in type(frame).__dataclass_fields__:
            yield from texts_of(getattr(frame, name))


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("level", LEVELS)
def test_every_indicator_can_be_shown_and_read(pack, level, code):
    derive = Derivations(pack, Language(code))
    for indicator, coverage in pack.covered(level).items():
        state = changes.choose_indicator(opening_state(pack), pack, indicator)
        state = changes.choose_level(state, pack, level)
        assert (state.level, state.indicator) == (level, indicator)
        for period in {coverage.periods[0], coverage.periods[-1]}:
            for transform in TRANSFORMS:
                shown = changes.choose_period(state, pack, period)
                shown = changes.set_transform(shown, pack, transform)
                check_view(derive, shown)
        assert parse_link(format_link(state), pack) == (state, ())


def check_view(derive, state):
    frame = derive.map(state)
    trend, ranking, table = derive.trend(state), derive.ranking(state), derive.table(state)
    assert len({len(frame.codes), len(frame.values), len(frame.classes), len(frame.marks)}) == 1
    assert all(place < len(frame.legend.classes) for place in frame.classes)
    assert len(ranking.rows) + len(ranking.missing) == len(frame.codes)
    assert all(len(column.texts) == len(table.codes) for column in table.columns)
    if state.transform == "value" or state.period == state.baseline:
        assert any(value is not None for value in frame.values)
        assert trend.series
    for shown in (frame.heading, frame.legend, trend.axis, trend.note, trend.breaks, ranking):
        for text in texts_of(shown):
            assert not UNREADABLE.search(text), text
    for line in trend.series:
        assert len(line.positions) == len(line.values) == len(line.texts) == len(line.marks)
        assert set(line.breaks) <= set(line.starts)
    place = derive.place(state, frame.codes[0])
    told = (*derive.summary(state).lines, derive.sentence(state, frame.codes[0]))
    for text in (*frame.texts, place.value, place.detail, *told):
        assert not UNREADABLE.search(text), text


@pytest.mark.parametrize("method", METHODS)
def test_every_method_classifies_every_indicator(pack, method):
    derive = Derivations(pack, Language("en"))
    for level in LEVELS:
        for indicator in pack.covered(level):
            state = opening_state(pack).with_(
                level=level, indicator=indicator, selected=(), classification=Classification(method)
            )
            legend = derive.map(changes.last_period(state, pack)).legend
            assert 1 <= len(legend.classes) <= 6, (indicator, level)
            assert len(set(legend.break_texts)) == len(legend.break_texts), (indicator, level)


def test_the_turn_of_2023_is_told(pack):
    derive, state = Derivations(pack, Language("en")), opening_state(pack)
    assert derive.map(state).texts[:2] == ("86 thousand persons", "43.4 thousand persons")
    after = derive.map(changes.choose_period(state, pack, "2024"))
    assert after.texts[:2] == ("−49 thousand persons", "−108 thousand persons")
    assert "derived" in derive.place(state, "230000").detail
    assert "Computed: " in derive.place(state, "230000").note


def test_the_opening_view_needs_neither_numpy_nor_pandas(real_pack_path):
    program = """
import sys
from pathlib import Path
from neviewer.data.pack import Pack
from neviewer.derive.bound import Derivations
from neviewer.derive.opening import opening_state
from neviewer.domain.language import ENGLISH
pack = Pack.open(Path(sys.argv[1]))
derive, state = Derivations(pack, ENGLISH), opening_state(pack)
derive.map(state), derive.trend(state), derive.indicators(state.level), derive.timeline(state)
heavy = {"numpy", "pandas", "jenkspy", "shapely", "PySide6", "pyqtgraph"} & set(sys.modules)
assert not heavy, heavy
"""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    arguments = [sys.executable, "-c", program, str(real_pack_path)]
    subprocess.run(arguments, check=True, env=environment)
