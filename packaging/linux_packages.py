"""The packages for Linux: a .deb, a portable archive, and one that installs itself without root."""

from __future__ import annotations

import gzip
import os
import shutil
import time
from pathlib import Path

from common import (
    AUTHORS,
    DIST,
    FROZEN,
    HERE,
    ICONS,
    PROJECT,
    ROOT,
    VERSION,
    WORK,
    call,
    epoch,
    same_times,
    size,
)

LINUX = HERE / "linux"
DEPENDS = (
    "libc6 (>= 2.34), libstdc++6 (>= 11), libgcc-s1, zlib1g, libegl1, libgl1, libdbus-1-3, "
    "libfontconfig1, libfreetype6, libglib2.0-0 | libglib2.0-0t64, libxkbcommon0, libxcb-cursor0, "
    "libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, libxcb-shape0, "
    "libxcb-xkb1, libxkbcommon-x11-0, libx11-xcb1"
)
# Whoever publishes the package names themselves; no person stands behind this address.
MAINTAINER = os.environ.get("NEVIEWER_MAINTAINER", f"{AUTHORS} <packages@neviewer.invalid>")
TAR_ORDER = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner")
DEB_FILES = {
    "neviewer.desktop": "usr/share/applications",
    "neviewer.xml": "usr/share/mime/packages",
    "org.neviewer.neviewer.metainfo.xml": "usr/share/metainfo",
}
# An exhibition's files: a unit that nothing starts by itself, the rest for its operator to copy.
KIOSK = LINUX / "kiosk"
KIOSK_PLACE = "usr/share/doc/neviewer/kiosk"
CONTROL = """\
Package: neviewer
Version: {version}
Architecture: amd64
Section: science
Priority: optional
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Description: explore China's northeast offline
 A map of provinces, prefectures and counties, seventy years of indicators,
 and articles whose figures lead to the map. Every figure says where it comes
 from. Makes no network connection.
"""


def fill(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy a text file with version and date put in."""
    date = time.strftime("%Y-%m-%d", time.gmtime(int(epoch())))
    text = source.read_text("utf-8").replace("@VERSION@", VERSION).replace("@DATE@", date)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    target.chmod(mode)


def pack_lines(lines: str) -> bytes:
    """A text as gzip keeps it, the same bytes each time."""
    return gzip.compress(lines.encode(), 9, mtime=0)


def make_tar(name: str) -> Path:
    """The portable archive, which runs from a stick."""
    target = DIST / f"{name}.tar.xz"
    same_times(FROZEN)
    same = f"--mtime=@{epoch()}"
    rename = f"--transform=s,^neviewer,neviewer-{VERSION},;s,^portable,neviewer-{VERSION}/portable,"
    compress = "--use-compress-program=xz -6 -T1"
    what = ("-C", FROZEN.parent, "neviewer", "-C", HERE, "portable.ini")
    call("tar", *TAR_ORDER, same, "--mode=u+rw,go+r,go-w", rename, compress, "-cf", target, *what)
    return target


def put_kiosk(root: Path) -> None:
    """The files of an exhibition's computer, with the operator's handbook."""
    shutil.copytree(KIOSK, root / KIOSK_PLACE)
    for handbook in (ROOT / "docs").glob("kiosk*.md"):
        shutil.copyfile(handbook, root / KIOSK_PLACE / handbook.name)
    units = root / "usr/lib/systemd/system"
    units.mkdir(parents=True)
    for unit in (root / KIOSK_PLACE).glob("*.service"):
        shutil.move(unit, units / unit.name)


def deb_tree() -> Path:
    """The tree of files that the .deb installs, with its control file."""
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(FROZEN, root / "opt" / "neviewer", symlinks=True)
    for file, folder in DEB_FILES.items():
        fill(LINUX / file, root / folder / file)
    put_kiosk(root)
    for icon in ICONS.glob("*.png"):
        folder = root / f"usr/share/icons/hicolor/{icon.stem}x{icon.stem}/apps"
        folder.mkdir(parents=True)
        shutil.copyfile(icon, folder / "neviewer.png")
    manual = root / "usr/share/man/man1/neviewer.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(pack_lines((LINUX / "neviewer.1").read_text("utf-8")))
    documents = root / "usr/share/doc/neviewer"
    documents.mkdir(parents=True, exist_ok=True)
    licence = (LINUX / "copyright").read_text("utf-8")
    rest = (ROOT / "docs" / "licences.md").read_text("utf-8")
    (documents / "copyright").write_text(f"{licence}\n{rest}", "utf-8")
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(int(epoch())))
    entry = f"neviewer ({VERSION}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n"
    (documents / "changelog.gz").write_bytes(pack_lines(f"{entry} -- {MAINTAINER}  {date}\n"))
    overrides = root / "usr/share/lintian/overrides/neviewer"
    fill(LINUX / "lintian-overrides", overrides)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "neviewer").symlink_to("/opt/neviewer/neviewer")
    write_control(root, VERSION)
    return root


def write_control(root: Path, version: str) -> None:
    """What dpkg has to know."""
    (root / "DEBIAN").mkdir(exist_ok=True)
    control = CONTROL.format(
        version=version,
        maintainer=MAINTAINER,
        kilobytes=size(root) // 1024,
        depends=DEPENDS,
    )
    (root / "DEBIAN" / "control").write_text(control, "utf-8")


def make_deb(root: Path, target: Path, effort: int = 6) -> Path:
    """The Debian package of a tree; with less effort it is larger and sooner there."""
    same_times(root)
    options = (f"-z{effort}", "-Zxz", "--threads-max=1", "--root-owner-group")
    call("dpkg-deb", *options, "-b", root, target, SOURCE_DATE_EPOCH=epoch())
    return target


def make_run(name: str) -> Path | None:
    """The archive that installs itself for one person."""
    if shutil.which("makeself") is None:
        print("makeself is missing: no .run is made.")
        return None
    folder, target = WORK / "run", DIST / f"{name}.run"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FROZEN, folder / "neviewer", symlinks=True)
    fill(LINUX / "install.sh", folder / "install.sh", 0o755)
    fill(LINUX / "neviewer.desktop", folder / "neviewer.desktop")
    shutil.copyfile(ICONS / "256.png", folder / "neviewer.png")
    same_times(folder)
    options = ("--xz", "--complevel", "6", "--sha256")  # gzip would make 55 MB of it
    quiet = ("--nox11", "--nomd5", "--quiet", "--tar-extra", " ".join(TAR_ORDER))
    date = time.strftime("%Y-%m-%d", time.gmtime(int(epoch())))
    label = f"neviewer {VERSION}"
    command = ("makeself", *options, *quiet, "--packaging-date", date, folder, target, label)
    call(*command, "./install.sh")
    return target


def make_all() -> list[Path]:
    """Every package of this system, in dist/; the .deb first."""
    name = f"{PROJECT['name']}-{VERSION}-linux-x86_64"
    made = (make_deb(deb_tree(), DIST / f"{name}.deb"), make_tar(name), make_run(name))
    return [path for path in made if path]
