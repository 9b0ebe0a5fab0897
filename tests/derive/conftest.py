"""A fake pack and its opening view for the derivations."""

from __future__ import annotations

import pytest

from fake_pack import FakePack
from neviewer.state import changes
from neviewer.state.catalogue import opening


@pytest.fixture(scope="session")
def pack():
    return FakePack()


@pytest.fixture
def state(pack):
    return opening(pack)


@pytest.fixture
def gdp(pack, state):
    return changes.choose_indicator(state, pack, "gdp_nominal")


@pytest.fixture
def cities(pack, gdp):
    return changes.choose_level(gdp, pack, "prefecture")
