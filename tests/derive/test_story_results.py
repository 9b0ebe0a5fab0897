"""Results as rows and as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from neviewer.derive.story_results import result_rows, results_csv
from neviewer.domain.language import ENGLISH
from neviewer.stories.run import Answer, Run


def run_of(*answers: Answer) -> Run:
    run = Run("own:snow", "snow.md", 4)
    run.answers = {(0, n): answer for n, answer in enumerate(answers)}
    return run


def test_only_what_was_answered_counts() -> None:
    run = run_of(
        Answer("choose", chosen=(1,), tries=1, right=True, done=True),
        Answer("order", chosen=(0, 1, 2)),  # as it stood
        Answer("write", text="because"),
        Answer("number", text="5", tries=2, right=False, done=True),
        Answer("draw", line=(None, None)),
    )
    assert result_rows([run]) == (("snow", 4, 3, 1, 1),)
    assert result_rows([Run("own:other")]) == ()


@given(st.text())
def test_no_text_of_a_pupil_becomes_a_formula(text) -> None:
    rows = list(csv.reader(io.StringIO(results_csv([run_of(Answer("write", text=text))], ENGLISH))))
    for row in rows[1:]:
        number = row[5].replace(".", "", 1).replace("-", "", 1).replace(",", "").isdigit()
        assert number or not row[5].startswith(("=", "+", "-", "@", "\t", "\r"))
