"""Numbers of things in words, each in the plural forms that a language has."""

from __future__ import annotations

from neviewer.domain.language import Language


class Counts:
    """Says ``1 figure`` and ``2 figures``; another language has its own forms in its ``.ts``.

    The class is a context of the translations. Its ``tr`` is what ``pyside6-lupdate`` knows as
    counting, which no marking of a text outside a class is.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    def figures(self, count: int) -> str:
        """Figures of a series."""
        return self.tr("%n figure(s)", "", count)

    def more_figures(self, count: int) -> str:
        """Those that a list leaves out."""
        return self.tr("and %n more figure(s)", "", count)

    def places(self, count: int) -> str:
        """Places that are not named one by one."""
        return self.tr("%n place(s)", "", count)

    def more_places(self, count: int) -> str:
        """Those that there is no room for."""
        return self.tr("and %n more place(s)", "", count)

    def broken_places(self, count: int) -> str:
        """Places whose series breaks."""
        return self.tr("break in the series for %n place(s)", "", count)

    def sources(self, count: int) -> str:
        """Sources of what is shown."""
        return self.tr("%n source(s)", "", count)

    def indicators(self, count: int) -> str:
        """Indicators that a filter leaves."""
        return self.tr("%n indicator(s)", "", count)

    def claims(self, count: int) -> str:
        """Claims of a text."""
        return self.tr("%n claim(s) found", "", count)

    def other_numbers(self, count: int) -> str:
        """Numbers of a text that are no claims."""
        return self.tr("%n other number(s)", "", count)

    def tr(self, text: str, comment: str, count: int) -> str:
        """A text of this class in the language, with its number in place of ``%n``."""
        return self._language.translate("Counts", text, count)
