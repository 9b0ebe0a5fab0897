"""Install, try and remove the Windows installer in wine: ``windows_proof.py SETUP.exe``.

The portable archive beside it is unpacked and tried too.

This shows that the installer works and that the program is whole, not how it looks on Windows.
Wine 8 lacks three things of Windows 10; stand-ins for them go into the installed copy, never into
the installer. Needs Debian's wine, wine64 and gcc-mingw-w64-x86-64.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import screen
import smoke_test
from common import ROOT, Failed, call, digest

HERE = Path(__file__).parent / "windows"
WORK = ROOT / "build" / "wine"
PREFIX = WORK / "prefix"
COMPILER = "x86_64-w64-mingw32-gcc"
MATH, SHIM = b"api-ms-win-crt-math-l1-1-0.dll", b"neviewer-wine-math-shim-00.dll"
LACKING = {"crealf", "cimagf"}
WHERE = r"C:\学校\neviewer"
NEEDED = ("wine", "wineboot", "wineserver", "Xvfb", "xdotool", COMPILER)
REGISTRY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\neviewer"


def say(text: str) -> None:
    """Tell what is proven next."""
    print(f"== {text}", flush=True)


def wine(*words: str, codes: tuple[int, ...] = (0,)) -> str:
    """Run something in wine; what it printed. Raises Failed."""
    done = subprocess.run(
        ["wine", *words], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode not in codes:
        raise Failed(f"{' '.join(words)} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def folder() -> Path:
    """Where the program is installed, as Linux sees it."""
    return PREFIX / "drive_c" / Path(*WHERE[3:].split("\\"))


def require(condition: bool, what: str) -> None:
    """Raise Failed with what is not so."""
    if not condition:
        raise Failed(what)


def make_shims(program: Path) -> None:
    """Put what wine lacks beside the installed program."""
    import pefile

    qt = program / "site" / "PySide6"
    qt = qt if qt.is_dir() else program / "_internal" / "PySide6"
    start = program / "app" / "start.py"
    if start.is_file():  # assembled; without this function Python copies files by itself
        lines = "import _winapi\n\ndel _winapi.CopyFile2\n"
        start.write_text(lines + start.read_text("utf-8"), "utf-8")
    options = ("-O2", "-s", "-shared")
    call(COMPILER, *options, HERE / "shim_icu.c", "-o", qt / "icuuc.dll")
    wanted: set[str] = set()
    for path in (qt.parent / "numpy").rglob("*.pyd"):
        content = path.read_bytes()
        if MATH not in content:
            continue
        for entry in pefile.PE(data=content).DIRECTORY_ENTRY_IMPORT:
            if entry.dll.lower() == MATH:
                wanted |= {part.name.decode() for part in entry.imports}
        path.write_bytes(content.replace(MATH, SHIM))
    lines = [
        f"{name} = shim_{name}" if name in LACKING else f"{name} = ucrtbase.{name}"
        for name in sorted(wanted)
    ]
    definition = WORK / "math.def"
    definition.write_text("EXPORTS\n" + "\n".join(lines) + "\n", "utf-8")
    target = WORK / SHIM.decode()
    call(COMPILER, *options, HERE / "shim_math.c", definition, "-o", target)
    for place in ("numpy/_core", "numpy/linalg", "numpy/random", "numpy/fft", "../python"):
        if (qt.parent / place).is_dir():
            shutil.copyfile(target, qt.parent / place / target.name)


def install(setup: Path) -> None:
    """Silently, for one person, into a folder with a Chinese name."""
    wine(str(setup), "/S", f"/D={WHERE}")
    require((folder() / "neviewer.exe").is_file(), "The installer left no program.")
    require((folder() / "uninstall.exe").is_file(), "The installer left no uninstaller.")
    require(
        "InstallLocation" in wine("reg", "query", REGISTRY), "The system does not know the program."
    )
    links = list(PREFIX.rglob("neviewer.lnk"))
    require(len(links) == 1, f"The menu has {len(links)} entries.")
    opened = wine("reg", "query", r"HKCU\Software\Classes\neviewer.pack\shell\open\command", "/ve")
    require("neviewer.exe" in opened, "Packs are not opened by the program.")


def uninstall() -> None:
    """Silently; what a person laid into the folder stays."""
    kept = folder() / "mine.txt"
    kept.write_text("mine\n", "utf-8")
    wine(str(folder() / "uninstall.exe"), "/S", f"_?={WHERE}")
    left = {path.name for path in folder().iterdir()} - {"mine.txt", "uninstall.exe"}
    require(kept.is_file() and not left, f"After removal these are left: {sorted(left)}")
    require(not list(PREFIX.rglob("neviewer.lnk")), "The entry of the menu is left.")
    wine("reg", "query", REGISTRY, codes=(1,))


def prove(setup: Path) -> None:
    """All of it, on one display."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    os.environ.update(WINEPREFIX=str(PREFIX), WINEDEBUG="-all", LC_ALL="C.UTF-8")
    with screen.display() as name:
        os.environ["DISPLAY"] = name
        try:
            go_through(setup)
        finally:
            subprocess.run(["wineserver", "-k"], check=False)
    say("installer and archive work in wine")


def go_through(setup: Path) -> None:
    """Install, install over it, use, remove."""
    say("a fresh wine")
    call("wineboot", "-i")
    say("silent installation, twice")
    install(setup)
    before = digest(folder() / "neviewer.exe")
    (folder() / "licences" / "of-an-older-version.txt").write_text("old\n", "utf-8")
    install(setup)
    gone = not (folder() / "licences" / "of-an-older-version.txt").exists()
    require(gone and digest(folder() / "neviewer.exe") == before, "The upgrade mixed files.")
    make_shims(folder())
    say("the smoke test")
    files = PREFIX / "drive_c" / "smoke"
    files.mkdir()
    command = ["wine", f"{WHERE}\\neviewer-console.exe"]
    smoke_test.go_through(smoke_test.Program(command, files, "C:/smoke"))
    say("silent removal")
    uninstall()
    say("the portable archive")
    use_portable(setup.with_name(setup.name.replace("-setup.exe", ".zip")), files)


def use_portable(archive: Path, files: Path) -> None:
    """Unpacked on a stick: every view and the window, whose settings stay beside it."""
    stick = PREFIX / "drive_c" / "stick"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(stick)
    (program,) = stick.iterdir()
    make_shims(program)
    command = ["wine", f"C:\\stick\\{program.name}\\neviewer-console.exe"]
    portable = smoke_test.Program(command, files, "C:/smoke")
    smoke_test.views(portable)
    portable.run(smoke_test.LINK, "--picture", portable.path("portable.png"))
    kept = program / "neviewer-data" / "profile.json"
    require(kept.is_file(), "The portable program kept no settings beside it.")


def main(arguments: Sequence[str]) -> int:
    """Prove it; 0 when it holds or cannot be tried here."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"Not tried in wine: {', '.join(missing)} missing.")
        return 0
    try:
        prove(Path(arguments[0]).resolve())
    except (Failed, OSError, subprocess.SubprocessError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
