"""Where an exhibit reads and writes; what is shared by several kiosks is only read."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from neviewer.kiosk.exhibit import Exhibit


class Places(NamedTuple):
    """The folders and the packs of one kiosk."""

    state: Path  # status, wrong PINs, counts, copies of content
    logs: Path
    pack: Path  # the one that is shown
    content: Path  # the folder of the exhibit file that is shown
    machine: Path  # the exhibit file that the machine was set up with
    bundled: Path  # the pack that is shown when an exhibit brings none


def folders(file: Path, exhibit: Exhibit | None, usual: Path, name: str = "") -> tuple[Path, Path]:
    """Where state and logs of a kiosk are kept: as the exhibit says, or in a usual folder.

    Each name makes a kiosk of its own, so that several can share one folder of content.
    """
    state = exhibit.state_folder if exhibit else None
    logs = exhibit.log_folder if exhibit else None
    if state is None:
        state = usual / (name or file.absolute().parent.name or "exhibit")
    elif name:
        state = state / name
    if logs is None:
        logs = state / "logs"
    elif name:
        logs = logs / name
    return state, logs


def of_machine(exhibit: Exhibit, machine: Exhibit | None) -> Exhibit:
    """New content on a machine that was set up before: its place and its PIN stay as they are."""
    if machine is None:
        return exhibit
    return exhibit._replace(
        operator=machine.operator,
        screen=machine.screen,
        hours=machine.hours,
        state_folder=machine.state_folder,
        log_folder=machine.log_folder,
    )
