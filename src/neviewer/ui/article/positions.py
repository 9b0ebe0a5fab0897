"""Places in a text: letters as Python counts them, and halves of pairs as Qt does."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Turns places of one text into those of a document, and back."""

    def __init__(self, text: str) -> None:
        # Letters beyond the first plane are rare: only they are noted.
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._doubled = [place + count for count, place in enumerate(self._wide)]

    def in_document(self, place: int) -> int:
        """Where Qt counts a letter to be."""
        return place + bisect_left(self._wide, place)

    def in_text(self, place: int) -> int:
        """The letter that stands where Qt says."""
        return place - bisect_right(self._doubled, place - 1)
