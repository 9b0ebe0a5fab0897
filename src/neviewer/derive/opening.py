"""The view the program opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neviewer.state.catalogue import opening

if TYPE_CHECKING:
    from neviewer.data.pack import Pack
    from neviewer.state.explorer import ExplorerState


def opening_state(pack: Pack) -> ExplorerState:
    """Net migration of the provinces in 2023, or the nearest to it that a pack allows."""
    return opening(pack)
