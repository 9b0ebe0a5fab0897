"""The import contracts hold, and each of them notices a line that breaks it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CONFIG = ROOT / "pyproject.toml"
CONTRACTS = {
    contract["id"]: contract
    for contract in tomllib.loads(CONFIG.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
}
# Contract, module that gets the line, line.
VIOLATIONS = [
    ("layers", "domain/planted.py", "import neviewer.state"),
    ("layers", "state/planted.py", "import neviewer.data"),
    ("layers", "data/planted.py", "import neviewer.state"),
    ("layers", "derive/planted.py", "import neviewer.export"),
    ("layers", "export/planted.py", "import neviewer.tasks"),
    ("layers", "kiosk/planted.py", "import neviewer.export"),
    ("layers", "tasks/planted.py", "import neviewer.ui"),
    ("layers", "ui/planted.py", "import neviewer.app"),
    ("reading", "reading/numbers/planted.py", "from neviewer.reading.binding import bind"),
    ("reading", "reading/discourse/planted.py", "import neviewer.reading.judging.judge"),
    ("qt", "derive/planted.py", "from PySide6.QtCore import QObject"),
    ("qt", "reading/planted.py", "import PySide6"),
    ("qt", "kiosk/planted.py", "def f():\n    import PySide6.QtCore"),
    ("pandas", "ui/planted.py", "import pandas"),
    ("pandas", "export/figure_planted.py", "def f():\n    from pandas import DataFrame"),
    ("pure", "derive/planted.py", "import numpy"),
    ("pure", "reading/planted.py", "import numpy"),
    ("pure", "data/planted.py", "def f():\n    import shapely"),
    ("pack", "ui/planted.py", "from neviewer.data import pack"),
    ("network", "ui/planted.py", "import http.client"),
    ("network", "domain/planted.py", "from socket import create_connection"),
]
CHECK = """
import sys
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
status = lint_imports(config_filename=sys.argv[1], limit_to_contracts=sys.argv[2:], no_cache=True)
sys.exit(0 if status == EXIT_STATUS_SUCCESS else 1)
"""


def lint(source: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """Check the program in a folder of its own, in a process that has not imported it."""
    return subprocess.run(
        [sys.executable, "-c", CHECK, str(CONFIG), *contracts],
        cwd=source,
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_contract_holds() -> None:
    done = lint(ROOT / "src")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_contract_has_a_line_that_breaks_it() -> None:
    assert {contract for contract, _, _ in VIOLATIONS} == set(CONTRACTS)


@pytest.mark.parametrize(("contract", "module", "line"), VIOLATIONS)
def test_a_planted_line_breaks_its_contract(
    contract: str, module: str, line: str, tmp_path: Path
) -> None:
    shutil.copytree(
        ROOT / "src" / "neviewer",
        tmp_path / "neviewer",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    (tmp_path / "neviewer" / module).write_text(line + "\n", "utf-8")
    done = lint(tmp_path, contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{CONTRACTS[contract]['name']} BROKEN" in done.stdout


def test_export_without_figures_is_in_the_contract_about_qt() -> None:
    export = (ROOT / "src" / "neviewer" / "export").glob("*.py")
    plain = {f"neviewer.export.{path.stem}" for path in export if path.stem != "__init__"}
    plain = {name for name in plain if not name.split(".")[-1].startswith("figure")}
    assert plain <= set(CONTRACTS["qt"]["source_modules"])
