"""The licence texts of all that comes along, for the folder "licences" of the program."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from common import HERE, ROOT

LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$|/licenses/", re.I)
LEFT_OUT = re.compile(r"/numpy/(random|fft)/")  # as those modules are


def name_of(distribution: Distribution) -> str:
    """The name of a package as lists of pins write it."""
    return re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower()


NOT_SHIPPED = ("pandas", "python-dateutil", "tzdata")  # nothing that is frozen imports them


def runtime_packages() -> list[Distribution]:
    """The packages of requirements/run.txt that are installed here."""
    pins = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements/run.txt").read_text("utf-8"), re.M)
    names = {*pins} - {*NOT_SHIPPED}
    return sorted((found for found in distributions() if name_of(found) in names), key=name_of)


def texts() -> Iterator[tuple[str, str]]:
    """Each text as (file, folder in the bundle)."""
    yield str(ROOT / "LICENSE"), "licences"
    yield str(ROOT / "docs" / "licences.md"), "licences"
    for text in sorted((HERE / "licences").iterdir()):
        yield str(text), "licences"
    for package in runtime_packages():
        for file in package.files or ():
            name, place = str(file), Path(str(package.locate_file(file)))
            if ".dist-info/" not in name or LEFT_OUT.search(name) or not place.is_file():
                continue
            if LICENCE_FILE.search(name):
                rest = Path(name.split(".dist-info/")[1].removeprefix("licenses/"))
                yield str(place), f"licences/{name_of(package)}/{rest.parent.as_posix()}"
    yield from python_licence()


def python_licence() -> Iterator[tuple[str, str]]:
    """The licence of Python itself, where this Python carries it."""
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        text = Path(folder) / "LICENSE.txt"
        if text.is_file():
            yield str(text), "licences/python"
            return
