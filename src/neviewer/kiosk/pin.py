"""The operator's PIN: kept as a scrypt hash, and tried only so often, even across restarts."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import time
from collections.abc import Callable
from pathlib import Path

from neviewer.kiosk.files import read_json, write_json

FORGOTTEN = "new-pin.txt"  # whoever can write it into the state folder may set a new PIN
FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
_FILE = "pin.json"
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1  # 16 MB and about 50 ms
_MEMORY = 64 * 1024 * 1024


def is_pin(text: str) -> bool:
    """Whether a text can be a PIN: 4 to 12 digits, as the pad on the screen has."""
    return text.isascii() and text.isdigit() and 4 <= len(text) <= 12


def hash_pin(pin: str) -> str:
    """What is kept of a PIN: ``scrypt:cost:block:parallel:salt:hash``."""
    salt = os.urandom(16)
    found = _scrypt(pin, salt, _COST, _BLOCK, _PARALLEL)
    parts = (base64.b64encode(part).decode() for part in (salt, found))
    return ":".join(("scrypt", str(_COST), str(_BLOCK), str(_PARALLEL), *parts))


def check_pin(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that is kept; False for a hash that cannot be read."""
    try:
        name, cost, block, parallel, salt, wanted = kept.split(":")
        found = _scrypt(pin, base64.b64decode(salt), int(cost), int(block), int(parallel))
    except (ValueError, MemoryError):
        return False
    return name == "scrypt" and hmac.compare_digest(found, base64.b64decode(wanted))


def _scrypt(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=_MEMORY, dklen=32
    )


class PinGate:
    """Lets the operator out, and makes whoever guesses wait longer and longer.

    A try counts before it is looked at, so that ending the program saves nobody the wait.
    """

    def __init__(
        self,
        kept: str,
        state: Path,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = state / _FILE
        self._forgotten = state / FORGOTTEN
        self._clock = clock
        self._steady = steady
        stored = read_json(self._file)
        own = stored.get("pin")
        self._kept = (
            own if isinstance(own, str) and own and stored.get("instead_of") == kept else kept
        )
        self._instead_of = kept
        tries = stored.get("wrong")
        self._wrong = tries if type(tries) is int and 0 <= tries < 10_000 else 0
        until = stored.get("until")
        left = until - clock() if isinstance(until, int | float) else 0.0
        # A clock that was set back must not lock the operator out for years.
        self._until = steady() + min(max(left, 0.0), self._wait_after(self._wrong))

    @property
    def needed(self) -> bool:
        """Whether there is a PIN at all."""
        return bool(self._kept)

    def wait(self) -> float:
        """Seconds until a try is allowed, 0 for now."""
        return max(0.0, self._until - self._steady())

    def try_pin(self, text: str) -> bool:
        """Whether a PIN lets out; takes about 0.1 s. While one has to wait, nothing does."""
        if self._take_new():
            self._until = self._steady()
        if self.wait() > 0:
            return False
        self._wrong += 1
        self._until = self._steady() + self._wait_after(self._wrong)
        self._store()
        if not self.needed or not check_pin(text, self._kept):
            return not self.needed
        self._wrong, self._until = 0, self._steady()
        self._store()
        return True

    def _take_new(self) -> bool:
        """Take the PIN that somebody with access to the machine has put into the state folder."""
        try:
            pin = self._forgotten.read_text("utf-8-sig").strip()
            if not is_pin(pin):
                return False
            self._forgotten.unlink()
        except (OSError, ValueError):
            return False
        self._kept, self._wrong = hash_pin(pin), 0
        self._store()
        return True

    def _store(self) -> None:
        changed = self._kept != self._instead_of
        left = self.wait()
        write_json(
            self._file,
            {
                "wrong": self._wrong,
                "until": round(self._clock() + left, 1) if left else 0,
                "pin": self._kept if changed else "",
                "instead_of": self._instead_of if changed else "",
            },
        )

    @staticmethod
    def _wait_after(wrong: int) -> float:
        if wrong < FREE_TRIES:
            return 0.0
        return float(min(FIRST_WAIT * 2.0 ** min(wrong - FREE_TRIES, 20), LONGEST_WAIT))
