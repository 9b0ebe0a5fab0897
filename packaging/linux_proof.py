"""Prove that the Linux packages stand alone: in a bare Debian without Python and without network.

``linux_proof.py PACKAGE.deb``: the archives beside it are tried as well. Needs root, debootstrap,
strace and unshare; everything happens in build/bare and in a mount namespace of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import linux_packages
import smoke_test
from common import ROOT, WORK, Failed, call

SUITE = "bookworm"
KEPT = ROOT / "build" / f"bare-{SUITE}.tar"
BARE = ROOT / "build" / "bare"
USER = "visitor"
HOME = f"/home/{USER}"
PROFILE = f"{HOME}/.config/neviewer/profile.json"
NETWORK = ("AF_INET", "AF_INET6", "AF_PACKET", "AF_NETLINK")
NEEDED = ("debootstrap", "strace", "unshare", "chroot", "dpkg-deb")
AS_USER = ("chroot", f"--userspec={USER}:{USER}", str(BARE), "env", f"HOME={HOME}")
OLD_VERSION = "0.0.1"


def say(text: str) -> None:
    """Tell what is proven next."""
    print(f"== {text}", flush=True)


def make_bare() -> None:
    """A fresh Debian with nothing but what is essential; the download is kept for later runs."""
    shutil.rmtree(BARE, ignore_errors=True)
    if not KEPT.is_file():
        call("debootstrap", "--variant=minbase", SUITE, BARE)
        call("tar", "-C", BARE, "-cf", KEPT, ".")
    else:
        BARE.mkdir(parents=True)
        call("tar", "-C", BARE, "-xpf", KEPT)
    shutil.rmtree(BARE / "etc" / "apt")  # where this machine has its packages from
    shutil.copytree("/etc/apt", BARE / "etc" / "apt", symlinks=True)
    for name in ("etc/resolv.conf", "etc/ssl"):
        if Path("/", name).is_dir():
            shutil.copytree(Path("/", name), BARE / name, dirs_exist_ok=True)
        else:
            shutil.copyfile(Path("/", name), BARE / name)
    call("mount", "-t", "proc", "proc", BARE / "proc")
    call("mount", "--bind", "/dev", BARE / "dev")
    (BARE / "tmp" / ".X11-unix").mkdir(parents=True, exist_ok=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    call("mount", "--bind", "/tmp/.X11-unix", BARE / "tmp" / ".X11-unix")
    inside("useradd", "-m", USER)


def inside(*command: str) -> None:
    """Run a command as root in the bare system."""
    call("chroot", BARE, *command, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")


def install(package: Path) -> None:
    """Install a package with what it depends on, as a person with apt would."""
    shutil.copyfile(package, BARE / "tmp" / "neviewer.deb")
    quiet = ("-y", "-q", "--no-install-recommends", "-o", "APT::Sandbox::User=root")
    inside("apt-get", "install", *quiet, "/tmp/neviewer.deb")


def is_there(path: str) -> bool:
    """Whether the bare system has a file."""
    return os.path.lexists(BARE / path.lstrip("/"))


def require(condition: bool, what: str) -> None:
    """Raise Failed with what is not so."""
    if not condition:
        raise Failed(what)


def alone(*command: str, log: Path) -> tuple[str, ...]:
    """A command as the visitor, without any network interface, each of its sockets logged."""
    trace = ("strace", "-f", "-A", "-qq", "-e", "trace=network", "-o", str(log))
    return ("unshare", "-n", *trace, *AS_USER, *command)


def sockets(log: Path) -> Counter[str]:
    """How many sockets of which family were made."""
    made = re.findall(r"socket(?:pair)?\((AF_\w+|PF_\w+|0x\w+)", log.read_text("utf-8"))
    return Counter(made)


def folder_of_visitor(name: str) -> Path:
    """A folder that the visitor may write to, as seen from outside."""
    folder = BARE / "tmp" / name
    folder.mkdir()
    folder.chmod(0o777)
    return folder


def smoke(name: str, *command: str) -> None:
    """The smoke test of a program in the bare system; fails when it makes a network socket."""
    log = WORK / f"network-{name}.log"
    log.unlink(missing_ok=True)
    folder = folder_of_visitor(name)
    program = smoke_test.Program(alone(*command, log=log), folder, f"/tmp/{name}")
    smoke_test.go_through(program)
    seen = sockets(log)
    require(not set(seen) & {*NETWORK}, f"Network sockets were made: {dict(seen)}, see {log}")
    peers = sorted(set(re.findall(r'sun_path=@?"([^"]*)"', log.read_text("utf-8"))))
    print(f"sockets by family: {dict(seen) or 'none'}; local peers: {peers or 'none'}", flush=True)


def check_control() -> None:
    """The tracing would see a network socket if there were one."""
    log = WORK / "network-control.log"
    log.unlink(missing_ok=True)
    line = alone("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9", log=log)
    subprocess.run(line, check=False, capture_output=True)
    require("AF_INET" in sockets(log), "The tracing missed a socket that was made on purpose.")


def older(package: Path) -> Path:
    """The package as an older version, with a file that the newer one no longer has."""
    root, target = WORK / "older", WORK / "older.deb"
    shutil.rmtree(root, ignore_errors=True)
    call("dpkg-deb", "-R", package, root)
    (root / "opt" / "neviewer" / "gone.txt").write_text("of an older version\n", "utf-8")
    linux_packages.write_control(root, OLD_VERSION)
    return linux_packages.make_deb(root, target, effort=0)


def use_as_a_person() -> dict[str, str]:
    """Settings, a text and a pack of the visitor's own; what is in each of them."""
    profile = {"preferences": {"language": "zh", "theme": "dark"}, "last_view": smoke_test.LINK}
    files = {
        PROFILE: json.dumps(profile),
        f"{HOME}/my-article.txt": smoke_test.TEXT,
        f"{HOME}/.local/share/neviewer/packs/mine.txt": "a pack of my own\n",
    }
    for name, text in files.items():
        path = BARE / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    inside("chown", "-R", f"{USER}:{USER}", HOME)
    return files


