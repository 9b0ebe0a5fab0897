"""Keeps a screen from going dark and the machine from sleeping, as long as an exhibit runs."""

from __future__ import annotations

import sys

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2  # of SetThreadExecutionState


def stay_awake() -> bool:
    """Ask the system to stay awake; says whether there was somebody to ask."""
    if sys.platform == "win32":
        return _set_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return _ask_session_bus()


def may_sleep() -> None:
    """Take the wish back; on a session bus it ends with the program."""
    if sys.platform == "win32":
        _set_windows(_CONTINUOUS)


def _set_windows(flags: int) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and bool(windows.kernel32.SetThreadExecutionState(flags))


def _ask_session_bus() -> bool:
    """Tell the screensaver of the session not to begin; nothing is waited for."""
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        "Inhibit",
    )
    call.setArguments(["neviewer", "An exhibit is shown"])
    return bool(bus.send(call))
