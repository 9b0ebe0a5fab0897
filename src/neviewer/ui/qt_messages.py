"""What Qt itself has to say goes to the error stream, but for one remark that helps nobody."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# The platform without a screen says so of every window with a size of its own.
_NEEDLESS = "This plugin does not support propagateSizeHints"
_others: list[Callable[[str], None]] = []


def quiet_messages() -> None:
    """Leave the needless remark out from now on."""
    qInstallMessageHandler(_pass_on)


def also_to(other: Callable[[str], None] | None) -> None:
    """Tell another one too, or none any more."""
    _others[:] = [] if other is None else [other]


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message.startswith(_NEEDLESS):
        return
    if sys.stderr is not None:
        print(message, file=sys.stderr)
    for other in _others:
        other(message)
