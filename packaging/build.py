"""Freeze the program and make this system's packages: ``python3 dev.py package [--test]``."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import small_icu

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "package"
ENVIRONMENT = ROOT / "build" / "package-env"
ICONS = ROOT / "build" / "icons"
DIST = ROOT / "dist"
FROZEN = WORK / "frozen" / "neviewer"
VERSION = re.findall(r'__version__ = "(.+?)"', (ROOT / "src/neviewer/__init__.py").read_text())[0]
DEPENDS = (
    "libc6 (>= 2.34), libstdc++6 (>= 11), libgcc-s1, zlib1g, libegl1, libgl1, libdbus-1-3, "
    "libfontconfig1, libfreetype6, libglib2.0-0 | libglib2.0-0t64, libxkbcommon0, libxcb-cursor0, "
    "libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, libxcb-shape0, "
    "libxcb-xkb1, libxkbcommon-x11-0, libx11-xcb1"
)
MOST_INSTALLED, MOST_DOWNLOADED = 150e6, 45e6  # bytes


def call(*command: str | Path, **variables: str) -> None:
    """Run a step; stops the build when it fails."""
    said = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.check_call([str(part) for part in command], cwd=ROOT, env={**said, **variables})


def epoch() -> str:
    """The time of the commit, which every file of the packages gets."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        return subprocess.check_output(command, cwd=ROOT, text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return os.environ.get("SOURCE_DATE_EPOCH", "1764000000")


def freeze() -> None:
    """Make the folder with the program, in an environment of its own."""
    bin_folder = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
    python = bin_folder / "python"
    lists = [ROOT / "requirements" / name for name in ("run.txt", "package.txt")]
    mark = hashlib.sha256(b"".join(path.read_bytes() for path in lists)).hexdigest()
    stamp = ENVIRONMENT / "stamp"
    if not stamp.is_file() or stamp.read_text() != mark:
        call(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)
        for path in lists:
            call(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", path)
        stamp.write_text(mark)
    call(python, HERE / "make_icons.py", ICONS)
    shutil.rmtree(WORK, ignore_errors=True)
    pack = ROOT / "build" / "northeast.gpkg"
    folders = ("--distpath", WORK / "frozen", "--workpath", WORK / "work")
    seed = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": epoch(), "NEVIEWER_BUILT_PACK": str(pack)}
    options = ("--noconfirm", "--log-level", "ERROR")
    call(python, "-m", "PyInstaller", *options, *folders, HERE / "neviewer.spec", **seed)
    if sys.platform.startswith("linux"):
        slim()


def slim() -> None:
    """Take away debugging symbols and the ICU data of languages that are not spoken here."""
    inner = FROZEN / "_internal"
    libraries = [*inner.glob("libpython*.so*"), *inner.glob("python3*/lib-dynload/*.so")]
    libraries += [*inner.glob("jenkspy/*.so"), *inner.glob("PySide6/Qt/lib/libicu[iu]*.so.*")]
    if shutil.which("strip"):
        call("strip", "--strip-unneeded", *libraries)
    if small_icu.can_shrink():
        for library in inner.rglob("libicudata.so.*"):
            if not library.is_symlink():
                small_icu.shrink(library)
    else:
        print("icupkg, nm or gcc is missing: the ICU data stays whole (28 MB more).")


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


def make_tar(name: str) -> Path:
    """The portable archive, which runs from a stick."""
    target = DIST / f"{name}.tar.xz"
    same_times(FROZEN)
    order = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner")
    rename = f"--transform=s,^neviewer,neviewer-{VERSION},"
    compress = "--use-compress-program=xz -6 -T1"
    call("tar", *order, rename, compress, "-cf", target, "-C", FROZEN.parent, "neviewer")
    return target


def make_deb(name: str) -> Path:
    """The Debian package."""
    root = WORK / "deb"
    shutil.copytree(FROZEN, root / "opt" / "neviewer", symlinks=True)
    share = root / "usr" / "share"
    places = {
        "neviewer.desktop": share / "applications",
        "neviewer.xml": share / "mime" / "packages",
        "org.neviewer.neviewer.metainfo.xml": share / "metainfo",
    }
    for file, folder in places.items():
        folder.mkdir(parents=True)
        shutil.copyfile(HERE / "linux" / file, folder / file)
    for icon in ICONS.glob("*.png"):
        folder = share / "icons" / "hicolor" / f"{icon.stem}x{icon.stem}" / "apps"
        folder.mkdir(parents=True)
        shutil.copyfile(icon, folder / "neviewer.png")
    manual = share / "man" / "man1" / "neviewer.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress((HERE / "linux" / "neviewer.1").read_bytes(), mtime=0))
    copyright_file = share / "doc" / "neviewer" / "copyright"
    copyright_file.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "docs" / "licences.md", copyright_file)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "neviewer").symlink_to("/opt/neviewer/neviewer")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        f"Package: neviewer\nVersion: {VERSION}\nArchitecture: amd64\nSection: science\n"
        f"Priority: optional\nMaintainer: The neviewer authors <nobody@localhost>\n"
        f"Installed-Size: {size(root) // 1024}\nDepends: {DEPENDS}\n"
        "Description: explore seventy years of China's northeast offline\n"
        " A map of provinces, prefectures and counties, indicators and articles;\n"
        " every figure says where it comes from. Makes no network connection.\n",
        "utf-8",
    )
    same_times(root)
    target = DIST / f"{name}.deb"
    built = {"SOURCE_DATE_EPOCH": epoch()}
    call("dpkg-deb", "-Zxz", "--root-owner-group", "-b", root, target, **built)
    return target


def make_run(name: str) -> Path | None:
    """The self-extracting archive, for machines without root."""
    if shutil.which("makeself") is None:
        print("makeself is missing: no .run is made.")
        return None
    target = DIST / f"{name}.run"
    options = ("--xz", "--notemp", "--nox11", "--quiet", "--tar-extra", "--sort=name")
    call("makeself", *options, FROZEN, target, f"neviewer {VERSION}", "true")
    return target


def test_deb(package: Path) -> None:
    """Unpack the package and go through the program, without any network where that can be had."""
    with tempfile.TemporaryDirectory() as name:
        call("dpkg-deb", "-x", package, name)
        program = Path(name) / "opt" / "neviewer" / "neviewer"
        unshare = shutil.which("unshare") and os.geteuid() == 0
        alone = ("unshare", "-n") if unshare else ()
        call(*alone, sys.executable, HERE / "smoke_test.py", program)


def main(arguments: Sequence[str]) -> int:
    """Make the packages; 1 when one is too large."""
    freeze()
    installed = size(FROZEN)
    print(f"frozen: {installed / 1e6:.1f} MB")
    if not sys.platform.startswith("linux"):
        call(sys.executable, HERE / "smoke_test.py", FROZEN / "neviewer")
        return 0
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    name = f"neviewer-{VERSION}-linux-x86_64"
    made = [path for path in (make_deb(name), make_tar(name), make_run(name)) if path]
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (DIST / "SHA256SUMS").write_text("".join(sums), "utf-8")
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  dist/{path.name}")
    if "--test" in arguments:
        test_deb(made[0])
    largest = max(path.stat().st_size for path in made)
    if installed > MOST_INSTALLED or largest > MOST_DOWNLOADED:
        print("Too large: at most 150 MB installed and 45 MB to download.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
