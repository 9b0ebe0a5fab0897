"""Lets the lines of places be heard, or saves them as sound, away from the thread of the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from neviewer.derive.bound import Derivations
from neviewer.export.sound import SoundError, Tune, find_player, tunes_of, write_sound
from neviewer.state.explorer import ExplorerState
from neviewer.tasks.jobs import Jobs
from neviewer.ui.i18n import told
from neviewer.ui.window import Window

_MOST_PLACES = 4  # at once; more cannot be told apart


class SoundDesk(QObject):
    """Writes the lines of the trend as notes, to a file or for the system's player.

    Several places are heard at once, each from where it lies between west and east.
    """

    playing_changed = Signal(bool)

    def __init__(self, window: Window, derivations: Derivations, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._derivations = derivations
        self._jobs = jobs
        self._folder: QTemporaryDir | None = None
        self.player = QProcess(self)
        self.player.finished.connect(self._end)
        self.player.errorOccurred.connect(self._fail)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self.stop)
        self._escape.setEnabled(False)
        window.installEventFilter(self)

    @property
    def is_playing(self) -> bool:
        """Whether something is heard."""
        return self._escape.isEnabled()

    def save(self, state: ExplorerState) -> None:
        """Write the chosen places, else the one at the keyboard; say so when there is none."""
        tunes = self._tunes(state)
        if not tunes:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as sound"), "neviewer.wav", self.tr("Sounds (*.wav)")
        )
        if name:
            target = Path(name)
            self._write(tunes, target, self.tr("Written: {file}").format(file=target))

    def toggle(self, state: ExplorerState) -> None:
        """Let the chosen places be heard; stop what is heard now."""
        if self.is_playing:
            self.stop()
            return
        if not self._window.preferences.sound:
            self._window.say(self.tr("Sound is off; switch it on in the preferences."))
            return
        if sys.platform != "win32" and not find_player():
            self._window.say(
                self.tr("No player was found on this system (pw-play, paplay, aplay or afplay).")
            )
            return
        if tunes := self._tunes(state):
            self._folder = self._folder or QTemporaryDir()
            self._write(tunes, Path(self._folder.path()) / "heard.wav", "")

    def stop(self) -> None:
        """Let nothing be heard any more."""
        self._jobs.cancel("sound")
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)
        elif self.player.state() != QProcess.ProcessState.NotRunning:
            self.player.kill()
            self.player.waitForFinished(1000)
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be silent when the window closes."""
        if event.type() == QEvent.Type.Close:
            self.stop()
        return False

    def _tunes(self, state: ExplorerState) -> tuple[Tune, ...]:
        codes = state.selected[:_MOST_PLACES] or tuple(filter(None, [state.focus]))
        if not codes:
            self._window.say(self.tr("Choose a place first: its series is what can be heard."))
            return ()
        boxes = {shape.code: shape.box for shape in self._derivations.layer(state.level, "coarse")}
        west = min(box[0] for box in boxes.values())
        east = max(box[1] for box in boxes.values())

        def pan(code: str) -> float:
            if code not in boxes:
                return 0.0
            middle = (boxes[code][0] + boxes[code][1]) / 2
            return 2 * (middle - west) / (east - west) - 1

        return tunes_of(self._derivations.trend(state), {code: pan(code) for code in codes})

    def _write(self, tunes: tuple[Tune, ...], target: Path, written: str) -> None:
        self._jobs.start(
            "sound",
            self,
            lambda _report: write_sound(tunes, target),
            lambda _none: self._window.say(written) if written else self._play(target),
            failed=self._refuse,
        )

    def _play(self, file: Path) -> None:
        self._escape.setEnabled(True)
        self.playing_changed.emit(True)
        self._window.say(self.tr("Playing. Esc stops it."))
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        program, *arguments = find_player()
        self.player.start(program, [*arguments, str(file)])

    def _end(self) -> None:
        if self.is_playing:
            self._escape.setEnabled(False)
            self._window.statusBar().clearMessage()
            self.playing_changed.emit(False)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end()
            self._window.say(self.tr("The player of the system could not be started."))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, SoundError):
            raise error
        self._window.say(told(error))
