"""Saves what the trend shows of one place as sound, away from the thread of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from neviewer.derive.bound import Derivations
from neviewer.export.sound import SoundError, Tune, tune_of, write_sound
from neviewer.state.explorer import ExplorerState
from neviewer.tasks.jobs import Jobs
from neviewer.ui.window import Window


class SoundSaver(QObject):
    """Asks for a file and writes the series of a place to it as notes."""

    def __init__(self, window: Window, derivations: Derivations, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._derivations = derivations
        self._jobs = jobs

    def save(self, state: ExplorerState) -> None:
        """Write the place at the keyboard, else the first chosen; say so when there is none."""
        code = state.focus or next(iter(state.selected), "")
        if not code:
            self._window.say(self.tr("Choose a place first: its series is what can be heard."))
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as sound"), "neviewer.wav", self.tr("Sounds (*.wav)")
        )
        if name:
            self._write(self._tune(state, code), Path(name))

    def _tune(self, state: ExplorerState, code: str) -> Tune:
        boxes = {shape.code: shape.box for shape in self._derivations.layer(state.level, "coarse")}
        if code not in boxes:
            return tune_of(self._derivations.trend(state), code)
        west = min(box[0] for box in boxes.values())
        east = max(box[1] for box in boxes.values())
        middle = (boxes[code][0] + boxes[code][1]) / 2
        pan = 2 * (middle - west) / (east - west) - 1
        return tune_of(self._derivations.trend(state), code, pan)

    def _write(self, tune: Tune, target: Path) -> None:
        self._jobs.start(
            "sound",
            self,
            lambda _report: write_sound(tune, target),
            lambda _none: self._window.say(self.tr("Written: {file}").format(file=target)),
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, SoundError):
            raise error
        self._window.say(str(error))