def keeps(files: dict[str, str], after: str) -> None:
    """The visitor's files are as they were."""
    for name, text in files.items():
        path = BARE / name.lstrip("/")
        require(path.is_file() and path.read_text("utf-8") == text, f"{name} changed by {after}.")


def opens_where_it_was_left(program: str) -> None:
    """After the upgrade the window opens in the visitor's language and look."""
    folder = folder_of_visitor("upgraded")
    run = smoke_test.Program([*AS_USER, program], folder, "/tmp/upgraded")
    run.run("--picture", run.path("kept.png"))
    profile = json.loads((BARE / PROFILE.lstrip("/")).read_text("utf-8"))
    require(profile["preferences"] == {"language": "zh", "theme": "dark"}, "Settings were lost.")
    require("/province/net_migration" in profile["last_view"], "The last view was lost.")


def prove_deb(package: Path) -> None:
    """Install over an older version, use, remove."""
    say("an older version is installed, on a Debian without Python")
    install(older(package))
    require(is_there("/opt/neviewer/gone.txt"), "The older version is not there.")
    files = use_as_a_person()
    say("the new version is installed over it")
    install(package)
    require(not is_there("/opt/neviewer/gone.txt"), "A file of the older version is still there.")
    keeps(files, "the upgrade")
    for name in ("python3", "python3.11", "perl-qt", "qmake"):
        require(not is_there(f"/usr/bin/{name}"), f"{name} came along.")
    say("the smoke test, without a network interface")
    smoke("deb", "neviewer")
    opens_where_it_was_left("neviewer")
    files.pop(PROFILE)  # the window keeps where it was left
    say("it is removed")
    inside("apt-get", "purge", "-y", "-q", "neviewer")
    left = [path for path in ("/opt/neviewer", "/usr/bin/neviewer") if is_there(path)]
    found = subprocess.check_output(
        ["find", BARE / "usr", BARE / "etc", BARE / "var", "-iname", "*neviewer*"], text=True
    )
    require(not left and not found, f"Removal left {left} {found}")
    keeps(files, "the removal")
    require(is_there(PROFILE), "Removal took the settings.")


def prove_portable(archive: Path) -> None:
    """Unpacked on a stick that cannot be written to."""
    say(f"{archive.name} on a stick that is read-only")
    stick = BARE / "media" / "stick"
    stick.mkdir()
    call("tar", "-C", stick, "-xf", archive)
    call("mount", "--bind", stick, stick)
    call("mount", "-o", "remount,bind,ro", stick)
    folder = next(stick.iterdir()).name
    smoke("portable", f"/media/stick/{folder}/neviewer")


def prove_run(archive: Path) -> None:
    """Installed by a person who is not root, then again, then removed."""
    say(f"{archive.name}, installed by a person who is not root")
    inside("apt-get", "install", "-y", "-q", "-o", "APT::Sandbox::User=root", "xz-utils")
    shutil.copyfile(archive, BARE / "tmp" / "neviewer.run")
    for _ in ("first", "again"):
        call(*AS_USER, "sh", "/tmp/neviewer.run", "--quiet")
    smoke("run", f"{HOME}/.local/bin/neviewer")
    entry = f"{HOME}/.local/share/applications/neviewer.desktop"
    require(is_there(entry), "The menu has no entry.")
    call(*AS_USER, f"{HOME}/.local/opt/neviewer/uninstall.sh")
    for path in (f"{HOME}/.local/opt/neviewer", f"{HOME}/.local/bin/neviewer", entry):
        require(not is_there(path), f"{path} was left.")
    require(is_there(f"{HOME}/my-article.txt"), "A person's file was taken.")


def prove(package: Path) -> None:
    """All of it."""
    package = package.resolve()
    make_bare()
    try:
        prove_deb(package)
        check_control()
        prove_portable(package.with_suffix("").with_name(package.stem + ".tar.xz"))
        prove_run(package.with_suffix(".run"))
    finally:
        # Mounts end with the namespace; the tree is for looking at when something failed.
        for place in ("media/stick", "tmp/.X11-unix", "dev", "proc"):
            subprocess.run(["umount", BARE / place], check=False, capture_output=True)
    shutil.rmtree(BARE, ignore_errors=True)
    say("the packages stand alone")


def main(arguments: Sequence[str]) -> int:
    """Prove it in a mount namespace of its own; 0 when it holds or cannot be tried here."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if os.geteuid() != 0 or missing:
        print(f"Not tried on a bare system: needs root and {', '.join(missing or NEEDED)}.")
        return 0
    if "NEVIEWER_IN_NAMESPACE" not in os.environ:
        line = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__]
        return subprocess.call(
            [*line, *arguments], env={**os.environ, "NEVIEWER_IN_NAMESPACE": "1"}
        )
    try:
        prove(Path(arguments[0]))
    except (Failed, OSError, subprocess.SubprocessError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
