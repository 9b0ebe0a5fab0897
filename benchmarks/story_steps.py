"""Times each step of all lessons in the real window; prints rows for ``run.py`` as JSON.

``python benchmarks/story_steps.py PROFILE [--each]``: from the press of Page Down or Page Up to the
painted window, in both languages, through each lesson forward and back, as a reader does who has
read the step. With ``--each`` every step is told, the slowest last.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.first_paint import collect_garbage
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state.preferences import Preferences
from neviewer.ui.theme import load_font

_SETTLE_MS = 150  # what the window puts off for a moment after a step is done by then


class Step(NamedTuple):
    """What one change of step took."""

    wall: float  # milliseconds
    cpu: float  # of the whole process
    where: str


def main() -> int:
    """Walk through the lessons, and print what the steps took."""
    application = QApplication(sys.argv[:1])
    load_font()
    steps = [step for code in ("en", "zh_CN") for step in _walked(application, code)]
    if "--each" in sys.argv:
        for step in sorted(steps):
            print(f"{step.wall:7.1f} ms, cpu {step.cpu:7.1f} ms  {step.where}")
    wall, cpu = [step.wall for step in steps], [step.cpu for step in steps]
    rows: list[tuple[str, float, str, float | None]] = [
        (f"step of a story, median of {len(steps)}", statistics.median(wall), " ms", None),
        ("step of a story, slowest", max(wall), " ms", 100.0),
        ("step of a story, processor time, median", statistics.median(cpu), " ms", None),
        ("step of a story, processor time, most", max(cpu), " ms", None),
    ]
    print(json.dumps(rows))
    return 0


def _walked(application: QApplication, language: str) -> list[Step]:
    """All steps of all stories in a language, in a window of its own."""
    profile = Profile(Path(sys.argv[1]) / language)
    session = Session(profile, default_pack(), Preferences(language, "light"))
    session.start()
    window, wiring = session.window, session.wiring
    assert window is not None
    assert wiring is not None
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    import pyqtgraph  # noqa: F401 - as the warm-up does

    window.use_fast_paths()
    collect_garbage()
    steps = []
    for story in wiring.derivations.stories():
        wiring.stories.open_bundled(story.id)
        panel = wiring.stories.panel
        assert panel is not None
        for key, button in ((Qt.Key.Key_PageDown, panel.next), (Qt.Key.Key_PageUp, panel.back)):
            while button.isEnabled():
                _wait(session)
                start, cpu = time.perf_counter(), time.process_time()
                QTest.keyPress(panel, key)
                application.processEvents()  # lays out and paints all that asked for it, once
                wall, cpu = time.perf_counter() - start, time.process_time() - cpu
                where = f"{language} {story.id} {panel.progress.text()} {key.name}"
                steps.append(Step(wall * 1000, cpu * 1000, where))
                QTest.keyRelease(panel, key)
    session.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    return steps


def _wait(session: Session) -> None:
    """Read the step."""
    QTest.qWait(_SETTLE_MS)
    while session.is_working():
        QTest.qWait(10)


if __name__ == "__main__":
    sys.exit(main())
