"""The screens of an exhibit: its stories, articles and views as chapters of steps."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.heading import heading_frame
from neviewer.derive.story_frame import (
    StoryError,
    TaskFrame,
    bundled_story,
    open_story,
    story_frame,
)
from neviewer.domain.language import Language
from neviewer.state.catalogue import levels_of, opening
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import parse_link
from neviewer.state.visit import MOST_TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neviewer.data.pack import Pack
    from neviewer.kiosk.exhibit import Exhibit, Item

_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_ANSWERED = ("choose", "altered")  # tasks that are answered by one touch
# What the map to touch shows when an exhibit names no views.
_USUAL_TOPICS = (
    ("prefecture", "population_census"),
    ("prefecture", "gdp_nominal"),
    ("prefecture", "share_65plus"),
    ("province", "net_migration"),
)


class Step(NamedTuple):
    """One screen of a chapter in one language."""

    title: str
    text: str  # CommonMark without links
    view: ExplorerState
    task: TaskFrame | None = None  # a question that one touch answers


class Chapter(NamedTuple):
    """A story, an article, or views in a row, in one language."""

    id: str
    title: str
    steps: tuple[Step, ...]


class Tour(NamedTuple):
    """All screens of an exhibit in each of its languages."""

    languages: tuple[str, ...]
    language: str
    chapters: Mapping[str, tuple[Chapter, ...]]  # by language, the same chapters in each
    topics: tuple[ExplorerState, ...]

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many steps each chapter has: those that every language has."""
        counts = [[len(each.steps) for each in self.chapters[code]] for code in self.languages]
        return tuple(map(min, zip(*counts, strict=True)))

    def view(self, story: int, step: int) -> ExplorerState:
        """What the map shows at a step."""
        return self.chapters[self.language][story].steps[step].view

    def ids(self) -> tuple[str, ...]:
        """What the chapters are counted as."""
        return tuple(chapter.id for chapter in self.chapters[self.language])


def make_tour(pack: Pack, exhibit: Exhibit, languages: Mapping[str, Language]) -> Tour:
    """The tour of a checked exhibit; what cannot be shown in it any more is left out."""
    chapters: dict[str, tuple[Chapter, ...]] = {}
    for code in exhibit.languages:
        chapters[code] = tuple(_chapters(pack, exhibit, languages[code]))
    common = set.intersection(*({each.id for each in found} for found in chapters.values()))
    kept = {
        code: tuple(each for each in found if each.id in common) for code, found in chapters.items()
    }
    return Tour(exhibit.languages, exhibit.language, kept, _topics(pack, exhibit))


def attract_views(pack: Pack, exhibit: Exhibit, tour: Tour) -> tuple[ExplorerState, ...]:
    """The views of the loop: those the exhibit names, else those of its steps, each once."""
    named = tuple(parse_link(link, pack).state for link in exhibit.attract.views)
    steps = (step.view for chapter in tour.chapters[tour.language] for step in chapter.steps)
    return tuple(dict.fromkeys(named or steps)) or tour.topics


def _topics(pack: Pack, exhibit: Exhibit) -> tuple[ExplorerState, ...]:
    named = [parse_link(item.ref, pack).state for item in exhibit.items if item.kind == "view"]
    found = {(view.level, view.indicator): view.with_(selected=(), focus=None) for view in named}
    for level, indicator in _USUAL_TOPICS:
        if len(found) < 2 and level in levels_of(pack, indicator):
            period = pack.coverage(indicator, level).periods[-1]
            found.setdefault((level, indicator), ExplorerState(level, indicator, period))
    first = opening(pack).with_(selected=(), article=None)
    return tuple(found.values())[:MOST_TOPICS] or (first,)


def _chapters(pack: Pack, exhibit: Exhibit, language: Language) -> Iterator[Chapter]:
    views: list[Item] = []
    for item in (*exhibit.items, None):
        if item is not None and item.kind == "view":
            views.append(item)
            continue
        if views:
            yield _views_chapter(pack, exhibit, views, language)
            views = []
        if item is None:
            return
        found = (
            _story(pack, item, language) if item.kind == "story" else _article(pack, item, language)
        )
        if found is not None and found.steps:
            yield found


def _views_chapter(pack: Pack, exhibit: Exhibit, items: list[Item], language: Language) -> Chapter:
    steps = []
    for item in items:
        view = parse_link(item.ref, pack, language).state
        title = item.title.pick(language.code) or heading_frame(pack, view, language).title
        steps.append(Step(title, _plain(item.text.pick(language.code)), view))
    return Chapter(items[0].ref, exhibit.title.pick(language.code), tuple(steps))


def _story(pack: Pack, item: Item, language: Language) -> Chapter | None:
    try:
        if os.path.isabs(item.ref):
            story = open_story(pack, Path(item.ref) / f"{language.code}.md", language)
        else:
            story = bundled_story(pack, item.ref, language)
    except StoryError:
        return None
    steps: list[Step] = []
    view = next((step.view for step in story.steps if step.view), "")
    for number, step in enumerate(story.steps):
        frame = story_frame(pack, story, number, language)
        view = step.view or view
        shown = parse_link(view, pack, language).state if view else opening(pack)
        texts = [part for part in frame.parts if isinstance(part, str)]
        asked = [part for part in frame.parts if isinstance(part, TaskFrame)]
        task = next((each for each in asked if each.block.kind in _ANSWERED), None)
        if texts or task is not None:
            steps.append(Step(step.title, _plain("\n\n".join(texts)), shown, task))
    title = item.title.pick(language.code) or story.title
    return Chapter(story.id, title, tuple(steps))


def _article(pack: Pack, item: Item, language: Language) -> Chapter | None:
    """Sections that speak of a view become steps."""
    article = pack.article(item.ref, language.code)
    if article is None:
        return None
    steps = []
    for section in re.split(r"^## +", article.body, flags=re.MULTILINE):
        title, _, text = section.strip().partition("\n")
        link = next((url for _, url in _LINK.findall(section) if url.startswith("neviewer:")), "")
        if link:
            steps.append(Step(title, _plain(text), parse_link(link, pack, language).state))
    return Chapter(item.ref, item.title.pick(language.code) or article.info.title, tuple(steps))


def _plain(text: str) -> str:
    """A text without links and pictures: an exhibit leads nowhere else."""
    return _LINK.sub(r"**\1**", _PICTURE.sub("", text)).strip()
