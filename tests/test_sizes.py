"""Small modules and functions; whoever needs a larger one says why here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "tools").glob("*.py"), ROOT / "dev.py"])
MODULE_LINES = 400
FUNCTION_LINES = 60
WINDOW_LINES = 300
# Path, or path and function: why it may be larger.
EXCEPTIONS = {"dev.py": "stands alone: before it has run there is nothing to import"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_are_small(path: Path) -> None:
    text = path.read_text("utf-8")
    limit = WINDOW_LINES if path.name == "window.py" else MODULE_LINES
    too_large = {name_of(path): len(text.splitlines())} if len(text.splitlines()) > limit else {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            lines = node.end_lineno - node.lineno + 1
            if lines > FUNCTION_LINES:
                too_large[f"{name_of(path)}:{node.name}"] = lines
    assert not {name: lines for name, lines in too_large.items() if name not in EXCEPTIONS}


def test_modules_of_tests_have_names_of_their_own() -> None:
    """Two of one name could not be run together."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert not {name for name in names if names.count(name) > 1}
