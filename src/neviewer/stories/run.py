"""What one reader did with a story: the place in it, and the answers, whatever its language."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

Place = tuple[int, int]  # step, and block within it, from 0


class Answer(NamedTuple):
    """What was done with one block."""

    kind: str
    chosen: tuple[int, ...] = ()  # options, in the order they were chosen or put
    text: str = ""  # a number, a text, or the code of a place
    line: tuple[float | None, ...] = ()  # drawn by hand, in the unit of the indicator
    tries: int = 0
    right: bool | None = None  # of the last try; None when nothing judges it
    done: bool = False


class Run:
    """One reader's way through one story."""

    def __init__(self, story: str = "", file: str = "", number: int = 1) -> None:
        self.story = story
        self.file = file  # empty for a story of the pack
        self.number = number  # counts those who read it on this machine; nobody is named
        self.step = 0
        self.answers: dict[Place, Answer] = {}

    def answer(self, place: Place, kind: str) -> Answer:
        """What was done with a block, nothing when it is of another kind than it was."""
        found = self.answers.get(place)
        return found if found is not None and found.kind == kind else Answer(kind)

    def to_json(self) -> str:
        """All of it as a text."""
        answers = [[*place, answer._asdict()] for place, answer in sorted(self.answers.items())]
        whole = {"story": self.story, "file": self.file, "number": self.number, "step": self.step}
        return json.dumps({**whole, "answers": answers}, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Run | None:
        """What was kept as a text; None when it is no such text."""
        try:
            whole = json.loads(text)
            run = cls(str(whole["story"]), str(whole["file"]), int(whole["number"]))
            run.step = int(whole["step"])
            for step, block, values in whole["answers"]:
                run.answers[int(step), int(block)] = _answer(values)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
            return None
        return run


def _answer(values: dict[str, Any]) -> Answer:
    right = values.get("right")
    return Answer(
        kind=str(values["kind"]),
        chosen=tuple(int(n) for n in values.get("chosen", ())),
        text=str(values.get("text", "")),
        line=tuple(None if v is None else float(v) for v in values.get("line", ())),
        tries=int(values.get("tries", 0)),
        right=None if right is None else bool(right),
        done=bool(values.get("done", False)),
    )
