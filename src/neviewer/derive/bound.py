"""Derivations bound to an open pack and a language: all that views may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neviewer.data.pack import Pack, Shape
from neviewer.derive import article_frame, heading, map_frame
from neviewer.derive.library import Library
from neviewer.domain.language import Language
from neviewer.state.explorer import ExplorerState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from neviewer.derive.corrections import Correction
    from neviewer.derive.frames import (
        HeadingFrame,
        MapFrame,
        PlaceFrame,
        ProvenanceFrame,
        RankingFrame,
        SummaryFrame,
        TableFrame,
        TimelineFrame,
        TopicRows,
        TrendFrame,
    )
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.derive.reading_proof import ProofFrame
    from neviewer.derive.search import SearchEntry
    from neviewer.derive.story_drafts import Checked
    from neviewer.derive.story_frame import StoryFrame, TaskFrame
    from neviewer.derive.story_list import StoryChoice
    from neviewer.derive.worksheet import Task
    from neviewer.state.own_texts import OwnText
    from neviewer.stories.draft import Asked
    from neviewer.stories.drawing import Line
    from neviewer.stories.model import Story


class Derivations:
    """All frames of one pack in one language."""

    def __init__(self, pack: Pack, language: Language, library: Library | None = None) -> None:
        self.pack = pack
        self.language = language
        self.library = library or Library()

    @property
    def pack_title(self) -> str:
        """What the pack is called."""
        return self.pack.title_in(self.language)

    @property
    def pack_version(self) -> str:
        """Which state of its figures the pack has."""
        return self.pack.version

    def indicators(self, level: str) -> tuple[TopicRows, ...]:
        """The tree of indicators, as far as a level has them."""
        from neviewer.derive.catalogue import indicator_rows

        return indicator_rows(self.pack, level, self.language)

    def search_entries(self, state: ExplorerState) -> tuple[SearchEntry, ...]:
        """All that the search box can find."""
        from neviewer.derive.search import search_entries

        return search_entries(self.pack, state, self.language)

    def lack(self, state: ExplorerState, kind: str, id_: str) -> str:
        """What is to be said of something found that cannot be shown as asked, or nothing."""
        from neviewer.derive.search import lack

        return lack(self.pack, state, (kind, id_), self.language)

    def heading(self, state: ExplorerState) -> HeadingFrame:
        """The sentence above the map."""
        return heading.heading_frame(self.pack, state, self.language)

    def map(self, state: ExplorerState) -> MapFrame:
        """The choropleth."""
        return map_frame.map_frame(self.pack, state, self.language)

    def place(self, state: ExplorerState, code: str) -> PlaceFrame:
        """The tooltip of a place."""
        return map_frame.place_frame(self.pack, state, code, self.language)

    def sentence(self, state: ExplorerState, code: str) -> str:
        """A place of the map in words."""
        from neviewer.derive.summary import place_sentence  # only listeners and exports need it

        return place_sentence(self.pack, state, code, self.language)

    def summary(self, state: ExplorerState) -> SummaryFrame:
        """Map and chart in words."""
        from neviewer.derive.summary import summary_frame

        return summary_frame(self.pack, state, self.language)

    def trend(self, state: ExplorerState) -> TrendFrame:
        """Lines over time."""
        from neviewer.derive.trend import trend_frame

        return trend_frame(self.pack, state, self.language)

    def ranking(self, state: ExplorerState) -> RankingFrame:
        """Places by value."""
        from neviewer.derive.ranking import ranking_frame

        return ranking_frame(self.pack, state, self.language)

    def table(self, state: ExplorerState) -> TableFrame:
        """The figures of a period."""
        from neviewer.derive.table_frame import table_frame

        return table_frame(self.pack, state, self.language)

    def timeline(self, state: ExplorerState) -> TimelineFrame:
        """The periods one can step through."""
        from neviewer.derive.timeline import timeline_frame

        return timeline_frame(self.pack, state, self.language)

    def provenance(self, state: ExplorerState) -> ProvenanceFrame:
        """All sources and vintages of what is shown."""
        from neviewer.derive.provenance import provenance_frame

        return provenance_frame(self.pack, state, self.language)

    def article(self, state: ExplorerState) -> article_frame.ArticleFrame:
        """The article beside the map."""
        return article_frame.article_frame(self.pack, state, self.language, self.library.texts)

    # Texts that are read: what is slow or loads the reading is for a job to call.

    def open_text(self, path: Path) -> OwnText:
        """A file of the reader's as a text; TextError says why it is none. Reads the file."""
        from neviewer.derive.own_text_files import open_text

        return open_text(path)

    def pasted_text(self, body: str) -> OwnText:
        """What was pasted as a text; TextError when there is nothing."""
        from neviewer.derive.own_text_files import pasted_text

        return pasted_text(body, self.language)

    def reading(
        self,
        text: str,
        date: str,
        report: Callable[[float], bool] | None = None,
        links: tuple[tuple[int, int, str], ...] = (),
    ) -> ReadingFrame | None:
        """A text with its claims judged; without ``report`` only one that was read before.

        ``links`` are the views its author put around numbers: first letter, end, link.
        """
        key = (self.pack.version, self.language.code, date, text, links)
        kept = self.library.reading(key)
        if kept is not None or report is None:
            return kept
        from neviewer.derive.reading_frame import read_frame

        reader = self.library.reader(self.pack)
        frame = read_frame(self.pack, reader, text, date, self.language, report, links)
        self.library.keep(key, frame)
        return frame

    def proof(
        self, reading: ReadingFrame, index: int, correction: Correction | None = None
    ) -> ProofFrame:
        """Why a claim of a reading was judged as it was."""
        from neviewer.derive.reading_proof import proof_frame

        return proof_frame(self.pack, reading, index, self.language, correction)

    def corrections(
        self, key: str, path: Path | None, reading: ReadingFrame
    ) -> dict[int, Correction]:
        """What the reader noted on the claims of a text; CorrectionError if it cannot be read."""
        from neviewer.derive.corrections import matched

        kept = self.library.corrections.load(key, path, self.language)
        return matched(kept, reading.claims)

    def correct(self, key: str, path: Path | None, corrections: Sequence[Correction]) -> Path:
        """Keep what the reader noted; returns the file, or raises CorrectionError."""
        return self.library.corrections.save(key, path, corrections, self.language)

    def stories(self) -> tuple[StoryChoice, ...]:
        """The stories and lessons of the pack."""
        from neviewer.derive.story_list import story_choices

        return story_choices(self.pack, self.language)

    def bundled_story(self, id_: str) -> Story:
        """A story of the pack; StoryError says what is wrong with it."""
        from neviewer.derive.story_frame import bundled_story

        return bundled_story(self.pack, id_, self.language)

    def is_story(self, path: Path) -> bool:
        """Whether a file is a story."""
        from neviewer.derive.story_frame import is_story

        return is_story(path)

    def open_story(self, path: Path) -> Story:
        """The story of a file; StoryError says what is wrong with it."""
        from neviewer.derive.story_frame import open_story

        return open_story(self.pack, path, self.language)

    def story(self, story: Story, step: int) -> StoryFrame:
        """A step of a story."""
        from neviewer.derive.story_frame import story_frame

        return story_frame(self.pack, story, step, self.language)

    def check_story(self, text: str, name: str) -> Checked:
        """A story as it is being written, with its mistakes."""
        from neviewer.derive.story_writing import check_text

        return check_text(self.pack, text, name, self.language)

    def story_texts(self, id_: str) -> dict[str, str]:
        """The files of a story of the pack, by language."""
        from neviewer.stories.draft import LANGUAGES

        return {code: self.pack.story(id_, code) or "" for code in LANGUAGES}

    def view_titles(self, state: ExplorerState) -> tuple[dict[str, str], str]:
        """What a view is called in each language, and its link."""
        from neviewer.derive.story_writing import view_titles

        return view_titles(self.pack, state)

    def asked(self, state: ExplorerState) -> Asked:
        """What a new task may ask about a view."""
        from neviewer.derive.story_writing import asked

        return asked(self.pack, state)

    def drawn_point(self, task: TaskFrame, index: int, value: float) -> str:
        """A point of a line that is drawn by hand, in words."""
        from neviewer.derive.story_drawing import drawn_point

        assert task.drawing is not None
        return drawn_point(self.pack, task.block, task.drawing, index, value, self.language)

    def drawn_verdict(self, task: TaskFrame, line: Line) -> str:
        """How far a line that was drawn by hand is off, in words and numbers."""
        from neviewer.derive.story_drawing import drawn_verdict

        assert task.drawing is not None
        return drawn_verdict(self.pack, task.block, task.drawing, line, self.language)

    def is_right(self, task: TaskFrame, chosen: tuple[int, ...], text: str) -> bool | None:
        """Whether a task is answered rightly; None when the answer cannot be read."""
        from neviewer.derive.story_frame import is_right

        return is_right(self.pack, task, chosen, text)

    def tasks(self, story: Story, seed: int, copy: int) -> tuple[Task, ...]:
        """What a numbered worksheet asks, in the language of the story."""
        from neviewer.derive.worksheet import tasks

        return tasks(self.pack, story, seed, copy, self.language)

    def credit(self) -> str:
        """Whose boundaries maps are drawn with."""
        return self.pack.credit

    def level_name(self, story: Story) -> str:
        """For whom a story is, in words."""
        from neviewer.derive.story_list import level_name

        return level_name(story.level, self.language)

    def layer(self, level: str, detail: str) -> tuple[Shape, ...]:
        """Shapes of a level for drawing."""
        return self.pack.layer(level, detail)
