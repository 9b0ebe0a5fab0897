"""Freeze the program into one folder, in an environment of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

import small_icu
from common import ENVIRONMENT, FROZEN, HERE, ICONS, ROOT, WORK, call, epoch

REQUIREMENTS = ROOT / "requirements"


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts" if os.name == "nt" else "bin") / "python"


def make_environment() -> Path:
    """The environment that PyInstaller runs in; kept while the lists stay the same."""
    lists = [REQUIREMENTS / name for name in ("run.txt", "package.txt")]
    texts = [path.read_text("utf-8") for path in lists]
    mark = hashlib.sha256("\n".join([*texts, sys.version]).encode()).hexdigest()
    stamp, python = ENVIRONMENT / "stamp", python_of(ENVIRONMENT)
    if stamp.is_file() and stamp.read_text("utf-8") == mark:
        return python
    print("Installing what freezes the program (a minute) …", flush=True)
    call(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)
    for path in lists:
        call(python, "-m", "pip", "install", "-q", "--no-compile", "--require-hashes", "-r", path)
    stamp.write_text(mark, "utf-8")
    return python


def freeze() -> None:
    """Make the folder with the program."""
    python = make_environment()
    call(python, HERE / "make_icons.py", ICONS)
    shutil.rmtree(WORK, ignore_errors=True)
    folders = ("--distpath", WORK / "frozen", "--workpath", WORK / "work")
    call(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders,
        HERE / "neviewer.spec", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=epoch(),
    )  # fmt: skip
    if sys.platform.startswith("linux"):
        slim()


def slim() -> None:
    """Take away debugging symbols and the ICU data of languages that are not spoken here."""
    inner = FROZEN / "_internal"
    for path in inner.rglob("*"):
        if path.is_file() and not path.is_symlink():
            path.chmod(0o644)  # nothing but the program itself is to be started
    libraries = [*inner.glob("libpython*.so*"), *inner.glob("python3*/lib-dynload/*.so")]
    libraries += [*inner.glob("jenkspy/*.so"), *inner.rglob("numpy/**/*.so")]
    libraries += inner.glob("PySide6/Qt/lib/libicu[iu]*.so.*")
    if shutil.which("strip"):
        call("strip", "--strip-unneeded", *sorted({*libraries}))
    if small_icu.can_shrink():
        for library in inner.rglob("libicudata.so.*"):
            if not library.is_symlink():
                small_icu.shrink(library)
    else:
        print("icupkg, nm or gcc is missing: the ICU data stays whole (28 MB more).")
