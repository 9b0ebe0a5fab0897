"""What is wrong with an exhibit: where, what, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from neviewer.domain.language import ENGLISH, Language


class Mistake(NamedTuple):
    """One mistake in an exhibit; a note is one that the exhibit can run with."""

    file: str
    line: int  # from 1; 0 where it stands in no line
    what: str  # a pattern of context Kiosk, with its parts
    remedy: str
    asked: str = ""
    choices: str = ""
    serious: bool = True

    def text(self, language: Language = ENGLISH) -> str:
        """The mistake on one line: file, line, what is wrong, and the remedy."""
        what, remedy = (
            language.translate("Kiosk", pattern).format(asked=self.asked, choices=self.choices)
            for pattern in (self.what, self.remedy)
        )
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {what} {remedy}".rstrip()
