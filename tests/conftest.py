"""What every test gets: no display, no network, no real profile, and no leak left behind."""

from __future__ import annotations

import gc
import importlib.util
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

# Before anything imports Qt: without a display Qt would abort the interpreter. Whoever wants to
# watch sets the variable to the platform of the display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile("neviewer", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("neviewer")


class NetworkUsedError(Exception):
    """A test, or the program under it, reached for the network."""


def _forbid_network(event: str, arguments: tuple) -> None:
    if event == "socket.getaddrinfo":
        raise NetworkUsedError(f"looked up {arguments[0]}")
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        family = getattr(arguments[0], "family", None)
        if family in (socket.AF_INET, socket.AF_INET6):
            raise NetworkUsedError(f"{event} {arguments[-1]}")


sys.addaudithook(_forbid_network)


@pytest.fixture(autouse=True)
def profile_folder(tmp_path_factory, monkeypatch) -> Path:
    """A profile folder of the test's own; nobody's real settings are read or written."""
    folder = tmp_path_factory.mktemp("profile")
    monkeypatch.setenv("NEVIEWER_PROFILE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_leaks(request) -> Iterator[None]:
    """Fail a test of widgets that leaves a thread, a running timer or a window."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("qapp")
    before = _left_open()
    yield
    left = _left_open() - before
    if left:
        gc.collect()
        left = _left_open() - before
    assert not left, "left behind: " + ", ".join(sorted(what for _, what in left))


def _left_open() -> set[tuple[int, str]]:
    """Windows, running timers and threads, by identity and description."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = {
        (id(widget), f"window {type(widget).__name__} {widget.objectName()}".rstrip())
        for widget in QApplication.topLevelWidgets()
        if not widget.inherits("QTipLabel")  # Qt keeps the last tool tip
    }
    found |= {
        (id(timer), f"timer of {timer.parent()!r}")
        for timer in gc.get_objects()
        if type(timer) is QTimer and isValid(timer) and timer.isActive()
    }
    QThreadPool.globalInstance().waitForDone(2000)
    found |= {
        (thread.ident or 0, f"thread {thread.name}")
        for thread in threading.enumerate()
        if not thread.daemon and thread is not threading.main_thread()
    }
    return found


@pytest.fixture(scope="session")
def dev() -> ModuleType:
    """The set-up program ``dev.py`` as a module."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def real_pack_path(dev) -> Path:
    """The pack of the northeast, built when it is missing or older than its sources."""
    if dev.pack_is_stale():
        dev.PACK.parent.mkdir(exist_ok=True)
        build = [sys.executable, "-m", "neviewer.cli.pack", "build"]
        subprocess.run([*build, str(dev.PACK_SOURCE), "-o", str(dev.PACK)], check=True)
    return dev.PACK
