"""What every test of the reading reads with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from csv_facts import facts

from neviewer.reading.read import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader of the source tables, which keeps nothing between two texts."""
    return Reader.of(facts())
