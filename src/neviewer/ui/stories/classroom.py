"""What the tasks of a story share: the data, the look, and a reader that proves numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from neviewer.derive.bound import Derivations
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.derive.story_altered import Span
    from neviewer.export.figure_look import Look
    from neviewer.tasks.jobs import Jobs, Report


class Classroom:
    """Handed to every task, and to the teacher's side."""

    def __init__(self, derivations: Derivations, look: Look, jobs: Callable[[], Jobs]) -> None:
        self.derivations = derivations
        self.look = look
        self._jobs = jobs

    def prepare(self, owner: QObject, work: Callable[[Report], object]) -> None:
        """Do work ahead of time, whose results are kept where they are made; the newest counts."""
        self._jobs().start("story ahead", owner, work, lambda _result: None)

    def read(
        self,
        owner: QObject,
        text: str,
        links: tuple[Span, ...],
        then: Callable[[ReadingFrame], None],
    ) -> None:
        """Have a text read by a job, as an article is; ``then`` gets the reading."""
        kept = self.derivations.reading(text, "", links=links)
        if kept is not None:
            then(kept)
            return

        def done(reading: ReadingFrame | None) -> None:
            if reading is not None:
                then(reading)

        self._jobs().start(
            f"story {hash(text)}",
            owner,
            lambda report: self.derivations.reading(text, "", report, links),
            done,
        )
