"""A pack installed from a file: explored in place of the bundled one until the program is updated.

It lies in the folder of settings under a name of its own, and a small record names it. So it is
replaced as a whole or not at all, also while the program shows the one before.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from pathlib import Path

import neviewer

FOLDER = "packs"
RECORD = "installed.json"


def installed_pack(settings: Path) -> Path | None:
    """The pack that was installed last; None when there is none for this version of the program.

    A newer program brings a newer pack, so it starts with that one.
    """
    folder = settings / FOLDER
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        name, version = record["pack"], record["program"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    path = folder / Path(str(name)).name
    return path if version == neviewer.__version__ and path.is_file() else None


def copy_beside(pack: Path, settings: Path, digest: str) -> Path:
    """Copy a pack to where it will lie, not yet in use; OSError when there is no room or right."""
    folder = settings / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{digest[:16]}.gpkg"
    beside = target.with_suffix(".new")
    try:
        shutil.copyfile(pack, beside)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def use(copy: Path) -> None:
    """From now on this copy is explored; older ones are taken away where nothing holds them."""
    record = copy.with_name(RECORD)
    beside = record.with_suffix(".json.new")
    line = {"pack": copy.name, "program": neviewer.__version__}
    beside.write_text(json.dumps(line), "utf-8")
    os.replace(beside, record)
    for other in copy.parent.glob("*.gpkg"):
        if other != copy:
            with contextlib.suppress(OSError):  # Windows: a window still shows it
                other.unlink()


def forget(settings: Path) -> bool:
    """Go back to the bundled pack; False when none was installed. OSError when it cannot be."""
    record = settings / FOLDER / RECORD
    known = record.is_file()
    record.unlink(missing_ok=True)
    for pack in record.parent.glob("*.gpkg"):
        with contextlib.suppress(OSError):
            pack.unlink()
    return known
