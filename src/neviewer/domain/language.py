"""Which language texts are made in, without knowing how translations are stored."""

from collections.abc import Callable
from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation and return it unchanged."""
    return text


def _source_text(context: str, text: str) -> str:
    return text


class Language(NamedTuple):
    """A language code (``en``, ``zh``) with the look-up of its interface texts."""

    code: str = "en"
    translate: Callable[[str, str], str] = _source_text

    def pick(self, en: str, zh: str) -> str:
        """The one of two texts of the data that this language reads, the other if it is empty."""
        first, second = (zh, en) if self.code.startswith("zh") else (en, zh)
        return first or second


ENGLISH = Language()
