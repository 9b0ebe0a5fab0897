"""The yardstick: a bare PySide6 window of the same size, measured as the program measures itself.

``python benchmarks/bare_window.py [--numpy]`` prints one line of JSON after the first paint.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

if "--numpy" in sys.argv:
    import numpy  # noqa: F401


def since_process_start() -> float:
    """Seconds since the process started, as in ``neviewer.app.first_paint``."""
    ticks = float(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


class BareWindow(QMainWindow):
    """A main window with a menu bar and a status bar, and nothing else."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave after the first paint."""
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, report)


def report() -> None:
    """Print time and memory, and leave."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    line = {
        "first_paint_ms": round(since_process_start() * 1000, 1),
        "rss_mb": round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1),
    }
    print(json.dumps(line), flush=True)
    QApplication.quit()


application = QApplication(sys.argv[:1])
window = BareWindow()
window.menuBar().addMenu("File")
window.statusBar().showMessage("bare")
window.resize(1440, 900)
window.show()
sys.exit(application.exec())
