"""A second start hands over what it was to open, and the first one takes it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.app.single import SingleInstance
from neviewer.state.preferences import Preferences

LINK = "neviewer:/province/gdp_nominal?period=2020"
STORY = Path(__file__).resolve().parents[2] / "data/northeast/stories/turn-sample/en.md"


@pytest.fixture
def first(tmp_path: Path, qtbot):
    instance = SingleInstance(tmp_path)
    assert instance.begin()
    yield instance
    instance.end()


def hand_over(folder: Path, *what: str) -> tuple[threading.Thread, list[bool]]:
    """A second start that waits while the first one goes on, and what it is told."""
    answers: list[bool] = []
    thread = threading.Thread(
        target=lambda: answers.append(SingleInstance(folder).hand_over(*what)), daemon=True
    )
    thread.start()
    return thread, answers


def test_the_first_start_takes_what_the_second_brings(first, tmp_path: Path, qtbot) -> None:
    assert not SingleInstance(tmp_path).begin()
    assert first.listen()
    with qtbot.waitSignal(first.asked, timeout=5000) as taken:
        thread, answers = hand_over(tmp_path, LINK, "mine.gpkg")
    thread.join()
    assert taken.args == [LINK, "mine.gpkg"]
    assert answers == [True]


def test_what_waits_already_is_taken_at_once(first, tmp_path: Path, qtbot) -> None:
    thread, answers = hand_over(tmp_path, LINK)
    inbox = tmp_path / "handed-over"
    qtbot.waitUntil(lambda: bool(list(inbox.glob("*.json"))))
    with qtbot.waitSignal(first.asked):
        first.listen()
    thread.join()
    assert answers == [True]


def test_a_first_start_that_does_not_answer_holds_nobody_up(first, tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path).hand_over(LINK)
    assert not list((tmp_path / "handed-over").iterdir()), "the message is taken back"


def test_when_the_first_one_ends_the_next_is_first(first, tmp_path: Path) -> None:
    first.end()
    second = SingleInstance(tmp_path)
    assert second.begin()
    second.end()


def test_a_folder_one_may_not_write_to_stops_no_start(tmp_path: Path, qtbot) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    instance = SingleInstance(blocked / "profile")
    assert instance.begin()
    assert not instance.listen()
    instance.end()


def test_a_message_that_is_none_is_left_alone(first, tmp_path: Path, qtbot) -> None:
    inbox = tmp_path / "handed-over"
    for number, text in enumerate(["", "[]", '{"open": 3}', '{"open": "a", "pack": []}', "{" * 99]):
        (inbox / f"{number}.json").write_text(text, "utf-8")
    (inbox / "big.json").write_text('{"open": "' + "a" * 70_000 + '"}', "utf-8")
    taken = []
    first.asked.connect(lambda *what: taken.append(what))
    first.listen()
    assert taken == []
    assert not list(inbox.iterdir())


@pytest.fixture
def session(real_pack_path: Path, tmp_path: Path, qtbot):
    made = Session(Profile(tmp_path / "p"), real_pack_path, Preferences("en", "light"))
    made.start()
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def test_a_link_handed_over_is_the_view(session) -> None:
    session.open(LINK)
    assert session.store.state.indicator == "gdp_nominal"
    assert session.store.state.period == "2020"


def test_a_text_handed_over_is_read_and_a_story_begins(session, tmp_path: Path, qtbot) -> None:
    text = tmp_path / "text.md"
    text.write_text("# A text\n\nIn 2020 the GDP of Liaoning was 2,511.5 billion yuan.\n", "utf-8")
    session.open(str(text))
    qtbot.waitUntil(lambda: "2,511.5" in session.window.article.reader.toPlainText())
    session.open(str(STORY))
    assert session.wiring.stories.panel is not None
    qtbot.waitUntil(lambda: not session.is_working())


def test_nothing_handed_over_brings_the_window_up(session, qtbot) -> None:
    before = session.store.state
    session.window.showMinimized()
    session.open("")
    qtbot.waitUntil(lambda: not session.window.isMinimized())
    assert session.store.state == before
