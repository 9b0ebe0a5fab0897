"""Chosen places are heard through the system's player, until Esc."""

from __future__ import annotations

import os
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from neviewer.app.compose import Session
from neviewer.app.profile import Profile
from neviewer.state.preferences import Preferences
from neviewer.ui.plot_keys import PlotKeys
from neviewer.ui.window import Window

BOTH = ("210000", "230000")


@pytest.fixture
def listener(real_pack_path: Path, tmp_path: Path, qtbot) -> Iterator[Session]:
    session = Session(Profile(tmp_path / "profile"), real_pack_path, Preferences("en", "light"))
    session.start(f"neviewer:/province/net_migration?period=2023&sel={','.join(BOTH)}")
    window = session.window
    assert isinstance(window, Window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.findChild(PlotKeys) is not None)
    yield session
    session.close()


@pytest.fixture
def heard(tmp_path: Path, monkeypatch) -> Path:
    """What a player was given; it plays until it is stopped."""
    program, heard = tmp_path / "players" / "pw-play", tmp_path / "heard"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\ncp "$1" {heard}.new && mv {heard}.new {heard}\nexec sleep 600\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    return heard


def ask(session: Session) -> str:
    """Ask to hear the chosen places; what the window says of it."""
    session.window.findChild(QAction, "play-sound").trigger()
    return session.window.statusBar().currentMessage()


def allow(session: Session) -> None:
    session.change_preferences(session.preferences._replace(sound=True))


@pytest.mark.skipif(sys.platform == "win32", reason="the standard library plays there")
def test_chosen_places_are_heard_until_esc(listener, heard: Path, qtbot) -> None:
    assert "Sound is off" in ask(listener)
    allow(listener)
    ask(listener)
    qtbot.waitUntil(heard.exists, timeout=20_000)
    desk = listener.wiring.sound
    assert desk.is_playing
    assert "Esc" in listener.window.statusBar().currentMessage()
    with wave.open(str(heard)) as sound:
        assert sound.getnchannels() == 2
        assert sound.getnframes() > 0
    QTest.keyClick(listener.window.map, Qt.Key.Key_Escape)
    assert not desk.is_playing
    assert desk.player.state() == desk.player.ProcessState.NotRunning
    assert listener.store.state.selected == BOTH, "Esc stops the sound, and nothing else"
    QTest.keyClick(listener.window.map, Qt.Key.Key_Escape)
    assert listener.store.state.selected == ()


@pytest.mark.skipif(sys.platform == "win32", reason="the standard library plays there")
def test_a_window_that_closes_is_silent(listener, heard: Path, qtbot) -> None:
    allow(listener)
    ask(listener)
    qtbot.waitUntil(heard.exists, timeout=20_000)
    player = listener.wiring.sound.player
    listener.window.close()
    assert player.state() == player.ProcessState.NotRunning


def test_without_a_player_it_is_said(listener, monkeypatch, tmp_path: Path) -> None:
    allow(listener)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "No player was found" in ask(listener)
