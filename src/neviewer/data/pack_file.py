"""Whether a file is a pack that this program can read, before anything is read of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from neviewer.data.geopackage import APPLICATION_ID
from neviewer.data.layers import FORMAT, FORMAT_VERSION
from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.reasons import why

if TYPE_CHECKING:
    from pathlib import Path

_SQLITE_MAGIC = b"SQLite format 3\0"
_NO_PACK = QT_TRANSLATE_NOOP(
    "Errors", "There is no pack at {path}; build one with: neviewer pack build SOURCE -o {name}"
)
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "The pack {path} cannot be read: {reason}.")
_EMPTY = QT_TRANSLATE_NOOP(
    "Errors", "The file {path} is empty; choose a neviewer pack, or build or download it again."
)
_NO_GEOPACKAGE = QT_TRANSLATE_NOOP(
    "Errors",
    "The file {path} is not a GeoPackage; choose a neviewer pack, or build or download it again.",
)
_CUT = QT_TRANSLATE_NOOP("Errors", "The pack {path} is cut short; build or download it again.")
_DATABASE = QT_TRANSLATE_NOOP(
    "Errors", "The file {path} is a database but no GeoPackage; choose a neviewer pack."
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "Errors",
    "The GeoPackage {path} was not made by neviewer; choose a pack, or build one with: "
    "neviewer pack build",
)
_NEWER = QT_TRANSLATE_NOOP(
    "Errors",
    "The pack {path} is of format {version}, newer than this program reads ({ours}); "
    "update neviewer.",
)
_ODD_FORMAT = QT_TRANSLATE_NOOP(
    "Errors", "The pack {path} is of no known format; build or download it again."
)


class PackError(TellableError):
    """Why a pack cannot be used: one sentence saying what, where and what to do."""


def check_header(path: Path) -> None:
    """Look at the first bytes of a file; PackError when it is no whole GeoPackage."""
    """See from the first bytes whether it is a whole GeoPackage; SQLite itself looks late."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise PackError(_NO_PACK, path=path, name=path.name) from None
    except OSError as error:
        raise PackError(_UNREADABLE, path=path, reason=why(error)) from None
    if not header.startswith(_SQLITE_MAGIC):
        raise PackError(_NO_GEOPACKAGE if header else _EMPTY, path=path)
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    if len(header) < 100 or size < page_size * int.from_bytes(header[28:32], "big"):
        raise PackError(_CUT, path=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise PackError(_DATABASE, path=path)


def read_info(path: Path, connection: sqlite3.Connection) -> dict[str, str]:
    """What a pack says of itself; PackError when this program cannot read it."""
    try:
        info = dict(connection.execute("SELECT key, value FROM pack_info").fetchall())
    except sqlite3.OperationalError:
        info = {}
    if info.get("format") != FORMAT:
        raise PackError(_NOT_OURS, path=path)
    version = str(info.get("format_version", ""))
    if not version.isdigit():
        raise PackError(_ODD_FORMAT, path=path)
    if int(version) > FORMAT_VERSION:
        raise PackError(_NEWER, path=path, version=version, ours=FORMAT_VERSION)
    return info
