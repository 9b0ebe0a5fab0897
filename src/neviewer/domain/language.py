"""Which language texts are made in, without knowing how translations are stored."""

from collections.abc import Callable
from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation and return it unchanged."""
    return text


def source_text(text: str, count: int = -1) -> str:
    """A text as it stands in the sources, in English; ``%n figure(s)`` with its number."""
    if count < 0:
        return text
    return text.replace("%n", f"{count}").replace("(s)", "" if count == 1 else "s")


def _source_text(context: str, text: str, count: int = -1) -> str:
    return source_text(text, count)


class Language(NamedTuple):
    """A language code (``en``, ``zh``, ``zh_TW``) with the look-up of its interface texts.

    The look-up takes context and text, and the number of things where the text counts some.
    """

    code: str = "en"
    translate: Callable[..., str] = _source_text
    as_published: bool = False  # figures in the unit they were published in, whatever their size

    def pick(self, en: str, zh: str) -> str:
        """The one of two texts of the data that this language reads, the other if it is empty."""
        first, second = (zh, en) if self.code.startswith("zh") else (en, zh)
        return first or second


ENGLISH = Language()


class Told:
    """A sentence for people that can be told in any language; ``str`` tells it in English."""

    def __init__(self, context: str, text: str, /, **values: object) -> None:
        self.context = context
        self.marked = text  # for translation, in this context
        self.values = values

    def told(self, language: Language) -> str:
        """The sentence in a language; what is put into it may itself be told."""
        values = {name: told(value, language) for name, value in self.values.items()}
        return language.translate(self.context, self.marked).format(**values)

    def __str__(self) -> str:
        return self.told(ENGLISH)


class TellableError(Exception):
    """An error in one sentence for people: its text is marked in the context Errors."""

    def __init__(self, text: str, /, **values: object) -> None:
        self.said = Told("Errors", text, **values)
        super().__init__(str(self.said))


def told(value: object, language: Language) -> object:
    """What is put into a sentence: sentences and errors in its language, all else as it is."""
    if isinstance(value, TellableError):
        return value.said.told(language)
    return value.told(language) if isinstance(value, Told) else value
