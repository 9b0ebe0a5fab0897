"""The answers that are kept on this machine, as rows and as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.state.explorer import OWN_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neviewer.stories.run import Answer, Run

_HEADER = ("story", "reader", "step", "task", "kind", "answer", "right", "tries")
_RIGHT = QT_TRANSLATE_NOOP("Stories", "right")
_WRONG = QT_TRANSLATE_NOOP("Stories", "wrong")
_FORMULA = "=+-@\t\r"  # what spreadsheets would compute and not show


class ResultRow(NamedTuple):
    """One reader of one story."""

    story: str
    reader: int
    answered: int
    right: int
    wrong: int


def result_rows(runs: Iterable[Run]) -> tuple[ResultRow, ...]:
    """A row for everyone who answered anything."""
    rows = []
    for run in runs:
        given = [answer for answer in run.answers.values() if _is_given(answer)]
        if given:
            right = sum(answer.right is True for answer in given)
            wrong = sum(answer.right is False for answer in given)
            name = run.story.removeprefix(OWN_TEXT)
            rows.append(ResultRow(name, run.number, len(given), right, wrong))
    return tuple(rows)


def results_csv(runs: Iterable[Run], language: Language) -> str:
    """Every answer on a line of its own."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for run in runs:
        for (step, task), answer in sorted(run.answers.items()):
            if _is_given(answer):
                right = "" if answer.right is None else _RIGHT if answer.right else _WRONG
                writer.writerow(
                    (
                        run.story.removeprefix(OWN_TEXT),
                        run.number,
                        step + 1,
                        task + 1,
                        answer.kind,
                        _safe(_words(answer)),
                        language.translate("Stories", right) if right else "",
                        answer.tries,
                    )
                )
    return text.getvalue()


def write_results(runs: Iterable[Run], path: Path, language: Language) -> None:
    """Write the file beside, then in its place; OSError when it cannot be written."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(results_csv(runs, language), "utf-8-sig", newline="")
    os.replace(beside, path)


def _is_given(answer: Answer) -> bool:
    drawn = any(value is not None for value in answer.line)
    return bool(answer.tries or answer.text or drawn or (answer.chosen and answer.kind != "order"))


def _words(answer: Answer) -> str:
    """An answer as it is read: letters of options, a number, a text, or drawn values."""
    if answer.line:
        return "; ".join("" if value is None else f"{value:g}" for value in answer.line)
    if answer.chosen:
        return ", ".join(chr(ord("A") + n) for n in answer.chosen)
    return answer.text


def _safe(text: str) -> str:
    """A pupil's text must stay a text: a spreadsheet would run what begins like a formula."""
    is_number = text.replace(".", "", 1).replace("-", "", 1).replace(",", "").isdigit()
    return f"'{text}" if text.startswith(tuple(_FORMULA)) and not is_number else text
