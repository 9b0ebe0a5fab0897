"""When an exhibit is ended, started and given up, by a clock of the test's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neviewer.kiosk.exits import LEAVE, RESTART
from neviewer.kiosk.watch import Policy, Watch

POLICY = Policy()


class Process:
    def __init__(self):
        self.said = []
        self.ended = None
        self.killed = False

    def take(self):
        said, self.said = self.said, []
        return said

    def code(self):
        return self.ended

    def kill(self):
        self.killed = True


class Hall:
    """An exhibition of an afternoon: time passes by tenths of a second when told to."""

    def __init__(self):
        self.now = 100.0
        self.children = []
        self.pages = []
        self.log = []
        self.can_start = True
        self.sessions = []
        self.watch = Watch(self.start, self.safe, lambda: self.now, self.log.append)
        self.watch.on_session = self.sessions.append

    def start(self):
        if not self.can_start:
            return None
        self.children.append(Process())
        return self.children[-1]

    def safe(self):
        self.pages.append(Process())
        return self.pages[-1]

    @property
    def child(self):
        return self.children[-1]

    def say(self, status="ATTRACT", **more):
        self.child.said.append({"status": status, **more})
        self.watch.step()

    def passes(self, seconds, *, beats="", page_beats=True):
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            for page in self.pages if page_beats else ():
                page.said.append({"status": "FAILED"})
            if beats:
                self.child.said.append({"status": beats})
            self.watch.step()

    def fail(self, code=1):
        self.child.ended = code
        self.watch.step()


@pytest.fixture
def hall():
    here = Hall()
    here.watch.step()
    return here


def test_it_starts_and_is_on_screen_when_it_says_so(hall):
    assert hall.watch.status == "STARTING"
    hall.say("ATTRACT")
    assert hall.watch.status == "ATTRACT"
    hall.say("ACTIVE")
    assert hall.watch.is_active()


def test_as_long_as_it_beats_it_is_left_alone(hall):
    hall.passes(3600, beats="ATTRACT")
    assert len(hall.children) == 1


def test_a_frozen_one_is_ended_and_started_again_at_once(hall):
    hall.say()
    hall.passes(POLICY.silence + 0.3)
    assert hall.children[0].killed
    assert len(hall.children) == 2
    assert hall.watch.counters.freezes == 1


def test_one_that_never_comes_up_is_ended_even_though_it_beats(hall):
    hall.passes(POLICY.start - 0.2, beats="STARTING")
    assert len(hall.children) == 1
    hall.passes(0.5, beats="STARTING")
    assert hall.children[0].killed
    assert len(hall.children) == 2


def test_a_machine_that_is_slow_to_start_gets_more_and_more_time(hall):
    for factor in (1, 2, 4):
        count = len(hall.children)
        hall.passes(factor * POLICY.start - 5)
        assert len(hall.children) == count
        hall.passes(6)
        assert len(hall.children) == count + 1
    hall.passes(4 * POLICY.start - 5)
    hall.say()
    assert hall.watch.status == "ATTRACT"


@pytest.mark.parametrize("code", [0, 1, 2, -9, -11, 3221225477])
def test_one_that_ended_is_started_again_at_once(hall, code):
    hall.say()
    hall.fail(code)
    assert len(hall.children) == 2
    assert hall.watch.counters.crashes == 1


def test_the_operator_ends_everything(hall):
    hall.say()
    hall.fail(LEAVE)
    assert hall.watch.finished
    hall.passes(60)
    assert len(hall.children) == 1


def test_a_restart_asked_for_is_no_failure(hall):
    hall.say()
    hall.fail(RESTART)
    assert len(hall.children) == 2
    assert hall.watch.failures == 0


def test_a_restart_asked_for_without_ever_coming_up_is_one(hall):
    hall.fail(RESTART)
    assert hall.watch.failures == 1


def test_when_the_supervisor_itself_stood_still_nobody_is_blamed(hall):
    hall.say()
    hall.now += 3600  # the machine slept
    hall.watch.step()
    hall.passes(1.0, beats="ATTRACT")
    assert len(hall.children) == 1


def test_it_backs_off_and_then_shows_the_safe_page(hall):
    for delay in POLICY.delays:
        count = len(hall.children)
        hall.fail()
        hall.passes(delay + 0.1)
        assert len(hall.children) == count + 1
        assert not hall.pages
    hall.fail()
    assert hall.watch.status == "FAILED"
    assert hall.watch.shows_safe_page
    count = len(hall.children)
    hall.passes(POLICY.retries[0] - 0.2)
    assert len(hall.children) == count
    hall.passes(0.4)
    assert len(hall.children) == count + 1


def wait_for_a_start(hall):
    count = len(hall.children)
    while len(hall.children) == count:
        hall.passes(0.1)


def give_up(hall):
    while hall.watch.status != "FAILED":
        hall.passes(2)
        hall.fail()


def test_behind_the_safe_page_it_is_tried_for_ever(hall):
    give_up(hall)
    for _ in range(50):
        wait_for_a_start(hall)
        hall.fail()
        assert hall.watch.shows_safe_page
    assert len(hall.children) > 50


def test_the_safe_page_goes_when_the_exhibit_is_on_screen(hall):
    give_up(hall)
    wait_for_a_start(hall)
    assert hall.watch.shows_safe_page
    hall.say()
    assert hall.pages[-1].killed
    assert not hall.watch.shows_safe_page
    assert hall.watch.status == "ATTRACT"


def test_a_safe_page_that_ends_or_hangs_is_shown_anew(hall):
    give_up(hall)
    hall.pages[0].ended = -11
    hall.passes(POLICY.retries[0] + 0.2)
    assert len(hall.pages) == 2
    hall.passes(POLICY.start + POLICY.retries[0] + 1, page_beats=False)
    assert hall.pages[1].killed
    assert len(hall.pages) == 3


def test_what_failed_long_ago_is_forgotten(hall):
    for _ in range(20):
        hall.say()
        hall.passes(POLICY.settled + 0.5, beats="ATTRACT")
        hall.fail()
        hall.passes(0.1)
    assert len(hall.children) == 21
    assert not hall.pages


def test_one_that_fails_again_and_again_once_on_screen_is_given_up_too(hall):
    for _ in range(10):
        hall.say()
        hall.fail()
        hall.passes(1.2)
    assert hall.pages


def test_without_any_content_the_safe_page_is_shown(hall):
    hall.can_start = False
    hall.fail()
    hall.passes(10)
    assert hall.watch.status == "FAILED"
    assert hall.watch.shows_safe_page
    hall.can_start = True
    wait_for_a_start(hall)
    hall.say()
    assert hall.watch.status == "ATTRACT"


def test_a_system_that_can_start_nothing_is_tried_again(hall):
    def refuse():
        raise OSError("no memory")

    watch = Watch(refuse, refuse, lambda: hall.now, hall.log.append)
    for _ in range(600):
        hall.now += 0.1
        watch.step()
    assert watch.status == "FAILED"
    assert any("no memory" in line for line in hall.log)


def test_sessions_are_counted(hall):
    hall.say("ATTRACT", session={"seconds": 30, "stories": ["turn"]})
    hall.say("ATTRACT", session="none")
    assert hall.sessions == [{"seconds": 30, "stories": ["turn"]}]
    assert hall.watch.counters.sessions == 1


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("passes"), st.floats(0.1, 40)),
            st.tuples(st.just("beats"), st.floats(0.1, 20)),
            st.tuples(st.just("ends"), st.sampled_from([0, 1, -9, RESTART])),
            st.tuples(st.just("jumps"), st.floats(1, 1e6)),
        ),
        max_size=30,
    )
)
def test_whatever_happens_it_is_on_screen_again_when_it_works_again(story):
    here = Hall()
    here.watch.step()
    for what, value in story:
        if what == "passes":
            here.passes(value)
        elif what == "beats":
            here.passes(value, beats="ATTRACT")
        elif what == "ends":
            here.fail(value)
        else:
            here.now += value
            here.watch.step()
    here.passes(POLICY.retries[-1] + 1, beats="ATTRACT")
    assert here.watch.status == "ATTRACT"
    assert not here.watch.shows_safe_page
    assert sum(not child.killed for child in here.children) == 1
