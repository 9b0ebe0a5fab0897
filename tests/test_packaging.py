"""The files of installers fit together; the installers are tried by ``dev.py package --test``."""

from __future__ import annotations

import plistlib
import re
import subprocess
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


@pytest.mark.parametrize("script", ["linux/install.sh", "macos/make_dmg.sh"])
def test_scripts_are_right_for_every_shell(script: str) -> None:
    subprocess.run(["sh", "-n", PACKAGING / script], check=True)


def test_the_installer_of_windows_takes_away_each_folder_that_it_brings() -> None:
    script = (PACKAGING / "windows" / "neviewer.nsi").read_text("utf-8")
    assembled = (PACKAGING / "windows_assembly.py").read_text("utf-8")
    brought = set(re.findall(r'PROGRAM / "([a-z]+)"', assembled))
    taken = set(re.findall(r'RMDir /r "\$INSTDIR\\(\w+)"', script))
    assert brought | {"_internal"} == taken
