"""Where bundled files lie: the one module that knows whether it runs from source or installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """The path of a bundled file, e.g. ``resource("ramps", "deep.json")``."""
    packaged = _PACKAGE / "resources"
    root = packaged if packaged.is_dir() else _CHECKOUT / "resources"
    return root.joinpath(*parts)


def document(name: str) -> Path:
    """The path of a document that comes with the program, e.g. ``licences.md``."""
    packaged = _PACKAGE / "resources" / name
    return packaged if packaged.is_file() else _CHECKOUT / "docs" / name


def program_folder() -> Path:
    """The folder the program lies in; on macOS the one that holds the application."""
    program = sys.executable if getattr(sys, "frozen", False) else sys.argv[0]
    folder = Path(program).resolve().parent
    inside = folder.name == "MacOS" and folder.parent.name == "Contents"
    return folder.parents[2] if inside else folder


def default_pack() -> Path:
    """Where the bundled pack lies: beside the installed package, or built in the checkout."""
    named = os.environ.get("NEVIEWER_PACK")
    if named:
        return Path(named)
    packaged = _PACKAGE / "resources" / "northeast.gpkg"
    return packaged if packaged.is_file() else _CHECKOUT / "build" / "northeast.gpkg"
