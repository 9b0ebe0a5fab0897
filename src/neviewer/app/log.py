"""What the program does, written to a file where ``--log`` asks for it."""

from __future__ import annotations

import logging
import platform
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import qVersion

import neviewer
from neviewer.app.compose import Session
from neviewer.ui.qt_messages import also_to

_BYTES, _OLD_FILES = 1_000_000, 3


class Log:
    """A log of one run; it grows to a megabyte, and three older ones are kept."""

    def __init__(self, folder: Path, level: str) -> None:
        """OSError where the file cannot be written."""
        self.file = folder / "logs" / "neviewer.log"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._handler = RotatingFileHandler(
            self.file, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8"
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._logger = logging.getLogger("neviewer")
        self._logger.propagate = False
        self._logger.setLevel(level.upper())
        self._logger.addHandler(self._handler)
        also_to(self._logger.warning)
        self._logger.info(
            "neviewer %s, Python %s, Qt %s, %s",
            neviewer.__version__,
            platform.python_version(),
            qVersion(),
            platform.platform(),
        )

    def follow(self, session: Session) -> None:
        """Write down which pack is open, which windows are made, and which views are seen."""
        locked = ", ".join(session.policy.locked) or "nothing"
        self._logger.info("profile %s; locked: %s", session.profile.folder, locked)
        self._logger.info("pack %s %s", session.pack_path, session.problem)
        session.window_made.connect(
            lambda _window: self._logger.info("window with %s", session.preferences)
        )
        session.viewed.connect(lambda: self._logger.info("view %s", session.view()))
        session.told.connect(lambda text: self._logger.debug("said %s", text))

    def failed(self, report: str) -> None:
        """Write down an error nobody foresaw."""
        self._logger.error("%s", report)

    def close(self) -> None:
        """Write to the file no more."""
        also_to(None)
        self._logger.info("end")
        self._logger.removeHandler(self._handler)
        self._handler.close()
