"""Make this system's packages, and try them: ``python3 dev.py package --help``."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import small_icu
from common import (
    DIST,
    ENVIRONMENT,
    FROZEN,
    HERE,
    MOST_DOWNLOADED,
    MOST_INSTALLED,
    ROOT,
    VERSION,
    Failed,
    call,
    digest,
    size,
    write_sums,
)
from freeze import freeze, python_of

LINUX = sys.platform.startswith("linux")


def program() -> Path:
    """The frozen program of this system; on Windows the one that prints."""
    return FROZEN / ("neviewer-console.exe" if sys.platform == "win32" else "neviewer")


def make_packages() -> list[Path]:
    """What this system's people install, in dist/."""
    if LINUX:
        import linux_packages

        return linux_packages.make_all()
    if sys.platform == "win32":
        import windows_packages

        return windows_packages.make_all(FROZEN)
    import macos_packages

    return macos_packages.make_all()


def write_bill() -> Path:
    """The bill of materials of the frozen program."""
    target = DIST / f"neviewer-{VERSION}-{sys.platform}.cdx.json"
    call(python_of(ENVIRONMENT), HERE / "bill.py", FROZEN, program(), target)
    return target


def make() -> list[Path]:
    """Freeze, and make everything in dist/ anew; what a publisher hands out, the sums aside."""
    freeze()
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    made = [*make_packages(), write_bill()]
    print(f"Sums in {write_sums(made).name}", flush=True)
    return made


def sums() -> dict[str, str]:
    """The sum of each file of the frozen program and of dist/."""
    files = (path for folder in (FROZEN, DIST) for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix(): digest(path) for path in files}


def check_repeats() -> None:
    """Make everything again; raise naming the files that came out otherwise."""
    before = sums()
    make()
    after = sums()
    both = before.keys() | after.keys()
    if other := sorted(name for name in both if before.get(name) != after.get(name)):
        raise Failed(f"Made twice, these differ: {', '.join(other)}")
    print(f"Made twice, all {len(both)} files came out the same.", flush=True)


def smoke_test() -> None:
    """Go through the frozen program where it was made."""
    call(sys.executable, HERE / "smoke_test.py", program())


def check_sizes(installed: int, files: Sequence[Path]) -> None:
    """Raise where a bound is broken."""
    print(f"{installed / 1e6:6.1f} MB  installed", flush=True)
    for path in files:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  dist/{path.name}", flush=True)
    largest = max((path.stat().st_size for path in files), default=0)
    if installed > MOST_INSTALLED or largest > MOST_DOWNLOADED:
        raise Failed("Too large: at most 150 MB installed and 45 MB to download.")


def windows_from_here(test: bool) -> None:
    """Assemble the installer for Windows on Linux, and with test try it in wine."""
    import windows_assembly as assembly

    made = assembly.make_all()
    check_sizes(assembly.installed_size(), made)
    if test:
        call(python_of(ENVIRONMENT), HERE / "windows_proof.py", made[0])


def build(options: argparse.Namespace) -> None:
    """Do what was asked."""
    if options.windows:
        windows_from_here(options.test)
        return
    if options.smoke:
        freeze()
        if small_icu.can_shrink():  # else it is larger than what is published
            check_sizes(size(FROZEN), [])
        smoke_test()
        return
    made = make()
    check_sizes(size(FROZEN), made)
    if options.test:
        smoke_test()
        if LINUX:
            call(sys.executable, HERE / "linux_proof.py", made[0])
    if options.twice:
        check_repeats()


def main(arguments: Sequence[str]) -> int:
    """Make the packages; 1 when a step failed or one is too large."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--test", action="store_true", help="install and try what was made")
    parser.add_argument("--smoke", action="store_true", help="only freeze, and try the program")
    parser.add_argument("--twice", action="store_true", help="make it twice, and compare the two")
    parser.add_argument("--windows", action="store_true", help="for Windows, assembled on Linux")
    try:
        build(parser.parse_args(arguments))
    except Failed as reason:
        print(f"FAILED: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
