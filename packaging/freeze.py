"""Freeze the program into one folder, in an environment of its own."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from pathlib import Path

import small_icu
from common import ENVIRONMENT, FROZEN, HERE, ICONS, ROOT, WORK, call, epoch

REQUIREMENTS = ROOT / "requirements"
WHEELS = ROOT / "build" / "wheels"
# Maps and charts need no linear algebra: without OpenBLAS, its Fortran and the variants for every
# processor numpy is 35 MB smaller. Both are options of numpy's own build.
NUMPY_OPTIONS = (
    "blas=none", "lapack=none", "allow-noblas=true", "cpu-dispatch=none", "disable-svml=true",
    "disable-intel-sort=true", "disable-highway=true",
)  # fmt: skip


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts" if os.name == "nt" else "bin") / "python"


def fingerprint(*texts: str) -> str:
    """A short name for what something was made from."""
    return hashlib.sha256("\n".join([*texts, sys.version]).encode()).hexdigest()[:16]


def can_build_numpy() -> bool:
    """Whether numpy is built here: Linux with compilers for C and C++."""
    linux = sys.platform.startswith("linux")
    return linux and all(shutil.which(name) for name in ("gcc", "g++"))


def make_environment(small_numpy: bool) -> Path:
    """The environment that PyInstaller runs in; kept while the lists stay the same."""
    lists = [REQUIREMENTS / name for name in ("run.txt", "package.txt")]
    options = " ".join(NUMPY_OPTIONS) if small_numpy else ""
    mark = fingerprint(*(path.read_text("utf-8") for path in lists), options)
    stamp, python = ENVIRONMENT / "stamp", python_of(ENVIRONMENT)
    if stamp.is_file() and stamp.read_text("utf-8") == mark:
        return python
    call(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)
    for path in lists:
        call(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", path)
    if small_numpy:
        replace_numpy(python)
    stamp.write_text(mark, "utf-8")
    return python


def replace_numpy(python: Path) -> None:
    """Put in a numpy built without linear algebra libraries, from the pinned source."""
    pin = re.search(r"^numpy==\S+ (?:\\\n +--hash=\S+ ?)+", _run_list(), re.M)
    if pin is None:
        raise SystemExit("requirements/run.txt has no pin of numpy.")
    folder = WHEELS / fingerprint(pin[0], *NUMPY_OPTIONS)
    if not list(folder.glob("numpy-*.whl")):
        print("Building numpy (some minutes, once) …", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        wanted = folder / "numpy.txt"
        # Within the list, since pip gives options of the command line to nothing that a list names.
        settings = [f"setup-args=-D{option}" for option in NUMPY_OPTIONS]
        settings.append(f"builddir={folder / 'build'}")  # what metadata needed is not built again
        setup = "".join(f' --config-settings "{setting}"' for setting in settings)
        line = pin[0].rstrip(" \\\n").replace(" \\\n", setup + " \\\n", 1)
        wanted.write_text(line + "\n", "utf-8")
        how = ("--no-deps", "--no-build-isolation", "--no-binary", "numpy", "--require-hashes")
        path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
        wheel = ("-m", "pip", "wheel", "-q", "--no-cache-dir")
        call(python, *wheel, *how, "-r", wanted, "-w", folder, PATH=path)
    wheel_file = next(folder.glob("numpy-*.whl"))
    call(
        python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--force-reinstall",
        wheel_file,
    )  # fmt: skip


def _run_list() -> str:
    return (REQUIREMENTS / "run.txt").read_text("utf-8")


def freeze(quick: bool = False) -> None:
    """Make the folder with the program; quick leaves numpy as it comes."""
    python = make_environment(not quick and can_build_numpy())
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
