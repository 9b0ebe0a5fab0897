"""What Qt itself has to say goes to the error stream, but for one remark that helps nobody."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# The platform without a screen says so of every window with a size of its own.
_NEEDLESS = "This plugin does not support propagateSizeHints"


def quiet_messages() -> None:
    """Leave the needless remark out from now on."""
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_NEEDLESS) and sys.stderr is not None:
        print(message, file=sys.stderr)
