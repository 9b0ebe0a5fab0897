"""Kills, stops and crashes the real exhibit over and over, and measures until it is back.

    python benchmarks/kiosk_kills.py 100            # on the display there is, or offscreen

"Back" is the first paint of the new window, as it tells its supervisor; a frozen one counts from
the moment it is stopped, so the time the supervisor waits for a sign of life is in it.
"""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from neviewer.kiosk.supervisor import Settings, Supervisor, own_command
from neviewer.kiosk.watch import Policy
from neviewer.paths import default_pack, resource

WAYS = {
    "killed (SIGKILL)": signal.SIGKILL,
    "frozen (SIGSTOP)": signal.SIGSTOP,
    "crashed (SIGSEGV)": signal.SIGSEGV,
    "ended (SIGTERM)": signal.SIGTERM,
}
PROMISED = 5.0
PATIENCE = 60.0
STAYS = 1.0  # on screen before it is harmed again


def main(times: int) -> int:
    """Harm the exhibit so often, each way in turn; 1 when it was late or lost."""
    if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(resource("exhibits", "turn"), folder / "exhibit")
        settings = Settings(
            folder / "exhibit" / "exhibit.toml",
            default_pack(),
            folder / "state",
            folder / "logs",
            own_command(),
        )
        # As it is delivered, but that a second on screen is enough to forget earlier failures.
        supervisor = Supervisor(settings, Policy(settled=STAYS / 2))
        thread = threading.Thread(target=supervisor.run)
        thread.start()
        try:
            results = harm(supervisor, times)
        finally:
            supervisor.watch.finished = True
            thread.join(PATIENCE)
        return tell(results, supervisor)


def harm(supervisor: Supervisor, times: int) -> dict[str, list[float]]:
    """How long it took each time, by way."""
    results: dict[str, list[float]] = {way: [] for way in WAYS}
    wait_until_shown(supervisor, 0)
    for number in range(times):
        time.sleep(STAYS)
        way = list(WAYS)[number % len(WAYS)]
        starts = supervisor.watch.counters.starts
        os.kill(supervisor.watch._child.pid, WAYS[way])  # type: ignore[union-attr]
        results[way].append(wait_until_shown(supervisor, starts))
        print(f"{number + 1:4} {way:18} back after {results[way][-1]:.2f} s", flush=True)
    return results


def wait_until_shown(supervisor: Supervisor, starts: int) -> float:
    """Seconds until a newer start than so many is on screen."""
    started = time.monotonic()
    watch = supervisor.watch
    while watch.counters.starts <= starts or watch.status not in ("ATTRACT", "ACTIVE"):
        if time.monotonic() - started > PATIENCE:
            raise SystemExit(f"lost: {watch.status}")
        time.sleep(0.01)
    return time.monotonic() - started


def tell(results: dict[str, list[float]], supervisor: Supervisor) -> int:
    """Print the table."""
    late = 0
    for way, seconds in results.items():
        if seconds:
            late += sum(each > PROMISED for each in seconds)
            print(
                f"{way:18} {len(seconds):4} times, back after {min(seconds):.2f} s at best, "
                f"{statistics.median(seconds):.2f} s usually, {max(seconds):.2f} s at worst"
            )
    counters = supervisor.watch.counters
    print(
        f"{counters.starts} starts, {counters.crashes} crashes, {counters.freezes} freezes; "
        f"{late} later than {PROMISED:g} s"
    )
    return int(late > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 100))
