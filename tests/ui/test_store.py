"""The store takes changes one at a time and tells each follower what concerns it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from neviewer.state.explorer import ExplorerState
from neviewer.ui.store import ExplorerStore

START = ExplorerState("province", "gdp_nominal", "2000")


def test_a_follower_hears_at_once_and_then_only_of_its_slice(qapp) -> None:
    store, owner, heard = ExplorerStore(START), QObject(), []
    store.follow(owner, lambda s: s.period, lambda s: heard.append(s.period))
    store.dispatch(lambda s: s.with_(focus="210000"))
    store.dispatch(lambda s: s.with_(period="2001"))
    assert heard == ["2000", "2001"]


def test_an_equal_state_is_no_change(qapp, qtbot) -> None:
    store = ExplorerStore(START)
    with qtbot.assertNotEmitted(store.changed):
        store.dispatch(START.with_())
    assert not store.can_go_back()


def test_a_change_in_answer_to_a_change_is_refused(qapp) -> None:
    store, owner, refused = ExplorerStore(START), QObject(), []

    def answer(state: ExplorerState) -> None:
        if state.period == "2001":
            with pytest.raises(RuntimeError):
                store.dispatch(lambda s: s.with_(period="2002"))
            refused.append(state.period)

    store.follow(owner, lambda s: s.period, answer)
    store.dispatch(lambda s: s.with_(period="2001"))
    assert refused == ["2001"]
    assert store.state.period == "2001"


def test_a_follower_goes_with_its_owner(qapp) -> None:
    store, owner, heard = ExplorerStore(START), QObject(), []
    store.follow(owner, lambda s: s.period, lambda s: heard.append(s.period))
    owner.deleteLater()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.dispatch(lambda s: s.with_(period="2001"))
    assert heard == ["2000"]


def test_back_and_forward_walk_the_history(qapp) -> None:
    store = ExplorerStore(START)
    store.dispatch(lambda s: s.with_(period="2001"))
    store.back()
    assert store.state == START
    store.forward()
    assert store.state.period == "2001"
