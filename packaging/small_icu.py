"""Replace Qt's 32 MB of ICU data by what English and Chinese need (Linux alone bundles ICU)."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

LANGUAGES = ("root", "en", "en_001", "en_GB", "en_US", "zh", "zh_Hans", "zh_Hans_CN", "zh_CN")
KEPT = re.compile(
    r"^((coll|curr|lang|region|unit|zone)/)?"
    rf"({'|'.join(LANGUAGES)}|pool|res_index|ucadata\w*|supplementalData|tzdbNames)\.(res|icu)$"
    r"|^(cnvalias|nfkc|nfc|uts46|nfkc_cf)\.\w+$|^[^/]*(likelySubtags|timezoneTypes|windowsZones"
    r"|zoneinfo64|metaZones|keyTypeData|numberingSystems|plurals|dayPeriods|icuver|pnames"
    r"|metadata|currencyNumericCodes|icustd|langInfo|grammaticalFeatures|genderList)\.\w+$"
)


def can_shrink() -> bool:
    """Whether the tools are there: icupkg (Debian's icu-devtools), nm and gcc."""
    return all(shutil.which(name) for name in ("icupkg", "nm", "gcc"))


def shrink(library: Path) -> None:
    """Rewrite libicudata.so.NN in place with the kept items only."""
    symbols = subprocess.check_output(["nm", "-D", "-S", library], text=True)
    found = re.search(r"^\w+ (\w+) \w (icudt(\d+)_dat)$", symbols, re.M)
    if found is None:
        raise RuntimeError(f"{library.name} has no ICU data that could be read.")
    content = library.read_bytes()
    start = content.index(b"CmnD") - 12
    base = f"icudt{found[3]}l.dat"  # ICU looks for its items under this name
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "all").mkdir()
        (folder / "small").mkdir()
        data, small = folder / "all" / base, folder / "small" / base
        data.write_bytes(content[start : start + int(found[1], 16)])
        items = subprocess.check_output(["icupkg", "-l", data], text=True).split()
        away = folder / "away.txt"
        away.write_text("\n".join(item for item in items if not KEPT.match(item)), "utf-8")
        subprocess.check_call(["icupkg", "-r", away, data, small])
        source = folder / "data.s"
        source.write_text(
            f".section .rodata\n.balign 16\n.globl {found[2]}\n.type {found[2]}, @object\n"
            f'{found[2]}:\n.incbin "{small}"\n.size {found[2]}, . - {found[2]}\n'
            '.section .note.GNU-stack,"",@progbits\n',
            "utf-8",
        )
        soname = f"-Wl,-soname,{library.name}"
        made = folder / library.name
        subprocess.check_call(["gcc", "-shared", "-nostdlib", soname, "-o", made, source])
        shutil.copyfile(made, library)
