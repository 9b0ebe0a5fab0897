"""A lock on a lesson: a word of the teacher, kept as a hash while the program runs."""

from __future__ import annotations

import hashlib
import hmac
import os

_ROUNDS = 60_000
_LONGEST = 200


class LessonLock:
    """A word that opens the lock, kept as a hash and only as long as the program runs."""

    def __init__(self) -> None:
        self._salt = b""
        self._hash = b""

    @property
    def is_locked(self) -> bool:
        """Whether the lesson is locked."""
        return bool(self._hash)

    def lock(self, word: str) -> None:
        """Lock with a word."""
        self._salt = os.urandom(16)
        self._hash = self._of(word)

    def unlock(self, word: str) -> bool:
        """Open the lock; False, and still locked, with another word."""
        if self.is_locked and not hmac.compare_digest(self._of(word), self._hash):
            return False
        self._hash = b""
        return True

    def release(self) -> None:
        """The program ends: nothing is locked any more."""
        self._hash = b""

    def _of(self, word: str) -> bytes:
        letters = word.strip().casefold()[:_LONGEST].encode("utf-8", "replace")
        return hashlib.pbkdf2_hmac("sha256", letters, self._salt, _ROUNDS)
