"""What the editor of stories asks of the pack: mistakes, and words for the view on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neviewer.derive.story_answers import check_story
from neviewer.derive.story_drafts import Checked
from neviewer.domain.language import Language
from neviewer.state.link import format_link
from neviewer.stories.draft import Asked
from neviewer.stories.parse import parse_story

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState


def check_text(pack: Pack, text: str, name: str, language: Language) -> Checked:
    """A text as a story, and what is wrong with it; what the pack misses leaves it a story."""
    parsed = parse_story(text, name)
    if parsed.story is None:
        return Checked(None, parsed.problems)
    problems = check_story(pack, parsed.story, language)
    return Checked(None if problems else parsed.story, problems)


def view_titles(pack: Pack, state: ExplorerState) -> tuple[dict[str, str], str]:
    """A title in each language, and the link without what is read beside the view."""
    indicator = pack.indicators[state.indicator]
    period = state.period
    titles = {
        "en": f"{indicator.name_en}, {period}",
        "zh": f"{indicator.name_zh}（{period}）",
    }
    return titles, format_link(state.with_(article=None, anchor=None, story=None, step=0))


def asked(pack: Pack, state: ExplorerState) -> Asked:
    """The indicator on show, a place and periods for which it has figures."""
    figures = pack.slice(state.indicator, state.level)
    codes = [region.code for region in pack.regions.shown(state.level)]
    named = [*state.selected, *([state.focus] if state.focus else []), *codes]
    here = [code for code in dict.fromkeys(named) if figures.series(code)]
    place = here[0] if here else codes[0]
    periods = tuple(period for period, _ in figures.series(place)) or (state.period,)
    both = [
        code for code in here if any(period == state.period for period, _ in figures.series(code))
    ]
    period = state.period if state.period in periods else periods[-1]
    return Asked(state.indicator, place, period, periods, tuple(both))
