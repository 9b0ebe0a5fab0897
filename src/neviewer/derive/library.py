"""What a session keeps of texts, whatever window shows them: the reader's own, and readings."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.state.own_texts import OwnTexts

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.derive.corrections import Corrections
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.derive.story_drafts import StoryDrafts
    from neviewer.derive.story_runs import StoryRuns
    from neviewer.reading.read import Reader
    from neviewer.stories.lock import LessonLock

_MOST_READINGS = 8
Links = tuple[tuple[int, int, str], ...]
ReadingKey = tuple[str, str, str, str, Links]  # version of the pack, language, date, text


class Library:
    """Own texts, finished readings, and where corrections and answers are kept."""

    def __init__(self, folder: Path | None = None, results: Path | None = None) -> None:
        self.texts = OwnTexts()
        self._results = results
        self._runs: StoryRuns | None = None
        self._drafts: StoryDrafts | None = None
        self._lock: LessonLock | None = None
        self._folder = folder
        self._readings: OrderedDict[ReadingKey, ReadingFrame] = OrderedDict()
        self._reader: tuple[Pack, Reader] | None = None
        self._corrections: Corrections | None = None

    def reader(self, pack: Pack) -> Reader:
        """The reader of a pack, whose word lists take a moment to make; ask on a thread."""
        from neviewer.reading.read import Reader

        made = self._reader
        if made is None or made[0] is not pack:
            made = self._reader = (pack, Reader.of(pack))
        return made[1]

    def reading(self, key: ReadingKey) -> ReadingFrame | None:
        """A text as it was read before, or None."""
        return self._readings.get(key)

    def keep(self, key: ReadingKey, reading: ReadingFrame) -> None:
        """Keep a reading; only the latest few are kept."""
        self._readings[key] = reading
        while len(self._readings) > _MOST_READINGS:
            self._readings.popitem(last=False)

    @property
    def runs(self) -> StoryRuns:
        """The keeper of what was done with stories."""
        if self._runs is None:
            from neviewer.derive.story_runs import StoryRuns

            self._runs = StoryRuns(self._results)
        return self._runs

    @property
    def is_locked(self) -> bool:
        """Whether a lesson is locked."""
        return self._lock is not None and self._lock.is_locked

    @property
    def lock(self) -> LessonLock:
        """The lock on the lesson."""
        if self._lock is None:
            from neviewer.stories.lock import LessonLock

            self._lock = LessonLock()
        return self._lock

    @property
    def is_writing(self) -> bool:
        """Whether a story was being written when the last window went."""
        return self._drafts is not None and bool(self._drafts.open_key)

    @property
    def drafts(self) -> StoryDrafts:
        """The keeper of stories that are being written."""
        if self._drafts is None:
            from neviewer.derive.story_drafts import StoryDrafts

            self._drafts = StoryDrafts(self._results and self._results.with_name("drafts"))
        return self._drafts

    @property
    def corrections(self) -> Corrections:
        """The keeper of corrections."""
        if self._corrections is None:
            from neviewer.derive.corrections import Corrections

            self._corrections = Corrections(self._folder or Path("corrections"))
        return self._corrections
