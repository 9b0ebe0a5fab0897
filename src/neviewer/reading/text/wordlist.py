"""One pattern of many words, made so that most places of a text are passed over at once."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def one_of(words: Iterable[str], escape: Callable[[str], str] = re.escape) -> str:
    """An alternative of words, the longest first, grouped by their first letter."""
    groups = []
    firsts = []
    for first, group in groupby(sorted(words), key=lambda word: word[0]):
        longest = sorted((word[1:] for word in group), key=len, reverse=True)
        groups.append(f"{re.escape(first)}(?:{'|'.join(map(escape, longest))})")
        firsts.append(re.escape(first))
    return f"(?=[{''.join(firsts)}])(?:{'|'.join(groups)})"
