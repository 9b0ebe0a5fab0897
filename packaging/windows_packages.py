"""The packages for Windows, from a folder with the program: an installer and a portable archive.

Needs makensis and 7-Zip, on Windows or Linux.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from common import DIST, HERE, ICONS, PROJECT, VERSION, Failed, call, epoch, same_times, size

NAME = f"{PROJECT['name']}-{VERSION}-windows-x86_64"


def make_installer(folder: Path) -> Path:
    """The installer, made by NSIS."""
    target = DIST / f"{NAME}-setup.exe"
    given = {
        "VERSION": VERSION,
        "FOLDER": folder,
        "TARGET": target,
        "ICON": ICONS / "neviewer.ico",
        "KILOBYTES": size(folder) // 1024,
    }
    words = [f"-D{name}={value}" for name, value in given.items()]
    script = HERE / "windows" / "neviewer.nsi"
    call("makensis", "-V2", "-INPUTCHARSET", "UTF8", *words, script, SOURCE_DATE_EPOCH=epoch())
    return target


def seven_zip() -> str:
    """The program that packs the archive; raises Failed where there is none."""
    for name in ("7z", "7zz"):
        if found := shutil.which(name):
            return found
    raise Failed("7-Zip is missing (Debian's 7zip).")


def make_zip(folder: Path) -> Path:
    """The portable archive, which runs from a stick, with its settings.

    7-Zip deflates better than Python's library: 44 MB in place of 46. Explorer opens both.
    """
    target = DIST / f"{NAME}.zip"
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        root = Path(name) / f"neviewer-{VERSION}"
        shutil.copytree(folder, root)
        shutil.copyfile(HERE / "portable.ini", root / "portable.ini")
        same_times(root)
        call(seven_zip(), "a", "-tzip", "-mx=9", "-bso0", "-bsp0", target, root, TZ="UTC")
    return target


def make_all(folder: Path) -> list[Path]:
    """Both, the installer first."""
    return [make_installer(folder), make_zip(folder)]
