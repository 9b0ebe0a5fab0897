"""The loop of an exhibit: frames a second over real time, memory over an hour of its clock.

``python benchmarks/kiosk_attract.py [MINUTES] [--fast] [--size 1920x1080]``. Without ``--fast`` the
loop plays as it does in an exhibition; with it the clock goes on by a frame as soon as one is
painted. Prints one line of JSON at the end.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import time
from array import array
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from neviewer.app.first_paint import resident_mb  # noqa: E402
from neviewer.data.pack import Pack  # noqa: E402
from neviewer.kiosk.exhibit import read_exhibit  # noqa: E402
from neviewer.kiosk.guide import Guide  # noqa: E402
from neviewer.paths import default_pack, resource  # noqa: E402
from neviewer.ui.i18n import language_of  # noqa: E402
from neviewer.ui.kiosk.exhibition import Exhibition  # noqa: E402
from neviewer.ui.kiosk.stage import Stage  # noqa: E402
from neviewer.ui.theme import load_font, make_application  # noqa: E402
from visitor import SlowClock  # noqa: E402

_FRAME_S = 1 / 30
_WARM_UP_S = 60.0
_EVERY_S = 60.0  # of the loop between two readings of memory


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.count = 0
        for part in (stage.map, stage.call):
            part.installEventFilter(self)
        self._map = stage.map
        self.map_count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
            self.map_count += watched is self._map
        return False


def main() -> int:
    """Play the loop and tell how it went."""
    parser = argparse.ArgumentParser()
    parser.add_argument("minutes", nargs="?", type=float, default=60.0)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--size", default="1920x1080")
    given = parser.parse_args()
    application = make_application("attract")
    load_font()
    exhibit = read_exhibit(resource("exhibits", "turn", "exhibit.toml")).exhibit
    assert exhibit is not None
    with closing(Pack.open(default_pack())) as pack:
        languages = {code: language_of(code) for code in exhibit.languages}
        guide, clock = Guide(pack, exhibit, languages), SlowClock()
        stage = Stage(guide.layer, exhibit)
        stage.resize(*map(int, given.size.split("x")))
        exhibition = Exhibition(stage, guide, clock.clock() if given.fast else None)
        paints = Paints(stage)
        stage.show()
        exhibition.run()
        play = _fast if given.fast else _real
        result = play(application, exhibition, clock, paints, given.minutes * 60)
        exhibition.stop()
        stage.close()
    print(json.dumps({"size": given.size, "fast": given.fast, **result}))
    return 0


def _fast(
    application: QApplication,
    exhibition: Exhibition,
    clock: SlowClock,
    paints: Paints,
    length: float,
) -> dict[str, object]:
    exhibition.stop()
    # An array, since a list of so many numbers would be the memory that grows.
    memory, began, times = list[float](), time.perf_counter(), array("d")
    frames = round(length / _FRAME_S)
    for frame in range(frames):
        clock.go_on(_FRAME_S)
        start = time.perf_counter()
        exhibition.play()
        application.processEvents()
        times.append(time.perf_counter() - start)
        if frame % round(_EVERY_S / _FRAME_S) == 0:
            memory.append(round(resident_mb(), 1))
    ranked = sorted(times)
    return {
        "seconds_of_the_loop": length,
        "seconds_it_took": round(time.perf_counter() - began, 1),
        "frames": frames,
        "paints_of_the_map": paints.map_count,
        "ms_median": round(ranked[len(ranked) // 2] * 1000, 2),
        "ms_99th": round(ranked[len(ranked) * 99 // 100] * 1000, 2),
        "ms_slowest": round(ranked[-1] * 1000, 1),
        "mib_every_ten_minutes": memory[:: round(600 / _EVERY_S)],
    }


def _real(
    application: QApplication,
    exhibition: Exhibition,
    clock: SlowClock,
    paints: Paints,
    length: float,
) -> dict[str, object]:
    del clock
    frames = array("d")
    base: list[float] = []
    told = exhibition.play

    def play() -> None:
        frames.append(time.perf_counter())
        told()

    exhibition.frames.timeout.disconnect()
    exhibition.frames.timeout.connect(play)
    QTimer.singleShot(round(min(_WARM_UP_S, length / 3) * 1000), lambda: base.append(resident_mb()))
    QTimer.singleShot(round(length * 1000), application.quit)
    processor = time.process_time()
    application.exec()
    end = resident_mb()  # before the times of all frames are looked through
    gaps = sorted(b - a for a, b in itertools.pairwise(frames))
    whole = frames[-1] - frames[0]
    return {
        "seconds": round(whole, 1),
        "frames_a_second": round(len(gaps) / whole, 2),
        "gap_ms_median": round(gaps[len(gaps) // 2] * 1000, 1),
        "gap_ms_99th": round(gaps[len(gaps) * 99 // 100] * 1000, 1),
        "gap_ms_longest": round(gaps[-1] * 1000, 1),
        "paints_of_the_map": paints.map_count,
        "share_of_a_processor": round((time.process_time() - processor) / whole, 2),
        "mib_after_a_minute": round(base[0], 1) if base else 0,
        "mib_at_the_end": round(end, 1),
    }


if __name__ == "__main__":
    sys.exit(main())
