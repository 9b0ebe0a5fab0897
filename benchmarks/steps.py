"""Times what a reader does in the real window; prints rows for ``run.py`` as one line of JSON."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neviewer.app.compose import Session
from neviewer.app.first_paint import collect_garbage
from neviewer.app.profile import Profile
from neviewer.paths import default_pack
from neviewer.state import changes
from neviewer.state.explorer import ExplorerState
from neviewer.state.preferences import Preferences
from neviewer.ui.theme import load_font

ROUNDS = 25
CASES = {
    "prefectures": ExplorerState("prefecture", "gdp_nominal", "2010"),
    "counties": ExplorerState("county", "population_census", "2010"),
}


def main() -> int:
    """Open the window, step and switch, and print what it took."""
    application = QApplication(sys.argv[:1])
    load_font()
    session = Session(Profile(Path(sys.argv[1])), default_pack(), Preferences("en", "light"))
    session.start()
    window, store, pack = session.window, session.store, session.pack
    assert window is not None
    assert store is not None
    assert pack is not None
    window.resize(1440, 900)
    window.show()
    application.processEvents()
    import pyqtgraph  # noqa: F401 - as the warm-up does

    window.use_fast_paths()
    application.processEvents()
    collect_garbage()

    def repainted(do: Callable[[], None]) -> float:
        start = time.perf_counter()
        do()
        application.processEvents()  # paints everything that asked for it, once
        return (time.perf_counter() - start) * 1000

    rows: list[tuple[str, float, str, float | None]] = []

    def stepped(state: ExplorerState, rounds: int) -> list[float]:
        """What time steps take, after one through all periods."""
        store.dispatch(state)
        application.processEvents()
        periods = pack.coverage(state.indicator, state.level).periods
        times = []
        for n in range(rounds + len(periods)):
            step = partial(changes.choose_period, catalogue=pack, period=periods[n % len(periods)])
            times.append(repainted(partial(store.dispatch, step)))
        return times[len(periods) :]

    early = stepped(CASES["prefectures"], 1)  # the article of the start is being read
    rows.append(("time step just after the start", early[0], " ms", None))
    while session.is_working():
        QTest.qWait(10)
    for name, state in CASES.items():
        for chart in ("trend", "table"):
            times = stepped(state.with_(chart=chart), ROUNDS)
            label = f"time step, {name}, map with {chart}"
            rows.append((label, statistics.median(times), " ms", 16.0))
    store.dispatch(CASES["counties"])
    application.processEvents()
    frames = [window.map.frame]
    for period in pack.coverage("population_census", "county").periods:
        store.dispatch(lambda s, period=period: changes.choose_period(s, pack, period))
        frames.append(window.map.frame)
    times = [
        _timed(lambda n=n: window.map.recolour(frames[n % len(frames)])) for n in range(ROUNDS)
    ]
    rows.append(("recolour of the map, 281 counties", statistics.median(times), " ms", 4.0))
    indicators = [i for i, c in pack.covered("prefecture").items() if len(c.periods) > 5]
    store.dispatch(CASES["prefectures"])
    application.processEvents()
    times = [
        repainted(lambda i=i: store.dispatch(lambda s: changes.choose_indicator(s, pack, i)))
        for i in indicators * 3
    ]
    rows.append(("indicator change, prefectures, median", statistics.median(times), " ms", 50.0))
    rows.append(("indicator change, prefectures, slowest", max(times), " ms", None))
    print(json.dumps(rows))
    window.close()
    return 0


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
