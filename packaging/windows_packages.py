"""The packages for Windows, from a folder with the program: an installer and a portable archive."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

from common import DIST, HERE, ICONS, PROJECT, VERSION, call, epoch, size

NAME = f"{PROJECT['name']}-{VERSION}-windows-x86_64"


def make_installer(folder: Path) -> Path:
    """The installer, made by NSIS on Windows or Linux."""
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


def make_zip(folder: Path) -> Path:
    """The portable archive, which runs from a stick; with its settings."""
    target = DIST / f"{NAME}.zip"
    when = time.gmtime(int(epoch()))[:6]
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    files["portable.ini"] = HERE / "portable.ini"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(files.items()):
            if not path.is_file():
                continue
            entry = zipfile.ZipInfo(f"neviewer-{VERSION}/{name}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target


def make_all(folder: Path) -> list[Path]:
    """Both, the installer first."""
    return [make_installer(folder), make_zip(folder)]
