"""What every step of packaging knows: where things lie, and how to be the same every time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "package"
ENVIRONMENT = ROOT / "build" / "package-env"
ICONS = ROOT / "build" / "icons"
DIST = ROOT / "dist"
FROZEN = WORK / "frozen" / "neviewer"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION = next(
    line.split('"')[1]
    for line in (ROOT / "src/neviewer/__init__.py").read_text("utf-8").splitlines()
    if line.startswith("__version__")
)
AUTHORS = "neviewer developers"
MOST_INSTALLED, MOST_DOWNLOADED = 150e6, 45e6  # bytes


class Failed(Exception):
    """A step that cannot go on; its text says why."""


def call(*command: str | Path, **variables: str) -> None:
    """Run a step; stops the build when it fails."""
    said = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.check_call([str(part) for part in command], cwd=ROOT, env={**said, **variables})


def epoch() -> str:
    """The time of the commit, which every file of the packages gets."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        return subprocess.check_output(command, cwd=ROOT, text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return "1764000000"


def size(folder: Path) -> int:
    """Bytes of a folder's files, links not counted twice."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def same_times(folder: Path) -> None:
    """Give every file the time of the commit and plain permissions."""
    when = int(epoch())
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def digest(path: Path) -> str:
    """The SHA-256 sum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_sums(files: Iterable[Path]) -> Path:
    """SHA256SUMS of the files, as sha256sum --check reads it."""
    target = DIST / "SHA256SUMS"
    lines = [f"{digest(path)}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), "utf-8")
    return target
