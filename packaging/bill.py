"""The bill of materials (CycloneDX) of what was frozen.

Runs in the environment that the program was frozen in: ``bill.py FROZEN TARGET.cdx.json``.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions, version
from pathlib import Path

from common import AUTHORS, PROJECT, ROOT, VERSION, digest, epoch
from licence_texts import name_of

PYTHON_LICENCE = "PSF-2.0"
# Libraries that come from the machine the program is frozen on, by the start of their name.
LIBRARIES = {
    "libbz2": ("bzip2", "bzip2-1.0.6"),
    "libcrypto": ("openssl", "Apache-2.0"),
    "libffi": ("libffi", "MIT"),
    "liblzma": ("liblzma", "0BSD"),
    "libsqlite3": ("sqlite", "blessing"),
    "libz.": ("zlib", "Zlib"),
    "libzstd": ("zstd", "BSD-3-Clause"),
    "libgfortran": ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libquadmath": ("libquadmath", "LGPL-2.1-or-later"),
    "libscipy_openblas": ("openblas", "BSD-3-Clause"),
    "libicu": ("icu", "ICU"),
    "libQt6": ("qt", "LGPL-3.0-only"),
}
UNKNOWN = "unknown"


def stated_licences() -> dict[str, str]:
    """Licence by package, as docs/licences.md states it."""
    page = (ROOT / "docs" / "licences.md").read_text("utf-8")
    return dict(re.findall(r"^\| ([a-z0-9-]+) \| [0-9.]+ \| ([^|]+?) \|", page, re.M))


def frozen_modules(program: Path) -> set[str]:
    """The top-level modules in the program's archive."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    names = (name for name in archive.toc if name.startswith("PYZ"))
    return {
        module.split(".")[0] for name in names for module in archive.open_embedded_archive(name).toc
    }


def frozen_packages(frozen: Path, program: Path) -> Iterator[Distribution]:
    """The Python packages of which something went into the program."""
    inside = frozen_modules(program) | {path.name for path in (frozen / "_internal").iterdir()}
    stated = stated_licences()
    for distribution in sorted(distributions(), key=name_of):
        tops = {str(file).split("/")[0].removesuffix(".py") for file in distribution.files or ()}
        if name_of(distribution) in stated and tops & inside - {"__pycache__"}:
            yield distribution


def library_version(path: Path) -> str:
    """The version of a library that came from this machine's packages."""
    if shutil.which("dpkg-query") is None:
        return UNKNOWN
    for folder in ("/usr/lib", "/lib"):
        for place in Path(folder).glob(f"*-linux-gnu/{path.name}"):
            command = ["dpkg-query", "-S", f"*/{place.name}"]
            found = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            if package := found.partition(":")[0]:
                show = ["dpkg-query", "-W", "-f", "${Version}\n", package]
                return subprocess.check_output(show, text=True).split("\n")[0]
    return UNKNOWN


def libraries(frozen: Path) -> dict[str, tuple[str, str, str]]:
    """Shared libraries of others by file name: what of, version, licence."""
    found = {}
    for path in sorted((frozen / "_internal").rglob("*")):
        start = next((start for start in LIBRARIES if path.name.startswith(start)), None)
        if start is None or path.is_symlink() or not path.is_file() or ".so" not in path.name:
            continue
        name, licence = LIBRARIES[start]
        if name == "icu":
            number = path.name.rpartition(".")[2]
        elif name in ("qt", "openblas", "libgfortran", "libquadmath"):
            number = version("PySide6-Essentials") if name == "qt" else UNKNOWN
        else:
            number = library_version(path)
        found[path.relative_to(frozen).as_posix()] = (name, number, licence)
    return found


def write(frozen: Path, program: Path, target: Path) -> None:
    """Write the bill; the same bytes for the same parts and commit."""
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.contact import OrganizationalEntity
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    licence = LicenseFactory().make_from_string
    stated = stated_licences()
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"neviewer:{VERSION}:{epoch()}"))
    root = Component(
        name=PROJECT["name"],
        version=VERSION,
        type=ComponentType.APPLICATION,
        bom_ref=f"{PROJECT['name']}@{VERSION}",
        description=PROJECT["description"],
        licenses=[licence(PROJECT["license"])],
        supplier=OrganizationalEntity(name=AUTHORS),
    )
    bom.metadata.component = root
    bom.metadata.timestamp = datetime.fromtimestamp(int(epoch()), UTC)
    parts = [
        Component(
            name="cpython",
            version=platform.python_version(),
            type=ComponentType.PLATFORM,
            bom_ref=f"cpython@{platform.python_version()}",
            licenses=[licence(PYTHON_LICENCE)],
        )
    ]
    for package in frozen_packages(frozen, program):
        name = name_of(package)
        parts.append(
            Component(
                name=name,
                version=package.version,
                bom_ref=f"{name}@{package.version}",
                purl=PackageURL("pypi", None, name, package.version),
                licenses=[licence(stated[name])],
            )
        )
    for file, (name, number, terms) in libraries(frozen).items():
        digested = HashType(alg=HashAlgorithm.SHA_256, content=digest(frozen / file))
        parts.append(
            Component(
                name=name,
                version=None if number == UNKNOWN else number,
                bom_ref=file,
                description=file,
                licenses=[licence(terms)],
                hashes=[digested],
            )
        )
    for file, terms in (("fonts/NeviewerSans-Regular.otf", "OFL-1.1"), ("northeast.gpkg", None)):
        place = frozen / "_internal" / "neviewer" / "resources" / file
        parts.append(
            Component(
                name=place.name,
                type=ComponentType.DATA if terms is None else ComponentType.FILE,
                bom_ref=file,
                description="see licences.md" if terms is None else None,
                licenses=[licence(terms)] if terms else [],
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest(place))],
            )
        )
    for part in parts:
        bom.components.add(part)
    bom.register_dependency(root, parts)
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
