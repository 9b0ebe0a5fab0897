"""From a touch to its visible answer: a finger comes down, and the window has been painted.

``python benchmarks/kiosk_touch.py [--size 1920x1080] [TIMES]``; prints the least, the median and
the most milliseconds of each kind of touch as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from exhibits import make_exhibit  # noqa: E402
from neviewer.app.first_paint import collect_garbage  # noqa: E402
from neviewer.data.pack import Pack  # noqa: E402
from neviewer.kiosk.guide import Guide  # noqa: E402
from neviewer.paths import default_pack  # noqa: E402
from neviewer.ui.i18n import language_of  # noqa: E402
from neviewer.ui.kiosk.exhibition import Exhibition  # noqa: E402
from neviewer.ui.kiosk.stage import Stage  # noqa: E402
from neviewer.ui.theme import load_font, make_application  # noqa: E402
from visitor import SlowClock, touch_device  # noqa: E402


def main() -> int:
    """Measure each kind of touch."""
    parser = argparse.ArgumentParser()
    parser.add_argument("times", nargs="?", type=int, default=20)
    parser.add_argument("--size", default="1920x1080")
    given = parser.parse_args()
    application = make_application("touch")
    load_font()
    with tempfile.TemporaryDirectory() as folder, closing(Pack.open(default_pack())) as pack:
        exhibit = make_exhibit(Path(folder))
        languages = {code: language_of(code) for code in exhibit.languages}
        guide, clock = Guide(pack, exhibit, languages), SlowClock()
        stage = Stage(guide.layer, exhibit)
        stage.resize(*map(int, given.size.split("x")))
        exhibition = Exhibition(stage, guide, clock.clock())
        exhibition.run()
        exhibition.stop()
        stage.show()
        application.processEvents()
        collect_garbage()
        result = {name: _timed(exhibition, touch, given.times) for name, touch in _TOUCHES.items()}
        print(json.dumps({"size": given.size, "times": given.times, **result}))
        stage.close()
    return 0


def _timed(
    exhibition: Exhibition, touch: Callable[[Exhibition], tuple[QPoint, bool]], times: int
) -> dict[str, float]:
    """Milliseconds of a touch: from the event to the end of painting what it changed."""
    found = []
    for _ in range(times):
        point, counts_release = touch(exhibition)
        QApplication.processEvents()
        window = exhibition.stage.windowHandle()
        start = time.perf_counter()
        QTest.touchEvent(window, touch_device()).press(0, point, window)
        if counts_release:  # what is chosen on the map is chosen when the finger goes up
            QTest.touchEvent(window, touch_device()).release(0, point, window)
        QApplication.processEvents()  # what the touch changed is painted by then
        found.append((time.perf_counter() - start) * 1000)
        if not counts_release:
            QTest.touchEvent(window, touch_device()).release(0, point, window)
        QApplication.processEvents()
    found.sort()
    return {
        "ms_least": round(found[0], 1),
        "ms_median": round(found[len(found) // 2], 1),
        "ms_most": round(found[-1], 1),
    }


def _button(name: str) -> Callable[[Exhibition], tuple[QPoint, bool]]:
    def prepare(exhibition: Exhibition) -> tuple[QPoint, bool]:
        _visit(exhibition)
        return exhibition.stage.buttons[name].geometry().center(), False

    return prepare


def _visit(exhibition: Exhibition) -> None:
    """Be at the first screen, whatever was before."""
    exhibition.reset()
    exhibition.begin()
    exhibition.stage.curtain.hide()


def _wake(exhibition: Exhibition) -> tuple[QPoint, bool]:
    exhibition.reset()
    return exhibition.stage.rect().center(), False


def _map_down(exhibition: Exhibition) -> tuple[QPoint, bool]:
    _visit(exhibition)
    stage = exhibition.stage
    return stage.map.mapTo(stage, stage.map.place_point("220000").toPoint()), False


def _map_up(exhibition: Exhibition) -> tuple[QPoint, bool]:
    return _map_down(exhibition)[0], True


def _period(exhibition: Exhibition) -> tuple[QPoint, bool]:
    _visit(exhibition)
    time_bar = exhibition.stage.time
    return time_bar.mapTo(exhibition.stage, time_bar.point_of(0).toPoint()), False


_TOUCHES = {
    "first touch": _wake,
    "next": _button("next"),
    "language": _button("language"),
    "larger text": _button("larger"),
    "time": _period,
    "place outlined (finger down)": _map_down,
    "place told (finger up)": _map_up,
}

if __name__ == "__main__":
    sys.exit(main())
