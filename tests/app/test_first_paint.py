"""The first meaningful paint is quick because it waits for no large library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_PROBE = """
import sys
from neviewer.app import window_run
original = window_run._Run._painted
def painted(self, window):
    from neviewer.ui.window import Window
    assert window.map.frame is not None and window.heading.frame is not None
    assert window.article.frame is not None
    late = {"numpy", "pandas", "pyqtgraph", "shapely"}
    late |= {"neviewer.reading", "neviewer.tasks.jobs", "neviewer.ui.article.desk"}
    print("loaded", sorted(set(sys.modules) & late))
    original(self, window)
window_run._Run._painted = painted
from neviewer.app.main import main
sys.exit(main(sys.argv[1:]))
"""


def test_no_large_library_is_imported_before_the_first_paint(
    real_pack_path: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    arguments = ["--measure-start", "--profile", str(tmp_path), "--pack", str(real_pack_path)]
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded, measured = done.stdout.splitlines()[-2:]
    assert loaded == "loaded []"
    figures = json.loads(measured)
    assert figures["first_paint_ms"] > 0
    assert figures["rss_mb"] > 0
