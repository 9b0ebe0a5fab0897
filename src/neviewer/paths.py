"""Where bundled files lie: the one module that knows whether it runs from source or installed."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """The path of a bundled file, e.g. ``resource("ramps", "deep.json")``."""
    packaged = _PACKAGE / "resources"
    root = packaged if packaged.is_dir() else _CHECKOUT / "resources"
    return root.joinpath(*parts)


def default_pack() -> Path:
    """Where the bundled pack lies: beside the installed package, or built in the checkout."""
    named = os.environ.get("NEVIEWER_PACK")
    if named:
        return Path(named)
    packaged = _PACKAGE / "resources" / "northeast.gpkg"
    return packaged if packaged.is_file() else _CHECKOUT / "build" / "northeast.gpkg"
