"""Where an exhibit reads and writes; what is shared by several kiosks is only read."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from neviewer.kiosk.exhibit import Exhibit


class Places(NamedTuple):
    """The folders and the pack of one kiosk."""

    state: Path  # status, wrong PINs, counts, copies of content
    logs: Path
    pack: Path
    content: Path  # the folder of the exhibit file that is shown

    @classmethod
    def of(cls, exhibit: Exhibit, usual: Path, pack: Path, name: str = "") -> Places:
        """As the exhibit says, or in a usual folder; each name makes a kiosk of its own.

        ``pack`` is the one that is shown when the exhibit brings none.
        """
        own = name or exhibit.file.parent.name or "exhibit"
        state = exhibit.state_folder or usual / own
        logs = exhibit.log_folder or state / "logs"
        if name and exhibit.state_folder:
            state = state / name
        if name and exhibit.log_folder:
            logs = logs / name
        return cls(state, logs, exhibit.pack or pack, exhibit.file.parent)
