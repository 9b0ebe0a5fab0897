"""What Qt says is passed on, but for what it says of every window without a screen."""

from __future__ import annotations

import subprocess
import sys

_PROBE = """
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
from neviewer.ui.qt_messages import quiet_messages
application = QApplication([])
quiet_messages()
window = QWidget()
window.setMinimumSize(100, 100)
window.show()
qWarning("something that matters")
"""


def test_only_what_matters_is_said() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True
    )
    assert done.stderr.split("\n") == ["something that matters", ""]
