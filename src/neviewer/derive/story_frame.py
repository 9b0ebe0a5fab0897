"""What the reader of stories shows: one step, with its tasks and what is said to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from neviewer.derive.story_altered import AlteredFrame, altered_frame
from neviewer.derive.story_answers import check_story, is_near, number_unit, place_code
from neviewer.derive.story_drawing import DrawFrame, draw_frame
from neviewer.derive.worksheet import Task, step_tasks
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.stories.draft import file_for
from neviewer.stories.model import Block, Problem, Story
from neviewer.stories.parse import parse_story
from neviewer.stories.run import Place

if TYPE_CHECKING:
    from pathlib import Path

    from neviewer.data.pack import Pack

_SOURCE = QT_TRANSLATE_NOOP("Stories", "Source: {source}")
_ANSWER = QT_TRANSLATE_NOOP("Stories", "Answer: {answer}")
_PROGRESS = QT_TRANSLATE_NOOP("Stories", "Step {step} of {count}")
_MORE = QT_TRANSLATE_NOOP("Stories", "{problem} ({count} mistakes in all.)")
_UNREAD = QT_TRANSLATE_NOOP("Stories", "{file} cannot be read: choose a story in UTF-8.")

_BEGINNING = 2000  # letters in which a front matter says what it is
_NO_STORY = QT_TRANSLATE_NOOP("Stories", "The pack has no story “{id}”: choose one of its list.")


class StoryError(Exception):
    """Why a file cannot be opened as a story: one sentence, and all its mistakes if it is one."""

    def __init__(self, text: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(text)
        self.problems = problems


class TaskFrame(NamedTuple):
    """One task with what is said when it is answered."""

    block: Block
    task: Task
    unit: str  # of a number
    right: tuple[int, ...]  # of the options
    hint: str
    explain: str
    factor: float = 1.0  # of the unit that a number is asked in, to the published one
    place: Place = (0, 0)  # step and block
    several: bool = True  # whether more than one option may be chosen
    drawing: DrawFrame | None = None
    altered: AlteredFrame | None = None


class StoryFrame(NamedTuple):
    """One step of a story."""

    title: str
    step_title: str
    progress: str
    step: int
    steps: int
    view: str
    parts: tuple[str | TaskFrame, ...]


def is_story(path: Path) -> bool:
    """Whether a file begins as stories do; what else is in it does not count."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            return "\nneviewer-story:" in file.read(_BEGINNING)
    except OSError:
        return False


def open_story(pack: Pack, path: Path, language: Language) -> Story:
    """The story of a file, checked against the pack; StoryError says what is wrong with it."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise StoryError(language.translate("Stories", _UNREAD).format(file=path.name)) from None
    return checked_story(pack, text, path.name, language)


def bundled_story(pack: Pack, id_: str, language: Language) -> Story:
    """A story that the pack brings along, in this language where it has it."""
    text = pack.story(id_, language.code)
    if text is None:
        raise StoryError(language.translate("Stories", _NO_STORY).format(id=id_))
    return checked_story(pack, text, id_, language)


def checked_story(pack: Pack, text: str, name: str, language: Language) -> Story:
    """The story of a text, checked against the pack; StoryError says what is wrong with it."""
    parsed = parse_story(text, name)
    story = parsed.story
    problems = parsed.problems if story is None else check_story(pack, story, language)
    if story is None or problems:
        pattern = language.translate("Stories", _MORE)
        first = problems[0].text(language)
        raise StoryError(pattern.format(problem=first, count=len(problems)), problems)
    return story


def file_in_language(path: Path, language: Language) -> Path:
    """The file of the same story in a language, where it lies beside; else the file itself.

    Translations are named ``en.md`` and ``zh.md``, or ``lesson.en.md`` and ``lesson.zh.md``.
    """
    wanted = "zh" if language.code.startswith("zh") else "en"
    if path.stem.rpartition(".")[2] == wanted:
        return path
    other = file_for(path, wanted)
    return other if other.is_file() else path


def story_frame(pack: Pack, story: Story, step: int, language: Language) -> StoryFrame:
    """A step of a story, the nearest there is."""
    step = min(max(step, 0), len(story.steps) - 1)
    shown = story.steps[step]
    made = iter(enumerate(step_tasks(pack, story, step, 0, 0, language)))
    parts = tuple(
        part if isinstance(part, str) else _task(pack, part, *next(made), step, language)
        for part in shown.parts
    )
    count = len(story.steps)
    progress = language.translate("Stories", _PROGRESS).format(step=step + 1, count=count)
    return StoryFrame(story.title, shown.title, progress, step, count, shown.view, parts)


def _task(
    pack: Pack, block: Block, number: int, task: Task, step: int, language: Language
) -> TaskFrame:
    unit, factor = number_unit(pack, block, language) if block.kind == "number" else ("", 1.0)
    shows_itself = block.kind in ("draw", "altered") or not task.answer
    pattern = language.translate("Stories", _ANSWER)
    answer = "" if shows_itself else pattern.format(answer=task.answer)
    source = language.translate("Stories", _SOURCE).format(source=task.source)
    parts = (answer, block.get("explain"), source if task.source else "")
    explain = "\n".join(part for part in parts if part)
    return TaskFrame(
        block=block,
        task=task,
        unit=unit,
        right=task.right,
        hint=block.get("hint"),
        explain=explain,
        factor=factor,
        place=(step, number),
        several=task.several,
        drawing=draw_frame(pack, block, language) if block.kind == "draw" else None,
        altered=altered_frame(pack, task, language) if task.facts else None,
    )


def is_right(pack: Pack, frame: TaskFrame, chosen: tuple[int, ...], text: str) -> bool | None:
    """Whether an answer is right: chosen options, a number, or a place's code; None if unread."""
    if frame.block.kind == "find":
        return text == place_code(pack, frame.block.get("place")) if text else None
    if frame.block.kind == "number":
        try:
            number = float(text.replace(",", "").replace("\u2212", "-"))
            return is_near(pack, frame.block, number * frame.factor)
        except ValueError:
            return None
    if frame.block.kind == "order":
        return chosen == frame.right
    return set(chosen) == set(frame.right)
