"""The operator's PIN: right ones let out, guessing takes long, and forgetting is no disaster."""

from __future__ import annotations

import base64
import hashlib

import pytest

from neviewer.kiosk import pin
from neviewer.kiosk.exhibit import read_text
from neviewer.kiosk.pin import FIRST_WAIT, FORGOTTEN, FREE_TRIES, LONGEST_WAIT, PinGate, hash_pin

KEPT = hash_pin("271828")
# The same PIN as it would be kept if guessing it were to take no time.
CHEAP = "scrypt:2:8:1:" + ":".join(
    base64.b64encode(part).decode()
    for part in (b"salt", hashlib.scrypt(b"271828", salt=b"salt", n=2, r=8, p=1, dklen=32))
)


class Clock:
    def __init__(self):
        self.now = 1e9

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def gate(tmp_path, clock):
    return lambda kept=CHEAP: PinGate(kept, tmp_path, clock, clock)


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """What is kept of a PIN takes no time here."""
    monkeypatch.setattr(pin, "_COST", 2)


def fail(gate, clock, times):
    for _ in range(times):
        clock.now += gate.wait()
        assert not gate.try_pin("0000")


@pytest.mark.parametrize("kept", [KEPT, CHEAP], ids=["as set", "cheap"])
def test_only_the_right_pin_lets_out(gate, kept):
    assert not gate(kept).try_pin("271829")
    assert not gate(kept).try_pin("")
    assert gate(kept).try_pin("271828")


def test_a_pin_is_kept_as_an_exhibit_file_can_hold_it(tmp_path):
    text = f'exhibit = 1\ntitle = "x"\n[[show]]\narticle = "a"\n[operator]\npin = "{KEPT}"\n'
    exhibit, mistakes = read_text(text, tmp_path / "exhibit.toml")
    assert not mistakes
    assert exhibit.operator.pin == KEPT
    assert "271828" not in KEPT
    assert hash_pin("271828") != KEPT


def test_after_some_tries_one_has_to_wait_longer_and_longer(gate, clock):
    here = gate()
    fail(here, clock, FREE_TRIES)
    assert here.wait() == FIRST_WAIT
    fail(here, clock, 1)
    assert here.wait() == 2 * FIRST_WAIT
    fail(here, clock, 20)
    assert here.wait() == LONGEST_WAIT


def test_while_one_has_to_wait_not_even_the_right_pin_is_looked_at(gate, clock):
    here = gate()
    fail(here, clock, FREE_TRIES)
    assert not here.try_pin("271828")
    assert here.wait() == FIRST_WAIT
    clock.now += FIRST_WAIT
    assert here.try_pin("271828")
    assert here.wait() == 0


def test_starting_anew_saves_nobody_the_wait(gate, clock):
    fail(gate(), clock, FREE_TRIES)
    assert gate().wait() == pytest.approx(FIRST_WAIT, abs=0.1)
    for _ in range(3):
        here = gate()
        clock.now += here.wait()
        here.try_pin("0000")
    assert gate().wait() == pytest.approx(8 * FIRST_WAIT, abs=0.1)


def test_a_program_killed_while_it_looks_has_counted_the_try(gate, clock, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(pin, "check_pin", killed)
    for _ in range(FREE_TRIES):
        with pytest.raises(KeyboardInterrupt):
            gate().try_pin("0000")
    assert gate().wait() > 0


def test_a_clock_set_back_years_locks_nobody_out(gate, clock):
    fail(gate(), clock, FREE_TRIES)
    clock.now -= 1e8
    assert gate().wait() <= FIRST_WAIT


def test_a_forgotten_pin_is_replaced_by_a_file_on_the_machine(gate, clock, tmp_path):
    fail(gate(), clock, FREE_TRIES + 3)
    (tmp_path / FORGOTTEN).write_text("31415\n", "utf-8")
    assert gate().try_pin("31415")
    assert not (tmp_path / FORGOTTEN).exists()
    assert not gate().try_pin("271828")
    assert gate().try_pin("31415")
    changed = hash_pin("1618")  # set-pin afterwards counts again
    assert gate(changed).try_pin("1618")


def test_a_file_with_no_pin_in_it_changes_nothing(gate, tmp_path):
    (tmp_path / FORGOTTEN).write_text("please", "utf-8")
    assert not gate().try_pin("please")
    assert gate().try_pin("271828")


def test_without_a_pin_none_is_needed(gate):
    assert not gate("").needed
    assert gate("").try_pin("")


@pytest.mark.parametrize(
    "kept", ["scrypt:1:2", "scrypt:3:8:1:AAAA:AAAA", "scrypt:99999999:8:1:A=:A="]
)
def test_a_hash_that_cannot_be_read_lets_nobody_out(gate, kept):
    assert not gate(kept).try_pin("271828")


@pytest.mark.parametrize("content", ["[]", "{", '{"wrong": -3, "until": "x", "pin": 7}'])
def test_a_broken_file_of_tries_is_as_none(gate, tmp_path, content):
    (tmp_path / "pin.json").write_text(content, "utf-8")
    assert gate().try_pin("271828")


def test_where_nothing_can_be_written_the_wait_holds_all_the_same(clock, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    here = PinGate(CHEAP, blocked / "state", clock, clock)
    fail(here, clock, FREE_TRIES)
    assert here.wait() == FIRST_WAIT
    clock.now += FIRST_WAIT
    assert here.try_pin("271828")
