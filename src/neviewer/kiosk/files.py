"""Files that are written beside and then replaced, and that never stop the exhibit."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any


def write_quietly(path: Path, content: bytes) -> bool:
    """Replace a file whole; False when it cannot be written, as on a full disk."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        os.replace(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        return False
    return True


def write_json(path: Path, value: Any) -> bool:
    """Replace a file of JSON whole; False when it cannot be written."""
    return write_quietly(path, json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n")


def read_json(path: Path) -> dict[str, Any]:
    """A table of JSON; empty when the file is missing or broken."""
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
