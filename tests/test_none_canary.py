"""PySide6 6.12.0 frees None on Python 3.11, call by call, until the process dies."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainterPath


def test_calls_without_a_result_leave_none_alone() -> None:
    path = QPainterPath()
    before = sys.getrefcount(None)
    for step in range(50):
        path.lineTo(step, step)
    assert sys.getrefcount(None) > before - 25
