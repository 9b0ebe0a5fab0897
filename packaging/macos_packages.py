"""The disk image for macOS, made on macOS."""

from __future__ import annotations

import platform
from pathlib import Path

from common import DIST, FROZEN, HERE, PROJECT, VERSION, call

APP = FROZEN.with_name("neviewer.app")


def make_all() -> list[Path]:
    """The disk image, in dist/."""
    target = DIST / f"{PROJECT['name']}-{VERSION}-macos-{platform.machine()}.dmg"
    call(HERE / "macos" / "make_dmg.sh", APP, target, VERSION)
    return [target]
