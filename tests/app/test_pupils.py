"""A pupil's whole way through each lesson, in both languages, by mouse and by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pupils import KeyboardPupil, MousePupil, Pupil, texts_of

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.explorer import viewed
from neviewer.state.link import parse_link
from neviewer.state.preferences import Preferences

LESSONS = (
    "turn-the-corner",
    "one-figure-three-values",
    "counting-people",
    "growing-older",
    "heavy-industry",
)


@pytest.fixture
def sit(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator:
    sessions: list[Session] = []

    def begin(language: str, text_size: int = 100) -> Session:
        session = Session(
            Profile(tmp_path), real_pack_path, Preferences(language, "light", text_size)
        )
        session.start()
        sessions.append(session)
        session.window.resize(1280, 800)
        session.window.show()
        session.window.activateWindow()
        qtbot.waitExposed(session.window)
        # The text is read at the start: let it end, so that nothing is under way at the close.
        qtbot.waitUntil(lambda: "desk" in vars(session.wiring))
        qtbot.waitUntil(lambda: session.wiring.desk.reading is not None)
        return session

    yield begin
    for session in sessions:
        session.close()


@pytest.mark.parametrize("means", [MousePupil, KeyboardPupil])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_pupil_goes_through_a_lesson(
    sit, qtbot, lesson: str, language: str, means: type[Pupil]
) -> None:
    session = sit(language)
    session.wiring.stories.open_bundled(lesson)
    pupil = means(session, qtbot)
    story = session.wiring.stories.story
    assert story.language == language
    met: set[str] = set()  # the first task of a kind is answered wrongly first
    for n, step in enumerate(story.steps):
        view = parse_link(step.view, session.pack).state
        assert viewed(session.store.state)[:3] == viewed(view)[:3]
        assert step.title == pupil.panel.heading.text()
        assert step.notes not in texts_of(pupil.panel)
        assert len(pupil.panel.tasks) == len(step.blocks)
        for task in pupil.panel.tasks:
            kind = task.frame.block.kind
            pupil.do(task, wrong_first=kind not in met)
            met.add(kind)
        if n + 1 < len(story.steps):
            pupil.next()
    assert not pupil.panel.next.isEnabled()
    answers = session.wiring.stories.run.answers
    assert len(answers) == sum(len(step.blocks) for step in story.steps)
    assert all(answer.done or answer.text for answer in answers.values())
    qtbot.waitUntil(lambda: not session.is_working())


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_step_is_wider_than_its_page(sit, language: str, size: int) -> None:
    session = sit(language, size)
    desk = session.wiring.stories
    for lesson in LESSONS:
        desk.open_bundled(lesson)
        for n in range(len(desk.story.steps)):
            desk.go(n)
            page = desk.panel.page
            assert page.widget().minimumSizeHint().width() <= page.viewport().width(), (lesson, n)
