"""Keeps what was done with stories in a folder of the profile, one small file for each reader."""

from __future__ import annotations

import os
import re
from pathlib import Path

from neviewer.stories.run import Run

_UNSAFE = re.compile(r"[^a-z0-9-]+")
_OPEN = "open.txt"  # names the file of the story that is being read


class StoryRuns:
    """The ways of readers through stories; without a folder they last as long as the session."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._runs: dict[str, list[Run]] = {}
        self.problem = False  # whether something could not be written
        self._read()

    def current(self, story: str) -> Run | None:
        """The latest run through a story."""
        return next(reversed(self._runs.get(story, [])), None)

    def begin(self, story: str, file: str = "") -> Run:
        """A new reader's run."""
        runs = self._runs.setdefault(story, [])
        runs.append(Run(story, file, runs[-1].number + 1 if runs else 1))
        return runs[-1]

    def all(self) -> tuple[Run, ...]:
        """Every run, by story and number."""
        return tuple(run for story in sorted(self._runs) for run in self._runs[story])

    def keep(self, run: Run, *, is_open: bool = True) -> None:
        """Write a run beside, then in its place, and whether it is being read."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._folder / _name(run), run.to_json())
            _write(self._folder / _OPEN, _name(run) if is_open else "")
            self.problem = False
        except OSError:
            self.problem = True

    def last_open(self) -> Run | None:
        """The run that was being read when the program was left."""
        if self._folder is None:
            return None
        try:
            name = (self._folder / _OPEN).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return next((run for run in self.all() if name and _name(run) == name), None)

    def clear(self) -> None:
        """Forget every run; OSError when a file cannot be removed."""
        self._runs.clear()
        if self._folder is not None and self._folder.is_dir():
            for path in (*self._folder.glob("*.json"), self._folder / _OPEN):
                path.unlink(missing_ok=True)

    def _read(self) -> None:
        if self._folder is None or not self._folder.is_dir():
            return
        for path in sorted(self._folder.glob("*.json")):
            try:
                run = Run.from_json(path.read_text("utf-8"))
            except (OSError, UnicodeDecodeError):
                continue
            if run is not None:
                self._runs.setdefault(run.story, []).append(run)
        for runs in self._runs.values():
            runs.sort(key=lambda run: run.number)


def _name(run: Run) -> str:
    return f"{_UNSAFE.sub('-', run.story.lower())}-{run.number:04}.json"


def _write(path: Path, text: str) -> None:
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, "utf-8")
    os.replace(beside, path)
