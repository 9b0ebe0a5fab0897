"""The files of installers fit together; the installers are tried by ``dev.py package --test``."""

from __future__ import annotations

import importlib
import plistlib
import re
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from neviewer.app.options import COMMANDS

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
LINUX = PACKAGING / "linux"
SHARED_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_the_manual_names_every_command() -> None:
    manual = (LINUX / "neviewer.1").read_text("utf-8")
    named = set(re.findall(r"^\.TP\n\.B (\w+)$", manual, re.M))
    assert named == set(COMMANDS)


def test_files_that_the_menu_entry_opens_have_a_type() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / "neviewer.desktop", "utf-8")
    opened = set(entry["Desktop Entry"]["MimeType"].rstrip(";").split(";"))
    types = ElementTree.parse(LINUX / "neviewer.xml").iter(f"{SHARED_MIME}mime-type")
    assert opened == {each.get("type") for each in types} | {"x-scheme-handler/neviewer"}


def test_the_shop_window_opens_the_menu_entry() -> None:
    about = ElementTree.parse(LINUX / "org.neviewer.neviewer.metainfo.xml")
    assert about.findtext("launchable") == "neviewer.desktop"


def test_what_macos_reads_parses() -> None:
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert not [key for key in entitlements if "network" in key]


@pytest.mark.parametrize("script", ["linux/appimage.sh", "linux/install.sh", "macos/make_dmg.sh"])
def test_scripts_are_right_for_every_shell(script: str) -> None:
    subprocess.run(["sh", "-n", PACKAGING / script], check=True)


def test_the_installer_of_windows_takes_away_each_folder_that_it_brings() -> None:
    script = (PACKAGING / "windows" / "neviewer.nsi").read_text("utf-8")
    assembled = (PACKAGING / "windows_assembly.py").read_text("utf-8")
    brought = set(re.findall(r'PROGRAM / "([a-z]+)"', assembled))
    taken = set(re.findall(r'RMDir /r "\$INSTDIR\\(\w+)"', script))
    assert brought | {"_internal"} == taken


@pytest.fixture
def script(monkeypatch):
    """Imports a module of packaging/ by its name; none of them stays."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield importlib.import_module
    for name, module in [*sys.modules.items()]:
        if (getattr(module, "__file__", None) or "").startswith(f"{PACKAGING}/"):
            del sys.modules[name]


def test_a_file_that_differs_from_build_to_build_is_named(script, monkeypatch) -> None:
    build = script("build")
    built = iter([{"dist/a.deb": "1", "dist/b": "2"}, {"dist/a.deb": "9", "dist/b": "2"}])
    monkeypatch.setattr(build, "make", list)
    monkeypatch.setattr(build, "sums", lambda: next(built))
    with pytest.raises(build.Failed, match=r"these differ: dist/a\.deb$"):
        build.check_repeats()


def test_too_large_a_file_fails(script, tmp_path) -> None:
    build = script("build")
    large = tmp_path / "large.deb"
    with large.open("wb") as file:
        file.truncate(46_000_000)
    build.check_sizes(149_000_000, [])
    for installed, files in ((151_000_000, []), (1, [large])):
        with pytest.raises(build.Failed, match="Too large"):
            build.check_sizes(installed, files)


def test_of_a_wheel_for_windows_only_what_is_used_is_taken(script) -> None:
    is_wanted = script("windows_assembly").is_wanted
    for name in (
        "PySide6/Qt6Core.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "numpy/_core/_multiarray_umath.cp313-win_amd64.pyd",
        "numpy.libs/openblas.dll",
        "pyqtgraph/functions.py",
    ):
        assert is_wanted(name), name
    for name in (
        "PySide6/Qt6Network.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/support/__pycache__/a.pyc",
        "PySide6/QtCore.pyi",
        "numpy/lib/npymath.lib",
        "numpy/ma/tests/test_core.py",
    ):
        assert not is_wanted(name), name


def test_python_for_windows_cannot_speak_to_networks(script, tmp_path) -> None:
    library = tmp_path / "python313.zip"
    names = ["json/decoder.pyc", "ssl.pyc", "asyncio/events.pyc", "smtplib.pyc", "re/_ssl.pyc"]
    with zipfile.ZipFile(library, "w") as files:
        for name in names:
            files.writestr(name, name)
    script("windows_assembly").prune_library(library)
    with zipfile.ZipFile(library) as files:
        kept = {name: files.read(name).decode() for name in files.namelist()}
    assert kept == {name: name for name in ("json/decoder.pyc", "re/_ssl.pyc")}


def test_the_portable_archive_is_a_plain_one(script, monkeypatch, tmp_path) -> None:
    packages = script("windows_packages")
    try:
        packages.seven_zip()
    except packages.Failed:
        pytest.skip("7-Zip is not here")
    folder = tmp_path / "program"
    (folder / "学校").mkdir(parents=True)
    (folder / "学校" / "neviewer.exe").write_bytes(b"MZ" * 5000)
    monkeypatch.setattr(packages, "DIST", tmp_path)
    with zipfile.ZipFile(packages.make_zip(folder)) as archive:
        entries = {entry.filename: entry for entry in archive.infolist() if not entry.is_dir()}
        assert archive.testzip() is None
    root = f"neviewer-{packages.VERSION}"
    assert set(entries) == {f"{root}/portable.ini", f"{root}/学校/neviewer.exe"}
    assert {entry.compress_type for entry in entries.values()} <= {0, 8}  # Explorer knows no other
