"""Random visitors at an exhibit for a long time: errors, memory, and whether all is fresh again.

``python benchmarks/kiosk_soak.py [ACTIONS] [SEED] [MINUTES]``; prints a line of JSON with the last
action, or after so many minutes. Visitors touch by way of the platform's own events: taps, drags,
pinches, language, idleness, rotation.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from exhibits import make_exhibit  # noqa: E402
from neviewer.app.first_paint import resident_mb  # noqa: E402
from neviewer.data.pack import Pack  # noqa: E402
from neviewer.kiosk.guide import Guide  # noqa: E402
from neviewer.paths import default_pack  # noqa: E402
from neviewer.ui.i18n import language_of  # noqa: E402
from neviewer.ui.kiosk.exhibition import Exhibition  # noqa: E402
from neviewer.ui.kiosk.stage import Stage  # noqa: E402
from neviewer.ui.theme import load_font, make_application  # noqa: E402
from visitor import SlowClock, Visitor  # noqa: E402

_WARM_UP = 10_000  # actions after which memory is measured: by then every place and page was shown
_TOLD = 1000
_READINGS = 10  # readings of memory whose median stands for a time: one alone is off by some MiB


def main(actions: int, seed: int, minutes: int) -> int:
    """Let visitors do so many things; returns 1 when something is not as it must be."""
    application = make_application("soak")
    load_font()
    failures: list[str] = []
    sys.excepthook = lambda kind, error, _trace: failures.append(f"{kind.__name__}: {error}")
    with tempfile.TemporaryDirectory() as folder, closing(Pack.open(default_pack())) as pack:
        exhibit = make_exhibit(Path(folder))
        languages = {code: language_of(code) for code in exhibit.languages}
        guide, clock = Guide(pack, exhibit, languages), SlowClock()
        stage = Stage(guide.layer, exhibit)
        stage.resize(960, 540)
        exhibition = Exhibition(stage, guide, clock.clock())
        exhibition.run()
        exhibition.stop()
        stage.show()
        application.processEvents()
        visitor = Visitor(exhibition, clock, seed)
        began, memory = time.monotonic(), list[float]()
        warm = min(_WARM_UP, actions // 4)
        for number in range(1, actions + 1):
            visitor.act()
            if number >= warm and number % max(1, min(_TOLD // 2, warm)) == 0:
                memory.append(resident_mb())
            if time.monotonic() - began > minutes * 60:
                break
            if number % _TOLD == 0:
                print(f"{number} {resident_mb():.1f} MiB", file=sys.stderr, flush=True)
        visitor.leave()
        is_fresh = exhibition.snapshot() == visitor.first
        base, end = (statistics.median(part) for part in (memory[:_READINGS], memory[-_READINGS:]))
        result = {
            "actions": number,
            "seed": seed,
            "seconds": round(time.monotonic() - began, 1),
            "resets": visitor.resets,
            "fresh_after_each_reset": is_fresh,
            "errors": failures,
            "mib_after_warm_up": round(base, 1),
            "mib_at_the_end": round(end, 1),
            "growth_mib": round(end - base, 2),
            "most_growth_mib": round(max(memory) - base, 2),
            "done": visitor.seen,
        }
        print(json.dumps(result))
        stage.close()
    return 1 if failures or not is_fresh or result["growth_mib"] > 5 else 0


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:4]]
    sys.exit(main(*(given + [50_000, 1, 600][len(given) :])))
